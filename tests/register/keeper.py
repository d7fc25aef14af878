"""Somebody at the Register page without a browser, at one moment of one day."""

import datetime as dt
from collections.abc import Callable

from shown import words
from visitor import Filler, boxes

from scrlib.audits.register.reading import actions
from scrlib.errors import ScrError
from scrlib.store.books import SqlBooks
from scrlib.ui.screen import Upload

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
DAY = NOW.date()
OPEN = Callable[[], "Keeper"]


def no_store() -> SqlBooks:
    raise ScrError("The store cannot be opened.", "Ask whoever runs the workbook.")


class Keeper(Filler):
    """Somebody at the Register page, on one day of November 2026."""

    def sign(self, who="Board manager") -> "Keeper":
        return self.press("sign", form={"who": who, "why": "Audit subgroup"})

    def action(self, number: str):
        return next(one for one in actions(self.screen.log, DAY) if one.number == number)

    def on(self, number: str) -> "Keeper":
        return self.press("open_action", self.action(number).id)

    def box(self, number: str, field: str) -> str:
        return f"action_{self.action(number).id}_{field}"

    @property
    def words(self) -> str:
        return words(self.page)


def row_boxes(somebody: Keeper) -> list[str]:
    """The names of the boxes of the rows of a file that is not taken yet."""
    return [name for name in boxes(somebody.page) if name.startswith("take-row-")]


def bring_in(somebody: Keeper) -> Keeper:
    """A plan of three actions, taken whole."""
    rows = "".join(f"{words},Nurse,31/03/2027\n" for words in ("Ask", "Tell", "Count"))
    plan = f"Action,Lead,By when\n{rows}".encode()
    somebody.press("step", "take").press("open_coming", upload=Upload(name="plan.csv", data=plan))
    taken = dict.fromkeys(row_boxes(somebody), "yes")
    return somebody.press("take_rows", form=taken).press("step", "since")
