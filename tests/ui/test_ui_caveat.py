"""What every page of prompts says of the check: what it is, and how often it agrees with people."""

from shown import row

from scrlib.recommendations.agreement import published
from scrlib.ui.caveat import caveat
from scrlib.ui.check.state import CheckScreen
from scrlib.ui.index import IndexScreen


def test_every_page_of_prompts_says_what_the_check_is_and_how_often_it_agrees():
    for page in (CheckScreen().html(), IndexScreen().html()):
        assert "It matches patterns. It does not know your case. It can be wrong both ways." in page
        assert "between two coders it was" in page


def test_the_figures_quoted_are_those_last_measured_on_what_was_never_seen_or_else_held_out():
    sets = published().sets
    ours = sets["blind" if "blind" in sets else "held_out"]["timely.quadratic_kappa"]
    assert f"On {ours.n} invented recommendations" in caveat()
    assert row(caveat(), "Timely")[0] == f"{ours.value:.2f} ({ours.low:.2f} to {ours.high:.2f})"
