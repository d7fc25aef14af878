"""Near misses: their lists, the statement of a safeguard, figures over a register, two readers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from near_misses import ABSENT, PRESENT, codes, near_miss, register

from scrlib.charts import figure
from scrlib.charts.look import LETTERS
from scrlib.errors import DataError
from scrlib.learning.near_miss import figures, lists
from scrlib.learning.near_miss.readers import readers
from scrlib.learning.near_miss.register import example_register
from scrlib.learning.near_miss.statement import parts, read_statement, whole, wording
from scrlib.records.near_misses import FactorCode, NearMiss, Presence

WHOLE = (
    "No date is set for a move until the young person has made a visit. The team manager holds this and"
    " counts each month the moves without one."
)
PRESENCES = st.sampled_from([one for one in Presence if one])
CODES = st.dictionaries(st.sampled_from(tuple(lists.factors())), PRESENCES, max_size=6).map(
    lambda given: tuple(FactorCode(factor=id, presence=one) for id, one in given.items())
)
REGISTERS = st.lists(CODES, max_size=6).map(
    lambda every: tuple(near_miss(f"N{n}", factors=one) for n, one in enumerate(every))
)


def said(text: str) -> dict[str, list[str]]:
    """The words of each part of a statement."""
    return {one.part.id: [text[a:b] for a, b in one.spans] for one in read_statement(text)}


# ---- lists


def test_factors_are_asked_from_the_system_inward_and_the_practitioner_last():
    assert [one.id for one in lists.groups()] == [
        "system_context",
        "workplace",
        "management",
        "team_interagency",
        "task_tools",
        "child_family",
        "practitioner",
    ]


def test_every_group_says_what_three_frameworks_call_it_and_where_that_is_from():
    assert all(one.london and one.seips and one.source for one in lists.groups())
    assert [one.id for one in lists.groups() if not one.learning_together] == ["system_context"]


def test_safeguards_go_from_what_holds_by_itself_to_one_person_who_noticed():
    kinds = [one.id for one in lists.terms("barrier")]
    assert (kinds[0], kinds[-1]) == ("cannot_go_on", "person")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            {"learning_together": None},
            ", group id does not say what Learning Together calls it. Add learning_together = "
            '"...", or "" where it has no such pattern.',
        ),
        ({"factor": []}, ", group id has no [[factor]]. Add at least one [[factor]] table."),
        (
            {"factor": [{"id": "a", "label": "A", "asks": "A?"}]},
            ", group id has 1 factors. Give each group from 3 to 6 of them.",
        ),
        ({"source": ""}, ", [[group]] 1 has no source. Add a line: source = ..."),
    ],
)
def test_a_group_that_is_incomplete_is_refused_with_the_remedy(change, problem):
    three = [{"id": id, "label": id, "asks": f"{id}?"} for id in "abc"]
    row = {name: name for name in (*lists.GROUP, "learning_together")} | {"factor": three} | change
    row = {name: value for name, value in row.items() if value is not None}
    with pytest.raises(DataError) as refused:
        lists.read_groups({"group": [row]}, "factors.toml")
    assert str(refused.value) == f"factors.toml{problem}"


# ---- the statement of a safeguard


def test_a_statement_names_the_safeguard_what_holds_it_who_and_how_it_is_known():
    assert said(WHOLE) == {
        "named": ["visit"],
        "holds": ["No date is", "until"],
        "who": ["manager"],
        "known": ["counts", "each month"],
    }
    assert whole(WHOLE)


@pytest.mark.parametrize(
    ("lacking", "text"),
    [
        ("named", WHOLE.replace("made a visit", "been there")),
        (
            "holds",
            "Before a move there is a visit. The team manager counts each month the moves without one.",
        ),
        ("who", WHOLE.replace("The team manager", "The team")),
        ("who", WHOLE.replace("The team manager holds", "Social workers hold")),
        ("known", WHOLE.replace(" and counts each month the moves without one", "")),
    ],
)
def test_a_statement_that_lacks_a_part_is_told_which(lacking, text):
    assert [one.part.id for one in read_statement(text) if not one.there] == [lacking]


def test_every_part_says_what_to_ask_and_why():
    assert [one.id for one in parts() if "?" not in one.asks or not one.why] == []
    assert next(one.label for one in parts()) == "Names the safeguard"


def test_wording_of_blame_and_of_hindsight_is_pointed_out_in_its_own_words():
    text = "The nurse failed to ring, and it was obvious that she should have."
    assert [(one.part.id, [text[a:b] for a, b in one.spans]) for one in wording(text)] == [
        ("blame", ["failed to"]),
        ("hindsight", ["obvious", "should have"]),
    ]
    assert wording(WHOLE) == ()


# ---- figures


def test_a_factor_counts_once_for_each_near_miss_that_has_it():
    rows = {row[0]: row[1:] for row in figures.factor_groups(register(6)).table.rows}
    assert rows["Workplace"] == ("6", "6")
    assert rows["What a practitioner knew and how they were"] == ("0", "6")


def test_the_most_frequent_factor_comes_first_with_the_share_up_to_it():
    of = (*register(3), near_miss("N4", factors=codes(no_cover=PRESENT)))
    assert figures.pareto(of).table.rows == (
        ("Nobody covers for leave, court or sickness", "4", "57%"),
        ("A worry that gets smaller as it is passed on", "3", "100%"),
    )


def test_every_figure_says_that_counts_show_what_is_reported():
    for of in ((), register(1), register(6)):
        assert [one.id for one in figures.every_figure(of) if figures.REPORTED not in one.summary] == []


def test_few_near_misses_at_a_stage_are_said_to_say_nothing():
    assert figures.factor_by_stage(register(4)).summary == (
        "4 near misses at 1 stage. Each stage has fewer than 5: a difference of one or two "
        "there says nothing. Counts show what is reported, and not how often it happens."
    )
    assert "fewer than" not in figures.factor_by_stage(register(5)).summary


def test_fewer_than_five_near_misses_are_not_counted():
    assert (figures.enough(register(4)), figures.enough(register(5))) == (False, True)


def test_two_factors_in_the_same_near_miss_twice_are_found_together():
    pair = "Nobody covers for leave, court or sickness + A worry that gets smaller as it is passed on"
    assert figures.together(register(3)).table.rows == ((pair, "3", "3"),)
    assert figures.together(register(1)).table.rows == ()


def test_safeguards_are_counted_by_kind_and_by_what_became_of_them():
    found = figures.safeguards(register(2))
    assert found.table.rows == (("The usual way does it", "2", "0", "2"),)
    assert found.summary.startswith("4 safeguards: 2 held, 0 failed, 2 missing.")


@given(REGISTERS)
def test_no_factor_is_found_in_more_near_misses_than_there_are(of: tuple[NearMiss, ...]):
    every = [int(row[1]) for row in (*figures.pareto(of).table.rows, *figures.factor_groups(of).table.rows)]
    assert all(0 <= one <= len(of) for one in every)


@given(REGISTERS)
def test_the_stages_together_hold_what_the_groups_do(of: tuple[NearMiss, ...]):
    by_stage = [sum(map(int, row[1:])) for row in figures.factor_by_stage(of).table.rows]
    by_group = [int(row[1]) for row in figures.factor_groups(of).table.rows]
    assert by_stage == (by_group if figures.coded(of) else [])


# ---- two readers


def read_twice(**second: Presence) -> NearMiss:
    return near_miss(second=codes(**second))


def test_two_readers_are_told_how_often_they_agree_and_where_they_do_not():
    found = readers([read_twice(no_cover=PRESENT, strain=ABSENT, money_rules=PRESENT)])
    assert (found.both, found.same) == (2, 1)
    assert [(one.factor, one.first, one.second) for one in found.differences] == [
        ("Tiredness, fear or strain", "unknown", "absent")
    ]
    assert found.sentence == "Two readers coded 1 of 2 factors the same."


def test_a_coefficient_is_worked_out_from_ten_ratings_on():
    four = read_twice(no_cover=PRESENT, message_shrinks=PRESENT, known_adult=ABSENT, strain=ABSENT)
    assert readers([four]).coefficient is None
    two = readers([four, four])
    assert two.coefficient is not None
    assert (two.sentence, round(two.coefficient.value, 2)) == (
        "Two readers coded 6 of 8 factors the same (75%).",
        0.64,
    )


def test_a_register_that_nobody_read_twice_says_so():
    assert readers(register(3)).sentence == "No near miss here has been coded by two people yet."


@given(REGISTERS)
def test_a_reader_agrees_with_the_same_codes_in_everything(of: tuple[NearMiss, ...]):
    found = readers([near_miss(factors=one.factors, second=one.factors) for one in of])
    assert (found.same, found.differences) == (found.both, ())


# ---- drawn


@pytest.mark.parametrize("number", range(5))
def test_every_figure_can_be_drawn_and_its_words_fit_a_narrow_screen(number: int):
    plot = figures.every_figure(example_register())[number]
    notes = [note["text"] for note in figure(plot)["layout"]["annotations"]]
    lines = [line.replace("<b>", "").replace("</b>", "") for text in notes for line in text.split("<br>")]
    assert lines
    assert [line for line in lines if len(line) > LETTERS] == []


def test_a_plot_of_counts_has_whole_numbers_and_no_pounds():
    axis = figure(figures.pareto(example_register()))["layout"]["xaxis"]
    assert axis["ticktext"] == [f"{one:g}" for one in axis["tickvals"]]
    assert all(one == int(one) for one in axis["tickvals"])
