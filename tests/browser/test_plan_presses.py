"""The forms of page 02 in a browser: what was typed and left, line after line, several payers of a cost."""

import re
from collections.abc import Callable

from acting import heading, press
from playwright.sync_api import Page, expect
from visitor import Planner

NAME = "02_plan_and_cost"
PLAN = b"Rec No,Action required,Lead,By when\n1,Change the record,Systems Manager,30/06/2027\n"
LINE = {"line-label": "Licence", "line-quantity": "1", "line-rate": "11669.03"}


def at_a_line(second_visit: Callable[[str, str], Page]) -> Page:
    """The page of one action with a line, the line open."""
    planner = (
        Planner().open("plan.csv", PLAN).press("cost_of", "A1").press("add_line", "A1", {"kind-A1": "it"})
    )
    planner.press("save_line", "A1 new it", LINE).press("line", "A1 0")
    page = second_visit(NAME, planner.screen.save())
    expect(heading(page)).to_have_text("Line 1 of action 1")
    return page


def test_a_cost_is_shared_among_several_payers(second_visit: Callable[[str, str], Page]) -> None:
    page = at_a_line(second_visit)
    page.locator("summary", has_text="More than one pays for it").click()
    box = page.get_by_label("Who pays, one to a line")
    box.fill("Council, 50%, at most 5000\nPolice, at most 10")
    press(page, "Share it among them")
    expect(page.locator("#notice")).to_contain_text("The shares and limits do not make up the whole.")
    expect(box).to_have_value("Council, 50%, at most 5000\nPolice, at most 10")
    box.fill("Council, 50%, at most 5000\nPolice\nTrust")
    press(page, "Share it among them")
    expect(heading(page)).to_have_text("What action 1 costs")
    for payer, amount in (("Council", "£5,000.00"), ("Police", "£3,334.52"), ("Trust", "£3,334.51")):
        expect(page.get_by_role("row", name=re.compile(f"Licence: {payer}"))).to_contain_text(amount)


def test_what_is_left_as_it_was_forgets_what_was_typed(second_visit: Callable[[str, str], Page]) -> None:
    page = at_a_line(second_visit)
    page.get_by_label("What this is").fill("Another thing")
    press(page, "Leave it as it was")
    expect(heading(page)).to_have_text("What action 1 costs")
    press(page, re.compile("^Change line 1"))
    expect(page.get_by_label("What this is")).to_have_value("Licence")
    press(page, "Leave it as it was")
    press(page, "All actions")
    press(page, "Settings of the whole plan")
    before = page.get_by_label("First month").input_value()
    page.get_by_label("First month").fill("spring")
    page.get_by_label("Who pays, budget 1").fill("Nobody")
    press(page, "Leave them as they were")
    press(page, "Settings of the whole plan")
    expect(page.get_by_label("First month")).to_have_value(before)
    expect(page.get_by_label("Who pays, budget 1")).to_have_value("")


def test_a_second_new_line_begins_empty(second_visit: Callable[[str, str], Page]) -> None:
    page = at_a_line(second_visit)
    press(page, "Leave it as it was")
    for label in ("Training on it", "A year of support"):
        page.locator("summary", has_text="Or add a line by hand").click()
        page.get_by_label("What is it?").select_option("it")
        press(page, "Add this line")
        expect(page.get_by_label("What this is")).to_have_value("")
        page.get_by_label("What this is").fill(label)
        page.get_by_label("How many", exact=True).fill("2")
        page.get_by_label("Pounds for each").fill("50")
        press(page, "Save this line")
        expect(page.get_by_role("row", name=re.compile(label))).to_contain_text("£100.00")
