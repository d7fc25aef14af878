"""One case by three routes on paper: how to run it, a sheet for each table, and what to hand out at the end."""

from typing import Any

from scrlib.documents.paper.page import gap, heading, ruled, said, table, upright
from scrlib.documents.word.house_style import page_footer, saved
from scrlib.records.routes import Route, ThreeRoutes

LINES = 3  # to write on below each question
POINTS = 12  # clear print asks for twelve
YES = {True: "yes", False: "no"}
RUNNING = (
    (
        "Before, or 15 minutes",
        "Everybody reads the account. The notice above comes first; anyone may leave it out.",
    ),
    ("25 minutes", "Each table works the case by one route, with its own sheet and nothing else."),
    (
        "15 minutes",
        "The tables tell what they found: the inquiry first, then the near miss, then the review.",
    ),
    ("5 minutes", "Hand out the last pages. Look first at what no table said."),
)
TIMES, SAID = (("When", 4.0), ("What", 13.4)), (("What came out", 8.4),)
CHOOSING = (("What you have", 5.4), ("Begin with", 4.0), ("Why", 8.0))


def routes_word(case: str, notice: str, routes: ThreeRoutes) -> bytes:
    """A Word file to print: a page for the trainer, a sheet for each table, then what each route saw.

    case, notice   the title of the sample case, and what is said of it before anybody reads it
    """
    title = f"{case}: three routes"
    document = upright(title, POINTS)
    _running(document, title, notice)
    for number, route in enumerate(routes.routes, 1):
        _sheet(document, number, route)
    _told(document, routes)
    page_footer(document, document.sections[0], f"{title}. An invented case")
    return saved(document)


def _running(document: Any, title: str, notice: str) -> None:
    heading(document, title, 1)
    said(document, ("For the trainer. ", "b"), "An hour, with three tables and the account of the case.")
    said(document, ("Before anybody reads: ", "b"), notice)
    table(document, TIMES, RUNNING, size=11)
    gap(document)
    said(
        document,
        "If nobody has spoken of the other young person by the end, ask: was there anybody in that house for "
        "whom nothing was prevented? And if somebody speaks of a child who may not be safe now, stop for that "
        "person and act today.",
    )


def _sheet(document: Any, number: int, route: Route) -> None:
    """A page of its own for one table."""
    document.add_page_break()
    heading(document, f"Table {number}. {route.title}", 1)
    said(document, (route.stance, "b"))
    for question in route.asks:
        said(document, question).paragraph_format.keep_with_next = True
        ruled(document, LINES)
    said(document, "One thing that we should have liked to be told by another table:")
    ruled(document, 2)


def _told(document: Any, routes: ThreeRoutes) -> None:
    document.add_page_break()
    heading(document, "What each route saw", 1)
    said(document, "Hand this out at the end. ", routes.source)
    columns = (*SAID, *((one.title, 3.0) for one in routes.routes))
    rows = [(one.text, *(YES[route.id in one.seen_by] for route in routes.routes)) for one in routes.insights]
    table(document, columns, rows, size=10, centred=True)
    for route in routes.routes:
        heading(document, f"What {route.title[0].lower()}{route.title[1:]} misses")
        for one in route.misses:
            said(document, one, style="List Bullet")
    document.add_page_break()
    heading(document, "When to choose which", 1)
    chosen = [(one.situation, routes.in_turn(one.routes), one.advice) for one in routes.choices]
    table(document, CHOOSING, chosen, size=10)
