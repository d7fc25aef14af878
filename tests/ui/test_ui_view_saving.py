"""What is typed and not yet pressed goes into the saved file too."""

from typing import Any

import pytest
from visitor import Planner, Visitor

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
