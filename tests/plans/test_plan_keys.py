"""The key to a plan's colours and letters: in a line, above the headings, in a table or a sheet of its own."""

import pytest

from scrlib.plans.fields.colour_keys import key_in
from tests.documents.plan_files import excel, passed, plan, word

GREEN, AMBER, RED, GREY = "92D050", "FFC000", "FF0000", "D9D9D9"
HEAD = ["Rec", "Action", "Lead", "By when", "RAG"]
FOUR = ("complete", "in_progress", "overdue", "not_started")


def rows(*last: object) -> list[list[object]]:
    return [
        HEAD,
        *([str(at), f"Write form {at}", "Matron", "May 2013", one] for at, one in enumerate(last, 1)),
    ]


def statuses(data: bytes, name: str = "plan.xlsx") -> tuple[str, ...]:
    return tuple(one.status.value for one in plan(data, name).actions)


LINES = {
    "Key:  B = action complete and evidence seen   A = in progress, some slippage   R = overdue   W = not yet started": {
        "blue": "action complete and evidence seen",
        "amber": "in progress, some slippage",
        "red": "overdue",
        "white": "not yet started",
    },
    "RAG: Red (not started), Amber (in progress), Green (completed)": {
        "red": "not started",
        "amber": "in progress",
        "green": "completed",
    },
    "Completed (blue), on track (green), overdue (red), not started (white)": {
        "blue": "Completed",
        "green": "on track",
        "red": "overdue",
        "white": "not started",
    },
    "Actions shaded green are complete; those in amber are under way and those in red have not been started.": {
        "green": "complete",
        "amber": "under way",
        "red": "not been started",
    },
    "Green denotes completed. Amber denotes in progress. Grey denotes not started.": {
        "green": "completed",
        "amber": "in progress",
        "grey": "not started",
    },
    "G on target; A slipping; R late; B complete": {
        "green": "on target",
        "amber": "slipping",
        "red": "late",
        "blue": "complete",
    },
    "Coloured blue where complete, green where on track, no colour where not started": {
        "blue": "complete",
        "green": "on track",
        "white": "not started",
    },
    "Status: C – Completed; O – Ongoing; NS – Not started; D – Delayed": {
        "c": "Completed",
        "o": "Ongoing",
        "ns": "Not started",
        "d": "Delayed",
    },
    "1 = not started, 2 = in progress, 3 = complete": {
        "1": "not started",
        "2": "in progress",
        "3": "complete",
    },
    "CP = child protection; CIN = child in need; DNA = did not attend": {},
    "The red book is a record. The green form is used.": {},
    "Recommendation 1: completed. Recommendation 2: in progress.": {},
}


@pytest.mark.parametrize(("line", "key"), LINES.items())
def test_a_line_says_what_colours_and_letters_mean(line, key):
    assert key_in(line, codes=True) == key


@pytest.mark.parametrize(
    ("line", "letters"),
    [
        ("Key: B = complete   A = under way   R = overdue   W = not yet started", "BARW"),
        ("Key: C – Completed; P – In progress; D – Delayed; N – Not started", "CPDN"),
        ("Progress: 4 = complete, 3 = in progress, 2 = overdue, 1 = not started", "4321"),
    ],
)
def test_letters_and_figures_mean_what_the_line_below_the_plan_says(line, letters):
    assert statuses(word(rows(*letters), line), "plan.docx") == FOUR
    assert statuses(excel({"Plan": [[line], [None], *rows(*letters)]})) == FOUR


def test_letters_mean_what_a_table_or_a_sheet_of_the_key_says():
    key = [["C", "Completed"], ["IP", "In progress"], ["OD", "Overdue"], ["N/S", "Not started"]]
    last = [code for code, _ in key]
    assert statuses(word(key, rows(*last)), "plan.docx") == FOUR
    assert statuses(excel({"Plan": rows(*last), "Key": [["Code", "Meaning"], *key]})) == FOUR


KEY = [[("", GREEN), "Completed"], [("", AMBER), "Under way"], [("", RED), "Overdue"]]
BARE = [("", GREEN), ("", AMBER), ("", RED)]


def test_a_grey_of_the_key_is_a_colour():
    key = [*KEY, [("", GREY), "Not yet started"]]
    assert statuses(word(key, rows(*BARE, ("", GREY))), "plan.docx") == FOUR
    assert statuses(excel({"Plan": [["Key"], *key, [None], *rows(*BARE, ("", GREY))]})) == FOUR


def test_no_colour_means_what_the_key_says_of_it_where_colours_stand_alone():
    white = [*KEY, [None, "Not yet started"]]
    assert statuses(word(white, rows(*BARE, None)), "plan.docx") == FOUR
    assert statuses(excel({"Plan": [["Key"], *white, [None], *rows(*BARE, None)]})) == FOUR
    assert statuses(excel({"Plan": rows(*BARE, None), "Key": white})) == FOUR


def test_an_empty_cell_beside_letters_says_nothing():
    line = "Key: G = complete; A = under way; R = overdue; W = not started"
    assert statuses(word(rows("G", "A", "R", None), line), "plan.docx") == (*FOUR[:3], "unknown")


def test_a_grey_without_a_key_says_nothing():
    found = plan(excel({"Plan": rows(("", GREEN), ("", GREY))}), "plan.xlsx").actions
    assert [(one.status.value, one.status_words) for one in found] == [
        ("unknown", "green (cell colour)"),
        ("unknown", ""),
    ]


def marked(*fills: str, column: int = 0, last: tuple[str | None, ...] = (None,) * 4) -> list[list[object]]:
    """A plan whose status stands empty and whose cells in one column are filled."""
    found = rows(*last)
    for row, fill in zip(found[1:], fills, strict=True):
        row[column] = (row[column], fill)
    return found


