"""A text before and after, with what was taken out and what was added."""

from hypothesis import given
from hypothesis import strategies as st

from scrlib.ui.changes import Change, changes, compared, told
from scrlib.ui.components import hidden
from scrlib.ui.markup import tag

WORDS = st.text("ab ,\n", max_size=30)


@given(WORDS, WORDS)
def test_before_and_after_can_both_be_read_back_from_the_changes(before, after):
    found = changes(before, after)
    assert "".join(one.words for one in found if one.kind != "added") == before
    assert "".join(one.words for one in found if one.kind != "removed") == after


@given(WORDS)
def test_the_same_text_twice_shows_no_change(text):
    assert {one.kind for one in changes(text, text)} <= {"same"}


def test_a_changed_phrase_reads_as_one_change_not_word_by_word():
    assert changes("The Trust should review its policy.", "The Trust will rewrite its policy.") == (
        Change(kind="same", words="The Trust "),
        Change(kind="removed", words="should review"),
        Change(kind="added", words="will rewrite"),
        Change(kind="same", words=" its policy."),
    )


def test_added_and_removed_are_said_in_words_as_well_as_in_style():
    assert compared("old", "new") == tag(
        "p",
        tag("del", hidden(" removed: "), "old", hidden(" end of removed ")),
        tag("ins", hidden(" added: "), "new", hidden(" end of added ")),
        class_="compared",
    )


def test_the_difference_is_told_in_a_sentence():
    assert told("Review it.", "Rewrite it by 3 May.") == "4 words added, 1 removed."
    assert told("Review it.", "Review it.") == "No words changed."


def test_a_date_in_figures_is_one_word() -> None:
    assert told("The Trust should act.", "By 31/03/2027 the Trust will act.") == "4 words added, 2 removed."
