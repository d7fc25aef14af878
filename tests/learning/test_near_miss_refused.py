"""Files of the near-miss exercise that are amiss: each is refused in a sentence that names the remedy."""

import copy

import pytest

from scrlib.errors import DataError
from scrlib.learning.near_miss.exercise import EXERCISE, read_sessions, sessions
from scrlib.learning.near_miss.key import KEY, read_key
from scrlib.tables import read_table


def changed(name, change):
    table = copy.deepcopy(dict(read_table(name)))
    change(table)
    return table


def step(table, id):
    return next(one for one in table["step"] if one["id"] == id)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: t.pop("aim"), " has no aim. Add a line: aim = ..."),
        (
            lambda t: step(t, "pair").update(minutes=[5, 8]),
            ": the minutes of near_miss.transition.40 add up to 41, and it says 40. Correct the "
            "minutes of a step or those of the version.",
        ),
        (
            lambda t: step(t, "pair").update(minutes=[4]),
            ", step pair has too few minutes. Give one for each [[version]].",
        ),
        (
            lambda t: step(t, "pair").update(colour="blue"),
            ", step pair has an unknown line 'colour'. Correct its spelling or take it out.",
        ),
        (
            lambda t: step(t, "before").update(items=["ward"]),
            ", step before does not name two items. Choose two of ward, car.",
        ),
        (
            lambda t: step(t, "commit")["ask"][0].update(options="none"),
            ", step commit, question t.other_young_person has nothing to choose from. Name one of "
            "[[options]], or give its own choices.",
        ),
        (
            lambda t: step(t, "commit")["ask"][-1].update(factor="weather"),
            ", step commit, question factor.communication_needs names no factor. Use an id of factors.toml.",
        ),
        (
            lambda t: step(t, "expert").update(reveals=["dream"]),
            ", step expert points at 'dream', which is no step of near_miss.transition.40. Correct "
            "it, or give that step its minutes.",
        ),
        (
            lambda t: step(t, "take_away")["ask"][0].update(id="pair"),
            ": two questions of near_miss.transition.40 are called 'pair'. Give each an id of its own.",
        ),
    ],
)
def test_an_exercise_that_is_amiss_is_refused(change, problem):
    with pytest.raises(DataError) as refused:
        read_sessions(changed(EXERCISE, change))
    assert str(refused.value) == f"{EXERCISE}{problem}"


def first_question(table, id):
    return step(table, id)["question"][0]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: t.pop("rater"), " has no rater. Add a line: rater = ..."),
        (
            lambda t: first_question(t, "commit").update(id="nobody"),
            ", question nobody is asked nowhere. Correct its id, or take it out.",
        ),
        (
            lambda t: first_question(t, "commit").update(value="maybe"),
            ", question t.other_young_person speaks of 'maybe'. Use one of prevented, no_harm, "
            "neither, cannot_judge.",
        ),
        (
            lambda t: first_question(t, "commit").pop("reason"),
            ", question t.other_young_person has no reason. Add a line: reason = ...",
        ),
        (
            lambda t: first_question(t, "rewrite").pop("model"),
            ", question statement.rewrite has no model. Add a line: model = ...",
        ),
        (
            lambda t: step(t, "commit")["question"].pop(0),
            " says nothing of t.other_young_person. Add its [[step.question]].",
        ),
    ],
)
def test_a_key_that_does_not_fit_is_refused(change, problem):
    with pytest.raises(DataError) as refused:
        read_key(changed(KEY, change), sessions()[0])
    assert str(refused.value) == f"{KEY}{problem}"
