"""Findings told in sentences, and headings that are advice in one report and findings in another."""

import pytest
from told_in_prose import ADVICE, asked, found
from word_reports import report

from scrlib.documents.layout.wording import is_sentence, sentences

TOLD = (
    "The records of five services were read side by side, and what each knew is told here in order of time."
)
LONG = " ".join([TOLD] * 3)


@pytest.mark.parametrize("wording", sentences(), ids=lambda wording: wording.kind)
def test_each_wording_of_a_sentence_means_what_its_examples_say(wording):
    assert [one for one in wording.yes if not is_sentence(wording.kind, one)] == []
    assert [one for one in wording.no if is_sentence(wording.kind, one)] == []


def test_findings_of_an_account_without_headings_are_the_sentences_that_say_so():
    read = report(
        f"1. {LONG}",
        "2. We found that the boy's room was never seen. The door was locked on each visit.",
        "3. A second finding is that two nurses each thought the other was weighing him.",
        "4. Lastly, we found that no letter reached his father.",
        "5. Much was done well, and the school kept a place for him.",
        "6. The panel therefore recommends:",
        "(a) that the Trust print its letters in three languages by June 2015;",
        "(b) that health visitors see the room in which a child sleeps.",
    )
    assert found(read) == [
        "We found that the boy's room was never seen.",
        "A second finding is that two nurses each thought the other was weighing him.",
        "Lastly, we found that no letter reached his father.",
    ]


def test_a_paragraph_of_conclusions_gives_each_finding_that_it_names():
    read = report(
        "# Conclusions",
        "The panel concluded that the visits were too short. "
        f"{TOLD} The panel also found that the plan had lapsed.",
        f"{LONG}",
        "No one wrote to the grandmother.",
        *ADVICE,
    )
    assert found(read) == [
        "The panel concluded that the visits were too short.",
        "The panel also found that the plan had lapsed.",
        "No one wrote to the grandmother.",
    ]


def test_what_a_conference_found_is_part_of_the_account():
    read = report(
        "# Events",
        "The conference found that he was at risk. The nurse found that he had lost weight.",
        *ADVICE,
    )
    assert found(read) == []


def test_words_that_only_point_on_or_say_that_there_is_nothing_are_no_finding():
    read = report(
        "# Findings",
        "1. The flat was not seen by anybody in a year.",
        "2. There are no lessons here for national policy.",
        "3. The findings above have been shared with the family.",
        "4. It is not the purpose of this review to lay blame on anybody.",
        "5. Messages left for the duty team were not passed on.",
        *ADVICE,
    )
    assert found(read) == [
        "The flat was not seen by anybody in a year.",
        "Messages left for the duty team were not passed on.",
    ]


@pytest.mark.parametrize("title", ["Areas for improvement", "Areas for development", "Developing practice"])
def test_what_was_amiss_under_words_of_advice_is_found_and_not_asked(title):
    read = report(
        f"# {title}",
        "1. Nobody spoke with the boy on his own.",
        "2. Letters were sent to a flat that had been empty since May.",
        *ADVICE,
    )
    assert (len(found(read)), len(asked(read))) == (2, 1)


def test_headings_below_such_words_that_state_are_findings():
    read = report(
        "# Areas for improvement",
        *("## Nobody held the whole of the plan", LONG, "## Her silence was taken for consent", LONG),
        *ADVICE,
    )
    assert found(read) == ["Nobody held the whole of the plan", "Her silence was taken for consent"]


@pytest.mark.parametrize("title", ["Areas for improvement", "Learning", "Messages for practice"])
def test_what_asks_under_such_words_is_advice_where_there_is_no_other(title):
    read = report(
        "# What happened",
        TOLD,
        f"# {title}",
        "1. The Trust should weigh each child at every visit, from May 2015.",
        "2. Schools should ring the nurse on the day that a child is away.",
    )
    assert (len(found(read)), len(asked(read))) == (0, 2)


def test_statements_and_requests_under_one_such_heading_are_told_apart():
    read = report(
        "# Areas for improvement",
        "1. Nobody spoke with the boy on his own.",
        "2. The Trust should see each child alone at every visit.",
        "3. Letters were sent to a flat that had been empty since May.",
        "4. The council should check each address before it writes.",
    )
    assert (len(found(read)), len(asked(read))) == (2, 2)


def test_a_heading_among_findings_that_ends_in_learned_is_one_of_them():
    read = report(
        "# Findings",
        *("## Nobody held the whole of the plan", LONG, "## The boy's own signs were not learned", LONG),
        *ADVICE,
    )
    assert found(read) == ["Nobody held the whole of the plan", "The boy's own signs were not learned"]


