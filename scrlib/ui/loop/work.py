"""What somebody did on a page of sessions: one walk for each that they opened. Saved whole."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrlib.records.learning import Session
from scrlib.ui import saving
from scrlib.ui.loop.walk import Walk, fits


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


def check(work: LoopWork, sessions: Iterable[Session]) -> None:
    """Raises ScrError where a walk is none through a session of this page, as a damaged file may have."""
    known = {one.id: one for one in sessions}
    walks_fit = all(one.session in known and fits(known[one.session], one) for one in work.walks)
    opened = not work.open or work.walk(work.open) is not None
    if not walks_fit or not opened or len({one.session for one in work.walks}) < len(work.walks):
        raise saving.refused()
