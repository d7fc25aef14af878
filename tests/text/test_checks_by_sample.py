"""A look at some cases and a body told how it went are checks; the same words of practice are not."""

import pytest

from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Verdict
from scrlib.text.clauses import parse

LOOKS = [
    "A prompt is to go on the form. The Named Midwife will go through fifteen records for the answer.",
    "Officers will copy notices to the hub. Twelve chosen at random will be traced by its manager.",
    "Forty parents should be telephoned by the Manager to find out whether they were sent the report.",
    "The council should find out by sampling closed cases whether families came back within a year.",
    "Each ward is to use the new handover sheet; matrons will inspect one sheet in five during May.",
    "The LSCB should carry out a look-back exercise on all unexplained injuries to babies in 2012.",
    "The service should change its script, testing twenty recorded calls a month for the new question.",
]
TOLD = [
    "The fire service should fit alarms, its manager certifying to the Partnership that the work is done.",
    "Commissioners should obtain from every provider figures on how many night staff have been trained.",
    "The council should move the team to one office and write to the Board when the move has been made.",
    "The Youth Service will open on Saturdays, giving the Cabinet the attendance figures after six months.",
    "A protocol should be written by the two hospitals, who should tell the LSCB once it has been signed.",
    "The contract is to carry an indicator, the proportion of women seen within a week.",
    "The ambulance trust should supply the Board with a note of completion.",
]
PRACTICE = [
    "Midwives should ask all women who attend alone whether they are safe at home.",
    "Officers should check on each and every occasion whether children live at the address.",
    "Managers should read the record each month before a case is closed.",
    "Practitioners should ask parents three questions about sleep at each visit.",
    "Health visitors should visit two homes together where there is a risk of violence.",
    "An audit of 30 files had found none signed. Managers should sign every file.",
    "Police officers should notify the local authority when a child is found alone.",
    "School nurses should tell the chair beforehand if they cannot attend.",
    "The social worker should give the family the results of the assessment.",
]


def _measurable(text: str) -> Verdict | None:
    return judge(parse(text))[Criterion.MEASURABLE].verdict


@pytest.mark.parametrize("text", LOOKS + TOLD)
def test_a_look_at_some_cases_or_a_body_told_is_a_check(text: str) -> None:
    assert _measurable(text) is Verdict.MET


@pytest.mark.parametrize("text", PRACTICE)
def test_daily_practice_in_like_words_is_no_check(text: str) -> None:
    assert _measurable(text) is Verdict.NOT_MET


def test_a_letter_that_asks_for_a_change_is_only_an_output() -> None:
    text = "The Board should write to the Minister setting out what was learned about secure beds."
    assert _measurable(text) is Verdict.PARTLY
