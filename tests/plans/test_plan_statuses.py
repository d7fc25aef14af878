"""What the words of a plan mean for its status, its level, its numbers and its columns."""

import pytest

from scrlib.errors import DataError
from scrlib.plans.accountable import agency_of
from scrlib.plans.columns.headings import field_of, fields
from scrlib.plans.fields.colour_keys import key_in
from scrlib.plans.fields.colours import colour_of
from scrlib.plans.fields.refs import Rec, read_ref
from scrlib.plans.fields.statuses import progresses, read_status, status_of
from scrlib.plans.outcomes import level_of, levels
from scrlib.plans.phrases import phrases
from scrlib.records.plan_files import PlanCell
from scrlib.records.plans import Progress, Status

SAID = {
    "Complete": "complete",
    "Completed. Policy issued March 2013": "complete",
    "100%": "complete",
    "Not complete": "in_progress",
    "Partially complete": "in_progress",
    "To be completed by March": "in_progress",
    "75%": "in_progress",
    "Template live from May 2012. Complete.": "complete",
    "On track": "in_progress",
    "In progress – some slippage": "in_progress",
    "Not started": "not_started",
    "Delayed – awaiting ICT": "overdue",
    "Overdue": "overdue",
    "Not achieved by the date": "overdue",
    "Not completed by the target date because the post is vacant and no one acts up": "overdue",
    "Due date has passed": "overdue",
    "Not delivered within timescale": "overdue",
    "May not be completed on time": "in_progress",
    "Not yet achieved": "not_started",
    "Will be delivered in May": "in_progress",
    "Not yet signed off": "in_progress",
    "Completed past the deadline": "complete",
    "☐ Not started ☒ In progress ☐ Complete": "in_progress",
    "Superseded": "unknown",
    "Green": "unknown",
    "Letters were written and the schools have begun to answer them one by one since June": "unknown",
}


@pytest.mark.parametrize(("words", "status"), SAID.items())
def test_a_status_is_what_the_words_say(words, status):
    assert status_of(words).value == status


def test_a_colour_means_what_the_key_says_and_nothing_without_one():
    green, key = PlanCell(fill="92D050"), key_in("RAG key: R - not started, A - in progress, G - completed")
    assert read_status(green, {}) == (Status.UNKNOWN, "green (cell colour)")
    assert read_status(green, key) == (Status.COMPLETE, "green (cell colour)")
    assert read_status(PlanCell(lines=("R",)), key) == (Status.NOT_STARTED, "R")


def test_fills_are_named_as_people_name_them():
    names = {
        "FF0000": "red",
        "FFC7CE": "red",
        "FFC000": "amber",
        "FFFF00": "amber",
        "00B050": "green",
        "E2EFDA": "green",
        "0070C0": "blue",
        "D9D9D9": "",
        "FFFFFF": "",
    }
    assert {fill: colour_of(fill) for fill in names} == names


def test_every_finer_status_is_one_of_the_five_and_is_known_by_its_words():
    assert set(progresses()) == set(Progress)
    assert [status_of(words) for _, words in progresses().values()] == [
        status for status, _ in progresses().values()
    ]


@pytest.mark.parametrize(
    ("words", "level"), [(words, one.name) for one in levels() for words in one.examples]
)
def test_an_output_a_practice_an_experience_and_an_outcome_are_told_apart(words, level):
    assert level_of(words) == level


@pytest.mark.parametrize(
    ("text", "rec"),
    [
        ("Recommendation 3: The Trust should act", Rec(number="3", text="The Trust should act")),
        ("2 cont.", Rec(number="2", continued=True)),
        ("Rec 2 (cont'd)", Rec(number="2", continued=True)),
        ("R4", Rec(number="R4")),
        ("6 and 7. MARAC", Rec(number="6 and 7", text="MARAC")),
        ("24 hour cover should be found", Rec(text="24 hour cover should be found")),
        ("Recommendation 4 is met by", Rec(text="Recommendation 4 is met by")),
    ],
)
def test_the_number_of_a_recommendation_is_parted_from_its_words(text, rec):
    assert read_ref(text) == rec


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("By when?", "due"),
        ("Lead Officer / Agency", "owner"),
        ("What will be different for children", "outcome"),
        ("How will we know it's worked?", "monitoring"),
        ("Action taken", "progress"),
        ("Action owner", "owner"),
        ("Date action completed", "completed"),
        ("Evidence", "proof"),
        ("R.A.G.", "status"),
        ("We will...", "action"),
        ("We will know because...", "monitoring"),
        ("How tested", "monitoring"),
        ("Change for children", "outcome"),
        ("So that...", "outcome"),
        ("Named individual", "owner"),
        ("Latest date", "due"),
        ("Date to be completed by", "due"),
        ("Where are we now?", "progress"),
        ("Strategic driver", ""),
        ("BRAGW", "status"),
        ("R/A/G/B", "status"),
        ("Reported to", "monitoring"),
        ("Oversight meeting", "monitoring"),
        ("Scrutiny committee", "monitoring"),
        ("Oversight lead", "owner"),
        ("Report to", ""),
    ],
)
def test_a_heading_is_known_in_its_usual_wordings(heading, field):
    assert field_of(heading) == field


def test_no_heading_stands_for_two_fields():
    found = [(word, one.name) for one in fields() for word in one.words]
    twice = {word for word, _ in found if sum(word == other for other, _ in found) > 1}
    assert twice == set()


def test_a_list_of_words_that_is_not_there_is_refused_with_the_remedy():
    with pytest.raises(DataError, match=r"dates.toml has no list named colours. Add \[colours\]"):
        phrases("dates", "colours")


@pytest.mark.parametrize(
    ("owners", "agency"),
    [
        (["Head of Midwifery, Ottermouth Hospitals"], "Ottermouth Hospitals"),
        (["Head of Midwifery, Ottermouth Hospitals", "Clinical Systems Manager"], "Ottermouth Hospitals"),
        (["CCG – Named GP"], "CCG"),
        (["Dalewater Police"], "Dalewater Police"),
        (["Training Manager, the Board"], "Board"),
        (["Partnership Business Manager"], "Partnership"),
        (["Matron, Calderfen General Hospital", "Lead, Northfen Mental Health Trust"], ""),
        (["Named Nurse"], ""),
        (["Training Subgroup"], ""),
        (["All agencies"], ""),
    ],
)
def test_the_agency_is_the_one_that_the_owners_name(owners, agency):
    assert agency_of(owners) == agency
