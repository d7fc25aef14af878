"""What is typed into the Cost a review page, and what of it stands beside other reviews."""

import io

import pytest
from docx import Document
from reviewing import example, somebody, usual, worked

from scrlib.ui.plots import EVENT as PLOT
from scrlib.ui.review.work import STEPS

# ---- agencies


def test_a_second_agency_of_a_kind_has_a_name_of_its_own():
    visitor = somebody().press("step", "agencies")
    for _ in range(2):
        visitor.press("add_agency", form={"new-agency": "health"})
    assert [visitor.work.typed()[f"name-{one.id}"] for one in visitor.work.agencies] == ["Health", "Health 2"]


def test_another_agency_opens_at_its_name():
    visitor = somebody().press("step", "agencies").press("add_agency", form={"new-agency": "other"})
    assert (visitor.focused, visitor.work.current) == ("name-G1", "G1")


def test_two_agencies_cannot_have_one_name():
    visitor = usual().press("agency", "G2").press("all_agencies", form={"name-G2": "police "})
    assert visitor.problem.startswith("Another agency has this name.")
    assert (visitor.screen.problems[0].field, visitor.work.current) == ("name-G2", "G2")


def test_an_agency_is_taken_out_with_everything_in_its_boxes():
    visitor = usual().press("remove_agency", "G1")
    assert [one.id for one in visitor.work.agencies] == ["G2", "G3", "G4", "G5", "G6", "G7"]
    assert not [box for box in visitor.work.typed() if box.endswith("-G1")]


def test_an_agency_that_writes_no_report_is_only_on_the_panel():
    boxes = {f"{key}-G1": "0" for key in ("author_hours", "interviewees", "signing_hours", "told_hours")}
    visitor = example("agencies").press("agency", "G1").press("all_agencies", form=boxes)
    lines = [line for one in worked(visitor).costing.actions for line in one.lines]
    mine = {line.label for line in lines if line.agency == "Ellerdale Children's Social Care"}
    assert mine == {"Deciding", "Panel", "Months late: panel"}


def test_without_an_agency_nothing_is_said_to_cost_nothing():
    states = {one.id: one.costing.value for one in worked(somebody()).costing.actions}
    assert {states[part] for part in ("decision", "panel", "reports", "learning")} == {"not_costed"}


# ---- what is typed


@pytest.mark.parametrize(
    ("box", "typed", "said"),
    [
        ("months", "four", "“Months from the decision to the report” is not a number."),
        ("months", "0", "“Months from the decision to the report” is less than 1."),
        ("months", "999999999999", "“Months from the decision to the report” is more than 120."),
        ("meetings", "2.5", "“Panel meetings” is not a whole number."),
        ("meeting_hours", "-3", "“Hours of a panel meeting, with travel” is less than 0."),
        ("start", "9999-12", "“When it starts” is not a month."),
        ("lead", " ", "“Who runs it” is missing."),
        ("less", "120", "“It may turn out lower, by” is more than 100."),
        ("prices", "next year", "“next year” is not a price year."),
    ],
)
def test_a_box_that_cannot_be_used_says_so_beside_it_and_keeps_what_was_typed(box, typed, said):
    visitor = somebody().press("step", "agencies", {box: typed, "name": "Review K"})
    assert visitor.problem.startswith(said)
    assert (visitor.screen.problems[0].field, visitor.work.step) == (box, "about")
    assert visitor.page.count(said) == 2  # at the top, and beside the box
    assert (visitor.work.typed()[box], visitor.work.typed()["name"]) == (typed, "Review K")


def test_a_rate_that_cannot_be_used_keeps_the_page_of_rates_open():
    visitor = usual("rates").press("step", "total", {"rate-gp": "0", "rate-police_officer": "lots"})
    assert visitor.problem.startswith("“General practitioner: pounds an hour” is less than 0.01.")
    assert "total" not in visitor.screen.reachable()
    assert visitor.work.step == "rates" and 'value="lots"' in visitor.page


def test_the_way_back_is_open_once_the_box_is_mended():
    visitor = somebody().press("step", "agencies", {"months": "four"})
    visitor.press("step", "agencies", {"months": "4"})
    assert (visitor.problem, visitor.work.step) == ("", "agencies")


def test_who_runs_it_follows_the_words_of_the_day_until_somebody_types():
    visitor = somebody().press("step", "agencies", {"lead": "Local Safeguarding Children Board"})
    visitor.screen.words = "practice"
    assert visitor.screen.answers().form.lead == "Local safeguarding partners"
    visitor.press("step", "about").press("step", "agencies", {"lead": "Ellerdale Board"})
    visitor.screen.words = "scr"
    assert visitor.screen.answers().form.lead == "Ellerdale Board"


@pytest.mark.parametrize(("words", "other"), [("scr", "partnership"), ("practice", "overview report")])
def test_no_step_says_a_word_of_the_other_day(words, other):
    visitor = usual()
    visitor.screen.words = words
    pages = {step: visitor.press("step", step).page.split('id="step"')[1] for step in STEPS}
    pages["about"] = pages["about"].split("What to call this review")[1]  # after what is told of the example
    assert [step for step, page in pages.items() if other in page.casefold()] == []


def test_words_that_look_like_a_page_are_shown_as_words():
    page = somebody().press("step", "agencies", {"name": "<b>Wren</b>"}).press("step", "about").page
    assert "&lt;b&gt;Wren" in page and "<b>Wren" not in page


# ---- beside others, pictures


def test_what_a_board_spent_on_reviews_never_stands_beside_the_cost_of_this_one():
    page = example("total").page
    alike, others = page.split('id="not-alike"')
    assert "Money that a partnership paid is not the cost of a review." in alike
    assert "average spend of an area child protection committee" not in alike
    assert "average spend of an area child protection committee" in others
    assert "£40,000 or more<br><small>2013" in alike


def test_every_published_figure_is_on_the_page_once():
    found = worked(example())
    page = example("total").page
    assert len(found.published) == 18
    assert [one.published.item for one in found.published if one.published.source not in page] == []


def test_a_plot_is_drawn_only_when_it_is_asked_for():
    visitor = example("total")
    assert "data-figure" not in visitor.page
    assert visitor.press(PLOT, "parts").page.count("data-figure") == 1
    assert visitor.progressed[-1] == "Drawing the plot"


def test_what_is_paid_in_later_years_is_told_in_their_money_where_a_rise_is_expected():
    asked = {"start": "10/2025", "rise": "10", "months": "12"}
    visitor = example().press("step", "agencies", form=asked).press("step", "total")
    paid = worked(visitor).beside.paid
    assert [(one.year, *map(str, one.real), *map(str, one.nominal)) for one in paid.years] == [
        ("2025-26", "20590.00", "65303.80", "21299.40", "67553.75"),
        ("2026-27", "5050.00", "74622.28", "6110.50", "90292.96"),  # a tenth more, twice over
    ]
    assert "In the money of each year" in visitor.page and "In that year’s money" in visitor.page
    visitor.press("take", "word")
    words = "\n".join(one.text for one in Document(io.BytesIO(visitor.files[-1][1])).paragraphs)
    assert "In the money of the year in which it is paid the whole comes to" in words


def test_without_a_rise_the_page_says_where_the_index_ends():
    visitor = example().press("step", "agencies", form={"start": "10/2026"}).press("step", "total")
    assert "Say in the settings of the first step how much prices rise each year." in visitor.page
