"""Costing templates: every focus has one, every default is told, and no missing rate becomes nought."""

import datetime as dt
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.errors import DataError, ScrError
from scrlib.plans.costs import cost
from scrlib.plans.costs.money import pence
from scrlib.plans.estimates.formulas import names, worked_out
from scrlib.plans.estimates.template_data import FILE, needs, read_templates, templates
from scrlib.plans.estimates.templates import fill, for_focus
from scrlib.plans.prices.book import price_book
from scrlib.plans.prices.rates import read_rates
from scrlib.records import Focus
from scrlib.records.costs import Costed, CostedAction, Costing, Nature
from scrlib.tables import read_table

BOOK = price_book("2024-25")
START = dt.date(2026, 4, 1)
ACTION = CostedAction(id="A1", agency="Health")
OWN_RATES = "role,value,unit,price_year\nmanager,52.50,hour,2026-27\nsenior_manager,70,hour,2026-27\n"
NEEDED = {"post": {"salary": Decimal(40000)}, "it_change": {"quote": Decimal(9000)}}


def filled(id, answers=None, book=BOOK, plan=None):
    """A template filled in with the answers it cannot do without, and these."""
    given = NEEDED.get(id, {}) | (answers or {})
    return fill(templates()[id], given, book, ACTION, plan=plan)


def costed(action: CostedAction):
    """What the action costs alone, over three years."""
    return cost(Costing(price_year="2024-25", start=START, horizon_years=3, draws=10, actions=(action,)))


@pytest.mark.parametrize("focus", Focus)
def test_every_focus_of_table_18_has_a_starting_template(focus):
    assert for_focus(focus)[0].focus[0] is focus


@pytest.mark.parametrize("template", templates().values(), ids=lambda one: one.id)
def test_a_first_estimate_asks_four_questions_at_most_and_each_has_a_default_or_has_to_be_asked(template):
    assert 1 <= len(template.first) <= 4
    for question in template.questions:
        assert question.default is not None or question.optional or not question.more


@pytest.mark.parametrize("id", templates())
def test_a_template_left_at_its_defaults_costs_something_and_tells_each_default(id):
    estimate, template = filled(id), templates()[id]
    assert estimate.action.costing is Costed.COSTED
    assert costed(estimate.action).totals.economic > 0
    made = {line.label for line in estimate.lines}
    used = set().union(*(needs(form) for form in template.lines if form.label in made))
    defaults = [one for one in template.questions if one.id in used and one.default is not None]
    assert {f"{one.asks}: {one.default} {one.unit} (estimate)" for one in defaults} <= set(estimate.assumed)


def test_the_readers_time_is_a_line_of_its_own_and_more_than_the_drafting():
    lines = {line.label: line for line in filled("change_procedure").lines}
    assert list(lines) == ["Drafting", "Consultation", "Approval", "Readers' time"]
    reading, drafting = lines["Readers' time"].what, lines["Drafting"].what
    assert reading.quantity * reading.rate == Decimal("3050.00")  # 150 people, 20 minutes, £61 an hour
    assert reading.quantity * reading.rate > drafting.quantity * drafting.rate


def test_training_counts_an_hour_as_staff_time_or_as_backfill_and_never_as_both():
    totals = costed(filled("course", {"backfill_share": Decimal("0.2")}).action).totals
    assert totals.cash == Decimal("12211.20")  # 3,600 + 1,200 + 384 + 96 x 6 x 0.2 x 61
    assert totals.opportunity == Decimal("28846.80")  # 96 x 6 x 0.8 x 61, and 18 hours at £41


def test_an_audit_is_cases_and_a_report_in_each_round():
    lines = filled("audit", {"cases": Decimal(10), "hours": Decimal(3), "rounds": Decimal(2)}).lines
    assert [line.what.quantity for line in lines] == [Decimal(80), Decimal(10)]


def test_a_post_bears_national_insurance_for_each_head():
    one = costed(filled("post").action).totals.cash
    two = costed(filled("post", {"headcount": Decimal(2)}).action).totals.cash
    # The threshold of a second person saves 750; recruiting and equipping one costs 4,200.
    assert two - one == Decimal("3450.00")


def test_supervision_costs_the_same_each_month_for_as_long_as_is_said():
    year = costed(filled("supervision").action).totals.economic
    two = costed(filled("supervision", {"months": Decimal(24)}).action).totals.economic
    assert (year, two) == (Decimal("61380.00"), Decimal("122760.00"))  # 30 x 61 and 45 x 73 a month


