"""Whether a time on a check dates the work, and how often the work comes round."""

import re

from scrlib.records import Clause
from scrlib.text.dates import Time
from scrlib.text.lexicons import words
from scrlib.text.step_checks import Check
from scrlib.text.time_wording import Kind

_LOOKING_NOUN = re.compile(
    r"(?:an?\s|the\s)?(?:\w+\s)?(?:review|audit|evaluation|survey)\sof\b", re.IGNORECASE
)


def check_role(time: Time, main: list[Clause]) -> str:
    """A date on the check dates the work where the report is the product; a date on its completion bounds it; a sampling date does not."""
    if time.kind is Kind.PERIOD and not re.match(
        r"(?:within|in the next|in \w+ (?:weeks|months))", time.words.lower()
    ):
        return ""
    looking = bool(main) and all(
        c.verb in words("verbs", "looking") or c.kind == "noun" and _LOOKING_NOUN.match(c.action.words)
        for c in main[:2]
    )
    if looking:
        return "firm" if time.kind is Kind.FIRM else "secondary"
    return (
        "secondary"
        if re.match(r"(?:by|no later than|before|within|in the next|over the next)\b", time.words.lower())
        else ""
    )


_CHECK_NOUN = re.compile(r"\s(?:[\w-]+\s){0,2}(?:audit|review|survey|report)\b")  # "an annual audit of ..."
_AGAIN = re.compile(r"\b(?:repeat(?:ed)?|re-?run|renewed|refreshed)\s$")
_YEARLY = re.compile(r"annual|year", re.IGNORECASE)


def frequency_role(
    text: str, time: Time, clause: Clause | None, check: Check | None, main: list[Clause]
) -> str:
    """How often, for the whole of what is asked: a yearly review or publication, not a standard of practice."""
    started = re.match(r",?\s\(?(?:starting|beginning|commencing|from|first|the first)\b", text[time.end :])
    if started:
        return ""
    if _AGAIN.search(text, 0, time.start) and _YEARLY.search(time.words) and not check:
        return "frequency"
    if clause is None or clause is not main[0]:
        return ""
    if time.words.lower() == "annual" or _CHECK_NOUN.match(text[time.end :]):
        return "frequency" if time.start - clause.action.start < 20 else ""
    if not (_YEARLY.search(time.words) or clause.verb in {"produce", "deliver", "revise"}):
        return ""
    return (
        "frequency"
        if clause.verb
        in {
            "review",
            "publish",
            "report",
            "revise",
            "update",
            "run",
            "hold",
            "repeat",
            "audit",
            "deliver",
            "produce",
        }
        and (not check or check.start <= clause.action.start)
        else ""
    )
