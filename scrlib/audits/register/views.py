"""What a meeting asks of the register: what was done since, what is overdue, what made a difference."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import actions_in, done_in, recommendations_in, things
from scrlib.audits.register.state import Standing, changed_since, last_pack, standing
from scrlib.audits.register.things import choices, label
from scrlib.records.plans import Progress
from scrlib.records.register import Thing
from scrlib.records.registers import ActionLine, AnnualTable, RecommendationLine, SinceLast
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words

Actions = tuple[ActionLine, ...]
GRAVE = 2  # rank of harm up to which a child could die or come to lasting harm
YEAR_ENDS = (3, 31)  # month and day, of the annual table


def since_last_meeting(log: Log, day: dt.date) -> SinceLast:
    """What there is to know since the last pack was printed, or since the beginning where none was."""
    number = last_pack(log)
    register = standing(log)
    now = actions_in(register, day)
    before = done_in(standing(log[:number]))
    touched = _touched(log, number, register)
    pack = log[number - 1] if number else None
    found = SinceLast(
        day=day,
        number=number,
        head=pack.head if pack else "",
        at=pack.at if pack else None,
        title=(pack.new.value or "") if pack and pack.new else "",
        actions=len(now),
        done=_gravest(one for one in now if one.done and one.id not in before),
        overdue=overdue(now),
        no_difference_shown=_gravest(one for one in now if one.done and one.difference != "shown"),
        without_evidence=_gravest(one for one in now if one.done and not one.evidence),
        looks_due=looks_due(now, day),
        without_owner=_gravest(one for one in now if one.open and not one.owner),
        without_day=_gravest(one for one in now if one.open and not one.done and one.due is None),
        to_update=_gravest(one for one in now if one.open and not _updated(one, touched, number)),
        changed=tuple(one for one in now if one.id in touched),
        unanswered=tuple(one for one in recommendations_in(register, now) if not one.response),
    )
    return replace(found, headline=_headline(found, now))


def overdue(lines: Sequence[ActionLine]) -> Actions:
    """Those not done whose day is past, or that are called late: the gravest harm first, then the longest."""
    late = (one for one in lines if one.days_late or (one.open and one.status is Progress.LATE))
    return tuple(sorted(late, key=lambda one: (one.harm_rank, -one.days_late)))


def looks_due(lines: Sequence[ActionLine], day: dt.date) -> Actions:
    """Those of which somebody was to look by now whether they made a difference, the longest due first."""

    def first(one: ActionLine) -> dt.date:
        return min(look.due for look in one.looks if look.due and not look.answer and look.due <= day)

    waiting = [
        one for one in lines if any(look.due and not look.answer and look.due <= day for look in one.looks)
    ]
    return tuple(sorted(waiting, key=lambda one: (first(one), one.harm_rank)))


def by_owner(lines: Sequence[ActionLine]) -> tuple[tuple[str, Actions], ...]:
    """The open actions of each owner, the owners in order of the alphabet; "" for those that have none."""
    names = sorted({one.owner for one in lines if one.open}, key=str.casefold)
    return tuple((name, tuple(one for one in lines if one.open and one.owner == name)) for name in names)


def said_of_carrying_out(log: Log, field: str) -> tuple[tuple[str, int], ...]:
    """How often each help or hindrance was named, the most first. `field` is "helped" or "hindered"."""
    name = {"helped": "helps", "hindered": "hinders"}[field]
    named = Counter(
        one for fields in things(log, Thing.ACTION).values() for one in fields.get(field, "").split()
    )
    return tuple((label(name, id), count) for id, count in named.most_common() if id in choices(name))


def same_numbers(lines: Sequence[ActionLine]) -> tuple[str, ...]:
    """The numbers that more than one action carries: two copies may each have given one."""
    counts = Counter(one.number for one in lines if one.number)
    return tuple(number for number, count in counts.items() if count > 1)


def year_ending(day: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last day of the last whole year that ended on or before `day`."""
    last = dt.date(day.year, *YEAR_ENDS)
    if last > day:
        last = last.replace(year=day.year - 1)
    return last.replace(year=last.year - 1) + dt.timedelta(days=1), last


