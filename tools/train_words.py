"""Train the model of which words are owner, action, deadline and measure: a development step.

    python tools/train_words.py            print agreement on each file left out, train, write the tables
    python tools/train_words.py --check    print only

Needs scikit-learn. `words.csv` is learned from all coded recommendations that may be learned from;
`marks.csv`, how much it counts beside the rules, from those that the rules had not met
(`marks_before_reading.csv` holds what the rules marked in them then), by a model of words that had not seen
the file. Recommendations held out for reporting are never trained on.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from scrlib.recommendations.agreement import token_counts, token_f1
from scrlib.recommendations.learned import START
from scrlib.recommendations.marking import PARTS, WEIGHED, by_rules, chosen, settled, weighed
from scrlib.recommendations.wordwise import FIELDS, Words, names, words_of
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
    """One coded recommendation: its words, what the coder marked in it, and what the rules did."""

    id: str
    text: str
    coder: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, tuple[Span, ...]]

    @cached_property
    def seen(self) -> Words:
        return words_of(self.text)

    @cached_property
    def names(self) -> list[list[str]]:
        return names(self.text)

    @cached_property
    def wanted(self) -> Any:
        """1 for each word (a row) that the coder marked as each field (a column)."""
        marks = [_placed(self.text, self.coder[field], self.rules[field]) for field in FIELDS]
        return np.array([by_rules(self.seen, spans) for spans in marks]).T


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
        Item(id, texts[id], coding.spans, rules_of(texts[id]))
        for codings, texts in map(read, ERAS)
        for id, coding in codings.items()
        if split_of(id) == "tune"
    ]


def rules_of(text: str) -> dict[str, tuple[Span, ...]]:
    """What the rules alone mark, by field."""
    found = parse(text)
    return {field: tuple(getattr(found, part)) for field, part in zip(FIELDS, PARTS, strict=True)}


class Fitted:
    """One logistic regression for each field over the names of all that a word is looked at for."""

    def __init__(self, learn: Sequence[Item]) -> None:
        often = Counter(name for one in learn for name in {n for row in one.names for n in row})
        self.place = {name: i for i, name in enumerate(sorted(n for n in often if often[n] >= SEEN))}
        table = vstack([self._rows(one) for one in learn]).tocsr()
        wanted = np.vstack([one.wanted for one in learn])
        real = np.array([word[0].isalnum() for one in learn for word in one.seen.words])
        made = [
            LogisticRegression(C=CLOSE, solver="liblinear", tol=0.01, random_state=0).fit(table[real], column)
            for column in wanted[real].T
        ]
        self.start = [round(float(m.intercept_[0]), 2) for m in made]
        weights = np.array([m.coef_[0] for m in made]).round(2)
        self.weights = np.where(abs(weights).max(axis=0) >= LEAST, weights, 0)

    def _rows(self, one: Item) -> Any:
        found = [[self.place[name] for name in dict.fromkeys(row) if name in self.place] for row in one.names]
        ends = np.cumsum([0, *map(len, found)])
        places = [place for row in found for place in row]
        return csr_matrix((np.ones(len(places)), places, ends), shape=(len(found), len(self.place)))

    def strength(self, one: Item) -> Any:
        """How strongly each word (a row) speaks for each field (a column)."""
        return self._rows(one) @ self.weights.T + np.array(self.start)

    def write(self) -> None:
        """The table: the features whose weight for some field is not nothing."""
        rows = [
            (name, *(f"{w:g}" for w in column))
            for name, column in zip(self.place, self.weights.T, strict=True)
            if column.any()
        ]
        with (WEIGHTS / "words.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file, lineterminator="\n")
            out.writerow(("feature", *FIELDS))
            out.writerows([(START, *(f"{w:g}" for w in self.start)), *rows])


Trust = dict[str, tuple[float, ...]]


def trusted(fresh: Sequence[tuple[Item, Any]]) -> Trust:
    """How much the words and the rules count, from items with the strength of their words by a model that had
    not seen them."""
    found: Trust = {}
    for place, field in enumerate(FIELDS):
        rows = [row for one, strong in fresh for row in _rows(one, strong, place)]
        wanted = np.concatenate([one.wanted[:, place] for one, _ in fresh])
        made = LogisticRegression(C=1.0, max_iter=2000).fit(np.array(rows), wanted)
        start = made.intercept_[0] - np.log(SURE / (1 - SURE))
        found[field] = (round(float(start), 2), *(round(float(w), 2) for w in made.coef_[0]))
    return found


def _rows(one: Item, strong: Any, place: int) -> list[tuple[float, ...]]:
    columns = weighed(one.seen, *_of(one, strong, place))
    columns += [[0.0] * len(columns[0])] * (len(WEIGHED) - 1 - len(columns))
    return list(zip(*columns, strict=True))


def _of(one: Item, strong: Any, place: int) -> tuple[list[float], list[float]]:
    return [float(s) for s in strong[:, place]], by_rules(one.seen, one.rules[FIELDS[place]])


def write_trust(table: Trust) -> None:
    """The table of how much the words and the rules count."""
    with (WEIGHTS / "marks.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("feature", *FIELDS))
        columns = zip(*(table[field] for field in FIELDS), strict=True)
        out.writerows((name, *(f"{w:g}" for w in row)) for name, row in zip(WEIGHED, columns, strict=True))


def marks(one: Item, strong: Any, table: Trust) -> dict[str, tuple[str, ...]]:
    """The words marked in an item, by field."""
    found = {}
    for i, field in enumerate(FIELDS):
        places = chosen(field, one.seen, *_of(one, strong, i), table)
        spans = tuple(span(one.text, a, b) for a, b in places)
        found[field] = tuple(s.words for s in settled(field, one.rules[field], spans))
    return found


def file_of(one: Item) -> str:
    """Which file an item is in: each was written by another hand."""
    return one.id[0]


def unseen(learn: Sequence[Item], files: Collection[str]) -> list[tuple[Item, Any]]:
    """The items of these files with the strength of their words by a model that had not seen the file."""
    found = []
    for file in files:
        made = Fitted([one for one in learn if file_of(one) != file])
        found += [(one, made.strength(one)) for one in learn if file_of(one) == file]
    return found


def before_reading(learn: Sequence[Item]) -> list[Item]:
    """The items that the rules marked before anybody who works on them had read them, with those marks."""
    with (DATA / "marks_before_reading.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    return [
        Item(one.id, one.text, one.coder, {f: _places(one.text, rows[one.id][f]) for f in FIELDS})
        for one in learn
        if one.id in rows
    ]


def _places(text: str, written: str) -> tuple[Span, ...]:
    """Spans written as "0-12 30-44"."""
    ends = [tuple(map(int, one.split("-"))) for one in written.split()]
    return tuple(span(text, a, b) for a, b in ends)


def show(title: str, pairs: Sequence[tuple[Mapping[str, tuple[str, ...]], Item]]) -> None:
    """Print token F1 by field, of the rules alone and of both together."""
    said = []
    for field in FIELDS:
        alone = [token_counts([s.words for s in one.rules[field]], one.coder[field]) for _, one in pairs]
        both = [token_counts(ours[field], one.coder[field]) for ours, one in pairs]
        said.append(f"{field} {token_f1(alone):.3f} -> {token_f1(both):.3f}")
    print(f"{title:24} ({len(pairs)}) " + ", ".join(said), flush=True)


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
        write_trust(trusted(fresh))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="print only")
    main(parser.parse_args().check)
