"""Plans that show time as columns: a quarter, month or year in each heading, and marks or colours under it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from scrlib.plans.columns.headings import field_of
from scrlib.plans.fields.colours import colour_of, named_colour
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.named_days import MONTH, last_of_month
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.phrases import plain
from scrlib.plans.rows.kinds import own
from scrlib.records.plan_files import PlanCell, PlanLine
from scrlib.records.plans import Status
from scrlib.text.times.calendar_days import MONTHS

if TYPE_CHECKING:
    from scrlib.plans.columns.layout import Layout

PERIOD, MARKED, STATES = "period", "grid_due", "grid_states"
TOLD = "grid_told"  # a telling of progress at a time, beside a column of status
LEAST = 2  # columns of time that make a grid
LONGEST = 40  # characters of a heading that is a stretch of time
MARK = 3  # words; a milestone written under its quarter is no longer
MOSTLY = 0.6
_YEAR = r"(?:(?:financial year|fy|year)\s*)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?|\d\d/\d\d"
_PART = (
    rf"q(?:tr|uarter|)\.?\s?[1-4]|(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth)\s(?:quarter|qtr)"
    rf"|(?:{MONTH})\.?"
)
_MONTHS_OF_IT = r"\(?\s*[a-z]{3,9}\.?\s?(?:-|–|to)\s?[a-z]{3,9}\.?\s*\)?"
_SHORT_YEAR = r"(?:'?\d\d|\d\d\s?[/–-]\s?\d\d)"
_IS_YEAR = re.compile(rf"\W*(?P<year>{_YEAR})\W*", re.I)
_IS_PART = re.compile(
    rf"\W*(?P<part>{_PART})\W*(?:{_MONTHS_OF_IT})?\W*(?P<year>{_YEAR}|{_SHORT_YEAR})?\W*", re.I
)
_TURNED = re.compile(rf"\W*(?P<year>{_YEAR})\W+(?P<part>{_PART})\W*(?:{_MONTHS_OF_IT})?\W*", re.I)
_NAMES_TIME = re.compile(rf"\b(?:{_PART}|{_YEAR})(?!\w)", re.I)
_ANY_YEAR = re.compile(rf"(?<![\d/]){_YEAR}(?![\d/])", re.I)


def is_period(cell: PlanCell) -> bool:
    """Whether a heading is a stretch of time and nothing else: "Q1", "Apr 14", "2014/15"."""
    return _is_month(cell.day) or _names_period(cell.text)


def _is_month(day: date | None) -> bool:
    """Whether a day stands for its month, as in a heading "Apr-14" that a sheet keeps as 1 April 2014."""
    return day is not None and (day.day == 1 or day == last_of_month(day.year, day.month))


def names_time(head: str) -> bool:
    """Whether a heading names a quarter, month or year: "Update July 2022"."""
    return bool(_NAMES_TIME.search(head))


@lru_cache(maxsize=4096)
def _names_period(text: str) -> bool:
    whole = (_IS_YEAR, _IS_PART, _TURNED) if len(text) <= LONGEST else ()
    return any(one.fullmatch(text) for one in whole)


def periods_in(row: PlanLine) -> frozenset[int]:
    """The columns of a row that are headed by a stretch of time, none where they are too few to be a grid."""
    found = frozenset(
        at for at, one in enumerate(row.cells) if one.lines and not one.above and is_period(one)
    )
    years = all(_IS_YEAR.fullmatch(row.cells[at].text) for at in found)
    return found if years or len(found) >= LEAST else frozenset()


def is_row_of_periods(row: PlanLine) -> bool:
    """Whether a row below headings only parts their time further: "Q1 | Q2 | Q3"."""
    cells = own(row)
    return bool(periods_in(row)) and all(is_period(one) for _, one in cells)


def with_periods(layout: "Layout", row: PlanLine) -> "Layout":
    """Headings with the row of quarters or months under them."""
    columns = periods_in(row)
    fields = [PERIOD if at in columns else name for at, name in enumerate(layout.fields)]
    heads = [
        f"{row.cells[at].text} {_year_left(layout, at)}".strip() if at in columns else head
        for at, head in enumerate(layout.heads)
    ]
    return replace(layout, fields=tuple(fields), heads=tuple(heads), rows=layout.rows + 1)


def _year_left(layout: "Layout", column: int) -> str:
    """The heading with the year that stands over a column, or over the nearest one before it with nothing between."""
    for at in range(column, -1, -1):
        if layout.heads[at]:
            found = _ANY_YEAR.search(layout.heads[at])
            return found.group() if found else ""
    return ""


def with_years(layout: "Layout", above: Sequence[PlanLine]) -> "Layout":
    """Headings of time with the year that stands over them, or that the title alone names: "Q1" is "Q1 2014/15"."""
    if PERIOD not in layout.fields:
        return layout
    heads = tuple(
        _dated(head, _year_over(above, at)) if name == PERIOD else head
        for at, (name, head) in enumerate(zip(layout.fields, layout.heads, strict=True))
    )
    return replace(layout, heads=heads)


def _year_over(above: Sequence[PlanLine], column: int) -> str:
    """The year in the nearest row above a column; else the only one the rows above name."""
    for row in reversed(above):
        said = [one.text for one in row.cells[: column + 1] if one.lines] if len(own(row)) > 1 else []
        found = _ANY_YEAR.search(said[-1]) if said else None
        if found:
            return found.group()
    named = {found.group() for row in above for _, one in own(row) for found in _ANY_YEAR.finditer(one.text)}
    return named.pop() if len(named) == 1 else ""


def _dated(head: str, year: str) -> str:
    """A heading of time in words that name a day: "Jan" in 2014/15 is "Jan 2015"."""
    found = _IS_PART.fullmatch(head) or _TURNED.fullmatch(head)
    if found is None:
        return head
    part, year = found["part"].strip(), found["year"] or year
    month = MONTHS.get(part.lower().rstrip("."))
    spread = re.fullmatch(r"\D*(\d{2,4})\s?[/–-]\s?\d{2,4}", year)
    if month and spread:
        year = str(int(spread[1]) + (month < 4)).zfill(2)
    return f"{part} {year}".strip()


def settled_grid(layout: "Layout", body: Sequence[PlanLine]) -> "Layout":
    """The headings once their cells are looked at: marks say when, colours and letters where it stood, words how it went."""
    layout = _with_dated_states(layout)
    if PERIOD not in layout.fields:
        return layout
    columns = [at for at, name in enumerate(layout.fields) if name == PERIOD]
    cells = [row.cells[at] for row in body for at in columns if own(row)]
    kind = _kind([one for one in cells if one.lines], [colour_of(one.fill) for one in cells])
    return replace(layout, fields=tuple(kind if name == PERIOD else name for name in layout.fields))


def _with_dated_states(layout: "Layout") -> "Layout":
    """Headings in which several columns of status, or of progress, each name a time ("RAG June"): the latest counts."""
    fields = list(layout.fields)
    has_status = "status" in fields
    for said, kind in (("status", STATES), ("progress", TOLD if has_status else STATES)):
        dated = [at for at, head in enumerate(layout.heads) if names_time(head) and field_of(head) == said]
        if len(dated) >= LEAST:
            fields = [kind if at in dated else name for at, name in enumerate(fields)]
    return replace(layout, fields=tuple(fields))


def _kind(said: Sequence[PlanCell], fills: Sequence[str]) -> str:
    states = sum(bool(named_colour(one.text)) or status_of(one.text) is not Status.UNKNOWN for one in said)
    ticks = sum(plain(one.text) in ("✓", "✔", "☑", "☒", "") for one in said)
    if said and states - ticks >= MOSTLY * len(said) or (not said and len(set(fills) & RAG) > 1):
        return STATES
    if said and sum(len(one.text.split()) <= MARK for one in said) < MOSTLY * len(said):
        return "progress"
    return MARKED


RAG = frozenset(("red", "amber", "green"))


def from_grid(layout: "Layout", row: PlanLine) -> dict[str, PlanCell]:
    """What the columns of time say of one row: {"due": the last period marked}, {"status": the latest} or {"progress": the latest}."""
    told = [at for at, name in enumerate(layout.fields) if name == TOLD and row.cells[at].lines]
    latest = {"progress": replace(row.cells[told[-1]], left=False, above=False)} if told else {}
    return {**latest, **_marked(layout, row)}


def _marked(layout: "Layout", row: PlanLine) -> dict[str, PlanCell]:
    """What the marks, colours and states under the columns of time say of one row."""
    action = layout.column("action")
    base = row.cells[action].fill if action >= 0 else ""
    marked = [
        at
        for at, name in enumerate(layout.fields)
        if name in (MARKED, STATES) and (row.cells[at].lines or row.cells[at].fill not in ("", base))
    ]
    if not marked:
        return {}
    last = row.cells[marked[-1]]
    if layout.fields[marked[-1]] == STATES:
        return {"status": replace(last, left=False, above=False)}
    head = layout.heads[marked[-1]]
    year = _IS_YEAR.fullmatch(head)
    day = None if read_due(head).day or not year or len(head) > 4 else last_of_month(int(head), 12)
    return {"due": PlanCell(lines=(head,), day=day)}
