"""The second opinion: it may overrule an unsure rule, and never rewards a date on an empty action."""

import csv
from pathlib import Path

import pytest

from scrlib.recommendations import assess, strength
from scrlib.recommendations.models.second import features, heights, reconsidered, reconsidered_at
from scrlib.recommendations.signs import signs
from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Recommendation, Verdict
from scrlib.text.clauses import parse

DATA = Path(__file__).parents[2] / "scrlib" / "data"
LABELLED = sorted((DATA / "recommendations").glob("dev_recommendations_?.csv"))
UNSURE = [criterion for criterion in Criterion if criterion is not Criterion.TIMELY]


def test_every_criterion_but_timely_has_a_height_which_is_greater_for_the_better_text() -> None:
    good = height_of("The Trust will add a father's page to its booking form, because none was asked about.")
    poor = height_of("Professionals should be mindful of fathers.")
    assert list(good) == UNSURE
    assert all(good[criterion] > poor[criterion] for criterion in UNSURE)


def height_of(text: str) -> dict[Criterion, float]:
    found = parse(text)
    return heights(features(found, signs(found), judge(found), strength.features(found)))


@pytest.mark.parametrize(
    ("height", "expected"), [(-1.0, Verdict.NOT_MET), (1.0, Verdict.PARTLY), (3.0, Verdict.MET)]
)
def test_a_verdict_moves_by_one_step_at_most(height: float, expected: Verdict) -> None:
    found = parse("Training records should be kept in one place by the school.")
    seen, rules = signs(found), judge(found)
    looked_at = features(found, seen, rules, strength.features(found))
    high = dict.fromkeys(UNSURE, height)
    ranks = [Verdict.NOT_MET, Verdict.PARTLY, Verdict.MET]
    for criterion, judged in reconsidered_at(high, rules, looked_at, seen).items():
        before, after = ranks.index(rules[criterion].verdict), ranks.index(judged.verdict)
        wanted = before if criterion is Criterion.TIMELY else ranks.index(expected)
        assert abs(after - before) <= 1
        assert abs(after - wanted) == max(0, abs(wanted - before) - 1)


def test_a_check_that_the_rules_found_with_its_subject_is_never_lowered() -> None:
    found = parse("The Trust will run a clinic for fathers and audit thirty records of it each quarter.")
    seen, rules = signs(found), judge(found)
    looked_at = features(found, seen, rules, strength.features(found))
    judged = reconsidered_at(dict.fromkeys(UNSURE, -1.0), rules, looked_at, seen)
    assert judged[Criterion.MEASURABLE] == rules[Criterion.MEASURABLE]
    assert judged[Criterion.MEASURABLE].verdict == Verdict.MET
    assert judged[Criterion.SPECIFIC].verdict == Verdict.PARTLY


@pytest.mark.parametrize("text", ["It was a sad case.", "See recommendations 3 and 4 of the health report."])
def test_a_text_that_asks_for_nothing_gets_no_second_opinion(text: str) -> None:
    found = parse(text)
    rules = judge(found)
    assert reconsidered(found, signs(found), rules, strength.features(found)) == rules


@pytest.mark.parametrize(
    "text",
    [
        "By 31 December 2012 improve understanding of emotional abuse by 20%.",
        "The Board will, by 1 May 2014, make sure that 100% of staff are mindful of neglect.",
        "By March 2015 the Trust will have a robust and effective culture of 95% curiosity.",
    ],
)
def test_an_empty_action_with_a_date_and_a_number_is_never_raised_to_met(text: str) -> None:
    criteria = assess(Recommendation(id="R1", text=text)).criteria
    assert Verdict.MET not in {criteria[Criterion.SPECIFIC].verdict, criteria[Criterion.MEASURABLE].verdict}


def test_every_reason_that_the_model_learned_from_is_still_given_in_those_words() -> None:
    learned = {
        row["feature"] for row in rows_of("weights/second.csv") if row["feature"].startswith("reason ")
    }
    texts = [row["text"] for one in LABELLED for row in rows_of(f"recommendations/{one.name}")]
    given = {f"reason {one.reason[:30]}" for text in texts for one in judge(parse(text)).values()}
    assert learned - given == set(), "A reason was put in other words: run make train."


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
