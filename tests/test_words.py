"""The two vocabularies: serious case review and board, practice review and partnership."""

from pathlib import Path

import pytest

from scrlib import tables
from scrlib.errors import DataError
from scrlib.text.matching import lexicons
from scrlib.words import read_words, vocabularies, words

WHOLE = """
[old]
label = "Old"
source = "A book"
review = "case review"
reviews = "case reviews"
board = "committee"
boards = "committees"
board_full = "Area Committee"
report = "report"
author = "author"
"""


def test_the_two_vocabularies_say_review_and_board_in_their_own_way():
    said = {one.id: (one.review, one.board) for one in vocabularies()}
    assert said == {
        "scr": ("serious case review", "board"),
        "practice": ("practice review", "partnership"),
    }


def test_an_unknown_vocabulary_gives_the_one_a_page_starts_with():
    assert words("part8").id == "scr"


def test_the_terms_are_what_a_lesson_may_ask_for():
    assert words("practice").terms == {
        "review": "practice review",
        "reviews": "practice reviews",
        "board": "partnership",
        "boards": "partnerships",
        "board_full": "local safeguarding partners",
        "report": "review report",
        "author": "lead reviewer",
    }


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            'board = "committee"\n',
            "",
            "words.toml: [old] has no 'board'. Add a line: board = \"...\".",
        ),
        (
            'board = "committee"',
            'board = " "',
            "words.toml: [old] leaves 'board' empty. Write the word the field uses.",
        ),
        (
            "author =",
            "colour = 'x'\nauthor =",
            "words.toml: [old] has 'colour', which no screen uses. Remove the line.",
        ),
    ],
)
def test_a_words_file_with_a_fault_is_refused_with_the_remedy(before, after, said):
    with pytest.raises(DataError) as refused:
        read_words(WHOLE.replace(before, after))
    assert str(refused.value) == said


def test_a_words_file_that_is_not_sound_is_refused_with_the_line():
    with pytest.raises(DataError, match=r"words\.toml cannot be read: .*line 2.*Correct the line"):
        read_words("[old]\nlabel = = 3")


def test_a_list_of_words_that_is_not_sound_is_refused_with_the_line(monkeypatch):
    monkeypatch.setattr(tables, "files", lambda _: Path("/nowhere"))
    monkeypatch.setattr(Path, "read_text", lambda *_: "words = = 3")
    with pytest.raises(DataError, match=r"lexicons/broken\.toml cannot be read: .*line 1"):
        lexicons.words("broken", "any")
