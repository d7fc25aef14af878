"""The costed sample: the costing comes to what its plan prints, and the lesson quotes what it comes to."""

import json
import re
from decimal import Decimal
from pathlib import Path

from visitor import Somebody

from scrlib.plans.costs import cost, read_costing
from scrlib.records.costs import Nature
from scrlib.samples import reviews, sample
from scrlib.text.money import pounds
from scrlib.ui.plan.state import PlanScreen

LESSON = Path(__file__).parents[2] / "workbooks" / "02_plan_and_cost.ipynb"
COSTING = sample("baby").costing() or b""


def opened() -> Somebody:
    return Somebody(PlanScreen()).press("example", "baby")


def test_one_sample_plan_is_costed_and_the_others_are_as_uncosted_as_real_ones() -> None:
    assert [one.id for one in reviews() if one.costing()] == ["baby"]


def test_every_action_comes_to_the_figure_that_its_plan_prints() -> None:
    printed = {one.id: one.cost_words or "" for one in opened().work.actions}
    found = cost(read_costing(COSTING)).totals.by_action
    assert {id: f"{pounds(found.get(id, Decimal(0)))}".removesuffix(".00") for id in printed} == {
        id: re.split(",(?= )", words)[0] for id, words in printed.items()
    }


def test_the_plan_and_its_costing_name_the_same_agency_for_every_action() -> None:
    planned = {one.id: one.agency for one in opened().work.actions}
    assert planned == {one.id: one.agency for one in read_costing(COSTING).actions}
    assert len(set(planned.values())) == 8


def test_no_check_of_double_counting_has_anything_to_say_of_it() -> None:
    assert cost(read_costing(COSTING)).guards == ()


def test_the_example_opens_with_its_costs_settings_and_budgets() -> None:
    work = opened().work
    assert len(work.costings) == len(work.actions) == 16
    assert work.setup.price_year == "2016-17" and len(work.setup.budgets) == 12


def test_the_lesson_quotes_what_the_sample_comes_to() -> None:
    lesson = "".join("".join(one["source"]) for one in json.loads(LESSON.read_text("utf-8"))["cells"])
    costs = cost(read_costing(COSTING))
    first = [one for one in costs.ledger if one.year == "2016-17"]
    said = [
        costs.totals.economic,
        costs.totals.by_year["2016-17"],
        sum((one.amount for one in first if one.nature is Nature.CASH), Decimal(0)),
        sum((one.amount for one in first if one.nature is Nature.OPPORTUNITY), Decimal(0)),
        costs.totals.by_agency["Ottermouth Safeguarding Children Board"],
        costs.totals.by_recommendation["4"],
    ]
    assert [pounds(one).removesuffix(".00") in lesson for one in said] == [True] * len(said)
