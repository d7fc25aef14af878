"""Tables that are laid out otherwise than a row for an action, made into such a table before they are read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrlib.plans.columns.headings import CORE, exact_field, field_of, label_of
from scrlib.plans.fields.owners import is_agency_name, is_body
from scrlib.plans.fields.refs import is_heading_of_recommendation
from scrlib.plans.rows.kinds import distinct, is_no_action
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable

TOP = 15  # rows among which headings stand
LONGEST = 8  # words of a label
LEAST = 2  # actions in one row, or labels in one cell
MOSTLY = 0.6
HALF = 0.5
SIDED = 3  # columns of a form with its recommendation at the side, and labels in it
WORDY = 3  # words in a cell that says what will be done, on average


def is_sideways(table: PlanTable) -> bool:
    """Whether a table gives each action a column: the first column holds the labels."""
    rows = [row for row in table.rows if distinct(row)]
    names = [_label(row.cells[0]) for row in rows]
    wide = [row for row, name in zip(rows, names, strict=True) if name == "action" and len(distinct(row)) > 2]
    named = {name for name in names if name in CORE}
    if len(named) < 3 or not wide or sum(map(bool, names)) < HALF * len(rows) or any(map(_is_heads, rows)):
        return False
    return all(_labels_in(rows, at) < HALF for at in range(1, len(rows[0].cells)))


def _label(cell: PlanCell) -> str:
    """The field of the label in a first column, "" for none."""
    return field_of(cell.text) if cell.lines and len(cell.text.split()) <= LONGEST else ""


def _is_heads(row: PlanLine) -> bool:
    """Whether more than the first cell of a row are labels: it is a row of headings."""
    return len({name for at, one in distinct(row) if at and (name := exact_field(one.text)) in CORE}) > 1


def _labels_in(rows: Sequence[PlanLine], column: int) -> float:
    """How many of the cells of a column are labels of a plan themselves."""
    said = [row.cells[column] for row in rows if row.cells[column].lines and not row.cells[column].left]
    return sum(exact_field(one.text) in CORE for one in said) / len(said) if said else 0.0


def turned(table: PlanTable) -> PlanTable:
    """The table with its columns as rows."""
    width = len(table.rows[0].cells)
    return PlanTable(
        where=table.where,
        sheet=table.sheet,
        sideways=True,
        rows=tuple(
            PlanLine(number=at + 1, cells=tuple(_turned(row.cells[at], row.number) for row in table.rows))
            for at in range(width)
        ),
    )


def _turned(cell: PlanCell, row: int) -> PlanCell:
    return replace(cell, above=cell.left, left=cell.above, place=row)


@dataclass(frozen=True, kw_only=True)
class _Groups:
    """Columns that come again for a second and third action: `columns` of each action, `kept` those of the first and of all."""

    columns: tuple[tuple[int, ...], ...]
    kept: tuple[int, ...]

    def cells(self, row: PlanLine, action: int) -> tuple[PlanCell, ...]:
        """The cells of one of the actions of a row."""
        first = self.columns[0]
        return tuple(
            row.cells[self.columns[action][first.index(at)] if at in first else at] for at in self.kept
        )


def spread(table: PlanTable) -> PlanTable:
    """The table with a row for each action where its headings come again: "Action 1 | Lead 1 | Action 2 | Lead 2"."""
    for at, row in enumerate(table.rows[:TOP]):
        groups = _groups(row)
        if groups is None:
            continue
        head = PlanLine(number=row.number, cells=tuple(map(_unnumbered, groups.cells(row, 0))))
        above = [replace(one, cells=groups.cells(one, 0)) for one in table.rows[:at]]
        below = [
            PlanLine(number=one.number, cells=groups.cells(one, action))
            for one in table.rows[at + 1 :]
            for action, columns in enumerate(groups.columns)
            if not action or one.cells[columns[0]].lines
        ]
        return replace(table, rows=(*above, head, *below))
    return table


def _groups(row: PlanLine) -> _Groups | None:
    """The columns of each action where a row of headings names several; None for any other row."""
    names = {at: label_of(one.text)[0] or field_of(one.text) for at, one in distinct(row)}
    counts = Counter(names.values())
    several = counts["action"]
    again = {name for name, count in counts.items() if name and count == several}
    if several < LEAST or len(again) < LEAST or not again & {"owner", "due"}:
        return None
    if len({_unnumbered(row.cells[at]).text for at, name in names.items() if name == "action"}) > 1:
        return None
    places = {name: [at for at, one in names.items() if one == name] for name in again}
    order = sorted(again, key=lambda name: name != "action")
    columns = tuple(tuple(places[name][one] for name in order) for one in range(several))
    left_out = {at for one in columns[1:] for at in one}
    return _Groups(columns=columns, kept=tuple(at for at in range(len(row.cells)) if at not in left_out))


def _unnumbered(cell: PlanCell) -> PlanCell:
    """A heading without the number of its action: "Lead 2" is "Lead"."""
    if not label_of(cell.text)[1]:
        return cell
    return replace(cell, lines=(cell.text.rstrip(" :.)").rsplit(maxsplit=1)[0],))


def by_agency(table: PlanTable) -> PlanTable:
    """The table with a row for each agency's action where each agency has a column that says what it will do."""
    for at, row in enumerate(table.rows[:TOP]):
        columns = _agencies(row, table.rows[at + 1 :])
        if len(columns) < LEAST:
            if _is_heads(row):
                break  # what stands below its headings is the plan itself, be an agency named in it or not
            continue
        kept = [place for place in range(len(row.cells)) if place not in columns]
        head = _beside(row, kept, PlanCell(lines=("Action",)), PlanCell(lines=("Lead agency",)))
        above = [_beside(one, kept, PlanCell(), PlanCell()) for one in table.rows[:at]]
        below = [
            _beside(
                one,
                kept,
                one.cells[place],
                PlanCell(lines=() if is_no_action(one.cells[place].text) else row.cells[place].lines),
            )
            for one in table.rows[at + 1 :]
            for place in [place for place in columns if not is_no_action(one.cells[place].text)]
            or columns[:1]
        ]
        return replace(table, rows=(*above, head, *below))
    return table


