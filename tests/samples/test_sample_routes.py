"""One case by three routes: complete, true to itself, and refused where a reference leads nowhere."""

import shutil

import pytest

from scrlib.errors import DataError
from scrlib.recommendations import assess
from scrlib.records import Leverage, Recommendation, Verdict
from scrlib.records.routes import ROUTES
from scrlib.samples import load_card, sample, samples

WORKED = sample("transition").routes


def test_one_case_is_worked_by_three_routes_and_each_sees_something_alone():
    assert [one.id for one in samples() if one.routes] == ["transition"]
    assert [len(WORKED.only(route)) for route in ROUTES] == [2, 4, 3]


def test_every_recommendation_of_the_review_but_the_last_is_clear_by_the_projects_own_checker():
    read = [assess(Recommendation(id=one.id, text=one.text)) for one in WORKED.recommendations]
    clear = [{one.verdict for one in found.criteria.values()} == {Verdict.MET} for found in read]
    assert clear == [True, True, True, True, False]
    assert read[0].leverage is read[1].leverage is Leverage.STRONGER
    assert read[4].leverage is Leverage.WEAKER


def test_the_near_miss_has_safeguards_of_every_sort_on_both_sides():
    assert {one.held for one in WORKED.near_miss.barriers} == {"held", "failed", "missing"}
    assert {one.side for one in WORKED.near_miss.barriers} == {"before", "after"}


def test_factors_come_from_the_system_inward_and_unknown_is_an_answer():
    groups = list(dict.fromkeys(one.group for one in WORKED.near_miss.factors))
    assert groups[0] == "system_context" and groups[-1] == "practitioner" and len(groups) == 7
    assert {one.presence for one in WORKED.near_miss.factors} == {"present", "absent", "unknown"}


def test_every_story_leads_to_a_proposition_and_every_proposition_to_a_promise():
    inquiry = WORKED.inquiry
    assert {one.id for one in inquiry.stories} == {id for one in inquiry.propositions for id in one.stories}
    assert {one.id for one in inquiry.propositions} == {one.proposition for one in inquiry.promises}
    assert {one.kind for one in inquiry.promises} == {"commitment", "offer", "request"}


@pytest.mark.parametrize(
    ("was", "now", "problem"),
    [
        ('stance = "What happened', 'stands = "What happened', r"unknown stands in \[\[route\]\] 1"),
        ('finding = "reason_lost"', 'finding = "lost"', "has 'lost' in the finding of the recommendation"),
        ('class = "prevented"', 'class = "lucky"', "has 'lucky' in the class of the near miss"),
        ('held = "failed"', 'held = "slept"', "has 'slept' in held of the barrier 'reason_kept'"),
        ('side = "before"', 'side = "left"', "has 'left' in the side of the barrier 'reason_kept'"),
        ("event = 3", "event = 99", "has '99' in the event of the moment 'form_changed'"),
        ("turning = true", "turning = 1", r"no turning in \[\[near_miss.moment\]\] 1"),
        ('group = "workplace"', 'group = "weather"', "has 'weather' in the group of the factor 'f_staffing'"),
        ('presence = "present"', 'presence = "so"', "has 'so' in presence of the factor 'f_money_rules'"),
        (
            'stories = ["cup_of_tea"',
            'stories = ["tea"',
            "has 'tea' in stories of the proposition 'date_waits'",
        ),
        ('kind = "offer"', 'kind = "gift"', "has 'gift' in the kind of the promise"),
        ('proposition = "date_waits"', 'proposition = "x"', "has 'x' in the proposition of the promise"),
        ('seen_by = ["review"]', 'seen_by = ["rumour"]', "has 'rumour' in seen_by of the insight"),
        (
            'why = "It lies',
            '# "It lies',
            "does not say why only one route sees the insight 'staying_never_offered'",
        ),
        ('id = "law_asks"', 'id = "not_safe_today"', r"has no id of its own in \[\[choice\]\] 2"),
        ('id = "inquiry"', 'id = "enquiry"', "has no source or not its three routes"),
    ],
)
def test_a_faulty_row_is_refused_with_the_remedy(tmp_path, was, now, problem):
    folder = tmp_path / "transition"
    shutil.copytree(sample("transition").folder, folder)
    text = (folder / "routes.toml").read_text("utf-8")
    assert was in text
    (folder / "routes.toml").write_text(text.replace(was, now, 1), "utf-8")
    with pytest.raises(DataError, match=problem):
        assert load_card(folder / "card.toml").routes


def test_a_case_that_gives_a_time_for_the_routes_must_have_them(tmp_path):
    folder = tmp_path / "transition"
    shutil.copytree(sample("transition").folder, folder)
    (folder / "routes.toml").unlink()
    with pytest.raises(DataError, match=r"has no routes\.toml"):
        assert load_card(folder / "card.toml").routes
