"""The Judge together page as its visitors meet it: served, in a real browser, from a set to what is told."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from acting import Open, Violations, heading, keep_work, press, tab_to, too_wide
from playwright.sync_api import Page, expect
from visitor import Somebody

from scrlib.records.learning import Kind
from scrlib.ui.judge.state import JudgeScreen
from scrlib.ui.loop.questions import name_of
from scrlib.ui.loop.walk import shown

if TYPE_CHECKING:
    from tests.browser.conftest import Server

NAME = "04_judge_together"
SET = "judge.mixed.40"
DRAFT = "All agencies should raise awareness of neglect."


def walked(id: str) -> Somebody:
    """Somebody who has sent every step of a set, and stands at its first."""
    visitor = Somebody(JudgeScreen()).press("choose", id)
    session = visitor.screen.session(visitor.screen.walk())
    for step in shown(session):
        form = {}
        for one in session.questions(step.id):
            form[name_of(step.id, one)] = "partly" if one.kind is Kind.RATE else one.starter or "A line."
            form[name_of(step.id, one, "confidence")] = "sure"
            form |= {f"{name_of(step.id, one)}-place-{n}": o.id for n, o in enumerate(one.options, 1)}
        visitor.press("go", step.id).press("send", form=form)
    return visitor.press("go", session.steps[0].id)


@pytest.fixture
def judge(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


def go(page: Page, title: str) -> None:
    """Go on to the next step, which has this title."""
    press(page, f"Go on: {title}")
    expect(heading(page)).to_have_text(title)


def rate(page: Page, rating: str) -> None:
    """Rate every criterion on the page alike, and be sure of it."""
    for box in page.locator(".question-box").all():
        box.get_by_label(rating, exact=True).check()
        box.get_by_label("Sure", exact=True).check()


def test_a_set_is_begun_voted_on_and_told_only_after_the_second_vote(judge: Page) -> None:
    judge.get_by_role("button", name=re.compile("^Begin Mixed")).click()
    expect(heading(judge)).to_be_focused()
    go(judge, "Before we start")
    press(judge, "Send my answers")
    expect(judge.locator("#notice")).to_be_focused()
    rate(judge, "Met")
    press(judge, "Send my answers")
    go(judge, "Half is done for you")
    rate(judge, "Partly met")
    press(judge, "Send my answers")
    expect(judge.get_by_text("the words can be read both ways").first).to_be_visible()
    go(judge, "Judge it alone")
    rate(judge, "Met")
    judge.get_by_label("Why, in a line (if you like)").first.fill("An IDVA on three days.")
    press(judge, "Send my answers")
    go(judge, "Judge it again")
    expect(judge.get_by_text("Your first vote: Met (sure).").first).to_be_visible()
    assert "Here the two coders split" not in judge.content()
    press(judge, "Send my second vote")
    expect(heading(judge)).to_have_text("What the coders said")
    expect(judge.get_by_text("Your reason: “An IDVA on three days.”")).to_be_visible()
    expect(judge.get_by_text("You chose Met (sure), as one of the two coders did.")).to_be_visible()


def test_what_was_typed_is_there_after_a_reload_and_in_the_saved_file(judge: Page, tmp_path: Path) -> None:
    judge.get_by_role("button", name=re.compile("^Begin Traps")).click()
    go(judge, "Before we start")
    judge.get_by_label("Met", exact=True).first.check()
    judge.wait_for_timeout(400)  # what is typed is kept after a pause of a quarter of a second
    judge.reload()
    expect(judge.get_by_label("Met", exact=True).first).to_be_checked()
    with judge.expect_download() as download:
        press(judge, "Save to a file")
    download.value.save_as(tmp_path / "mine.scrwork")
    judge.locator("summary", has_text="Delete my work").click()
    press(judge, "Delete everything")
    expect(heading(judge)).to_have_text("Choose a set")
    judge.locator("summary", has_text="Open a saved file").click()
    judge.locator("#saved-file").set_input_files(tmp_path / "mine.scrwork")
    expect(judge.get_by_label("Met", exact=True).first).to_be_checked()


def test_ones_own_draft_is_judged_by_keyboard_alone_before_the_checker_speaks(
    judge: Page, wcag: Violations
) -> None:
    tab_to(judge, "^Bring my draft").press("Enter")
    tab_to(judge, "Paste your recommendations", "textbox")
    judge.keyboard.insert_text(DRAFT)
    tab_to(judge, "^Judge these").press("Enter")
    tab_to(judge, "^Judge this one").press("Enter")
    expect(heading(judge)).to_be_focused()
    for _ in range(10):  # five ratings, and how sure of each
        judge.keyboard.press("Tab")
        judge.keyboard.press("Space")
    tab_to(judge, "^Now show me").press("Enter")
    expect(judge.get_by_text("You differ on 5 criteria")).to_be_visible()
    judge.set_viewport_size({"width": 390, "height": 800})
    assert not too_wide(judge)
    assert wcag(judge) == []


def test_every_step_meets_the_guidelines_and_none_is_wider_than_a_phone(
    page: Page, served: "Server", open_workbook: Open, wcag: Violations
) -> None:
    keep_work(page, served, NAME, walked(SET).screen.save())
    page.set_viewport_size({"width": 390, "height": 800})
    open_workbook(page, served, NAME)
    found: dict[str, list[str]] = {}
    while (title := heading(page).inner_text()) != "Choose a set":
        for summary in page.locator(".frame details:not(.tool) > summary").all():
            summary.click()
        found[title] = wcag(page)
        assert not too_wide(page), title
        page.get_by_role("button", name=re.compile("^(Go on: |Finish)")).first.click()
        expect(heading(page)).not_to_have_text(title)
    found[title] = wcag(page)
    press(page, "Bring my draft")
    found["Your own draft"] = wcag(page)
    assert [lines for lines in found.values() if lines] == []
    assert len(found) == len(shown(walked(SET).screen.sessions()[1])) + 2
