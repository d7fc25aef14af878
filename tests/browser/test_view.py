"""What the one widget does for every screen, tried on a tiny one in a served page."""

import json
import os
import re
import select
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from acting import Open
from playwright.sync_api import Page, expect
from tiny_page import add

if TYPE_CHECKING:
    from tests.browser.conftest import Server


MEGABYTE = 1_000_000


def kept(page: Page) -> dict[str, str]:
    return dict(page.evaluate("() => ({...sessionStorage})"))


def test_a_click_sends_what_was_typed_and_shows_the_answer_as_text(tiny: Page) -> None:
    add(tiny, "<b>bold</b>")
    assert tiny.locator("#lines b").count() == 0


def test_enter_in_a_box_presses_the_first_button_of_its_form(tiny: Page) -> None:
    tiny.get_by_label("A line").fill("one")
    tiny.keyboard.press("Enter")
    expect(tiny.locator("#lines")).to_have_text("one")


def test_a_double_click_means_one_thing(tiny: Page) -> None:
    tiny.get_by_label("A line").fill("one")
    tiny.get_by_role("button", name="Add").dblclick()
    add(tiny, "two")
    assert tiny.locator("#lines li").all_inner_texts() == ["one", "two"]


@pytest.mark.parametrize(("then", "left"), [("two", "two"), ("one two", "two"), ("one", "")])
def test_what_is_typed_ahead_in_a_box_that_the_answer_empties_is_the_next_entry(
    tiny: Page, then: str, left: str
) -> None:
    add_and_type_on = """([first, then]) => {
        const box = document.querySelector("input[name=line]");
        const type = (text) => { box.value = text; box.dispatchEvent(new Event("input", {bubbles: true})); };
        type(first);
        document.querySelector("button[data-event=add]").click();
        type(then);
    }"""
    tiny.evaluate(add_and_type_on, ["one", then])
    expect(tiny.locator("#lines li")).to_have_text(["one"])
    expect(tiny.get_by_label("A line")).to_have_value(left)


def test_what_was_typed_elsewhere_stays_through_an_answer(tiny: Page) -> None:
    tiny.get_by_label("A note").fill("half a thought")
    tiny.get_by_label("Sure").check()
    add(tiny, "one")
    expect(tiny.get_by_label("A note")).to_have_value("half a thought")
    expect(tiny.get_by_label("Sure")).to_be_checked()


def test_a_box_is_emptied_when_the_screen_makes_it_fresh(tiny: Page) -> None:
    add(tiny, "one")
    expect(tiny.get_by_label("A line")).to_have_value("")


def test_focus_stays_on_the_pressed_button(tiny: Page) -> None:
    button = tiny.get_by_role("button", name="Add")
    button.focus()
    tiny.keyboard.press("Enter")
    expect(tiny.locator("#lines li")).to_have_count(1)
    expect(button).to_be_focused()


def test_a_screen_can_move_the_focus(tiny: Page) -> None:
    tiny.get_by_role("button", name="Where").click()
    expect(tiny.locator("#lines")).to_be_focused()


def test_an_opened_detail_stays_open_through_an_answer(tiny: Page) -> None:
    tiny.get_by_text("More").click()
    add(tiny, "one")
    expect(tiny.get_by_text("The rest.")).to_be_visible()


def test_a_result_is_announced(tiny: Page) -> None:
    add(tiny, "one")
    expect(tiny.locator(".announcer")).to_have_text("1 lines.")


def test_a_refusal_says_what_to_do_and_takes_the_focus(tiny: Page) -> None:
    tiny.get_by_role("button", name="Refuse").click()
    expect(tiny.locator("#notice")).to_have_text("That cannot be done. Do something else.")
    expect(tiny.locator("#notice")).to_be_focused()


def test_a_fault_gives_a_reference_and_no_words_of_the_case(tiny: Page) -> None:
    tiny.get_by_role("button", name="Fail").click()
    expect(tiny.locator("#notice")).to_contain_text("The workbook failed, not you. Quote reference ")
    assert "Kestrel" not in tiny.content()


def test_a_fault_is_logged_by_its_reference_alone(
    page: Page, new_tiny_server: Callable[[], "Server"], open_workbook: Open
) -> None:
    server = new_tiny_server()
    open_workbook(page, server, "tiny")
    page.get_by_role("button", name="Fail").click()
    told = re.search(r"reference (\w+)", page.locator("#notice").inner_text())
    assert told
    line = server.stop()[1]
    assert line.startswith(f"reference {told[1]}: KeyError at tiny:")
    assert "Kestrel" not in line


def test_closing_the_tab_ends_its_process(page: Page, tiny_server: "Server", open_workbook: Open) -> None:
    open_workbook(page, tiny_server, "tiny")
    process = os.pidfd_open(int(page.locator("#process").inner_text()))
    page.goto(tiny_server.address)
    ended, _, _ = select.select([process], [], [], 30)
    assert ended


