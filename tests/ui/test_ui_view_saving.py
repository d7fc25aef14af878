"""What is typed and not yet pressed goes into the saved file too, and so do the words of the day."""

import json
from typing import Any

import pytest
from visitor import Planner, Visitor

from scrlib.ui.index import IndexScreen
from scrlib.ui.judge.state import JudgeScreen
from scrlib.ui.view import View


class Recorded(View):
    """A view that keeps what it hands over."""

    def download(self, filename: str, data: bytes, mime: str) -> None:
        self.taken = data.decode()

    def send(self, *_: Any, **__: Any) -> None:
        pass


def saved(screen: Any, form: dict[str, str]) -> str:
    view = Recorded(screen)
    view._receive(view, {"type": "event", "seq": 1, "name": "save_file", "value": "", "form": form}, [])
    return view.taken


@pytest.mark.parametrize(
    ("screen", "box"),
    [
        (Planner().press("begin").screen, "action-A1"),
        (Visitor().paste("Review the policy.").screen, "reviewer"),
    ],
    ids=["plan", "check"],
)
def test_words_typed_in_a_box_are_in_the_saved_file(screen: Any, box: str) -> None:
    assert "Kestrel Lane" in saved(screen, {box: "Kestrel Lane"})


def opened(screen: Any, text: str) -> Any:
    """The screen after a saved file was opened on it."""
    view = Recorded(screen)
    sent = {"type": "chunk", "seq": 1, "name": "open_file", "value": "", "form": {}, "upload": "u1", "at": 0}
    data = text.encode()
    view._receive(view, {**sent, "filename": "work.scrwork", "size": len(data)}, [memoryview(data)])
    return screen


@pytest.mark.parametrize(
    "make", [lambda: Visitor().screen, lambda: Planner().screen, JudgeScreen, IndexScreen]
)
@pytest.mark.parametrize(("was", "now"), [("practice", "scr"), ("scr", "practice")])
def test_the_words_of_the_day_are_in_the_saved_file_and_come_back(make: Any, was: str, now: str) -> None:
    first, second = make(), make()
    first.words, second.words = was, now
    assert opened(second, saved(first, {})).words == was


@pytest.mark.parametrize("words", [None, "klingon", ["scr"]])
def test_a_file_that_names_no_words_opens_and_leaves_those_of_the_page(words: Any) -> None:
    first, second = Visitor().check("Review the policy.").screen, Visitor().screen
    second.words = "practice"
    old = {**json.loads(first.save()), **({} if words is None else {"words": words})}
    assert opened(second, json.dumps(old)).work == first.work
    assert second.words == "practice"


def test_a_file_that_is_refused_leaves_the_words_of_the_page() -> None:
    screen = opened(Visitor().screen, '{"workbook": "02_plan", "version": 1, "words": "practice"}')
    assert (screen.words, bool(screen.problems)) == ("scr", True)
