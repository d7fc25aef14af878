"""What each action costs, on the page: estimated, put in by hand, nothing for a reason, or not known."""

import datetime as dt
from decimal import Decimal

import pytest
from visitor import Planner

from scrlib.plans.costs import cost
from scrlib.records.costs import DEALT_WITH, Amount, Budget, Costed, Nature
from scrlib.text.money import pounds
from scrlib.ui.plan.costed import costing_of
from scrlib.ui.plan.work import LocalRate, Setup

PLAN = (
    b"Rec No,Action required,Lead,By when\n1,Change the visiting procedure,Named Nurse,31/03/2027\n"
    b"1,Change the record,Systems Manager,30/06/2027\n2,Train the duty desk,Head of Service,30/09/2027\n"
    b"3,Publish the briefing,Board Manager,31/01/2027\n"
)
QUOTE = {
    "line-label": "A change to the record",
    "line-quantity": "1",
    "line-rate": "£8,500",
    "line-source": "supplier's quotation",
}


def planner() -> Planner:
    return Planner().open("plan.csv", PLAN)


def estimated() -> Planner:
    return planner().press("template", "A1", {"template-A1": "change_procedure"})


def by_hand(id: str = "A2", kind: str = "it") -> Planner:
    return planner().press("cost_of", id).press("add_line", id, {f"kind-{id}": kind})


def test_what_nobody_has_costed_is_never_nought():
    page = planner().press("step", "cost").page
    assert "Nothing is costed yet: 4 actions to go" in page
    assert "£0" not in page.replace("What is not costed is not £0", "")


def test_the_template_that_fits_the_words_stands_first():
    page = planner().press("cost_of", "A1").page
    assert '<option value="change_procedure" selected>Change a procedure (fits the words)</option>' in page


def test_a_few_questions_give_a_first_estimate_with_a_range_and_a_source():
    visitor = estimated().press("estimate", "A1 change_procedure", {"answer-drafting_hours": "10"})
    known = visitor.work.costing_of("A1")
    drafting = known.lines[0]
    assert (visitor.work.panel, known.costing) == ("cost A1", Costed.COSTED)
    assert isinstance(drafting.what, Amount)
    assert (drafting.what.quantity, drafting.what.nature) == (Decimal(10), Nature.OPPORTUNITY)
    assert drafting.low is not None and drafting.high is not None and drafting.source.startswith("estimate: ")
    assert visitor.said[-1] == "Worked out. The lines can be changed."


def test_one_press_works_an_action_out_and_opens_the_next_that_is_not_costed():
    why = {"nil-A2": "Done in a meeting that is held anyway"}
    visitor = planner().press("cost_of", "A2").press("nil", "A2", why).press("cost_of", "A1")
    visitor.press("template", "A1", {"template-A1": "change_procedure"})
    assert "Work it out and go to the next" in visitor.page
    visitor.press("estimate_next", "A1 change_procedure")
    assert visitor.work.costing_of("A1").costing is Costed.COSTED
    assert (visitor.work.panel, visitor.work.current) == ("cost A3", "A3")
    comes_to = pounds(cost(costing_of(visitor.work)).totals.by_action["A1"])
    assert visitor.said[-1] == f"Action 1 comes to {comes_to}."
    assert "; 2 of 4 actions dealt with." in visitor.page


@pytest.mark.parametrize("step", ["cost", "total"])
def test_beside_how_many_are_dealt_with_the_page_says_what_that_means(step: str):
    assert DEALT_WITH in planner().press("step", step).page


def test_after_the_last_action_there_is_no_next_to_go_to():
    visitor = planner()
    for id in ("A2", "A3", "A4"):
        visitor.press("cost_of", id).press("nil", id, {f"nil-{id}": "Done in a meeting that is held anyway"})
    visitor.press("cost_of", "A1").press("template", "A1", {"template-A1": "change_procedure"})
    assert "Work it out and go to the next" not in visitor.page


@pytest.mark.parametrize(
    ("template", "answer", "typed", "said"),
    [
        ("post", "salary", "", "“Salary of one full-time post, a year, before on-costs” is not answered."),
        ("course", "sessions", "a few", "“Sessions” is not a number."),
        ("course", "sessions", "-1", "“Sessions” is less than 0."),
        ("supervision", "months", "1.5", "“Months” is not a whole number."),
        (
            "course",
            "backfill_share",
            "150",
            "“Share of those hours that somebody is paid to cover” is more than 100 per cent.",
        ),
    ],
)
def test_an_answer_that_is_none_is_said_beside_its_box(template, answer, typed, said):
    visitor = planner().press("template", "A1", {"template-A1": template})
    visitor.press("estimate", f"A1 {template}", {f"answer-{answer}": typed})
    assert visitor.problem.startswith(said)
    assert f'id="answer-{answer}-error"' in visitor.page
    assert visitor.work.costings == ()


def test_answers_of_nought_do_not_make_an_action_costed():
    boxes = ("drafting_hours", "consulted", "readers", "minutes", "consult_hours", "approval_hours")
    nought = {f"answer-{name}": "0" for name in boxes}
    visitor = estimated().press("estimate", "A1 change_procedure", nought)
    assert visitor.problem.startswith("These answers come to nothing.")
    assert visitor.work.costings == ()


