"""The register as an Excel file: taken away and back as it was, filled in by an agency, two copies of it."""

import datetime as dt
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office import recalculated
from plans import written as plan_in_excel

from scrlib.audits.register.arriving import Stand, arrived
from scrlib.audits.register.carried import written
from scrlib.audits.register.log import Log, appended, blanked
from scrlib.audits.register.merge import merged
from scrlib.audits.register.proposals import Proposal, taken
from scrlib.audits.register.reading import actions, things
from scrlib.audits.register.sheets import asked_sheets, asking, lists_of, whole_sheets
from scrlib.audits.register.sheets_back import base_of, carried, from_sheets
from scrlib.audits.register.things import choices, shape
from scrlib.audits.register.writing import lacking, set_fields
from scrlib.documents.register import is_register_book, read_register_book, register_book
from scrlib.errors import ScrError
from scrlib.records.register import Change, Thing

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)
Edit = Callable[[openpyxl.Workbook], None]


def log_of(*changes: Sequence[Change], log: Log = (), who: str = "Board manager") -> Log:
    for one in changes:
        log = appended(log, one, who=who, why="Meeting", at=NOON)
    return log


def action(id: str, **form: str) -> tuple[Change, ...]:
    return set_fields(Thing.ACTION, f"A-{id}", {"number": id, "text": f"Do {id}", **form})


def register() -> Log:
    return log_of(
        set_fields(Thing.REVIEW, "R-1", {"title": "Robin"}),
        set_fields(Thing.RECOMMENDATION, "C-1", {"number": "1", "text": "See women alone", "review": "R-1"}),
        action("A1", recommendations="C-1", owner="Head of Midwifery", due="2027-03-31", status="on_track"),
        action("A2", owner="Named Nurse", helped="audit weight"),
        set_fields(
            Thing.EVIDENCE, "E-1", {"title": "Audit of 40 records", "action": "A-A1", "date": "2026-05-20"}
        ),
    )


def whole(log: Log, edit: Edit | None = None) -> bytes:
    """The file that carries the register, with what somebody did to it in Excel."""
    return edited(register_book("Westmere", whole_sheets(log), lists_of(log), written("Westmere", log)), edit)


def asked(log: Log, *ids: str, edit: Edit | None = None) -> bytes:
    """The file for the agency of these actions."""
    return edited(register_book("Westmere", asked_sheets(log, ids), lists_of(log, ids), asking(log)), edit)


def edited(data: bytes, edit: Edit | None) -> bytes:
    if edit is None:
        return data
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(sheet: str, row: int, **cells: object) -> Edit:
    """Writes into a row of things, from 1, by the keys of its columns."""

    def edit(book: openpyxl.Workbook) -> None:
        columns = {str(cell.value).split(".")[-1]: cell.column for cell in book[sheet][1]}
        for key, value in cells.items():
            book[sheet].cell(row=4 + row, column=columns[key]).value = value

    return edit


def all_of(*edits: Edit) -> Edit:
    return lambda book: [one(book) for one in edits] and None


def back(ours: Log, data: bytes) -> Proposal:
    """What the file proposes."""
    came = read_register_book(data)
    return from_sheets(ours, base_of(came, ours), came)


def said(found: Proposal) -> list[tuple[str, str, str, str]]:
    """(thing, field, as it is here, as the file has it)."""
    return [(row.name, one.label, one.here, one.now) for row in found.rows for one in row.values]


# ---- as it was


def test_a_register_comes_out_of_its_excel_file_as_it_went_in_and_proposes_nothing() -> None:
    log = register()
    came = read_register_book(whole(log))
    told = carried(came)
    assert told is not None
    assert (told.title, told.log) == ("Westmere", log)
    assert from_sheets(log, base_of(came, log), came) == Proposal()


ODD = ["=1+1", "_x0041_", "'quoted", "1.0", "two\nlines", "two\rlines"]
VALUES = {
    "line": st.text(max_size=30),
    "text": st.text(max_size=60) | st.sampled_from(ODD),
    "day": st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)).map(str) | st.just(""),
    "thing": st.just("A-1"),
    "things": st.just(""),
}


