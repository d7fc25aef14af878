"""The Near miss page in a browser: alone on the case, a near miss of one's own, the register, page 01."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from acting import PATIENCE, Violations, go, heading, numbered, press, tab_to, too_wide
from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from visitor import WEAK, Somebody, Visitor

from scrlib.learning.near_miss.key import key
from scrlib.ui.near_miss.state import NearMissScreen
from scrlib.ui.near_miss.work import RECORD_STEPS, REGISTER_STEPS

NAME = "06_near_miss"
CHECK = "01_check_recommendations"
SHORT = "near_miss.transition.40"


@pytest.fixture
def start(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


@pytest.fixture
def example(second_visit: Callable[[str, str], Page]) -> Page:
    """The page in a tab that has kept the invented register, its first near miss open."""
    kept = Somebody(NearMissScreen()).press("part", "register").press("example").press("open_record", "N1")
    return second_visit(NAME, kept.screen.save())


def test_somebody_alone_judges_twice_before_anything_of_the_key_is_on_the_page(start: Page) -> None:
    press(start, re.compile("^Begin 20 minutes alone"))
    secrets = [two.ratings[0].reason for two in key(SHORT).of("commit").questions]
    ways = ("Before you read", "A first reading", "", "A move", "What was known", "Judge it alone")
    for onward in ways:
        press(start, re.compile(f"^Go on: {onward}" if onward else "^Leave this step out"))
    expect(heading(start)).to_have_text("Judge it alone")
    for votes in ("Send my answers", "Send my second vote"):
        for group in start.locator("fieldset").filter(has_not_text="How sure are you?").all():
            group.get_by_role("radio").first.check()
        assert [one for one in secrets if one in start.content()] == []
        press(start, votes)
        if votes == "Send my answers":
            expect(heading(start)).to_have_text("Set it aside, look again")
            press(start, re.compile("^Go on"))
    expect(heading(start)).to_have_text("How we read it, and why")
    expect(start.get_by_text("What was a near miss for Luca was harm to T").first).to_be_visible()


def test_a_near_miss_of_ones_own_is_kept_through_a_reload(start: Page) -> None:
    press(start, "Write down a near miss")
    expect(heading(start)).to_be_focused()
    start.get_by_label("What to call it").fill("A call")
    start.get_by_label("Prevented").check()
    press(start, "Go on: Timeline")
    press(start, "Add a moment")
    expect(start.get_by_label("When?")).to_be_focused()
    start.get_by_label("What happened?").fill("It rang.")
    expect(start.get_by_label(re.compile("what did this moment do"))).to_have_count(0)
    start.get_by_label("What was known then?").fill("Two words.")
    press(start, "Then say what this moment did")
    start.get_by_label(re.compile("what did this moment do")).fill("It turned.")
    press(start, "Go on: Safeguards")
    expect(heading(start)).to_have_text("Safeguards")
    start.reload()
    expect(heading(start)).to_have_text("Safeguards")
    go(start, "6 The whole")
    expect(heading(start)).to_have_text("A call")
    expect(start.get_by_role("row", name=re.compile("It rang"))).to_contain_text("Two words.")


def test_the_register_goes_to_excel_and_comes_back(start: Page, tmp_path: Path) -> None:
    press(start, "Open the register")
    press(start, "Load the invented register")
    expect(start.get_by_role("row", name=re.compile("A move that was stopped"))).to_contain_text("7 held")
    go(start, "3 Take away")
    with start.expect_download() as download:
        press(start, "Get the Excel file")
    file = tmp_path / "register.xlsx"
    download.value.save_as(file)
    book = load_workbook(file)
    book["Near misses"]["Q6"] = "That an interpreter is booked now."
    book.save(file)
    go(start, "1 The register")
    start.locator("summary", has_text="Open a register from a file").click()
    start.locator("#register-file").set_input_files(file)
    waits = start.get_by_role("paragraph").filter(
        has_text="0 new, 1 changed, 11 as they are here. Changed: N5."
    )
    expect(waits).to_be_visible()
    press(start, "Take them into the register")
    expect(start.get_by_text("Read from register.xlsx")).to_have_count(0)


def test_its_learning_waits_on_page_01_and_touches_nothing_there(example: Page) -> None:
    kept = Visitor().check(WEAK).screen.save()
    example.evaluate("([key, work]) => sessionStorage.setItem(key, work)", [f"scr.work.{CHECK}", kept])
    press(example, "Send its learning to Check recommendations")
    example.get_by_role("link", name="Go to Check recommendations").click()
    expect(
        example.get_by_text("1 text came from the page Near miss. Your list is as it was.")
    ).to_be_visible()
    example.reload()
    press(example, re.compile("^Add to my list"))
    expect(heading(example)).to_have_text("Are these all?")
    expect(example.get_by_text(WEAK).first).to_be_visible()
    expect(example.get_by_text("The Placements Manager sets no date").first).to_be_visible()
    example.reload()
    expect(heading(example)).to_have_text("Are these all?")
    expect(example.get_by_text("came from the page Near miss")).to_have_count(0)


def test_a_plot_of_counts_is_drawn_when_it_is_asked_for(example: Page) -> None:
    press(example, "← The register")
    go(example, "2 Figures")
    press(example, "Show the plot Which safeguards held")
    expect(example.locator(".drawing svg").first).to_be_visible(timeout=PATIENCE)


def test_a_near_miss_is_written_by_keyboard_alone(start: Page) -> None:
    tab_to(start, "^Write down a near miss")
    start.keyboard.press("Enter")
    expect(heading(start)).to_be_focused()
    tab_to(start, "What to call it", "textbox")
    start.keyboard.insert_text("A call")
    tab_to(start, "^Prevented", "radio")
    start.keyboard.press("Space")
    tab_to(start, "^Go on: Timeline")
    start.keyboard.press("Enter")
    expect(heading(start)).to_have_text("Timeline")
    tab_to(start, "^Add a moment")
    start.keyboard.press("Space")
    expect(start.get_by_label("When?")).to_be_focused()


def every_page(page: Page, look: Callable[[str], None]) -> None:
    """Open every step of a near miss and of the register, everything unfolded."""
    for steps in (RECORD_STEPS, REGISTER_STEPS):
        for label in numbered(steps):
            go(page, label)
            page.evaluate("document.querySelectorAll('.frame details').forEach(one => one.open = true)")
            look(label)
        if steps is RECORD_STEPS:
            press(page, "← The register")
            expect(heading(page)).to_have_text("Register of near misses")


def test_every_step_meets_the_guidelines(example: Page, wcag: Violations) -> None:
    found: dict[str, list[str]] = {}
    every_page(example, lambda label: found.update({label: wcag(example)}))
    assert {step: broken for step, broken in found.items() if broken} == {}


def test_every_step_fits_a_phone_where_the_bow_tie_stands_upright(example: Page) -> None:
    example.set_viewport_size({"width": 375, "height": 800})
    wide: list[str] = []

    def look(label: str) -> None:
        if too_wide(example):
            wide.append(label)

    go(example, "3 Safeguards")
    expect(heading(example)).to_have_text("Safeguards")
    expect(example.locator(".bow-tie svg.wide")).to_be_hidden()
    expect(example.locator(".bow-tie svg.narrow")).to_be_visible()
    expect(example.get_by_role("table", name="The safeguards")).to_be_visible()
    every_page(example, look)
    assert wide == []


def test_it_goes_on_paper_with_the_bow_tie_and_without_buttons(example: Page) -> None:
    example.emulate_media(media="print")
    expect(example.locator(".bow-tie svg.wide")).to_be_visible()
    expect(example.locator(".bow-tie svg.narrow")).to_be_hidden()
    assert example.get_by_role("button").filter(visible=True).count() == 0
    assert example.pdf(format="A4").startswith(b"%PDF")
