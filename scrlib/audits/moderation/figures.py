"""Audits as the national study counts them: one beside its tables, several counted into them."""

from collections.abc import Iterator, Mapping, Sequence

from scrlib.audits.moderation.compare import rows
from scrlib.audits.outline_data import WITH_OUTLINE
from scrlib.audits.tables import counted, printed
from scrlib.records.audits import Audit
from scrlib.records.reports import AuditedReport, StudyTable

NUMBERS = ("months", "pages", "recommendations", "actions")  # the facts that are numbers
AUTHOR = "author"
FOCUS, PLAN = "focus", "plan"  # the first words of "focus:training" and "plan:officer"
TABLES = ("16", "13", "14", "15", "17", "18", "19", "20")
FEWEST = 10  # audits, below which only counts are told and no share


def counts(audit: Audit) -> bool:
    """Whether an audit can be counted: submitted by all, and by an edition that has the study's outline."""
    return audit.revealed and audit.edition in WITH_OUTLINE


def as_report(audit: Audit, id: str) -> AuditedReport:
    """What an audit settled of its report. A split that nobody has agreed on yet is left out."""
    facts = dict(audit.facts)
    found = (int(text) if (text := facts.get(name, "")).isdigit() else None for name in NUMBERS)
    months, pages, recommendations, actions = found
    return AuditedReport(
        id=id,
        answers=tuple((one.item.id, str(one.result)) for one in rows(audit) if one.result),
        plan=tuple(_under(PLAN, facts)),
        focus=tuple((code, int(text)) for code, text in _under(FOCUS, facts) if text.isdigit()),
        author=facts.get(AUTHOR, ""),
        months=months,
        pages=pages,
        recommendations=recommendations,
        actions=actions,
    )


def named(first: str, table: str) -> tuple[tuple[str, str], ...]:
    """The facts that a table of the study needs, and what each is called: ("focus:training", "Training")."""
    return tuple((f"{first}:{one.id}", one.label) for one in printed(table).rows)


def numbers() -> tuple[str, ...]:
    """The names of all facts that are numbers."""
    return (*NUMBERS, *(name for name, _ in named(FOCUS, "18")))


def every_fact() -> tuple[str, ...]:
    """The names of all facts that are settled for the figures."""
    return (*numbers(), AUTHOR, *(name for name, _ in named(PLAN, "20")))


def _under(first: str, facts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, text in facts.items():
        if name.startswith(f"{first}:") and text:
            yield name.partition(":")[2], text


def study_tables(audits: Sequence[Audit]) -> tuple[StudyTable, ...]:
    """The tables of the study counted from these audits; those that cannot be counted are left out."""
    reports = [as_report(one, str(n)) for n, one in enumerate(audits) if counts(one)]
    return tuple(counted(id, reports) for id in TABLES) if reports else ()
