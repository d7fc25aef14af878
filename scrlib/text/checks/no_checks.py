"""What looks like a check and is none: turned down, part of the reason, or what workers watch as they work."""

import re

from scrlib.text.checks.rows import tried
from scrlib.text.checks.wording import RECIPIENT, TO
from scrlib.text.matching.patterns import Pattern, part

_TELLS = Pattern(rf"{TO}|\bby\sthe\s(?:[\w'’-]+\s){{0,4}}?{RECIPIENT}\b|\bpublish|\bannual\sreport\b")
_OF_THE_LOOK = Pattern(
    r"(?:the\s|this\s)?(?:re-?audit|audit|survey|evaluation|exercise)\s(?:should|will|must|to|is\sto)\s"
)
_OF_WHAT = Pattern(r"\b(?:whether|how|if|what|test|include|cover|look)\b")
RECEIVED = re.compile(r"(?:should\s)?(?:receive|consider)\s")
_NEAR = 40  # characters before a check in which it may be taken back


def is_no_check(text: str, start: int, end: int) -> bool:
    """Whether the words between two places of a text, though worded like a check, are none."""
    words, before = part(text, start, end), part(text, max(0, start - _NEAR), start)
    if any(pattern.opens(words) for pattern in tried("practice", words)):
        return True
    if any(pattern.search(before) for pattern in tried("aside", before)):
        return True
    sentence = _sentence(text, start, end)
    return any(
        found.start() < end - sentence[0] and found.end() > start - sentence[0]
        for kind in ("denied", "inquiry")
        for pattern in tried(kind, words)
        if (found := pattern.search(text[slice(*sentence)]))
    )


def is_publication(words: str) -> bool:
    """Whether an act only makes something public, and says neither each year nor in figures what was done."""
    opened = any(pattern.opens(words) for pattern in tried("published", words))
    return opened and not any(pattern.inside(words) for pattern in tried("known_by_it", words))


def is_of_the_look(text: str, start: int, end: int) -> bool:
    """Whether a check says only when a look is made, or that who asked for it is given what was found."""
    if RECEIVED.match(text, start):
        return True
    words = part(text, start, end)
    return _OF_THE_LOOK.opens(words) and not _OF_WHAT.inside(words) and not _TELLS.inside(words)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """From the stop or semicolon before a place to the one after another."""
    begin = max(
        (at + len(mark) for mark in (". ", "; ", "\n") if (at := text.rfind(mark, 0, start)) >= 0), default=0
    )
    stop = min((at for mark in (". ", ";", "\n") if (at := text.find(mark, end)) >= 0), default=len(text))
    return begin, stop
