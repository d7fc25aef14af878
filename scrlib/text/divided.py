"""A stretch of text divided by its commas."""

import re

_DIVIDER = re.compile("[(),]")


def chunks_of(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Where the parts of a stretch stand that its commas divide, those in brackets left out."""
    found, start, depth = [], begin, 0
    for mark in _DIVIDER.finditer(text, begin, end):
        if mark.group() == "(":
            depth += 1
        elif mark.group() == ")":
            depth = max(0, depth - 1)
        elif not depth:
            found.append((start, mark.start()))
            start = mark.end()
    found.append((start, end))
    return [stripped(text, a, b) for a, b in found if text[a:b].strip()]


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the spaces at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
