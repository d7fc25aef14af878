"""The Cost a review page without a browser: from empty boxes, or the example, to what is taken away."""

import io
import json
from decimal import Decimal

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from visitor import Somebody

from scrlib.errors import ScrError
from scrlib.plans.review_data import usual_agencies
from scrlib.ui.plots import EVENT as PLOT
from scrlib.ui.review.saved import read_back, written
from scrlib.ui.review.state import ReviewScreen
from scrlib.ui.review.work import STEPS, ReviewWork, TakesPart

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
WORKS = st.builds(
    ReviewWork,
    boxes=st.dictionaries(TEXT, TEXT, max_size=4).map(lambda one: tuple(one.items())),
    agencies=st.lists(st.builds(TakesPart, id=st.just("G1"), usual=TEXT), max_size=1).map(tuple),
    example=st.booleans(),
    step=st.sampled_from(tuple(STEPS)),
    current=TEXT,
)


def somebody() -> Somebody:
    return Somebody(ReviewScreen())


def example(step: str = "about") -> Somebody:
    return somebody().press("example").press("step", step)


def usual(step: str = "agencies") -> Somebody:
    """The usual agencies, everything else as the boxes start."""
    return somebody().press("step", "agencies").press("add_usual").press("step", step)


def worked(visitor: Somebody):
    return visitor.screen.worked()


# ---- the way through


def test_every_step_of_the_example_can_be_opened_and_every_part_of_it_is_costed():
    visitor = example()
    for step in STEPS:
        visitor.press("step", step)
        assert (visitor.problem, visitor.work.step) == ("", step)
        assert 'id="step"' in visitor.page
    assert worked(visitor).costs.coverage.not_costed == 0
    assert len(worked(visitor).agencies) == 11  # ten, and the partnership


def test_the_example_says_what_it_tells_of_before_it_is_loaded_and_that_it_is_invented_after():
    page = somebody().page
    assert page.index("A baby was injured at home.") < page.index("Load an example")
    assert "Every name and figure in it is invented." in example().page


def small() -> Somebody:
    """A review with one agency, and rates and hours that can be worked out in the head."""
    visitor = somebody().press("step", "agencies", {"meetings": "4", "months": "4", "late": "0"})
    visitor.press("add_agency", form={"new-agency": "police"}).press("agency", "G1")
    agency = {"members": "2", "author_hours": "10", "interviewees": "4", "told_hours": "20"}
    visitor.press("step", "outside", {f"{key}-G1": value for key, value in agency.items()})
    days = {"chair_days": "5", "chair_rate": "600", "reviewer_days": "10", "reviewer_rate": "500"}
    hours = {"coordination_hours": "10", "legal_hours": "2", "family_hours": "5"}
    visitor.press("step", "rates", days | hours | {"family_expenses": "100", "publishing": "1000"})
    rates = {"police_inspector": "80", "police_officer": "50", "manager": "60", "solicitor_external": "200"}
    return visitor.press("step", "total", {f"rate-{role}": rate for role, rate in rates.items()})


def test_every_part_of_a_small_review_comes_to_what_a_hand_works_out():
    found = worked(small())
    assert {part: int(amount) for part, amount in found.costs.totals.by_action.items()} == {
        "decision": 3 * 80,
        "panel": 2 * 4 * (3 + 2) * 80,
        "reports": 10 * 50 + 4 * 1.5 * 50 + 3 * 80,
        "chair": 5 * 600,
        "reviewer": 10 * 500,
        "coordination": 4 * 10 * 60,
        "legal": 2 * 200,
        "family": 5 * 60 + 100,
        "publication": 1000,
        "learning": 20 * 50,
    }
    assert [(one.agency, one.cash, one.staff_time) for one in found.agencies] == [
        ("Police", 0, 5480),
        ("Local Safeguarding Children Board", 9500, 2700),
    ]
    assert (found.delay.cash, found.delay.staff_time) == (600, 2 * (3 + 2) * 80 + 10 * 60)


