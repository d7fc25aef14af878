"""Requests that say what somebody does: in the plain present, behind a bullet, of a body named before."""

import pytest
from spans import deadlines, words

from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "owners", "actions"),
    [
        (
            "School nurses note who brings the child to each clinic.",
            ["School nurses"],
            ["note who brings the child to each clinic"],
        ),
        (
            "The Housing Trust rings each family that misses a rent visit.",
            ["The Housing Trust"],
            ["rings each family that misses a rent visit"],
        ),
        (
            "By 4 June 2027 the College names a teacher for carers.",
            ["the College"],
            ["names a teacher for carers"],
        ),
        (
            "At each handover the midwife reads out who lives in the home.",
            ["the midwife"],
            ["reads out who lives in the home"],
        ),
        (
            "Police officers called to a fight at home speak to each child alone.",
            ["Police officers called to a fight at home"],
            ["speak to each child alone"],
        ),
        (
            "Health visitors and school nurses meet each term to go through the list.",
            ["Health visitors and school nurses"],
            ["meet each term to go through the list"],
        ),
        ("• Puts up a notice in each waiting room", [], ["Puts up a notice in each waiting room"]),
    ],
)
def test_what_somebody_is_said_to_do_is_asked_of_them(
    text: str, owners: list[str], actions: list[str]
) -> None:
    found = parse(text)
    assert (words(found.owners), words(found.actions)) == (owners, actions)


@pytest.mark.parametrize(
    "text",
    [
        "Health visitor records to be read each month.",
        "Training for school nurses on neglect.",
        "Police contact with schools.",
        "All staff lists to be brought up to date.",
    ],
)
def test_a_noun_that_could_be_a_verb_makes_nobody_the_owner(text: str) -> None:
    assert parse(text).owners == ()


def test_what_a_sentence_tells_of_the_past_is_not_asked() -> None:
    assert not parse("The midwives were busy in May, and no letter had reached the family.").parsed


def test_it_stands_for_the_body_named_before_where_a_body_acts() -> None:
    found = parse("The Trust should appoint a lead nurse. It should also train its midwives.")
    assert words(found.actions) == ["appoint a lead nurse", "train its midwives"]
    thing = parse("The Trust should write a protocol. It should include a flowchart.")
    assert words(thing.actions) == ["write a protocol"]


@pytest.mark.parametrize(
    "text",
    [
        "The College and the Trust should agree a form, show it to staff, and audit ten cases by May 2027.",
        "The Trust should amend its form, train its nurses and tell the Board how it went, by May 2027.",
        "The Trust should buy a scale, and the Council should open a desk, by May 2027.",
    ],
)
def test_a_date_that_closes_a_row_of_acts_dates_them_all(text: str) -> None:
    found = parse(text)
    assert (deadlines(text), "deadline_secondary" in found.notes) == (["by May 2027"], False)


def test_a_date_on_the_audit_alone_is_none_of_the_work() -> None:
    assert deadlines("The Trust should amend its form. Ten cases will be audited by May 2027.") == []
