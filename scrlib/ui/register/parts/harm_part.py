"""What could happen to a child, said of several actions at once: without it nothing overdue comes first."""

from collections.abc import Mapping, Sequence

from scrlib.audits.register.things import choices
from scrlib.records.register import Thing
from scrlib.records.registers import ActionLine
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, select, table
from scrlib.ui.markup import Child, tag
from scrlib.ui.register.boxes import box_name
from scrlib.ui.register.parts.lines import action_name, due

HARM = "harm"
AT_ONCE = 30  # actions on one form: more would not be thought about
NOT_SAID = "nobody has said what could happen to a child"


def waiting_for_harm(every: Sequence[ActionLine]) -> list[ActionLine]:
    """The open actions of which nobody has said what could happen, the longest overdue first."""
    found = (one for one in every if one.open and not one.done and not one.harm)
    return sorted(found, key=lambda one: -one.days_late)


def harm_part(every: Sequence[ActionLine], drafts: Mapping[str, str]) -> Child:
    """A form with a choice for each of them, None where one or none is left."""
    waiting = waiting_for_harm(every)
    if len(waiting) < 2:
        return None
    offered = [("", "Not said"), *((id, one.label) for id, one in choices(HARM).items())]
    rows = [(action_name(one), due(one), _choice(one, offered, drafts)) for one in waiting[:AT_ONCE]]
    return details(
        "harms",
        f"{counted(len(waiting), 'open action')}: {NOT_SAID}",
        tag("p", "What is overdue stands in the order of harm, so say it first for what is late."),
        tag(
            "form",
            table("If it is not done", ["Action", "Due", "What could happen to a child"], rows),
            buttons(button("Write down what is chosen", "write_harms")),
        ),
        open=any(drafts.get(box_name(Thing.ACTION, one.id, HARM)) for one in waiting),
    )


def _choice(one: ActionLine, offered: list[tuple[str, str]], drafts: Mapping[str, str]) -> Child:
    name = box_name(Thing.ACTION, one.id, HARM)
    label = tag("span", f"What could happen if {one.name} is not done", class_="visually-hidden")
    return select(name, label, offered, drafts.get(name, ""))
