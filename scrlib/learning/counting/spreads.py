"""The spread of a room on each question, how well it agrees, and who moved between two votes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from scrlib.agreement import FEWEST, Agreement, ac1, sentence
from scrlib.records.counting import Choice, Move, Movement, Place, Spread
from scrlib.records.learning import CANNOT_JUDGE, TEXTS, Kind, Question, Session
from scrlib.records.rooms import Submission, Tally, placed
from scrlib.text.saying import counted

COUNTED = (Kind.CHOOSE, Kind.RATE, Kind.CODE)  # one answer of a few: people can agree on it
FEWEST_ITEMS = (
    5  # questions, for a range. Ours, no source gives a number: from two or three it spans nearly all
)


def spread(
    session: Session, submissions: Sequence[Submission], tallies: Sequence[Tally], step: str
) -> tuple[Spread, ...]:
    """The answers to every question of the step that can be counted: all but texts, in the step's order."""
    questions = [one for one in asked(session, step) if one.kind not in TEXTS]
    return tuple(_spread(one, submissions, tallies, step) for one in questions)


def alike_by_two(spreads: Sequence[Spread]) -> str:
    """How often any two people agree over several questions with the same answers, in one sentence.

    "" where there are fewer than ten ratings, or the answers differ.
    """
    found = _agreement(spreads)
    return f"Two people picked at random gave the same rating {_hundreds(found.observed)}." if found else ""


def agreement(spreads: Sequence[Spread]) -> str:
    """How well the room agrees on the questions of a step, in one sentence; "" where there are too few.

    The coefficient is Gwet's AC1 over these questions, "cannot judge" left out as a missing rating.
    """
    found = _agreement(spreads)
    if found is None:
        return ""
    value = f"Gwet’s AC1, the agreement beyond chance, is {found.value:.2f}, where 1 is full agreement"
    if found.items < FEWEST_ITEMS or found.low is None or found.high is None:
        asked, these = counted(found.items, "question"), "this" if found.items == 1 else "these"
        between = (
            f". No range is given: it would say how other questions like {these} might come out, and {asked} "
            f"cannot tell that. From {FEWEST_ITEMS} questions on it is given"
        )
    else:
        low, high = f"{found.low:.2f}", f"{found.high:.2f}"
        between = f"; for other questions like these it is probably between {low} and {high}"
    return (
        f"Two people picked at random gave the same rating {_hundreds(found.observed)}; by chance alone it "
        f"would be {round(100 * found.chance)}. {value}{between}."
    )


def _agreement(spreads: Sequence[Spread]) -> Agreement | None:
    """Gwet's AC1 over these questions, None where there are too few ratings or the answers differ."""
    scales = {tuple(one.option for one in spread.choices) for spread in spreads if spread.agreement}
    if len(scales) != 1:
        return None
    scale = [option for option in scales.pop() if option != CANNOT_JUDGE]
    found = ac1([rated(one) for one in spreads if one.agreement], scale) if len(scale) > 1 else None
    return found if found and found.ratings >= FEWEST else None


def _hundreds(share: float) -> str:
    return f"{round(100 * share)} times in 100"


def movement(
    session: Session, submissions: Sequence[Submission], tallies: Sequence[Tally], step: str
) -> tuple[Movement, ...]:
    """For each question that the step asks again: both votes, and who of those who voted twice moved where.

    Empty for a step that asks nothing again.
    """
    first = session.step(step).again
    if not first:
        return ()
    before = {one.question: one for one in spread(session, submissions, tallies, first)}
    return tuple(
        _movement(session, submissions, before[one.question], one)
        for one in spread(session, submissions, tallies, step)
        if one.question in before
    )


def asked(session: Session, step: str) -> tuple[Question, ...]:
    """Every question of a step, of both forms, each once."""
    both = (*session.questions(step, "a"), *session.questions(step, "b"))
    return tuple({one.id: one for one in both}.values())


def rated(spread: Spread) -> Mapping[str, int]:
    """Option to how many gave it, without those who could not judge."""
    return {one.option: one.count for one in spread.choices if one.option != CANNOT_JUDGE}


def given(submissions: Iterable[Submission], step: str, question: str) -> dict[int, str]:
    """What each participant answered to this question of this step; nothing of those who left it out."""
    found = (
        (one.participant, answer.value)
        for one in submissions
        if one.step == step and (answer := one.answer(question))
    )
    return {participant: value for participant, value in found if value}


