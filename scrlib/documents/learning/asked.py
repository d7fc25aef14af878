"""A question on paper, so that it can be answered with a pen: letters to circle, boxes to tick, lines to write on."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from scrlib.documents.learning.sheets import lettered
from scrlib.documents.paper.page import WIDTH_CM, air, framed, gap, ruled, said, table, together, write
from scrlib.documents.word.house_style import mark_row
from scrlib.records.learning import SURE, TEXTS, Kind, Question

SCALES = (Kind.RATE, Kind.CODE, Kind.CHOOSE)
WIDEST = 20  # letters of an answer that fits a narrow column
MOST_COLUMNS = 5
MOST_TOGETHER = 6  # questions of one table that fit a page with what they are about: they are not divided
OPTION_CM, SURE_CM, SECOND_CM = 1.8, 2.1, 1.8
REASON_CM, ROW_CM = 0.95, 1.35
SMALL = 9.5
HOW_SURE = "\n".join(one.label.lower() for one in SURE)
TICK = "☐"


def questions(document: Any, asked: Sequence[Question], *, twice: bool = False) -> None:
    """The questions of a step. `twice`: with room for a second vote beside the first."""
    for scale, group in groupby(asked, _scale):
        each = list(group)
        if scale:
            _grid(document, each, twice)
        else:
            for one in each:
                _alone(document, one, twice)


def _scale(question: Question) -> tuple[str, ...]:
    """The labels of answers that can stand in narrow columns, () where they cannot."""
    labels = tuple(option.label for _, option in lettered(question))
    narrow = all(len(one) <= WIDEST for one in labels) and len(labels) <= MOST_COLUMNS
    return labels if question.kind in SCALES and narrow else ()


def _grid(document: Any, asked: Sequence[Question], twice: bool) -> None:
    """A row for each question with a letter to circle in each column; a row to write why in under it."""
    options = lettered(asked[0])
    sure = any(one.confidence for one in asked)
    columns = [*((f"{mark}\n{option.label}", OPTION_CM) for mark, option in options)]
    columns += [("How sure", SURE_CM)] if sure else []
    columns += [("Second vote: letter", SECOND_CM)] if twice else []
    first = WIDTH_CM - sum(width for _, width in columns)
    rows: list[list[str]] = []
    for one in asked:
        rows.append([_words(one), *(mark for mark, _ in options)])
        rows[-1] += [HOW_SURE if one.confidence else ""] if sure else []
        rows[-1] += [""] if twice else []
        rows += [[_asking(one.reason), *[""] * len(columns)]] if one.reason else []
    made = table(
        document, [("Circle one letter in each row", first), *columns], rows, size=SMALL, centred=True
    )
    _shape(made, rows, len(options))
    if len(asked) <= MOST_TOGETHER:
        together(made)
    gap(document)


def _asking(reason: str) -> str:
    """What a line for a reason is called, with a colon unless it ends a sentence."""
    return reason if reason.endswith(("?", ".", ":")) else f"{reason}:"


def _words(question: Question) -> str:
    return f"{question.asks}\n{question.hint}" if question.hint else question.asks


def _shape(made: Any, rows: Sequence[Sequence[str]], options: int) -> None:
    """The letters large, the rows for reasons in one piece with their question and room to write."""
    from docx.enum.table import WD_ALIGN_VERTICAL
    from docx.shared import Cm, Pt

    for row, texts in zip(made.rows[1:], rows, strict=True):
        if texts[1]:
            row.height = Cm(ROW_CM)
            for cell in row.cells[1 : 1 + options]:
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
                for run in cell.paragraphs[0].runs:
                    run.font.size = Pt(14)
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        else:
            row.height = Cm(REASON_CM)
            words = row.cells[0].text
            whole = row.cells[0].merge(row.cells[-1])
            for paragraph in whole.paragraphs[1:]:
                whole._tc.remove(paragraph._p)
            whole.paragraphs[0].clear()
            write(whole.paragraphs[0], (words, "i"), size=SMALL)


def _alone(document: Any, question: Question, twice: bool) -> None:
    """A question that stands by itself."""
    said(document, (question.asks, "b")).paragraph_format.keep_with_next = True
    if question.hint:
        said(document, question.hint, size=SMALL).paragraph_format.keep_with_next = True
    if question.kind in TEXTS:
        _text(document, question)
        return
    if question.kind is Kind.ORDER:
        _order(document, question, twice)
    elif question.kind is Kind.TAG:
        _ticks(document, question)
    else:
        _choice(document, question, twice)
    if question.reason:
        said(
            document, (_asking(question.reason), "i"), size=SMALL, last=True
        ).paragraph_format.keep_with_next = True
        ruled(document, 1)


def _text(document: Any, question: Question) -> None:
    if question.starter:
        framed(document, question.starter, keep=True)
    ruled(document, question.lines + 1 + (question.kind is Kind.REWRITE))


def _choice(document: Any, question: Question, twice: bool) -> None:
    """Answers too long for columns: one below the other, a letter to circle before each."""
    columns = [("Circle", 1.6), ("Your answer", WIDTH_CM - 1.6)]
    rows = [(mark, f"{one.label}\n{one.note}" if one.note else one.label) for mark, one in lettered(question)]
    made = table(document, columns, rows, size=11)
    together(made)
    _large_first(made)
    _sure_and_second(document, question, "Second vote, letter", twice)


def _order(document: Any, question: Question, twice: bool) -> None:
    """A place to write beside each thing: 1 for the first."""
    columns = [
        ("Place", 1.6),
        *([("Second vote", 1.9)] if twice else []),
        ("Write 1 beside the first, 2 beside the next", 0.0),
    ]
    rest = WIDTH_CM - sum(width for _, width in columns)
    rows = [
        ("", *([""] if twice else []), f"{one.label}\n{one.note}" if one.note else one.label)
        for one in question.options
    ]
    together(table(document, [(name, width or rest) for name, width in columns], rows, size=11))
    _sure_and_second(document, question, "", twice=False)


def _ticks(document: Any, question: Question) -> None:
    """Boxes to tick in two columns, read downwards."""
    from docx.shared import Cm

    every = lettered(question)
    half = -(-len(every) // 2)
    made = document.add_table(rows=half, cols=2)
    made.autofit = False
    air(made)
    for n, (mark, one) in enumerate(every):
        cell = made.rows[n % half].cells[n // half]
        write(cell.paragraphs[0], (f"{TICK} {mark}  ", "b"), one.label, size=10.5)
        if one.note:
            write(cell.paragraphs[0], f" ({one.note})", size=SMALL)
    for row in made.rows:
        mark_row(row, "w:cantSplit")
        for cell in row.cells:
            cell.width = Cm(WIDTH_CM / 2)
    gap(document)


def _sure_and_second(document: Any, question: Question, second: str, twice: bool) -> None:
    parts: list[str | tuple[str, str]] = []
    if question.confidence:
        parts += ["How sure, circle one: ", ("   ".join(one.label.lower() for one in SURE), "b")]
    if twice and second:
        parts.append(f"          {second}: ______")
    gap(document)
    if parts:
        said(document, *parts, size=10)


def _large_first(made: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    for row in made.rows[1:]:
        paragraph = row.cells[0].paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in paragraph.runs:
            run.font.size = Pt(14)
