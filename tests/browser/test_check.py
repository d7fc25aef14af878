"""The Check page as its visitors meet it: served, in a real browser, from a paste to what they take away."""

import io
import os
import re
import signal
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from acting import Violations, heading, narrow, press, process_of, tab_to, too_wide
from docx import Document
from playwright.sync_api import Page, expect
from visitor import CLEAR, OTHER, WEAK, Visitor

from scrlib.samples import reviews, sample

NAME = "01_check_recommendations"
STEPS = ("1 Open", "2 Are these all?", "3 One by one", "4 The whole set", "5 Before and after", "6 Take away")
MEGABYTE = 1024 * 1024


@pytest.fixture
def check(first_visit: Callable[[str], Page]) -> Page:
    """The Check page, opened for the first time."""
    return first_visit(NAME)


@pytest.fixture
def at(second_visit: Callable[[str, str], Page]) -> Callable[[Visitor], Page]:
    """Opens the Check page in a tab that has kept a visitor's work."""
    return lambda visitor: second_visit(NAME, visitor.screen.save())


def report(*paragraphs: str) -> bytes:
    document = Document()
    document.add_heading("Recommendations")
    for number, text in enumerate(paragraphs, start=1):
        document.add_paragraph(f"Recommendation {number}: {text}")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def upload(page: Page, label: str, name: str, data: bytes) -> None:
    page.get_by_label(label).set_input_files({"name": name, "mimeType": "", "buffer": data})


def test_pasted_recommendations_are_confirmed_left_with_a_reason_and_rewritten(check: Page) -> None:
    check.get_by_label("Your text").fill(f"{WEAK}\n\n{OTHER}")
    press(check, "Read what I pasted")
    expect(heading(check)).to_have_text("Are these all?")
    check.get_by_label(OTHER).uncheck()
    press(check, re.compile("^Check "))
    expect(heading(check)).to_have_text("Recommendation 1 of 1")
    expect(heading(check)).to_be_focused()
    question = check.locator(".prompt .question").first.inner_text()
    press(check, re.compile("^Leave it"))
    check.get_by_label("Decided by the board").check()
    press(check, "Keep this reason")
    expect(check.locator(".decided")).to_contain_text("Decided by the board.")
    press(check, re.compile("^Change it"))
    check.get_by_label("Your new wording").fill(f"By 3 May 2027 {WEAK[0].lower()}{WEAK[1:]}")
    press(check, "Check the new wording")
    expect(check.locator("ins")).to_contain_text("By 3 May 2027")
    expect(check.locator(".prompt .question").filter(has_text=question)).to_have_count(0)
    press(check, re.compile("^Undo for"))
    expect(check.locator(".decided")).to_have_count(0)


def test_a_file_comes_back_with_comments_on_the_exact_words(check: Page, tmp_path: Path) -> None:
    upload(check, "Your overview report", "draft.docx", report(WEAK, CLEAR))
    expect(heading(check)).to_have_text("Are these all?")
    press(check, "Check 2 recommendations")
    words = check.locator(".prompt q").first.inner_text().strip("“”")
    press(check, re.compile("^Ask someone"))
    check.get_by_label("What do you want to ask, and whom?").fill("Who runs the clinic?")
    press(check, "Put it in the Word file")
    press(check, "6 Take away")
    with check.expect_download() as download:
        press(check, "Get the Word file")
    download.value.save_as(tmp_path / "back.docx")
    back = Document(str(tmp_path / "back.docx"))
    assert download.value.suggested_filename == "draft with comments.docx"
    assert [one.text for one in back.comments if "Who runs the clinic?" in one.text]
    assert {one.author for one in back.comments} == {"Check (automatic)"}
    assert words in WEAK
    expect(check.locator(".notice").filter(has_text="Look in your downloads.")).to_contain_text(
        "on the exact words"
    )


