"""An action in words, as a paper prints it: what was done, by whom, what proves it, what is different."""

import datetime as dt
from collections.abc import Iterable

from scrlib.records.plans import Progress
from scrlib.records.registers import ActionLine, DecisionLine, EvidenceLine
from scrlib.text.saying import long_past, sentence

SIGNS = {
    Progress.NOT_STARTED: "○",
    Progress.ON_TRACK: "◐",
    Progress.LATE: "!",
    Progress.DONE_AWAITING_CHECK: "●",
    Progress.DONE_WITH_EVIDENCE: "●",
    Progress.DONE_EFFECT_UNKNOWN: "●",
}


def what(one: ActionLine) -> str:
    """What was to be done, and what was done where that is told."""
    return " ".join(sentence(words) for words in (one.text, one.news) if words)


def answers(one: ActionLine) -> str:
    """Who answers for it, with the agency."""
    who = one.owner or (f"Nobody (was {one.owner_before})" if one.owner_before else "Nobody")
    return f"{who}, {one.agency}" if one.agency and one.agency not in who else who


def late(one: ActionLine) -> str:
    """The day it was due, and how late it is."""
    due = short_day(one.due) or one.due_words or "No day"
    return f"{due}\n{how_late(one.days_late)}" if one.days_late else due


def how_late(days: int) -> str:
    """How late that many days are; "" for none."""
    return f"{long_past(days)} late" if days else ""


def stands(one: ActionLine) -> str:
    """Where it stands, and since when where it is done."""
    return ", ".join(filter(None, (one.status_words, short_day(one.done_on))))


def came_of(one: DecisionLine) -> str:
    """What a decision was, and where its action stands now."""
    if one.action is None:
        return one.does_words
    came = {"changed": "Changed: ", "new": "New: "}.get(one.does, "")
    return f"{came}{one.action.name}. {sign(one.action)} {stands(one.action)}"


def evidence(one: ActionLine) -> str:
    """Each piece of evidence with its date and place; where there is none, the reason."""
    return together((_reference(two) for two in one.evidence), one.reason or "None")


def _reference(two: EvidenceLine) -> str:
    place = ", ".join(filter(None, (short_day(two.date), two.held)))
    return f"{two.title} ({place})" if place else two.title


def difference(one: ActionLine) -> str:
    """What the last look found, else what evidence of practice shows, else that nothing does."""
    looked = [two for two in one.looks if two.answer]
    if looked:
        last = max(looked, key=lambda two: two.on or dt.date.min)
        return f"{last.answer_words}{f': {last.shows}' if last.shows else ''}"
    if one.difference:
        return together((two.strength for two in one.evidence if two.difference), "")
    ahead = [two.due for two in one.looks if two.due]
    next_look = f"Look planned for {short_day(min(ahead))}" if ahead else "No look is planned"
    return f"Nothing shows it. {next_look}"


def proof(one: ActionLine) -> str:
    """Its evidence; where it is done, on a line of its own, the difference too."""
    return f"{evidence(one)}\nDifference: {difference(one)}" if one.done else evidence(one)


def seen(one: ActionLine) -> str:
    """Whether a difference is shown, in a word or two."""
    if not one.done:
        return "Not yet"
    return {"shown": "Shown", "not_found": "Not found"}.get(one.difference, "Nothing shows it")


def sign(one: ActionLine) -> str:
    """The sign of where it stands."""
    return SIGNS.get(one.status, "–") if one.status else "?"


def short_day(day: dt.date | None) -> str:
    """A day as tables print it: "31 Mar 2026", "" for none."""
    return f"{day.day} {day:%b %Y}" if day else ""


def moment(at: dt.datetime) -> str:
    """A day and a time."""
    return f"{short_day(at.date())} {at:%H:%M}"


def together(found: Iterable[str], otherwise: str) -> str:
    """A line for each, or other words where there is none."""
    return "\n".join(found) or otherwise
