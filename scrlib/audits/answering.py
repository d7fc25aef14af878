"""Which recommendation plainly answers which finding, and what nothing plainly answers."""

from collections.abc import Mapping, Sequence

from scrlib.records import Candidate, Finding, Recommendation

STRONG = 0.40  # likeness from which a finding counts as answered: scrlib/recommendations/links.py
SUBJECT = 0.25  # of it in words of the subject: that two stand at the same place is never enough
CLEAR = 0.5  # from which a recommendation's best finding is enough, though another answers that one better
PLAIN = 0.7  # and a finding's best recommendation, though it answers another finding better
MOST = 0.5  # share of the recommendations from which a report itself says what answers what


def strong_links(
    candidates: Sequence[Candidate], recommendations: Sequence[Recommendation]
) -> frozenset[tuple[str, str]]:
    """The pairs (finding, recommendation) that are clear: the report says so, or both are about one subject.

    Without the report's word a pair needs words of the same subject, and each must be the best for the other;
    a finding may have several recommendations, and the other way about, where they are plainly alike. Words
    are only a possible link where the report itself says of most recommendations what they answer.
    """
    stated = {one.id: one.answers for one in recommendations}
    said = [one for one in candidates if not stated[one.recommendation] or _is_stated(one, stated)]
    by_report = {(one.finding, one.recommendation) for one in said if stated[one.recommendation]}
    if sum(map(bool, stated.values())) > MOST * len(stated):
        return frozenset(by_report)
    of_finding: dict[str, float] = {}
    of_recommendation: dict[str, float] = {}
    for one in said:
        of_finding[one.finding] = max(of_finding.get(one.finding, STRONG), one.likeness)
        of_recommendation[one.recommendation] = max(
            of_recommendation.get(one.recommendation, STRONG), one.likeness
        )
    return frozenset(by_report) | {
        (one.finding, one.recommendation)
        for one in said
        if _on_subject(one)
        and _clear(one.likeness, of_finding[one.finding], of_recommendation[one.recommendation])
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
