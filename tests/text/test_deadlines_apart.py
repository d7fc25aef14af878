"""What is a time and no deadline, what kind of time it is, what it dates and which day it names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spans import deadlines

from scrlib.text.clauses import parse
from scrlib.text.times.calendar_days import resolve
from scrlib.text.times.dates import times


@pytest.mark.parametrize(
    "text",
    [
        "In May 2012 the school rang twice. The Trust should amend its form.",
        "The Trust should amend its form, last revised in March 2009.",
        "The Trust should amend its form, because on 3 March 2013 it was not completed.",
        "Social workers should see the child within 24 hours of a referral.",
        "Health visitors should visit within 10 working days of the birth.",
        "The Board may consider what to do about the March for Peace event.",
        "The Trust should sample referrals from the last twelve months.",
        "The Trust should continue its good work.",
        "The Trust should follow the 2012 protocol.",
        "The desk should pass a second call about the same child within 30 days to a social worker.",
        "The Trust should ensure that conferences are held within 15 days.",
        "Where a child is missing, staff should tell the police without delay.",
        "Midwives should not close the record until the letter has been sent.",
        "The Trust should amend its form, as an audit in June 2012 showed gaps.",
        "The Board should look at the cases closed by the team between January and June 2010.",
        "The school may wish to name a second teacher, given that the first was ill from May to July.",
        "The Trust should agree with the college who rings the family in the first four weeks.",
        "The Trust should review its triage, looking at 30 calls between May and July 2016.",
        "The Trust should look at its triage, as the ward was not told that he had been seen next door.",
    ],
)
def test_times_of_practice_findings_titles_and_look_backs_are_no_deadlines(text: str) -> None:
    assert deadlines(text) == []


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("The Trust should amend its form as a matter of urgency.", "deadline_vague"),
        ("The Trust should amend its form when it next revises its policy.", "deadline_trigger"),
        ("The Trust should review the policy annually.", "deadline_frequency"),
        (
            "The Trust should amend its form, and the Board's Chair should write to Ofsted by 1 May 2014.",
            "deadline_secondary",
        ),
        ("The Chair should confirm to the Board by 1 May 2014 that this is done.", "deadline_secondary"),
        ("An annual audit of chronologies should be carried out.", "deadline_frequency"),
        ("The Trust should make immediate arrangements to cover the rota.", "deadline_vague"),
        ("The Council should add a family room to the lease when it is re-let.", "deadline_trigger"),
        (
            "The Council, when the contract for the two night shelters in town is next renewed, should "
            "require a key worker.",
            "deadline_trigger",
        ),
        ("Each ward to keep a list and the Chair to see it in six months' time.", "deadline_secondary"),
        (
            "The Trust to train its staff and report on take-up to the Board in its return due in May 2015.",
            "deadline_secondary",
        ),
        (
            "The Board should ask each school to evidence, by May 2015, how it hears children.",
            "deadline_secondary",
        ),
        (
            "The Trust should provide the Board, by May 2015, with evidence that carers are asked.",
            "deadline_secondary",
        ),
        (
            "The Board should ask the Head of Wards to try a new sheet at ten meetings and report the "
            "results to the Chair by May 2015.",
            "deadline_secondary",
        ),
    ],
)
def test_a_time_that_is_no_plain_date_says_what_kind_it_is(text: str, note: str) -> None:
    assert note in parse(text).notes


@pytest.mark.parametrize(
    "text",
    [
        "The Board should revise the policy to name a lead and publish it on its website by 1 May 2014.",
        "The policy should be revised to name a lead and published on the website by 1 May 2014.",
        "The Trust should visit all ten schools and give each one a starter pack, by 1 May 2014.",
        "The Trust should amend the booking form and train the midwives. This will be done by 1 May 2014.",
        "Files should be sent on. The Head of Service should change the contract for this by 1 May 2014.",
        "The Board should write a carer pathway. The pathway should be agreed by the CCG by 1 May 2014.",
        "The Trust should open a drop-in clinic, run with the school. The clinic should start by 1 May 2014.",
        "The Board should commission from its panel an audit and publish the findings by 1 May 2014.",
        "The Chair should look at ten cases in which that was said and report to the Board by 1 May 2014.",
        "The Board should write a card setting out when nurses and carers must ring, printed by 1 May 2014.",
    ],
)
def test_a_date_that_stands_on_the_end_of_the_same_work_dates_all_of_it(text: str) -> None:
    assert deadlines(text) == ["by 1 May 2014"]
    assert "deadline_secondary" not in parse(text).notes


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30/09/13", date(2013, 9, 30)),
        ("1 April 2014", date(2014, 4, 1)),
        ("end Sept 2013", date(2013, 9, 30)),
        ("Q3 13/14", date(2013, 12, 31)),
        ("the fİrſt quarter of 2013/14", date(2013, 6, 30)),
        ("financial year 2004/05", date(2005, 3, 31)),
        ("during 2002/3", date(2003, 3, 31)),
        ("in 2009/2010", date(2010, 3, 31)),
        ("by March 2016", date(2016, 3, 31)),
        ("from March 2016", date(2016, 3, 1)),
        ("before March 2016", date(2016, 2, 29)),
        ("31/02/2014", None),
        ("as soon as possible", None),
    ],
)
def test_words_of_time_give_the_day_they_name_day_first(words: str, day: date | None) -> None:
    assert resolve(words) == day


@given(st.text(max_size=300))
def test_times_of_any_text_are_its_own_words_in_order(text: str) -> None:
    found = times(text)
    assert [text[t.start : t.end] for t in found] == [t.words for t in found]
    assert [t.start for t in found] == sorted(t.start for t in found)


@pytest.mark.parametrize(
    "time",
    [
        "once funding is secured",
        "subject to resources",
        "when the new manager takes up post",
        "when stocks of the old form run out",
        "once the new hospital is open",
        "at a date to be agreed",
    ],
)
def test_what_waits_for_money_a_person_or_a_building_is_a_soft_time(time: str):
    found = parse(f"The Trust should revise its induction pack to include the bruising guidance {time}.")
    assert [d.words for d in found.deadlines] == [time]
    assert found.notes in {("deadline_vague",), ("deadline_trigger",)}


def test_a_day_at_the_very_end_dates_the_work_though_a_who_stands_before_it():
    text = "The Trust to introduce a checklist for families who move into the area by 30 June 2006."
    assert deadlines(text) == ["by 30 June 2006"]


def test_each_of_several_jobs_has_the_date_of_its_own() -> None:
    text = "The Trust to print a card by 1 May 2014; the Council to open a desk by 1 June 2014."
    assert deadlines(text) == ["by 1 May 2014", "by 1 June 2014"]


def test_a_place_named_after_a_month_is_no_time():
    assert deadlines("Staff at March House should write up restraint in the incident book.") == []


def test_a_matter_of_principle_is_not_one_of_urgency():
    assert deadlines("The rota should be reviewed as a matter of principle by the Trust.") == []


def test_a_date_said_to_be_for_all_of_several_jobs_dates_them_all():
    text = (
        "The LSCB will hold an event, publish a bulletin and write to schools, all before the summer recess."
    )
    assert parse(text).notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "The midwife should tell the health visitor of the plan by week 34.",
        "The Board should treat this as a matter for fathers too.",
    ],
)
def test_weeks_of_a_pregnancy_and_a_matter_for_somebody_date_nothing(text: str) -> None:
    assert deadlines(text) == []


def test_weeks_from_now_at_the_end_date_the_work_even_after_who() -> None:
    text = "The Ward Manager should share the tasks out among those who are left within the next two months."
    assert deadlines(text) == ["within the next two months"]