@pytest.mark.parametrize("example", reviews(), ids=lambda one: one.id)
def test_every_example_goes_from_its_content_notice_to_the_whole_set(check: Page, example: object) -> None:
    chosen = sample(example.id)  # type: ignore[attr-defined]
    check.locator("summary", has_text=chosen.title).click()
    expect(check.get_by_text(chosen.content_notice)).to_be_visible()
    press(check, f"Load this example {chosen.title}")
    expect(heading(check)).to_have_text("Are these all?")
    press(check, re.compile("^Check "))
    expect(heading(check)).to_contain_text("Recommendation 1 of")
    expect(check.locator(".marked mark").first).to_be_visible()
    press(check, "4 The whole set")
    expect(check.get_by_role("table", name=re.compile("What they ask for"))).to_be_visible()
    expect(check.locator(".links tbody tr")).not_to_have_count(0)


def test_the_work_goes_to_a_file_and_comes_back_from_it(at: Callable, tmp_path: Path) -> None:
    visitor = Visitor().check(WEAK, OTHER)
    slug = visitor.prompts()[0].slug
    visitor.press("save_leave", slug, {f"reason-{slug}": "system"})
    page = at(visitor)
    with page.expect_download() as download:
        press(page, "Save to a file")
    download.value.save_as(tmp_path / "mine.scrwork")
    page.locator("summary", has_text="Delete my work").click()
    press(page, "Delete everything")
    expect(heading(page)).to_have_text("Open or paste")
    page.locator("summary", has_text="Open a saved file").click()
    page.locator("#saved-file").set_input_files(tmp_path / "mine.scrwork")
    expect(page.locator(".decided")).to_contain_text("A system problem, not SMART")


def test_a_dead_process_loses_nothing_and_the_file_is_asked_for_again(check: Page) -> None:
    upload(check, "Your overview report", "draft.docx", report(WEAK))
    press(check, "Check 1 recommendation")
    press(check, re.compile("^Change it"))
    check.get_by_label("Your new wording").fill("Half a thought")
    check.wait_for_timeout(400)  # typing is kept after a pause of a quarter of a second
    os.kill(process_of(check), signal.SIGKILL)
    expect(check.locator("#connection")).to_contain_text("Reload", timeout=30_000)
    check.reload()
    expect(check.get_by_label("Your new wording")).to_have_value("Half a thought", timeout=30_000)
    press(check, "6 Take away")
    upload(check, "Open draft.docx again", "draft.docx", report(WEAK))
    expect(check.get_by_role("button", name="Get the Word file")).to_be_visible()


def macro() -> bytes:
    file = io.BytesIO(report(WEAK))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")
    return file.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)
BAD = {
    "old.doc": (OLE, "This is an old Word document (.doc)."),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "The file is protected with a password."),
    "cut.docx": (report(WEAK)[:9000], "The file is damaged or was cut short."),
    "macro.docm": (macro(), "The file has macros (small programs) in it."),
    "huge.docx": (bytes(21 * MEGABYTE), "The file is larger than 20 MB."),
}


def test_a_file_that_cannot_be_read_gets_one_sentence_and_loses_nothing(check: Page, tmp_path: Path) -> None:
    check.get_by_label("Your text").fill(WEAK)
    for name, (data, said) in BAD.items():
        (tmp_path / name).write_bytes(data)
        check.get_by_label("Your overview report").set_input_files(tmp_path / name)
        expect(check.locator("#notice")).to_contain_text(said)
        expect(check.locator("#notice")).to_be_focused()
    expect(check.get_by_label("Your text")).to_have_value(WEAK)


def test_the_words_of_the_day_change_on_the_page_and_in_the_lessons(check: Page) -> None:
    check.get_by_label("Words").select_option("practice")
    expect(check.get_by_label("Your review report")).to_be_visible()
    expect(check.locator("[data-word=board]").first).to_have_text("partnership")


