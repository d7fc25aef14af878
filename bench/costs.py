"""How fast a plan is costed: 100 actions with 500 lines, the ledger and 10,000 draws, on one core.

    python bench/costs.py

Medians of five runs in one process, after one that is not counted. The aims: the ledger in under 0.5 s, the
draws in under 1 s.
"""

import os
import random
import statistics
import time
from collections.abc import Callable
from typing import Any

RUNS = 5
ACTIONS, LINES_EACH, DRAWS = 100, 5, 10_000
AGENCIES = "Council Trust Police School Hospital Probation Housing Charity Board Practice".split()


def plan(seed: int = 1) -> dict[str, Any]:
    """A plan in which every line has a range, a fifth are posts over three years and a fifth are training."""
    source = random.Random(seed)
    return {
        "price_year": "2024-25",
        "start": "2026-04-01",
        "horizon_years": 3,
        "discount_rate": "0.035",
        "draws": DRAWS,
        "budgets": [{"funder": name, "year": "2026-27", "amount": 400_000} for name in AGENCIES],
        "actions": [_action(source, number) for number in range(ACTIONS)],
    }


def _action(source: random.Random, number: int) -> dict[str, Any]:
    return {
        "id": f"A{number + 1}",
        "recommendation": f"R{number % 20 + 1}",
        "agency": source.choice(AGENCIES),
        "costing": "costed",
        "lines": [_line(source, at) for at in range(LINES_EACH)],
    }


def _line(source: random.Random, at: int) -> dict[str, Any]:
    shared = {"start": f"2026-{source.randint(4, 12):02d}-15", "low": 0, "high": 10_000_000}
    if at % 5 == 0:
        shared |= {"fte": 1, "headcount": 2, "salary": source.randint(25_000, 60_000), "ni_rate": "0.15"}
        return shared | {"kind": "post", "ni_threshold": 5000, "pension_rate": "0.2", "months": 36}
    if at % 5 == 1:
        return {"kind": "training", "sessions": 4, "trainer_per_session": 650, **shared, **_course(source)}
    hours = {"quantity": source.randint(5, 90), "unit": "hour", "rate": source.randint(30, 140)}
    run = {"months": 24, "recurrent": True} if at % 5 == 2 else {}
    return {"kind": "staff_time", "nature": "opportunity", **hours, **run, **shared}


def _course(source: random.Random) -> dict[str, Any]:
    people = [
        {"role": "staff", "people": source.randint(5, 40), "rate": source.randint(30, 80), "agency": name}
        for name in source.sample(AGENCIES, 4)
    ]
    money = {"venue_per_session": 180, "materials_each": "4.35", "hours": "6.5", "attendees": people}
    return {**money, "backfill_share": "0.3", "backfill_rate": "33.20"}


def seconds(work: Callable[[], object]) -> float:
    """The median time of a piece of work, after one go to warm up."""
    taken = []
    for _ in range(RUNS + 1):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken[1:])


def main() -> None:
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))
    from scrlib.plans.costs import cost
    from scrlib.plans.costs.ledger import entries
    from scrlib.plans.costs.reading import costing_from
    from scrlib.plans.costs.totals import totals
    from scrlib.plans.costs.uncertainty import draws

    values = plan()
    costing = costing_from(values)
    found = entries(costing)
    print(f"{ACTIONS} actions, {ACTIONS * LINES_EACH} lines, {len(found):,} cells; medians of {RUNS}")
    for name, work in {
        "seconds to read": lambda: costing_from(values),
        "seconds for the ledger and its totals": lambda: totals(costing, entries(costing)),
        f"seconds for {DRAWS:,} draws": lambda: draws(costing, found),
        "seconds for everything": lambda: cost(costing),
    }.items():
        print(f"  {name}: {seconds(work):.3g}")


if __name__ == "__main__":
    main()
