"""A timeline as a strip across a page on its side: what happened, and room for what was known then."""

from collections.abc import Iterator, Sequence
from typing import Any

from scrlib.documents.learning.parts import part
from scrlib.documents.paper.page import gap, heading, said, write
from scrlib.documents.word.house_style import mark_row
from scrlib.records.learning import Passage, Session

WHOM = "One for each pair"
WIDE_CM = 26.1
ACROSS = 5  # moments beside one another
NOTES_CM = 4.0
WHEN = ("when", "date", "day", "time")


def timelines(session: Session) -> Iterator[Passage]:
    """The tables of the session that begin with when something happened."""
    seen: set[Passage] = set()
    for step in session.steps:
        for one in step.reads:
            dated = one.look == "table" and one.columns and one.columns[0].strip().lower() in WHEN
            if dated and one not in seen:
                seen.add(one)
                yield one


def strip(document: Any, session: Session, timeline: Passage) -> None:
    """The strip: two rows of moments to a page, each with room to write."""
    part(document, session.title, "Timeline", WHOM, sideways=True)
    heading(document, timeline.title or "What happened, in order", 1)
    said(
        document,
        "At each moment, before you judge it: what was in front of people then? Mark where it could have turned, "
        "and what held. Cover what comes after with a sheet of paper.",
    )
    for at in range(0, len(timeline.rows), ACROSS):
        _row(document, timeline.rows[at : at + ACROSS])


def _row(document: Any, moments: Sequence[Sequence[str]]) -> None:
    from docx.shared import Cm

    made = document.add_table(rows=2, cols=len(moments))
    made.style = document.styles["Table Grid"]
    made.autofit = False
    for n, moment in enumerate(moments):
        top, notes = made.rows[0].cells[n], made.rows[1].cells[n]
        top.width = notes.width = made.columns[n].width = Cm(WIDE_CM / ACROSS)
        write(top.paragraphs[0], (f"→ {moment[0]}", "b"), size=10)
        write(top.add_paragraph(), moment[1] if len(moment) > 1 else "", size=9)
        write(notes.paragraphs[0], ("Known then:", "i"), size=8)
    made.rows[1].height = Cm(NOTES_CM)
    for row in made.rows:
        mark_row(row, "w:cantSplit")
    for cell in made.rows[0].cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
    gap(document)
