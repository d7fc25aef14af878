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

BY_NUMBER = re.compile(
    r"(?=.*\b(?:recommendations?|recs?|proposals?|findings?|changes?|asks?|no|nos|number|ref)\b)"
    r"(?=.*\b(?:lead|who|whom|responsib\w+|owner|agency)\b)"
    r"(?=.*\b(?:when|date|by|timescale|deadline|target|completion)\b)"
    r"(?=.*\b(?:outcomes?|results?|differen\w+|success|impact|achieve|check\w*|review\w*|monitor\w*|know)\b)",
    re.IGNORECASE | re.DOTALL,
)  # heads of a plan whose rows name what is to be done by its number
UNDATED = re.compile(
    r"(?=.*\b(?:actions?|recommendations?"
    r"|what (?:needs to|will|should|must|is to) (?:change|happen|be done|improve))\b)"
    r"(?=.*\b(?:lead|leads|who|whom|responsib\w+|owner)\b)"
    r"(?=.*\b(?:will know|know (?:if|that|it|when)|outcomes?|success|differen\w+|so that|impact)\b)",
    re.IGNORECASE | re.DOTALL,
)  # heads of a plan without dates, told by who leads and what should come of it
COLUMNS = {
    "who": re.compile(r"\b(?:lead|who|whom|responsib\w+|owner|owned|agency|officer)\b", re.IGNORECASE),
    "when": re.compile(
        r"\b(?:when|dates?|timescales?|deadline|target|completion|due)\b|\bby$", re.IGNORECASE
    ),
    "outcome": re.compile(
        r"\b(?:outcomes?|results?|differen\w+|success|impact|so that|benefit\w*|achieve\w*"
        r"|(?:like|want|hope\w*|expect\w*) to see|what will change|will know|know (?:if|that|it))\b",
        re.IGNORECASE,
    ),
    "review": re.compile(
        r"\b(?:review\w*|monitor\w*|check\w*|audit\w*|measure\w*|evidence|will know|know (?:if|that|it))\b",
        re.IGNORECASE,
    ),
}
SAYS = re.compile(r"\w{2}")


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


def plan_facts(
    actions: Sequence[PlanAction], told: Mapping[str, Mapping[str, int]], plan: PlanFile | None
) -> PlanFacts:
    """What a plan in a report says of its actions; `told` counts them as `scrlib.plans.audit.counts` does.

    A table whose rows only name the recommendation by its number has no actions of its own: its columns in
    `plan` are then counted, as they are where the heading of a column is one that no reader of plans knows.
    """
    rows = _told_by_columns(plan) if plan else PlanFacts()
    if rows.actions < len(actions):
        rows = PlanFacts()
    return PlanFacts(
        actions=max(len(actions), rows.actions),
        who_and_when=max(sum(bool(one.owner and one.due) for one in actions), rows.who_and_when),
        who_or_when=max(sum(bool(one.owner or one.due) for one in actions), rows.who_or_when),
        outcome=max(told["outcome"]["yes"], rows.outcome),
        review=max(told["monitoring"]["yes"], rows.review),
    )


def _told_by_columns(plan: PlanFile) -> PlanFacts:
    """How many rows of the plan's tables have words in a column headed so."""
    found = PlanFacts()
    for table in plan.blocks:
        if not isinstance(table, PlanTable) or len(table.rows) < 2:
            continue
        heads = [cell.text for cell in table.rows[0].cells]
        head = " | ".join(heads)
        if not any(one.match(head) for one in (BY_NUMBER, PLAIN, UNDATED)):
            continue
        of = {
            name: [at for at, head in enumerate(heads) if wanted.search(head)]
            for name, wanted in COLUMNS.items()
        }
        rows = [row.cells for row in table.rows[1:] if any(cell.text.strip() for cell in row.cells)]

        def says(name: str, cells: Sequence[PlanCell], of: Mapping[str, list[int]] = of) -> bool:
            return any(at < len(cells) and SAYS.search(cells[at].text) for at in of[name])

        found = PlanFacts(
            actions=found.actions + len(rows),
            who_and_when=found.who_and_when + sum(says("who", row) and says("when", row) for row in rows),
            who_or_when=found.who_or_when + sum(says("who", row) or says("when", row) for row in rows),
            outcome=found.outcome + sum(says("outcome", row) for row in rows),
            review=found.review + sum(says("review", row) for row in rows),
        )
    return found


def _is_plan(table: PlanTable) -> bool:
    """Whether the head of a table is that of a plan: an action, who, and by when or to what end."""
    head = " | ".join(cell.text for cell in table.rows[0].cells)
    return any(one.match(head) for one in (HEAD, PLAIN, BY_NUMBER, UNDATED))


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
