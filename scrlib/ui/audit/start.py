"""The page before an audit is open: those that are kept, a new one, one that came as a file."""

from collections.abc import Mapping, Sequence

from scrlib.audits.guidance import packs, year_first
from scrlib.records.books import Book
from scrlib.records.guidance import Series
from scrlib.samples import sample
from scrlib.text.saying import day
from scrlib.ui.components import (
    Problem,
    button,
    buttons,
    details,
    error_for,
    file_picker,
    select,
    table,
    text_box,
    tick,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

TITLE, DECIDED, EDITION, ROLE, ALONE = "new-title", "new-decided", "new-edition", "new-role", "new-alone"
EXAMPLE = "neglect"  # a report with an outline of the old kind
LEAD = (
    "Two auditors grade one report, each without seeing the other’s grades. Then both stand side by side, "
    "and you agree, with a reason for each."
)
NOBODY_SIGNS_IN = (
    "Names are typed, nobody signs in: whoever can open this page can open every audit kept here. What keeps "
    "two auditors blind to each other is this page and your fairness, not a lock."
)
WHERE_KEPT = (
    "“Start the audit” keeps it in this workbook’s store: a second auditor can open it on another computer "
    "that uses the same server. “In this tab only” keeps it here until you save it to a file; copies of that "
    "file can be worked on apart and merged."
)


def start_step(
    books: Sequence[Book], store_lost: str, problems: Sequence[Problem], stands: Mapping[str, str]
) -> Markup:
    """What there is to open, and how to begin. `stands` says of a book by its id how far its audit is."""
    return join(
        step_heading("Open an audit, or start one", LEAD),
        tag("p", store_lost) if store_lost else _kept(books, stands),
        tag("section", tag("h3", "Start an audit"), _new(problems, can_keep=not store_lost)),
        tag(
            "section",
            tag("h3", "An audit that came as a file"),
            file_picker(
                "audit-file",
                "A file made with “Save to a file” or “Get the audit as a file”",
                "open_audit",
                accept=".scrwork",
            ),
        ),
        _practice(),
        tag("p", NOBODY_SIGNS_IN, class_="small"),
    )


def _practice() -> Markup:
    return details(
        "practice",
        "Try it on an invented report",
        tag("p", tag("b", "Before you read: "), sample(EXAMPLE).content_notice),
        tag("p", "You audit it alone, by the outline of 2006, in this tab. Nothing of it is kept."),
        buttons(button("Open the invented report", "example", plain=True)),
    )


def _kept(books: Sequence[Book], stands: Mapping[str, str]) -> Markup | None:
    if not books:
        return None
    rows = [
        (
            one.title,
            day(one.started),
            stands.get(one.id, ""),
            button("Open", "open_book", one.id, plain=True, more=one.title),
        )
        for one in books
    ]
    return tag(
        "section",
        tag("h3", "Audits kept here"),
        table("The newest first", ["Audit", "Started", "How far it is", "Open it"], rows),
    )


def _new(problems: Sequence[Problem], *, can_keep: bool) -> Markup:
    editions = [
        ("", "The one in force on that day"),
        *((one.id, year_first(one)) for one in packs(Series.WORKING_TOGETHER)),
    ]
    keep = button("Start the audit", "begin", "store")
    alone = button("Start it in this tab only", "begin", "tab", plain=can_keep)
    return tag(
        "form",
        text_box(
            TITLE,
            "What to call it",
            hint="Such as “Baby report, first quarter 2026”. No names.",
            error=error_for(TITLE, problems),
        ),
        text_box(
            DECIDED,
            "When was it decided to hold the review?",
            hint="Such as 12 March 2009, or March 2009. The guidance of that day counts, not that of today.",
            error=error_for(DECIDED, problems),
        ),
        select(EDITION, "Guidance to audit by", editions, ""),
        text_box(
            ROLE,
            "Who are you?",
            hint="A role, such as “Named nurse”. You are the first auditor.",
            error=error_for(ROLE, problems),
        ),
        tick(ALONE, "I audit alone", ticked=False, hint="Its result is labelled “not moderated”."),
        buttons(keep if can_keep else None, alone),
        details("where-kept", "Where it is kept", tag("p", WHERE_KEPT)),
    )
