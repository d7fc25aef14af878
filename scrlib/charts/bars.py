"""Bars and spans: each with its name and its amounts above it, so that a narrow screen holds them."""

from collections.abc import Sequence
from decimal import Decimal

from scrlib.charts.look import (
    INK,
    KEY_ABOVE,
    KEY_LINE,
    LINE,
    Json,
    fill,
    floats,
    label,
    layout,
    pounds_axis,
    words,
)
from scrlib.records.plots import Bar, Bars, Spans

THICK = 24  # pixels of a bar
GAP = 16  # pixels between a bar and the next name


def bars(plot: Bars) -> Json:
    """Bars in parts, told apart by pattern, with a key above them where there is more than one part."""
    top = KEY_LINE * len(plot.parts) + 4 if len(plot.parts) > 1 else 0
    labels = [label(one.label, one.words) for one in plot.bars]
    middles, height = _places(labels, top)
    low, high = _reach(plot.bars)
    return {
        "data": [_part(plot, n, middles) for n in range(len(plot.parts))],
        "layout": layout(
            height + 34,
            *_names(labels, middles),
            barmode="overlay",
            showlegend=len(plot.parts) > 1,
            legend=KEY_ABOVE,
            xaxis=pounds_axis(low, high, unit=plot.unit),
            yaxis=_rows(height),
        ),
    }


def spans(plot: Spans) -> Json:
    """Spans about the middle: below it with a pattern, above it solid; a dashed line marks the middle."""
    labels = [label(one.label, one.words) for one in plot.spans]
    top = 2 * KEY_LINE + LINE + 4
    middles, height = _places(labels, top)
    ends = [float(end) for one in plot.spans for end in (one.low, one.high)]
    centre, room = float(plot.centre), 0.04 * (max(ends) - min(ends))
    lower = [(middle, float(one.low), centre) for middle, one in zip(middles, plot.spans, strict=True)]
    upper = [(middle, centre, float(one.high)) for middle, one in zip(middles, plot.spans, strict=True)]
    line = {
        "type": "line",
        "x0": centre,
        "x1": centre,
        "y0": top,
        "y1": height,
        "xref": "x",
        "yref": "y",
    }
    return {
        "data": [_between("Below the middle", lower, 1), _between("Above the middle", upper, 0)],
        "layout": layout(
            height + 34,
            words(plot.centre_words, 0, 2 * KEY_LINE, xref="paper"),
            *_names(labels, middles),
            barmode="overlay",
            showlegend=True,
            legend=KEY_ABOVE,
            shapes=[{**line, "layer": "below", "line": {"color": INK, "width": 2, "dash": "dash"}}],
            xaxis=pounds_axis(min(ends) - room, max(ends) + room, zeroline=False),
            yaxis=_rows(height),
        ),
    }


def _places(labels: Sequence[tuple[str, int]], top: int) -> tuple[list[float], int]:
    """The middle of each bar in pixels from the top, and the height of all."""
    middles, down = [], top
    for _, lines in labels:
        down += lines * LINE + 6
        middles.append(down + THICK / 2)
        down += THICK + GAP
    return middles, down


def _names(labels: Sequence[tuple[str, int]], middles: Sequence[float]) -> list[Json]:
    return [
        words(text, 0, middle - THICK / 2 - 2, xref="paper", yanchor="bottom")
        for (text, _), middle in zip(labels, middles, strict=True)
    ]


def _reach(shown: Sequence[Bar]) -> tuple[float, float]:
    """From the lowest end of a bar, or nought, to the highest."""
    ends = [Decimal(0)]
    for one in shown:
        ends += [one.start, one.start + sum(one.parts, Decimal(0))]
    low, high = float(min(ends)), float(max(ends)) or 1.0
    return low * 1.03, high * 1.03


def _part(plot: Bars, part: int, middles: Sequence[float]) -> Json:
    starts = [one.start + sum(one.parts[:part], Decimal(0)) for one in plot.bars]
    return _trace(
        plot.parts[part], middles, floats(starts), floats([one.parts[part] for one in plot.bars]), part
    )


def _between(name: str, ends: Sequence[tuple[float, float, float]], part: int) -> Json:
    starts = [low for _, low, _ in ends]
    return _trace(name, [middle for middle, *_ in ends], starts, [high - low for _, low, high in ends], part)


def _trace(name: str, middles: Sequence[float], starts: list[float], sizes: list[float], part: int) -> Json:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(middles),
        "base": starts,
        "x": sizes,
        "width": THICK,
        "marker": fill(part),
        "hoverinfo": "skip",
    }


def _rows(height: int) -> Json:
    """An axis in pixels from the top: one unit is one pixel."""
    return {"range": [height, 0], "visible": False, "fixedrange": True}
