"""The Register page: where it opens, what it tells first, and which actions wait for a look."""

from pathlib import Path

import pytest
from keeper import DAY, NOW, OPEN, Keeper, no_store
from shown import step_heading

from scrlib.audits.register.log import faults
from scrlib.audits.register.reading import actions
from scrlib.records.books import BookKind
from scrlib.store.books import SqlBooks
from scrlib.ui.markup import tag
from scrlib.ui.register.examples import EXAMPLE_LOGS
from scrlib.ui.register.parts.lines import first_and_rest
from scrlib.ui.register.state import RegisterScreen
from scrlib.ui.register.work import STEPS
from scrlib.ui.screen import Upload

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def test_the_page_opens_on_since_the_last_meeting_where_one_register_is_kept(kept: Keeper, comes: OPEN):
    somebody = comes()
    assert (somebody.screen.name, step_heading(somebody.page)) == ("Our register", "Since the last meeting")


def test_with_two_registers_somebody_chooses(comes: OPEN, books: SqlBooks):
    for title in ("One", "Another"):
        books.begin(BookKind.REGISTER, title)
    somebody = comes()
    assert "Registers kept on this machine" in somebody.words
    for book in books.books(BookKind.REGISTER):
        assert comes().press("open_kept", book.id).screen.name == book.title


def test_where_nothing_can_be_kept_the_page_says_so_and_works_in_the_tab():
    somebody = Keeper(RegisterScreen(no_store, lambda: NOW))
    assert "Nothing can be kept on this machine." in somebody.words
    somebody.press("begin", form={"new-title": "Here", "new-in-tab": ["yes"]})
    assert "This register is in this tab only." in somebody.words


def test_the_example_tells_in_its_first_lines_what_a_meeting_asks(example: Keeper):
    words = example.words
    assert (
        "2 actions done since 27 September 2026. 4 overdue, 3 of them where a child could die or come to "
        "lasting harm. Of 5 actions done in all, 1 is shown to have made a difference."
    ) in words
    order = [words.index(f"{one} ") for one in ("A7 Mark", "A4 Offer", "A3 Put", "A12 Put")]
    assert order == sorted(order)


@pytest.mark.parametrize("example_name", EXAMPLE_LOGS)
def test_every_step_of_every_example_is_shown_and_its_log_is_whole(comes: OPEN, example_name: str):
    somebody = comes().press("example", example_name)
    assert faults(somebody.screen.log) == ()
    for step in STEPS:
        assert 'id="step"' in somebody.press("step", step).page
        assert somebody.problem == ""


def test_the_worked_example_reads_which_answers_are_clear(comes: OPEN):
    words = comes().press("example", "responses").words
    assert "1 of 9 answers is clear. Who acts is said in 1, what in 2," in words
    assert "What to ask next" in words


def test_the_worked_example_can_be_had_on_paper(comes: OPEN):
    somebody = comes().press("example", "responses").press("paper", "responses docx")
    assert [name for name, _ in somebody.files] == ["Responses of 2014 to judge 2026-11-22.docx"]


def test_nothing_has_changed_is_one_press_and_keeps_who_and_when(example: Keeper):
    example.press("same", example.action("A7").id)
    one = example.action("A7")
    assert (one.looked, one.looked_by) == (DAY, "Board manager")
    before = len(example.screen.log)
    example.press("same", one.id)
    assert len(example.screen.log) == before
    assert example.said[-1] == "It was looked at today already."


def test_in_the_list_of_those_not_looked_at_the_focus_goes_to_the_next_one(three: Keeper):
    first, second, third = (one.id for one in actions(three.screen.log, DAY))
    for pressed, focused in ((second, f"same-to-update-{third}"), (first, f"same-to-update-{third}")):
        three.press("same", f"{pressed} to-update")
        assert three.focused == focused
        assert f'id="{focused}"' in three.page
    assert three.press("same", f"{third} to-update").focused == "step"


def test_what_could_happen_is_said_of_several_actions_in_one_press(three: Keeper):
    first, _, third = (one.id for one in actions(three.screen.log, DAY))
    three.press("step", "actions")
    assert "3 open actions: nobody has said what could happen to a child" in three.words
    three.press("write_harms")
    assert three.problem == "Nothing is chosen. Choose what could happen for at least one action."
    three.press("write_harms", form={f"action_{first}_harm": "serious", f"action_{third}_harm": "death"})
    assert [one.harm for one in actions(three.screen.log, DAY)] == ["serious", "", "death"]
    assert "nobody has said what could happen to a child" not in three.words


def test_what_is_overdue_is_not_listed_again_among_those_not_looked_at(example: Keeper):
    assert "same-to-update" not in example.page
    assert "It stands beside each in the lists above." in example.page


def test_a_look_that_is_due_is_told_with_its_own_day_and_not_that_of_the_action(example: Keeper):
    due = example.words.split("It is time to ask.")[1].split("Nobody answers for it")[0]
    assert "Nothing shows it 15 October 2026" in due
    assert "26 April 2026" not in due  # when A9 was to be done


def test_a_long_list_shows_its_first_rows_and_closes_the_rest_away() -> None:
    shown = str(first_and_rest("overdue", list(range(30)), lambda some: tag("p", f"{len(some)} rows")))
    assert "12 rows" in shown
    assert '<details id="overdue-rest" class="paper"><summary>The other 18</summary>' in shown


def test_a_list_that_is_hardly_longer_is_shown_whole() -> None:
    shown = first_and_rest("overdue", list(range(15)), lambda some: tag("p", f"{len(some)} rows"))
    assert str(shown) == "<p>15 rows</p>"


@pytest.mark.parametrize("name", ["baby/plan.docx", "baby/plan.txt", "neglect/plan.xlsx"])
def test_a_plan_at_the_door_is_told_where_plans_come_in(comes: OPEN, name: str):
    somebody = comes().press("open_whole", upload=Upload(name=name, data=(SAMPLES / name).read_bytes()))
    assert somebody.problem == (
        "That file holds no register. Choose one that was taken away from page 09, in Excel or as one file. "
        "A plan comes into a register that is open, under “Files”."
    )
