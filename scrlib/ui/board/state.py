"""The trainer's board: what it holds, how it looks, how a press is answered. No browser is needed."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from scrlib.errors import ScrError
from scrlib.learning.sessions import key as key_of
from scrlib.learning.sessions import session as session_of
from scrlib.records.answer_keys import Key
from scrlib.records.learning import Session
from scrlib.records.rooms import Room, Rooms
from scrlib.ui.board.board import board
from scrlib.ui.board.door import TITLE, door
from scrlib.ui.board.look import Look, glance, look
from scrlib.ui.board.presses import CASE_FILE, ENTER, PRESSES
from scrlib.ui.board.work import KEY, BoardWork, read_back, written
from scrlib.ui.clock import this_moment
from scrlib.ui.markup import Markup
from scrlib.ui.screen import Event, Shown
from scrlib.ui.stepped import Stepped
from scrlib.ui.stores import open_rooms

GONE = ScrError("This room is not kept any more.", "Start a new one from the page of an exercise.")
WRONG = ScrError(
    "That code and PIN do not belong together.",
    "Look at both again: the code is five letters, the PIN six digits.",
)
REPLACED = ScrError("This room has a new PIN since the board was opened.", "Type the new PIN to go on.")
NO_LONGER = ScrError(
    "The PIN that this tab kept does not open the room any more.",
    "It was replaced, or the room deleted. Type the code and the PIN that holds now.",
)
FIRST = ScrError("No room is open on this page.", "Type its code and your PIN.")


class BoardScreen(Stepped):
    """One trainer's board. It holds the code and the PIN, and how the room stood when it last looked.

    Nothing of a room is shown, and nothing done to it, before the store has said that the PIN is its own.
    """

    key = KEY
    title = TITLE

    def __init__(
        self,
        rooms: Callable[[], Rooms] = open_rooms,
        now: Callable[[], dt.datetime] = this_moment,
        sessions: Callable[[str], Session] = session_of,
        keys: Callable[[str], Key] = key_of,
    ) -> None:
        self.words = "scr"
        self.work = BoardWork()
        self.look: Look | None = None
        self.taken = ""  # what is said of the last file handed over
        self.lost = ""  # what is wrong while the room cannot be read
        self._open_store = rooms
        self._rooms: Rooms | None = None
        self._now, self._sessions, self._keys = now, sessions, keys
        self._news: object = None
        self._mark = ""  # of the PIN that opened the board
        self._said: set[str] = set()
        self._ticks = True

    # ---- what the view asks

    def html(self) -> Markup:
        """The whole screen as it is now."""
        if self.look is None:
            return door(self.work, self.words, self.problems)
        return board(self.look, self.work, self.words, self.problems, self.lost, self._ticks, self.taken)

    def handle(self, event: Event, view: Shown) -> None:
        """Do what was asked. Raises ScrError where it cannot be done."""
        self._ticks = True
        if event.name not in (ENTER, CASE_FILE):
            self._refuse_old_pin()
            if self.look is None:
                raise FIRST
        try:
            self.pressed(lambda: PRESSES[event.name](self, event, view))
        finally:
            if self.look is not None:
                self.look_again()

    def tick(self, view: Shown) -> None:
        """Look whether there is news. The room is read again only where there is."""
        if self.look is None:
            return
        self._ticks = False  # stays so where something fails that nobody thought of
        try:
            self._refuse_old_pin()
            self._look_if_news()
            self.lost = ""
        except ScrError as error:
            if error is REPLACED:
                view.announce(str(error))
                raise
            self.lost = f"{error.problem} The board tries again by itself."
        self._ticks = True
        self._tell(view)

    def save(self) -> str:
        """What the tab keeps."""
        return written(self.work)

    def restore(self, text: str) -> None:
        """Open the board again that the tab kept. Raises ScrError where its room does not open any more."""
        self.work, self.look = read_back(text), None
        if not self.work.pin:
            return
        try:
            self.enter(self.work.code, self.work.pin)
        except ScrError as error:
            if error is not WRONG:
                raise
            self._shut()  # or each reload would count as one more wrong PIN
            raise NO_LONGER from None

    # ---- the room

    @property
    def rooms(self) -> Rooms:
        """The store, opened when first asked for."""
        if self._rooms is None:
            self._rooms = self._open_store()
        return self._rooms

    def room(self) -> Room:
        """The room as it stands in the store. Raises ScrError where it is gone."""
        found = self.rooms.room(self.work.code)
        if found is None:
            self.leave()
            raise GONE
        return found

    def enter(self, code: str, pin: str) -> None:
        """Open the board of this room. Raises ScrError for a wrong PIN, and after too many of them."""
        mark = self.rooms.pin_mark(code)  # before the PIN is tried: one that is made meanwhile is another
        if not self.rooms.unlocked(code, pin):
            raise WRONG
        room = self.rooms.room(code)
        assert room is not None  # it has just been unlocked
        kept = self.work if self.work.code == room.code else BoardWork()
        self.work, self._mark = replace(kept, code=room.code, pin=pin), mark
        self.look_again()

    def leave(self) -> None:
        """Forget the room in this tab."""
        self.work, self.look, self.taken, self._said = BoardWork(), None, "", set()

    def _refuse_old_pin(self) -> None:
        """Close a board whose PIN is not the room's any more. Raises REPLACED where it was open until now."""
        if self.look is not None and self.rooms.pin_mark(self.work.code) not in (self._mark, ""):
            self._shut()
            raise REPLACED

    def _shut(self) -> None:
        """Forget all of the room but its code, which stands in the box when the PIN is asked for again."""
        code = self.work.code
        self.leave()
        self.work = BoardWork(code=code)

    def change(self, **changes: object) -> None:
        """Change the room in the store."""
        self.rooms.change(self.work.code, **changes)

    def now(self) -> dt.datetime:
        """The time now."""
        return self._now()

    def look_again(self) -> None:
        """Read the room anew."""
        self._news = self.rooms.news(self.work.code)
        room = self.room()
        self.look = look(self.rooms, room, self._sessions(room.session), self._now(), self._keys)

    # ---- what is told without a press

    def _look_if_news(self) -> None:
        if self.look is None or self.rooms.news(self.work.code) != self._news:
            self.look_again()
        else:
            self.look = glance(self.rooms, self.look, self._now())

    def _tell(self, view: Shown) -> None:
        """Say what a trainer waits for, once on each step: that everybody has sent, that the time is over."""
        found = self.look
        if found is None or found.room.ended:
            return
        here, step = found.presence, found.step.id
        if here.sent and here.sent >= here.joined - here.out:
            self._once(view, f"sent {step} {here.joined}", "Everybody has sent their answers.")
        if found.room.ends and self._now() >= found.room.ends:
            self._once(view, f"time {step} {found.room.ends}", "The time for this step is over.")

    def _once(self, view: Shown, what: str, words: str) -> None:
        if what not in self._said:
            self._said.add(what)
            view.announce(words)
