"""The pack of an audit: the grid with words and symbols, splits, evidence, actions, room for decisions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scrlib.audits.guidance import pack as edition_of
from scrlib.audits.guidance import unread
from scrlib.audits.moderation.carry import changed
from scrlib.audits.moderation.compare import (
    SAID,
    SIGNS,
    Row,
    agreeing,
    all_green,
    in_words,
    nowhere_seen,
    rows,
    splits,
    standing,
    taken_over,
)
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.naming import called
from scrlib.audits.moderation.state import audit_of
from scrlib.audits.register.log import Log, head
from scrlib.audits.register.sealing import foot, spaced
from scrlib.records.audits import Audit, Auditor, Given, Grade
from scrlib.records.papers import Form, Paper, PaperTable
from scrlib.records.register import Act, Entry, Kept
from scrlib.text.saying import day

KEY = "● yes   ◐ partly   ○ no   ? not stated (no evidence either way: not a “no”)   – not applicable"
NOBODY_SIGNS_IN = "Roles are as typed: nobody signs in."
BLANKED = "(blanked)"


def audit_pack(log: Log) -> Paper:
    """The pack of a revealed audit, as it stands at the last entry of its log."""
    audit = audit_of(log)
    every = rows(audit)
    tables = (
        _grid(audit, every),
        _changes(audit),
        _splits(audit, splits(every)),
        _evidence(audit, every),
        _actions(audit),
    )
    return Paper(
        title=audit.title,
        headline=standing(audit),
        facts=tuple(_facts(audit, every)),
        tables=tuple(one for one in tables if one is not None),
        forms=(_decisions(),),
        seal=(
            f"Printed on {day(log[-1].at)} at entry {len(log)} of the record. Its head: {spaced(head(log))}. "
            f"If an entry up to this one is changed later, the head no longer fits. {NOBODY_SIGNS_IN}"
        ),
        foot=foot(log),
    )


def audit_book(log: Log) -> Paper:
    """The same for a workbook, with every entry of the record."""
    paper = audit_pack(log)
    return replace(paper, tables=(*paper.tables, _record(log)), forms=())


def in_print(grade: Grade) -> str:
    """A grade as it is printed: "● Yes"."""
    return f"{SIGNS[grade]} {SAID[grade].capitalize()}"


def _facts(audit: Audit, every: Sequence[Row]) -> Iterator[tuple[str, str]]:
    found = agreeing(every) if not audit.alone else None
    told = [found.sentence, in_words("Gwet’s AC1", found.ac1) if found.ac1 else ""] if found else []
    told.append(taken_over(every))
    facts = {
        "Guidance": edition_of(audit.edition).title,
        "Review decided": audit.decided,
        "Report": audit.report,
        "Auditors": "; ".join(_who(one) for one in _auditors(audit)),
        "How far they agree": " ".join(told).strip(),
        "Last time": audit.last_title,
        "Before it is used": " ".join(filter(None, (unread(edition_of(audit.edition)), all_green(every)))),
    }
    return ((name, words) for name, words in facts.items() if words)


def _auditors(audit: Audit) -> tuple[Auditor, ...]:
    return audit.auditors[:1] if audit.alone else audit.auditors


def _who(one: Auditor) -> str:
    return one.role or f"Auditor {one.slot}"


def _given(audit: Audit, row: Row) -> tuple[Given, ...]:
    return (row.first,) if audit.alone else (row.first, row.second)


def _grid(audit: Audit, every: Sequence[Row]) -> PaperTable:
    who = [_who(one) for one in _auditors(audit)]
    return PaperTable(
        title="The grid",
        about=KEY,
        heads=("Item", *who, "Result", "Why it was agreed"),
        widths=(8.0, *(3.4 for _ in who), 3.4, 6.0),
        rows=tuple(
            (
                f"{one.item.label}\n({one.item.paragraph})",
                *(in_print(given.grade) for given in _given(audit, one)),
                in_print(one.result),
                one.agreed.reason,
            )
            for one in every
        ),
    )


def _splits(audit: Audit, every: Sequence[Row]) -> PaperTable | None:
    """What was graded differently, a row for each auditor and one for what was agreed."""
    if audit.alone:
        return None
    lines: list[tuple[str, ...]] = []
    for row in every:
        for who, given in zip(audit.auditors, _given(audit, row), strict=True):
            lines.append((row.item.label, _who(who), in_print(given.grade), _note(given)))
        lines.append((row.item.label, "Agreed", in_print(row.result), row.agreed.reason))
    return PaperTable(
        title="Graded differently",
        heads=("Item", "Who", "Grade", "Where, words, note"),
        widths=(7.0, 4.0, 3.4, 10.0),
        rows=tuple(lines),
        things=len(every),
        empty="Both gave the same grade to every item.",
    )


def _note(given: Given) -> str:
    """The place, the words and the note of one auditor, a line each."""
    words = f"“{given.words}”" if given.words else ""
    return "\n".join(filter(None, (given.place, words, given.note)))


def _changes(audit: Audit) -> PaperTable | None:
    """What is otherwise than last time."""
    if not audit.last:
        return None
    return PaperTable(
        title="Changed since last time",
        about=audit.last_title,
        heads=("Item", "Then", "Now"),
        widths=(12.0, 5.0, 5.0),
        rows=tuple((label, in_print(then), in_print(now)) for label, then, now in changed(audit)),
        empty=f"Nothing has changed since {audit.last_title}.",
    )


def _evidence(audit: Audit, every: Sequence[Row]) -> PaperTable:
    found = tuple(
        (row.item.label, _who(who), _note(given), _outside(given), given.seen_by, given.carried)
        for row in every
        for who, given in zip(_auditors(audit), _given(audit, row), strict=True)
        if any((_note(given), _outside(given), given.carried))
    )
    return PaperTable(
        title="Evidence",
        about=nowhere_seen(every),
        heads=(
            "Item",
            "Noted by",
            "In the report",
            "Outside it: title, date, where it is held",
            "Seen by",
            "Taken over from",
        ),
        widths=(6.0, 3.2, 7.0, 4.6, 2.6, 3.3),
        rows=found,
        empty="None was noted.",
    )


def _outside(given: Given) -> str:
    return ", ".join(filter(None, (given.title, given.date, given.held)))


def _actions(audit: Audit) -> PaperTable:
    labels = {one.id: one.label for one in audit_items(audit.edition)}
    return PaperTable(
        title="Actions arising",
        heads=("Action", "Because of", "Lead (a role)", "By when"),
        widths=(10.0, 8.0, 4.5, 4.0),
        rows=tuple((one.what, labels.get(one.item, ""), one.owner, one.due) for one in audit.actions),
        empty="None yet.",
    )


def _decisions() -> Form:
    return Form(
        title="Decisions of the meeting",
        heads=("Item", "Decision", "Who", "By when"),
        widths=(7.0, 11.0, 5.0, 4.0),
        rows=8,
        below="Chair:                                             Date:",
    )


def _record(log: Log) -> PaperTable:
    """Every entry: when, who, what, the value before and after, and why."""
    labels = {one.id: one.label for one in audit_items(audit_of(log).edition)}
    return PaperTable(
        title="The record",
        heads=(
            "Entry",
            "Typed at (UTC)",
            "Typed by",
            "Field",
            "Stood before",
            "Stands now",
            "Reason",
            "Head",
        ),
        widths=(1.6, 3.2, 3.0, 4.0, 4.0, 4.0, 4.0, 3.0),
        rows=tuple(_entry(one, labels) for one in log),
    )


def _entry(one: Entry, labels: Mapping[str, str]) -> tuple[str, ...]:
    what = called(one.thing, one.id, one.field, labels) if one.thing and one.id else _done(one)
    return (
        str(one.number),
        f"{one.at:%Y-%m-%d %H:%M:%S}",
        one.who,
        what,
        _value(one.old),
        _value(one.new),
        _value(one.why),
        one.head[:12],
    )


def _done(one: Entry) -> str:
    """What an entry does that sets no value."""
    done = {Act.PACK: "A pack was printed", Act.MERGE: "Another copy was taken in"}
    return done.get(one.act, f"Entry {one.target} was blanked")


def _value(kept: Kept | None) -> str:
    if kept is None:
        return ""
    return BLANKED if kept.value is None else kept.value
