"""Costings for the tests, short to write: plain values as in docs/interfaces.md, read by the one reader."""

import json
from typing import Any

from scrlib.plans.costs import cost, read_costing
from scrlib.records.costs import Costing, Costs


def amount(rate: Any, quantity: Any = 1, nature: str = "cash", **more: Any) -> dict[str, Any]:
    """A line of quantity x rate; a fee unless `kind` says otherwise."""
    return {"kind": "fee", "nature": nature, "quantity": quantity, "unit": "each", "rate": rate, **more}


def time(hours: Any, rate: Any, **more: Any) -> dict[str, Any]:
    """Hours of existing staff."""
    usual = {"kind": "staff_time", "unit": "hour", "nature": "opportunity"}
    return amount(rate, hours, **{**usual, **more})


def post(**more: Any) -> dict[str, Any]:
    """A full-time post of £36,000 for a year, NI 15% above £5,000, pension 20%."""
    usual = {"fte": 1, "headcount": 1, "salary": 36000, "ni_rate": "0.15", "ni_threshold": 5000}
    return {"kind": "post", **usual, "pension_rate": "0.2", "months": 12, **more}


def training(**more: Any) -> dict[str, Any]:
    """The course of worked example V2."""
    people = [
        ("nurse", 120, 50, "Trust"),
        ("health visitor", 100, 61, "Trust"),
        ("teacher", 68, 41, "Council"),
    ]
    return {
        "kind": "training",
        "sessions": 12,
        "trainer_per_session": 650,
        "venue_per_session": 180,
        "materials_each": "4.35",
        "hours": "6.5",
        "backfill_share": "0.30",
        "backfill_rate": "33.20",
        "attendees": [
            {"role": role, "people": number, "rate": rate, "agency": agency}
            for role, number, rate, agency in people
        ],
        **more,
    }


def action(*lines: dict[str, Any], id: str = "A1", agency: str = "Board", **more: Any) -> dict[str, Any]:
    """A costed action; without a line it is not costed, unless `costing` says otherwise."""
    costing = "costed" if lines else "not_costed"
    return {
        "id": id,
        "recommendation": "R1",
        "agency": agency,
        "costing": costing,
        "lines": list(lines),
        **more,
    }


def plan(*actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Plain values of a plan from 1 April 2026 over three years."""
    return {
        "price_year": "2024-25",
        "start": "2026-04-01",
        "horizon_years": 3,
        "actions": list(actions),
        **more,
    }


def read(*actions: dict[str, Any], **more: Any) -> Costing:
    """The costing of these actions."""
    return read_costing(json.dumps(plan(*actions, **more)).encode())


def costs(*actions: dict[str, Any], **more: Any) -> Costs:
    """What these actions cost."""
    return cost(read(*actions, **more))


def of_lines(*lines: dict[str, Any], **more: Any) -> Costs:
    """What one action of these lines costs."""
    return costs(action(*lines), **more)


def cells(found: Costs, component: str) -> list[tuple[str, str]]:
    """Year and amount of each cell of one component."""
    return [(cell.year, str(cell.amount)) for cell in found.ledger if cell.component == component]
