"""Which column of a table is which, and the questions about those that cannot be told."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from scrlib.plans.cells import distinct, is_nothing, is_time
from scrlib.plans.colours import colour_of, named_colour
from scrlib.plans.due import read_due
from scrlib.plans.grid import MARKED, PERIOD, STATES, is_period, periods_in, settled_grid
from scrlib.plans.headings import CORE, LONGEST, exact_field, field_of, normal
from scrlib.plans.matrix import OWNERS, STATUSES, is_answer, settled_matrix
from scrlib.plans.refs import is_heading_of_recommendation, unlabelled
from scrlib.plans.shapes import names_recommendations
from scrlib.plans.stand_ins import with_stand_ins
from scrlib.plans.statuses import status_of
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable
from scrlib.records.plans import ColumnQuestion, Status
from scrlib.text.verbs import bases

# The answer to a question about a column: the name of a field of `PlanAction`, or "other".
ASKED = (
    "action",
    "recommendation",
    "owner",
    "due",
    "outcome",
    "monitoring",
    "evidence",
    "status",
    "cost_words",
    "agency",
    "signed_off",
)
FROM_ANSWER = {
    "cost_words": "cost",
    "signed_off": "sign_off",
    "due_words": "due",
    "status_words": "status",
    "recommendation_text": "recommendation",
}
UNSURE = frozenset(
    "target by date result results how name position audit response why review contact team standard state what results impact".split()
)
ACTUAL = re.compile(r"actual|achieved|completed", re.I)
DATED = frozenset(("progress", "status"))  # headings that may name a day: "Position at June 2021"
WILL = re.compile(
    r"\W*(?:the |we |each |all )?(?:[\w,'’&/():-]+ ){0,9}?(?:will|shall|(?:is|are) to) \w+", re.I
)  # who will do it
SAMPLES = 3
SHORTEST = 2  # words; a cell that says what to do is longer
MOSTLY = 0.6
WITH_TOP = frozenset(("owner", "evidence", "progress", "agency"))  # two columns of these are read together


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The columns of a table: a field for each, "" where none; `heads` the headings as printed."""

    fields: tuple[str, ...]
    heads: tuple[str, ...]
    rows: int = 1  # of headings that are known; 0 where the page asks what they mean

    @property
    def signature(self) -> tuple[str, ...]:
        """The headings for comparing."""
        return tuple(normal(one) for one in self.heads)

    def has(self, *names: str) -> bool:
        """Whether any of these fields has a column."""
        return any(name in self.fields for name in names)

    def column(self, name: str) -> int:
        """The first column of a field, -1 for none."""
        return self.fields.index(name) if name in self.fields else -1


def is_plan(layout: Layout) -> bool:
    """Whether columns are those of a plan: actions, or recommendations with somebody to lead them or a date."""
    beside = {
        "owner",
        "agency",
        "due",
        "status",
        "asks_done",
        "outcome",
        "monitoring",
        "progress",
        "cost",
        "proof",
        "revised_due",
        MARKED,
        STATES,
        OWNERS,
        STATUSES,
    }
    if layout.has("action"):
        return bool(beside & set(layout.fields)) or layout.has("recommendation", "rec_ref")
    return layout.has("recommendation") and layout.has(
        "owner", "agency", "due", "status", "asks_done", "progress"
    )


def head_of_row(row: PlanLine) -> Layout | None:
    """The layout whose headings stand in this row, None where the row is no row of headings."""
    periods = periods_in(row)
    cells = [(at, one) for at, one in distinct(row) if at not in periods]
    if len(cells) < 2 or any(len(one.text.split()) > LONGEST or one.day for _, one in cells):
        return None
    found = [(at, one, field_of(one.text)) for at, one in cells]
    known = [field for _, _, field in found if field]
    exact = [field for _, one, _ in found if (field := exact_field(one.text))]
    answers = [at for at, one, field in found if not field and is_answer(one.text)]
    asked = len(cells) - (len(answers) if len(answers) > 1 else 0)
    if len(set(known)) < 2 or 2 * len(known) < asked or not CORE & set(known):
        return None
    if len(set(exact)) < 2 and not (exact and len(set(known)) > 2):
        return None
    alternate = not len(cells) % 2 and all(
        bool(named) and (not said or said == named and not exact_field(value.text))
        for (_, _, named), (_, value, said) in zip(found[::2], found[1::2], strict=True)
    )
    dated = [one for _, one, field in found if field not in DATED and read_due(one.text).day]
    if (
        alternate or len(dated) > 1 or any(not is_period(one) for one in dated)
    ):  # a label and its value, twice over
        return None
    return _layout(row, found, periods)


def _layout(row: PlanLine, found: Sequence[tuple[int, PlanCell, str]], periods: Collection[int]) -> Layout:
    fields = [PERIOD if at in periods else "" for at in range(len(row.cells))]
    heads = [one.text if at in periods else "" for at, one in enumerate(row.cells)]
    used: dict[str, str] = {}
    for at, cell, field in found:
        again = field in used and field not in WITH_TOP
        if again and field and normal(used[field]) in UNSURE and normal(cell.text) not in UNSURE:
            fields = ["" if name == field else name for name in fields]  # "Review" names a case, not a means
            again = False
        end = at + 1
        while end < len(row.cells) and row.cells[end].left:
            end += 1
        for column in range(at, end):
            fields[column] = "" if again else field
            heads[column] = cell.text
        used.setdefault(field, cell.text)
    return Layout(fields=tuple(fields), heads=tuple(heads))


