"""Lists inside one paragraph, what a panel thinks in prose, words over each piece, findings said twice."""

import pytest
from told_in_prose import ADVICE, FULL, SAID, TOLD, asked, found
from word_reports import report

HEADS = ("The letters", "The plan", "The calls")
STORY = ("# Introduction", TOLD, "# What happened", TOLD)


def small(words: str) -> str:
    return words[0].lower() + words[1:].rstrip(".")


def pieces(lead: str) -> list[str]:
    """Three pieces of an analysis, in the middle of each a sentence that begins with the lead."""
    return [
        line
        for head, said in zip(HEADS, SAID, strict=True)
        for line in (f"## {head}", f"{TOLD} {lead} {small(said)}. {TOLD}")
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The panel considers that",
        "In the author's view",
        "It is clear that",
        "The review has highlighted that",
        "This shows that",
    ],
)
def test_what_the_panel_thinks_is_found_where_no_sentence_says_that_it_found(lead):
    read = report(*STORY, "# Analysis", *pieces(lead), *ADVICE)
    assert found(read) == [f"{lead} {small(one)}." for one in SAID]


@pytest.mark.parametrize("lead", ["The nurse considers that", "In her view", "Her mother noted that"])
def test_what_others_think_is_no_finding(lead):
    assert found(report(*STORY, "# Discussion", *pieces(lead), *ADVICE)) == []


@pytest.mark.parametrize(
    ("lead", "marks"),
    [
        ("There are three lessons:", ("(i)", "(ii)", "(iii)")),
        ("The lessons are:", ("(a)", "(b)", "(c)")),
        ("The panel reached three conclusions.", ("1)", "2)", "3)")),
    ],
)
def test_lessons_numbered_inside_one_paragraph_are_findings_each(lead, marks):
    listed = "; ".join(f"{mark} {small(said)}" for mark, said in zip(marks, SAID, strict=True))
    assert found(report(*STORY, "# Lessons", f"{lead} {listed}.", *ADVICE)) == [
        f"{small(one)}{'.' if one is SAID[-1] else ''}" for one in SAID
    ]


def test_what_one_finding_counts_off_inside_itself_stays_one():
    said = "Staff did not (a) ask who lived there, (b) look into the rooms or (c) read the letters."
    assert found(report(*STORY, "# Lessons", f"1. {said}", f"2. {SAID[1]}", *ADVICE)) == [said, SAID[1]]


def test_a_paragraph_of_advice_gives_a_recommendation_a_sentence():
    assert asked(report(*STORY, "# Recommendations", " ".join(FULL))) == list(FULL)


def test_a_paragraph_of_advice_that_goes_on_stays_one_recommendation():
    one = "The Board should write a procedure. It should be short. It must be tested after six months."
    assert asked(report(*STORY, "# Recommendations", one)) == [one]


def test_next_between_first_and_finally_counts_too():
    counts = zip(("First", "Next", "Finally"), SAID, strict=True)
    lines = [f"{count}, {said[0].lower()}{said[1:]}" for count, said in counts]
    read = report(*STORY, "# Conclusions", "The review has some conclusions.", *lines, *ADVICE)
    assert [one.lower() for one in found(read)] == [one.lower() for one in SAID]


@pytest.mark.parametrize("marks", [("So what?", "Now what?"), ("Meaning:", "Change:")])
def test_short_words_in_bold_over_each_piece_are_headings(marks):
    lines = [
        line
        for head, said, advice in zip(HEADS, SAID, FULL, strict=True)
        for line in (f"# {head}", "! What happened?", TOLD, f"! {marks[0]}", said, f"! {marks[1]}", advice)
    ]
    assert asked(report(*STORY, *lines)) == list(FULL)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("# Executive summary", TOLD, "## Key findings"), ()),
        ((), ("# Summary of findings",)),
        ((), ("# Findings at a glance",)),
    ],
)
def test_findings_said_again_in_short_are_given_once(before, after):
    short = ("* Plans closed unread.", "* Worries carried alone.", "* Calls read late.")
    full = ("# Findings", *(f"{at}. {one}" for at, one in enumerate(SAID, 1)))
    lines = (*before, *(short if before else ()), *STORY, *full, *after, *(short if after else ()))
    assert found(report(*lines, *ADVICE)) == list(SAID)


def test_questions_over_the_pieces_of_lines_of_enquiry_are_answered_below_them():
    lines = [
        line
        for head, said in zip(HEADS, SAID, strict=True)
        for line in (f"## Were {head.lower()[4:]} what was needed?", said)
    ]
    assert found(report(*STORY, "# Lines of enquiry", *lines, *ADVICE)) == list(SAID)


def test_a_heading_that_names_calls_promises_no_advice():
    assert asked(report(*STORY, "# The calls", f"1. {SAID[2]}", f"2. {TOLD}", *ADVICE)) == [ADVICE[1][3:]]


def test_questions_in_bold_over_text_are_headings_that_are_answered_below():
    lines = [
        line
        for head, said in zip(HEADS, SAID, strict=True)
        for line in (f"! Were {head.lower()[4:]} what was needed?", f"{said} {TOLD}")
    ]
    read = report(*STORY, "# Analysis", *lines, *ADVICE)
    assert [one.startswith(said) for one, said in zip(found(read), SAID, strict=True)] == [True] * 3


def test_questions_in_bold_that_are_put_to_the_board_stay_questions():
    questions = (
        "How will the Board know of calls?",
        "Can the partners pay for it?",
        "Who should tell the Board?",
    )
    lines = [line for one in questions for line in (f"! {one}", f"{TOLD} {TOLD}")]
    assert asked(report(*STORY, "# Questions for the Board to consider", *lines)) == list(questions)
