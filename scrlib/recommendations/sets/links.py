"""Which recommendation may answer which finding: candidates with the words they share, never asserted.

Alike is what their words say, those of the headings above them and those said beside them for less; how
likely a pair is, beside all others of the report, is told by `chances.py`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from scrlib.recommendations.alike.rarity import weigh_set
from scrlib.recommendations.alike.shared import shared_words
from scrlib.recommendations.alike.stems import tokenise
from scrlib.recommendations.alike.tables import house_words, topics
from scrlib.recommendations.alike.wording import TOPIC, Wording, likeness, read_wording
from scrlib.recommendations.sets.chances import Weights, chances
from scrlib.records import Candidate, Finding, Links, Recommendation

SHOWN = 0.20  # likeness, or chance, from which a candidate is worth a look
STRONG = 0.45  # chance from which a recommendation is taken to answer a finding
LEFT = 0.40, 0.60  # chance of any pair under which a finding, and a recommendation, is one without the other
ALIKE = 0.10  # likeness from which the places of two texts count: alone they are never enough
MOSTLY = 0.5  # share of the recommendations from which a report itself says what answers what
MOST = 3  # candidates of one finding, where no more are plain
STATED = 1.0  # likeness and chance where the document itself says which finding it answers
HEADING, AROUND = 0.6, 0.3  # of a word in the headings above a text, and of one said beside it
SMALL = 40_000  # pairs, up to which every pair is looked at; a longer set has words enough

Pair = tuple[str, str]  # ids of a finding and a recommendation


def link(
    findings: Sequence[Finding], recommendations: Sequence[Recommendation], table: Weights | None = None
) -> Links:
    """The candidates for each finding, the findings that have none, and the recommendations that are none.

    With no findings at all nothing is left over: the document may simply not list them.

    table   other weights than those that are shipped
    """
    if not findings:
        return Links()
    ours, theirs = read_both(findings, recommendations)
    alike = likenesses(ours, theirs)
    likely = _likely(alike, _stated(findings, recommendations), len(recommendations), table)
    found = [
        _candidate(finding, recommendations[at], values[at], row[at], (one, theirs[at]))
        for finding, one, values, row in zip(findings, ours, alike, likely, strict=True)
        for at in _worth_a_look(finding, recommendations, values, row)
    ]
    strong = _strong(found, recommendations)
    return Links(
        candidates=tuple(found),
        strong=strong,
        findings_without=_left((one.id for one in findings), found, strong, 0),
        recommendations_without=_left((one.id for one in recommendations), found, strong, 1),
    )


def read_both(
    findings: Sequence[Finding], recommendations: Sequence[Recommendation]
) -> tuple[Sequence[Wording], Sequence[Wording]]:
    """What findings and recommendations say, each word weighed by how rare it is among them all."""
    wordings = weigh_set([_read(one) for one in findings] + [_read(one) for one in recommendations])
    return wordings[: len(findings)], wordings[len(findings) :]


def likenesses(ours: Sequence[Wording], theirs: Sequence[Wording]) -> list[dict[int, float]]:
    """For each finding, how alike each recommendation is by what both say."""
    if len(ours) * len(theirs) > SMALL:
        places = _places(theirs)
        near = [{at for unit in _units(one) for at in places[unit]} for one in ours]
        return [{at: likeness(one, theirs[at]) for at in some} for one, some in zip(ours, near, strict=True)]
    return [{at: likeness(one, other, topics(), TOPIC) for at, other in enumerate(theirs)} for one in ours]


def _likely(
    alike: Sequence[Mapping[int, float]],
    stated: Mapping[int, Collection[int]],
    asked: int,
    table: Weights | None,
) -> Sequence[Mapping[int, float]]:
    """For each finding the chance of each recommendation; of very many pairs how alike they are."""
    if not asked or len(alike) * asked > SMALL:
        return alike
    rows = chances([[row[at] for at in range(asked)] for row in alike], stated, table)
    return [dict(enumerate(row)) for row in rows]


def _stated(
    findings: Sequence[Finding], recommendations: Sequence[Recommendation]
) -> dict[int, Collection[int]]:
    """The findings that recommendations are said to answer, both by place."""
    places = {one.id: at for at, one in enumerate(findings)}
    return {
        at: [places[id] for id in one.answers if id in places]
        for at, one in enumerate(recommendations)
        if one.answers
    }


def _read(one: Finding | Recommendation) -> Wording:
    """What a text says, with its headings and what stands beside it for less."""
    parts = ((one.text, 1.0), (one.heading, HEADING), (one.around, AROUND))
    stems = [(stem, zone) for text, zone in parts for stem in tokenise(text).stems]
    return read_wording([stem for stem, _ in stems], [zone for _, zone in stems])


def _worth_a_look(
    finding: Finding,
    recommendations: Sequence[Recommendation],
    alike: Mapping[int, float],
    likely: Mapping[int, float],
) -> list[int]:
    """The places of the recommendations that may answer a finding, likeliest first."""
    chance = {at: _chance(finding, recommendations[at], likely[at]) for at in alike}
    shown = [
        at
        for at, value in alike.items()
        if finding.id in recommendations[at].answers or (value >= ALIKE and max(value, chance[at]) >= SHOWN)
    ]
    sure = sum(chance[at] >= STRONG for at in shown)
    return sorted(shown, key=lambda at: (-chance[at], -alike[at], at))[: max(MOST, sure)]


def _chance(finding: Finding, recommendation: Recommendation, likely: float) -> float:
    """The chance of a pair; what the document says of a recommendation leaves no doubt."""
    if recommendation.answers:
        return STATED if finding.id in recommendation.answers else 0.0
    return likely


def _strong(found: Sequence[Candidate], recommendations: Sequence[Recommendation]) -> frozenset[Pair]:
    """The pairs that are plain: the report says so, or most of what may be read of the two lists has them.

    Words are only a possible link where the report itself says of most recommendations what they answer.
    """
    stated = {one.id for one in recommendations if one.answers}
    told = len(stated) > MOSTLY * len(recommendations)
    best: dict[str, Candidate] = {}
    for one in found:
        if one.chance >= STRONG and one.recommendation not in stated and not told:
            best[one.recommendation] = max(one, best.get(one.recommendation, one), key=lambda it: it.chance)
    return frozenset(
        (one.finding, one.recommendation) for one in (*best.values(), *(it for it in found if it.stated))
    )


def _left(
    ids: Iterable[str], found: Sequence[Candidate], strong: Collection[Pair], side: int
) -> tuple[str, ...]:
    """Those of one side (0 findings, 1 recommendations) that are in no plain pair and hardly in any other."""
    taken = {pair[side] for pair in strong}
    missed: dict[str, float] = defaultdict(lambda: 1.0)
    for one in found:
        missed[(one.finding, one.recommendation)[side]] *= 1 - one.chance
    return tuple(id for id in ids if id not in taken and 1 - missed[id] < LEFT[side])


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
    likely: float,
    said: tuple[Wording, Wording],
) -> Candidate:
    stated = finding.id in recommendation.answers
    texts = finding.text, recommendation.text
    return Candidate(
        finding=finding.id,
        recommendation=recommendation.id,
        likeness=STATED if stated else round(alike, 3),
        shared=() if stated else shared_words(texts[0], said[0], texts[1], said[1]) or _on_one_topic(*texts),
        chance=round(_chance(finding, recommendation, likely), 3),
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
