"""The answers, findings and outcomes of a decision in words, for screens and files alike."""

from collections.abc import Sequence

from scrlib.records.criteria import (
    Answer,
    CriteriaRecord,
    CriteriaSet,
    Fact,
    Finding,
    Outcome,
    Result,
)

ANSWERS = {
    Answer.YES: "Yes",
    Answer.NO: "No",
    Answer.UNCLEAR: "Not known",
    Answer.OPEN: "Not answered yet",
}
FINDINGS = {
    Finding.ALWAYS: "Always: a review is to be held",
    Finding.CONSIDER: "Consider: a review is to be considered",
    Finding.NOT_MET: "Not met",
    Finding.UNCLEAR: "Unclear on what is known",
    Finding.OPEN: "Not answered yet",
}
OUTCOMES = {
    Outcome.REVIEW: "Hold a {review}",
    Outcome.SMALLER: "Something smaller: single agency reviews, an audit, another way to learn",
    Outcome.NONE: "No review",
    Outcome.UNDECIDED: "Wait until more is known",
    Outcome.OPEN: "Not said yet",
}
STARTS = {
    "incident": "the incident",
    "known": "the day it became known",
    "notified": "the notification",
    "rapid": "the rapid review",
    "decided": "the decision",
    "finished": "the end",
}
OTHERWISE = "The decision is another than the panel advised."


def outcome_said(outcome: Outcome, review: str) -> str:
    """An outcome in words, for this kind of review."""
    return OUTCOMES[outcome].format(review=review)


def because(result: Result) -> str:
    """What makes a finding what it is, in a sentence."""
    if result.finding in (Finding.ALWAYS, Finding.CONSIDER):
        return f"Answered yes: {_asked(result.met_by)}"
    if result.finding in (Finding.UNCLEAR, Finding.OPEN):
        return f"Open: {_asked(result.not_known)}"
    met = f" Answered yes all the same: {_asked(result.met_by)}" if result.met_by else ""
    return f"What it needs is answered no.{met}"


def _asked(facts: Sequence[Fact]) -> str:
    return " ".join(f"“{one.asks}”" for one in facts)


def reading(record: CriteriaRecord, given: CriteriaSet) -> str:
    """Which of two paragraphs the panel went by, and why."""
    by = next((one.paragraph for one in given.criteria if one.id == record.reading), "")
    if not by:
        return "The panel has not said which it went by."
    return f"The panel went by {by}. {record.reading_why or 'It gave no reason.'}"
