"""The headings of columns are data: each means what its examples say, and a table is read by them."""

import pytest
from documents.pool import BOARD
from documents.word import Report

from scrlib.documents import open_document
from scrlib.documents.layout.columns import heads, wordings


@pytest.mark.parametrize("wording", wordings(), ids=lambda wording: wording.kind)
def test_each_wording_of_a_column_means_what_its_examples_say(wording):
    assert [one for one in wording.yes if not heads(wording.kind, one)] == []
    assert [one for one in wording.no if heads(wording.kind, one)] == []


def test_a_column_that_points_at_recommendations_does_not_hold_them():
    report = Report()
    report.table(("Links to IMR recommendation", "Recommendation"), ("1", BOARD[0]), ("2", BOARD[1]))
    assert [one.text for one in open_document("plan.docx", report.save()).recommendations] == list(BOARD[:2])
