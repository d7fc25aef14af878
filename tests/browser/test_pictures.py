"""The pictures in the README, taken from the pages as they are; `make pictures` puts them in docs/images/."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from scrlib.learning.sessions import session
from scrlib.records.learning import Answer
from scrlib.store.rooms import open_rooms

if TYPE_CHECKING:
    from tests.browser.conftest import House, Server

ROOT = Path(__file__).parents[2]
CHECK = "01_check_recommendations"
PLAN = "02_plan_and_cost"
Take = Callable[[str, Locator], None]


@pytest.fixture
def take(page: Page, tmp_path: Path) -> Take:
    """Takes the picture of a name, with this element in it: an element that is not in sight is a fault."""
    folder = Path(os.environ.get("SCR_PICTURES", tmp_path))

    def take_it(name: str, shown: Locator) -> None:
        expect(shown).to_be_in_viewport()
        page.mouse.move(0, 0)
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png", animations="disabled", caret="hide")
        assert f"](docs/images/{name}.png)" in (ROOT / "README.md").read_text("utf-8")

    return take_it


@pytest.fixture
def robin(page: Page, served: "Server", open_workbook: Callable[[Page, "Server", str], None]) -> Page:
    """The list of the recommendations of the first sample case."""
    page.set_default_timeout(60_000)
    page.set_viewport_size({"width": 1100, "height": 850})
    open_workbook(page, served, CHECK)
    page.locator("summary", has_text="Serious case review: Robin").click()
    page.get_by_role("button", name=re.compile("^Load this example Serious case review: Robin")).click()
    expect(page.locator("#step")).to_have_text("Are these all?")
    return page


def top(page: Page) -> None:
    """Scroll so that the step's heading is the first thing in sight."""
    page.locator("#step").evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY - 24)")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(name)).first.click()


def card(page: Page, number: int) -> None:
    """Go from the list to the card of this recommendation."""
    press(page, "^Check ")
    for seen in range(1, number + 1):
        expect(page.locator("#step")).to_contain_text(f"Recommendation {seen} of")
        if seen < number:
            press(page, "^Next")


def test_the_first_page_with_its_three_doors(page: Page, served: "Server", take: Take) -> None:
    page.set_viewport_size({"width": 1100, "height": 850})
    page.goto(served.address)
    page.wait_for_selector("[data-ready]", timeout=60_000)
    take("first_page", page.locator(".door").last)


def test_a_card_that_is_easy_to_tick(robin: Page, take: Take) -> None:
    robin.set_viewport_size({"width": 1100, "height": 1050})
    card(robin, 2)
    expect(robin.get_by_text("Easy to tick").first).to_be_attached()
    top(robin)
    take("card", robin.locator(".prompt .question").first)


def test_the_picture_of_the_whole_set(robin: Page, take: Take) -> None:
    press(robin, "^Check ")
    press(robin, "^4 The whole set")
    expect(robin.locator("#step")).to_be_visible()
    robin.get_by_role("table", name=re.compile("What they ask for")).wait_for()
    top(robin)
    take("set", robin.locator("#step"))


def test_a_card_on_a_phone(robin: Page, take: Take) -> None:
    robin.set_viewport_size({"width": 375, "height": 800})
    card(robin, 4)
    top(robin)
    take("phone", robin.locator("#step"))


@pytest.fixture
def milo(page: Page, served: "Server", open_workbook: Callable[[Page, "Server", str], None]) -> Page:
    """The costed plan of a sample case, opened."""
    page.set_default_timeout(60_000)
    page.set_viewport_size({"width": 1100, "height": 850})
    open_workbook(page, served, PLAN)
    page.locator("summary", has_text="The action plan for Milo").click()
    page.get_by_role("button", name=re.compile("^Load this example The action plan for Milo")).click()
    expect(page.locator("#step")).to_have_text("Is this the plan?")
    return page


def test_a_plan_beside_those_of_the_national_study(milo: Page, take: Take) -> None:
    press(milo, "^3 What it lacks")
    expect(milo.locator("#step")).to_have_text("What it lacks")
    top(milo)
    take("plan", milo.locator("#step"))


def test_what_a_plan_comes_to(milo: Page, take: Take) -> None:
    press(milo, "^6 What it comes to")
    expect(milo.locator("#step")).to_have_text("What it comes to")
    top(milo)
    take("costs", milo.locator("#step"))


@pytest.fixture
def voted(open_house: "House") -> Iterator[tuple[str, str]]:
    """The code and the PIN of a room in which thirty-six people have voted twice."""
    rooms, judged = open_rooms(open_house.store), session("judge.foundation.40")
    room, pin = rooms.start(judged.id, "again")
    questions = judged.questions("commit")
    for n in range(36):
        person = rooms.join(room.code, f"phone {n}")
        for step, shift in (("commit", 27), ("again", 12)):
            value = "met" if n < shift else "partly" if n < 33 else "not_met"
            rooms.submit(person.id, step, [Answer(question=one.id, value=value) for one in questions], 60)
    rooms.change(room.code, spread=("commit", "again"), frozen=True)
    yield room.code, pin
    rooms.close()


def test_the_board_after_a_second_vote(
    page: Page, open_house: "House", voted: tuple[str, str], take: Take
) -> None:
    page.set_default_timeout(60_000)
    page.set_viewport_size({"width": 1100, "height": 960})
    page.goto(f"{open_house.address}/07_trainers_board.ipynb")
    page.get_by_label("Code of the room").fill(voted[0])
    page.get_by_label("Your PIN").fill(voted[1])
    press(page, "Open the board")
    expect(page.locator(".agreement")).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    take("board", page.locator(".agreement"))


def test_the_register_since_the_last_meeting(
    page: Page, served: "Server", take: Take, open_workbook: Callable[[Page, "Server", str], None]
) -> None:
    page.set_default_timeout(60_000)
    page.set_viewport_size({"width": 1100, "height": 850})
    open_workbook(page, served, "09_register")
    page.locator("summary", has_text="A register in its second year").click()
    press(page, "^Load this register")
    expect(page.locator("#step")).to_have_text("Since the last meeting")
    top(page)
    take("register", page.get_by_role("heading", name="Overdue", exact=True))
