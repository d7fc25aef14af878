"""What plainly answers what: by the report's own word or by words of the subject, not by the place alone."""

import pytest

from scrlib.audits.answering import strong_links, unanswered
from scrlib.recommendations.links import IN_ORDER, link
from scrlib.records import Candidate, Finding, Recommendation

FINDINGS = [Finding(id=id, text="Nobody asked.") for id in ("F1", "F2")]


def pair(finding: str, asked: str, likeness: float, by_words: float) -> Candidate:
    return Candidate(finding=finding, recommendation=asked, likeness=likeness, shared=(), by_words=by_words)


def asked(*answers: str | None) -> list[Recommendation]:
    return [
        Recommendation(id=f"R{number}", text="Act.", finding=one) for number, one in enumerate(answers, 1)
    ]


@pytest.mark.parametrize(("by_words", "strong"), [(0.14, set()), (0.15, {("F1", "R1")})])
def test_that_two_stand_at_the_same_place_is_never_enough(by_words, strong):
    assert strong_links([pair("F1", "R1", 0.5, by_words)], asked(None)) == strong


def test_what_is_left_on_both_sides_is_compared_once_more():
    candidates = [pair("F1", "R1", 0.6, 0.6), pair("F2", "R1", 0.5, 0.5), pair("F2", "R2", 0.32, 0.32)]
    assert strong_links(candidates, asked(None, None)) == {("F1", "R1"), ("F2", "R2")}
    assert strong_links(candidates[1:], asked(None, None)) == {("F2", "R1")}


def test_too_little_in_common_is_no_answer_even_among_what_is_left():
    candidates = [pair("F1", "R1", 0.6, 0.6), pair("F2", "R2", 0.29, 0.29)]
    assert strong_links(candidates, asked(None, None)) == {("F1", "R1")}


def test_where_the_report_ties_most_of_them_itself_words_alone_are_only_perhaps():
    candidates = [pair("F1", "R1", 1.0, 1.0), pair("F1", "R2", 1.0, 1.0), pair("F2", "R3", 0.9, 0.9)]
    assert strong_links(candidates, asked("F1", "F1", None)) == {("F1", "R1"), ("F1", "R2")}


def test_a_finding_with_only_a_perhaps_has_no_answer():
    strong = strong_links([pair("F1", "R1", 0.8, 0.8), pair("F2", "R1", 0.45, 0.45)], asked(None, None))
    assert unanswered(FINDINGS, asked(None, None), strong) == (("F2",), ("R2",))


def test_without_findings_nothing_is_left_over():
    assert unanswered([], asked(None), frozenset()) == ((), ())


def test_a_pair_alike_by_its_place_says_how_much_of_it_is_words():
    findings = [
        Finding(id="F1", text="Nobody asked about his supervision."),
        Finding(id="F2", text="The fathers were unknown."),
    ]
    texts = ("Weigh each baby.", "Add a session on working with men.")
    read = link(findings, [Recommendation(id=f"R{at}", text=text) for at, text in enumerate(texts, 1)])
    assert [(one.finding, one.recommendation, one.shared) for one in read.candidates] == [
        ("F2", "R2", ("fathers / men",))
    ]
    assert read.candidates[0].by_words == pytest.approx(read.candidates[0].likeness - IN_ORDER, abs=0.001)
