"""What a visitor with a browser does on any page: presses, goes by keyboard, comes back to kept work."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Server

Open = Callable[[Page, "Server", str], None]
Violations = Callable[[Page], list[str]]
PHONE = {"width": 390, "height": 800}
PATIENCE = 60_000  # milliseconds, on a machine that is busy with other tests
FURTHEST = 120  # presses of Tab
narrow = pytest.mark.parametrize(("width", "height"), [(375, 800), (320, 256)], ids=["phone", "400% zoom"])


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press the first button of that name."""
    page.get_by_role("button", name=name, exact=isinstance(name, str)).first.click()


def heading(page: Page) -> Locator:
    """The heading of the step that is open."""
    return page.locator("#step")


def numbered(steps: Mapping[str, str]) -> list[str]:
    """The steps of a workbook as its list of steps says them."""
    return [f"{number} {label}" for number, label in enumerate(steps.values(), 1)]


def go(page: Page, label: str) -> None:
    """Open a step, unless it is the one that is open."""
    here = page.locator(".steps [aria-current]")
    if here.inner_text() != label:
        press(page, label)
    expect(here).to_have_text(label)


def open_step(page: Page, title: str) -> None:
    """Open a step for the room on its board, from the list of all."""
    listed = page.locator("#every-step")
    if listed.get_attribute("open") is None:
        listed.locator("summary").first.click()
    press(page, f"Open “{title}”")
    expect(page.locator("h2.step")).to_contain_text(title)


def too_wide(page: Page) -> bool:
    """Whether the page has to be moved sideways to be read."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def wide_steps(page: Page, labels: Iterable[str], folds: str = "") -> list[str]:
    """The steps in which the page has to be moved sideways to be read, with its `folds` opened."""
    found = []
    for label in labels:
        go(page, label)
        for fold in page.locator(folds).all() if folds else ():
            fold.click()
        if too_wide(page):
            found.append(label)
    return found


def start_room(page: Page, house: "Server", name: str, session: str) -> tuple[str, str]:
    """Start a room for a session from the page of its exercise: its code and its PIN."""
    page.set_default_timeout(PATIENCE)
    page.goto(f"{house.address}/{name}.ipynb")
    page.locator(f"button[data-event=start_room][value='{session}']").click()
    code = page.locator(".room-code").inner_text()
    page.locator("#room-pin summary").click()
    return code, page.locator(".pin").inner_text()


def open_board(page: Page, house: "Server", code: str, pin: str) -> None:
    """Open the trainer's board of a room."""
    page.goto(f"{house.address}/07_trainers_board.ipynb")
    page.get_by_label("Code of the room").fill(code)
    page.get_by_label("Your PIN").fill(pin)
    press(page, "Open the board")
    expect(page.locator(".board")).to_be_visible()


def tab_to(page: Page, name: str, role: Any = "button") -> Locator:
    """Press Tab until this has the focus, as somebody without a mouse does."""
    wanted = page.get_by_role(role, name=re.compile(name)).first
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return wanted
    raise AssertionError(f"Tab does not come to {name}")


def keep_work(page: Page, served: "Server", key: str, work: str) -> None:
    """Put saved work into the tab, as if the visitor had done it there before."""
    page.set_default_timeout(PATIENCE)
    page.goto(f"{served.address}/no-such-page")
    page.evaluate("([key, work]) => sessionStorage.setItem(key, work)", [f"scr.work.{key}", work])


def process_of(page: Page) -> int:
    """The number of the process behind a page, told by its id in that process's name."""
    name = f"kernel-{json.loads(page.locator('#kernel').text_content() or '')}"[:15]
    found = (one for one in Path("/proc").iterdir() if one.name.isdigit() and name_of(one) == name)
    return int(next(found).name)


def name_of(process: Path) -> str:
    try:
        return (process / "comm").read_text().rstrip("\n")
    except OSError:  # it has ended meanwhile
        return ""
