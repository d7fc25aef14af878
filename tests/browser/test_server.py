"""The frame of the served pages, and the workbooks' own pages in it."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from acting import Open
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Server


PAGES = ("/", "/tiny.ipynb", "/nowhere.ipynb")


def test_the_first_page_lists_the_workbooks(page: Page, tiny_server: "Server") -> None:
    page.goto(tiny_server.address)
    expect(page).to_have_title("All the tiny workbooks - SCR Workbook")
    page.get_by_role("link", name="The tiny one").click()
    expect(page).to_have_title("A tiny workbook - SCR Workbook")
    page.get_by_role("link", name="All workbooks").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All the tiny workbooks")


def test_the_heading_is_there_before_the_screen(page: Page, tiny_server: "Server") -> None:
    page.route("**/page.js*", lambda route: route.abort())
    page.goto(f"{tiny_server.address}/tiny.ipynb")
    expect(page.get_by_role("heading", level=1)).to_have_text("A tiny workbook")
    expect(page.get_by_role("status")).to_have_text("Getting the page ready...")


def test_a_page_has_one_heading_in_one_main(page: Page, tiny_server: "Server", open_workbook: Open) -> None:
    open_workbook(page, tiny_server, "tiny")
    assert page.locator("main h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.locator("html").get_attribute("lang") == "en-GB"


def test_the_skip_link_is_first_and_leads_to_the_page(
    page: Page, tiny_server: "Server", open_workbook: Open
) -> None:
    open_workbook(page, tiny_server, "tiny")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_lesson_is_closed_and_can_be_opened(page: Page, tiny_server: "Server", open_workbook: Open) -> None:
    open_workbook(page, tiny_server, "tiny")
    expect(page.get_by_text("A serious case review is read.")).not_to_be_visible()
    page.get_by_text("What it is for").click()
    expect(page.get_by_text("A serious case review is read.")).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_pages_meet_wcag(
    page: Page, tiny_server: "Server", path: str, wcag: Callable[[Page], list[str]]
) -> None:
    page.goto(tiny_server.address + path)
    expect(page.locator("#waiting")).to_have_count(0)
    assert wcag(page) == []


def test_the_banner_meets_wcag(
    page: Page,
    new_tiny_server: Callable[[], "Server"],
    wcag: Callable[[Page], list[str]],
    open_workbook: Open,
) -> None:
    server = new_tiny_server()
    open_workbook(page, server, "tiny")
    server.stop()
    expect(page.get_by_role("button", name="Reload the page")).to_be_visible()
    assert wcag(page) == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (300, 225)], ids=["phone", "zoom 400 %"])
def test_no_page_scrolls_sideways(
    page: Page, tiny_server: "Server", width: int, height: int, open_workbook: Open
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_workbook(page, tiny_server, "tiny")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_printed_page_leaves_out_the_navigation_and_closed_lessons(
    page: Page, tiny_server: "Server", open_workbook: Open
) -> None:
    open_workbook(page, tiny_server, "tiny")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="All workbooks")).not_to_be_visible()
    expect(page.get_by_text("What it is for")).not_to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_page_that_fails_says_so_without_words_of_the_case(page: Page, tiny_server: "Server") -> None:
    page.goto(f"{tiny_server.address}/dev/broken.ipynb")
    expect(page.get_by_role("alert").last).to_contain_text("The workbook failed, not you.")
    assert "Kestrel" not in page.content()


def test_an_address_can_not_change_the_frame(page: Page, tiny_server: "Server") -> None:
    page.goto(f"{tiny_server.address}/tiny.ipynb?template=classic&theme=dark")
    page.wait_for_selector("[data-ready]")
    assert page.locator("link[rel=stylesheet]").count() == 2


def test_what_is_read_beside_the_pages_fits_a_phone_and_its_wide_table_is_moved_by_itself(
    page: Page, served: "Server", wcag: Callable[[Page], list[str]]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served.address}/docs/agreement.md")
    frame = page.get_by_role("region", name="Table 1", exact=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert frame.evaluate("one => one.scrollWidth > one.clientWidth && one.tabIndex === 0")
    assert wcag(page) == []


def test_the_foot_of_each_page_leads_to_how_it_judges(
    page: Page, served: "Server", wcag: Callable[[Page], list[str]]
) -> None:
    page.goto(served.address)
    page.get_by_role("contentinfo").get_by_role("link", name="How it judges").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("codebook", re.IGNORECASE))
    assert wcag(page) == []


def test_the_first_page_of_the_workbooks_opens(page: Page, served: "Server") -> None:
    page.goto(served.address)
    expect(page).to_have_title(re.compile(" - SCR Workbook$"))
    assert page.get_by_role("heading", level=1).count() == 1
