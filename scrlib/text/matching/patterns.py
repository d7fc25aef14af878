"""Patterns in any case that are quick to try on many short texts: the same matches as `re`, found sooner.

Two things make a pattern of Python's `re` slow, and both are taken away here. To ignore case it compares letter
by letter: so it is tried on the text in small letters first, and only what was found is matched again as it
stands. And it looks at every place of a text in which its words do not even occur: so the words that a pattern
cannot do without are worked out from it once, and a text that lacks them is not searched.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, reduce
from operator import or_
from sys import maxsize
from threading import RLock

from scrlib.text.matching.edges import is_letter
from scrlib.text.matching.needed import needed
from scrlib.text.matching.quick import BEFORE, in_small_letters, sooner

_LIKE_SMALL = str.maketrans("İıſK", "iisk")  # the letters beyond A to Z that `re` takes for one of a to z
_MOST_WORDS = 50_000  # words whose bits are remembered
_END = maxsize - 1  # of a text, however long: one may be added to it
_MOST_LOOKS = 512  # texts looked at: the pieces of the recommendations in hand


Look = tuple[int, tuple[str, str]]
"""A bit for each group of words that some pattern needs, set where a text holds one of them; and the text in small
letters, every letter in its place, as it is and with one character before it."""


class _Words(dict[str, int]):
    """The bits of every word met so far, as it stands between spaces; those of a new one are worked out once."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[frozenset[str], int] = {}
        self._opening: _Wanted = {}  # those that may stand where a word of letters begins
        self._inside: _Wanted = {}  # and those of them that may stand anywhere else

    def bit(self, group: frozenset[str]) -> int:
        """The bit of a group of words, new where the group is new."""
        if group not in self._groups:
            self._groups[group] = 1 << len(self._groups)
            for word in group:
                bare = word.strip()
                for table in (self._opening,) if word[0] == " " else (self._opening, self._inside):
                    bits = table.setdefault(bare[:2], {})
                    bits[word] = bits.get(word, 0) | self._groups[group]
            self.clear()
        return self._groups[group]

    def __missing__(self, word: str) -> int:
        found, opening = 0, True
        for at, letter in enumerate(word):
            table = self._opening if opening else self._inside
            for start in {word[at : at + 2], letter}:
                for wanted, bits in table.get(start, _NONE).items():
                    if word.startswith(wanted.strip(), at) and _closes(wanted, word, at):
                        found |= bits
            if letter.isdecimal():
                found |= self._inside.get("#", _NONE).get("#", 0)
            opening = not is_letter(letter)
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = found
        return found


def _closes(wanted: str, word: str, at: int) -> bool:
    """Whether a wanted word that begins at this place of another ends where it must."""
    end = at + len(wanted.strip())
    return wanted[-1] != " " or end == len(word) or not is_letter(word[end])


_Wanted = dict[str, dict[str, int]]  # by the first two letters: a wanted word and its bits
_NONE: dict[str, int] = {}
_WORDS = _Words()
_LOOKS: dict[str, Look] = {}
_WAITING: list["Pattern"] = []  # patterns whose needs are not worked out yet
_LOCK = RLock()  # several pages may be read at once; see Pattern.settle


def small(text: str) -> str:
    """The text as patterns compare it when they ignore case: small letters, none added and none lost."""
    return text.lower() if text.isascii() else text.translate(_LIKE_SMALL).lower()


def look(text: str) -> Look:
    """The text in small letters and which of the needed words it holds."""
    return _LOOKS.get(text) or _first_look(text)


def _first_look(text: str) -> Look:
    with _LOCK:
        _settle_all()
        lowered = small(text)
        return _keep(text, lowered, reduce(or_, map(_WORDS.__getitem__, lowered.split()), 0))


def forget() -> None:
    """Let go of the texts looked at, whose recommendations are done: a small memory stays near the processor."""
    _LOOKS.clear()


def _settle_all() -> None:
    """Work out what the patterns need that were made since it was last done."""
    with _LOCK:
        while _WAITING:
            _WAITING[-1].settle()
            _WAITING.pop()


def part(text: str, start: int, end: int) -> str:
    """`text[start:end]`, looked at as the whole text was: cheaper than anew where few patterns are tried on it."""
    words = text[start:end]
    if words not in _LOOKS and not _cuts(text, start) and (end == _END or not _cuts(text, end)):
        holds, (lowered, _) = look(text)
        _keep(words, lowered[start:end], holds)
    return words


def last_word(text: str, start: int = 0, end: int | None = None) -> int:
    """Where the last word between two places begins, which a space ends: a pattern for it need not look before."""
    stop = len(text) if end is None else end
    return max(text.rfind(" ", start, max(stop - 1, 0)) + 1, start)


def _cuts(text: str, at: int) -> bool:
    """Whether a text that is cut at this place is cut within a word: what stands by itself may then be another."""
    beside = text[at - 1 : at + 1] if at > 0 else ""
    return len(beside) == 2 and (beside.isalnum() or "_" in beside and all(map(is_letter, beside)))


