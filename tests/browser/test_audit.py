"""The Audit page in a browser: two auditors in two browsers, blind, then side by side."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, Open, Violations, go, heading, keep_work, numbered, press, tab_to, too_wide
from docx import Document
from playwright.sync_api import Browser, Page, expect
from visitor import Somebody

from scrlib.audits.moderation.items import audit_items
from scrlib.errors import ScrError
from scrlib.ui.audit.boxes import box
from scrlib.ui.audit.state import AuditScreen
from scrlib.ui.audit.work import STEPS
from scrlib.ui.screen import Upload

if TYPE_CHECKING:
    from tests.browser.conftest import House, Server

NAME = "08_audit_a_report"
REPORT = Path(__file__).parents[2] / "data" / "samples" / "neglect" / "report.docx"
ITEMS = [one.id for one in audit_items("wt2006")]
SECRET = "Only the second auditor thought so"
STEP_LABELS = numbered(STEPS)


@pytest.fixture
def seats(chromium: Browser, open_house: "House", open_workbook: Open) -> Iterator[tuple[Page, Page]]:
    """Two browsers at one server: the first auditor's and the second's."""
    with ExitStack() as stack:
        pages = []
        for _ in range(2):
            context = chromium.new_context(locale="en-GB", viewport={"width": 1200, "height": 900})
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            open_workbook(page, open_house, NAME)
            pages.append(page)
        yield pages[0], pages[1]


def no_store() -> None:
    raise ScrError("The store cannot be opened.", "Work in this tab.")


def in_a_tab() -> Somebody:
    """An audit by one alone, its report read, every item graded, submitted, an action noted."""
    new = {"new-title": "Robin", "new-decided": "20 March 2009", "new-role": "Nurse", "new-alone": "yes"}
    who = Somebody(AuditScreen(no_store)).press("begin", "tab", new)
    who.press("open_report", upload=Upload(name="robin.docx", data=REPORT.read_bytes()))
    for n, item in enumerate(ITEMS):
        grade = ("yes", "partly", "no", "not_stated", "not_applicable")[n % 5]
        boxes = {box("1", item, "grade"): grade, box("1", item, "place"): "page 4"}
        who.press("next_item", item, boxes)
    who.press("keep_action", "new", {"action-new-what": "Ask for a genogram", "action-new-due": "June 2027"})
    return who.press("beside", "", {"beside-edition": "wt2018"}).press("step", "audit")


@pytest.fixture
def submitted(page: Page, served: "Server", open_workbook: Open) -> Page:
    keep_work(page, served, NAME, in_a_tab().press("submit").press("step", "audit").screen.save())
    open_workbook(page, served, NAME)
    return page


def grade_all(page: Page, grade: str, first: str) -> None:
    """Grade in the list: the first item otherwise than the rest."""
    go(page, "3 Grade")
    boxes = page.get_by_role("combobox", name=re.compile("^Grade of"))
    expect(boxes).to_have_count(len(ITEMS))
    for n in range(len(ITEMS)):
        boxes.nth(n).select_option(grade if n else first)
    expect(page.get_by_text(f"{len(ITEMS)} of {len(ITEMS)} items have a grade.")).to_be_visible()


def test_a_grade_is_kept_as_soon_as_it_is_chosen(page: Page, served: "Server", open_workbook: Open) -> None:
    keep_work(page, served, NAME, Somebody(AuditScreen(no_store)).press("example").screen.save())
    open_workbook(page, served, NAME)
    go(page, "3 Grade")
    press(page, "Grade one at a time")
    page.get_by_role("radio", name=re.compile("Partly")).check()
    expect(page.locator("[role=status]").first).to_have_text("Kept.")
    page.reload()
    expect(page.get_by_role("radio", name=re.compile("Partly"))).to_be_checked()


def test_two_auditors_grade_blind_agree_and_leave_with_a_pack(
    seats: tuple[Page, Page], tmp_path: Path
) -> None:
    first, second = seats
    first.get_by_label("What to call it").fill("Robin, first quarter")
    first.get_by_label("When was it decided").fill("20 March 2009")
    first.get_by_label("Who are you?").fill("Named nurse")
    press(first, "Start the audit")
    go(first, "2 The report")
    first.locator("#report-file").set_input_files(REPORT)
    expect(first.get_by_role("heading", name="What was read in report.docx")).to_be_visible()
    grade_all(first, "yes", "yes")
    press(first, "Go on: submit")
    press(first, "Submit my grades")
    expect(first.get_by_text("Second auditor: nobody has taken this seat yet")).to_be_visible()

    second.reload()
    second.wait_for_selector("[data-ready]")
    press(second, re.compile("^Open Robin, first quarter"))
    second.get_by_label("The second auditor").check()
    second.get_by_label("Your role").fill("Inspector")
    press(second, "Take this seat")
    go(second, "3 Grade")
    press(second, "Grade one at a time")
    second.get_by_label("Your note").fill(SECRET)
    press(second, "List of all items")
    grade_all(second, "yes", "no")
    assert SECRET not in first.content()
    go(second, "4 Compare and agree")
    press(second, "Submit my grades")
    expect(second.get_by_text("Both gave the same grade to 17 of 18 items (94%).")).to_be_visible()

    expect(first.get_by_text(SECRET)).to_be_visible()  # without a press: the page looks for news
    first.get_by_label("Partly").check()
    first.get_by_label("Because").fill("The date is there, the reason is not.")
    press(first, re.compile("^Keep this as agreed"))
    expect(first.get_by_text("Moderated: two auditors")).to_be_visible()
    go(first, "7 Take away")
    with first.expect_download() as download:
        press(first, "Get the pack")
    file = tmp_path / "pack.docx"
    download.value.save_as(file)
    cells = [cell.text for table in Document(str(file)).tables for row in table.rows for cell in row.cells]
    assert {"● Yes", "○ No", "◐ Partly", "The date is there, the reason is not."} <= set(cells)


def test_an_item_is_graded_by_keyboard_alone(page: Page, served: "Server", open_workbook: Open) -> None:
    keep_work(page, served, NAME, in_a_tab().press("open_item", "genogram").screen.save())
    open_workbook(page, served, NAME)
    expect(heading(page)).to_have_text("A genogram")
    tab_to(page, "Not applicable", "radio")
    page.keyboard.press("ArrowUp")
    tab_to(page, "Where in the report", "textbox")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("page 12")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("An integrated chronology")
    expect(heading(page)).to_be_focused()
    press(page, "Back")
    expect(page.get_by_label("Not stated")).to_be_checked()
    expect(page.get_by_label("Where in the report")).to_have_value("page 12")


def every_step(page: Page, look: Callable[[str], None]) -> None:
    for label in STEP_LABELS:
        go(page, label)
        page.evaluate("document.querySelectorAll('.frame details').forEach(one => one.open = true)")
        look(label)


def test_every_step_meets_the_guidelines(submitted: Page, wcag: Violations) -> None:
    found: dict[str, list[str]] = {}
    every_step(submitted, lambda label: found.update({label: wcag(submitted)}))
    assert {step: broken for step, broken in found.items() if broken} == {}


def test_the_start_and_an_item_meet_the_guidelines(
    page: Page, served: "Server", open_workbook: Open, wcag: Violations
) -> None:
    open_workbook(page, served, NAME)
    assert wcag(page) == []
    keep_work(page, served, NAME, in_a_tab().press("open_item", "genogram").screen.save())
    open_workbook(page, served, NAME)
    expect(heading(page)).to_have_text("A genogram")
    assert wcag(page) == []
    press(page, "List of all items")
    expect(heading(page)).to_have_text("Grade")
    assert wcag(page) == []


def test_every_step_fits_a_phone(submitted: Page) -> None:
    submitted.set_viewport_size({"width": 375, "height": 800})
    wide: list[str] = []

    def look(label: str) -> None:
        if too_wide(submitted):
            wide.append(label)

    every_step(submitted, look)
    assert wide == []


def test_the_grid_goes_on_paper_without_buttons(submitted: Page) -> None:
    go(submitted, "4 Compare and agree")
    submitted.emulate_media(media="print")
    expect(submitted.get_by_role("table", name="Item by item")).to_be_visible()
    assert submitted.get_by_role("button").filter(visible=True).count() == 0
    assert submitted.locator(".way-back").inner_text().strip() == "Robin"
    edges = [submitted.locator(one).bounding_box() for one in (".bar b", "h1", "footer p:visible")]
    assert len({round(one["x"]) for one in edges if one}) == 1
    assert submitted.get_by_text("Your text stays in this browser tab").filter(visible=True).count() == 0
    assert submitted.pdf(format="A4").startswith(b"%PDF")
