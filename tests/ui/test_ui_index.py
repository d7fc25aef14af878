"""The first page: its three doors, and the tour of two minutes."""

import re
from pathlib import Path

import pytest

import scrlib
from scrlib.errors import ScrError
from scrlib.ui.gallery import GalleryScreen
from scrlib.ui.index import TOUR, IndexScreen
from scrlib.ui.screen import Event

WORKBOOKS = Path(__file__).parents[2] / "workbooks"


class Silent:
    """A view that only remembers where the focus was sent."""

    focused = ""

    def focus(self, element_id: str) -> None:
        self.focused = element_id

    def announce(self, text: str) -> None:
        self.said = text


def at(step: int) -> str:
    screen, view = IndexScreen(), Silent()
    screen.handle(Event(name="tour", value=str(step)), view)
    assert view.focused == "tour"
    return screen.html()


def test_the_first_page_has_three_doors_and_says_whose_it_is_not():
    page = IndexScreen().html()
    assert re.findall(r'<section class="door"><h2><a href="[^"]*">([^<]*)', page) == [
        "Check my draft",
        "Run a training session",
        "Audit reviews and actions",
    ]
    assert "This is not a government service." in page
    assert "an audit, a register or a decision, until somebody deletes it on its own page" in page


def test_every_workbook_stands_behind_a_door_and_no_door_leads_nowhere():
    behind = set(re.findall(r'href="([^"]*[.]ipynb)"', IndexScreen().html()))
    assert behind == {one.name for one in WORKBOOKS.glob("[0-9]*.ipynb")}


def test_the_tour_reads_a_weak_recommendation_with_the_real_engine():
    assert "What is strong" in at(2) and "Leave it, because" not in at(2)


def test_the_tour_ends_with_what_the_rewriting_changed_and_leads_on():
    last = at(len(TOUR))
    assert (
        "What that changed" in last and '<a href="01_check_recommendations.ipynb">Check my draft</a>' in last
    )
    assert at(99) == last


def test_the_tour_goes_on_where_it_was():
    screen = IndexScreen()
    screen.handle(Event(name="tour", value="3"), Silent())
    again = IndexScreen()
    again.restore(screen.save())
    assert again.html() == screen.html()


@pytest.mark.parametrize("text", ["", "[]", '{"step": 9}', '{"step": "2"}', "{}"])
def test_another_text_is_not_a_saved_first_page(text):
    with pytest.raises(ScrError, match="not a saved first page"):
        IndexScreen().restore(text)


def test_the_gallery_comes_back_on_its_page_and_refuses_another_text():
    screen = GalleryScreen()
    screen.handle(Event(name="page", value="3"), Silent())
    again = GalleryScreen()
    again.restore(screen.save())
    assert again.page == 3
    with pytest.raises(ScrError):
        again.restore("3")


def test_the_first_page_says_which_version_it_is():
    assert f"Version {scrlib.__version__}." in str(IndexScreen().html())
