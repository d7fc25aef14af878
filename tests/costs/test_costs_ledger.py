"""The ledger and its totals: which year and whose, what nets to nought, and that every table foots."""

from decimal import Decimal
from typing import Any

from costings import action, amount, cells, costs, of_lines, post, read, time, training
from hypothesis import given
from hypothesis import strategies as st

from scrlib.plans.costs import as_json, cost, costing_as_json
from scrlib.plans.costs.money import split
from scrlib.plans.costs.reading import costing_from
from scrlib.plans.costs.staff import staff_days
from scrlib.records.costs import Nature

D = Decimal


def test_months_count_from_the_first_of_the_month_in_which_a_line_starts() -> None:
    found = of_lines(amount(100, start="2026-12-31", recurrent=True, months=6))
    assert cells(found, "amount") == [("2026-27", "400.00"), ("2027-28", "200.00")]


def test_a_recurrent_line_without_months_runs_to_the_horizon() -> None:
    found = of_lines(amount(100, recurrent=True, start="2027-01-01"), start="2026-09-10", horizon_years=1)
    assert cells(found, "amount") == [("2026-27", "300.00"), ("2027-28", "500.00")]


def test_the_horizon_cuts_what_recurs_and_leaves_a_one_off() -> None:
    found = of_lines(amount(100, months=24), amount(7, start="2027-05-01"), post(months=24), horizon_years=1)
    assert cells(found, "amount") == [("2026-27", "1200.00"), ("2027-28", "7.00")]
    assert cells(found, "pay") == [("2026-27", "36000.00")]


def test_a_post_that_starts_on_1_april_is_uplifted_a_year_later() -> None:
    found = of_lines(post(start="2026-04-01", months=36, pay_uplift="0.025"))
    assert cells(found, "pay") == [("2026-27", "36000.00"), ("2027-28", "36900.00"), ("2028-29", "37822.50")]


def test_a_post_that_starts_in_march_is_uplifted_a_month_later() -> None:
    found = of_lines(post(start="2027-03-01", months=2, pay_uplift="0.10"))
    assert cells(found, "pay") == [("2026-27", "3000.00"), ("2027-28", "3300.00")]


def test_ni_is_due_above_the_threshold_of_each_head() -> None:
    """60,000 shared by three: 15% of 60,000 - 3 x 5,000. On the threshold of each fte it would be 8,250."""
    found = of_lines(post(fte=1, headcount=3, salary=60000))
    assert cells(found, "ni") == [("2026-27", "6750.00")]
    under = of_lines(post(fte="0.2", headcount=2, salary=40000))
    assert cells(under, "ni") == [("2026-27", "0.00")]


def test_half_a_penny_rounds_up_once_a_cell() -> None:
    assert cells(of_lines(amount("0.005")), "amount") == [("2026-27", "0.01")]
    assert cells(of_lines(amount("0.004", months=3)), "amount") == [("2026-27", "0.01")]
    assert cells(of_lines(amount("0.333333333", 3)), "amount") == [("2026-27", "1.00")]


def test_a_salary_over_three_heads_is_not_cut_before_it_is_multiplied() -> None:
    """NI: (100 - 3 x 10) x 0.15 / 12 = 0.875, which a third of 100 kept to some places would put under."""
    found = of_lines(post(salary=100, headcount=3, ni_threshold=10, months=1))
    assert cells(found, "ni") == [("2026-27", "0.88")]


def test_the_funder_is_who_bears_it_unless_another_pays() -> None:
    found = of_lines(amount(1), amount(2, agency="Trust"), amount(3, agency="Trust", funder="Council"))
    assert [(cell.agency, cell.funder) for cell in found.ledger] == [
        ("Board", "Board"),
        ("Trust", "Trust"),
        ("Trust", "Council"),
    ]


def test_attendance_and_backfill_are_borne_and_paid_by_the_attendees_own_agencies() -> None:
    found = of_lines(training())
    own = {(cell.component, cell.agency, cell.funder) for cell in found.ledger}
    assert {one for one in own if one[0] in ("backfill", "attendance")} == {
        (component, agency, agency)
        for component in ("backfill", "attendance")
        for agency in ("Trust", "Council")
    }


def test_training_in_base_is_a_memo_and_nothing_else() -> None:
    found = of_lines(training(nature="in_base"))
    assert found.totals.in_base == D("97598.32")
    assert (found.totals.economic, found.totals.by_agency, found.totals.by_action) == (D(0), {}, {})


def test_a_transfer_nets_to_nought_together_and_stays_in_each_agencys_view() -> None:
    passed_on = amount(5000, agency="Council", transfer_to="Trust")
    alone = of_lines(passed_on, discount_rate="0.035")
    assert alone.totals.by_agency == {"Council": D(5000), "Trust": D(-5000)}
    assert (alone.totals.cash, alone.totals.economic, alone.totals.present_value) == (D(0), D(0), D(0))
    spent = of_lines(passed_on, amount(4800, agency="Trust"))
    assert spent.totals.by_agency == {"Council": D(5000), "Trust": D(-200)}
    assert spent.totals.economic == D("4800.00")


def test_a_recommendation_bears_its_share_to_the_penny() -> None:
    thirds = [{"ref": ref, "share": "0.3333"} for ref in ("R1", "R2", "R3")]
    found = costs(
        action(amount("100.00"), recommendation=thirds), action(amount(5), id="A2", recommendation=None)
    )
    assert found.totals.by_recommendation == {
        "R1": D("33.34"),
        "R2": D("33.33"),
        "R3": D("33.33"),
        "no recommendation": D("5.00"),
    }


