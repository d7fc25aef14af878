"""The words of a plan: dates, owners, statuses, colours and outcomes, each with what it means."""

import datetime as dt

import pytest

from scrlib.plans.accountable import is_accountable
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.owners import split_owners

DATED = {
    "end Sept 2013": "2013-09-30",
    "FY 15/16 Q2": "2015-09-30",
    "Completed by 31 March 2015": "2015-03-31",
    "end of Q2 2013/14": "2013-09-30",
    "Q3 13/14": "2013-12-31",
    "Quarter 2 2013/2014": "2013-09-30",
    "3rd quarter 13/14": "2013-12-31",
    "2014/15 Q1": "2014-06-30",
    "Q4 2013-14": "2014-03-31",
    "financial year 2004/05": "2005-03-31",
    "FY 13/14": "2014-03-31",
    "2013/14": "2014-03-31",
    "academic year 2013/14": "2014-08-31",
    "30/09/13": "2013-09-30",
    "30.09.2013": "2013-09-30",
    "30-Sep-13": "2013-09-30",
    "30th September, 2013": "2013-09-30",
    "September 30, 2013": "2013-09-30",
    "Sept 13": "2013-09-30",
    "March '14": "2014-03-31",
    "Febuary 2014": "2014-02-28",
    "09/2013": "2013-09-30",
    "w/c 10/09/13": "2013-09-09",
    "week commencing 9 September 2013": "2013-09-09",
    "April - June 2013": "2013-06-30",
    "31/03/13 revised to 30/06/13": "2013-06-30",
    "30 September 2013 then quarterly": "2013-09-30",
    "June 2013 (review September 2013)": "2013-06-30",
    "before April 2013": "2013-03-31",
    "start of April 2013": "2013-04-01",
    "End of 2013": "2013-12-31",
    "Immediate (by 31/03/2014)": "2014-03-31",
    "31 March 2014 (revised from 31 December 2013)": "2014-03-31",
    "31 March 2014 (originally due 30 June 2014)": "2014-03-31",
    "14 Jan '14": "2014-01-14",
    "late January 2014": "2014-01-31",
    "Sept2013": "2013-09-30",
    "30 09 2013": "2013-09-30",
    "Q2/2013-14": "2013-09-30",
    "To be completed by March 2014": "2014-03-31",
    "To be agreed with Health by 30 June 2014": "2014-06-30",
    "30 Sept 2014 - lead TBC": "2014-09-30",
    "30 Sept 2014 (funding to be agreed)": "2014-09-30",
    "30/06/2014. Review date TBC": "2014-06-30",
    "March 2014, exact date TBC": "2014-03-31",
}
UNDATED = (
    "ongoing|Ongoing - review March 2014|immediate|Immediately|ASAP|TBC|quarterly|Quarterly from June 2013|Annually|"
    "September 2015 onwards|From April 2015|Autumn 2015 half term|1st week of June 2015|immediately, review Dec 2015|"
    "Half-termly from Sept 2015|6 months after publication (published 1 May 2015)|"
    "September|30 September|Q3|2014|mid-October 2014|early in May 2014|Autumn term 2013|early spring 2014|winter 2013|Spring 2013|by the end of summer 2013|Winter 2013/14|before summer 2014|within 3 months|31/09/2013|03/04|09/30/13|Within 6 months of publication (March 2014)|"
    "Autumn 2014 – date TBC|Spring 2015 - date to be agreed|31 March 2014 (TBC)|TBC - autumn 2014|TBC (was 31 March 2014)|"
    "Was 31 March 2014, new date to be agreed|June 2015, to be confirmed by the Board|Q3 13/14 tbc|Date awaited (summer 2014)"
).split("|")


@pytest.mark.parametrize(("words", "day"), DATED.items())
def test_a_date_is_read_day_first_and_a_month_or_quarter_is_its_last_day(words, day):
    due = read_due(words)
    assert (str(due.day), due.words, due.done) == (day, words, False)


@pytest.mark.parametrize("words", UNDATED)
def test_words_that_name_no_day_are_kept_as_words(words):
    due = read_due(words)
    assert (due.day, due.words, due.done) == (None, words, False)


