"""Cash against budgets, month by month."""

from decimal import Decimal

from costings import amount, of_lines, post, time, training

from scrlib.records.costs import Affordability

D = Decimal


def budget(pounds: object, funder: str = "Board", year: str = "2026-27") -> dict[str, object]:
    return {"funder": funder, "year": year, "amount": pounds}


def test_the_first_month_over_is_the_first_whose_cash_since_april_is_above_the_budget() -> None:
    """A post costs 3,987.50 a month from September: 15,950.00 by December, 19,937.50 by January."""
    found = of_lines(
        post(start="2026-09-01", months=24), budgets=[budget(16000), budget(60000, year="2027-28")]
    )
    assert found.affordability == (
        Affordability(
            funder="Board",
            year="2026-27",
            budget=D("16000.00"),
            cash=D("27912.50"),
            gap=D("-11912.50"),
            first_month_over="2027-01",
        ),
        Affordability(
            funder="Board",
            year="2027-28",
            budget=D("60000.00"),
            cash=D("47850.00"),
            gap=D("12150.00"),
            first_month_over=None,
        ),
    )


def test_a_budget_that_is_met_to_the_penny_is_not_gone_over() -> None:
    found = of_lines(amount("33.333333", months=3), budgets=[budget("100.00")])
    assert [(str(one.gap), one.first_month_over) for one in found.affordability] == [("0.00", None)]
    assert [str(one.cash) for one in found.months] == ["33.33", "33.34", "33.33"]


def test_a_budget_in_parts_of_a_penny_is_rounded_half_up_and_the_gap_foots() -> None:
    (row,) = of_lines(amount(5), budgets=[budget("10.125")]).affordability
    assert (row.budget, row.cash, row.gap) == (D("10.13"), D("5.00"), D("5.13"))


def test_each_year_begins_anew() -> None:
    found = of_lines(amount(100, months=24), budgets=[budget(1150), budget(1250, year="2027-28")])
    assert [one.first_month_over for one in found.affordability] == ["2027-03", None]


def test_staff_time_and_what_is_in_base_use_no_budget() -> None:
    found = of_lines(time(100, 50), amount(99, nature="in_base"), amount(1), budgets=[budget(1)])
    assert [(one.cash, one.first_month_over) for one in found.affordability] == [(D("1.00"), None)]


def test_the_budget_is_that_of_the_funder_not_of_the_doer() -> None:
    budgets = [budget(500), budget(500, "Trust"), budget(0, "Council")]
    found = of_lines(amount(600, funder="Trust", start="2026-11-30"), budgets=budgets)
    assert [(one.funder, one.cash, one.first_month_over) for one in found.affordability] == [
        ("Board", D("0.00"), None),
        ("Trust", D("600.00"), "2026-11"),
        ("Council", D("0.00"), None),
    ]


def test_backfill_is_paid_by_the_attendees_agencies() -> None:
    found = of_lines(training(start="2026-10-05"), budgets=[budget(10_000, "Trust"), budget(20_000)])
    assert [(one.cash, one.first_month_over) for one in found.affordability] == [
        (D("14242.80"), "2026-10"),
        (D("11212.80"), None),
    ]


def test_a_transfer_is_cash_to_the_payer_and_income_to_the_receiver() -> None:
    lines = amount(5000, agency="Council", transfer_to="Trust"), amount(5400, agency="Trust")
    found = of_lines(*lines, budgets=[budget(4000, "Council"), budget(500, "Trust")])
    assert [(one.cash, one.gap) for one in found.affordability] == [
        (D("5000.00"), D("-1000.00")),
        (D("400.00"), D("100.00")),
    ]


def test_cash_of_another_payer_or_another_year_falls_to_no_budget() -> None:
    lines = amount(100), amount(30, start="2027-05-01"), amount(7, agency="Trust"), time(10, 50)
    assert of_lines(*lines, budgets=[budget(4000)]).outside_budgets == D("37.00")
    assert of_lines(*lines).outside_budgets == D("137.00")


def test_what_is_passed_on_and_spent_by_the_receiver_falls_to_the_payers_budget_alone() -> None:
    lines = amount(5000, transfer_to="Trust"), amount(5000, agency="Trust")
    assert of_lines(*lines, budgets=[budget(5000)]).outside_budgets == D("0.00")
