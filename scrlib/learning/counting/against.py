"""A room beside the coders: blind ratings before and after, and what many were sure of and no coder gave."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from scrlib.learning.counting.spreads import COUNTED, asked, given, paper_of
from scrlib.records.answer_keys import Key
from scrlib.records.counting import Matching, Miss
from scrlib.records.learning import BLIND, Answer, Question, Session
from scrlib.records.met import Met, met
from scrlib.records.rooms import Submission, Tally


@dataclass(frozen=True, kw_only=True)
class _Hits:
    """How many ratings of one item on one criterion were a coder's own."""

    same: int
    judged: int


def matching(
    session: Session, key: Key, submissions: Sequence[Submission], tallies: Sequence[Tally]
) -> tuple[Matching, ...]:
    """How many of the blind ratings were a coder's own before and after, criterion by criterion.

    Only people who sent both are counted, so that nobody looks better because somebody left early; sheets of
    paper are counted as they are. In the shares each item that was rated both before and after weighs the
    same: then a harder item is not mistaken for a worse room. Empty without blind steps.
    """
    steps = [next((one.id for one in session.steps if one.purpose is purpose), "") for purpose in BLIND]
    if not all(steps):
        return ()
    sent = [{one.participant for one in submissions if one.step == step} for step in steps]
    both = [one for one in submissions if one.participant in sent[0] & sent[1]]
    hits = [_hits(session, key, both, tallies, step) for step in steps]
    groups = dict.fromkeys(group for group, _ in (*hits[0], *hits[1]))
    return tuple(_matching(group, hits[0], hits[1], asked(session, steps[0])) for group in groups)


def misses(session: Session, key: Key, submissions: Sequence[Submission], step: str) -> tuple[Miss, ...]:
    """For each question of the step that somebody was sure of and missed: the rating missed most.

    Those that most were sure of come first. The last vote of each person counts: the second one where the
    step is voted on again.
    """
    again = next((one.id for one in session.steps if one.again == step), "")
    found = (
        _miss(question, key, _last_votes(submissions, step, again, question.id))
        for question in asked(session, step)
        if question.kind in COUNTED
    )
    return tuple(sorted((one for one in found if one), key=lambda one: -one.sure))


def _hits(
    session: Session, key: Key, submissions: Sequence[Submission], tallies: Sequence[Tally], step: str
) -> dict[tuple[str, str], _Hits]:
    """(criterion, question) to what was hit, for every question of the step that the coders answered."""
    found = {}
    for question in asked(session, step):
        told = key.question(question.id)
        if question.kind not in COUNTED or told is None or not told.ratings:
            continue
        counts = Counter(given(submissions, step, question.id).values())
        counts.update(paper_of(tallies, step, question.id))
        met_by = Counter[Met]()
        for value, count in counts.items():
            met_by[met(question, told, Answer(question=question.id, value=value))] += count
        same = met_by[Met.SAME]
        found[question.group, question.id] = _Hits(same=same, judged=same + met_by[Met.MISS])
    return found


def _matching(
    group: str,
    before: dict[tuple[str, str], _Hits],
    after: dict[tuple[str, str], _Hits],
    questions: Sequence[Question],
) -> Matching:
    mine = [[one for (name, _), one in hits.items() if name == group] for hits in (before, after)]
    paired = [
        (before[one], after[one])
        for one in before.keys() & after.keys()
        if one[0] == group and before[one].judged and after[one].judged
    ]
    label = next((one.asks for one in questions if one.group == group), group)
    return Matching(
        group=group,
        label=label,
        before=sum(one.same for one in mine[0]),
        before_of=sum(one.judged for one in mine[0]),
        after=sum(one.same for one in mine[1]),
        after_of=sum(one.judged for one in mine[1]),
        before_share=fmean(one.same / one.judged for one, _ in paired) if paired else None,
        after_share=fmean(one.same / one.judged for _, one in paired) if paired else None,
    )


def _last_votes(submissions: Sequence[Submission], step: str, again: str, question: str) -> list[Answer]:
    votes = {}
    for wanted in (step, again):
        for one in submissions:
            answer = one.answer(question) if one.step == wanted else None
            if answer and answer.value:
                votes[one.participant] = answer
    return list(votes.values())


def _miss(question: Question, key: Key, votes: Sequence[Answer]) -> Miss | None:
    told = key.question(question.id)
    if told is None:
        return None
    sure = Counter(one.value for one in votes if met(question, told, one) is Met.CONFIDENT_MISS)
    if not sure:
        return None
    (chosen, count), *_ = sure.most_common(1)
    coders = (one.label for one in question.options if one.id in told.values)
    return Miss(
        question=question.id,
        asks=question.asks,
        chosen=question.said(chosen),
        coders=" or ".join(coders),
        sure=count,
        answered=len(votes),
    )
