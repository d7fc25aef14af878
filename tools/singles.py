"""Recommendations coded for one thing only (`scrlib/data/recommendations/single`), dense in forms and traps.

    python tools/singles.py                     how the check does on each file
    python tools/singles.py --errors timely_1   its disagreements one by one

Each file was written and coded by another hand, who had not seen the check.
"""

import argparse
import csv
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreement import DATA

from scrlib.recommendations.agreement import CRITERIA, VERDICTS, kappa, token_counts, token_f1

FOLDER = DATA / "single"
# Nobody who works on the check reads these, and nothing learns from them.
UNREAD = ("measurable_3", "timely_3")
SPANS = {
    "timely": ("deadline",),
    "measurable": ("measure",),
    "specific": ("owner", "action"),
    "leverage": (),
    "focus": (),
}


@dataclass(frozen=True, kw_only=True)
class Single:
    """A recommendation with the one code that was given to it, and the words marked for it."""

    id: str
    text: str
    code: str
    spans: dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What the check makes of one: its code, and the words it marks, beside the coder's."""

    theirs: Single
    code: str
    spans: dict[str, tuple[str, ...]]

    @property
    def differs(self) -> bool:
        """Whether the code or any marked word is another."""
        return self.code != self.theirs.code or any(token_f1([c]) < 1 for c in self.counts.values())

    @property
    def counts(self) -> dict[str, tuple[int, int, int]]:
        """Words marked by both, by the check, by the coder, for each kind of words."""
        return {name: token_counts(words, self.theirs.spans[name]) for name, words in self.spans.items()}


def files(what: str = "*") -> list[str]:
    """The names of the files coded for this, in order: "timely_1"."""
    return sorted(path.stem for path in FOLDER.glob(f"{what}_*.csv"))


def read_file(name: str) -> list[Single]:
    """The recommendations of one file."""
    what = name.partition("_")[0]
    column = "strength" if what == "leverage" else what
    with (FOLDER / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            Single(
                id=row["id"],
                text=row["text"],
                code=row[column],
                spans={s: tuple(w for w in row[f"{s}_text"].split("|") if w) for s in SPANS[what]},
            )
            for row in csv.DictReader(file)
        ]


def singles(what: str) -> list[Single]:
    """Every recommendation coded for this alone that may be learned from."""
    return [one for name in files(what) if name not in UNREAD for one in read_file(name)]


def judged(what: str, one: Single) -> Judged:
    """What the check makes of it."""
    from scrlib.recommendations.assessment import read

    seen = read(one.text, dt.date.today())
    if what in CRITERIA:
        code = str(next(j.verdict for c, j in seen.criteria.items() if c.value == what) or VERDICTS[0])
    else:
        code = str({"focus": seen.focus, "leverage": seen.leverage}[what] or "")
    found = seen.parse
    marked = {
        "owner": found.owners,
        "action": found.actions,
        "deadline": found.deadlines,
        "measure": found.measures,
    }
    return Judged(
        theirs=one, code=code, spans={s: tuple(span.words for span in marked[s]) for s in SPANS[what]}
    )


def figures(what: str, both: Sequence[Judged]) -> dict[str, float]:
    """Kappa of the code (quadratic for the criteria), and token F1 of each kind of marked words."""
    pairs = [(one.code, one.theirs.code) for one in both]
    found = {"kappa": kappa(pairs, VERDICTS) if what in CRITERIA else kappa(pairs)}
    return found | {s: token_f1([one.counts[s] for one in both]) for s in SPANS[what]}


def differences(both: Sequence[Judged]) -> Iterator[str]:
    """Each disagreement as a paragraph."""
    for one in both:
        if one.differs:
            yield f"\n{one.theirs.id} {one.theirs.text}\n   ours {one.code}, theirs {one.theirs.code}"
            for name, words in one.spans.items():
                said = " | ".join(one.theirs.spans[name]) or "-"
                yield f"   {name}: ours {' | '.join(words) or '-'}; theirs {said}"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument(
        "--errors", choices=[f for f in files() if f not in UNREAD], help="list the disagreements of one file"
    )
    options = asked.parse_args()
    for name in [options.errors] if options.errors else files():
        what = name.partition("_")[0]
        both = [judged(what, one) for one in read_file(name)]
        said = ", ".join(f"{key} {value:.2f}" for key, value in figures(what, both).items())
        print(f"{name} ({len(both)}): {said}", flush=True)
        if options.errors:
            print("\n".join(differences(both)))


if __name__ == "__main__":
    main()