def choices(question: Question, values: Iterable[str], paper: Mapping[str, int]) -> tuple[Choice, ...]:
    """How many of these answers, and of the sheets of paper, chose each option of the question."""
    ticks = question.kind is Kind.TAG
    votes = Counter(part for value in values for part in (value.split(",") if ticks else [value]))
    return tuple(
        Choice(option=one.id, label=one.label, votes=votes[one.id], paper=paper.get(one.id, 0))
        for one in question.options
    )


def paper_of(tallies: Iterable[Tally], step: str, question: str) -> dict[str, int]:
    """How many sheets of paper gave each option to this question of this step."""
    return {one.option: one.count for one in tallies if (one.step, one.question) == (step, question)}


def sheets(session: Session, tallies: Iterable[Tally], step: str = "") -> int:
    """How many sheets of paper were counted at the least: in the whole session, or on one step of it."""
    ticks = {one.id for each in session.steps for one in asked(session, each.id) if one.kind is Kind.TAG}
    found = Counter[tuple[str, str, str]]()
    for tally in tallies:  # each option of an order is on every sheet, and any of several ticks may be
        option, at, _ = tally.option.partition("@")
        apart = option if at or tally.question in ticks else ""
        found[tally.step, tally.question, apart] += 0 if step and tally.step != step else tally.count
    return max(found.values(), default=0)


def on_paper(
    session: Session, submissions: Sequence[Submission], tallies: Sequence[Tally], step: str
) -> tuple[Spread, ...]:
    """What sheets of paper can answer on this step: of an order, the places of each of its options."""
    questions = {one.id: one for one in asked(session, step)}
    return tuple(
        sheet
        for one in spread(session, submissions, tallies, step)
        for sheet in _sheets(one, questions[one.question], paper_of(tallies, step, one.question))
    )


def _sheets(one: Spread, question: Question, paper: Mapping[str, int]) -> Iterable[Spread]:
    if question.kind is not Kind.ORDER:
        return (one,)
    ranks = range(1, len(question.options) + 1)
    return (
        replace(one, asks=option.label, choices=tuple(_rank(option.id, n, paper) for n in ranks), places=())
        for option in question.options
    )


def _rank(option: str, place: int, paper: Mapping[str, int]) -> Choice:
    name = placed(option, place)
    return Choice(option=name, label=f"Place {place}", paper=paper.get(name, 0))


def _spread(
    question: Question, submissions: Sequence[Submission], tallies: Sequence[Tally], step: str
) -> Spread:
    values = given(submissions, step, question.id).values()
    ordered = question.kind is Kind.ORDER
    found = Spread(
        step=step,
        question=question.id,
        asks=question.asks,
        group=question.group,
        choices=() if ordered else choices(question, values, paper_of(tallies, step, question.id)),
        people=len(values),
        places=_places(question, values, paper_of(tallies, step, question.id)) if ordered else (),
    )
    if question.kind not in COUNTED:
        return found
    return _with_agreement(found, "rating" if question.kind is Kind.RATE else "answer")


def _with_agreement(found: Spread, what: str) -> Spread:
    if not found.answered:
        return found
    told, cannot = f"{sentence(rated(found), what)}.", found.answered - sum(rated(found).values())
    if cannot:
        told += f" {cannot} said that they cannot judge." if cannot > 1 else " One said: cannot judge."
    found = replace(found, agreement=told)
    return replace(found, coefficient=agreement([found]))


def _places(question: Question, values: Iterable[str], paper: Mapping[str, int]) -> tuple[Place, ...]:
    places: dict[str, list[int]] = {one.id: [] for one in question.options}
    for value in values:
        for place, option in enumerate(value.split(","), 1):
            places.get(option, []).append(place)
    for option, at in places.items():
        for place in range(1, len(places) + 1):
            at += [place] * paper.get(placed(option, place), 0)
    found = (
        Place(option=one.id, label=one.label, mean=sum(at) / len(at), people=len(at))
        for one in question.options
        if (at := places[one.id])
    )
    return tuple(sorted(found, key=lambda one: one.mean))


def _movement(session: Session, submissions: Sequence[Submission], first: Spread, second: Spread) -> Movement:
    question = next(one for one in asked(session, second.step) if one.id == second.question)
    before = given(submissions, first.step, first.question)
    after = given(submissions, second.step, second.question)
    pairs = Counter((before[one], after[one]) for one in before.keys() & after.keys())
    moves = tuple(
        Move(before=question.said(a), after=question.said(b), count=count)
        for (a, b), count in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))
        if a != b
    )
    return Movement(
        question=first.question,
        asks=first.asks,
        first=first,
        second=second,
        both=pairs.total(),
        moved=sum(one.count for one in moves),
        moves=moves,
    )
