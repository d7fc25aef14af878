"""The bow-tie: safeguards before and after the moment that everything turned on, as a picture and as a table.

The picture says what became of each safeguard in a word and by the line around it, never by colour. On a
narrow screen it stands upright: before, the moment, after.
"""

import textwrap
from collections.abc import Sequence

from scrlib.learning.near_miss.lists import label
from scrlib.records.near_misses import Barrier, Held, NearMiss, Side
from scrlib.text.saying import counted
from scrlib.ui.components import table
from scrlib.ui.markup import Markup, join, tag

WORDS = {Held.HELD: "Held", Held.FAILED: "Failed", Held.MISSING: "Missing", Held.UNDECIDED: "Not said yet"}
DASHES = {Held.HELD: None, Held.FAILED: "10 6", Held.MISSING: "2 6", Held.UNDECIDED: "2 12"}
WIDTHS = {Held.HELD: 4, Held.FAILED: 3, Held.MISSING: 2.5, Held.UNDECIDED: 1.5}
SIDES = {Side.BEFORE: "Before", Side.AFTER: "After"}
WIDE, NARROW, BOX, KNOT = 1000, 330, 310, 200  # units of the pictures
LINE, PAD, GAP, TOP = 21, 14, 18, 46
LETTERS = {BOX: 34, KNOT: 20}  # to a line
LINES = 4
NOBODY = "No safeguard is named"


def bow_tie(record: NearMiss) -> Markup:
    """The picture and its table."""
    return tag("figure", _picture(record), _upright(record), safeguard_table(record), class_="bow-tie")


def safeguard_table(record: NearMiss) -> Markup:
    """The safeguards as a table: the same as the picture, and what made each hold or fail."""
    rows = [
        (
            one.name or "No name yet",
            SIDES[one.side],
            WORDS[one.held],
            label("barrier", one.kind),
            one.why,
            one.owner,
        )
        for side in Side
        for one in record.on(side)
    ]
    columns = ["Safeguard", "Where", "What became of it", "What kind", "What made it so", "Held by (a role)"]
    return table("The safeguards", columns, rows)


def in_a_sentence(record: NearMiss) -> str:
    """What the picture shows, for those who do not see it."""
    if not record.barriers:
        return f"{NOBODY} yet."
    count = {held: sum(one.held is held for one in record.barriers) for held in WORDS}
    said = ", ".join(f"{number} {WORDS[held].lower()}" for held, number in count.items() if number)
    before, after = len(record.on(Side.BEFORE)), len(record.on(Side.AFTER))
    return f"{counted(before, 'safeguard')} before the moment and {after} after it: {said}."


def _picture(record: NearMiss) -> Markup:
    sides = {side: [_Block(one) for one in record.on(side)] for side in Side}
    knot = _wrapped(record.title or "What nearly happened", KNOT)
    least = len(knot) * LINE + 2 * PAD
    height = TOP + max(least, *(_high(blocks) for blocks in sides.values())) + 10
    middle = TOP + (height - TOP - 10) / 2
    return _drawn(
        record,
        "wide",
        (WIDE, height),
        _heading("Before: what could stop it", 10, "start"),
        _heading("What nearly happened", WIDE / 2, "middle"),
        _heading("After: what could limit it", WIDE - 10, "end"),
        *(_side(side, blocks, middle) for side, blocks in sides.items()),
        _knot(knot, WIDE / 2, middle),
    )


def _upright(record: NearMiss) -> Markup:
    """The same for a narrow screen: each side's safeguards one under the other, the moment between them."""
    parts, y = [], 0.0
    for side, says in (
        (Side.BEFORE, "Before: what could stop it"),
        (Side.AFTER, "After: what could limit it"),
    ):
        parts.append(_heading(says, 10, "start", y + 22))
        y += TOP
        blocks = [_Block(one) for one in record.on(side)]
        if not blocks:
            parts.append(_words([f"{NOBODY}."], 10, y))
            y += LINE
        for one in blocks:
            parts.append(_box(one, 10, y))
            y += one.height + GAP
        if side is Side.BEFORE:
            knot = _wrapped(record.title or "What nearly happened", KNOT)
            high = len(knot) * LINE + 2 * PAD
            parts.append(_knot(knot, NARROW / 2, y + high / 2))
            y += high + GAP
    return _drawn(record, "narrow", (NARROW, y), *parts)


