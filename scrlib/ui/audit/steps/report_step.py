"""Step 2: the report is opened, and what a machine read of it is shown with its words. It grades nothing."""

from collections.abc import Sequence

from scrlib.audits.moderation.first_looks import OUTLINE
from scrlib.audits.outline import SHOWN
from scrlib.audits.outline_data import WITH_OUTLINE, outline_items
from scrlib.records.audits import Audit
from scrlib.records.reports import OutlineAnswer
from scrlib.text.saying import counted
from scrlib.ui.audit.parts.facts_part import facts_part
from scrlib.ui.audit.parts.matrix import matrix
from scrlib.ui.audit.parts.wording_part import wording_part
from scrlib.ui.audit.work import AuditWork, PreRead
from scrlib.ui.components import details, file_picker, notice, table
from scrlib.ui.frame import step_heading
from scrlib.ui.identifying import KINDS
from scrlib.ui.markup import Child, Markup, join, tag

ANSWERS = {
    "yes": "Seems to be there",
    "partly": "Partly",
    "no": "Nothing found",
    "not_stated": "Not stated",
    "not_applicable": "Not applicable",
}
CAVEAT = (
    "A machine read the wording. It can miss what is there and take other words for it, so nothing below is "
    "an answer: look at the place, then grade."
)
STAYS = (
    "The report stays in this tab and is never kept. Of it, only the grades, the places and the words that "
    "you choose to type are kept with the audit."
)
NO_OUTLINE = (
    "This edition has no outline that a report should follow. What stands below holds for any report."
)
NOT_ASKED = "Looked for all the same, to find your way in the report. What is not there was not asked for."
MANUAL = "Grade by hand: type the page in “Where in the report” for each item."


def first_reading(one: OutlineAnswer) -> str:
    """An answer in words. A "no" that words of the report gave is not one for want of words."""
    if one.answer == "no" and one.words:
        return one.meaning or "Seems to say that it is not"
    return f"{ANSWERS[one.answer]}. {one.meaning}" if one.meaning else ANSWERS[one.answer]


def report_step(work: AuditWork, audit: Audit, filled: bool) -> Markup:
    """The report as it was read, or the way to open it. `filled`: see `facts_part`."""
    return join(
        step_heading("The report", "Open it, so that each item can show you where to look first."),
        notice(tag("p", work.manual), tag("p", MANUAL), title="The report could not be read", kind="tick")
        if work.manual
        else None,
        file_picker(
            "report-file",
            "Another report" if work.read else "The report, in Word or as a PDF with text",
            "open_report",
            accept=".docx,.pdf",
            hint=STAYS,
        ),
        *(_read(work.read, audit, filled) if work.read else (facts_part(None, audit),)),
    )


def _read(read: PreRead, audit: Audit, filled: bool) -> Sequence[Child]:
    return (
        tag("h3", f"What was read in {read.name}"),
        tag("p", CAVEAT),
        _outline(read) if audit.edition in WITH_OUTLINE else _no_outline(read),
        facts_part(read, audit, filled),
        tag("section", tag("h3", "Findings and recommendations"), _mismatch(read), matrix(read)),
        wording_part(read),
        tag("section", tag("h3", "The executive summary"), _identifiers(read)),
    )


def _outline(read: PreRead) -> Markup:
    labels = {one.id: one.label for one in outline_items(OUTLINE)}
    rows = [
        (
            labels[one.item],
            first_reading(one),
            join(tag("q", shown_words(one.words)), f" ({one.where})") if one.words else one.reason,
        )
        for one in read.answers
    ]
    return table("Item by item", ["Item", "A first reading", "Its words and their place"], rows)


def shown_words(words: str) -> str:
    """Words of the report, with a sign where a long sentence was cut."""
    return words if len(words) < SHOWN else f"{words.rsplit(' ', 1)[0]} …"


def _no_outline(read: PreRead) -> Markup:
    return join(
        tag("p", NO_OUTLINE),
        details(
            "outline-read",
            "What reports usually have, by the outline of 2006",
            tag("p", NOT_ASKED),
            _outline(read),
        ),
    )


def _mismatch(read: PreRead) -> Markup | None:
    if not read.mismatch:
        return None
    said = "National studies found the same: conclusions about practice, answered by paper."
    return notice(
        tag("p", read.mismatch),
        tag("p", said),
        title="Findings and recommendations may not meet",
        kind="tick",
    )


def _identifiers(read: PreRead) -> Markup:
    if not read.identifiers:
        summary = read.of("executive_summary")
        return tag(
            "p",
            "Nothing that identifies somebody was found in it. Read it once more."
            if summary and summary.words
            else "No executive summary was found, so nothing was looked for in it.",
        )
    rows = [(words, KINDS.get(kind, kind), where) for kind, words, where in read.identifiers]
    return join(
        tag(
            "p",
            f"{counted(len(rows), 'thing')} in it may identify somebody. It is made to be published.",
        ),
        table("What was found", ["The words", "May be", "Where"], rows),
    )