@pytest.mark.parametrize(
    "words", ["Completed", "Completed March 2014", "Complete - 31/3/13", "Done", "Already in place"]
)
def test_completed_is_never_a_date(words):
    due = read_due(words)
    assert (due.day, due.words, due.done) == (None, words, True)


def test_a_date_that_is_followed_by_completed_is_both():
    assert read_due("31/03/13 - completed") == read_due("31/03/13 - completed", None)
    assert (read_due("31/03/13 - completed").day, read_due("31/03/13 - completed").done) == (
        dt.date(2013, 3, 31),
        True,
    )


@pytest.mark.parametrize(
    "words", ["Target: 30 Jun 2014 Actual: 14 Jul 2014", "Due 30 June 2014, completed on 14 July 2014"]
)
def test_the_date_on_which_it_was_done_is_not_when_it_was_due(words):
    due = read_due(words)
    assert (due.day, due.done) == (dt.date(2014, 6, 30), True)


def test_late_in_a_month_does_not_say_that_the_action_is_late():
    assert [read_due(words).late for words in ("Late May 2014", "late - May 2014")] == [False, True]


OWNED = {
    "Head of Safeguarding and Quality": 1,
    "Head of Safeguarding and Head of Quality": 2,
    "Director of Nursing and Midwifery": 1,
    "Director of Education and Children's Services": 1,
    "Director of Nursing and Trust Safeguarding Lead": 2,
    "Designated Nurse & Named Doctor": 2,
    "Police and Children's Social Care": 2,
    "Health and Housing": 2,
    "Health and Wellbeing Board": 1,
    "Police and Crime Commissioner": 1,
    "Devon and Cornwall Police": 1,
    "Learning & Development Sub-Group": 1,
    "HR and Training Manager": 1,
    "HoS CSC & Named Nurse": 2,
    "Board Chair and Business Manager": 2,
    "Named Nurse, Acute Trust": 1,
    "Acute Trust - Matron, Emergency Department": 1,
    "J Smith, Head of Service": 1,
    "Jane Smith/John Brown": 2,
    "Detective Inspector, Public Protection, South Vale Police": 1,
    "Director of Nursing, Quality and Safety": 1,
    "Named Nurse, Named Doctor, Head of Midwifery": 3,
    "Police, Health and Education": 3,
    "LSCB/Police": 2,
    "Designated Safeguarding Lead, Education and Ward Social Worker": 2,
    "Health and Safety Manager": 1,
    "Education and Chair": 2,
    "Designated/Named Nurse": 1,
    "Service/Team Manager": 1,
    "Head of Midwifery / Named Midwife": 2,
    "Lead: Named Nurse; Support: Head of Midwifery": 2,
    "Chair of the Training and Development Subgroup": 1,
    "TBC": 0,
    "-": 0,
}


@pytest.mark.parametrize(("words", "count"), OWNED.items())
def test_owners_in_one_cell_are_parted_only_where_each_stands_alone(words, count):
    assert len(split_owners([words])) == count


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (["Named Nurse", "Team Manager"], ("Named Nurse", "Team Manager")),
        (["Head of Safeguarding", "and Quality"], ("Head of Safeguarding and Quality",)),
        (["Jane Smith", "Head of Safeguarding"], ("Jane Smith, Head of Safeguarding",)),
        (["• Police", "• Health"], ("Police", "Health")),
    ],
)
def test_owners_on_lines_are_parted_and_broken_lines_mended(lines, owners):
    assert split_owners(lines) == owners


@pytest.mark.parametrize(
    "owner",
    ["All agencies", "staff", "Everyone", "All staff", "Partner agencies", "each agency", "Practitioners"],
)
def test_everybody_cannot_be_held_to_account(owner):
    assert not is_accountable(owner)


@pytest.mark.parametrize(
    "owner", ["Head of Midwifery", "Dalewater Police", "Named GP", "JB", "Police", "The Board Manager"]
)
def test_a_post_a_person_or_a_body_can_be_held_to_account(owner):
    assert is_accountable(owner)
