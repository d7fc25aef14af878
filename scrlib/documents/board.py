"""The plan in Word for the board, its one page, and that of a review: a template, the county's own or ours, filled."""

from scrlib.documents.board_template import plan_template, review_template, summary_template
from scrlib.documents.board_values import Money, rows_of, values_of
from scrlib.documents.template_fill import Values, fill
from scrlib.records.beside import BesideTotal
from scrlib.records.costs import Costing, Costs
from scrlib.records.plans import Plan

TEMPLATES = {"plan": plan_template, "summary": summary_template, "review": review_template}
NEEDED = {"plan": ("headline", "action.action"), "summary": ("headline",), "review": ("headline",)}


def board_template(kind: str) -> bytes:
    """The template of the "plan" or of the "summary", to be changed in Word and given back."""
    return TEMPLATES[kind]()


def board_plan(
    plan: Plan,
    costing: Costing,
    costs: Costs,
    money: Money,
    template: bytes | None = None,
    beside: BesideTotal | None = None,
) -> bytes:
    """The plan as a Word file for the board. `template` is the county's own where it has one; `beside` is what stands
    beside the total, computed of the same costing.

    Raises DocumentError, one sentence, where the template has a place that is unknown, or lacks one that is needed.
    """
    return _filled("plan", plan, costing, costs, money, template, beside=beside)


def board_summary(
    plan: Plan,
    costing: Costing,
    costs: Costs,
    money: Money,
    template: bytes | None = None,
    beside: BesideTotal | None = None,
) -> bytes:
    """The plan on one page, as `board_plan`."""
    return _filled("summary", plan, costing, costs, money, template, beside=beside)


def board_review(
    name: str,
    costing: Costing,
    costs: Costs,
    money: Money,
    told: Values,
    beside: BesideTotal | None = None,
) -> bytes:
    """What a review costs on one page, as `board_plan`; always in our template.

    `told` holds what only the page of a review knows: "headline", "days", "delay" and "not_costed_list".
    """
    return _filled("review", Plan(name=name), costing, costs, money, None, told, beside)


def _filled(
    kind: str,
    plan: Plan,
    costing: Costing,
    costs: Costs,
    money: Money,
    template: bytes | None,
    told: Values | None = None,
    beside: BesideTotal | None = None,
) -> bytes:
    values = {**values_of(plan, costing, costs, money, beside), **(told or {})}
    rows = rows_of(plan, costing, costs, money)
    return fill(template or board_template(kind), values, rows, NEEDED[kind])
