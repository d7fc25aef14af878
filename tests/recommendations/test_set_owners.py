"""Who is asked in a set, and when: one body under two names, months, and somebody asked for most of it."""

from datetime import date

import pytest
from asked_together import THINGS, asked, different, prompt

from scrlib.recommendations.sets.load import months, owners
from scrlib.recommendations.sets.picture import view_set
from scrlib.recommendations.sets.prompts import month_name
from scrlib.records import Assessment


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


def test_a_month_is_read_out_in_words():
    assert month_name("2014-03") == "March 2014"
