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
FILE_OF_ONE = "Before both have submitted, the file holds your grades and not the other auditor’s."
HOLDS = (
    "The grid with words and symbols, the splits, the evidence, the actions, a box for decisions left blank."
)
HEAD = (
    "On it stands the number of the last entry and its seal. If anything before that entry is changed "
    "afterwards, the seal no longer fits."
)


def take_step(work: AuditWork, audit: Audit, found: Sequence[Identifier], taken: str) -> Markup:
    """The files that can be had now."""
    hidden = "" if audit.revealed else FILE_OF_ONE
    return join(
        take_heading(),
        identifying(found, work.pseudonyms, "", whose="the report"),
        files_heading(taken),
        _pack(audit),
        to_take(
            "The audit as one file",
            f"To send to the other auditor, to work on elsewhere and to merge. {hidden}",
            button("Get the audit as a file", "take", "file"),
        ),
    )


def _pack(audit: Audit) -> Markup:
    if not audit.revealed:
        return tag("section", tag("h4", "The pack"), tag("p", NOT_YET))
    return to_take(
        "The pack for the meeting, in Word",
        f"{HOLDS} {standing(audit)} {HEAD}",
        buttons(button("Get the pack", "take", "word")),
    )
