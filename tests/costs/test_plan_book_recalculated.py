"""Every formula of the Excel plan, worked out by LibreOffice, is what Python computes, to the penny."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from costed_plans import COSTING, PLAN, column, opened, planned, saved, written
from costings import action, amount, post, read, time, training
from office import formulas, recalculated, values

from scrlib.documents import read_plan_book
from scrlib.plans.costs import cost
from scrlib.plans.prices.indices import read_indices
from scrlib.plans.views.paid import beside_total
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan
from scrlib.records.prices import Index
from scrlib.text.money import pounds


def differing(first: bytes, second: bytes) -> list[tuple[str, str, Any, Any]]:
    """The places where the formulas of one workbook have another value in a second of the same layout."""
    one, two = values(first), values(second)
    found = [
        (sheet, place, one[sheet][place].value, two[sheet][place].value) for sheet, place in formulas(first)
    ]
    return [row for row in found if not agree(row[2], row[3])]


def agree(one: Any, two: Any) -> bool:
    if isinstance(one, int | float) and isinstance(two, int | float):
        return abs(one - two) < 1e-7
    return (one or "") == (two or "")


HALF_PENNIES = [
    amount(rate, quantity, recurrent=months > 1, months=months, label=f"{rate} x {quantity} x {months}")
    for rate, quantity, months in [
        ("1.005", 1, 1),
        ("2.675", 1, 1),
        ("0.615", 7, 3),
        ("33.20", "0.0125", 1),
        ("1234567.89", "0.5", 1),
        ("0.335", 3, 12),
        ("8.345", "1.1", 9),
    ]
]
POSTS = [
    post(label="Half a post", fte="0.5", headcount=1, months=36, pay_uplift="0.0275", start="2026-07-01"),
    post(label="Two for one and a half", fte="1.5", headcount=2, months=30, salary="33366.67"),
    post(label="Under the threshold", fte="0.1", headcount=1, months=12, ni_threshold=9100),
]
HARD = read(
    action(*HALF_PENNIES, recommendation=[{"ref": one, "share": "0.3333"} for one in ("R1", "R2", "R3")]),
    action(*POSTS, id="A2", agency="Council", recommendation="R2"),
    action(
        training(label="A course", nature="in_base"),
        training(label="Each month", recurrent=True, months=5, agency="Police", funder="Board"),
        time("7.5", "55.15", label="Passed on", transfer_to="Trust"),
        amount("99.99", transfer_to="Trust", label="A grant", funder="Council"),
        id="A3",
    ),
    action(id="A4"),
    budgets=[{"funder": "Council", "year": "2027-28", "amount": "40000"}],
    start="2026-11-01",
    discount_rate="0.035",
    draws=20,
)


@pytest.mark.parametrize(
    "costing", [COSTING, HARD], ids=["posts and training", "half pennies and passing on"]
)
def test_libreoffice_works_out_every_formula_as_python_does(costing: Costing, tmp_path: Path) -> None:
    data = written(PLAN, costing)
    assert len(formulas(data)) > 2_000
    assert differing(data, recalculated(data, tmp_path)) == []


def test_what_is_changed_in_the_sheets_is_worked_out_as_python_costs_the_changed_plan(tmp_path: Path) -> None:
    book = opened(written())
    costs, posts, people, settings = book["Costs"], book["Posts"], book["Who attends"], book["Assumptions"]
    costs.cell(5, column(costs, "lines.rate")).value = 14.07
    costs.cell(6, column(costs, "lines.quantity")).value = 41.5
    posts.cell(5, column(posts, "posts.pay_uplift")).value = 0.041
    people.cell(7, column(people, "people.people")).value = 71
    settings["C4"].value = settings["C4"].value.replace(
        month=10
    )  # the start, and with it each line without one
    for key, value in {
        "action": "A4",
        "label": "Audit",
        "nature": "Cash",
        "quantity": 3,
        "rate": 0.335,
    }.items():
        costs.cell(8, column(costs, f"lines.{key}")).value = value
    worked = recalculated(saved(book), tmp_path)
    returned = read_plan_book("plan.xlsx", worked)
    now = cost(returned.costing)
    assert now.totals.economic != cost(COSTING).totals.economic
    sheet = values(worked)
    assert sheet["Summary"]["A2"].value == now.coverage.told(pounds(now.totals.economic))
    assert figures(worked) == figures(written(returned.plan, returned.costing))


def figures(data: bytes) -> dict[str, list[Any]]:
    """The named figures of the summary, and what it says of years, agencies, recommendations and prices."""
    sheet = values(data)["Summary"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    live = [row for row in rows if row[0] and not str(row[0]).startswith(NOT_LIVE)]
    return {str(row[0]): [value or 0 for value in row[1:]] for row in live}


NOT_LIVE = (
    "Every line at its",
    "One time in ten",
    "As likely",
    "On average",
    "Chance that",
    "Months that",
    "Counted",
    "G11",
)


HEAD = "index,title,measure,kind,year,value,vintage,base\n"
INDICES = read_indices(
    HEAD
    + "p,Prices,level,prices,2024-25,100,June 2030,x\np,Prices,level,prices,2026-27,107.31,June 2030,x\n"
    + "w,Pay,level,pay,2024-25,100,June 2030,x\nw,Pay,level,pay,2026-27,111.7,June 2030,x\n",
    "indices",
)
PAID = read(
    action(
        amount("8500.55", kind="it", label="Change to the record"),
        amount("99.95", kind="it", label="Support", recurrent=True, months=26, funder="Council"),
        amount("1200", kind="fee", start="2027-06-01", basis="nominal", label="Agreed fee"),
        time(30, "62.40", label="Panel", start="2028-01-01"),
        amount("40.15", 12, kind="audit", unit="hour", label="Audit", start="2027-09-01"),
    ),
    action(
        post(label="Rises each April", months=30, pay_uplift="0.03"),
        post(label="Does not", months=30, fte="0.5"),
        training(label="Course", start="2027-05-01"),
        id="A2",
        agency="Council",
    ),
    action(amount(1000, transfer_to="Trust", start="2027-05-01", label="Grant"), id="A3", agency="Police"),
    budgets=[
        {"funder": "Council", "year": "2027-28", "amount": "60000"},
        {"funder": "Board", "year": "2026-27", "amount": "9000"},
        {"funder": "Board", "year": "2040-41", "amount": "9000"},
    ],
    discount_rate="0.035",
    draws=20,
)
ASKED = replace(PAID, it_bias=Decimal("0.41"), price_rise=Decimal("0.0215"))


@pytest.mark.parametrize("indices", [(), INDICES], ids=["the rise expected", "an index for one year"])
@pytest.mark.parametrize("costing", [PAID, ASKED], ids=["nothing asked", "bias and rise"])
def test_what_stands_beside_the_total_is_worked_out_alike(
    costing: Costing, indices: tuple[Index, ...], tmp_path: Path
) -> None:
    data = written(PLAN, costing, indices)
    assert differing(data, recalculated(data, tmp_path)) == []


def test_the_summary_has_each_year_in_its_own_money_and_optimism_as_python_does() -> None:
    found, costs = figures(written(PLAN, ASKED, INDICES)), cost(ASKED)
    beside = beside_total(ASKED, costs, INDICES)
    years = {at: [float(one.nominal[at]) for one in beside.paid.years] for at in (0, 1)}
    assert found["New money, in that year's money"][:3] == years[0]
    assert found["Staff time, in that year's money"][:3] == years[1]
    assert found["Optimism on IT"][4] == float(beside.bias or 0) == 4550.69
    rises = sum(beside.paid.rises)
    assert found["Rise of prices until it is paid"][4] == float(rises)
    assert found["Cost in all, with both"][4] == float(costs.totals.economic + rises + (beside.bias or 0))
    assert [found[one][4] for one in ("Council", "Board")] == [
        float(beside.paid.budgets[one, year]) for one, year in (("Council", "2027-28"), ("Board", "2040-41"))
    ]


def test_optimism_and_rises_that_are_changed_in_excel_move_what_stands_beside_the_total(
    tmp_path: Path,
) -> None:
    book = opened(written(PLAN, ASKED, INDICES))
    costs, settings = book["Costs"], book["Assumptions"]
    rows = {settings.cell(row, 1).value: row for row in range(1, 20)}
    settings.cell(rows["settings.it_bias"], 3).value = 0.2
    settings.cell(rows["settings.price_rise"], 3).value = 0.05
    settings.cell(rows["settings.price_year"], 3).value = "2025-26"
    costs.cell(5, column(costs, "lines.kind")).value = "Staff time"
    costs.cell(7, column(costs, "lines.basis")).value = None
    worked = recalculated(saved(book), tmp_path)
    returned = read_plan_book("plan.xlsx", worked)
    assert (returned.costing.it_bias, returned.costing.price_rise) == (Decimal("0.2"), Decimal("0.05"))
    assert figures(worked) == figures(written(returned.plan, returned.costing, INDICES))


def test_a_workbook_that_libreoffice_saved_comes_back_as_it_went(tmp_path: Path) -> None:
    returned = read_plan_book("plan.xlsx", recalculated(written(), tmp_path))
    assert (returned.plan, returned.costing, returned.skipped) == (PLAN, COSTING, ())


def test_a_hundred_actions_are_worked_out_alike(tmp_path: Path) -> None:
    actions = [
        action(
            *(amount(f"{at}.{line}5", f"{line}.5", recurrent=True, months=7 + line) for line in range(1, 6)),
            id=f"A{at}",
            agency=f"Agency {at % 10}",
            recommendation=f"R{at % 20}",
        )
        for at in range(1, 101)
    ]
    plan: Plan = replace(PLAN, actions=tuple(planned(at) for at in range(1, 101)))
    data = written(plan, read(*actions, draws=20))
    assert differing(data, recalculated(data, tmp_path)) == []
