"""A trainer at the board of a real room, and people in it who vote without a browser."""

import datetime as dt
import re
from pathlib import Path
from typing import Self

from lessons import KEY, SESSION
from visitor import Somebody, boxes

from scrlib.records.answer_keys import Key
from scrlib.records.learning import Answer, Kind, Session
from scrlib.store.rooms import open_rooms
from scrlib.ui.board.state import BoardScreen

START = dt.datetime(2026, 11, 23, 10, 40, tzinfo=dt.UTC)
SPECIFIC = "X3.specific"
BUTTON = re.compile(r'<button type="button"[^>]*data-event="([^"]*)" value="([^"]*)"')


class Trainer(Somebody):
    """Somebody who leads a room, of the short lesson, with a clock that stands still until it is moved."""

    def __init__(self, folder: Path, session: Session = SESSION, key: Key = KEY) -> None:
        self.session, self.key = session, key
        self.moment = START
        self.store = open_rooms(str(folder / "rooms.db"), lambda: self.moment)
        room, self.pin = self.store.start(session.id, session.steps[0].id)
        self.code = room.code
        super().__init__(self.new_screen())

    def new_screen(self) -> BoardScreen:
        """The page as somebody gets it who opens it for the first time."""
        return BoardScreen(
            rooms=lambda: self.store,
            now=lambda: self.moment,
            sessions=lambda _: self.session,
            keys=lambda _: self.key,
        )

    def enter(self, pin: str = "") -> Self:
        return self.press("enter", form={"room-code": self.code.lower(), "room-pin": pin or self.pin})

    def at(self, step: str) -> Self:
        """The board with this step open."""
        return self.enter().press("open_step", step)

    def people(self, count: int, sector: str = "") -> list[int]:
        """So many more who join; their ids."""
        ready = len(self.store.participants(self.code))
        joined = (self.store.join(self.code, f"token {ready + n}", sector) for n in range(count))
        return [one.id for one in joined]

    def send(self, who: int, step: str, *values: str, sure: str = "sure", why: str = "") -> None:
        """What one of them sends for a step: one value for each question in turn."""
        form = next(one.form for one in self.store.participants(self.code) if one.id == who)
        asked = zip(self.session.questions(step, form), values, strict=False)
        answers = [
            Answer(question=one.id, value=value, confidence=sure, reason=why if one.kind is Kind.RATE else "")
            for one, value in asked
        ]
        self.store.see(who, step)
        assert self.store.submit(who, step, answers, 30)

    def later(self, **by: float) -> Self:
        """Some time passes, and the page looks for news."""
        self.moment += dt.timedelta(**by)
        self.screen.tick(self)
        return self

    def offered(self) -> set[tuple[str, str]]:
        """Every press that the page offers: its event and value."""
        return set(BUTTON.findall(self.page))

    def form(self) -> dict[str, str | list[str]]:
        """What stands in the boxes."""
        return boxes(self.page)

    @property
    def room(self):
        found = self.store.room(self.code)
        assert found is not None
        return found
