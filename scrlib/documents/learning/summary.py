"""What a room did, for its trainer, in Word: what to talk about again first, then every count."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from scrlib.documents.learning.paper import WIDTH_CM, Column, framed, gap, heading, said, table, upright
from scrlib.documents.learning.votes import MEANS
from scrlib.documents.word_look import page_footer, saved
from scrlib.records.counting import Choice, Matching, Movement, Outcome, Picked, Spread
from scrlib.records.learning import Session

SMALL = 9.5
MOST_COLUMNS = 5  # answers beside one another; more stand below one another
HOW_TO_READ = (
    "Counts are of answers, not of people's worth: a room that differs has something to talk about.",
    "“Cannot judge” is an answer. It is counted, and never as wrong.",
    "Before and after are single items, given turn by turn so that neither half had the harder one first. In a "
    "room of twenty or so, a difference of two or three people is within chance.",
    "The coders' ratings are a careful reading of the words alone. Where two coders split, either counts.",
    "Fewer than five people of one kind of agency are never shown apart.",
)


def room_summary(session: Session, outcome: Outcome, *, day: dt.date | None = None, votes: str = "") -> bytes:
    """The summary. `votes` is the name of the votes file that goes with it, whose columns are then explained."""
    title = f"{session.title}: what the room said"
    document = upright(title)
    heading(document, title, 1)
    said(document, _who(outcome, day))
    said(document, ("The aim: ", "b"), session.aim)
    _misses(document, outcome)
    _matchings(document, outcome.matchings)
    _movements(document, outcome.movements)
    _spreads(document, session, outcome)
    _picked(document, session, outcome.picked)
    _end(document, session, votes)
    page_footer(document, document.sections[0], title)
    return saved(document)


def _who(outcome: Outcome, day: dt.date | None) -> str:
    when = f"{day.day} {day:%B %Y}. " if day else ""
    paper = f", and {outcome.paper} sheets of paper" if outcome.paper else ""
    people = "1 person" if outcome.joined == 1 else f"{outcome.joined} people"
    return f"{when}{people} joined{paper}. No names were asked for, and none are here."


def _misses(document: Any, outcome: Outcome) -> None:
    misses = outcome.misses
    heading(document, "Where many were sure, and the coders said otherwise")
    if outcome.untold:
        said(document, "Not all of the coding had been revealed to the room when this was made.")
    if not misses and outcome.untold:
        return
    if not misses:
        said(document, "Nowhere: no rating that people were sure of was one that no coder gave.")
        return
    said(document, "Talk about these again first: a surprise is what is remembered.")
    columns: list[Column] = [
        ("What was asked", 7.8),
        ("Most chosen", 3.2),
        ("Were sure", 2.6),
        ("The coders", 3.8),
    ]
    rows = [(one.asks, one.chosen, f"{one.sure} of {one.answered}", one.coders) for one in misses]
    table(document, columns, rows)
    gap(document)


def _matchings(document: Any, matchings: Sequence[Matching]) -> None:
    if not matchings:
        return
    heading(document, "Before and after: ratings that were a coder's own")
    columns: list[Column] = [("Criterion", 5.8), ("Before", 5.8), ("After", 5.8)]
    rows = [
        (one.label, share(one.before, one.before_of), share(one.after, one.after_of)) for one in matchings
    ]
    every = (
        "All together",
        share(sum(one.before for one in matchings), sum(one.before_of for one in matchings)),
        share(sum(one.after for one in matchings), sum(one.after_of for one in matchings)),
    )
    table(document, columns, [*rows, every] if len(rows) > 1 else rows)
    gap(document)


def share(count: int, whole: int) -> str:
    """A share in words: "12 of 40 (30%)"; under ten without the percentage, which would say too much."""
    if not whole:
        return "no ratings"
    return f"{count} of {whole}" + (f" ({round(100 * count / whole)}%)" if whole >= 10 else "")


def _movements(document: Any, movements: Sequence[Movement]) -> None:
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
            one.asks,
            f"{one.moved} of {one.both} who voted twice",
            "\n".join(f"{move.count} from {move.before} to {move.after}" for move in one.moves) or "nobody",
            f"{one.first.agreement}\n{one.second.agreement}".strip(),
        )
        for one in movements
    ]
    table(document, columns, rows, size=SMALL)
    gap(document)


def _spreads(document: Any, session: Session, outcome: Outcome) -> None:
    """Every count, step by step; questions with the same answers stand in one table."""
    if not outcome.spreads:
        return
    heading(document, "Every answer, step by step")
    titles = {one.id: one.title for one in session.steps}
    for step, of_step in groupby(outcome.spreads, lambda one: one.step):
        heading(document, titles.get(step, step), 3)
        for labels, alike in groupby(of_step, lambda one: tuple(choice.label for choice in one.choices)):
            if len(labels) <= MOST_COLUMNS:
                _beside(document, labels, list(alike))
            else:
                for one in alike:
                    _below(document, one)


def _beside(document: Any, labels: Sequence[str], spreads: Sequence[Spread]) -> None:
    wide = 2.3 if len(labels) < MOST_COLUMNS else 2.0
    rest = WIDTH_CM - wide * len(labels) - 1.7
    columns: list[Column] = [("What was asked", rest), *((label, wide) for label in labels), ("In all", 1.7)]
    rows = [(_asks(one), *map(_count, one.choices), str(one.answered)) for one in spreads]
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
    return "\n".join(one for one in (spread.asks, spread.agreement, spread.coefficient) if one)


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
