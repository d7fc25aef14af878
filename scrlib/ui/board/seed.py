"""What a room promised and reworded, for the pages that go on with it: only what the trainer picked."""

from collections.abc import Iterator
from dataclasses import replace

from scrlib.documents import PlanRow
from scrlib.records.inquiry import Inquiry
from scrlib.records.learning import TEXTS, Answer, Kind
from scrlib.ui.board.look import Look
from scrlib.ui.inquiry.carry import PROMISED, carried
from scrlib.ui.inquiry.exports import plan_rows
from scrlib.ui.loop.walk import Given, Walk


def plan_of_room(look: Look) -> tuple[PlanRow, ...]:
    """A row for each promise with its proposition, and for each proposition that nothing was promised for."""
    every = [carried(Inquiry(), walk) for walk in _walks(look)]
    rows = (row for one in every for row in plan_rows(_linked(one)) or _propositions(one))
    return tuple(replace(row, number=str(n)) for n, row in enumerate(rows, 1))


def to_check(look: Look) -> tuple[str, ...]:
    """Rewordings and promises to read on Check recommendations, each once."""
    questions = {one.id: one for step in look.session.steps for one in step.asks}
    wanted = {id for id, one in questions.items() if one.kind is Kind.REWRITE} | PROMISED.keys()
    every = (answer for walk in _walks(look) for given in walk.sent for answer in given.answers)
    return tuple(dict.fromkeys(one.value.strip() for one in every if one.question in wanted))


def _walks(look: Look) -> Iterator[Walk]:
    """The picked texts, person by person, each as the walk of somebody who wrote nothing else."""
    picked = look.room.picked
    for person in dict.fromkeys(who for _, _, who in picked):
        sent = (
            Given(
                step=one.step, answers=tuple(a for a in one.answers if _is_picked(look, one.step, a, person))
            )
            for one in look.submissions
            if one.participant == person
        )
        yield Walk(session=look.session.id, step=look.step.id, sent=tuple(one for one in sent if one.answers))


def _is_picked(look: Look, step: str, answer: Answer, person: int) -> bool:
    """A reason that was picked leaves out the answer that it is for: only texts of their own are taken."""
    asked = {one.id: one for form in "ab" for one in look.session.questions(step, form)}
    question = asked.get(answer.question)
    texts = question is not None and question.kind in TEXTS
    return texts and (step, answer.question, person) in look.room.picked


def _linked(one: Inquiry) -> Inquiry:
    """The same, where what one person promised serves what they proposed."""
    serves = one.propositions[0].id if one.propositions else ""
    return replace(one, promises=tuple(replace(promise, proposition=serves) for promise in one.promises))


def _propositions(one: Inquiry) -> tuple[PlanRow, ...]:
    return tuple(PlanRow(number="", recommendation=each.text, outcome=each.text) for each in one.propositions)
