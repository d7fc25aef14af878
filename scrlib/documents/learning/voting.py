"""Cards to vote with: one page for each person, cut into cards with a letter that is read across a room."""

from collections.abc import Iterator
from typing import Any

from scrlib.documents.learning.parts import part
from scrlib.documents.learning.sheets import lettered
from scrlib.documents.paper.page import heading, write
from scrlib.documents.word.house_style import mark_row
from scrlib.records.learning import VOTED, Kind, Question, Session

WHOM = "One page for each person. Cut along the lines"
ACROSS = 2
DEEP_CM = 24.0  # of the page, for the cards
LETTER_PT = {2: 170, 3: 110, 4: 80}  # by how many rows of cards there are
SCALES = (Kind.RATE, Kind.CODE)


def voted(session: Session) -> tuple[Question, ...]:
    """The questions that the room votes on with cards."""
    each = (one for step in session.steps if step.purpose in VOTED for one in session.questions(step.id))
    return tuple(one for one in dict.fromkeys(each) if one.kind in (*SCALES, Kind.CHOOSE))


def cards(document: Any, session: Session) -> None:
    """The page of cards: a letter for each answer, and under it what it stands for."""
    from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
    from docx.shared import Cm

    part(document, session.title, "Cards to vote with", WHOM)
    heading(document, "Hold up one letter", 1)
    words = list(meanings(session))
    rows = max(2, -(-len(words) // ACROSS))
    made = document.add_table(rows=rows, cols=ACROSS)
    made.style = document.styles["Table Grid"]
    made.autofit = False
    for row in made.rows:
        row.height, row.height_rule = Cm(DEEP_CM / rows), WD_ROW_HEIGHT_RULE.EXACTLY
        mark_row(row, "w:cantSplit")
    for n, (mark, lines) in enumerate(words):
        cell = made.rows[n // ACROSS].cells[n % ACROSS]
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        _card(cell, mark, lines, LETTER_PT.get(rows, min(LETTER_PT.values())))


def meanings(session: Session) -> Iterator[tuple[str, list[str]]]:
    """Each letter with what it stands for: the words of each scale, or "the answer A on your sheet"."""
    asked = voted(session)
    scales = list(
        dict.fromkeys(
            tuple(one.label for _, one in lettered(question)) for question in asked if _short(question)
        )
    )
    loose = any(not _short(question) for question in asked)
    letters = dict.fromkeys(mark for question in asked for mark, _ in lettered(question))
    for n, mark in enumerate(letters):
        lines = list(dict.fromkeys(scale[n] for scale in scales if n < len(scale)))
        yield mark, lines + ([f"answer {mark} on your sheet"] if loose else [])


def _short(question: Question) -> bool:
    """True where the same answers serve several questions, so that a card can say them."""
    return question.kind in SCALES or all(len(one.label) <= 20 for one in question.options)


def _card(cell: Any, mark: str, lines: list[str], points: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.shared import Pt

    first = cell.paragraphs[0]
    first.alignment = WD_ALIGN_PARAGRAPH.CENTER
    first.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    first.paragraph_format.line_spacing = Pt(points * 1.05)
    write(first, (mark, "b"), size=points)
    for line in lines:
        paragraph = cell.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
        write(paragraph, line, size=16)
