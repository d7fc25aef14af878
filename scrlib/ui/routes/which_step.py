"""Step 4: what somebody chose, the three on one page, and which to begin with when."""

from scrlib.records.routes import Route, ThreeRoutes
from scrlib.ui.components import button, buttons, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.routes.work import RoutesWork

LEAD = "They answer different questions. Often one comes first and another follows."


def which_step(routes: ThreeRoutes, work: RoutesWork) -> Markup:
    """The visitor's own choice, then the tables."""
    chosen = next((one for one in routes.routes if one.id == work.choice), None)
    return join(
        step_heading("Which, and when", LEAD),
        _yours(routes, chosen, work.expected) if chosen else _none_chosen(),
        _choosing(routes),
        _one_page(routes),
        tag("p", routes.source, class_="small"),
    )


def _yours(routes: ThreeRoutes, chosen: Route, expected: str) -> Markup:
    others = [one for one in routes.routes if one.id != chosen.id]
    alone = [one.text for other in others for one in routes.only(other.id)]
    return join(
        tag("h3", f"You would have chosen {chosen.title[0].lower()}{chosen.title[1:]}"),
        tag("p", "You expected: ", tag("q", expected)) if expected.strip() else None,
        tag("p", "It would have brought out, and no other would:"),
        tag("ul", *(tag("li", one.text) for one in routes.only(chosen.id))),
        tag("p", "You would not have heard:"),
        tag("ul", *(tag("li", text) for text in alone)),
    )


def _none_chosen() -> Markup:
    return tag(
        "p",
        "You have not said which you would choose. You may read on. ",
        button("Go back and choose", "step", "case", look="link"),
    )


def _choosing(routes: ThreeRoutes) -> Markup:
    rows = ((one.situation, routes.in_turn(one.routes), one.advice) for one in routes.choices)
    return table("When to choose which", ("What you have", "Begin with", "Why"), rows)


def _one_page(routes: ThreeRoutes) -> Markup:
    rows = (
        (
            one.title,
            one.stance,
            one.takes,
            tag("ul", *(tag("li", only.text) for only in routes.only(one.id))),
            one.misses[0],
        )
        for one in routes.routes
    )
    columns = ("Route", "What it asks", "Time", "What only it saw here", "What it misses first")
    return join(table("The three on one page", columns, rows), buttons(button("Print", "print", plain=True)))
