"""What a meeting decided in ink, typed back from its form: kept, and written where it changes something."""

import datetime as dt

import pytest

from scrlib.audits.register.decisions import About, about, decided, decided_since, decisions, meeting_day
from scrlib.audits.register.log import Log, appended, faults, packed
from scrlib.audits.register.papers.meeting_pack import meeting_pack
from scrlib.audits.register.reading import actions
from scrlib.audits.register.writing import set_fields
from scrlib.errors import ScrError
from scrlib.records.register import Thing

AT = dt.datetime(2026, 11, 3, 10, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)


def wrote(log: Log, *changes: tuple) -> Log:
    return appended(log, [one for part in changes for one in part], who="PL", why="Meeting", at=AT)


def register() -> Log:
    log = wrote(
        (),
        set_fields(Thing.RECOMMENDATION, "C-aaaaa1", {"number": "Alder 1", "text": "See every bruise"}),
        set_fields(Thing.ACTION, "A-aaaaa1", {"number": "A1", "text": "Change the form", "owner": "Nurse"}),
    )
    return packed(log, who="PL", at=AT, title="Meeting pack of 3 November 2026")


def typed(number: str, **form: str) -> Log:
    """The register once a row of the form is typed."""
    log = register()
    row = {"meeting": "2026-11-03", "row": "1", "about": number, "text": "Do it sooner", **form}
    return wrote(log, decided(log, "M-aaaaa1", row, about(log, number), lambda _: "A-bbbbb2"))


def standing(log: Log) -> list[tuple[str, str, str, dt.date | None, str, tuple[str, ...]]]:
    return [
        (one.number, one.text, one.owner, one.due, one.due_words, one.recommendations)
        for one in actions(log, DAY)
    ]


def test_a_decision_that_is_noted_changes_nothing_else() -> None:
    log = typed("a1", does="noted", who="Matron", by="31 January 2027")
    assert standing(log) == standing(register())
    (line,) = decisions(log, DAY)
    assert (line.text, line.who, line.by, line.does_words) == (
        "Do it sooner",
        "Matron",
        "31 January 2027",
        "Noted",
    )
    assert line.action is not None and line.action.number == "A1"
    assert faults(log) == ()


@pytest.mark.parametrize(
    ("form", "owner", "due", "words"),
    [
        ({"who": "Matron", "by": "31 January 2027"}, "Matron", dt.date(2027, 1, 31), ""),
        ({"who": "", "by": "next meeting"}, "Nurse", None, "next meeting"),
        ({"who": "Matron", "by": ""}, "Matron", None, ""),
    ],
)
def test_a_change_gives_the_action_its_owner_or_day(form, owner, due, words) -> None:
    log = typed("A1", does="changed", **form)
    assert standing(log) == [("A1", "Change the form", owner, due, words, ())]


def test_a_new_action_stands_in_the_register_under_the_recommendation_it_is_about() -> None:
    log = typed("alder 1", does="new", who="Chair", by="1/3/27")
    assert standing(log)[1] == ("A2", "Do it sooner", "Chair", dt.date(2027, 3, 1), "", ("Alder 1",))
    (line,) = decisions(log, DAY)
    assert line.action is not None and line.action.number == "A2"


@pytest.mark.parametrize(
    ("number", "form", "problem"),
    [
        ("A9", {"does": "noted"}, "No action or recommendation has the number A9."),
        ("", {"does": "changed", "who": "Matron"}, "It does not say which action is changed."),
        ("Alder 1", {"does": "changed", "who": "Matron"}, "It does not say which action is changed."),
        ("A1", {"does": "changed"}, "It says neither who nor by when."),
    ],
)
def test_what_cannot_be_done_is_told(number: str, form: dict[str, str], problem: str) -> None:
    with pytest.raises(ScrError) as told:
        typed(number, **form)
    assert told.value.problem == problem


def test_a_number_that_two_things_have_names_neither() -> None:
    log = wrote(register(), set_fields(Thing.ACTION, "A-ccccc3", {"number": "A1", "text": "Another"}))
    with pytest.raises(ScrError, match="2 things in the register have the number A1"):
        about(log, "A1")
    assert about(log, " ") == About()


def test_the_next_pack_tells_what_came_of_each_decision_and_the_one_after_no_more() -> None:
    log = typed("A1", does="changed", who="Matron", by="31 January 2027")
    assert meeting_day(log, DAY) == "3 November 2026"
    after, paper = meeting_pack(log, title="Ours", who="PL", at=AT, day=DAY)
    (told,) = [one for one in paper.tables if one.title.startswith("Decided at the last meeting")]
    assert told.rows == (
        ("A1", "Do it sooner", "Matron", "31 January 2027", "Changed: A1. ? Nobody has said"),
    )
    assert decided_since(after, len(after), DAY) == ()
