"""The Register page: what comes in from a file, row by row, and what leaves."""

import datetime as dt
import io
from pathlib import Path

import pytest
from costed_plans import column, opened, saved, written
from docx import Document
from keeper import DAY, NOW, OPEN, Keeper, bring_in, row_boxes
from near_misses import near_miss
from openpyxl import load_workbook
from visitor import boxes

from scrlib.audits.register.log import faults
from scrlib.audits.register.reading import actions, things
from scrlib.audits.register.state import state_of
from scrlib.records.register import Thing
from scrlib.store.books import open_books
from scrlib.ui.near_miss.exports import register_file
from scrlib.ui.register import waiting
from scrlib.ui.register.state import RegisterScreen
from scrlib.ui.screen import Upload


def test_the_one_file_opened_on_another_machine_is_the_same_register_and_merges_back(
    kept: Keeper, comes: OPEN, tmp_path: Path
):
    kept.press("step", "take").press("paper", "whole")
    name, data = kept.files[-1]
    there = Keeper(RegisterScreen(lambda: open_books(f"sqlite:///{tmp_path / 'there.sqlite'}"), lambda: NOW))
    there.press("open_whole", upload=Upload(name=name, data=data)).sign("Police lead")
    assert there.screen.log == kept.screen.log
    there.on("A1").press("write_action", there.action("A1").id, {there.box("A1", "owner"): "Matron"})
    kept.on("A1").press("write_action", kept.action("A1").id, {kept.box("A1", "owner"): "Head Nurse"})
    there.press("step", "take").press("paper", "whole")
    kept.press("step", "take").press("open_coming", upload=Upload(name="b.scrwork", data=there.files[-1][1]))
    assert "Changed in both: which is right?" in kept.words
    kept.press("merge")
    assert kept.problem == (
        "A value was changed in both copies, and it is not decided which is right. Decide each "
        "row, then merge."
    )
    assert "Day it was last looked at" not in kept.words
    place = next(
        name for name in boxes(kept.page) if name.startswith("decide-") and not boxes(kept.page)[name]
    )
    kept.press("merge", form={place: "theirs"})
    assert (kept.problem, kept.action("A1").owner) == ("", "Matron")
    assert faults(comes().screen.log) == ()


def filled_in(data: bytes, number: str, column: str, value: object) -> bytes:
    """An owner's Excel file with one cell filled in: of this action, in this column."""
    book = load_workbook(io.BytesIO(data))
    sheet = book["Actions"]
    across = next(cell.column for cell in sheet[1] if cell.value == column)
    down = next(cells[0].row for cells in sheet.iter_rows() if any(cell.value == number for cell in cells))
    sheet.cell(down, across).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_what_an_owner_fills_in_in_excel_comes_back_row_by_row(example: Keeper):
    example.press("step", "owners").press("paper", "owner Principal Social Worker")
    name, data = example.files[-1]
    back = filled_in(data, "A10", "action.news", "Four plans were read")
    example.press("step", "take").press("open_coming", upload=Upload(name=name, data=back))
    assert "0 new, 1 changed." in example.words
    example.press("take_rows")
    assert (example.problem, example.action("A10").news) == ("", "Four plans were read")


def test_what_was_said_of_one_file_is_gone_when_the_next_is_read(kept: Keeper):
    kept.press("step", "take").press(
        "open_coming", upload=Upload(name="a.csv", data=b"Action,Lead\nAsk,Nurse\n")
    )
    kept.press("take_rows", form=dict.fromkeys(row_boxes(kept), "yes"))
    assert "1 action is written in the register." in kept.words
    kept.press("open_coming", upload=Upload(name="b.csv", data=b"Action,Lead\nTell,Nurse\n"))
    assert "in the register." not in kept.words


def test_the_register_in_excel_opens_on_another_machine(kept: Keeper, tmp_path: Path):
    kept.press("step", "take").press("paper", "book")
    name, data = kept.files[-1]
    there = Keeper(RegisterScreen(lambda: open_books(f"sqlite:///{tmp_path / 'there.sqlite'}"), lambda: NOW))
    there.press("open_whole", upload=Upload(name=name, data=data))
    assert (there.problem, there.screen.log) == ("", kept.screen.log)


