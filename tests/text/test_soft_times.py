"""Times that are no date: haste, a fitting moment, what is to come; and how often a course comes round."""

import pytest
from spans import words

from scrlib.text.clauses import parse

VAGUE = [
    ("The Trust should move quickly to fill the two vacant posts.", "quickly"),
    ("Swift action is needed by the Trust to fill the posts.", "Swift"),
    ("Early consideration should be given by the Trust to a second nurse.", "Early"),
    ("The Board should issue its protocol as promptly as it can.", "as promptly as it can"),
    ("The Board should issue its protocol at an opportune moment.", "at an opportune moment"),
    ("The Board should issue its protocol when staffing levels permit.", "when staffing levels permit"),
    ("The Board should issue its protocol in the months ahead.", "in the months ahead"),
    ("The Board should issue its protocol with all possible speed.", "with all possible speed"),
    ("The Board should issue its protocol. This should not wait.", "should not wait"),
    ("The Board should issue its protocol. It is a matter of some urgency.", "a matter of some urgency"),
    ("The Board should lose no time in issuing its protocol.", "lose no time"),
    ("Urgent: the Board should issue its protocol.", "Urgent"),
    ("The Board should issue its protocol (short term).", "short term"),
    ("Forthwith, the Board should issue its protocol.", "Forthwith"),
    ("The Board should rewrite its protocol promptly.", "promptly"),
    ("The Board should issue its protocol within a reasonable timescale.", "within a reasonable timescale"),
    (
        "The Board should add a nurse, subject to the availability of funding.",
        "subject to the availability of funding",
    ),
]
WAITING = [
    (
        "The next time the Board lets its training contract, it should ask for this.",
        "The next time the Board lets its training contract",
    ),
    (
        "If and when the Home Office revises its circular, the Board should publish a leaflet.",
        "If and when the Home Office revises its circular",
    ),
    (
        "The Trust should publish a leaflet upon the appointment of the new matron.",
        "upon the appointment of the new matron",
    ),
    ("The Trust should add a bell before the unit re-opens.", "before the unit re-opens"),
    (
        "The Trust should add a bell once the new system is in place so that parents can ring.",
        "once the new system is in place",
    ),
    (
        "The Trust should issue a card following publication of the national guidance.",
        "following publication of the national guidance",
    ),
    ("The Trust should name a lead when recommissioning the service.", "when recommissioning the service"),
    ("Pending national guidance, the Trust should publish a leaflet.", "Pending national guidance"),
]
SO_OFTEN = [
    ("Ward clerks should be given a refresher session on a yearly basis.", "on a yearly basis"),
    ("Every year, the Council should publish its list of hostels.", "Every year"),
    ("Receptionists: one-hour briefing annually, led by the named nurse.", "annually"),
    ("All drivers should receive annual training on seat belts.", "annual"),
]


@pytest.mark.parametrize(
    ("text", "time", "kind"),
    [(*one, "vague") for one in VAGUE]
    + [(*one, "trigger") for one in WAITING]
    + [(*one, "frequency") for one in SO_OFTEN],
)
def test_a_time_without_a_date_is_told_by_its_kind(text: str, time: str, kind: str) -> None:
    found = parse(text)
    assert (words(found.deadlines), found.notes[:1]) == ([time], (f"deadline_{kind}",))


@pytest.mark.parametrize(
    "text",
    [
        "Schools should share worries about neglect at an early stage.",
        "Nurses should respond promptly to calls from the ward.",
        "If and when a child returns home, the worker should tell the school.",
        "Midwives should discuss diet at each monthly session with the mother.",
        "The Trust should carry out a rapid review of each death.",
        "GPs should review patients who take both tablets every six months.",
        "Advice should be sought at the earliest opportunity in every such case.",
        "The Council should see that one worker is named by the second review.",
        "Social workers should visit the child every month after training.",
    ],
)
def test_haste_and_rhythm_of_practice_are_no_times_of_the_work(text: str) -> None:
    assert words(parse(text).deadlines) == []
