"""Lines: cash by month against a budget, and the chance that the cash is no more than an amount."""

from collections.abc import Sequence
from typing import Any

from scrlib.charts.look import (
    BLUE,
    INK,
    KEY_ABOVE,
    KEY_LINE,
    LINE,
    PAPER,
    Json,
    floats,
    label,
    layout,
    margin,
    one_text,
    pounds_axis,
    words,
    wrapped,
)
from scrlib.records.plots import Chances, Months, Panel

TALL = 150  # pixels of one panel
GAP = 34
LEFT = 72  # room for "£100,000"
CASH = {"color": BLUE, "width": 3}
BUDGET = {"color": INK, "width": 2, "dash": "dash"}
MARK = {"symbol": "diamond", "size": 13, "color": "#fff", "line": {"color": INK, "width": 3}}
NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def months(plot: Months) -> Json:
    """A panel for each funder: its cash of the year so far, its budget dashed, its first month over."""
    labels = [label(f"{one.label}:", one.words) for one in plot.panels]
    tops, down = [], 3 * KEY_LINE
    for _, lines in labels:
        down += lines * LINE + 8
        tops.append(down)
        down += TALL + GAP
    height = down - GAP
    notes = [
        words(text, 0, 1 - (top - 6) / height, xref="paper", yref="paper", yanchor="bottom", xshift=8 - LEFT)
        for (text, _), top in zip(labels, tops, strict=True)
    ]
    first_over = next((n for n, panel in enumerate(plot.panels) if panel.over is not None), None)
    traces = [
        trace
        for n, panel in enumerate(plot.panels)
        for trace in _panel(panel, n, plot.months, n == first_over)
    ]
    axes = {_axis("yaxis", n): _money(panel, tops[n], height) for n, panel in enumerate(plot.panels)}
    return {
        "data": traces,
        "layout": layout(
            height + 50,
            *notes,
            margin=margin(LEFT, 12, 4, 46),
            showlegend=True,
            legend=KEY_ABOVE,
            xaxis=_calendar(plot.months, _axis("y", len(plot.panels) - 1)),
            **axes,
        ),
    }


def chances(plot: Chances) -> Json:
    """A rising line of chances; the budget is a dashed line across it."""
    amounts, shares = floats(plot.amounts), floats(plot.chances)
    said = wrapped(plot.words) if plot.words else []
    top = 2 * KEY_LINE + len(said) * LINE + 8
    height = top + 2 * TALL
    ends = [*amounts, *([float(plot.budget)] if plot.budget is not None else [])]
    room = 0.04 * (max(ends) - min(ends))
    line = _line("Chance of this much or less", amounts, shares, CASH)
    return {
        "data": [line, *_budget(plot)],
        "layout": layout(
            height + 50,
            words(one_text(said), 0, 1 - 2 * KEY_LINE / height, xref="paper", yref="paper", xshift=8 - LEFT),
            margin=margin(LEFT, 12, 4, 46),
            showlegend=True,
            legend=KEY_ABOVE,
            xaxis=pounds_axis(min(ends) - room, max(ends) + room, most=3, zeroline=False, anchor="y"),
            yaxis={
                "range": [0, 1.02],
                "domain": [0, 1 - top / height],
                "tickvals": [0, 0.2, 0.4, 0.6, 0.8, 1],
                "ticktext": ["0 in 10", "2 in 10", "4 in 10", "6 in 10", "8 in 10", "10 in 10"],
                "fixedrange": True,
                "gridcolor": "#d5d7d9",
                "ticks": "outside",
                "tickcolor": PAPER,
                "zerolinecolor": INK,
            },
        ),
    }


def _budget(plot: Chances) -> list[Json]:
    if plot.budget is None:
        return []
    budget = float(plot.budget)
    return [_line("Budget", [budget, budget], [0, 1.02], BUDGET)]


def _line(name: str, x: Sequence[float | None], y: Sequence[float | None], look: Json, **more: Any) -> Json:
    trace = {"type": "scatter", "mode": "lines", "name": name, "x": list(x), "y": list(y), "line": look}
    return {**trace, "hoverinfo": "skip", **more}


def _axis(name: str, n: int) -> str:
    """Plotly's name of the axis of the panel `n`, from 0: "yaxis", "yaxis2"."""
    return name + (str(n + 1) if n else "")


def _panel(panel: Panel, n: int, shown: Sequence[str], keyed: bool) -> list[Json]:
    """Lines that begin anew at nought each April. `keyed`: its mark is in the key."""
    on = {"yaxis": _axis("y", n), "showlegend": n == 0}
    at: list[float | None] = []
    cash: list[float | None] = []
    limit: list[float | None] = []
    for month, spent, budget in zip(range(len(shown)), floats(panel.spent), panel.budget, strict=True):
        if not month or shown[month].endswith("-04"):
            at, cash, limit = [*at, None, month], [*cash, None, 0.0], [*limit, None, _maybe(budget)]
        at, cash, limit = [*at, month + 1], [*cash, spent], [*limit, _maybe(budget)]
    traces = [
        _line("Cash of the year so far", at, cash, CASH, **on),
        _line("Budget", at, limit, BUDGET, **on),
    ]
    over = [] if panel.over is None else [_over(panel, panel.over, {**on, "showlegend": keyed})]
    return [*traces, *over]


def _over(panel: Panel, month: int, on: Json) -> Json:
    mark = _line("First month over", [month + 1], [float(panel.spent[month])], {}, **on)
    return {**mark, "mode": "markers", "marker": MARK, "cliponaxis": False}


def _maybe(amount: Any) -> float | None:
    return None if amount is None else float(amount)


def _money(panel: Panel, top: int, height: int) -> Json:
    most = max([*floats(panel.spent), *(float(one) for one in panel.budget if one is not None), 1.0])
    least = min(0.0, *floats(panel.spent))
    domain = [max(0.0, 1 - (top + TALL) / height), 1 - top / height]
    return pounds_axis(least, most * 1.08, domain=domain, anchor="x")


def _calendar(shown: Sequence[str], lowest: str) -> Json:
    """Months along the bottom: each quarter of one year, each April of several."""
    marked = ("-04",) if len(shown) > 12 else ("-04", "-07", "-10", "-01")
    marks = [n for n, month in enumerate(shown) if month.endswith(marked)]
    return {
        "range": [0, len(shown)],
        "tickvals": marks,
        "ticktext": [f"{NAMES[int(shown[n][5:]) - 1]}<br>{shown[n][:4]}" for n in marks],
        "tickangle": 0,
        "anchor": lowest,
        "fixedrange": True,
        "gridcolor": "#d5d7d9",
        "zeroline": False,
        "showline": True,
        "linecolor": INK,
    }
