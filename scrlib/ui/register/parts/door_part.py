"""Before a register is open: those that are kept here, a new one, one to try it with."""

from collections.abc import Sequence

from scrlib.records.books import Book
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words
from scrlib.ui.components import (
    Problem,
    button,
    buttons,
    details,
    error_for,
    file_picker,
    notice,
    table,
    text_box,
    tick,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.words import Words

TITLE, IN_TAB = "new-title", "new-in-tab"


def door(every: Sequence[Book], no_store: str, words: Words, problems: Sequence[Problem]) -> Markup:
    """The page before a register is open. `no_store` says why nothing can be kept, where it cannot."""
    return join(
        step_heading(
            "Open a register",
            f"What the {words.reviews} advised, what was done, and whether it helped. Every value keeps who "
            "typed it, when and why.",
        ),
        _kept(every),
        notice(tag("p", no_store), title="Nothing can be kept on this machine.", kind="tick")
        if no_store
        else None,
        tag(
            "div",
            _new(bool(no_store), problems),
            tag("section", tag("h3", "Or look at an example"), *_try()),
            tag("section", tag("h3", "Or open one from a file"), _from_file()),
            class_="two even",
        ),
        tag(
            "p",
            "Everybody who can open this page on this machine can open the registers kept here, and read and "
            "write in them. Names are typed; nobody signs in.",
            class_="small",
        ),
    )


def _kept(every: Sequence[Book]) -> Child:
    if not every:
        return None
    rows = [
        (
            one.title,
            day_words(one.started.date()),
            counted(one.entries, "entry", "entries"),
            button("Open", "open_kept", one.id, more=one.title),
        )
        for one in every
    ]
    return table("Registers kept on this machine", ["Register", "Begun", "Written in it", "Open it"], rows)


def _new(no_store: bool, problems: Sequence[Problem]) -> Markup:
    only_here = tick(
        IN_TAB,
        "Keep it in this tab only",
        ticked=no_store,
        hint="It goes with the tab. Take a file of it away before you close it.",
    )
    return tag(
        "section",
        tag("h3", "Begin a register"),
        tag(
            "form",
            text_box(
                TITLE,
                "What to call it",
                hint="For example: Recommendations of reviews since 2024.",
                error=error_for(TITLE, problems),
            ),
            only_here,
            buttons(button("Begin it", "begin")),
        ),
    )


def _try() -> tuple[Markup, ...]:
    return (
        details(
            "example-register",
            "A register in its second year",
            tag("p", tag("b", "Before you read: "), *_NOTICE),
            tag("p", "It stays in this tab. Nothing of it is kept."),
            buttons(button("Load this register", "example", "register")),
            class_="example",
        ),
        details(
            "example-responses",
            "Nine recommendations of 2014 and what was answered",
            tag(
                "p",
                "The national panel’s first report and the department’s responses, in our own words: which "
                "answers are clear, which are not, and what to ask. No case is described.",
            ),
            buttons(button("Load these responses", "example", "responses")),
            class_="example",
        ),
    )


def _from_file() -> Markup:
    return file_picker(
        "register-file",
        "A register that was taken away from this page",
        "open_whole",
        accept=".scrwork,.xlsx",
        hint="It is kept on this machine from then on. Opened again later, a copy is merged row by row.",
    )


_NOTICE = (
    "two invented reviews: a baby who was injured, and a boy who was neglected and died. Nothing is "
    "described in detail. Every child, place and agency is invented.",
)
