"""What stands beside a total: the money of each year, optimism on IT, and lines moved to other prices."""

from decimal import Decimal as D

import pytest
from costings import action, amount, post, read, time, training

from scrlib.errors import ScrError
from scrlib.plans.costs import cost
from scrlib.plans.prices.indices import read_indices
from scrlib.plans.prices.moving import moved_lines
from scrlib.plans.views import waterfall
from scrlib.plans.views.paid import it_bias, paid

HEAD = "index,title,measure,kind,year,value,vintage,base\n"
PRICES = read_indices(
    HEAD + "p,Prices,level,prices,2026-27,100,June 2030,x\np,Prices,level,prices,2027-28,110,June 2030,x\n",
    "p",
)
PAY = read_indices(
    HEAD + "w,Pay,level,pay,2026-27,100,June 2030,x\nw,Pay,level,pay,2027-28,120,June 2030,x\n", "w"
)


def costing(*lines, **more):
    return read(action(*lines), price_year="2026-27", horizon_years=2, **more)


def test_each_year_is_told_in_its_own_money_pay_by_pay_and_prices_by_prices():
    plan = costing(
        amount(100, recurrent=True, months=24), time(10, 50, start="2027-06-01"), discount_rate=None
    )
    found = paid(plan, cost(plan), (*PAY, *PRICES))
    assert [(one.year, one.real, one.nominal) for one in found.years] == [
        ("2026-27", (D(1200), D(0)), (D("1200.00"), D("0.00"))),
        ("2027-28", (D(1200), D(500)), (D("1320.00"), D("600.00"))),
    ]
    assert found.rises == (D("120.00"), D("100.00"))


def test_a_year_that_no_index_has_takes_the_rise_that_is_expected():
    plan = costing(amount(100, recurrent=True, months=24))
    found = paid(plan, cost(plan), (), D("0.02"))
    assert [one.nominal[0] for one in found.years] == [D("1200.00"), D("1224.00")]


def test_without_an_index_or_a_rise_the_page_is_told_where_the_index_ends():
    plan = costing(amount(100, recurrent=True, months=36))
    found = paid(plan, cost(plan), read_indices(HEAD + "p,P,level,prices,2026-27,100,June 2030,x\n", "p"))
    assert [one.year for one in found.years] == ["2026-27"]
    assert found.why_not.startswith("The P (June 2030) ends in 2026-27")


def test_money_of_its_own_year_and_pay_that_rises_already_are_not_raised_again():
    plan = costing(
        amount(100, basis="nominal", start="2027-06-01"),
        post(start="2027-04-01", months=12, pay_uplift="0.03"),
    )
    found = paid(plan, cost(plan), PRICES)
    assert [one.nominal == one.real for one in found.years] == [True]


def test_a_budget_is_held_against_the_money_of_its_own_year():
    budgets = [{"funder": "Board", "year": "2027-28", "amount": "1050"}]
    plan = costing(amount(1000, start="2027-06-01"), budgets=budgets)
    assert paid(plan, cost(plan), PRICES).budgets == {("Board", "2027-28"): D("1100.00")}


def test_optimism_falls_on_it_lines_only_and_stands_behind_the_total_of_the_picture():
    plan = costing(amount(1000, kind="it"), amount(500))
    costs = cost(plan)
    bias = it_bias(plan, costs, D("0.41"))
    bars = waterfall(plan, costs, {"Optimism on IT": bias}).bars
    assert bias == (D("410.00"), D(0))
    assert [(one.label, one.start, sum(one.parts)) for one in bars][-3:] == [
        ("Total", D(0), D(1500)),
        ("Optimism on IT", D(1500), D(410)),
        ("With all of these", D(0), D(1910)),
    ]


def test_lines_are_moved_with_their_ranges_and_say_by_what():
    plan = costing(
        amount(100, 3, low=200, high=400, source="Quote"), time(10, 50), training(hours=2, label="Course")
    )
    (moved,) = moved_lines(plan, "2026-27", "2027-28", (*PAY, *PRICES))
    fee, hours, course = moved.lines
    assert (fee.what.rate, fee.low, fee.high) == (D("110.00"), D("220.00"), D("440.00"))
    assert fee.source == "Quote; moved from 2026-27 to 2027-28 prices (Prices, June 2030)"
    assert hours.what.rate == D("60.00")
    assert course.what.backfill_rate == plan.actions[0].lines[2].what.backfill_rate * D("1.2")


def test_lines_are_not_moved_past_the_end_of_an_index():
    with pytest.raises(ScrError):
        moved_lines(costing(amount(100)), "2026-27", "2031-32", PRICES)
