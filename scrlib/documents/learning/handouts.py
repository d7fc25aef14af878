"""The sheets for participants: what is read and what is asked, to answer with a pen. No key comes near them."""

from collections.abc import Iterator, Sequence
from typing import Any

from scrlib.documents.learning.asked import questions
from scrlib.documents.learning.parts import part
from scrlib.documents.learning.passages import passages
from scrlib.documents.learning.sheets import OPENING, Sheet, answered_on
from scrlib.documents.paper.page import heading, ruled, said
from scrlib.records.learning import BLIND, Passage, Purpose, Question, Session, Step

HAND_IN = "Hand in. No name, please."
KEEP = "Yours to keep"
REMEMBER = "What I want to remember"
REMEMBER_LINES = 3
ROOMY = 2  # steps on a sheet that leave room on its page for notes


def handout(document: Any, session: Session, sheet: Sheet, form: str, *, first: bool) -> None:
    """One sheet in one form, from a page of its own. `first`: with what the case is about at its head."""
    every = list(answered_on(session, sheet))
    blind = any(step.purpose in BLIND for step, _ in every)
    named = f"{sheet.title}, form {form.upper()}" if form else sheet.title
    part(document, session.title, named, HAND_IN if blind else KEEP)
    heading(document, sheet.name, 1)
    if first:
        said(document, ("Before you read: ", "b"), session.content_notice)
        said(document, "You may leave out any part, and need not say why.")
    read: set[Passage] = set()
    for step, again in every:
        if step.purpose not in OPENING and step.title != sheet.name:
            heading(document, step.title)
        _step(document, step, form, read, twice=again is not None)
    if len(every) <= ROOMY and every[-1][0].purpose is Purpose.TAKE_AWAY:
        heading(document, REMEMBER)
        ruled(document, REMEMBER_LINES)


def _step(document: Any, step: Step, form: str, read: set[Passage], *, twice: bool) -> None:
    """One step. `read`: what stands on the sheet already, which is not printed twice."""
    if step.lead:
        said(document, step.lead).paragraph_format.keep_with_next = True
    for reads, asked in interleaved(step, form):
        passages(document, [one for one in reads if one not in read])
        read.update(reads)
        questions(document, asked, twice=twice)


def interleaved(step: Step, form: str) -> Iterator[tuple[Sequence[Passage], Sequence[Question]]]:
    """What is read, with what is asked of it: item by item where there are several of each, else all together."""
    reads, asked = step.read_by(form), step.asked_of(form)
    titles = step.items(form)
    if not titles:
        yield reads, asked
        return
    yield [one for one in reads if one not in titles.values()], ()
    for item, text in titles.items():
        yield [text], [one for one in asked if one.item == item]
