"""The page Plan and cost in a browser: opened for the first time, or with work that its tab has kept."""

from collections.abc import Callable

import pytest
from planning import NAME
from playwright.sync_api import Page
from visitor import Planner


@pytest.fixture
def plan(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


@pytest.fixture
def at(second_visit: Callable[[str, str], Page]) -> Callable[[Planner], Page]:
    """Opens the page in a tab that has kept a visitor's work."""
    return lambda planner: second_visit(NAME, planner.screen.save())
