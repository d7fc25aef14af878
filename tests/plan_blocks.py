"""A plan from tables and paragraphs in words, without a file."""

from scrlib.plans.reading import read_plan
from scrlib.records.plan_files import PlanCell, PlanFile, PlanLine, PlanParagraph, PlanTable
from scrlib.records.plans import Plan


def table(*rows: list[str], where: str = "table 1") -> PlanTable:
    """A table from words; a line break in them parts paragraphs."""
    lines = (
        PlanLine(number=at, cells=tuple(PlanCell(lines=tuple(text.splitlines())) for text in row))
        for at, row in enumerate(rows, start=1)
    )
    return PlanTable(where=where, rows=tuple(lines))


def plan(*blocks: PlanTable | PlanParagraph) -> Plan:
    """The plan in a file of these tables and paragraphs."""
    return read_plan(PlanFile(name="plan.docx", kind="docx", blocks=blocks))
