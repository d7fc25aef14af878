"""Train the second opinion on four of the criteria and write its table of weights: a development step.

    python tools/train_second.py            print agreement on each file left out, train, write the table
    python tools/train_second.py --check    print only

Needs scikit-learn. Recommendations held out for reporting are never trained on. Each file was written by
another hand, so that what is learned from the others and tried on it tells how it carries over.
"""

import argparse
import csv
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import Ridge

from scrlib.recommendations import strength
from scrlib.recommendations.agreement import VERDICTS, kappa
from scrlib.recommendations.models.features import Features
from scrlib.recommendations.models.learned import START
from scrlib.recommendations.models.second import features, reconsidered_at
from scrlib.recommendations.signs import Signs, signs
from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Judgement
from scrlib.text.clauses import parse
from tools.agreement import DATA, ERAS, read, split_of
from tools.singles import singles

TABLE = DATA.parent / "weights" / "second.csv"
CRITERIA = (Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.ACHIEVABLE, Criterion.REALISTIC)
PENALTY, SEEN = 8.0, 3  # chosen by leaving files out; a feature seen less often is left out
# What tells of a finding or a purpose, by how its name begins: it speaks for realistic alone, so that a
# finding put before or after what is asked changes no other verdict.
OF_THE_REASON = (
    "number of findings", "has findings", "number of purposes", "has purposes", "number of outcomes",
    "has outcomes", "length", "tied", "rule realistic", "reason says what it answers",
    "reason no finding or purpose", "reason nothing is asked",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Item:
    """One coded recommendation: what the model looks at, what the rules say, and what the coder said."""

    id: str
    features: Features
    signs: Signs
    rules: dict[Criterion, Judgement]
    codes: dict[str, str]
    asks: bool


def item(id: str, text: str, codes: dict[str, str]) -> Item:
    """One recommendation as the model sees it."""
    found = parse(text)
    seen = signs(found)
    rules = judge(found, seen)
    return Item(
        id=id,
        features=features(found, seen, rules, strength.features(found)),
        signs=seen,
        rules=rules,
        codes=codes,
        asks=found.parsed and bool(found.actions),
    )


class Fitted:
    """One ridge regression for each criterion over the same features."""

    def __init__(self, items: list[Item]) -> None:
        seen = Counter(name for one in items for name in one.features)
        self.vectors = DictVectorizer()
        table = self.vectors.fit_transform(
            [{name: value for name, value in one.features.items() if seen[name] >= SEEN} for one in items]
        )
        self.models = {c: self._learned(c, items, table) for c in CRITERIA}

    def _learned(self, criterion: Criterion, items: list[Item], table: Any) -> Ridge:
        coded = [at for at, one in enumerate(items) if criterion.value in one.codes]
        heights = [VERDICTS.index(items[at].codes[criterion.value]) for at in coded]
        names = self.vectors.get_feature_names_out()
        every = criterion is Criterion.REALISTIC
        looked_at = [float(every or not name.startswith(OF_THE_REASON)) for name in names]
        return Ridge(alpha=PENALTY).fit(table.multiply(looked_at).tocsr()[coded], heights)

    def verdicts(self, one: Item) -> dict[Criterion, str]:
        """What the rules and the model together say of an item."""
        if not one.asks:
            return {c: str(one.rules[c].verdict or VERDICTS[0]) for c in CRITERIA}
        row = self.vectors.transform([one.features])
        high = {c: float(model.predict(row)[0]) for c, model in self.models.items()}
        judged = reconsidered_at(high, one.rules, one.features, one.signs)
        return {c: str(judged[c].verdict or VERDICTS[0]) for c in CRITERIA}

    def write(self) -> None:
        """The table: a row for each feature whose weights are not nothing, a column for each criterion."""
        rows = [[START, *(f"{model.intercept_:.3f}" for model in self.models.values())]]
        columns = (model.coef_ for model in self.models.values())
        for name, *weights in zip(self.vectors.get_feature_names_out(), *columns, strict=True):
            if max(map(abs, weights)) >= 0.005:
                rows.append([name, *(f"{weight:.3f}" for weight in weights)])
        with TABLE.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([["feature", *map(str, CRITERIA)], *rows])


def of_one_criterion() -> list[Item]:
    """The recommendations that are coded for one of the four criteria alone."""
    return [item(one.id, one.text, {c.value: one.code}) for c in CRITERIA for one in singles(c.value)]


def left_out(items: list[Item]) -> dict[str, dict[Criterion, str]]:
    """The verdicts on each item by what was learned from the other files only, by the item's id."""
    found: dict[str, dict[Criterion, str]] = {}
    for hand in sorted({_hand(one) for one in items}):
        fitted = Fitted([one for one in items if _hand(one) != hand])
        found |= {one.id: fitted.verdicts(one) for one in items if _hand(one) == hand}
    return found


def _hand(one: Item) -> str:
    """Whose an item is: the letters of its id."""
    return one.id.rstrip("0123456789")


def main(check: bool) -> None:
    """Print how it carries over to each file, and train on all of them."""
    read_all = [(codings, texts) for codings, texts in map(read, ERAS)]
    items = [
        item(id, texts[id], dict(coding.codes))
        for codings, texts in read_all
        for id, coding in codings.items()
        if split_of(id) == "tune"
    ]
    alone = of_one_criterion()
    without = left_out(items + alone)
    for title, some in (("files", items), ("coded for it alone", alone)):
        for criterion in CRITERIA:
            coded = [one for one in some if criterion.value in one.codes]
            rules = [
                (str(i.rules[criterion].verdict or VERDICTS[0]), i.codes[criterion.value]) for i in coded
            ]
            ours = [(without[i.id][criterion], i.codes[criterion.value]) for i in coded]
            if coded:
                said = f"rules {kappa(rules, VERDICTS):.3f}, with it {kappa(ours, VERDICTS):.3f}"
                print(f"{title}, {criterion:12} ({len(coded)}) {said}")
    if not check:
        Fitted(items + alone).write()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="print only")
    main(parser.parse_args().check)
