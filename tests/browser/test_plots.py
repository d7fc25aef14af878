"""Plots in a real browser: loaded when asked for and never before, kept through every rendering."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import pytest
from acting import Open
from playwright.sync_api import Locator, Page, expect
from tiny_page import add

from scrlib.charts import pieces

if TYPE_CHECKING:
    from tests.browser.conftest import Server

PLOTS = ("waterfall", "agencies", "months", "tornado", "chance", "heat", "lasting", "leverage")
PROGRAM = "globalThis[Symbol.for('scr.plotly')] !== undefined"


def drawing(page: Page, name: str) -> Locator:
    """What plotly.js has drawn of a plot."""
    return page.locator(f"#plot-{name}-drawing .main-svg").first


def show(page: Page, *names: str) -> None:
    for name in names:
        page.locator(f"#plot-{name}-press").click()
        expect(drawing(page, name)).to_be_visible()


@pytest.fixture
def tiny(tiny: Page) -> Page:
    """The tiny page with one line, and so with a plot to show."""
    add(tiny, "one")
    return tiny


@pytest.fixture
def gallery(page: Page, served: "Server", open_workbook: Open) -> Page:
    """The gallery with its eight plots, none of them shown."""
    open_workbook(page, served, "dev/components")
    return page


def names(page: Page) -> Locator:
    """The names of the bars, as drawn."""
    return page.locator("#plot-lengths-drawing .annotation-text")


def test_a_plot_comes_with_its_press_and_its_program_no_sooner(tiny: Page) -> None:
    assert not tiny.evaluate(PROGRAM)
    show(tiny, "lengths")
    expect(names(tiny)).to_have_text(["one £3"])
    assert tiny.evaluate(PROGRAM)
    assert tiny.evaluate("typeof Plotly") == "undefined"  # no other script on the page meets it


def test_the_program_is_sent_once_for_all_plots(page: Page, served: "Server", open_workbook: Open) -> None:
    sent: list[str | bytes] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sent.append(frame)))
    open_workbook(page, served, "dev/components")
    assert of_program(sent) == 0
    show(page, "waterfall")
    assert of_program(sent) == len(pieces())
    show(page, "heat", "months")
    assert of_program(sent) == len(pieces())


def of_program(sent: Iterable[str | bytes]) -> int:
    """How many of these messages brought a piece of the program."""
    held = (one.encode() if isinstance(one, str) else one for one in sent)
    return sum(1 for one in held if b'"piece":' in one.replace(b" ", b""))


def test_a_shown_plot_stays_the_same_drawing_through_a_rendering(tiny: Page) -> None:
    show(tiny, "lengths")
    drawing(tiny, "lengths").evaluate("one => { one.dataset.mine = 'kept' }")
    tiny.get_by_role("button", name="Look again").click()
    tiny.get_by_role("button", name="Where").click()
    expect(tiny.locator("#lines")).to_be_focused()
    expect(drawing(tiny, "lengths")).to_have_attribute("data-mine", "kept")


def test_a_shown_plot_is_drawn_anew_when_its_figures_change(tiny: Page) -> None:
    show(tiny, "lengths")
    add(tiny, "three")
    expect(names(tiny)).to_have_text(["one £3", "three £5"])


def test_the_press_keeps_the_focus_and_hides_the_plot_again(tiny: Page) -> None:
    button = tiny.get_by_role("button", name="Show the plot Lengths")
    button.focus()
    tiny.keyboard.press("Enter")
    expect(names(tiny)).to_have_text(["one £3"])
    again = tiny.get_by_role("button", name="Hide the plot Lengths")
    expect(again).to_be_focused()
    tiny.keyboard.press("Enter")
    expect(tiny.locator("#plot-lengths-drawing")).to_have_count(0)


def test_a_screen_reader_hears_what_the_plot_is(gallery: Page) -> None:
    show(gallery, "agencies")
    heard = gallery.get_by_role("status").filter(has_text="Plot: Who bears it")
    expect(heard).to_contain_text("It falls on 4 agencies")
    expect(gallery.get_by_role("img", name=re.compile("^Plot: Who bears it"))).to_be_visible()


def test_every_plot_shown_meets_the_guidelines(gallery: Page, wcag: Callable[[Page], list[str]]) -> None:
    show(gallery, *PLOTS)
    for one in gallery.locator(".plot summary").all():
        one.click()
    assert wcag(gallery) == []


def test_every_plot_fits_a_narrow_screen_and_follows_its_width(gallery: Page) -> None:
    show(gallery, *PLOTS)
    gallery.set_viewport_size({"width": 320, "height": 700})
    for name in PLOTS:
        expect(drawing(gallery, name)).to_have_js_property("clientWidth", 280)
    assert gallery.evaluate("document.documentElement.scrollWidth") <= 320
    outside = """one => [...one.shadowRoot.querySelectorAll('text')].filter(text => {
        const box = text.getBoundingClientRect(), room = one.getBoundingClientRect();
        return box.left < room.left - 1 || box.right > room.right + 1;
    }).map(text => text.textContent)"""
    for name in PLOTS:
        assert gallery.locator(f"#plot-{name}-drawing").evaluate(outside) == [], name


def test_on_paper_a_plot_that_is_not_shown_is_its_table(gallery: Page) -> None:
    show(gallery, "heat")
    gallery.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(gallery.locator("#plot-months-table table")).to_be_visible()
    expect(gallery.locator("#plot-heat-table table")).to_be_hidden()
    gallery.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(gallery.locator("#plot-months-table table")).to_be_hidden()


def test_a_browser_that_cannot_unpack_the_program_says_that_the_table_is_there(
    page: Page, tiny_server: "Server", open_workbook: Open
) -> None:
    page.add_init_script("delete globalThis.DecompressionStream")
    open_workbook(page, tiny_server, "tiny")
    add(page, "one")
    page.get_by_role("button", name="Show the plot").click()
    expect(page.locator("#plot-lengths-drawing")).to_contain_text(
        "The plot could not be drawn in this browser."
    )
    expect(page.get_by_role("status")).to_contain_text("The table below it has the same figures.")
    page.get_by_text("The figures as a table").click()
    expect(page.locator("#plot-lengths-table td")).to_have_text("£3")
