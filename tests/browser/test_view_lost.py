"""A page whose process or server is gone, or seems to be, in a real browser."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from acting import Open
from playwright.sync_api import Page, WebSocketRoute, expect
from tiny_page import add

if TYPE_CHECKING:
    from tests.browser.conftest import Server


BANNER = "#connection"


def test_a_killed_process_is_told_of_and_the_work_is_back_after_a_reload(tiny: Page) -> None:
    add(tiny, "one")
    tiny.get_by_label("A note").fill("half a thought")
    os.kill(int(tiny.locator("#process").inner_text()), signal.SIGKILL)
    expect(tiny.locator(BANNER)).to_contain_text("What you typed is kept in this tab.")
    tiny.get_by_label("A note").fill("half a thought, and more")
    tiny.get_by_role("button", name="Reload the page").click()
    expect(tiny.locator(BANNER)).to_be_empty()
    expect(tiny.locator("#lines")).to_have_text("one")
    expect(tiny.get_by_label("A note")).to_have_value("half a thought, and more")


def test_a_process_that_knows_the_page_no_more_is_told_of(
    page: Page, tiny_server: "Server", open_workbook: Open
) -> None:
    page.clock.install()
    open_workbook(page, tiny_server, "tiny")
    page.get_by_role("button", name="Vanish").click()
    page.clock.run_for(20_000)
    expect(page.locator(BANNER)).to_contain_text("What you typed is kept in this tab.")


def test_a_short_break_of_the_line_goes_unnoticed(
    page: Page, tiny_server: "Server", open_workbook: Open
) -> None:
    lines: list[WebSocketRoute] = []

    def through(line: WebSocketRoute) -> None:
        lines.append(line)
        line.connect_to_server()

    page.route_web_socket("**/channels*", through)
    open_workbook(page, tiny_server, "tiny")
    lines[0].close(code=1001)
    add(page, "one")
    assert len(lines) == 2
    assert page.locator(BANNER).inner_text() == ""


@pytest.mark.parametrize("lost", [1, 2, 4], ids=["the first piece", "a piece between", "the last"])
def test_a_file_that_is_on_its_way_when_the_line_breaks_arrives_whole(
    page: Page, tiny_server: "Server", tmp_path: Path, open_workbook: Open, lost: int
) -> None:
    pieces: list[str | bytes] = []

    def through(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            pieces.extend([message] if b'"chunk"' in bytes(message) else [])  # type: ignore[arg-type]
            if len(pieces) == lost and message is pieces[-1]:
                line.close(code=1001)  # and the piece goes no further
                return
            server.send(message)

        line.on_message(pass_on)

    page.route_web_socket("**/channels*", through)
    open_workbook(page, tiny_server, "tiny")
    (tmp_path / "report.docx").write_bytes(bytes(4_000_000))
    page.get_by_label("A report").set_input_files(tmp_path / "report.docx")
    expect(page.locator("#lines li")).to_have_text(["report.docx: 4000000"])
    assert len(pieces) == 5


def test_a_stopped_server_is_told_of(
    page: Page, new_tiny_server: Callable[[], "Server"], open_workbook: Open
) -> None:
    server = new_tiny_server()
    open_workbook(page, server, "tiny")
    page.get_by_label("A note").fill("half a thought")
    server.stop()
    expect(page.locator(BANNER)).to_contain_text("The workbook cannot be reached.")
    page.get_by_role("button", name="Reload the page").click()
    expect(page.locator(BANNER)).to_contain_text("Still no answer.")
    expect(page.get_by_label("A note")).to_have_value("half a thought")


def test_a_process_at_work_for_a_minute_is_not_taken_for_dead(
    page: Page, tiny_server: "Server", tmp_path: Path, open_workbook: Open
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    page.clock.install()
    open_workbook(page, tiny_server, "tiny")
    page.get_by_label("A note").fill(str(gate))
    page.get_by_role("button", name="Work long").click()
    expect(page.get_by_text("Working.").first).to_be_visible()
    page.clock.run_for(60_000)
    assert page.locator(BANNER).inner_text() == ""
    gate.write_text("done")
    expect(page.locator("#lines")).to_have_text("done")
