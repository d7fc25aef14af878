"""The set as a whole: what is asked about all its recommendations together."""

from dataclasses import replace

import pytest
from asked_together import THINGS, asked, different, prompt
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.recommendations.sets.picture import view_set
from scrlib.recommendations.sets.prompts import _CHECKS, MOST, listed, rules, same_action_new_verb
from scrlib.records import Finding, Focus, Leverage, Parse, Recommendation


def test_an_empty_set_is_an_empty_picture():
    view = view_set([])
    assert (view.count, view.count_note, view.repeats, view.prompts) == (0, "No recommendations.", (), ())


def test_every_rule_in_the_data_has_its_check_and_every_check_its_rule():
    assert [rule.rule for rule in rules()] == list(_CHECKS)
    assert all(rule.why and rule.source and rule.question for rule in rules())


def test_what_is_asked_three_times_is_one_prompt_with_the_words():
    view = view_set(
        [
            asked("R1", "revise the escalation policy", "The Board"),
            *different(3)[1:],
            asked("R5", "revise the escalation policy", "Northbank Trust"),
            asked("R6", "paint the ward"),
            asked("R7", "revise the escalation policy", "The Police"),
        ]
    )
    assert [(one.title, one.about) for one in prompt(view, "near_same")] == [
        ("R1, R5 and R7 ask for nearly the same", ("R1", "R5", "R7"))
    ]
    assert prompt(view, "near_same")[0].question == (
        "They share “revise the escalation policy”. Could they be one recommendation, with one "
        "owner and one date?"
    )


def test_one_recommendation_split_into_three_is_shown_as_three_that_may_be_one():
    view = view_set(
        [
            asked("R1", "tell midwives about the bruising pathway"),
            asked("R2", "tell health visitors about the bruising pathway"),
            asked("R3", "tell school nurses about the bruising pathway"),
            asked("R4", "paint the ward"),
        ]
    )
    assert view.count == 4
    assert [(one.title, one.about) for one in prompt(view, "split")] == [
        ("R1, R2 and R3 may be one recommendation in 3 parts", ("R1", "R2", "R3"))
    ]
    assert not prompt(view, "near_same")


def test_a_stronger_verb_on_the_same_thing_is_the_same_action():
    view = view_set(
        [asked("R1", "review the escalation policy"), asked("R2", "redesign the escalation policy")]
    )
    assert [one.question for one in prompt(view, "new_verb")] == [
        "One says “review”, the other “redesign”, of the same thing. "
        "What would be different at the end of each?"
    ]
    assert not prompt(view, "near_same")


@pytest.mark.parametrize(
    ("before", "after", "verbs"),
    [
        ("review the escalation policy", "transform the escalation policy", ("review", "transform")),
        ("review the escalation policy", "reviewed the escalation policies", None),
        ("review the escalation policy", "review the bruising policy", None),
        ("review the policy for babies", "audit 20 files", None),
    ],
)
def test_a_rewrite_that_only_swaps_the_verb_is_seen(before, after, verbs):
    assert same_action_new_verb(asked("R1", before).parse, asked("R1", after).parse) == verbs


def test_easy_to_tick_ones_are_listed_and_talked_about():
    set_of = [*different(2), replace(different(3)[2], easy_to_tick=True)]
    view = view_set(set_of)
    assert view.easy_to_tick == ("R3",)
    assert [(one.title, one.question) for one in prompt(view, "easy_to_tick")] == [
        (
            "1 of 3 is easy to tick",
            "R3: clear, dated and weaker on its own. What would have to go with it before a child noticed?",
        )
    ]


def test_a_set_that_only_asks_for_policy_and_training_says_so():
    view = view_set(different(4, focus=Focus.TRAINING, leverage=Leverage.WEAKER))
    assert [one.title for one in prompt(view, "procedures_training")] == [
        "4 of 4 ask for procedures or training"
    ]
    assert len(prompt(view, "all_weaker")) == 1
    assert [(one.code, one.ours, one.theirs) for one in view.focus if one.ours] == [("training", 4, 72)]


