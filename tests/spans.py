"""What is found in a recommendation, as words."""

from scrlib.records import Span
from scrlib.text.clauses import parse


def words(spans: tuple[Span, ...]) -> list[str]:
    return [span.words for span in spans]


def deadlines(text: str) -> list[str]:
    return [deadline.words for deadline in parse(text).deadlines]
