"""What a page saves comes back the same, and anything else is refused with one sentence."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import ScrError
from scrlib.records.costs import Amount, Costed, CostedAction, Line, Nature, RecommendationShare
from scrlib.records.plans import PlanAction, Progress, Status
from scrlib.ui.plan.lines.new import blank
from scrlib.ui.plan.saved import read_back, written
from scrlib.ui.plan.work import PlanSource, PlanWork, Setup

text = st.text(max_size=12)
actions = st.builds(
    PlanAction,
    id=st.uuids().map(str),
    action=text,
    owner=st.lists(text, max_size=2).map(tuple),
    due=st.none() | st.dates(),
    outcome=st.none() | text,
    status=st.sampled_from(Status),
    progress=st.none() | st.sampled_from(Progress),
)
lines = st.sampled_from([blank("post"), blank("fee"), blank("training")])
costings = st.builds(
    CostedAction,
    id=st.uuids().map(str),
    agency=text,
    costing=st.sampled_from(Costed),
    reason=st.none() | text,
    lines=st.lists(lines, max_size=3).map(tuple),
    recommendations=st.just((RecommendationShare(ref="R1", share=Decimal("0.6")),)),
)
works = st.builds(
    PlanWork,
    source=st.builds(PlanSource, kind=st.just("file"), name=text),
    actions=st.lists(actions, max_size=3).map(tuple),
    costings=st.lists(costings, max_size=2).map(tuple),
    sign_offs=st.lists(st.tuples(text, text), max_size=2).map(tuple),
    setup=st.none() | st.just(Setup(start=dt.date(2027, 4, 1), price_year="2026-27")),
)


@given(works)
def test_the_work_comes_back_as_it_was_saved(work: PlanWork) -> None:
    assert read_back(written(work)) == work


def test_money_comes_back_to_the_last_place() -> None:
    fee = Amount(nature=Nature.CASH, quantity=Decimal("0.10"), unit="hour", rate=Decimal("41.005"))
    action = CostedAction(id="A1", agency="Health", lines=(Line(kind="fee", what=fee),))
    back = read_back(written(PlanWork(costings=(action,)))).costings[0].lines[0].what
    assert isinstance(back, Amount)
    assert (str(back.quantity), str(back.rate)) == ("0.10", "41.005")


@pytest.mark.parametrize(
    "damage",
    [
        {"step": "nowhere"},
        {"actions": [{"id": "A1"}, {"id": "A1"}]},
        {"setup": {"start": "2027-13-01", "price_year": "2026-27"}},
        {"setup": {"start": "2027-04-01", "price_year": "2026-27", "discount_rate": "lots"}},
        {"costings": [{"id": "A1", "agency": "", "lines": [{"kind": "fee", "what": {"quantity": "1"}}]}]},
        {"page": "1"},
        {"unheard_of": 1},
    ],
)
def test_a_damaged_file_is_refused_with_one_sentence(damage: dict[str, object]) -> None:
    saved = json.loads(written(replace(PlanWork(), name="A plan")))
    saved["work"] |= damage
    with pytest.raises(ScrError, match="not a saved workbook"):
        read_back(json.dumps(saved))
