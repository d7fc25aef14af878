"""The page of appreciative inquiry as its visitors meet it: alone on a case, and on their own practice."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from acting import Violations, go, heading, narrow, numbered, press, tab_to, wide_steps
from docx import Document
from playwright.sync_api import Page, expect
from visitor import Somebody

from scrlib.ui.inquiry.state import InquiryScreen
from scrlib.ui.inquiry.work import STEPS

NAME = "05_appreciative_inquiry"
LABELS = numbered(STEPS)


@pytest.fixture
def inquiry(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


@pytest.fixture
def example(second_visit: Callable[[str, str], Page]) -> Page:
    """The page in a tab that has kept the example of one's own practice."""
    somebody = Somebody(InquiryScreen()).press("own").press("example")
    return second_visit(NAME, somebody.screen.save())


def onward(page: Page, button: str, step: str) -> None:
    """Press a button that leads to a step."""
    press(page, button)
    expect(heading(page)).to_have_text(step)


def rate(page: Page, rating: str) -> None:
    """Give every question that is asked the same rating."""
    for radio in page.get_by_role("radio", name=rating, exact=True).all():
        radio.check()


def test_a_person_alone_is_told_the_reasons_only_after_their_second_vote(inquiry: Page) -> None:
    reason = inquiry.get_by_text("told in passing")
    press(inquiry, re.compile(r"^Begin\s+What let it go well: the short form"))
    onward(inquiry, "Go on: Before you read", "Before you read")
    onward(inquiry, "Go on: Before we start", "Before we start")
    onward(inquiry, "Leave this step out", "The same work, told twice")
    onward(inquiry, "Go on: Judge one account", "Judge one account")
    rate(inquiry, "Met")
    onward(inquiry, "Send my answers", "Set it aside, look again")
    onward(inquiry, "Go on: Judge it again", "Judge it again")
    expect(reason).to_have_count(0)
    rate(inquiry, "Met")
    onward(inquiry, "Send my second vote", "How we read it, and why")
    expect(reason).to_be_visible()


def test_ones_own_practice_goes_from_a_topic_to_a_word_file(inquiry: Page, tmp_path: Path) -> None:
    press(inquiry, "Begin our own inquiry")
    inquiry.get_by_label("What do we want to ask about?").fill("First visits after which a parent rang back")
    press(inquiry, "Go on to the stories")
    press(inquiry, "Add a story")
    inquiry.get_by_label("What to call this story").fill("The second kettle")
    inquiry.get_by_label("Time that was kept free").check()
    inquiry.get_by_label("Its words may stand in the Word file").check()
    press(inquiry, "Keep it: all stories")
    expect(inquiry.get_by_role("row", name=re.compile("Time that was kept free")).first).to_contain_text("1")
    go(inquiry, "4 Design")
    press(inquiry, "Add a proposition")
    inquiry.get_by_label("The proposition", exact=True).fill("We will ring before we visit.")
    press(inquiry, "Look at the wording")
    expect(inquiry.locator("mark")).to_contain_text("will")
    go(inquiry, "7 Take away")
    with inquiry.expect_download() as download:
        press(inquiry, "Get the Word file")
    download.value.save_as(tmp_path / "inquiry.docx")
    text = [one.text for one in Document(str(tmp_path / "inquiry.docx")).paragraphs]
    assert "First visits after which a parent rang back" in text and "The second kettle" in text


def test_what_was_typed_is_there_after_a_reload(inquiry: Page) -> None:
    press(inquiry, "Begin our own inquiry")
    inquiry.get_by_label("What do we want to ask about?").fill("Handovers that held")
    press(inquiry, "Go on to the stories")
    expect(heading(inquiry)).to_have_text("Discover")
    inquiry.reload()
    inquiry.wait_for_selector("[data-ready]")
    go(inquiry, "1 Define")
    expect(inquiry.get_by_label("What do we want to ask about?")).to_have_value("Handovers that held")


def test_a_story_is_opened_and_tagged_by_keyboard_alone(example: Page) -> None:
    tab_to(example, "2 Discover").press("Enter")
    expect(heading(example)).to_have_text("Discover")
    tab_to(example, "Open\\s+The officer who rang back").press("Enter")
    expect(heading(example)).to_be_focused()
    tab_to(example, "A place to think", "checkbox").press("Space")
    tab_to(example, "Keep it: all stories").press("Enter")
    expect(example.locator("#entry-S3")).to_contain_text("A place to think")


def test_every_step_meets_the_guidelines(example: Page, wcag: Violations) -> None:
    found = {}
    for label in LABELS:
        go(example, label)
        found[label] = wcag(example)
    for label, one in (
        ("2 Discover", "The number"),
        ("4 Design", "Every child"),
        ("5 Deliver", "Commitment"),
    ):
        go(example, label)
        press(example, re.compile(f"^Open\\s+{one}"))
        expect(example.get_by_role("button", name=re.compile("^Keep it"))).to_be_visible()
        found[one] = wcag(example)
    press(example, "All ways to begin")
    expect(heading(example)).to_have_text("Choose how to begin")
    found["beginning"] = wcag(example)
    assert {step: broken for step, broken in found.items() if broken} == {}


@narrow
def test_every_step_fits_a_narrow_screen(example: Page, width: int, height: int) -> None:
    example.set_viewport_size({"width": width, "height": height})
    assert wide_steps(example, LABELS) == []
