"""A decision whether to hold a review: paragraphs that differ, what nobody knows, editions, dissent."""

from dataclasses import replace

import pytest
from criteria_records import OF_2006, TODAY, UNCLEAR, YES
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.criteria.edition import beware, edition_for
from scrlib.audits.criteria.example import example_record
from scrlib.audits.criteria.findings import absent, against_criteria, differing, dissent, helping, results
from scrlib.audits.criteria.sets import criteria_set, read_set
from scrlib.audits.guidance import packs
from scrlib.errors import DataError
from scrlib.records.criteria import Answer, CriteriaRecord, Finding, Outcome, PanelView, Said
from scrlib.records.guidance import Series

NO = dict.fromkeys((one.id for one in OF_2006.facts), Answer.NO)


def record(**facts: Answer) -> CriteriaRecord:
    """A record under 2006 in which every other fact is answered no."""
    answers = {**NO, **facts}
    return CriteriaRecord(facts=tuple(Said(id=id, answer=answer) for id, answer in answers.items()))


def found(one: CriteriaRecord, edition: str = "wt2006") -> dict[str, Finding]:
    return {each.criterion.id: each.finding for each in results(criteria_set(edition), one)}


# ---- what the paragraphs come to


def test_a_death_in_which_neglect_is_suspected_always_leads_to_a_review():
    assert found(record(died=YES, abuse_in_death=YES))["death"] is Finding.ALWAYS
    assert found(record(died=YES))["death"] is Finding.NOT_MET


def test_concern_without_grave_harm_is_inside_8_2_and_outside_8_6():
    one = record(concern=YES)
    assert (found(one)["five_cases"], found(one)["harm"]) == (Finding.CONSIDER, Finding.NOT_MET)
    assert [(two.first, two.second) for two in differing(OF_2006, results(OF_2006, one))] == [
        ("harm", "five_cases")
    ]


def test_grave_harm_with_concern_is_inside_both_and_nothing_differs():
    one = record(life_threatening=YES, concern=YES)
    assert (found(one)["five_cases"], found(one)["harm"]) == (Finding.CONSIDER, Finding.CONSIDER)
    assert differing(OF_2006, results(OF_2006, one)) == ()


def test_serious_sexual_abuse_that_is_not_particularly_serious_is_inside_8_6_alone():
    one = record(sexual_abuse=YES, concern=YES)
    assert found(replace(one, facts=one.facts))["harm"] is Finding.CONSIDER
    alone = record(sexual_abuse=YES)
    assert (found(alone)["harm"], found(alone)["five_cases"]) == (Finding.NOT_MET, Finding.NOT_MET)


def test_what_nobody_knows_leaves_a_paragraph_unclear_unless_the_rest_settles_it():
    assert found(record(impairment=UNCLEAR, concern=YES))["harm"] is Finding.UNCLEAR
    assert found(record(impairment=UNCLEAR, concern=YES))["five_cases"] is Finding.CONSIDER
    assert found(record(impairment=UNCLEAR))["harm"] is Finding.NOT_MET


def test_an_unanswered_fact_is_told_apart_from_one_that_nobody_knows():
    assert set(found(CriteriaRecord()).values()) == {Finding.OPEN}
    assert differing(OF_2006, results(OF_2006, CriteriaRecord())) == ()


def test_the_regulation_requires_what_chapter_8_only_has_considered():
    facts = ("abuse", "harmed", "concern")
    one = CriteriaRecord(facts=tuple(Said(id=id, answer=YES) for id in facts))
    assert found(one, "wt2013")["harm"] is Finding.ALWAYS


def test_a_serious_case_since_2018_leads_to_a_decision_and_not_by_itself_to_a_review():
    one = CriteriaRecord(facts=(Said(id="abuse", answer=YES), Said(id="harmed", answer=YES)))
    assert found(one, "wt2023") == {"serious_case": Finding.CONSIDER}


