"""What every page of prompts says about itself: what it is, and how often it agrees with coders."""

from scrlib.ui.markup import Markup, tag


def caveat() -> Markup:
    """The lines that are always visible on a page of prompts."""
    return tag(
        "p",
        tag("b", "It matches patterns. It does not know your case. It can be wrong both ways."),
        class_="caveat",
    )
