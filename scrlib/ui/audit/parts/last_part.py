"""Last time's audit: chosen among those kept here or opened from a file, and what of it still compares."""

from collections.abc import Sequence

from scrlib.audits.moderation.carry import compares, new_now, no_longer
from scrlib.records.audits import Audit
from scrlib.records.books import Book
from scrlib.text.saying import counted, day
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.components import button, buttons, details, file_picker, select
from scrlib.ui.markup import Markup, tag

LAST = "last-audit"
WHAT = (
    "Its results stand beside each item while you grade, and “Nothing has changed” takes one over with its "
    "evidence. Who pressed it, and when, is kept."
)


def last_time(work: AuditWork, audit: Audit, kept: Sequence[Book]) -> Markup:
    """What was brought from last time, or the way to bring it."""
    return tag("section", tag("h3", "Last time"), _brought(audit) if audit.last else _choose(work, kept))


def _choose(work: AuditWork, kept: Sequence[Book]) -> Markup:
    others = [(one.id, f"{one.title}, {day(one.started)}") for one in kept if one.id != work.book]
    choice = (
        tag(
            "form",
            select(LAST, "An audit that is kept here", others, ""),
            buttons(button("Bring its answers", "bring", plain=True)),
        )
        if others
        else None
    )
    return details(
        "last-time",
        "Start from the audit before this one",
        tag("p", WHAT),
        choice,
        file_picker("last-file", "An audit in a file", "bring_file", accept=".scrwork"),
    )


def _brought(audit: Audit) -> Markup:
    gone, new, count = no_longer(audit), new_now(audit), len(compares(audit))
    return tag(
        "div",
        tag(
            "p",
            f"{counted(count, 'answer')} of {audit.last_title} stand beside your items. {WHAT}",
        ),
        _named("no-longer", "no longer compare: the guidance asks otherwise now", gone),
        _named("new-now", "are asked now and have no answer of last time", new),
    )


def _named(id: str, what: str, labels: Sequence[str]) -> Markup | None:
    if not labels:
        return None
    return details(
        id, f"{counted(len(labels), 'item')} {what}", tag("ul", *(tag("li", one) for one in labels))
    )
