"""Step 7: look through it, write it into the history, keep it on the server if wanted, take the papers."""

from collections.abc import Sequence

from scrlib.audits.criteria.history import unwritten
from scrlib.audits.register.log import head
from scrlib.audits.register.state import BLANK
from scrlib.cases.identifiers import Identifier
from scrlib.records.criteria import CriteriaSet
from scrlib.records.register import Act, Change, Entry, Kept
from scrlib.text.saying import counted, day
from scrlib.ui.components import button, buttons, details, notice, table, text_box
from scrlib.ui.criteria.said import said_of
from scrlib.ui.criteria.work import CriteriaWork
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.taking import files_heading, take_heading, to_take, whole_work

SHOWN = 40  # of the last entries


def take_step(
    work: CriteriaWork, given: CriteriaSet, found: Sequence[Identifier], taken: str, kept: Child = None
) -> Markup:
    """The step. `kept` says what became of it in the store."""
    return join(
        take_heading(),
        identifying(found, work.pseudonyms, work.reviewer, whose="the record"),
        _writing(work, given),
        _keeping(work, kept),
        files_heading(taken),
        to_take(
            "Decision record",
            "Word: the decision and its reasons, facts, paragraphs, views with dissent, time limits.",
            button("Get the decision record", "take", "decision"),
        ),
        to_take(
            "Terms of reference",
            "Word, to be worked on: each question of the scope with what was settled, and what is open.",
            button("Get the terms of reference", "take", "terms"),
        ),
        to_take(
            "Timetable",
            "For Outlook and other calendars: each time limit still to come, on its last working day. Days "
            "that are past are not in it.",
            button("Get the timetable", "take", "dates"),
        ),
        whole_work(),
    )


def _writing(work: CriteriaWork, given: CriteriaSet) -> Markup:
    changes = unwritten(work.log, work.record)
    return tag(
        "section",
        tag("h3", "Write it into the history"),
        tag(
            "p",
            "What is written there stays: every value with who typed it, when and why. A later change adds "
            "an entry and takes nothing away. Names are typed; nobody signs in.",
        ),
        text_box("who", "Who types? A role or initials", work.who),
        _form(changes, given) if changes else _nothing(work),
        _history(work.log, given),
    )


def _form(changes: Sequence[Change], given: CriteriaSet) -> Markup:
    rows = [(said_of(one.id, one.field, given), one.value or "(emptied)") for one in changes]
    return join(
        details(
            "unwritten",
            f"{counted(len(changes), 'value')} not written yet",
            table("Not written yet", ["Place", "Now"], rows),
        ),
        text_box("why", "Why? In a few words", hint="“Panel of 3 March”, “date corrected”"),
        buttons(button("Write into the history", "write")),
    )


def _nothing(work: CriteriaWork) -> Markup | None:
    return notice(tag("p", "Everything in the record is written."), kind="done") if work.log else None


def _history(log: Sequence[Entry], given: CriteriaSet) -> Markup | None:
    if not log:
        return None
    rows = [
        (
            f"{one.number}. {day(one.at.date())}",
            one.who,
            said_of(one.id, one.field, given),
            _value(one.old, "–"),
            "(a value was blanked)" if one.act is Act.BLANK else _value(one.new, "(emptied)"),
            _value(one.why, ""),
        )
        for one in reversed(log[-SHOWN:])
    ]
    title = f"The history: {counted(len(log), 'entry', 'entries')}"
    columns = ["When", "Who", "Place", "Before", "After", "Why"]
    caption = "The latest first" if len(log) <= SHOWN else f"The latest {SHOWN} of {len(log)}"
    return details(
        "history",
        title,
        table(caption, columns, rows),
        tag("p", "Head: ", tag("code", head(tuple(log))), class_="small"),
        tag("h4", "Is it as it was printed?"),
        text_box("head", "Head on a decision record", hint="64 letters and figures; spaces do not matter."),
        buttons(button("Check it", "check_head", plain=True)),
        tag("h4", "A name was written by mistake?"),
        tag(
            "p",
            "Its value can be taken out for good. That it was, by whom and why, stays, and so does the rest. "
            "Files that were taken away before still hold it.",
        ),
        tag(
            "div",
            text_box("entry", "Number of the entry", inputmode="numeric"),
            text_box("blank-why", "Why, without the words themselves"),
            class_="row wide",
        ),
        buttons(button("Take the value out", "blank", plain=True)),
    )


def _value(one: Kept | None, nothing: str) -> str:
    """A value of the history: blanked, empty, or as it was typed."""
    if one is None:
        return nothing
    return BLANK if one.value is None else one.value or nothing


def _keeping(work: CriteriaWork, kept: Child) -> Markup:
    if work.book:
        words = "It is kept on this server as well. What is written into the history is kept there at once."
        press = button("Look for what others wrote", "catch_up", plain=True)
        off = details(
            "take-off",
            "Take it off the server",
            tag("p", "It is deleted there, for everybody, with its history. It stays in this tab."),
            buttons(button("Delete it there", "take_off", plain=True)),
        )
    else:
        words = (
            "It stays in this browser tab. It can be kept on the server that shows this page, too: then "
            "everybody who can open this page can open it there. Only what is in the history is kept."
        )
        press, off = button("Keep it on the server", "keep_book", plain=True), None
    return tag("section", tag("h3", "Where it is kept"), tag("p", words), kept, buttons(press), off)
