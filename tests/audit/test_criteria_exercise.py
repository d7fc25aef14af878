"""The twelve cases: what is told follows from the paragraphs, quotes stand in the case, nothing leaks."""

import io
import re

import pytest
from docx import Document
from icalendar import Calendar
from leading import Trainer
from shown import row
from visitor import Somebody, boxes

from scrlib.audits.criteria.findings import results
from scrlib.audits.criteria.sets import criteria_set
from scrlib.errors import DataError
from scrlib.learning.criteria import VIGNETTES, read_session, read_vignettes, sessions, vignettes
from scrlib.learning.fresh import fresh_asks, fresh_items
from scrlib.learning.sessions import key, session
from scrlib.records.criteria import Answer, CriteriaRecord, Finding, Said
from scrlib.records.learning import Purpose
from scrlib.tables import parse_table, read_table
from scrlib.ui.criteria.state import CriteriaScreen
from scrlib.ui.loop.questions import name_of

ID = "criteria.calibration.30"
FRESH = ("criteria.two_weeks.10", "criteria.six_weeks.10")
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
    told = [one for step in key(ID).steps for one in step.questions]
    assert len(told) == 12
    assert sum(one.split for one in told) == 4


@pytest.mark.parametrize("later", FRESH)
def test_of_five_fresh_cases_one_is_read_in_two_ways_and_all_four_answers_stand(later: str):
    told = [one for step in key(later).steps for one in step.questions]
    assert [one.split for one in told].count(True) == 1
    assert {value for one in told for value in one.values} == {"always", "consider", "not_met", "unclear"}


def test_no_case_is_judged_twice_in_the_weeks_after():
    cases = [one.question for id in (ID, *FRESH) for step in key(id).steps for one in step.questions]
    assert len(cases) == len(set(cases)) == len(vignettes()) == 22


@pytest.mark.parametrize("later", FRESH)
def test_the_reminders_carry_the_fresh_cases_and_what_is_asked_of_each(later: str):
    items = fresh_items(session(ID))[FRESH.index(later)]
    assert list(items) == [one.reads[0].text for one in session(later).steps if one.asks]
    assert fresh_asks(session(ID)) == (
        "By 8.5 and 8.6, what does it come to: always, consider, not met, or unclear on what is known?",
    )


def consider_all(visitor: Somebody, step: str) -> None:
    """Open a step with cases and put every one of them to be considered."""
    visitor.press("go", step)
    given = {name_of(step, one): "consider" for one in session(ID).questions(step)}
    visitor.press("send", "", boxes(visitor.page) | given)


def test_two_reminders_with_five_fresh_cases_each_are_taken_from_the_page():
    visitor = Somebody(CriteriaScreen()).press("choose", ID)
    for votes in ("first", "again", "second"):
        consider_all(visitor, votes)
    visitor.press("go", "monday").press("take_away", "calendar")
    name, data = visitor.files[-1]
    events = Calendar.from_ical(data).walk("VEVENT")
    assert name == "Twelve cases where is our threshold, reminders.ics"
    assert [str(one["SUMMARY"])[:31] for one in events] == [
        "Two weeks on: five fresh items ",
        "Six weeks on: five fresh items ",
    ]
    assert "her kidneys are damaged for good" in str(events[0]["DESCRIPTION"])


def test_the_word_take_away_says_where_the_line_was_drawn_over_all_cases():
    visitor = Somebody(CriteriaScreen()).press("choose", ID)
    for votes in ("first", "again", "second"):
        consider_all(visitor, votes)
    visitor.press("go", "monday").press("take_away", "word")
    words = [one.text for one in Document(io.BytesIO(visitor.files[-1][1])).paragraphs]
    assert "You put 12 of 12 cases to a review, held or considered." in words


def test_fresh_cases_are_told_after_the_fifth_and_stand_under_some_weeks_later():
    visitor = Somebody(CriteriaScreen())
    assert visitor.page.index("Twelve cases: where is our") < visitor.page.index("Some weeks later")
    assert visitor.page.index("Some weeks later") < visitor.page.index("Six weeks on: five fresh cases")
    visitor.press("choose", FRESH[0])
    for step in session(FRESH[0]).steps[1:-1]:
        visitor.press("go", step.id)
        given = {name_of(step.id, one): "unclear" for one in session(FRESH[0]).questions(step.id)}
        assert "Our reading" not in visitor.page
        visitor.press("send", "", boxes(visitor.page) | given)
    assert "Our reading" in visitor.press("go", "expert").page


def test_a_panel_is_told_what_was_read_and_nothing_of_coding(tmp_path):
    trainer = Trainer(tmp_path, session(ID), key(ID))
    for one in trainer.people(4):
        trainer.send(one, "first", "always", "always", "not_met", "consider", "unclear", "always")
    pages = [trainer.at("told").page, trainer.press("reveal").page]
    pages += [trainer.press("question", f"{one}.threshold").page for one in ("sofa", "within_the_hour")]
    assert "Show what we read in them" in pages[0]
    assert "What we read in it, and why" in pages[2]
    assert row(pages[2], "Always: a review is to be held ✓ as we read it") == ["4"]
    assert [one for one in pages if re.search("cod(ed|ing|er)", re.sub("<[^>]+>", " ", one))] == []


def test_an_exercise_without_words_for_what_is_told_is_refused_with_the_remedy():
    table = {**read_table("learning/criteria/calibration.toml"), "telling": {"how": "What we read"}}
    with pytest.raises(DataError, match="does not say what is told in its own words") as refused:
        read_session(table)
    assert refused.value.fix == "Give under [telling]: how, mark, reveal, same, sure, and nothing else."


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
    assert re.findall("cod(?:ed|ing|er)", re.sub("<[^>]+>", " ", visitor.page)) == []


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
        consider_all(visitor, votes)
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
