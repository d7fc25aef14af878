"""Some words of a text, with their place."""

from scrlib.records import Span


def span(text: str, start: int, end: int) -> Span:
    """The words of `text` from `start` to `end`."""
    return Span(start=start, end=end, words=text[start:end])
