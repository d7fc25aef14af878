"""The same report under two editions of the guidance, side by side."""

from collections.abc import Sequence

from scrlib.audits.guidance import compared_with_care, pack, packs, year_first
from scrlib.audits.moderation.beside import Line, Put, Under, lines, under
from scrlib.audits.moderation.compare import SAID
from scrlib.audits.moderation.items import STRENGTHS, put
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
    others = [(one.id, year_first(one)) for one in packs(Series.WORKING_TOGETHER) if one.id != audit.edition]
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
        (first, [_row(one.first, one) for one in every if one.first and not one.second]),
        (second, [_row(one.second, one) for one in every if one.second and not one.first]),
    )
    care = compared_with_care(first, second)
    return join(
        *(
            tag("p", tag("b", f"{_named(one)}: "), _told(under(audit, one.id), audit))
            for one in (first, second)
        ),
        tag("p", f"{len(alike)} of {counted(len(every), 'requirement')} of a report were seen in both."),
        tag("p", care) if care else None,
        alike_part(first, second, alike) if alike else None,
        *(_alone(edition, rows) for edition, rows in apart if rows),
    )


def alike_part(first: Edition, second: Edition, alike: Sequence[Line]) -> Markup:
    """What both ask; where one puts it more strongly than the other stands first."""
    years = (str(first.in_force_from.year), str(second.in_force_from.year))
    rows = [
        (one.first.words, one.second.words, _strengths(one, years), _grade(one))
        for one in sorted(alike, key=lambda one: not one.differs)
        if one.first and one.second
    ]
    return join(
        tag("p", _how_many_differ(alike)),
        table("Asked in both", [first.title, second.title, "How strongly", "Result here"], rows),
        *(_of_outline(edition) for edition in (first, second)),
    )


def _of_outline(edition: Edition) -> Markup | None:
    """How strongly the outline is put, where an edition says it of the whole."""
    whole = next((one for one in edition.items if one.id == "overview_outline"), None)
    return tag("p", f"Of its outline as a whole {edition.title} asks: {put(whole)}.") if whole else None


def _how_many_differ(alike: Sequence[Line]) -> str:
    """Where one edition says "should" and the other "must", and how many cannot be told."""
    differ, unknown = (
        sum(which) for which in ((one.differs for one in alike), (not one.weighed for one in alike))
    )
    known = len(alike) - unknown
    told = (
        f"How strongly it is put was seen in both for {known} of them: "
        + (f"{differ} {'differs' if differ == 1 else 'differ'}." if differ else "all alike.")
        if known
        else ""
    )
    rest = (
        f"For {unknown} it was not seen in one or in either, so nothing is said of those." if unknown else ""
    )
    return " ".join(one for one in (told, rest) if one)


def _strengths(one: Line, years: tuple[str, str]) -> Child:
    said = "; ".join(
        f"{year}: {_strength(put)}" for year, put in zip(years, (one.first, one.second), strict=True)
    )
    return join(tag("b", "Differs. "), said) if one.differs else said


def _strength(put: Put | None) -> str:
    """ "should", "must"; what only the outline lists has the strength of the whole outline."""
    if put is None or put.strength is None:
        return "part of the outline"
    return STRENGTHS[put.strength]


def _row(put: Put, one: Line) -> tuple[Child, ...]:
    return put.words, _strength(put), _grade(one)


def _alone(edition: Edition, rows: Sequence[Sequence[Child]]) -> Markup:
    """What was seen in one of the two only."""
    title = f"Only in {edition.title}: {counted(len(rows), 'requirement')}"
    return details(f"only-{edition.id}", title, table(title, ["Asked", "How strongly", "Result here"], rows))


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