@st.composite
def anything(draw: st.DrawFn) -> list[Change]:
    """Values of one action and of one evidence, of every kind."""
    found = []
    for thing, id in ((Thing.ACTION, "A-1"), (Thing.EVIDENCE, "E-1")):
        for one in shape(thing).fields:
            if one.id != "gone" and (one.needed or draw(st.booleans())):
                kinds = st.sampled_from([*choices(one.list)]) if one.list else VALUES[one.kind]
                found.append(Change(thing=thing, id=id, field=one.id, value=draw(kinds)))
    return found


@settings(max_examples=15, deadline=None)
@given(anything())
def test_whatever_stands_in_it_the_log_comes_back_whole_and_no_cell_seems_changed(
    changes: list[Change],
) -> None:
    log = log_of(changes)
    came = read_register_book(whole(log))
    told = carried(came)
    assert told is not None and told.log == log
    assert from_sheets(log, log, came).rows == ()


def test_a_blanked_value_is_in_no_sheet_and_stays_blanked() -> None:
    log = log_of(action("A1", owner="Robin's aunt"))
    log = blanked(log, 3, who="x", why="A relative was named", at=NOON)
    data = whole(log)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert "Robin" not in repr([cell.value for sheet in book for row in sheet for cell in row])
    assert back(log, data) == Proposal()


# ---- filled in


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


# ---- copies and other files


def test_two_copies_worked_on_apart_are_made_one_first_their_logs_then_the_cells() -> None:
    start = register()
    ours = log_of(action("A2", owner="Matron"), log=start)
    there = log_of(action("A1", due="2027-05-31"), log=start, who="Police lead")
    came = read_register_book(whole(there, put("Actions", 1, news="The form is printed")))
    told = carried(came)
    assert told is not None
    assert arrived(ours, told.log).stand is Stand.PARTED
    one = merged(ours, told.log, {}, who="x", at=NOON)
    assert said(from_sheets(one, base_of(came, one), came)) == [
        ("Action A1 “Do A1”", "What was done", "", "The form is printed")
    ]
    assert things(one, Thing.ACTION)["A-A1"]["due"] == "2027-05-31"


def test_a_file_of_another_register_or_of_a_copy_gone_on_is_refused() -> None:
    data = asked(register(), "A-A1")
    for ours in ((), log_of(action("A1"), action("A2"))):
        with pytest.raises(ScrError, match="made of another register"):
            back(ours, data)


def test_a_file_whose_hidden_register_was_altered_is_refused() -> None:
    text = written("Westmere", register()).replace("Midwifery", "Nursing")
    data = register_book("x", whole_sheets(register()), lists_of(register()), text)
    with pytest.raises(ScrError, match="not as it was written"):
        carried(read_register_book(data))


def test_a_spoilt_hidden_sheet_counts_as_lost() -> None:
    def edit(book: openpyxl.Workbook) -> None:
        book["_register"]["A2"].value = "spoilt"

    assert read_register_book(whole(register(), edit)).kept is None


def test_another_excel_file_is_no_register_and_one_with_a_sheet_twice_is_refused() -> None:
    other = io.BytesIO()
    openpyxl.Workbook().save(other)
    assert not is_register_book(other.getvalue())
    assert not is_register_book(plan_in_excel())
    assert is_register_book(whole(register()))
    with pytest.raises(ScrError, match="not a register to fill in"):
        read_register_book(other.getvalue())
    with pytest.raises(ScrError, match="in the file twice"):
        read_register_book(whole(register(), lambda book: book.copy_worksheet(book["Actions"]) and None))


def test_every_list_can_be_chosen_from() -> None:
    data = whole(register())
    book = openpyxl.load_workbook(io.BytesIO(data))
    chosen = {
        str(book["Actions"].cell(row=1, column=next(iter(one.sqref.ranges)).min_col).value): one.formula1
        for one in book["Actions"].data_validations.dataValidation
        if one.type == "list"
    }
    assert set(chosen) == {"action.status", "action.harm", "action.helped", "action.hindered"}
    first, last = chosen["action.status"].removeprefix("Lists!").replace("$", "").split(":")
    assert [cell[0].value for cell in book["Lists"][first:last]] == [
        one.label for one in choices("progress").values()
    ]


def test_a_file_that_another_program_saved_still_carries_the_register_and_shows_no_change(
    tmp_path: Path,
) -> None:
    log = register()
    came = read_register_book(recalculated(whole(log), tmp_path))
    told = carried(came)
    assert told is not None and told.log == log
    assert from_sheets(log, log, came) == Proposal()
