"""A text in another language is not judged: nothing that is asked could be told from what is not."""

import pytest

from scrlib.recommendations import assess
from scrlib.records import Recommendation
from scrlib.text.english import is_english

WELSH = "Dylai'r Bwrdd sicrhau bod pob asiantaeth yn adolygu ei gweithdrefnau erbyn mis Mawrth 2027."
LATIN = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt."


@pytest.mark.parametrize("text", [WELSH, LATIN])
def test_a_text_in_another_language_is_not_judged(text: str) -> None:
    seen = assess(Recommendation(id="R1", text=text))
    assert not seen.parse.parsed
    assert {judged.verdict for judged in seen.criteria.values()} == {None}


@pytest.mark.parametrize(
    "text", ["Supervision policy refresh autumn 2019", "Keep fathers in view.", "Training for schools"]
)
def test_a_few_words_are_english_whatever_they_are(text: str) -> None:
    assert is_english(text)
