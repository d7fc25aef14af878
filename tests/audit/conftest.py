"""A store of books, and two auditors of one audit in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from auditor import NEW, Auditor

from scrlib.store.books import SqlBooks, open_books
from scrlib.ui.audit.state import AuditScreen


@pytest.fixture
def store(tmp_path: Path) -> Callable[[], SqlBooks]:
    return lambda: open_books(str(tmp_path / "books.sqlite"))


@pytest.fixture
def first(store: Callable[[], SqlBooks]) -> Auditor:
    """The first auditor, who has started an audit that is kept in the store."""
    return Auditor(AuditScreen(store)).press("begin", "store", NEW)


@pytest.fixture
def second(store: Callable[[], SqlBooks], first: Auditor) -> Auditor:
    return Auditor(AuditScreen(store)).press("open_book", first.work.book).sit("2", "Inspector")
