"""Train the small models and write their tables of weights (`scrlib/data/weights`): a development step.

    python tools/train.py            train on all but the held-out recommendations and write the tables
    python tools/train.py --check    cross-validated agreement only, nothing written

Needs scikit-learn. The held-out recommendations ("report" and "blind" by `split_of` in tools/agreement.py)
are never trained on.
"""

import argparse
import csv
from collections.abc import Sequence
from dataclasses import dataclass

from agreement import DATA, read, split_of

from scrlib.recommendations.features import Features
from scrlib.recommendations.learned import START, Model
from scrlib.recommendations.strength import features
from scrlib.text.clauses import parse

WEIGHTS = DATA.parent / "weights"
FOLDS = 5


@dataclass(frozen=True, kw_only=True)
class Item:
    """One coded recommendation to learn from. Our `own` short examples are never reported on."""

    id: str
    features: dict[str, Features]  # by the name of the model
    codes: dict[str, str]
    own: bool = False


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How one model is trained. `c` is the support vector machine's penalty."""

    c: float
    own: bool  # learn from our own examples too


RECIPES = {
    "focus": Recipe(c=0.1, own=True),
    "leverage": Recipe(c=0.1, own=True),
    "attribution": Recipe(c=0.03, own=False),
}


def coded(eras: str) -> list[Item]:
    """The coded recommendations of these files that may be learned from."""
    return [
        Item(id=id, features=features(parse(texts[id])), codes=dict(coding.codes))
        for codings, texts in map(read, eras)
        for id, coding in codings.items()
        if split_of(id) == "tune"
    ]


def examples() -> list[Item]:
    """Our own short examples, coded for focus, leverage and attribution by the codebook."""
    with (DATA / "own_examples.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Item(
            id=row["id"],
            features=features(parse(row["text"])),
            codes={**row, "leverage": row["strength"]},
            own=True,
        )
        for row in rows
    ]


def fit(name: str, items: Sequence[Item]) -> Model:
    """The model `name` trained on these items, with weights rounded as they are written."""
    from collections import Counter

    from sklearn.feature_extraction import DictVectorizer
    from sklearn.svm import LinearSVC

    rows = [item.features[name] for item in items]
    seen = Counter(feature for row in rows for feature in row)
    rows = [{feature: value for feature, value in row.items() if seen[feature] > 1} for row in rows]
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows)
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    machine = LinearSVC(C=RECIPES[name].c, random_state=0, max_iter=5000)
    machine.fit(table, [item.codes[name] for item in items])
    columns = zip(vectors.get_feature_names_out(), machine.coef_.T, strict=True)
    weights = {feature: tuple(round(float(w), 3) for w in column) for feature, column in columns}
    weights = {feature: row for feature, row in weights.items() if any(row)}
    return Model(
        tuple(map(str, machine.classes_)),
        {START: tuple(round(float(w), 3) for w in machine.intercept_)} | weights,
    )


def fold_of(item: str) -> int:
    """Which of the five folds a coded recommendation is left out in: fixed by its id."""
    return int(item[1:]) % FOLDS


def out_of_fold(name: str, items: Sequence[Item]) -> dict[str, str]:
    """The code of each coded item, by a model that was not trained on it."""
    chosen: dict[str, str] = {}
    for fold in range(FOLDS):
        learn = [i for i in items if i.own or fold_of(i.id) != fold]
        machine = fit(name, learn)
        for item in items:
            if not item.own and fold_of(item.id) == fold:
                chosen[item.id] = machine.choose(item.features[name])
    return chosen


def left_out() -> dict[str, dict[str, str]]:
    """Each learned code of each item that may be learned from, by a model that was not trained on it."""
    items = coded("abcde") + examples()
    return {name: out_of_fold(name, learned_from(name, items)) for name in RECIPES}


def learned_from(name: str, items: Sequence[Item]) -> list[Item]:
    """The items that this model may learn from."""
    return [item for item in items if RECIPES[name].own or not item.own]


def write(name: str, machine: Model) -> None:
    """Write the table of weights, the largest first."""
    rows = sorted(machine.weights.items(), key=lambda row: (row[0] != START, -max(map(abs, row[1])), row[0]))
    with (WEIGHTS / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("feature", *machine.codes))
        out.writerows((feature, *(f"{w:g}" for w in row)) for feature, row in rows)


def main() -> None:
    from scrlib.recommendations.agreement import kappa

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--check", action="store_true", help="cross-validated agreement only")
    asked.add_argument("--model", choices=tuple(RECIPES))
    options = asked.parse_args()
    items = coded("abcde") + examples()
    for name in [options.model] if options.model else RECIPES:
        mine = learned_from(name, items)
        chosen = out_of_fold(name, mine)
        pairs = [(chosen[i.id], i.codes[name]) for i in mine if not i.own]
        print(f"{name}: kappa {kappa(pairs):.3f} on {len(pairs)} left out in turn")
        if not options.check:
            write(name, fit(name, mine))


if __name__ == "__main__":
    main()
