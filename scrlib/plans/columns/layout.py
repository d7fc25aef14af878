"""Which column of a table is which, by the headings as printed."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from scrlib.plans.columns.grid import MARKED, PERIOD, STATES, is_period, periods_in
from scrlib.plans.columns.headings import CORE, LONGEST, exact_field, field_of, normal, question
from scrlib.plans.columns.matrix import OWNERS, STATUSES, is_answer
from scrlib.plans.fields.due import read_due
from scrlib.plans.phrases import any_of, phrases
from scrlib.plans.rows.kinds import distinct
from scrlib.records.plan_files import PlanCell, PlanLine

ACTUAL = re.compile(r"actual|achieved|completed|closed|finished|signed off", re.I)
DATED = frozenset(("progress", "status"))  # headings that may name a day: "Position at June 2021"
WITH_TOP = frozenset(("owner", "evidence", "progress", "agency"))  # two columns of these are read together


def is_unsure(heading: str) -> bool:
    """Whether a heading names its column so loosely that a plainer one, or what stands below, decides."""
    return normal(heading) in phrases("headings", "unsure")


def says_to_whom(heading: str) -> bool:
    """Whether a heading of monitoring names only who hears of it: "Reported to"."""
    return any_of("headings", "reports_to").match(normal(heading)) is not None


def is_of_before(heading: str) -> bool:
    """Whether a heading names how things were at an earlier time: "Status at last meeting"."""
    return any_of("headings", "of_before").search(normal(heading)) is not None


def gives_way(heading: str) -> bool:
    """Whether a column yields to another of its field: "Review" to "Monitoring", "Reported to" to "Method"."""
    return is_unsure(heading) or says_to_whom(heading) or is_of_before(heading)


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
    if len(cells) < 2 or any(len(question(one.text).split()) > LONGEST or one.day for _, one in cells):
        return None
    found = [
        (at, one, field)
        for (at, one), field in zip(cells, _fields([one.text for _, one in cells]), strict=True)
    ]
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
    dated = [one for _, one, field in found if field not in DATED and read_due(question(one.text)).day]
    if (
        alternate or len(dated) > 1 or any(not is_period(one) for one in dated)
    ):  # a label and its value, twice over
        return None
    return _layout(row, found, periods)


def _fields(heads: Sequence[str]) -> list[str]:
    """The field of each heading; when the answer to a form was begun and sent are no dates of a plan."""
    begun, sent = phrases("headings", "stamp_begins"), phrases("headings", "stamp_ends")
    names = [normal(one) for one in heads]
    both = set(names) & set(begun) and set(names) & set(sent)
    stamps = {*begun, *sent, *phrases("headings", "stamp_who")} if both else set()
    fields = ["other" if name in stamps else field_of(head) for name, head in zip(names, heads, strict=True)]
    done = [
        at
        for at, name in enumerate(names)
        if fields[at] == "due" and name in phrases("headings", "completion")
    ]
    if fields.count("due") > len(done) and "completed" not in fields:  # another says when it is due
        fields = ["completed" if at in done else field for at, field in enumerate(fields)]
    return _with_moved_date(fields, names)


def _with_moved_date(fields: Sequence[str], names: Sequence[str]) -> list[str]:
    """The fields, a date beside one headed "Original due date" being the one that it was moved to."""
    dates = [at for at, field in enumerate(fields) if field == "due"]
    first = [at for at in dates if any_of("headings", "first_date").search(names[at])]
    moved = [at for at in dates if at not in first] if len(first) == 1 and "revised_due" not in fields else []
    return ["revised_due" if [at] == moved else field for at, field in enumerate(fields)]


def _layout(row: PlanLine, found: Sequence[tuple[int, PlanCell, str]], periods: Collection[int]) -> Layout:
    fields = [PERIOD if at in periods else "" for at in range(len(row.cells))]
    heads = [one.text if at in periods else "" for at, one in enumerate(row.cells)]
    used: dict[str, str] = {}
    for at, cell, field in found:
        past = field in used and is_of_before(used[field]) != is_of_before(cell.text)
        again = field in used and (past or field not in WITH_TOP)
        if again and field and gives_way(used[field]) and not gives_way(cell.text):
            fields = ["" if name == field else name for name in fields]  # "Review" names a case, not a means
            again = False
            used.pop(field)
        end = at + 1
        while end < len(row.cells) and row.cells[end].left:
            end += 1
        for column in range(at, end):
            fields[column] = "" if again else field
            heads[column] = cell.text
        used.setdefault(field, cell.text)
    return Layout(fields=tuple(fields), heads=tuple(heads))