def test_the_total_of_the_example_foots_in_every_table():
    found = worked(example())
    total = found.costs.totals
    assert sum((one.both for one in found.agencies), Decimal(0)) == total.economic
    assert total.cash == Decimal("25640.00")  # 14 days at 650 (5 of them late), 24 at 600, 340, 1,800
    assert (
        sum(total.by_action.values(), Decimal(0)) == sum(total.by_year.values(), Decimal(0)) == total.economic
    )


def test_the_usual_agencies_start_from_estimates_that_say_they_are_ours():
    visitor = usual()
    assert [one.usual for one in visitor.work.agencies] == list(usual_agencies())
    assert "Our estimate: 40." in visitor.press("agency", "G1").page
    assert "4 is from Working Together 2006" in visitor.press("step", "about").page


def test_what_is_not_known_is_listed_and_the_total_says_at_least():
    page = usual("total").page
    assert "<b>At least £" in page
    assert "Independent chair: Local Safeguarding Children Board" in page
    assert "The panel: Children&#x27;s social care" in page


def test_an_agency_of_which_nothing_is_known_stands_in_the_table_and_never_at_nought():
    table = usual("total").page.split("New money and staff time of each agency")[1].split("</table>")[0]
    assert table.count("not known") == 4 and "Education, at least" in table
    assert table.index("Education, at least") < table.index("Children&#x27;s social care")


def test_a_month_of_delay_says_nothing_of_new_money_where_the_fee_is_not_known():
    page = usual("total").page
    assert "Each month late adds at least £4,900: £4,900 of staff time" in page


def test_a_rate_that_does_not_ship_is_asked_for_and_then_used():
    visitor = usual("rates")
    assert "Social work team manager: pounds an hour" in visitor.page
    before = worked(visitor).costs.totals.economic
    visitor.press(
        "step", "total", {"rate-social_work_manager": "64", "source-social_work_manager": "Finance"}
    )
    assert worked(visitor).costs.totals.economic - before == 40 * 64
    sources = {line.source for one in worked(visitor).costing.actions for line in one.lines}
    assert any("Finance" in source for source in sources)


def test_an_own_rate_stands_before_a_published_one():
    visitor = usual("rates")
    assert "£128.00" in visitor.page
    visitor.press("step", "total", {"rate-gp": "100"})
    rates = {line.what.rate for one in worked(visitor).costing.actions for line in one.lines}
    assert Decimal("100") in rates and Decimal("128.00") not in rates
    assert "<del>£128.00</del> yours stands" in visitor.press("step", "rates").page


def test_a_nought_is_none_and_an_empty_box_is_not_known():
    form = {"legal_hours": "0", "publishing": "", "family_hours": "0", "family_expenses": "0"}
    visitor = example("outside").press("step", "total", form)
    states = {one.id: one.costing.value for one in worked(visitor).costing.actions}
    assert (states["legal"], states["publication"], states["family"]) == ("nil", "not_costed", "nil")


def test_expenses_alone_are_costed_where_nobody_gives_hours_to_the_family():
    visitor = example("outside").press("step", "total", {"family_hours": "0", "family_expenses": "340"})
    assert worked(visitor).costs.totals.by_action["family"] == Decimal("340.00")


def test_a_month_of_delay_adds_the_panel_the_chair_and_coordination_once_more():
    visitor = example()
    late = worked(visitor).delay
    six = worked(visitor.press("step", "agencies", {"late": "6"})).costs.totals
    five = worked(visitor.press("step", "about").press("step", "agencies", {"late": "5"})).costs.totals
    assert (six.cash - five.cash, six.opportunity - five.opportunity) == (late.cash, late.staff_time)
    assert late.complete


def test_the_page_says_what_a_month_of_delay_adds_and_what_the_months_late_come_to():
    page = example("total").page
    assert "5 months late: £37,000 of the total. Each month late adds £7,400" in page


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


# ---- away, and back


