"""The key on paper: the last pages of a pack, for the trainer alone."""

from typing import Any

from scrlib.documents.learning.parts import part
from scrlib.documents.learning.passages import passages
from scrlib.documents.learning.sheets import lettered
from scrlib.documents.paper.page import heading, said
from scrlib.records.answer_keys import Key, QuestionKey, StepKey
from scrlib.records.learning import Kind, Question, Session, Step

WHOM = "FOR THE TRAINER ONLY. Do not hand out"
KEEP_BACK = (
    "Leave these pages in your bag until the step that tells them. Begin with what many were sure of and the key "
    "says otherwise. The readings are those of coders, AI language models among them, with their words: a room that differs "
    "for a reason in the words may be right, and should hear you say so."
)


def key_pages(document: Any, session: Session, key: Key) -> None:
    """What is told of each step, in the order in which it is told."""
    part(document, session.title, "The key", WHOM)
    heading(document, "The key: for the trainer only", 1)
    said(document, KEEP_BACK)
    seen: set[str] = set()
    for told in _in_order(session):
        known = key.of(told.id)
        if known.passages or known.questions:
            heading(document, _title(session, told))
            _step(document, session, told, known, seen)


def _in_order(session: Session) -> list[Step]:
    """The steps in the order of the step that reveals them; whatever nothing reveals comes last."""
    named = [id for step in session.steps for id in step.reveals]
    return [session.step(id) for id in dict.fromkeys([*named, *(one.id for one in session.steps)])]


def _title(session: Session, told: Step) -> str:
    at = next((one.title for one in session.steps if told.id in one.reveals), "")
    return f"{told.title} (told on “{at}”)" if at and at != told.title else told.title


def _step(document: Any, session: Session, step: Step, known: StepKey, seen: set[str]) -> None:
    """The key of one step. `seen`: the questions told already; of an item rated twice the key stands once."""
    passages(document, known.passages)
    keys = {one.question: one for one in known.questions}
    for form in ("a", "b") if step.b_asks else ("a",):
        asked = [one for one in session.questions(step.id, form) if one.id in keys]
        if step.b_asks and asked:
            heading(document, f"Form {form.upper()}: {_item(step, form)}", 3)
        if asked and seen.issuperset(one.id for one in asked):
            said(document, "The same item as above, with the same key.", size=10)
            continue
        titles, item = step.items(form), ""
        for one in asked:
            if titles and one.item != item:
                item = one.item
                heading(document, titles[item].title or titles[item].text, 3)
            _question(document, one, keys[one.id])
            seen.add(one.id)


def _item(step: Step, form: str) -> str:
    """The beginning of the item that this form has, to tell it from the other."""
    reads = step.read_by(form)
    named = next((one.title or one.text for one in reads), "")
    return named if len(named) < 80 else f"{named[:80].rsplit(' ', 1)[0]} …"


def _question(document: Any, question: Question, known: QuestionKey) -> None:
    letters = {option.id: mark for mark, option in lettered(question)}
    said(document, (question.asks, "b"), last=True).paragraph_format.keep_with_next = True
    if known.split:
        said(document, (known.apart or "The two coders split.", "b"), size=10, last=True)
    alone = len(known.ratings) == 1
    for one in known.ratings:
        who = known.reading if alone else one.rater
        value = question.said(one.value)
        mark = f"{letters[one.value]}, " if one.value in letters else ""
        said(document, (f"{who}: {mark}{value}. ", "b"), one.reason, size=10, style="List Bullet", last=True)
    for option, words in known.feedback:
        said(
            document,
            f"{_named(question, option, letters)}{words}",
            size=10,
            style="List Bullet",
            last=True,
        )
    if known.model:
        said(document, ("One way to put it: ", "b"), known.model, size=10)
    said(document, "", size=4, last=True)


def _named(question: Question, option: str, letters: dict[str, str]) -> str:
    """To whom something is said: to whoever chose this option, as it is called on the sheet; "" for all."""
    if not option:
        return ""
    label = next((one.label for one in question.options if one.id == option), "Cannot judge")
    plain = question.kind in (Kind.ORDER, Kind.TAG) or option not in letters
    return f"On “{label}”: " if plain else f"To {letters[option]}, “{label}”: "
