"""Somebody at the Cost a review page: with empty boxes, the example, or the usual agencies."""

from visitor import Somebody

from scrlib.ui.review.state import ReviewScreen


def somebody() -> Somebody:
    return Somebody(ReviewScreen())


def example(step: str = "about") -> Somebody:
    return somebody().press("example").press("step", step)


def usual(step: str = "agencies") -> Somebody:
    """The usual agencies, everything else as the boxes start."""
    return somebody().press("step", "agencies").press("add_usual").press("step", step)


def worked(visitor: Somebody):
    return visitor.screen.worked()
