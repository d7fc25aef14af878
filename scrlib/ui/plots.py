"""A plot on a screen: its heading, its words, its drawing when it is asked for, its figures as a table."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Protocol

from scrlib.records.plots import Plot
from scrlib.ui.components import button, buttons, details, table
from scrlib.ui.markup import Markup, tag
from scrlib.ui.screen import Event, Shown

EVENT = "plot"
FEW = 3  # lines beside a plot that need no opening


@dataclass
class ShownPlots:
    """Which plots the visitor has asked for. A screen keeps one, and gives it the events named EVENT."""

    ids: set[str] = field(default_factory=set)

    def toggle(self, event: Event, view: Shown) -> None:
        """Show the plot whose id is the event's value, or take it away again."""
        self.ids ^= {event.value}
        if event.value not in self.ids:
            view.announce("The plot is hidden.")


class ShowsPlots(Protocol):
    """A screen with plots."""

    plots: ShownPlots


def press_plot(screen: ShowsPlots, event: Event, view: Shown) -> None:
    """Show a plot of the screen or take it away again, saying that it may take a moment."""
    view.progress("Drawing the plot")
    screen.plots.toggle(event, view)


def plot(one: Plot, shown: Collection[str], *, heading: str = "h3") -> Markup:
    """One plot. It is drawn where its id is in `shown`; nothing of it is loaded or sent before."""
    drawn = one.id in shown
    return tag(
        "section",
        tag(heading, one.title, id=f"plot-{one.id}"),
        tag("p", one.summary),
        _beside(one),
        _press(one, drawn) if one.drawn else None,
        _drawing(one) if drawn and one.drawn else None,
        _figures(one) if one.table.rows else None,
        class_="plot",
        aria_labelledby=f"plot-{one.id}",
    )


def _beside(one: Plot) -> Markup | None:
    """What the plot cannot show: at once where it is short."""
    if not one.beside:
        return None
    lines = tag("ul", *(tag("li", line) for line in one.beside), class_="small")
    if len(one.beside) <= FEW:
        return lines
    return details(
        f"plot-{one.id}-beside", f"{len(one.beside)} actions are not in it: they are not costed", lines
    )


def _press(one: Plot, drawn: bool) -> Markup:
    label = "Hide the plot" if drawn else "Show the plot"
    return buttons(button(label, EVENT, one.id, plain=True, more=one.title, id=f"plot-{one.id}-press"))


def _drawing(one: Plot) -> Markup:
    """The place that plots.js draws in; its height is kept from the first, so that nothing jumps."""
    from scrlib.charts import figure, figure_text  # only a visitor who asks for a plot needs them

    return tag(
        "div",
        id=f"plot-{one.id}-drawing",
        class_="drawing",
        role="img",
        aria_label=f"Plot: {one.title}. {one.summary}",
        style=f"min-height:{figure(one)['layout']['height']}px",
        data_figure=figure_text(one),
    )


def _figures(one: Plot) -> Markup:
    rows = table(one.title, one.table.columns, one.table.rows, numbers=one.table.figures)
    return details(f"plot-{one.id}-table", "The figures as a table", rows)
