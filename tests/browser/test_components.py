"""The gallery of components: each one by guideline, by keyboard, and on paper."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Server


@pytest.fixture(scope="module")
def gallery(chromium: Browser, served: "Server") -> Iterator[Page]:
    """The gallery, opened once: no test here leaves it otherwise than it was."""
    page = chromium.new_page(locale="en-GB")
    page.goto(f"{served.address}/dev/components.ipynb")
    page.wait_for_selector("[data-ready]", timeout=60_000)
    yield page
    page.close()


def test_every_component_meets_the_guidelines(gallery: Page, wcag: Callable[[Page], list[str]]) -> None:
    for one in gallery.locator("summary").all():
        one.click()
    assert wcag(gallery) == []


def test_an_empty_box_is_told_beside_it_and_in_a_summary_that_leads_to_it(gallery: Page) -> None:
    gallery.get_by_role("button", name="Keep these").click()
    expect(gallery.locator("#notice")).to_be_focused()
    gallery.get_by_role("link", name="There is no owner. Name the role that will do it.").click()
    expect(gallery.get_by_label("Who will do it?")).to_be_focused()
    expect(gallery.get_by_label("Who will do it?")).to_have_attribute("aria-invalid", "true")


def test_everything_that_can_be_pressed_is_large_enough(gallery: Page) -> None:
    pressed = gallery.locator("button, summary, select, input:not([type=file])").filter(visible=True).all()
    small = [one.inner_text() for one in pressed if min(size(one)) < 24]
    assert small == []


def test_a_box_grows_with_what_is_typed_and_is_as_small_as_before_once_it_is_empty(gallery: Page) -> None:
    box = gallery.get_by_label("What changes for children?")
    empty = size(box)
    box.fill("Ten records a month are read. " * 30)
    assert box.evaluate("one => one.scrollHeight - one.clientHeight") == 0
    box.fill("")
    assert size(box) == empty


def size(one: Locator) -> tuple[float, float]:
    box = one.bounding_box() or {"width": 0, "height": 0}
    return box["width"], box["height"]


def test_marks_and_tags_say_in_words_what_they_show_by_line_and_shape(gallery: Page) -> None:
    marked = gallery.locator(".marked").first.text_content() or ""
    assert "(Specific: a strength)" in marked and "(Measurable: consider this)" in marked
    assert gallery.locator(".tag").all_inner_texts() == [
        "●Met", "◐Partly", "○Not yet", "–Could not read", "?You judge", "▲Stronger", "◆Intermediate",
        "▽Weaker", "●Stated",
    ]  # fmt: skip


def test_the_gallery_fits_a_phone(gallery: Page) -> None:
    gallery.set_viewport_size({"width": 320, "height": 700})
    assert gallery.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_gallery_can_be_read_in_the_colours_the_visitor_chose(gallery: Page) -> None:
    gallery.emulate_media(forced_colors="active")
    line = gallery.locator("mark").first.evaluate("one => getComputedStyle(one).borderBottomStyle")
    assert line == "double"
