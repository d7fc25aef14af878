"""The Register page as its visitors meet it: served, in a real browser, alone and two at once."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from acting import go, heading, keep_work, press, too_wide
from openpyxl import load_workbook
from playwright.sync_api import Browser, BrowserContext, Page, expect
from registering import NAME, Open, example_work

from scrlib.audits.register.log import appended
from scrlib.audits.register.writing import set_fields
from scrlib.records.books import Book, BookKind
from scrlib.records.register import Thing
from scrlib.store.books import open_books
from scrlib.ui.register.saved import written
from scrlib.ui.register.work import RegisterWork

if TYPE_CHECKING:
    from tests.browser.conftest import House


@pytest.fixture
def kept(open_house: "House") -> Iterator[Book]:
    """A register in the store with one action, gone after the test."""
    books = open_books(open_house.store)
    book = books.begin(BookKind.REGISTER, "Our register")
    action = set_fields(
        Thing.ACTION, "A-form22", {"number": "A1", "text": "Change the form", "owner": "Nurse"}
    )
    log = appended((), action, who="Board manager", why="Plan", at=dt.datetime.now(dt.UTC))
    yield books.keep(book.id, log, was="")
    books.forget(book.id)
    books.close()


def on_action(page: Page, work: RegisterWork, house: "House", open_workbook: Open) -> Page:
    """A tab on the page of the one action of the register that is kept."""
    keep_work(page, house, NAME, written(work))
    open_workbook(page, house, NAME)
    expect(heading(page)).to_have_text("Action A1")
    page.locator("summary", has_text="The action itself").click()
    return page


def test_from_the_door_to_one_press_for_nothing_has_changed(register: Page) -> None:
    register.locator("summary", has_text="A register in its second year").click()
    expect(register.get_by_text("Before you read:").first).to_be_visible()
    press(register, "Load this register")
    expect(heading(register)).to_have_text("Since the last meeting")
    expect(register.locator(".notice").first).to_contain_text("4 overdue, 3 of them where a child could die")
    press(register, "Nothing has changed in A7")
    expect(register.locator("#notice")).to_be_focused()
    register.get_by_role("link", name=re.compile("It does not say who writes")).click()
    expect(register.get_by_label("Your role or initials")).to_be_focused()
    register.get_by_label("Your role or initials").fill("Board manager")
    register.get_by_label("What you write for today").fill("Audit subgroup")
    press(register, "Nothing has changed in A7")
    expect(register.get_by_role("row", name=re.compile("^A7")).first).to_contain_text("Looked at today")


def test_the_pack_leaves_and_the_page_counts_from_it(example: Page) -> None:
    go(example, "9 Files")
    with example.expect_download() as download:
        press(example, "Make the meeting pack in Word")
    assert re.search(r"meeting pack .*[.]docx$", download.value.suggested_filename)
    go(example, "1 Since the last meeting")
    expect(example.locator(".notice").first).to_contain_text("0 actions done since")


def test_what_one_takes_away_the_other_page_opens_and_shows_row_by_row(example: Page, tmp_path: Path) -> None:
    go(example, "9 Files")
    with example.expect_download() as download:
        press(example, "Get the register as one file")
    download.value.save_as(tmp_path / "copy.scrwork")
    example.locator("#coming-file").set_input_files(tmp_path / "copy.scrwork")
    expect(example.get_by_text("This copy is the same as the one that is open.")).to_be_visible()
    (tmp_path / "plan.csv").write_text("Action,Lead,By when\nTell the wards,Matron,31/03/2027\n")
    example.locator("#coming-file").set_input_files(tmp_path / "plan.csv")
    expect(example.get_by_label("Tell the wards")).to_be_checked()
    press(example, "Take what is ticked")
    expect(example.locator(".notice.done")).to_contain_text("written in the register")


def write_news(page: Page, number: str, words: str) -> None:
    """Say what was done in one action."""
    go(page, "3 Actions")
    press(page, re.compile(f"^Update {number}$"))
    expect(heading(page)).to_have_text(f"Action {number}")
    page.get_by_label("What was done").fill(words)
    press(page, "Write it down")
    expect(page.get_by_label("What was done")).to_have_value(words)
    expect(page.get_by_text("What you typed is kept in this tab.")).to_have_count(0)
    press(page, "← Back")
    expect(heading(page)).to_have_text("Actions")


def taken(page: Page, name: str | re.Pattern[str], where: Path) -> Path:
    """The file that a press hands over."""
    with page.expect_download() as download:
        press(page, name)
    download.value.save_as(where)
    return where


def test_two_copies_that_went_on_apart_are_made_one_and_only_what_clashes_is_asked(
    page: Page, context: BrowserContext, open_house: "House", open_workbook: Open, tmp_path: Path
) -> None:
    other, work = context.new_page(), example_work()
    for one in (page, other):
        keep_work(one, open_house, NAME, work)
        open_workbook(one, open_house, NAME)
    write_news(page, "A7", "Two of three stations have it.")
    write_news(other, "A7", "Every station has it.")
    write_news(other, "A3", "Asked the county again.")
    go(other, "9 Files")
    copy = taken(other, "Get the register as one file", tmp_path / "other.scrwork")
    go(page, "9 Files")
    page.locator("#coming-file").set_input_files(copy)
    expect(page.get_by_text("1 value was changed in both.")).to_be_visible()
    press(page, "Merge the two")
    page.get_by_role("link", name=re.compile("A value was changed in both copies")).click()
    expect(page.get_by_label("Changed in both: which is right?")).to_be_focused()
    page.reload()
    expect(page.get_by_role("heading", name="Read from other.scrwork")).to_be_visible()
    page.get_by_label("Changed in both: which is right?").select_option(label="Keep ours")
    press(page, "Merge the two")
    expect(page.locator(".notice.done")).to_have_text("The two copies are one.")
    go(page, "8 Log")
    log = page.get_by_role("table", name=re.compile("the newest first"))
    expect(log).to_contain_text("Another copy was taken in")
    expect(log).to_contain_text("Every station has it.")
    assert not too_wide(page)
    go(page, "3 Actions")
    expect(page.get_by_role("row", name=re.compile("^A7"))).to_contain_text("Two of three stations have it.")
    expect(page.get_by_role("row", name=re.compile("^A3"))).to_contain_text("Asked the county again.")


def test_what_an_owner_filled_in_in_excel_comes_back_and_only_what_is_ticked_is_written(
    example: Page, tmp_path: Path
) -> None:
    go(example, "6 Owners")
    example.locator("summary", has_text="Superintendent, public protection").click()
    name = re.compile("^Get their actions in Excel of Superintendent")
    sheet = taken(example, name, tmp_path / "own.xlsx")
    book = load_workbook(sheet)
    fill_in(book["Actions"], "A7", {"What was done": "The flag works.", "Day it was done": "soon"})
    add(book["Evidence"], {"What it is called": "Screen shot", "The action it belongs to": "A7"})
    add(book["Evidence"], {"What it is called": "A letter", "The action it belongs to": "A7"})
    book.save(tmp_path / "own back.xlsx")
    go(example, "9 Files")
    example.locator("#coming-file").set_input_files(tmp_path / "own back.xlsx")
    expect(example.get_by_text("“Day it was done” holds no day that can be read.")).to_be_visible()
    example.get_by_label("Evidence “A letter”").uncheck()
    go(example, "8 Log")
    go(example, "9 Files")
    expect(example.get_by_label("Evidence “A letter”")).not_to_be_checked()
    press(example, "Take what is ticked")
    expect(example.locator(".notice.done")).to_contain_text("written in the register")
    go(example, "3 Actions")
    press(example, re.compile("^Update A7$"))
    expect(example.get_by_label("What was done")).to_have_value("The flag works.")
    expect(example.get_by_label("Day it was done")).to_have_value("")
    expect(example.get_by_role("listitem").filter(has_text="Screen shot")).to_be_visible()
    expect(example.get_by_role("listitem").filter(has_text="A letter")).to_have_count(0)


def fill_in(sheet: Any, number: str, cells: dict[str, str]) -> None:
    """Type into the row of a number, as its owner does."""
    heads = columns(sheet)
    row = next(one[0].row for one in sheet.iter_rows() if number in [cell.value for cell in one])
    for name, words in cells.items():
        sheet.cell(row, heads[name]).value = words


def add(sheet: Any, cells: dict[str, str]) -> None:
    """Type into the first row that is empty."""
    heads = columns(sheet)
    row = next(one[0].row for one in sheet.iter_rows(min_row=5) if not any(cell.value for cell in one))
    for name, words in cells.items():
        sheet.cell(row, heads[name]).value = words


def columns(sheet: Any) -> dict[str, int]:
    """The number of each column by its heading."""
    heads = next(row for row in sheet.iter_rows() if row[0].value == "id")
    return {str(cell.value): cell.column for cell in heads}


def test_decisions_are_typed_back_and_a_slip_is_corrected_and_taken_out(example: Page) -> None:
    go(example, "2 Decisions")
    example.get_by_label("About No.").fill("A7")
    example.get_by_label("Decided").fill("The Matron takes it on.")
    example.get_by_label("Who (a role)").fill("Matron")
    example.get_by_label("A change of that action").check()
    press(example, "Write it down, and go to the next row")
    expect(example.get_by_role("heading", name="Row 2")).to_be_visible()
    expect(example.get_by_label("About No.")).to_be_focused()
    press(example, re.compile("^Correct row 1"))
    expect(heading(example)).to_have_text("Decision of a meeting")
    example.locator("summary", has_text="Take it out of the register").click()
    example.get_by_label("Why it is taken out of the register").fill("It was of another meeting")
    press(example, "Take it out")
    expect(example.get_by_role("heading", name="Row 1")).to_be_visible()
    go(example, "8 Log")
    example.locator("summary", has_text="What was taken out (1)").click()
    press(example, re.compile("^Put it back"))
    expect(example.locator("summary", has_text="What was taken out")).to_have_count(0)


def test_two_people_write_at_once_and_the_second_is_told_and_loses_nothing(
    page: Page, chromium: Browser, open_house: "House", open_workbook: Open, kept: Book
) -> None:
    work = {"book": kept.id, "step": "actions", "current": "A-form22", "why": "Meeting"}
    one = on_action(page, RegisterWork(who="Board manager", **work), open_house, open_workbook)
    context = chromium.new_context(locale="en-GB")
    other = on_action(context.new_page(), RegisterWork(who="Police lead", **work), open_house, open_workbook)
    one.get_by_label("Who answers for it").fill("Head Nurse")
    one.locator("#itself").get_by_role("button", name="Write it down").click()
    expect(one.locator("summary", has_text="Its history: 5 entries")).to_be_visible()
    other.get_by_label("Who answers for it").fill("Matron")
    other.locator("#itself").get_by_role("button", name="Write it down").click()
    expect(other.locator("#notice")).to_contain_text("Somebody else has written about the same thing")
    expect(other.get_by_role("table", name="What they wrote")).to_contain_text("Head Nurse")
    expect(other.get_by_label("Who answers for it")).to_have_value("Matron")
    other.locator("#itself").get_by_role("button", name="Write it down").click()
    expect(other.locator("#notice")).to_have_count(0)
    expect(other.locator("summary", has_text="Its history")).to_contain_text("6 entries")
    context.close()
