"""Step 3: every action, with a filter; one opens on its own page."""

import datetime as dt
from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import actions
from scrlib.audits.register.views import same_numbers
from scrlib.records.registers import ActionLine
from scrlib.text.saying import counted, listed
from scrlib.ui.components import (
    Option,
    Problem,
    button,
    buttons,
    details,
    notice,
    pages,
    radios,
    select,
    text_box,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.boxes import NEW
from scrlib.ui.register.parts.action_page import action_page, new_action
from scrlib.ui.register.parts.harm_part import harm_part
from scrlib.ui.register.parts.lines import action_table
from scrlib.ui.register.parts.twice_part import twice_part
from scrlib.ui.register.work import STANDING, Filter, RegisterWork

PAGE = 20


def actions_here(work: RegisterWork, log: Log, problems: Sequence[Problem], day: dt.date) -> Markup:
    """The action that is open, a new one, or the list of all."""
    every = actions(log, day)
    if work.current == NEW:
        return new_action(log, work.typed(), problems)
    one = next((one for one in every if one.id == work.current), None)
    return action_page(log, one, work.typed(), problems) if one else actions_step(work, log, every, day)


def actions_step(work: RegisterWork, log: Log, every: Sequence[ActionLine], day: dt.date) -> Markup:
    """The list as it looks now."""
    found = filtered(every, work.shown)
    shown = found[(work.page - 1) * PAGE : work.page * PAGE]
    return join(
        step_heading("Actions", "Write down what is new, or that nothing has changed: one press."),
        twice_part(log) or _same(every),
        _filter(work.shown, every),
        harm_part(every, work.typed()),
        action_table(_caption(found, every), shown, day, "list")
        if shown
        else tag("p", "None fits." if every else "None is in the register yet."),
        pages(work.page, -(-len(found) // PAGE), what="actions"),
        buttons(button("Add an action", "open_action", "new", plain=bool(every))),
    )


def filtered(every: Sequence[ActionLine], shown: Filter) -> tuple[ActionLine, ...]:
    """The actions that the filter lets through, in the order of the register."""
    wanted = shown.words.strip().casefold()
    return tuple(
        one
        for one in every
        if (shown.standing == "all" or one.open == (shown.standing == "open"))
        and shown.owner in ("", one.owner)
        and wanted in f"{one.name} {one.text} {one.agency}".casefold()
    )


def _caption(found: Sequence[ActionLine], every: Sequence[ActionLine]) -> str:
    of = counted(len(every), "action")
    return of if len(found) == len(every) else f"{len(found)} of {of}"


def _same(every: Sequence[ActionLine]) -> Child:
    twice = same_numbers(every)
    if not twice:
        return None
    return notice(
        tag("p", f"More than one action has the number {listed(twice)}. Change one of them."), kind="tick"
    )


def _filter(shown: Filter, every: Sequence[ActionLine]) -> Markup:
    owners = sorted({one.owner for one in every if one.owner}, key=str.casefold)
    standing = [Option(value=value, label=label) for value, label in STANDING.items()]
    return details(
        "filter",
        "Show only some of them",
        tag(
            "form",
            tag(
                "div",
                text_box("filter-words", "With these words", shown.words),
                select(
                    "filter-owner",
                    "Who answers",
                    [("", "Everybody"), *((one, one) for one in owners)],
                    shown.owner,
                ),
                class_="row",
            ),
            radios("filter-standing", "Where they stand", standing, shown.standing),
            buttons(button("Show these", "filter")),
        ),
        open=shown != Filter(),
    )


def filter_of(form: Mapping[str, str | list[str]]) -> Filter:
    """What the boxes of the filter say."""
    standing = str(form.get("filter-standing", "open"))
    return Filter(
        words=str(form.get("filter-words", "")),
        owner=str(form.get("filter-owner", "")),
        standing=standing if standing in STANDING else "open",
    )
