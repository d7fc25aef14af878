# ruff: noqa: E501 - the sentences of a report are not broken over lines
"""Spreadsheets and text files: the column of the recommendations is found, ids are kept, odd encodings are read."""

import csv
import io
from datetime import datetime

import openpyxl
import pytest
from documents.pool import BOARD, FINDINGS

from scrlib.documents import open_document, read_lines
from scrlib.errors import DocumentError


def excel(*rows, title="Sheet1", more=()) -> bytes:
    """A workbook of these rows; `more` are further sheets."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    for name, sheet_rows in more:
        sheet = book.create_sheet(name)
        for row in sheet_rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def comma(*rows, delimiter=",") -> str:
    """Rows as comma-separated text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def found(opened) -> list[tuple[str, str]]:
    return [(one.id, one.text) for one in opened.recommendations]


# ---- csv


def test_a_csv_keeps_its_ids_and_its_texts_exactly():
    data = comma(
        ("id", "text"), ("A7", f"1.1 {BOARD[0]}"), ("A9", f" Recommendation 2: {BOARD[1]} ")
    ).encode()
    assert found(open_document("set.csv", data)) == [
        ("A7", f"1.1 {BOARD[0]}"),
        ("A9", f"Recommendation 2: {BOARD[1]}"),
    ]


