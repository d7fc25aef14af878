"""What stands beside the total in the workbook, live: optimism on IT, and each year in its own money.

By what a year's prices and pay differ from those of the price year is worked out on the sheet Assumptions, from an
index where one has the year and from the rise that is expected elsewhere; the sheet Summary uses it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from scrlib.documents.book.columns import FIRST
from scrlib.documents.book.frame import Frame, to_pence, total
from scrlib.documents.book.ledger_formulas import APRIL, PAY, PRICES
from scrlib.documents.book.ledger_rows import NAME, YEARS_FROM
from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import Result, Value, letter, write
from scrlib.documents.book.values import KINDS, NATURES
from scrlib.documents.plain import printable
from scrlib.records.beside import PaidYear, YearFactor
from scrlib.records.costs import Affordability, Cell, Nature

SHEET = "Assumptions"
YEAR_NUMBER = "VALUE(LEFT(Price_year,4))"
EXPECTED, NOT_KNOWN = "the rise that is expected", "not known: say by how much prices rise"
SAME = "the price year"
TWO_LINES, THREE_LINES = 28, 42  # points
NOMINAL = (
    "Cash_in_its_money"  # the name of a row of the sheet Summary: new money of each year in its own money
)


# ---- the sheet Assumptions


def write_factors(book: Any, sheet: Any, look: Look, frame: Frame, at: int) -> int:
    """The table of what a year's money is worth; the row below it."""
    beside, known = frame.beside, {one.year: one for one in frame.beside.factors}
    if beside.rate_tried is not None:
        sheet.write_string(at, 1, "Discount rate to try beside it", look.head_worked)
        write(sheet, at, 2, float(beside.rate_tried), look.cell("percent", fill=False))
        sheet.write_string(at, 3, printable(beside.rate_tried_source), look.note)
        book.define_name("Discount_tried", f"={SHEET}!$C${at + 1}")
        at += 2
    sheet.write_string(at, 1, "A pound of the price year is, in", look.head_worked)
    for column, words in enumerate(frame.year_words):
        head = f"={NAME}!{letter(YEARS_FROM + column)}${FIRST}"
        sheet.write_formula(at, 2 + column, head, look.head_worked, words)
    for below, (name, label) in enumerate((("Price", "Prices"), ("Pay", "Pay")), start=1):
        sheet.write_string(at + below, 1, label, look.head_worked)
        sheet.write_string(at + below + 2, 1, f"{label}: by", look.head_worked)
        sheet.set_row(at + below + 2, THREE_LINES)
        for column, year in enumerate(frame.year_words):
            by = _by(known.get(year), name)
            here = f"{letter(2 + column)}${at + 1}"
            formulas = _factor(frame, here, column, by), _why(here, column, frame, by)
            number, text = look.cell("factor", fill=False), look.cell("text", fill=False)
            sheet.write_formula(at + below, 2 + column, formulas[0], number, by[0])
            sheet.write_formula(at + below + 2, 2 + column, formulas[1], text, _why_now(frame, year, by))
        row, last = at + below + 1, letter(1 + frame.years)
        book.define_name(f"{name}_factors", f"={SHEET}!$C${row}:${last}${row}")
    return at + 5


By = tuple[Value, str]  # a factor, "" where none is known, and the index that it is from


def _by(found: YearFactor | None, name: str) -> By:
    if found is None:
        return "", ""
    factor, by = (found.prices, found.prices_by) if name == "Price" else (found.pay, found.pay_by)
    return float(factor), by


def _years_on(column: int) -> str:
    """How many years after the price year a column is."""
    return f"(({NAME}!{letter(YEARS_FROM + column)}$1-{APRIL})/12-{YEAR_NUMBER})"


def _published(frame: Frame, here: str, column: int) -> str:
    """Whether the price year and the year of a column are still those of which the index was asked."""
    return f'AND({here}="{frame.year_words[column]}",Price_year="{printable(frame.costing.price_year)}")'


