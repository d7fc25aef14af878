"""Labels and what stands beside or below them in a table: "Lead" | "Named Nurse"."""

from collections.abc import Collection, Iterable, Sequence

from scrlib.plans.columns.headings import CORE, field_of, label_of
from scrlib.plans.columns.stand_ins import Columns, with_stand_ins
from scrlib.plans.fields.packed import says_when
from scrlib.plans.fields.refs import is_heading_of_recommendation, read_ref
from scrlib.plans.rows.kinds import distinct
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable

Pair = tuple[int, str, str, PlanCell]
"""(row, field, number, value) of a label; a value may be empty."""
RECOMMENDS = ("recommendation", "rec_ref")
LONGEST_LABEL = 8  # words
LEAST = 2  # different labels that make a form


def pairs_of(table: PlanTable) -> list[Pair]:
    """(row, field, number, value) for each label of a form, in order; a value may be empty."""
    found: list[Pair] = []
    rows = [row for row in table.rows if distinct(row)]
    exact = {field_said(one)[0] for row in rows for _, one in distinct(row)}
    under: set[int] = set()  # rows of values under a row of labels
    for at, row in enumerate(rows):
        cells = [one for _, one in distinct(row)]
        if row.number in under:
            continue
        if below := _values_below(rows, at):
            found += below
            under.add(rows[at + 1].number)
            continue
        if len(cells) == 2 and (name := loose_field(cells[0], exact)):
            found.append((row.number, name, "", cells[1]))
            continue
        if is_unanswered(row) and (name := loose_field(cells[0], exact)):
            found.append((row.number, name, "", _colour_beside(row) or PlanCell()))
            continue
        found += _alone(rows, at, cells[0], exact) if len(cells) == 1 else _side_by_side(row, cells, exact)
    return found


def _side_by_side(row: PlanLine, cells: Sequence[PlanCell], exact: set[str]) -> list[Pair]:
    """The labels of a row with their values; what follows a value without a label of its own belongs to it too."""
    found: list[Pair] = []
    place = 0
    while place < len(cells):
        name, number = field_said(cells[place])
        if not name and (name := _loose_beside(cells, place, exact)):
            number = ""
        if not name:
            if found:
                found.append((row.number, found[-1][1], "", cells[place]))
            place += 1
            continue
        value = cells[place + 1] if _has_value(cells, place) else PlanCell()
        if not value.lines and (beside := _colour_beside(row)):
            value = beside
        found.append((row.number, name, number, value))
        place += 2 if value.lines else 1
    return found


def is_unanswered(row: PlanLine) -> bool:
    """Whether a row is one text with an empty cell beside it, as a label that nobody has answered yet."""
    return len(row.cells) == LEAST and bool(row.cells[0].lines) and not row.cells[1].lines


def _values_below(rows: Sequence[PlanLine], at: int) -> list[Pair]:
    """The labels of a row that holds nothing else, each with the words under it; [] for any other row."""
    labels, below = distinct(rows[at]), distinct(rows[at + 1]) if at + 1 < len(rows) else []
    names = [field_said(one) for _, one in labels]
    if len(labels) == LEAST and names[1][0] == "asks_done" and not (below and says_when(below[0][1].text)):
        return []  # "Timescale" | "Completed": a label and how it stands
    if below and (rows[at + 1].number > rows[at].number + 1 or field_said(below[0][1])[0]):
        return []
    if len(labels) < LEAST or not all(name for name, _ in names) or len({name for name, _ in names}) < LEAST:
        return []
    if all(field_said(one)[0] for _, one in below) or {place for place, _ in below} - {
        place for place, _ in labels
    }:
        return []
    said = dict(below)
    return [
        (rows[at].number, name, number, said.get(place, PlanCell()))
        for (place, _), (name, number) in zip(labels, names, strict=True)
    ]


def loose_field(cell: PlanCell, exact: set[str]) -> str:
    """The field of a label in a wording like the usual ones ("By what date?"), where no other label is of it."""
    name = field_of(cell.text) if len(cell.text.split()) <= LONGEST_LABEL and not field_said(cell)[0] else ""
    return name if name in CORE | {"progress"} and name not in exact else ""


def _loose_beside(cells: Sequence[PlanCell], place: int, exact: set[str]) -> str:
    """The field of a label in a loose wording where labels and values take turns and the row begins with a label."""
    turns = not len(cells) % 2 and not place % 2 and any(field_said(one)[0] for one in cells[::2])
    return loose_field(cells[place], exact) if turns else ""


