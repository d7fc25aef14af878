"""Train the small models and write their tables of weights (`scrlib/data/weights`): a development step.

    python tools/train.py            train on all but the held-out recommendations and write the tables
    python tools/train.py --check    agreement on what is left out only, nothing written

Needs scikit-learn. The held-out recommendations ("report" and "blind" by `split_of` in tools/agreement.py)
are never trained on.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from agreement import DATA, ERAS, read, split_of
from singles import UNREAD, files, read_file

from scrlib.recommendations.models.features import Features
from scrlib.recommendations.models.learned import START, Model
from scrlib.recommendations.strength import features
from scrlib.text.clauses import parse

WEIGHTS = DATA.parent / "weights"
FOLDS = 5
SEEN = 3  # a feature seen less often is left out: a third of the table of the focus, and no worse
FILES = ERAS


@dataclass(frozen=True, kw_only=True)
class Item:
    """One coded recommendation to learn from. Our `own` short examples, and those coded for one thing alone
    (`weight`: how much each counts), are never reported on with the others."""

    id: str
    features: dict[str, Features]  # by the name of the model
    codes: dict[str, str]
    own: bool = False
    weight: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How one model is trained. `c` says how closely it may follow the items."""

    c: float
    own: bool  # learn from our own examples too
    weights: Mapping[str, float] = field(default_factory=dict)  # of an item, by its file; 1 where not named
    single: float = 0.0  # of an item of the files that were coded for this code alone; 0 where there are none


# Files in the manner of real reviews weigh more than those of odd wordings, and so do hands that kept nearer
# to the codebook (g and h call many forms and caps "weaker", b and k call four in ten "unclear").
RECIPES = {
    "focus": Recipe(c=0.1, own=True, single=1.0),
    "leverage": Recipe(
        c=0.2,
        own=True,
        weights=dict.fromkeys("abdefilmnopqrstuvwxy", 2.0) | dict.fromkeys("gh", 0.7),
        single=0.7,  # less than a natural one: far more of them are "stronger" or "intermediate"
    ),
    "attribution": Recipe(c=0.03, own=False, weights=dict.fromkeys("bk", 0.3) | dict.fromkeys("cj", 0.5)),
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


def singles(name: str) -> dict[str, list[Item]]:
    """The recommendations that other hands coded for this one code alone, by file."""
    if not RECIPES[name].single:
        return {}
    return {
        file: [
            Item(
                id=one.id,
                features=features(parse(one.text)),
                codes={name: one.code},
                own=True,
                weight=RECIPES[name].single,
            )
            for one in read_file(file)
        ]
        for file in files(name)
        if file not in UNREAD
    }


def fit(name: str, items: Sequence[Item]) -> Model:
    """The model `name` trained on these items, with weights rounded as they are written.

    Two kinds of linear model err in different places, so that their sum, itself a linear model, errs less
    than either (by 0.01 of kappa, left out in turn).
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.svm import LinearSVC

    seen = Counter(feature for item in items for feature in item.features[name])
    rows = [{f: value for f, value in item.features[name].items() if seen[f] >= SEEN} for item in items]
    vectors = DictVectorizer()
    table = vectors.fit_transform(rows)
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    codes = [item.codes[name] for item in items]
    weigh = [weight_of(name, item) for item in items]
    machines = [
        (1.0, LinearSVC(C=RECIPES[name].c, random_state=0, max_iter=5000).fit(table, codes, weigh)),
        (0.5, LogisticRegression(C=10 * RECIPES[name].c, max_iter=2000).fit(table, codes, weigh)),
    ]
    scale = [share / machine.decision_function(table).std() for share, machine in machines]
    weights = sum(s * machine.coef_.T for s, (_, machine) in zip(scale, machines, strict=True))
    start = sum(s * machine.intercept_ for s, (_, machine) in zip(scale, machines, strict=True))
    rounded = zip(vectors.get_feature_names_out(), _rounded(weights), strict=True)
    return Model(
        tuple(map(str, machines[0][1].classes_)),
        {START: _rounded([start])[0]} | {feature: row for feature, row in rounded if any(row)},
    )


def _rounded(rows: Iterable[Iterable[float]]) -> list[tuple[float, ...]]:
    return [tuple(round(float(weight), 2) for weight in row) for row in rows]


def weight_of(name: str, item: Item) -> float:
    """How much one item counts when the model `name` is trained."""
    return item.weight if item.own else RECIPES[name].weights.get(file_of(item.id).lower(), 1.0)


def fold_of(item: str) -> int:
    """Which of the five folds a coded recommendation is left out in: fixed by its id."""
    return int(item[1:]) % FOLDS


def file_of(item: str) -> str:
    """Which file a coded recommendation is in: each was written by another hand."""
    return item[0]


def out_of_fold(
    name: str, items: Sequence[Item], part_of: Callable[[str], object] = fold_of
) -> dict[str, str]:
    """The code of each coded item, by a model that was trained on nothing of the part it is in."""
    chosen: dict[str, str] = {}
    for part in dict.fromkeys(part_of(item.id) for item in items if not item.own):
        learn = [i for i in items if i.own or part_of(i.id) != part]
        machine = fit(name, learn)
        for item in items:
            if not item.own and part_of(item.id) == part:
                chosen[item.id] = machine.choose(item.features[name])
    return chosen


def left_out() -> dict[str, dict[str, str]]:
    """Each learned code of each item that may be learned from, by a model that was not trained on it."""
    items = coded(FILES) + examples()
    return {name: out_of_fold(name, learned_from(name, items)) for name in RECIPES}


def learned_from(name: str, items: Sequence[Item]) -> list[Item]:
    """The items that this model may learn from: those coded for its code alone among them."""
    alone = [item for file in singles(name).values() for item in file]
    return [item for item in items if RECIPES[name].own or not item.own] + alone


def unseen_singles(name: str, items: Sequence[Item]) -> dict[str, list[tuple[str, str]]]:
    """Ours beside theirs for each file coded for this code alone, by a model trained on all but that file."""
    files = singles(name)
    found: dict[str, list[tuple[str, str]]] = {}
    for file, mine in files.items():
        ids = {item.id for item in mine}
        machine = fit(name, [i for i in items if not (i.own and i.id in ids)])
        found[file] = [(machine.choose(i.features[name]), i.codes[name]) for i in mine]
    return found


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
    items = coded(FILES) + examples()
    for name in [options.model] if options.model else RECIPES:
        mine = learned_from(name, items)
        for parts, part_of in (("fifths", fold_of), ("files", file_of)):
            chosen = out_of_fold(name, mine, part_of)
            pairs = [(chosen[i.id], i.codes[name]) for i in mine if not i.own]
            print(f"{name}: kappa {kappa(pairs):.3f} on {len(pairs)}, {parts} left out in turn")
        for file, pairs in unseen_singles(name, mine).items():
            print(f"{name}: kappa {kappa(pairs):.3f} on {len(pairs)}, {file} left out")
        if not options.check:
            write(name, fit(name, mine))


if __name__ == "__main__":
    main()