def test_a_review_by_ten_agencies_foots_by_agency_year_and_recommendation() -> None:
    """Reports 40 h at 50 to 95: 29,000. Panel 30 h at 60 to 69: 19,350. Chair 18 days at 600: 10,800.

    Coordinator, half of 36,000: six months 9,000 + NI 975 + pension 1,800; six more on 18,360 9,180 + 1,002
    + 1,836.
    """
    reports = [time(40, 50 + 5 * at, agency=f"Agency {at}") for at in range(10)]
    panel = [time(30, 60 + at, agency=f"Agency {at}") for at in range(10)]
    chair = amount(600, 18, unit="day", funder="Council")
    coordinator = post(fte="0.5", start="2026-10-01", months=12, pay_uplift="0.02", funder="Council")
    found = costs(action(*reports, *panel), action(chair, coordinator, id="A2", recommendation="R2"))
    sums = found.totals
    assert (sums.opportunity, sums.cash) == (D("48350.00"), D("34593.00"))
    assert sums.by_agency["Agency 9"] == D("5870.00")
    assert sums.by_year == {"2026-27": D("70925.00"), "2027-28": D("12018.00")}
    assert sums.by_recommendation == {"R1": D("48350.00"), "R2": D("34593.00")}


def test_staff_days_are_hours_taken_from_other_work() -> None:
    costing = read(action(time(15, 50), time(2, 300, unit="day", agency="Trust"), training(backfill_share=1)))
    assert staff_days(costing) == {"Board": D("2.00"), "Trust": D("2.00"), "Council": D("0.00")}
    course = read(action(training(hours="7.5", backfill_share="0.3"), time(9, 50, nature="in_base")))
    assert staff_days(course) == {"Trust": D("154.00"), "Council": D("47.60")}


MONEY = st.decimals(0, 100_000, places=3)
AGENCY = st.sampled_from(["Board", "Trust", "Council"])
WHEN = st.sampled_from(["2026-04-01", "2026-12-15", "2028-03-31"])
AMOUNTS = st.builds(
    lambda rate, nature, agency, start, months, to: amount(
        str(rate),
        "1.25",
        nature,
        agency=agency,
        start=start,
        months=months,
        **({"transfer_to": to} if to not in (None, agency) else {}),
    ),
    MONEY,
    st.sampled_from(list(Nature)),
    AGENCY,
    WHEN,
    st.integers(1, 40),
    st.none() | AGENCY,
)
POSTS = st.builds(
    lambda salary, start, uplift: post(salary=str(salary), start=start, pay_uplift=uplift, months=30),
    MONEY,
    WHEN,
    st.sampled_from(["0", "0.033"]),
)
COURSES = st.builds(
    lambda rate, share: training(backfill_rate=str(rate), backfill_share=share),
    MONEY,
    st.sampled_from(["0", "0.35", "1"]),
)
LINES = st.lists(AMOUNTS | POSTS | COURSES, min_size=1, max_size=4)
SHARES = st.sampled_from(
    ["R1", [{"ref": "R2", "share": "0.37"}, {"ref": "R1", "share": "0.63"}], None],
)


@st.composite
def plans(draw: st.DrawFn) -> list[dict[str, Any]]:
    return [
        action(*draw(LINES), id=f"A{number}", recommendation=draw(SHARES))
        for number in range(draw(st.integers(1, 4)))
    ]


@given(plans())
def test_every_table_foots(actions: list[dict[str, Any]]) -> None:
    sums = costs(*actions, draws=10).totals
    for table in (sums.by_agency, sums.by_year, sums.by_recommendation, sums.by_action):
        assert sum(table.values(), D(0)) == sums.economic == sums.cash + sums.opportunity


@given(plans())
def test_what_is_in_base_is_never_in_the_economic_cost(actions: list[dict[str, Any]]) -> None:
    found = costs(*actions, draws=10)
    counted = sum((cell.amount for cell in found.ledger if cell.nature is not Nature.IN_BASE), D(0))
    assert found.totals.economic == counted


@given(plans())
def test_the_order_of_actions_changes_no_total(actions: list[dict[str, Any]]) -> None:
    forward = costs(*actions, discount_rate="0.035", draws=10).totals
    assert costs(*actions[::-1], discount_rate="0.035", draws=10).totals == forward


@given(plans())
def test_a_costing_that_is_written_reads_back_the_same(actions: list[dict[str, Any]]) -> None:
    costing = read(*actions, budgets=[{"funder": "Board", "year": "2026-27", "amount": "10.5"}])
    again = costing_from(costing_as_json(costing))
    assert again == costing
    assert as_json(cost(again)) == as_json(cost(costing))


@given(plans())
def test_the_months_of_a_funder_add_up_to_its_cash(actions: list[dict[str, Any]]) -> None:
    found = costs(*actions, draws=10)
    assert sum((one.cash for one in found.months), D(0)) == found.totals.cash


@given(st.decimals(-100_000, 100_000, places=2), st.lists(MONEY, min_size=1, max_size=9).filter(any))
def test_a_split_is_exact_and_no_part_is_a_penny_from_its_due(whole: Decimal, weights: list[Decimal]) -> None:
    parts = split(whole, weights)
    assert sum(parts, D(0)) == whole
    due = [whole * weight / sum(weights, D(0)) for weight in weights]
    assert all(abs(part - want) < D("0.01") for part, want in zip(parts, due, strict=True))
