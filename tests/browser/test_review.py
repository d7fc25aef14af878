"""The Cost a review page as its visitors meet it: served, in a real browser, from the first box to Excel."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from acting import PATIENCE, Violations, go, heading, narrow, numbered, press, tab_to, too_wide, wide_steps
from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from visitor import Somebody

from scrlib.ui.review.state import ReviewScreen
from scrlib.ui.review.work import STEPS

NAME = "03_cost_a_review"
LABELS = numbered(STEPS)


@pytest.fixture
def review(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


@pytest.fixture
def example(second_visit: Callable[[str, str], Page]) -> Page:
    """The page in a tab that has kept the example."""
    return second_visit(NAME, Somebody(ReviewScreen()).press("example").screen.save())


def test_the_example_goes_from_its_content_notice_to_the_excel_file(review: Page, tmp_path: Path) -> None:
    review.locator("summary", has_text="See an example first").click()
    expect(review.get_by_text("A baby was injured at home.")).to_be_visible()
    press(review, "Load an example")
    expect(review.get_by_label("Words")).to_have_value("practice")
    press(review, "Go on to the agencies")
    expect(review.get_by_role("row", name=re.compile("St Aldwyn"))).to_contain_text("44")
    for onward in ("Go on to who runs it", "Go on to what an hour costs", "See what it comes to"):
        press(review, onward)
        expect(heading(review)).to_be_focused()
    expect(review.locator(".notice").first).to_contain_text("£160,000")
    press(review, "Go on to take it away")
    with review.expect_download() as download:
        press(review, "Get the Excel file")
    download.value.save_as(tmp_path / "cost.xlsx")
    assert download.value.suggested_filename == "Practice review Wren cost.xlsx"
    assert load_workbook(tmp_path / "cost.xlsx").sheetnames


def test_a_review_of_ones_own_is_costed_with_an_agency_of_ones_own_and_a_rate(review: Page) -> None:
    review.get_by_label("What to call this review").fill("Review K")
    review.get_by_label("Months it is late, or may be").fill("2")
    press(review, "Go on to the agencies")
    press(review, "Add the 7 that usually take part")
    expect(review.get_by_role("row", name=re.compile("Police"))).to_be_visible()
    review.get_by_label("Add an agency").select_option("Another agency")
    press(review, "Add it")
    expect(review.get_by_label("Name of the agency")).to_be_focused()
    review.get_by_label("Name of the agency").fill("The refuge")
    review.get_by_label("Hours of the author of an agency report").fill("12")
    press(review, "All agencies")
    expect(review.get_by_role("row", name=re.compile("The refuge"))).to_contain_text("12")
    press(review, "Change Probation")
    review.locator("summary", has_text="Take this agency out").click()
    press(review, "Take it out")
    expect(review.get_by_role("row", name=re.compile("Probation"))).to_have_count(0)
    press(review, "Go on to who runs it")
    review.get_by_label("Pounds a day for the chair").fill("£650")
    press(review, "Go on to what an hour costs")
    review.get_by_label("Children's social worker: pounds an hour").fill("52")
    press(review, "See what it comes to")
    expect(review.locator(".notice").first).to_contain_text("At least £")
    expect(review.get_by_text("2 months late:")).to_be_visible()
    expect(review.get_by_role("row", name=re.compile("The refuge")).first).to_be_visible()


def test_a_figure_that_is_none_is_told_beside_its_box_and_everything_stays(review: Page) -> None:
    review.get_by_label("What to call this review").fill("Review K")
    review.get_by_label("Panel meetings", exact=True).fill("a few")
    press(review, "Go on to the agencies")
    expect(review.locator("#notice")).to_be_focused()
    expect(review.locator("#meetings-error")).to_contain_text("“Panel meetings” is not a number.")
    review.get_by_role("link", name=re.compile("Panel meetings")).click()
    expect(review.get_by_label("Panel meetings", exact=True)).to_be_focused()
    expect(review.get_by_label("Panel meetings", exact=True)).to_have_value("a few")
    expect(review.get_by_label("What to call this review")).to_have_value("Review K")


def test_what_was_typed_is_in_the_saved_file_without_another_press(review: Page, tmp_path: Path) -> None:
    review.get_by_label("What to call this review").fill("Review K")
    with review.expect_download() as download:
        press(review, "Save to a file")
    download.value.save_as(tmp_path / "mine.scrwork")
    review.locator("summary", has_text="Delete my work").click()
    press(review, "Delete everything")
    expect(review.get_by_role("button", name="Delete everything")).to_be_hidden()
    expect(review.locator("summary", has_text="Delete my work")).to_be_focused()
    expect(review.get_by_label("What to call this review")).to_have_value("A serious case review")
    review.locator("summary", has_text="Open a saved file").click()
    review.locator("#saved-file").set_input_files(tmp_path / "mine.scrwork")
    expect(review.get_by_label("What to call this review")).to_have_value("Review K")


def test_a_reload_brings_back_what_was_typed_and_where_the_visitor_was(example: Page) -> None:
    go(example, "3 Who runs it")
    example.get_by_label("Hours of legal advice").fill("77")
    example.wait_for_timeout(400)  # typing is kept after a pause of a quarter of a second
    example.reload()
    expect(example.get_by_label("Hours of legal advice")).to_have_value("77")


def test_the_words_of_the_day_change_on_the_page_and_in_the_lessons(review: Page) -> None:
    review.get_by_label("What to call this review").fill("Review K")
    review.get_by_label("Words").select_option("practice")
    expect(review.get_by_label("Who runs it")).to_have_value("Local safeguarding partners")
    expect(review.get_by_label("What to call this review")).to_have_value("Review K")
    expect(review.locator("[data-word=board]").first).to_have_text("partnership")


def test_the_words_of_an_example_reach_the_lessons_and_stay_after_a_reload(review: Page) -> None:
    review.locator("summary", has_text="See an example first").click()
    press(review, "Load an example")
    expect(review.locator("[data-word=board]").first).to_have_text("partnership")
    review.reload()
    expect(review.get_by_label("Words")).to_have_value("practice")
    expect(review.get_by_text("What a practice review itself costs")).to_be_visible()


def test_a_plot_is_fetched_and_drawn_only_when_it_is_asked_for(example: Page) -> None:
    go(example, "5 What it comes to")
    assert example.locator(".drawing").count() == 0
    press(example, "Show the plot Who bears it")
    expect(example.locator(".drawing svg").first).to_be_visible(timeout=PATIENCE)


def test_the_whole_way_can_be_gone_by_keyboard_alone(review: Page) -> None:
    tab_to(review, "What to call this review", "textbox")
    review.keyboard.insert_text("Review K")
    review.keyboard.press("Enter")  # presses the form's first button
    expect(heading(review)).to_have_text("Agencies that take part")
    tab_to(review, "^Add the 7")
    review.keyboard.press("Enter")
    expect(heading(review)).to_be_focused()
    tab_to(review, "^Go on to who runs it")
    review.keyboard.press("Space")
    tab_to(review, "Pounds a day for the chair", "textbox")
    review.keyboard.insert_text("650")
    review.keyboard.press("Enter")
    expect(heading(review)).to_have_text("What an hour costs")
    tab_to(review, "^See what it comes to")
    review.keyboard.press("Enter")
    expect(heading(review)).to_have_text("What it comes to")
    expect(heading(review)).to_be_focused()


def test_every_step_meets_the_guidelines(example: Page, wcag: Violations) -> None:
    found = {}
    for label in LABELS:
        go(example, label)
        for summary in example.locator(
            ".frame > section details > summary, .frame > details > summary"
        ).all():
            summary.click()
        found[label] = wcag(example)
    go(example, "2 Agencies")
    press(example, re.compile("^Change"))
    expect(example.get_by_label("Name of the agency")).to_be_visible()
    found["an agency"] = wcag(example)
    example.get_by_label("People on the panel").fill("some")
    press(example, "All agencies")
    expect(example.locator("#notice")).to_be_focused()
    found["a figure that is none"] = wcag(example)
    assert {step: broken for step, broken in found.items() if broken} == {}


@narrow
def test_every_step_fits_a_narrow_screen(example: Page, width: int, height: int) -> None:
    example.set_viewport_size({"width": width, "height": height})
    folds = ".frame > section details > summary, .frame > details > summary"
    assert wide_steps(example, LABELS, folds) == []
    go(example, "2 Agencies")
    press(example, re.compile("^Change"))
    expect(example.get_by_label("Name of the agency")).to_be_visible()
    assert not too_wide(example)


def test_what_it_comes_to_goes_on_paper_without_buttons(example: Page) -> None:
    go(example, "5 What it comes to")
    example.emulate_media(media="print")
    assert example.get_by_role("button").filter(visible=True).count() == 0
    expect(example.get_by_role("table", name="New money and staff time of each agency")).to_be_visible()
    assert example.pdf(format="A4").startswith(b"%PDF")
