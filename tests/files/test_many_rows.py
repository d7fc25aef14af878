"""A Word table of thousands of rows: read so far and no further, and said so in a sentence."""

import io

from docx import Document

from scrlib.documents import open_document, open_plan
from scrlib.documents.plan import word as plan_word
from scrlib.documents.word import read as word_read

HEADS = ("Recommendation", "Action", "Lead", "By when")


def table(rows: int) -> bytes:
    document = Document()
    made = document.add_table(rows=rows + 1, cols=len(HEADS))
    for n, row in enumerate(made.rows):
        texts = (f"The Named Nurse should ring family {n}.", f"Ring family {n}", "Named Nurse", "31/03/2027")
        for cell, text in zip(row.cells, texts if n else HEADS, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_plan_of_too_many_rows_is_read_so_far_and_says_so(monkeypatch):
    monkeypatch.setattr(plan_word, "MOST_ROWS", 3)
    plan = open_plan("plan.docx", table(5))
    assert len(plan.blocks[0].rows) == 3
    assert plan.left_out == (
        (
            "the whole document",
            "rows of tables after the first 3 were not read: open the rest as a file of its own",
        ),
    )


def test_a_report_of_too_many_rows_is_read_so_far_and_says_so(monkeypatch):
    monkeypatch.setattr(word_read, "MOST_ROWS", 3)
    found = open_document("report.docx", table(5))
    assert len(found.recommendations) == 2
    assert found.notes == (
        "Its tables were read to row 2,000 together, and no further: open the rest as a file of its own.",
    )


def test_a_plan_of_usual_size_is_read_whole_without_a_word():
    assert open_plan("plan.docx", table(5)).left_out == ()
    assert open_document("report.docx", table(5)).notes == ()