def _drawn(record: NearMiss, look: str, size: tuple[float, float], *parts: Markup) -> Markup:
    title, told = f"{record.id}-tie-{look}", f"{record.id}-tie-{look}-told"
    return tag(
        "svg",
        tag("title", f"Safeguards of “{record.title or 'this near miss'}”", id=title),
        tag("desc", f"{in_a_sentence(record)} The table below says the same.", id=told),
        *parts,
        role="img",
        aria_labelledby=f"{title} {told}",
        viewBox=f"0 0 {size[0]:.0f} {size[1]:.0f}",
        class_=look,
    )


class _Block:
    """One safeguard as a box: its words on lines, and how high that makes it."""

    def __init__(self, one: Barrier) -> None:
        self.one = one
        self.lines = _wrapped(one.name or "No name yet", BOX)
        self.height = (len(self.lines) + 1) * LINE + 2 * PAD


def _high(blocks: Sequence[_Block]) -> float:
    """The height of boxes one under the other."""
    return sum(one.height for one in blocks) + GAP * (len(blocks) - 1) if blocks else 0


def _side(side: Side, blocks: Sequence[_Block], middle: float) -> Markup:
    """The boxes of one side, one under the other about the middle, each joined to the knot."""
    left = side is Side.BEFORE
    x = 10 if left else WIDE - BOX - 10
    if not blocks:
        return _words([f"{NOBODY}."], x + BOX / 2, middle, anchor="middle")
    drawn, y = [], middle - _high(blocks) / 2
    ends = (x + BOX, WIDE / 2 - KNOT / 2) if left else (x, WIDE / 2 + KNOT / 2)
    for one in blocks:
        drawn.append(_joined(ends, y + one.height / 2, middle, one.one.held))
        drawn.append(_box(one, x, y))
        y += one.height + GAP
    return join(*drawn)


def _joined(ends: tuple[float, float], y: float, middle: float, held: Held) -> Markup:
    line = {"x1": ends[0], "y1": f"{y:.0f}", "x2": ends[1], "y2": f"{middle:.0f}"}
    return tag("line", **line, stroke="currentColor", stroke_width=1.5, stroke_dasharray=DASHES[held])


def _box(block: _Block, x: float, y: float) -> Markup:
    held = block.one.held
    shape = tag(
        "rect",
        x=x,
        y=f"{y:.0f}",
        width=BOX,
        height=block.height,
        fill="#fff",
        stroke="currentColor",
        stroke_width=WIDTHS[held],
        stroke_dasharray=DASHES[held],
    )
    top = y + PAD + LINE * 0.75
    state = tag("text", WORDS[held], x=x + PAD, y=f"{top:.0f}", font_weight="bold")
    return join(shape, state, _words(block.lines, x + PAD, top + LINE))


def _knot(lines: Sequence[str], x: float, middle: float) -> Markup:
    high = len(lines) * LINE + 2 * PAD
    shape = {
        "x": x - KNOT / 2,
        "y": f"{middle - high / 2:.0f}",
        "width": KNOT,
        "height": high,
        "rx": 22,
    }
    first = middle - high / 2 + PAD + LINE * 0.75
    return join(
        tag("rect", **shape, fill="#fff", stroke="currentColor", stroke_width=5),
        _words(lines, x, first, anchor="middle"),
    )


def _heading(text: str, x: float, anchor: str, y: float = 22) -> Markup:
    return tag("text", text, x=x, y=f"{y:.0f}", text_anchor=anchor, font_weight="bold")


def _words(lines: Sequence[str], x: float, y: float, anchor: str = "start") -> Markup:
    spans = (tag("tspan", line, x=x, dy=LINE if n else 0) for n, line in enumerate(lines))
    return tag("text", *spans, x=x, y=f"{y:.0f}", text_anchor=anchor)


def _wrapped(text: str, width: int) -> list[str]:
    """The words on lines that fit; what is cut off stands in the table."""
    lines = textwrap.wrap(text, LETTERS[width]) or [""]
    return (
        lines if len(lines) <= LINES else [*lines[: LINES - 1], f"{lines[LINES - 1][: LETTERS[width] - 2]} …"]
    )