def test_one_stronger_recommendation_is_enough_to_change_conditions():
    set_of = [*different(3, leverage=Leverage.WEAKER), asked("R9", THINGS[9], leverage=Leverage.STRONGER)]
    assert not prompt(view_set(set_of), "all_weaker")


def test_a_long_list_and_one_without_direct_work_are_questioned():
    view = view_set(different(11, focus=Focus.COMMUNICATION))
    assert [one.title for one in prompt(view, "many")] == ["11 recommendations"]
    assert len(prompt(view, "nothing_direct")) == 1
    assert not prompt(view_set(different(10)), "many")


def test_what_answers_no_finding_and_what_no_recommendation_answers_are_shown_apart():
    view = view_set(
        [asked("R1", "book interpreters for every visit"), asked("R2", "plant a garden")],
        [
            Finding(id="F1", text="No interpreter was booked for any visit."),
            Finding(id="F2", text="The eye clinic discharged her."),
        ],
    )
    assert [one.title for one in prompt(view, "finding_without")] == ["Finding 2 may have no recommendation"]
    assert [one.about for one in prompt(view, "recommendation_without")] == [("R2",)]
    assert (view.findings_without, view.recommendations_without) == (("F2",), ("R2",))


def test_where_hardly_any_answers_a_finding_the_list_of_findings_is_doubted_not_the_recommendations():
    view = view_set(different(5), [Finding(id="F1", text="Fathers were not invited to the clinic.")])
    assert view.recommendations_without == ("R1", "R2", "R3", "R5")
    assert not prompt(view, "recommendation_without")


def test_pairs_that_are_alike_in_part_are_named_pair_by_pair():
    view = view_set(
        [
            asked("R1", "record fathers on the booking form"),
            asked("R2", "plant a garden"),
            asked("R3", "invite fathers to the booking clinic"),
        ]
    )
    assert [(one.title, one.question) for one in prompt(view, "alike")] == [
        ("1 pair to compare", "R1 with R3: alike in part. Do they fit together, or pull apart?")
    ]


def test_without_findings_nothing_is_said_about_them():
    view = view_set(different(3))
    assert not prompt(view, "finding_without") and not prompt(view, "recommendation_without")


def test_what_could_not_be_read_is_not_counted_among_what_could():
    unread = replace(different(1)[0], parse=Parse(text="Thank you.", parsed=False))
    view = view_set([unread, *different(3)[1:]])
    assert [one.about for one in prompt(view, "unread")] == [("R1",)]
    assert [one.title for one in prompt(view, "nobody_asked")] == []


def test_no_more_than_ten_prompts_of_one_rule_are_shown():
    findings = [Finding(id=f"F{n}", text=f"Zebra {n}.") for n in range(1, 31)]
    assert len(prompt(view_set(different(2), findings), "finding_without")) == MOST


@pytest.mark.parametrize(
    ("ids", "read"),
    [
        (["R1"], "R1"),
        (["R1", "R2"], "R1 and R2"),
        (["R1", "R2", "R3"], "R1, R2 and R3"),
        ([f"R{n}" for n in range(1, 10)], "R1, R2, R3, R4, R5, R6 and 3 more"),
        ([], ""),
    ],
)
def test_ids_are_read_out_as_in_a_sentence(ids, read):
    assert listed(ids) == read


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(max_size=60), max_size=5), st.lists(st.text(max_size=60), max_size=3))
def test_whatever_is_typed_the_picture_is_whole_and_the_same_twice(texts, found):
    from scrlib.recommendations import check

    findings = [Finding(id=f"F{n}", text=text) for n, text in enumerate(found)]
    assessments = check([Recommendation(id=f"R{n}", text=text) for n, text in enumerate(texts)])
    view = view_set(assessments, findings)
    assert view == view_set(assessments, findings)
    assert view.count == len(texts)
    known = {one.id for one in findings} | {one.recommendation.id for one in assessments}
    assert {id for one in view.prompts for id in one.about} <= known