def test_typed_text_and_work_come_back_after_a_reload(tiny: Page) -> None:
    add(tiny, "one")
    tiny.get_by_label("A note").fill("half a thought")
    tiny.reload()
    expect(tiny.locator("#lines")).to_have_text("one")
    expect(tiny.get_by_label("A note")).to_have_value("half a thought")


def test_a_new_tab_knows_nothing_of_the_work(tiny: Page, tiny_server: "Server", open_workbook: Open) -> None:
    add(tiny, "one")
    other = tiny.context.new_page()
    open_workbook(other, tiny_server, "tiny")
    assert other.locator("#lines li").count() == 0


def test_deleting_leaves_nothing_in_the_tab(tiny: Page) -> None:
    tiny.get_by_label("A note").fill("half a thought")
    tiny.get_by_role("button", name="Practice words").click()
    add(tiny, "one")
    tiny.get_by_role("button", name="Delete my work").click()
    expect(tiny.locator("#lines li")).to_have_count(0)
    expect(tiny.get_by_label("A note")).to_have_value("")
    assert kept(tiny) == {}
    tiny.reload()
    expect(tiny.locator("#lines li")).to_have_count(0)


def test_deleting_leaves_what_was_done_on_another_page(tiny: Page) -> None:
    add(tiny, "one")
    tiny.evaluate("sessionStorage.setItem('scr.work.another', 'a draft')")
    tiny.get_by_role("button", name="Delete my work").click()
    expect(tiny.locator("#lines li")).to_have_count(0)
    assert kept(tiny) == {"scr.work.another": "a draft"}


def test_a_saved_file_opens_again_in_another_tab(
    tiny: Page, tiny_server: "Server", tmp_path: Path, open_workbook: Open
) -> None:
    add(tiny, "one")
    with tiny.expect_download() as download:
        tiny.get_by_role("button", name="Save to a file").click()
    assert download.value.suggested_filename.startswith("tiny ")
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert json.loads(saved.read_text()) == {"workbook": "tiny", "lines": ["one"], "words": "scr"}
    other = tiny.context.new_page()
    open_workbook(other, tiny_server, "tiny")
    other.get_by_label("A saved workbook").set_input_files(saved)
    expect(other.locator("#lines")).to_have_text("one")


def test_a_file_that_is_not_a_saved_workbook_is_refused_and_nothing_is_lost(tiny: Page) -> None:
    add(tiny, "one")
    picker = tiny.get_by_label("A saved workbook")
    picker.set_input_files({"name": "holiday.scrwork", "mimeType": "image/png", "buffer": b"\x89PNG\xff"})
    expect(tiny.locator("#notice")).to_contain_text("That file is not a saved workbook.")
    expect(tiny.locator("#lines")).to_have_text("one")


def test_a_file_of_19_megabytes_arrives_whole(tiny: Page, tmp_path: Path) -> None:
    report = tmp_path / "report.docx"
    report.write_bytes(bytes(19 * MEGABYTE))
    tiny.get_by_label("A report").set_input_files(report)
    expect(tiny.locator("#lines")).to_have_text("report.docx: 19000000")


def test_a_file_of_21_megabytes_is_not_sent_and_the_page_goes_on(tiny: Page, tmp_path: Path) -> None:
    report = tmp_path / "report.docx"
    report.write_bytes(bytes(21 * MEGABYTE))
    tiny.get_by_label("A report").set_input_files(report)
    expect(tiny.locator("#lines")).to_have_text("too_large")
    add(tiny, "one")


def test_a_dropped_file_goes_to_the_place_that_accepts_it(tiny: Page) -> None:
    drop = """() => { const files = new DataTransfer();
        files.items.add(new File(['four'], 'notes.txt'));
        document.querySelector('#lines').dispatchEvent(
            new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true})); }"""
    tiny.evaluate(drop)
    expect(tiny.locator("#lines")).to_have_text("notes.txt: 4")


def test_the_words_setting_reaches_the_screen_and_the_next_page(tiny: Page) -> None:
    tiny.get_by_role("button", name="Practice words").click()
    expect(tiny.get_by_text("Words: practice")).to_be_visible()
    tiny.reload()
    expect(tiny.get_by_text("Words: practice")).to_be_visible()


def test_the_lessons_beside_a_screen_speak_the_same_words(tiny: Page) -> None:
    tiny.get_by_text("What it is for").click()
    expect(tiny.get_by_text("A serious case review is read.")).to_be_visible()
    tiny.get_by_role("button", name="Practice words").click()
    expect(tiny.get_by_text("A practice review is read.")).to_be_visible()
    tiny.get_by_role("button", name="Delete my work").click()
    expect(tiny.get_by_text("A serious case review is read.")).to_be_visible()


def test_what_is_said_while_a_press_lasts_is_not_left_standing_after_it(tiny: Page, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    tiny.get_by_label("A note").fill(str(gate))
    tiny.get_by_role("button", name="Work long").click()
    expect(tiny.locator(".announcer")).to_have_text("Working.")
    gate.write_text("done")
    expect(tiny.locator("#lines")).to_have_text("done")
    expect(tiny.locator(".announcer")).to_have_text("")
