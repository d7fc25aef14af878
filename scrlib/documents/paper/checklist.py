"""The checklist: one page of Word with a row for each recommendation, then what was left and what is to be asked."""

from collections.abc import Sequence
from typing import Any, Protocol

from scrlib.documents.opened import AUTHOR, Decided
from scrlib.documents.plain import printable, shortened
from scrlib.documents.word.house_style import blank, mark_row, page_footer, saved, style_as
from scrlib.records import Assessment, Certainty, Criterion, Judgement, Leverage, SetView

SIGNS = {
    "met": "● Met",
    "partly": "◐ Partly",
    "not_met": "○ Not yet",
    "ask": "? You judge",
    "unread": "– Could not read",
    Leverage.STRONGER: "▲ Stronger",
    Leverage.INTERMEDIATE: "◆ Intermediate",
    Leverage.WEAKER: "▽ Weaker",
}
KEY = (
    "● Met, ◐ Partly and ○ Not yet: what the wording shows. ? You judge: the wording cannot settle it. "
    "Leverage: how far the action would hold if nobody remembered to. A check of wording can be wrong both ways; people judge."
)
HEADERS = ("No.", "Recommendation", *(one.value.capitalize() for one in Criterion), "Leverage")
WIDTHS_CM = (1.2, 7.8, 2.7, 3.0, 2.9, 2.7, 2.7, 3.6)  # of the form that is filled in by hand
COMPACT_CM = (1.2, 11.0, 2.2, 2.5, 2.5, 2.2, 2.2, 2.8)
SIZE = 9.5  # points: small, so that a set of ten and what was decided stand on one page
EMPTY_ROW = 540_000  # in English Metric Units: 1.5 cm, room to write
SHOWN = 72  # letters of a recommendation in the table: a line, or two of the form


class _Words(Protocol):
    """What the checklist needs of the words setting."""

    @property
    def review(self) -> str: ...


def checklist(
    title: str,
    assessments: Sequence[Assessment],
    set_view: SetView | None,
    decisions: Sequence[Decided],
    words: _Words,
) -> bytes:
    """A Word file of one A4 page for about ten recommendations; what does not fit goes on, under the same header row."""
    title = title or f"Checklist for a {words.review}"
    document = _compact(title)
    _heading(document, title, 1)
    count = len(assessments)
    _paragraph(document, f"{count} recommendation{'' if count == 1 else 's'}. {KEY}")
    if assessments:
        _table(document, assessments, COMPACT_CM)
    numbers = _numbers(assessments)
    _set(document, set_view, numbers)
    _decided(document, "Left as it is, and why", [one for one in decisions if one.kind == "left"], numbers)
    _decided(document, "Questions for colleagues", [one for one in decisions if one.kind == "asked"], numbers)
    return saved(document)


def _compact(title: str) -> Any:
    """An empty document in small type, with the number of each page at its foot."""
    from docx.shared import Cm

    document = blank(title, AUTHOR)
    for name, size, above in (("Normal", SIZE, 0), ("Heading 1", 13, 0), ("Heading 2", 10.5, 5)):
        style_as(document.styles[name], size, above)
    style_as(document.styles["List Bullet"], SIZE, 0)
    document.styles["List Bullet"].paragraph_format.space_after = 0
    document.sections[0].footer_distance = Cm(0.6)
    page_footer(document, document.sections[0], title)
    return document


def blank_checklist(title: str, rows: int) -> bytes:
    """The checklist as an empty form, to be filled in by hand with the signs of its key."""
    document = blank(title, AUTHOR)
    _heading(document, title, 1)
    _paragraph(document, KEY)
    _table(document, (), WIDTHS_CM)
    for number in range(1, rows + 1):
        row = document.tables[0].add_row()
        _fill(row, (str(number), *[""] * (len(HEADERS) - 1)), WIDTHS_CM)
        row.height = EMPTY_ROW
        mark_row(row, "w:cantSplit")
    return saved(document)


def shown(judgement: Judgement) -> str:
    """The sign and the word of one criterion."""
    if judgement.verdict is None:
        return SIGNS["unread"]
    return SIGNS["ask" if judgement.certainty is Certainty.JUDGEMENT else judgement.verdict.value]


def _numbers(assessments: Sequence[Assessment]) -> dict[str, str]:
    """What each recommendation is called by, its place where it has no number, by its id."""
    called = (one.recommendation for one in assessments)
    return {one.id: one.number or str(at) for at, one in enumerate(called, start=1)}


def _heading(document: Any, text: str, level: int) -> None:
    document.add_heading(printable(text), level)


def _paragraph(document: Any, text: str, style: str | None = None) -> Any:
    return document.add_paragraph(printable(text), style)


def _table(document: Any, assessments: Sequence[Assessment], widths: Sequence[float]) -> None:
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(HEADERS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    _fill(table.rows[0], HEADERS, widths, bold=True)
    mark_row(table.rows[0], "w:tblHeader")
    for number, one in zip(_numbers(assessments).values(), assessments, strict=True):
        row = table.add_row()
        signs = (shown(one.criteria[criterion]) for criterion in Criterion)
        leverage = SIGNS[one.leverage] if one.leverage else SIGNS["unread"]
        _fill(row, (number, shortened(one.recommendation.text, SHOWN), *signs, leverage), widths)
    for row in table.rows:
        mark_row(row, "w:cantSplit")


def _fill(row: Any, texts: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> None:
    from docx.shared import Cm, Pt

    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Cm(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.add_run(printable(text)).bold = bold or None


def _set(document: Any, view: SetView | None, numbers: dict[str, str]) -> None:
    if view is None or not view.prompts:
        return
    _heading(document, "To talk about in the whole set", 2)
    for prompt in view.prompts:
        named = [numbers[id] for id in prompt.about if id in numbers]
        about = "all" if len(named) == len(numbers) > 2 else ", ".join(named)
        _paragraph(
            document, f"{prompt.title}{f' ({about})' if about else ''}: {prompt.question}", "List Bullet"
        )


def _decided(document: Any, title: str, decisions: Sequence[Decided], numbers: dict[str, str]) -> None:
    if not decisions:
        return
    _heading(document, title, 2)
    for one in decisions:
        words = f", “{shortened(one.words, SHOWN)}”" if one.words else ""
        said = f" {one.said}" if one.said and one.said != one.question else ""
        _paragraph(
            document,
            f"Recommendation {numbers.get(one.recommendation, one.recommendation)}{words}: {one.question}{said}",
            "List Bullet",
        )
