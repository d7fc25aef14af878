"""How the weights by which findings and recommendations are linked are learned."""

from pathlib import Path
from types import ModuleType

import pytest

from scrlib.recommendations.sets.chances import features
from scrlib.records import Finding

TOOLS = Path(__file__).parents[2] / "tools"
ALIKE = [[0.5, 0.1, 0.0], [0.0, 0.1, 0.4]]  # the second recommendation answers nothing


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TOOLS))
    import train_links

    return train_links


def test_weights_learned_from_pairs_that_are_alike_make_likeness_count(tool: ModuleType) -> None:
    right = [frozenset({0}), frozenset[int](), frozenset({1})]
    table = tool.fit([tool.Learned(pairs=features(ALIKE), right=right)] * 5)
    assert table.likeness + table.best > 1
    assert table.next > table.back


def test_what_an_author_did_not_link_is_left_out_of_what_is_right(tool: ModuleType) -> None:
    columns = [[1.0, 2.0, 0.5], [1.0, 2.0, 0.5]]
    assert tool.only(columns, [frozenset({1}), frozenset()]) == [
        [tool.NEVER, 2.0, tool.NEVER],
        [tool.NEVER, tool.NEVER, 0.5],
    ]


def test_a_true_finding_takes_over_what_the_reader_found_beside_it(tool: ModuleType) -> None:
    given = [Finding(id="F1", text="Nobody asked the father.", heading="Fathers")]
    told, places = tool.as_told(["Nobody rang the school.", "Nobody asked the father"], given)
    assert [(one.text, one.heading) for one in told] == [
        ("Nobody rang the school.", ""),
        ("Nobody asked the father", "Fathers"),
    ]
    assert places == {1: 0}