def _factor(frame: Frame, here: str, column: int, by: By) -> str:
    years = _years_on(column)
    otherwise = f'IF({years}=0,1,IF(Price_rise="","",(1+Price_rise)^{years}))'
    if by[1]:
        otherwise = f"IF({_published(frame, here, column)},{by[0]!r},{otherwise})"
    return f'=IFERROR({otherwise},"")'


def _why(here: str, column: int, frame: Frame, by: By) -> str:
    otherwise = f'IF({_years_on(column)}=0,"{SAME}",IF(Price_rise="","{NOT_KNOWN}","{EXPECTED}"))'
    if by[1]:
        index = printable(by[1]).replace('"', "'")[:200]
        otherwise = f'IF({_published(frame, here, column)},"{index}",{otherwise})'
    return f'=IFERROR({otherwise},"{NOT_KNOWN}")'


def _why_now(frame: Frame, year: str, by: By) -> str:
    if year == frame.costing.price_year:
        return SAME
    return printable(by[1]).replace('"', "'")[:200] or (NOT_KNOWN if by[0] == "" else EXPECTED)


# ---- the sheet Summary


def tried(frame: Frame) -> Value:
    """The present value at the rate that is tried."""
    value = frame.beside.value_tried
    return "" if value is None else float(value)


def beside_rows(frame: Frame, at: int, last: int) -> Iterator[tuple[str, Sequence[Result]]]:
    """The rows below the heading, the first of them in the row `at` (from 0); `last` is the ledger's last row."""
    money = {
        Nature.CASH: "New money, in that year's money",
        Nature.OPPORTUNITY: "Staff time, in that year's money",
    }
    for place, (nature, words) in enumerate(money.items()):
        cells = [_nominal(frame, nature, year, last) for year in range(frame.years)]
        yield words, [*cells, _whole(frame, at + place + 1, cells)]
    cash, rises, bias = at + 1, at + 3, at + 4
    found = [_rise(frame, letter(1 + year), cash, year) for year in range(frame.years)]
    yield "Rise of prices until it is paid", [*found, _whole(frame, rises, found)]
    column, blank = letter(1 + frame.years), [("", "")] * frame.years
    spent = f'(Ledger_Kind="{KINDS["it"]}")*(Ledger_Nature="{NATURES[Nature.CASH]}")*Ledger_Total'
    amount = frame.beside.bias
    on_it = f'=IF(It_bias="","",{to_pence(f"It_bias*SUMPRODUCT({spent})")})'
    bias_now: Value = "" if amount is None else float(amount)
    yield "Optimism on IT", [*blank, (on_it, bias_now)]
    rise_now = _whole(frame, rises, found)[1]
    both = f"{column}{rises}", f"{column}{bias}"
    formula = f'=IF(AND({both[0]}="",{both[1]}=""),"",ROUND(Total_economic+N({both[0]})+N({both[1]}),2))'
    now: Value = ""
    if rise_now != "" or bias_now != "":
        more = sum(one for one in (rise_now, bias_now) if isinstance(one, float))
        now = round(float(frame.costs.totals.economic) + more, 2)
    yield "Cost in all, with both", [*blank, (formula, now)]


def beside_notes(frame: Frame) -> Iterator[str]:
    """Where it comes from."""
    yield "The rise of prices and the optimism are set on the sheet Assumptions; empty there, they are empty here."
    if frame.costing.it_bias is not None and frame.beside.bias_source:
        yield printable(f"Optimism: {frame.beside.bias_source}.")
    for words in frame.beside.moved:
        yield printable(f"Price year: {words}.")
    if frame.costing.lines_at:
        yield printable(
            f"The lines were made at {frame.costing.lines_at} prices and are added up as they stand."
        )


def _known(column: int, last: int) -> str:
    """Whether every row of the ledger with an amount in a year rises with something that is known."""
    counted = f'(Ledger_Nature<>"{NATURES[Nature.IN_BASE]}")*({_block(column, last)}<>0)'
    lacking = (
        f'SUMPRODUCT((Ledger_Moved="{what}")*{counted})*(INDEX({name}_factors,{column + 1})="")'
        for what, name in ((PRICES, "Price"), (PAY, "Pay"))
    )
    return f"{'+'.join(lacking)}=0"


