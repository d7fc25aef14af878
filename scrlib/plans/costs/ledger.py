"""The ledger: line and component x agency x April-March year, the one table that every total is made from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from scrlib.plans.costs.lines import Part, parts
from scrlib.plans.costs.money import exactly, pence
from scrlib.plans.costs.years import month_words, year_words
from scrlib.records.costs import Cell, CostedAction, Costing, Line, Nature


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A cell of the ledger with what it was rounded from. `at` is the action's place in the plan, from 0."""

    at: int
    cell: Cell
    part: Part
    income: bool = False  # the other end of a transfer

    def by_month(self) -> Iterator[tuple[str, Decimal]]:
        """The cell month by month ("2026-11"), each such that the months so far are rounded once."""
        sign, before = Decimal(-1 if self.income else 1), Decimal(0)
        for month in range(self.part.months):
            with exactly():
                so_far = sign * pence(self.part.exact * (month + 1) / self.part.months)
            yield month_words(self.part.first + month), so_far - before
            before = so_far


def entries(costing: Costing) -> list[Entry]:
    """Every cell of a plan, by action, line, component, agency and year, rounded half up to pence once.

    A line with `transfer_to` is money that its agency passes to another. It stays with the agency that pays;
    each of its cells (but staff time, which nobody can pass on) has a second one at the receiver, the same
    amount below nought, as income that the receiver itself would otherwise have had to fund. So the joint
    totals are nought while each agency's view shows its end, and every total is still a sum of cells.
    """
    with exactly():
        return [
            entry
            for at, action in enumerate(costing.actions)
            for number, line in enumerate(action.lines)
            for part in parts(costing, action, line)
            for entry in _both_ends(_entry(at, action, number, line, part), line)
        ]


def ledger(costing: Costing) -> tuple[Cell, ...]:
    """The cells of every entry of a plan, in the order of `entries`."""
    return tuple(entry.cell for entry in entries(costing))


def _entry(at: int, action: CostedAction, number: int, line: Line, part: Part) -> Entry:
    cell = Cell(
        action=action.id,
        line=number,
        component=part.component,
        agency=part.agency,
        funder=line.funder or part.agency,
        year=year_words(part.year),
        nature=part.nature,
        amount=pence(part.exact),
    )
    return Entry(at=at, cell=cell, part=part)


def _both_ends(entry: Entry, line: Line) -> Iterator[Entry]:
    yield entry
    to, cell = line.transfer_to, entry.cell
    if to and to != cell.agency and cell.nature is not Nature.OPPORTUNITY:
        other = replace(cell, agency=to, funder=to, amount=-cell.amount)
        yield replace(entry, cell=other, income=True)


def line_totals(found: list[Entry]) -> dict[tuple[int, int], dict[Nature, Decimal]]:
    """What each line costs by nature before a transfer is set off, by (place of its action, its number)."""
    totals: dict[tuple[int, int], dict[Nature, Decimal]] = {}
    for entry in found:
        if not entry.income:
            of_line = totals.setdefault((entry.at, entry.cell.line), {})
            of_line[entry.cell.nature] = of_line.get(entry.cell.nature, Decimal(0)) + entry.cell.amount
    return totals
