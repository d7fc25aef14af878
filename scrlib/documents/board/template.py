"""The templates that a county may change: the plan for its board, a page that sums it up, the cost of a review."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.word.house_style import blank, mark_row, page_footer, saved
from scrlib.records.costs import DEALT_WITH

Table = tuple[tuple[str, str, float], ...]  # heading, what stands below it, width in centimetres
PLAN: Table = (
    ("No.", "{{ action.number }}", 1.2),
    ("Rec", "{{ action.recommendation }}", 1.3),
    ("What will be done", "{{ action.action }}", 5.9),
    ("Lead", "{{ action.lead }}", 3.7),
    ("By when", "{{ action.by_when }}", 2.6),
    ("What will be different", "{{ action.outcome }}", 4.0),
    ("How we will know", "{{ action.how_known }}", 3.6),
    ("Progress", "{{ action.progress }}", 2.0),
    ("Cost (rough)", "{{ action.cost }}", 2.6),
)
COSTS: Table = (
    ("No.", "{{ cost.number }}", 1.4),
    ("Action", "{{ cost.action }}", 8.6),
    ("Agency", "{{ cost.agency }}", 3.6),
    ("Costed?", "{{ cost.state }}", 4.3),
    ("Cash", "{{ cost.cash }}", 2.9),
    ("Staff time", "{{ cost.staff_time }}", 2.9),
    ("In all", "{{ cost.total }}", 3.0),
)
AGENCIES: Table = (
    ("Agency", "{{ agency.name }}", 7.0),
    ("Cash", "{{ agency.cash }}", 3.6),
    ("Staff time", "{{ agency.staff_time }}", 3.6),
    ("In all", "{{ agency.total }}", 3.6),
)
YEARS: Table = (
    ("Year (April to March)", "{{ year.name }}", 7.0),
    ("Cash", "{{ year.cash }}", 3.6),
    ("Staff time", "{{ year.staff_time }}", 3.6),
    ("In all", "{{ year.total }}", 3.6),
)
ROUGH_AGENCIES: Table = (
    ("Who bears it", "{{ agency.name }}", 8.0),
    ("Cash and staff time", "{{ agency.rough }}", 4.4),
)
ROUGH_YEARS: Table = (
    ("When (April to March)", "{{ year.name }}", 8.0),
    ("Cash and staff time", "{{ year.rough }}", 4.4),
)
FORM: Table = (
    ("Rec No", "", 1.4),
    ("Action required", "", 6.6),
    ("Lead", "", 3.8),
    ("By when", "", 2.6),
    ("Intended outcome", "", 4.4),
    ("How we will know", "", 4.0),
    ("Progress", "", 2.0),
    ("Cost", "", 2.0),
)
FORM_ROW = 540_000  # in English Metric Units: 1.5 cm, room to write
REVIEW_AGENCIES: Table = (
    ("Who bears it", "{{ agency.name }}", 5.6),
    ("New money", "{{ agency.cash }}", 3.0),
    ("Staff time", "{{ agency.staff_time }}", 3.0),
    ("Both", "{{ agency.total }}", 3.0),
)
REVIEW_PARTS: Table = (
    ("What for", "{{ cost.action }}", 7.2),
    ("Both", "{{ cost.total }}", 3.0),
)
MEANS = (
    "Cash is new money that somebody has to find. Staff time is people already paid, taken from other work. "
    "An action that is not costed yet is in no total, and is never nought."
)
AUTHOR = "Plan and cost"
AMOUNTS = ("cash", "staff_time", "total", "rough", "action.cost")  # stand at the right
ROOM = 8  # points above a table
GAP = 0.9  # centimetres beside a table in its frame


def plan_template() -> bytes:
    """The plan for the board: what it costs at least, the table of actions, and an annex to the penny."""
    document = blank("Action plan", AUTHOR)
    document.add_heading("{{ plan }}", 1)
    _headline(document)
    _above_table(
        document, f"{DEALT_WITH} {{{{ range }}}} {{{{ budgets }}}} Not costed yet: {{{{ not_costed_list }}}}."
    )
    _table(document, PLAN, 10)
    document.add_heading("Annex: what it costs, to the penny", 2).paragraph_format.page_break_before = True
    _above_table(
        document,
        "{{ statement }}. Prices of {{ price_year }}, followed for {{ years }} from {{ start }}. "
        + MEANS
        + " {{ beside_exact }}",
    )
    whole = ("Whole plan", "{{ cash_exact }}", "{{ staff_time_exact }}", "{{ total_exact }}")
    for table in (COSTS, AGENCIES, YEARS):
        _table(document, table, 10, () if table is COSTS else whole)
        document.add_paragraph()
    page_footer(document, document.sections[0], "{{ plan }}: {{ headline }}")
    return saved(document)


def summary_template() -> bytes:
    """One page: the cost and how sure it is, who bears it and when, and what the plan still lacks."""
    document = blank("Action plan on a page", AUTHOR)
    document.add_heading("{{ plan }}: on a page", 1)
    _headline(document)
    _above_table(document, f"{DEALT_WITH} {{{{ range }}}} {{{{ parts }}}} {{{{ budgets }}}}")
    _side_by_side(document, ROUGH_AGENCIES, ROUGH_YEARS)
    document.add_heading("What the plan still lacks", 2)
    for text in (
        "No lead: {{ without_lead }}",
        "No date: {{ without_date }}",
        "No word of what will be different: {{ without_outcome }}",
        "No way of knowing whether it helped: {{ without_knowing }}",
        "Not costed: {{ not_costed_list }}",
    ):
        document.add_paragraph(text, "List Bullet")
    document.add_paragraph(
        "Prices of {{ price_year }}, followed for {{ years }} from {{ start }}. " + MEANS + " {{ beside }}"
    )
    return saved(document)


def plan_form(rows: int) -> bytes:
    """The plan as an empty form in Word, in the headings that plans are read by."""
    document = blank("Action plan", AUTHOR)
    document.add_heading("Action plan", 1)
    document.add_paragraph(
        "A row for each action. Lead: one post that can be asked. By when: a date. Intended outcome: what will be "
        "different for children, or in practice. Cost: in money and in people's time, or “not costed yet”."
    )
    _table(document, FORM, 10)
    table = document.tables[0]
    table.rows[1].height = FORM_ROW
    for _ in range(rows - 1):
        row = table.add_row()
        row.height = FORM_ROW
        mark_row(row, "w:cantSplit")
    return saved(document)


def review_template() -> bytes:
    """One page: what a review costs, who bears it and what for, what delay adds, what is not known."""
    document = blank("What a review costs", "Cost a review")
    document.add_heading("{{ plan }}: what it costs", 1)
    _headline(document)
    _above_table(
        document, "{{ range }} Of it {{ cash }} is new money and {{ staff_time }} staff time: {{ days }}."
    )
    _side_by_side(document, REVIEW_AGENCIES, REVIEW_PARTS)
    document.add_heading("What delay costs", 2)
    document.add_paragraph("{{ delay }}")
    document.add_paragraph("Not in the total, because it is not known yet: {{ not_costed_list }}.")
    document.add_paragraph(
        "Prices of {{ price_year }}. New money is paid to somebody. Staff time is that of people who are paid "
        "already, taken from other work: the money alone is not the cost of a review. {{ beside }}"
    )
    return saved(document)


def _above_table(document: Any, text: str) -> None:
    """A paragraph with room below it, so that it does not stand on the lines of a table."""
    from docx.shared import Pt

    document.add_paragraph(text).paragraph_format.space_after = Pt(ROOM)


def _headline(document: Any) -> None:
    """Where the one sentence that matters most is filled in, in bold."""
    document.add_paragraph().add_run("{{ headline }}").bold = True


def _table(place: Any, columns: Table, size: int, last: Sequence[str] = ()) -> None:
    """A table: headings, printed again on each page; the row that is repeated; a row of totals where there is one."""
    from docx.shared import Cm

    texts = [
        [heading for heading, _, _ in columns],
        [below for _, below, _ in columns],
        *([last] if last else []),
    ]
    table = place.add_table(rows=len(texts), cols=len(columns))
    table.style = place.part.document.styles["Table Grid"]
    table.autofit = False
    for row, line in zip(table.rows, texts, strict=True):
        for cell, text, (_, below, width) in zip(row.cells, line, columns, strict=True):
            cell.width = Cm(width)
            _write(cell, text, size, bold=line is not texts[1], money=below.rstrip(" }").endswith(AMOUNTS))
        mark_row(row, "w:cantSplit")
    for at, (_, _, width) in enumerate(columns):
        table.columns[at].width = Cm(width)
    mark_row(table.rows[0], "w:tblHeader")


def _write(cell: Any, text: str, size: int, *, bold: bool, money: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if money:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold or None


def _side_by_side(document: Any, *tables: Table) -> None:
    """Tables beside one another, in a frame without lines, so that one page is enough."""
    from docx.shared import Cm

    frame = document.add_table(rows=1, cols=len(tables))
    frame.autofit = False
    for at, (cell, columns) in enumerate(zip(frame.rows[0].cells, tables, strict=True)):
        cell.width = frame.columns[at].width = Cm(GAP + sum(width for _, _, width in columns))
        _table(cell, columns, 11)
        cell._tc.remove(cell.paragraphs[0]._p)  # the empty line above; a cell must end with one
