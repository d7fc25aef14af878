"""The register as an Excel file: taken away and back as it was, filled in by an agency, two copies of it."""

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest
from costed_plans import written as plan_in_excel
from hypothesis import given, settings
from hypothesis import strategies as st
from office import recalculated
from register_sheets import action, asked, back, put, register, said, whole
from registers import NOON, log_of

from scrlib.audits.register.coming.arriving import Stand, arrived
from scrlib.audits.register.coming.carried import written
from scrlib.audits.register.coming.merge import merged
from scrlib.audits.register.coming.proposals import Proposal
from scrlib.audits.register.coming.sheets_back import base_of, carried, from_sheets
from scrlib.audits.register.log import blanked
from scrlib.audits.register.papers.sheets import lists_of, whole_sheets
from scrlib.audits.register.reading import things
from scrlib.audits.register.things import choices, shape
from scrlib.documents.register import is_register_book, read_register_book, register_book
from scrlib.errors import ScrError
from scrlib.records.register import Change, Thing

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
