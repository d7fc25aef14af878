"""How far a room has come, and its answers by kind of agency where nobody can be told apart by them."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from scrlib.learning.counting.spreads import asked, choices, given
from scrlib.records.counting import Group, Presence, shown_apart
from scrlib.records.learning import Kind, Session
from scrlib.records.rooms import Participant, Seen, Submission

PRESENT = "present"  # of a factor
STUCK_AFTER = dt.timedelta(minutes=3)


def presence(
    session: Session,
    step: str,
    people: Sequence[Participant],
    seen: Sequence[Seen],
    submissions: Sequence[Submission],
    now: dt.datetime,
) -> Presence:
    """Who has joined, opened this step, sent it, and opened it more than three minutes ago without sending.

    On a step that asks nothing nobody can be stuck, and nobody is who sits the case out.
    """
    done = {one.participant for one in submissions if one.step == step}
    done |= {one.id for one in people if one.out}
    opened = {one.participant: one.at for one in seen if one.step == step}
    sent = {one.participant for one in submissions if one.step == step}
    waiting = [at for who, at in opened.items() if who not in done] if session.questions(step) else []
    return Presence(
        joined=len(people),
        started=len(opened.keys() | sent),
        sent=len(sent),
        stuck=sum(now - at > STUCK_AFTER for at in waiting),
        out=sum(one.out for one in people),
    )


def found_together(
    session: Session, submissions: Sequence[Submission], step: str
) -> tuple[tuple[str, str, int], ...]:
    """(factor, factor, how many people found both present): by two or more, the most frequent first."""
    labels = {one.id: one.asks for one in asked(session, step) if one.kind is Kind.CODE}
    count: Counter[tuple[str, str]] = Counter()
    for one in submissions:
        if one.step == step:
            found = {answer.question for answer in one.answers if answer.value == PRESENT}
            count.update(combinations([id for id in labels if id in found], 2))
    return tuple((labels[a], labels[b], n) for (a, b), n in count.most_common() if n > 1)


def breakdown(
    session: Session,
    people: Sequence[Participant],
    submissions: Sequence[Submission],
    step: str,
    question: str,
) -> tuple[Group, ...]:
    """The answers to one question by kind of agency, each of five people, ten and so on; the rest last.

    Empty where fewer than two groups would stand apart: there is nothing to compare then.
    """
    values = given(submissions, step, question)
    sector = {one.id: one.sector for one in people}
    named = shown_apart({who: sector.get(who, "") for who in values})
    gathered = defaultdict(list)
    for who, value in values.items():
        gathered[named[who]].append(value)
    wanted = next(one for one in asked(session, step) if one.id == question)
    names = sorted(gathered, key=lambda name: (name == "", name))
    found = (
        Group(sector=name, choices=choices(wanted, gathered[name], {}), people=len(gathered[name]))
        for name in names
    )
    return tuple(found) if len(names) > 1 else ()
