"""What is worked out beside lines, posts, courses and those who attend: what a row still needs, what it costs."""

from collections.abc import Callable, Mapping
from typing import Any

from scrlib.documents.book.columns import ACTIONS, FIRST, PEOPLE, TRAINING, Page
from scrlib.documents.book.frame import Frame, here, looked_up
from scrlib.documents.book.ledger_rows import NO_AGENCY
from scrlib.documents.book.sheet import Result, Row, Value, Worked, letter
from scrlib.documents.book.values import NUMBERS


def _complete(frame: Frame, page: Page) -> Worked:
    """ "Yes", or the first thing that a row still needs; nothing where the row is empty."""
    filled = [one for one in page.columns if one.fill and one.key not in ("id", "course")]
    start, end = (letter(page.at(one.key)) for one in (filled[0], filled[-1]))

    def formula(row: int, values: Row) -> Result:
        text = '"Yes"'
        for one in reversed([column for column in page.columns if column.needed]):
            cell = here(page, one.key, row)
            lacks = f"NOT(ISNUMBER({cell}))" if one.kind in NUMBERS else f'{cell}=""'
            text = f'IF({lacks},"Needs: {one.heading}",{text})'
        known, key = (TRAINING, "course") if page is PEOPLE else (ACTIONS, "no")
        asked = here(page, "course" if page is PEOPLE else "action", row)
        found = f"ISNUMBER(MATCH({asked},{frame.range(known, key)},0))"
        words = "No such course" if page is PEOPLE else "No such action"
        if page is PEOPLE:
            start_cell = here(page, "role", row)
            filled_cells = f"COUNTA({start_cell}:{here(page, 'agency', row)})"
        else:
            filled_cells = _counted(page, row, start, end)
        return f'=IF({filled_cells}=0,"",IF({found},{text},"{words}"))', "Yes" if values else ""

    return formula


def _counted(page: Page, row: int, start: str, end: str) -> str:
    """How many of a row's cells are filled in, those that are worked out left aside."""
    first, last = letter(page.at("missing") - 1), letter(page.at("total") + 1)
    return f"COUNTA(${start}{row}:${first}{row},${last}{row}:${end}{row})"


def _in_ledger(page: Page, by_row: Mapping[tuple[str, int], float], more: str = "") -> Worked:
    def formula(row: int, values: Row) -> Result:
        summed = f'SUMIF(Ledger_Row,"{page.key}"&ROW(),Ledger_Total)'
        people = more.format(course=here(page, "course", row)) if more else ""
        value: Value = by_row.get((page.key, row), 0.0) if values else ""
        return f'=IF({here(page, "missing", row)}="Yes",{summed}{people},"")', value

    return formula


def lines(frame: Frame, page: Page, by_row: Mapping[tuple[str, int], float]) -> dict[str, Worked]:
    """The columns that are worked out on the sheet of lines, or of posts."""
    return {"missing": _complete(frame, page), "total": _in_ledger(page, by_row)}


def training(frame: Frame, by_row: Mapping[tuple[str, int], float]) -> dict[str, Worked]:
    """Those on the sheet of training: what a course costs with the people on it."""
    people = _in_ledger(TRAINING, by_row, "+SUMIF(People_course,{course},People_total)")
    attend: dict[str, float] = {}
    for at, one in enumerate(frame.rows[PEOPLE.key]):
        amount = by_row.get((PEOPLE.key, FIRST + at + 1), 0.0)
        attend[one["course"]] = attend.get(one["course"], 0.0) + amount

    def in_all(row: int, values: Row) -> Result:
        formula, value = people(row, values)
        return formula, round(value + attend.get(values["course"], 0.0), 2) if values and isinstance(
            value, float
        ) else value

    return {"missing": _complete(frame, TRAINING), "total": in_all}


def people(frame: Frame, by_row: Mapping[tuple[str, int], float]) -> dict[str, Worked]:
    """Those on the sheet of people: who bears each, and what their time comes to."""
    return {
        "missing": _complete(frame, PEOPLE),
        "bears": _bears(frame),
        "first": _first(frame),
        "backfill": _money(frame, "backfill"),
        "attendance": _money(frame, "attendance"),
        "total": _in_ledger(PEOPLE, by_row),
    }


def _courses(frame: Frame) -> dict[str, Mapping[str, Any]]:
    return {one["course"]: one for one in frame.rows[TRAINING.key]}


def _of_course(frame: Frame, row: int, key: str) -> str:
    """What stands in a column of the course that a row of people is on."""
    found = f"MATCH({here(PEOPLE, 'course', row)},{frame.range(TRAINING, 'course')},0)"
    return f"INDEX({frame.range(TRAINING, key)},{found})"


def _agency_now(frame: Frame) -> Callable[[Mapping[str, Any]], str]:
    """Who bears the people of a row: their own agency, else that of the course, else that of its action."""
    courses, actions = _courses(frame), {one.id: one.agency for one in frame.costing.actions}

    def agency(values: Mapping[str, Any]) -> str:
        course = courses[values["course"]]
        return values["agency"] or course["agency"] or actions[course["action"]]

    return agency


def _bears(frame: Frame) -> Worked:
    agency_now = _agency_now(frame)

    def bears(row: int, values: Row) -> Result:
        own, of = here(PEOPLE, "agency", row), _of_course(frame, row, "agency")
        action = looked_up(frame, ACTIONS, "bears", _of_course(frame, row, "action"))
        of_action = f'IFERROR({action},"{NO_AGENCY}")'
        formula = (
            f'=IF({here(PEOPLE, "missing", row)}<>"Yes","",IF({own}<>"",{own},IF({of}<>"",{of},{of_action})))'
        )
        return formula, agency_now(values) if values else ""

    return bears


def _first(frame: Frame) -> Worked:
    """Which row of its course and agency it is, counted from the top: 1 is the first."""
    agency_now, empty_from = _agency_now(frame), FIRST + len(frame.rows[PEOPLE.key])
    course, agency = (letter(PEOPLE.at(key)) for key in ("course", "bears"))
    seen: dict[tuple[str, str], int] = {}

    def first(row: int, values: Row) -> Result:
        above = [f"EXACT(${one}${FIRST + 1}:${one}{row},${one}{row})" for one in (course, agency)]
        number = row - empty_from
        if values:
            key = (values["course"], agency_now(values))
            number = seen[key] = seen.get(key, 0) + 1
        return f"=SUMPRODUCT({above[0]}*{above[1]})", float(number)

    return first


def _money(frame: Frame, key: str) -> Worked:
    """What the time of a row's people costs, as "backfill" or as "attendance"."""
    courses = _courses(frame)

    def money(row: int, values: Row) -> Result:
        share, hours = _of_course(frame, row, "backfill_share"), _of_course(frame, row, "hours")
        each = (
            f"{share}*{_of_course(frame, row, 'backfill_rate')}"
            if key == "backfill"
            else f"(1-{share})*{here(PEOPLE, 'rate', row)}"
        )
        exact = f"{here(PEOPLE, 'people', row)}*{hours}*{each}"
        return f'=IF({here(PEOPLE, "missing", row)}="Yes",{exact},0)', _each_now(key, values, courses)

    return money


def _each_now(key: str, values: Row, courses: Mapping[str, Mapping[str, Any]]) -> float:
    if values is None:
        return 0.0
    course = courses[values["course"]]
    share = course["backfill_share"]
    each = share * course["backfill_rate"] if key == "backfill" else (1 - share) * values["rate"]
    return float(values["people"] * course["hours"] * each)
