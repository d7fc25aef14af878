"""Days to come back to it: fresh items at two and six weeks, commitments at six and twelve."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from scrlib.documents.calendar import Event, calendar
from scrlib.documents.plain import shortened
from scrlib.records.learning import Session

FRESH_AFTER = (2, 6)  # weeks
FOLLOW_UP_AFTER = (6, 12)
SATURDAY = 5  # as datetime counts
IN_WORDS = {2: "Two", 6: "Six", 12: "Twelve"}


def reminders(
    session: Session,
    day: dt.date,
    now: dt.datetime,
    *,
    fresh: Sequence[Sequence[str]] = (),
    asks: Sequence[str] = (),
    intent: str = "",
    address: str = "",
) -> bytes:
    """A calendar file with two reminders, two and six weeks after `day`, on a Monday where that is a weekend.

    fresh    the items to judge at each of the two, as texts; without them it only asks to look back
    asks     what is asked of each item
    intent   what somebody wanted to change on Monday, in their own words
    address  where the page can be opened
    now      when the file is made, with its time zone
    """
    items = [fresh[n] if n < len(fresh) else () for n in range(len(FRESH_AFTER))]
    events = [
        Event(
            uid=_uid(session.id, day, weeks),
            day=_at_work(day + dt.timedelta(weeks=weeks)),
            title=f"{IN_WORDS[weeks]} weeks on: {'five fresh items' if some else 'look back'} ({session.title})",
            words=_words(session, some, asks, intent, address),
            where=address,
        )
        for weeks, some in zip(FRESH_AFTER, items, strict=True)
    ]
    return calendar(events, now)


def follow_ups(title: str, commitments: Sequence[tuple[str, str]], day: dt.date, now: dt.datetime) -> bytes:
    """A calendar file that asks after commitments six and twelve weeks after `day`.

    commitments  (what was promised, by whom: a role)
    """
    lines = "\n".join(f"- {what}" + (f" ({who})" if who else "") for what, who in commitments)
    asks = "Was it done? What is different for a child, or for those who work with them? What next?"
    events = [
        Event(
            uid=_uid(title, day, weeks),
            day=_at_work(day + dt.timedelta(weeks=weeks)),
            title=f"{IN_WORDS[weeks]} weeks on: what came of our commitments ({shortened(title, 60)})",
            words=f"{asks}\n\n{lines}",
        )
        for weeks in FOLLOW_UP_AFTER
    ]
    return calendar(events, now)


def _words(session: Session, items: Sequence[str], asks: Sequence[str], intent: str, address: str) -> str:
    parts = [f"You worked through “{session.title}”. Ten minutes now keep it."]
    if intent:
        parts.append(f"You meant to change: {intent}\nHave you? What came of it?")
    if items:
        parts.append("Judge these without looking anything up:")
        parts += [f"{n}. {text}" for n, text in enumerate(items, 1)]
        parts.append(" ".join(("For each:", *asks, "How sure are you?")))
        told = "What is said of them, and why, is told in the workbook{}, under “Some weeks later”.{}"
        print_of_it = " Whoever led a session for you can print it."
        parts.append(told.format(f" ({address})", "") if address else told.format("", print_of_it))
    else:
        parts.append("What have you seen since that you would not have seen before? Whom could you tell?")
    return "\n\n".join(parts)


def _at_work(day: dt.date) -> dt.date:
    """The day, or the Monday after where it falls on a weekend."""
    return day + dt.timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day


def _uid(*parts: object) -> str:
    """The same for the same reminder, and nothing can be read from it."""
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:32]