def _beside(row: PlanLine, kept: Sequence[int], *more: PlanCell) -> PlanLine:
    return replace(row, cells=(*(row.cells[place] for place in kept), *more))


def _agencies(row: PlanLine, below: Sequence[PlanLine]) -> list[int]:
    """The columns headed by an agency that hold what it will do, where recommendations have a column and actions none."""
    names = {field_of(one.text) for _, one in distinct(row)}
    if "action" in names or not names & {"recommendation", "rec_ref"}:
        return []
    found = [at for at, one in distinct(row) if is_agency_name(one.text) or is_body(one.text)]
    said = [
        len(one.cells[at].text.split())
        for one in below
        for at in found
        if not is_no_action(one.cells[at].text)
    ]
    return (
        [at for at in found if not exact_field(row.cells[at].text)]
        if said and sum(said) >= WORDY * len(said)
        else []
    )


def unfolded(table: PlanTable) -> PlanTable:
    """The table with a column for each label where the cells of one column are small forms: "Lead: ..." over "By: ..."."""
    for column in range(len(table.rows[0].cells)):
        rows = [row for row in table.rows if column < len(row.cells)]
        said = [row for row in rows if row.cells[column].lines and not row.cells[column].left]
        packed = [
            row for row in said if len({name for name, _, _ in _pieces(row.cells[column]) if name}) >= LEAST
        ]
        if len(rows[0].cells) > 1 and packed and len(packed) >= MOSTLY * (len(said) - 1):
            return _unfolded(table, column, packed[0].number)
    return table


