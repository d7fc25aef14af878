"""What was changed in a plan that came back is told row by row, and taken only when somebody says so."""

import datetime as dt
from dataclasses import replace

from costed_plans import PLAN, planned
from hypothesis import given
from hypothesis import strategies as st

from scrlib.plans.changes import accept, changes
from scrlib.records.plans import Plan, PlanAction


def plan(*actions: PlanAction) -> Plan:
    return replace(PLAN, actions=actions)


def words(before: Plan, after: Plan) -> list[str]:
    return [one.words for one in changes(before, after)]


FOUR = tuple(planned(number) for number in range(1, 5))


def test_nothing_changed_is_nothing_to_say() -> None:
    assert changes(PLAN, PLAN) == ()


def test_a_changed_date_and_a_changed_owner_are_said_with_what_was_and_what_is() -> None:
    changed = replace(
        FOUR[1], due=dt.date(2027, 6, 30), due_words="30 June 2027", owner=("Designated nurse",)
    )
    assert words(plan(*FOUR), plan(FOUR[0], changed, *FOUR[2:])) == [
        "A2 “Review how visits are recorded (2)”: the lead was “Head of Safeguarding; "
        "Detective Superintendent” and is now “Designated nurse”.",
        "A2 “Review how visits are recorded (2)”: the date was “31 March 2027” and is now “30 June 2027”.",
    ]


def test_what_was_emptied_and_what_was_first_filled_in_are_said_so() -> None:
    changed = replace(FOUR[0], outcome=None, evidence="Minutes of May")
    assert words(plan(FOUR[0]), plan(changed)) == [
        "A1 “Review how visits are recorded (1)”: the intended outcome was “Children say that somebody "
        "listened” and is now empty.",
        "A1 “Review how visits are recorded (1)”: the evidence is now “Minutes of May”.",
    ]


def test_rows_put_in_taken_out_and_moved_are_each_said_once() -> None:
    after = plan(FOUR[3], FOUR[0], planned(9), FOUR[1])
    assert words(plan(*FOUR), after) == [
        "A3 “Review how visits are recorded (3)” was taken out.",
        "A4 “Review how visits are recorded (4)” now stands first.",
        "A9 “Review how visits are recorded (9)” is new.",
    ]


def test_a_sorted_sheet_is_one_change_not_one_for_each_row() -> None:
    many = tuple(planned(number) for number in range(1, 21))
    assert words(plan(*many), plan(*reversed(many))) == [
        "The rows stand in another order, as if the sheet had been sorted."
    ]


def test_nothing_is_taken_until_it_is_accepted_and_one_may_be_taken_alone() -> None:
    changed = replace(FOUR[0], owner=("Chief nurse",), agency="Trust")
    before = plan(*FOUR)
    found = changes(before, plan(changed, *FOUR[1:3]))
    assert accept(before, ()) == before
    assert accept(before, [one for one in found if one.thing == "lead"]) == plan(
        replace(FOUR[0], owner=("Chief nurse",)), *FOUR[1:]
    )


def test_a_new_row_is_placed_though_the_row_above_it_was_not_taken() -> None:
    before, after = plan(*FOUR[:2]), plan(FOUR[0], planned(7), planned(8), FOUR[1])
    second = [one for one in changes(before, after) if one.id == "A8"]
    assert [one.id for one in accept(before, second).actions] == ["A1", "A8", "A2"]


NUMBERS = st.lists(st.integers(1, 12), unique=True, max_size=9)


@given(NUMBERS, NUMBERS, st.lists(st.sampled_from(["Trust", "Police", None]), min_size=9, max_size=9))
def test_taking_every_change_gives_the_plan_that_came_back(
    old: list[int], new: list[int], agencies: list[str | None]
) -> None:
    before = plan(*map(planned, old))
    after = plan(*(planned(number, agency=one) for number, one in zip(new, agencies, strict=False)))
    assert accept(before, changes(before, after)) == after
