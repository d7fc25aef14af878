"""Which recommendation may answer which finding: candidates with the words they share, never asserted.

Reports mostly advise in the order in which they find: a pair at the same place of the two lists is likelier.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scrlib.recommendations.alike.rarity import weigh_set
from scrlib.recommendations.alike.shared import shared_words
from scrlib.recommendations.alike.stems import tokenise
from scrlib.recommendations.alike.tables import house_words, topics
from scrlib.recommendations.alike.wording import TOPIC, Wording, likeness, read_wording
from scrlib.records import Candidate, Finding, Recommendation

SHOWN = 0.20  # likeness from which a candidate is worth a look
ANSWERED = 0.40  # and from which a finding no longer counts as one without recommendation
MOST = 3  # candidates of one finding
STATED = 1.0  # likeness where the document itself says which finding it answers
IN_ORDER = 0.15  # added to the likeness of a pair at the same place of the two lists
ANY = 0.01  # likeness below which two texts have nothing in common, whatever their place
MOST_PLACED = 0.99  # likeness of a pair by words and place: only what is stated has more
SMALL = 40_000  # pairs, up to which every pair is looked at; a longer set has words enough


@dataclass(frozen=True, kw_only=True)
class Links:
    """Candidates finding by finding, best first, and what was left over on either side.

    A candidate that the document itself states has likeness 1 and no shared words.
    The thresholds were chosen on the invented reviews in data/sets/linked_findings.toml and on other reports.
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
    plain = _alike(ours, theirs)
    alike = _placed(plain, len(theirs))
    found: list[Candidate] = []
    answering = {one.id for one in recommendations if one.finding}
    for finding, wording, values, said in zip(findings, ours, alike, plain, strict=True):
        answering |= {recommendations[at].id for at, value in values.items() if value >= ANSWERED}
        values |= {at: STATED for at, one in enumerate(recommendations) if finding.id in one.answers}
        best = sorted((at for at in values if values[at] >= SHOWN), key=lambda at: (-values[at], at))
        most = max(MOST, sum(finding.id in recommendations[at].answers for at in best))
        found += [
            _candidate(finding, recommendations[at], values[at], said[at], wording, theirs[at])
            for at in best[:most]
        ]
    stated = {one.id: one.answers for one in recommendations}
    answered = {
        one.finding
        for one in found
        if one.likeness >= ANSWERED
        and (not stated[one.recommendation] or one.finding in stated[one.recommendation])
    }
    return Links(
        candidates=tuple(found),
        findings_without=tuple(one.id for one in findings if one.id not in answered),
        recommendations_without=tuple(one.id for one in recommendations if one.id not in answering),
    )


def _alike(ours: Sequence[Wording], theirs: Sequence[Wording]) -> list[dict[int, float]]:
    """For each finding, how alike each recommendation is by what both say."""
    if len(ours) * len(theirs) > SMALL:
        places = _places(theirs)
        near = [{at for unit in _units(one) for at in places[unit]} for one in ours]
        return [{at: likeness(one, theirs[at]) for at in some} for one, some in zip(ours, near, strict=True)]
    return [{at: likeness(one, other, topics(), TOPIC) for at, other in enumerate(theirs)} for one in ours]


def _placed(alike: Sequence[Mapping[int, float]], theirs: int) -> list[dict[int, float]]:
    """The same with what their places add, where the lists are short enough to be read side by side."""
    if len(alike) * theirs > SMALL:
        return [dict(values) for values in alike]
    return [
        {at: _with_place(value, same_place(number, at, len(alike), theirs)) for at, value in values.items()}
        for number, values in enumerate(alike)
    ]


def _with_place(alike: float, same: bool) -> float:
    return min(alike + IN_ORDER, MOST_PLACED) if same and alike >= ANY else alike


def same_place(finding: int, recommendation: int, findings: int, recommendations: int) -> bool:
    """Whether both stand at the same place, counted from 0, of two lists of about the same length."""
    if findings < 2 or findings > 2 * recommendations or recommendations > 2 * findings + 1:
        return False
    return finding == recommendation


def _read(text: str) -> Wording:
    stems = tokenise(text).stems
    return read_wording(stems, [1.0] * len(stems))


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
    finding: Finding,
    recommendation: Recommendation,
    alike: float,
    by_words: float,
    one: Wording,
    other: Wording,
) -> Candidate:
    stated = finding.id in recommendation.answers
    texts = finding.text, recommendation.text
    return Candidate(
        finding=finding.id,
        recommendation=recommendation.id,
        likeness=round(alike, 3),
        shared=() if stated else shared_words(texts[0], one, texts[1], other) or _on_one_topic(*texts),
        by_words=STATED if stated else round(by_words, 3),
    )


def _on_one_topic(text: str, other_text: str) -> tuple[str, ...]:
    """Words of the same topic in two texts that share none, side by side: "worried / afraid"."""
    ours, theirs = _topics_of(text), _topics_of(other_text)
    return tuple(f"{words} / {theirs[topic]}" for topic, words in ours.items() if topic in theirs)


def _topics_of(text: str) -> dict[str, str]:
    """Each topic of a text with the first word that has it."""
    words, found, topic_of = tokenise(text), dict[str, str](), topics()
    for stem, start, end in zip(*words, strict=True):
        if stem in topic_of:
            found.setdefault(topic_of[stem], text[start:end].lower())
    return found