def annual_table(log: Log, first: dt.date, last: dt.date, day: dt.date) -> AnnualTable:
    """What action was taken, and by whom, for the recommendations made from `first` to `last`.

    The shape is the one that the national panel asked of annual reports (2014, recommendation 9). Earlier
    recommendations on which something was done in the period, or is still open, stand apart.
    """
    register = standing(log)
    lines = actions_in(register, day)
    every = recommendations_in(register, lines)
    linked = {one.id for line in every for one in line.actions}
    found = AnnualTable(
        first=first,
        last=last,
        rows=tuple(one for one in every if one.made and first <= one.made <= last),
        earlier=tuple(one for one in every if one.made and one.made < first and _alive(one, first, last)),
        undated=tuple(one for one in every if one.made is None),
        unlinked=tuple(one for one in lines if one.id not in linked),
    )
    return replace(found, headline=_annual_headline(found))


def _alive(line: RecommendationLine, first: dt.date, last: dt.date) -> bool:
    return any(one.open or (one.done_on and first <= one.done_on <= last) for one in line.actions)


def _touched(log: Log, number: int, register: Standing) -> set[str]:
    """The actions on which anything was written after an entry, also of their evidence or difference."""
    changed = changed_since(log, number)
    found = {id for thing, id in changed if thing is Thing.ACTION}
    for kind in (Thing.EVIDENCE, Thing.DIFFERENCE):
        of = register.things(kind)
        found |= {of[id].get("action", "") for thing, id in changed if thing is kind and id in of}
    return found


def _updated(one: ActionLine, touched: Collection[str], number: int) -> bool:
    """Whether somebody has looked at it: since the last pack, or at all where none was printed."""
    return one.id in touched if number else one.looked is not None


def _gravest(lines: Iterable[ActionLine]) -> Actions:
    return tuple(sorted(lines, key=lambda one: one.harm_rank))


def _headline(found: SinceLast, now: Sequence[ActionLine]) -> str:
    """The state of things in three sentences."""
    if not now:
        return "No action is in the register yet."
    finished = [one for one in now if one.done]
    shown = sum(one.difference == "shown" for one in finished)
    if len(finished) == len(now) and not shown:
        return f"{_every(len(now))} done, and nothing shows a difference to a child: done, effect unknown."
    when = f"since {day_words(found.at.date())}" if found.at else "so far"
    grave = sum(one.harm_rank <= GRAVE for one in found.overdue)
    parts = [f"{counted(len(found.done), 'action')} done {when}."]
    if found.overdue:
        told = f", {grave} of them where a child could die or come to lasting harm" if grave else ""
        parts.append(f"{len(found.overdue)} overdue{told}.")
    else:
        parts.append("None is overdue.")
    if finished:
        parts.append(
            f"Of {counted(len(finished), 'action')} done in all, {_shown(shown)} to have made a difference."
        )
    return " ".join(parts)


def _shown(number: int) -> str:
    return f"{number or 'none'} {'are' if number > 1 else 'is'} shown"


def _every(number: int) -> str:
    return "The one action is" if number == 1 else f"All {number} actions are"


def _annual_headline(found: AnnualTable) -> str:
    if not found.rows:
        return "No recommendation in the register was made in this period."
    acted = [one for one in found.rows if any(two.done for two in one.actions)]
    bare = [one for one in found.rows if not one.actions]
    shown = [one for one in found.rows if any(two.difference == "shown" for two in one.actions)]
    made = f"{counted(len(found.rows), 'recommendation')} made in the period"
    without = f" For {len(bare)} no action is in the register." if bare else ""
    return (
        f"{made}. An action was done for {len(acted) or 'none'}. Something shows a difference for "
        f"{len(shown) or 'none'}.{without}"
    )
