from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.recommendations.load import months, owners
from scrlib.recommendations.set import view_set
from scrlib.recommendations.set_prompts import (
    _CHECKS,
    MOST,
    listed,
    month_name,
    rules,
    same_action_new_verb,
)
from scrlib.records import (
    Assessment,
    Attribution,
    Deadline,
    Finding,
    Focus,
    Leverage,
    Parse,
    Recommendation,
    SetView,
    Span,
)


def asked(
    id: str, action: str, owner: str = "", due: date | None = None, when: str = "", **more
) -> Assessment:
    """One assessment made by hand: "owner should action when"."""
    text = " ".join(part for part in (owner, "should" if owner else "", action, when) if part)

    def span(words: str, kind=Span, **also):
        return kind(start=text.index(words), end=text.index(words) + len(words), words=words, **also)

    return Assessment(
        recommendation=Recommendation(id=id, text=text),
        parse=Parse(
            text=text,
            parsed=True,
            owners=(span(owner),) if owner else (),
            actions=(span(action),),
            deadlines=(span(when, Deadline, date=due),) if when else (),
        ),
        criteria={},
        focus=more.get("focus"),
        leverage=more.get("leverage"),
        attribution=Attribution.UNCLEAR,
        easy_to_tick=more.get("easy_to_tick", False),
        strengths=(),
        prompts=(),
        rewrite="",
    )


THINGS = (
    "book interpreters for every visit", "weigh babies on one chart", "fit locks on the medicine cupboard",
    "invite fathers to the clinic", "copy letters to the surgery", "hold a vigil in the park",
    "pay for taxis to court", "open a youth club", "print cards in Polish", "count missing episodes",
    "repair the lift", "plant a garden", "hire two paediatricians", "rent rooms for contact",
)  # fmt: skip


def different(number: int, **more) -> list[Assessment]:
    return [asked(f"R{n + 1}", THINGS[n], **more) for n in range(number)]


def prompt(view: SetView, rule: str):
    return [one for one in view.prompts if one.rule == rule]


def test_an_empty_set_is_an_empty_picture():
    view = view_set([])
    assert (view.count, view.count_note, view.repeats, view.prompts) == (0, "No recommendations.", (), ())


def test_every_rule_in_the_data_has_its_check_and_every_check_its_rule():
    assert [rule.rule for rule in rules()] == list(_CHECKS)
    assert all(rule.why and rule.source and rule.question for rule in rules())


def test_one_body_under_two_names_is_one_owner_when_the_set_names_no_other():
    set_of = [
        asked("R1", THINGS[0], "Westmere LSCB"),
        asked("R2", THINGS[1], "the Board"),
        asked("R3", THINGS[2], "The LSCB"),
        asked("R4", THINGS[3], "Westmere Safeguarding Children Board"),
    ]
    assert owners(set_of) == (("Westmere Safeguarding Children Board", ("R1", "R2", "R3", "R4")),)


def test_a_short_name_is_left_alone_when_it_could_mean_two_bodies():
    set_of = [
        asked("R1", THINGS[0], "Westmere LSCB"),
        asked("R2", THINGS[1], "Eastmarsh LSCB"),
        asked("R3", THINGS[2], "the LSCB"),
        asked("R4", THINGS[3], "the Safeguarding Adults Board"),
        asked("R5", THINGS[4], "the Board"),
    ]
    assert [ids for _, ids in owners(set_of)] == [("R1",), ("R2",), ("R3",), ("R4",), ("R5",)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the Trust", "Oldferry NHS Foundation Trust"),
        ("Children's Social Care", "CSC"),
        ("the Police", "Eastmoor Constabulary"),
        ("Head of Safeguarding", "The Head of Safeguarding at Millgate Council"),
        ("the Council's", "Millgate Council"),
    ],
)
def test_two_forms_of_one_name_are_one_owner(first, second):
    found = owners([asked("R1", THINGS[0], first), asked("R2", THINGS[1], second)])
    assert [ids for _, ids in found] == [("R1", "R2")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Westmere LSCB", "The LSCB Training Subgroup"),
        ("Westmere LSCB", "The Chair of the LSCB"),
        ("Oldferry NHS Trust", "Westgate Academy Trust"),
        ("Children's Social Care", "Adult Social Care"),
        ("The Director of Education", "The Director of Nursing"),
    ],
)
def test_two_bodies_stay_two_owners(first, second):
    found = owners([asked("R1", THINGS[0], first), asked("R2", THINGS[1], second)])
    assert sorted(ids for _, ids in found) == [("R1",), ("R2",)]


