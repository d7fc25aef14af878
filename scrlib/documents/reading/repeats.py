"""Which recommendations of a document are printed twice: in a summary, in an appendix, in an action plan."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORD = re.compile(r"\w+")
ALIKE = 0.8  # share of words in the same order
ALIKE_SAME_NUMBER = 0.55
RARE = 8  # rarest words by which likely pairs are found
SHORTEST = 6  # words, for a shorter wording inside a longer one


@dataclass(frozen=True, kw_only=True)
class Print:
    """One printing of a recommendation. Printings of one `group` (a chapter) never repeat each other."""

    text: str
    number: str
    group: int


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in small letters."""
    return tuple(WORD.findall(text.lower()))


def alike(first: Sequence[str], second: Sequence[str], *, same_number: bool) -> bool:
    """Whether two wordings are one recommendation: nearly the same, or the one inside the other."""
    if first == second:
        return True
    shorter = min(len(first), len(second))
    shared = sum((Counter(first) & Counter(second)).values())
    wanted = ALIKE_SAME_NUMBER if same_number else ALIKE
    if shared < wanted * shorter:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    together = sum(block.size for block in matcher.get_matching_blocks())
    if 2 * together >= wanted * (len(first) + len(second)):
        return True
    return shorter >= SHORTEST and together >= (0.75 if same_number else 0.9) * shorter


def repeats_among(prints: Sequence[Print], order: Sequence[int]) -> dict[int, int]:
    """For each printing that repeats an earlier one in `order` (the best first), the one it repeats."""
    words = [tokens(one.text) for one in prints]
    common = Counter(word for one in words for word in set(one))
    found: dict[int, int] = {}
    by_word: dict[str, list[int]] = {}
    for at in order:
        rare = sorted(set(words[at]), key=lambda word: (common[word], word))[:RARE]
        likely = dict.fromkeys(one for word in rare for one in by_word.get(word, ()))
        for one in likely:
            if _one_repeats(prints[one], prints[at], words[one], words[at]):
                found[at] = one
                break
        else:
            for word in set(words[at]):
                by_word.setdefault(word, []).append(at)
    return found


def _one_repeats(first: Print, second: Print, words: Sequence[str], others: Sequence[str]) -> bool:
    if first.group == second.group:
        return False
    numbered = bool(first.number and second.number)
    same = numbered and first.number.lower() == second.number.lower()
    if numbered and not same and words != others:
        return (
            alike(words, others, same_number=False)
            and SequenceMatcher(None, words, others, autojunk=False).ratio() > 0.9
        )
    return alike(words, others, same_number=same)
