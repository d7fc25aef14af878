"""Which recommendation may answer which finding: candidates with the words they share, never asserted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from scrlib.recommendations.terms import (
    Wording,
    house_words,
    likeness,
    read_wording,
    shared_words,
    tokenise,
    weigh_set,
)
from scrlib.records import Candidate, Finding, Recommendation

SHOWN = 0.20  # likeness from which a candidate is worth a look
ANSWERED = 0.33  # and from which a finding no longer counts as one without recommendation
MOST = 3  # candidates of one finding
STATED = 1.0  # likeness where the document itself says which finding it answers


@dataclass(frozen=True, kw_only=True)
class Links:
    """Candidates finding by finding, best first, and what was left over on either side.

    A candidate that the document itself states has likeness 1 and no shared words.
    The thresholds were chosen on the invented reviews in data/sets/linked_findings.toml.
    """

    candidates: tuple[Candidate, ...] = ()
    findings_without: tuple[str, ...] = ()
    recommendations_without: tuple[str, ...] = ()


def link(findings: Sequence[Finding], recommendations: Sequence[Recommendation]) -> Links:
    """The candidates for each finding, the findings that have none, and the recommendations that are none.

    With no findings at all nothing is left over: the document may simply not list them.
    """
    if not findings:
        return Links()
    texts = [one.text for one in findings] + [one.text for one in recommendations]
    wordings = weigh_set([_read(text) for text in texts])
    ours, theirs = wordings[: len(findings)], wordings[len(findings) :]
    places = _places(theirs)
    found: list[Candidate] = []
    stated = {one.id: one.finding for one in recommendations}
    answering = {one.id for one in recommendations if one.finding}
    for finding, wording in zip(findings, ours, strict=True):
        alike = {at: likeness(wording, theirs[at]) for unit in _units(wording) for at in places[unit]}
        answering |= {recommendations[at].id for at, value in alike.items() if value >= ANSWERED}
        alike |= {at: STATED for at, one in enumerate(recommendations) if one.finding == finding.id}
        best = sorted((at for at in alike if alike[at] >= SHOWN), key=lambda at: (-alike[at], at))[:MOST]
        found += [_candidate(finding, recommendations[at], alike[at], wording, theirs[at]) for at in best]
    answered = {
        one.finding
        for one in found
        if one.likeness >= ANSWERED and stated[one.recommendation] in (None, one.finding)
    }
    return Links(
        candidates=tuple(found),
        findings_without=tuple(one.id for one in findings if one.id not in answered),
        recommendations_without=tuple(one.id for one in recommendations if one.id not in answering),
    )


def _read(text: str) -> Wording:
    tokens = tokenise(text)
    return read_wording(tokens, [1.0] * len(tokens))


def _units(wording: Wording) -> set[str]:
    """What a text can be met by: its stems, house words left out, and its concepts."""
    return {*(wording.weights.keys() - house_words()), *("=" + one for one in wording.concepts.values())}


def _places(wordings: Sequence[Wording]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, wording in enumerate(wordings):
        for unit in _units(wording):
            places[unit].append(at)
    return places


def _candidate(
    finding: Finding, recommendation: Recommendation, alike: float, one: Wording, other: Wording
) -> Candidate:
    stated = recommendation.finding == finding.id
    return Candidate(
        finding=finding.id,
        recommendation=recommendation.id,
        likeness=round(alike, 3),
        shared=() if stated else shared_words(finding.text, one, recommendation.text, other),
    )