def _in_its_money(at: str) -> str:
    """By what each row of the ledger is multiplied in a year, which is in the place `at` among the years."""
    prices, pay = (f"N(INDEX({name}_factors,{at}))" for name in ("Price", "Pay"))
    return f'((Ledger_Moved="{PRICES}")*{prices}+(Ledger_Moved="{PAY}")*{pay}+(Ledger_Moved=""))'


def _block(column: int, last: int) -> str:
    name = letter(YEARS_FROM + column)
    return f"{NAME}!{name}${FIRST + 1}:{name}${last}"


def _nominal(frame: Frame, nature: Nature, column: int, last: int) -> Result:
    mine = f'(Ledger_Nature="{NATURES[nature]}")'
    exact = f"SUMPRODUCT({mine}*{_in_its_money(str(column + 1))}*{_block(column, last)})"
    paid = _paid(frame, column)
    now: Value = "" if paid is None else float(paid.nominal[nature is Nature.OPPORTUNITY])
    return f'=IF({_known(column, last)},{to_pence(exact)},"")', now


def _rise(frame: Frame, name: str, cash: int, column: int) -> Result:
    formula = (
        f'=IF({name}{cash}="","",ROUND({name}{cash}+{name}{cash + 1}-INDEX(Total_by_year,{column + 1}),2))'
    )
    paid = _paid(frame, column)
    return formula, "" if paid is None else total([*paid.nominal, *(-one for one in paid.real)])


def _whole(frame: Frame, row: int, cells: Sequence[Result]) -> Result:
    """The sum over all years: nothing where a year with a cost is not known."""
    across = f"{letter(1)}{row}:{letter(frame.years)}{row}"
    formula = f'=IF(SUMPRODUCT((Total_by_year<>0)*({across}=""))>0,"",SUM({across}))'
    sums = frame.costs.totals.by_year
    lacking = any(
        now == "" and sums.get(year) for year, (_, now) in zip(frame.year_words, cells, strict=True)
    )
    known = [Decimal(str(now)) for _, now in cells if isinstance(now, float)]
    return formula, "" if lacking else total(known)


def _paid(frame: Frame, column: int) -> PaidYear | None:
    """A year in its own money: nothing where no cost falls in it, None where it is not known."""
    year, nothing = frame.year_words[column], (Decimal(0), Decimal(0))
    found = next((one for one in frame.beside.paid.years if one.year == year), None)
    if found is None and not any(cell.amount for cell in counted(frame) if cell.year == year):
        return PaidYear(year=year, real=nothing, nominal=nothing)
    return found


def counted(frame: Frame) -> Sequence[Cell]:
    """The cells of the ledger that count in the total."""
    return [cell for cell in frame.costs.ledger if cell.nature is not Nature.IN_BASE]


def budget_in_its_money(frame: Frame, one: Affordability, row: int, last: int) -> Sequence[Result]:
    """What a budget has to pay in the money of its own year, and what is left; the row in Excel's count."""
    cash = f'EXACT(Ledger_Funder,$A{row})*(Ledger_Nature="{NATURES[Nature.CASH]}")'
    first, after = letter(YEARS_FROM), letter(YEARS_FROM + frame.years - 1)
    at = f"MATCH($B{row},{NAME}!${first}${FIRST}:${after}${FIRST},0)"
    block = f"INDEX({NAME}!${first}${FIRST + 1}:${after}${last},0,{at})"
    exact = to_pence(f"SUMPRODUCT({cash}*{_in_its_money(at)}*{block})")
    asked = f'=IFERROR(IF(INDEX({NOMINAL},{at})="","",{exact}),"")'
    amount = frame.beside.paid.budgets.get((one.funder, one.year))
    now: Value = "" if amount is None or one.year not in frame.year_words else float(amount)
    left: Value = round(float(one.budget) - now, 2) if isinstance(now, float) else ""
    return (asked, now), (f'=IF($F{row}="","",ROUND($C{row}-$F{row},2))', left)
