"""What the headings and labels of a table say that its columns and cells hold."""

from collections.abc import Mapping, Sequence

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.columns import heads
from scrlib.documents.layout.labels import Label
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.wording import kind_of_heading
from scrlib.documents.reading.table_cells import Row

HELD = {"question": "recommendation", "finding": "finding", "action": "action", "number": "number"}
LABELS = ("recommendation", "question", "finding")
HEADING = 8  # words in a column heading


def is_form(rows: Sequence[Row]) -> bool:
    """Whether the first column holds labels such as "Rationale" and "Lead agency", a row each."""
    if rows and {"recommendation", "finding"} <= _columns(rows[0]).keys():
        return False  # "LP 2" in a column headed "Learning" points at a finding
    firsts = [row.cells[min(row.cells)] for row in rows if len(row.cells) > 1]
    labels = [
        cell for cell in firsts if label_of_cell(cell) or (len(cell) == 1 and heads("label", cell[0].words))
    ]
    return len(labels) > 1 and 3 * len(labels) >= 2 * len(firsts) and any(len(row.cells) == 2 for row in rows)


def header_of(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """The row with the column headings (-1 for none) and which column is which."""
    for at, row in enumerate(rows[:4]):
        columns = _columns(row)
        if columns and (len(row.cells) > 1) and all(len(row.text(c).split()) <= 12 for c in row.cells):
            return at, _paired(rows[at + 1 :], row, columns)
    return -1, {}


def _paired(rows: Sequence[Row], header: Row, columns: Mapping[str, int]) -> dict[str, int]:
    """The columns, where "Learning | Action" makes a table, told as finding and advice where most of its actions ask.

    Beside what was done already an issue is no question for the board.
    """
    told = {_held(name, header.text(at)): at for name, at in columns.items()}
    wide = any(len(row.cells) > len(columns) for row in rows)
    if wide or set(told) - {"number"} != {"finding", "action"}:
        return dict(columns)
    cells = [text for row in rows if (text := row.text(told["action"]))]
    if 2 * sum(map(asks, cells)) > len(cells):
        return {"recommendation" if name == "action" else name: at for name, at in told.items()}
    return {name: at for name, at in columns.items() if name != "recommendation"}


def _held(name: str, text: str) -> str:
    """What a column holds beside one of actions: issues are found, and not put to the board."""
    return "finding" if name == "recommendation" and heads("beside", text.strip()) else name


def _columns(row: Row) -> dict[str, int]:
    columns: dict[str, int] = {}
    named = any(_advises(row.text(column).strip()) for column in row.cells)
    for column in row.cells:
        text = row.text(column).strip()
        if named and heads("beside", text) and "finding" not in columns:
            columns["finding"] = column  # beside recommendations an issue is what was found
            continue
        if _heads_recommendations(text) and "recommendation" not in columns:
            columns["recommendation"] = column
            continue
        held = next((name for kind, name in HELD.items() if name not in columns and _holds(kind, text)), "")
        if held:
            columns[held] = column
        elif heads("progress", text):
            columns.setdefault("plan", column)
    if "finding" in columns and not {"recommendation", "action"} & columns.keys():
        beside = [at for at in row.cells if heads("proposed", row.text(at).strip())]
        columns |= dict.fromkeys(("recommendation",), beside[0]) if beside else {}
    if not {"recommendation", "finding", "action"} & columns.keys():
        return {}
    return _without_answered(row, columns)


def _without_answered(row: Row, columns: dict[str, int]) -> dict[str, int]:
    """The columns without one of questions that the column of findings answers ("Question", "What we found")."""
    asked = columns.get("recommendation", -1)
    answered = heads("question", row.text(asked).strip()) and asked < columns.get("finding", -1)
    return {name: at for name, at in columns.items() if at != asked} if answered else columns


def _holds(kind: str, text: str) -> bool:
    """Whether a heading is one of a kind; questions for the reader's own team are none for the board."""
    return heads(kind, text) and not (kind == "question" and kind_of_heading(text) == "other")


def _advises(text: str) -> bool:
    """Whether a column heading is that of recommendations or of what should change."""
    return _heads_recommendations(text) or heads("proposed", text)


def _heads_recommendations(text: str) -> bool:
    """Whether a column heading is that of recommendations ("Recommendation for the Board")."""
    if heads("recommendation", text):
        return True
    return heads("recommends", text) and not heads("not_recommends", text) and len(text.split()) <= HEADING


def label_of_cell(lines: Sequence[Line]) -> Label | None:
    """What a cell that is only a label says ("Recommendation 3", "Questions for the Board"); None for any other."""
    if len(lines) != 1 or lines[0].listed:
        return None
    line = lines[0]
    if line.label.kind in ("recommendation", "finding"):
        return None if line.words else line.label
    kind = next((one for one in LABELS if _holds(one, line.words)), "")
    return Label(kind=kind) if kind else None
