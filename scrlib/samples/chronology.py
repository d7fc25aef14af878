"""The merged chronology of a sample case: one row an entry, refused where it claims more than is known."""

import csv
import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

from scrlib.records.cases import Event, Precision, Seen
from scrlib.samples.refusing import one_of, refusal, text_of

FILE = "chronology.csv"
COLUMNS = (
    "event_date",
    "date_precision",
    "event_time",
    "sequence",
    "agency",
    "source",
    "event",
    "child_seen",
    "child_alone",
    "wishes_feelings",
    "impact_on_child",
    "response",
    "review_note",
    "discrepancy_with",
)
NEEDED = (
    "event_date",
    "date_precision",
    "sequence",
    "agency",
    "source",
    "event",
    "child_seen",
    "child_alone",
)
# How a date is written for what is known of it.
DATES = {
    Precision.DAY: r"\d{4}-\d\d-\d\d",
    Precision.ABOUT: r"\d{4}-\d\d-\d\d",
    Precision.MONTH: r"\d{4}-\d\d",
    Precision.YEAR: r"\d{4}",
}
FEWEST = 15


def read_chronology(folder: Path) -> tuple[Event, ...]:
    """The entries of the case in this folder, in the order to read. Raises DataError naming the row."""
    rows = csv.DictReader(
        text_of(folder, FILE, "Write one row for each entry; the other samples show how").splitlines()
    )
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise refusal(folder, f"has no column '{missing[0]}' in {FILE}", "Add the column to the first line")
    events = tuple(_event(folder, number, row) for number, row in enumerate(rows, 1))
    if len(events) < FEWEST:
        raise refusal(
            folder, f"has {len(events)} entries in {FILE}", f"A chronology to work on has at least {FEWEST}"
        )
    _check_pairs(folder, events)
    return events


def _event(folder: Path, number: int, row: Mapping[str, str]) -> Event:
    where = f"entry {number} of {FILE}"
    if None in row or None in row.values():
        raise refusal(folder, f"has more or fewer values than columns in {where}", "Put commas inside quotes")
    for name in NEEDED:
        if not row[name].strip():
            raise refusal(folder, f"has no {name} in {where}", f"Fill in {name}; {UNKNOWN[name]}")
    if row["sequence"] != str(number):
        raise refusal(
            folder,
            f"has the number '{row['sequence']}' in {where}",
            f"Number the entries in the order to read: this one is {number}",
        )
    precision = one_of(folder, f"date_precision of {where}", row["date_precision"], Precision)
    return Event(
        sequence=number,
        first_day=_first_day(folder, where, row["event_date"], precision),
        event_date=row["event_date"],
        date_precision=precision,
        event_time=_time(folder, where, row["event_time"]),
        agency=row["agency"],
        source=row["source"],
        event=row["event"],
        child_seen=one_of(folder, f"child_seen of {where}", row["child_seen"], Seen),
        child_alone=one_of(folder, f"child_alone of {where}", row["child_alone"], Seen),
        wishes_feelings=row["wishes_feelings"],
        impact_on_child=row["impact_on_child"],
        response=row["response"],
        review_note=row["review_note"],
        discrepancy_with=_others(folder, where, row["discrepancy_with"]),
    )


UNKNOWN = dict.fromkeys(NEEDED, "the other samples show how") | {
    "child_seen": "where the record does not say, write not_recorded",
    "child_alone": "where the record does not say, write not_recorded",
    "event_date": "a month (2025-04) or a year (2025) alone may be written",
}


def _first_day(folder: Path, where: str, words: str, precision: Precision) -> dt.date:
    try:
        if re.fullmatch(DATES[precision], words):
            return dt.date.fromisoformat(f"{words}-01-01"[:10])
    except ValueError:
        pass  # 2025-02-30 has the right form and is no day: refused below like the rest
    fix = "Write 2025-04-21 for day or about, 2025-04 for month, 2025 for year"
    raise refusal(folder, f"has a date that does not fit '{precision}' in {where}", fix)


def _time(folder: Path, where: str, words: str) -> str:
    if words and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", words):
        raise refusal(folder, f"has a time that is not one in {where}", "Write 14:30, or leave it empty")
    return words


def _others(folder: Path, where: str, words: str) -> tuple[int, ...]:
    if not re.fullmatch(r"(\d+(; ?\d+)*)?", words):
        fix = "Write the number of the other entry; several with ; between"
        raise refusal(folder, f"has a discrepancy that is no number in {where}", fix)
    return tuple(int(one) for one in re.findall(r"\d+", words))


def _check_pairs(folder: Path, events: tuple[Event, ...]) -> None:
    for one in events:
        for other in one.discrepancy_with:
            if other == one.sequence or not 1 <= other <= len(events):
                fix = f"Write the number of another entry, 1 to {len(events)}"
                raise refusal(folder, f"differs from no entry in entry {one.sequence} of {FILE}", fix)
            if one.sequence not in events[other - 1].discrepancy_with:
                fix = f"Write {one.sequence} under discrepancy_with in entry {other} as well"
                raise refusal(folder, f"has a discrepancy told from one side, in entry {one.sequence}", fix)
