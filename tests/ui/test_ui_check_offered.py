"""What another page left for Check recommendations: offered, added or left out, never put over a list."""

from visitor import CLEAR, OTHER, WEAK, Visitor

from scrlib.ui.check.state import CheckScreen
from scrlib.ui.view import View


def offered(*texts: str) -> Visitor:
    visitor = Visitor()
    visitor.screen.receive("Near miss", texts)
    return visitor


def test_what_came_is_offered_and_the_list_stays_as_it_is():
    visitor = Visitor().check(WEAK)
    visitor.screen.receive("Near miss", (CLEAR, OTHER))
    assert [one.text for one in visitor.work.entries] == [WEAK]
    assert "2 texts came from the page Near miss. Your list is as it was." in visitor.page


def test_what_is_added_stands_at_the_end_of_the_list_and_can_be_taken_out_again():
    visitor = Visitor().check(WEAK)
    visitor.screen.receive("Near miss", (CLEAR, OTHER))
    visitor.press("add_offered", "0")
    assert [one.text for one in visitor.work.entries] == [WEAK, CLEAR, OTHER]
    assert (visitor.work.step, visitor.work.offers) == ("list", ())
    visitor.press("undo_list")
    assert [one.text for one in visitor.work.entries] == [WEAK]


def test_what_is_left_out_is_gone_and_nothing_else_is():
    visitor = offered(CLEAR).press("leave_offered", "0")
    assert (visitor.work.entries, visitor.work.offers) == ((), ())


def test_the_same_text_is_offered_once():
    visitor = offered(CLEAR)
    visitor.screen.receive("Near miss", (CLEAR, ""))
    assert [one.texts for one in visitor.work.offers] == [(CLEAR,)]


def test_an_offer_outlives_a_new_list_and_a_reload():
    visitor = offered(CLEAR).paste(WEAK)
    again = CheckScreen()
    again.restore(visitor.screen.save())
    assert [one.texts for one in again.work.offers] == [(CLEAR,)]


def test_a_page_is_given_what_waited_for_it_in_the_tab():
    screen = CheckScreen()
    handed = [{"from": "Near miss", "texts": [CLEAR]}, {"from": 3}, "nothing", {"texts": [7]}]
    View(screen)._receive(None, {"type": "hello", "seq": 1, "form": {}, "handed": handed}, [])
    assert [(one.came_from, one.texts) for one in screen.work.offers] == [("Near miss", (CLEAR,))]
