"""What a room's answers come to beside the coders, by agency, in words, and as a whole."""

import datetime as dt
from dataclasses import replace

import pytest
from counted import NOW, OTHER, SPECIFIC, TIMELY, everybody, sent
from hypothesis import given
from hypothesis import strategies as st
from lessons import KEY, SESSION

from scrlib.learning import counting
from scrlib.records.counting import Matching, Miss, Picked, Presence, Written
from scrlib.records.learning import CANNOT_JUDGE
from scrlib.records.rooms import Participant, Room, Seen, Tally

ROOM = Room(code="KITES", session=SESSION.id, started=NOW)


def people(*sectors: str) -> list[Participant]:
    return [
        Participant(id=n, number=n, name=f"Heron {n}", sector=sector, joined=NOW)
        for n, sector in enumerate(sectors, 1)
    ]


# ---- beside the coders


def test_before_and_after_count_only_who_sent_both_and_leave_cannot_judge_out():
    votes = [
        sent(1, "before", "met", "not_met"),  # X1, where the coders said not met twice
        sent(1, "after", "met", CANNOT_JUDGE),  # X2, where they said met twice
        sent(2, "before", "met", "met"),  # X2
        sent(2, "after", "not_met", "not_met"),  # X1
        sent(3, "before", "not_met", "not_met"),  # left before the end
    ]
    specific, timely = counting.matching(SESSION, KEY, votes, ())
    assert specific == Matching(
        group="specific",
        label="Is it specific?",
        before=1,
        before_of=2,
        after=2,
        after_of=2,
        before_share=0.5,
        after_share=1.0,
    )
    assert (timely.before, timely.before_of, timely.after, timely.after_of) == (2, 2, 1, 1)
    assert (timely.before_share, timely.after_share) == (1.0, 1.0)  # X1 alone was rated twice


def test_a_harder_item_is_not_mistaken_for_a_worse_room():
    # Three get the hard item first and one the easy one; nobody changes: each item is hit as often as before.
    votes = []
    for who in (1, 3, 5):
        votes += [sent(who, "before", "met", "met"), sent(who, "after", "met", "met")]
    votes += [sent(2, "before", "met", "met"), sent(2, "after", "met", "met")]
    specific, _ = counting.matching(SESSION, KEY, votes, ())
    assert (specific.before, specific.before_of, specific.after, specific.after_of) == (1, 4, 3, 4)
    assert (specific.before_share, specific.after_share) == (0.5, 0.5)


def test_paper_counts_before_and_after():
    paper = [Tally(step="before", question="X1.specific", option="not_met", count=3)]
    specific, _ = counting.matching(SESSION, KEY, (), paper)
    assert (specific.before, specific.before_of, specific.before_share) == (3, 3, None)


def test_a_session_without_blind_steps_has_no_before_and_after():
    assert counting.matching(OTHER, KEY, (), ()) == ()


def test_the_rating_that_most_were_sure_of_and_no_coder_gave_comes_first():
    votes = [sent(who, "commit", "met", "met", sure="sure") for who in (1, 2)]
    votes += [sent(3, "commit", "partly", "met", sure="sure"), sent(4, "commit", "met", "met", sure="fairly")]
    assert counting.misses(SESSION, KEY, votes, "commit") == (
        Miss(question=TIMELY, asks="Is it timely?", chosen="Met", coders="Not met", sure=3, answered=4),
        Miss(
            question=SPECIFIC,
            asks="Is it specific?",
            chosen="Met",
            coders="Partly or Not met",
            sure=2,
            answered=4,
        ),
    )


def test_somebody_who_saw_it_in_the_talk_is_no_confident_miss_any_more():
    votes = [sent(1, "commit", "met", sure="sure"), sent(1, "again", "partly", sure="sure")]
    assert counting.misses(SESSION, KEY, votes, "commit") == ()


def test_cannot_judge_is_no_miss_however_sure():
    assert counting.misses(SESSION, KEY, everybody("commit", CANNOT_JUDGE, sure="sure"), "commit") == ()


# ---- people


def seen(who: int, minutes: float) -> Seen:
    return Seen(participant=who, step="commit", at=NOW - dt.timedelta(minutes=minutes))


