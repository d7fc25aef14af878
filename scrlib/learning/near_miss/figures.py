"""Figures over a register of near misses: what is found, where, and together; which safeguards held.

Counts show what is reported, and that sentence belongs beside every one of them. With few near misses
nothing is worked out from them: they are better read one by one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from scrlib.learning.near_miss.lists import factors, groups, terms
from scrlib.records.near_misses import Held, NearMiss, Presence
from scrlib.records.plots import Bar, Bars, DataTable, Heat
from scrlib.records.rooms import SMALLEST_GROUP
from scrlib.text.saying import counted, listed, whole_percent

REPORTED = "Counts show what is reported, and not how often it happens."
PAIRS = 10  # of factors found together, the most frequent
NAMED = 3  # in a summary
STATES = {Held.HELD: "Held", Held.FAILED: "Failed", Held.MISSING: "Missing"}
OTHER = "Not said"
Register = Sequence[NearMiss]


def enough(register: Register) -> bool:
    """Are there enough near misses to count at all?"""
    return len(register) >= SMALLEST_GROUP


def coded(register: Register) -> list[NearMiss]:
    """The near misses in which at least one factor was looked for."""
    return [one for one in register if one.factors]


def factor_groups(register: Register) -> Bars:
    """In how many near misses each of the seven groups was found, from the system inward."""
    of = coded(register)
    count = Counter(group for one in of for group in _groups_in(one))
    rows = [(group.label, count[group.id]) for group in groups()]
    found = [name for name, number in rows if number]
    said = f"Of {counted(len(of), 'near miss', 'near misses')} that were coded, {_most(rows)}."
    none = [name for name, number in rows if not number]
    gap = f" Nobody has found {listed([one.lower() for one in none])}: was it looked for?" if none else ""
    return _bars(
        "groups", "Where the factors lie, from the system inward", rows, len(of), said + gap if found else ""
    )


def pareto(register: Register) -> Bars:
    """Every factor that was found, the most frequent first, with the share of all findings up to it."""
    of = coded(register)
    count = Counter(id for one in of for id in _present(one))
    rows = sorted(((one.label, count[one.id]) for one in factors().values() if count[one.id]), key=_by_size)
    whole, running = sum(number for _, number in rows), 0
    table = []
    for name, number in rows:
        running += number
        table.append((name, str(number), f"{whole_percent(running, whole)}%"))
    half = next((n for n, row in enumerate(table, 1) if int(row[2][:-1]) >= 50), 0)
    said = (
        f"{counted(whole, 'finding')} of {counted(len(rows), 'factor')} in "
        f"{counted(len(of), 'near miss', 'near misses')}."
        f" {counted(half, 'factor makes', 'factors make')} up half of them."
    )
    return Bars(
        id="pareto",
        title="Which factors are found most",
        summary=_with_reported(said if rows else ""),
        table=DataTable(columns=("Factor", "Found in", "Running share"), rows=tuple(table), figures=(1, 2)),
        parts=("Found in",),
        bars=tuple(_bar(name, number) for name, number in rows),
        unit="",
    )


def factor_by_stage(register: Register) -> Heat:
    """How many near misses at each stage of the child's journey had each group of factors."""
    of = coded(register)
    names = {one.id: one.label for one in terms("stage")}
    stages = [id for id in (*names, "") if any(one.stage == id for one in of)]
    count = Counter((group, one.stage) for one in of for group in _groups_in(one))
    at = Counter(one.stage for one in of)
    few = sum(1 for id in stages if at[id] < SMALLEST_GROUP)
    said = f"{counted(len(of), 'near miss', 'near misses')} at {counted(len(stages), 'stage')}."
    which = "Each stage has" if few == len(stages) else f"{few} of the {len(stages)} stages have"
    small = f" {which} fewer than {SMALLEST_GROUP}: a difference of one or two there says nothing."
    columns = tuple(names.get(id, OTHER) for id in stages)
    numbers = tuple(tuple(count[group.id, id] for id in stages) for group in groups())
    return Heat(
        id="stages",
        title="Factors by stage of the child’s journey",
        summary=_with_reported((said + small if few else said) if stages else ""),
        table=DataTable(
            columns=("Factors", *(f"{name} ({at[id]})" for name, id in zip(columns, stages, strict=True))),
            rows=tuple(
                (group.label, *map(str, row)) for group, row in zip(groups(), numbers, strict=True) if stages
            ),
            figures=tuple(range(1, len(stages) + 1)),
        ),
        columns=columns,
        rows=tuple(group.label for group in groups()) if stages else (),
        amounts=tuple(tuple(Decimal(one) if one else None for one in row) for row in numbers if stages),
        words=tuple(tuple(str(one) if one else "–" for one in row) for row in numbers if stages),
        key="Near misses in which it was found\n–: in none",
    )


