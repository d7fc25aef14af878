"""The words that two texts share, as a screen shows them."""

from collections.abc import Container, Mapping, Sequence, Set
from itertools import compress, count, repeat

from scrlib.recommendations.alike.stems import Words, tokenise
from scrlib.recommendations.alike.tables import place_concepts, stop_words
from scrlib.recommendations.alike.wording import Wording

_LONGEST, _MOST, _FEW = 6, 6, 3  # words in a piece shown as shared; pieces shown; fewer than that are few


def shared_words(text: str, first: Wording, other_text: str, second: Wording) -> tuple[str, ...]:
    """The words of the first text that the second says too, most telling first; at most six pieces.

    Words that stand together in the text stay together, up to six of them. Where hardly any word is the
    same, words of one concept are given side by side: "stepfather / father".
    """
    words, shared = tokenise(text), first.weights.keys() & second.weights.keys()
    pieces = {_piece(text, words, run, first.weights, shared) for run in _runs(text, words, shared)}
    if len(pieces) < _FEW:
        pieces |= _side_by_side(text, first, other_text, second)
    return _distinct([words for _, words in sorted(pieces, key=lambda piece: (-piece[0], piece[1]))])[:_MOST]


def _runs(text: str, words: Words, shared: Set[str]) -> list[range]:
    """The places of words that are shared and stand together, stop words between and behind them too."""
    stems, stop, runs, end = words.stems, stop_words(), [], 0
    for begin in compress(count(), map(shared.__contains__, stems)):
        if begin < end:
            continue
        end = begin + 1
        for stem in stems[end : begin + _LONGEST]:
            if not (stem in shared or stem in stop) or not _adjoin(text, words, end):
                break
            end += 1
        runs.append(range(begin, end))
    return runs


def _side_by_side(text: str, first: Wording, other_text: str, second: Wording) -> set[tuple[float, str]]:
    """Words of one concept that the two texts say differently, with the weight of the first's."""
    ours, theirs = _named(text, first), _named(other_text, second)
    return {
        (weight, f"{words} / {theirs[concept][1]}")
        for concept, (weight, words) in ours.items()
        if concept in theirs and not set(_stems(words)) & set(_stems(theirs[concept][1]))
    }


def _named(text: str, wording: Wording) -> dict[str, tuple[float, str]]:
    """Each concept that a text names, with the weight of its heaviest words and these."""
    words = tokenise(text)
    found: dict[str, tuple[float, str]] = {}
    for start, end, concept in place_concepts(words.stems):
        weight = sum(wording.weights.get(stem, 0.0) for stem in words.stems[start:end])
        if weight:
            said = " ".join(text[words.starts[start] : words.ends[end - 1]].split())
            found[concept] = max(found.get(concept, (0.0, "")), (weight, said))
    return found


def _stems(words: str) -> Sequence[str]:
    return tokenise(words).stems


def _adjoin(text: str, words: Words, at: int) -> bool:
    """Whether nothing but space or a hyphen stands between a word and the one before it."""
    return not text[words.ends[at - 1] : words.starts[at]].strip(" -")


def _piece(
    text: str, words: Words, run: range, weights: Mapping[str, float], shared: Container[str]
) -> tuple[float, str]:
    """The weight of a run and its words, without stop words at its end."""
    last = run[-1]
    while words.stems[last] not in shared:
        last -= 1
    weight = sum(map(weights.get, words.stems[run.start : run.stop], repeat(0.0)))
    return weight, " ".join(text[words.starts[run[0]] : words.ends[last]].split())


def _distinct(pieces: Sequence[str]) -> tuple[str, ...]:
    """The pieces that do not stand inside an earlier one."""
    kept: list[str] = []
    for piece in pieces:
        if not any(piece.lower() in one.lower() for one in kept):
            kept.append(piece)
    return tuple(kept)
