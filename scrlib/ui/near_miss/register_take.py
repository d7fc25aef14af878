"""Taking the register away: what may identify somebody first, then the files and what can be sent."""

from collections.abc import Sequence

from scrlib.cases.identifiers import Identifier
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.near_miss.sending import learning_of_all
from scrlib.ui.near_miss.work import NearMissWork
from scrlib.ui.taking import files_heading, take_heading, to_take


def register_take(work: NearMissWork, found: Sequence[Identifier], taken: Child) -> Markup:
    """The page as it looks now. `taken` tells of the last file or of what was sent."""
    texts = learning_of_all(work.filtered())
    return join(
        take_heading(),
        identifying(found, work.pseudonyms, work.reviewer, whose="the near misses"),
        files_heading(),
        taken,
        to_take(
            "The register as an Excel file",
            "Every near miss with its timeline, safeguards and factors, and lists to choose from. It "
            "can be filled in elsewhere and opened here again.",
            buttons(button("Get the Excel file", "take", "book")),
        ),
        to_take(
            "The register in Word",
            "A list for a meeting, and every figure in words and as a table.",
            buttons(button("Get the Word file", "take", "page")),
        ),
        to_take(
            "The list alone as a csv file",
            "For another program.",
            buttons(button("Get the csv file", "take", "csv")),
        ),
        to_take(
            "Its learning, to be checked as recommendations",
            f"{counted(len(texts), 'safeguard or line of learning', 'safeguards and lines of learning')} "
            "will wait on the page Check recommendations. Nothing that is there is touched.",
            buttons(button("Send to Check recommendations", "hand_over", plain=True)),
        )
        if texts
        else None,
    )


def told(words: str, *parts: Child, title: str) -> Markup:
    """What is said of a file that was taken, or of what was sent."""
    return notice(tag("p", words), *parts, title=title)
