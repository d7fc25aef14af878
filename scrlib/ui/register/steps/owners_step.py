"""Step 6: who answers for what; an owner who left, and who takes over."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from scrlib.audits.register.views import by_owner
from scrlib.plans.accountable import is_accountable
from scrlib.records.papers import Message
from scrlib.records.registers import ActionLine
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, notice, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.parts import lines

TAKES_OVER = "takes-over"
NOBODY = "This is no one role, so nobody can be asked how it went. Give each action to one."


def owners_step(every: Sequence[ActionLine], letters: Sequence[Message], day: dt.date) -> Markup:
    """The step as it looks now. `letters` is what each owner could be sent."""
    found = dict(by_owner(every))
    texts = {one.owner: one for one in letters}
    owners = sorted({*found, *texts} - {""}, key=str.casefold)
    return join(
        step_heading("Owners", "What is open with whom, and what has nobody."),
        _nobody(found.get("", ())),
        *(_owner(one, found.get(one, ()), texts.get(one), day) for one in owners),
        _calendar() if owners else tag("p", "Nothing is open."),
    )


def _calendar() -> Markup:
    return tag(
        "section",
        tag("h3", "Reminders"),
        tag(
            "p",
            "Nothing is sent from here. The calendar file holds each day on which an action is due or a "
            "difference is to be looked at; the text under each owner is for a message of your own.",
        ),
        buttons(button("Get all reminders for a calendar", "reminders", "all", plain=True)),
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


def _owner(owner: str, own: Sequence[ActionLine], letter: Message | None, day: dt.date) -> Markup:
    late = sum(bool(one.days_late) for one in own)
    said = f"{owner}: {counted(len(own), 'open action')}" + (f", {late} overdue" if late else "")
    mark = hashlib.sha256(owner.encode("utf-8", "replace")).hexdigest()[:10]
    return details(
        f"owner-{mark}",
        said,
        None if is_accountable(owner) else tag("p", tag("b", NOBODY)),
        lines.action_table(said, own, day, mark) if own else None,
        _letter(letter, mark) if letter else None,
        buttons(
            button("Get their actions in Excel", "paper", f"owner {owner}", plain=True, more=f"of {owner}"),
            button("Get their reminders", "reminders", f"of {owner}", plain=True, more=f"of {owner}"),
            button("This owner has left", "owner_left", owner, plain=True, more=owner) if own else None,
        ),
        tag("p", "What they fill in in Excel comes in again under “Files”.", class_="small"),
    )


def _letter(letter: Message, mark: str) -> Markup:
    whole = f"{letter.subject}\n\n{letter.text}"
    rows = min(18, 2 + whole.count("\n"))
    return text_box(f"letter-{mark}", "A text to paste into a message", whole, rows=rows, readonly=True)
