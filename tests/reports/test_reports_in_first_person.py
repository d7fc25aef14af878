"""Reports written as a letter: advice in one paragraph, sentence after sentence, in the first person."""

import pytest
from told_in_prose import asked, found
from word_reports import report

from scrlib.records.reports import Report

PARAGRAPHS = (
    (
        "I do not believe in long lists.",
        "I recommend that the pharmacist hand over a locked box.",
        "I also recommend that a worker visit every home once a year.",
        "I further recommend that the two clinics meet each month.",
        "The cost would be small.",
    ),
    (
        "There are three things.",
        "My first recommendation is that the pharmacist hand over a locked box.",
        "My second is that a worker visit every home once a year.",
        "My last recommendation is that the two clinics meet each month.",
        "None of them is new.",
    ),
    (
        "I have thought about this for long.",
        "I ask that the pharmacist hand over a locked box.",
        "I would ask the Committee to send a worker to every home once a year.",
        "I urge the two clinics to meet each month.",
        "I hope that they like one another.",
    ),
    (
        "What follows is no criticism.",
        "My advice to the Committee is that the pharmacist hand over a locked box.",
        "I would also advise that a worker visit every home once a year.",
        "Lastly, I suggest that the two clinics meet each month.",
        "I should like the Committee to ask in a year whether they do.",
    ),
    (
        "Few people will object.",
        "I should like to see the pharmacist hand over a locked box.",
        "I should also like a worker to visit every home once a year.",
        "I should like the two clinics to meet each month.",
        "Each is a small thing.",
    ),
)


MET = (
    "I sat with them in the room above the harbour where they take their tea, and each told me of a week "
    "in which the telephone rang all day and two of the six were new, as they had told others before I came."
)


def letter(*advice: str, last: str = "In conclusion") -> Report:
    return report(
        "# What I make of it",
        f"I met nine people. I find that nobody asked the boy. {MET}",
        f"The clinics are good. My second finding is that the two clinics worked as strangers. {MET}",
        "# What should be done",
        *advice,
        f"# {last}",
        "He died because each of the kind people around him thought that another had asked. I thank them.",
    )


@pytest.mark.parametrize("said", PARAGRAPHS)
def test_a_paragraph_in_the_first_person_gives_each_sentence_that_advises(said: tuple[str, ...]) -> None:
    assert asked(letter(" ".join(said))) == list(said[1:4])


@pytest.mark.parametrize("title", ["In conclusion", "Closing words", "My conclusion", "Some last thoughts"])
def test_what_the_author_says_to_have_found_is_not_outdone_by_the_closing_words(title: str) -> None:
    assert found(letter(*PARAGRAPHS[0], last=title)) == [
        "I find that nobody asked the boy.",
        "My second finding is that the two clinics worked as strangers.",
    ]


def test_what_was_recommended_once_is_no_advice_of_this_report() -> None:
    said = "In 2001 I recommended that the pharmacist be paid. " + " ".join(PARAGRAPHS[0][1:4])
    assert asked(letter(said)) == list(PARAGRAPHS[0][1:4])
