"""The first sheet to read: what the plan costs as far as it is costed, who bears it, in which year, and what is still to do."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from scrlib.documents.book.beside import (
    NOMINAL,
    TWO_LINES,
    beside_notes,
    beside_rows,
    budget_in_its_money,
    tried,
)
from scrlib.documents.book.columns import (
    ACTIONS,
    BUDGETS,
    FIRST,
    LINES,
    PEOPLE,
    POSTS,
    SHARES,
    TRAINING,
)
from scrlib.documents.book.frame import Frame, to_pence, total
from scrlib.documents.book.ledger_rows import NAME, YEARS_FROM
from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import Result, Value, landscape, letter, write
from scrlib.documents.book.values import COSTED, NATURES
from scrlib.documents.plain import printable, titled
from scrlib.records.costs import NOTHING_COSTED, Cell, Costed, Nature

SUMMARY = "Summary"
NO_RECOMMENDATION = "no recommendation"  # as the costs name what serves none
ECONOMIC = (Nature.CASH, Nature.OPPORTUNITY)
MEANS = {
    Nature.CASH: "Cash: new money that somebody has to find.",
    Nature.OPPORTUNITY: "Staff time: people already paid, taken from other work.",
    Nature.IN_BASE: "In base: paid for already; a memo, in no total.",
}


class Summary:
    """The sheet while it is written, from the top down."""

    def __init__(self, book: Any, look: Look, frame: Frame, agencies: Sequence[str], rows: int) -> None:
        self.sheet = book.add_worksheet(SUMMARY)
        self.look, self.frame, self.agencies = look, frame, agencies
        self.last_ledger = FIRST + rows
        self.at = 0  # the next row, from 0
        self.name = book.define_name

    def write(self) -> None:
        self._top()
        self._totals()
        self._by_agency()
        self._by_recommendation()
        self._money()
        self._range()
        self._beside()
        self._checks()
        self._page()

    # ---- parts of the sheet

    def _top(self) -> None:
        costs = self.frame.costs
        self.sheet.write_string(0, 0, titled(self.frame.plan.name, "Action plan")[:200], self.look.title)
        states = self.frame.range(ACTIONS, "state")
        counts = {one: f'COUNTIF({states},"{COSTED[one]}")' for one in Costed}
        money = 'IF(Total_economic<0,"−","")&"£"&TEXT(ABS(Total_economic),"#,##0.00")'
        dealt = f"({counts[Costed.COSTED]}+{counts[Costed.NIL]})"
        every = "+".join(counts.values())
        waiting, nil = counts[Costed.NOT_COSTED], counts[Costed.NIL]
        nothing = f"AND({counts[Costed.COSTED]}=0,OR({waiting}>0,{nil}=0))"
        amount = f'IF({nothing},"{NOTHING_COSTED}",IF({waiting}>0,"At least ","")&{money})'
        words = f'={amount}&"; "&{dealt}&" of "&({every})&" actions dealt with"'
        whole = costs.totals.economic
        told = costs.coverage.told(f"{'−' if whole < 0 else ''}£{abs(whole):,.2f}")
        self.sheet.write_formula(1, 0, words, self.look.big, told)
        self.name("Statement", f"={SUMMARY}!$A$2")
        self.sheet.write_string(
            2,
            0,
            "= Worked out for you from the other sheets, and live: change a figure there and this follows.",
            self.look.note,
        )
        self.at = 4
        self._heading("How much of the plan is costed")
        covered = costs.coverage
        numbers = {
            Costed.COSTED: covered.costed,
            Costed.NIL: covered.nil,
            Costed.NOT_COSTED: covered.not_costed,
        }
        for one, count in numbers.items():
            self._row(COSTED[one], [(f"={counts[one]}", count)], kind="whole")
        self._row("Actions", [(f"={every}", covered.actions)], kind="whole")

    def _totals(self) -> None:
        self._heading("What it costs, by year (April to March)", self._years_heads(), "All years")
        for nature in Nature:
            mine = f'(Ledger_Nature="{NATURES[nature]}")'
            if nature is Nature.IN_BASE:
                self._economic_row()
            self._row(NATURES[nature], self._across(mine, lambda cell, one=nature: cell.nature is one))
        self._present_value()
        for text in MEANS.values():
            self.sheet.write_string(self.at, 0, text, self.look.note)
            self.at += 1

    def _economic_row(self) -> None:
        """Cash and staff time: the two rows above."""
        results: list[Result] = []
        for at, (_, now) in enumerate(self._across("", lambda cell: cell.nature in ECONOMIC), start=1):
            column = letter(at)
            results.append((f"={column}{self.at - 1}+{column}{self.at}", now))
        self.name("Total_economic", f"={SUMMARY}!${letter(len(results))}${self.at + 1}")
        first, last = letter(1), letter(len(results) - 1)
        self.name("Total_by_year", f"={SUMMARY}!${first}${self.at + 1}:${last}${self.at + 1}")
        self._row("Cost in all", results, strong=True)

    def _present_value(self) -> None:
        years = f"{NAME}!${letter(YEARS_FROM)}$1:${letter(YEARS_FROM + self.frame.years - 1)}$1"
        base = "(YEAR(Plan_start)-IF(MONTH(Plan_start)<4,1,0))*12+3"
        discounted = to_pence(f"SUMPRODUCT(Total_by_year,(1+Discount_rate)^(-(({years})-({base}))/12))")
        value = self.frame.costs.totals.present_value
        now: Value = float(value) if value is not None else ""
        formula = f'=IF(Discount_rate="","",{discounted})'
        self._row("Present value, at the discount rate", [(formula, now)])
        if rate := self.frame.beside.rate_tried:
            at_another = formula.replace("1+Discount_rate", "1+Discount_tried")
            self._row(
                f"The same at {float(rate):.1%}, to see what hangs on it", [(at_another, tried(self.frame))]
            )

    def _by_agency(self) -> None:
        self._heading(
            "Who bears it: cash and staff time",
            self._years_heads(),
            "All years",
            "of which cash",
            "In base (memo)",
        )
        start = self.at
        named = sum(map(bool, self.agencies))
        for at, agency in enumerate(self.agencies[: named + (2 if named else len(self.agencies))]):
            name = f"Lists!$A${at + 2}"
            self._agency_row(f'={name}&""', agency, f"EXACT(Ledger_Agency,{name})")
        self._others(start)

    def _agency_row(self, words: str, agency: str, mine: str) -> None:
        def whose(cell: Cell) -> bool:
            return cell.agency == agency and bool(agency)

        economic = f'{mine}*(Ledger_Nature<>"{NATURES[Nature.IN_BASE]}")'
        results = self._across(economic, lambda cell: whose(cell) and cell.nature in ECONOMIC)
        for nature in (Nature.CASH, Nature.IN_BASE):
            formula = f'=SUMPRODUCT({mine}*(Ledger_Nature="{NATURES[nature]}")*Ledger_Total)'
            results.append((formula, self._sum(lambda cell, one=nature: whose(cell) and cell.nature is one)))
        if not agency:  # a spare line of the list of agencies
            results = [(f'=IF({words[1:]}="","",{formula[1:]})', "") for formula, _ in results]
        self._row((words, agency), results)

    def _others(self, start: int) -> None:
        """What is borne by an agency that is not in the list, so that the table always adds up."""
        results: list[Result] = []
        for at in range(1, self.frame.years + 2):
            column = letter(at)
            whole = "Total_economic" if at == self.frame.years + 1 else f"INDEX(Total_by_year,{at})"
            results.append((f"=ROUND({whole}-SUM({column}{start + 1}:{column}{self.at}),2)", 0.0))
        self._row("Any other agency", results)

    def _by_recommendation(self) -> None:
        self._heading("What each recommendation costs", "Cash and staff time")
        found = self.frame.costs.totals.by_recommendation
        served = [share.ref for action in self.frame.costing.actions for share in action.recommendations]
        planned = [one.recommendation for one in self.frame.plan.actions if one.recommendation]
        start = self.at
        for ref in dict.fromkeys([*served, *planned]):
            words = f"$A{self.at + 1}"
            shared = f"SUMPRODUCT(EXACT({self.frame.range(SHARES, 'ref')},{words})*1,{self.frame.range(SHARES, 'amount')})"
            alone = f"SUMPRODUCT(EXACT({self.frame.range(ACTIONS, 'only')},{words})*1,{self.frame.range(ACTIONS, 'total')})"
            self._row(printable(ref), [(f"={shared}+{alone}", float(found.get(ref, 0)))])
        above = f"SUM(B{start + 1}:B{self.at})" if self.at > start else "0"
        none = float(found.get(NO_RECOMMENDATION, Decimal(0)))
        self._row("Others, or none", [(f"=ROUND(Total_economic-{above},2)", none)])

    def _money(self) -> None:
        """Whether the cash fits the budgets: a line for each."""
        if not self.frame.costing.budgets:
            return
        self._heading(
            "Whether the cash fits",
            "Year",
            "Budget",
            "Cash needed",
            "Left over, or short (−)",
            "Needed, in that year's money",
            "Left over then",
        )
        self.sheet.set_row(self.at - 1, TWO_LINES)
        for at, one in enumerate(self.frame.costs.affordability, start=FIRST + 1):
            cells = {
                key: f"='{BUDGETS.name}'!${letter(BUDGETS.at(key))}{at}"
                for key in ("year", "amount", "cash", "gap")
            }
            now: dict[str, Value] = {
                "year": one.year,
                "amount": float(one.budget),
                "cash": float(one.cash),
                "gap": float(one.gap),
            }
            funder = f"='{BUDGETS.name}'!${letter(BUDGETS.at('funder'))}{at}"
            own = budget_in_its_money(self.frame, one, self.at + 1, self.last_ledger)
            self._row((funder, one.funder), [*((cells[key], now[key]) for key in cells), *own])

    def _range(self) -> None:
        """What the pages worked out by drawing; this file cannot, and says so."""
        unsure, note = (
            self.frame.costs.uncertainty,
            "Not live: drawn by the pages when this file was made; to two figures, for it is an estimate.",
        )
        self._heading("How sure that is: all cash and staff time", "£", note=note)
        lines = (
            ("Every line at its lowest", unsure.low),
            ("One time in ten it is below", unsure.p10),
            ("As likely above as below", unsure.p50),
            ("On average", unsure.mean),
            ("One time in ten it is above", unsure.p90),
            ("Every line at its highest", unsure.high),
        )
        for words, amount in lines:
            self._row(words, [("", float(f"{amount:.2g}"))])
        if unsure.chance_over_budget is not None:
            self._row(
                "Chance that the cash is more than all budgets",
                [("", float(unsure.chance_over_budget))],
                kind="percent",
            )

    def _beside(self) -> None:
        """The money of each year, and optimism on IT: live, and in no total above."""
        self._heading("Beside the total, and not in it", self._years_heads(), "All years")
        self.name(NOMINAL, f"={SUMMARY}!${letter(1)}${self.at + 1}:${letter(self.frame.years)}${self.at + 1}")
        for words, results in beside_rows(self.frame, self.at, self.last_ledger):
            self._row(words, results)
        for text in beside_notes(self.frame):
            self.sheet.write_string(self.at, 0, text, self.look.note)
            self.at += 1

    def _checks(self) -> None:
        self._heading("Still to look at", "How many")
        for page in (LINES, POSTS, TRAINING, PEOPLE):
            column = self.frame.range(page, "missing")
            formula = f'=SUMPRODUCT(({column}<>"")*({column}<>"Yes"))'
            self._row(f"Rows of “{page.name}” that still need something", [(formula, 0)], kind="whole")
        self._row(
            "Months that fall outside the years of the ledger", [("=SUM(Ledger_Outside)", 0)], kind="whole"
        )
        guards = self.frame.costs.guards
        if guards:
            self._heading("Counted twice? Questions from when this file was made")
        for one in guards:
            line = f", line {one.line + 1}" if one.line is not None else ""
            text = printable(f"{one.guard}, action {one.action}{line}: {one.message}")
            self.sheet.merge_range(self.at, 0, self.at, self.frame.years + 1, "", self.look.wrapped)
            self.sheet.write_string(self.at, 0, text, self.look.wrapped)
            self.sheet.set_row(self.at, TWO_LINES)
            self.at += 1

    def _page(self) -> None:
        self.sheet.set_column(0, 0, 46)
        self.sheet.set_column(1, self.frame.years + 3, 15)
        self.sheet.set_row(1, 22)
        landscape(self.sheet, "Summary")
        self.sheet.protect("", {"format_columns": True, "format_rows": True, "format_cells": True})

    # ---- what the parts are made of

    def _years_heads(self) -> list[Result]:
        first = YEARS_FROM
        return [
            (f"={NAME}!{letter(first + at)}${FIRST}", words) for at, words in enumerate(self.frame.year_words)
        ]

    def _heading(self, words: str, *heads: str | list[Result], note: str = "") -> None:
        self.at += 1
        style = self.look.head_worked
        self.sheet.write_string(self.at, 0, words, style if heads else self.look.heading)
        column = 1
        for head in heads:
            for formula, now in [("", head)] if isinstance(head, str) else head:
                self._put(column, formula, now, style)
                column += 1
        if note:
            self.sheet.write_string(self.at, column, note, self.look.note)
        self.at += 1

    def _row(
        self, words: str | Result, results: Sequence[Result], *, kind: str = "money", strong: bool = False
    ) -> None:
        formula, text = words if isinstance(words, tuple) else ("", words)
        self._put(0, formula, text, self.look.line if strong else self.look.cell("text", fill=False))
        style = self.look.line if strong else self.look.cell(kind, fill=False)
        for column, (formula, now) in enumerate(results, start=1):
            self._put(column, formula, now, style)
        self.at += 1

    def _put(self, column: int, formula: str, now: Value, style: Any) -> None:
        if formula:
            self.sheet.write_formula(self.at, column, formula, style, now)
        else:
            write(self.sheet, self.at, column, now, style)

    def _across(self, mine: str, whose: Any) -> list[Result]:
        """A sum of the ledger for each year, then for all of them."""
        results: list[Result] = []
        for at, words in enumerate(self.frame.year_words):
            column = letter(YEARS_FROM + at)
            block = f"{NAME}!{column}${FIRST + 1}:{column}${self.last_ledger}"
            now = self._sum(lambda cell, year=words: cell.year == year and whose(cell))
            results.append((f"=SUMPRODUCT({mine}*{block})", now))
        results.append((f"=SUMPRODUCT({mine}*Ledger_Total)", self._sum(whose)))
        return results

    def _sum(self, whose: Any) -> float:
        return total(cell.amount for cell in self.frame.costs.ledger if whose(cell))
