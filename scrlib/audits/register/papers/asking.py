"""What each owner is reminded of: days for a calendar, and a text to paste into a message."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.action_words import answers, short_day
from scrlib.audits.register.reading import actions
from scrlib.records.papers import Message, Reminder
from scrlib.records.registers import ActionLine, LookLine
from scrlib.text.saying import counted, long_past
from scrlib.text.saying import day as day_words

ASKED = (
    "What was done? What shows it, and where is that held? If it is late: what stands in the way, and by "
    "when will it be done?"
)
LOOKED = (
    "Ask, observe or count: what is different now for children, for families, for those who work with them?"
)
NOTHING = "If nothing has changed, say so: that is an answer too."
SEVERAL = re.compile(  # more than one role: a list, "all agencies", or a plural before "of" or a comma
    r"[;&/]|\band\b|^(all|both|each|every)\b|^((?! (of|for|in)\b|[,(]).)*(?<!s)s(?= (of|for|in)\b|[,(]|$)",
    re.IGNORECASE,
)
OVERDUE_AFTER = dt.timedelta(days=1)  # the reminder of what is late already


def reminders(log: Log, day: dt.date, *, owner: str | None = None, title: str = "") -> tuple[Reminder, ...]:
    """A reminder for each day on which an open action is due, or a difference is to be looked at, in order.

    What is overdue by `day`, today, stands together on the day after.

    owner  of these actions alone; None for all
    title  of the register
    """
    lines = [one for one in actions(log, day) if owner is None or one.owner == owner]
    found: dict[dt.date, list[tuple[str, str]]] = {}
    for one in lines:
        for when, words, asked in _days(one, day):
            found.setdefault(when, []).append((words, asked))
    ahead = f" ({title})" if title else ""
    return tuple(
        Reminder(
            day=when,
            title=f"{counted(len(every), 'action')} to look at{ahead}",
            words="\n\n".join([*(words for words, _ in every), _asks(asked for _, asked in every)]),
            about=(title, owner or "", when.isoformat()),
        )
        for when, every in sorted(found.items())
    )


def messages(log: Log, day: dt.date) -> tuple[Message, ...]:
    """A text for each owner with an open action or a look that is due, in order of the alphabet.

    Overdue actions come first; those without an owner last, for whoever gives them away.
    """
    found: dict[str, list[ActionLine]] = {}
    for one in actions(log, day):
        if (one.open and not one.done) or any(_is_due(look, day) for look in one.looks):
            found.setdefault(one.owner, []).append(one)
    owners = sorted(found, key=lambda one: (not one, one.casefold()))
    return tuple(_message(owner, found[owner], day) for owner in owners)


def _asks(every: Iterable[str]) -> str:
    """What is asked of all that stands on a day, each question once."""
    return " ".join((*dict.fromkeys(every), NOTHING))


def _days(one: ActionLine, day: dt.date) -> Iterator[tuple[dt.date, str, str]]:
    """The days on which an action wants looking at, each with what is said and what is asked of it."""
    name = f"{one.name}: {one.text} ({answers(one)})"
    if one.open and not one.done and one.due:
        if one.due < day:
            yield day + OVERDUE_AFTER, f"{name}. It was due on {day_words(one.due)}.", ASKED
        else:
            yield one.due, f"{name}. It is due today.", ASKED
    for look in one.looks:
        if look.due and not look.answer:
            when = look.due if look.due > day else day + OVERDUE_AFTER
            yield when, f"{name}. Did it make a difference?", LOOKED


def _is_due(look: LookLine, day: dt.date) -> bool:
    return bool(look.due and not look.answer and look.due <= day)


def _message(owner: str, lines: Sequence[ActionLine], day: dt.date) -> Message:
    late = [one for one in lines if one.days_late]
    rest = [one for one in lines if not one.days_late and one.open and not one.done]
    looks = [one for one in lines if any(_is_due(look, day) for look in one.looks)]
    parts = {
        "Overdue": [_late(one) for one in late],
        "Still to be done": [_open(one) for one in rest],
        "Done: did it make a difference?": [f"- {one.name}: {one.text}" for one in looks],
    }
    whom = _to(owner) if owner else ["Nobody answers for these actions. Who will?"]
    text = [*whom, *_parts(parts), ASKED, *([LOOKED] if looks else []), NOTHING]
    return Message(
        owner=owner,
        subject=_subject(late, rest, looks, day),
        text="\n\n".join(text),
        actions=tuple(dict.fromkeys(one.id for one in (*late, *rest, *looks))),
    )


def _to(owner: str) -> list[str]:
    """Whom it is for. An owner is a role, several, or agencies: none of them has a name to write to."""
    several = SEVERAL.search(owner)
    return [f"Dear {'colleagues' if several else 'colleague'},", f"These actions stand with: {owner}."]


def _parts(parts: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for title, lines in parts.items():
        if lines:
            yield "\n".join([title if title.endswith("?") else f"{title}:", *lines])


def _late(one: ActionLine) -> str:
    due = f"was due on {day_words(one.due)}, {long_past(one.days_late)} ago" if one.due else ""
    return f"- {one.name}: {one.text} ({due}; it stands as: {one.status_words.lower()})"


def _open(one: ActionLine) -> str:
    due = f"due on {day_words(one.due)}" if one.due else one.due_words or "no day is set"
    return f"- {one.name}: {one.text} ({due}; it stands as: {one.status_words.lower()})"


def _subject(
    late: Sequence[ActionLine], rest: Sequence[ActionLine], looks: Sequence[ActionLine], day: dt.date
) -> str:
    """What is asked, in the line that is read first: numbers of actions, never what they are about."""
    told = [
        f"{len(found)} {words}"
        for found, words in ((late, "overdue"), (rest, "to be done"), (looks, "to look back at"))
        if found
    ]
    return f"Actions from reviews on {short_day(day)}: {', '.join(told)}"