def _unfolded(table: PlanTable, column: int, first: int) -> PlanTable:
    body = [row for row in table.rows if row.number >= first]
    labels: dict[str, str] = {}
    for row in body:
        for name, label, _ in _pieces(row.cells[column]):
            labels.setdefault(name, label)
    bare = any(not name for row in body for name, _, _ in _pieces(row.cells[column]))
    names = [name for name in labels if name]
    heads = [row for row in table.rows if row.number < first and distinct(row)]
    head = heads[-1] if heads else PlanLine(number=first, cells=(PlanCell(),) * len(body[0].cells))
    above = [row for row in table.rows if row.number < first and row is not head]

    def widened(row: PlanLine, more: Sequence[PlanCell]) -> PlanLine:
        kept = (row.cells[column],) if bare else ()
        return replace(row, cells=(*row.cells[:column], *kept, *more, *row.cells[column + 1 :]))

    def opened(row: PlanLine) -> PlanLine:
        cell, said = row.cells[column], _pieces(row.cells[column])
        lines = {
            name: tuple(words for one, _, words in said if one == name and words) for name in ("", *names)
        }
        cells = [replace(cell, lines=lines[name], fill="", day=None) for name in ("", *names)]
        row = replace(row, cells=(*row.cells[:column], cells[0], *row.cells[column + 1 :]))
        return widened(row, cells[1:])

    rows = [widened(row, [PlanCell()] * len(names)) for row in above]
    rows.append(widened(head, [PlanCell(lines=(labels[name],)) for name in names]))
    return replace(table, rows=(*rows, *map(opened, body)))


def _pieces(cell: PlanCell) -> list[tuple[str, str, str]]:
    """(field, label, words) of each line of a cell; a line without a label belongs to the one above, or to no field."""
    found: list[tuple[str, str, str]] = []
    for line in cell.lines:
        label, mark, words = line.partition(":")
        name = label_of(label)[0] if mark else ""
        if name:
            found.append((name, label.strip(), words.strip()))
        else:
            above = found[-1] if found else ("", "", "")
            found.append((above[0], above[1], line))
    return found


def unsided(table: PlanTable) -> PlanTable:
    """The table as a form where its first column names a recommendation beside the labels and values of its actions."""
    rows = [row for row in table.rows if distinct(row)]
    if (
        len(rows[0].cells if rows else ()) < SIDED
        or _is_heads(rows[0])
        or any(exact_field(row.cells[0].text) for row in rows)
    ):
        return table
    names = [exact_field(row.cells[1].text) for row in rows]
    if len(set(names) & CORE) < SIDED or not all(names):
        return table
    found: list[PlanLine] = []
    for row in rows:
        side, *form = row.cells
        if side.lines and not side.above:
            found.append(replace(row, cells=(PlanCell(lines=("Recommendation",)), side, *form[2:])))
        found.append(replace(row, cells=tuple(form)))
    return replace(table, rows=tuple(found))


def in_rows(table: PlanTable) -> tuple[PlanTable, str]:
    """(the table with a row for each action, "column" where it lay on its side and "row" otherwise)."""
    if is_sideways(table):
        return turned(table), "column"
    shaped = _shaped(table)
    return (table if shaped is table else _shaped(_placed(table))), "row"


def _shaped(table: PlanTable) -> PlanTable:
    return unfolded(by_agency(spread(unsided(table))))


def _placed(table: PlanTable) -> PlanTable:
    """The table with each cell marked with the column that a reader sees it in."""
    rows = (
        replace(row, cells=tuple(replace(one, place=at) for at, one in enumerate(row.cells, 1)))
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def names_recommendations(cells: Sequence[PlanCell]) -> bool:
    """Whether each cell of a column opens with "Rec 3:" or the like."""
    said = [one for one in cells if one.lines and not one.left]
    return bool(said) and all(is_heading_of_recommendation(one.text) for one in said)
