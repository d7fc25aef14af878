"""What the page offers first: a decision, the invented one, those kept on the server, the exercise."""

from collections.abc import Sequence

from scrlib.records.books import Book
from scrlib.records.learning import Session
from scrlib.text.saying import day
from scrlib.ui.board.start import Started, start_panel
from scrlib.ui.components import button, buttons, details
from scrlib.ui.criteria.work import EMPTY, CriteriaWork
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

LEAD = (
    "A panel decides whether a case meets the criteria: by the guidance of its day, with every view kept, "
    "the reasons written down and the dates worked out."
)


def start_part(
    work: CriteriaWork,
    sessions: Sequence[Session],
    shelf: Markup,
    later: Markup,
    started: Started | None,
    books: Sequence[Book] | None,
) -> Markup:
    """The choice. `later` are the fresh cases; `books` those of the server, None before somebody asked."""
    return join(
        step_heading("What would you like to do?", LEAD),
        tag("div", _own(work), _invented(work), class_="two even"),
        _kept(books),
        tag("h2", "See how far your thresholds agree") if sessions else None,
        shelf if sessions else None,
        start_panel([one.id for one in sessions], started) if sessions else None,
        tag("h2", "Some weeks later"),
        tag(
            "p",
            "Five fresh cases each, to see whether the line stays. The reminders of the exercise lead here.",
        ),
        later,
    )


def _own(work: CriteriaWork) -> Markup:
    begun = bool(work.log) or work.record != EMPTY
    if not begun:
        return tag(
            "section",
            tag("h3", "Decide on a case"),
            tag(
                "p",
                "Seven steps, from the facts to the papers. "
                "It stays in this browser tab until you take it away.",
            ),
            buttons(button("Begin", "new", more="a decision")),
        )
    return tag(
        "section",
        tag("h3", "Decide on a case"),
        tag("p", "Open here: ", tag("b", work.record.title or "a case without a name"), "."),
        buttons(button("Go on", "part", "record", more="with it")),
        details(
            "new-record",
            "Begin another",
            tag("p", "This takes the one above out of this tab. Save it to a file first if you want it."),
            buttons(button("Begin another", "new", plain=True)),
        ),
    )


def _invented(work: CriteriaWork) -> Markup:
    safe = work.example or (not work.log and work.record == EMPTY)
    return tag(
        "section",
        tag("h3", "Look at an invented one"),
        tag(
            "p",
            "A young person who nearly died, decided in 2007. The two paragraphs on what to consider differ.",
        ),
        tag(
            "p",
            tag("b", "Before you read: "),
            "it names neglect, an overdose, and worry about how people worked together.",
        ),
        buttons(button("Open the invented case", "example", plain=True))
        if safe
        else tag("p", "It would take the place of yours: take that away first.", class_="small"),
    )


def _kept(books: Sequence[Book] | None) -> Markup:
    if books is None:
        inside = buttons(button("Show the records kept on this server", "show_books", plain=True))
    elif not books:
        inside = tag("p", "None is kept on this server.")
    else:
        inside = tag("ul", *(tag("li", _book(one)) for one in books), class_="entries")
    return tag("section", tag("h3", "Kept on this server", id="books", tabindex="-1"), inside)


def _book(one: Book) -> Markup:
    return join(
        tag("p", tag("b", one.title), f", begun {day(one.started.date())}"),
        buttons(button("Open", "open_book", one.id, plain=True, more=one.title)),
    )
