"""What the board keeps in the trainer's tab: the room's code and PIN, and how they look at it."""

from dataclasses import dataclass

from scrlib.ui import pages, saving

KEY = pages.BOARD
VERSION = 1


@dataclass(frozen=True, kw_only=True)
class BoardWork:
    """`question` is the one that is looked at, `projector` the big type without notes, `paper` the step whose
    sheets are typed in ("" for the one that is open)."""

    code: str = ""
    pin: str = ""
    question: str = ""
    projector: bool = False
    paper: str = ""


def written(work: BoardWork) -> str:
    """The work as one text, for the tab only: the page offers no file, because the PIN stands in it."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> BoardWork:
    """The work in a text that `written` made. Raises ScrError for any other."""
    return saving.read_back(text, KEY, VERSION, BoardWork)
