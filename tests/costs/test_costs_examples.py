"""Plans whose figures were worked out by a second program, written from the model alone.

`worked_costs.json` holds each plan and its figures. That program drew 200,000 times in its own way, so that
a range agrees within what 10,000 draws can tell.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from scrlib.plans.costs import cost, read_costing
from scrlib.plans.costs.interchange import as_json

EXAMPLES = json.loads((Path(__file__).parent / "worked_costs.json").read_text("utf-8"))
EACH = pytest.mark.parametrize("example", EXAMPLES, ids=[one["name"] for one in EXAMPLES])


def found(example: dict[str, Any]) -> dict[str, Any]:
    return as_json(cost(read_costing(json.dumps(example["plan"]).encode())))


@EACH
def test_totals_and_what_each_budget_has_to_pay_are_the_same_to_the_penny(example: dict[str, Any]) -> None:
    ours = found(example)
    wanted = {key: example[key] for key in ("totals", "statement", "affordability")}
    assert {key: ours[key] for key in wanted} == wanted


@EACH
def test_the_range_is_the_same_within_what_the_draws_can_tell(example: dict[str, Any]) -> None:
    ours, theirs = found(example)["uncertainty"], example["uncertainty"]
    assert (ours["low"], ours["high"]) == (theirs["low"], theirs["high"])
    near = max(0.05 * theirs["sd"], 0.01)
    for key in ("mean", "sd", "p10", "p50", "p90"):
        assert float(ours[key]) == pytest.approx(theirs[key], abs=near)
    if theirs["chance"] is not None:
        assert float(ours["chance_over_budget"]) == pytest.approx(theirs["chance"], abs=0.02)
