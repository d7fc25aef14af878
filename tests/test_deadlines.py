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
]


@pytest.mark.parametrize("words", WORDINGS)
def test_each_wording_of_a_deadline_is_found_whole_at_the_end_of_a_request(words: str) -> None:
    text = f"The Northtown Safeguarding Board should publish a revised neglect protocol {words}."
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
    ],
)
def test_a_time_that_is_no_plain_date_says_what_kind_it_is(text: str, note: str) -> None:
    assert note in parse(text).notes


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30/09/13", date(2013, 9, 30)),
        ("1 April 2014", date(2014, 4, 1)),
        ("end Sept 2013", date(2013, 9, 30)),
        ("Q3 13/14", date(2013, 12, 31)),
        ("financial year 2004/05", date(2005, 3, 31)),
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
