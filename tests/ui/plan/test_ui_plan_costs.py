"""What each action costs, on the page: estimated, put in by hand, nothing for a reason, or not known."""

import re
from decimal import Decimal

import pytest
from plan_page import QUOTE, by_hand, planner
from shown import facts
from visitor import Planner

from scrlib.plans.costs import cost
from scrlib.records.costs import DEALT_WITH, Amount, Costed, Nature
from scrlib.text.money import pounds
from scrlib.ui.plan.costed import costing_of
from scrlib.ui.plan.work import LocalRate


def estimated() -> Planner:
    return planner().press("template", "A1", {"template-A1": "change_procedure"})


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
    assert re.findall(r">(Work it out[^<]*)<", visitor.page) == [
        "Work it out",
        "Work it out from a yearly salary",
    ]


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


def test_every_action_stands_among_the_amounts_also_where_it_has_none():
    visitor = by_hand().press("save_line", "A2 new it", QUOTE).press("nil", "A1", {"nil-A1": "Done anyway"})
    amounts = visitor.press("step", "total").page.split("By action")[1].split("</table>")[0]
    said = ["nothing, with a reason", "£8,500.00", "not costed", "not costed"]
    assert [amounts.index(one) for one in said[:3]] == sorted(amounts.index(one) for one in said[:3])
    assert amounts.count("not costed") == 2


def test_a_figure_that_nobody_can_mean_is_called_too_large_and_not_no_number():
    visitor = by_hand().press("save_line", "A2 new it", {**QUOTE, "line-rate": "99999999999999"})
    assert visitor.problem == "The price is too large to be meant. Type a smaller figure."


def test_a_box_that_may_not_be_nought_does_not_ask_for_nought():
    visitor = (
        planner().press("open_setup").press("save_setup", "", {"setup-start": "04/2027", "setup-horizon": ""})
    )
    assert visitor.problem == "The number of years is missing. Type it in figures."


def test_some_other_piece_of_work_is_the_last_kind_to_choose():
    kinds = planner().press("cost_of", "A1").page.split("What kind of action is it?")[1].split("</select>")[0]
    assert kinds.rindex("<option") < kinds.index("Some other piece of work")


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ("discount", "The discount rate is more than 100%."),
        ("rise", "The rise of prices is more than 100%."),
        ("bias", "The optimism is more than 500%."),
    ],
)
def test_a_share_that_is_a_slip_of_the_pen_is_asked_about(box: str, said: str):
    settings = {"setup-start": "04/2027", "setup-horizon": "3", "setup-prices": "2024-25"}
    visitor = planner().press("open_setup").press("save_setup", "", {**settings, f"setup-{box}": "501"})
    assert visitor.problem == f"{said} Type it in per cent: 3.5 is 3.5%."


def test_the_settings_say_up_to_which_year_the_published_rates_go():
    page = planner().press("open_setup").page
    assert "Such as 2024-25, to which the published rates go." in page


def test_while_actions_are_not_costed_no_kind_of_cost_is_said_to_be_nought():
    page = by_hand().press("save_line", "A2 new it", QUOTE).press("step", "total").page
    assert facts(page) == {
        "New money": "£8,500",
        "Time of staff who are paid already": "none so far",
        "Both together": "£8,500 (no range was given)",
    }
