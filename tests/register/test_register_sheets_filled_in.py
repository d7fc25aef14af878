"""A register's Excel file that somebody filled in: what it proposes and what cannot be used."""

import datetime as dt
import io
import json

import openpyxl
import pytest
from register_sheets import Edit, action, asked, back, put, register, said, whole
from registers import DAY, log_of

from scrlib.audits.register.coming.proposals import Proposal, taken
from scrlib.audits.register.coming.sheets_back import carried
from scrlib.audits.register.reading import actions
from scrlib.audits.register.writing import lacking
from scrlib.documents.register import read_register_book


def all_of(*edits: Edit) -> Edit:
    return lambda book: [one(book) for one in edits] and None


def test_what_an_agency_fills_in_is_proposed_in_words_and_can_be_written() -> None:
    log = register()
    data = asked(log, "A-A1", edit=all_of(
        put("Actions", 1, due=dt.datetime(2027, 6, 30), status="Done, with evidence", done_on="3 May 2026"),
        put("Actions", 1, hindered="People left; the message faded"),
        put("Evidence", 2, title="Minutes of May", action="A1", strength="It was done"),
    ))  # fmt: skip
    found = back(log, data)
    assert said(found) == [
        ("Action A1 “Do A1”", "Due", "31 March 2027", "30 June 2027"),
        ("Action A1 “Do A1”", "Where it stands", "On track", "Done, with evidence"),
        ("Action A1 “Do A1”", "Day it was done", "", "3 May 2026"),
        ("Action A1 “Do A1”", "What stood in the way", "", "People left; The message faded"),
        ("Evidence “Minutes of May”", "What it is called", "", "Minutes of May"),
        ("Evidence “Minutes of May”", "The action it belongs to", "", "A1"),
        ("Evidence “Minutes of May”", "What it shows", "", "It was done"),
    ]
    assert [(row.new, row.where) for row in found.rows] == [
        (False, "Actions, row 5"),
        (True, "Evidence, row 6"),
    ]
    assert lacking(log, taken(found.rows)) == ()


def test_a_file_for_an_agency_holds_its_own_actions_and_not_the_log() -> None:
    log = register()
    book = openpyxl.load_workbook(io.BytesIO(asked(log, "A-A2")))
    assert book.sheetnames == ["Actions", "Evidence", "Difference", "Lists", "_register"]
    words = repr([cell.value for sheet in book for row in sheet for cell in row])
    assert [one for one in ("Head of Midwifery", "Do A1", "Robin", "'A1'") if one in words] == []
    assert "Do A2" in words
    came = read_register_book(asked(log, "A-A2"))
    assert json.loads(came.kept or "") == {"number": len(log), "head": log[-1].head}
    assert carried(came) is None


def test_what_was_changed_here_meanwhile_is_shown_as_a_clash() -> None:
    log = register()
    data = asked(log, "A-A1", edit=put("Actions", 1, owner="Matron", news="The form is printed"))
    later = log_of(action("A1", owner="Director of Nursing"), log=log)
    values = {one.label: (one.was, one.here, one.now, one.clash) for one in back(later, data).rows[0].values}
    assert values == {
        "Who answers for it": ("Head of Midwifery", "Director of Nursing", "Matron", True),
        "What was done": ("", "", "The form is printed", False),
    }


def test_what_only_we_changed_meanwhile_is_not_taken_back_by_an_older_file() -> None:
    log = register()
    data = asked(log, "A-A1")
    later = log_of(action("A1", owner="Director of Nursing"), log=log)
    assert back(later, data) == Proposal()


def test_a_new_action_gets_the_next_number_and_evidence_can_name_it() -> None:
    log = register()
    edit = all_of(
        put("Actions", 3, text="Ring every ward"),
        put("Actions", 4, number="B1", text="Write to every ward"),
        put("Evidence", 2, title="The letter", action="B1"),
    )
    changes = taken(back(log, whole(log, edit)).rows)
    log = log_of(changes, log=log)
    assert [(one.number, one.text, len(one.evidence)) for one in actions(log, DAY)[2:]] == [
        ("A3", "Ring every ward", 0),
        ("B1", "Write to every ward", 1),
    ]


OUT = "is empty, so the row was left out."
NOT_LISTED = "holds a word that is not in its list."
GONE = "Nothing was taken out for that: take a thing out on the page, with the reason."


@pytest.mark.parametrize(
    ("edit", "note"),
    [
        (put("Actions", 1, due="when we can"), "Actions, row 5: “Due” holds no day that can be read."),
        (put("Actions", 1, status="Nearly"), f"Actions, row 5: “Where it stands” {NOT_LISTED}"),
        (put("Actions", 3, owner="Matron"), f"Actions, row 7: “What is to be done” {OUT}"),
        (put("Evidence", 2, title="A letter"), f"Evidence, row 6: “The action it belongs to” {OUT}"),
        (
            put("Evidence", 2, title="A letter", action="A9"),
            f"Evidence, row 6: “The action it belongs to” {NOT_LISTED}",
        ),
        (lambda book: book["Actions"].delete_rows(6), f"Actions: 1 row is no longer in the file. {GONE}"),
    ],
)
def test_what_cannot_be_used_is_said_and_nothing_is_guessed_or_lost(edit: Edit, note: str) -> None:
    log = register()
    found = back(log, whole(log, edit))
    assert found.rows == ()
    assert note in found.notes


def test_words_in_the_place_of_a_day_are_kept_as_words_where_the_sheet_has_no_column_for_them() -> None:
    log = register()
    found = back(log, asked(log, "A-A1", edit=put("Actions", 1, due="when the ward reopens")))
    log = log_of(taken(found.rows), log=log)
    assert (actions(log, DAY)[0].due, actions(log, DAY)[0].due_words) == (None, "when the ward reopens")


def test_a_row_emptied_in_every_cell_is_a_row_taken_away() -> None:
    log = register()
    empty = dict.fromkeys(("number", "text", "owner", "helped"))
    assert back(log, whole(log, put("Actions", 2, **empty))).rows == ()


def test_a_row_copied_and_changed_is_a_new_thing_and_a_plain_copy_is_none() -> None:
    log = register()
    copy = {
        "id": "A-A2",
        "number": "A2",
        "text": "Do A2",
        "owner": "Named Nurse",
        "helped": "Regular looking at progress; The weight of the review",
    }
    assert back(log, whole(log, put("Actions", 3, **copy))).rows == ()
    (row,) = back(log, whole(log, put("Actions", 3, **{**copy, "text": "Do it again"}))).rows
    assert (row.new, row.id != "A-A2") == (True, True)


def test_sorted_rows_moved_columns_and_renamed_headings_change_nothing() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        sheet = book["Actions"]
        rows = [[cell.value for cell in row] for row in sheet["A5":"Q6"]]
        for line, row in enumerate(reversed(rows), start=5):
            for column, value in enumerate(row, start=1):
                sheet.cell(row=line, column=column).value = value
        for line in range(1, 7):
            sheet.cell(row=line, column=3).value, sheet.cell(row=line, column=4).value = (
                sheet.cell(row=line, column=4).value,
                sheet.cell(row=line, column=3).value,
            )
        sheet["C4"].value, sheet.title = "Owner now", "Our actions"

    log = register()
    assert back(log, whole(log, edit)) == Proposal()


def test_a_file_that_lost_its_hidden_sheet_is_held_against_what_stands_now() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        del book["_register"]
        put("Actions", 1, owner="Matron")(book)

    log = register()
    assert said(back(log, whole(log, edit))) == [
        ("Action A1 “Do A1”", "Who answers for it", "Head of Midwifery", "Matron")
    ]
