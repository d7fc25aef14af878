"""Step 6: take away - first what may identify someone, then the files."""

from collections.abc import Mapping, Sequence

from scrlib.cases.identifiers import Identifier
from scrlib.ui.components import button
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Markup, join
from scrlib.ui.taking import files_heading, take_heading, to_take, whole_work


def take_step(stands: Mapping[str, str], found: Sequence[Identifier], taken: str) -> Markup:
    """The step as it looks now. `found` may identify someone; `taken` tells of the last file."""
    return join(
        take_heading(),
        identifying(found, stands["pseudonyms"], stands["reviewer"], whose="the review"),
        files_heading(taken),
        to_take(
            "The costing as an Excel file",
            "Every line with its hours, rate and source; sums by agency and year as live formulas, so that a "
            "figure changed in Excel changes the total.",
            button("Get the Excel file", "take", "book"),
        ),
        to_take(
            "What it comes to, on one page of Word",
            "Who bears it and what for, what a month of delay adds, and what is not known yet.",
            button("Get the Word page", "take", "page"),
        ),
        whole_work(),
    )
