"""Findings behind words that stand out at the head of a paragraph, and lists that a paragraph leads to."""

import pytest
from told_in_prose import ADVICE, TOLD, asked, found
from word_reports import report

SAID = (
    "Letters went to an address that the family had left two years before.",
    "Nobody outside the team was asked to look at the plan.",
    "The night staff and the day staff kept separate books and read only their own.",
)


def pieces(mark: str) -> list[str]:
    """Three pieces of an account, each with the mark ("{}" in it is its number) before what it found."""
    heads = ("The letters", "The plan", "The ward")
    return [
        line
        for at, (head, said) in enumerate(zip(heads, SAID, strict=True), 1)
        for line in (f"## {head}", TOLD, f"{mark.format(at)} {said}")
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "**Learning point**",
        "**Answer to question {}.**",
        "//Finding//",
        "**What the panel concluded {}**",
        "**In answer to line of enquiry {}:**",
    ],
)
def test_what_stands_behind_the_same_words_in_bold_is_a_finding_without_them(mark):
    assert found(report("# Analysis", *pieces(mark), *ADVICE)) == list(SAID)


def test_words_in_bold_that_are_the_beginning_of_a_sentence_are_no_mark():
    read = report("# Events", "## May", f"**The nurse** {TOLD[10:]}", f"**The school** {TOLD[10:]}", *ADVICE)
    assert found(read) == []


@pytest.mark.parametrize(
    "lead",
    [
        "5.1 Many people worked hard for this boy. The Sub-Committee draws the following lessons.",
        "5.1 A good deal was done well, as chapter 4 says. The panel reached three conclusions.",
        "5.1 What follows was agreed by all members. There are three lessons.",
    ],
)
def test_lettered_lessons_below_a_numbered_paragraph_that_leads_to_them_are_findings(lead):
    letters = [f"({letter}) {said}" for letter, said in zip("abc", SAID, strict=True)]
    before = ("# 4 Analysis", f"4.1 {TOLD}", f"4.2 {TOLD}")
    assert found(report(*before, "# 5 Conclusions", lead, *letters, *ADVICE)) == list(SAID)


@pytest.mark.parametrize(
    ("lead", "counts"),
    [
        ("The panel has reached three conclusions about his care.", ("First", "Secondly", "Thirdly")),
        ("Three lessons are drawn.", ("First", "Second", "Third")),
        ("What follows from this is plain.", ("Firstly", "Secondly", "Finally")),
    ],
)
def test_what_one_paragraph_of_conclusions_counts_off_are_findings_each(lead, counts):
    told = " ".join(f"{count}, {said[0].lower()}{said[1:]}" for count, said in zip(counts, SAID, strict=True))
    judged = "No one asked what he wanted."
    before = (
        "# 3 Commentary",
        "## The home",
        f"3.1 {judged} {TOLD}",
        "## The school",
        f"3.2 {judged} {TOLD}",
    )
    read = report(*before, "# 4 Conclusions", f"4.1 {lead} {told}", *ADVICE)
    assert [one.lower() for one in found(read)] == [one.lower() for one in SAID]


@pytest.mark.parametrize(
    "said",
    [
        "It is the Panel's finding that nobody read the letters",
        "It was our view that nobody read the letters",
        "The meeting was not minuted, and the Panel regards this as a serious weakness",
        "We consider that to have been a missed opportunity",
    ],
)
def test_a_panel_says_in_several_ways_that_something_is_its_finding(said):
    read = report(
        "# Discussion",
        "## The visits",
        f"{TOLD} {said}. {TOLD}",
        "## The letters",
        f"{TOLD} The Panel found that the room was never seen. {TOLD}",
        *ADVICE,
    )
    assert found(read) == [f"{said}.", "The Panel found that the room was never seen."]


QUESTIONS = (
    "# Findings",
    "## Forms ask for facts and leave no room for what a child said",
    TOLD,
    "! Questions for the Board to consider",
    "* How would the Board know that the forms are easier to read?",
    "* What gets in the way of asking children?",
)


@pytest.mark.parametrize(
    "said",
    [
        "In keeping with the model, this report makes no recommendations. It is for the Board to decide.",
        "The reviewers have not made recommendations, and leave it to the Board what is to be done.",
        "The review does not contain recommendations as such.",
        "No recommendations are made in this report.",
    ],
)
def test_questions_of_a_report_that_makes_no_recommendations_are_none(said):
    assert asked(report("# Method", said, *QUESTIONS)) == []


@pytest.mark.parametrize(
    "said",
    [
        "This report makes no recommendations. Instead, it puts questions to the Board.",
        "The review makes no recommendations. The questions take the place of recommendations.",
        "No recommendation is made about the ward, which has closed.",
        "The reviewers have not made recommendations where the work has been done.",
    ],
)
def test_questions_that_stand_in_for_recommendations_are_read_as_such(said):
    assert len(asked(report("# Method", said, *QUESTIONS))) == 2
