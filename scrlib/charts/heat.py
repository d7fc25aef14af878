"""A table of figures shaded by size: the figure stands in every field, so that the shade only helps."""

from decimal import Decimal

from scrlib.charts.look import INK, PAPER, Json, layout, margin, one_text, words, wrapped
from scrlib.records.plots import Heat

ROW = 36  # pixels
KEY = "k: thousand, m: million<br>–: nothing, ?: not costed"
NOTE = 44  # pixels below the fields
DOWN = 12  # letters to a line of a reference
ACROSS = 22  # letters to a line of an agency's name, which is read upwards
SHADES = (PAPER, "#dbe4eb", "#b3c6d5", "#8aa7bf", "#12436d")  # dark words on all but the last


def heat(plot: Heat) -> Json:
    """Rows down and columns across, four shades by quarters of the largest amount."""
    most = max((one for row in plot.amounts for one in row if one), default=Decimal(1))
    shades = [[shade(one, most) for one in row] for row in plot.amounts]
    across = [_two_lines(name, ACROSS) for name in plot.columns]
    down = [_two_lines(name, DOWN) for name in plot.rows]
    top = 16 + 8 * max(len(line) for name in across for line in name)
    left = 14 + 8 * max(len(line) for name in down for line in name)
    return {
        "data": [_fields(shades), *_figures(plot, shades)],
        "layout": layout(
            top + ROW * len(plot.rows) + NOTE,
            words(_key(plot), 0, 0, xref="paper", yref="paper", xshift=8 - left),
            margin=margin(left, 8, top, NOTE),
            xaxis={**_names(across), "side": "top", "tickangle": -90},
            yaxis={**_names(down), "range": [len(down) - 0.5, -0.5]},
        ),
    }


def shade(amount: Decimal | None, most: Decimal) -> int:
    """0 for nothing, then 1 to 4 by quarters of the largest."""
    if not amount or amount < 0:
        return 0
    return min(4, 1 + int(4 * amount / most))


def _key(plot: Heat) -> str:
    return one_text(plot.key.split("\n")) if plot.key else KEY


def _two_lines(name: str, letters: int) -> list[str]:
    """A name on two lines at most; what is cut off stands in the table."""
    lines = wrapped(name, letters)
    return lines if len(lines) < 3 else [lines[0], f"{lines[1]} …"]


def _fields(shades: list[list[int]]) -> Json:
    steps = len(SHADES)
    scale = [[(n + end) / steps, colour] for n, colour in enumerate(SHADES) for end in (0, 1)]
    return {
        "type": "heatmap",
        "z": shades,
        "zmin": -0.5,
        "zmax": steps - 0.5,
        "colorscale": scale,
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hoverinfo": "skip",
    }


def _figures(plot: Heat, shades: list[list[int]]) -> list[Json]:
    places = [(x, y) for y, row in enumerate(plot.words) for x, _ in enumerate(row)]
    return [
        {
            "type": "scatter",
            "mode": "text",
            "x": [x for x, _ in places],
            "y": [y for _, y in places],
            "text": [one_text([plot.words[y][x]]) for x, y in places],
            "textfont": {
                "size": 13,
                "color": [PAPER if shades[y][x] == len(SHADES) - 1 else INK for x, y in places],
            },
            "hoverinfo": "skip",
        }
    ]


def _names(names: list[list[str]]) -> Json:
    return {
        "tickvals": list(range(len(names))),
        "ticktext": [one_text(name) for name in names],
        "range": [-0.5, len(names) - 0.5],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "tickcolor": PAPER,
    }
