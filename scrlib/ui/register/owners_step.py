"""Step 5: who answers for what; an owner who left, and who takes over."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.register.views import by_owner
from scrlib.records.registers import ActionLine
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, notice, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register import lines

TAKES_OVER = "takes-over"


def owners_step(every: Sequence[ActionLine], day: dt.date) -> Markup:
    """The step as it looks now."""
    found = by_owner(every)
    return join(
        step_heading("Owners", "What is open with whom, and what has nobody."),
        _nobody([one for owner, own in found if not owner for one in own]),
        *(_owner(owner, own, day) for owner, own in found if owner),
        tag("p", "Nothing is open.") if not found else None,
    )


def _nobody(every: Sequence[ActionLine]) -> Child:
    if not every:
        return None
    rows = [
        (
            lines.action_name(one),
            lines.harm(one),
            lines.due(one),
            one.owner_before or "Not known",
            text_box(f"{TAKES_OVER}-{one.id}", join("Who answers for ", one.name), ""),
        )
        for one in every
    ]
    return tag(
        "section",
        tag("h3", "Nobody answers for these"),
        notice(tag("p", "Give each to a role. What stands empty stays on this list."), kind="tick"),
        tag(
            "form",
            table(
                counted(len(every), "open action"),
                ["Action", "If it is not done", "Due", "Was with", "From now on"],
                rows,
            ),
            buttons(button("Write down who takes over", "take_over")),
        ),
    )


def _owner(owner: str, own: Sequence[ActionLine], day: dt.date) -> Markup:
    late = sum(bool(one.days_late) for one in own)
    said = f"{owner}: {counted(len(own), 'open action')}" + (f", {late} overdue" if late else "")
    return details(
        f"owner-{own[0].id}",
        said,
        lines.action_table(said, own, day, nothing_changed=True),
        tag(
            "p",
            "Ask them in Excel, and bring it in again under “Files”. ",
            button("Get their actions in Excel", "paper", f"owner {owner}", plain=True, more=owner),
        ),
        tag(
            "p",
            "Has the person in this role left, and is nobody in it yet? ",
            button("This owner has left", "owner_left", owner, plain=True, more=owner),
        ),
    )
