"""Registers on a page: the worked example, one that is kept, one into which a plan was brought."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from keeper import NOW, OPEN, Keeper, bring_in

from scrlib.store.books import SqlBooks, open_books
from scrlib.ui.register.state import RegisterScreen


@pytest.fixture
def books(tmp_path: Path) -> Iterator[SqlBooks]:
    found = open_books(f"sqlite:///{tmp_path / 'kept.sqlite'}", lambda: NOW)
    yield found
    found.close()


@pytest.fixture
def comes(books: SqlBooks) -> OPEN:
    """Somebody opens the page."""
    return lambda: Keeper(RegisterScreen(lambda: books, lambda: NOW))


@pytest.fixture
def example(comes: OPEN) -> Keeper:
    return comes().press("example", "register").sign()


@pytest.fixture
def kept(comes: OPEN) -> Keeper:
    """A register in the store with one action."""
    one = comes().press("begin", form={"new-title": "Our register"}).sign().press("open_action", "new")
    return one.press(
        "write_action", "new", {"action_new_text": "Change the form", "action_new_owner": "Nurse"}
    )


@pytest.fixture
def three(comes: OPEN) -> Keeper:
    """A register into which a plan of three actions with a day to come was brought, at no meeting yet."""
    return bring_in(comes().press("begin", form={"new-title": "Our register"}).sign())
