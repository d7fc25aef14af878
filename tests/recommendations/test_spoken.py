"""What is marked as the check: a look alone, a report; and likely words that speak of none."""

import datetime as dt

import pytest

from scrlib.recommendations.assessment import read
from scrlib.recommendations.models.spoken import as_it_speaks
from scrlib.records import Criterion, Verdict

MET, PARTLY, NOT_MET = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET


def seen(text: str) -> tuple[list[str], Verdict | None]:
    found = read(text, dt.date(2026, 11, 23))
    return [one.words for one in found.parse.measures], found.criteria[Criterion.MEASURABLE].verdict


CHECKED = {
    "The Trust should ensure that letters are typed in a day and that use of it is reported to the Board.": (
        "use of it is reported to the Board"
    ),
    "Each school should submit a report on the progress of its plan to the Quality Group.": (
        "submit a report on the progress of its plan to the Quality Group"
    ),
    "The Board should commission a multi-agency audit of ten files.": "a multi-agency audit of ten files",
    "The Trust should send a card and report the number to the Board in June 2014.": (
        "report the number to the Board"
    ),
    "The Head should bring a report to the May meeting of the Eastmoor Board showing the number who wait.": (
        "bring a report to the May meeting of the Eastmoor Board showing the number who wait"
    ),
    "The Manager should report to Ofsted within a month on the steps taken to stop it.": (
        "report to Ofsted within a month on the steps taken to stop it"
    ),
    "A deputy should be named. The number of visits should be given in the Board's yearly report.": (
        "The number of visits should be given in the Board's yearly report"
    ),
    "The Trust should gather feedback from ten mothers and bring what they said to the Quality Group.": (
        "gather feedback from ten mothers and bring what they said to the Quality Group"
    ),
}
BARE = {
    "The Board should audit the quality of core group minutes.": "audit the quality of core group minutes",
    "Staff should have training on autism, and uptake should be monitored.": "uptake should be monitored",
    "The Trust should write a guide to sleep and measure whether this has made a difference.": (
        "measure whether this has made a difference"
    ),
}
UNCHECKED = {
    "The Board may wish to know more. Would a survey of front line staff help?": NOT_MET,
    "The Board should commission a survey of midwives to find out why the form is not used.": PARTLY,
    "The Board should consider whether to share the findings with Eastmoor LSCB.": NOT_MET,
    "The Forum should review who comes to it (attendance was 40% in the period under review).": NOT_MET,
    "Reports for conference should be in plain words. They should state whether he was seen.": NOT_MET,
}


@pytest.mark.parametrize(("text", "words"), CHECKED.items())
def test_a_check_is_marked_without_the_verb_of_having_it_made_and_without_its_month(text: str, words: str):
    assert seen(text) == ([words], MET)


@pytest.mark.parametrize(("text", "words"), BARE.items())
def test_a_look_that_says_not_what_it_would_see_is_half_a_check(text: str, words: str):
    assert seen(text) == ([words], PARTLY)


def test_recommendations_that_are_only_endorsed_may_be_checked_but_none_that_were():
    endorsed = "See recommendations 2 and 5 of the health report. "
    assert seen(endorsed + "Implementation will be overseen by the Review Sub Group.") == (
        ["Implementation will be overseen by the Review Sub Group"],
        PARTLY,
    )
    assert seen(endorsed + "Agencies will report progress on these to the Quality Group.") == (
        ["Agencies will report progress on these to the Quality Group"],
        MET,
    )
    assert (
        seen("No recommendation is made to the Fire Service, whose plan was completed and audited.")[0] == []
    )


def test_compliance_that_is_audited_says_not_by_whom():
    text = "The Trust to ensure that each baby is weighed at booking, and that compliance is audited."
    assert seen(text) == (["compliance is audited"], PARTLY)


@pytest.mark.parametrize(("text", "verdict"), UNCHECKED.items())
def test_to_learn_why_to_weigh_and_what_was_found_are_no_checks(text: str, verdict: Verdict):
    assert seen(text) == ([], verdict)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the panel should sit in May and its work should be evaluated", "its work should be evaluated"),
        (
            "lost calls and time to answer should be published",
            "lost calls and time to answer should be published",
        ),
        ("sit in May, the chair must walk the ward and sign the sheet", "sign the sheet"),
        ("28 days before release", None),
    ],
)
def test_likely_words_begin_with_the_act_that_speaks_of_a_check(text: str, words: str | None):
    found = as_it_speaks(text, 0, len(text))
    assert (found and text[slice(*found)]) == words


PAPERS = [
    "Eastmoor Housing should review its letting procedures so that the Council is told of each family first.",
    "The Department should review national guidance on the two year check to include fathers.",
    "The Head should provide all tutors with written guidance on what to do when a pupil is away.",
    "The Board should ask its Training Sub-group to revise the induction course.",
]
PRACTICE = [
    "Case conference minutes should be circulated within ten working days.",
    "The Trust to ensure that risk assessments are completed in line with policy.",
    "The Trust should review its letting procedures.",
    "The Board should ensure that staff follow the local protocol on bruises.",
]


@pytest.mark.parametrize("text", PAPERS)
def test_a_paper_that_is_to_say_something_else_can_be_seen_whatever_it_is_about(text: str):
    assert seen(text) == ([], PARTLY)


@pytest.mark.parametrize("text", PRACTICE)
def test_a_paper_that_is_followed_and_a_standard_in_days_leave_nothing_to_see(text: str):
    assert seen(text) == ([], NOT_MET)
