"""How a paragraph looks: bold, underlined, italic, in capitals, larger; and how deep a heading it is."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from scrlib.documents.plain import tidy_places
from scrlib.documents.word.styles import Style, Styles, child, number_of, read_style, value, w

STRESS = ("bold", "underline", "italic")
LOOKS = ("bold", "underline", "italic", "caps", "large")
NEARLY_ALL = 0.9  # of the letters: a full stop is often left plain
LARGER = 2  # half points


def look_of(runs: Sequence[tuple[Any, int]], style: Style, styles: Styles) -> dict[str, bool]:
    """Which of LOOKS (nearly) all letters of a paragraph have. `runs`: properties and number of letters of each."""
    total = sum(letters for _, letters in runs) or 1
    counts = dict.fromkeys(LOOKS, 0)
    for rpr, letters in runs:
        look = _of_run(rpr, style, styles)
        for name in LOOKS:
            counts[name] += letters * look[name]
    return {name: count >= NEARLY_ALL * total for name, count in counts.items()}


def stressed_in(
    runs: Sequence[tuple[Any, int, tuple[int, int]]], style: Style, styles: Styles, raw: str
) -> tuple[tuple[int, int], ...]:
    """Where in the text runs stand out, in bold, italics or underlined: from and to, side by side ones as one.

    `runs` as for `look_of`, and where in `raw` each begins and ends.
    """
    spans: list[tuple[int, int]] = []
    for rpr, _, (start, end) in runs:
        look = _of_run(rpr, style, styles)
        if not any(look[name] for name in STRESS):
            continue
        begins = spans.pop()[0] if spans and not raw[spans[-1][1] : start].strip() else start
        spans.append((begins, end))
    places = tidy_places(raw) if spans else []
    return tuple((bisect_left(places, start), bisect_left(places, end)) for start, end in spans)


def _of_run(rpr: Any | None, style: Style, styles: Styles) -> dict[str, bool]:
    own = read_style(None, None, rpr)
    named = styles.of(value(child(rpr, "rStyle")) or "") if rpr is not None else Style()

    def first(name: str) -> bool:
        found = (getattr(one, name) for one in (own, named, style))
        return bool(next((one for one in found if one is not None), False))

    size = own.size or named.size or style.size or styles.size
    return {**{name: first(name) for name in LOOKS[:-1]}, "large": size >= styles.size + LARGER}


def indent_of(ppr: Any | None) -> int:
    """How far a paragraph is moved in, in twentieths of a point."""
    found = child(ppr, "ind")
    return 0 if found is None else number_of(found.get(w("left")) or found.get(w("start"))) or 0


def heading_of(outline: int | None, name: str) -> int:
    """1 for a title, 2 for Word's "Heading 1" and so on, 0 for body text."""
    if outline is not None and 0 <= outline <= 8:
        return outline + 2
    found = re.fullmatch(r"heading (\d)", name)
    if found:
        return int(found.group(1)) + 1
    return 1 if name == "title" else 0
