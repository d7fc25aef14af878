"""What stands under "Monitoring" in a second row of headings: how, who looks, when, and who hears of it."""

import pytest

from tests.documents.plan_files import plan, word

TOP = ["Rec", "Action", "Lead", "By when", "Monitoring", "<", "<"]
ROW = ["1", "Write the form", "Matron", "31 May 2015"]
WANTED = [(("Matron",), "2015-05-31", "Audit of 10 files")]


def read(*rows) -> list[tuple[tuple[str, ...], str, str | None]]:
    return [(one.owner, str(one.due), one.monitoring) for one in plan(word([*rows])).actions]


@pytest.mark.parametrize("low", [["How", "By whom", "When"], ["Method", "Reported to", "Date"]])
def test_how_is_the_monitoring_and_who_looks_when_is_not_of_the_action(low):
    row = [*ROW, "Audit of 10 files", "Quality Group", "June 2016"]
    assert read(TOP, ["^", "^", "^", "^", *low], row) == WANTED


def test_how_often_is_told_with_how():
    row = [*ROW, "Audit of 10 files", "Quarterly", "Quality Group"]
    low = ["^", "^", "^", "^", "Method", "Frequency", "Reported to"]
    assert read(TOP, low, row) == [(*WANTED[0][:2], "Audit of 10 files Quarterly")]


@pytest.mark.parametrize("heads", [("How monitored", "Reported to"), ("Reported to", "How monitored")])
def test_who_hears_of_it_is_no_monitoring_beside_how_whichever_comes_first(heads):
    said = {"How monitored": "Audit of 10 files", "Reported to": "Quality Group"}
    assert read([*TOP[:4], *heads], [*ROW, *(said[one] for one in heads)]) == WANTED


def test_who_hears_of_it_is_the_monitoring_where_nothing_says_how():
    found = read([*TOP[:4], "Outcome", "Reported to"], [*ROW, "Files agree", "Quality Group"])
    assert found == [(*WANTED[0][:2], "Quality Group")]
