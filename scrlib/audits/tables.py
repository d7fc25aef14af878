"""Tables 13 to 20 of the national study, as printed and counted anew from audited reports."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from scrlib.errors import DataError
from scrlib.records.reports import AuditedReport, StudyRow, StudyTable
from scrlib.tables import read_table, rows

FILE = "audits/tables_2001_03.toml"
NOT_KNOWN = "not_known"  # the row of reports that do not say


def printed(id: str) -> StudyTable:
    """The table of the study ("16") as printed. Raises DataError where there is none."""
    table = _table(id)
    return _made(table, lambda row: tuple(row["cells"]))


def counted(id: str, reports: Sequence[AuditedReport]) -> StudyTable:
    """The same table counted from audited reports, row by row, so that both can stand side by side."""
    table = _table(id)
    counts = _counts(table, reports)
    return _made(table, lambda row: tuple(counts[row["id"], column] for column in table["columns"]))


def _made(table: Mapping[str, Any], cells: Callable[[Mapping[str, Any]], tuple[int, ...]]) -> StudyTable:
    return StudyTable(
        id=table["id"],
        title=table["title"],
        columns=tuple(table["columns"]),
        rows=tuple(
            StudyRow(id=row["id"], label=row["label"], cells=cells(row), before=tuple(row.get("before", ())))
            for row in table["row"]
        ),
        notes=tuple(table["notes"]),
    )


def _table(id: str) -> Mapping[str, Any]:
    found = rows(read_table(FILE), FILE, "table", ("id", "title", "counts", "columns", "row"))
    for one in found:
        if one["id"] == id:
            return one
    known = ", ".join(one["id"] for one in found)
    raise DataError(f"There is no Table {id} here.", f"Choose one of: {known}.")


def _counts(table: Mapping[str, Any], reports: Sequence[AuditedReport]) -> Counter[tuple[str, str]]:
    """How often each cell (row, column) is met."""
    what, columns = table["counts"], table["columns"]
    if what in ("answers", "plan"):
        return Counter(pair for one in reports for pair in getattr(one, what))
    if what == "focus":
        found: Counter[tuple[str, str]] = Counter()
        for one in reports:
            for code, count in one.focus:
                found[code, columns[0]] += count
        return found
    return Counter((_row_of(table, getattr(one, what)), columns[0]) for one in reports)


def _row_of(table: Mapping[str, Any], value: str | int | None) -> str:
    """The row that a report's value falls into: a band of numbers, or a word."""
    if value is None or value == "":
        return NOT_KNOWN
    if isinstance(value, str):
        return value
    return next(
        (row["id"] for row in table["row"] if "from" in row and row["from"] <= value <= row["to"]), NOT_KNOWN
    )
