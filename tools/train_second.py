"""Train the second opinion on four of the criteria and write its tables of weights: a development step.

    python tools/train_second.py            print cross-validated agreement, train, write the tables
    python tools/train_second.py --check    print only

Needs scikit-learn. Recommendations held out for reporting are never trained on.
"""

import argparse
import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score
from sklearn.model_selection import KFold, cross_val_predict

from scrlib.recommendations.learned import START
from scrlib.recommendations.second import MARGIN, features
from scrlib.recommendations.signs import signs
from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Verdict
from scrlib.text.clauses import parse
from tools.agreement import DATA, ERAS, read, split_of

WEIGHTS = DATA.parent / "weights"
PENALTY = {
    "specific": 0.3,
    "measurable": 0.1,
    "achievable": 0.1,
    "realistic": 0.3,
}  # chosen by folds
CODES = [verdict.value for verdict in (Verdict.NOT_MET, Verdict.PARTLY, Verdict.MET)]


def seen_by_the_model(text: str) -> tuple[dict[str, float], dict[Criterion, str]]:
    """The features of a text, and the rules' verdicts."""
    found = parse(text)
    rules = judge(found)
    return features(found, signs(found), rules), {c: str(j.verdict or CODES[0]) for c, j in rules.items()}


def main(check: bool) -> None:
    """Train each criterion's table on the tuning split."""
    codings, texts = {}, {}
    for era in ERAS:
        coded, words = read(era)
        codings |= coded
        texts |= words
    ids = [item for item in codings if split_of(item) == "tune"]
    seen = {item: seen_by_the_model(texts[item]) for item in ids}
    vectors = DictVectorizer()
    table = vectors.fit_transform([seen[item][0] for item in ids])
    for criterion in map(Criterion, PENALTY):
        theirs = np.array([CODES.index(codings[item].codes[criterion.value]) for item in ids])
        rule = np.array([CODES.index(seen[item][1][criterion]) for item in ids])
        fitted = LogisticRegression(C=PENALTY[criterion.value], max_iter=3000)
        folds = KFold(5, shuffle=True, random_state=0)
        likely = cross_val_predict(fitted, table, theirs, cv=folds, method="predict_proba")
        own = likely[np.arange(len(ids)), rule]
        ours = np.where(likely.max(1) - own > MARGIN, likely.argmax(1), rule)
        print(f"{criterion.value:12} rules {kappa(theirs, rule):.2f}, with it {kappa(theirs, ours):.2f}")
        if not check:
            write(criterion, fitted.fit(table, theirs), vectors)


def kappa(theirs: np.ndarray, ours: np.ndarray) -> float:
    """Quadratic-weighted agreement."""
    return float(cohen_kappa_score(theirs, ours, weights="quadratic"))


def write(criterion: Criterion, fitted: LogisticRegression, vectors: DictVectorizer) -> None:
    """The table of one criterion: a row for each feature whose weights are not nothing."""
    rows = [[START, *(f"{weight:.3f}" for weight in fitted.intercept_)]]
    for name, weights in zip(vectors.get_feature_names_out(), fitted.coef_.T, strict=True):
        if abs(weights).max() >= 0.02:
            rows.append([name, *(f"{weight:.3f}" for weight in weights)])
    with (WEIGHTS / f"second_{criterion.value}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([["feature", *CODES], *rows])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="print only")
    main(parser.parse_args().check)
