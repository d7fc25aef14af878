"""From what a plot shows (`scrlib.records.plots`) to a figure that plotly.js draws, and plotly.js itself.

Python's plotly is never imported: its package carries plotly.js, which is handed to the browser when
the first plot is asked for.
"""

from scrlib.charts.figure import figure, figure_text
from scrlib.charts.program import pieces

__all__ = ["figure", "figure_text", "pieces"]
