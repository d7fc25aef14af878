"""One visitor's work on the Cost a review page: what stands in every box, as it was typed; saved whole.

Boxes hold text until the cost is worked out, so that a figure which cannot be read is kept, and shown where
it was typed, until somebody mends it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scrlib.ui.plan.work import LocalRate

STEPS = {
    "about": "About the review",
    "agencies": "Agencies",
    "outside": "Who runs it",
    "rates": "What an hour costs",
    "total": "What it comes to",
    "take": "Take away",
}


@dataclass(frozen=True, kw_only=True)
class TakesPart:
    """One agency of the review. `usual` is its id among the usual agencies, "" for another."""

    id: str  # "G3": ends the id of each of its boxes
    usual: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviewWork:
    """Everything that a reload, a saved file or a dead server must not lose."""

    boxes: tuple[tuple[str, str], ...] = ()  # (id of a box, what stands in it)
    agencies: tuple[TakesPart, ...] = ()
    reckoned: tuple[tuple[str, str], ...] = ()  # what stands in the boxes of the yearly salary, by box
    worked_out: tuple[LocalRate, ...] = ()  # from a salary; it counts while its rate stands in its box
    example: bool = False
    step: str = "about"
    current: str = ""  # id of the agency that is open, "" for the list of all

    def typed(self) -> Mapping[str, str]:
        """What stands in each box that was ever shown."""
        return dict(self.boxes)

    def with_boxes(self, boxes: Mapping[str, str]) -> "ReviewWork":
        """The work with these in the place of what stood in the same boxes."""
        return replace(self, boxes=tuple({**self.typed(), **boxes}.items()))

    def agency(self, id: str) -> TakesPart | None:
        """The agency with this id, or None."""
        return next((one for one in self.agencies if one.id == id), None)
