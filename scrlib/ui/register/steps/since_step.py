"""Step 1, where the page opens: done since the last meeting, overdue, done without a difference shown."""

import datetime as dt
from collections.abc import Sequence

from scrlib.audits.register.decisions import decided_since
from scrlib.audits.register.log import Log
from scrlib.records.register import Entry
from scrlib.records.registers import ActionLine, SinceLast
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words
from scrlib.ui.components import button, buttons, details, notice, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.parts import lines
from scrlib.ui.register.parts.harm_part import NOT_SAID
from scrlib.ui.register.parts.log_table import log_table
from scrlib.ui.register.parts.twice_part import twice_part

Actions = Sequence[ActionLine]
ORDER = "The gravest harm first, then the longest overdue. Not by age."
TO_UPDATE = "to-update"  # the list of those that nobody has looked at since
MANY = 12  # rows from which a list is closed away at first


def since_step(found: SinceLast, title: str, log: Log, meanwhile: Sequence[Entry]) -> Markup:
    """The step as it looks now."""
    if not found.actions:
        return _empty(found)
    return join(
        step_heading("Since the last meeting", _when(found, title)),
        theirs(log, meanwhile),
        notice(tag("p", tag("b", found.headline), class_="headline")),
        twice_part(log),
        _decided(found, log),
        _counts(found),
        _overdue(found),
        _done(found),
        _no_difference(found),
        _rest(found),
    )


def theirs(log: Log, meanwhile: Sequence[Entry]) -> Child:
    """What others wrote since this visitor last looked."""
    if not meanwhile:
        return None
    written = log_table("What they wrote", log, meanwhile)
    return notice(written, title="Somebody else wrote meanwhile.", kind="tick")


def _empty(found: SinceLast) -> Markup:
    waiting = counted(len(found.unanswered), "recommendation")
    said = f"{waiting} without an answer. " if found.unanswered else ""
    return join(
        step_heading("Since the last meeting", f"{said}No action is in the register yet."),
        buttons(
            button("Bring in an action plan", "step", "take"),
            button("Add an action", "open_action", "new", plain=True),
            button("Add a recommendation", "open_recommendation", "new", plain=True),
        ),
    )


def _when(found: SinceLast, title: str) -> str:
    if found.at is None:
        return f"{title}. No meeting pack has been made yet, so everything counts as new."
    return f"{title}. The last meeting pack, “{found.title}”, was made on {day_words(found.at.date())}."


def _decided(found: SinceLast, log: Log) -> Child:
    """Whether the decisions in ink of the meeting since were typed back, with the way to them."""
    if not found.number:
        return None
    typed = len(decided_since(log, found.number, found.day))
    said = (
        f"{counted(typed, 'decision')} of that meeting typed."
        if typed
        else "No decision of that meeting is typed yet."
    )
    return tag(
        "p", f"{said} ", button("Type what was decided", "step", "decided", look="link"), class_="small"
    )


def _counts(found: SinceLast) -> Markup:
    """How many there are of each, with a link to them."""
    parts = (
        ("overdue", found.overdue, "overdue"),
        ("done since", found.done, "done"),
        ("done, no difference shown", found.no_difference_shown, "no-difference"),
        ("to look at the difference", found.looks_due, "looks-due"),
        ("with nobody", found.without_owner, "no-owner"),
        ("without a day", found.without_day, "no-day"),
        ("not looked at since", found.to_update, TO_UPDATE),
    )
    links = (tag("a", f"{len(every)} {name}", href=f"#{id}") for name, every, id in parts if every)
    return tag(
        "nav", tag("ul", *(tag("li", one) for one in links), class_="steps"), aria_label="On this page"
    )


def _overdue(found: SinceLast) -> Markup:
    lead = _order(found.overdue)
    title = f"Overdue on {day_words(found.day)}"
    body: Child = (
        lines.first_and_rest(
            "overdue", found.overdue, lambda some: lines.action_table(title, some, found.day, "overdue")
        )
        if found.overdue
        else tag("p", "None is overdue.")
    )
    return _part("overdue", "Overdue", lead if found.overdue else "", body)


def _order(every: Actions) -> Child:
    """In which order they stand, and what is missing for it to mean something."""
    unsaid = sum(not one.harm for one in every)
    if not unsaid:
        return ORDER
    say = button("Say it for several at once", "step", "actions", look="link")
    return join(f"{ORDER} For {unsaid} of {len(every)}, {NOT_SAID}. ", say)


