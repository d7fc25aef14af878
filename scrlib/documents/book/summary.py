"""The first sheet to read: what the plan costs as far as it is costed, who bears it, in which year, and what is still to do."""

from decimal import Decimal

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
from scrlib.documents.book.frame import to_pence
from scrlib.documents.book.ledger_rows import NAME, YEARS_FROM
from scrlib.documents.book.sheet import Result, Value, landscape, letter
from scrlib.documents.book.summary_sheet import SUMMARY, SummarySheet
from scrlib.documents.book.values import COSTED, NATURES
from scrlib.documents.plain import printable, titled
from scrlib.records.costs import DEALT_WITH, NOTHING_COSTED, Cell, Costed, Nature

NO_RECOMMENDATION = "no recommendation"  # as the costs name what serves none
ECONOMIC = (Nature.CASH, Nature.OPPORTUNITY)
MEANS = {
    Nature.CASH: "Cash: new money that somebody has to find.",
    Nature.OPPORTUNITY: "Staff time: people already paid, taken from other work.",
    Nature.IN_BASE: "In base: paid for already; a memo, in no total.",
}


class Summary(SummarySheet):
    """The sheet, part by part, from the top down."""

    def write(self) -> None:
        """Write every part."""
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
        self.sheet.write_formula(1, 0, words, self.look.headline, told)
        self.name("Statement", f"={SUMMARY}!$A$2")
        self.sheet.write_string(2, 0, DEALT_WITH, self.look.note)
        self.sheet.write_string(
            3,
            0,
            "= Worked out for you from the other sheets, and live: change a figure there and this follows.",
            self.look.note,
        )
        self.at = 4
        self.heading("How much of the plan is costed")
        covered = costs.coverage
        numbers = {
            Costed.COSTED: covered.costed,
            Costed.NIL: covered.nil,
            Costed.NOT_COSTED: covered.not_costed,
        }
        for one, count in numbers.items():
            self.row(COSTED[one], [(f"={counts[one]}", count)], kind="whole")
        self.row("Actions", [(f"={every}", covered.actions)], kind="whole")

    def _totals(self) -> None:
        self.heading("What it costs, by year (April to March)", self.years_heads(), "All years")
        for nature in Nature:
            mine = f'(Ledger_Nature="{NATURES[nature]}")'
            if nature is Nature.IN_BASE:
                self._economic_row()
            self.row(NATURES[nature], self.across(mine, lambda cell, one=nature: cell.nature is one))
            if nature is Nature.CASH:
                self.name("Total_cash", f"={SUMMARY}!${letter(self.frame.years + 1)}${self.at}")
        self._present_value()
        for text in MEANS.values():
            self.sheet.write_string(self.at, 0, text, self.look.note)
            self.at += 1

    def _economic_row(self) -> None:
        """Cash and staff time: the two rows above."""
        results: list[Result] = []
        for at, (_, now) in enumerate(self.across("", lambda cell: cell.nature in ECONOMIC), start=1):
            column = letter(at)
            results.append((f"={column}{self.at - 1}+{column}{self.at}", now))
        self.name("Total_economic", f"={SUMMARY}!${letter(len(results))}${self.at + 1}")
        first, last = letter(1), letter(len(results) - 1)
        self.name("Total_by_year", f"={SUMMARY}!${first}${self.at + 1}:${last}${self.at + 1}")
        self.row("Cost in all", results, strong=True)

    def _present_value(self) -> None:
        years = f"{NAME}!${letter(YEARS_FROM)}$1:${letter(YEARS_FROM + self.frame.years - 1)}$1"
        base = "(YEAR(Plan_start)-IF(MONTH(Plan_start)<4,1,0))*12+3"
        discounted = to_pence(f"SUMPRODUCT(Total_by_year,(1+Discount_rate)^(-(({years})-({base}))/12))")
        value = self.frame.costs.totals.present_value
        now: Value = float(value) if value is not None else ""
        formula = f'=IF(Discount_rate="","",{discounted})'
        self.row("Present value, at the discount rate", [(formula, now)])
        if rate := self.frame.beside.rate_tried:
            at_another = formula.replace("1+Discount_rate", "1+Discount_tried")
            self.row(
                f"The same at {float(rate):.1%}, to see what hangs on it", [(at_another, tried(self.frame))]
            )

    def _by_agency(self) -> None:
        self.heading(
            "Who bears it: cash and staff time",
            self.years_heads(),
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
        results = self.across(economic, lambda cell: whose(cell) and cell.nature in ECONOMIC)
        for nature in (Nature.CASH, Nature.IN_BASE):
            formula = f'=SUMPRODUCT({mine}*(Ledger_Nature="{NATURES[nature]}")*Ledger_Total)'
            results.append(
                (formula, self.sum_of(lambda cell, one=nature: whose(cell) and cell.nature is one))
            )
        if not agency:  # a spare line of the list of agencies
            results = [(f'=IF({words[1:]}="","",{formula[1:]})', "") for formula, _ in results]
        self.row((words, agency), results)

    def _others(self, start: int) -> None:
        """What is borne by an agency that is not in the list, so that the table always adds up."""
        results: list[Result] = []
        for at in range(1, self.frame.years + 2):
            column = letter(at)
            whole = "Total_economic" if at == self.frame.years + 1 else f"INDEX(Total_by_year,{at})"
            results.append((f"=ROUND({whole}-SUM({column}{start + 1}:{column}{self.at}),2)", 0.0))
        self.row("Any other agency", results)

    def _by_recommendation(self) -> None:
        self.heading("What each recommendation costs", "Cash and staff time")
        found = self.frame.costs.totals.by_recommendation
        served = [share.ref for action in self.frame.costing.actions for share in action.recommendations]
        planned = [one.recommendation for one in self.frame.plan.actions if one.recommendation]
        start = self.at
        for ref in dict.fromkeys([*served, *planned]):
            words = f"$A{self.at + 1}"
            shared = f"SUMPRODUCT(EXACT({self.frame.range(SHARES, 'ref')},{words})*1,{self.frame.range(SHARES, 'amount')})"
            alone = f"SUMPRODUCT(EXACT({self.frame.range(ACTIONS, 'only')},{words})*1,{self.frame.range(ACTIONS, 'total')})"
            self.row(printable(ref), [(f"={shared}+{alone}", float(found.get(ref, 0)))])
        above = f"SUM(B{start + 1}:B{self.at})" if self.at > start else "0"
        none = float(found.get(NO_RECOMMENDATION, Decimal(0)))
        self.row("Others, or none", [(f"=ROUND(Total_economic-{above},2)", none)])

    def _money(self) -> None:
        """Whether the cash fits the budgets: a line for each."""
        if not self.frame.costing.budgets:
            return
        self.heading(
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
            self.row((funder, one.funder), [*((cells[key], now[key]) for key in cells), *own])
        self._outside(len(self.frame.costs.affordability))

    def _outside(self, budgets: int) -> None:
        """The cash that none of the budgets above has to pay."""
        needed = f"SUM({letter(3)}{self.at - budgets + 1}:{letter(3)}{self.at})"
        cash = (f"=ROUND(Total_cash-{needed},2)", float(self.frame.costs.outside_budgets))
        self.row("Cash that falls to none of these budgets", [("", ""), ("", ""), cash])

    def _range(self) -> None:
        """What the pages worked out by drawing; this file cannot, and says so. Of nothing there is no range."""
        if self.frame.costs.coverage.nothing_costed:
            return
        unsure, note = (
            self.frame.costs.uncertainty,
            "Not live: drawn by the pages when this file was made; to two figures, for it is an estimate.",
        )
        self.heading("How sure that is: all cash and staff time", "£", note=note)
        lines = (
            ("Every line at its lowest", unsure.low),
            ("One time in ten it is below", unsure.p10),
            ("As likely above as below", unsure.p50),
            ("On average", unsure.mean),
            ("One time in ten it is above", unsure.p90),
            ("Every line at its highest", unsure.high),
        )
        for words, amount in lines:
            self.row(words, [("", float(f"{amount:.2g}"))])
        if unsure.chance_over_budget is not None:
            self.row(
                "Chance that the cash is more than all budgets",
                [("", float(unsure.chance_over_budget))],
                kind="percent",
            )

    def _beside(self) -> None:
        """The money of each year, and optimism on IT: live, and in no total above."""
        self.heading("Beside the total, and not in it", self.years_heads(), "All years")
        self.name(NOMINAL, f"={SUMMARY}!${letter(1)}${self.at + 1}:${letter(self.frame.years)}${self.at + 1}")
        for words, results in beside_rows(self.frame, self.at, self.last_ledger):
            self.row(words, results)
        for text in beside_notes(self.frame):
            self.sheet.write_string(self.at, 0, text, self.look.note)
            self.at += 1

    def _checks(self) -> None:
        self.heading("Still to look at", "How many")
        for page in (LINES, POSTS, TRAINING, PEOPLE):
            column = self.frame.range(page, "missing")
            formula = f'=SUMPRODUCT(({column}<>"")*({column}<>"Yes"))'
            self.row(f"Rows of “{page.name}” that still need something", [(formula, 0)], kind="whole")
        self.row(
            "Months that fall outside the years of the ledger", [("=SUM(Ledger_Outside)", 0)], kind="whole"
        )
        guards = self.frame.costs.guards
        if guards:
            self.heading("Counted twice? Questions from when this file was made")
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