def test_joint_owners_are_counted_one_by_one_where_each_is_also_asked_alone():
    set_of = [
        asked("R1", THINGS[0], "Probation and CAMHS"),
        asked("R2", THINGS[1], "CAMHS"),
        asked("R3", THINGS[2], "Probation"),
        asked("R4", THINGS[3], "the Department of Health and Social Care"),
    ]
    assert dict(owners(set_of)) == {
        "Probation": ("R1", "R3"),
        "CAMHS": ("R1", "R2"),
        "the Department of Health and Social Care": ("R4",),
    }


def test_months_are_in_order_with_what_falls_due():
    set_of = [
        asked("R1", THINGS[0], when="by 31 March 2014", due=date(2014, 3, 31)),
        asked("R2", THINGS[1], when="by 1 December 2013", due=date(2013, 12, 1)),
        asked("R3", THINGS[2], when="in March 2014", due=date(2014, 3, 31)),
    ]
    assert months(set_of) == (("2013-12", ("R2",)), ("2014-03", ("R1", "R3")))


def test_dates_piled_on_one_month_are_pointed_out():
    view = view_set(
        [asked(f"R{n}", THINGS[n], when="by 31 March 2014", due=date(2014, 3, 31)) for n in range(1, 4)]
        + [asked("R4", THINGS[4], when="by 1 May 2014", due=date(2014, 5, 1))]
    )
    assert [(one.title, one.about) for one in prompt(view, "month_load")] == [
        ("3 of 4 dates are in March 2014", ("R1", "R2", "R3"))
    ]


def test_two_dates_or_a_third_of_them_in_one_month_are_no_pile():
    def due(month: int, n: int) -> Assessment:
        return asked(f"R{n}", THINGS[n], when=f"in month {month}", due=date(2014, month, 28))

    two = [due(3, 0), due(3, 1), due(4, 2)]
    third = [due(month, n) for n, month in enumerate((3, 3, 3, 4, 4, 5, 5, 6, 6))]
    assert not prompt(view_set(two), "month_load") and not prompt(view_set(third), "month_load")


def test_the_same_words_for_a_date_on_every_one_are_pointed_out_without_a_year():
    view = view_set([asked(f"R{n}", THINGS[n], when="by 31 March") for n in range(3)])
    assert [one.title for one in prompt(view, "month_load")] == ["3 of 3 dates are “by 31 march”"]


def test_somebody_asked_for_most_of_it_is_named_with_the_month():
    view = view_set(
        [
            asked(f"R{n}", THINGS[n], "The Board Manager", date(2014, 3, 31), "by 31 March 2014")
            for n in range(1, 5)
        ]
    )
    assert [(one.title, one.question.split(". ")[0]) for one in prompt(view, "owner_load")] == [
        ("The Board Manager is asked 4 times", "4 of 4 recommendations, 4 of them due in March 2014")
    ]


def test_everybody_in_general_is_no_overloaded_owner():
    assert not prompt(view_set(different(6, owner="All agencies")), "owner_load")


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
    assert "“revise the escalation policy”" in prompt(view, "near_same")[0].question


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
    assert [one.title for one in prompt(view, "easy_to_tick")] == ["1 of 3 is easy to tick"]


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


def test_a_month_is_read_out_in_words():
    assert month_name("2014-03") == "March 2014"


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
