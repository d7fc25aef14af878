"""What the codes of a plan are called on the screen."""

from decimal import Decimal

from scrlib.plans.fields.statuses import progresses
from scrlib.records.plans import PlanAction, Progress, Status
from scrlib.text.money import pounds
from scrlib.text.saying import day

FIELDS = {
    "recommendation": "The recommendation, or its number",
    "action": "What is to be done",
    "owner": "Who leads on it",
    "agency": "The agency",
    "due": "By when",
    "outcome": "The intended outcome",
    "monitoring": "How it will be known",
    "evidence": "Evidence",
    "status": "Progress or status",
    "cost_words": "Cost or resources",
    "signed_off": "Who signed it off",
}
STATUSES = {
    Status.NOT_STARTED: "not started",
    Status.IN_PROGRESS: "in progress",
    Status.COMPLETE: "complete",
    Status.OVERDUE: "overdue",
    Status.UNKNOWN: "not said",
}


def progress_words(progress: Progress) -> str:
    """What a finer status is called, here and in the Excel plan."""
    return progresses()[progress][1]


def due_said(action: PlanAction) -> str:
    """The date as read beside the words it was read from."""
    if action.due is None:
        return f"{action.due_words} (no date)" if action.due_words else "no date"
    read = day(action.due)
    return read if action.due_words in ("", read) else f"{read} (“{action.due_words}”)"


def status_said(action: PlanAction) -> str:
    """The status as chosen or as read, beside the words it was read from."""
    if action.progress is not None:
        return progress_words(action.progress).lower()
    said = STATUSES[action.status]
    return said if action.status_words in ("", said) else f"{said} (“{action.status_words}”)"


def gap_words(gap: Decimal) -> str:
    """What a budget has left, or how far it is short."""
    return f"{pounds(gap)} left" if gap >= 0 else f"{pounds(-gap)} short"
