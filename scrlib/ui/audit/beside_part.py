"""The same report under two editions of the guidance, side by side."""

from scrlib.audits.guidance import compared_with_care, pack, packs
from scrlib.audits.moderation.beside import Under, lines, under
from scrlib.audits.moderation.compare import SAID
from scrlib.records.audits import Audit
from scrlib.records.guidance import Edition, Series
from scrlib.text.saying import counted, day
from scrlib.ui.audit.marks import grade_tag
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.components import button, buttons, details, select, table
from scrlib.ui.markup import Child, Markup, join, tag

BESIDE = "beside-edition"
NOT_SEEN = "–"


def beside_step(work: AuditWork, audit: Audit) -> Markup:
    """The choice of another edition, and both side by side once it is chosen."""
    others = [(one.id, one.title) for one in packs(Series.WORKING_TOGETHER) if one.id != audit.edition]
    shown = work.beside if work.beside in dict(others) else ""
    return tag(
        "section",
        details(
            "two-editions",
            "The same report under two editions",
            tag(
                "form",
                select(BESIDE, "The other edition", others, shown or others[0][0]),
                buttons(button("Show both", "beside", plain=True)),
            ),
            _both(audit, shown) if shown else None,
            open=bool(shown),
        ),
    )


def _both(audit: Audit, other: str) -> Markup:
    first, second = pack(audit.edition), pack(other)
    rows: list[list[Child]] = [
        [one.first or NOT_SEEN, one.second or NOT_SEEN, grade_tag(one.grade) if one.grade else "not graded"]
        for one in lines(audit, other)
    ]
    alike = sum(bool(one.first and one.second) for one in lines(audit, other))
    care = compared_with_care(first, second)
    return join(
        *(
            tag("p", tag("b", f"{_named(one)}: "), _told(under(audit, one.id), audit))
            for one in (first, second)
        ),
        tag("p", f"{alike} of {counted(len(rows), 'requirement')} stand in both."),
        tag("p", care) if care else None,
        table("What each asks of a report", [first.title, second.title, "Result here"], rows),
    )


def _named(one: Edition) -> str:
    until = f"to {day(one.in_force_to)}" if one.in_force_to else "on"
    return f"{one.title}, in force from {day(one.in_force_from)} {until}"


def _told(found: Under, audit: Audit) -> str:
    if not audit.revealed:
        return "its result is told once both have submitted."
    counts = (
        ", ".join(f"{count} {SAID[grade]}" for grade, count in found.counts)
        or "nothing that it asks was graded"
    )
    return f"{counts}; {found.open} of what it asks not graded here." if found.open else f"{counts}."
