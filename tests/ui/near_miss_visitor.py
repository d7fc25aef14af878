"""Somebody at the Near miss page."""

from visitor import Filler

from scrlib.records.near_misses import NearMiss
from scrlib.ui.near_miss.state import NearMissScreen
from scrlib.ui.near_miss.work import NearMissWork


class Keeper(Filler):
    """Somebody at the page."""

    def __init__(self, *records: NearMiss) -> None:
        super().__init__(NearMissScreen())
        self.screen.work = NearMissWork(records=records)

    def at(self, step: str) -> "Keeper":
        """On one step of the first near miss."""
        self.press("part", "register").press("open_record", "N1").press("step", step)
        return self

    @property
    def record(self) -> NearMiss:
        return self.work.near_miss()
