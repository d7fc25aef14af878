"""The pack for a meeting, from what the register tells of the time since the last one."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.register.decisions import decided_since
from scrlib.audits.register.log import Log, packed
from scrlib.audits.register.papers.action_words import (
    answers,
    came_of,
    difference,
    evidence,
    late,
    seen,
    short_day,
    sign,
    stands,
    what,
)
from scrlib.audits.register.reading import actions
from scrlib.audits.register.sealing import foot, seal
from scrlib.audits.register.state import state_of
from scrlib.audits.register.telling import label_of, short, titled
from scrlib.audits.register.views import since_last_meeting
from scrlib.records.papers import Form, Paper, PaperTable
from scrlib.records.register import Act, Thing
from scrlib.records.registers import ActionLine, DecisionLine, LookLine, RecommendationLine, SinceLast
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words

KEY = "● done   ◐ on track   ○ not started   ! late   – changed, overtaken or given up   ? nobody has said"
DECISIONS = Form(
    title="Decisions of the meeting",
    heads=("About No.", "Decided", "Who (a role)", "By when", "Noted, a change, or new?"),
    widths=(2, 12, 4.5, 3.5, 3),
    rows=8,
    below="Chair:                                                  Date:",
)


def meeting_pack(log: Log, *, title: str, who: str, at: dt.datetime, day: dt.date) -> tuple[Log, Paper]:
    """The log with an entry that this pack was printed, and the pack, which bears the head of that entry.

    title  of the register
    day    today, by which things are overdue

    Where the pack of this day was printed and nothing was written since, both are as they were then.
    """
    name = f"Meeting pack of {day_words(day)}"
    before, after = (log[:-1], log) if _is_pack(log, name) else (log, packed(log, who=who, at=at, title=name))
    return after, _pack(title, since_last_meeting(before, day), before, after)


def _is_pack(log: Log, name: str) -> bool:
    """Whether nothing was written since this pack was printed: then it is wanted again, in Excel perhaps."""
    last = log[-1] if log else None
    return last is not None and last.act is Act.PACK and last.new is not None and last.new.value == name


def _pack(title: str, since: SinceLast, log: Log, after: Log) -> Paper:
    before = f"Entry {since.number}, {since.title}" if since.number else "None: this is the first"
    return Paper(
        title=f"{title}: for the meeting of {day_words(since.day)}",
        headline=since.headline,
        facts=(("Last pack", before), ("In the register", counted(since.actions, "action"))),
        tables=(
            *(one for one in (_decided(decided_since(log, since.number, since.day)),) if one.rows),
            _overdue(since.overdue),
            _done("Done since the last pack", since.done, "Nothing was done since."),
            _done(
                "Done, and nothing shows a difference to a child",
                since.no_difference_shown,
                "Of everything that is done something shows a difference.",
            ),
            *(one for one in (_looks(since), _gaps(since), _unanswered(since.unanswered)) if one.rows),
            _changed(log, since.number),
            _grid(actions(log, since.day)),
        ),
        forms=(DECISIONS,),
        seal=seal(after),
        foot=foot(after),
    )


def _decided(lines: Sequence[DecisionLine]) -> PaperTable:
    """What the last meeting decided, so that this one sees what came of it."""
    return PaperTable(
        title="Decided at the last meeting, and where it stands now",
        heads=("About", "Decided", "Who (a role)", "By when", "Where it stands now"),
        widths=(2.0, 11.3, 4.6, 3.4, 5.4),
        rows=tuple((one.about or "–", one.text, one.who, one.by, came_of(one)) for one in lines),
    )


def _overdue(lines: Sequence[ActionLine]) -> PaperTable:
    return PaperTable(
        title="Overdue: the gravest harm first",
        heads=(
            "No.",
            "What is to be done",
            "Who answers for it",
            "Due",
            "Where it stands",
            "If it is not done",
            "What is said of it",
        ),
        widths=(1.4, 7.2, 3.9, 2.8, 3.1, 3.0, 5.3),
        rows=tuple(
            (
                one.name,
                one.text,
                answers(one),
                late(one),
                f"{sign(one)} {one.status_words}",
                one.harm_label,
                one.reason or one.news or "Nothing yet",
            )
            for one in lines
        ),
        empty="None is overdue.",
    )


def _done(title: str, lines: Sequence[ActionLine], empty: str) -> PaperTable:
    return PaperTable(
        title=title,
        heads=("No.", "What was done", "Who answers for it", "Where it stands", "Evidence", "Difference"),
        widths=(1.4, 8.2, 4.2, 4.0, 4.7, 4.2),
        rows=tuple(
            (one.name, what(one), answers(one), stands(one), evidence(one), difference(one)) for one in lines
        ),
        empty=empty,
    )


def _looks(since: SinceLast) -> PaperTable:
    rows = [
        (one.name, one.text, answers(one), _look(look), short_day(look.due))
        for one in since.looks_due
        for look in one.looks
        if look.due and not look.answer and look.due <= since.day
    ]
    return PaperTable(
        title="Due to be looked at: did it make a difference?",
        heads=("No.", "What was done", "Who answers for it", "Look", "Due since"),
        widths=(1.4, 12.0, 5.5, 3.4, 4.4),
        rows=tuple(rows),
    )


def _gaps(since: SinceLast) -> PaperTable:
    rows = [
        (
            one.name,
            one.text,
            f"Nobody answers for it{f'; it was {one.owner_before}' if one.owner_before else ''}",
        )
        for one in since.without_owner
    ]
    rows += [
        (
            one.name,
            one.text,
            f"No day{f': “{one.due_words}”' if one.due_words else ''}, so it is never overdue",
        )
        for one in since.without_day
    ]
    return PaperTable(
        title="Open, and without an owner or a day",
        heads=("No.", "What is to be done", "What is missing"),
        widths=(1.4, 15.0, 10.3),
        rows=tuple(rows),
    )


def _unanswered(lines: Sequence[RecommendationLine]) -> PaperTable:
    return PaperTable(
        title="Recommendations that nobody has answered",
        heads=("No.", "Recommendation", "Review", "Whom it asks"),
        widths=(1.4, 14.0, 6.3, 5.0),
        rows=tuple((one.number or one.id, one.text, one.review, one.asked_of or "Not said") for one in lines),
    )


def _changed(log: Log, number: int) -> PaperTable:
    """What was written since, a row for each thing: which fields, by whom."""
    state = state_of(log)
    found: dict[tuple[Thing, str], dict[str, list[str]]] = {}
    for one in log[number:]:
        if one.act in (Act.SET, Act.BLANK):
            row = found.setdefault((one.thing, one.id), {"what": [], "who": []})
            row["what"].append(
                f"{label_of(one.thing, one.field)}{' (blanked)' if one.act is Act.BLANK else ''}"
            )
            row["who"].append(one.who)
    before = {(one.thing, one.id) for one in log[:number]}
    rows = tuple(
        (titled(state, *key), "New" if key not in before else _once(row["what"]), _once(row["who"]))
        for key, row in found.items()
    )
    return PaperTable(
        title="What was written since the last pack",
        heads=("About", "What", "Who typed it"),
        widths=(13.0, 8.7, 5.0),
        rows=rows,
        empty="Nothing was written since.",
    )


def _grid(lines: Sequence[ActionLine]) -> PaperTable:
    return PaperTable(
        title="Every action on a page",
        about=KEY,
        heads=(
            "No.",
            "What is to be done",
            "Who",
            "Due",
            "Where it stands",
            "If not done",
            "Evidence",
            "Difference",
        ),
        widths=(1.4, 7.6, 3.6, 3.0, 3.8, 2.7, 2.0, 2.6),
        rows=tuple(
            (
                one.name,
                short(one.text, 90),
                one.owner or "Nobody",
                short_day(one.due) or one.due_words or "No day",
                f"{sign(one)} {one.status_words}",
                one.harm_label if one.harm else "?",
                str(len(one.evidence) or "None"),
                seen(one),
            )
            for one in lines
        ),
        empty="No action yet.",
        apart=True,
    )


def _look(look: LookLine) -> str:
    return f"After {look.months} months" if look.months else "A look"


def _once(words: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(words))
