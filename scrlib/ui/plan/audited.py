"""The plan as it stands, with what is known of its costs, and what the audit says of it."""

from dataclasses import replace
from functools import lru_cache

from scrlib.plans.audit import audit, lacking
from scrlib.records.costs import Costed
from scrlib.records.plans import Lack, Plan, PlanAction, PlanAudit
from scrlib.text.money import pounds
from scrlib.ui.plan.costed import comes_to, costs_of
from scrlib.ui.plan.work import PlanWork


def plan_of(work: PlanWork) -> Plan:
    """The plan as it stands now, each action with its cost where one was worked out here."""
    plan = work.plan()
    return replace(plan, actions=tuple(_with_cost(work, one) for one in plan.actions))


def audited(work: PlanWork) -> PlanAudit:
    """What the plan has and lacks."""
    return _audited(plan_of(work))


_audited = lru_cache(maxsize=4)(audit)


def lacks_of(work: PlanWork, action: PlanAction) -> tuple[Lack, ...]:
    """What is asked of an action and is not there."""
    return lacking(_with_cost(work, action), [agency for agency, _ in work.sign_offs])


def _with_cost(work: PlanWork, action: PlanAction) -> PlanAction:
    known = work.costing_of(action.id)
    if known.costing is Costed.NIL:
        return replace(action, cost_words=f"Nil: {known.reason}")
    if known.costing is Costed.COSTED:
        return replace(action, cost_words=pounds(comes_to(costs_of(work), action.id)))
    return action
