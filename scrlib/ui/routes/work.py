"""One visitor's work on the page of three routes: how far they have come and what they would have chosen."""

from dataclasses import dataclass

from scrlib.records.routes import ROUTES
from scrlib.ui import pages, saving

KEY = pages.ROUTES
VERSION = 1
STEPS = {
    "case": "The case",
    "side": "Side by side",
    "saw": "What each saw",
    "which": "Which, and when",
}


@dataclass(frozen=True, kw_only=True)
class RoutesWork:
    """Everything that a reload, a saved file or a dead server must not lose."""

    step: str = "case"
    opened: bool = False  # the case, after its content notice
    choice: str = ""  # one of ROUTES, "" for none yet
    expected: str = ""


def written(work: RoutesWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> RoutesWork:
    """The work in a text that `written` made. Raises ScrError at any other."""
    work = saving.read_back(text, KEY, VERSION, RoutesWork)
    if work.step not in STEPS or work.choice not in ("", *ROUTES):
        raise saving.refused()
    return work