def test_each_owner_has_a_text_to_paste_and_days_for_a_calendar(example: Keeper):
    example.press("step", "owners")
    assert "These actions stand with: Head of Health Visiting." in example.page
    example.press("reminders", "all").press("reminders", "of Head of Health Visiting")
    assert [name.rsplit(" ", 2)[1] for name, _ in example.files] == ["reminders", "reminders"]
    every, own = (data.count(b"BEGIN:VEVENT") for _, data in example.files)
    assert every > own == 1


def test_an_owner_whose_actions_have_no_day_gets_no_empty_calendar(example: Keeper):
    example.press("step", "owners").press("reminders", "of All agencies")
    assert example.problem.startswith("Nothing here is due on a day, so there is nothing to remind of.")
    assert example.files == []


def test_a_plan_is_taken_row_by_row(kept: Keeper):
    plan = "Action,Lead,By when\nTell the wards,Matron,31/03/2027\nWrite a letter,Nurse,30/04/2027\n"
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan.encode()))
    assert "2 new, 0 changed." in kept.words
    kept.press("take_rows", form={row_boxes(kept)[1]: []})
    assert [one.text for one in actions(kept.screen.log, DAY)] == ["Change the form", "Tell the wards"]
    assert actions(kept.screen.log, DAY)[1].due == dt.date(2027, 3, 31)
    assert actions(kept.screen.log, DAY)[1].looked is None  # a file brought it; nobody has looked


def test_a_file_that_is_not_taken_yet_waits_through_other_steps_and_a_reload(kept: Keeper, comes: OPEN):
    plan = "Action,Lead\nTell the wards,Matron\nChange the form,Nurse\n"
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan.encode()))
    rows = row_boxes(kept)
    kept.press("step", "log").press("step", "take")
    assert row_boxes(kept) == rows
    again = comes()
    again.screen.restore(kept.screen.save())
    assert ("Read from plan.csv" in again.words, row_boxes(again)) == (True, rows)
    again.press("take_rows")
    assert (again.problem, again.action("A2").text) == ("", "Tell the wards")
    last = comes()
    last.screen.restore(again.screen.save())
    assert "Read from plan.csv" not in last.words


def test_a_file_too_large_for_the_tab_is_asked_for_again_by_its_name(
    kept: Keeper, comes: OPEN, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(waiting, "MOST_LETTERS", 20)
    plan = b"Action,Lead\nTell the wards,Matron\n"
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan))
    assert "Read from plan.csv" in kept.words
    again = comes()
    again.screen.restore(kept.screen.save())
    assert "“plan.csv” was opened here and nothing of it was taken yet. Open it once more" in again.words


def test_a_plan_comes_in_under_the_review_that_is_named_beside_it_and_the_next_plan_is_asked_anew(
    kept: Keeper,
):
    plan = "Recommendation,Action,Lead\n1,Tell the wards,Matron\n"
    upload = Upload(name="plan.csv", data=plan.encode())
    kept.press("step", "take").press("open_coming", upload=upload, form={"plan-new-review": "Child Wren"})
    kept.press("take_rows")
    assert kept.problem == ""
    assert [one["title"] for one in things(kept.screen.log, Thing.REVIEW).values()] == ["Child Wren"]
    assert "plan-new-review" not in kept.screen.typed


def test_our_excel_plan_that_comes_back_proposes_what_was_changed_in_it_and_reads_a_day_in_words(
    kept: Keeper,
):
    kept.press("step", "take").press("open_coming", upload=Upload(name="plan.xlsx", data=written()))
    kept.press("take_rows")
    book = opened(written())
    book["Plan"].cell(5, column(book["Plan"], "plan.due")).value = "end Sept 2027"
    kept.press("open_coming", upload=Upload(name="plan back.xlsx", data=saved(book)))
    assert (kept.problem, "0 new, 1 changed." in kept.words) == ("", True)
    kept.press("take_rows")
    assert dt.date(2027, 9, 30) in [one.due for one in actions(kept.screen.log, DAY)]


def test_a_plan_in_pdf_is_refused_with_what_to_do_about_a_plan(example: Keeper):
    example.press("open_coming", upload=Upload(name="plan.pdf", data=b"%PDF-1.7 a plan"))
    assert example.problem.startswith("This is a PDF, and an action plan is read from Word, Excel or csv.")


