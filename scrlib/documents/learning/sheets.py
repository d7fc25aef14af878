"""Which sheets of paper a session has: what is handed out when, what is kept and what is handed in.

What is rated blind is handed in, and so stands on a sheet of its own. What comes before the experts' reasons
stands on one sheet, what comes after them on the next, so that no sheet holds something too early.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scrlib.records.learning import BLIND, CANNOT_JUDGE, Kind, Option, Purpose, Question, Session, Step

OPENING = (Purpose.AIM, Purpose.NOTICE)
COUNTED = (Kind.CHOOSE, Kind.RATE, Kind.CODE, Kind.TAG, Kind.ORDER)  # what can be put into the tally-in form


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One sheet, of however many pages. In two forms where a blind step on it has two.

    steps     ids in the order of time; the second vote stands beside the first and is not among them
    hand_out  id of the step on which it is handed out
    """

    number: int
    name: str
    steps: tuple[str, ...]
    hand_out: str
    forms: tuple[str, ...] = ("",)

    @property
    def title(self) -> str:
        """What it is called in the script and at its head."""
        return f"Sheet {self.number}: {self.name}"


def sheets(session: Session) -> tuple[Sheet, ...]:
    """The sheets in the order in which they are handed out."""
    order = [one.id for one in session.steps]
    groups = sorted(_groups(session), key=lambda group: order.index(_named(group)[0].id))
    return tuple(_sheet(n, steps) for n, steps in enumerate(groups, 1))


def answered_on(session: Session, sheet: Sheet) -> Iterator[tuple[Step, Step | None]]:
    """Each step of a sheet, with the step of the second vote on it where there is one."""
    for id in sheet.steps:
        yield session.step(id), next((one for one in session.steps if one.again == id), None)


def letter(n: int) -> str:
    """The letter of the n-th answer, counted from 0: on the sheet, on the card, in the key."""
    return chr(ord("A") + n)


def lettered(question: Question) -> list[tuple[str, Option]]:
    """The answers with their letters; "cannot judge" is always among those of a rating."""
    options = list(question.options)
    if question.kind is Kind.RATE and CANNOT_JUDGE not in (one.id for one in options):
        options.append(Option(id=CANNOT_JUDGE, label="Cannot judge"))
    return [(letter(n), one) for n, one in enumerate(options)]


def _groups(session: Session) -> list[list[Step]]:
    """The steps that stand together on a sheet. The aim and the notice go with the first thing to keep."""
    found: list[list[Step]] = []
    current: list[Step] = []
    for step in session.steps:
        if step.purpose is Purpose.EXPERT or step.sheet:
            found, current = _closed(found, current), []
        if step.again or not (step.reads or step.asks):
            continue
        if step.purpose in BLIND or step.sheet:
            found.append([step])
        else:
            current.append(step)
    return _closed(found, current)


def _named(steps: list[Step]) -> list[Step]:
    """The steps that a sheet is about: not the aim and the content notice, unless there is nothing else."""
    return [one for one in steps if one.purpose not in OPENING] or steps


def _closed(found: list[list[Step]], current: list[Step]) -> list[list[Step]]:
    return [*found, current] if current else found


def _sheet(number: int, steps: list[Step]) -> Sheet:
    named = _named(steps)
    two = any(one.purpose in BLIND and one.b_asks for one in steps)
    return Sheet(
        number=number,
        name=named[0].sheet or named[0].title,
        steps=tuple(one.id for one in steps),
        hand_out=named[0].id,
        forms=("a", "b") if two else ("",),
    )
