"""The parts of the steps: a text to type, an answer in a row, and the words for answers and findings."""

from typing import Any

from scrlib.audits.criteria.history import CASE
from scrlib.audits.criteria.words import ANSWERS, OUTCOMES
from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Outcome
from scrlib.ui.components import across, select, text_box
from scrlib.ui.criteria.boxes import LONGEST, box
from scrlib.ui.markup import Child, Markup

WORKED_OUT = "keep"  # the event of an answer: what follows from it is shown at once


def text(record: CriteriaRecord, name: str, label: Child, *, hint: str = "", rows: int = 0) -> Markup:
    """A box for one text of the record."""
    stands = getattr(record, name)
    return text_box(box(CASE, name), label, stands, hint=hint, rows=rows, maxlength=LONGEST)


def day_box(record: CriteriaRecord, name: str, label: Child, *, hint: str = "") -> Markup:
    """A box for one day of the record; what follows from another day is worked out at once."""
    stands = getattr(record, name)
    return text_box(box(CASE, name), label, stands, hint=hint, maxlength=LONGEST, data_change=WORKED_OUT)


def part_text(part: str, one: Any, name: str, label: Child, *, hint: str = "", rows: int = 0) -> Markup:
    """A box for one text of a view, a fact, a proceeding."""
    stands = getattr(one, name)
    return text_box(box(part, one.id, name), label, stands, hint=hint, rows=rows, maxlength=LONGEST)


def answer(part: str, one: Any, asks: str, hint: str = "") -> Markup:
    """Yes, no or not known, side by side; another answer is worked out at once."""
    named = [(str(value), words) for value, words in ANSWERS.items() if value]
    return across(box(part, one.id, "answer"), asks, named, str(one.answer), hint=hint, change=WORKED_OUT)


def outcome(name: str, label: str, chosen: Outcome, given: CriteriaSet) -> Markup:
    """What should be done, as a drop-down."""
    listed = [("", "Not said yet"), *((str(value), words) for value, words in OUTCOMES.items() if value)]
    return select(
        name, label, [(value, words.format(review=given.review)) for value, words in listed], str(chosen)
    )
