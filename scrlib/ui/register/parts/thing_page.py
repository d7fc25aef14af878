"""Anything of the register on a page of its own: corrected, taken out with a reason, and its history."""

from collections.abc import Collection, Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.taking_out import Place, coming_from, part_of
from scrlib.audits.register.things import ITS_OWN, shape
from scrlib.records.register import Thing
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, button, buttons, details, notice, tick
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.boxes import Typing, box_name, name_of, prefix
from scrlib.ui.register.parts.log_table import log_table

WHOLE = "whole"  # the box that takes out with a thing what comes from it
Drafts = Mapping[str, str]
Problems = Sequence[Problem]


def thing_page(log: Log, thing: Thing, id: str, drafts: Drafts, problems: Problems) -> Markup:
    """The page of one thing as it looks now."""
    fields = things(log, thing)[id]
    asked = [one.id for one in shape(thing).fields if one.id not in ITS_OWN]
    return join(
        step_heading(shape(thing).label, name_of(fields, thing, id)),
        waiting(thing, id, drafts),
        tag(
            "form",
            *Typing(log, drafts, problems).boxes(thing, id, asked),
            buttons(button("Write it down", "write_thing", f"{thing} {id}")),
        ),
        gone_part(log, thing, id, drafts, problems),
        history_part(log, {id}),
    )


def correct(thing: Thing, id: str, more: str) -> Markup:
    """The press that opens a thing on its page. `more` tells it apart from others."""
    return button("Correct", "open_thing", f"{thing} {id}", look="link", more=more)


def waiting(thing: Thing, id: str, drafts: Drafts) -> Child:
    """That what was typed is not in the register yet."""
    if not any(name.startswith(prefix(thing, id)) for name in drafts):
        return None
    return notice(
        tag("p", "What you typed is kept in this tab. Press “Write it down” to put it in the register."),
        kind="tick",
    )


def gone_part(log: Log, thing: Thing, id: str, drafts: Drafts, problems: Problems) -> Markup:
    """Where a thing is taken out of the register, with a reason."""
    own, more = part_of(log, thing, id), coming_from(log, thing, id)
    name = box_name(thing, id, "gone")
    return details(
        "gone",
        "Take it out of the register",
        tag(
            "form",
            tag("p", f"With it goes what is part of it: {_counts(own)}.") if own else None,
            tick(f"{WHOLE}-{id}", f"Take out what comes from it too: {_counts(more)}", ticked=False)
            if more
            else None,
            *Typing(log, drafts, problems).boxes(thing, id, ("gone",)),
            tag("p", "It can be put back, on the step “Log”.", class_="small"),
            buttons(button("Take it out", "take_out", f"{thing} {id}", plain=True)),
        ),
        open=name in drafts or any(one.field == name for one in problems),
    )


def history_part(log: Log, ids: Collection[str]) -> Markup:
    """What was ever written about these things."""
    own = [entry for entry in reversed(log) if entry.id in ids]
    return details(
        "history",
        f"Its history: {counted(len(own), 'entry', 'entries')}",
        log_table("What was written, the newest first", log, own),
    )


_CALLED = {
    Thing.EVIDENCE: ("piece of evidence", "pieces of evidence"),
    Thing.DIFFERENCE: ("look at the difference", "looks at the difference"),
}


def _counts(every: Sequence[Place]) -> str:
    """How many there are of each kind."""
    kinds = [thing for thing, _ in every]
    return ", ".join(
        counted(kinds.count(one), *_CALLED.get(one, (shape(one).label.lower(),)))
        for one in dict.fromkeys(kinds)
    )
