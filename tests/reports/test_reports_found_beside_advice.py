"""Tables of two columns, what was found beside what should change, in the words of many boards."""

import pytest
from told_in_prose import asked, found
from word_reports import report

FOUND = (
    "Nobody in the four services asked who slept in the flat.",
    "The letters of the hospital went to a house that stood empty.",
    "The worries of the school were kept in a book that nobody opened.",
)
ADVICE = (
    "Each service will ask at every visit who lives in the home.",
    "The hospital should ring a family whose letter comes back.",
    "The school will share its worries with the nurse each month.",
)
ASKED = ("Did anybody ask who was at home?", "Did the letters arrive?", "Was the school heard?")
MORE = "There were eleven visits in the spring."

HEADINGS = (
    ("What we found", "What needs to change"),
    ("Learning", "Action"),
    ("What happened", "What should change"),
    ("Issue", "Advice"),
    ("What went wrong", "What would put it right"),
    ("Question and answer", "What will be different"),
    ("Concern", "Response needed"),
    ("Our finding", "What we ask"),
)


@pytest.mark.parametrize("head", HEADINGS)
@pytest.mark.parametrize("title", ["What have we found, and what needs to change?", "What the review shows"])
def test_a_table_of_what_was_found_and_what_should_change_is_read_by_its_columns(title, head):
    read = report(f"# {title}", [head, *zip(FOUND, ADVICE, strict=True)])
    assert found(read) == list(FOUND)
    assert asked(read) == list(ADVICE)


@pytest.mark.parametrize("head", HEADINGS)
def test_a_question_in_a_cell_is_no_finding_but_the_answer_below_it(head):
    cells = [f"{question}\n{answer}\n{MORE}" for question, answer in zip(ASKED, FOUND, strict=True)]
    read = report("# What the review shows", [head, *zip(cells, ADVICE, strict=True)])
    assert found(read) == list(FOUND)
    assert asked(read) == list(ADVICE)


@pytest.mark.parametrize(
    "head",
    [
        ("Concern", "What was done"),
        ("What happened", "What changed"),
        ("Issue", "Action taken"),
        ("When", "What"),
    ],
)
def test_what_was_done_already_is_no_advice(head):
    done = ("A form was made in June.", "A clerk was found in May.", "The book was moved to the office.")
    read = report("# What happened", [head, *zip(FOUND, done, strict=True)])
    assert (found(read), asked(read)) == ([], [])


def test_what_the_family_would_like_is_no_advice_of_the_review():
    wishes = [(one, "They would like a letter that they can read.") for one in FOUND]
    read = report("# What his family told us", [("What happened", "What the family would like"), *wishes])
    assert (found(read), asked(read)) == ([], [])
