"""The last step of a screen, Take away: what every page says alike."""

from scrlib.ui.components import button, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag


def plain_name(title: str, otherwise: str = "", most: int = 80) -> str:
    """A title as the name of a file that any computer takes; `otherwise` where no sign of it is left."""
    return "".join(one for one in title if one.isalnum() or one in " -_()").strip()[:most] or otherwise


def take_heading() -> Markup:
    """The heading of the step: looking through comes first."""
    return step_heading("Take away", "Look through what may identify someone first. Then take what you need.")


def files_heading(taken: str = "") -> Markup:
    """The heading of the files, and what was taken last."""
    told = notice(tag("p", taken), title="Look in your downloads.") if taken else None
    return join(tag("h3", "Your files"), told)


def to_take(title: str, words: str, *parts: Child) -> Markup:
    """One file that can be had: what it is called, what is in it, and how to get it."""
    return tag("section", tag("h4", title), tag("p", words), *parts, class_="take")


def whole_work() -> Markup:
    """The whole work of the page, to go on elsewhere."""
    return to_take(
        "All of your work on this page",
        "To go on another day, or on another computer: “Open a saved file” brings everything back.",
        button("Save to a file", "save_file"),
    )
