"""The passages that a session shows: paragraphs, marked words, pairs, tables."""

import re

from hypothesis import given
from hypothesis import strategies as st

from scrlib.records.learning import Passage
from scrlib.ui.components import table
from scrlib.ui.loop.passages import passages


def words(page: str) -> str:
    """What a page says to the eye."""
    return re.sub(r'<span class="visually-hidden">.*?</span>|<[^>]*>', "", page)


def test_a_passage_is_escaped_and_keeps_its_paragraphs() -> None:
    assert passages([Passage(title="A <b>", text="One & two.\n\nThree,\nfour.")]) == (
        '<section class="text"><h3>A &lt;b&gt;</h3><p>One &amp; two.</p><p>Three,<br>four.</p></section>'
    )


def test_the_marked_words_are_pointed_at_for_ear_and_eye() -> None:
    assert passages([Passage(text="He will act.\n\nBy 1 May.", marks=((14, 22),))]) == (
        '<section class="text"><p>He will act.</p>'
        '<p><mark><span class="visually-hidden">marked: </span>By 1 May'
        '<span class="visually-hidden"> end of marked </span></mark>.</p></section>'
    )


def test_a_pair_stands_side_by_side_and_its_neighbours_do_not() -> None:
    pair = [Passage(title=name, text=name, look="pair") for name in ("Weak", "Strong")]
    shown = passages([Passage(text="First."), *pair, Passage(text="Last.")])
    assert shown.count('class="two even pair"') == 1
    assert words(shown) == "First.WeakWeakStrongStrongLast."


def test_a_table_names_its_columns_and_its_rows() -> None:
    days = Passage(text="Days", look="table", columns=("Day", "Seen"), rows=(("1 May", "yes"),))
    assert passages([days]) == f"<section>{table('Days', days.columns, days.rows)}</section>"


@given(st.text("ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=3))
def test_marks_lose_no_word(text: str, marks: list[tuple[int, int]]) -> None:
    plain = words(passages([Passage(text=text)]))
    assert words(passages([Passage(text=text, marks=tuple(marks))])) == plain
