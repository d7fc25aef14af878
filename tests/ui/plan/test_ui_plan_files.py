"""What leaves the Plan and cost page, and what comes back: the Excel plan, and the work itself."""

import datetime as dt
import io
import json
from collections.abc import Callable

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from shown import step_heading
from visitor import Planner

from scrlib.errors import ScrError

PLAN = (
    b"Rec No,Action required,Lead,By when\n1,Change the visiting procedure,Named Nurse,31/03/2027\n"
    b"1,Change the record,Systems Manager,30/06/2027\n2,Train the duty desk,Head of Service,30/09/2027\n"
)
FIRST, ACTION, AGENCY, LEAD, WHEN = 5, 5, 6, 7, 8  # the first row of actions, and the columns of the sheet


def costed() -> Planner:
    visitor = Planner().open("plan.csv", PLAN).press("cost_of", "A2").press("add_line", "A2")
    line = {"line-label": "Systems time", "line-quantity": "10", "line-rate": "61"}
    return visitor.press("save_line", "A2 new staff_time", line)


def taken(visitor: Planner) -> bytes:
    """The Excel plan that the visitor takes away."""
    visitor.press("step", "take").press("take", "excel")
    return visitor.files[-1][1]


def changed(data: bytes, change: Callable[[Worksheet], None], sheet: str = "Plan") -> bytes:
    """The workbook after somebody changed it in Excel."""
    book = load_workbook(io.BytesIO(data))
    change(book[sheet])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def mended(sheet: Worksheet) -> None:
    """A date, an owner, and a row more."""
    sheet.cell(FIRST, WHEN, dt.datetime(2027, 5, 31))
    sheet.cell(FIRST + 1, LEAD, "Chief Nurse")
    sheet.cell(FIRST + 3, ACTION, "Ask families what they noticed")


def back(visitor: Planner, data: bytes) -> Planner:
    return visitor.press("step", "open").open("Action plan, changed.xlsx", data)


def words(visitor: Planner) -> list[str]:
    found = visitor.screen.back
    return [one.words for one in (*found.of_plan, *found.of_costs)]


def test_exactly_what_was_changed_in_excel_is_listed_and_nothing_is_taken():
    visitor = costed()
    before = visitor.work.actions
    back(visitor, changed(taken(visitor), mended))
    assert words(visitor) == [
        "A1 “Change the visiting procedure”: the date was “31 March 2027” and is now “31 May 2027”.",
        "A2 “Change the record”: the lead was “Systems Manager” and is now “Chief Nurse”.",
        "A4 “Ask families what they noticed” is new.",
    ]
    assert (visitor.work.actions, visitor.said[-1]) == (before, "3 changes found.")
    assert visitor.page.count('type="checkbox"') == 3


def test_what_is_unticked_is_not_taken():
    visitor = costed()
    back(visitor, changed(taken(visitor), mended)).press("take_changes", form={"change-1": []})
    first, second, _, new = visitor.work.actions
    assert (first.due, second.owner, new.action) == (
        dt.date(2027, 5, 31),
        ("Systems Manager",),
        "Ask families what they noticed",
    )
    assert visitor.said[-1] == "2 changes taken."
    assert visitor.work.costing_of("A2").lines


def test_all_changes_can_be_left():
    visitor = costed()
    before = visitor.work.actions
    back(visitor, changed(taken(visitor), mended)).press("leave_changes")
    assert (visitor.work.actions, visitor.work.step, visitor.screen.back) == (before, "list", None)


def test_a_workbook_that_nobody_changed_says_so():
    visitor = costed()
    back(visitor, taken(visitor))
    assert step_heading(visitor.page) == "Nothing was changed"
    assert words(visitor) == []


def test_words_changed_in_excel_change_no_cost():
    visitor = costed()

    def reworded(sheet: Worksheet) -> None:
        sheet.cell(FIRST + 1, ACTION, "Change the electronic record")
        sheet.cell(FIRST + 2, AGENCY, "Ottermouth Council")

    back(visitor, changed(taken(visitor), reworded))
    assert words(visitor) == [
        "A2 “Change the record”: the action was “Change the record” and is now “Change the electronic "
        "record”.",
        "A3 “Train the duty desk”: the agency is now “Ottermouth Council”.",
    ]


def test_a_cost_changed_in_excel_is_told_in_pounds_and_taken_when_ticked():
    visitor = costed()
    data = taken(visitor)

    def dearer(sheet: Worksheet) -> None:
        rate = next(cell for row in sheet for cell in row if cell.value == 61)
        rate.value = 70

    back(visitor, changed(data, dearer, "Costs"))
    assert words(visitor) == ["A2 “Change the record”: its cost was £610.00 and is now £700.00."]
    visitor.press("take_changes").press("step", "total")
    assert "At least £700; 1 of 3 actions dealt with" in visitor.page


