"""Step 9: what comes in and what leaves; another register; the end of this one."""

import datetime as dt
from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.cases.identifiers import Identifier
from scrlib.records.register import Thing
from scrlib.ui.components import (
    Problem,
    button,
    buttons,
    details,
    error_for,
    file_picker,
    notice,
    select,
    text_box,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.identifying import pointed_at
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.register.boxes import name_of
from scrlib.ui.register.coming import Coming, coming_part
from scrlib.ui.register.work import RegisterWork

DELETE, REVIEW, NEW_REVIEW = "delete-title", "plan-review", "plan-new-review"


def take_step(
    work: RegisterWork,
    title: str,
    log: Log,
    coming: Coming | None,
    found: Sequence[Identifier],
    typed: Mapping[str, str],
    problems: Sequence[Problem],
    today: dt.date,
) -> Markup:
    """The step as it looks now. `coming` was read and is not taken yet."""
    return join(
        step_heading("Bring in and take away"),
        coming_part(coming, log, today) if coming else None,
        tag("div", _bring(log, typed), _take(), class_="two even"),
        details(
            "names",
            "Before anything leaves: names and other things that may identify someone",
            pointed_at(found),
            open=bool(found),
        ),
        _another(work),
        _delete(title, problems) if work.book else None,
    )


def _bring(log: Log, typed: Mapping[str, str]) -> Markup:
    reviews = [(id, name_of(fields, Thing.REVIEW, id)) for id, fields in things(log, Thing.REVIEW).items()]
    return tag(
        "section",
        tag("h3", "Bring in"),
        tag("p", "You see first what a file would change. Nothing is overwritten before you say so."),
        select(
            REVIEW,
            "A plan comes from this review",
            [("", "No review"), *reviews],
            typed.get(REVIEW, ""),
        )
        if reviews
        else None,
        text_box(
            NEW_REVIEW,
            "Or from one that is not here yet, called" if reviews else "A plan comes from this review",
            typed.get(NEW_REVIEW, ""),
            hint="Say it before you choose a plan: recommendation 1 of one review is not that of another.",
        ),
        file_picker(
            "coming-file",
            "An action plan, an owner’s return, or another copy of this register",
            "open_coming",
            accept=".docx,.xlsx,.csv,.scrwork",
            hint="Word, Excel or CSV. An Excel plan of “Plan and cost” and this register as a file, too.",
        ),
        file_picker(
            "near-miss-file",
            "A register of near misses",
            "open_near_misses",
            accept=".xlsx,.csv",
            hint="An Excel or csv file made on the page “Near miss”.",
        ),
    )


def _take() -> Markup:
    return tag(
        "section",
        tag("h3", "Take away"),
        notice(
            tag(
                "p",
                "What was done, overdue and without a difference; a box for decisions in ink; the number and "
                "head of the log. Making it marks the meeting: “since the last meeting” counts from it.",
            ),
            buttons(
                button("Make the meeting pack in Word", "pack", "docx"),
                button("In Excel", "pack", "xlsx", plain=True, more="the meeting pack"),
            ),
            title="The pack for the meeting",
        ),
        tag("p", "The table for the annual report is on its own step.", class_="small"),
        buttons(
            button("Get the register in Excel", "paper", "book", plain=True),
            button("Get the register as one file", "paper", "whole", plain=True),
            button("Get the whole log in Word", "paper", "log docx", plain=True),
        ),
        tag(
            "p",
            "The first two hold everything, with the log. Put one where your partnership keeps its papers: "
            "opened here again, it is set beside this register and merged row by row. What somebody typed "
            "in Excel comes in the same way.",
            class_="small",
        ),
    )


def _another(work: RegisterWork) -> Markup:
    kept = "This one is kept." if work.book else "This one is in this tab only, and goes when you leave it."
    return tag(
        "section",
        tag("h3", "Another register"),
        tag("p", kept),
        buttons(button("Leave this register", "leave", plain=True)),
    )


def _delete(title: str, problems: Sequence[Problem]) -> Markup:
    return details(
        "delete-register",
        "Delete this register for good",
        tag(
            "p",
            f"“{title}” and its whole log are deleted from this machine. Files that were taken away stay. "
            "It cannot be undone.",
        ),
        tag(
            "form",
            text_box(DELETE, "Type its name", "", error=error_for(DELETE, problems), autocomplete="off"),
            buttons(button("Delete it for good", "forget", plain=True)),
        ),
    )