def test_conclusions_counted_off_in_a_letter_are_found_and_so_is_what_it_asks():
    read = report(
        "Dear Chair,",
        LONG,
        "I reached three conclusions.",
        "The first is that nobody believed the grandmother. I set out why above.",
        "The second is that the flat was never seen by night.",
        "My last conclusion is that two hospitals kept their notes to themselves.",
        "I ask the Board to do two things.",
        "It should see that whoever rings about a child is rung back within two days.",
        "It should press both hospitals to share one record.",
    )
    assert found(read) == [
        "The first is that nobody believed the grandmother.",
        "The second is that the flat was never seen by night.",
        "My last conclusion is that two hospitals kept their notes to themselves.",
    ]
    assert len(asked(read)) == 2


def test_what_a_report_asks_in_sentences_is_advice():
    read = report(
        "# Reflections",
        "What struck us first was that the boy was spoken of and not spoken to.",
        "A further concern is that nobody weighed him.",
        "# Part three",
        f"{TOLD} The panel asks the Board to see that each child on a plan is seen alone every fortnight. "
        "Lastly, the trust is asked to weigh each child on a plan every three months.",
    )
    assert (len(found(read)), len(asked(read))) == (2, 2)


def test_the_answers_under_headings_that_ask_are_findings():
    read = report(
        "# Was the danger of the dog understood?",
        "No. Four visitors saw it and each thought that another had reported it.",
        "# Did the nursery know whom to ring?",
        "It did not. The number on the poster was two years old.",
        *ADVICE,
    )
    assert found(read) == [
        "No. Four visitors saw it and each thought that another had reported it.",
        "It did not. The number on the poster was two years old.",
    ]


def test_what_stands_behind_the_word_learning_is_a_finding_but_not_below_a_recommendation():
    read = report(
        "# Theme 1",
        TOLD,
        "Learning: Nobody saw the girl apart from her mother.",
        "# Recommendations",
        "Recommendation 1: The Trust should see each child alone.",
        "Learning: children speak when they are by themselves.",
    )
    assert found(read) == ["Nobody saw the girl apart from her mother."]


def test_a_table_under_a_heading_of_findings_gives_one_a_row():
    rows = [
        ["Theme", "In this case", "Why it matters"],
        ["Weight", "He lost weight for a year and each clinic kept its own notes.", "Growth tells of care."],
        ["Home", "Nobody went further than the front room in all that time.", "Rooms tell of care."],
    ]
    assert found(report("# Our learning", table=rows)) == [rows[1][1], rows[2][1]]


def test_a_summary_ends_where_else_all_advice_would_stand_in_it():
    read = report(
        *(
            "! Summary",
            "Mason and Ivy were hurt.",
            "! The review",
            TOLD,
            "! Findings",
            "1. Nobody asked Ivy.",
        ),
        *("2. The door stayed shut.", "! Recommendations", "1. The Trust should see each child alone."),
    )
    assert {part.title: part.region for part in read.parts if part.title} == {
        "Summary": "summary",
        "The review": "main",
        "Findings": "main",
        "Recommendations": "main",
    }


def test_a_row_with_a_finding_and_nothing_beside_it_is_a_finding_too():
    rows = [
        ["Finding", "Recommendation"],
        ["The duty desk was closed on Fridays.", "The duty desk is staffed on every working day."],
        ["The father was not asked about his own childhood.", ""],
    ]
    assert found(report("# Findings and recommendations", table=rows)) == [rows[1][0], rows[2][0]]


def test_what_would_help_is_advice_though_it_has_no_verb():
    read = report(
        "# What happened",
        TOLD,
        "# What went wrong",
        "1. The hospital let her go home without a plan.",
        "2. Nobody had the interpreter's number.",
        "# What would help",
        "1. A plan, signed by the ward, before any baby at risk goes home.",
        "2. A card with the interpreter's number for every worker.",
    )
    assert (len(found(read)), len(asked(read))) == (2, 2)


@pytest.mark.parametrize(
    "said",
    [
        "No recommendation is made about the second finding, a change to the form being planned.",
        "Questions about this report should be sent to the Board's office.",
    ],
)
def test_that_nothing_is_asked_and_whom_to_ask_are_no_advice(said):
    assert asked(report(*ADVICE, said)) == [ADVICE[1].removeprefix("1. ")]
