"""What each owner is reminded of: a calendar file, and a text to paste."""

import datetime as dt
from collections.abc import Sequence

import icalendar
import pytest

from scrlib.audits.register.log import Log, appended
from scrlib.audits.register.papers.asking import messages, reminders
from scrlib.audits.register.writing import look_later, set_fields
from scrlib.documents.register import reminder_file
from scrlib.records.register import Change, Thing

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)
ASKED_OF_DONE = (
    "Ask, observe or count: what is different now for children, for families, for those who work with them"
)
ON = "Actions from reviews on 22 Nov 2026"


def action(id: str, **form: str) -> tuple[Change, ...]:
    return set_fields(Thing.ACTION, id, {"number": id, "text": f"Do {id}", **form})


def log_of(*changes: Sequence[Change]) -> Log:
    return appended((), [one for some in changes for one in some], who="x", why="Meeting", at=NOON)


def register() -> Log:
    return log_of(
        action("A1", owner="Matron", due="2026-10-01", status="late"),
        action("A2", owner="Matron", due="2027-01-31"),
        action("A3", owner="Police lead", due="2027-01-31"),
        action("A4", owner="Matron", due="2026-01-31", status="done_with_evidence"),
        look_later("A4", dt.date(2026, 5, 1), 6, "D-1"),
        look_later("A4", dt.date(2026, 5, 1), 12, "D-2"),
        action("A5", due_words="ongoing"),
        action("A6", owner="Director", status="superseded", reason="See A2"),
    )


def told(log: Log, owner: str | None = None) -> list[tuple[dt.date, list[str]]]:
    """The days, and the numbers of the actions that each is about."""
    found = reminders(log, DAY, owner=owner)
    return [(one.day, [part.split(":")[0] for part in one.words.split("\n\n")[:-1]]) for one in found]


def test_there_is_a_reminder_on_each_day_that_something_is_due_and_the_late_stand_on_tomorrow() -> None:
    assert told(register()) == [
        (dt.date(2026, 11, 23), ["A1", "A4"]),
        (dt.date(2027, 1, 31), ["A2", "A3"]),
        (dt.date(2027, 5, 1), ["A4"]),
    ]


def test_an_owner_gets_their_own_alone() -> None:
    assert told(register(), "Police lead") == [(dt.date(2027, 1, 31), ["A3"])]


def test_the_calendar_file_says_what_to_ask_and_reminds_of_a_day_once() -> None:
    files = [
        reminder_file(reminders(register(), DAY, title="Westmere"), NOON + dt.timedelta(n)) for n in (0, 1)
    ]
    events = [icalendar.Calendar.from_ical(one).walk("VEVENT") for one in files]
    assert [str(one["summary"]) for one in events[0]] == [
        "2 actions to look at (Westmere)",
        "2 actions to look at (Westmere)",
        "1 action to look at (Westmere)",
    ]
    assert str(events[0][0]["description"]).startswith(
        "A1: Do A1 (Matron). It was due on 1 October 2026.\n\nA4: Do A4 (Matron). Did it make a difference?"
    )
    assert [one["uid"] for one in events[0]] == [one["uid"] for one in events[1]]


def test_a_day_asks_of_what_is_done_only_whether_it_made_a_difference() -> None:
    asked = [one.words.split("\n\n")[-1] for one in reminders(register(), DAY)]
    assert [one.split("?")[0] for one in asked] == ["What was done", "What was done", ASKED_OF_DONE]
    assert "what is different now for children" in asked[0]
    assert all(one.endswith("that is an answer too.") for one in asked)


def test_each_owner_gets_a_text_with_the_late_first_and_those_of_nobody_come_last() -> None:
    found = messages(register(), DAY)
    assert [(one.owner, one.subject, one.actions) for one in found] == [
        ("Matron", f"{ON}: 1 overdue, 1 to be done, 1 to look back at", ("A1", "A2", "A4")),
        ("Police lead", f"{ON}: 1 to be done", ("A3",)),
        ("", f"{ON}: 1 to be done", ("A5",)),
    ]


def test_the_text_says_how_late_each_is_and_that_nothing_is_an_answer_too() -> None:
    matron, _, nobody = messages(register(), DAY)
    assert matron.text.split("\n\n")[:5] == [
        "Dear colleague,",
        "These actions stand with: Matron.",
        "Overdue:\n- A1: Do A1 (was due on 1 October 2026, 52 days ago; it stands as: late)",
        "Still to be done:\n- A2: Do A2 (due on 31 January 2027; it stands as: nobody has said)",
        "Done: did it make a difference?\n- A4: Do A4",
    ]
    assert matron.text.endswith("If nothing has changed, say so: that is an answer too.")
    assert nobody.text.startswith(
        "Nobody answers for these actions. Who will?\n\nStill to be done:\n- A5: Do A5 (ongoing;"
    )


def test_an_empty_register_reminds_nobody() -> None:
    assert (reminders((), DAY), messages((), DAY)) == ((), ())


@pytest.mark.parametrize(
    ("owner", "first"),
    [
        ("Named GP", "Dear colleague,"),
        ("Head of Housing Options", "Dear colleague,"),
        ("Head of Service; Service Manager (East)", "Dear colleagues,"),
        ("All agencies", "Dear colleagues,"),
        ("Team managers", "Dear colleagues,"),
        ("Police and Health", "Dear colleagues,"),
    ],
)
def test_a_text_is_addressed_to_a_role_or_to_several(owner: str, first: str) -> None:
    text = messages(log_of(action("A1", owner=owner)), DAY)[0].text
    assert text.split("\n\n")[:2] == [first, f"These actions stand with: {owner}."]
