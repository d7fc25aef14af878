"""What leaves the page of a session, in a real browser: take-away, reminders, the session on paper."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, Open, Violations
from docx import Document
from playwright.sync_api import Page, expect
from visitor import Somebody

from scrlib.learning.sessions import session
from scrlib.ui.judge.state import JudgeScreen
from scrlib.ui.loop.questions import name_of

if TYPE_CHECKING:
    from tests.browser.conftest import Server

NAME, ID = "04_judge_together", "judge.two_weeks.10"


def at_the_end() -> str:
    """The work of somebody who has judged five fresh items and said what became of their intent."""
    visitor = Somebody(JudgeScreen()).press("choose", ID)
    for step in session(ID).steps:
        boxes = {
            name_of(step.id, one): "met" if one.options else "Mrs Susan Oakfield asks by when."
            for one in step.asks
        }
        visitor.press("go", step.id)
        if boxes:
            visitor.press("send", form=boxes)
    return visitor.press("go", "monday").screen.save()


def got(page: Page, button: str, folder: Path) -> Path:
    """The file that comes when this button is pressed."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).first.click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


@pytest.fixture
def finished(second_visit: Callable[[str, str], Page]) -> Page:
    """The last step of the five fresh items."""
    return second_visit(NAME, at_the_end())


def test_the_take_away_comes_as_a_file_and_fresh_items_have_no_reminders(
    finished: Page, tmp_path: Path, wcag: Violations
) -> None:
    expect(finished.get_by_text("names and numbers in what you wrote")).to_be_visible()
    assert wcag(finished) == []
    word = Document(str(got(finished, "Get the Word take-away", tmp_path)))
    assert "Mrs Susan Oakfield asks by when." in {cell.text for table in word.tables for cell in table._cells}
    expect(finished.get_by_role("status").filter(has_text="take-away.docx")).to_have_count(1)
    expect(finished.get_by_role("button", name="Reminders for your calendar")).to_have_count(0)


def test_a_session_on_paper_comes_from_the_list(
    page: Page, served: "Server", open_workbook: Open, tmp_path: Path
) -> None:
    page.set_default_timeout(PATIENCE)
    open_workbook(page, served, NAME)
    page.locator("summary", has_text="To lead it from paper").first.click()
    pack = Document(str(got(page, "Print it with its key", tmp_path)))
    assert pack.sections[-1].header.paragraphs[0].text.endswith("FOR THE TRAINER ONLY. Do not hand out")
