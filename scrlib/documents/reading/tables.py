"""Recommendations in tables: a row each under a heading, a form for each, or a box around one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scrlib.documents.layout.asking import asks
from scrlib.documents.layout.columns import heads
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.wording import is_sentence, kind_of_heading
from scrlib.documents.reading.labelled import Draft, labelled, split_labels
from scrlib.documents.reading.table_cells import Row, in_cell, rows_of
from scrlib.documents.reading.table_headings import HEADING, header_of, is_form, label_of_cell

FEWEST = 2  # rows that state something, from which a table under a heading of findings holds them
STATEMENT = 5  # words in one
SHORTEST_BODY = 3  # words; what has no more is a label or an agency
ELSE = ("earlier", "other", "account", "plan", "summary")  # what such a row of a table for layout holds
NO = re.compile(r"^[\W]*(?:r|rec)?[\W]*\d{1,3}(?:\.\d{1,2})?[a-z]?[\W]*$", re.I)


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
    at, columns = (-1, {}) if is_form(rows) else header_of(rows)
    plan = kind == "plan" or (kind not in WANTED and _follows_up(columns))
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


def _follows_up(columns: Mapping[str, int]) -> bool:
    """Whether a table tells what is done about recommendations, and does not make them beside what was found."""
    told = sum(one in columns for one in ("action", "recommendation", "plan"))
    return told > 1 and ("action" in columns or "finding" not in columns)


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


def _by_column(
    rows: Sequence[Row], header: Row, columns: dict[str, int], *, plan: bool, finding: Line | None
) -> Found:
    recommendations: list[Draft] = []
    findings: list[Draft] = []
    for row in rows:
        if _repeats_header(row, header, columns) or _is_band(row, columns):
            continue
        number = row.text(columns["number"]).strip(" .)") if "number" in columns else ""
        beside = _finding_cell(row, columns)
        if beside and is_sentence("aside", beside[0].words):
            finding = None
        elif beside:
            findings += _items(beside, number)
            finding = beside[0]
        if "recommendation" in columns:
            cell, counted = _asked_cell(row, header, columns["recommendation"])
            for draft in in_cell(cell, finding):
                recommendations.append(replace(draft, plan=plan, number=draft.number or number or counted))
    return Found(recommendations=tuple(recommendations), findings=tuple(findings))


def _asked_cell(row: Row, header: Row, column: int) -> tuple[tuple[Line, ...], str]:
    """The cell with the recommendation, and its number where the heading stands over both."""
    cell = row.cells.get(column, ())
    after = next((at for at in row.cells if at > column), -1)
    if len(row.text(column).split()) > 1 or after < 0 or after in header.cells:
        return cell, ""
    number = row.text(column).strip(" .)") or next((line.label.number for line in cell), "")
    return row.cells[after], number


def _finding_cell(row: Row, columns: dict[str, int]) -> tuple[Line, ...]:
    """The cell with the finding: in the column so headed, or in the one beside it where that has only numbers."""
    column = columns.get("finding", -1)
    if len(row.text(column).split()) > SHORTEST_BODY:
        return row.cells[column]
    after = next((at for at in row.cells if at > column >= 0 and at not in columns.values()), -1)
    numbered = column in row.cells and len(row.text(after).split()) >= STATEMENT
    return row.cells[after] if numbered else ()


def _items(cell: Sequence[Line], number: str) -> list[Draft]:
    """The findings in a cell: each item of its list, or what it begins with, or what answers the question that this is."""
    asked = cell[0].words.rstrip().endswith("?") and len(cell) > 1
    cell = cell[1:] if asked else cell
    listed = [line for line in cell if line.listed and len(line.words.split()) >= STATEMENT]
    if len(listed) < FEWEST or not cell[0].listed:
        return [Draft(lines=tuple(cell[:1]), number=cell[0].label.number or number)]
    return [Draft(lines=(line,), number=line.label.number or number) for line in listed]


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


def _form(rows: Sequence[Row], finding: Line | None) -> Found:
    """What tables say that give each recommendation a form: a label, and the words beside it or below."""
    drafts: list[Draft] = []
    findings: list[Draft] = []
    for at, row in enumerate(rows):
        for column, lines in row.cells.items():
            label = label_of_cell(lines)
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
    worded = after is not None and heads("words", after.text(column))
    told = next((after.cells[c] for c in after.cells if c > column), ()) if after and worded else ()
    for body in (beside, told, below):
        if len(" ".join(line.words for line in body).split()) > SHORTEST_BODY and not heads(
            "label", body[0].words
        ):
            return body
    return ()


def _only_heads(words: str) -> bool:
    """Whether a cell only says what stands below it: "What needs to happen"."""
    return bool(kind_of_heading(words)) and not words.endswith(".") and len(words.split()) <= HEADING


def _headed_otherwise(row: Row) -> bool:
    """Whether the first cell of a row is a heading over something else ("Questions for your team", "What happened")."""
    words = row.text(min(row.cells))
    return len(words.split()) <= HEADING and kind_of_heading(words) in ELSE


def _guessed(rows: Sequence[Row], at: int, columns: dict[str, int], finding: Line | None) -> list[Draft]:
    """One recommendation a row from the column whose cells ask, in a table that does not say which it is."""
    body = [row for row in rows[at + 1 :] if len(row.cells) > 1 and not _headed_otherwise(row)]
    counts: dict[int, int] = {}
    for row in body:
        for column in row.cells:
            if (
                asks(row.text(column))
                and len(row.text(column).split()) > SHORTEST_BODY
                and not heads("label", row.text(column))
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
        if best in row.cells and len(row.text(best).split()) >= 3 and not _only_heads(row.text(best))
        for draft in in_cell(row.cells[best], finding)
    ]