def joined(first: Layout, second: Layout) -> Layout:
    """Two rows of headings as one: the lower where it says something, else the upper."""
    fields = [
        low or _under(top, low_head)
        for low, low_head, top in zip(second.fields, second.heads, first.fields, strict=True)
    ]
    heads = [low or top for low, top in zip(second.heads, first.heads, strict=True)]
    return Layout(fields=tuple(fields), heads=tuple(heads), rows=first.rows + 1)


def _under(field: str, head: str) -> str:
    """The field of a column whose lower heading is not known: "Actual" under "Completion" is when it was done."""
    return "completed" if field == "due" and ACTUAL.search(head) else field


def settled(
    layout: Layout, body: Sequence[PlanLine], table: PlanTable, answers: Mapping[tuple[str, int], str]
) -> tuple[Layout, tuple[ColumnQuestion, ...]]:
    """The layout once its cells are looked at, and the questions that are left."""
    layout = settled_matrix(settled_grid(_by_cells(layout, body), body), body)
    fields = list(layout.fields)
    answered = {
        column: FROM_ANSWER.get(field, field)
        for (where, column), field in answers.items()
        if where == table.where
    }
    for column, field in answered.items():
        if 0 <= column < len(fields):
            fields = ["" if one == field and field not in WITH_TOP else one for one in fields]
            fields[column] = field
    layout = replace(layout, fields=tuple(fields))
    questions = tuple(
        _question(layout, column, body, table)
        for column, field in enumerate(layout.fields)
        if not field and column not in answered and _filled(body, column) and not _doubled(layout, column)
    )
    return layout, questions


def _doubled(layout: Layout, column: int) -> bool:
    """Whether a column is a second one of a field that has its column: known, and left alone."""
    field = field_of(layout.heads[column])
    return bool(field) and field in layout.fields


def _question(layout: Layout, column: int, body: Sequence[PlanLine], table: PlanTable) -> ColumnQuestion:
    have = {FROM_ANSWER.get(name, name) for name in layout.fields}
    choices = (*tuple(name for name in ASKED if FROM_ANSWER.get(name, name) not in have), "other")
    return ColumnQuestion(
        table=table.where,
        column=column,
        heading=layout.heads[column],
        samples=tuple(dict.fromkeys(_filled(body, column)))[:SAMPLES],
        choices=choices,
        place=_place(column, body, table),
    )


def _place(column: int, body: Sequence[PlanLine], table: PlanTable) -> str:
    """What a reader calls the column of a question, be the table reshaped or not: "column C", "row 4"."""
    seen = next((one.place for row in body if (one := row.cells[column]).place), column + 1)
    if table.sideways:
        return f"row {seen}"
    return f"column {_letters(seen) if table.sheet else seen}"


def _letters(number: int) -> str:
    """The letters over a column of a sheet: 28 is AB."""
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("A") + last)


def _filled(body: Sequence[PlanLine], column: int) -> list[str]:
    cells = [row.cells[column] for row in body if column < len(row.cells)]
    return [one.text for one in cells if not one.left and not one.above and not is_nothing(one.text)]


def _by_cells(layout: Layout, body: Sequence[PlanLine]) -> Layout:
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
        elif field == "due" and normal(head) in UNSURE and not kinds["date"]:
            fields[column] = ""
        elif field == "asks_done" and kinds["day"]:
            fields[column] = "completed"
        elif field == "completed" and "due" not in fields and not ACTUAL.search(head):
            fields[column] = "due"
        elif field == "action" and kinds["number"] and _is_action_again(layout, column):
            fields[column : column + 2] = ["action_ref", "action"]
        elif field == "action" and kinds["number"] and _has_wordy(body, column):
            fields[column] = "action_ref"
    recommends = any(is_heading_of_recommendation(cell.text) for row in body for _, cell in distinct(row)[:1])
    found = with_stand_ins(
        fields,
        layout.heads,
        recommends=recommends,
        is_dated=lambda at: kinds_of([row.cells[at] for row in body])["date"],
        is_doing=lambda at: _says_what_to_do(_filled(body, at)),
    )
    return replace(layout, fields=tuple(found))


def _says_what_to_do(cells: Sequence[str]) -> bool:
    """Whether most cells of a column begin by saying what to do: "Refresh the protocol and send it to all"."""
    asked = [
        one
        for one in cells
        if len(one.split()) > SHORTEST and (_first_word(one) in bases() or WILL.match(one))
    ]
    return bool(asked) and len(asked) >= MOSTLY * len(cells)


def _first_word(text: str) -> str:
    return unlabelled(text).split(maxsplit=1)[0].lower().strip(",.:") if unlabelled(text).strip() else ""


def _is_action_again(layout: Layout, column: int) -> bool:
    """Whether the next column is headed as a column of actions too: "Step | Task"."""
    return column + 1 < len(layout.heads) and field_of(layout.heads[column + 1]) == "action"


def _has_wordy(body: Sequence[PlanLine], column: int) -> bool:
    return (
        bool(body)
        and column + 1 < len(body[0].cells)
        and any(len(one.split()) > 3 for one in _filled(body, column + 1))
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