def _done(found: SinceLast) -> Markup:
    if not found.done:
        return _part("done", "Done since then", "", tag("p", "None."))
    rows = [
        (
            lines.action_name(one),
            lines.owner(one),
            join(one.status_words, tag("br"), lines.shortened(one.news)),
            lines.evidence(one.evidence),
            button("Open", "open_action", one.id, look="link", more=one.name),
        )
        for one in found.done
    ]
    columns = ["Action", "By whom", "What was done", "Evidence", "Open it"]
    shown = table("Done since the last meeting", columns, rows, under_heading=True)
    return _part("done", "Done since then", "", _closed("done", len(rows), shown))


def _no_difference(found: SinceLast) -> Markup:
    if not found.no_difference_shown:
        return _part("no-difference", "Done, and no difference shown", "", tag("p", "None."))
    lead = (
        "Done is not the same as changed. Nothing in the register shows that these made a difference "
        "to practice, to what a child lives through, or to what becomes of children."
    )
    return _part(
        "no-difference",
        "Done, and no difference shown",
        lead,
        _closed(
            "no-difference",
            len(found.no_difference_shown),
            difference_table("Done without evidence of a difference", found.no_difference_shown),
        ),
    )


def difference_table(caption: str, every: Actions) -> Markup:
    """Done actions with what there is to show, and when somebody looks at the difference."""
    rows = [
        (
            lines.action_name(one),
            lines.evidence(one.evidence),
            lines.DIFFERENCE[one.difference],
            _next_look(one),
            button("Open", "open_action", one.id, look="link", more=one.name),
        )
        for one in every
    ]
    return table(
        caption, ["Action", "Evidence", "A difference?", "Next look", "Open it"], rows, under_heading=True
    )


def _next_look(one: ActionLine) -> Child:
    waiting = sorted(look.due for look in one.looks if look.due and not look.answer)
    return day_words(waiting[0]) if waiting else tag("b", "None planned")


def _rest(found: SinceLast) -> Markup:
    apart = not_above(found)
    parts: tuple[tuple[str, str, str, Actions], ...] = (
        (
            "looks-due",
            "A look at the difference is due",
            "Did it make a difference? It is time to ask.",
            found.looks_due,
        ),
        (
            "no-owner",
            "Nobody answers for it",
            "Give each to somebody: a role, not a name.",
            found.without_owner,
        ),
        ("no-day", "Open without a day", "Without a day it can never be overdue.", found.without_day),
        (
            TO_UPDATE,
            "Not looked at since",
            _to_update(len(apart), len(found.to_update) - len(apart)),
            apart,
        ),
    )
    wanted = (part for part in parts if part[-1] or (part[0] == TO_UPDATE and found.to_update))
    return join(*(_folded(*part, found.day) for part in wanted))


def not_above(found: SinceLast) -> Actions:
    """Those that nobody has looked at since, without those that have their press in a list above."""
    above = {one.id for one in (*found.overdue, *found.without_owner, *found.without_day)}
    return tuple(one for one in found.to_update if one.id not in above)


def _to_update(below: int, above: int) -> str:
    """What one press does, and that some of them have it in a list above."""
    where = "" if below else " It stands beside each in the lists above."
    press = f"One press where nothing has changed: it is written down with your name and the day.{where}"
    more = f" {above} more {'stands' if above == 1 else 'stand'} in a list above."
    return f"{press}{more}" if above and below else press


def _folded(id: str, title: str, lead: str, every: Actions, day: dt.date) -> Markup:
    if id == "looks-due":
        shown = difference_table(title, every)
    else:
        shown = lines.action_table(title, every, day, id, under_heading=True)
    return _part(id, title, lead, _closed(id, len(every), shown if every else None))


def _closed(id: str, number: int, shown: Child) -> Child:
    """A long list, closed away at first."""
    if number <= MANY:
        return shown
    return details(f"show-{id}", counted(number, "action"), shown, class_="paper")


def _part(id: str, title: str, lead: Child, body: Child) -> Markup:
    return tag("section", tag("h3", title, id=id, tabindex="-1"), tag("p", lead) if lead else None, body)
