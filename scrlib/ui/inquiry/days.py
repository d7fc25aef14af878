"""Days as they were typed, and what is said of them."""

import datetime as dt

from scrlib.learning.inquiry.gathering import follow_up_days
from scrlib.records.inquiry import FOLLOW_UPS, Inquiry
from scrlib.text.saying import day
from scrlib.ui.inquiry.work import box
from scrlib.ui.problems import FieldProblem
from scrlib.ui.typed_day import read_day

IN_WORDS = {6: "Six", 12: "Twelve"}


def held(own: Inquiry) -> dt.date:
    """The day of the conversation. Raises FieldProblem where it is not given."""
    if found := read_day(own.held):
        return found
    raise FieldProblem(
        "The day of the conversation is not given yet.",
        "Write it under “The day of the conversation”, like 3 December 2026.",
        box("own", "held"),
    )


def follow_ups(own: Inquiry, today: dt.date) -> tuple[str, ...]:
    """The two follow-ups in words, with their days where they can be told: "Six weeks: 3 January 2027"."""
    start = read_day(own.held)
    if start is None:
        return tuple(f"{IN_WORDS[weeks]} weeks" for weeks in FOLLOW_UPS)
    days = zip(FOLLOW_UPS, follow_up_days(start), strict=True)
    return tuple(f"{IN_WORDS[weeks]} weeks: {day(one)}{_stands(one, today)}" for weeks, one in days)


def follow_up_now(own: Inquiry, today: dt.date) -> int:
    """The weeks of the follow-up to open: the first, until the day of the second has come."""
    start = read_day(own.held)
    come = [weeks for weeks in FOLLOW_UPS if start and start + dt.timedelta(weeks=weeks) <= today]
    return come[-1] if come else FOLLOW_UPS[0]


def _stands(one: dt.date, today: dt.date) -> str:
    return " (today)" if one == today else " (past)" if one < today else ""