def test_a_csv_without_ids_is_numbered():
    data = comma(("text",), (BOARD[0],), (BOARD[1],)).encode()
    assert found(open_document("set.csv", data)) == [("R1", BOARD[0]), ("R2", BOARD[1])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_csv_is_read_in_the_encodings_that_offices_save(encoding):
    text = "The Board should “review” its café policy – at £5 a head."
    data = comma(("Ref", "Recommendation"), ("1", text)).encode(encoding)
    assert found(open_document("set.csv", data)) == [("1", text)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_is_read_with_any_usual_mark_between_its_columns(delimiter):
    rows = (
        ("Ref", "Recommendation", "Lead"),
        ("1", "Review, and agree; then train | staff.", "Chair"),
        ("2", BOARD[0], ""),
    )
    opened = open_document("set.csv", comma(*rows, delimiter=delimiter).encode())
    assert found(opened) == [("1", "Review, and agree; then train | staff."), ("2", BOARD[0])]


def test_a_text_of_several_lines_in_a_csv_is_one_recommendation():
    data = comma(("text",), ("The Board should:\n- review\n- train",)).encode()
    assert found(open_document("set.csv", data)) == [("R1", "The Board should:\n- review\n- train")]


def test_an_id_that_is_used_twice_stays_on_the_first_and_is_marked_on_the_second():
    data = comma(("id", "text"), ("1", BOARD[0]), ("1", BOARD[1]), ("", BOARD[2])).encode()
    assert [id for id, _ in found(open_document("set.csv", data))] == ["1", "1 (2)", "R3"]


def test_rows_without_a_recommendation_are_passed_over_and_counted():
    data = comma(("id", "text", "lead"), ("1", BOARD[0], "Chair"), ("2", "", "Chair"), ("", "", "")).encode()
    opened = open_document("set.csv", data)
    assert (len(opened.recommendations), opened.notes) == (
        1,
        ("1 row has no recommendation and was passed over.",),
    )


def test_headings_that_say_nothing_of_a_recommendation_are_named_in_the_refusal():
    with pytest.raises(DocumentError) as caught:
        open_document("set.csv", comma(("Agency", "What we want"), ("Police", BOARD[0])).encode())
    assert (
        caught.value.problem
        == "No column is headed Recommendation or Text. The headings seen are “Agency”, “What we want”."
    )


def test_a_refusal_never_repeats_a_long_cell():
    with pytest.raises(DocumentError) as caught:
        open_document("set.csv", comma((BOARD[0], "Police"), (BOARD[1], "Police")).encode())
    assert BOARD[0][:20] not in str(caught.value)


def test_one_column_of_sentences_without_a_heading_is_a_list():
    assert [
        text for _, text in found(open_document("set.csv", comma((BOARD[0],), (BOARD[1],)).encode()))
    ] == [*BOARD[:2]]


def test_a_column_of_numbers_only_points_and_the_words_stand_in_the_actions():
    rows = (("Recommendation", "Action", "Owner"), ("1", BOARD[0], "Chair"), ("R2", BOARD[1], ""))
    assert found(open_document("plan.csv", comma(*rows).encode())) == [("1", BOARD[0]), ("R2", BOARD[1])]


def test_what_stands_beside_a_recommendation_is_told_with_its_heading():
    rows = (("Ref", "Recommendation", "Lead", "By when"), ("1", BOARD[0], "Chair", ""))
    (one,) = open_document("plan.csv", comma(*rows).encode()).recommendations
    assert one.beside == "Lead: Chair"


# ---- xlsx


def test_a_workbook_is_read_by_its_heading_wherever_the_column_stands():
    data = excel(("No", "Agency", "Recommendation"), (1, "Police", BOARD[0]), (2, "Health", BOARD[1]))
    opened = open_document("plan.xlsx", data)
    assert found(opened) == [("1", BOARD[0]), ("2", BOARD[1])]
    assert [one.where for one in opened.recommendations] == ["row 2", "row 3"]


def test_titles_above_the_headings_and_sheets_of_something_else_are_passed_over():
    data = excel(
        ("Action plan, Westmere LSCB",),
        (),
        ("Ref", "Recommendation made", "Action"),
        ("1", BOARD[0], "Write to all"),
        more=(("Lists", (("Status",), ("Done",))),),
    )
    assert found(open_document("plan.xlsx", data)) == [("1", BOARD[0])]


def test_recommendations_of_several_sheets_come_in_order_with_the_sheet_named():
    data = excel(
        ("Recommendation",),
        (BOARD[0],),
        title="Board",
        more=(("Health", (("Recommendation",), (BOARD[1],))),),
    )
    assert [(one.id, one.where) for one in open_document("plan.xlsx", data).recommendations] == [
        ("R1", "Board, row 2"),
        ("R2", "Health, row 2"),
    ]


def test_a_plan_that_gives_a_recommendation_several_rows_lists_it_once():
    data = excel(
        ("No", "Recommendation", "Action"),
        (1, BOARD[0], "Write"),
        (1, BOARD[0], "Meet"),
        (2, BOARD[1], "Write"),
    )
    opened = open_document("plan.xlsx", data)
    assert found(opened) == [("1", BOARD[0]), ("2", BOARD[1])]
    assert opened.notes == ("1 row gives another action for a recommendation that is listed once.",)


def test_a_finding_beside_a_recommendation_is_linked_to_it():
    data = excel(
        ("Finding", "Recommendation"), (FINDINGS[0], BOARD[0]), (FINDINGS[0], BOARD[1]), ("", BOARD[2])
    )
    opened = open_document("plan.xlsx", data)
    assert [(one.id, one.text) for one in opened.findings] == [("F1", FINDINGS[0])]
    assert [one.finding for one in opened.recommendations] == ["F1", "F1", None]


def test_a_workbook_without_the_heading_is_refused_with_the_headings_it_has():
    with pytest.raises(DocumentError) as caught:
        open_document("plan.xlsx", excel(("Task", "Owner"), ("Write to all agencies about it", "Chair")))
    assert "“Task”, “Owner”" in caught.value.problem and "heading Recommendation" in caught.value.fix


def test_an_empty_workbook_says_that_it_has_no_words():
    with pytest.raises(DocumentError, match="There are no words in the file"):
        open_document("plan.xlsx", excel())


# ---- text


def test_a_text_file_is_read_as_if_it_were_pasted():
    opened = open_document("set.txt", f"1. {BOARD[0]}\n2. {BOARD[1]}\n".encode("cp1252"))
    assert found(opened) == [("R1", BOARD[0]), ("R2", BOARD[1])]
    assert len(opened.passages) == 2


def test_lines_are_taken_one_each_exactly_as_they_stand():
    assert [one.text for one in read_lines("1.1 Review it.\n\n  R3. Train staff. \n")] == [
        "1.1 Review it.",
        "R3. Train staff.",
    ]


def test_one_heading_over_numbers_and_words_heads_both():
    rows = ["Recommendation", None, "Due"], [1, "Write it.", datetime(2027, 5, 31)], [2, "Tell it.", None]
    found = open_document("plan.xlsx", excel(*rows)).recommendations
    assert [(one.number, one.text, one.beside) for one in found] == [
        ("1", "Write it.", "Due: 31 May 2027"),
        ("2", "Tell it.", ""),
    ]


LABELLED = (["Recommendation 4: Write it.", "Chair"], ["Recommendation 6: Tell it.", "Head"])


def test_labels_in_the_cells_are_the_numbers_of_a_sheet_without_headings():
    found = open_document("plan.xlsx", excel(*LABELLED)).recommendations
    assert [(one.id, one.number, one.text) for one in found] == [
        ("4", "4", "Write it."),
        ("6", "6", "Tell it."),
    ]
