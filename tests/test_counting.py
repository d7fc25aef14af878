"""What a room's answers come to: who answered what, who moved, how they stand beside the coders."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons import KEY, SESSION

from scrlib.learning import counting
from scrlib.learning.sessions import session
from scrlib.records.counting import Choice, Matching, Miss, Move, Picked, Presence, Written
from scrlib.records.learning import CANNOT_JUDGE, Answer, Kind, Option, Purpose, Question, Session, Step
from scrlib.records.rooms import Participant, Room, Seen, Submission, Tally, placed

NOW = dt.datetime(2026, 11, 22, 10, 0, tzinfo=dt.UTC)
VALUES = ("met", "partly", "not_met", CANNOT_JUDGE)
SPECIFIC, TIMELY = "X3.specific", "X3.timely"
ROOM = Room(code="KITES", session=SESSION.id, started=NOW)


def sent(who: int, step: str, *values: str, sure: str = "", why: str = "") -> Submission:
    """What a participant sent for a step: one value for each question in turn, "" for one left out."""
    form = "b" if who % 2 == 0 else "a"
    questions = SESSION.questions(step, form)
    answers = (
        Answer(question=question.id, value=value, confidence=sure, reason=why)
        for question, value in zip(questions, values, strict=False)
    )
    return Submission(participant=who, step=step, answers=tuple(answers), seconds=30, at=NOW)


def everybody(step: str, *values: str, sure: str = "") -> list[Submission]:
    """A first question answered by one participant after another."""
    return [sent(who, step, value, sure=sure) for who, value in enumerate(values, 1)]


def people(*sectors: str) -> list[Participant]:
    return [
        Participant(id=n, number=n, name=f"Heron {n}", sector=sector, joined=NOW)
        for n, sector in enumerate(sectors, 1)
    ]


def counts(spread) -> dict[str, int]:
    return {one.option: one.count for one in spread.choices}


# ---- the spread of one vote


def test_a_spread_counts_phones_and_paper_apart_and_every_option_even_if_nobody_chose_it():
    paper = [Tally(step="commit", question=SPECIFIC, option="partly", count=4)]
    specific, _ = counting.spread(SESSION, everybody("commit", "met", "met", "partly"), paper, "commit")
    assert specific.choices == (
        Choice(option="met", label="Met", votes=2),
        Choice(option="partly", label="Partly", votes=1, paper=4),
        Choice(option="not_met", label="Not met"),
        Choice(option=CANNOT_JUDGE, label="Cannot judge"),
    )
    assert (specific.people, specific.answered, specific.group) == (3, 7, "specific")


def test_cannot_judge_is_counted_apart_and_an_answer_left_out_nowhere():
    votes = everybody("commit", "met", "met", "partly", CANNOT_JUDGE, "")
    specific, timely = counting.spread(SESSION, votes, (), "commit")
    assert specific.agreement == "2 of 3 gave the same rating. One said: cannot judge."
    assert (timely.answered, timely.agreement) == (0, "")


def test_what_is_chosen_and_not_rated_is_called_an_answer():
    one = session("inquiry.full.150")
    (define,) = one.questions("define")
    votes = [
        replace(sent(who, "commit"), step="define", answers=(Answer(question=define.id, value=option.id),))
        for who, option in enumerate(define.options[:2])
    ]
    assert counting.spread(one, votes, (), "define")[0].agreement == "Both gave different answers."


def test_with_fewer_than_ten_ratings_only_counts_are_told_and_with_ten_a_coefficient_too():
    few, _ = counting.spread(SESSION, everybody("commit", *["met"] * 9), (), "commit")
    many, _ = counting.spread(SESSION, everybody("commit", *["met"] * 9, "partly"), (), "commit")
    assert few.coefficient == ""
    assert many.agreement == "9 of 10 gave the same rating."
    assert many.coefficient == (
        "Two people picked at random gave the same rating 80 times in 100; by chance alone it would be 9. "
        "Gwet’s AC1, the agreement beyond chance, is 0.78, where 1 is full agreement. No range is given: "
        "it would say how other questions like this might come out, and 1 question cannot tell that. "
        "From 5 questions on it is given."
    )


def test_over_the_questions_of_a_step_the_coefficient_has_a_range_once_there_are_five():
    votes = [sent(who, "commit", "met", "partly" if who < 4 else "met") for who in range(1, 11)]
    two = counting.spread(SESSION, votes, (), "commit")
    assert counting.agreement(two).endswith(
        "is 0.73, where 1 is full agreement. No range is given: it would say how other questions like these "
        "might come out, and 2 questions cannot tell that. From 5 questions on it is given."
    )
    assert counting.agreement(two * 3).endswith(
        "is 0.73, where 1 is full agreement; "
        "for other questions like these it is probably between 0.39 and 1.00."
    )


def test_a_blind_step_holds_the_questions_of_both_forms():
    votes = [sent(1, "before", "met", "met"), sent(2, "before", "partly", "met")]
    found = counting.spread(SESSION, votes, (), "before")
    assert [(one.question, one.people) for one in found] == [
        ("X1.specific", 1),
        ("X1.timely", 1),
        ("X2.specific", 1),
        ("X2.timely", 1),
    ]


@given(st.lists(st.sampled_from((*VALUES, "")), max_size=30))
def test_the_counts_of_a_spread_sum_to_the_people_who_answered(values):
    specific, _ = counting.spread(SESSION, everybody("commit", *values), (), "commit")
    assert specific.answered == specific.people == sum(value != "" for value in values)


# ---- orders and ticks

ABC = (Option(id="a", label="Ask"), Option(id="b", label="Brief"), Option(id="c", label="Check"))
OTHER = Session(
    id="test.other.5",
    title="Another",
    aim="",
    minutes=5,
    alone_minutes=5,
    content_notice="",
    source="Written for the tests.",
    steps=(
        Step(
            id="mixed",
            purpose=Purpose.WRITE,
            title="Mixed",
            minutes=5,
            asks=(
                Question(id="order", kind=Kind.ORDER, asks="Order them", options=ABC),
                Question(id="tags", kind=Kind.TAG, asks="Which were there?", options=ABC),
            ),
        ),
    ),
)


def mixed(*values: tuple[str, str]):
    votes = [
        Submission(
            participant=who,
            step="mixed",
            answers=(Answer(question="order", value=order), Answer(question="tags", value=tags)),
            seconds=1,
            at=NOW,
        )
        for who, (order, tags) in enumerate(values)
    ]
    return counting.spread(OTHER, votes, (), "mixed")


def test_an_order_is_told_by_the_mean_place_of_each_option():
    order, _ = mixed(("b,a,c", ""), ("b,c,a", ""))
    assert [(one.label, one.mean, one.people) for one in order.places] == [
        ("Brief", 1.0, 2),
        ("Ask", 2.5, 2),
        ("Check", 2.5, 2),
    ]
    assert (order.choices, order.agreement) == ((), "")


def test_sheets_of_paper_give_an_order_its_places_too():
    paper = [
        Tally(step="mixed", question="order", option=placed("a", n), count=m) for n, m in ((1, 3), (2, 1))
    ]
    order = counting.spread(OTHER, [], paper, "mixed")[0]
    assert [(one.label, one.mean, one.people) for one in order.places] == [("Ask", 1.25, 4)]
    sheets = counting.on_paper(OTHER, [], paper, "mixed")[:3]
    assert [(one.asks, [choice.paper for choice in one.choices]) for one in sheets] == [
        ("Ask", [3, 1, 0]),
        ("Brief", [0, 0, 0]),
        ("Check", [0, 0, 0]),
    ]


def test_a_sheet_with_three_ticks_is_one_sheet():
    paper = [Tally(step="mixed", question="tags", option=one.id, count=7) for one in ABC]
    assert counting.sheets(OTHER, paper) == 7
    assert counting.sheets(OTHER, paper, "mixed") == 7
    assert counting.sheets(OTHER, paper, "another") == 0


def test_ticks_are_counted_one_by_one_and_people_once():
    _, tags = mixed(("", "a,b"), ("", "b"), ("", ""))
    assert (counts(tags), tags.people, tags.answered) == ({"a": 1, "b": 2, "c": 0}, 2, 3)
    assert tags.agreement == ""


# ---- two votes


def test_who_moved_is_told_from_where_to_where_the_most_common_first():
    votes = everybody("commit", "met", "met", "met", "partly", "not_met")
    votes += everybody("again", "partly", "partly", "met", "not_met")
    specific, _ = counting.movement(SESSION, votes, (), "again")
    assert (specific.both, specific.moved) == (4, 3)
    assert specific.moves == (
        Move(before="Met", after="Partly", count=2),
        Move(before="Partly", after="Not met", count=1),
    )
    assert (counts(specific.first)["met"], counts(specific.second)["met"]) == (3, 1)


def test_a_step_that_asks_nothing_again_has_no_movement():
    assert counting.movement(SESSION, everybody("commit", "met"), (), "commit") == ()


@given(st.lists(st.tuples(st.sampled_from((*VALUES, "")), st.sampled_from((*VALUES, ""))), max_size=20))
def test_nobody_moves_who_did_not_vote_twice(pairs):
    votes = everybody("commit", *(one for one, _ in pairs)) + everybody("again", *(two for _, two in pairs))
    specific, _ = counting.movement(SESSION, votes, (), "again")
    assert specific.both == sum(bool(one and two) for one, two in pairs)
    assert specific.moved == sum(bool(one and two and one != two) for one, two in pairs)


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
