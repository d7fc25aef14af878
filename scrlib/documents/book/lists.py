"""The sheets Lists and Assumptions: what can be chosen, and what the costs rest on."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from scrlib.documents.book.beside import write_factors
from scrlib.documents.book.columns import ACTIONS, TRAINING
from scrlib.documents.book.frame import Frame, year_of
from scrlib.documents.book.look import Look
from scrlib.documents.book.settings import SETTINGS
from scrlib.documents.book.sheet import height_of, landscape, letter, write
from scrlib.documents.book.values import CLOSED, WORDS, shown
from scrlib.documents.plain import printable

LISTS, ASSUMPTIONS = "Lists", "Assumptions"
SPARE_AGENCIES = 12
WIDTHS = (34, 22)  # of the first columns of the sheet Assumptions
YEAR_WIDTH = 16  # of those of its years
HEADS = {
    "agency": "Agencies",
    "progress": "Progress",
    "status": "Status as written",
    "nature": "Cash or time",
    "costed": "Costed?",
    "kind": "Kind",
    "unit": "Unit",
    "yes": "Yes or no",
    "basis": "Prices are",
    "year": "Years",
}


def agencies_of(frame: Frame) -> list[str]:
    """Every agency that the plan or its costs name, in order of appearance, then empty places for more."""
    cells = [one for cell in frame.costs.ledger for one in (cell.agency, cell.funder)]
    actions = [one.agency for one in frame.costing.actions]
    plan = [one.agency for one in frame.plan.actions]
    budgets = [one.funder for one in frame.costing.budgets]
    named = dict.fromkeys(printable(one) for one in [*actions, *cells, *budgets, *plan] if one)
    return [*named, *[""] * SPARE_AGENCIES]


def ranges(agencies: Sequence[str], frame: Frame) -> dict[str, str]:
    """The range that each list is chosen from, by its name."""
    found = {}
    for column, key in enumerate(HEADS):
        count = {"agency": len(agencies), "year": frame.years}.get(key) or len(WORDS[key])
        found[key] = f"{LISTS}!${letter(column)}$2:${letter(column)}${count + 1}"
    return {**found, "action": frame.range(ACTIONS, "no"), "course": frame.range(TRAINING, "course")}


def write_lists(book: Any, look: Look, frame: Frame, agencies: Sequence[str]) -> None:
    """The sheet of choices. The agencies may be added to; the other words are those that the pages know."""
    sheet = book.add_worksheet(LISTS)
    for column, (key, head) in enumerate(HEADS.items()):
        fill = key not in CLOSED and key != "year"
        words = {"agency": agencies, "year": frame.year_words}.get(key) or [*WORDS[key].values()]
        sheet.write_string(
            0, column, f"✎ {head}" if key == "agency" else head, look.head_fill if fill else look.head_worked
        )
        for at, word in enumerate(words, start=1):
            write(sheet, at, column, word, look.cell("text", fill=key == "agency"))
        sheet.set_column(column, column, 28 if key in ("agency", "progress") else 16)
    sheet.freeze_panes(1, 0)
    landscape(sheet, LISTS)


def write_assumptions(book: Any, look: Look, frame: Frame) -> None:
    """The settings, each a cell with a name, then every rate with its source, its price year and its age."""
    sheet = book.add_worksheet(ASSUMPTIONS)
    sheet.write_string(0, 1, "What the costs rest on", look.title)
    sheet.write_string(1, 1, "✎ Fill in the second column", look.band)
    for at, one in enumerate(SETTINGS, start=2):
        value = shown(one.kind, getattr(frame.costing, one.key))
        kind = "text" if isinstance(value, str) else one.kind
        sheet.write_string(at, 0, f"settings.{one.key}")
        sheet.write_string(at, 1, one.label, look.head_fill)
        write(sheet, at, 2, value, look.cell(kind, fill=True))
        sheet.write_string(at, 3, one.note, look.note)
        book.define_name(one.name, f"={ASSUMPTIONS}!$C${at + 1}")
    below = write_factors(book, sheet, look, frame, len(SETTINGS) + 3)
    _sources(sheet, look, frame, below + 1)
    sheet.set_column(0, 0, 2, None, {"hidden": True})
    for column, width in enumerate(WIDTHS, start=1):
        sheet.set_column(column, column, width)
    sheet.set_column(3, max(5, 1 + frame.years), YEAR_WIDTH)
    landscape(sheet, ASSUMPTIONS)


def _sources(sheet: Any, look: Look, frame: Frame, at: int) -> None:
    heads = ("Where rates come from", "", "Rates from it", "Price year", "Years old at the start")
    for column, head in enumerate(heads, start=1):
        sheet.write_string(at, column, head, look.head_worked)
    lines = [line for action in frame.costing.actions for line in action.lines]
    counts = Counter(line.source or "No source given: an estimate until there is one" for line in lines)
    text, whole = look.cell("text", fill=False), look.cell("whole", fill=False)
    price_year = frame.costing.price_year
    began = int(price_year[:4]) if price_year[:4].isdigit() else year_of(frame.costing.start)
    for row, (source, count) in enumerate(counts.items(), start=at + 1):
        sheet.set_row(row, height_of(printable(source), sum(WIDTHS)))
        sheet.merge_range(row, 1, row, 2, "", text)
        sheet.write_string(row, 1, printable(source)[:1000], text)
        sheet.write_number(row, 3, count, whole)
        sheet.write_formula(row, 4, '=Price_year&""', text, printable(price_year))
        age = "=YEAR(Plan_start)-IF(MONTH(Plan_start)<4,1,0)-VALUE(LEFT(Price_year,4))"
        sheet.write_formula(row, 5, f'=IFERROR({age[1:]},"")', whole, year_of(frame.costing.start) - began)
