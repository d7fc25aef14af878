"""Somebody at the Appreciative inquiry page."""

from visitor import Filler

from scrlib.ui.inquiry.state import InquiryScreen


class Visitor(Filler):
    """Somebody at the page."""

    def __init__(self) -> None:
        super().__init__(InquiryScreen())


def own(step: str = "define") -> Visitor:
    """Somebody with an empty inquiry of their own."""
    return Visitor().press("own").press("own_step", step)


def example(step: str = "define") -> Visitor:
    return Visitor().press("own").press("example").press("own_step", step)
