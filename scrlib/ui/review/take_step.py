"""Step 6: take away - first what may identify someone, then the files."""

from collections.abc import Mapping, Sequence

from scrlib.cases.identifiers import Identifier
from scrlib.ui.components import button, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Markup, join, tag


def take_step(stands: Mapping[str, str], found: Sequence[Identifier], taken: str) -> Markup:
    """The step as it looks now. `found` may identify someone; `taken` tells of the last file."""
    return join(
        step_heading("Take away", "Look through what may identify someone first. Then take what you need."),
        identifying(found, stands["pseudonyms"], stands["reviewer"], whose="the review"),
        tag("h3", "Your files"),
        notice(tag("p", taken), title="Look in your downloads.") if taken else None,
        _one(
            "The costing as an Excel file",
            "Every line with its hours, rate and source; sums by agency and year as live formulas, so that a "
            "figure changed in Excel changes the total.",
            button("Get the Excel file", "take", "book"),
        ),
        _one(
            "What it comes to, on one page of Word",
            "Who bears it and what for, what a month of delay adds, and what is not known yet.",
            button("Get the Word page", "take", "page"),
        ),
        _one(
            "All of your work on this page",
            "To go on another day, or on another computer: “Open a saved file” brings everything back.",
            button("Save to a file", "save_file"),
        ),
    )


def _one(title: str, words: str, *parts: object) -> Markup:
    return tag("section", tag("h4", title), tag("p", words), *parts, class_="take")
