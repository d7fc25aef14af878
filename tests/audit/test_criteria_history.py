"""The history of a decision whether to hold a review, and the papers made of it."""

import datetime as dt
from dataclasses import replace

import pytest
from criteria_records import OF_2006, TODAY, UNCLEAR, YES
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.criteria.example import example_record
from scrlib.audits.criteria.history import flat, of_log, record_from, rejoined, unwritten, written_in
from scrlib.audits.criteria.papers import decision_record, terms_of_reference
from scrlib.audits.register.log import faults
from scrlib.errors import ScrError
from scrlib.records.criteria import CriteriaRecord, Outcome, PanelView, Said, ScopeAnswer

NOW = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)


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
