"""By when: which times date what is asked, and which belong to practice, a check, the past or a title."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.text.calendar_days import resolve
from scrlib.text.clauses import parse
from scrlib.text.dates import times


def deadlines(text: str) -> list[str]:
    return [deadline.words for deadline in parse(text).deadlines]


WORDINGS = [
    "not later than the Committee's sitting in Trinity term",
    "commencing with the meeting of 9th September",
    "from its meeting in the second week of May",
    "this side of Easter",
    "in its 2015/16 contract",
    "the first visits to take place by the end of April 2026",
    "on and after 1 June",
    "w.e.f. the new financial year",
    "as from 1st November next",
    "with the June newsletter",
    "from the April return onwards",
    "when the contract is re-signed on 1 April",
    "when the budgets for 2017/18 are set",
    "by close of play Thursday",
    "before the clocks go back in 2019",
    "by Lammas or sooner",
    "not later than the second anniversary of the report",
    "in the first week of the autumn term",
    "by the second week of June",
    "in the last week of March",
    "no later than the last week of July",
    "from the beginning of term",
    "in the final quarter of 2017/18",
    "during 2004/5",
    "by the end of the calendar year 2011",
    "in its business plan for 2016-17",
    "on or before 30 June 2011",
    "by no later than 31 October 2011",
    "within the 2011/12 commissioning round",
    "commencing in the second week of January",
    "in the early part of 2015",
    "over the course of the next year",
    "in the course of the next municipal year",
    "before the schools return in September",
    "by the practice meeting on 14 March",
    "before the Board's development day in June",
    "during July and August 2006",
    "starting with the new season",
    "within sixty days",
    "in a month's time",
    "next spring",
    "in time for Child Safety Week",
    "by the end of Quarter 3",
    "by end March 2015",
    "by 31st of January 2011",
    "by the end of this calendar year",
    "before 1 May 2014",
    "by the Board's meeting in September",
    "at the September 2013 meeting of the Executive",
    "in its next annual report",
    "by the time of the next inspection",
    "within 28 days of this report",
    "within three months of the date of this report",
    "within six weeks of receiving this report",
    "inside three months",
    "in the coming six months",
    "over the next two quarters",
    "in the 2016-17 business plan",
    "as part of the 2014/15 training programme",
    "ahead of the 2020 school census",
    "by the half-term break in February",
    "in time for the new academic year",
    "by the beginning of the next school year",
    "not later than 30 June",
    "by the last working day of November 2018",
    "by midsummer",
    "from the start of the next financial year",
    "from April",
    "commencing April 2013",
    "with a start date of 1 September 2022",
    "by the second anniversary of the publication of this report",
    "within a year",
    "before the bank holiday",
    "within a month of this report being agreed by the Partnership",
    "by the tenth of October",
    "before the clocks change",
    "at its October away-day",
    "before the half-term holiday",
    "within a year of publication",
    "during the first quarter of 2012",
    "during 2011",
    "in 2017",
    "by 2018",
    "in the next financial year",
    "within one calendar month",
    "within the quarter",
    "within the next reporting year",
    "by mid-2016",
    "by late 2019",
    "by early autumn 2015",
    "as soon as this report is published",
    "upon publication of this report",
    "on completion of the criminal proceedings",
    "once the criminal trial has concluded",
    "following the conclusion of the inquest",
    "by the next meeting of the LSCB",
    "by the next but one Board meeting",
    "at the earliest possible date",
    "as a matter of immediate priority",
    "by return",
    "within 5 working days of publication",
    "at the next opportunity",
    "when the contract is next let",
    "by the end of the current municipal year",
    "six months from the date of publication",
    "three months after publication",
    "twelve months after this report is published",
    "no more than six months from now",
    "by week ending 12 June 2009",
    "by 5pm on Friday 3 July 2020",
    "in the June 2018 newsletter",
    "at the annual conference in November 2012",
    "in the spring of 2010",
    "by Spring Term 2014",
    "by the end of the Spring Term",
    "by Whitsun half-term",
    "in the autumn half-term",
    "by the publication date",
    "prior to publication",
    "before this report is published",
    "in advance of publication",
    "by April 1st",
    "by Apr 2014",
    "by 04/2015",
    "by Q1 next year",
    "in month three",
    "by month six of the plan",
    "for the January intake",
    "by Ramadan 2023",
    "within the lifetime of this plan",
    "by year two of the strategy",
    "with effect from the date of this review",
    "in the first three months of 2021",
    "between now and March 2013",
    "within 10 weeks of the date of publication",
    "within three months of today",
    "within two months of the Board's approval",
    "six weeks from receipt of this report",
    "not more than nine months from today",
    "not later than the April meeting",
    "no later than the next intake of trainees",
    "before the next intake of trainees",
    "before the next cohort starts",
    "by the next annual report",
    "by the time the next annual report is published",
    "by the time of the Board's next development day",
    "at its first meeting after publication",
    "at the next meeting of the Executive Group",
    "in time for the next booking clinic",
    "from the next sitting",
    "starting with the September intake",
    "ahead of the next commissioning round",
    "by Feb half term",
    "by October half term",
    "by the Easter break",
    "before the summer holidays",
    "before the school holidays begin",
    "by next March",
    "next month",
    "early in the new year",
    "in the second half of 2023",
    "by the end of the second year",
    "by noon on 30 January 2026",
    "from 1 February to 31 July 2020",
    "from January onwards",
    "by 30 June at the latest",
    "as of the first of the month following publication",
    "in the same month that the report is published",
    "in next year's audit programme",
    "with effect from the next programme year",
    "by the end of the current planning cycle",
]
NO_DAY = [
    "when the contract is re-let",
    "when the current contract ends",
    "when the new unit opens",
    "once the post is filled",
    "once the new guidance is issued",
    "before the new system goes live",
    "before any further action plan is written",
    "on renewal of the contract",
    "upon renewal",
    "at re-tender",
    "at its next reprint",
    "at their next appraisal",
    "following the restructure",
    "following publication",
    "if the bid succeeds",
    "should funding be agreed",
    "in the coming months",
    "over the next few weeks",
    "over the next three years",
    "at the first available opportunity",
    "as early as possible",
    "as an early priority",
    "from now on",
]


@pytest.mark.parametrize("words", WORDINGS)
def test_each_wording_of_a_deadline_is_found_whole_at_the_end_of_a_request(words: str) -> None:
    text = f"The Northtown Safeguarding Board should publish a revised neglect protocol {words}."
    assert deadlines(text) == [words]


@pytest.mark.parametrize("words", NO_DAY)
def test_a_wait_for_something_undated_and_a_vague_haste_are_found_and_are_no_date(words: str) -> None:
    found = parse(f"The Northtown Safeguarding Board should publish a revised neglect protocol {words}.")
    assert [deadline.words for deadline in found.deadlines] == [words]
    assert {"deadline_trigger", "deadline_vague"} & set(found.notes)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Trust should amend its form. Due: next practice meeting.", "next practice meeting"),
        ("The Trust should amend its form. End of calendar year.", "End of calendar year"),
        ("The Trust should amend its form (within three months).", "within three months"),
        ("The Trust should write a card, to be agreed by the Board on 1 May 2014.", "on 1 May 2014"),
        (
            "The Trust should ensure that all who work with babies have received training by 1 May 2014.",
            "by 1 May 2014",
        ),
        ("Print two cards, the first to be ready by 1 May 2014.", "the first to be ready by 1 May 2014"),
        ("The form should be amended when it is next reviewed to name a lead.", "when it is next reviewed"),
        (
            "The Trust should sample ten files each month, beginning in June.",
            "each month, beginning in June",
        ),
        (
            "Having heard that no form was used, the Trust should, with effect from 1 May 2014, amend it.",
            "with effect from 1 May 2014",
        ),
    ],
)
def test_a_time_is_found_as_it_is_printed(text: str, words: str) -> None:
    assert deadlines(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "By 31 March 2014: the Trust to amend its form.",
        "The Trust should, by 31 March 2014 and in consultation with the Board, amend its form.",
        "It is recommended that the Trust, by 31 March 2014, amends its form.",
        "The Trust should amend its form (by 31 March 2014).",
        "The Trust should amend its form. This should be completed by 31 March 2014.",
        "The Trust should amend its form. The new form will be in use by 31 March 2014.",
        "Could the Trust amend its form by 31 March 2014?",
        "Amend form by 31 March 2014.",
    ],
)
def test_a_deadline_is_found_wherever_it_stands(text: str) -> None:
    assert [d.date for d in parse(text).deadlines] == [date(2014, 3, 31)]


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
            "The Board should rewrite the escalation policy and train all midwives in neglect by 1 May 2014.",
            "deadline_secondary",
        ),
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
