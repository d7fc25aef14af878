"""The dates of a decision whether to hold a review: limits, working days, order, reminders."""

import datetime as dt
from dataclasses import replace

from criteria_records import OF_2006
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.criteria.example import example_record
from scrlib.audits.criteria.proceedings import waiting
from scrlib.audits.criteria.reminders import reminders
from scrlib.audits.criteria.sets import criteria_set
from scrlib.audits.criteria.timetable import day_of, out_of_order, still_to_come, timetable
from scrlib.records.criteria import CriteriaRecord, Outcome, Proceeding


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


def test_a_day_on_which_something_happened_cannot_lie_after_today():
    today = dt.date(2026, 11, 23)
    one = CriteriaRecord(incident="1 March 2027", known="23 November 2026", decided="24 April 2099")
    assert still_to_come(one, today) == (
        "The incident (1 March 2027) and the decision (24 April 2099) are still to come."
    )
    assert still_to_come(CriteriaRecord(decided="24 November 2026"), today) == (
        "The decision (24 November 2026) is still to come."
    )
    assert still_to_come(CriteriaRecord(decided="23 November 2026", known="soon"), today) == ""