def together(register: Register) -> Bars:
    """The pairs of factors that are found in the same near miss most often, in two or more of them."""
    of = coded(register)
    count = Counter(pair for one in of for pair in combinations(_present(one), 2))
    named = {id: one.label for id, one in factors().items()}
    every = ((f"{named[a]} + {named[b]}", number) for (a, b), number in count.items() if number > 1)
    rows = sorted(every, key=_by_size)[:PAIRS]
    said = (
        f"Found together most often: {_most(rows)}."
        " Being found together does not say that one leads to the other."
    )
    nothing = "No two factors were found together more than once."
    return _bars("together", "Which factors are found together", rows, len(of), said if rows else nothing)


def safeguards(register: Register) -> Bars:
    """How often each kind of safeguard held, failed or was missing, the strongest kind first."""
    count = Counter((one.kind, one.held) for near in register for one in near.barriers if one.held)
    kinds = [(one.id, one.label) for one in terms("barrier")] + [("", OTHER)]
    rows = [(name, tuple(count[id, state] for state in STATES)) for id, name in kinds]
    rows = [(name, numbers) for name, numbers in rows if sum(numbers)]
    sums = [sum(numbers[n] for _, numbers in rows) for n in range(len(STATES))]
    lone = count["person", Held.HELD]
    said = (
        f"{counted(sum(sums), 'safeguard')}: {sums[0]} held, {sums[1]} failed, {sums[2]} missing."
        f" Of those that held, {lone} {'was' if lone == 1 else 'were'} one person who noticed."
    )
    return Bars(
        id="safeguards",
        title="Which safeguards held",
        summary=_with_reported(said if rows else ""),
        table=DataTable(
            columns=("Kind of safeguard", *STATES.values()),
            rows=tuple((name, *map(str, numbers)) for name, numbers in rows),
            figures=(1, 2, 3),
        ),
        parts=tuple(STATES.values()),
        bars=tuple(
            Bar(label=name, words=_states(numbers), parts=tuple(map(Decimal, numbers)))
            for name, numbers in rows
        ),
        unit="",
    )


def every_figure(register: Register) -> tuple[Bars | Heat, ...]:
    """Every figure of a register, in the order of the page."""
    return (
        factor_groups(register),
        pareto(register),
        factor_by_stage(register),
        together(register),
        safeguards(register),
    )


def _present(one: NearMiss) -> list[str]:
    """The factors found in a near miss, from the system inward."""
    return [id for id in factors() if one.presence(id) is Presence.PRESENT]


def _groups_in(one: NearMiss) -> set[str]:
    return {factors()[id].group for id in _present(one)}


def _by_size(row: tuple[str, int]) -> int:
    return -row[1]


def _most(rows: Iterable[tuple[str, int]]) -> str:
    """The rows with the highest counts in words, those that are level with the last of them too."""
    ranked = sorted((row for row in rows if row[1]), key=_by_size)
    return listed([f"“{name}” in {number}" for name, number in ranked[:NAMED]])


def _states(numbers: Sequence[int]) -> str:
    said = (
        f"{number} {name.lower()}" for number, name in zip(numbers, STATES.values(), strict=True) if number
    )
    return ", ".join(said)


def _bar(name: str, number: int) -> Bar:
    return Bar(label=name, words=str(number), parts=(Decimal(number),))


def _bars(id: str, title: str, rows: Sequence[tuple[str, int]], of: int, said: str) -> Bars:
    """One bar for each row that was found at all; the table has every row."""
    return Bars(
        id=id,
        title=title,
        summary=_with_reported(said),
        table=DataTable(
            columns=("What", "Near misses", "Of"),
            rows=tuple((name, str(number), str(of)) for name, number in rows),
            figures=(1, 2),
        ),
        parts=("Near misses",),
        bars=tuple(_bar(name, number) for name, number in rows if number),
        unit="",
    )


def _with_reported(said: str) -> str:
    return f"{said} {REPORTED}" if said else f"Nothing to count yet. {REPORTED}"