def test_a_rate_that_nobody_publishes_is_asked_for_and_kept():
    visitor = planner().press("open_setup").press("save_setup", form={"setup-prices": "2031-32"})
    visitor.press("template", "A1", {"template-A1": "direct_work"}).press("estimate", "A1 direct_work")
    assert visitor.problem == "What an hour costs is missing: Practitioner. Type your own rate."
    given = {"rate-practitioner": "58.40", "rate-source-practitioner": "Payroll, May 2031"}
    visitor.press("estimate", "A1 direct_work", given)
    assert visitor.work.rates == (
        LocalRate(role="practitioner", rate=Decimal("58.40"), source="Payroll, May 2031"),
    )
    assert visitor.work.costing_of("A1").costing is Costed.COSTED


def test_a_rate_of_ones_own_stands_before_the_published_one():
    visitor = planner().press("open_setup")
    assert "Published: £61.00" in visitor.page
    visitor.press("save_setup", form={"setup-rate-manager": "80"})
    visitor.press("template", "A1", {"template-A1": "change_procedure"})
    visitor.press("estimate", "A1 change_procedure")
    drafting = visitor.work.costing_of("A1").lines[0].what
    assert isinstance(drafting, Amount) and drafting.rate == 80
    visitor.press("open_setup").press("save_setup", form={"setup-rate-manager": ""})
    assert visitor.work.rates == ()


def test_a_line_by_hand_is_kept_when_it_is_saved():
    visitor = by_hand()
    assert (visitor.work.panel, visitor.work.costings) == ("line A2 new it", ())
    visitor.press("save_line", "A2 new it", QUOTE)
    line = visitor.work.costing_of("A2").lines[0]
    assert (line.label, line.kind, line.source) == ("A change to the record", "it", "supplier's quotation")
    assert visitor.said[-1] == "Kept. The action now comes to £8,500.00."
    assert "At least £8,500; 1 of 4 actions dealt with" in visitor.press("cost_list").page


def test_a_line_that_is_left_leaves_nothing_behind():
    visitor = by_hand().press("cost_of", "A2")
    assert visitor.work.costing_of("A2").costing is Costed.NOT_COSTED


def test_a_line_of_nought_is_not_a_cost():
    visitor = by_hand().press("save_line", "A2 new it", {"line-quantity": "0"})
    assert visitor.problem == (
        "This line comes to nothing. Fill in how many and at what price; where the action costs nothing, "
        "say that, with the reason."
    )
    assert (visitor.work.panel, visitor.work.costings) == ("line A2 new it", ())


def test_a_line_can_be_changed_and_taken_out_again():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE)
    visitor.press("line", "A2 0").press("save_line", "A2 0", {"line-rate": "9000", "line-label": "Quote"})
    assert [one.label for one in visitor.work.costing_of("A2").lines] == ["Quote"]
    assert visitor.said[-1] == "Kept. The action now comes to £9,000.00."
    visitor.press("remove_line", "A2 0")
    assert visitor.work.costing_of("A2").costing is Costed.NOT_COSTED


def test_what_was_taken_out_can_be_put_back_until_the_next_press():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE)
    whole = visitor.work
    visitor.press("remove_line", "A2 0")
    assert "Put it back" in visitor.page
    assert visitor.press("put_back").work.costing_of("A2") == whole.costing_of("A2")
    visitor.press("show", "A2").press("remove", "A2").press("cost_list")
    assert "Put it back" not in visitor.page


def test_a_line_that_cannot_be_used_keeps_what_was_there():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE).press("line", "A2 0")
    visitor.press("save_line", "A2 0", {"line-rate": "a lot"})
    assert visitor.problem == "The price is not a number. Type it in figures, such as 1250 or 41.50."
    assert 'id="line-rate-error"' in visitor.page
    assert [one.label for one in visitor.work.costing_of("A2").lines] == ["A change to the record"]


def test_nothing_needs_a_reason():
    visitor = planner().press("cost_of", "A4").press("nil", "A4")
    assert visitor.problem.startswith("There is no reason why this costs nothing.")
    assert 'href="#nil-A4"' in visitor.page
    visitor.press("nil", "A4", {"nil-A4": "It is written in the working hours of the Board Manager"})
    known = visitor.work.costing_of("A4")
    assert (known.costing, known.reason) == (
        Costed.NIL,
        "It is written in the working hours of the Board Manager",
    )


def test_an_action_with_lines_does_not_cost_nothing():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE).press("nil", "A2", {"nil-A2": "Free"})
    assert visitor.problem == "This action has lines that cost something. Take them out first."


def test_an_action_can_be_not_costed_again():
    visitor = planner().press("cost_of", "A4").press("nil", "A4", {"nil-A4": "Paid for already"})
    visitor.press("not_costed", "A4")
    known = visitor.work.costing_of("A4")
    assert (known.costing, known.reason, known.lines) == (Costed.NOT_COSTED, None, ())


def test_the_agency_that_bears_it_is_named_and_asked_for_until_it_is():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE).press("step", "total")
    assert "Some costs have no agency." in visitor.page
    visitor.press("cost_of", "A2").press("bearer", "A2", {"bearer-A2": "Ottermouth Hospitals"})
    assert visitor.work.costing_of("A2").agency == "Ottermouth Hospitals"
    page = visitor.press("step", "total").page
    assert "Some costs have no agency." not in page and "Ottermouth Hospitals" in page


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
    assert "£3,500.00 short" in visitor.page


def test_what_may_be_counted_twice_is_told_and_left_alone():
    visitor = by_hand(kind="staff_time")
    line = {"line-quantity": "30", "line-rate": "61", "line-person": "Named Nurse"}
    visitor.press("save_line", "A2 new staff_time", line | {"line-available_hours": "10"})
    page = visitor.press("step", "total").page
    assert "1 thing may be counted twice or wrongly." in page and "Action 2" in page


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
