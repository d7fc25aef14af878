"""The tables of the national study, counted again from audited records."""

from dataclasses import replace

import pytest

from scrlib.audits.tables import counted, printed
from scrlib.errors import DataError
from scrlib.records.reports import AuditedReport

TABLES = ("13", "14", "15", "16", "17", "18", "19", "20")


def forty() -> list[AuditedReport]:
    """Forty invented records whose answers come to the cells of Table 16."""
    table = printed("16")
    answers: list[list[tuple[str, str]]] = [[] for _ in range(40)]
    for shift, row in enumerate(table.rows):
        given = [answer for answer, count in zip(table.columns, row.cells, strict=True) for _ in range(count)]
        for place, answer in enumerate(given):
            answers[(place + 7 * shift) % 40].append((row.id, answer))
    return [AuditedReport(id=f"R{n}", answers=tuple(one)) for n, one in enumerate(answers, 1)]


def test_table_16_comes_out_of_forty_records_to_the_cell() -> None:
    assert counted("16", forty()) == printed("16")


def test_every_row_of_table_16_is_about_all_forty() -> None:
    assert {sum(row.cells) for row in printed("16").rows} == {40}


def test_changing_one_answer_moves_exactly_two_cells() -> None:
    records = forty()
    first = dict(records[0].answers)
    other = "no" if first["genogram"] == "yes" else "yes"
    records[0] = replace(records[0], answers=tuple({**first, "genogram": other}.items()))
    before = {(row.id, n): cell for row in printed("16").rows for n, cell in enumerate(row.cells)}
    after = {(row.id, n): cell for row in counted("16", records).rows for n, cell in enumerate(row.cells)}
    moved = {place: after[place] - before[place] for place in before if after[place] != before[place]}
    assert sorted(moved.values()) == [-1, 1]
    assert {row for row, _ in moved} == {"genogram"}


@pytest.mark.parametrize(
    ("id", "record", "row"),
    [
        ("13", AuditedReport(id="R", months=12), "12"),
        ("13", AuditedReport(id="R"), "not_known"),
        ("14", AuditedReport(id="R", author="internal"), "internal"),
        ("15", AuditedReport(id="R", pages=101), "more"),
        ("17", AuditedReport(id="R", recommendations=20), "20"),
        ("18", AuditedReport(id="R", focus=(("training", 1),)), "training"),
        ("19", AuditedReport(id="R", actions=0), "0"),
    ],
)
def test_a_report_is_counted_in_its_row(id: str, record: AuditedReport, row: str) -> None:
    assert [one.id for one in counted(id, [record]).rows if sum(one.cells)] == [row]


def test_the_tables_add_up_to_what_the_study_says_of_them() -> None:
    sums = {id: sum(sum(row.cells) for row in printed(id).rows) for id in TABLES}
    assert sums == {"13": 40, "14": 40, "15": 40, "16": 680, "17": 40, "18": 634, "19": 40, "20": 194}


def test_what_is_odd_about_a_table_is_said_with_it() -> None:
    assert "The text of the study gives 18 for the roles of staff, its table 16." in printed("18").notes
    assert all(printed(id).notes for id in ("13", "16", "17", "18", "19", "20"))


def test_a_table_that_is_not_here_is_refused_with_those_that_are() -> None:
    with pytest.raises(DataError, match="Choose one of: 16, 13"):
        printed("1")
