"""What the plots of a plan show: words, table and amounts. Each whole value is worked out by hand."""

from dataclasses import replace
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viewed import TIME, action, line, plan

from scrlib.plans import views
from scrlib.plans.costs import cost
from scrlib.plans.views.heat import short
from scrlib.plans.views.lasting import full_year
from scrlib.plans.views.naming import NOT_SAID
from scrlib.plans.views.shares import load
from scrlib.records import Leverage
from scrlib.records.costs import Budget, Costed, CostedAction, Costing, Costs, Nature, RecommendationShare
from scrlib.records.plots import Bar, DataTable, Plot

COUNCIL = action(
    "A1", "Council", line("it", "1200"), line("staff_time", "3000", TIME), refs={"R1": "0.5", "R2": "0.5"}
)
POLICE = action("A2", "Police", line("audit", "100", TIME, recurrent=True, months=24), refs={"R2": "1"})
UNKNOWN = action("A3", "School", refs={"R3": "1"})
PLAN = plan(COUNCIL, POLICE, UNKNOWN)


@pytest.fixture(scope="module")
def costs() -> Costs:
    return cost(PLAN)


def test_each_part_of_the_total_begins_where_the_one_before_it_ends(costs: Costs) -> None:
    shown = views.waterfall(PLAN, costs)
    assert shown.bars == (
        Bar(label="Staff time", words="£3,000, staff time", parts=(D(0), D(3000)), start=D(0)),
        Bar(label="IT", words="£1,200, new money", parts=(D(1200), D(0)), start=D(3000)),
        Bar(label="Audit", words="£2,400, staff time", parts=(D(0), D(2400)), start=D(4200)),
        Bar(label="Total", words="£6,600 (£1,200 new money)", parts=(D(1200), D(5400))),
    )
    assert shown.table == DataTable(
        columns=("What", "New money", "Staff time diverted", "Total"),
        rows=(
            ("Staff time", "£0.00", "£3,000.00", "£3,000.00"),
            ("IT", "£1,200.00", "£0.00", "£1,200.00"),
            ("Audit", "£0.00", "£2,400.00", "£2,400.00"),
            ("Total", "£1,200.00", "£5,400.00", "£6,600.00"),
        ),
        figures=(1, 2, 3),
    )
    assert shown.summary == (
        "The plan costs at least £6,600: £1,200 new money and £5,400 of staff time."
        " Only 2 of 3 actions are costed, or said to cost nothing. The largest part is staff time, £3,000 (45%)."
    )


def test_agencies_stand_in_the_order_of_the_plan_whatever_they_bear() -> None:
    costing = plan(POLICE, COUNCIL)
    shown = views.agencies(costing, cost(costing))
    assert [(one.label, one.parts) for one in shown.bars] == [
        ("Police", (D(0), D(2400))),
        ("Council", (D(1200), D(3000))),
    ]
    assert shown.summary == (
        "The plan costs £6,600: £1,200 new money and £5,400 of staff time."
        " It falls on 2 agencies: Police £2,400 and Council £4,200."
    )


def test_what_is_not_costed_is_listed_beside_every_plot_and_drawn_on_none(costs: Costs) -> None:
    for shown in every(PLAN, costs):
        assert shown.beside == ("A3, School: not costed",), shown.id
        assert not any("£0" in cell for row in shown.table.rows if row[0] in ("A3", "R3") for cell in row)


def every(costing: Costing, costs: Costs) -> list[Plot]:
    two = [views.waterfall, views.agencies, views.months, views.tornado, views.chance]
    return [*(view(costing, costs) for view in [*two, views.heat, views.lasting]),
            views.leverage(costing, costs, {})]  # fmt: skip


def test_a_plan_with_no_cost_yet_says_so_and_draws_nothing() -> None:
    costing = plan(UNKNOWN)
    for shown in every(costing, cost(costing)):
        words = "No line has" if shown.id in ("tornado", "chance") else "There is no cost"
        assert shown.summary.startswith(words), shown.id
        assert not shown.drawn, shown.id


def test_what_is_paid_for_already_is_a_memo_and_no_bar() -> None:
    costing = plan(action("A1", "Council", line("fee", "50"), line("training", "900", Nature.IN_BASE)))
    shown = views.waterfall(costing, cost(costing))
    assert [one.label for one in shown.bars] == ["Fees", "Total"]
    assert shown.summary.endswith("(100%). Paid for already, and not counted here: £900.")


def test_one_off_and_recurrent_costs_are_told_apart_in_each_year_with_a_full_year_of_what_goes_on(
    costs: Costs,
) -> None:
    shown = views.lasting(PLAN, costs)
    assert shown.bars == (
        Bar(label="2026-27", words="£5,400 (£4,200 one-off)", parts=(D(4200), D(1200))),
        Bar(label="2027-28", words="£1,200, recurrent", parts=(D(0), D(1200))),
        Bar(label="A full year afterwards", words="£1,200, recurrent", parts=(D(0), D(1200))),
    )
    assert shown.summary == (
        "£4,200 is one-off and £2,400 is recurrent within the plan."
        " What still runs when the plan ends costs £1,200 in every full year after it."
    )


def test_a_discounted_plan_says_what_it_costs_in_an_even_year(costs: Costs) -> None:
    plain, shown = (views.lasting(one, costs) for one in (PLAN, replace(PLAN, discount_rate=D("0.1"))))
    # (5,400 + 1,200 / 1.1) / (1 + 1 / 1.1) = 6,490.909 / 1.909091
    assert shown.table.rows == (
        *plain.table.rows,
        ("The same in every year (equivalent annual cost), at 10%", "–", "–", "£3,400.00"),
    )
    assert shown.summary == plain.summary + (
        " Both together come to £3,400 a year when spread evenly over 2 years, discounted at 10%"
        " (the equivalent annual cost)."
    )


