"""Who is asked, and what of them, where more stands beside their name than the name."""

import pytest
from spans import words

from scrlib.recommendations.smart import judge
from scrlib.records import Criterion
from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "owners", "actions"),
    [
        (
            "Any school taking a child from out of the county should ring the last school that day.",
            ["Any school taking a child from out of the county"],
            ["ring the last school that day"],
        ),
        (
            "Those chairing strategy meetings should ask who has seen the child.",
            ["Those chairing strategy meetings"],
            ["ask who has seen the child"],
        ),
        (
            "Support workers who find that a tenant has left should tell the duty desk.",
            ["Support workers who find that a tenant has left"],
            ["tell the duty desk"],
        ),
        (
            "Every Friday the Ward Sister should send the list to the health visitor.",
            ["the Ward Sister"],
            ["send the list to the health visitor"],
        ),
        (
            "Moorby Police, Westside division, should add the number to the pocket card.",
            ["Moorby Police, Westside division"],
            ["add the number to the pocket card"],
        ),
        (
            "It would help if the Coroner's Officer told the panel of each inquest date.",
            ["the Coroner's Officer"],
            ["told the panel of each inquest date"],
        ),
        (
            "The Panel should receive, each quarter, a list of children without a school place.",
            ["The Panel"],
            ["receive, each quarter, a list of children without a school place"],
        ),
    ],
)
def test_an_owner_keeps_what_says_which_one_is_meant(
    text: str, owners: list[str], actions: list[str]
) -> None:
    found = parse(text)
    assert (words(found.owners), words(found.actions)) == (owners, actions)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The visit was late. Police: officers to be told of the new number.", ["Police"]),
        (
            "Nobody rang. Tarn Homes: before closing a case, the tenancy officer should ring the school.",
            ["Tarn Homes", "the tenancy officer"],
        ),
        ("Request of the Ambulance Command: add the field to the call log.", ["the Ambulance Command"]),
        ("Revision of the escalation policy - Head of Safeguarding. (See 4.)", ["Head of Safeguarding"]),
        (
            "A list of those placed far off should be kept. This should be led by the Head of Fostering.",
            ["the Head of Fostering"],
        ),
        # The post is whom the heading's service means, and a topic is nobody.
        ("School nursing: the Service Manager is to redraft the form.", ["the Service Manager"]),
        ("Bruising: the Named Doctor should redraft the form.", ["the Named Doctor"]),
    ],
)
def test_a_body_beside_the_sentence_owns_what_is_asked(text: str, owners: list[str]) -> None:
    assert words(parse(text).owners) == owners


@pytest.mark.parametrize(
    "text",
    [
        "Reports should be read by a manager within two days.",
        "Team planning in Moorby should move to Mondays.",
        "Good and honest recording must be seen on each file.",
    ],
)
def test_whoever_happens_to_do_it_and_things_own_nothing(text: str) -> None:
    assert words(parse(text).owners) == []


def test_what_somebody_did_is_not_what_they_are_to_do() -> None:
    found = parse("The Fire Service called to fit alarms. The Chief Officer should thank them in writing.")
    assert words(found.owners) == ["The Chief Officer"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "A handbook, a telephone card and a half-day course should be produced by the Board.",
            ["A handbook, a telephone card and a half-day course should be produced by the Board"],
        ),
        (
            "The following is wanted from the Trust: a locked cabinet; a second key; and a signing book.",
            ["a locked cabinet", "a second key", "a signing book"],
        ),
        (
            "The Trust should post, beside every ward telephone, a card with the rota.",
            ["post, beside every ward telephone, a card with the rota"],
        ),
        (
            "The Director should require that a qualified worker, rather than a student, is sent.",
            ["require that a qualified worker, rather than a student, is sent"],
        ),
        ("The Board should say whom the policy is for.", ["say whom the policy is for"]),
        (
            "Moorby Trust should keep a register of letters from\nother hospitals and show it to the\nBoard.",
            ["keep a register of letters from\nother hospitals", "show it to the\nBoard"],
        ),
    ],
)
def test_an_act_is_read_whole(text: str, actions: list[str]) -> None:
    assert words(parse(text).actions) == actions


def specific(text: str) -> str:
    return str(judge(parse(text))[Criterion.SPECIFIC].verdict)  # by the rules alone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarnshire Trust should undertake a review of the visiting policy.", "partly"),
        ("Tarnshire Trust should create a climate in which nurses can speak up.", "partly"),
        ("The Head of Housing should lead a conversation about empty homes with landlords.", "partly"),
        ("Closer attention should be paid to fathers.", "not_met"),
        ("Tarnshire Trust should remind its staff of the importance of reading the file.", "not_met"),
        ("A chart of visits should be kept at the front of the file for each baby seen.", "partly"),
        (
            "The Board should satisfy itself, by reading twenty files, that fathers have been seen.",
            "met",
        ),
        ("The Tarn Federation of Schools should name a deputy for each of its sites.", "met"),
    ],
)
def test_what_two_readers_would_agree_on(text: str, expected: str) -> None:
    assert specific(text) == expected
