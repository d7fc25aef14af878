"""Somebody at the page of criteria: a panel that decides."""

import datetime as dt
from pathlib import Path

from on_paper import words_of
from visitor import Filler

from scrlib.store.books import open_books
from scrlib.ui.criteria.state import CriteriaScreen

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)


class Panel(Filler):
    """Somebody at the page."""

    def __init__(self, store: Path | None = None) -> None:
        url = f"sqlite:///{store}" if store else None
        super().__init__(CriteriaScreen(books=lambda: open_books(url), now=lambda: NOW))

    def at(self, step: str) -> "Panel":
        """On one step of the invented decision."""
        return self.press("example").press("step", step)

    def write(self, **typed: str) -> "Panel":
        return self.press("step", "take").press("write", form={"who": "chair", "why": "panel"} | typed)

    def words(self, file: str) -> str:
        """Every word of a Word file that was taken."""
        return words_of(next(data for name, data in self.files if name.startswith(file)))