def _keep(text: str, lowered: str, holds: int) -> Look:
    if len(_LOOKS) >= _MOST_LOOKS:
        _LOOKS.clear()
    made = _LOOKS[text] = (holds, (lowered, BEFORE + lowered))
    return made


class Several:
    """Patterns that are tried one after another, most of them on texts that they cannot match."""

    def __init__(self, patterns: Iterable["Pattern"]) -> None:
        self._patterns = tuple(patterns)

    @cached_property
    def _needs(self) -> list[tuple[int, int, "Pattern"]]:
        _settle_all()
        return [(pattern.need, at, pattern) for at, pattern in enumerate(self._patterns)]

    def worth_trying(self, text: str) -> list["Pattern"]:
        """Those that the words of a text, or of a part of it, might match."""
        needs = self._needs  # before the look, which then knows their bits
        holds = look(text)[0]
        return [pattern for need, _, pattern in needs if holds & need == need]

    def places(self, text: str) -> list[int]:
        """Which they are, counted from 0."""
        needs = self._needs
        holds = look(text)[0]
        return [at for need, at, _ in needs if holds & need == need]


class Pattern:
    """A pattern in any case, with the methods of `re.Pattern`; it is built when first tried.

    It must not match the empty string, nor change the case that counts inside (`(?-i:...)`).
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, int(flags)
        self.need = 0
        _WAITING.append(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._source!r})"

    def settle(self) -> None:
        """Work out which words a text must hold before this pattern is worth trying.

        `need` is set last and read first, so that no text is judged by bits it was not looked at for.
        """
        need = 0
        for group in needed(self._source, int(self.plain_flags)):
            need |= _WORDS.bit(group)
        _LOOKS.clear()
        self.need = need

    @property
    def plain_flags(self) -> int:
        """The flags that `re` would take."""
        return self._flags | int(re.IGNORECASE)

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """The pattern as `re` has it."""
        return re.compile(self._source, self.plain_flags)

    @cached_property
    def quick(self) -> tuple[re.Pattern[str], int]:
        """The same for a text in small letters, passing over places where it cannot begin; and how many characters
        more it begins with than what it finds, 0 or 1."""
        source, more = in_small_letters(self._source, self._flags)
        return re.compile(source, self._flags), more

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        need = self.need
        holds, forms = _LOOKS.get(text) or _first_look(text)
        if holds & need != need and (end == _END or not _cuts(text, end)):
            return None
        quick, more = self.quick
        found = quick.search(forms[more], start, end + more)
        return found and self.plain.match(text, found.start(), end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        need = self.need
        holds, forms = _LOOKS.get(text) or _first_look(text)
        if holds & need != need and (end == _END or not _cuts(text, end)):
            return None
        quick, more = self.quick
        return quick.match(forms[more], start, end + more) and self.plain.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        need = self.need
        holds, forms = _LOOKS.get(text) or _first_look(text)
        if holds & need != need and (end == _END or not _cuts(text, end)):
            return iter(())
        every = []
        quick, more = self.quick
        while found := quick.search(forms[more], start, end + more):
            if again := self.plain.match(text, found.start(), end):
                every.append(again)
            start = found.end() - more
        return iter(every)

    def inside(self, text: str, start: int = 0, end: int = _END) -> bool:
        """Whether `search` would find anything: quicker, where that is all one asks."""
        need = self.need
        holds, forms = _LOOKS.get(text) or _first_look(text)
        if holds & need != need and (end == _END or not _cuts(text, end)):
            return False
        quick, more = self.quick
        return quick.search(forms[more], start, end + more) is not None

    def opens(self, text: str, start: int = 0, end: int = _END) -> bool:
        """Whether `match` would find anything: quicker, where that is all one asks."""
        need = self.need
        holds, forms = _LOOKS.get(text) or _first_look(text)
        if holds & need != need and (end == _END or not _cuts(text, end)):
            return False
        quick, more = self.quick
        return quick.match(forms[more], start, end + more) is not None


class Cased(Pattern):
    """The same where the case of the letters counts."""

    @property
    def plain_flags(self) -> int:
        """The flags that `re` would take."""
        return self._flags

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """The pattern as `re` has it, passing over places where it cannot begin."""
        return re.compile(sooner(self._source, self._flags), self._flags)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        need = self.need
        if look(text)[0] & need != need and (end == _END or not _cuts(text, end)):
            return None
        return self.plain.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        need = self.need
        if look(text)[0] & need != need and (end == _END or not _cuts(text, end)):
            return None
        return self.plain.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        need = self.need
        if look(text)[0] & need != need and (end == _END or not _cuts(text, end)):
            return iter(())
        return self.plain.finditer(text, start, end)

    def inside(self, text: str, start: int = 0, end: int = _END) -> bool:
        """Whether `search` would find anything."""
        return self.search(text, start, end) is not None

    def opens(self, text: str, start: int = 0, end: int = _END) -> bool:
        """Whether `match` would find anything."""
        return self.match(text, start, end) is not None
