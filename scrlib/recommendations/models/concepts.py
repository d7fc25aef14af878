"""Groups of words and short phrases that say what a recommendation asks for (`data/lexicons/*.toml`)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from sys import intern
from types import MappingProxyType
from typing import Any, NamedTuple

from scrlib.errors import DataError
from scrlib.tables import read_table

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
    like: str = ""  # of leverage.toml: the group in plainer words, whose weight it shares in part


class Group(NamedTuple):
    """What is kept of a concept once its phrases can be found; its examples are for tests."""

    words: str
    level: str
    like: str


class Hit(NamedTuple):
    """A concept found, and the words that show it: the place of the first, and one past the last."""

    concept: str
    first: int
    last: int


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return WORD.findall(text.lower())


GAPS = {".": 2, "..": 4, "...": 20}  # how many words a gap in a phrase may stand for
Kinds = Mapping[str, frozenset[str]]  # words that may stand for one another in a phrase, by their name


_Step = tuple[int, Callable[[str], bool]]  # how many words may be passed over, and which word is wanted next


class _Phrase(NamedTuple):
    """What must follow the first word of a phrase, and the concept that the phrase shows."""

    rest: tuple[str, ...]
    steps: tuple[_Step, ...]  # the same, as reach and condition, where it is more than whole words
    concept: str
    plain: bool  # nothing but whole words
    lends: bool  # leaves its words to other phrases
    needs: tuple[str, ...]  # its whole words: no use looking further where the text lacks one


class _Starts(NamedTuple):
    """The phrases that one word can start: itself alone, or a longer one, by its second word where fixed."""

    alone: tuple[str, ...]
    second: dict[str, list[_Phrase]]
    rest: list[_Phrase]


class Lexicon:
    """The concepts of one file, ready to be found in a text.

    A phrase is words in lower case; a last "*" of a word stands for any ending, "." between words for up to
    two words, ".." for up to four, "..." for up to twenty, "<kind>" for any word of that kind. At each place
    the longest phrase wins and uses its words up, so that "risk assessment" is not also "assessment"; a
    phrase with a gap or a kind of word, or of a group that is `like` another, leaves its words to others.
    """

    def __init__(self, concepts: Sequence[Concept], kinds: Kinds = MappingProxyType({})) -> None:
        self._kinds = kinds
        self.concepts = {one.id: Group(one.words, one.level, one.like) for one in concepts}
        self._fixed: dict[str, list[_Phrase]] = {}
        self._open: dict[str, list[tuple[str, _Phrase]]] = {}  # by the first letter
        self._known = _Known(self._starting)
        for concept in concepts:
            for phrase in concept.phrases:
                words = list(map(intern, phrase.split()))  # thousands of phrases share their words
                self._add(words, concept.id, bool(concept.like))

    def _add(self, phrase: list[str], concept: str, wide: bool) -> None:
        first, *others = phrase
        rest = tuple(others)
        whole = tuple(word for word in others if word not in GAPS and word[0] != "<" and word[-1] != "*")
        whole = rest if whole == rest else whole  # one object for both, where they are the same
        lends = wide or "<" in "".join(phrase) or not GAPS.keys().isdisjoint(others)
        steps = () if whole is rest else self._steps(others)
        made = _Phrase(rest, steps, concept, whole is rest, lends, whole)
        if first.endswith("*"):
            self._open.setdefault(first[:1], []).append((first[:-1], made))
        for word in self._kinds[first[1:-1]] if first[0] == "<" else [first] * (first[-1] != "*"):
            self._fixed.setdefault(word, []).append(made)

    def _steps(self, wanted: Sequence[str]) -> tuple[_Step, ...]:
        before = ["", *wanted]
        return tuple(
            (GAPS.get(gap, 0), _fitting(word, self._kinds))
            for gap, word in zip(before, wanted, strict=False)
            if word not in GAPS
        )

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
            if end > whole and not made.lends:
                whole = end
    hits += [Hit(made.concept, at, end) for end, made in ends if made.lends or end == whole]
    if whole == at + 1:
        hits += [Hit(concept, at, whole) for concept in alone]
    return whole


_NONE: list[_Phrase] = []


def _end(words: Sequence[str], at: int, made: _Phrase) -> int:
    """One past the last word when the rest of a phrase follows at this place, else 0."""
    if made.plain:
        end = at + len(made.rest)
        return end if tuple(words[at:end]) == made.rest else 0
    for reach, fits in made.steps:
        for place in range(at, min(at + reach + 1, len(words))):
            if fits(words[place]):
                break
        else:
            return 0
        at = place + 1
    return at


def _fitting(want: str, kinds: Kinds) -> Callable[[str], bool]:
    """Whether a word is the one that a phrase wants, has its beginning ("*") or is of its kind ("<>")."""
    if want[0] == "<":
        return kinds[want[1:-1]].__contains__
    return (lambda word: word.startswith(want[:-1])) if want[-1] == "*" else want.__eq__


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon of `data/lexicons/<name>.toml`, read once. Raises DataError with the remedy."""
    return Lexicon(*read_lexicon(name))


def read_lexicon(name: str) -> tuple[list[Concept], Kinds]:
    """The concepts of that file with their examples, and its kinds of words, read anew. Raises likewise."""
    data = read_table(f"lexicons/{name}.toml")
    kinds = {kind: frozenset(map(intern, words.split())) for kind, words in data.get("kinds", {}).items()}
    return [_concept(row, name) for row in data["concept"]], kinds


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
            like=row.get("like", ""),
        )
    except (KeyError, TypeError) as error:
        raise DataError(
            f"A concept in lexicons/{name}.toml lacks {error}.",
            "Give it id, words, source, phrases, finds and leaves.",
        ) from None
