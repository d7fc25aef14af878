"""The Plan and cost page in a browser: a plan opened, mended and costed."""

import datetime as dt
import io
import re

from acting import go, heading, numbered, press
from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from visitor import Planner

from scrlib.ui.plan.work import STEPS

NAME = "02_plan_and_cost"
LABELS = numbered(STEPS)
FIRST, ACTION, LEAD, WHEN = 5, 5, 7, 8  # the first row of actions in the Excel plan, and its columns
PLAN = b"Rec No,Action required,Lead,By when\n1,Change the visiting procedure,Named Nurse,31/03/2027\n"


def costed() -> Planner:
    """Somebody who has costed two actions of the overloaded plan: by questions and by hand."""
    planner = Planner().press("example", "neglect").press("template", "A1", {"template-A1": "course"})
    planner.press("estimate", "A1 course").press("cost_of", "A2").press("add_line", "A2")
    planner.press("save_line", "A2 new staff_time", {"line-quantity": "8", "line-rate": "61"})
    budget = {"setup-funder-0": "Board", "setup-year-0": "2026-27", "setup-amount-0": "9000"}
    return planner.press("open_setup").press("save_setup", form=budget)


def upload(page: Page, name: str, data: bytes) -> None:
    page.get_by_label("An action plan").set_input_files({"name": name, "mimeType": "", "buffer": data})


def changed(data: bytes) -> bytes:
    """The Excel plan after somebody changed a date and an owner in Excel, and wrote a row more."""
    book = load_workbook(io.BytesIO(data))
    sheet = book["Plan"]
    free = next(row for row in range(FIRST, 999) if not sheet.cell(row, ACTION).value)
    sheet.cell(FIRST, WHEN, dt.datetime(2027, 5, 31))
    sheet.cell(FIRST + 1, LEAD, "Chief Nurse")
    sheet.cell(free, ACTION, "Ask families what they noticed")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def the_action(page: Page, number: int) -> None:
    go(page, "5 What each costs")
    if page.get_by_role("button", name="All actions").count():
        press(page, "All actions")
    press(page, re.compile(rf"\(action {number}\)$"))
    expect(heading(page)).to_have_text(f"What action {number} costs")
