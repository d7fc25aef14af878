"""What `scr cost` reads and prints: the shape of docs/interfaces.md, money as decimal strings."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from scrlib.errors import DocumentError
from scrlib.plans.costs.fields import shown
from scrlib.plans.costs.reading import costing_from
from scrlib.records.costs import (
    Amount,
    Cell,
    CostedAction,
    Costing,
    Costs,
    Line,
    Nature,
    Post,
    RecommendationShare,
    Totals,
    Training,
    Uncertainty,
)


def read_costing(data: bytes) -> Costing:
    """The costing in a JSON file. Raises DocumentError, naming action and line, with the remedy."""
    if not data.strip():
        raise DocumentError("The file is empty.", "Choose the file that the costing was written to.")
    try:
        values = json.loads(
            data.decode("utf-8-sig"), parse_float=Decimal, parse_int=_whole, object_pairs_hook=_once
        )
    except UnicodeDecodeError:
        raise DocumentError("The file is not text in UTF-8.", "Save it as UTF-8 and try again.") from None
    except (json.JSONDecodeError, RecursionError) as error:
        line = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise DocumentError(f"The file is not sound JSON{line}.", "Correct it and try again.") from None
    return costing_from(values)


def _whole(figures: str) -> Decimal:
    return Decimal(figures)


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names all differ: of two values for one name the first would be lost."""
    values = dict(pairs)
    if len(values) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise DocumentError(f"The file gives “{shown(twice)}” twice in one place.", "Keep one of the two.")
    return values


def costing_as_json(costing: Costing) -> dict[str, Any]:
    """The plain values that `costing_from` reads back as the same costing."""
    return {
        "price_year": costing.price_year,
        "start": costing.start.isoformat(),
        "horizon_years": costing.horizon_years,
        "discount_rate": _plain(costing.discount_rate),
        "seed": costing.seed,
        "draws": costing.draws,
        "budgets": [
            {"funder": one.funder, "year": one.year, "amount": _plain(one.amount)} for one in costing.budgets
        ],
        "actions": [_action(one) for one in costing.actions],
    }


def _action(action: CostedAction) -> dict[str, Any]:
    return {
        "id": action.id,
        "recommendation": _recommendation(action.recommendations),
        "agency": action.agency,
        "costing": action.costing.value,
        "reason": action.reason,
        "lines": [_line(one) for one in action.lines],
        **({"label": action.label} if action.label else {}),
    }


def _recommendation(shares: Sequence[RecommendationShare]) -> Any:
    if len(shares) == 1 and shares[0].share == 1:
        return shares[0].ref
    return [{"ref": one.ref, "share": _plain(one.share)} for one in shares] or None


def _line(line: Line) -> dict[str, Any]:
    """A line with every value that is not the one it has when absent."""
    values = {
        name: getattr(line, name) for name in _PLAIN if getattr(line, name) not in (None, "", (), False)
    }
    if line.start:
        values["start"] = line.start.isoformat()
    return {
        "kind": line.kind,
        **{name: _plain(value) for name, value in values.items()},
        "months": line.months,
        "recurrent": line.recurrent,
        **_what(line.what),
    }


_PLAIN = (
    "agency funder label source person available_hours rate_includes overhead_rate venue_included"
    " vat_recoverable transfer_to basis low high group"
).split()


def _what(what: Amount | Post | Training) -> dict[str, Any]:
    values = {name: _plain(value) for name, value in vars(what).items() if value is not None}
    if isinstance(what, Training):
        values["attendees"] = [
            {name: _plain(value) for name, value in vars(one).items() if value is not None}
            for one in what.attendees
        ]
    return values


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Nature):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def as_json(costs: Costs) -> dict[str, Any]:
    """Plain values in the keys and order of docs/interfaces.md, `scr cost --json`."""
    return {
        "ledger": [_cell(one) for one in costs.ledger],
        "totals": _totals(costs.totals),
        "coverage": vars(costs.coverage),
        "statement": costs.statement,
        "affordability": [_with_money(vars(one)) for one in costs.affordability],
        "uncertainty": _uncertainty(costs.uncertainty),
        "tornado": [_with_money(vars(one)) for one in costs.tornado],
        "guards": [vars(one) for one in costs.guards],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return _with_money(vars(cell)) | {"nature": cell.nature.value}


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        name: {key: _money(amount) for key, amount in value.items()}
        if isinstance(value, dict)
        else _money(value)
        for name, value in vars(totals).items()
    }


def _uncertainty(one: Uncertainty) -> dict[str, Any]:
    """Pounds to the penny, and the chance to four places (0 to 1)."""
    chance = one.chance_over_budget
    names = ("low", "central", "high", "mean", "sd", "p10", "p50", "p90")
    return {name: _money(getattr(one, name)) for name in names} | {
        "chance_over_budget": None if chance is None else str(chance)
    }


def _with_money(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _money(value) if isinstance(value, Decimal) else value for name, value in values.items()}


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
