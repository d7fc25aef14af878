"""How agreement with coders is measured: against scikit-learn, and against cases worked by hand."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, f1_score

from scrlib.recommendations.agreement import (
    CODES,
    CRITERIA,
    SPANS,
    VERDICTS,
    interval,
    kappa,
    macro_f1,
    mean_token_f1,
    published,
    token_counts,
    token_f1,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch):
    """tools/agreement.py, as `make agreement` runs it."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import agreement

    return agreement


def codes(seed: int, n: int = 200) -> list[tuple[str, str]]:
    source = random.Random(seed)
    return [
        (a, a if source.random() < 0.6 else source.choice(VERDICTS))
        for a in source.choices(VERDICTS, weights=(5, 2, 3), k=n)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_kappa_is_what_scikit_learn_makes_it(seed: int):
    first, second = zip(*codes(seed), strict=True)
    assert kappa(codes(seed)) == pytest.approx(cohen_kappa_score(first, second))
    weighted = cohen_kappa_score(first, second, labels=list(VERDICTS), weights="quadratic")
    assert kappa(codes(seed), VERDICTS) == pytest.approx(weighted)


@pytest.mark.parametrize("seed", range(5))
def test_macro_f1_is_what_scikit_learn_makes_it(seed: int):
    first, second = zip(*codes(seed), strict=True)
    assert macro_f1(codes(seed)) == pytest.approx(f1_score(first, second, average="macro"))


def test_kappa_of_full_agreement_is_one_and_of_opposite_codes_below_nothing():
    assert kappa([("met", "met"), ("partly", "partly")]) == 1.0
    assert kappa([("met", "not_met"), ("not_met", "met")], VERDICTS) == -1.0


def test_where_both_used_one_code_throughout_kappa_is_one():
    assert kappa([("met", "met")] * 3) == 1.0


def test_a_disagreement_of_two_steps_counts_four_times_one_of_one_step():
    agreed = [(verdict, verdict) for verdict in VERDICTS] * 10
    near = 1 - kappa([*agreed, ("met", "partly"), ("partly", "met")], VERDICTS)
    far = 1 - kappa([*agreed, ("met", "not_met"), ("not_met", "met")], VERDICTS)
    assert far / near == pytest.approx(4, rel=0.1)


@given(st.lists(st.tuples(st.sampled_from(VERDICTS), st.sampled_from(VERDICTS)), min_size=1))
def test_kappa_never_exceeds_one(pairs: list[tuple[str, str]]):
    assert kappa(pairs, VERDICTS) <= 1.0
    assert 0.0 <= macro_f1(pairs) <= 1.0


def test_token_f1_counts_words_in_lower_case_each_as_often_as_it_occurs():
    ours, theirs = ("The Trust", "the Board"), ("the Trust",)
    assert token_counts(ours, theirs) == (2, 4, 2)
    assert token_f1([token_counts(ours, theirs)]) == pytest.approx(4 / 6)


def test_token_f1_of_a_set_weighs_words_and_its_mean_weighs_recommendations():
    counts = [(8, 8, 8), (0, 0, 2), (0, 0, 0)]
    assert token_f1(counts) == pytest.approx(16 / 18)
    assert mean_token_f1(counts) == pytest.approx((1 + 0 + 1) / 3)


def test_marking_nothing_where_nothing_was_to_be_marked_is_full_agreement():
    assert token_f1([(0, 0, 0)]) == 1.0
    assert token_f1([]) == 1.0


def test_the_order_of_marked_words_and_their_punctuation_do_not_matter():
    assert token_counts(("by 31/03/2014",), ("2014 31 03, by",)) == (4, 4, 4)


def test_an_interval_holds_its_figure_and_is_the_same_each_time():
    figure = interval(codes(1), kappa, draws=200)
    assert figure == interval(codes(1), kappa, draws=200)
    assert figure.low < figure.value < figure.high
    assert figure.n == 200


def test_more_recommendations_make_a_narrower_interval():
    few, many = (interval(codes(1, n), kappa, draws=200) for n in (30, 600))
    assert many.high - many.low < few.high - few.low


def test_a_second_coders_row_is_read_as_it_stands(tool):
    row = dict.fromkeys(CRITERIA, "met") | {"focus": "training", "strength": "weaker", "bundled": "2"}
    row |= {"id": "A001", "attribution": "unclear", "owner_text": "The Trust|the Board"}
    row |= {"action_text": "train staff", "deadline_text": "", "measure_text": ""}
    coding = tool.coding(row)
    assert coding.codes["leverage"] == "weaker"
    assert coding.spans == {
        "owner": ("The Trust", "the Board"),
        "action": ("train staff",),
        "deadline": (),
        "measure": (),
    }


def test_every_fourth_of_the_first_files_is_held_out_and_the_end_of_later_ones_is_blind(tool):
    assert [tool.split_of(f"A{n:03}") for n in (1, 2, 3, 4)] == ["tune", "tune", "tune", "report"]
    assert {tool.split_of(id) for id in ("C004", "D076", "E004", "F001", "F060", "G004", "J100", "V080")} == {
        "tune"
    }
    blind = ("F061", "F064", "F120", "J101", "K150", "L061", "M120", "N061", "O120", "U081", "V120")
    assert {tool.split_of(id) for id in blind} == {"blind"}


@pytest.fixture
def with_unseen(tool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """The tool where two recommendations that nobody has seen are there, and one opened, by two coders."""
    (head, *rows) = (tool.DATA / "dev_recommendations_a.csv").read_text("utf-8-sig").splitlines()[:4]
    ids = ("F060", "F061", "F062")
    unseen = "\n".join([head, *(id + row[4:] for id, row in zip(ids, rows, strict=True))])
    for name in ("f", "f_second_coder"):
        (tmp_path / f"dev_recommendations_{name}.csv").write_text(unseen, "utf-8")
    monkeypatch.setattr(tool, "DATA", tmp_path)
    tool.read.cache_clear()
    yield tool
    tool.read.cache_clear()


def test_a_blind_text_is_measured_but_never_shown(with_unseen):
    assert {ours.id for ours, _ in with_unseen.pairs("blind")} == {"F061", "F062"}
    assert [ours.id for ours, _ in with_unseen.pairs("all", "f")] == ["F060"]


def test_what_was_never_seen_is_measured_against_both_of_its_coders(with_unseen):
    sets = with_unseen.never_seen()
    assert list(sets) == ["odd", "odd_second", "odd_people"]
    assert all(len(both) == 2 for both in sets.values())


def test_without_recommendations_that_nobody_has_seen_there_is_nothing_to_measure_on_them(
    tool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(tool, "DATA", tmp_path)
    tool.read.cache_clear()
    assert tool.never_seen() == {}
    tool.read.cache_clear()


def test_a_learned_code_is_judged_as_a_model_that_had_not_seen_the_item_chose_it(tool):
    left_out = {"focus": {"A001": "training"}}
    by_id = {ours.id: ours for ours, _ in tool.pairs("tune", "a", left_out)}
    assert by_id["A001"].codes["focus"] == "training"
    assert by_id["A002"].codes["focus"] != ""


def test_the_worst_disagreement_is_listed_first(tool):
    lines = list(tool.errors(tool.pairs("tune", "c"), "timely"))
    rank = {code: place for place, code in enumerate(VERDICTS)} | {"-": 0}  # "-": could not be read
    pairs = [[rank[line.split()[-1]] for line in shown.splitlines()[-2:]] for shown in lines[1:]]
    steps = [abs(ours - theirs) for ours, theirs in pairs]
    assert steps == sorted(steps, reverse=True)


def test_no_weights_are_trained_on_what_is_held_out_or_blind(tool):
    import train

    ids = {item.id for item in train.coded(tool.ERAS)}
    assert {tool.split_of(id) for id in ids} == {"tune"}


def test_the_published_figures_cover_every_measure_of_every_set(tool):
    names = set(tool.measures())
    sets = published().sets
    assert sets.keys() >= {"held_out", "held_out_a", "held_out_b", "worked_on", "people"}
    assert all(set(figures) == names for figures in sets.values())
    assert all(f.low <= f.value <= f.high for figures in sets.values() for f in figures.values())


def test_the_page_quotes_the_published_figures():
    text = (ROOT / "docs" / "agreement.md").read_text("utf-8")
    sets = published().sets
    blind = sets["blind" if "blind" in sets else "held_out"]
    for key in (*(f"{c}.quadratic_kappa" for c in CRITERIA), *(f"{s}.token_f1" for s in SPANS)):
        assert f"{blind[key].value:.2f} ({blind[key].low:.2f} to {blind[key].high:.2f})" in text
    assert all(f"{blind[f'{code}.kappa'].value:.2f} (" in text for code in CODES)
