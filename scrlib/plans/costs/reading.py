"""A costing out of the values of docs/interfaces.md: each wrong or missing one is refused with the remedy."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from scrlib.errors import DocumentError
from scrlib.plans.costs.fields import LONGEST_HORIZON, NOTES, ONE, Fields, shown
from scrlib.plans.costs.reading_lines import line_from
from scrlib.plans.costs.years import year_from
from scrlib.records.costs import (
    Budget,
    Costed,
    CostedAction,
    Costing,
    RecommendationShare,
)

SHARED = 'Write the reference in quotation marks, or a list such as [{"ref": "R1", "share": "0.6"}, ...].'
MOST_DRAWS = 1_000_000
LARGEST_SEED = 999_999_999_999
NEAR_ONE = Decimal("0.001")  # three thirds may be written 0.333
_PLAN = (*"price_year start horizon_years discount_rate seed draws budgets actions".split(), *NOTES)
_ACTION = (*"id recommendation agency costing reason lines".split(), *NOTES)


def costing_from(values: Any) -> Costing:
    """The costing in plain values (what a JSON file holds). Raises DocumentError on the first wrong one."""
    plan = Fields(values, "The plan", _PLAN)
    costing = Costing(
        price_year=_price_year(plan),
        start=plan.date("start"),
        horizon_years=plan.whole("horizon_years", 1, LONGEST_HORIZON),
        discount_rate=plan.number("discount_rate", ONE) if plan.has("discount_rate") else None,
        seed=plan.whole("seed", 0, LARGEST_SEED, default=1),
        draws=plan.whole("draws", 1, MOST_DRAWS, default=10_000),
        budgets=_budgets(plan.rows("budgets")),
    )
    actions = tuple(_action(row, number, costing) for number, row in enumerate(plan.rows("actions"), 1))
    if not actions:
        raise plan.wrong("has no action", "Add at least one action, costed or not.")
    _refuse_repeated(actions)
    return Costing(**{**costing.__dict__, "actions": actions})


def _price_year(plan: Fields) -> str:
    """A financial year, or a calendar year, whose prices the rates are in."""
    if isinstance(plan.values.get("price_year"), Decimal | int):
        raise plan.wrong("gives “price_year” without quotation marks", 'Write “price_year” as "2026-27".')
    words = plan.text("price_year")
    if not re.fullmatch(r"\d{4}", words, re.ASCII):
        _year(plan, "price_year", words)
    return words


def _year(fields: Fields, key: str, words: str) -> str:
    try:
        year_from(words)
    except ValueError:
        raise fields.wrong(
            f"gives “{key}” a value that is not a year from April to March", f"Write “{key}” as 2026-27."
        ) from None
    return words


def _budgets(rows: Sequence[Any]) -> tuple[Budget, ...]:
    budgets: dict[tuple[str, str], Budget] = {}
    for number, row in enumerate(rows, 1):
        fields = Fields(row, f"Budget {number}", ("funder", "year", "amount", *NOTES))
        funder, year = fields.text("funder"), _year(fields, "year", fields.text("year"))
        if (funder, year) in budgets:
            raise fields.wrong(
                f"repeats the budget of {shown(funder)} for {year}",
                "Keep one budget for each funder and year.",
            )
        budgets[funder, year] = Budget(funder=funder, year=year, amount=fields.number("amount"))
    return tuple(budgets.values())


def _action(row: Any, number: int, costing: Costing) -> CostedAction:
    fields = Fields(row, f"Action {number}", _ACTION)
    id = fields.text("id")
    fields.where = f"Action {shown(id)}"
    status, rows = Costed(fields.choice("costing", tuple(Costed))), fields.rows("lines")
    _refuse_status(fields, status, rows)
    agency = fields.text("agency")
    return CostedAction(
        id=id,
        agency=agency,
        recommendations=_shares(fields),
        costing=status,
        reason=fields.text_or_none("reason"),
        lines=tuple(
            line_from(one, f"{fields.where}, line {at}", agency, costing) for at, one in enumerate(rows, 1)
        ),
        label=fields.text_or_none("label") or "",
    )


def _refuse_status(fields: Fields, status: Costed, rows: Sequence[Any]) -> None:
    """A nil says why; what is costed has lines, and nothing else has."""
    said = fields.values.get("reason")
    blank = isinstance(said, str) and not said.strip()
    if status is Costed.NIL and (blank or fields.text_or_none("reason") is None):
        raise fields.wrong("is a nil without a reason", "Say in “reason” why it costs nothing.")
    if status is Costed.COSTED and not rows:
        raise fields.wrong(
            "is costed but has no line",
            "Add a line, or write costing as not_costed, or as nil with a reason.",
        )
    if status is not Costed.COSTED and rows:
        raise fields.wrong(
            f"is {status.value} but has lines", "Write costing as costed, or take the lines away."
        )


def _shares(fields: Fields) -> tuple[RecommendationShare, ...]:
    """The recommendations that an action serves; a single one has the whole of it.

    Shares that come to more than the whole are let in: guard G3 reports them.
    """
    value = fields.values.get("recommendation")
    if value in (None, ""):
        return ()
    if isinstance(value, str):
        return (RecommendationShare(ref=fields.text("recommendation"), share=ONE),)
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise fields.wrong(
            "gives “recommendation” a value that is neither words nor a list of shares", SHARED
        )
    shares: dict[str, RecommendationShare] = {}
    for row in value:
        one = Fields(row, f"{fields.where}: a recommendation", ("ref", "share"))
        ref = one.text("ref")
        if ref in shares:
            raise fields.wrong(f"has recommendation {shown(ref)} twice", "Add the two shares together.")
        shares[ref] = RecommendationShare(ref=ref, share=one.number("share", ONE))
    if shares and sum((one.share for one in shares.values()), Decimal(0)) < 1 - NEAR_ONE:
        raise fields.wrong(
            "has shares of recommendations that sum to less than 1",
            "Change the shares so that they sum to 1.",
        )
    return tuple(shares.values())


def _refuse_repeated(actions: Sequence[CostedAction]) -> None:
    """Two actions with one id are a mistake, unless they are one action under two recommendations.

    That is for guard G3 to report: the same id and the same lines, under recommendations that differ.
    """
    by_id: dict[str, CostedAction] = {}
    for action in actions:
        first = by_id.setdefault(action.id, action)
        if first is not action and not is_one_action_twice(first, action):
            raise DocumentError(
                f"Two actions have the id {shown(action.id)}.", "Give each action an id of its own."
            )


def is_one_action_twice(first: CostedAction, second: CostedAction) -> bool:
    """Whether two actions are one, written once under each of two recommendations, with all its lines."""
    refs = [{one.ref for one in action.recommendations} for action in (first, second)]
    return bool(first.lines and first.lines == second.lines and first.agency == second.agency) and (
        bool(refs[0]) and bool(refs[1]) and not refs[0] & refs[1]
    )
