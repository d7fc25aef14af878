"""What looks like a check and is none: turned down, part of the reason, or what workers watch as they work."""

from scrlib.text.check_rows import tried
from scrlib.text.patterns import part

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
        for pattern in tried("denied", words)
        if (found := pattern.search(text[slice(*sentence)]))
    )


def is_publication(words: str) -> bool:
    """Whether an act only makes something public, and says neither each year nor in figures what was done."""
    opened = any(pattern.opens(words) for pattern in tried("published", words))
    return opened and not any(pattern.inside(words) for pattern in tried("known_by_it", words))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """From the stop or semicolon before a place to the one after another."""
    begin = max(
        (at + len(mark) for mark in (". ", "; ", "\n") if (at := text.rfind(mark, 0, start)) >= 0), default=0
    )
    stop = min((at for mark in (". ", ";", "\n") if (at := text.find(mark, end)) >= 0), default=len(text))
    return begin, stop
