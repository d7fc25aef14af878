"""How every figure looks: on paper in black and white, at 320 pixels, and with any sight of colour.

What differs, differs by pattern, dash or shape, and is named in words beside it. Dark blue on white has a
contrast of 10 to 1, so that lines and patterns keep more than the 3 to 1 that graphics need.
"""

import textwrap
from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape
from math import ceil, floor, log10
from typing import Any

INK, BLUE, GREY, PAPER = "#0b0c0c", "#12436d", "#505a5f", "#ffffff"
FONT = {"family": "Arial, Helvetica, sans-serif", "size": 14, "color": INK}
LETTERS = 40  # to a line: what fits a plot of 280 pixels
BOLD = 33  # to a line in bold
LINE = 18  # pixels from one line of words to the next
PATTERNS = ("", "/", "x", ".")  # of the first part, the second, ...
KEY_LINE = 22  # pixels of one line of a key
MILLION = 1_000_000

Json = dict[str, Any]

# A key above the figure, one line to a name, of which nothing can be pressed.
KEY_ABOVE: Json = {
    "orientation": "v",
    "xref": "container",
    "x": 0.01,
    "xanchor": "left",
    "y": 1,
    "yanchor": "top",
    "itemclick": False,
    "itemdoubleclick": False,
    "traceorder": "normal",
    "bgcolor": PAPER,
}


def fill(part: int) -> Json:
    """How the bars of one part are filled: the first solid, the others white with a pattern of lines."""
    outline = {"color": BLUE, "width": 1.5}
    if not PATTERNS[part]:
        return {"color": BLUE, "line": outline}
    pattern = {"shape": PATTERNS[part], "fgcolor": BLUE, "bgcolor": PAPER, "size": 8, "solidity": 0.3}
    return {"color": PAPER, "line": outline, "pattern": pattern}


def wrapped(text: str, letters: int = LETTERS) -> list[str]:
    """The lines of a label; its own line breaks are kept."""
    return [part for line in text.split("\n") for part in textwrap.wrap(line, letters) or [""]]


def one_text(lines: Iterable[str]) -> str:
    """Lines as plotly.js takes them, with nothing in them read as its markup."""
    return "<br>".join(escape(line, quote=False) for line in lines)


def label(name: str, said: str) -> tuple[str, int]:
    """A name in bold and what is said of it, on one line where they fit; and how many lines that makes."""
    if len(name) + len(said) < LETTERS - 2:
        return f"<b>{one_text([name])}</b> {one_text([said])}", 1
    first, second = wrapped(name, BOLD), wrapped(said)
    return f"<b>{one_text(first)}</b><br>{one_text(second)}", len(first) + len(second)


def words(text: str, x: float, y: float, **more: Any) -> Json:
    """A text on the figure, from the left and downwards, at data places unless `more` says otherwise."""
    note = {"text": text, "x": x, "y": y, "showarrow": False, "align": "left"}
    return {**note, "xanchor": "left", "yanchor": "top", "font": FONT, "bgcolor": PAPER, **more}


def layout(height: int, *notes: Json, **more: Any) -> Json:
    """What every figure's layout holds: nothing moves, nothing is pressed, and paper stays white."""
    return {
        "height": height,
        "font": FONT,
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "margin": margin(14, 28, 4, 34),
        "showlegend": False,
        "dragmode": False,
        "hovermode": False,
        "annotations": list(notes),
        **more,
    }


def margin(left: int, right: int, top: int, bottom: int) -> Json:
    """Room around the axes in pixels, which nothing widens: narrow screens have none to give."""
    return {"l": left, "r": right, "t": top, "b": bottom, "autoexpand": False}


def pounds_axis(low: float, high: float, most: int = 4, *, unit: str = "£", **more: Any) -> Json:
    """An axis with a few round marks, which fit beside each other on a telephone; without a unit, a count."""
    marks = [one for one in round_marks(low, high, most) if unit or one == int(one)]
    return {
        "range": [low, high],
        "tickvals": marks,
        "ticktext": [mark_words(one, unit) for one in marks],
        "tickangle": 0,
        "fixedrange": True,
        "gridcolor": "#d5d7d9",
        "ticks": "outside",
        "tickcolor": PAPER,  # room between the words and the lines
        "zeroline": low <= 0 <= high,
        "zerolinecolor": INK,
        "zerolinewidth": 1.5,
        **more,
    }


def round_marks(low: float, high: float, most: int) -> list[float]:
    """Round amounts between two, at most so many: in the smallest step of 1, 2, 2.5 or 5 with noughts."""
    if high <= low:
        return [low]
    power = 10.0 ** floor(log10((high - low) / most))
    steps = (power * tens * one for tens in (1, 10) for one in (1, 2, 2.5, 5))
    return next(marks for step in steps if len(marks := _multiples(step, low, high)) <= most)


def _multiples(step: float, low: float, high: float) -> list[float]:
    return [round(step * n, 2) for n in range(ceil(low / step), floor(high / step) + 1)]


def mark_words(amount: float, unit: str = "£") -> str:
    """A round amount on an axis: "£50,000", "£1.5m"."""
    sign, size = ("−" if amount < 0 else ""), abs(amount)
    return f"{sign}{unit}{size / MILLION:g}m" if size >= MILLION else f"{sign}{unit}{size:,g}"


def floats(amounts: Sequence[Decimal]) -> list[float]:
    """Amounts for drawing only; the table beside keeps the pence."""
    return [float(one) for one in amounts]
