"""Audits as the national study counts them: one beside its tables, several counted into them."""

from collections.abc import Sequence

from scrlib.audits.moderation.compare import rows
from scrlib.audits.moderation.items import WITH_OUTLINE
from scrlib.audits.tables import counted
from scrlib.records.audits import Audit
from scrlib.records.reports import AuditedReport, StudyTable

NUMBERS = ("months", "pages", "recommendations", "actions")  # the facts that are numbers
AUTHOR = "author"
TABLES = ("16", "13", "14", "15", "17", "19")
FEWEST = 10  # audits, below which only counts are told and no share


def counts(audit: Audit) -> bool:
    """Whether an audit can be counted: submitted by all, and by an edition that has the study's outline."""
    return audit.revealed and audit.edition in WITH_OUTLINE


def as_report(audit: Audit, id: str) -> AuditedReport:
    """What an audit settled of its report. A split that nobody has agreed on yet is left out."""
    facts = dict(audit.facts)
    numbers = (int(text) if (text := facts.get(name, "")).isdigit() else None for name in NUMBERS)
    months, pages, recommendations, actions = numbers
    return AuditedReport(
        id=id,
        answers=tuple((one.item.id, str(one.result)) for one in rows(audit) if one.result),
        author=facts.get(AUTHOR, ""),
        months=months,
        pages=pages,
        recommendations=recommendations,
        actions=actions,
    )


def study_tables(audits: Sequence[Audit]) -> tuple[StudyTable, ...]:
    """The tables of the study counted from these audits; those that cannot be counted are left out."""
    reports = [as_report(one, str(n)) for n, one in enumerate(audits) if counts(one)]
    return tuple(counted(id, reports) for id in TABLES) if reports else ()
