"""Which recommendation answers a finding: how often the suggestions are right on labelled reviews."""

import pytest

from scrlib.recommendations.sets.links import link
from scrlib.records import Finding, Links, Recommendation
from scrlib.tables import read_table


def findings(*texts: str) -> list[Finding]:
    return [Finding(id=f"F{number}", text=text) for number, text in enumerate(texts, 1)]


def recommendations(*texts: str) -> list[Recommendation]:
    return [Recommendation(id=f"R{number}", text=text) for number, text in enumerate(texts, 1)]


def reviews(part: str) -> list[dict]:
    return [one for one in read_table("sets/linked_findings.toml")["reviews"] if one["part"] == part]


def read(review: dict) -> Links:
    return link(
        findings(*(one["text"] for one in review["findings"])), recommendations(*review["recommendations"])
    )


def answered(part: str) -> list[tuple[set[str], list[str], bool]]:
    """Finding by finding: what people say answers it, the candidates, and whether it is shown as without."""
    rows = []
    for review in reviews(part):
        links = read(review)
        for number, finding in enumerate(review["findings"], 1):
            right = {f"R{one}" for one in finding["answered_by"]}
            shown = [one.recommendation for one in links.candidates if one.finding == f"F{number}"]
            rows.append((right, shown, f"F{number}" in links.findings_without))
    return rows


@pytest.mark.parametrize(("part", "first", "among"), [("tune", 0.85, 0.95), ("held", 0.85, 0.95)])
def test_the_right_recommendation_is_among_the_three_shown(part, first, among):
    with_answer = [(right, shown) for right, shown, _ in answered(part) if right]
    assert sum(bool(right & set(shown[:1])) for right, shown in with_answer) / len(with_answer) >= first
    assert sum(bool(right & set(shown)) for right, shown in with_answer) / len(with_answer) >= among


@pytest.mark.parametrize("part", ["tune", "held"])
def test_few_findings_that_have_an_answer_are_shown_as_without(part):
    wrong = [without for right, _, without in answered(part) if right]
    assert sum(wrong) / len(wrong) <= 0.15


def test_most_findings_without_an_answer_are_shown_so():
    gaps = [without for part in ("tune", "held") for right, _, without in answered(part) if not right]
    assert sum(gaps) / len(gaps) >= 0.6


def test_enough_findings_are_labelled():
    assert len(answered("tune")) + len(answered("held")) >= 80


def test_a_finding_meets_its_recommendation_in_other_words_of_the_field():
    links = link(
        findings("The stepfather was never spoken to."),
        recommendations("Midwives should record fathers.", "Gas checks should be annual."),
    )
    assert [(one.recommendation, one.shared) for one in links.candidates] == [
        ("R1", ("stepfather / fathers",))
    ]
    assert links.recommendations_without == ("R2",)


def test_what_the_document_says_comes_first_and_is_not_left_over():
    asked = [
        Recommendation(id="R1", text="The interpreter policy should be revised."),
        Recommendation(id="R2", text="Taxis should have cameras.", finding="F1"),
    ]
    links = link(findings("The eldest child acted as interpreter."), asked)
    assert [one.recommendation for one in links.candidates] == ["R2", "R1"]
    assert links.candidates[0].likeness == 1.0
    assert links.recommendations_without == ()
    assert links.findings_without == ()


def test_all_that_plainly_answer_a_finding_are_shown():
    many = recommendations(*(f"Interpreters should be booked for meeting {n}." for n in range(9)))
    links = link(findings("No interpreter was booked for the meeting."), many)
    assert len(links.candidates) == len(links.strong) == 9
    assert links.recommendations_without == ()


def test_no_more_than_three_that_may_answer_a_finding_are_shown():
    said = [
        Recommendation(id=f"R{n}", text="Book interpreters for meetings.", finding="F2") for n in range(9)
    ]
    links = link(findings("No interpreter was booked for the meeting.", "Nobody rang."), said)
    assert [one.finding for one in links.candidates] == ["F1"] * 3 + ["F2"] * 9


def test_without_findings_nothing_is_left_over():
    assert link([], recommendations("Audit the files.")) == Links()


def test_without_recommendations_every_finding_is_without():
    assert link(findings("Nobody saw her alone."), []).findings_without == ("F1",)


def test_candidates_come_finding_by_finding_the_best_first():
    links = read(reviews("held")[0])
    order = [(int(one.finding[1:]), -one.chance) for one in links.candidates]
    assert order == sorted(order)
    assert all(0 <= one.chance <= 1 >= one.likeness for one in links.candidates)
