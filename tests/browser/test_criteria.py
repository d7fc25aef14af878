"""The page of criteria in a browser: a decision by keyboard, two tabs and one book, paper, a phone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, Open, Violations, heading, keep_work, press, tab_to, too_wide
from docx import Document
from playwright.sync_api import BrowserContext, Page, expect
from visitor import Somebody

from scrlib.ui.criteria.state import CriteriaScreen
from scrlib.ui.criteria.work import STEPS

if TYPE_CHECKING:
    from tests.browser.conftest import House, Server

NAME = "10_criteria"


@pytest.fixture
def start(page: Page, served: "Server", open_workbook: Open) -> Page:
    """The page, opened for the first time."""
    page.set_default_timeout(PATIENCE)
    open_workbook(page, served, NAME)
    return page


@pytest.fixture
def example(page: Page, served: "Server", open_workbook: Open) -> Page:
    """The page in a tab that has kept the invented decision."""
    keep_work(page, served, NAME, Somebody(CriteriaScreen()).press("example").screen.save())
    open_workbook(page, served, NAME)
    return page


def go(page: Page, step: str) -> None:
    """Open a step, unless it is the one that is open."""
    expect(page.locator(".steps")).to_be_visible()
    way = page.locator(f".steps button[value={step}]")
    if way.count():
        way.click()
    expect(page.locator(".steps [aria-current]")).to_contain_text(STEPS[step])


def test_a_fact_that_is_answered_changes_what_the_paragraphs_come_to_at_once(example: Page) -> None:
    go(example, "criteria")
    row = example.get_by_role("row", name="8.6 Grave harm")
    expect(row).to_contain_text("Unclear on what is known")
    group = example.get_by_role("group", name="Did abuse or neglect bring an injury that might have killed?")
    group.get_by_label("Yes").check()
    expect(row).to_contain_text("Consider: a review is to be considered")
    expect(example.get_by_text("Two paragraphs differ in this case")).to_have_count(0)


def test_another_day_of_decision_changes_the_guidance_at_once(example: Page) -> None:
    go(example, "case")
    example.get_by_label("Day of the decision, if it was taken").fill("12 May 2026")
    example.keyboard.press("Tab")
    expect(example.get_by_text("Working Together to Safeguard Children (2026)").first).to_be_visible()
    expect(example.get_by_role("button", name="Work it out")).to_be_focused()


def test_a_decision_is_written_and_taken_away_and_a_reload_loses_nothing(example: Page, tmp_path) -> None:
    go(example, "decision")
    example.get_by_label("Reasons").fill("Because of what the school held.")
    go(example, "take")
    example.get_by_label("Who types? A role or initials").fill("chair")
    example.get_by_label("Why? In a few words").fill("panel of 3 April")
    press(example, "Write into the history")
    expect(example.get_by_text("Everything in the record is written.")).to_be_visible()
    example.reload()
    expect(example.get_by_text("Everything in the record is written.")).to_be_visible()
    with example.expect_download() as told:
        press(example, "Get the decision record")
    told.value.save_as(tmp_path / "record.docx")
    words = [one.text for one in Document(str(tmp_path / "record.docx")).paragraphs]
    assert "Reasons: Because of what the school held." in words


def test_a_decision_is_begun_by_keyboard_alone(start: Page) -> None:
    tab_to(start, "^Begin a decision")
    start.keyboard.press("Enter")
    expect(heading(start)).to_be_focused()
    tab_to(start, "^What to call it", "textbox")
    start.keyboard.insert_text("Case D")
    tab_to(start, "^Day of the decision", "textbox")
    start.keyboard.insert_text("24 April 2007")
    tab_to(start, "^Go on: Criteria")
    start.keyboard.press("Enter")
    expect(heading(start)).to_have_text("Criteria")
    tab_to(start, "^Yes$", "radio")
    start.keyboard.press("ArrowDown")
    expect(start.get_by_role("table", name="Each paragraph by itself")).to_contain_text("Not met")


def test_two_tabs_write_in_one_book_and_both_stand(
    context: BrowserContext, open_house: "House", open_workbook: Open
) -> None:
    first, other = context.new_page(), context.new_page()
    for page in (first, other):
        page.set_default_timeout(PATIENCE)
        open_workbook(page, open_house, NAME)
    press(first, "Open the invented case")
    go(first, "take")
    write(first, "panel")
    press(first, "Keep it on the server")
    expect(first.get_by_text("It is kept on this server as well.")).to_be_visible()
    press(other, "Show the records kept on this server")
    press(other, "Open Case C")
    for page, reasons in ((first, "Ours."), (other, "Theirs.")):
        go(page, "decision")
        page.get_by_label("Reasons").fill(reasons)
        go(page, "take")
        write(page, "corrected")
    expect(other.locator("#notice")).to_contain_text("Somebody else has written in it")
    press(other, "Look for what others wrote")
    write(other, "agreed")
    other.get_by_text("The history: 57 entries").click()
    expect(other.get_by_role("table", name="The latest 40 of 57")).to_contain_text("Ours.")


def write(page: Page, why: str) -> None:
    """Write into the history."""
    page.get_by_label("Who types? A role or initials").fill("chair")
    page.get_by_label("Why? In a few words").fill(why)
    press(page, "Write into the history")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def every_step(page: Page, look: Callable[[str], None]) -> None:
    """Open every step, everything unfolded."""
    for step in STEPS:
        go(page, step)
        page.evaluate("document.querySelectorAll('.frame details').forEach(one => one.open = true)")
        look(step)


def test_every_step_meets_the_guidelines(example: Page, wcag: Violations) -> None:
    found: dict[str, list[str]] = {}
    every_step(example, lambda step: found.update({step: wcag(example)}))
    press(example, "← What else is on this page")
    expect(heading(example)).to_have_text("What would you like to do?")
    found["start"] = wcag(example)
    assert {step: broken for step, broken in found.items() if broken} == {}


def test_every_step_fits_a_phone(example: Page) -> None:
    example.set_viewport_size({"width": 375, "height": 800})
    wide: list[str] = []

    def look(step: str) -> None:
        if too_wide(example):
            wide.append(step)

    every_step(example, look)
    assert wide == []


def test_a_step_goes_on_paper_without_buttons(example: Page) -> None:
    go(example, "decision")
    example.emulate_media(media="print")
    assert example.get_by_role("button").filter(visible=True).count() == 0
    assert example.pdf(format="A4").startswith(b"%PDF")


def test_what_an_answer_rests_on_is_folded_on_the_page_and_whole_on_paper(example: Page) -> None:
    go(example, "criteria")
    rests = example.locator("#facts-life_threatening-rests textarea")
    expect(rests).not_to_be_visible()
    example.emulate_media(media="print")
    expect(rests).to_be_visible()


def test_a_yes_opens_what_it_rests_on(example: Page) -> None:
    go(example, "criteria")
    example.get_by_role("group", name="Has a child died?").get_by_label("Yes").check()
    expect(example.locator("#facts-died-rests textarea")).to_be_visible()
