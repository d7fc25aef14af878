"""One visitor's work on the Audit page: which audit is open, as whom, and what a machine read."""

from dataclasses import dataclass

from scrlib.records.register import Entry
from scrlib.records.reports import Fact, OutlineAnswer

STEPS = {
    "audit": "The audit",
    "report": "The report",
    "grade": "Grade",
    "compare": "Compare and agree",
    "figures": "Figures",
    "actions": "Actions",
    "take": "Take away",
}


@dataclass(frozen=True, kw_only=True)
class PreRead:
    """What a machine read of a report. It stays in the tab: none of it is kept in the store.

    findings, recommendations    (id, text)
    places                       (id of either, where it stands: "page 7, number 3, Our advice")
    links                        (finding, recommendation, "stated" by the report, "strong" or "possible")
    identifiers                  of the executive summary: (kind, words, where)
    wording                      (kind, words, sentence, where)
    """

    name: str
    pages: int = 0
    answers: tuple[OutlineAnswer, ...] = ()
    findings: tuple[tuple[str, str], ...] = ()
    recommendations: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str, str], ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    mismatch: str = ""
    identifiers: tuple[tuple[str, str, str], ...] = ()
    facts: tuple[Fact, ...] = ()
    wording: tuple[tuple[str, str, str, str], ...] = ()

    def of(self, item: str) -> OutlineAnswer | None:
        """What was read for an item of the outline."""
        return next((one for one in self.answers if one.item == item), None)


@dataclass(frozen=True, kw_only=True)
class AuditWork:
    """Everything that a reload, a saved file or a dead server must not lose.

    book      the audit's id in the store, "" where it is kept in this tab alone
    log       the audit as this auditor may see it: what the store holds where there is a book
    slot      "1", "2" or "" for somebody who only reads; `who` is the role typed
    drafts    (box, text): words typed that may identify somebody, not kept yet
    sure      texts of which somebody said that they may be kept
    manual    why a report could not be read, "" where it was, or none was opened
    """

    book: str = ""
    log: tuple[Entry, ...] = ()
    slot: str = ""
    who: str = ""
    step: str = "audit"
    item: str = ""
    listed: bool = False
    read: PreRead | None = None
    manual: str = ""
    drafts: tuple[tuple[str, str], ...] = ()
    sure: tuple[str, ...] = ()
    beside: str = ""  # the edition that stands beside the audit's own
    pseudonyms: str = ""  # one to a line; so are `reviewer`, names that stay
    reviewer: str = ""