def test_every_step_meets_the_guidelines(at: Callable, wcag: Violations) -> None:
    visitor = Visitor().press("example", "neglect").press("check")
    slug = visitor.prompts()[0].slug
    visitor.press("save_leave", slug, {f"reason-{slug}": "other", f"note-{slug}": "Agreed in May"})
    visitor.press("rewrite", "R2", {"wording-R2": CLEAR}).press("not_smart", "R3").press("show", "R1")
    page = at(visitor)
    found = {"card": wcag(page)}
    press(page, re.compile("^Leave it"))
    press(page, "Keep this reason")
    expect(page.locator("#notice")).to_be_focused()
    found["a reason is missing"] = wcag(page)
    for step in STEPS:
        if page.get_by_role("button", name=step, exact=True).count():
            press(page, step)
        found[step] = wcag(page)
    press(page, "3 One by one")
    for way in ("List of all", "All cards, to print"):
        press(page, way)
        found[way] = wcag(page)
    assert {step: broken for step, broken in found.items() if broken} == {}


@narrow
def test_every_step_fits_a_narrow_screen(at: Callable, width: int, height: int) -> None:
    visitor = Visitor().press("example", "baby").press("check").press("rewrite", "R6", {"wording-R6": CLEAR})
    page = at(visitor.press("show", "R6"))
    page.set_viewport_size({"width": width, "height": height})
    wide = []
    for step in STEPS:
        if page.get_by_role("button", name=step, exact=True).count():
            press(page, step)
            expect(page.locator(".steps [aria-current]")).to_have_text(step)
        if too_wide(page):
            wide.append(step)
    assert wide == []


def test_the_whole_way_can_be_gone_by_keyboard_alone(check: Page) -> None:
    tab_to(check, "Your text", "textbox")
    check.keyboard.insert_text(WEAK)
    tab_to(check, "Read what I pasted")
    check.keyboard.press("Enter")
    expect(heading(check)).to_have_text("Are these all?")
    tab_to(check, "Check 1 recommendation")
    check.keyboard.press("Space")
    expect(heading(check)).to_have_text("Recommendation 1 of 1")
    tab_to(check, "^Leave it")
    check.keyboard.press("Enter")
    expect(check.get_by_label("Naming would identify someone")).to_be_focused()
    check.keyboard.press("Space")
    check.keyboard.press("ArrowDown")
    tab_to(check, "Keep this reason")
    check.keyboard.press("Enter")
    expect(check.locator(".decided li")).to_be_focused()
    expect(check.locator(".decided")).to_contain_text("Decided by the board.")
    tab_to(check, "See the whole set")
    check.keyboard.press("Enter")
    expect(heading(check)).to_be_focused()


def test_every_press_shows_where_the_focus_is(check: Page) -> None:
    check.keyboard.press("Tab")
    check.get_by_role("button", name="Read what I pasted").focus()
    shadow = check.get_by_role("button", name="Read what I pasted").evaluate(
        "one => getComputedStyle(one).boxShadow"
    )
    assert shadow != "none"


def test_the_cards_and_the_set_go_on_paper_without_buttons(at: Callable) -> None:
    page = at(Visitor().press("example", "older_child").press("check").press("panel", "cards"))
    page.emulate_media(media="print")
    assert page.locator("article").count() == len(Visitor().press("example", "older_child").work.ticked())
    assert page.get_by_role("button").filter(visible=True).count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_hundred_recommendations_are_listed_checked_and_walked(check: Page) -> None:
    check.get_by_label("Your text").fill(
        "\n\n".join(f"The Trust should review procedure {n}." for n in range(1, 101))
    )
    press(check, "Read what I pasted")
    press(check, re.compile(r"^4 \(page 4 of 4\)"))
    expect(check.get_by_label("The Trust should review procedure 100.")).to_be_checked()
    press(check, "Check 100 recommendations")
    press(check, "List of all")
    press(check, re.compile(r"^2 \(page"))
    press(check, re.compile("^26"))
    expect(heading(check)).to_have_text("Recommendation 26 of 100")
