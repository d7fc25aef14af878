"""The page Register in a browser, empty and with the worked example."""

from typing import TYPE_CHECKING

import pytest
from acting import PATIENCE, keep_work
from playwright.sync_api import Page
from registering import NAME, Open, example_work

if TYPE_CHECKING:
    from tests.browser.conftest import House


@pytest.fixture
def register(page: Page, open_house: "House", open_workbook: Open) -> Page:
    """The page, opened for the first time."""
    page.set_default_timeout(PATIENCE)
    open_workbook(page, open_house, NAME)
    return page


@pytest.fixture
def example(page: Page, open_house: "House", open_workbook: Open) -> Page:
    """The page in a tab that has kept the invented register."""
    keep_work(page, open_house, NAME, example_work())
    open_workbook(page, open_house, NAME)
    return page
