"""The plan begins with the lead and the date that the report's own table says, with where they are from."""

import datetime as dt
import io

import openpyxl
import pytest
from visitor import OTHER, WEAK, Visitor

from scrlib.documents import PlanRow, open_plan
from scrlib.plans.reading import read_plan
from scrlib.ui.check.from_table import with_table
from scrlib.ui.screen import Upload

SET = f"Recommendation,Lead,By when,Priority\n{WEAK},Named GP,31 May 2027,High\n{OTHER},,,\n".encode()


def row(**told: object) -> PlanRow:
    return PlanRow(number="1", recommendation=WEAK, **told)


def plan_file(data: bytes) -> tuple[str, bytes]:
    """The plan that a visitor takes away from an opened set."""
    visitor = Visitor().press("open", upload=Upload(name="set.csv", data=data)).press("check")
    return visitor.press("step", "take").press("take", "plan").files[-1]


def test_the_plan_has_the_lead_and_the_date_of_the_reports_table_and_quotes_them():
    sheet = openpyxl.load_workbook(io.BytesIO(plan_file(SET)[1]))["Action plan"]
    assert [sheet.cell(2, at).value for at in (4, 5, 9)] == [
        "The Trust; Named GP",
        dt.datetime(2027, 5, 31),
        "Lead: Named GP; By when: 31 May 2027",
    ]
    assert sheet.cell(3, 9).value is None


def test_the_plan_is_read_back_with_the_lead_and_the_date():
    first, _ = read_plan(open_plan(*plan_file(SET))).actions
    assert (first.owner, first.due) == (("The Trust", "Named GP"), dt.date(2027, 5, 31))


def test_a_set_without_such_columns_gives_a_plan_without_the_column():
    sheet = openpyxl.load_workbook(io.BytesIO(plan_file(f"Recommendation\n{WEAK}\n".encode())[1]))
    assert sheet["Action plan"].max_column == 8


@pytest.mark.parametrize(
    ("own", "beside", "both"),
    [
        ("", "Lead: Matron", "Matron"),
        ("the Matron", "Lead officer: Matron", "the Matron"),
        ("Trust", "Owner: Head of Nursing, Trust", "Head of Nursing, Trust"),
        ("Trust", "Responsible agency: Police", "Trust; Police"),
    ],
)
def test_whom_the_words_ask_and_who_leads_are_each_named_once(own, beside, both):
    assert with_table(row(lead=own), beside) == row(lead=both, from_table=beside)


@pytest.mark.parametrize(
    ("own", "beside", "day"),
    [
        ("", "Timescale: June 2025", dt.date(2025, 6, 30)),
        ("within six months", "Due: 31/07/2025", dt.date(2025, 7, 31)),
        (dt.date(2025, 7, 31), "Due: 31 July 2025", dt.date(2025, 7, 31)),
        (dt.date(2025, 6, 30), "Due: 31 July 2025", "30 June 2025; 31 July 2025"),
        ("", "By when: Ongoing", "Ongoing"),
    ],
)
def test_a_day_in_the_table_dates_the_row_and_two_days_stand_both_in_words(own, beside, day):
    assert with_table(row(by_when=own), beside) == row(by_when=day, from_table=beside)


def test_columns_that_no_plan_has_are_left_where_they_are():
    assert with_table(row(), "Priority: High\nFinding: Nobody rang.") == row()


def test_two_joined_recommendations_keep_what_stood_beside_each():
    data = f"Recommendation,Lead\n{WEAK},Named GP\n{OTHER},Matron\n".encode()
    visitor = Visitor().press("open", upload=Upload(name="set.csv", data=data)).press("merge", "R2")
    assert visitor.work.entry("R1").beside == "Lead: Named GP\nLead: Matron"
