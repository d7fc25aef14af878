"""A sample case on paper: its chronology to hand out, and what its trainer should know, to be kept back."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.paper.page import AUTHOR, gap, heading, said, table, upright
from scrlib.documents.word.house_style import blank, page_footer, saved
from scrlib.records.cases import CaseFinding, Event, Seen, TrainerNote, Use

SEEN = {
    Seen.YES: "yes",
    Seen.NO: "no",
    Seen.NOT_RECORDED: "not recorded",
    Seen.NOT_APPLICABLE: "does not apply",
}
USES = {
    None: "Whatever you use it for",
    Use.JUDGING: "Judging recommendations",
    Use.INQUIRY: "Appreciative inquiry",
    Use.NEAR_MISS: "Near miss",
    Use.CHRONOLOGY: "Working on the chronology",
    Use.ROUTES: "Three routes",
}
ENTRIES = (
    ("No.", 1.1),
    ("When", 2.7),
    ("Agency and source", 4.3),
    ("What is recorded", 8.0),
    ("Child seen; alone", 2.7),
    ("Wishes and feelings; impact", 4.6),
    ("What was done", 3.3),
)
FINDINGS = (("Finding", 8.6), ("What shows it", 6.4), ("Entries", 2.4))
TIMES = (("What for", 11.4), ("Minutes in a room", 6.0))
CLOSED = "For the trainer only. Not to be shown before the group has given its own answers."


def chronology_word(case: str, notice: str, events: Sequence[Event]) -> bytes:
    """The chronology as a Word table on its side. What a reviewer noted, and which entries differ, is left out.

    case, notice   the title of the case, and what is said of it before anybody reads it
    """
    title = f"{case}: chronology"
    document = blank(title, AUTHOR)
    heading(document, title, 1)
    said(document, ("Before you read: ", "b"), notice, size=11)
    said(
        document,
        "Dates stand as far as they are known. “Not recorded” means that the record does not say.",
        size=11,
    )
    table(document, ENTRIES, [_entry(one) for one in events], size=9)
    page_footer(document, document.sections[0], f"{title}. An invented case")
    return saved(document)


def _entry(one: Event) -> tuple[str, ...]:
    time = f", {one.event_time}" if one.event_time else ""
    return (
        str(one.sequence),
        f"{one.when}{time}",
        f"{one.agency}\n{one.source}",
        one.event,
        f"{SEEN[one.child_seen]}; {SEEN[one.child_alone]}",
        "\n".join(filter(None, (one.wishes_feelings, one.impact_on_child))),
        one.response,
    )


def notes_word(
    case: str,
    *,
    aims: Sequence[str],
    times: Sequence[tuple[Use, int]],
    notes: Sequence[TrainerNote],
    findings: Sequence[CaseFinding],
    events: Sequence[Event],
) -> bytes:
    """What the trainer should know of a case: aims, times, notes for each use, findings, and where records differ."""
    title = f"{case}: for the trainer"
    document = upright(title)
    heading(document, title, 1)
    said(document, (CLOSED, "b"))
    for aim in aims:
        said(document, aim, style="List Bullet")
    table(document, TIMES, [(USES[use], str(minutes)) for use, minutes in times])
    gap(document)
    for use, name in USES.items():
        _notes(document, name, [one for one in notes if one.use is use])
    heading(document, "What the case shows")
    rows = [(one.text, one.evidence, ", ".join(str(n) for n in one.events)) for one in findings]
    table(document, FINDINGS, rows, size=9.5)
    _differing(document, events)
    page_footer(document, document.sections[0], title)
    return saved(document)


def _notes(document: Any, name: str, notes: Sequence[TrainerNote]) -> None:
    if notes:
        heading(document, name)
    for one in notes:
        heading(document, f"{one.title} ({one.minutes} min)", 3)
        said(document, one.text)


def _differing(document: Any, events: Sequence[Event]) -> None:
    heading(document, "In the chronology")
    for one in events:
        if one.review_note:
            other = ", ".join(str(n) for n in one.discrepancy_with)
            differs = f" Told differently in {other}." if other else ""
            said(document, (f"{one.sequence}. ", "b"), one.review_note, differs)
