"""Step 2: what the meeting decided, typed from the form at the end of its pack, row by row."""

import datetime as dt
from collections.abc import Mapping, Sequence

from scrlib.audits.register.decisions import decisions, meeting_day
from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.action_words import came_of
from scrlib.audits.register.state import last_pack
from scrlib.audits.register.things import choices
from scrlib.records.register import Thing
from scrlib.records.registers import DecisionLine
from scrlib.text.saying import day as day_words
from scrlib.ui.components import Option, Problem, button, buttons, details, error_for, radios, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.boxes import Typing, box_name, new_place
from scrlib.ui.register.parts.thing_page import correct

ROW = ("about", "text", "who", "by")  # in the order of the form


def decisions_step(log: Log, drafts: Mapping[str, str], problems: Sequence[Problem], day: dt.date) -> Markup:
    """The step as it looks now."""
    new, every = new_place(log, Thing.DECISION), decisions(log, day)
    meeting = drafts.get(box_name(Thing.DECISION, new, "meeting"), meeting_day(log, day))
    of_it = [one for one in every if one.meeting and day_words(one.meeting) == meeting]
    rest = [one for one in every if one not in of_it]
    return join(
        step_heading("Decisions of the meeting", _lead(log)),
        _table(f"Decided on {meeting}", of_it) if of_it else None,
        _form(
            log, new, len(of_it) + 1, {box_name(Thing.DECISION, new, "meeting"): meeting, **drafts}, problems
        ),
        details(
            "earlier", f"Decided at other meetings ({len(rest)})", _table("At other meetings", rest[::-1])
        )
        if rest
        else None,
    )


def _lead(log: Log) -> str:
    if not last_pack(log):
        return "From the form at the end of a meeting pack, row by row. No pack has been made yet."
    return "From the form at the end of the meeting pack, row by row. The next pack tells what came of each."


def _form(log: Log, new: str, row: int, drafts: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    typing, name = Typing(log, drafts, problems), box_name(Thing.DECISION, new, "does")
    does = [Option(value=one.id, label=one.label, hint=one.about) for one in choices("decided").values()]
    return tag(
        "form",
        typing.box(Thing.DECISION, new, "meeting"),
        tag("h3", f"Row {row}"),
        *typing.boxes(Thing.DECISION, new, ROW),
        radios(name, "What it is", does, drafts.get(name, ""), error=error_for(name, problems)),
        buttons(button("Write it down, and go to the next row", "write_decision", f"{new} {row}")),
    )


def _table(caption: str, every: Sequence[DecisionLine]) -> Markup:
    columns = ["Row", "Decided", "Who, and by when", "What came of it", "Correct it"]
    return table(f"{caption} ({len(every)})", columns, [_row(one) for one in every])


def _row(one: DecisionLine) -> tuple[Child, ...]:
    when = f", {day_words(one.meeting)}" if one.meeting else ""
    return (
        one.row or "–",
        join(tag("b", f"{one.about} ") if one.about else None, one.text),
        "; ".join(filter(None, (one.who, one.by))) or "Nobody, no day",
        came_of(one),
        correct(Thing.DECISION, one.id, f"row {one.row}{when}"),
    )
