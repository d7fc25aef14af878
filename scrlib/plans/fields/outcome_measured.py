"""One cell for what should be different and how it is measured: "Fathers are known; audit of 20 records"."""

import re
from dataclasses import replace

from scrlib.plans.drafts import Draft
from scrlib.plans.phrases import any_of
from scrlib.records.plan_files import PlanCell

BOTH = "outcome_and_monitoring"  # the field of a column that asks for an outcome and its measure
_PIECES = re.compile(r"(?<=[.;])\s+|\n|\s[–—-]\s")


def with_measure_apart(draft: Draft) -> Draft:
    """The draft in which a cell of an outcome and its measure is two: a measure names what is looked at."""
    if BOTH not in draft.cells:
        return draft
    found = {name: said for name, said in draft.cells.items() if name != BOTH}
    means = any_of("headings", "means_of_knowing")
    pieces = [one.strip(" ;") for one in _PIECES.split("\n".join(draft.lines(BOTH))) if one.strip(" ;")]
    for name, lines in (
        ("outcome", [one for one in pieces if not means.search(one)]),
        ("monitoring", [one for one in pieces if means.search(one)]),
    ):
        found[name] = [PlanCell(lines=tuple(lines))]
    return replace(draft, cells=found)
