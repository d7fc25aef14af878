"""A plot on a screen: never the only form of what it says, and nothing sent before it is asked for."""

from dataclasses import replace
from decimal import Decimal as D

from shown import words
from visitor import Somebody

from scrlib.records.plots import Bar, Bars, DataTable
from scrlib.ui.gallery import GalleryScreen
from scrlib.ui.plots import EVENT, plot

ONE = Bars(
    id="agencies",
    title="Who bears it",
    summary="The plan costs £5.",
    table=DataTable(columns=("Agency", "Cost"), rows=(("Council", "£5.00"),), figures=(1,)),
    beside=("A2, School: not costed",),
    parts=("Cost",),
    bars=(Bar(label="Council", words="£5", parts=(D(5),)),),
)


def test_before_it_is_asked_for_a_plot_is_its_words_and_its_table() -> None:
    html = plot(ONE, ())
    assert "data-figure" not in html
    assert words(html) == (
        "Who bears it The plan costs £5. A2, School: not costed Show the plot Who bears it"
        " The figures as a table Who bears it Agency Cost Council £5.00"
    )


def test_a_shown_plot_says_to_a_screen_reader_what_it_is_and_keeps_its_room() -> None:
    html = plot(ONE, {"agencies"})
    assert 'role="img" aria-label="Plot: Who bears it. The plan costs £5."' in html
    assert 'style="min-height:' in html and "data-figure=" in html
    assert "Hide the plot" in html


def test_what_cannot_be_drawn_offers_no_plot() -> None:
    empty = replace(ONE, bars=(), table=DataTable(columns=("Agency", "Cost"), rows=()))
    html = plot(empty, {"agencies"})
    assert words(html) == "Who bears it The plan costs £5. A2, School: not costed"


def test_a_long_list_of_what_is_not_costed_is_opened_when_wanted() -> None:
    html = plot(replace(ONE, beside=tuple(f"A{n}, School: not costed" for n in range(1, 13))), ())
    assert "<summary>12 actions are not in it: they are not costed</summary>" in html


def test_a_press_shows_a_plot_and_another_hides_it_and_says_so() -> None:
    somebody = Somebody(GalleryScreen())
    somebody.press(EVENT, "heat")
    assert [one for one in ("heat", "months") if f'id="plot-{one}-drawing"' in somebody.page] == ["heat"]
    somebody.press(EVENT, "heat")
    assert "data-figure" not in somebody.page
    assert somebody.said == ["The plot is hidden."]