def test_the_excel_file_holds_every_line_at_the_total_of_the_page():
    visitor = example("take").press("take", "book")
    name, data = visitor.files[0]
    book = load_workbook(io.BytesIO(data), data_only=True)
    said = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert name == "Practice review Wren cost.xlsx"
    assert float(worked(visitor).costs.totals.economic) in said
    assert [book["Plan"].cell(row, 2).value for row in (5, 6)] == ["P1", "P2"]
    assert "The Excel file is ready." in visitor.page


def test_the_word_page_says_what_the_page_says_and_leaves_no_place_open():
    visitor = example("take").press("take", "page")
    name, data = visitor.files[0]
    document = Document(io.BytesIO(data))
    texts = [one.text for one in document.element.body.iter(f"{W}t")]
    assert (name, document.paragraphs[0].text) == (
        "Practice review Wren cost.docx",
        "Practice review: Wren: what it costs",
    )
    assert {"£160,000", "Harbour Housing", "The panel"} <= set(texts)
    assert "5 months late: £37,000 of the total." in "".join(texts) and "{{" not in "".join(texts)


def test_a_name_that_may_identify_somebody_is_listed_before_the_files():
    visitor = example("about").press("step", "take", {"name": "Rosalind Peverell, aged 4"})
    assert visitor.page.index("Rosalind Peverell") < visitor.page.index("Get the Excel file")
    visitor.press("look_again", form={"pseudonyms": "Rosalind Peverell"})
    assert '<th scope="row" role="rowheader">Rosalind Peverell' not in visitor.page


@settings(max_examples=60, deadline=None)
@given(WORKS)
def test_any_work_comes_back_whole_from_what_was_saved(work):
    assert read_back(written(work)) == work


def test_a_saved_review_opens_at_the_same_total_on_the_same_step():
    visitor = example("total")
    again = somebody()
    again.screen.words = visitor.screen.words  # the tab keeps these, for every page
    again.screen.restore(visitor.screen.save())
    assert (again.page, again.work) == (visitor.page, visitor.work)


@pytest.mark.parametrize(
    "change",
    [
        {"work": {"step": "nowhere"}},
        {"work": {"agencies": [{"id": "G1"}, {"id": "G1"}]}},
        {"work": {"agencies": [{"id": "../G1"}]}},
        {"work": {"boxes": [["months"]]}},
    ],
)
def test_a_file_that_is_no_saved_review_is_refused_and_changes_nothing(change):
    screen = ReviewScreen()
    with pytest.raises(ScrError, match="not a saved workbook"):
        screen.restore(json.dumps(json.loads(written(ReviewWork())) | change))
    assert screen.work == ReviewWork()


@given(
    st.dictionaries(st.sampled_from(("months", "late", "start", "rate-gp", "role_panel-G1", "lead")), TEXT)
)
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_the_boxes_of_a_saved_review_the_page_can_be_shown(boxes):
    screen = ReviewScreen()
    for step in STEPS:
        screen.restore(
            written(
                ReviewWork(
                    boxes=tuple(boxes.items()), agencies=(TakesPart(id="G1", usual="police"),), step=step
                )
            )
        )
        assert 'id="step"' in screen.html()


def test_what_is_paid_in_later_years_is_told_in_their_money_where_a_rise_is_expected():
    asked = {"start": "10/2025", "rise": "10", "months": "12"}
    visitor = example().press("step", "agencies", form=asked).press("step", "total")
    paid = worked(visitor).beside.paid
    assert [one.year for one in paid.years] == ["2025-26", "2026-27"] and sum(paid.rises) > 0
    assert "In the money of each year" in visitor.page and "In that year’s money" in visitor.page
    visitor.press("take", "word")
    words = "\n".join(one.text for one in Document(io.BytesIO(visitor.files[-1][1])).paragraphs)
    assert "In the money of the year in which it is paid the whole comes to" in words


def test_without_a_rise_the_page_says_where_the_index_ends():
    visitor = example().press("step", "agencies", form={"start": "10/2026"}).press("step", "total")
    assert "Say in the settings of the first step how much prices rise each year." in visitor.page
