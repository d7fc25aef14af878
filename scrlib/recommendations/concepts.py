"""Groups of words and short phrases that say what a recommendation asks for (`data/lexicons/*.toml`)."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import compress
from typing import Any, NamedTuple

from scrlib.errors import DataError

WORD = re.compile(r"([a-z0-9]+(?:['’][a-z]+)?)")


@dataclass(frozen=True, kw_only=True)
class Concept:
    """One group: its code, how it is said in a reason, and the texts that test it."""

    id: str
    words: str
    source: str
    phrases: tuple[str, ...]
    finds: tuple[str, ...]
    leaves: tuple[str, ...]
    level: str = ""  # of leverage.toml: the codebook's strength of it where it is plainly required


class Hit(NamedTuple):
    """A concept found, and the words that show it: the place of the first, and one past the last."""

    concept: str
    first: int
    last: int


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return WORD.findall(text.lower())


GAPS = {"..": 4, "...": 20}  # how many words a gap in a phrase may stand for


class _Phrase(NamedTuple):
    """What must follow the first word of a phrase, and the concept that the phrase shows."""

    rest: tuple[str, ...]
    concept: str
    plain: bool  # nothing but whole words
    gapped: bool
    needs: tuple[str, ...]  # its whole words: no use looking further where the text lacks one


class _Starts(NamedTuple):
    """The phrases that one word can start: itself alone, or a longer one, by its second word where fixed."""

    alone: tuple[str, ...]
    second: dict[str, list[_Phrase]]
    rest: list[_Phrase]


class Lexicon:
    """The concepts of one file, ready to be found in a text.

    A phrase is words in lower case; a last "*" of a word stands for any ending, ".." between words for
    up to four words, "..." for up to twenty. At each place the longest phrase wins and uses its words
    up, so that "risk assessment" is not also "assessment"; a phrase with a gap leaves its words to others.
    """

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = {concept.id: concept for concept in concepts}
        self._fixed: dict[str, list[_Phrase]] = {}
        self._open: dict[str, list[tuple[str, _Phrase]]] = {}  # by the first letter
        self._known = _Known(self._starting)
        for concept in concepts:
            for phrase in concept.phrases:
                self._add(phrase.split(), concept.id)

    def _add(self, phrase: list[str], concept: str) -> None:
        first, rest = phrase[0], tuple(phrase[1:])
        whole = tuple(word for word in rest if word not in GAPS and not word.endswith("*"))
        whole = rest if whole == rest else whole  # one object for both, where they are the same
        made = _Phrase(rest, concept, whole is rest, not GAPS.keys().isdisjoint(rest), whole)
        if first.endswith("*"):
            self._open.setdefault(first[:1], []).append((first[:-1], made))
        else:
            self._fixed.setdefault(first, []).append(made)

    def _starting(self, word: str) -> _Starts | None:
        """The phrases that this word can start; remembered for the next time it is met."""
        open_ = self._open.get(word[:1], [])
        found = [*self._fixed.get(word, ()), *[made for stem, made in open_ if word.startswith(stem)]]
        starts = _Starts(tuple(dict.fromkeys(made.concept for made in found if not made.rest)), {}, [])
        for made in found:
            if made.rest and made.rest[0] in made.needs:
                starts.second.setdefault(made.rest[0], []).append(made)
            elif made.rest:
                starts.rest.append(made)
        return starts if found else None

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The concepts in these words, in order of place."""
        hits: list[Hit] = []
        there, used = frozenset(words), 0
        starting, following = list(map(self._known.__getitem__, words)), [*words[1:], ""]
        for at, starts in compress(enumerate(starting), starting):
            if not starts or at < used:
                continue
            alone, second, rest = starts
            longer = second.get(following[at], _NONE)
            if rest:
                longer = longer + [made for made in rest if there.issuperset(made.needs)]
            if longer:
                used = _collect(alone, longer, words, at, hits)
            elif alone:
                hits += [Hit(concept, at, at + 1) for concept in alone]
        return hits


class _Known(dict[str, "_Starts | None"]):
    """What each word met so far can start; worked out when it is first met."""

    def __init__(self, starting: Callable[[str], _Starts | None]) -> None:
        super().__init__()
        self._starting = starting

    def __missing__(self, word: str) -> _Starts | None:
        starts = self._starting(word)
        if len(self) < _MOST_WORDS:
            self[word] = starts
        return starts


_MOST_WORDS = 50_000


def _collect(
    alone: tuple[str, ...], longer: list[_Phrase], words: Sequence[str], at: int, hits: list[Hit]
) -> int:
    """Add what starts at this place; one past the last word that the longest phrase used up, or 0."""
    whole, ends = at + 1 if alone else 0, []
    for made in longer:
        if end := _end(words, at + 1, made):
            ends.append((end, made))
            if end > whole and not made.gapped:
                whole = end
    hits += [Hit(made.concept, at, end) for end, made in ends if made.gapped or end == whole]
    if whole == at + 1:
        hits += [Hit(concept, at, whole) for concept in alone]
    return whole


_NONE: list[_Phrase] = []


def _end(words: Sequence[str], at: int, made: _Phrase) -> int:
    """One past the last word when the rest of a phrase follows at this place, else 0."""
    if made.plain:
        end = at + len(made.rest)
        return end if tuple(words[at:end]) == made.rest else 0
    reach = 0
    for want in made.rest:
        if want in GAPS:
            reach = GAPS[want]
            continue
        stem = want[:-1] if want.endswith("*") else None
        for place in range(at, min(at + reach + 1, len(words))):
            if words[place] == want or stem is not None and words[place].startswith(stem):
                break
        else:
            return 0
        at, reach = place + 1, 0
    return at


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon of `data/lexicons/<name>.toml`, read once. Raises DataError with the remedy."""
    path = resources.files("scrlib").joinpath(f"data/lexicons/{name}.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["concept"]
    return Lexicon([_concept(row, name) for row in rows])


def _concept(row: dict[str, Any], name: str) -> Concept:
    try:
        return Concept(
            id=row["id"],
            words=row["words"],
            source=row["source"],
            phrases=tuple(row["phrases"]),
            finds=tuple(row["finds"]),
            leaves=tuple(row["leaves"]),
            level=row.get("level", ""),
        )
    except (KeyError, TypeError) as error:
        raise DataError(
            f"A concept in lexicons/{name}.toml lacks {error}.",
            "Give it id, words, source, phrases, finds and leaves.",
        ) from None