@pytest.mark.parametrize(("months", "full"), [(23, "0"), (24, "1200"), (60, "1200")])
def test_what_ends_within_the_plan_has_no_full_year_effect(months: int, full: str) -> None:
    costing = plan(action("A1", "Council", line("fee", "100", recurrent=True, months=months)))
    assert full_year(costing) == D(full)


def test_money_passed_between_agencies_has_no_full_year_effect_on_both_together() -> None:
    passed = line("fee", "100", recurrent=True, months=24, transfer_to="Police")
    assert full_year(plan(action("A1", "Council", passed))) == 0


def test_the_table_of_loads_has_recommendations_down_and_agencies_across(costs: Costs) -> None:
    shown = views.heat(PLAN, costs)
    assert (shown.rows, shown.columns) == (("R1", "R2", "R3"), ("Council", "Police"))
    assert shown.words == (("£2.1k", "–"), ("£2.1k", "£2.4k"), ("?", "?"))
    assert shown.table.rows == (
        ("R1", "£2,100.00", "–", "£2,100.00"),
        ("R2", "£2,100.00", "£2,400.00", "£4,500.00"),
        ("R3", "not costed", "not costed", "not costed"),
    )


def test_beyond_five_agencies_the_plot_puts_the_lesser_together_and_the_table_keeps_each() -> None:
    costing = plan(*(action(f"A{n}", f"Agency {n}", line("fee", str(n))) for n in range(1, 9)))
    shown = views.heat(costing, cost(costing))
    assert shown.columns == ("Agency 5", "Agency 6", "Agency 7", "Agency 8", "All others")
    assert shown.amounts == ((D(5), D(6), D(7), D(8), D(10)),)
    assert len(shown.table.columns) == 10


def test_an_action_that_serves_no_recommendation_is_a_group_of_its_own() -> None:
    costing = plan(action("A1", "Council", line("fee", "100")), COUNCIL)
    shown = views.leverage(costing, cost(costing), {"R1": Leverage.WEAKER, "R2": Leverage.WEAKER})
    assert [(row[0], row[2]) for row in shown.table.rows] == [
        ("Weaker actions", "£4,200.00"),
        ("Serves no recommendation", "£100.00"),
    ]
    assert "2 of 2 recommendations" in shown.summary


def test_a_nil_is_told_apart_from_what_is_not_costed() -> None:
    nil = replace(UNKNOWN, costing=Costed.NIL, reason="Within their work.")
    costing = plan(COUNCIL, nil)
    assert views.heat(costing, cost(costing)).table.rows[-1] == ("R3", "–", "nil")


money = st.decimals(min_value=0, max_value=10_000, places=2)


@given(st.lists(money, min_size=1, max_size=4), st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_the_loads_foot_both_ways_to_the_penny(amounts: list[D], weights: list[int]) -> None:
    whole = D(sum(weights))
    shares = tuple(RecommendationShare(ref=f"R{n}", share=D(one) / whole) for n, one in enumerate(weights))
    lines = tuple(line("fee", str(one), agency=f"Agency {n}") for n, one in enumerate(amounts))
    one = CostedAction(id="A1", agency="Council", recommendations=shares, costing=Costed.COSTED, lines=lines)
    costing = plan(one)
    costs = cost(costing)
    found = load(costing, costs)
    assert {ref: sum(row.values()) for ref, row in found.items()} == costs.totals.by_recommendation
    assert all(sum(row[agency] for row in found.values()) == costs.totals.by_agency[agency]
               for agency in costs.totals.by_agency)  # fmt: skip


def test_money_on_weaker_actions_is_a_share_of_the_whole_and_no_ranking(costs: Costs) -> None:
    of = {"R1": Leverage.WEAKER, "R2": Leverage.STRONGER, "R3": None}
    shown = views.leverage(PLAN, costs, of)
    assert shown.table.rows == (
        ("Stronger actions", "R2", "£4,500.00", "68%"),
        ("Weaker actions", "R1", "£2,100.00", "32%"),
        ("Could not be told", "R3", "not costed", ""),
    )
    assert [one.label for one in shown.bars] == ["Stronger actions", "Weaker actions"]
    assert shown.summary == (
        "£2,100, 32% of the whole, goes on weaker actions, as far as their wording shows: 1 of 3 recommendations."
        " What an action costs says nothing of its worth: a strong one may be cheap."
        " 1 recommendation has an action that is not costed."
    )


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0.2", "<£1"),
        ("850", "£850"),
        ("999", "£1k"),
        ("1234", "£1.2k"),
        ("12345", "£12k"),
        ("1250000", "£1.3m"),
    ],
)
def test_in_a_field_an_amount_takes_as_little_room_as_can_be(amount: str, words: str) -> None:
    assert short(D(amount)) == words


def test_what_no_agency_was_named_for_is_said_to_be_nobodys_and_is_no_agency() -> None:
    costing = plan(action("A1", NOT_SAID, line("fee", "700")), action("A2", "Trust", line("fee", "300")))
    costs = cost(costing)
    assert views.agencies(costing, costs).summary.endswith(
        " It falls on 1 agency: Trust £300. Of £700 nobody has said which agency bears it."
    )
    assert views.heat(costing, costs).summary == "£1,000 for 1 recommendation falls on 1 agency."
    alone = plan(action("A1", NOT_SAID, line("fee", "700")))
    assert (
        views.heat(alone, cost(alone)).summary == "£700 for 1 recommendation: nobody has said who bears it."
    )
    budgets = (Budget(funder="Board", year="2026-27", amount=D(10)),)
    paid = replace(alone, budgets=budgets)
    assert views.months(paid, cost(paid)).summary.endswith("has one. Some of the cash has no payer yet.")
