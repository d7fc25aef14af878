"""How sure a total is: the three-point distribution, draws, correlation, tornado and switching values."""

from decimal import Decimal

import numpy as np
import pytest
from costings import action, amount, costs, of_lines, read, time, training
from scipy.special import betaincc, betaincinv

from scrlib.plans.costs import pert
from scrlib.plans.costs.ledger import entries
from scrlib.plans.costs.sensitivity import rank_correlations, switching_values

D = Decimal
SKEWED = {"low": 800, "high": 1500}  # about 1,000: mean 1,050; variance 250 x 450 / 7 = 16,071.43
BUDGET = [{"funder": "Board", "year": "2026-27", "amount": 2100}]


def skewed(**more: object) -> dict[str, object]:
    return amount(1000, **SKEWED, **more)


def test_the_mean_is_that_of_the_beta_pert() -> None:
    at = (np.arange(5000) + 0.5) / 5000
    assert pert.quantiles(D(800), D(1000), D(1500), at).mean() == pytest.approx(1050, abs=0.01)


@pytest.mark.parametrize("peak", ["0", "0.01", "0.2857", "0.5", "0.83", "1"])
def test_tabulated_quantiles_are_within_a_hundred_thousandth_of_the_range(peak: str) -> None:
    at = (np.arange(5000) + 0.5) / 5000
    exact = betaincinv(1 + 4 * float(peak), 5 - 4 * float(peak), at)
    assert np.abs(pert.quantiles(D(0), D(peak), D(1), at) - exact).max() < 1e-5


def test_the_draws_of_a_skewed_line_have_its_mean_and_spread() -> None:
    found = of_lines(skewed()).uncertainty
    assert (found.low, found.central, found.high) == (D(800), D(1000), D(1500))
    assert float(found.mean) == pytest.approx(1050, rel=0.005)
    assert float(found.sd) == pytest.approx(126.77, rel=0.03)
    exact = 800 + 700 * betaincinv(1 + 8 / 7, 5 - 8 / 7, [0.1, 0.5, 0.9])
    assert [float(one) for one in (found.p10, found.p50, found.p90)] == pytest.approx(exact, rel=0.01)


def test_lines_of_one_group_move_together_and_others_do_not() -> None:
    """Four independent lines: sd x 2. Four of one group: sd x 4. Sums of means do not care."""
    apart = of_lines(*[skewed()] * 4).uncertainty
    together = of_lines(*[skewed(group="pay award")] * 4).uncertainty
    assert float(apart.sd) == pytest.approx(2 * 126.77, rel=0.03)
    assert float(together.sd) == pytest.approx(4 * 126.77, rel=0.03)
    assert float(apart.mean) == pytest.approx(4200, rel=0.005) == float(together.mean)
    assert together.p10 < apart.p10 < D(4200) < apart.p90 < together.p90


def test_a_group_holds_over_actions_and_over_ranges_that_differ() -> None:
    wide = amount(1000, low=0, high=2000, group="pay award")
    found = costs(action(skewed(group="pay award")), action(wide, id="A2")).uncertainty
    assert float(found.sd) == pytest.approx(126.77 + 377.96, rel=0.03)


def test_the_same_seed_draws_the_same_and_another_seed_does_not() -> None:
    first, again = (of_lines(skewed(), time(10, 50, low=1, high=900), seed=7) for _ in range(2))
    assert first == again
    other = of_lines(skewed(), time(10, 50, low=1, high=900), seed=8)
    assert other.uncertainty.mean != first.uncertainty.mean and other.totals == first.totals


def test_without_a_range_every_figure_is_the_central_total() -> None:
    found = of_lines(amount("1000.10"), amount(5, nature="in_base")).uncertainty
    figures = (found.low, found.mean, found.p10, found.p50, found.p90, found.high)
    assert set(figures) == {D("1000.10")} and found.sd == D(0)


def test_a_range_moves_cash_and_staff_time_in_proportion() -> None:
    """Of a course of 97,598.32 the cash is 29,857.92: at its high of 195,196.64 twice that."""
    found = of_lines(training(low="97598.32", high="195196.64"))
    cash = found.uncertainty.cash_quantiles
    assert len(cash) == 101
    assert float(cash[0]) == pytest.approx(29857.92, rel=0.01)
    assert float(cash[100]) < 2 * 29857.92


def test_what_is_in_base_and_what_is_passed_on_widen_nothing() -> None:
    memo = amount(10, nature="in_base", low=0, high=100)
    passed_on = amount(10, transfer_to="Trust", low=0, high=100)
    found = of_lines(memo, passed_on, amount(1))
    assert (found.uncertainty.low, found.uncertainty.high, found.tornado) == (D(1), D(1), ())


def test_the_chance_is_that_of_all_cash_above_all_budgets() -> None:
    """Cash of 1,000 (800 to 1,500) beside 1,000 of cash: over 2,100 when the line is over 1,100."""
    found = of_lines(skewed(), amount(1000), time(100, 50), budgets=BUDGET)
    assert found.uncertainty.chance_over_budget is not None
    assert float(found.uncertainty.chance_over_budget) == pytest.approx(
        betaincc(1 + 8 / 7, 5 - 8 / 7, 3 / 7), abs=0.02
    )
    assert of_lines(amount(2100), budgets=BUDGET).uncertainty.chance_over_budget == D(0)
    assert of_lines(amount("2100.01"), budgets=BUDGET).uncertainty.chance_over_budget == D(1)
    assert of_lines(amount(1)).uncertainty.chance_over_budget is None


def test_the_tornado_moves_one_line_at_a_time_and_puts_the_widest_first() -> None:
    found = of_lines(amount(100), skewed(), time(10, 50, low=100, high=2000), skewed())
    assert [(one.line, one.low, one.high, one.swing) for one in found.tornado] == [
        (2, D(2200), D(4100), D(1900)),
        (1, D(2400), D(3100), D(700)),
        (3, D(2400), D(3100), D(700)),
    ]


def test_a_switching_value_is_the_total_of_a_line_at_which_cash_meets_the_budget() -> None:
    """Cash 1,000 + 29,857.92 against 45,786.88: the course may cost half as much again."""
    budgets = [{"funder": "Board", "year": "2026-27", "amount": "45786.88"}]
    costing = read(action(amount(1000), training(), time(3, 50)), budgets=budgets)
    first, second = switching_values(costing, entries(costing))
    assert (first.line, first.value) == (0, D("15928.96"))
    assert (second.line, second.value, second.times) == (1, D("146397.48"), D("1.5"))


def test_no_value_of_a_line_meets_a_budget_that_the_others_break() -> None:
    costing = read(action(amount(1000), amount(5000)), budgets=BUDGET)
    assert [one.line for one in switching_values(costing, entries(costing))] == [1]
    assert switching_values(read(action(amount(1))), ()) == ()


def test_rank_correlation_puts_the_line_that_the_total_follows_first() -> None:
    wide = amount(1000, low=0, high=20_000)
    costing = read(action(skewed(), wide, amount(50, low=50, high=50)))
    first, second = rank_correlations(costing, entries(costing))
    assert (first.line, second.line) == (1, 0)
    assert first.correlation > 0.99 and 0 < second.correlation < 0.2
