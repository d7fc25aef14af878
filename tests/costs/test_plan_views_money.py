"""Whether the money is there: cash month by month beside budgets, ranges, and the chance of fitting."""

import datetime as dt
from decimal import Decimal as D

import pytest
from viewed import TIME, action, line, plan

from scrlib.plans import views
from scrlib.plans.costs import cost
from scrlib.plans.views.ranges import ENDS, likely
from scrlib.records.costs import Budget
from scrlib.records.plots import Panel, Span


def test_cash_is_followed_month_by_month_to_the_first_month_over_its_budget() -> None:
    monthly = line("fee", "100", recurrent=True, months=4, start=dt.date(2027, 2, 1))
    costing = plan(
        action("A1", "Council", monthly),
        budgets=(Budget(funder="Council", year="2026-27", amount=D(150)),),
    )
    shown = views.months(costing, cost(costing))
    assert shown.months[:2] == ("2026-04", "2026-05")
    assert len(shown.months) == 24
    assert shown.panels == (
        Panel(
            label="Council",
            words="over its budget of £150 for 2026-27 in March 2027",
            spent=(*[D(0)] * 10, D(100), D(200), D(100), *[D(200)] * 11),
            budget=(*[D(150)] * 12, *[None] * 12),
            over=11,
        ),
    )
    assert shown.table.rows == (
        ("Council, February 2027", "£100.00", "£100.00", "£150.00"),
        ("Council, March 2027", "£100.00", "£200.00", "£150.00"),
        ("Council, April 2027", "£100.00", "£100.00", "none given"),
        ("Council, May 2027", "£100.00", "£200.00", "none given"),
    )


def test_a_funder_without_a_budget_says_so_and_one_within_it_too() -> None:
    costing = plan(
        action("A1", "Council", line("fee", "100"), line("fee", "100", funder="Trust")),
        budgets=(Budget(funder="Council", year="2026-27", amount=D(150)),),
    )
    assert views.months(costing, cost(costing)).summary == (
        "Council: within budget in each year that has one. No budget is given for Trust."
    )


def test_without_any_budget_the_cash_of_all_funders_is_one_line() -> None:
    costing = plan(action("A1", "Council", line("fee", "100"), line("fee", "50", funder="Trust")))
    shown = views.months(costing, cost(costing))
    assert [(one.label, one.spent[-1], set(one.budget)) for one in shown.panels] == [
        ("All funders together", D(150), {None})
    ]
    assert [row[0] for row in shown.table.rows] == ["Council, April 2026", "Trust, April 2026"]


RANGED = plan(
    action(
        "A1",
        "Council",
        line("fee", "1000", low=D(900), high=D(1500), label="A chair"),
        line("venue", "100", low=D(100), high=D(120)),
        line("it", "50"),
    ),
    budgets=(Budget(funder="Council", year="2026-27", amount=D(1100)),),
)


def test_the_line_that_moves_the_total_most_comes_first_with_how_far_in_words() -> None:
    shown = views.tornado(RANGED, cost(RANGED))
    assert shown.spans == (
        Span(label="A chair (A1)", words="£100 less to £500 more", low=D("1050.00"), high=D("1650.00")),
        Span(label="Venue (A1)", words="£20 more", low=D("1150.00"), high=D("1170.00")),
    )
    assert shown.table.rows[0] == (
        "A chair (A1)", "£900.00", "£1,500.00", "£1,050.00", "£1,650.00", "£600.00", "1.00",
    )  # fmt: skip
    assert shown.table.columns[6].endswith("(rank correlation over the draws)")
    assert shown.summary == (
        "The total of £1,200 moves most with “A chair (A1)”: by that line alone it may be"
        " £100 less to £500 more. 2 lines have a range. A bar runs from the total of the whole plan with that line"
        " alone at its low to the total with it at its high."
    )


def test_the_chance_of_fitting_the_budget_is_that_of_the_draws_and_said_in_tenths() -> None:
    costs = cost(RANGED)
    shown = views.chance(RANGED, costs)
    over = costs.uncertainty.chance_over_budget
    assert over is not None
    assert shown.words == f"Budget £1,100: {likely(1 - over)} to fit"
    assert (shown.chances[0], shown.chances[-1], len(shown.amounts)) == (D(0), D(1), 101)
    assert [row[0] for row in shown.table.rows] == [
        "The least drawn", "5 in 100", "10 in 100", "25 in 100", "50 in 100", "75 in 100", "90 in 100",
        "95 in 100", "The most drawn",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("share", "words"),
    [
        ("0", "less than 1 in 20"),
        ("0.06", "about 1 in 10"),
        ("0.62", "about 6 in 10"),
        ("1", "more than 19 in 20"),
    ],
)
def test_no_chance_is_called_certain(share: str, words: str) -> None:
    assert likely(D(share)) == words


def test_of_very_many_lines_the_table_has_those_that_move_the_total_most() -> None:
    lines = [line("fee", "100", low=D(90), high=D(100 + n)) for n in range(1, 51)]
    costing = plan(action("A1", "Council", *lines))
    shown = views.tornado(costing, cost(costing))
    assert (len(shown.spans), len(shown.table.rows)) == (12, 40)
    assert shown.summary.endswith("50 lines have a range; the table has the 40 that move it most. " + ENDS)


def test_a_plan_of_staff_time_alone_asks_for_no_new_money() -> None:
    time = line("staff_time", "100", TIME, low=D(90), high=D(150))
    made = plan(action("A1", "Council", time))
    said = "The plan asks for no new money: what it costs is the time of staff who are paid already."
    assert (views.months(made, cost(made)).summary, views.chance(made, cost(made)).summary) == (said, said)


def test_new_money_without_a_range_comes_to_the_same_whatever_happens() -> None:
    time = line("staff_time", "100", TIME, low=D(90), high=D(150))
    made = plan(action("A1", "Council", time, line("fee", "40")))
    assert views.chance(made, cost(made)).summary == (
        "No line of new money has a low and a high: it comes to £40 whatever happens."
    )
