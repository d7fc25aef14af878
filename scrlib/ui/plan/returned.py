"""The Excel plan that comes back: what was changed in it, and the work with the changes that are taken."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from scrlib.documents import read_plan_book
from scrlib.errors import DocumentError
from scrlib.plans.changes import Change, accept, changes
from scrlib.plans.costs import cost
from scrlib.plans.fields.settle import settle
from scrlib.records.costs import Costed, CostedAction, Costing
from scrlib.records.plans import Skipped
from scrlib.text.money import pounds
from scrlib.ui.plan.editing import costed
from scrlib.ui.plan.work import PlanSource, PlanWork

SETTINGS = "settings"


@dataclass(frozen=True, kw_only=True)
class CostChange:
    """One change of the costs: of an action, or of the settings where `id` is SETTINGS."""

    id: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Returned:
    """A workbook that came back, and what was changed in it since it was taken away."""

    name: str
    of_plan: tuple[Change, ...]
    of_costs: tuple[CostChange, ...]
    costing: Costing
    skipped: tuple[Skipped, ...]

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self.of_plan) + len(self.of_costs)


def returned(name: str, data: bytes) -> Returned:
    """What was changed in a workbook since it was written here.

    Raises DocumentError where the sheet that remembers how it was is lost: then it can only be opened anew.
    """
    book = read_plan_book(name, data)
    if book.before is None:
        raise DocumentError(
            "This workbook has lost its hidden sheet, so what was changed in it cannot be told.",
            "Save your work to a file, press “Delete my work”, and open the workbook as a new plan.",
        )
    plan, costing = book.before
    return Returned(
        name=name,
        of_plan=changes(plan, settle(book.plan, plan)),
        of_costs=_cost_changes(costing, book.costing),
        costing=book.costing,
        skipped=book.skipped,
    )


def is_of(work: PlanWork, name: str, data: bytes) -> bool:
    """Whether a workbook was written from the plan that is open."""
    book = read_plan_book(name, data)
    ids = {one.id for one in (book.before[0] if book.before else book.plan).actions}
    texts = {one.action for one in (book.before[0] if book.before else book.plan).actions}
    same = [one for one in work.actions if one.id in ids and one.action in texts]
    return bool(same) and 2 * len(same) >= min(len(ids), len(work.actions))


def opened(work: PlanWork, name: str, data: bytes) -> PlanWork:
    """A workbook of ours taken as a new plan, with its costs and settings."""
    book = read_plan_book(name, data)
    plan = replace(
        work.without_plan(),
        source=PlanSource(kind="file", name=name),
        name=book.plan.name,
        actions=settle(book.plan, book.before[0] if book.before else None).actions,
        skipped=book.skipped,
        sign_offs=book.plan.sign_offs,
        step="list",
    )
    return costed(plan, book.costing)


def taken(work: PlanWork, found: Returned, plan: Collection[int], costs: Collection[str]) -> PlanWork:
    """The work with the chosen changes: those of the plan by their place, those of the costs by their id."""
    whole = replace(work.plan(), actions=work.actions)
    chosen = [change for n, change in enumerate(found.of_plan) if n in plan]
    work = replace(work, actions=accept(whole, chosen).actions)
    for one in found.costing.actions:
        if one.id in costs:
            work = work.with_costing(one)
    return replace(costed(work, found.costing), costings=work.costings) if SETTINGS in costs else work


def _cost_changes(before: Costing, after: Costing) -> tuple[CostChange, ...]:
    old = {one.id: one for one in before.actions}
    sums = _sums(before), _sums(after)
    found = [
        CostChange(id=one.id, words=_sentence(one, sums))
        for one in after.actions
        if _bare(one) != _bare(old.get(one.id, _UNKNOWN))
    ]
    if replace(before, actions=()) != replace(after, actions=()):
        found.append(CostChange(id=SETTINGS, words="The settings or the budgets of the whole plan changed."))
    return tuple(found)


_UNKNOWN = CostedAction(id="", agency="")


def _bare(action: CostedAction) -> CostedAction:
    """What is known of the cost alone: the words, and who bears what is not costed, are the plan's."""
    if action.costing is Costed.NOT_COSTED and not action.lines:
        return _UNKNOWN
    return replace(action, label="")


def _sums(costing: Costing) -> dict[str, Decimal]:
    return cost(costing).totals.by_action


def _sentence(action: CostedAction, sums: Sequence[dict[str, Decimal]]) -> str:
    was, now = (pounds(one[action.id]) if action.id in one else "not costed" for one in sums)
    name = f"{action.id} “{action.label}”" if action.label else action.id
    if was == now:
        return f"{name}: what its cost is made of changed; it still comes to {now}."
    return f"{name}: its cost was {was} and is now {now}."
