"""What somebody does on the tiny page of the tests."""

from playwright.sync_api import Page, expect


def add(page: Page, line: str) -> None:
    page.get_by_label("A line").fill(line)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#lines li").last).to_have_text(line)