@pytest.mark.parametrize("what", ["log docx", "annual docx", "annual xlsx"])
def test_a_paper_of_the_register_is_not_read_as_a_plan(example: Keeper, what: str):
    example.press("step", "take").press("paper", what)
    name, data = example.files[-1]
    example.press("open_coming", upload=Upload(name=name, data=data))
    assert example.problem.startswith("This is a paper that was printed from a register, and no plan.")


def test_near_misses_come_in_from_their_own_register(kept: Keeper):
    name, data, _ = register_file("book", [near_miss()])
    kept.press("step", "take").press("open_near_misses", upload=Upload(name=name, data=data)).press(
        "take_rows"
    )
    assert kept.problem == ""
    assert len(state_of(kept.screen.log)[Thing.NEAR_MISS]) == 1
    assert "Near misses (1)" in kept.press("step", "advised").words


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("b.scrwork", b"\xff\xfe", "That file holds no register."),
        ("b.scrwork", b"{}", "That file holds no register."),
        ("p.csv", b"a,b\n1,2\n", "No action was found in this file."),
        ("x.docx", b"", "The file is empty."),
    ],
)
def test_a_file_that_is_none_of_these_is_refused_and_changes_nothing(
    kept: Keeper, name: str, data: bytes, problem: str
):
    before = kept.screen.log
    kept.press("step", "take").press("open_coming", upload=Upload(name=name, data=data))
    assert kept.problem.startswith(f"{problem} ")
    assert kept.screen.log == before


def test_the_annual_table_leaves_in_word_and_excel(example: Keeper):
    example.press("step", "annual")
    assert "8 recommendations made in the period. An action was done for 4." in example.words
    example.press("paper", "annual docx").press("paper", "annual xlsx").press("paper", "log docx")
    assert [name.rsplit(".", 1)[1] for name, _ in example.files] == ["docx", "xlsx", "docx"]
    word, excel = (io.BytesIO(data) for _, data in example.files[:2])
    assert [len(one.rows) for one in Document(word).tables] == [9, 2]
    assert load_workbook(excel).sheetnames == [
        "Summary",
        "Recommendations made in the per",
        "Actions that answer no recommen",
    ]


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        ("soon", "31 March 2026", "That is no day. Write it as 31 March 2026."),
        ("1 April 2026", "31 March 2026", "The period ends before it begins. Change one of the days."),
    ],
)
def test_a_period_that_is_none_is_told(example: Keeper, first: str, last: str, problem: str):
    form = {"annual-first": first, "annual-last": last}
    example.press("step", "annual").press("period", form=form)
    assert example.problem == problem
    assert "Get it in Word" not in example.words
    example.press("paper", "annual docx")
    assert (problem in example.problem, example.files) == (True, [])


def test_a_plan_that_came_into_two_copies_is_seen_before_the_merge_and_asked_about_after_it(
    kept: Keeper, comes: OPEN
):
    kept.press("step", "take").press("paper", "whole")
    there = (
        comes().press("leave").press("open_whole", upload=Upload(name="b.scrwork", data=kept.files[-1][1]))
    )
    bring_in(there.sign("Police lead")).press("step", "take").press("paper", "whole")
    bring_in(kept).press("step", "take")
    kept.press("open_coming", upload=Upload(name="b.scrwork", data=there.files[-1][1]))
    assert "3 actions of it say what others here say" in kept.words
    kept.press("merge").press("step", "since")
    assert "3 actions may stand twice" in kept.words
    assert "A2 says what A2 says: “Ask”" in kept.words
    kept.press("later_ones_out")
    assert [one.text for one in actions(kept.screen.log, DAY)] == ["Change the form", "Ask", "Tell", "Count"]
    assert "may stand twice" not in kept.words
    assert faults(kept.screen.log) == ()


def test_a_day_to_come_from_an_owner_is_pointed_at_and_its_row_is_not_ticked(example: Keeper):
    example.press("step", "owners").press("paper", "owner Principal Social Worker")
    name, data = example.files[-1]
    back = filled_in(data, "A10", "action.done_on", dt.datetime(2099, 1, 1))
    example.press("step", "take").press("open_coming", upload=Upload(name=name, data=back))
    assert "Day it was done: 1 January 2099 That day is still to come." in example.words
    assert [boxes(example.page)[one] for one in row_boxes(example)] == [[]]
