"""What the register tells a meeting and the annual report, worked out from its log."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from registers import DAY, NOON, action, advised, evidence, log_of

from scrlib.audits.register.log import Log, blanked, packed
from scrlib.audits.register.reading import actions
from scrlib.audits.register.views import (
    annual_table,
    by_owner,
    said_of_carrying_out,
    same_numbers,
    since_last_meeting,
    year_ending,
)
from scrlib.audits.register.writing import look_later, looked_at, owner_left, set_fields
from scrlib.records.plans import Progress
from scrlib.records.register import Thing
from scrlib.records.registers import ActionLine


def names(lines: Sequence[ActionLine]) -> list[str]:
    return [one.name for one in lines]


def met(log: Log) -> Log:
    return packed(log, who="Board manager", at=NOON, title="September")


# ---- since the last meeting


def test_what_was_done_since_the_last_pack_is_told_and_what_was_done_before_is_not():
    log = met(log_of(action("A1", status="done_with_evidence"), action("A2", status="on_track")))
    log = log_of(action("A2", status="done_awaiting_check", owner="Head of Midwifery"), log=log)
    told = since_last_meeting(log, DAY)
    assert names(told.done) == ["A2"]
    assert (told.number, told.title, told.at) == (7, "September", NOON)


def test_overdue_is_ordered_by_what_could_happen_to_a_child_and_not_by_age():
    log = log_of(
        action("A1", due="2026-01-31", harm="none"),
        action("A2", due="2026-11-01", harm="death"),
        action("A3", due="2026-02-28"),
        action("A4", due="2026-03-31", harm="some"),
        action("A5", due="2026-10-31", harm="death"),
        action("A6", due="2026-12-31", harm="death"),
        action("A7", due="2026-01-31", harm="death", status="done_awaiting_check"),
    )
    told = since_last_meeting(log, DAY)
    assert [(one.name, one.days_late) for one in told.overdue] == [
        ("A5", 22),
        ("A2", 21),
        ("A3", 267),
        ("A4", 236),
        ("A1", 295),
    ]
    assert told.headline == (
        "1 action done so far. 5 overdue, 2 of them where a child could die or come to lasting harm. "
        "Of 1 action done in all, none is shown to have made a difference."
    )


def test_an_action_whose_day_is_past_was_said_to_be_on_track_and_is_not_called_so():
    log = log_of(action("A1", status="on_track", due="2026-01-31"), action("A2", status="on_track"))
    assert [one.status_words for one in actions(log, DAY)] == ["Said to be on track", "On track"]


def test_an_action_called_late_is_overdue_on_any_day():
    log = log_of(action("A1", due="2027-01-31", status="late"))
    assert names(since_last_meeting(log, DAY).overdue) == ["A1"]


def test_a_plan_all_green_without_evidence_of_a_difference_is_done_effect_unknown():
    done = [action(f"A{n}", status="done_with_evidence") for n in range(1, 4)]
    told = since_last_meeting(log_of(*done, evidence("E-1", "A1")), DAY)
    assert told.headline == (
        "All 3 actions are done, and nothing shows a difference to a child: done, effect unknown."
    )
    assert names(told.no_difference_shown) == ["A1", "A2", "A3"]
    assert names(told.without_evidence) == ["A2", "A3"]


@pytest.mark.parametrize(
    ("strength", "answers", "difference"),
    [
        ("output", [], ""),
        ("told", [], ""),
        ("practice", [], "shown"),
        ("experience", [], "shown"),
        ("output", ["yes"], "shown"),
        ("practice", ["no"], "not_found"),
        ("output", ["yes", "no"], "not_found"),
        ("output", ["no", "partly"], "shown"),
        ("output", ["yes", "cannot_tell"], "shown"),
    ],
)
def test_a_difference_is_what_the_latest_look_found_else_what_evidence_of_practice_shows(
    strength: str, answers: list[str], difference: str
):
    log = log_of(action("A1", status="done_with_evidence"), evidence("E-1", "A1", strength))
    for n, answer in enumerate(answers, 1):
        form = {"action": "A1", "answer": answer, "shows": "Heard", "on": f"2026-0{n}-01"}
        log = log_of(set_fields(Thing.DIFFERENCE, f"D-{n}", form), log=log)
    assert actions(log, DAY)[0].difference == difference


def test_a_look_is_due_on_its_day_until_somebody_answers():
    log = log_of(action("A1", status="done_with_evidence"), look_later("A1", dt.date(2026, 5, 22), 6, "D-1"))
    assert names(since_last_meeting(log, dt.date(2026, 11, 21)).looks_due) == []
    assert names(since_last_meeting(log, DAY).looks_due) == ["A1"]
    answered = log_of(set_fields(Thing.DIFFERENCE, "D-1", {"answer": "no", "shows": "Asked"}), log=log)
    assert names(since_last_meeting(answered, DAY).looks_due) == []


def test_an_action_waits_for_a_look_until_somebody_says_that_nothing_has_changed():
    log = met(log_of(action("A1"), action("A2"), action("A3", status="superseded", reason="See A1")))
    assert names(since_last_meeting(log, DAY).to_update) == ["A1", "A2"]
    log = log_of(looked_at(["A1"], DAY), log=log)
    assert names(since_last_meeting(log, DAY).to_update) == ["A2"]


def test_evidence_added_since_counts_as_a_change_of_its_action():
    log = log_of(evidence("E-1", "A2"), log=met(log_of(action("A1"), action("A2"))))
    assert names(since_last_meeting(log, DAY).changed) == ["A2"]


def test_when_an_owner_leaves_the_open_actions_wait_for_another_and_say_whose_they_were():
    log = log_of(
        action("A1", owner="Named Nurse"),
        action("A2", owner="Named Nurse", status="done_with_evidence"),
        action("A3", owner="Police lead"),
    )
    log = log_of(owner_left(log, "Named Nurse"), log=log)
    told = since_last_meeting(log, DAY)
    assert [(one.name, one.owner_before) for one in told.without_owner] == [("A1", "Named Nurse")]
    assert [(owner, names(own)) for owner, own in by_owner(actions(log, DAY))] == [
        ("", ["A1"]),
        ("Police lead", ["A3"]),
    ]


def test_what_was_taken_out_is_not_shown_and_a_blanked_day_is_no_day():
    log = log_of(action("A1", due="2026-01-31"), action("A2", gone="Typed twice"))
    assert names(actions(log, DAY)) == ["A1"]
    number = next(one.number for one in log if one.field == "due")
    assert actions(blanked(log, number, who="x", why="Not agreed", at=NOON), DAY)[0].due is None


def test_helps_and_hindrances_are_counted():
    log = log_of(action("A1", hindered="means turnover"), action("A2", hindered="turnover"))
    assert said_of_carrying_out(log, "hindered") == (
        ("People left", 2),
        ("Too little time or money", 1),
    )


def test_a_number_given_twice_is_told():
    log = log_of(action("A-1", number="A1"), action("A-2", number="A1"), action("A-3", number="A2"))
    assert same_numbers(actions(log, DAY)) == ("A1",)


# ---- the annual table


def test_the_annual_table_holds_the_recommendations_of_the_period_and_what_was_done():
    log = log_of(
        set_fields(Thing.REVIEW, "R1", {"title": "Review “Alder”", "completed": "2025-06-30"}),
        advised("1", "", review="R1"),
        advised("2", "2026-04-01"),
        advised("3", "2024-05-01"),
        advised("4", "2024-05-01"),
        advised("5", ""),
        action("A1", recommendations="1 3", status="done_effect_unknown", owner="Named Nurse"),
        action("A2", recommendations="3"),
        action("A3", recommendations="4", status="done_with_evidence", done_on="2025-01-31"),
        action("A4"),
    )
    table = annual_table(log, dt.date(2025, 4, 1), dt.date(2026, 3, 31), DAY)
    assert [(one.number, one.review, names(one.actions)) for one in table.rows] == [
        ("1", "Review “Alder”", ["A1"])
    ]
    assert [one.number for one in table.earlier] == ["3"]
    assert [one.number for one in table.undated] == ["5"]
    assert names(table.unlinked) == ["A4"]
    assert table.headline == (
        "1 recommendation made in the period. An action was done for 1. "
        "Something shows a difference for none."
    )


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (dt.date(2026, 11, 22), dt.date(2025, 4, 1), dt.date(2026, 3, 31)),
        (dt.date(2026, 3, 31), dt.date(2025, 4, 1), dt.date(2026, 3, 31)),
        (dt.date(2026, 3, 30), dt.date(2024, 4, 1), dt.date(2025, 3, 31)),
    ],
)
def test_the_year_is_the_last_whole_one(day: dt.date, first: dt.date, last: dt.date):
    assert year_ending(day) == (first, last)


@given(st.lists(st.sampled_from(list(Progress)), min_size=1, max_size=8))
def test_every_action_is_done_or_open_or_given_up_and_only_what_is_done_asks_for_a_difference(
    statuses: list[Progress],
):
    log = log_of(*(action(f"A{n}", status=status) for n, status in enumerate(statuses)))
    told = since_last_meeting(log, DAY)
    done = {f"A{n}" for n, status in enumerate(statuses) if status.startswith("done")}
    given_up = {one.name for one in actions(log, DAY) if not one.open and not one.done}
    waiting = set(names(told.without_owner)) - done
    assert set(names(told.done)) == set(names(told.no_difference_shown)) == done
    assert sorted([*done, *given_up, *waiting]) == sorted(f"A{n}" for n in range(len(statuses)))
