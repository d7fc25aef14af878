"""Train the weights by which findings and recommendations are linked: a development step.

    python tools/train_links.py            fit to every report of other hands, write the table
    python tools/train_links.py --check    links found with each set left out in turn, nothing written

Needs scipy. Learned from what the authors of tests/other_hands say answers what, with the headings and words
that the reader finds beside each, and from the invented reviews in data/sets/linked_findings.toml.
"""

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

import reading
from reading_scores import Count, paired
from scipy.optimize import minimize

from scrlib.documents import open_report
from scrlib.recommendations.sets.chances import Features, Weights, columns, features, forward
from scrlib.recommendations.sets.links import likenesses, link, read_both
from scrlib.records import Finding, Links, Recommendation
from scrlib.tables import read_table

TABLE = Path(__file__).parent.parent / "scrlib" / "data" / "weights" / "links.csv"
NAMES = [one.name for one in fields(Weights)]
HELD = 0.1  # how strongly a weight is held back, for each square of it
NEVER = -50.0  # instead of what speaks for a pair that its author did not link
REVIEWS = "linked_findings"  # the set that only trains


@dataclass(frozen=True, kw_only=True)
class Case:
    """A report as its author says it is: what was found, what is advised, and which places answer which."""

    set: str
    findings: Sequence[Finding]
    asked: Sequence[Recommendation]
    links: frozenset[tuple[int, int]]


@dataclass(frozen=True, kw_only=True)
class Learned:
    """What speaks for each pair of a case, and for each recommendation the findings that it answers."""

    pairs: Sequence[Sequence[Features]]
    right: Sequence[frozenset[int]]


def cases() -> list[Case]:
    """Every report with recommendations and findings, and the reviews without a file."""
    told = [_case(name, file, true) for name in reading.sets("reports") for file, true in reading.files(name)]
    return [one for one in (*told, *_reviews()) if one.findings and one.asked]


def _case(name: str, file: Path, true: Mapping[str, Any]) -> Case:
    found = open_report(file.name, file.read_bytes())
    findings, places = as_told(true["findings"], found.findings)
    asked, _ = as_told(true["recommendations"], found.recommendations)
    ids = {found.findings[at].id: f"F{place}" for place, at in places.items()}
    strong = [one for one in true["links"] if one["strength"] == "strong"]
    return Case(
        set=name,
        findings=[replace(one, id=f"F{at}") for at, one in enumerate(findings)],
        asked=[_renamed(replace(one, id=f"R{at}"), ids) for at, one in enumerate(asked)],
        links=frozenset((one["finding"], one["recommendation"]) for one in strong),
    )


def as_told(true: Sequence[str], given: Sequence[Any]) -> tuple[list[Any], Mapping[int, int]]:
    """The true texts, each with what the reader found beside it; and the place of each among those given."""
    places = paired(true, [one.text for one in given])
    none = Finding(id="", text="") if not given else type(given[0])(id="", text="")
    return [
        replace(given[places[at]] if at in places else none, text=text) for at, text in enumerate(true)
    ], places


def _renamed(one: Recommendation, ids: Mapping[str, str]) -> Recommendation:
    known = [ids[id] for id in one.answers if id in ids]
    return replace(one, finding=known[0] if known else None, also=tuple(known[1:]))


def _reviews() -> Iterator[Case]:
    for review in read_table("sets/linked_findings.toml")["reviews"]:
        yield Case(
            set=REVIEWS,
            findings=[Finding(id=f"F{at}", text=one["text"]) for at, one in enumerate(review["findings"])],
            asked=[
                Recommendation(id=f"R{at}", text=text) for at, text in enumerate(review["recommendations"])
            ],
            links=frozenset(
                (at, number - 1) for at, one in enumerate(review["findings"]) for number in one["answered_by"]
            ),
        )


def learned(case: Case) -> Learned:
    """What there is to learn from a case; what the report itself states is no evidence of words or order."""
    alike = likenesses(*read_both(case.findings, case.asked))
    return Learned(
        pairs=features([[row[at] for at in range(len(case.asked))] for row in alike]),
        right=[frozenset(a for a, b in case.links if b == at) for at in range(len(case.asked))],
    )


def fit(items: Sequence[Learned]) -> Weights:
    """The weights under which what the authors say is likeliest, held back a little; rounded as written."""
    found = minimize(_unlikely, [0.0] * len(NAMES), args=(items,), method="L-BFGS-B")
    return Weights(**{name: round(float(value), 2) for name, value in zip(NAMES, found.x, strict=True)})


def _unlikely(values: Iterable[float], items: Sequence[Learned]) -> float:
    table = Weights(**dict(zip(NAMES, values, strict=True)))
    lost = 0.0
    for item in items:
        every = columns(item.pairs, {}, table)
        lost += forward(every, table)[1] - forward(only(every, item.right), table)[1]
    return lost + HELD * sum(value**2 for value in asdict(table).values())


def only(every: Sequence[Sequence[float]], right: Sequence[frozenset[int]]) -> list[list[float]]:
    """The columns with nothing left for what the author did not link: none counts where nothing is right."""
    return [
        [
            value if (at in answers if at < len(column) - 1 else not answers) else NEVER
            for at, value in enumerate(column)
        ]
        for column, answers in zip(every, right, strict=True)
    ]


def check() -> Iterator[str]:
    """How links and the two lists are found in each set by weights that never saw it, and in all together."""
    every = cases()
    items = [learned(one) for one in every]
    totals = []
    for name in reading.sets("reports"):
        table = fit([item for item, one in zip(items, every, strict=True) if one.set != name])
        counts = [_counted(one, link(one.findings, one.asked, table)) for one in every if one.set == name]
        totals.append([reduce(add, column) for column in zip(*counts, strict=True)])
        yield f"{name}: {_told(totals[-1])}"
    yield f"all: {_told([reduce(add, column) for column in zip(*totals, strict=True)])}"


def _counted(case: Case, found: Links) -> tuple[Count, Count, Count]:
    linked = {(f"F{a}", f"R{b}") for a, b in case.links}
    alone = {one.id for one in case.findings} - {a for a, _ in linked}
    beside = {one.id for one in case.asked} - {b for _, b in linked}
    pairs = (linked, found.strong), (alone, found.findings_without), (beside, found.recommendations_without)
    first, second, third = (
        Count(found=len(true & set(given)), given=len(given), there=len(true)) for true, given in pairs
    )
    return first, second, third


def _told(counts: Sequence[Count]) -> str:
    names = "links", "findings without", "recommendations without"
    return ", ".join(
        f"{name} {one.f1:.2f} ({one.found} of {one.there}, {one.given} given)"
        for name, one in zip(names, counts, strict=True)
    )


def write() -> None:
    """Fit to everything, and write the table."""
    table = fit([learned(one) for one in cases()])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("of", "weight"), *asdict(table).items()])


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--check", action="store_true")
    print("\n".join(check())) if asked.parse_args().check else write()


if __name__ == "__main__":
    main()
