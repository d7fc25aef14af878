"""The parts that screens are made of: pure functions from words to safe HTML.

Each is usable by keyboard alone, says its meaning in words, and survives black-and-white print.
The gallery in `workbooks/dev/components.ipynb` shows every one.
"""

from scrlib.ui.components.forms import (
    Option,
    across,
    file_picker,
    group,
    radios,
    select,
    text_box,
    tick,
    ticks,
)
from scrlib.ui.components.messages import Problem, error_for, error_summary, lines, notice
from scrlib.ui.components.pressing import button, buttons, details, hidden, pages
from scrlib.ui.components.tables import Bar, bar_table, share, summary_list, table

__all__ = [
    "Bar",
    "Option",
    "Problem",
    "across",
    "bar_table",
    "button",
    "buttons",
    "details",
    "error_for",
    "error_summary",
    "file_picker",
    "group",
    "hidden",
    "lines",
    "notice",
    "pages",
    "radios",
    "select",
    "share",
    "summary_list",
    "table",
    "text_box",
    "tick",
    "ticks",
]
