"""What the views share: names of lines, the counted cells of the ledger, what is said beside a plot."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from decimal import Decimal
from typing import TypeVar

from scrlib.records.beside import Parts
from scrlib.records.costs import Cell, Costed, CostedAction, Costing, Costs, Line, Nature
from scrlib.records.plots import Bar
from scrlib.text.money import pounds, rough, rough_range
from scrlib.text.saying import whole_percent

Key = TypeVar("Key", bound=Hashable)
CASH_AND_TIME = ("New money", "Staff time diverted")
NOUGHT = Decimal(0)
NOT_SAID = "Agency not said"  # bears what nobody was named for
NOTHING = "There is no cost to draw yet."
NO_CASH = "The plan asks for no new money: what it costs is the time of staff who are paid already."
KINDS = {"it": "IT", "post": "Posts", "fee": "Fees"}


def kind_words(kind: str) -> str:
    """The name of a kind of line: "staff_time" is "Staff time"."""
    return KINDS.get(kind) or kind.replace("_", " ").capitalize()


def lines_of(costing: Costing) -> dict[tuple[str, int], Line]:
    """Each line of the plan by its action and its place there, which is how the ledger names it."""
    return {(action.id, n): line for action in costing.actions for n, line in enumerate(action.lines)}


def line_words(line: Line, action: str) -> str:
    """What a line is called: "Backfill (A3)"."""
    return f"{line.label or kind_words(line.kind)} ({action})"


def counted_cells(costs: Costs) -> list[Cell]:
    """The cells that make the total: those of what is paid for already are a memo only."""
    return [cell for cell in costs.ledger if cell.nature is not Nature.IN_BASE]


def cash_and_time(cells: Iterable[Cell], key: Callable[[Cell], Key]) -> dict[Key, Parts]:
    """New money and diverted staff time for each `key` of a cell, in the order in which the keys appear."""
    sums: dict[Key, Parts] = {}
    for cell in cells:
        cash, time = sums.get(key(cell), (NOUGHT, NOUGHT))
        new = (cash + cell.amount, time) if cell.nature is Nature.CASH else (cash, time + cell.amount)
        sums[key(cell)] = new
    return sums


def bar(label: str, parts: Parts, start: Decimal = NOUGHT) -> Bar:
    """A bar of new money and staff time, with its amounts in words."""
    return Bar(label=label, words=parts_words(parts), parts=parts, start=start)


def parts_words(parts: Parts) -> str:
    """ "£60,000 (£10,000 new money)"; what is all of one kind says so."""
    cash, time = parts
    if not cash or not time:
        return f"{rough(cash + time)}, {'staff time' if time else 'new money'}"
    return f"{rough(cash + time)} ({rough(cash)} new money)"


def parts_pence(parts: Parts) -> tuple[str, str, str]:
    """New money, staff time and both together, to the penny."""
    return pounds(parts[0]), pounds(parts[1]), pounds(sum(parts, NOUGHT))


def total_words(costs: Costs) -> str:
    """The first sentences of a summary: the total, its range where there is one, and how much it covers."""
    totals, spread, coverage = costs.totals, costs.uncertainty, costs.coverage
    least = "at least " if coverage.not_costed else ""
    said = f"The plan costs {least}{rough(totals.economic)}"
    if spread.p10 != spread.p90:
        said += f" ({'what is counted, ' if least else ''}likely {likely_range(spread.p10, spread.p90)})"
    said += f": {rough(totals.cash)} new money and {rough(totals.opportunity)} of staff time."
    if least:
        said += (
            f" Only {coverage.dealt_with} of {coverage.actions} actions are costed, or said to cost nothing."
        )
    return said


def likely_range(p10: Decimal, p90: Decimal) -> str:
    """What eight draws of ten lie between: "£90,000 to £110,000", or "about £98,000" where both read alike."""
    ends = rough_range(p10, p90)
    return ends if " to " in ends else f"about {ends}"


def not_costed(costing: Costing) -> tuple[str, ...]:
    """One line for each action that has no cost yet: it is listed, and never drawn as £0."""
    return tuple(
        f"{_action_words(action)}: not costed"
        for action in costing.actions
        if action.costing is Costed.NOT_COSTED
    )


def share_words(part: Decimal, whole: Decimal) -> str:
    """ "41%", or "" where there is no whole."""
    return f"{whole_percent(part, whole)}%" if whole else ""


def largest(sums: Mapping[Key, Parts]) -> Key:
    """The key with the largest sum; the first of those that tie."""
    return max(sums, key=lambda key: sum(sums[key], NOUGHT))


def _action_words(action: CostedAction) -> str:
    name = f"{action.id} ({action.label})" if action.label else action.id
    return f"{name}, {action.agency}"
