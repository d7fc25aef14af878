"""Reports that head, letter and list what they say in words of their own: faults that invented ones had."""

import pytest
from told_in_prose import asked
from told_in_prose import found as learned
from word_reports import report

from scrlib.cases.in_reports import identifiers_in
from scrlib.errors import DocumentError
from scrlib.recommendations.sets.links import link
from scrlib.records import Finding, Recommendation
from scrlib.records.reports import Report

TWO = ("Nobody rang the school.", "Nobody asked the child.")


def people(found: Report) -> list[str]:
    return [one.words for one in identifiers_in(found)]


def test_lettered_chapters_hold_findings_and_what_the_panel_recommends() -> None:
    found = report(
        "! SECTION E - WHAT THE SUB-GROUP CONCLUDED",
        *(f"E{number} {said}" for number, said in enumerate(TWO, 1)),
        "! SECTION F - THE SUB-GROUP RECOMMENDS:",
        "Education",
        "F1 that head teachers ring the duty worker;",
        "F2 that the letter procedure be revised.",
    )
    assert learned(found) == list(TWO)
    assert asked(found) == [
        "that head teachers ring the duty worker;",
        "that the letter procedure be revised.",
    ]


def test_a_chapter_lettered_in_capitals_is_a_heading() -> None:
    found = report(
        "! F. FINDINGS",
        "F.1 Nobody rang the school.",
        "F.2 Nobody asked the child.",
        "! G. RECOMMENDATIONS",
        "The Panel RECOMMENDS",
        "(1) that the procedure be revised;",
        "(2) that guidance be given to all schools.",
    )
    assert learned(found) == list(TWO)
    assert asked(found) == ["that the procedure be revised;", "that guidance be given to all schools."]


def test_changes_that_are_numbered_are_what_is_asked_and_say_which_finding_they_answer() -> None:
    found = report(
        "# 6. What we learned",
        "6.1 Nobody rang the school.",
        "6.2 Nobody asked the child.",
        "# 7. Two changes",
        "Change 1: Both councils ring the school within a week. This answers 6.1.",
        "Change 2: Youth justice offers each child a mentor. This answers 6.2.",
    )
    assert [one.finding for one in found.recommendations] == ["F1", "F2"]


def test_what_a_board_is_invited_to_do_is_a_recommendation_an_item() -> None:
    lead, items = "The Board is invited to:", ["(a) ring each school;", "(b) write to the Minister."]
    assert asked(report("# Recommendations", lead, *items)) == ["ring each school;", "write to the Minister."]


def test_it_is_further_recommended_begins_another_recommendation() -> None:
    said = (
        "It is recommended that the police review the form.",
        "It is further recommended that the Board write to schools.",
    )
    assert asked(report("# Recommendations", *said)) == list(said)


def test_findings_that_a_paragraph_counts_off_are_each_one() -> None:
    said = "Two things stand out. First, nobody rang the school. Secondly, nobody asked the child."
    assert learned(report("# What we conclude", said)) == [
        "nobody rang the school.",
        "nobody asked the child.",
    ]


def test_sentences_that_are_headings_under_findings_are_the_findings() -> None:
    found = report(
        "# Findings",
        "## 1. Adults find it hard to think that a child can harm",
        "The worker said so.",
        "## 2. Services see the young person apart from the household",
        "The form asks for one name.",
    )
    assert learned(found) == [
        "Adults find it hard to think that a child can harm",
        "Services see the young person apart from the household",
    ]


def test_where_no_finding_is_named_each_chapter_with_its_recommendation_says_one() -> None:
    found = report(
        "# Theme A: letters",
        "Nobody read the letters. There were many.",
        "Recommendation 1: The Trust should read each letter.",
        "# Theme B: calls",
        "Nobody rang the school. It was closed.",
        "Recommendation 2: The Council should ring each school.",
    )
    assert learned(found) == ["Nobody read the letters.", "Nobody rang the school."]
    assert [one.finding for one in found.recommendations] == ["F1", "F2"]


def test_a_column_of_what_was_learned_stands_beside_what_is_recommended() -> None:
    rows = [("What was learned", "What is recommended"), (TWO[0] + " At all.", "The form should be amended.")]
    found = report("# Learning and recommendations", table=rows)
    assert (learned(found), asked(found)) == ([TWO[0] + " At all."], ["The form should be amended."])


def test_a_finding_is_not_answered_by_what_is_said_to_answer_another() -> None:
    findings = [
        Finding(id="F1", text="Letters about babies were not read."),
        Finding(id="F2", text="Nobody read letters about babies."),
    ]
    one = Recommendation(id="R1", text="The Trust should read letters about babies.", finding="F1")
    assert link(findings, [one]).findings_without == ("F2",)


@pytest.mark.parametrize(
    "declared",
    [
        "Robin is not his name.",
        "Robin and all other family names here have been changed.",
        "The names of the family are not real ones: Robin is the child.",
        "Robin is a made-up name.",
        "Pseudonyms have been used throughout.",
    ],
)
def test_a_pseudonym_declared_in_other_words_is_no_identifier(declared: str) -> None:
    said = "Robin was two.", "Robin's aunt, Carol Pike, said that Robin was well."
    assert people(report("# Introduction", declared, *said)) == ["Carol Pike"]


def test_the_name_in_a_reports_title_is_what_it_calls_the_child() -> None:
    found = report("# A case review about Robin", "# What happened", "Robin was seen by Carol Pike.")
    assert people(found) == ["Carol Pike"]


@pytest.mark.parametrize(
    "cover",
    [
        "Reviewers accredited in the model: Carol Pike and Owen Baptiste",
        "This overview was written for the Board by Carol Pike, with Owen Baptiste as author",
        "C. Pike, Chairman of the Panel. Author: Owen Baptiste",
    ],
)
def test_those_who_wrote_the_report_are_named_on_its_cover(cover: str) -> None:
    found = report("# Overview report: Child D", cover, "# What happened", "Mrs Edna Prowse rang.", "C. Pike")
    assert people(found) == ["Mrs Edna Prowse"]


def test_the_members_of_the_panel_are_no_slip() -> None:
    rows = [("Name", "Role"), ("Carol Pike", "Designated nurse")]
    found = report("# Panel members", table=rows)
    assert people(found) == []
    assert people(report("# Process", "The panel was made up of Ms C. Pike (Education).")) == []


def test_a_name_in_a_heading_is_a_slip() -> None:
    assert people(report("# Overview", "It was long.", "# What Carol Pike said")) == ["Carol Pike"]


def test_more_recommendations_than_any_report_has_are_refused_in_one_sentence() -> None:
    rows = [("No", "Recommendation"), *((str(n), f"The Trust should act on {n}.") for n in range(501))]
    with pytest.raises(DocumentError, match=r"More than 500 recommendations were found"):
        report("# Recommendations", table=rows)


def test_advice_counted_off_under_a_heading_nobody_knows_is_read() -> None:
    found = report(
        "# Comment",
        "Nobody rang the school.",
        "# What follows from this",
        "First, the Board should write to each school.",
        "Secondly, each agency should amend its form.",
    )
    assert asked(found) == ["the Board should write to each school.", "each agency should amend its form."]


def test_bold_sentences_under_a_bold_heading_of_findings_are_the_findings() -> None:
    said = "Workers with adults did not see the baby", "What a child says was written and not passed on"
    lines = [line for one in said for line in (f"! {one}", "There were nine visits.")]
    assert learned(report("! Issues arising", *lines)) == list(said)
