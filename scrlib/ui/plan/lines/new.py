"""The line that a form is about: one that an action has, or an empty one of a kind."""

from decimal import Decimal

from scrlib.plans.prices.hourly import assumptions
from scrlib.records.costs import Amount, CostedAction, Line, Nature, Post, Training
from scrlib.ui.plan.lines.boxes import TRAINING

NEW = "new"  # in the place of a line's number


def line_of(known: CostedAction, about: str) -> Line:
    """The line that a form is about: "A4 0", or "A4 new fee" for one that is kept when it is saved."""
    _, n, *kind = about.split(" ")
    return blank(*kind) if n == NEW else known.lines[int(n)]


def blank(kind: str) -> Line:
    """An empty line of a kind: "post", "training", or one of `KINDS`."""
    nothing = Decimal(0)
    if kind == "post":
        what: Amount | Post | Training = Post(
            fte=Decimal(1),
            headcount=Decimal(1),
            salary=nothing,
            **{name: assumptions()[name].value for name in ("ni_rate", "ni_threshold", "pension_rate")},
        )
        return Line(kind=kind, what=what, recurrent=True, months=12)
    if kind == "training":
        zeros = {box.name: nothing for box in TRAINING}
        return Line(kind=kind, what=Training(**zeros, attendees=()))  # type: ignore[arg-type]
    nature = Nature.OPPORTUNITY if kind == "staff_time" else Nature.CASH
    unit = "hour" if kind == "staff_time" else "each"
    return Line(kind=kind, what=Amount(nature=nature, quantity=nothing, unit=unit, rate=nothing))
