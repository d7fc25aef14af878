"""How a box of the page is shown: its question, whose figure stands in it, what is wrong with it."""

from collections.abc import Mapping, Sequence

from scrlib.ui.components import Problem, error_for, hidden, select, text_box
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.review.box import Box, Kind

COUNTED = ("people", "meetings")  # units that the question itself says
FIGURES = (Kind.NUMBER, Kind.WHOLE, Kind.PERCENT, Kind.MONTH, Kind.YEAR)


def asked(box: Box, stands: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    """The box with what stands in it."""
    label = join(box.asks, hidden(" ", box.about)) if box.about else box.asks
    if box.options:
        return select(box.id, label, box.options, stands[box.id])
    return text_box(
        box.id,
        label,
        stands[box.id],
        hint=_hint(box),
        error=error_for(box.id, problems),
        class_="figure" if box.kind in FIGURES else None,
    )


def row(
    found: Sequence[Box], stands: Mapping[str, str], problems: Sequence[Problem], *, wide: bool = False
) -> Markup:
    """Boxes side by side, where there is room; `wide` gives each more of it."""
    boxes = (asked(one, stands, problems) for one in found)
    return tag("div", *boxes, class_="row wide" if wide else "row")


def _hint(box: Box) -> str:
    """The unit, the box's own hint, and where its first figure comes from."""
    unit = (
        f"In {box.unit}." if box.unit and box.unit not in COUNTED and not box.hint.startswith("In ") else ""
    )
    return " ".join(part for part in (unit, box.hint, _whose(box)) if part)


def _whose(box: Box) -> str:
    if not box.start or box.kind not in (Kind.NUMBER, Kind.WHOLE, Kind.PERCENT) or box.start == "0":
        return ""
    return f"{box.start} is from {box.source}." if box.source else f"Our estimate: {box.start}."
