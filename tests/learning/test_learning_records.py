"""The records of a session and of what a room's answers come to."""

from hypothesis import given
from hypothesis import strategies as st
from lessons import SCALE

from scrlib.records.counting import large_enough
from scrlib.records.learning import Kind, Option, Question
from scrlib.records.rooms import SMALLEST_GROUP

PLACES = (Option(id="a", label="Call back"), Option(id="b", label="Visit"))


def question(kind: Kind, options: tuple[Option, ...]) -> Question:
    return Question(id="Q.one", kind=kind, asks="?", options=options)


def test_an_answer_is_said_in_the_words_of_its_option():
    asked = question(Kind.RATE, SCALE)
    assert [asked.said(one) for one in ("met", "cannot_judge", "")] == ["Met", "Cannot judge", ""]


def test_an_order_is_said_with_its_places_and_ticks_without():
    assert question(Kind.ORDER, PLACES).said("b,a") == "1. Visit; 2. Call back"
    assert question(Kind.TAG, PLACES).said("b,a") == "Visit; Call back"
    assert question(Kind.TAG, PLACES).said("") == ""


def test_a_text_is_said_as_it_stands():
    assert question(Kind.REFLECT, ()).said("met, more or less") == "met, more or less"


def test_groups_of_five_or_more_are_shown_apart():
    assert large_enough({"health": 7, "police": 5, "school": 2, "": 3}) == {"health", "police"}


def test_a_small_group_is_not_left_over_by_difference():
    assert large_enough({"health": 9, "police": 6, "school": 2}) == {"health"}


@given(st.dictionaries(st.sampled_from(["", "a", "b", "c", "d"]), st.integers(0, 20)))
def test_whoever_is_not_shown_apart_is_one_of_five_at_least_or_nobody(sizes: dict[str, int]):
    shown = large_enough(sizes)
    rest = sum(size for name, size in sizes.items() if name not in shown)
    assert all(sizes[name] >= SMALLEST_GROUP for name in shown)
    assert rest == 0 or rest >= SMALLEST_GROUP or not shown
