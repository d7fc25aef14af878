"""A quiet look for news: what the view answers, and what it leaves as it stands."""

from typing import Any

import pytest
from leading import Trainer
from visitor import Visitor

from scrlib.ui.view import View


class Recorded(View):
    """A view that remembers what it sent."""

    def send(self, content: Any, *_: Any, **__: Any) -> None:
        self.sent = [*getattr(self, "sent", []), content]

    def tick(self) -> dict[str, Any]:
        """The answer to one look for news."""
        self.sent = []
        self._receive(self, {"type": "tick"}, [])
        (answer,) = self.sent
        return answer


@pytest.fixture
def trainer(tmp_path) -> Trainer:
    return Trainer(tmp_path).at("commit")


def test_without_news_the_answer_says_so_and_nothing_else_is_sent(trainer):
    view = Recorded(trainer.screen)
    assert (view.tick()["type"], view.tick()["changed"]) == ("ticked", False)


def test_news_is_in_the_page_that_the_answer_speaks_of(trainer):
    view = Recorded(trainer.screen)
    trainer.people(1)
    assert view.tick()["changed"]
    assert "1 joined" in view.html


def test_a_look_for_news_leaves_a_problem_standing_until_the_next_press(trainer):
    trainer.press("paper", form={"paper-commit-X3-specific-met": "two"})
    view = Recorded(trainer.screen)
    view.tick()
    assert 'There is a problem</h2><ul><li><a href="#paper-commit-X3-specific-met">' in view.html


def test_a_fault_in_a_look_for_news_is_told_and_stops_the_looking_until_the_next_press(trainer, monkeypatch):
    def breaks(_code):
        raise ValueError("Kestrel Lane")

    view = Recorded(trainer.screen)
    with monkeypatch.context() as broken:
        broken.setattr(trainer.store, "news", breaks)
        view.tick()
    assert "The workbook failed, not you." in view.html
    assert "data-tick" not in view.html
    trainer.press("freeze", "on")
    assert "data-tick" in trainer.page


def test_a_page_that_is_not_live_has_no_news():
    assert not Recorded(Visitor().paste("Review the policy.").screen).tick()["changed"]


def test_a_press_that_comes_twice_is_done_once_and_answered_twice():
    view = Recorded(Visitor().paste("Review the policy.").screen)
    press = {"type": "event", "page": "one", "seq": 2, "name": "check", "value": "", "form": {}}
    view._receive(view, press, [])
    view.screen.work, before = Visitor().screen.work, view.screen.work
    view._receive(view, press, [])
    assert [one["type"] for one in view.sent if one["type"] == "done"] == ["done", "done"]
    assert before.step == "cards" and view.screen.work.step == "open"
