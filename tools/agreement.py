"""How well the checker agrees with coders: `make agreement`.

    python tools/agreement.py                               measure all, write the page and the figures
    python tools/agreement.py --print --split tune          figures only, quickly (without learned codes)
    python tools/agreement.py --errors timely --split tune  disagreements one by one, worst first
    python tools/agreement.py --items A007,B101             everything about some items

The texts of the blind recommendations are never shown.
"""

import argparse
import csv
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from agreement_page import page, published

from scrlib.cases.measurement import measure_identifiers
from scrlib.recommendations.agreement import (
    CODES,
    CRITERIA,
    SPANS,
    VERDICTS,
    Coding,
    Figure,
    interval,
    kappa,
    macro_f1,
    mean_token_f1,
    token_counts,
    token_f1,
)

ROOT = Path(__file__).parent.parent
DATA = ROOT / "scrlib" / "data" / "recommendations"
ERAS = "abcdefghijklmnopqrstuvwxyz"
# How many of a file, from the first, may be worked on; the others of it are blind.
OPENED = {
    "f": 60,
    **dict.fromkeys("jkpq", 100),
    **dict.fromkeys("lmnowx", 60),
    **dict.fromkeys("rstuv", 80),
    "z": 0,
}
# The sets of never-seen ones, and the files that they are the ends of (of z the whole): the manner of real
# reviews first.
UNSEEN = {"blind": "lmnopqrstuvwxz", "odd": "fjk"}
LEARNED = ("focus", "leverage", "attribution")  # chosen by a model that may have seen the item

Pairs = Sequence[tuple[Coding, Coding]]  # ours (or the second coder's), and the first coder's
Figures = dict[str, Figure]


def split_of(item: str) -> str:
    """Whose the item is: "tune" (rules and weights may be fitted to it), "report" (every fourth of the files
    a and b: no weights are trained on it) or "blind" (the end of files f and j to x, and file z: nobody
    who works on the engine reads it)."""
    era, number = item[0].lower(), int(item[1:])
    if number > OPENED.get(era, number):
        return "blind"
    return "report" if era in "ab" and number % 4 == 0 else "tune"


@cache
def read(era: str) -> tuple[dict[str, Coding], dict[str, str]]:
    """Codings and texts of one file, by id; nothing where the file is not there."""
    path = DATA / f"dev_recommendations_{era}.csv"
    if not path.exists():
        return {}, {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: coding(row) for row in rows}, {row["id"]: row.get("text", "") for row in rows}


def coding(row: dict[str, str]) -> Coding:
    """A row of the coded files as a Coding."""
    codes = {key: row["strength" if key == "leverage" else key] for key in CRITERIA + CODES}
    spans = {key: tuple(w for w in row[f"{key}_text"].split("|") if w) for key in SPANS}
    return Coding(id=row["id"], codes=codes, spans=spans)


def checked(item: str, text: str) -> Coding:
    """What the checker makes of one recommendation, as a coder would have written it down."""
    from scrlib.recommendations.assessment import read as assessed

    seen = assessed(text, dt.date.today())
    found = seen.parse
    codes = {str(key): str(judged.verdict or "") for key, judged in seen.criteria.items()}
    codes |= {"focus": str(seen.focus or ""), "leverage": str(seen.leverage or "")}
    codes |= {"attribution": str(seen.attribution), "bundled": str(found.bundled)}
    marked = (found.owners, found.actions, found.deadlines, found.measures)
    spans = {key: tuple(s.words for s in part) for key, part in zip(SPANS, marked, strict=True)}
    return Coding(id=item, codes=codes, spans=spans, parsed=found.parsed)


def pairs(split: str, eras: str = ERAS, left_out: Mapping[str, Mapping[str, str]] | None = None) -> Pairs:
    """Ours and the first coder's codings of a split ("all": but for the blind). `left_out` gives the learned
    codes by models that had not seen the item, by the name of the code and the item's id."""
    both = []
    for codings, texts in map(read, eras):
        for id, theirs in codings.items():
            if split_of(id) == split or (split == "all" and split_of(id) != "blind"):
                ours = checked(id, texts[id])
                unseen = {name: by_id[id] for name, by_id in (left_out or {}).items() if id in by_id}
                both.append((replace(ours, codes={**ours.codes, **unseen}), theirs))
    return both


def people(file: str = "second_coder", eras: str = "ab") -> Pairs:
    """A second coder's codings beside the first's; nothing where there is no second coder's file."""
    first = {id: coding for era in eras for id, coding in read(era)[0].items()}
    return [(second, first[id]) for id, second in read(file)[0].items()]


def never_seen() -> dict[str, Pairs]:
    """The recommendations that nobody who works on the engine has read, by the name of the set: against each
    of their coders, and one coder against the other. Nothing where the file is not there yet."""
    found: dict[str, Pairs] = {}
    for name, eras in UNSEEN.items():
        twice = (both for era in eras for both in people(f"{era}_second_coder", era))
        second = [(mine, theirs) for mine, theirs in twice if split_of(mine.id) == "blind"]
        by_id = {mine.id: mine for mine, _ in second}
        ours = pairs("blind", eras)
        again = [(mine, by_id[mine.id]) for mine, _ in ours if mine.id in by_id]
        found |= {name: ours, f"{name}_second": again, f"{name}_people": second}
    return {name: both for name, both in found.items() if both}


def _codes(key: str) -> Callable[[Pairs], list[tuple[str, str]]]:
    missing = "not_met" if key in CRITERIA else ""  # a text that was not read is as one that has nothing
    return lambda both: [(a.codes[key] or missing, b.codes[key]) for a, b in both]


