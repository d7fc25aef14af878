"""How reading is measured: what counts as found; and nothing read before of other hands' files is lost."""

from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


@pytest.fixture
def scores(tools: None) -> ModuleType:
    import reading_scores

    return reading_scores


@pytest.fixture
def reading(tools: None) -> ModuleType:
    import reading

    return reading


def report(**told: object) -> dict[str, object]:
    """What is in a report, or is given of it: what is not named here is empty."""
    lists = ("recommendations", "findings", "links", "identifiers")
    lists += ("findings_without_recommendation", "recommendations_without_finding")
    return {**{key: [] for key in lists}, "outline": {"items": []}, "mismatch": None, **told}


def action(**told: object) -> dict[str, object]:
    cells = {"recommendation": "1", "action": "Write the new rule.", "owner": ["Matron"], "due": "2014-03-31"}
    return {**cells, "outcome": None, "monitoring": None, "status": "unknown", **told}


def test_a_statement_is_found_in_like_words_or_within_a_longer_one(scores: ModuleType) -> None:
    there = ["Nobody asked the father.", "Letters from the hospital were not read by the school in time."]
    given = [
        "Letters from the hospital were not read by the school in time. " + "It had moved. " * 9,
        "No-one asked the father",
    ]
    assert scores.paired(there, given) == {0: 1, 1: 0}


def test_each_given_statement_is_found_once(scores: ModuleType) -> None:
    assert scores.paired(["Nobody asked.", "Nobody asked."], ["Nobody asked."]) == {0: 0}


def test_a_link_counts_between_the_statements_that_were_found(scores: ModuleType) -> None:
    strong = {"finding": 1, "recommendation": 0, "strength": "strong"}
    true = report(findings=["Nobody rang.", "Nobody wrote."], recommendations=["Write."], links=[strong])
    given = report(findings=["Nobody wrote."], recommendations=["Write."], links=[{**strong, "finding": 0}])
    assert scores.report_counts(true, given)["strong links"] == scores.Count(found=1, given=1, there=1)


def test_identifiers_count_once_by_kind_and_word(scores: ModuleType) -> None:
    true = report(
        identifiers=[{"kind": "person", "words": "Mr Ashdown"}, {"kind": "phone", "words": "01632 960"}]
    )
    twice = [{"kind": "person", "words": "Ashdown"}, {"kind": "person", "words": "Mr Ashdown"}]
    given = report(identifiers=[*twice, {"kind": "school", "words": "Moorby School"}])
    assert scores.report_counts(true, given)["identifiers"] == scores.Count(found=1, given=2, there=2)


@pytest.mark.parametrize(
    ("true", "given", "right"),
    [
        ({}, {"recommendation": "Recommendation 1: Write rules"}, True),
        ({}, {"recommendation": "12"}, False),
        ({"recommendation": None}, {"recommendation": "1"}, False),
        (
            {"recommendation_text": "The Trust should write rules"},
            {"recommendation": "The Trust should write rules."},
            True,
        ),
    ],
)
def test_a_recommendation_is_named_by_number_or_words(
    scores: ModuleType, true: dict[str, object], given: dict[str, object], right: bool
) -> None:
    assert scores.plan_counts([action(**true)], [action(**given)])["recommendation"].found == right


def test_a_plan_is_perfect_where_every_cell_of_every_action_is_right(scores: ModuleType) -> None:
    late = scores.plan_counts([action()], [action(due=None)])
    assert (late["due"], late["perfect plans"]) == (
        scores.Count(found=0, given=1, there=1),
        scores.Count(found=0, given=1, there=1),
    )
    assert scores.plan_counts([action()], [action()])["perfect plans"].found == 1


def test_a_refused_file_counts_as_nothing_found(reading: ModuleType, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"nothing")
    assert reading.read("plans", broken) == {"actions": []}


@pytest.mark.parametrize("kind", ["reports", "plans"])
def test_nothing_that_was_read_of_the_files_of_other_hands_is_lost(reading: ModuleType, kind: str) -> None:
    before = reading.measured()
    for name in reading.sets(kind):
        now = reading.counts(kind, name)
        worse = {
            what: one
            for what, one in now.items()
            if " without " not in what and one.f1 < before[name][what].f1  # those lists follow from the links
        }
        assert (name, worse) == (name, {})


def test_the_page_tells_the_figures_that_were_written_last(reading: ModuleType) -> None:
    page, before = reading.PAGE.read_text("utf-8"), reading.measured()
    assert all(reading.table(kind, before) in page for kind in reading.KINDS)
