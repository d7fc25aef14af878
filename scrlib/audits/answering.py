"""Which recommendation plainly answers which finding, and what nothing plainly answers."""

from collections.abc import Mapping, Sequence

from scrlib.records import Candidate, Finding, Recommendation

STRONG = 0.40  # likeness from which a finding counts as answered: scrlib/recommendations/links.py
SUBJECT = 0.15  # of it in words of the subject: that two stand at the same place is never enough
LEFT = 0.30  # and from which it does where neither has another, and each is the best of what is left
CLEAR = 0.5  # from which a recommendation's best finding is enough, though another answers that one better
PLAIN = 0.7  # and a finding's best recommendation, though it answers another finding better
MOST = 0.5  # share of the recommendations from which a report itself says what answers what


def strong_links(
    candidates: Sequence[Candidate], recommendations: Sequence[Recommendation]
) -> frozenset[tuple[str, str]]:
    """The pairs (finding, recommendation) that are clear: the report says so, or both are about one subject.

    Without the report's word a pair needs words of the same subject, and each must be the best for the other;
    a finding may have several recommendations, and the other way about, where they are plainly alike. What is
    left on both sides is then compared once more, for less. Words are only a possible link where the report
    itself says of most recommendations what they answer.
    """
    stated = {one.id: one.answers for one in recommendations}
    said = [one for one in candidates if not stated[one.recommendation] or _is_stated(one, stated)]
    by_report = {(one.finding, one.recommendation) for one in said if stated[one.recommendation]}
    if sum(map(bool, stated.values())) > MOST * len(stated):
        return frozenset(by_report)
    on_subject = [one for one in said if _on_subject(one)]
    of_finding, of_recommendation = _best(said, STRONG)
    clear = by_report | {
        _pair(one)
        for one in on_subject
        if _clear(one.likeness, of_finding[one.finding], of_recommendation[one.recommendation])
    }
    return frozenset(clear | _among_the_rest(on_subject, clear))


def _pair(one: Candidate) -> tuple[str, str]:
    return one.finding, one.recommendation


def _best(candidates: Sequence[Candidate], least: float) -> tuple[dict[str, float], dict[str, float]]:
    """The greatest likeness of each finding, and of each recommendation; never under `least`."""
    of_finding: dict[str, float] = {}
    of_recommendation: dict[str, float] = {}
    for one in candidates:
        of_finding[one.finding] = max(of_finding.get(one.finding, least), one.likeness)
        of_recommendation[one.recommendation] = max(
            of_recommendation.get(one.recommendation, least), one.likeness
        )
    return of_finding, of_recommendation


def _among_the_rest(candidates: Sequence[Candidate], taken: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs, neither of which has a link, that are the best for each other among such pairs."""
    findings, recommendations = {one for one, _ in taken}, {one for _, one in taken}
    rest = [
        one for one in candidates if one.finding not in findings and one.recommendation not in recommendations
    ]
    of_finding, of_recommendation = _best(rest, LEFT)
    return {
        _pair(one)
        for one in rest
        if of_finding[one.finding] == one.likeness == of_recommendation[one.recommendation]
    }


def _is_stated(one: Candidate, stated: Mapping[str, Sequence[str]]) -> bool:
    return one.finding in stated[one.recommendation]


def _on_subject(one: Candidate) -> bool:
    """Whether the likeness of a pair is in its words, not in its place."""
    return (one.likeness if one.by_words is None else one.by_words) >= SUBJECT


def _clear(alike: float, of_finding: float, of_recommendation: float) -> bool:
    """Whether a pair stands out beside the likeliest of its finding and of its recommendation."""
    if of_finding == alike == of_recommendation:
        return True
    return (alike == of_recommendation and alike >= CLEAR) or (alike == of_finding and alike >= PLAIN)


def unanswered(
    findings: Sequence[Finding],
    recommendations: Sequence[Recommendation],
    strong: frozenset[tuple[str, str]],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The findings that no recommendation plainly answers, and the recommendations that answer none plainly.

    "Perhaps" is no answer. Without findings nothing is left over: the report may simply not list them.
    """
    if not findings:
        return (), ()
    answered, answering = {finding for finding, _ in strong}, {asked for _, asked in strong}
    return (
        tuple(one.id for one in findings if one.id not in answered),
        tuple(one.id for one in recommendations if one.id not in answering),
    )
