"""What an hour of somebody's time costs: pay, on-costs and overhead over productive hours."""

from decimal import Decimal

import pytest

from scrlib.errors import ScrError
from scrlib.plans.prices.book import price_book
from scrlib.plans.prices.hourly import Pay, WorkingYear, assumptions, hourly, rate_from_pay
from scrlib.text.money import pounds

YEAR = WorkingYear(
    weekdays=Decimal(261),
    leave_days=Decimal(28),
    bank_holidays=Decimal(8),
    sickness_days=Decimal(8),
    training_days=Decimal(5),
    hours_a_day=Decimal("7.4"),
)
PAY = {"ni_rate": Decimal("0.15"), "ni_threshold": Decimal(5000), "pension_rate": Decimal("0.22")}


def test_productive_hours_are_the_weekdays_that_are_left_times_the_hours_of_a_day():
    assert YEAR.hours == Decimal("1568.8")


def test_an_hour_costs_pay_and_on_costs_and_overhead_over_productive_hours():
    pay = Pay(salary=Decimal(40000), levy_rate=Decimal("0.005"), **PAY)
    assert pay.cost == Decimal("54250.000")  # 40,000 + 5,250 + 8,800 + 200
    assert pounds(hourly(pay, YEAR, Decimal("0.20"))) == "£41.50"


def test_national_insurance_is_reckoned_for_each_head_and_not_for_each_full_time_post():
    half = Pay(salary=Decimal(40000), fte=Decimal("0.5"), **PAY)
    assert half.cost == Decimal("26650.00")  # 20,000 + 2,250 + 4,400, not half of the full 5,250


def test_pay_below_the_threshold_bears_no_national_insurance():
    assert Pay(salary=Decimal(4000), **PAY).cost == Decimal("4880.00")


def test_a_year_without_working_hours_is_refused():
    with pytest.raises(ScrError, match="No working hours are left"):
        _ = WorkingYear(**{**YEAR.__dict__, "leave_days": Decimal(240)}).hours


def test_a_rate_built_from_pay_names_the_assumptions_that_are_only_ours():
    rate = rate_from_pay("social_worker", Decimal(40000), "2025-26", changed={"overhead": Decimal("0.3")})
    assert pounds(rate.value) == "£44.95"
    assert "Hours in a working day" in rate.note
    assert "Overheads" not in rate.note and "National Insurance" not in rate.note
    assert price_book("2025-26", [rate]).price("social_worker").value == Decimal("44.95")


def test_a_rate_built_from_pay_is_an_estimate_and_says_how_it_came_about():
    rate = rate_from_pay("social_worker", Decimal(40000), "2025-26")
    assert price_book("2025-26", [rate]).price("social_worker").source == (
        "estimate: worked out from a salary of £40,000.00 a year: £54,250.00 with National Insurance, "
        "pension and levy, £65,100.00 with overheads, over 1,568.8 working hours, 2025-26 prices"
    )


def test_an_assumption_without_a_source_is_an_estimate_and_one_with_a_source_is_not():
    marked = {one.id for one in assumptions().values() if one.estimate}
    assert {"overhead", "hours_a_day", "bank_holidays", "pension_rate"} <= marked
    assert "ni_rate" not in marked


@pytest.mark.parametrize("changed", [{"overheads": Decimal(1)}])
def test_an_assumption_that_is_not_known_is_refused(changed):
    with pytest.raises(ScrError, match="There is no assumption overheads"):
        rate_from_pay("social_worker", Decimal(40000), "2025-26", changed=changed)


def test_a_salary_must_be_given():
    with pytest.raises(ScrError, match="The salary is missing"):
        rate_from_pay("social_worker", Decimal(0), "2025-26")
