"""Numbers that the practice asked for is to reach, marked whole, and numbers that are none."""

import pytest

from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Verdict
from scrlib.text.clauses import parse


def measures(text: str) -> list[str]:
    return [one.words for one in parse(text).measures]


def measurable(text: str) -> Verdict | None:
    return judge(parse(text))[Criterion.MEASURABLE].verdict


TARGETS = {
    "Bring the number of women booked late down from 40 to fewer than 10 by May 2019.": (
        "Bring the number of women booked late down from 40 to fewer than 10"
    ),
    "Moorby Council should increase from 12 to 20 per cent the share of visits made in the evening.": (
        "increase from 12 to 20 per cent the share of visits made in the evening"
    ),
    "The Probation Service should aim for three in four of its new orders to begin with a home visit.": (
        "three in four of its new orders to begin with a home visit"
    ),
    "The Council should halve the average wait for a place.": "halve the average wait for a place",
    "The Practice should reach seventy per cent of fathers.": "seventy per cent of fathers",
    "Discharge letters should reach the school nurse. Eighty per cent within a week is a fair aim.": (
        "Eighty per cent within a week is a fair aim"
    ),
    "The Trust rings mothers. Calls should rise to at least 90 a quarter.": "at least 90 a quarter",
    "See that not less than four in five such babies are examined by a consultant before May.": (
        "not less than four in five such babies are examined by a consultant"
    ),
}
NO_TARGETS = [
    "Half of the mothers were not asked. The Trust should add the question to its form.",
    "The Council should extend the clinic to at least three days a week.",
    "The Trust should reduce the number of forms to one.",
    "The post should be increased by half a day.",
    "One in five letters went astray. The Trust should send letters by e-mail.",
    "The Trust should offer a course at least four times a year.",
    "The Council should write to tenants by quarter two.",
]
EMPTY = [
    "The Board should raise understanding of neglect among teachers by a third.",
    "Confidence in escalation should rise to 90 per cent.",
    "Every agency should be ninety per cent more effective in its engagement with fathers.",
]


@pytest.mark.parametrize(("text", "words"), TARGETS.items())
def test_a_number_to_be_reached_is_a_target_and_is_marked_whole(text: str, words: str) -> None:
    assert (measures(text), measurable(text)) == ([words], Verdict.MET)


@pytest.mark.parametrize("text", NO_TARGETS)
def test_a_number_of_a_finding_a_length_or_a_frequency_is_no_target(text: str) -> None:
    assert measures(text) == []


@pytest.mark.parametrize("text", EMPTY)
def test_a_number_on_what_cannot_be_seen_is_partly_measurable_at_most(text: str) -> None:
    assert measurable(text) in {Verdict.PARTLY, Verdict.NOT_MET}