@pytest.mark.parametrize("column", [0, 1, 3])
def test_a_colour_in_another_cell_of_the_row_is_its_status_where_a_key_says_so(column):
    found = plan(
        excel(
            {
                "Plan": marked(GREEN, AMBER, RED, GREY, column=column),
                "Key": [*KEY, [("", GREY), "Not started"]],
            }
        ),
        "plan.xlsx",
    )
    assert [(one.status.value, one.status_words) for one in found.actions] == [
        ("complete", "green (cell colour)"),
        ("in_progress", "amber (cell colour)"),
        ("overdue", "red (cell colour)"),
        ("not_started", "grey (cell colour)"),
    ]


def test_a_plan_without_a_column_of_status_may_mark_its_numbers():
    plain = [row[:4] for row in marked(GREEN, AMBER, RED, "")]
    assert (
        statuses(
            word(plain, "Green = complete; amber = under way; red = overdue; white = not started"),
            "plan.docx",
        )
        == FOUR
    )


def test_shading_that_parts_the_recommendations_is_no_status_beside_a_column_of_words():
    said = marked(GREEN, GREEN, AMBER, AMBER, last=("Overdue", "Overdue", None, "Not started"))
    assert statuses(excel({"Plan": said, "Key": KEY})) == ("overdue", "overdue", "unknown", "not_started")


def test_shading_without_a_key_is_no_status():
    found = plan(excel({"Plan": marked(GREEN, GREEN, AMBER, AMBER)}), "plan.xlsx").actions
    assert [(one.status.value, one.status_words) for one in found] == [("unknown", "")] * 4


def test_rows_coloured_across_mean_what_the_key_says():
    across = [
        [(cell, fill) for cell in row[:4]]
        for row, fill in zip(rows(*"1234"), ("", GREEN, AMBER, RED, ""), strict=True)
    ]
    key = "Blue = done early; green = complete; amber = under way; red = overdue; not coloured = not started"
    assert statuses(word(key, across), "plan.docx") == FOUR


FILLED = [("Completed", GREEN), ("Under way", AMBER), ("Overdue", RED), ("Not started", GREY)]
PAIRS = [*KEY, [("", GREY), "Not started"]]
GREYED = [*BARE, ("", GREY)]


@pytest.mark.parametrize(
    "sheet",
    [
        [FILLED, [None], *rows(*GREYED)],
        [["Key", *PAIRS[0], *PAIRS[1]], [None, *PAIRS[2], *PAIRS[3]], [None], *rows(*GREYED)],
        [*rows(*GREYED), [None], ["RAG key"], *PAIRS],
    ],
    ids=["its words in its colours", "two pairs to a row", "below the actions"],
)
def test_a_key_may_stand_in_any_place_of_the_sheet(sheet):
    assert statuses(excel({"Plan": sheet})) == FOUR


LISTED = ["C = completed", "P = partly completed", "D = delayed", "N = not started"]


@pytest.mark.parametrize(
    "blocks",
    [
        ["Key", *(f"* {one}" for one in LISTED), rows(*"CPDN")],
        [rows(*"CPDN"), [["\n".join(("Key", *LISTED))]]],
        [rows(*"CPDN"), [[one] for one in ("Status codes", *LISTED)]],
    ],
    ids=["a list", "one cell", "a row for each"],
)
def test_a_key_may_be_a_list(blocks):
    assert statuses(word(*blocks), "plan.docx") == FOUR


def test_a_sheet_of_notes_may_hold_the_key():
    notes = [[one] for one in ("Status codes", *LISTED)]
    assert statuses(excel({"Plan": rows(*"CPDN"), "Notes": notes})) == FOUR


LONG = {
    "G": "Action has been completed and evidence has been seen by the Subgroup at one of its meetings",
    "A": "Action has been started but there is some slippage that its lead expects to make good",
    "R": "Action has missed its deadline, and the lead has told the Subgroup why and what follows",
    "W": "Action has not yet been started or the lead has not told the Subgroup anything of it",
}


def test_a_meaning_may_be_a_sentence_that_begins_with_the_status():
    assert statuses(word(rows(*LONG), [list(one) for one in LONG.items()]), "plan.docx") == FOUR


def test_a_colour_may_name_its_letter_in_brackets():
    named = {
        "Green (G)": "Complete",
        "Amber (A)": "Under way",
        "Red (R)": "Overdue",
        "White (W)": "Not started",
    }
    assert statuses(word(rows(*"GARW"), [list(one) for one in named.items()]), "plan.docx") == FOUR


@pytest.mark.parametrize("word_for_it", ["Key", "RAG key", "Legend"])
def test_a_key_may_stand_beside_the_plan(word_for_it):
    beside = [[None, word_for_it, None], *([None, *one] for one in PAIRS)]
    sheet = [[*row, *more] for row, more in zip(rows(*GREYED), beside, strict=True)]
    found = plan(excel({"Plan": sheet}), "plan.xlsx")
    assert tuple(one.status.value for one in found.actions) == FOUR
    assert (found.questions, passed(found)) == (
        (),
        [("sheet Plan from column 7", "the key to the colours, beside the plan")],
    )


def test_a_column_headed_key_that_holds_no_key_stays_in_the_plan():
    sheet = [["Rec", "Action", "Lead", "Key"], ["1", "Write the form", "Matron", "Yes"]]
    found = plan(excel({"Plan": sheet}), "plan.xlsx")
    assert [one.action for one in found.actions] == ["Write the form"]
    assert [(one.column, one.heading) for one in found.questions] == [(3, "Key")]
