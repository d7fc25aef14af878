"""Step 7: what may identify somebody, then the pack and the files."""

from collections.abc import Sequence

from scrlib.audits.moderation.compare import standing
from scrlib.cases.identifiers import Identifier
from scrlib.records.audits import Audit
from scrlib.ui.audit.work import AuditWork
from scrlib.ui.components import button, buttons
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.taking import files_heading, take_heading, to_take

NOT_YET = "The pack holds both auditors’ grades: it can be had once both have submitted."
FOR_THE_OTHER = "Without grades it is for the other auditor, who grades in it and sends it back to be merged."
FILE_OF_ONE = (
    "With your grades it is for yourself, or to be merged; the other "
    "auditor’s are never in it before the reveal."
)
HOLDS = (
    "The grid with words and symbols, the splits, the evidence, the actions, a box for decisions left blank."
)
HEAD = (
    "On it stands the number of the last entry and its head. If anything before that entry is changed "
    "afterwards, the head no longer fits."
)


def take_step(
    work: AuditWork, audit: Audit, found: Sequence[Identifier], taken: str, out: Markup, record: Markup
) -> Markup:
    """The files that can be had now. `out` takes words out, `record` stands at the end."""
    return join(
        take_heading(),
        identifying(found, work.pseudonyms, work.reviewer, whose="the report"),
        out,
        files_heading(taken),
        _pack(audit),
        _file(audit),
        record,
    )


def _pack(audit: Audit) -> Markup:
    if not audit.revealed:
        return tag("section", tag("h4", "The pack"), tag("p", NOT_YET))
    return to_take(
        "The pack for the meeting",
        f"{HOLDS} {standing(audit)} {HEAD} The Excel file holds every entry of the record, too.",
        buttons(
            button("Get the pack", "take", "word"), button("Get the Excel file", "take", "excel", plain=True)
        ),
    )


def _file(audit: Audit) -> Markup:
    """The audit to send: before the reveal either with no grades at all, or with one's own."""
    if audit.revealed:
        acts = buttons(button("Get the audit as a file", "take", "file"))
        return to_take("The audit as one file", "To keep, to work on elsewhere, and to merge.", acts)
    return to_take(
        "The audit as one file",
        f"{FOR_THE_OTHER} {FILE_OF_ONE}",
        buttons(
            button("Get it without grades, to send", "take", "blank"),
            button("Get it with my grades", "take", "file", plain=True),
        ),
    )
