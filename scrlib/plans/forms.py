"""Forms: a label and, beside or below it, what it labels; one form for a recommendation, or a column for each action."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scrlib.plans.cells import EXAMPLE, distinct, is_nothing
from scrlib.plans.drafts import Draft
from scrlib.plans.headings import CORE, field_of, label_of
from scrlib.plans.refs import Rec, is_heading_of_recommendation, read_ref
from scrlib.plans.stand_ins import with_stand_ins
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable

RECOMMENDS = ("recommendation", "rec_ref")
LONGEST_LABEL = 8  # words
LEAST = 2  # different labels that make a form


@dataclass(kw_only=True)
class _Form:
    """The form being read: its recommendation and the cells of its actions."""

    rec: Rec
    actions: list[tuple[int, dict[str, list[PlanCell]]]] = field(default_factory=list)


def pairs_of(table: PlanTable) -> list[tuple[int, str, str, PlanCell]]:
    """(row, field, number, value) for each label of a form, in order; a value may be empty."""
    found: list[tuple[int, str, str, PlanCell]] = []
    rows = [row for row in table.rows if distinct(row)]
    exact = {_label(one)[0] for row in rows for _, one in distinct(row)}
    under: set[int] = set()  # rows of values under a row of labels
    for at, row in enumerate(rows):
        cells = [one for _, one in distinct(row)]
        if row.number in under:
            continue
        if below := _values_below(rows, at):
            found += below
            under.add(rows[at + 1].number)
            continue
        if len(cells) == 2 and (name := _loose(cells[0], exact)):
            found.append((row.number, name, "", cells[1]))
            continue
        if len(cells) == 1:
            found += _alone(rows, at, cells[0], exact)
            continue
        place = 0
        while place < len(cells):
            name, number = _label(cells[place])
            if not name and (name := _loose_beside(cells, place, exact)):
                number = ""
            if not name:
                if found and found[-1][0] == row.number:
                    found.append((row.number, found[-1][1], "", cells[place]))
                place += 1
                continue
            value = cells[place + 1] if _has_value(cells, place) else PlanCell()
            if not value.lines and (beside := _colour_beside(row)):
                value = beside
            found.append((row.number, name, number, value))
            place += 2 if value.lines else 1
    return found


def _values_below(rows: Sequence[PlanLine], at: int) -> list[tuple[int, str, str, PlanCell]]:
    """The labels of a row that holds nothing else, each with the words under it; [] for any other row."""
    labels, below = distinct(rows[at]), distinct(rows[at + 1]) if at + 1 < len(rows) else []
    names = [_label(one) for _, one in labels]
    if below and (rows[at + 1].number > rows[at].number + 1 or _label(below[0][1])[0]):
        return []
    if len(labels) < LEAST or not all(name for name, _ in names) or len({name for name, _ in names}) < LEAST:
        return []
    if all(_label(one)[0] for _, one in below) or {place for place, _ in below} - {
        place for place, _ in labels
    }:
        return []
    said = dict(below)
    return [
        (rows[at].number, name, number, said.get(place, PlanCell()))
        for (place, _), (name, number) in zip(labels, names, strict=True)
    ]


def _loose(cell: PlanCell, exact: set[str]) -> str:
    """The field of a label in a wording like the usual ones ("By what date?"), where no other label is of it."""
    name = field_of(cell.text) if len(cell.text.split()) <= LONGEST_LABEL and not _label(cell)[0] else ""
    return name if name in CORE | {"progress"} and name not in exact else ""


def _loose_beside(cells: Sequence[PlanCell], place: int, exact: set[str]) -> str:
    """The field of a label in a loose wording where labels and values take turns and the row begins with a label."""
    turns = not len(cells) % 2 and not place % 2 and any(_label(one)[0] for one in cells[::2])
    return _loose(cells[place], exact) if turns else ""


def _has_value(cells: Sequence[PlanCell], place: int) -> bool:
    """Whether the cell beside a label is what it labels: "Complete" beside "Status" is, unless a value follows it."""
    if place + 1 >= len(cells):
        return False
    beside = _label(cells[place + 1])[0]
    ends = place + 2 >= len(cells) or bool(_label(cells[place + 2])[0])
    return not beside or (beside == "asks_done" and ends)


def _colour_beside(row: PlanLine) -> PlanCell | None:
    """The cell that holds only a colour, in a row whose other cell is a label."""
    return next((one for one in row.cells if one.fill and not one.lines and not one.left), None)


def _alone(
    rows: Sequence[PlanLine], at: int, cell: PlanCell, exact: set[str]
) -> list[tuple[int, str, str, PlanCell]]:
    """A row of one cell: a label with its value behind a colon, below it, or shown by a colour beside it."""
    row = rows[at]
    if is_heading_of_recommendation(cell.text):
        rec = read_ref(" ".join(line for line in cell.lines if not _of_line(line)))
        below = distinct(rows[at + 1]) if at + 1 < len(rows) and not rec.text else []
        if len(below) == 1 and not _label(below[0][1])[0] and not _colon(rows[at + 1], below[0][1]):
            return [(row.number, "recommendation", rec.number, below[0][1])]
        said = PlanCell(lines=(rec.text,) if rec.text else ())
        return [(row.number, "recommendation", rec.number, said), *_colon(row, cell)]
    name, number = _label(cell)
    if not name and cell.text.endswith("?"):  # a question with no answer beside it
        name = _loose(cell, exact)
    if not name:
        return _colon(row, cell)
    beside = _colour_beside(row)
    if beside is not None:
        return [(row.number, name, number, beside)]
    below = distinct(rows[at + 1]) if at + 1 < len(rows) else []
    if len(below) == 1 and not _label(below[0][1])[0] and not _asks(below[0][1], exact):
        return [(row.number, name, number, below[0][1])]
    return [(row.number, name, number, PlanCell())]


def _asks(cell: PlanCell, exact: set[str]) -> bool:
    """Whether a cell is the next question of a form rather than the answer to the one above it."""
    return cell.text.endswith("?") and bool(_loose(cell, exact))


def _colon(row: PlanLine, cell: PlanCell) -> list[tuple[int, str, str, PlanCell]]:
    """ "Lead: Named Nurse" and the like, a line each."""
    return [(row.number, *said) for said in labelled_lines(cell)]


def labelled_lines(cell: PlanCell) -> list[tuple[str, str, PlanCell]]:
    """(field, number, value) of each line of a cell that begins with a label of a plan: "Lead: Named Nurse"."""
    return [said for line in cell.lines if (said := _of_line(line))]


def _of_line(line: str) -> tuple[str, str, PlanCell] | None:
    """(field, number, value) of a line such as "Lead: Named Nurse"."""
    label, mark, rest = line.partition(":")
    name, number = label_of(label)
    if not mark or not name or name in RECOMMENDS:
        return None
    return name, number, PlanCell(lines=(rest.strip(),) if rest.strip() else ())


def _label(cell: PlanCell) -> tuple[str, str]:
    text = cell.text
    if is_heading_of_recommendation(text) and not read_ref(text).text:
        return "recommendation", read_ref(text).number
    return label_of(text)


def is_form(table: PlanTable) -> bool:
    """Whether most rows of a table begin with a label of a plan, and not all of them are labels."""
    rows = [row for row in table.rows if distinct(row) and not _is_banner(row)]
    exact = {_label(one)[0] for row in rows for _, one in distinct(row)}
    labels = [
        (row, _label(distinct(row)[0][1])[0] or _colon_field(row) or _loose_label(row, exact)) for row in rows
    ]
    named = [(row, name) for row, name in labels if name]
    names = {name for _, name in named}
    if len(names) < LEAST or not CORE & names or 2 * len(named) < len(rows):
        return False
    if not names & {"action", *RECOMMENDS}:
        return False
    return any(len(distinct(row)) < 3 or _label(distinct(row)[2][1])[0] for row, _ in named)


def _is_banner(row: PlanLine) -> bool:
    """Whether a row is a heading right across a form: "Section B: response"."""
    cells = distinct(row)
    across = len(cells) == 1 and any(one.left for one in row.cells)
    return (
        across
        and not _label(cells[0][1])[0]
        and not _colon_field(row)
        and not is_heading_of_recommendation(cells[0][1].text)
    )


def _loose_label(row: PlanLine, exact: set[str]) -> str:
    cells = distinct(row)
    return _loose(cells[0][1], exact) if len(cells) == LEAST else ""


def _colon_field(row: PlanLine) -> str:
    cells = distinct(row)
    found = _colon(row, cells[0][1]) if len(cells) == 1 else []
    return found[0][1] if found else ""


def read_form(table: PlanTable, rec: Rec, band: str) -> tuple[list[Draft], list[tuple[int, str]], Rec]:
    """The actions of a form, the rows passed over with the reason, and the recommendation it ended with."""
    found = _with_stand_ins(table, pairs_of(table))
    if any(EXAMPLE.match(row_text(row)) for row in table.rows[:1]):
        return [], [(0, "an example of how the form is filled in")], rec
    if not any(name == "rec_ref" for _, name, _, _ in found) and any(
        name == "recommendation" for _, name, _, _ in found
    ):
        found = [
            (row, "rec_ref" if name == "number" else name, number, value)
            for row, name, number, value in found
        ]
    forms = _forms(found, rec)
    drafts = [draft for form in forms for draft in _drafts(form, table, band)]
    used = {number for number, *_ in found} | _below(table, found)
    skipped = [
        (row.number, "a blank row" if not distinct(row) else "no label of a plan in this row")
        for row in table.rows
        if row.number not in used and not any(one.above for _, one in distinct(row))
    ]
    skipped += [
        (_row_of(found, form.rec), f"recommendation {form.rec.number}".strip() + " has no action")
        for form in forms
        if form.rec and not _drafts(form, table, band)
    ]
    return drafts, skipped, forms[-1].rec if forms else rec


def _with_stand_ins(
    table: PlanTable, found: list[tuple[int, str, str, PlanCell]]
) -> list[tuple[int, str, str, PlanCell]]:
    """The labelled values, a label that stands for one the form lacks given its field: success for an outcome."""
    labels = {row.number: cells[0][1].text for row in table.rows if 0 < len(cells := distinct(row)) < 3}
    named = {labels[row]: name for row, name, _, _ in found if row in labels}
    fields = with_stand_ins(
        list(named.values()), list(named), recommends=True, is_dated=lambda at: not labels
    )
    stands = dict(zip(named, fields, strict=True))
    return [
        (row, name if name in RECOMMENDS else stands.get(labels.get(row, ""), name), number, value)
        for row, name, number, value in found
    ]


def _below(table: PlanTable, found: Sequence[tuple[int, str, str, PlanCell]]) -> set[int]:
    """Rows that hold the value of the label above them."""
    values = [value for *_, value in found]
    return {
        row.number for row in table.rows for _, one in distinct(row) if any(one is value for value in values)
    }


def _row_of(found: Sequence[tuple[int, str, str, PlanCell]], rec: Rec) -> int:
    return next((row for row, name, number, _ in found if name in RECOMMENDS and number == rec.number), 0)


def row_text(row: PlanLine) -> str:
    """The words of a row."""
    return " ".join(one.text for _, one in distinct(row))


def _forms(found: Sequence[tuple[int, str, str, PlanCell]], rec: Rec) -> list[_Form]:
    forms = [_Form(rec=rec)]
    seen_rec = ""
    for row, name, number, value in found:
        form = forms[-1]
        if name in RECOMMENDS:
            said = read_ref(value.text) if name == "recommendation" else Rec(number=value.text.strip(" ."))
            fresh = Rec(number=number or said.number, text=said.text)
            if name in seen_rec.split() or any("action" in cells for _, cells in form.actions):
                forms.append(_Form(rec=fresh))
                seen_rec = ""
            else:
                form.rec = Rec(number=fresh.number or form.rec.number, text=fresh.text or form.rec.text)
                form.rec = form.rec or rec
            seen_rec += f" {name}"
            continue
        _put(form, row, name, value)
    return forms


def _put(form: _Form, row: int, name: str, value: PlanCell) -> None:
    """Give a labelled value to the action being read; a second "Action" begins another."""
    if not form.actions:
        form.actions.append((row, {}))
    cells = form.actions[-1][1]
    if name == "action" and "action" in cells and cells["action"][-1] is not value:
        form.actions.append((row, {}))
        cells = form.actions[-1][1]
    if name == "action":
        form.actions[-1] = (row, cells)
    cells.setdefault(name, []).append(value)


def _drafts(form: _Form, table: PlanTable, band: str) -> list[Draft]:
    actions = [(row, _shared(cells, form)) for row, cells in form.actions]
    drafts = []
    for row, cells in actions:
        words = " ".join(one.text for one in cells.get("action", ()))
        if is_nothing(words):
            said = [
                name
                for name in ("owner", "due", "agency")
                if any(not is_nothing(one.text) for one in cells.get(name, ()))
            ]
            if not form.rec.text or not said or len(form.actions) > 1:
                continue
            cells = {**cells, "action": [PlanCell(lines=(form.rec.text,))]}
        drafts.append(Draft(where=f"{table.where} row {row}", rec=form.rec, cells=cells, band=band))
    return drafts


def _shared(cells: dict[str, list[PlanCell]], form: _Form) -> dict[str, list[PlanCell]]:
    """The cells of an action, with what its form says once for all of its actions."""
    full = [one for _, one in form.actions if set(one) - {"action"}]
    *others, last = [one for _, one in form.actions]
    if others and len({frozenset(one) for one in others}) == 1 and {"action"} < set(others[0]) < set(last):
        once = {name: said for name, said in last.items() if name not in others[0]}
        return {**once, **cells}  # each action has the same labels, and what comes once at the end is of all
    if len(form.actions) < 2 or len(full) != 1 or set(cells) - {"action"}:
        return cells
    return {**full[0], **cells}
