"""The twelve cases: what is told follows from the paragraphs, quotes stand in the case, nothing leaks."""

import re

import pytest
from leading import Trainer
from visitor import Somebody, boxes

from scrlib.audits.criteria.findings import results
from scrlib.audits.criteria.sets import criteria_set
from scrlib.errors import DataError
from scrlib.learning.criteria import VIGNETTES, read_session, read_vignettes, sessions, vignettes
from scrlib.learning.sessions import key, session
from scrlib.records.criteria import Answer, CriteriaRecord, Finding, Said
from scrlib.records.learning import Purpose
from scrlib.tables import parse_table, read_table
from scrlib.ui.criteria.state import CriteriaScreen
from scrlib.ui.loop.questions import name_of

ID = "criteria.calibration.30"
OF_2006 = criteria_set("wt2006")
PARAGRAPHS = {"By 8.5": ("death",), "By 8.6": ("harm", "situations"), "By 8.2": ("five_cases",)}
# What 8.5 and 8.6 come to together: the first of these that one of them comes to.
STRONGEST = (Finding.ALWAYS, Finding.CONSIDER, Finding.UNCLEAR, Finding.NOT_MET)
every_case = pytest.mark.parametrize("case", vignettes().values(), ids=lambda one: one.id)


def worked_out(case, criteria) -> str:
    """What these criteria come to by the facts of a case."""
    answers = {one.id: Answer(case.facts.get(one.id, "no")) for one in OF_2006.facts}
    record = CriteriaRecord(facts=tuple(Said(id=id, answer=answer) for id, answer in answers.items()))
    found = {one.finding for one in results(OF_2006, record) if one.criterion.id in criteria}
    return next(one for one in STRONGEST if one in found)


@every_case
def test_what_we_read_in_a_case_is_what_the_paragraphs_come_to_by_its_facts(case):
    both = ("death", "harm", "situations")
    told = {one.rater: one.value for one in case.ratings}
    assert told == {rater: worked_out(case, PARAGRAPHS.get(rater, both)) for rater in told}


@every_case
def test_where_two_ratings_stand_they_differ(case):
    assert len({one.value for one in case.ratings}) == len(case.ratings)


@every_case
def test_words_quoted_of_a_case_stand_in_it_or_in_the_guidance(case):
    said = " ".join([*(one.reason for one in case.ratings), *(words for _, words in case.feedback)])
    quoted = [words for words in re.findall(r"“([^”]+)”", said) if not guidance_says(words)]
    assert [words for words in quoted if words.lower() not in case.text.lower()] == []


def guidance_says(words: str) -> bool:
    """Answers of the exercise, titles of cases, and the few words of the paragraphs that are quoted."""
    own = {"consider", "yes", "no", "not known", "known or suspected", "always consider", "always hold"}
    own |= {"Not known yet", "including death by suicide", "none has any"}
    return words in own


def test_four_of_the_twelve_are_read_in_two_ways():
    assert len(vignettes()) == 12
    assert sum(len(one.ratings) > 1 for one in vignettes().values()) == 4


def test_a_room_takes_thirty_minutes_and_judges_six_cases_twice():
    one = session(ID)
    assert (one.minutes, one.alone_minutes) == (30, 15)
    assert [step.purpose for step in one.steps].count(Purpose.COMMIT) == 2
    assert one.questions("again") == one.questions("first")
    assert one.step("first").items("a")["sofa"].title == "Asleep on a sofa"


def test_nothing_of_the_key_is_on_the_page_before_both_votes_are_sent():
    visitor = Somebody(CriteriaScreen()).press("choose", ID)
    reasons = [rating.reason for one in key(ID).of("first").questions for rating in one.ratings]
    for step in ("notice", "paragraphs", "first"):
        visitor.press("go", step)
    for votes in ("first", "again"):
        visitor.press("go", votes)
        assert [one for one in reasons if one in visitor.page] == []
        given = {name_of(votes, one): "unclear" for one in session(ID).questions("first")}
        visitor.press("send", "", boxes(visitor.page) | given)
        assert visitor.problem == ""
    visitor.press("go", "told")
    assert "Here the guidance itself says two things." in visitor.page
    assert "The two coders" not in visitor.page


def test_each_case_stands_above_its_own_question_in_the_second_vote_too():
    visitor = Somebody(CriteriaScreen()).press("choose", ID).press("go", "notice").press("go", "first")
    page = visitor.page
    places = [page.index(words) for words in ("The post-mortem", "first-sofa-threshold", "sure that he was")]
    assert places == sorted(places)
    given = {name_of("first", one): "always" for one in session(ID).questions("first")}
    visitor.press("send", "", boxes(page) | given).press("go", "again")
    assert visitor.page.index("The post-mortem") < visitor.page.index("again-sofa-threshold")


def test_somebody_alone_sees_where_they_drew_the_line_once_every_vote_is_sent():
    visitor = Somebody(CriteriaScreen()).press("choose", ID)
    for votes in ("first", "again", "second"):
        visitor.press("go", "monday")
        assert "cases to a review" not in visitor.page
        visitor.press("go", votes)
        given = {name_of(votes, one): "consider" for one in session(ID).questions(votes)}
        visitor.press("send", "", boxes(visitor.page) | given)
    visitor.press("go", "monday")
    assert "You put 12 of 12 cases to a review" in visitor.page
    assert "By 8.5 and 8.6 alone we read 7 of them so, and 10 where 8.2 counts as well." in visitor.page


def test_a_case_without_a_word_for_an_answer_is_refused_with_the_remedy():
    table = dict(read_table(VIGNETTES))
    case = {**table["vignette"][0], "feedback": {"consider": "No."}}
    with pytest.raises(DataError, match="sofa has no word for not_met") as refused:
        read_vignettes({**table, "vignette": [case]})
    assert refused.value.fix == "Add it under [vignette.feedback]."


def test_minutes_that_do_not_add_up_are_refused():
    table = parse_table("x", 'id = "a"')
    whole = {**read_table("learning/criteria/calibration.toml"), **table, "minutes": 31}
    with pytest.raises(DataError, match="takes 31"):
        read_session(whole)


def test_there_is_no_key_of_another_exercise():
    assert key(sessions()[0].id).session == ID
    with pytest.raises(DataError, match="There is no session called"):
        key("criteria.other")


def test_a_room_sees_all_six_cases_side_by_side_and_where_the_guidance_splits(tmp_path):
    trainer = Trainer(tmp_path, session(ID), key(ID))
    first, *others = trainer.people(4)
    trainer.send(first, "first", "always", "consider", "not_met", "consider", "unclear", "always")
    for one in others:
        trainer.send(one, "first", "always", "not_met", "not_met", "consider", "consider", "unclear")
    page = trainer.at("room").page
    table = page[page.index("How many gave which answer") :]
    row = table[table.index("Within the hour") : table.index("The crossing")]
    assert re.findall(r">(\d|–)<", row) == ["–", "1", "3", "–"]
    assert "Here the guidance itself says two things." not in page
    trainer.press("open_step", "told").press("reveal").press("question", "within_the_hour.threshold")
    assert "Here the guidance itself says two things." in trainer.page
    assert "By 8.2: Consider: a review is to be considered." in trainer.page
