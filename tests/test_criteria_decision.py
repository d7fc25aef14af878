"""A decision whether to hold a review: paragraphs that differ, what nobody knows, dissent, dates, history."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.criteria.edition import beware, edition_for
from scrlib.audits.criteria.example import example_record
from scrlib.audits.criteria.findings import absent, against_criteria, differing, dissent, helping, results
from scrlib.audits.criteria.history import flat, of_log, record_from, rejoined, unwritten, written_in
from scrlib.audits.criteria.papers import decision_record, terms_of_reference
from scrlib.audits.criteria.proceedings import waiting
from scrlib.audits.criteria.reminders import reminders
from scrlib.audits.criteria.sets import criteria_set, read_set
from scrlib.audits.criteria.timetable import day_of, out_of_order, timetable
from scrlib.audits.guidance import packs
from scrlib.audits.register.log import faults
from scrlib.errors import DataError, ScrError
from scrlib.records.criteria import (
    Answer,
    CriteriaRecord,
    Finding,
    Outcome,
    PanelView,
    Proceeding,
    Said,
    ScopeAnswer,
)
from scrlib.records.guidance import Series

OF_2006 = criteria_set("wt2006")
TODAY = dt.date(2026, 11, 22)
NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
NO = dict.fromkeys((one.id for one in OF_2006.facts), Answer.NO)


def record(**facts: Answer) -> CriteriaRecord:
    """A record under 2006 in which every other fact is answered no."""
    answers = {**NO, **facts}
    return CriteriaRecord(facts=tuple(Said(id=id, answer=answer) for id, answer in answers.items()))


def found(one: CriteriaRecord, edition: str = "wt2006") -> dict[str, Finding]:
    return {each.criterion.id: each.finding for each in results(criteria_set(edition), one)}


YES, UNCLEAR = Answer.YES, Answer.UNCLEAR


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
    assert "was not in force on 24 April 2007" in beware(chosen, TODAY)


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


# ---- dates


def test_one_month_to_decide_and_four_more_to_finish():
    one = CriteriaRecord(known="31 January 2008", decided="29 February 2008", decision=Outcome.REVIEW)
    assert {each.clock.id: each.day for each in timetable(OF_2006, one)} == {
        "decide": dt.date(2008, 2, 29),
        "inspectorate": dt.date(2008, 2, 29),
        "health_authority": dt.date(2008, 2, 29),
        "finish": dt.date(2008, 6, 29),
    }


def test_a_limit_that_ends_on_a_sunday_has_the_friday_before_as_its_working_day():
    one = CriteriaRecord(decided="29 February 2008", decision=Outcome.REVIEW)
    finish = timetable(OF_2006, one)[-1]
    assert (finish.day, finish.working) == (dt.date(2008, 6, 29), dt.date(2008, 6, 27))


def test_five_and_fifteen_working_days_since_2018():
    one = CriteriaRecord(known="1 April 2026", notified="9 April 2026")
    due = {each.clock.id: each.day for each in timetable(criteria_set("wt2023"), one)}
    assert (due["notify"], due["rapid"], due["finish"]) == (dt.date(2026, 4, 10), dt.date(2026, 4, 30), None)


def test_a_month_alone_is_no_day_to_reckon_from():
    assert day_of("May 2007") is None
    assert day_of("22 May 2007") == day_of("22/05/2007") == day_of("2007-05-22") == dt.date(2007, 5, 22)
    assert day_of("31 February 2007") is None


@given(st.from_regex(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}", fullmatch=True))
def test_no_day_that_is_typed_breaks_the_timetable(typed):
    one = CriteriaRecord(known=typed, decided=typed, notified=typed, decision=Outcome.REVIEW)
    for edition in ("wt2006", "wt2023"):
        due = timetable(criteria_set(edition), one)
        assert all((each.day is None) == (day_of(typed) is None) for each in due)


def test_a_year_in_which_no_case_can_be_is_no_day():
    assert day_of("31/12/9999") is None


def test_days_that_cannot_be_in_that_order_are_told():
    one = CriteriaRecord(incident="12 March 2007", known="11 March 2007")
    assert out_of_order(one) == (
        "The day it became known (11 March 2007) comes before the incident (12 March 2007)."
    )
    assert out_of_order(example_record()) == ""


def test_what_waits_for_two_waits_until_the_later_day_and_for_an_unknown_day_without_end():
    trial = Proceeding(id="P1", kind="trial", next_day="3 June 2008", waits="publication,interviews")
    inquest = Proceeding(id="P2", kind="inquest", next_day="1 July 2008", waits="publication")
    later = {one.label: one.until for one in waiting(CriteriaRecord(proceedings=(trial, inquest)))}
    assert later == {
        "Interviews with people who may be witnesses": dt.date(2008, 6, 3),
        "Publishing": dt.date(2008, 7, 1),
    }
    unknown = replace(inquest, next_day="some day in July")
    held = waiting(CriteriaRecord(proceedings=(trial, unknown)))
    assert [one.until for one in held] == [dt.date(2008, 6, 3), None]


def test_reminders_are_on_the_last_working_day_and_leave_out_what_is_done():
    one = CriteriaRecord(known="2 June 2008", decided="29 February 2008", decision=Outcome.REVIEW)
    assert [(each.key, each.day) for each in reminders(one, OF_2006) if "finish" in each.key] == [
        ("limit finish", dt.date(2008, 6, 27))
    ]
    assert "limit decide" not in {each.key for each in reminders(one, OF_2006)}


# ---- the history

TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12)
RECORDS = st.builds(
    CriteriaRecord,
    title=TEXT,
    reasons=TEXT,
    decision=st.sampled_from(Outcome),
    facts=st.builds(Said, id=st.just("died"), answer=st.sampled_from([YES, UNCLEAR]), facts=TEXT).map(
        lambda one: (one,)
    ),
    views=st.lists(st.builds(PanelView, id=st.just("V1"), role=TEXT.map("a".__add__)), max_size=1).map(tuple),
    scope=st.lists(
        st.builds(ScopeAnswer, id=st.just("scope_period"), answer=TEXT.map("b".__add__)), max_size=1
    ).map(tuple),
)


@given(RECORDS, RECORDS)
def test_the_record_is_read_back_from_its_history_alone(first, second):
    log = written_in((), first, who="chair", why="panel", at=NOW)
    assert of_log(log) == first
    log = written_in(log, second, who="chair", why="corrected", at=NOW)
    assert of_log(log) == second
    assert faults(log) == ()
    assert unwritten(log, second) == ()


@given(RECORDS)
def test_a_record_comes_back_from_its_values(one):
    assert record_from(flat(one)) == one


def test_nothing_is_written_without_who_and_why():
    with pytest.raises(ScrError, match="who makes this change"):
        written_in((), example_record(), who=" ", why="panel", at=NOW)


@given(RECORDS, RECORDS)
def test_whoever_changed_nothing_gets_what_the_other_wrote(base, other):
    assert rejoined(base, base, other).record == other
    assert rejoined(base, other, base).record == other
    assert rejoined(base, other, other).clashes == ()


def test_two_people_who_change_different_places_keep_both_and_the_same_place_is_told():
    base = CriteriaRecord(title="Case C", reasons="A")
    ours = replace(base, reasons="Ours", decider="chair")
    theirs = replace(base, reasons="Theirs", incident="12 March 2007")
    joined = rejoined(base, ours, theirs)
    assert joined.record == replace(ours, incident="12 March 2007")
    assert joined.clashes == (("case", "reasons"),)


# ---- the papers


def test_the_decision_record_names_the_variance_the_dissent_and_the_head():
    log = written_in((), example_record(), who="DI", why="panel", at=NOW)
    paper = decision_record(example_record(), OF_2006, log, TODAY)
    parts = {one.title: one for one in paper.parts}
    assert paper.title == "Decision record: Case C"
    assert parts["What each paragraph comes to"].list[0].endswith("each held a part that no other had.")
    assert parts["The panel"].table[1][2].endswith("(differs from the advice)")
    assert parts["History"].says[1] == f"Head: {log[-1].head}"


def test_what_was_done_is_not_called_in_time_where_nobody_knows_when_it_was_due():
    undated = CriteriaRecord(title="C", decided="2 April 2007")
    known = replace(undated, known="12 March 2007")
    papers = [terms_of_reference(one, OF_2006, TODAY) for one in (undated, known)]
    limits = [next(one for one in each.parts if one.title == "Time limits") for each in papers]
    assert [each.table[1][2:4] for each in limits] == [
        ("Not known yet", "2 April 2007"),
        ("12 April 2007", "2 April 2007, in time"),
    ]


def test_what_is_not_settled_stands_in_the_terms_of_reference_as_open():
    paper = terms_of_reference(example_record(), OF_2006, TODAY)
    still_open = next(one for one in paper.parts if one.title == "Not settled yet")
    assert len(still_open.list) == 11
    assert "Does the board need independent legal advice?" in still_open.list
