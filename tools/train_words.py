"""Train the model of which words say how anyone would know: a development step.

    python tools/train_words.py            print agreement on each file left out, train, write the tables
    python tools/train_words.py --check    print only

Needs scikit-learn. `words.csv` is learned from all coded recommendations that may be learned from;
`marks.csv`, how much of it makes a mark, from those that the rules had not met and found no check in
(`marks_before_reading.csv` holds what the rules marked in them then), by a model of words that had not seen
the file. Recommendations held out for reporting are never trained on.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from scrlib.recommendations.agreement import token_counts, token_f1
from scrlib.recommendations.models.learned import START
from scrlib.recommendations.models.marking import WEIGHED, Trust, chosen, weighed
from scrlib.recommendations.models.wordwise import Words, names, words_of
from scrlib.records import Span
from scrlib.text.clauses import parse
from scrlib.text.spans import span
from tools.agreement import DATA, ERAS, read, split_of

WEIGHTS = DATA.parent / "weights"
CLOSE, SEEN, LEAST = (
    0.1,
    3,
    0.1,
)  # how closely it may follow; fewest recommendations with a feature; least weight
SURE = 0.35  # how likely a word has to be for it to be marked: F1 is best below a half


@dataclass(frozen=True)
class Item:
    """One coded recommendation: its words, the check that the coder marked in it, and what the rules did."""

    id: str
    text: str
    coder: tuple[str, ...]
    rules: tuple[Span, ...]

    @cached_property
    def seen(self) -> Words:
        return words_of(self.text)

    @cached_property
    def names(self) -> list[list[str]]:
        return names(self.text)

    @cached_property
    def wanted(self) -> Any:
        """1 for each word that the coder marked."""
        spans = _placed(self.text, self.coder, self.rules)
        inside = [
            word[0].isalnum() and any(one.start <= a and b <= one.end for one in spans)
            for word, (a, b) in zip(self.seen.words, self.seen.places, strict=True)
        ]
        return np.array(inside, dtype=float)


def _placed(text: str, marked: Iterable[str], ours: Sequence[Span]) -> list[Span]:
    """Where the words that a coder wrote down stand: of several places one that the rules marked."""
    found = []
    for words in marked:
        places = [span(text, m.start(), m.end()) for m in re.finditer(re.escape(words), text)]
        near = [p for p in places if any(p.start < o.end and o.start < p.end for o in ours)]
        found += (near or places)[:1]
    return found


def items() -> list[Item]:
    """Everything that may be learned from, as the rules of today mark it."""
    return [
        Item(id, texts[id], coding.spans["measure"], tuple(parse(texts[id]).measures))
        for codings, texts in map(read, ERAS)
        for id, coding in codings.items()
        if split_of(id) == "tune"
    ]


class Fitted:
    """A logistic regression over the names of all that a word is looked at for."""

    def __init__(self, learn: Sequence[Item]) -> None:
        often = Counter(name for one in learn for name in {n for row in one.names for n in row})
        self.place = {name: i for i, name in enumerate(sorted(n for n in often if often[n] >= SEEN))}
        table = vstack([self._rows(one) for one in learn]).tocsr()
        wanted = np.concatenate([one.wanted for one in learn])
        real = np.array([word[0].isalnum() for one in learn for word in one.seen.words])
        made = LogisticRegression(C=CLOSE, solver="liblinear", tol=0.01, random_state=0)
        made.fit(table[real], wanted[real])
        self.start = round(float(made.intercept_[0]), 2)
        weights = made.coef_[0].round(2)
        self.weights = np.where(abs(weights) >= LEAST, weights, 0)

    def _rows(self, one: Item) -> Any:
        found = [[self.place[name] for name in dict.fromkeys(row) if name in self.place] for row in one.names]
        ends = np.cumsum([0, *map(len, found)])
        places = [place for row in found for place in row]
        return csr_matrix((np.ones(len(places)), places, ends), shape=(len(found), len(self.place)))

    def strength(self, one: Item) -> list[float]:
        """How strongly each word speaks for a check."""
        return [float(s) for s in self._rows(one) @ self.weights + self.start]

    def write(self) -> None:
        """The table: the features whose weight is not nothing."""
        rows = [(name, f"{w:g}") for name, w in zip(self.place, self.weights, strict=True) if w]
        _write("words", [(START, f"{self.start:g}"), *rows])


def trusted(fresh: Sequence[tuple[Item, list[float]]]) -> Trust:
    """How much speaks for a mark, from items in which the rules found no check, with the strength of their
    words by a model that had not seen them."""
    bare = [(one, strong) for one, strong in fresh if not one.rules]
    rows = [row for one, strong in bare for row in zip(*weighed(one.seen, strong), strict=True)]
    made = LogisticRegression(C=1.0, max_iter=2000).fit(
        np.array(rows), np.concatenate([one.wanted for one, _ in bare])
    )
    start = made.intercept_[0] - np.log(SURE / (1 - SURE))
    return dict(zip(WEIGHED, (round(float(w), 2) for w in (start, *made.coef_[0])), strict=True))


def _write(name: str, rows: Iterable[tuple[str, str]]) -> None:
    with (WEIGHTS / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("feature", "measure"))
        out.writerows(rows)


def marks(one: Item, strong: Sequence[float], table: Trust) -> tuple[str, ...]:
    """The words marked in an item in the end."""
    if one.rules:
        return tuple(s.words for s in one.rules)
    return tuple(one.text[a:b] for a, b in chosen(one.seen, strong, table))


def file_of(one: Item) -> str:
    """Which file an item is in: each was written by another hand."""
    return one.id[0]


def unseen(learn: Sequence[Item], files: Collection[str]) -> list[tuple[Item, list[float]]]:
    """The items of these files with the strength of their words by a model that had not seen the file."""
    found = []
    for file in files:
        made = Fitted([one for one in learn if file_of(one) != file])
        found += [(one, made.strength(one)) for one in learn if file_of(one) == file]
    return found


def before_reading(learn: Sequence[Item]) -> list[Item]:
    """The items that the rules marked before anybody who works on them had read them, with those marks."""
    with (DATA / "marks_before_reading.csv").open(encoding="utf-8", newline="") as file:
        marked = {row["id"]: row["measure"] for row in csv.DictReader(file)}
    return [
        Item(one.id, one.text, one.coder, _places(one.text, marked[one.id]))
        for one in learn
        if one.id in marked
    ]


def _places(text: str, written: str) -> tuple[Span, ...]:
    """Spans written as "0-12 30-44"."""
    ends = [tuple(map(int, one.split("-"))) for one in written.split()]
    return tuple(span(text, a, b) for a, b in ends)


def show(title: str, pairs: Sequence[tuple[tuple[str, ...], Item]]) -> None:
    """Print token F1 of the rules alone and with the words."""
    alone = token_f1([token_counts([s.words for s in one.rules], one.coder) for _, one in pairs])
    both = token_f1([token_counts(ours, one.coder) for ours, one in pairs])
    print(f"{title:24} ({len(pairs)}) {alone:.3f} -> {both:.3f}", flush=True)


def main(check: bool) -> None:
    """Print how it carries over, train, write."""
    learn = items()
    now = {one.id: one for one in learn}
    then = {one.id: one for one in before_reading(learn)}
    files = sorted({file_of(one) for one in then.values()})
    strengths = {one.id: strong for one, strong in unseen(learn, files)}
    fresh = [(one, strengths[id]) for id, one in then.items()]
    for file in files:
        table = trusted([(one, strong) for one, strong in fresh if file_of(one) != file])
        show(f"file {file}, unread", [(marks(o, s, table), o) for o, s in fresh if file_of(o) == file])
        both = [(now[o.id], s) for o, s in fresh if file_of(o) == file]
        show(f"file {file}, rules of today", [(marks(o, s, table), o) for o, s in both])
    if not check:
        Fitted(learn).write()
        _write("marks", [(name, f"{w:g}") for name, w in trusted(fresh).items()])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="print only")
    main(parser.parse_args().check)
