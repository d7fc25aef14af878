"""The worked example of clear and unclear responses: nine rows with their source, and our reading of each."""

from collections import Counter
from pathlib import Path

import pytest

from scrlib.audits.register.papers.responses_paper import responses_paper
from scrlib.errors import DataError
from scrlib.records.plans import Answer
from scrlib.records.responses import Clear
from scrlib.samples.responses import KINDS, NAME, panel_responses, read_responses

ROOT = Path(__file__).parents[2]
OURS = (ROOT / "data" / "samples" / "panel_2014" / NAME).read_text("utf-8")


def changed(folder: Path, was: str, now: str) -> Path:
    """A folder whose responses differ from ours in one place."""
    assert was in OURS
    (folder / NAME).write_text(OURS.replace(was, now, 1), "utf-8")
    return folder


def test_all_nine_are_told_in_order_each_with_the_row_it_stands_in() -> None:
    answered = panel_responses().answered
    assert [one.number for one in answered] == list(range(1, 10))
    assert [one.source.split(":")[0] for one in answered] == [f"row {n}" for n in range(1, 10)]


def test_three_say_yes_in_so_many_words_none_gives_a_day_and_one_tells_a_difference() -> None:
    answered = panel_responses().answered
    assert [one.number for one in answered if one.said] == [7, 8, 9]
    assert [one.number for one in answered if one.when is Answer.YES] == []
    assert [one.number for one in answered if one.difference is Answer.YES] == [3]
    assert Counter(one.clear for one in answered) == {Clear.CLEAR: 1, Clear.PARTLY: 4, Clear.UNCLEAR: 4}


def test_what_is_said_to_be_accepted_is_read_as_accepted() -> None:
    assert {one.response for one in panel_responses().answered if one.said} == {"accepted"}
    assert {one.response for one in panel_responses().answered} < set(KINDS)


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ('who = "partly"', 'who = "perhaps"', "'perhaps' in who of the response 1"),
        ('clear = "unclear"', 'clear = "muddy"', "'muddy' in clear of the response 1"),
        ('response = ""', 'response = "noted"', "'noted' as the kind of the response 1"),
        ("number = 2", "number = 7", "out of order"),
        ('ask = "How many', '# "How many', "has no ask"),
    ],
)
def test_a_faulty_row_is_refused_with_the_remedy(tmp_path: Path, was: str, now: str, told: str) -> None:
    with pytest.raises(DataError, match=told):
        read_responses(changed(tmp_path, was, now))


def test_on_paper_they_stand_to_be_judged_first_and_our_reading_on_a_page_of_its_own() -> None:
    to_judge, read = responses_paper(panel_responses()).tables
    assert [row[-1] for row in to_judge.rows] == [""] * 9
    assert (to_judge.apart, read.apart) == (False, True)
    assert read.about == (
        "Of 9 responses 1 is clear, 3 say in so many words that the recommendation is accepted, "
        "and none gives a day."
    )
    assert read.rows[2][:4] == (
        "3",
        "Accepted, though it does not say so",
        "Who: ● yes, what: ● yes\nWhen: ◐ partly, difference: ● yes",
        "● Clear",
    )