def test_a_salary_has_to_be_given_before_a_post_is_costed():
    estimate = fill(templates()["post"], {}, BOOK, ACTION)
    assert [question.id for question in estimate.unanswered] == ["salary"]
    assert (estimate.action.costing, estimate.action.lines) == (Costed.NOT_COSTED, ())
    assert "at least £0.00; 0 of 1 actions dealt with" in costed(estimate.action).statement


def test_a_rate_that_does_not_ship_is_asked_for_and_the_action_stays_uncosted():
    bare = price_book("2026-27")  # past the last year of every index: nothing can be moved there
    estimate = filled("audit", book=bare)
    assert [one.question for one in estimate.wanted] == [
        "Manager or safeguarding lead: what does one hour cost you, in pounds?",
        "Senior manager: what does one hour cost you, in pounds?",
    ]
    assert (estimate.action.costing, estimate.lines) == (Costed.NOT_COSTED, ())
    own = price_book("2026-27", read_rates(OWN_RATES, "rates.csv").rates)
    assert costed(filled("audit", book=own).action).totals.economic == Decimal("7000.00")


def test_a_stand_in_is_told_on_the_line_and_in_the_warnings():
    estimate = filled("briefing")
    assert estimate.lines[0].source.startswith("estimate: Unit Costs of Health and Social Care 2025 Manual")
    assert "An NHS band 7 (team lead) stands in for a manager" in " ".join(estimate.warnings)


def test_a_role_of_the_field_is_named_on_the_line_and_priced_as_it_ships():
    estimate = fill(templates()["briefing"], {}, BOOK, ACTION, meant={"practitioner": "gp"})
    writing, _, listening = estimate.lines
    assert (writing.label, listening.label) == ("Writing", "Time of those briefed (General practitioner)")
    assert (listening.what.rate, listening.source.startswith("Unit Costs")) == (Decimal("128.00"), True)


def test_a_course_is_attended_and_covered_by_those_who_are_meant():
    line = fill(templates()["course"], {}, BOOK, ACTION, meant={"practitioner": "midwife"}).lines[0]
    assert [(one.role, one.rate) for one in line.what.attendees] == [("Midwife", Decimal("61.00"))]


def test_money_that_may_be_left_out_leaves_its_line_out():
    assert [line.label for line in filled("other_work").lines] == ["Practitioners' time", "Managers' time"]
    lines = filled("other_work", {"money": Decimal(500)}).lines
    assert (lines[2].what.nature, lines[2].what.rate) == (Nature.CASH, Decimal(500))


def test_money_that_somebody_gave_is_theirs_and_a_default_of_ours_is_an_estimate():
    assert filled("other_work", {"money": Decimal(500)}).lines[2].source == "Your figures"
    assert {line.source for line in filled("direct_work").lines if line.kind == "other"} == {"estimate"}
    assert filled("post").lines[0].source == "estimate"  # the pension is an assumption of ours


def test_a_line_paid_once_has_a_range_and_the_lines_of_an_action_move_together():
    drafting = filled("change_procedure").lines[0]
    assert (drafting.low, drafting.high) == (Decimal("613.20"), Decimal("1839.60"))
    assert {line.group for line in filled("change_procedure").lines} == {"A1"}


def test_a_line_that_runs_for_months_gets_its_range_from_the_plan_that_it_must_fit():
    plan = Costing(price_year="2024-25", start=START, horizon_years=1)
    alone = filled("supervision").lines[0]
    fitted = filled("supervision", {"months": Decimal(24)}, plan=plan).lines[0]
    assert (alone.low, alone.high) == (None, None)
    # 30 hours a month at £61, cut by the horizon after twelve of the twenty-four months: £21,960.
    assert (fitted.low, fitted.high) == (Decimal("15372.00"), Decimal("32940.00"))


@pytest.mark.parametrize("id", templates())
def test_every_line_of_a_template_has_a_range_around_what_it_costs_in_the_plan(id):
    plan = Costing(price_year="2024-25", start=START, horizon_years=3, draws=100)
    action = filled(id, plan=plan).action
    costs = cost(replace(plan, actions=(action,)))
    assert costs.uncertainty.low < costs.uncertainty.central == costs.totals.economic < costs.uncertainty.high


def test_no_template_counts_anything_twice():
    assert [costed(filled(id).action).guards for id in templates()] == [()] * len(templates())