def _spans(key: str) -> Callable[[Pairs], list[tuple[int, int, int]]]:
    return lambda both: [token_counts(a.spans[key], b.spans[key]) for a, b in both]


def _weighted(both: Sequence[tuple[str, str]]) -> float:
    return kappa(both, VERDICTS)


def measures() -> dict[str, tuple[Callable[[Pairs], list[Any]], Callable[[Sequence[Any]], float]]]:
    """Every figure by name: what it takes from the pairs, and what it makes of that."""
    figures: dict[str, tuple[Callable[[Pairs], list[Any]], Callable[[Sequence[Any]], float]]] = {}
    for key in CRITERIA:
        figures[f"{key}.quadratic_kappa"] = (_codes(key), _weighted)
        figures[f"{key}.macro_f1"] = (_codes(key), macro_f1)
    figures |= {f"{key}.kappa": (_codes(key), kappa) for key in CODES}
    for key in SPANS:
        figures[f"{key}.token_f1"] = (_spans(key), token_f1)
        figures[f"{key}.mean_token_f1"] = (_spans(key), mean_token_f1)
    figures["parsed.share"] = (lambda both: [a.parsed for a, _ in both], lambda seen: sum(seen) / len(seen))
    return figures


def measure(both: Pairs, draws: int) -> Figures:
    """Every figure of these pairs with its interval."""
    return {name: interval(take(both), make, draws=draws) for name, (take, make) in measures().items()}


def show(title: str, figures: Figures, hidden: Sequence[str] = ()) -> None:
    """Print the figures of one set."""
    print(f"\n{title}: {next(iter(figures.values())).n} recommendations")
    for name, figure in figures.items():
        what, kind = name.split(".")
        if what not in hidden:
            span = f"({figure.low:.2f} to {figure.high:.2f})"
            print(f"  {what:12} {kind.replace('_', ' '):16} {figure.value:5.2f}  {span}")


def distance(ours: Coding, theirs: Coding, what: str) -> float:
    """How far two codings are apart on one code or span: 0 where they agree."""
    if what in SPANS:
        return 1 - token_f1([token_counts(ours.spans[what], theirs.spans[what])])
    a, b = ours.codes[what] or "not_met", theirs.codes[what]
    return abs(VERDICTS.index(a) - VERDICTS.index(b)) if what in CRITERIA else float(a != b)


def _said(side: Coding, what: str) -> str:
    return (" | ".join(side.spans[what]) if what in SPANS else side.codes[what]) or "-"


def errors(both: Pairs, what: str) -> Iterable[str]:
    """Each disagreement on one code or span as a paragraph, worst first."""
    wrong = sorted((p for p in both if distance(*p, what)), key=lambda p: -distance(*p, what))
    yield f"{len(wrong)} of {len(both)} disagree on {what}"
    for ours, theirs in wrong:
        text = read(ours.id[0].lower())[1][ours.id]
        yield f"\n{ours.id} {text}\n   ours:   {_said(ours, what)}\n   theirs: {_said(theirs, what)}"


def everything(both: Pairs) -> Iterable[str]:
    """All that was coded in each item, ours beside theirs, differences marked."""
    for ours, theirs in both:
        yield f"\n{ours.id} {read(ours.id[0].lower())[1][ours.id]}"
        for what in CRITERIA + CODES + SPANS:
            mark = "!" if distance(ours, theirs, what) else " "
            yield f" {mark} {what:12} {_said(ours, what)}\n   {'':12} {_said(theirs, what)}"


def write(draws: int) -> None:
    """Measure everything, print it, and write the page and the figures that screens quote."""
    from train import left_out

    sets = {
        **never_seen(),
        "held_out": pairs("report"),
        "held_out_a": pairs("report", "a"),
        "held_out_b": pairs("report", "b"),
        "worked_on": pairs("tune", left_out=left_out()),
        "people": people(),
    }
    found = {name: measure(both, draws) for name, both in sets.items()}
    for name, figures in found.items():
        show(name.replace("_", " "), figures)
    names = measure_identifiers()
    (ROOT / "docs" / "agreement.md").write_text(page(found, names, date.today()), "utf-8")
    (ROOT / "scrlib" / "data" / "agreement.toml").write_text(published(found, names, date.today()), "utf-8")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--print", action="store_true", help="figures only, nothing written")
    asked.add_argument("--errors", choices=CRITERIA + CODES + SPANS, help="list disagreements on this")
    asked.add_argument("--items", help="ids, with commas: show everything about them")
    asked.add_argument("--split", default="all", choices=("tune", "report", "all"))
    asked.add_argument("--era", default=ERAS, choices=tuple(ERAS))
    asked.add_argument("--draws", type=int, default=1000, help="redrawn samples for the intervals")
    options = asked.parse_args()
    if options.items:
        wanted = set(options.items.upper().split(","))
        print("\n".join(everything([p for p in pairs("all") if p[0].id in wanted])))
    elif options.errors:
        print("\n".join(errors(pairs(options.split, options.era), options.errors)))
    elif options.print or options.split != "all" or options.era != ERAS:
        hidden = () if options.split == "report" else LEARNED
        for era in options.era:
            if some := pairs(options.split, era):
                show(f"{options.split}, file {era}", measure(some, min(options.draws, 200)), hidden)
        if len(options.era) > 1:
            show(
                f"{options.split}, together",
                measure(pairs(options.split, options.era), min(options.draws, 200)),
                hidden,
            )
    else:
        write(options.draws)


if __name__ == "__main__":
    main()
