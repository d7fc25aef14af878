"""The total of a plan on its page: who bears it, settings, budgets, doubles and plots."""

import datetime as dt
from decimal import Decimal

import pytest
from plan_page import QUOTE, by_hand, planner
from shown import row
from visitor import Planner

from scrlib.records.costs import Budget
from scrlib.ui.plan.work import Setup


def test_the_agency_that_bears_it_is_named_and_asked_for_until_it_is():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE).press("step", "total")
    assert "Some costs have no agency." in visitor.page
    visitor.press("cost_of", "A2").press("bearer", "A2", {"bearer-A2": "Ottermouth Hospitals"})
    assert visitor.work.costing_of("A2").agency == "Ottermouth Hospitals"
    page = visitor.press("step", "total").page
    assert row(page, "Ottermouth Hospitals") == ["£8,500.00", "£0.00", "£8,500.00", "0.0"]
    assert "Some costs have no agency." not in page


def test_an_agency_without_a_name_is_refused_beside_its_box():
    visitor = planner().press("cost_of", "A2").press("bearer", "A2", {"bearer-A2": " "})
    assert visitor.problem == "No agency is named. Type its name."
    assert 'id="bearer-A2-error"' in visitor.page


def test_the_total_says_at_least_and_names_what_is_not_costed():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE)
    visitor.press("cost_of", "A4").press("nil", "A4", {"nil-A4": "Paid for already"}).press("step", "total")
    assert "At least £8,500; 2 of 4 actions dealt with" in visitor.page
    assert "2 actions not costed: the total is at least this much" in visitor.page
    assert "3. Train the duty desk" in visitor.page


def test_settings_are_kept_as_typed():
    typed = {
        "setup-start": "04/2027",
        "setup-horizon": "2",
        "setup-prices": "2025/26",
        "setup-discount": "4",
        "setup-funder-0": "Board",
        "setup-year-0": "2027-28",
        "setup-amount-0": "£12,000",
    }
    visitor = planner().press("open_setup").press("save_setup", form=typed)
    assert visitor.work.setup == Setup(
        start=dt.date(2027, 4, 1),
        price_year="2025-26",
        horizon_years=2,
        discount_rate=Decimal("0.04"),
        budgets=(Budget(funder="Board", year="2027-28", amount=Decimal(12000)),),
    )


def test_a_plan_of_three_years_is_discounted_and_a_shorter_one_is_not_unless_a_rate_is_typed():
    visitor = planner().press("open_setup").press("save_setup")
    rates = [visitor.work.setup.discount_rate]
    for box, typed in (("horizon", "2"), ("horizon", "3"), ("discount", ""), ("horizon", "4")):
        visitor.press("open_setup").press("save_setup", form={f"setup-{box}": typed})
        rates.append(visitor.work.setup.discount_rate)
    usual = Decimal("0.035")
    assert rates == [usual, None, usual, None, None]


@pytest.mark.parametrize(
    ("box", "typed", "said"),
    [
        ("start", "", "The first month is missing."),
        ("start", "April", "The first month is not a month."),
        ("horizon", "0", "The number of years is less than 1."),
        ("horizon", "61", "The number of years is more than 60."),
        ("prices", "2026-28", "That is not a financial year."),
        ("discount", "low", "The discount rate is not a number."),
        ("rate-manager", "dear", "Manager or safeguarding lead is not a number."),
    ],
)
def test_a_setting_that_is_none_is_said_beside_its_box(box, typed, said):
    visitor = planner().press("open_setup").press("save_setup", form={f"setup-{box}": typed})
    assert visitor.problem.startswith(said)
    assert f'id="setup-{box}-error"' in visitor.page and visitor.work.setup is None


def test_a_budget_needs_somebody_who_pays_and_one_row_for_each_year():
    row = {"setup-funder-0": "", "setup-year-0": "2027-28", "setup-amount-0": "500"}
    visitor = planner().press("open_setup").press("save_setup", form=row)
    assert visitor.problem == "A budget has no owner. Say who pays."
    twice = {
        f"setup-{name}-{n}": said
        for n in (0, 1)
        for name, said in (("funder", "Board"), ("year", "2027-28"), ("amount", "500"))
    }
    visitor.press("save_setup", form=twice)
    assert visitor.problem == "Board has two budgets for 2027-28. Put both amounts in one."


def test_money_that_runs_out_says_when():
    budget = {"setup-funder-0": "Agency not said", "setup-year-0": "2026-27", "setup-amount-0": "5000"}
    visitor = planner().press("open_setup")
    visitor.press("save_setup", form=budget | {"setup-start": "12/2026"})
    visitor.press("cost_of", "A2").press("add_line", "A2", {"kind-A2": "it"})
    visitor.press("save_line", "A2 new it", QUOTE).press("step", "total")
    assert row(visitor.page, "Agency not said, 2026-27") == [
        "£5,000.00",
        "£8,500.00",
        "£3,500.00 short",
        "December 2026",
    ]


def test_what_may_be_counted_twice_is_told_and_left_alone():
    visitor = by_hand(kind="staff_time")
    line = {"line-quantity": "30", "line-rate": "61", "line-person": "Named Nurse"}
    visitor.press("save_line", "A2 new staff_time", line | {"line-available_hours": "10"})
    page = visitor.press("step", "total").page
    assert row(page, "G6") == [
        "Action 2",
        "Action A2, line 1: one person has 30 hours over all lines and only 10 available. Take away hours that stand twice, or share them.",
    ]
    assert "1 thing may be counted twice or wrongly." in page


def test_a_plot_is_drawn_only_when_it_is_asked_for():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE).press("step", "total")
    assert "plot-waterfall-drawing" not in visitor.page
    visitor.press("plot", "waterfall")
    assert "plot-waterfall-drawing" in visitor.page
    assert "plot-waterfall-drawing" not in visitor.press("plot", "waterfall").page


def test_what_is_not_costed_is_listed_once_above_the_pictures():
    visitor = Planner().press("example", "neglect").press("cost_of", "A5").press("add_line", "A5")
    visitor.press("save_line", "A5 new staff_time", {"line-quantity": "2", "line-rate": "41"})
    page = visitor.press("step", "total").page
    assert page.count("49 actions not costed: no picture shows them.") == 1
    assert "are not in it: they are not costed" not in page