def test_under_1999_what_the_study_tells_is_worked_out_and_marked_as_not_verified():
    given = criteria_set("wt1999")
    one = CriteriaRecord(facts=tuple(Said(id=id, answer=YES) for id in ("life_threatening", "concern")))
    assert found(one, "wt1999") == {"death": Finding.OPEN, "harm": Finding.CONSIDER}
    alone = CriteriaRecord(facts=tuple(Said(id=one.id, answer=NO[one.id]) for one in given.facts))
    assert set(found(alone, "wt1999").values()) == {Finding.NOT_MET}
    assert {each.seen for each in given.criteria} == {False}


@given(st.fixed_dictionaries({id: st.sampled_from(list(Answer)) for id in NO}))
def test_a_fact_that_becomes_known_never_turns_a_settled_paragraph_round(answers):
    before = found(record(**answers))
    for id, answer in answers.items():
        if answer in (Answer.OPEN, UNCLEAR):
            after = found(record(**{**answers, id: YES}))
            for criterion, finding in before.items():
                if finding in (Finding.ALWAYS, Finding.CONSIDER, Finding.NOT_MET):
                    assert after[criterion] is finding


# ---- the editions


def test_the_guidance_is_that_of_the_day_of_the_decision_unless_a_person_chose():
    assert edition_for(CriteriaRecord(decided="24 April 2007"), TODAY).id == "wt2006"
    assert edition_for(CriteriaRecord(), TODAY).id == "wt2026"
    chosen = CriteriaRecord(decided="24 April 2007", edition="wt2015")
    assert edition_for(chosen, TODAY).id == "wt2015"
    assert beware(chosen, TODAY) == (
        "Working Together to Safeguard Children (2015) was not in force on 24 April 2007: "
        "Working Together to Safeguard Children (2006) was."
    )


def test_a_decision_before_the_oldest_guidance_says_so():
    old = CriteriaRecord(decided="3 May 1995")
    assert edition_for(old, TODAY).id == "wt1999"
    assert beware(old, TODAY).startswith("No guidance as early as 3 May 1995")


@pytest.mark.parametrize("edition", [one.id for one in packs(Series.WORKING_TOGETHER)])
def test_every_edition_says_how_a_decision_is_made_or_that_it_was_not_seen(edition):
    made = criteria_set(edition)
    assert made.criteria or "not seen" in made.about
    assert len(made.scope) == 14


def test_what_was_not_seen_in_an_edition_is_never_called_verified():
    assert [one.seen for one in criteria_set("wt2026").clocks] == [False] * 3
    assert [one.seen for one in criteria_set("wt2006").criteria] == [True] * 4


def test_a_set_that_needs_a_fact_it_does_not_ask_is_refused_with_the_remedy():
    text = (
        'editions = ["wt2006"]\ntitle = "T"\nreview = "r"\nabout = "A"\n[[criterion]]\nid = "a"\n'
        'paragraph = "8.5"\nlabel = "L"\nitem = "dies"\nthen = "always"\nall = [["b"]]'
    )
    with pytest.raises(DataError, match="needs the fact b") as refused:
        read_set("x.toml", text, "wt2006")
    assert refused.value.fix == "Add it as a [[fact]], or correct its id."


# ---- panel and chair


def test_whoever_differs_from_the_advice_is_named_by_role():
    assert [one.role for one in dissent(example_record())] == ["service manager"]
    assert dissent(replace(example_record(), advice=Outcome.OPEN)) == ()


def test_an_agency_that_no_view_names_is_asked_for():
    assert absent(example_record()) == ()
    assert absent(CriteriaRecord(views=(PanelView(id="V1", agency="Police"),))) == (
        "social care",
        "health",
        "education",
    )


def test_a_decision_against_a_paragraph_that_says_always_is_told():
    one = replace(record(died=YES, abuse_in_death=YES), decision=Outcome.NONE)
    told = against_criteria(one, results(OF_2006, one))
    assert [each.criterion.paragraph for each in told] == ["8.5; 8.2"]


def test_the_questions_that_help_are_counted_and_no_number_decides():
    assert helping(OF_2006, example_record()) == 3
