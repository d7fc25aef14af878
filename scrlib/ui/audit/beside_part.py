"""The same report under two editions of the guidance, side by side."""

from collections.abc import Sequence

from scrlib.audits.guidance import compared_with_care, pack, packs
from scrlib.audits.moderation.beside import Line, Under, lines, under
from scrlib.audits.moderation.compare import SAID
from scrlib.records.audits import Audit
from scrlib.records.guidance import Edition, Series
from scrlib.text.saying import counted, day
from scrlib.ui.audit.marks import grade_tag
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.components import button, buttons, details, select, table
from scrlib.ui.markup import Child, Markup, join, tag

BESIDE = "beside-edition"


def beside_step(work: AuditWork, audit: Audit) -> Markup:
    """The choice of another edition, and both side by side once it is chosen."""
    others = [(one.id, one.title) for one in packs(Series.WORKING_TOGETHER) if one.id != audit.edition]
    shown = work.beside if work.beside in dict(others) else ""
    return tag(
        "section",
        tag("h3", "Another edition, another copy"),
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
    every = lines(audit, other)
    alike = [one for one in every if one.first and one.second]
    apart = (
        (first, [(one.first, _grade(one)) for one in every if not one.second]),
        (second, [(one.second, _grade(one)) for one in every if not one.first]),
    )
    care = compared_with_care(first, second)
    return join(
        *(
            tag("p", tag("b", f"{_named(one)}: "), _told(under(audit, one.id), audit))
            for one in (first, second)
        ),
        tag("p", f"{len(alike)} of {counted(len(every), 'requirement')} of a report were seen in both."),
        tag("p", care) if care else None,
        table(
            "Asked in both",
            [first.title, second.title, "Result here"],
            [(one.first, one.second, _grade(one)) for one in alike],
        )
        if alike
        else None,
        *(_alone(edition, rows) for edition, rows in apart if rows),
    )


def _alone(edition: Edition, rows: Sequence[tuple[str, Child]]) -> Markup:
    """What was seen in one of the two only."""
    title = f"Only in {edition.title}: {counted(len(rows), 'requirement')}"
    return details(f"only-{edition.id}", title, table(title, ["Asked", "Result here"], rows))


def _grade(one: Line) -> Child:
    return grade_tag(one.grade) if one.grade else "not graded"


def _named(one: Edition) -> str:
    until = f"to {day(one.in_force_to)}" if one.in_force_to else "on"
    return f"{one.title}, in force from {day(one.in_force_from)} {until}"


def _told(found: Under, audit: Audit) -> str:
    if not audit.revealed:
        return f"its result is told once {'you' if audit.alone else 'both'} have submitted."
    counts = (
        ", ".join(f"{count} {SAID[grade]}" for grade, count in found.counts)
        or "nothing that it asks was graded"
    )
    return f"{counts}; {found.open} of what it asks not graded here." if found.open else f"{counts}."
