"""The worked examples of the costing model, and others reckoned by hand, to the penny."""

import datetime as dt
import math
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from costings import action, amount, cells, costs, of_lines, post, time, training
from hypothesis import given
from hypothesis import strategies as st

from scrlib.plans.costs.money import Payer, split, split_among
from scrlib.plans.costs.totals import equivalent_annual_cost
from scrlib.records.costs import Costing, Coverage

D = Decimal


def test_v1_a_panel_of_five_with_six_meetings() -> None:
    found = of_lines(*(time(6 * (3 + 2), rate) for rate in (140, 83, "62.40", "75.00", "55.15")))
    assert [str(cell.amount) for cell in found.ledger] == [
        "4200.00",
        "2490.00",
        "1872.00",
        "2250.00",
        "1654.50",
    ]
    assert (found.totals.cash, found.totals.opportunity) == (D("0.00"), D("12466.50"))


def test_v2_a_course_counts_each_hour_at_own_or_at_backfill_rate() -> None:
    found = of_lines(training())
    assert [(cell.component, cell.agency, str(cell.amount)) for cell in found.ledger] == [
        ("trainer", "Board", "7800.00"),
        ("venue", "Board", "2160.00"),
        ("materials", "Board", "1252.80"),
        ("backfill", "Trust", "14242.80"),
        ("backfill", "Council", "4402.32"),
        ("attendance", "Trust", "55055.00"),
        ("attendance", "Council", "12685.40"),
    ]
    assert (found.totals.cash, found.totals.economic) == (D("29857.92"), D("97598.32"))
    assert round(found.totals.economic / 288, 2) == D("338.88")


def test_v5_present_value_of_a_plan_rounds_the_sum_not_the_years() -> None:
    first, *later = (amount(10_000), *(amount(8_000, start=f"{year}-04-01") for year in (2027, 2028, 2029)))
    for rate, value in (("0.035", "32413.10"), ("0.030", "32628.89")):
        found = of_lines(first, *later, horizon_years=4, discount_rate=rate)
        assert found.totals.present_value == D(value)
    assert of_lines(first, *later, horizon_years=4).totals.present_value is None


def even(start: str, flows: dict[str, str], years: int, rate: str = "0.035") -> Decimal:
    plan = Costing(price_year="2026-27", start=dt.date.fromisoformat(start), horizon_years=years, actions=())
    return equivalent_annual_cost(plan, {year: D(flow) for year, flow in flows.items()}, D(rate))


def test_v5_the_equivalent_annual_cost_of_four_years() -> None:
    flows = {"2026-27": "10000", "2027-28": "8000", "2028-29": "8000", "2029-30": "8000"}
    assert even("2026-04-01", flows, 4) == D("8526.09")  # 32,413.0990 / (1 + .966184 + .933511 + .901943)


def test_a_cost_of_two_years_spread_evenly_by_hand() -> None:
    # (1,000 + 550 / 1.1) / (1 + 1 / 1.1) = 1,500 / 1.909090... = 785.7142...
    assert even("2026-04-01", {"2026-27": "1000", "2027-28": "550"}, 2, "0.1") == D("785.71")


def test_what_costs_the_same_each_month_costs_as_much_in_an_even_year_wherever_the_plan_begins() -> None:
    flows = {"2026-27": "300", "2027-28": "1200", "2028-29": "1200", "2029-30": "900"}
    assert even("2027-01-15", flows, 3) == D("1200.00")


def test_without_discounting_an_even_year_is_the_total_over_the_years() -> None:
    assert even("2026-10-01", {"2026-27": "100", "2030-31": "800"}, 3, "0") == D("300.00")


def test_v6_a_split_goes_to_the_largest_remainder_and_a_tie_to_the_earlier() -> None:
    assert split(D("10000.00"), [D(1)] * 3) == [D("3333.34"), D("3333.33"), D("3333.33")]
    assert split(D("9999.99"), [D("0.6"), D("0.4")]) == [D("5999.99"), D("4000.00")]


def test_v6_a_funder_at_half_is_held_to_a_cap_and_seven_others_share_the_rest() -> None:
    payers = [
        Payer(name="Board", share=D("0.5"), cap=D(5000)),
        *(Payer(name=str(number)) for number in range(7)),
    ]
    assert split_among(D("11669.03"), payers) == [D("5000.00"), *[D("952.72")] * 6, D("952.71")]


