"""Step 3: what came out, by which route, and what only one of them saw."""

from scrlib.records.routes import Route, ThreeRoutes
from scrlib.ui.components import button, buttons, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

LEAD = "No route saw everything. What only one of them saw is what would have been missing without it."


def saw_step(routes: ThreeRoutes) -> Markup:
    """What only one route brought out, then everything in a table."""
    return join(
        step_heading("What each saw", LEAD),
        tag("div", *(_only(routes, one) for one in routes.routes), class_="doors"),
        _table(routes),
        tag("p", f"{_by_all(routes)} {routes.source}", class_="small"),
        buttons(button("Which, and when", "step", "which")),
    )


def _only(routes: ThreeRoutes, route: Route) -> Markup:
    return tag(
        "section",
        tag("h3", f"Only by {route.title[0].lower()}{route.title[1:]}"),
        tag("ul", *(tag("li", one.text, tag("p", one.why, class_="small")) for one in routes.only(route.id))),
        class_="door",
    )


def _table(routes: ThreeRoutes) -> Markup:
    rows = (
        (one.text, *("yes" if route.id in one.seen_by else "no" for route in routes.routes))
        for one in routes.insights
    )
    return table(
        "What came out, and by which route", ("What came out", *(one.title for one in routes.routes)), rows
    )


def _by_all(routes: ThreeRoutes) -> str:
    """In a sentence, how much every route saw."""
    every = sum(len(one.seen_by) == len(routes.routes) for one in routes.insights)
    seen = {0: "None", 1: "One"}.get(every, str(every))
    return f"{seen} of these {len(routes.insights)} came out by all three."
