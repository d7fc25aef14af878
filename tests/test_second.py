"""The second opinion: it may overrule an unsure rule, and never rewards a date on an empty action."""

import pytest

from scrlib.recommendations import assess
from scrlib.recommendations.learned import model
from scrlib.recommendations.second import features, likelihoods, reconsidered
from scrlib.recommendations.signs import signs
from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Recommendation, Verdict
from scrlib.text.clauses import parse


@pytest.mark.parametrize("criterion", [c for c in Criterion if c is not Criterion.TIMELY])
def test_the_likelihoods_of_the_three_verdicts_add_up_to_one(criterion: Criterion) -> None:
    found = parse("The Trust should train all midwives by May 2014.")
    seen = features(found, signs(found), judge(found))
    likely = likelihoods(model(f"second_{criterion.value}"), seen)
    assert (set(likely), round(sum(likely.values()), 9)) == (set(Verdict), 1.0)


@pytest.mark.parametrize("text", ["It was a sad case.", "See recommendations 3 and 4 of the health report."])
def test_a_text_that_asks_for_nothing_gets_no_second_opinion(text: str) -> None:
    found = parse(text)
    rules = judge(found)
    assert reconsidered(found, signs(found), rules) == rules


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
