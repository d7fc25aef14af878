"""One visitor's work on the Register page: which register, who types, what is not yet written down."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scrlib.records.register import Entry

STEPS = {
    "since": "Since the last meeting",
    "decided": "Decisions",
    "actions": "Actions",
    "advised": "Recommendations",
    "difference": "Difference",
    "owners": "Owners",
    "annual": "Annual table",
    "log": "Log",
    "take": "Files",
}
STANDING = {"open": "Open", "done": "Done or closed", "all": "All"}


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which actions are listed; "" for all of them. `standing` is a key of STANDING."""

    words: str = ""
    owner: str = ""
    standing: str = "open"


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A file that was opened and is not taken yet, so that a reload can read it again.

    how            the press that opened it
    packed         its bytes, made small and written in letters; "" where it is too large for the tab
    review, named  which review a plan comes from, as it was said when the file was opened
    """

    name: str
    how: str
    packed: str = ""
    review: str = ""
    named: str = ""


@dataclass(frozen=True, kw_only=True)
class RegisterWork:
    """Everything that a reload or a dead server must not lose.

    book       id of the register in the store, "" where none is open or it is in this tab only
    title, log the register that is kept in this tab only; `example` is the id of the one it was loaded from
    who, why   a role or initials, and what the writing is for: asked once
    current    id of the action, recommendation or review that is open
    drafts     (name of a box, what stands in it) where that is not written down yet
    first, last  days of the annual table, as typed
    waiting    a file that was read and is not taken yet
    """

    book: str = ""
    title: str = ""
    log: tuple[Entry, ...] = ()
    in_tab: bool = False
    example: str = ""
    who: str = ""
    why: str = ""
    step: str = "since"
    current: str = ""
    page: int = 1
    shown: Filter = Filter()
    drafts: tuple[tuple[str, str], ...] = ()
    first: str = ""
    last: str = ""
    waiting: Waiting | None = None

    @property
    def is_open(self) -> bool:
        """Is a register open on the page?"""
        return bool(self.book) or self.in_tab

    def typed(self) -> Mapping[str, str]:
        """What stands in the boxes that are not written down yet."""
        return dict(self.drafts)

    def without_drafts(self, prefix: str) -> "RegisterWork":
        """The work once the boxes whose names begin so are written down."""
        kept = tuple(pair for pair in self.drafts if not pair[0].startswith(prefix))
        return replace(self, drafts=kept)
