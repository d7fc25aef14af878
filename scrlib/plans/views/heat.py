"""Where the load falls: recommendations down, agencies across."""

from decimal import Decimal

from scrlib.plans.costs.totals import NO_RECOMMENDATION
from scrlib.plans.views.naming import NOT_SAID, NOTHING, NOUGHT, not_costed
from scrlib.plans.views.shares import NOT_COSTED, Load, load, missing_words, references, told, uncosted
from scrlib.records.costs import Costing, Costs
from scrlib.records.plots import DataTable, Heat
from scrlib.text.money import pounds, rough, two_figures
from scrlib.text.saying import counted

ACROSS = 5  # agencies on the plot, the last of them "All others" where there are more; the table has each
OTHERS = "All others"
NONE = "none"  # in the room that a reference takes
THOUSAND, MILLION = Decimal(1000), Decimal(1_000_000)


def heat(costing: Costing, costs: Costs) -> Heat:
    """What each agency bears for each recommendation, in the order of the plan."""
    loads, missing = load(costing, costs), uncosted(costing)
    rows = references(costing)
    agencies = list(costs.totals.by_agency)
    drawn = _folded(loads, agencies, costs)
    amounts = tuple(tuple(drawn.get(ref, {}).get(name) for name in _across(agencies, costs)) for ref in rows)
    return Heat(
        id="heat",
        title="Where the load falls",
        summary=_summary(loads, missing, agencies, costs) if loads else NOTHING,
        table=DataTable(
            columns=("Recommendation", *agencies, "Total"),
            rows=tuple(_row(ref, loads.get(ref, {}), agencies, missing) for ref in rows),
            figures=tuple(range(1, len(agencies) + 2)),
        ),
        beside=not_costed(costing),
        columns=tuple(_across(agencies, costs)) if loads else (),
        rows=tuple(NONE if one == NO_RECOMMENDATION else one for one in rows) if loads else (),
        amounts=amounts if loads else (),
        words=tuple(
            tuple(_short(one, ref not in loads and ref in missing) for one in row)
            for ref, row in zip(rows, amounts, strict=True)
        ),
    )


def short(amount: Decimal) -> str:
    """Two significant figures in as little room as can be: "£850", "£1.2k", "£12k", "£1.2m"."""
    rounded = two_figures(amount)
    if abs(rounded) < THOUSAND:
        return rough(amount).replace("under £1", "<£1")
    unit, name = (MILLION, "m") if abs(rounded) >= MILLION else (THOUSAND, "k")
    return f"{'−' if rounded < 0 else ''}£{abs(rounded / unit).normalize():f}{name}"


def _short(amount: Decimal | None, unknown: bool) -> str:
    """What is printed in a cell: "?" where nothing of the recommendation is costed."""
    if amount:
        return short(amount)
    return "?" if unknown else "–"


def _across(agencies: list[str], costs: Costs) -> list[str]:
    """The agencies drawn, in the order of the plan: those that bear most, and the others together."""
    if len(agencies) <= ACROSS:
        return agencies
    most = sorted(agencies, key=lambda name: -costs.totals.by_agency[name])[: ACROSS - 1]
    return [*(name for name in agencies if name in most), OTHERS]


def _folded(loads: Load, agencies: list[str], costs: Costs) -> Load:
    kept = set(_across(agencies, costs))
    folded: Load = {}
    for ref, row in loads.items():
        new = folded.setdefault(ref, {})
        for name, amount in row.items():
            key = name if name in kept else OTHERS
            new[key] = new.get(key, NOUGHT) + amount
    return folded


def _row(ref: str, row: dict[str, Decimal], agencies: list[str], missing: set[str]) -> tuple[str, ...]:
    nothing = NOT_COSTED if not row and ref in missing else "–"
    cells = (pounds(row[name]) if name in row else nothing for name in agencies)
    return (ref, *cells, told(ref, sum(row.values(), NOUGHT), missing))


def _shared(number: int) -> str:
    return counted(number, "of them falls", "of them fall") if number else "none of them falls"


def _summary(loads: Load, missing: set[str], agencies: list[str], costs: Costs) -> str:
    shared = sum(1 for row in loads.values() if sum(1 for one in row.values() if one) > 1)
    named = [one for one in agencies if one != NOT_SAID]
    said = f"{rough(costs.totals.economic)} for {counted(len(loads), 'recommendation')}"
    said += (
        f" falls on {counted(len(named), 'agency', 'agencies')}"
        if named
        else ": nobody has said who bears it"
    )
    said += f"; {_shared(shared)} on more than one." if len(named) > 1 else "."
    return said + missing_words(missing)
