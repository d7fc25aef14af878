"""The page of criteria without a browser: from the facts to the papers, the history, the server."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

import icalendar
import pytest
from panel import NOW, Panel
from shown import row
from visitor import Somebody, boxes

from scrlib.records.criteria import Answer, CriteriaRecord, Outcome, PanelView, Proceeding, Said
from scrlib.ui.criteria.state import CriteriaScreen
from scrlib.ui.criteria.work import RECORD, STEPS

# ---- a decision of one's own


def test_a_decision_goes_from_the_facts_to_the_chair():
    visitor = Panel().press("new")
    visitor.press("keep", form={"case-title": "Case D", "case-decided": "24 April 2007"})
    assert "Working Together to Safeguard Children (2006)" in visitor.page
    visitor.press("step", "criteria")
    visitor.press("keep", form={"facts-died-answer": "yes", "facts-abuse_in_death-answer": "yes"})
    assert row(visitor.page, "8.5; 8.2") == [
        "A child died, and abuse or neglect may have played a part",
        "● Always: a review is to be held",
        "Answered yes: “Has a child died?” “Is abuse or neglect known or suspected to have played a "
        "part in the death?”",
    ]
    visitor.press("step", "views").press("add_view")
    visitor.press("keep", form={"views-V1-role": "named nurse", "views-V1-view": "review"})
    visitor.press("step", "decision", {"case-advice": "review"})
    visitor.press("keep", form={"case-decision": "none"})
    assert "The decision is another than the panel advised." in visitor.page
    assert "By 8.5; 8.2 a review is always held in this case." in visitor.page
    assert visitor.problem == ""
    assert visitor.work.record == CriteriaRecord(
        title="Case D",
        decided="24 April 2007",
        facts=(Said(id="died", answer=Answer.YES), Said(id="abuse_in_death", answer=Answer.YES)),
        views=(PanelView(id="V1", role="named nurse", view=Outcome.REVIEW),),
        advice=Outcome.REVIEW,
        decision=Outcome.NONE,
    )


def test_a_new_day_of_decision_says_which_guidance_follows():
    visitor = Panel().press("new").press("keep", form={"case-decided": "24 April 2007"})
    assert visitor.said[-1] == "Worked out. The guidance is Working Together to Safeguard Children (2006)."
    boxes = re.findall(r"<input[^>]*data-change=.keep.[^>]*>", visitor.page)
    assert [name for name in ("incident", "known", "decided") if any(f"case-{name}" in b for b in boxes)] == [
        "incident",
        "known",
        "decided",
    ]


def test_a_day_that_cannot_be_read_is_not_called_the_day_of_the_decision():
    page = Panel().press("new").press("keep", form={"case-decided": "1 January 1066"}).page
    assert "“1 January 1066” is no whole day" in page
    assert "In force today, as the day of the decision is not clear." in page
    assert "In force on the day of the decision." not in page


def test_a_decision_of_a_day_to_come_is_pointed_at():
    page = Panel().press("new").press("keep", form={"case-decided": "24 April 2099"}).page
    assert "The decision (24 April 2099) is still to come." in page


def test_where_two_paragraphs_differ_neither_is_chosen_until_a_person_does():
    visitor = Panel().press("new").press("keep", form={"case-decided": "24 April 2007"})
    visitor.press("step", "criteria")
    no = {f"facts-{one.id}-answer": "no" for one in visitor.screen.given().facts}
    visitor.press("keep", form={**no, "facts-concern-answer": "yes"})
    assert "Two paragraphs differ in this case: by 8.6: not met; by 8.2: consider" in visitor.page
    assert re.findall(r'name="case-reading"[^>]*checked', visitor.page) == []
    visitor.press("keep", form={"case-reading": "harm"})
    assert visitor.work.record.reading == "harm"


def test_chapter_8_chosen_by_hand_for_a_case_of_2026_is_told_that_it_is_none():
    form = {"case-decided": "12 May 2026", "case-edition": "wt2006"}
    page = Panel().press("new").press("keep", form=form).page
    assert "Working Together to Safeguard Children (2006) was not in force on 12 May 2026" in page
    assert "This is not a Chapter 8 case." in page
    assert "Since 29 September 2019 every area holds local child safeguarding practice reviews" in page


@pytest.mark.parametrize(("decided", "said"), [("12 May 2026", True), ("24 April 2007", False)])
def test_what_runs_beside_a_case_of_2026_says_whose_paragraphs_it_names(decided: str, said: bool):
    visitor = Panel().press("new").press("keep", form={"case-decided": decided}).press("step", "dates")
    assert ("The paragraphs in brackets are those of 2006" in visitor.page) is said


def test_a_decision_of_today_is_steered_away_from_chapter_8_with_the_reason():
    page = Panel().press("new").page
    assert "This is not a Chapter 8 case." in page
    assert "Working Together to Safeguard Children (2026)" in page
    assert "Nobody has read Working Together to Safeguard Children (2026) in full" in page


def test_an_edition_whose_criteria_were_not_seen_has_a_box_for_the_panels_own():
    visitor = (
        Panel().press("new").press("keep", form={"case-decided": "3 May 2011"}).press("step", "criteria")
    )
    visitor.press("keep", form={"case-own_criteria": "8.9: met."})
    assert visitor.work.record.own_criteria == "8.9: met."
    visitor.press("step", "take").press("take", "decision")
    assert "8.9: met." in visitor.words("Decision record")


def test_a_day_that_cannot_be_read_or_comes_too_early_is_told_and_nothing_is_lost():
    visitor = Panel().press("new")
    visitor.press(
        "keep", form={"case-incident": "12 March 2007", "case-known": "May", "case-decided": "1 March 2007"}
    )
    assert "“May” is no whole day: write it as 22 May 2026." in visitor.page
    assert "The decision (1 March 2007) comes before the incident (12 March 2007)." in visitor.page
    assert visitor.work.record.known == "May"


def test_what_somebody_types_is_text_and_never_markup():
    visitor = Panel().press("new").press("keep", form={"case-title": "<b>x</b>\x00"})
    assert "<b>x</b>" not in visitor.page
    assert boxes(visitor.page)["case-title"] == "<b>x</b>"


def test_what_waits_is_ticked_and_told():
    visitor = Panel().press("new").press("step", "dates").press("add_proceeding")
    visitor.press(
        "keep",
        form={
            "proceedings-P1-kind": "trial",
            "proceedings-P1-next_day": "3 June 2026",
            "proceedings-P1-waits": ["interviews", "publication"],
        },
    )
    assert visitor.work.record.proceedings == (
        Proceeding(id="P1", kind="trial", next_day="3 June 2026", waits="interviews,publication"),
    )
    assert visitor.page.count("3 June 2026") == 3


def test_a_view_that_was_written_and_taken_out_stays_in_the_history_and_its_number_is_not_given_again():
    visitor = Panel().at("views").write().press("step", "views").press("remove_view", "V4").write()
    assert [one.id for one in visitor.work.record.views] == ["V1", "V2", "V3"]
    assert row(visitor.page, "56. 22 November 2026") == [
        "chair",
        "View 4: role",
        "detective inspector",
        "(emptied)",
        "panel",
    ]
    visitor.press("step", "views").press("add_view")
    assert visitor.work.record.views[-1].id == "V5"


# ---- what leaves


def test_the_decision_record_tells_the_variance_the_dissent_and_the_reasons():
    visitor = Panel().at("take").press("take", "decision")
    words = visitor.words("Decision record Case C")
    for told in (
        "8.2 joins its five cases by “or”",
        "The panel went by 8.2.",
        "(differs from the advice)",
        "The decision is another than the panel advised.",
        "The young person has recovered, as far as is known today.",
    ):
        assert told in words


def test_the_timetable_is_a_calendar_with_the_days_to_come_alone():
    form = {"case-title": "Case D", "case-known": "2 November 2026", "case-decided": "20 November 2026"}
    visitor = Panel().press("new").press("keep", form=form).press("step", "dates").press("add_proceeding")
    visitor.press("keep", form={"proceedings-P1-kind": "trial", "proceedings-P1-next_day": "8 January 2027"})
    name, data = visitor.press("step", "take").press("take", "dates").files[-1]
    assert name == "Timetable Case D.ics"
    days = [one["dtstart"].dt for one in icalendar.Calendar.from_ical(data).walk("VEVENT")]
    assert dt.datetime(2027, 1, 8, 9, tzinfo=ZoneInfo("Europe/London")) in days
    assert min(days).date() >= NOW.date()


def test_a_case_whose_days_are_past_has_no_calendar():
    visitor = Panel().at("take").press("take", "dates")
    assert visitor.problem == (
        "Every day of this timetable is past, so a calendar has nothing to remind of. "
        "The days stand in the decision record."
    )


def test_a_limit_that_went_by_says_how_long_ago_where_no_day_says_that_it_was_done():
    form = {"case-known": "2 June 2008", "case-edition": "wt2006"}
    page = Panel().press("new").press("keep", form=form).press("step", "dates").page
    assert row(page, "The chair decides") == [
        "within 1 month",
        "the day it became known, 2 June 2008",
        "2 July 2008",
        "Past: 18 years ago, and it does not say when it was done",
        "8.14",
    ]


def test_a_timetable_without_a_day_is_refused_with_what_to_do():
    visitor = Panel().press("new").press("step", "take").press("take", "dates")
    assert visitor.problem == (
        "There is no day to remember yet. Give the day the case became known, or of the decision."
    )


def test_a_name_is_pointed_out_before_anything_leaves():
    visitor = Panel().press("new").press("step", "decision")
    visitor.press("keep", form={"case-reasons": "Mrs Margaret Holloway rang 07700 900123."}).press(
        "step", "take"
    )
    assert row(visitor.page, "07700 900123") == ["A telephone number", "The case and the decision"]
    assert "may identify someone" in visitor.page


def test_every_step_is_shown_for_every_edition():
    for day in (
        "3 May 2003",
        "24 April 2007",
        "3 May 2011",
        "3 May 2014",
        "3 May 2016",
        "3 May 2020",
        "3 May 2024",
    ):
        visitor = Panel().press("new").press("keep", form={"case-decided": day})
        assert visitor.work.part == RECORD
        for step in STEPS:
            visitor.press("step", step)
            assert visitor.problem == "" and 'id="step"' in visitor.page


def test_the_questions_that_help_say_how_they_are_answered_before_they_are_opened() -> None:
    page = Somebody(CriteriaScreen()).press("example").press("step", "criteria").page
    assert "3 of 11 questions answered yes</b>; 1 no; 7 not answered yet." in page
    assert "What it rests on: Hospital letter of 20 March: treated in time, out of danger …" in page
