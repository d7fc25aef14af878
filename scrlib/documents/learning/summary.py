"""What a room did, for its trainer, in Word: what to talk about again first, then every count."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from scrlib.documents.learning.votes import MEANS
from scrlib.documents.paper.page import (
    WIDTH_CM,
    Column,
    framed,
    gap,
    heading,
    said,
    table,
    upright,
)
from scrlib.documents.plain import day_words, shortened
from scrlib.documents.word.house_style import page_footer, saved
from scrlib.records.counting import Choice, Matching, Movement, Outcome, Picked, Spread
from scrlib.records.learning import JUDGED, VOTED, Session

POINTS, SMALL = 10, 9
BEGINNING = 110  # letters of what was judged, to know it by
MOST_MOVES = 3
MOST_COLUMNS = 5  # answers beside one another; more stand below one another
HOW_TO_READ = (
    "Counts are of answers, not of people's worth: a room that differs has something to talk about.",
    "“Cannot judge” is an answer. It is counted, and never as wrong.",
    "Before and after are single items, given turn by turn so that neither half had the harder one first. In a "
    "room of twenty or so, a difference of two or three people is within chance.",
    "What is told is what coders, AI language models among them, read in the words. Where two readings split, either counts.",
    "Fewer than five people of one kind of agency are never shown apart, and a group grows by fives only.",
)


def room_summary(session: Session, outcome: Outcome, *, day: dt.date | None = None, votes: str = "") -> bytes:
    """The summary. `votes` is the name of the votes file that goes with it, whose columns are then explained."""
    title = f"{session.title}: what the room said"
    document = upright(title, POINTS)
    heading(document, title, 1)
    said(document, _who(outcome, day))
    said(document, ("The aim: ", "b"), session.aim)
    _misses(document, session, outcome)
    _matchings(document, outcome.matchings, session.telling.same)
    _movements(document, session, outcome.movements)
    _spreads(document, session, outcome)
    _picked(document, session, outcome.picked)
    _coefficients(document, session, outcome.spreads)
    _end(document, session, votes)
    page_footer(document, document.sections[0], title)
    return saved(document)


def _who(outcome: Outcome, day: dt.date | None) -> str:
    when = f"{day_words(day)}. " if day else ""
    paper = f", and {outcome.paper} sheets of paper" if outcome.paper else ""
    people = "1 person" if outcome.joined == 1 else f"{outcome.joined} people"
    return f"{when}{people} joined{paper}. No names were asked for, and none are here."


def _misses(document: Any, session: Session, outcome: Outcome) -> None:
    misses = outcome.misses
    heading(document, session.telling.sure)
    if outcome.untold:
        said(document, "Not everything had been revealed to the room when this was made.")
    if not misses and outcome.untold:
        return
    if not misses:
        said(document, "Nowhere: nobody was sure of an answer that is not in the key.")
        return
    said(document, "Talk about these again first: a surprise is what is remembered.")
    columns: list[Column] = [
        ("What was asked", 5.2),
        ("On", 4.0),
        ("Most chosen", 2.8),
        ("Were sure", 2.2),
        (f"{session.telling.mark[:1].upper()}{session.telling.mark[1:]}", 3.2),
    ]
    rows = [
        (one.asks, _on(session, one.question), one.chosen, f"{one.sure} of {one.answered}", one.coders)
        for one in misses
    ]
    table(document, columns, rows)
    gap(document)


def _on(session: Session, question: str) -> str:
    """What a question is asked on: the title of its step and, where several accounts are judged, of its own."""
    for step in session.steps:
        for form in ("a", "b"):
            if question in {one.id for one in step.asked_of(form)}:
                item = step.items(form).get(question.rpartition(".")[0])
                return f"{step.title}: {item.title}" if item and item.title else step.title
    return ""


def _matchings(document: Any, matchings: Sequence[Matching], same: str) -> None:
    if not matchings:
        return
    heading(document, f"Before and after: ratings {same}")
    columns: list[Column] = [("Criterion", 5.8), ("Before", 5.8), ("After", 5.8)]
    rows = [(one.label, *one.told) for one in matchings]
    every = (
        "All together",
        f"{sum(one.before for one in matchings)} of {sum(one.before_of for one in matchings)}",
        f"{sum(one.after for one in matchings)} of {sum(one.after_of for one in matchings)}",
    )
    table(document, columns, [*rows, every] if len(rows) > 1 else rows)
    if any(part.endswith("%)") for _, *both in rows for part in both):
        said(document, "In the shares each item weighs the same, whoever rated it first.")
    gap(document)


def _movements(document: Any, session: Session, movements: Sequence[Movement]) -> None:
    if not movements:
        return
    heading(document, "What the talk changed: the second vote beside the first")
    columns: list[Column] = [
        ("What was asked", 5.6),
        ("Changed", 3.0),
        ("From and to", 4.8),
        ("Agreement, then and now", 4.0),
    ]
    rows = [
        (
            f"{one.asks}\n{_on(session, one.question)}",
            f"{one.moved} of {one.both} who voted twice",
            _moves(one),
            f"{one.first.agreement}\n{one.second.agreement}".strip(),
        )
        for one in movements
    ]
    table(document, columns, rows, size=SMALL)
    gap(document)


def _moves(one: Movement) -> str:
    """The commonest changes, a line each."""
    lines = [f"{move.count} from {move.before} to {move.after}" for move in one.moves[:MOST_MOVES]]
    others = sum(move.count for move in one.moves[MOST_MOVES:])
    return "\n".join([*lines, *([f"{others} otherwise"] if others else [])]) or "nobody"


def _spreads(document: Any, session: Session, outcome: Outcome) -> None:
    """Every count, step by step; questions with the same answers stand in one table."""
    if not outcome.spreads:
        return
    heading(document, "Every answer, step by step")
    for (title, about), of_one in groupby(outcome.spreads, lambda one: _about(session, one)):
        heading(document, title, 3)
        if about:
            said(document, about, size=SMALL).paragraph_format.keep_with_next = True
        for labels, alike in groupby(of_one, lambda one: tuple(choice.label for choice in one.choices)):
            if not labels:
                for one in alike:
                    _ordered(document, one)
            elif len(labels) <= MOST_COLUMNS:
                _beside(document, labels, list(alike))
            else:
                for one in alike:
                    _below(document, one)


def _about(session: Session, spread: Spread) -> tuple[str, str]:
    """The title of the step, with the form where it has two; and how what was judged begins."""
    step = next((one for one in session.steps if one.id == spread.step), None)
    if step is None:
        return spread.step, ""
    first = session.step(step.again or step.id)
    form = "b" if spread.question in {one.id for one in first.b_asks} else "a"
    reads = [one for one in first.read_by(form) if one.look in JUDGED]
    item = first.items(form).get(spread.question.rpartition(".")[0], reads[0] if len(reads) == 1 else None)
    title = f"{step.title}, form {form.upper()}" if first.b_asks else step.title
    return title, shortened(item.text, BEGINNING) if item else ""


def _beside(document: Any, labels: Sequence[str], spreads: Sequence[Spread]) -> None:
    wide = 2.3 if len(labels) < MOST_COLUMNS else 2.0
    rest = WIDTH_CM - wide * len(labels) - 1.7
    ticked = any(one.answered and not one.agreement for one in spreads)  # several each: no count of people
    whole = "Ticks in all" if ticked else "In all"
    columns: list[Column] = [("What was asked", rest), *((label, wide) for label in labels), (whole, 1.7)]
    rows = [(_asks(one), *map(_count, one.choices), str(one.answered)) for one in spreads]
    table(document, columns, rows, size=SMALL, centred=True)
    gap(document)


def _ordered(document: Any, spread: Spread) -> None:
    """Where each thing was put on average, the first place first."""
    if not spread.places:
        return
    said(document, (spread.asks, "b")).paragraph_format.keep_with_next = True
    columns: list[Column] = [("Put in order", 11.4), ("Place on average", 3.4), ("People", 2.6)]
    rows = [(one.label, f"{one.mean:.1f}", str(one.people)) for one in spread.places]
    table(document, columns, rows, size=SMALL, centred=True)
    gap(document)


def _below(document: Any, spread: Spread) -> None:
    said(document, (_asks(spread), "b")).paragraph_format.keep_with_next = True
    columns: list[Column] = [("Answer", 13.4), ("How many", 4.0)]
    ranked = sorted(spread.choices, key=lambda one: -one.count)
    table(document, columns, [(one.label, _count(one)) for one in ranked], size=SMALL, centred=True)
    gap(document)


def _asks(spread: Spread) -> str:
    """What was asked, and how far the answers agree."""
    return "\n".join(one for one in (spread.asks, spread.agreement) if one)


def _count(choice: Choice) -> str:
    return f"{choice.count}" + (f"\n({choice.paper} on paper)" if choice.paper else "")


def _picked(document: Any, session: Session, picked: Sequence[Picked]) -> None:
    if not picked:
        return
    heading(document, "Reasons and wordings that the room saw")
    titles = {one.id: one.title for one in session.steps}
    for (step, asks), texts in groupby(picked, lambda one: (one.step, one.asks)):
        said(document, (f"{titles.get(step, step)}: {asks}", "b")).paragraph_format.keep_with_next = True
        for one in texts:
            framed(document, one.text)


def _coefficients(document: Any, session: Session, spreads: Sequence[Spread]) -> None:
    """How the agreement on each last vote is worked out, for whoever wants to know."""
    again = {one.again for one in session.steps}
    last = (one for one in session.steps if one.purpose in VOTED and one.id not in again)
    votes = {one.id: one.title for one in last}
    rows = [
        (one.asks, votes[one.step], one.coefficient)
        for one in spreads
        if one.step in votes and one.coefficient
    ]
    if rows:
        heading(document, "How the agreement is worked out")
        table(document, [("What was asked", 3.8), ("On", 2.6), ("Beyond chance", 11.0)], rows, size=SMALL)
        gap(document)


def _end(document: Any, session: Session, votes: str) -> None:
    heading(document, "How to read this")
    for line in HOW_TO_READ:
        said(document, line, style="List Bullet", size=SMALL, last=True)
    if votes:
        heading(document, f"What is in {votes}")
        table(document, [("Column", 4.2), ("What it holds", 13.2)], MEANS, size=SMALL)
        gap(document)
    heading(document, "Where it comes from")
    said(document, session.source, size=SMALL)
