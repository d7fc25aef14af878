"""Recommendations in tables: a row each under a heading, a form for each, or a box around one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrlib.documents.asking import asks, introduces
from scrlib.documents.labelled import ASIDE, Draft, labelled, split_labels
from scrlib.documents.labels import Label
from scrlib.documents.lines import Line
from scrlib.documents.lists import harvest
from scrlib.documents.sections import WANTED

RECOMMENDATION = re.compile(
    r"^(?:\W|no\.?\b|the|key|overview|report|agency|multi-agency|single|scr|lscb|panel|proposed|final|agreed|safety|imr|dhr|sar|"
    r"summary of|text of|full|local|national|wording of)*\s*(?:recommendations?|rec|argymhelliad)"
    r"(?: (?:text|wording|made|in full|details?|no\.? and text|\(.{2,40}\)|(?:for|to|from|of|by) (?!date).{2,50}))?[\s:.]*$",
    re.I,
)
PROPOSED = re.compile(
    r"^(?:what (?:should|must|ought to|needs? to|has to) (?:now )?(?:change|happen|be (?:done|changed|different))(?: now| next)?"
    r"|(?:our |the )?(?:proposals?|advice|changes?|asks?)(?: (?:needed|proposed|wanted|asked for|sought|required))?)[\s:.?]*$",
    re.I,
)  # over a column beside what was found
HEADS_RECOMMENDATIONS = re.compile(r"\b(?:recommend\w*|recs?|argymhell\w+)\b", re.I)
HEADS_OTHER = re.compile(
    r"\b(?:no|number|nos|ref|reference|id|date|progress|status|accepted|addressed|response|against|linked?|relat\w+|how|met|which|type|level|category)\b",
    re.I,
)
QUESTION = re.compile(
    r"^(?:key )?(?:questions?|considerations?|challenges?|issues?)(?: (?:for|to) .{2,50})?[\s:.]*$", re.I
)
FINDING = re.compile(
    r"^(?:key )?(?:findings?|learning(?: points?)?|lessons?(?: learn(?:ed|t))?|issues? identified|(?:what )?(?:we|the (?:review|panel)|was|has been) (?:found|learned|learnt|saw|heard|noticed)|what (?:went wrong|was (?:amiss|missed)))[\s:.]*$",
    re.I,
)
ACTION = re.compile(
    r"^(?:\W|key|agreed|smart|specific|proposed|required|the|planned|detailed)*\s*actions?(?: (?:required|needed|to be taken|taken|agreed|to take|points?|planned|to achieve.{0,30}|plan|steps?))?[\s:.]*$",
    re.I,
)
ACTION_PLAN = re.compile(
    r"\b(?:progress|rag|status|update|completed?|evidence|outcomes?|success|monitoring|impact|measure|due|target date|by when|timescales?|deadline|completion)\b",
    re.I,
)
NUMBER = re.compile(r"^(?:no\.?|number|ref\.?|reference|#|item|rec\.? ?no\.?|id)$", re.I)
FORM_LABEL = re.compile(
    r"^(?:recommendation|rationale|reason|agenc(?:y|ies)|lead(?: agency| officer| person)?|owner|responsib\w+|timescales?|by when|deadline|target date|"
    r"(?:intended |expected |desired )?outcomes?|actions?(?: required)?|priority|finding|learning(?: point)?|evidence|measure|success (?:criteria|measure)s?|"
    r"how will we know.*|monitoring|progress|status|why|what|who|when|how|scope|links? to.*|for|to|theme|area|context|background)\b[\w ()/.:?-]{0,40}$",
    re.I,
)
WORDED = re.compile(r"^(?:full )?(?:text|wording|words|details?|in full|what)\W*$", re.I)
HEADING = 8  # words in a column heading
FEWEST = 2  # rows that state something, from which a table under a heading of findings holds them
STATEMENT = 5  # words in one
SHORTEST_BODY = 3  # words; what has no more is a label or an agency
NO = re.compile(r"^[\W]*(?:r|rec)?[\W]*\d{1,3}(?:\.\d{1,2})?[a-z]?[\W]*$", re.I)


@dataclass(frozen=True, kw_only=True)
class Row:
    """The cells of one row: column to lines."""

    number: int
    cells: dict[int, tuple[Line, ...]]

    def text(self, column: int) -> str:
        """The words of one cell."""
        return " ".join(line.words for line in self.cells.get(column, ()))


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The rows of one table."""
    found: dict[int, dict[int, list[Line]]] = {}
    for line in lines:
        if line.cell is not None:
            found.setdefault(line.cell.row, {}).setdefault(line.cell.column, []).append(line)
    return [
        Row(
            number=number,
            cells={column: tuple(cell) for column, cell in sorted(cells.items())},
        )
        for number, cells in sorted(found.items())
    ]


