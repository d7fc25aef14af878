"""The invented decision that the page can show."""

from functools import cache

from scrlib.audits.criteria.history import PARTS
from scrlib.errors import DataError
from scrlib.records.criteria import CriteriaRecord
from scrlib.records.plain import record_of
from scrlib.tables import read_table

FILE = "audits/criteria_example.toml"


@cache
def example_record() -> CriteriaRecord:
    """The record. Raises DataError where the file holds what no record can."""
    table = read_table(FILE)
    values = {name: value for name, value in table.items() if name not in PARTS and name != "source"}
    parts = {part: list(table.get(part, [])) for part in PARTS}
    try:
        return record_of(CriteriaRecord, values | parts)  # type: ignore[no-any-return]
    except TypeError:
        raise DataError(
            f"{FILE} holds what no record can.", "Compare its names with scrlib/records/criteria.py."
        ) from None
