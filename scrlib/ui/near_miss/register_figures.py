"""The figures of the register: in words and tables, drawn when asked for; a few are not counted."""

from collections.abc import Collection

from scrlib.learning.near_miss.figures import REPORTED, enough, every_figure
from scrlib.records.rooms import SMALLEST_GROUP
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.factors_step import readers_told
from scrlib.ui.near_miss.work import NearMissWork
from scrlib.ui.plots import plot


def register_figures(work: NearMissWork, shown: Collection[str]) -> Markup:
    """The figures of the near misses that the filter lets through; `shown` are the plots asked for."""
    found = work.filtered()
    many = counted(len(found), "near miss", "near misses")
    filtered = " that the filter lets through" if len(found) < len(work.records) else ""
    return join(
        step_heading("Figures", f"Over {many}{filtered}. {REPORTED}"),
        join(*(plot(one, shown) for one in every_figure(found))) if enough(found) else _few(len(found)),
        tag("section", tag("h3", "Two readers"), readers_told(found), tag("p", REPORTED, class_="small")),
    )


def _few(number: int) -> Markup:
    return notice(
        tag(
            "p",
            f"There are {number}. With fewer than {SMALLEST_GROUP}, nothing is counted: a figure "
            "would say more than it knows. Read them one by one.",
        ),
        buttons(button("Back to the register", "page", "list", plain=True)),
        title="Too few to count",
    )
