"""Figures: told apart without colour, named in words, narrow enough for a telephone, sound to plotly."""

import gzip
import json
import subprocess
import sys
from decimal import Decimal as D
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.charts import figure, figure_text, pieces
from scrlib.charts.heat import SHADES, shade
from scrlib.charts.look import BLUE, INK, LETTERS, PAPER, label, mark_words, round_marks
from scrlib.records.plots import DataTable, Heat, Plot
from scrlib.ui.gallery_plots import plots

EVERY = {one.id: one for one in plots()}
every = pytest.mark.parametrize("plot", EVERY.values(), ids=EVERY.keys())


@every
def test_plotly_finds_nothing_wrong_with_a_figure(plot: Plot) -> None:
    from plotly.graph_objects import Figure

    made = Figure(json.loads(figure_text(plot)))
    assert len(made.data) == len(figure(plot)["data"])


@every
def test_nothing_on_a_figure_waits_for_a_pointer(plot: Plot) -> None:
    layout = figure(plot)["layout"]
    assert (layout["hovermode"], layout["dragmode"]) == (False, False)
    assert all(layout[name]["fixedrange"] for name in layout if name.startswith(("xaxis", "yaxis")))


@every
def test_every_line_of_words_fits_a_narrow_screen(plot: Plot) -> None:
    notes = [note["text"] for note in figure(plot)["layout"]["annotations"]]
    lines = [line.replace("<b>", "").replace("</b>", "") for text in notes for line in text.split("<br>")]
    assert [line for line in lines if len(line) > LETTERS] == []


def parts(plot: Plot) -> list[tuple[str, str]]:
    """The name and the pattern of each kind of bar."""
    data: list[dict[str, Any]] = figure(plot)["data"]
    return [(one["name"], one["marker"].get("pattern", {}).get("shape", "solid")) for one in data]


def test_money_and_time_are_told_apart_by_pattern() -> None:
    told = [("New money", "solid"), ("Staff time diverted", "/")]
    assert parts(EVERY["agencies"]) == parts(EVERY["waterfall"]) == told
    assert parts(EVERY["lasting"]) == [("One-off", "solid"), ("Recurrent", "/")]
    assert parts(EVERY["tornado"]) == [("Below the middle", "/"), ("Above the middle", "solid")]


def test_each_bar_carries_its_name_and_amount() -> None:
    notes = [note["text"] for note in figure(EVERY["agencies"])["layout"]["annotations"]]
    assert notes[-1] == "<b>The Police</b> £14,000, staff time"
    assert len(notes) == 4


def test_a_step_of_the_waterfall_starts_where_the_last_one_ended() -> None:
    cash, time = figure(EVERY["waterfall"])["data"]
    ends = [start + size for start, size in zip(time["base"], time["x"], strict=True)]
    assert cash["base"] == [0.0, *ends[:-2], 0.0]


def test_cash_is_a_solid_line_and_its_budget_a_dashed_one_in_every_panel() -> None:
    data = figure(EVERY["months"])["data"]
    lines = [(one["name"], one["line"].get("dash", "solid")) for one in data if one["mode"] == "lines"]
    assert lines == [("Cash of the year so far", "solid"), ("Budget", "dash")] * 2
    assert [one["x"] for one in data if one["mode"] == "markers"] == [[9]]


def test_the_fields_of_the_load_have_their_figures_in_ink_or_paper() -> None:
    data = figure(EVERY["heat"])["data"]
    assert data[1]["text"][:4] == ["£86k", "–", "–", "–"]
    assert data[1]["textfont"]["color"][:2] == [PAPER, INK]


@pytest.mark.parametrize(
    ("amount", "step"), [(None, 0), ("0", 0), ("-5", 0), ("1", 1), ("50", 3), ("100", 4)]
)
def test_a_field_is_shaded_by_quarters_of_the_largest(amount: str | None, step: int) -> None:
    assert shade(None if amount is None else D(amount), D(100)) == step


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG defines it."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lights = sorted((light(one), light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_words_keep_a_contrast_of_four_and_a_half_and_drawings_of_three() -> None:
    assert contrast(BLUE, PAPER) > 3
    assert min(contrast(INK, colour) for colour in SHADES[:-1]) > 4.5
    assert contrast(PAPER, SHADES[-1]) > 4.5


def test_names_from_a_plan_are_never_read_as_markup() -> None:
    assert label("<a href='x'>A & B</a>", "£1") == ("<b>&lt;a href='x'&gt;A &amp; B&lt;/a&gt;</b> £1", 1)
    table = DataTable(columns=(), rows=())
    plot = Heat(id="x", title="", summary="", table=table, columns=("<b>A</b>",), rows=("R<1>",),
                amounts=((D(1),),), words=(("<£1",),))  # fmt: skip
    layout, data = figure(plot)["layout"], figure(plot)["data"]
    assert layout["xaxis"]["ticktext"] == ["&lt;b&gt;A&lt;/b&gt;"]
    assert layout["yaxis"]["ticktext"] == ["R&lt;1&gt;"]
    assert data[1]["text"] == ["&lt;£1"]


@given(st.floats(-1e7, 1e7), st.floats(1, 1e7), st.integers(3, 5))
def test_the_marks_of_an_axis_are_few_and_within_it(low: float, size: float, most: int) -> None:
    marks = round_marks(low, low + size, most)
    assert 1 <= len(marks) <= most
    assert all(low - 0.01 <= one <= low + size + 0.01 for one in marks)


def test_marks_are_round_and_short() -> None:
    assert round_marks(0, 168_000, 4) == [0, 50_000, 100_000, 150_000]
    assert [mark_words(one) for one in (0, 2_500, 1_500_000, -500)] == ["£0", "£2,500", "£1.5m", "−£500"]


def test_the_drawing_program_comes_in_pieces_that_make_one_script() -> None:
    parts = pieces()
    script = gzip.decompress(b"".join(parts))
    assert b"plotly.js v" in script[:100]
    assert max(map(len, parts)) <= 256 * 1024


def test_neither_a_figure_nor_the_program_loads_plotly_into_the_process() -> None:
    code = (
        "import sys; from scrlib.ui.gallery_plots import plots;"
        "from scrlib.charts import figure_text, pieces;"
        "[figure_text(one) for one in plots()]; pieces(); print('plotly' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_kind_that_nobody_draws_is_refused() -> None:
    plain = Plot(id="x", title="", summary="", table=DataTable(columns=(), rows=()))
    with pytest.raises(TypeError, match="no figure for Plot"):
        figure(plain)