def _has_value(cells: Sequence[PlanCell], place: int) -> bool:
    """Whether the cell beside a label is what it labels: "Complete" beside "Status" is, unless a value follows it."""
    if place + 1 >= len(cells):
        return False
    beside = field_said(cells[place + 1])[0]
    ends = place + 2 >= len(cells) or bool(field_said(cells[place + 2])[0])
    return not beside or (beside == "asks_done" and ends)


def _colour_beside(row: PlanLine) -> PlanCell | None:
    """The cell that holds only a colour, in a row whose other cell is a label."""
    return next((one for one in row.cells if one.fill and not one.lines and not one.left), None)


def _alone(rows: Sequence[PlanLine], at: int, cell: PlanCell, exact: set[str]) -> list[Pair]:
    """A row of one cell: a label with its value behind a colon, below it, or shown by a colour beside it."""
    row = rows[at]
    if is_heading_of_recommendation(cell.text):
        rec = read_ref(" ".join(line for line in cell.lines if not _of_line(line)))
        below = distinct(rows[at + 1]) if at + 1 < len(rows) and not rec.text else []
        if len(below) == 1 and not field_said(below[0][1])[0] and not colon_pairs(rows[at + 1], below[0][1]):
            return [(row.number, "recommendation", rec.number, below[0][1])]
        said = PlanCell(lines=(rec.text,) if rec.text else ())
        return [(row.number, "recommendation", rec.number, said), *colon_pairs(row, cell)]
    name, number = field_said(cell)
    if not name and cell.text.endswith("?"):  # a question with no answer beside it
        name = loose_field(cell, exact)
    if not name:
        return colon_pairs(row, cell)
    beside = _colour_beside(row)
    if beside is not None:
        return [(row.number, name, number, beside)]
    below = distinct(rows[at + 1]) if at + 1 < len(rows) and not _is_left_empty(rows, row) else []
    if len(below) == 1 and not field_said(below[0][1])[0] and not _asks(below[0][1], exact):
        return [(row.number, name, number, below[0][1])]
    return [(row.number, name, number, PlanCell())]


def _is_left_empty(rows: Sequence[PlanLine], row: PlanLine) -> bool:
    """Whether the cell beside a label is empty in a form whose values stand beside their labels."""
    said = [[one for _, one in distinct(each)] for each in rows]
    paired = [
        one for one in said if len(one) == LEAST and field_said(one[0])[0] and not field_said(one[1])[0]
    ]
    return len(row.cells) > 1 and not any(one.left for one in row.cells) and len(paired) >= LEAST


def _asks(cell: PlanCell, exact: set[str]) -> bool:
    """Whether a cell is the next question of a form rather than the answer to the one above it."""
    return cell.text.endswith("?") and bool(loose_field(cell, exact))


def colon_pairs(row: PlanLine, cell: PlanCell) -> list[Pair]:
    """ "Lead: Named Nurse" and the like, a line each."""
    return [(row.number, *said) for said in labelled_lines(cell)]


def labelled_lines(cell: PlanCell) -> list[tuple[str, str, PlanCell]]:
    """(field, number, value) of each line of a cell that begins with a label of a plan: "Lead: Named Nurse"."""
    return [said for line in cell.lines if (said := _of_line(line))]


def fields_of_lines(cells: Iterable[PlanCell], has: Collection[str]) -> list[tuple[str, PlanCell]]:
    """(field, value) of the labelled lines of some cells, a label given the field it stands for beside those there are.

    `has`: the fields that are said elsewhere.
    """
    said = [(line.partition(":")[0], one) for cell in cells for line in cell.lines if (one := _of_line(line))]
    columns = Columns(
        fields=[*(name for _, (name, _, _) in said), *has],
        heads=[*(label for label, _ in said), *("" for _ in has)],
        texts=lambda at: [value.text for _, (_, _, value) in said[at : at + 1]],
    )
    fields = with_stand_ins(columns)
    return [(name, value) for name, (_, (_, _, value)) in zip(fields, said, strict=False)]


def _of_line(line: str) -> tuple[str, str, PlanCell] | None:
    """(field, number, value) of a line such as "Lead: Named Nurse"."""
    label, mark, rest = line.partition(":")
    name, number = label_of(label)
    if not mark or not name or name in RECOMMENDS:
        return None
    return name, number, PlanCell(lines=(rest.strip(),) if rest.strip() else ())


def field_said(cell: PlanCell) -> tuple[str, str]:
    """(field, number) of a cell that is a label, ("", "") of any other."""
    text = cell.text
    if is_heading_of_recommendation(text) and not read_ref(text).text:
        return "recommendation", read_ref(text).number
    return label_of(text)
