"""One figure for each kind of plot."""

import json
from functools import singledispatch

from scrlib.charts import bars, heat, lines
from scrlib.charts.look import Json
from scrlib.records.plots import Bars, Chances, Heat, Months, Plot, Spans


@singledispatch
def figure(plot: Plot) -> Json:
    """The figure as plotly.js takes it: `data` and `layout`. TypeError for a kind that is not drawn."""
    raise TypeError(f"no figure for {type(plot).__name__}")


figure.register(Bars, bars.bars)
figure.register(Spans, bars.spans)
figure.register(Months, lines.months)
figure.register(Chances, lines.chances)
figure.register(Heat, heat.heat)


def figure_text(plot: Plot) -> str:
    """The figure as one line of text, the same for the same plot."""
    return json.dumps(figure(plot), separators=(",", ":"), ensure_ascii=False)
