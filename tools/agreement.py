"""How well the checker agrees with human coders: `make agreement`.

python tools/agreement.py                              figures, docs/agreement.md, scrlib/data/agreement.toml
python tools/agreement.py --print --split tune         figures only, of one split, quickly
python tools/agreement.py --errors timely --split tune disagreements one by one, worst first
python tools/agreement.py --items A007,B101            everything about some items
"""

import argparse
import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

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

DATA = Path(__file__).parent.parent / "scrlib" / "data" / "recommendations"
ERAS = ("a", "b", "c", "d", "e")
BLIND = "d"  # nobody who works on the engine reads its texts
Texts = dict[str, str]


def split_of(item: str) -> str:
    """Whose the item is: "report" for every fourth of a and b, "blind" for all of d, else "tune"."""
    era, number = item[0].lower(), int(item[1:])
    if era == BLIND:
        return "blind"
    return "report" if era in "ab" and number % 4 == 0 else "tune"


def read(era: str) -> tuple[dict[str, Coding], Texts]:
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


def engine() -> Callable[[str, str], Coding]:
    """The checker as a coder."""
    from scrlib.recommendations.smart import judge
    from scrlib.recommendations.strength import profile
    from scrlib.text.clauses import parse

    def code(item: str, text: str) -> Coding:
        found = parse(text)
        seen = profile(found)
        codes = {str(key): str(judged.verdict or "") for key, judged in judge(found).items()}
        codes |= {"focus": str(seen.focus or ""), "leverage": str(seen.leverage or "")}
        codes |= {"attribution": str(seen.attribution), "bundled": str(found.bundled)}
        marked = (found.owners, found.actions, found.deadlines, found.measures)
        spans = {key: tuple(s.words for s in part) for key, part in zip(SPANS, marked, strict=True)}
        return Coding(id=item, codes=codes, spans=spans, parsed=found.parsed)

    return code


Pairs = Sequence[tuple[Coding, Coding]]  # ours (or the second coder's), and the first coder's


def measures() -> dict[str, tuple[str, Callable[[Pairs], list], Callable[[Sequence], float]]]:
    """Every figure: how it is named, what it takes from the pairs, what it makes of it."""

    def codes(key: str) -> Callable[[Pairs], list]:
        return lambda pairs: [
            (
                a.codes[key] or "not_met" if key in CRITERIA else a.codes[key],
                b.codes[key],
            )
            for a, b in pairs
        ]

    def spans(key: str) -> Callable[[Pairs], list]:
        return lambda pairs: [token_counts(a.spans[key], b.spans[key]) for a, b in pairs]

    figures: dict[str, tuple[str, Callable[[Pairs], list], Callable[[Sequence], float]]] = {}
    for key in CRITERIA:
        figures[f"{key}.kappa"] = (
            "quadratic kappa",
            codes(key),
            lambda p: kappa(p, VERDICTS),
        )
        figures[f"{key}.f1"] = ("macro-F1", codes(key), macro_f1)
    for key in CODES:
        figures[f"{key}.kappa"] = ("kappa", codes(key), kappa)
    for key in SPANS:
        figures[f"{key}.f1"] = ("token F1", spans(key), token_f1)
        figures[f"{key}.mean"] = ("token F1, mean of items", spans(key), mean_token_f1)
    return figures


def measure(pairs: Pairs, draws: int) -> dict[str, Figure]:
    """Every figure of these pairs with its interval."""
    return {name: interval(take(pairs), make, draws=draws) for name, (_, take, make) in measures().items()}


def show(title: str, pairs: Pairs, draws: int) -> None:
    parsed = sum(a.parsed for a, _ in pairs) / len(pairs)
    print(f"\n{title}: {len(pairs)} recommendations, parsed {parsed:.1%}")
    for name, figure in measure(pairs, draws).items():
        kind = measures()[name][0]
        span = f"({figure.low:.2f} to {figure.high:.2f})"
        print(f"  {name.split('.')[0]:12} {kind:24} {figure.value:5.2f}  {span}")


def errors(pairs: Pairs, texts: Texts, what: str) -> Iterable[str]:
    """Each disagreement on one code or span as a paragraph, worst first."""

    def distance(pair: tuple[Coding, Coding]) -> float:
        ours, theirs = pair
        if what in SPANS:
            return 1 - token_f1([token_counts(ours.spans[what], theirs.spans[what])])
        a, b = ours.codes[what] or "not_met", theirs.codes[what]
        if what in CRITERIA:
            return abs(VERDICTS.index(a) - VERDICTS.index(b))
        return float(a != b)

    def said(side: Coding) -> str:
        return " | ".join(side.spans[what]) or "-" if what in SPANS else side.codes[what] or "-"

    wrong = sorted((p for p in pairs if distance(p) > 0), key=lambda p: -distance(p))
    yield f"{len(wrong)} of {len(pairs)} disagree on {what}"
    for ours, theirs in wrong:
        yield f"\n{ours.id} {texts[ours.id]}\n   ours:   {said(ours)}\n   theirs: {said(theirs)}"


def everything(pairs: Pairs, texts: Texts) -> Iterable[str]:
    for ours, theirs in pairs:
        yield f"\n{ours.id} {texts[ours.id]}"
        for key in CRITERIA + CODES:
            mark = "  " if ours.codes[key] == theirs.codes[key] else "! "
            yield f"  {mark}{key:12} ours {ours.codes[key] or '-':20} theirs {theirs.codes[key]}"
        for key in SPANS:
            same = token_f1([token_counts(ours.spans[key], theirs.spans[key])])
            yield f"  {'  ' if same == 1 else '! '}{key:12} {same:.2f}"
            yield f"      ours   {' | '.join(ours.spans[key])}\n      theirs {' | '.join(theirs.spans[key])}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--errors", choices=CRITERIA + CODES + SPANS, help="list disagreements on this")
    asked.add_argument("--items", help="ids, with commas: show everything about them")
    asked.add_argument("--split", default="all", choices=("tune", "report", "all"))
    asked.add_argument("--era", choices=ERAS)
    asked.add_argument("--draws", type=int, default=200, help="redrawn samples for the intervals")
    options = asked.parse_args()

    code = engine()
    pairs: list[tuple[Coding, Coding]] = []
    texts: Texts = {}
    for era in [options.era] if options.era else "abc":
        theirs, words = read(era)
        texts |= words
        pairs += [(code(i, words[i]), c) for i, c in theirs.items() if options.split in ("all", split_of(i))]
    if options.items:
        wanted = set(options.items.upper().split(","))
        print("\n".join(everything([p for p in pairs if p[0].id in wanted], texts)))
    elif options.errors and options.era != BLIND:
        print("\n".join(errors(pairs, texts, options.errors)))
    else:
        for era in "abcd":
            if some := [p for p in pairs if p[0].id[0].lower() == era]:
                show(f"{options.split}, file {era}", some, options.draws)
        show(f"{options.split}, together", pairs, options.draws)


if __name__ == "__main__":
    main()