def test_what_a_cap_holds_back_falls_on_those_with_shares_left() -> None:
    capped, *others = (
        Payer(name="Board", share=D("0.5"), cap=D(100)),
        Payer(name="Trust", share=D("0.3")),
        Payer(name="Council", share=D("0.2")),
    )
    assert split_among(D(1000), [capped, *others]) == [D(100), D("540.00"), D("360.00")]
    with pytest.raises(ValueError, match="sum to 1"):
        split_among(D(1000), others)
    with pytest.raises(ValueError, match="nobody to bear the rest"):
        split_among(D(1000), [Payer(name="Board", share=D(1), cap=D(100))])


def test_v11_an_action_not_costed_is_never_nought() -> None:
    found = costs(
        action(amount(1000)),
        action(amount(500), id="A2"),
        action(id="A3", costing="nil", reason="Done at a meeting that takes place anyway."),
        action(id="A4"),
    )
    assert found.statement == "at least £1,500.00; 3 of 4 actions dealt with"
    assert vars(found.coverage) == {"actions": 4, "costed": 2, "nil": 1, "not_costed": 1}
    assert found.totals.by_action == {"A1": D("1000.00"), "A2": D("500.00")}


@pytest.mark.parametrize(
    ("costed", "nil", "not_costed", "said"),
    [
        (2, 1, 1, "At least £5; 3 of 4 actions dealt with"),
        (2, 1, 0, "£5; 3 of 3 actions dealt with"),
        (0, 2, 0, "£5; 2 of 2 actions dealt with"),
        (0, 2, 1, "Nothing has been costed yet; 2 of 3 actions dealt with"),
        (0, 0, 1, "Nothing has been costed yet; 0 of 1 actions dealt with"),
    ],
)
def test_at_least_is_said_where_something_is_not_costed(
    costed: int, nil: int, not_costed: int, said: str
) -> None:
    whole = costed + nil + not_costed
    covered = Coverage(actions=whole, costed=costed, nil=nil, not_costed=not_costed)
    assert covered.told("£5") == said


def test_a_post_over_three_years_is_uplifted_each_april_after_its_first_year() -> None:
    """36,000 from September: 7 months, then 37,080 for a year, then 38,192.40 for 5 months."""
    found = of_lines(post(start="2026-09-15", months=24, pay_uplift="0.03"))
    assert cells(found, "pay") == [
        ("2026-27", "21000.00"),
        ("2027-28", "37080.00"),
        ("2028-29", "15913.50"),
    ]
    assert cells(found, "ni") == [("2026-27", "2712.50"), ("2027-28", "4812.00"), ("2028-29", "2074.53")]
    assert cells(found, "pension") == [
        ("2026-27", "4200.00"),
        ("2027-28", "7416.00"),
        ("2028-29", "3182.70"),
    ]


def month_by_month(line: dict[str, Any], horizon: int) -> dict[tuple[str, str], Fraction]:
    """A post reckoned the slow way: each month's pay, NI and pension, put into its April to March year."""
    year, month = int(line["start"][:4]), int(line["start"][5:7])
    end = 12 * 2026 + 3 + 12 * horizon
    heads, rate = Fraction(line["headcount"]), Fraction(line["ni_rate"])
    pay, sums = Fraction(line["fte"]) * Fraction(line["salary"]), defaultdict(Fraction)
    for number in range(line["months"]):
        if 12 * year + month - 1 >= end:
            break
        if month == 4 and number:
            pay *= 1 + Fraction(line["pay_uplift"])
        of = year if month >= 4 else year - 1
        words = f"{of}-{(of + 1) % 100:02d}"
        sums["pay", words] += pay / 12
        sums["ni", words] += heads * max(Fraction(0), pay / heads - line["ni_threshold"]) * rate / 12
        sums["pension", words] += pay * Fraction(line["pension_rate"]) / 12
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return sums


POSTS = st.builds(
    lambda fte, heads, salary, uplift, start, months: post(
        fte=str(fte),
        headcount=heads,
        salary=str(salary),
        pay_uplift=str(uplift),
        start=f"{start // 12}-{start % 12 + 1:02d}-15",
        months=months,
    ),
    st.decimals("0.1", 5, places=2),
    st.integers(1, 7),
    st.decimals(0, 90_000, places=2),
    st.decimals(0, "0.1", places=3),
    st.integers(12 * 2026 + 3, 12 * 2027 + 2),
    st.integers(1, 60),
)


@given(POSTS, st.integers(1, 5))
def test_a_post_is_what_its_months_add_up_to(line: dict[str, Any], horizon: int) -> None:
    slow = month_by_month(line, horizon)
    found = of_lines(line, horizon_years=horizon, draws=1)
    assert {(cell.component, cell.year) for cell in found.ledger} == set(slow)
    for cell in found.ledger:
        assert cell.amount == D(math.floor(slow[cell.component, cell.year] * 100 + Fraction(1, 2))) / 100
