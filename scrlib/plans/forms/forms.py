"""Forms: a label and, beside or below it, what it labels; one form for a recommendation, or a column for each action."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scrlib.plans.columns.headings import CORE
from scrlib.plans.columns.stand_ins import Columns, with_stand_ins
from scrlib.plans.drafts import Draft
from scrlib.plans.fields.refs import Rec, is_heading_of_recommendation, names_none, read_ref
from scrlib.plans.forms.pairs import (
    LEAST,
    RECOMMENDS,
    Pair,
    colon_pairs,
    field_said,
    is_unanswered,
    loose_field,
    pairs_of,
)
from scrlib.plans.rows.kinds import EXAMPLE, distinct, is_nothing
from scrlib.records.plan_files import PlanCell, PlanLine, PlanTable

ROW_OF_PAIRS = 3  # cells of a row in which a label may stand for others than the first


@dataclass(kw_only=True)
class _Form:
    """The form being read: its recommendation and the cells of its actions."""

    rec: Rec
    actions: list[tuple[int, dict[str, list[PlanCell]]]] = field(default_factory=list)


def is_form(table: PlanTable) -> bool:
    """Whether most rows of a table begin with a label of a plan, and not all of them are labels."""
    rows = [row for row in table.rows if distinct(row) and not _is_banner(row)]
    exact = {field_said(one)[0] for row in rows for _, one in distinct(row)}
    labels = [
        (row, field_said(distinct(row)[0][1])[0] or _colon_field(row) or _loose_label(row, exact))
        for row in rows
    ]
    named = [(row, name) for row, name in labels if name]
    names = {name for _, name in named}
    if len(names) < LEAST or not CORE & names or 2 * len(named) < len(rows):
        return False
    if not names & {"action", *RECOMMENDS}:
        return False
    return any(len(distinct(row)) < 3 or field_said(distinct(row)[2][1])[0] for row, _ in named)


def _is_banner(row: PlanLine) -> bool:
    """Whether a row is a heading right across a form: "Section B: response"."""
    cells = distinct(row)
    across = len(cells) == 1 and any(one.left for one in row.cells)
    return (
        across
        and not field_said(cells[0][1])[0]
        and not _colon_field(row)
        and not is_heading_of_recommendation(cells[0][1].text)
    )


def _loose_label(row: PlanLine, exact: set[str]) -> str:
    cells = distinct(row)
    paired = len(cells) == LEAST or is_unanswered(row)
    return loose_field(cells[0][1], exact) if paired else ""


def _colon_field(row: PlanLine) -> str:
    cells = distinct(row)
    found = colon_pairs(row, cells[0][1]) if len(cells) == 1 else []
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


def _with_stand_ins(table: PlanTable, found: list[Pair]) -> list[Pair]:
    """The labelled values, a label that stands for one the form lacks given its field: success for an outcome."""
    rows = {row.number: row for row in table.rows}
    labels = [_label(rows[number], value) for number, _, _, value in found]
    named = {label: name for label, (_, name, _, _) in zip(labels, found, strict=True) if label}
    words = [
        [one.text for label, (*_, one) in zip(labels, found, strict=True) if label == each and one.lines]
        for each in named
    ]
    columns = Columns(
        fields=list(named.values()),
        heads=list(named),
        is_dated=lambda at: not labels,
        texts=words.__getitem__,
    )
    fields = with_stand_ins(columns)
    stands = dict(zip(named, fields, strict=True))
    return [
        (row, name if name in RECOMMENDS else stands.get(label, name), number, value)
        for label, (row, name, number, value) in zip(labels, found, strict=True)
    ]


def _label(row: PlanLine, value: PlanCell) -> str:
    """The label of a value: the cell to its left, what stands before the colon, or the first cell; "" where it cannot be told."""
    cells = [one for _, one in distinct(row)]
    at = next((place for place, one in enumerate(cells) if one is value), 0)
    if at:
        return cells[at - 1].text
    parted = [line.partition(":") for one in cells for line in one.lines]
    before = next((label for label, mark, rest in parted if mark and rest.strip() == value.text), "")
    return before or (cells[0].text if 0 < len(cells) < ROW_OF_PAIRS else "")


def _below(table: PlanTable, found: Sequence[Pair]) -> set[int]:
    """Rows that hold the value of the label above them."""
    values = [value for *_, value in found]
    return {
        row.number for row in table.rows for _, one in distinct(row) if any(one is value for value in values)
    }


def _row_of(found: Sequence[Pair], rec: Rec) -> int:
    return next((row for row, name, number, _ in found if name in RECOMMENDS and number == rec.number), 0)


def row_text(row: PlanLine) -> str:
    """The words of a row."""
    return " ".join(one.text for _, one in distinct(row))


def _forms(found: Sequence[Pair], rec: Rec) -> list[_Form]:
    forms = [_Form(rec=rec)]
    seen_rec = ""
    behind = _names_rec_behind(found, rec)
    for row, name, number, value in found:
        form = forms[-1]
        if behind and name == "action" and any("action" in cells for _, cells in form.actions):
            forms.append(_Form(rec=Rec()))
            _put(forms[-1], row, name, value)
        elif behind and name in RECOMMENDS:
            form.rec = _named(name, value)
        elif name in RECOMMENDS:
            said = _named(name, value)
            fresh = Rec(number=number or said.number, text=said.text)
            if name in seen_rec.split() or any("action" in cells for _, cells in form.actions):
                forms.append(_Form(rec=fresh))
                seen_rec = ""
            else:
                form.rec = Rec(number=fresh.number or form.rec.number, text=fresh.text or form.rec.text)
                form.rec = form.rec or rec
            seen_rec += f" {name}"
        else:
            _put(form, row, name, value)
    return forms


def _names_rec_behind(found: Sequence[Pair], rec: Rec) -> bool:
    """Whether each action of a form is followed by the recommendation it answers: "Action 1: ...", "Recommendation" | "2"."""
    order = [name for _, name, _, _ in found if name == "action" or name in RECOMMENDS]
    turns = len(order) % 2 == 0 and all((name == "action") == (not at % 2) for at, name in enumerate(order))
    last = found[-1][1] if found else ""
    return bool(order) and turns and not rec and last not in RECOMMENDS


def _named(name: str, value: PlanCell) -> Rec:
    """The recommendation that a labelled value names, none where it says so."""
    if names_none(value.text):
        return Rec()
    return read_ref(value.text) if name == "recommendation" else Rec(number=value.text.strip(" ."))


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


def _said_before(form: _Form) -> dict[str, list[PlanCell]]:
    """What a form says of its recommendation before its first of several actions, and again of none of them."""
    first, *others = [one for _, one in form.actions]
    names = list(first)
    before = names[: names.index("action")] if "action" in first else []
    again = any(name in one for one in others for name in before)
    return {name: first[name] for name in before} if others and not again else {}


def _shared(cells: dict[str, list[PlanCell]], form: _Form) -> dict[str, list[PlanCell]]:
    """The cells of an action, with what its form says once for all of its actions."""
    if led := _said_before(form):
        return {**led, **cells}
    full = [one for _, one in form.actions if set(one) - {"action"}]
    *others, last = [one for _, one in form.actions]
    if others and len({frozenset(one) for one in others}) == 1 and {"action"} < set(others[0]) < set(last):
        once = {name: said for name, said in last.items() if name not in others[0]}
        return {**once, **cells}  # each action has the same labels, and what comes once at the end is of all
    if len(form.actions) < 2 or len(full) != 1 or set(cells) - {"action"}:
        return cells
    return {**full[0], **cells}
