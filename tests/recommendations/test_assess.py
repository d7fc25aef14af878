"""One card about one recommendation: what assess and check promise."""

import subprocess
import sys
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.recommendations import assess, check
from scrlib.records import Criterion, Recommendation, Verdict

NO_REQUEST = "The panel was told that staff were busy in the months before the birth, and that two were away."
VAGUE = Recommendation(id="R1", text="Professionals should keep the child in mind.")
CLEAR = Recommendation(
    id="R2",
    text="By 30 June 2027 the Hospital Trust will add a page to the booking form so that fathers are seen.",
)


def test_check_gives_one_assessment_for_each_recommendation_in_order():
    assert [one.recommendation.id for one in check([CLEAR, VAGUE])] == ["R2", "R1"]


def test_recommendations_checked_together_are_assessed_as_each_is_by_itself():
    some = [replace(one, text=f"{n}. {one.text}") for n in range(23) for one in (VAGUE, CLEAR)]
    assert check(some) == tuple(map(assess, some))


def test_each_criterion_that_falls_short_carries_a_prompt():
    found = assess(VAGUE)
    short = {c for c, judged in found.criteria.items() if judged.verdict is not Verdict.MET}
    assert short == set(Criterion)
    assert {
        c for c in (Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIMELY) if found.criteria[c].prompts
    } == {
        Criterion.SPECIFIC,
        Criterion.MEASURABLE,
        Criterion.TIMELY,
    }


def test_a_text_that_cannot_be_read_is_asked_who_does_what_and_judged_on_nothing():
    found = assess(Recommendation(id="R1", text=NO_REQUEST))
    assert [p.rule for p in found.prompts] == ["unread"]
    assert {judged.verdict for judged in found.criteria.values()} == {None}


def test_an_empty_text_gets_no_prompt():
    assert assess(Recommendation(id="R1", text="")).prompts == ()


@given(st.text(max_size=300))
def test_any_text_is_assessed_and_every_prompt_quotes_the_words_at_its_place(text):
    found = assess(Recommendation(id="R1", text=text))
    assert all(text[p.start : p.end] == p.words and p.words for p in found.prompts)
    assert found == assess(Recommendation(id="R1", text=text))


PIECES = st.sampled_from(
    """The Board|All agencies|Professionals|should|will|must|be reminded|be assured that|consider whether
    |review|its policy|a leaflet|by 31 March 2027|within 3 months|annually|as a matter of urgency|20% of
    |so that children|because|was|were not told|audit 20 files|and report to the Board|where possible|always
    |see recommendations 3 and 4|no recommendation is made|(Finding 2)|R4:|•|;|,|.|:|“|ß|İ|they|it
    |continue to|ensure|effective|the Named Nurse""".split("|")
)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_words_of_the_field_in_any_order_are_assessed_and_every_span_stands_where_it_says(text):
    found = assess(Recommendation(id="R1", text=text))
    parse = found.parse
    spans = [
        *parse.request,
        *parse.owners,
        *parse.actions,
        *parse.deadlines,
        *parse.measures,
        *parse.purposes,
    ]
    spans += [*parse.outcomes, *parse.scope, *parse.hedges, *parse.vague, *parse.passive, *parse.findings]
    prompts = [*found.prompts, *(p for judged in found.criteria.values() for p in judged.prompts)]
    assert all(text[one.start : one.end] == one.words for one in [*spans, *prompts])
    assert all(prompt.words.strip() and prompt.question for prompt in prompts)


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, scrlib.recommendations; print({'pandas', 'numpy', 'ipywidgets'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "set()\n"


HOSTILE = [
    "should ",
    "The Board should ",
    "and ",
    "a, ",
    "so that ",
    "by 1 May 2027 ",
    "within 3 months of publication ",
    "report to the Board ",
    "recommendations 1, 2 and 3, ",
    "be assured that ",
    "consider whether ",
    "20% ",
    "Lead: ",
    "no recommendation ",
    "1.1.1.1 ",
    "• a\n",
    " ",
    "\n",
    "(",
    "[",
    "“",
    "9",
    "a",
    ".",
    "«{words}» ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_made_to_be_slow_is_assessed_in_under_half_a_second(piece):
    text = (piece * 6000)[:6000]
    assess(Recommendation(id="R0", text="The Board should review it."))  # the first reads every rule
    began = time.process_time()
    assess(Recommendation(id="R1", text=text))
    assert time.process_time() - began < 0.5
