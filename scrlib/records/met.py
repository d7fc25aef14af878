"""How an answer meets what the coders gave: on the page, in a room and in the take-away alike."""

from enum import IntEnum

from scrlib.records.answer_keys import QuestionKey
from scrlib.records.learning import CANNOT_JUDGE, Answer, Kind, Question

SPLIT = "Here the two coders split: the words can be read both ways."


class Met(IntEnum):
    """How an answer meets the coders', in the order in which they are told."""

    CONFIDENT_MISS = 0
    MISS = 1
    CANNOT = 2
    SAME = 3
    NONE = 4  # not attempted
    OPEN = 5  # no right answer


def met(question: Question, key: QuestionKey, answer: Answer | None) -> Met:
    """How this answer meets what the coders gave."""
    if not key.ratings:
        return Met.OPEN
    if answer is None or not answer.value:
        return Met.NONE
    if answer.value == CANNOT_JUDGE and CANNOT_JUDGE not in key.values:
        return Met.CANNOT
    if any(_alike(question, answer.value, value) for value in key.values):
        return Met.SAME
    return Met.CONFIDENT_MISS if answer.confidence == "sure" else Met.MISS


def _alike(question: Question, ours: str, theirs: str) -> bool:
    if question.kind is Kind.TAG:
        return set(ours.split(",")) == set(theirs.split(","))
    return ours == theirs


def verdict(how: Met, key: QuestionKey) -> str:
    """What is said first of an answer: where people differ, and where somebody was sure; "" for nothing."""
    if key.split:
        return key.apart or SPLIT
    return {
        Met.CONFIDENT_MISS: f"You were sure, and {who(key)} read it otherwise.",
        Met.CANNOT: "“Cannot judge” is an answer. This is how it was judged from the words alone.",
    }.get(how, "")


def who(key: QuestionKey) -> str:
    """Who rated it: "both coders", or the one who did."""
    return "both coders" if len(key.ratings) > 1 else key.reader
