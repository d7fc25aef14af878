"""Whether what is told of an action says that a part of it is done and another is to come: "Two held. Third postponed"."""

import re

from scrlib.plans.phrases import any_of, pattern_of
from scrlib.records.cardinals import CARDINAL_VALUES, named_from

_CLAUSE = re.compile(r"[.;,:()]+(?:\s|$)|\s[–—-]\s|\s(?:but|while|whilst|although|though|and)\s", re.I)
_FRACTION = re.compile(
    rf"\b(?P<part>\d{{1,4}}|{named_from(1, 20)})\s(?:out\s)?of\s(?:the\s|our\s|all\s)*"
    rf"(?P<whole>\d{{1,4}}|{named_from(2, 20)})\b",
    re.I,
)


def part_done(words: str) -> bool:
    """Whether some words tell that a part of an action is done and the rest is not."""
    clauses = [one.strip() for one in _CLAUSE.split(words) if one and one.strip()]
    return (
        any(_is_share(one) for one in _until_finished(clauses))
        or _in_turn(clauses)
        or _rest_to_come(clauses)
        or _here_and_not_there(clauses)
    )


def _until_finished(clauses: list[str]) -> list[str]:
    """The clauses up to the first that tells of something finished: a share told behind it is what came of it."""
    first = next((at for at, one in enumerate(clauses) if _finished(one)), len(clauses))
    return clauses[: first + 1]


def _is_share(clause: str) -> bool:
    """Whether a clause says that fewer than all were done: "6 of 8 sessions delivered"."""
    done = _done(clause)
    counted = _FRACTION.search(clause)
    share = counted is not None and _number(counted["part"]) < _number(counted["whole"])
    return bool(done) and (share or pattern_of("statuses", "a_share").search(clause) is not None)


def _in_turn(clauses: list[str]) -> bool:
    """Whether one of a series is done and a later one is still to come: "Phase one complete, phase two in May"."""
    first = next((at for at, one in enumerate(clauses) if _done(one) and _is_counted(one)), len(clauses))
    later = pattern_of("statuses", "next_in_series")
    return any(later.search(one) and _to_come(one) for one in clauses[first + 1 :])


def _rest_to_come(clauses: list[str]) -> bool:
    """Whether one thing is finished and another is to come: "Policy complete; training to follow"."""
    first = next(
        (at for at, one in enumerate(clauses) if _finished(one) and not _is_whole(one)), len(clauses)
    )
    follow_up = pattern_of("statuses", "follow_up")
    return any(_to_come(one) and not follow_up.search(one) for one in clauses[first + 1 :])


def _here_and_not_there(clauses: list[str]) -> bool:
    """Whether a thing is finished in one place and awaited in another: "Done in hospital A; not yet in B"."""
    first = next((at for at, one in enumerate(clauses) if _finished_somewhere(one)), len(clauses))
    elsewhere = pattern_of("statuses", "not_there_yet")
    return any(elsewhere.match(one) for one in clauses[first + 1 :])


def _done(clause: str) -> bool:
    negated = pattern_of("statuses", "still_to_be")
    found = any_of("statuses", "complete", "done_in_part").search(clause)
    return found is not None and not negated.search(clause[: found.start()])


def _finished(clause: str) -> bool:
    found = any_of("statuses", "complete").search(clause)
    return found is not None and _done(clause)


def _finished_somewhere(clause: str) -> bool:
    return pattern_of("statuses", "done_somewhere").match(clause) is not None


def _is_counted(clause: str) -> bool:
    return pattern_of("statuses", "one_of_series").search(clause) is not None


def _is_whole(clause: str) -> bool:
    """Whether a clause calls the whole action finished: "Completed in May", "Action now closed"."""
    return pattern_of("statuses", "whole_done").match(clause) is not None


def _to_come(clause: str) -> bool:
    return pattern_of("statuses", "to_come").search(clause) is not None


def _number(words: str) -> int:
    return CARDINAL_VALUES.get(words.lower()) or int(words)