@dataclass(frozen=True, kw_only=True)
class Found:
    """What one table holds."""

    recommendations: tuple[Draft, ...] = ()
    findings: tuple[Draft, ...] = ()


def read_table(lines: Sequence[Line], *, kind: str, finding: Line | None, bare: bool) -> Found:
    """The recommendations and findings in a table that has more than one column.

    `kind` is what the heading above says; `bare`: nothing else under it was a recommendation.
    """
    rows = rows_of(lines)
    at, columns = (-1, {}) if _is_form(rows) else _header(rows)
    plan = kind == "plan" or (
        "action" in columns
        and ("recommendation" in columns or bool(columns.get("plan")))
        and kind not in WANTED
    )
    if "recommendation" in columns or "finding" in columns:
        return _by_column(rows[at + 1 :], rows[at], columns, plan=plan, finding=finding)
    form = _form(rows, finding)
    if form.recommendations:
        return replace(form, recommendations=tuple(replace(one, plan=plan) for one in form.recommendations))
    if kind in WANTED and bare and not plan:
        return Found(recommendations=tuple(_guessed(rows, at, columns, finding)))
    if kind == "findings" and not columns:
        return Found(findings=tuple(_stated(rows)))
    return Found()


def _stated(rows: Sequence[Row]) -> list[Draft]:
    """A finding a row, under a heading of findings, from the first column that states, of a table that says nothing."""
    body = [row for row in rows[1:] if len(row.cells) > 1]
    for column in sorted({at for row in body for at in row.cells}):
        cells = [row.cells[column] for row in body if column in row.cells]
        words = [" ".join(line.words for line in cell) for cell in cells]
        stating = [text for text in words if len(text.split()) >= STATEMENT and not asks(text)]
        if len(stating) >= FEWEST and len(stating) == len(body):
            return [Draft(lines=cell, number=cell[0].label.number) for cell in cells]
    return []


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether the first column holds labels such as "Rationale" and "Lead agency", a row each."""
    firsts = [row.cells[min(row.cells)] for row in rows if len(row.cells) > 1]
    labels = [
        cell for cell in firsts if _label_cell(cell) or (len(cell) == 1 and FORM_LABEL.match(cell[0].words))
    ]
    return len(labels) > 1 and 3 * len(labels) >= 2 * len(firsts) and any(len(row.cells) == 2 for row in rows)


def _header(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """The row with the column headings (-1 for none) and which column is which."""
    for at, row in enumerate(rows[:4]):
        columns = _columns(row)
        if columns and (len(row.cells) > 1) and all(len(row.text(c).split()) <= 12 for c in row.cells):
            return at, columns
    return -1, {}


def _columns(row: Row) -> dict[str, int]:
    columns: dict[str, int] = {}
    for column in row.cells:
        text = row.text(column).strip()
        if _heads_recommendations(text) and "recommendation" not in columns:
            columns["recommendation"] = column
            continue
        for name, pattern in (
            ("recommendation", QUESTION),
            ("finding", FINDING),
            ("action", ACTION),
            ("number", NUMBER),
        ):
            if pattern.match(text) and name not in columns:
                columns[name] = column
                break
        else:
            if ACTION_PLAN.search(text):
                columns.setdefault("plan", column)
    if "finding" in columns and not {"recommendation", "action"} & columns.keys():
        beside = [at for at in row.cells if PROPOSED.match(row.text(at).strip())]
        columns |= dict.fromkeys(("recommendation",), beside[0]) if beside else {}
    if not {"recommendation", "finding", "action"} & columns.keys():
        return {}
    return columns


def _heads_recommendations(text: str) -> bool:
    """Whether a column heading is that of recommendations ("Recommendation for the Board")."""
    if RECOMMENDATION.match(text):
        return True
    return (
        bool(HEADS_RECOMMENDATIONS.search(text))
        and not HEADS_OTHER.search(text)
        and len(text.split()) <= HEADING
    )


def _by_column(
    rows: Sequence[Row], header: Row, columns: dict[str, int], *, plan: bool, finding: Line | None
) -> Found:
    recommendations: list[Draft] = []
    findings: list[Draft] = []
    for row in rows:
        if _repeats_header(row, header, columns) or _is_band(row, columns):
            continue
        number = row.text(columns["number"]).strip(" .)") if "number" in columns else ""
        beside = row.cells.get(columns.get("finding", -1), ())
        if beside and len(row.text(columns["finding"]).split()) > 3:
            findings.append(Draft(lines=beside[:1], number=beside[0].label.number or number))
            finding = beside[0]
        if "recommendation" in columns and columns["recommendation"] in row.cells:
            for draft in in_cell(row.cells[columns["recommendation"]], finding):
                recommendations.append(replace(draft, plan=plan, number=draft.number or number))
    return Found(recommendations=tuple(recommendations), findings=tuple(findings))


def _repeats_header(row: Row, header: Row, columns: dict[str, int]) -> bool:
    named = [column for column in columns.values() if column in row.cells]
    return bool(named) and all(row.text(c).casefold() == header.text(c).casefold() for c in named)


def _is_band(row: Row, columns: dict[str, int]) -> bool:
    """Whether a row is a strip across the table that names an agency or a theme."""
    text = row.text(min(row.cells))
    told = min(row.cells) == columns.get("finding") and text.endswith(".")
    return (
        len(row.cells) == 1
        and not told
        and (min(row.cells) != columns.get("recommendation") or not asks(text))
        and len(text.split()) <= 12
    )


def in_cell(lines: Sequence[Line], finding: Line | None) -> list[Draft]:
    """The recommendations in one cell: each labelled or numbered one, or the whole cell as one."""
    lines = split_labels(lines)
    named, left = labelled(lines, finding)
    if named:
        return named
    left = [line for at, line in enumerate(left) if not at or not ASIDE.match(line.words)]
    listed = [line for line in left if line.label.kind in ("number", "bullet")]
    alone = left and (left[0].listed or introduces(left[0].words))
    if (
        len(listed) > 1
        and alone
        and all(asks(line.words) for line in listed if line.label.kind == listed[0].label.kind)
    ):
        return [replace(draft, finding=finding) for draft in harvest(left)]
    words = sum(len(line.words.split()) for line in left)
    if words < 3:
        return []
    return [Draft(lines=tuple(left), number=left[0].label.number, finding=finding)]


def _form(rows: Sequence[Row], finding: Line | None) -> Found:
    """What tables say that give each recommendation a form: a label, and the words beside it or below."""
    drafts: list[Draft] = []
    findings: list[Draft] = []
    for at, row in enumerate(rows):
        for column, lines in row.cells.items():
            label = _label_cell(lines)
            if label is None:
                found = labelled(split_labels(lines), finding)[0]
                drafts += [one for one in found if len(one.text.split()) > SHORTEST_BODY]
                continue
            body = _body(rows, at, column)
            if body and label.kind == "finding":
                finding = replace(body[0], label=label)
                findings.append(Draft(lines=body[:1], number=label.number, labelled=True))
            elif body and label.kind == "question":
                drafts += [
                    Draft(lines=(line,), finding=finding) for line in body if line.listed or asks(line.words)
                ]
            elif body:
                drafts += [replace(one, number=one.number or label.number) for one in in_cell(body, finding)]
    return Found(recommendations=tuple(drafts), findings=tuple(findings))


def _body(rows: Sequence[Row], at: int, column: int) -> tuple[Line, ...]:
    """The cell that a label belongs to: the one beside it, beside "Text" below it, or else the one below."""
    row = rows[at]
    beside = next((row.cells[c] for c in row.cells if c > column), ())
    after = next(iter(rows[at + 1 : at + 2]), None)
    below = after.cells.get(column, ()) if after else ()
    worded = after is not None and bool(WORDED.match(after.text(column)))
    told = next((after.cells[c] for c in after.cells if c > column), ()) if after and worded else ()
    for body in (beside, told, below):
        if len(" ".join(line.words for line in body).split()) > SHORTEST_BODY and not FORM_LABEL.match(
            body[0].words
        ):
            return body
    return ()


def _label_cell(lines: Sequence[Line]) -> Label | None:
    """What a cell that is only a label says ("Recommendation 3", "Questions for the Board"); None for any other."""
    if len(lines) != 1 or lines[0].listed:
        return None
    line = lines[0]
    if line.label.kind in ("recommendation", "finding"):
        return None if line.words else line.label
    for kind, pattern in (("recommendation", RECOMMENDATION), ("question", QUESTION), ("finding", FINDING)):
        if pattern.match(line.words):
            return Label(kind=kind)
    return None


def _guessed(rows: Sequence[Row], at: int, columns: dict[str, int], finding: Line | None) -> list[Draft]:
    """One recommendation a row from the column whose cells ask, in a table that does not say which it is."""
    body = [row for row in rows[at + 1 :] if len(row.cells) > 1]
    counts: dict[int, int] = {}
    for row in body:
        for column in row.cells:
            if (
                asks(row.text(column))
                and len(row.text(column).split()) > SHORTEST_BODY
                and not FORM_LABEL.match(row.text(column))
            ):
                counts[column] = counts.get(column, 0) + 1
    if "action" in columns:
        best = columns["action"]
    else:
        best = max(counts, key=lambda column: (counts[column], -column), default=-1)
    enough = 3 if "action" in columns else 2  # a chronology has a column of actions, too
    if best < 0 or enough * counts.get(best, 0) < len(body):
        return []
    return [
        replace(
            draft,
            number=draft.number
            or next((row.text(c).strip(" .)") for c in row.cells if NO.match(row.text(c))), ""),
        )
        for row in body
        if best in row.cells and len(row.text(best).split()) >= 3
        for draft in in_cell(row.cells[best], finding)
    ]
