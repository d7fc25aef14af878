"""Words of a passage with what is known of each, and the runs of capitals that might be a name. Linear in the text."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from scrlib.text.matching.lexicons import words

WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
SMALL_BEGINNING = re.compile(r"(?:al|el|ul|ud|bin|ap|d|de|o)['’‑-][A-ZÀ-ÖØ-Þ]")
PLAIN = str.maketrans("łŁøØđĐıßŋðæœ’‑", "lLoOdDisnnao'-")
STARTS_SENTENCE = frozenset('.!?:;•–—|\n\t\r"“‘')
JOINS = frozenset((" ", "\xa0"))
AFTER_INITIAL = frozenset((".", ". ", " ", ".\xa0"))
NICKNAME = frozenset((' "', " “", " ‘", " '", '" ', "” ", "’ ", "' "))
LONGEST_RUN = 12  # capitals in a row; a longer row is a heading or a list


class Token(NamedTuple):
    """One word. `key` is plain and lower case, without a possessive; `gap` is what stands before the next word."""

    start: int
    end: int
    text: str
    key: str
    capital: bool
    upper: bool
    first: bool  # it opens a sentence, a line or a quotation
    owns: bool  # it stands in the possessive
    gap: str

    @property
    def initial(self) -> bool:
        """Whether it is a single capital, as in "J. Marsh"."""
        return len(self.text) == 1 and self.upper


def plain(word: str) -> str:
    """The word in lower case without accents: "Zsófia" is "zsofia"."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def tokens(text: str) -> list[Token]:
    """The words of `text` in order."""
    found = list(WORD.finditer(text))
    made = []
    for number, match in enumerate(found):
        word, owns = match[0], False
        if word[-2:].lower() in ("'s", "’s") and len(word) > 2:
            word, owns = word[:-2], True
        end = match.start() + len(word)
        after = found[number + 1].start() if number + 1 < len(found) else len(text)
        before = text[found[number - 1].end() if number else 0 : match.start()]
        first = not number or any(mark in STARTS_SENTENCE for mark in before)
        gap = text[match.end() : after]
        upper = word.isupper()
        made.append(Token(match.start(), end, word, plain(word), _capital(word), upper, first, owns, gap))
    return _abbreviations_mended(made)


def _capital(word: str) -> bool:
    """Whether it is written as a name: "Khatib", "al-Khatib", "d'Arcy"."""
    return word[0].isupper() or bool(SMALL_BEGINNING.match(word))


def _abbreviations_mended(made: list[Token]) -> list[Token]:
    """A full stop after an initial or "Dr" opens no sentence."""
    short = words("identifiers", "titles")
    for number in range(1, len(made)):
        before, token = made[number - 1], made[number]
        if token.first and before.gap in AFTER_INITIAL and (before.initial or before.key in short):
            made[number] = token._replace(first=False)
    return made


def runs(every: list[Token]) -> Iterator[tuple[int, int]]:
    """(first, after last) of each unbroken row of capitals, with small words of names ("de", "ap") between them."""
    at = 0
    while at < len(every):
        if not every[at].capital:
            at += 1
            continue
        end = at + 1
        while end < len(every) and end - at < LONGEST_RUN and (step := _step(every, end)):
            end += step
        yield at, end
        at = end


def _step(every: list[Token], at: int) -> int:
    """How many tokens from `at` belong to the run before it: 0, 1, or 2 and more where small words lead to a capital."""
    if not _joined(every[at - 1], every[at]):
        return 0
    if every[at].capital:
        return 1
    for ahead in (1, 2):
        small = every[at : at + ahead]
        if len(every) <= at + ahead or any(token.key not in words("names", "particles") for token in small):
            return 0
        if every[at + ahead].capital and all(token.gap in JOINS for token in small):
            return ahead + 1
    return 0


def _joined(before: Token, after: Token) -> bool:
    if before.gap in JOINS:
        return True
    if before.gap in NICKNAME:
        shouted = before.upper and not after.upper  # 'LCSPR "Maya"' is no nickname
        return after.capital and before.capital and not shouted
    return before.gap in AFTER_INITIAL and (before.initial or before.key in words("identifiers", "titles"))
