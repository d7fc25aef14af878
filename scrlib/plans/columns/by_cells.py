"""Which column of a table is which, told from what stands in its cells and not from its heading."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.plans.columns.grid import names_time
from scrlib.plans.columns.headings import field_of
from scrlib.plans.columns.layout import ACTUAL, Layout, is_unsure
from scrlib.plans.columns.stand_ins import Columns, with_stand_ins
from scrlib.plans.fields.colours import colour_of, named_colour
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.refs import is_heading_of_recommendation, unlabelled
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.phrases import any_of
from scrlib.plans.rows.kinds import distinct, is_nothing, is_time
from scrlib.plans.rows.shapes import names_recommendations
from scrlib.records.plan_files import PlanCell, PlanLine
from scrlib.records.plans import Status
from scrlib.text.asking.verbs import bases

WILL = re.compile(
    r"\W*(?:the |we |each |all )?(?:[\w,'’&/():-]+ ){0,9}?(?:will|shall|(?:is|are) to) \w+", re.I
)  # who will do it
ACCEPTED = re.compile(
    r"^\W*(?:(?:fully|partially|partly|in part|not) )?(?:accepted|agreed)(?: in (?:full|part|principle))?\b[\s.:,;–-]*",
    re.I,
)  # before what is to be done
SHORTEST = 2  # words; a cell that says what to do is longer
LONGEST_STATE = 6  # words of a status that tells of nothing else
MOSTLY = 0.6


def filled(body: Sequence[PlanLine], column: int) -> list[str]:
    """What stands in a column, without the cells that only say "nothing" or go on from those beside and above."""
    cells = [row.cells[column] for row in body if column < len(row.cells)]
    return [one.text for one in cells if not one.left and not one.above and not is_nothing(one.text)]


def by_cells(layout: Layout, body: Sequence[PlanLine]) -> Layout:
    """The layout with columns told by what stands in them: those without a heading, and those headed "Target" and the like."""
    fields = list(layout.fields)
    for column, field in enumerate(fields):
        head = layout.heads[column]
        cells = [row.cells[column] for row in body if column < len(row.cells)]
        kinds = kinds_of(cells)
        if not field and layout.rows and "rec_ref" not in fields and names_recommendations(cells):
            fields[column] = "rec_ref" if "recommendation" in fields else "recommendation"
        elif not head.strip() and not field:
            fields[column] = _untitled(kinds, fields, column)
        elif not field and layout.rows and "status" not in fields and _are_states(filled(body, column)):
            fields[column] = "status"
        elif field == "due" and is_unsure(head) and not kinds["date"]:
            fields[column] = ""
        elif field == "asks_done" and kinds["day"]:
            fields[column] = "completed"
        elif field == "completed" and "due" not in fields and not ACTUAL.search(head):
            fields[column] = "due"
        elif field == "action" and kinds["number"] and _is_action_again(layout, column):
            fields[column : column + 2] = ["action_ref", "action"]
        elif field == "action" and kinds["number"]:
            fields[column] = "action_ref" if _has_wordy(body, column) else "other"  # how many actions
        elif field == "progress" and _is_status(layout, column, filled(body, column)):
            fields[column] = "status"
    recommends = any(is_heading_of_recommendation(cell.text) for row in body for _, cell in distinct(row)[:1])
    columns = Columns(
        fields=fields,
        heads=layout.heads,
        recommends=recommends,
        is_dated=lambda at: kinds_of([row.cells[at] for row in body])["date"],
        is_doing=lambda at: _says_what_to_do(filled(body, at)),
        is_hoped=lambda at: "action" in fields and _is_hoped(body, fields.index("action"), at),
        texts=lambda at: filled(body, at),
    )
    return replace(layout, fields=tuple(with_stand_ins(columns)))


def _is_status(layout: Layout, column: int, cells: Sequence[str]) -> bool:
    """Whether a column of progress holds nothing but statuses, where others tell the rest and none is of status."""
    others = layout.fields.count("progress") > 1 or layout.has("completed", "completed_and_outcome")
    return (
        others
        and not layout.has("status")
        and not names_time(layout.heads[column])
        and bool(cells)
        and all(map(_is_state, cells))
    )


def _are_states(cells: Sequence[str]) -> bool:
    """Whether a column, whatever its heading, holds statuses or colours and nothing else, in two ways or more.

    "Ongoing" in each row may say how often or how long: it is a status only beside others.
    """
    said = {one.lower() for one in cells}
    lasting = all(is_time(one) for one in said)
    return len(said) > 1 and not lasting and all(named_colour(one) or _is_state(one) for one in said)


def _is_state(words: str) -> bool:
    """Whether a few words say where an action stands."""
    return len(words.split()) <= LONGEST_STATE and status_of(words) is not Status.UNKNOWN


def _says_what_to_do(cells: Sequence[str]) -> bool:
    """Whether most cells of a column begin by saying what to do: "Refresh the protocol and send it to all"."""
    asked = [
        one
        for one in (ACCEPTED.sub("", said) for said in cells)
        if len(one.split()) > SHORTEST and (_first_word(one) in bases() or WILL.match(one))
    ]
    return bool(asked) and len(asked) >= MOSTLY * len(cells)


def _is_hoped(body: Sequence[PlanLine], action: int, column: int) -> bool:
    """Whether a column says something of each action, in words that tell nothing of the past."""
    asked = [row for row in body if row.cells[action].lines and not row.cells[action].left]
    said = [row.cells[column].text for row in asked if row.cells[column].lines]
    past = any_of("headings", "tells_of_the_past")
    return len(said) == len(asked) > 1 and not any(past.search(one) or read_due(one).day for one in said)


def _first_word(text: str) -> str:
    return unlabelled(text).split(maxsplit=1)[0].lower().strip(",.:") if unlabelled(text).strip() else ""


def _is_action_again(layout: Layout, column: int) -> bool:
    """Whether the next column is headed as a column of actions too: "Step | Task"."""
    return column + 1 < len(layout.heads) and field_of(layout.heads[column + 1]) == "action"


def _has_wordy(body: Sequence[PlanLine], column: int) -> bool:
    return (
        bool(body)
        and column + 1 < len(body[0].cells)
        and any(len(one.split()) > 3 for one in filled(body, column + 1))
    )


def _untitled(kinds: Mapping[str, bool], fields: Sequence[str], column: int) -> str:
    """The field of a column without a heading, where its cells leave no doubt."""
    if kinds["number"] and column == 0:
        return "number"
    if (kinds["colour"] or kinds["status"]) and "status" not in fields:
        return "status"
    return "due" if kinds["date"] and "due" not in fields else ""


def kinds_of(cells: Sequence[PlanCell]) -> dict[str, bool]:
    """Whether most of the cells of a column are numbers, dates, statuses, or colours alone."""
    said = [one for one in cells if one.lines and not one.left]
    plain = [one for one in cells if not one.lines and colour_of(one.fill)]

    def mostly(count: int) -> bool:
        return bool(said) and count >= MOSTLY * len(said)

    dates = sum(
        bool(
            one.day
            or (found := read_due(one.text)).day
            or found.done
            or is_nothing(one.text)
            or is_time(one.text)
        )
        for one in said
    )
    days = sum(bool(one.day or read_due(one.text).day) for one in said)
    return {
        "day": mostly(days),
        "number": mostly(
            sum(bool(re.fullmatch(r"\W*[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?\W*", one.text)) for one in said)
        ),
        "date": mostly(dates),
        "status": mostly(
            sum(status_of(one.text) is not Status.UNKNOWN or bool(named_colour(one.text)) for one in said)
        ),
        "colour": not said and len(plain) > 1,
    }
