"""The edition of the guidance by which a report is read: the one it names, or that of its decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from scrlib import tables
from scrlib.audits.facts import INCIDENT, Dated, dated_in, harm_in, sentences_of
from scrlib.audits.guidance import in_force, pack, packs
from scrlib.records.guidance import Edition, Series
from scrlib.records.reports import Report
from scrlib.tables import Wording, read_table
from scrlib.text.times.dates import times

NAME = "audits/edition.toml"
KINDS = ("stated", "decided", "other")
ASSUMED = "wt2006"  # where a report names no day: the edition whose outline is held whole
SOON = timedelta(days=31)  # from the harm to the decision: Working Together to Safeguard Children 2006, 8.22
LONGEST = timedelta(days=3 * 365)  # from the harm to its report: our own choice
BEFORE = 60  # letters before a day, in which the harm may stand that happened on it
SHOWN = 160  # letters of a sentence that are shown
NO_DECISION = "No day of a decision was found, so"


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """The edition of the guidance for one report, and why, in a sentence."""

    edition: Edition
    why: str


def edition_of(report: Report) -> Chosen:
    """The edition that a report is read by.

    It is the one that the report says it was held under; else the one in force on the day of the decision; of
    the harm and a month, where no decision is dated; of the report; and where nothing is dated, that of 2006.
    """
    sentences = sentences_of(report)
    if stated := _stated(sentences):
        return stated
    if decided := decided_in(sentences):
        return _by(decided[0], f"It was in force on the day of the decision: {_shown(decided)}")
    dated = dated_in(report, sentences)
    harm = harm_in(sentences, dated)
    if harm and (dated is None or dated[0] - harm[0] < LONGEST):
        why = f"{NO_DECISION} the edition in force a month after the harm is assumed: {_shown(harm)}"
        return _by(harm[0] + SOON, why)
    if dated:
        why = f"{NO_DECISION} the edition in force when the report was made is assumed: {_shown(dated)}"
        return _by(dated[0], why)
    return Chosen(
        edition=pack(ASSUMED), why="No day of a decision or of the report was found; 2006 is assumed."
    )


def _stated(sentences: Sequence[tuple[str, str]]) -> Chosen | None:
    """The edition that the report says it was held under."""
    known = {f"{one.in_force_from.year}": one for one in packs(Series.WORKING_TOGETHER)}
    for text, where in sentences:
        if "Working Together" not in text:
            continue
        for one in wordings():
            found = one.pattern.search(text) if one.kind == "stated" else None
            if found and found["year"] in known:
                told = _shown((date.min, text, where))
                return Chosen(edition=known[found["year"]], why=f"The report names it: {told}")
    return None


def decided_in(sentences: Sequence[tuple[str, str]]) -> Dated | None:
    """The day of the decision to hold the review, with its sentence and place."""
    other = [one.pattern for one in wordings() if one.kind == "other"]
    for one in wordings():
        if one.kind != "decided":
            continue
        for text, where in sentences:
            told = one.pattern.search(text) and not any(no.search(text) for no in other)
            if told and (day := _day_in(text)):
                return day, text, where
    return None


def _day_in(text: str) -> date | None:
    """The first day that a sentence names, if it is not that of the harm which it also tells."""
    return next(
        (
            one.day
            for one in times(text)
            if one.day and not INCIDENT.search(text[max(0, one.start - BEFORE) : one.start])
        ),
        None,
    )


def _by(day: date, why: str) -> Chosen:
    """The edition in force on a day; the oldest that is held, for a day before it."""
    oldest = packs(Series.WORKING_TOGETHER)[0]
    if day < oldest.in_force_from:
        return Chosen(
            edition=oldest, why=f"{why} It is the oldest edition held here, and newer than that day."
        )
    return Chosen(edition=in_force(day), why=why)


def _shown(found: Dated) -> str:
    _, words, where = found
    short = words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"
    return f"“{short.rstrip('.')}” ({where})."


@cache
def wordings() -> tuple[Wording, ...]:
    """The wordings by which a report tells of its edition, or of the decision to hold a review."""
    return tables.wordings(read_table(NAME), NAME, "wording", KINDS)
