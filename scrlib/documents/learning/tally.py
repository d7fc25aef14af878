"""The tally-in form: where the trainer counts cards and sheets, in the order in which the board asks for them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from scrlib.documents.learning.parts import part
from scrlib.documents.learning.sheets import COUNTED, lettered
from scrlib.documents.paper.page import WIDTH_CM, Column, gap, heading, said, table
from scrlib.records.learning import BLIND, Kind, Question, Session, Step

WHOM = "For the trainer"
BOX_CM = 1.9
SHORT = 20  # letters of an answer that fits above a box
MOST_COLUMNS = 6
TALL_CM = 0.65


def tally(document: Any, session: Session) -> None:
    """A box for each answer to each question that can be counted; the two forms of a blind step apart."""
    part(document, session.title, "Tally form", WHOM)
    heading(document, "Tally form", 1)
    said(
        document,
        "Count cards and sheets here. To have them on the trainer's board, open “Type in answer sheets from paper” on it, "
        "choose the step, and type the numbers. Leave a box empty where nothing was counted.",
    )
    said(document, "People in the room: ______     Sheets handed in, form A: ______     form B: ______")
    for step, form, asked in counted(session):
        name = f"{step.title}, form {form.upper()}" if form else step.title
        heading(document, f"{name} (second vote)" if step.again else name, 3)
        titles = session.step(step.again or step.id).items(form or "a")
        for item, of_one in groupby(asked, lambda one: one.item) if titles else (("", asked),):
            if item:
                said(document, titles[item].title or titles[item].text).paragraph_format.keep_with_next = True
            for (ordered, labels), alike in groupby(of_one, _look):
                if ordered:
                    for one in alike:
                        _places(document, one)
                else:
                    _boxes(document, labels, list(alike))


def _look(question: Question) -> tuple[bool, tuple[str, ...]]:
    return question.kind is Kind.ORDER, _labels(question)


def _labels(question: Question) -> tuple[str, ...]:
    return tuple(option.label for _, option in lettered(question))


def counted(session: Session) -> Iterator[tuple[Step, str, list[Question]]]:
    """The steps with something to count, by form where a blind step has two."""
    for step in session.steps:
        two = step.purpose in BLIND and bool(step.b_asks)
        for form in ("a", "b") if two else ("",):
            asked = [one for one in session.questions(step.id, form or "a") if one.kind in COUNTED]
            if asked:
                yield step, form, asked


def _boxes(document: Any, labels: Sequence[str], asked: Sequence[Question]) -> None:
    from docx.shared import Cm

    if len(labels) > MOST_COLUMNS:
        for one in asked:
            _list(document, one)
        return
    short = all(len(one) <= SHORT for one in labels)
    columns: list[Column] = [
        (f"{mark}\n{option.label}" if short else mark, BOX_CM) for mark, option in lettered(asked[0])
    ]
    first: Column = ("What was asked", WIDTH_CM - BOX_CM * len(columns))
    made = table(
        document, [first, *columns], [(one.asks, *[""] * len(columns)) for one in asked], size=9, centred=True
    )
    for row in made.rows[1:]:
        row.height = Cm(TALL_CM)
    gap(document)


def _places(document: Any, question: Question) -> None:
    """Of an order: how many sheets put each of the options first, second and so on."""
    from docx.shared import Cm

    said(document, (question.asks, "b")).paragraph_format.keep_with_next = True
    every = range(1, len(question.options) + 1)
    columns: list[Column] = [("How many put it in place", WIDTH_CM - BOX_CM * len(every))]
    columns += [(str(n), BOX_CM) for n in every]
    rows = [(one.label, *[""] * len(every)) for one in question.options]
    made = table(document, columns, rows, size=9, centred=True)
    for row in made.rows[1:]:
        row.height = Cm(TALL_CM)
    gap(document)


def _list(document: Any, question: Question) -> None:
    """Many answers to one question, in two columns with a box beside each."""
    said(document, (question.asks, "b")).paragraph_format.keep_with_next = True
    every = [f"{mark}  {option.label}" for mark, option in lettered(question)]
    half = -(-len(every) // 2)
    left, right = every[:half], [*every[half:], ""]
    columns: list[Column] = [("Answer", 6.9), ("Count", 1.8), ("Answer", 6.9), ("Count", 1.8)]
    table(document, columns, [(one, "", right[n], "") for n, one in enumerate(left)], size=9)
    gap(document)