def test_somebody_is_stuck_after_three_minutes_without_sending():
    looks = [seen(1, 10), seen(2, 3), seen(3, 3.1)]
    found = counting.presence(
        SESSION, "commit", people("", "", "", ""), looks, everybody("commit", "met"), NOW
    )
    assert found == Presence(joined=4, started=3, sent=1, stuck=1)


def test_nobody_is_stuck_who_sits_the_case_out_or_where_nothing_is_asked():
    one = [replace(people("")[0], out=True)]
    assert counting.presence(SESSION, "commit", one, [seen(1, 10)], (), NOW).stuck == 0
    talk = [Seen(participant=1, step="talk", at=NOW - dt.timedelta(minutes=9))]
    assert counting.presence(SESSION, "talk", people(""), talk, (), NOW).stuck == 0


def groups(*sectors: str) -> dict[str, int]:
    votes = everybody("commit", *["met"] * len(sectors))
    found = counting.breakdown(SESSION, people(*sectors), votes, "commit", SPECIFIC)
    return {one.sector: one.people for one in found}


def test_answers_by_agency_are_shown_where_both_groups_have_five():
    assert groups(*["police"] * 5, *["health"] * 5) == {"health": 5, "police": 5}


def test_a_group_under_five_is_hidden_and_so_is_the_one_that_would_give_it_away():
    assert groups(*["police"] * 4, *["health"] * 5) == {}
    assert groups(*["police"] * 4, *["health"] * 6, *["school"] * 5) == {"health": 5, "school": 5, "": 5}
    assert groups(*["police"] * 3, *["health"] * 6, *["school"] * 5) == {"school": 5, "": 9}


@given(st.lists(st.sampled_from(("police", "health", "school", "")), max_size=40))
def test_a_group_grows_by_five_so_that_nobody_is_told_by_what_one_more_answer_changes(sectors):
    for n in range(len(sectors)):
        before, after = groups(*sectors[:n]), groups(*sectors[: n + 1])
        grown = {after[name] - before[name] for name in before.keys() & after.keys() - {""}}
        assert grown <= {0, 5}


@given(st.lists(st.sampled_from(("police", "health", "school", "")), max_size=40))
def test_no_group_that_is_shown_is_under_five_nor_what_is_left_over(sectors):
    found = groups(*sectors)
    assert all(size >= 5 for size in found.values())
    assert sum(found.values()) in (0, len(sectors))


# ---- texts


def test_reasons_wait_with_the_answer_they_are_for_and_what_was_picked_is_told():
    votes = [sent(1, "commit", "met", why="A day is named."), sent(2, "commit", "partly", why="")]
    room = replace(ROOM, picked=(("commit", SPECIFIC, 1),))
    first = Written(
        step="commit",
        question=SPECIFIC,
        asks="Is it specific?",
        participant=1,
        text="A day is named.",
        side="Met",
        picked=True,
    )
    assert counting.written(SESSION, room, votes, "commit") == (first,)
    assert counting.picked(SESSION, room, votes) == (
        Picked(step="commit", question=SPECIFIC, asks="Is it specific?", text="A day is named.", side="Met"),
    )


def test_a_rewrite_sent_as_it_started_does_not_wait():
    votes = [
        sent(1, "rewrite", "Agencies should work together better."),
        sent(2, "rewrite", "The MASH will."),
    ]
    assert [one.text for one in counting.written(SESSION, ROOM, votes, "rewrite")] == ["The MASH will."]


# ---- the whole


@pytest.mark.parametrize(
    ("step", "votes"),
    [
        ("aim", ""),
        ("before", ""),
        ("commit", "commit"),
        ("room", "commit"),
        ("talk", "commit"),
        ("again", "again"),
        ("expert", "again"),
        ("after", ""),
        ("monday", "monday"),
    ],
)
def test_the_votes_that_are_looked_at_on_each_step(step, votes):
    assert counting.votes_on(SESSION, step) == votes


def test_the_whole_of_a_room_is_counted_once():
    votes = [sent(1, "commit", "met", "met", sure="sure"), sent(1, "again", "met", "not_met", sure="sure")]
    paper = [Tally(step="commit", question=SPECIFIC, option=one, count=2) for one in ("met", "partly")]
    found = counting.outcome(SESSION, KEY, ROOM, people("", ""), votes, paper)
    assert (found.joined, found.paper, len(found.spreads), len(found.movements)) == (2, 4, 12, 2)
    assert [(one.question, one.sure) for one in found.misses] == [(SPECIFIC, 1)]
