"""Step 2: the three routes beside one another: what each asked, how long it takes, what it brought out."""

from collections.abc import Iterable

from scrlib.learning.inquiry.protocol import condition
from scrlib.learning.near_miss.lists import factors, groups, label
from scrlib.records.routes import ByNearMiss, Route, Safeguard, ThreeRoutes
from scrlib.samples import Sample
from scrlib.text.saying import counted, listed
from scrlib.ui.components import button, buttons, details
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag

HELD = {"held": "Held", "failed": "Failed", "missing": "Never there"}
SIDES = {"before": "before the move", "after": "had he moved, or afterwards"}
KINDS = {"commitment": "I will", "offer": "I can give", "request": "I need"}
LEAD = "The same events, three sets of questions. Open what you want to read in full."


def side_step(case: Sample, routes: ThreeRoutes) -> Markup:
    """Three columns; on a narrow screen one under another."""
    brought = {
        "review": _review(case, routes),
        "near_miss": _near_miss(routes.near_miss),
        "inquiry": _inquiry(routes),
    }
    return join(
        step_heading("Side by side", LEAD),
        tag("div", *(_column(one, brought[one.id]) for one in routes.routes), class_="doors"),
        tag("p", routes.source, class_="small"),
        buttons(button("See what each saw", "step", "saw")),
    )


def _column(route: Route, brought: Markup) -> Markup:
    return tag(
        "section",
        tag("h3", route.title),
        tag("p", tag("b", route.stance)),
        tag("h4", "What it asked"),
        tag("ul", *(tag("li", one) for one in route.asks)),
        tag("h4", "How long it takes"),
        tag("p", route.takes),
        tag("p", f"{route.takes_source}.", class_="small"),
        tag("p", f"In a room, on this case: {route.room_minutes} minutes.", class_="small"),
        tag("h4", "What it brought out"),
        brought,
        tag("h4", "What it misses"),
        tag("ul", *(tag("li", one) for one in route.misses)),
        class_="door",
    )


def _entries(rows: Iterable[tuple[Child, ...]]) -> Markup:
    """A list of entries: the words that name each, and what is said of it below."""
    return tag(
        "ul",
        *(tag("li", tag("b", name), *(tag("p", one) for one in said if one)) for name, *said in rows),
    )


def _review(case: Sample, routes: ThreeRoutes) -> Markup:
    found, advised = case.findings, routes.recommendations
    return join(
        tag(
            "p",
            f"{counted(len(found), 'finding')}, nearly all about how the services work together, "
            f"and {counted(len(advised), 'recommendation')}, one of them weak.",
        ),
        details(
            "findings",
            f"{counted(len(found), 'finding')}",
            _entries((one.text, one.evidence) for one in found),
        ),
        details(
            "recommendations",
            f"{counted(len(advised), 'recommendation')}",
            tag(
                "ol", *(tag("li", tag("p", one.text), tag("p", one.note, class_="small")) for one in advised)
            ),
        ),
    )


def _near_miss(found: ByNearMiss) -> Markup:
    return join(
        tag("p", tag("b", f"{label('kind', found.class_)}. "), found.could),
        tag("p", tag("b", "Caught: "), found.caught_how),
        tag("p", tag("b", "Safeguards: "), _tally(found.barriers)),
        details("safeguards", "Each safeguard, and why", _safeguards(found.barriers)),
        details("factors", "What made it likely, from the system inward", _factors(found)),
        details("moments", "Turning points, and what was known then", _moments(found)),
        details(
            "safety",
            f"What could not wait: {counted(len(found.actions), 'thing')}",
            _entries((one.text, f"{one.who}. {one.by}.") for one in found.actions),
        ),
        tag(
            "p",
            tag("b", "How bad it could have been: "),
            f"{label('severity', found.severity).lower()}. {found.severity_reason}",
        ),
        tag(
            "p",
            tag("b", "How likely to come again: "),
            f"{label('likelihood', found.likelihood).lower()}. {found.likelihood_reason}",
        ),
        tag("p", tag("b", "The safeguard to make stronger: "), found.statement),
        details(
            "feedback",
            "What those who spoke up were told",
            _entries((one.to, one.what, one.on or "Not yet.") for one in found.feedback),
        ),
    )


def _tally(barriers: Iterable[Safeguard]) -> str:
    every = list(barriers)
    counts = [f"{sum(one.held == id for one in every)} {name.lower()}" for id, name in HELD.items()]
    return f"{listed(counts)}."


def _safeguards(barriers: tuple[Safeguard, ...]) -> Markup:
    return join(
        *(
            join(
                tag("p", tag("b", f"{name}, {SIDES[side]}")),
                _entries((one.name, f"{one.why} ({one.owner})") for one in found),
            )
            for side in SIDES
            for id, name in HELD.items()
            if (found := [one for one in barriers if one.held == id and one.side == side])
        )
    )


def _factors(found: ByNearMiss) -> Markup:
    known = factors()
    return join(
        *(
            join(
                tag("p", tag("b", group.label)),
                _entries(
                    (f"{known[one.factor].label}: {one.presence}", one.evidence)
                    for one in found.factors
                    if one.group == group.id
                ),
            )
            for group in groups()
        )
    )


def _moments(found: ByNearMiss) -> Markup:
    return _entries(
        (one.what, f"Known then: {one.known_then}", f"What it did: {one.judged}") for one in found.moments
    )


def _inquiry(routes: ThreeRoutes) -> Markup:
    found = routes.inquiry
    return join(
        tag("p", tag("b", "Topic: "), found.topic, "."),
        tag("p", tag("b", "Ground rule: "), found.ground_rule),
        details(
            "stories",
            counted(len(found.stories), "story", "stories"),
            _entries(
                (
                    one.title,
                    tag("q", one.told),
                    f"Told by {one.teller}. What let it happen: {_named(one.conditions)}.",
                )
                for one in found.stories
            ),
        ),
        tag("p", tag("b", "The picture: "), found.dream),
        tag("p", tag("b", "Said as if it were so already:")),
        tag("ul", *(tag("li", one.text) for one in found.propositions)),
        details(
            "promises",
            counted(len(found.promises), "promise"),
            _entries(
                (f"{KINDS[one.kind]}: {one.text}", f"{one.owner}, by {one.due}. First step: {one.first_step}")
                for one in found.promises
            ),
        ),
    )


def _named(conditions: Iterable[str]) -> str:
    """The conditions in words, as the list of the inquiry calls them."""
    found = (condition(one) for one in conditions)
    return listed([one.label[0].lower() + one.label[1:] for one in found if one])
