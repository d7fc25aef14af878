"""The Register page in a browser."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page
from visitor import Somebody

from scrlib.errors import ScrError
from scrlib.ui.register.state import RegisterScreen

Open = Callable[[Page, Any, str], None]
NAME = "09_register"


def no_store() -> None:
    raise ScrError("Nothing is kept here.", "Go on in the tab.")


def example_work() -> str:
    somebody = Somebody(RegisterScreen(no_store)).press("example", "register")  # type: ignore[arg-type]
    return somebody.press("sign", form={"who": "Board manager", "why": "Meeting"}).screen.save()
