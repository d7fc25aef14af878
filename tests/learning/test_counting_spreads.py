"""What a room's votes come to: the spread of one vote, orders, ticks, and who moved between two."""

from dataclasses import replace

from counted import ABC, OTHER, SPECIFIC, everybody, mixed, sent
from hypothesis import given
from hypothesis import strategies as st
from lessons import SESSION

from scrlib.learning import counting
from scrlib.learning.sessions import session
from scrlib.records.counting import Choice, Move
from scrlib.records.learning import CANNOT_JUDGE, Answer
from scrlib.records.rooms import Tally, placed

VALUES = ("met", "partly", "not_met", CANNOT_JUDGE)


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
