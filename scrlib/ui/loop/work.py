"""What somebody did on a page of sessions: one walk for each that they opened. Saved whole."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from scrlib.records.learning import Session
from scrlib.ui import saving
from scrlib.ui.loop.walk import Walk
from scrlib.ui.loop.walk import fitted as _fitted

Work = TypeVar("Work", bound="LoopWork")
FORMS = ("a", "b")


@dataclass(frozen=True, kw_only=True)
class LoopWork:
    """The walks of one page. `open` is the id of the session that is open, "" for the list of them."""

    walks: tuple[Walk, ...] = ()
    open: str = ""

    def walk(self, session: str) -> Walk | None:
        """The walk through this session, None where it was not begun."""
        return next((one for one in self.walks if one.session == session), None)

    def with_walk(self, walk: Walk) -> "LoopWork":
        """The work with this walk, open, in the place of the one through the same session."""
        others = (one for one in self.walks if one.session != walk.session)
        return replace(self, walks=(*others, walk), open=walk.session)


def fitted(work: Work, sessions: Iterable[Session]) -> Work:
    """The work as far as it fits the sessions of today, which may have changed since it was saved.

    Walks through a session that is gone are left out, and what was given to a step that is gone. Raises
    ScrError where the work does not hang together, as a damaged file may not.
    """
    if len({one.session for one in work.walks}) < len(work.walks) or any(
        one.form not in FORMS for one in work.walks
    ):
        raise saving.refused()
    known = {one.id: one for one in sessions}
    walks = tuple(_fitted(known[one.session], one) for one in work.walks if one.session in known)
    still_open = any(one.session == work.open for one in walks)
    return replace(work, walks=walks, open=work.open if still_open else "")
