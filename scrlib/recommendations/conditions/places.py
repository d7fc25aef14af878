"""Words that conditions of several kinds stand on: the first of a text, those of a reach."""

import re
from collections.abc import Iterable

from scrlib.recommendations.reading import Reading, head
from scrlib.records import Span
from scrlib.text.sentences import label_end

_LIGHT = frozenset(  # acts that reach many with little work
    "circulate distribute publish send write issue email e-mail tell display disseminate give post".split()
)
_EDGE = re.compile(
    r"\s(?:in\sthe\s(?:household|home|family)|who|whose|where|known|subject|support|living|under|visitors)\b"
)
_PHRASE = re.compile(r"\w[^,;:.\n]*(?<!\s)")


def first_words(seen: Reading) -> tuple[Span, ...]:
    """The first words of a text in which nothing is asked."""
    first = _PHRASE.search(seen.parse.text, label_end(seen.parse.text))
    return head(seen.parse.text, *first.span()) if first else ()


def plain(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same places and words, without what deadlines and scopes hold beside them."""
    return tuple(Span(start=s.start, end=s.end, words=s.words) for s in spans)


def wide_words(seen: Reading) -> tuple[Span, ...]:
    """Words of a reach without an edge, in who is asked or in what is asked, where the reach is work."""
    if not seen.signs.sweeping:
        return ()
    acts = [(c.start, max(c.end, c.action.end)) for c in seen.main if c.verb not in _LIGHT]
    inside = (s for s in seen.parse.scope if any(a <= s.start and s.end <= b for a, b in acts))
    return plain(s for s in inside if not _EDGE.match(seen.parse.text, s.end))[:1]
