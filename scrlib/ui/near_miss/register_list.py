"""The register: every near miss in a list, with a filter, and ways to add one or to open a file of them."""

from scrlib.learning.near_miss.lists import label, terms
from scrlib.records.near_misses import NearMiss
from scrlib.text.saying import counted
from scrlib.ui.components import (
    Option,
    button,
    buttons,
    details,
    file_picker,
    notice,
    radios,
    select,
    table,
    text_box,
    tick,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.opened import Waiting
from scrlib.ui.near_miss.work import NearMissWork

SHOW = 50  # in the list at once: a filter finds the others
FILTER = "filter"


def register_list(work: NearMissWork, waiting: Waiting | None) -> Markup:
    """The register as it looks now. `waiting` is what was read from a file and not yet taken."""
    return join(
        step_heading(
            "Register of near misses",
            "What nearly happened, kept so that it can be learned from. No person is named or graded.",
        ),
        _waiting(waiting),
        _example(work),
        _list(work) if work.records else _empty(),
        buttons(button("Write down a near miss", "add_record", plain=bool(work.records))),
        _open(work),
    )


def _empty() -> Markup:
    return tag(
        "p", "Nothing is in it yet. Write down a near miss, open a file, or try the invented register."
    )


def _list(work: NearMissWork) -> Markup:
    found = work.filtered()
    rows = [_row(one) for one in found[:SHOW]]
    columns = ["Near miss", "Stage", "Could have been", "Safeguards", "Reporter told", "Open it"]
    of = counted(len(work.records), "near miss", "near misses")
    caption = of if len(found) == len(work.records) else f"{len(found)} of {of}"
    more = (
        tag("p", f"The first {SHOW} are listed. The filter finds the others.") if len(found) > SHOW else None
    )
    return join(
        _filter(work), table(caption, columns, rows) if rows else tag("p", "None fits this filter."), more
    )


def _row(one: NearMiss) -> tuple[object, ...]:
    title = one.title or "No title yet"
    held = [two.held.value for two in one.barriers]
    said = ", ".join(
        f"{held.count(state)} {state}" for state in ("held", "failed", "missing") if state in held
    )
    return (
        join(tag("b", f"{one.id} "), title),
        label("stage", one.stage),
        label("severity", one.severity),
        said or "None yet",
        one.feedback_on or "Not yet",
        button("Open", "open_record", one.id, look="link", more=f"{one.id} {title}"),
    )


def _filter(work: NearMissWork) -> Markup:
    shown = work.shown
    kinds = [
        Option(value="", label="Every kind"),
        *(Option(value=one.id, label=one.label) for one in terms("kind")),
    ]
    stages = [("", "Every stage"), *((one.id, one.label) for one in terms("stage"))]
    used = any((shown.words, shown.stage, shown.kind, shown.open))
    return details(
        "filter",
        "Show only some of them",
        tag(
            "form",
            text_box("filter-words", "With these words", shown.words),
            select("filter-stage", "Stage", stages, shown.stage),
            radios("filter-kind", "Near miss", kinds, shown.kind),
            tick("filter-open", "Only those whose reporter has not been told", ticked=shown.open),
            buttons(
                button("Show these", FILTER), button("Show all", "no_filter", plain=True) if used else None
            ),
        ),
        open=used,
    )


def _example(work: NearMissWork) -> Markup | None:
    if work.example:
        return notice(
            tag("p", "Every child, place and agency in it is invented. Change it as you like."),
            buttons(button("Begin a register of our own", "own_register", plain=True)),
            title="This is the invented register.",
        )
    if work.records:
        return None
    return notice(
        tag(
            "p",
            tag("b", "Before you read: "),
            "twelve invented near misses about children of all ages: babies, disabled children, "
            "exploitation, suicidal thoughts, domestic abuse. In each, harm was prevented or was not "
            "serious; in one, another young person was being harmed. Nothing is described in detail.",
        ),
        buttons(button("Load the invented register", "example")),
        title="To try it out",
    )


def _open(work: NearMissWork) -> Markup:
    return details(
        "open-register",
        "Open a register from a file",
        file_picker(
            "register-file",
            "An Excel or csv file made on this page",
            "open_register",
            accept=".xlsx,.csv",
            hint="You see first what is new and what has changed. Nothing is overwritten before you say so."
            if work.records
            else "",
        ),
    )


def _waiting(waiting: Waiting | None) -> Markup | None:
    if waiting is None:
        return None
    notes = tag("ul", *(tag("li", note) for note in waiting.notes)) if waiting.notes else None
    return notice(
        tag("p", waiting.sentence),
        notes,
        buttons(
            button("Take them into the register", "take_opened") if waiting.takes else None,
            button("Leave the register as it is", "leave_opened", plain=True),
        ),
        title=f"Read from {waiting.name}",
    )