@pytest.mark.parametrize(
    ("id", "answers", "problem"),
    [
        ("audit", {"case": Decimal(1)}, "“Audit cases” does not ask case."),
        ("audit", {"cases": Decimal(-1)}, "“Cases in each round” is below nought or not a number."),
        ("course", {"filled": Decimal(80)}, "“Share of the places that are taken” is above 1."),
        ("supervision", {"months": Decimal("1.5")}, "“Months” is not a whole number."),
    ],
)
def test_an_answer_that_cannot_be_is_refused_with_the_remedy(id, answers, problem):
    with pytest.raises(ScrError) as refused:
        filled(id, answers)
    assert refused.value.problem == problem


@given(data=st.data(), id=st.sampled_from(sorted(templates())))
@settings(max_examples=60)
def test_the_lines_of_a_template_always_cost_what_its_formulas_say(data, id):
    template = templates()[id]
    numbers = st.integers(0, 400).map(Decimal)
    answers = {one.id: data.draw(numbers) for one in template.questions if not one.whole and not one.most}
    values = {one.id: one.default for one in template.questions if one.default is not None} | answers
    estimate = filled(id, answers)
    forms = [form for form in template.lines if "quantity" in form.amounts]
    amounts = [line for line in estimate.lines if line.kind not in ("post", "training")]
    assert len(forms) == len(amounts)
    for form, line in zip(forms, amounts, strict=True):
        each = eval(form.amounts["quantity"], {}, values)
        rate = BOOK.price(form.role).value if form.role else eval(form.amounts["rate"], {}, values)
        alone = CostedAction(id="A1", agency="Health", costing=Costed.COSTED, lines=(line,))
        assert costed(alone).totals.economic == pence(each * rate * line.months)


@pytest.mark.parametrize(
    "formula", ["", "cases *", "__import__('os')", "a.b", "a[0]", "'x'", "True", "a ** 9"]
)
def test_a_formula_is_a_small_sum_and_nothing_else(formula):
    with pytest.raises(DataError, match="is not a formula"):
        names(formula)


def test_a_formula_names_what_it_needs_and_is_worked_out_exactly():
    assert names("(cases * hours + 10) / 2") == {"cases", "hours"}
    assert worked_out("readers * minutes / 60", {"readers": Decimal(150), "minutes": Decimal(20)}) == 50
    assert worked_out("a / 3", {"a": Decimal(1)}) == Decimal("0.333333333333")
    with pytest.raises(DataError, match="cannot be worked out"):
        worked_out("a / b", {"a": Decimal(1), "b": Decimal(0)})


def broken(change) -> dict:
    """The shipped templates with one thing changed."""
    table = deepcopy(dict(read_table(FILE)))
    change(table["template"])
    return table


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda rows: rows[0].update(focus=["nothing"]), ", change_procedure has the unknown focus nothing."),
        (lambda rows: rows[0].update(focus=["other"]), " has no template for existing_procedures."),
        (lambda rows: rows[0].pop("about"), ", [[template]] 1 has no about."),
        (lambda rows: rows[0].update(id="audit"), " has two templates of one id."),
        (lambda rows: rows[0]["question"][4].pop("more"), ", change_procedure asks too much at first."),
        (lambda rows: rows[0]["question"][0].pop("asks"), ", change_procedure has a question without asks."),
        (
            lambda rows: rows[0]["line"][0].update(role="nobody"),
            ", change_procedure, Drafting names the unknown role nobody.",
        ),
        (
            lambda rows: rows[0]["line"][0].update(kind="magic"),
            ", change_procedure, Drafting has no such kind.",
        ),
        (
            lambda rows: rows[0]["line"][0].update(nature="free"),
            ", change_procedure, Drafting has no such nature.",
        ),
        (lambda rows: rows[0]["line"][0].pop("quantity"), ", change_procedure, Drafting has no quantity."),
        (lambda rows: rows[0]["line"][0].pop("role"), ", change_procedure, Drafting has no rate."),
        (
            lambda rows: rows[0]["line"][0].update(rats="1"),
            ", change_procedure, Drafting has the unknown key rats.",
        ),
        (
            lambda rows: rows[0]["line"][0].update(quantity="hour"),
            ", change_procedure, Drafting names the unknown question hour.",
        ),
    ],
)
def test_a_template_that_is_not_as_it_should_be_is_refused_with_the_remedy(change, problem):
    with pytest.raises(DataError) as refused:
        read_templates(broken(change))
    assert refused.value.problem == f"plans/templates.toml{problem}"
    assert refused.value.fix
