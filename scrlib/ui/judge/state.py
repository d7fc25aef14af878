"""The Judge together page: sets to walk through alone, one's own draft, and the start of a room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from scrlib.documents import open_document, read_pasted
from scrlib.text.saying import counted
from scrlib.ui import pages, saving
from scrlib.ui.board.start import EVENT as START
from scrlib.ui.board.start import start_panel
from scrlib.ui.board.starting import StartsRooms
from scrlib.ui.components import button, buttons
from scrlib.ui.frame import STEP_ID, step_heading
from scrlib.ui.judge import own
from scrlib.ui.judge.own import OwnWork
from scrlib.ui.loop.screen import LoopScreen
from scrlib.ui.loop.work import LoopWork, fitted
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

KEY = pages.JUDGE
VERSION = 1
FRESH = ("judge.two_weeks.10", "judge.six_weeks.10")


@dataclass(frozen=True, kw_only=True)
class JudgeWork:
    """Everything that a reload, a saved file or a dead server must not lose."""

    loop: LoopWork
    own: OwnWork


class JudgeScreen(StartsRooms, LoopScreen):
    """The page of one visitor. `started` is the room that they started: its PIN is in no saved work."""

    key = KEY
    title = "Judge together"
    kind = "judge"

    def __init__(self) -> None:
        super().__init__()
        self.own = OwnWork()
        self.handed = ""

    def html(self) -> Markup:
        """The whole screen as it is now."""
        if not self.own.shown:
            return super().html()
        from scrlib.ui.judge.own_step import own_step  # the engine is loaded only where it is asked

        return self.framed(own_step(self.own, self.problems, self.handed))

    def save(self) -> str:
        """The whole work as one text."""
        return saving.written(KEY, VERSION, JudgeWork(loop=self.work, own=self.own))

    def restore(self, text: str) -> None:
        """Replace the work by a saved one."""
        work = saving.read_back(text, KEY, VERSION, JudgeWork)
        if not own.fits(work.own):
            raise saving.refused()
        self.work, self.own = fitted(work.loop, self.sessions()), work.own

    def take_over(self, form: Mapping[str, str | list[str]]) -> None:
        """What stands in the boxes goes into the work, whatever was pressed."""
        self.handed = ""
        if self.own.shown:
            self.own = own.taken_over(self.own, form)
        else:
            super().take_over(form)

    def choosing(self) -> Markup:
        """What is shown where nothing is open."""
        every = self.sessions()
        sets = tuple(one for one in every if one.id not in FRESH)
        fresh = tuple(one for one in every if one.id in FRESH)
        return join(
            step_heading(
                "Choose a set",
                "Judge recommendations, look again, read what the coders said and why, write a better one.",
            ),
            self.shelf(sets),
            start_panel([one.id for one in sets], self.started),
            tag("h2", "Your own draft"),
            tag(
                "p",
                "Judge your own recommendations first, then see what the checker asks of them.",
            ),
            buttons(
                button("Go on with my draft" if self.own.items else "Bring my draft", "own_open", plain=True)
            ),
            tag("h2", "Some weeks later"),
            tag("p", "Five fresh items each, to see what has stayed. The reminders of a session lead here."),
            self.shelf(fresh),
        )

    def presses(self) -> Mapping[str, Callable[[Event, Shown], None]]:
        """The presses that are the page's own."""
        return {
            START: self.start_or_put_away,
            "own_open": self._own_open,
            "own_close": self._own_close,
            "own_read": self._own_read,
            "own_file": self._own_file,
            "own_show": self._own_show,
            "own_send": self._own_send,
            "own_drop": self._own_drop,
            "own_hand": self._own_hand,
        }

    def _own_open(self, _event: Event, view: Shown) -> None:
        self.own = replace(self.own, shown=True)
        view.focus(STEP_ID)

    def _own_close(self, _event: Event, view: Shown) -> None:
        self.own = replace(self.own, shown=False, current="")
        view.focus(STEP_ID)

    def _own_read(self, event: Event, view: Shown) -> None:
        from scrlib.ui.judge.own_step import BOX

        pasted = read_pasted(str(event.form.get(BOX, "")))
        self.own = own.listed(pasted.recommendations, BOX)
        self._brought(view)

    def _own_file(self, event: Event, view: Shown) -> None:
        upload = uploaded(event)
        view.progress(f"Reading {upload.name}")
        self.own = own.listed(open_document(upload.name, upload.data).recommendations, "own-file")
        self._brought(view)

    def _brought(self, view: Shown) -> None:
        view.announce(f"{counted(len(self.own.items), 'recommendation')} found.")
        view.focus(STEP_ID)

    def _own_show(self, event: Event, view: Shown) -> None:
        self.own = replace(self.own, current=event.value)
        if event.value and self.own.item() is None:
            self.own = replace(self.own, current="")
        view.focus(STEP_ID)

    def _own_send(self, _event: Event, view: Shown) -> None:
        view.progress("Reading the wording")
        self.own = own.sent(self.own)
        view.focus(STEP_ID)

    def _own_hand(self, _event: Event, view: Shown) -> None:
        view.hand_over(pages.CHECK, self.title, [one.text for one in self.own.items])
        many = counted(len(self.own.items), "recommendation waits", "recommendations wait")
        self.handed = f"{many} on the page Check recommendations."
        view.announce(self.handed)

    def _own_drop(self, _event: Event, view: Shown) -> None:
        self.own = OwnWork(shown=True)
        view.announce("Taken away.")
        view.focus(STEP_ID)