def test_what_was_changed_here_meanwhile_stays_where_excel_left_it_alone():
    visitor = costed()
    data = changed(taken(visitor), mended)
    visitor.press("show", "A1").press("show", "A2", {"outcome-A1": "Fathers are asked about"})
    back(visitor, data).press("take_changes")
    first = visitor.work.action("A1")
    assert (first.outcome, first.due) == ("Fathers are asked about", dt.date(2027, 5, 31))


def test_a_workbook_of_another_plan_is_a_plan_of_its_own():
    data = taken(costed())
    visitor = Planner().press("example", "baby").press("step", "open").open("other.xlsx", data)
    assert [one.action for one in visitor.work.actions] == [
        "Change the visiting procedure",
        "Change the record",
        "Train the duty desk",
    ]
    assert "At least £610; 1 of 3 actions dealt with" in visitor.press("step", "total").page


def test_after_a_reload_the_workbook_is_asked_for_again():
    visitor = costed()
    back(visitor, changed(taken(visitor), mended))
    visitor.screen.restore(visitor.screen.save())
    assert step_heading(visitor.page) == "Open an action plan"
    visitor.press("take_changes")
    assert visitor.problem == "The workbook is no longer open. Open it again."


def test_the_excel_plan_bears_its_day_and_says_so():
    visitor = costed()
    assert taken(visitor).startswith(b"PK")
    name = f"Action plan {dt.date.today():%Y-%m-%d}.xlsx"
    assert visitor.files[-1][0] == name
    assert f"{name} is made. Open it here again when it was changed." in visitor.page


def test_what_may_identify_someone_is_listed_until_it_is_called_made_up():
    visitor = costed().press("show", "A1")
    visitor.press("step", "take", {"outcome-A1": "Kieran Ashdown is seen at home each week"})
    assert "Kieran Ashdown" in visitor.page and "1 thing may identify someone." in visitor.page
    visitor.press("look_again", form={"pseudonyms": "Kieran Ashdown"})
    assert (visitor.said[-1], "No names or numbers found." in visitor.page) == (
        "0 things may identify someone.",
        True,
    )


def test_work_comes_back_whole():
    visitor = costed().press("open_setup").press("save_setup", form={"setup-rate-manager": "80"})
    again = Planner()
    again.screen.restore(visitor.screen.save())
    assert again.work == visitor.work and again.page == visitor.page


@pytest.mark.parametrize(
    "panel", ["line A2 7", "line A2 new", "cost A9", "template A1 gone", "nothing", "line"]
)
def test_a_form_about_what_is_gone_is_closed_when_work_comes_back(panel: str):
    visitor = costed().press("step", "cost")
    saved = json.loads(visitor.screen.save())
    saved["work"] |= {"panel": panel, "page": 9}
    again = Planner()
    again.screen.restore(json.dumps(saved))
    assert (again.work.panel, again.work.page) == ("", 1)
    assert step_heading(again.page) == "What each action costs"


def test_work_that_cannot_be_costed_is_refused_and_nothing_changes():
    visitor = costed()
    saved = json.loads(visitor.screen.save())
    saved["work"]["costings"][0]["lines"][0] |= {"low": "9000", "high": "9500"}
    before = visitor.work
    with pytest.raises(ScrError):
        visitor.screen.restore(json.dumps(saved))
    assert visitor.work is before


def test_a_fault_of_ours_loses_nothing():
    visitor = costed()
    before = visitor.work
    visitor.press("template", "A1", {"template-A1": "change_procedure"}).press("estimate", "A1 gone")
    assert visitor.problem.startswith("The workbook failed, not you. Quote reference ")
    assert visitor.work.costings == before.costings


def test_a_plan_that_takes_the_place_of_another_can_be_sent_back():
    visitor = Planner().press("begin").press("step", "cost", {"action-A1": "Typed words"})
    typed = visitor.work.actions
    assert "took the place" not in visitor.page
    visitor.press("example", "neglect")
    assert "This plan took the place of the one that was here." in visitor.page
    visitor.press("put_back")
    assert visitor.work.actions == typed and "took the place" not in visitor.page


def test_changes_that_were_taken_can_be_undone():
    visitor = costed()
    before = visitor.work
    back(visitor, changed(taken(visitor), mended)).press("take_changes", form={})
    assert visitor.work.actions[0].due == dt.date(2027, 5, 31)
    assert visitor.press("put_back").work.actions == before.actions


def test_a_pdf_is_refused_in_the_words_of_a_plan_and_the_plan_stays():
    visitor = costed().press("step", "open").open("plan.pdf", b"%PDF-1.7 a scan")
    assert visitor.problem.startswith("This is a PDF, and an action plan is read from Word, Excel or csv.")
    assert len(visitor.work.actions) == 3 and visitor.work.costing_of("A2").lines
