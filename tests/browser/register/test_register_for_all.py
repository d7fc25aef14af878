"""The Register page by keyboard alone, in every step, on narrow screens and on paper."""

import re

from acting import Violations, go, heading, narrow, numbered, press, tab_to, wide_steps
from playwright.sync_api import Page, expect

from scrlib.ui.register.work import STEPS

LABELS = numbered(STEPS)


def test_a_reload_brings_back_the_register_and_what_was_half_typed(example: Page) -> None:
    press(example, "Update A7")
    expect(heading(example)).to_have_text("Action A7")
    example.get_by_label("What was done").fill("The flag works in two stations")
    example.wait_for_timeout(400)  # typing is kept after a pause of a quarter of a second
    example.reload()
    expect(example.get_by_label("What was done")).to_have_value("The flag works in two stations")


def test_the_whole_way_can_be_gone_by_keyboard_alone(example: Page) -> None:
    tab_to(example, "^Nothing has changed in A7")
    example.keyboard.press("Enter")
    expect(example.get_by_role("button", name="Looked at today in A7")).to_be_focused()
    tab_to(example, "^Update A4")
    example.keyboard.press("Space")
    expect(heading(example)).to_be_focused()
    tab_to(example, "^What was done", "textbox")
    example.keyboard.insert_text("A new Named GP comes in January.")
    tab_to(example, "^Write it down")
    example.keyboard.press("Enter")
    example.locator("summary", has_text="Its history").click()
    expect(example.get_by_role("table", name="What was written, the newest first")).to_contain_text("January")


def test_every_step_meets_the_guidelines(example: Page, wcag: Violations) -> None:
    found = {}
    for label in LABELS:
        go(example, label)
        for summary in example.locator(".frame details > summary").all():
            summary.click()
        found[label] = wcag(example)
    press(example, "1 Since the last meeting")
    press(example, "Update A7")
    expect(heading(example)).to_have_text("Action A7")
    for summary in example.locator(".frame details > summary").all():
        summary.click()
    found["an action"] = wcag(example)
    go(example, "4 Recommendations")
    example.locator("summary", has_text="The reviews").click()
    press(example, re.compile("^Correct Review"))
    expect(heading(example)).to_have_text("Review")
    for summary in example.locator(".frame details > summary").all():
        summary.click()
    found["a review to correct"] = wcag(example)
    assert {step: broken for step, broken in found.items() if broken} == {}


@narrow
def test_every_step_fits_a_narrow_screen(example: Page, width: int, height: int) -> None:
    example.set_viewport_size({"width": width, "height": height})
    assert wide_steps(example, LABELS, ".frame details > summary") == []


def test_the_first_step_goes_on_paper_without_buttons(example: Page) -> None:
    example.emulate_media(media="print")
    assert example.get_by_role("button").filter(visible=True).count() == 0
    expect(example.get_by_role("table", name=re.compile("^Overdue on"))).to_be_visible()
    assert example.pdf(format="A4").startswith(b"%PDF")
