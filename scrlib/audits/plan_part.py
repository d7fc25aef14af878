"""The action plan inside a report, as the reader of plans takes it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scrlib.audits.outline import PlanFacts
from scrlib.records.plan_files import PlanCell, PlanFile, PlanLine, PlanParagraph, PlanTable
from scrlib.records.plans import PlanAction
from scrlib.records.reports import Part, Report, Words

HEAD = re.compile(
    r"(?=.*\b(?:actions?|action to be taken|what will be done)\b)"
    r"(?=.*\b(?:lead|who|whom|responsib\w+|owner|agency)\b)"
    r"(?=.*\b(?:when|date|timescale|deadline|target|completion|outcomes?)\b)",
    re.IGNORECASE | re.DOTALL,
)
PLAIN = re.compile(
    r"(?=.*\b(?:steps?|tasks?|what)\b)"
    r"(?=.*\b(?:lead|who|whom|responsib\w+|owner|person)\b)"
    r"(?=.*\b(?:when|date|by|timescale|deadline)\b)"
    r"(?=.*\b(?:so that|outcomes?|results?|differen\w+|success|know"
    r"|check\w*|review\w*|monitor\w*|like to see)\b)",
    re.IGNORECASE | re.DOTALL,
)  # heads in plain words, told from those of a chronology by what should come of it


def plan_in(report: Report) -> PlanFile:
    """The tables and paragraphs of the report's action plan; a file without blocks where it has none."""
    blocks: list[PlanTable | PlanParagraph] = []
    for part in report.parts:
        tables = list(_tables(part))
        planned = part.kind == "plan"
        blocks += [table for table in tables if planned or _is_plan(table)]
        if planned and not tables:
            blocks += [PlanParagraph(where=one.where, text=one.text) for one in part.words]
    return PlanFile(name=report.name, kind="docx", blocks=tuple(blocks))


def plan_facts(actions: Sequence[PlanAction], told: Mapping[str, Mapping[str, int]]) -> PlanFacts:
    """What a plan in a report says of its actions; `told` counts them as `scrlib.plans.audit.counts` does."""
    return PlanFacts(
        actions=len(actions),
        who_and_when=sum(bool(one.owner and one.due) for one in actions),
        outcome=told["outcome"]["yes"],
        review=told["monitoring"]["yes"],
    )


def _is_plan(table: PlanTable) -> bool:
    """Whether the head of a table is that of a plan: an action, who, and by when or to what end."""
    head = " | ".join(cell.text for cell in table.rows[0].cells)
    return bool(HEAD.match(head) or PLAIN.match(head))


def _tables(part: Part) -> Iterator[PlanTable]:
    found: dict[int, list[Words]] = {}
    for one in part.words:
        if one.table:
            found.setdefault(one.table, []).append(one)
    for number, cells in found.items():
        yield _table(number, cells)


def _table(number: int, cells: Iterable[Words]) -> PlanTable:
    rows: dict[int, dict[int, list[str]]] = {}
    for one in cells:
        rows.setdefault(one.row, {}).setdefault(one.column, []).append(one.text)
    width = 1 + max(column for row in rows.values() for column in row)
    lines = (
        PlanLine(
            number=row, cells=tuple(PlanCell(lines=tuple(of.get(column, ()))) for column in range(width))
        )
        for row, of in sorted(rows.items())
    )
    return PlanTable(where=f"table {number}", rows=tuple(lines))
