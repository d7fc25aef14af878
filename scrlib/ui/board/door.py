"""The door of the board: the code of a room and the trainer's PIN, typed and never read from the address."""

from collections.abc import Sequence

from scrlib.samples import samples
from scrlib.ui import pages
from scrlib.ui.board.work import BoardWork
from scrlib.ui.components import Problem, button, buttons, details, error_for, table, text_box
from scrlib.ui.frame import frame, step_heading
from scrlib.ui.markup import Markup, join, tag

CODE, PIN = "room-code", "room-pin"
TITLE = "Trainer’s board"


def door(work: BoardWork, words: str, problems: Sequence[Problem]) -> Markup:
    """The page before a room is open on it."""
    return frame(
        TITLE,
        step_heading(
            "Open your room", "Lead a room step by step, and see what it says. No names, only counts."
        ),
        tag("form", *_boxes(work, problems), buttons(button("Open the board", "enter"))),
        _lost_pin(),
        _no_room_yet(),
        cases_on_paper(),
        words=words,
        problems=problems,
        keeps_work=False,
    )


def _boxes(work: BoardWork, problems: Sequence[Problem]) -> tuple[Markup, Markup]:
    return (
        text_box(
            CODE,
            "Code of the room",
            work.code,
            hint="Five letters.",
            error=error_for(CODE, problems),
            autocomplete="off",
            maxlength="9",
            class_="figure",
        ),
        text_box(
            PIN,
            "Your PIN",
            hint="Six digits. You were shown it when you started the room; participants do not have it.",
            error=error_for(PIN, problems),
            autocomplete="off",
            inputmode="numeric",
            maxlength="12",
            class_="figure",
        ),
    )


def _lost_pin() -> Markup:
    return details(
        "lost-pin",
        "The PIN is lost",
        tag(
            "p",
            "The page on which you started the room shows it as long as its tab is open, and no new one "
            "was made. Else nobody can look it up: it is not kept in words. Where this page is served "
            "from, “scr new-pin” and the code of the room gives a new one, and closes boards that the "
            "old one opened. The room, its people and their answers stay.",
        ),
    )


def _no_room_yet() -> Markup:
    return tag(
        "p",
        "No room yet? Start one from the page of an exercise: ",
        tag("a", "Judge together", href=pages.address(pages.JUDGE)),
        ", ",
        tag("a", "Appreciative inquiry", href=pages.address(pages.INQUIRY)),
        ", ",
        tag("a", "Does it meet the criteria?", href=pages.address(pages.CRITERIA)),
        " or ",
        tag("a", "Near miss", href=pages.address(pages.NEAR_MISS)),
        ".",
    )


def cases_on_paper() -> Markup:
    """Every sample case, to be worked in a room without any screen."""
    files = (("told", "Report or account"), ("chronology", "Chronology"), ("notes", "Notes for you"))
    rows = (
        [
            join(tag("b", one.title), tag("p", one.content_notice, class_="small")),
            *(
                button("Get it", "case_file", f"{one.id}|{kind}", look="link", more=f"{one.title}: {label}")
                for kind, label in files
            ),
        ]
        for one in samples()
    )
    return details(
        "cases-on-paper",
        "The sample cases on paper, with notes for whoever leads",
        tag("p", "Every case is invented. The notes say what the case shows: keep them back."),
        table("The sample cases, as Word files", ["Case", *(label for _, label in files)], rows),
    )
