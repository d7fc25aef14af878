"""The Plan and cost page as its visitors meet it: opened, mended, costed, taken to Excel and brought back."""

import datetime as dt
import io
import os
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from acting import FURTHEST, go, heading, numbered, press, process_of, tab_to, too_wide
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect
from visitor import Planner

from scrlib.samples import Sample, reviews
from scrlib.ui.plan.work import STEPS

Violations = Callable[[Page], list[str]]
NAME = "02_plan_and_cost"
LABELS = numbered(STEPS)
MEGABYTE = 1024 * 1024
FIRST, ACTION, LEAD, WHEN = 5, 5, 7, 8  # the first row of actions in the Excel plan, and its columns
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)
PLAN = b"Rec No,Action required,Lead,By when\n1,Change the visiting procedure,Named Nurse,31/03/2027\n"
RIDDLE = b"Rec No,Action required,Lead,By when,Zz\n1,Rewrite the form,Named Nurse,31/03/2027,Forms are used\n"


@pytest.fixture
def plan(first_visit: Callable[[str], Page]) -> Page:
    """The page, opened for the first time."""
    return first_visit(NAME)


@pytest.fixture
def at(second_visit: Callable[[str, str], Page]) -> Callable[[Planner], Page]:
    """Opens the page in a tab that has kept a visitor's work."""
    return lambda planner: second_visit(NAME, planner.screen.save())


def costed() -> Planner:
    """Somebody who has costed two actions of the overloaded plan: by questions and by hand."""
    planner = Planner().press("example", "neglect").press("template", "A1", {"template-A1": "course"})
    planner.press("estimate", "A1 course").press("cost_of", "A2").press("add_line", "A2")
    planner.press("save_line", "A2 new staff_time", {"line-quantity": "8", "line-rate": "61"})
    budget = {"setup-funder-0": "Board", "setup-year-0": "2026-27", "setup-amount-0": "9000"}
    return planner.press("open_setup").press("save_setup", form=budget)


def upload(page: Page, name: str, data: bytes) -> None:
    page.get_by_label("An action plan").set_input_files({"name": name, "mimeType": "", "buffer": data})


def changed(data: bytes) -> bytes:
    """The Excel plan after somebody changed a date and an owner in Excel, and wrote a row more."""
    book = load_workbook(io.BytesIO(data))
    sheet = book["Plan"]
    free = next(row for row in range(FIRST, 999) if not sheet.cell(row, ACTION).value)
    sheet.cell(FIRST, WHEN, dt.datetime(2027, 5, 31))
    sheet.cell(FIRST + 1, LEAD, "Chief Nurse")
    sheet.cell(free, ACTION, "Ask families what they noticed")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


# ---- the whole way


@pytest.mark.parametrize("example", reviews(), ids=lambda one: one.id)
def test_every_example_is_mended_costed_and_comes_back_from_excel(plan: Page, example: Sample) -> None:
    load(plan, example)
    go(plan, "3 What it lacks")
    expect(plan.get_by_role("table", name="What each action of a plan is asked for")).to_be_visible()
    mend(plan)
    count = cost_three(plan)
    go(plan, "6 What it comes to")
    expect(plan.locator(".notice").first).to_contain_text(re.compile(rf"At least £.*; {count}"))
    expect(
        plan.get_by_text("1 action not costed" if count.startswith("15") else "not costed:").first
    ).to_be_visible()
    plan.locator("#plot-waterfall-press").click()
    expect(plan.locator("#plot-waterfall-drawing .main-svg").first).to_be_visible()
    go(plan, "7 Take away")
    with plan.expect_download() as download:
        press(plan, "Get the Excel plan")
    bring_back(plan, changed(Path(download.value.path()).read_bytes()))


def load(page: Page, example: Sample) -> None:
    """From the content notice to the list of actions."""
    page.locator("summary", has_text=example.plan_title).click()
    expect(page.get_by_text(example.content_notice)).to_be_visible()
    press(page, f"Load this example {example.plan_title}")
    expect(heading(page)).to_have_text("Is this the plan?")
    expect(page.locator(".entries input").first).to_be_checked()


def mend(page: Page) -> None:
    """Write what an action is for; what was lacking is gone."""
    go(page, "4 Action by action")
    page.get_by_label("What changes for children, or in practice").fill(
        "Fathers are asked about at each visit"
    )
    page.get_by_label("Signed for the agency by").fill("Chief Executive, 3 May 2027")
    press(page, "See it again with what I typed")
    expect(page.locator(".prompt h4", has_text="No senior signature")).to_have_count(0)
    expect(page.get_by_label("Signed for the agency by")).to_have_value("Chief Executive, 3 May 2027")


def cost_three(page: Page) -> str:
    """One action from questions, one by hand, one nothing for a reason, one not: how many are dealt with."""
    for number in (1, 2, 3, 4):
        not_costed(page, number)
    the_action(page, 1)
    page.get_by_label("What kind of action is it?").select_option("change_procedure")
    press(page, "Ask me the questions")
    page.get_by_label("People who have to read it").fill("60")
    press(page, "Work it out")
    expect(page.get_by_role("row", name=re.compile("Readers' time"))).to_contain_text(
        re.compile(r"£[\d,]+\.\d\d")
    )
    press(page, "Next")
    expect(heading(page)).to_have_text("What action 2 costs")
    page.locator("summary", has_text="Or add a line by hand").click()
    page.get_by_label("What is it?").select_option("it")
    press(page, "Add this line")
    page.get_by_label("What this is").fill("A change to the record")
    page.get_by_label("How many", exact=True).fill("1")
    page.get_by_label("Pounds for each").fill("£8,500")
    press(page, "Save this line")
    expect(page.get_by_role("row", name=re.compile("A change to the record"))).to_contain_text("£8,500.00")
    press(page, "Next")
    expect(heading(page)).to_have_text("What action 3 costs")
    page.locator("summary", has_text="Or it costs nothing").click()
    page.get_by_label("Why it costs nothing").fill("Written in hours that are paid already")
    press(page, "It costs nothing, for this reason")
    press(page, "All actions")
    expect(page.get_by_role("row", name=re.compile("^3. "))).to_contain_text("Nothing: Written in hours")
    expect(page.get_by_role("row", name=re.compile("^4. "))).to_contain_text("Not costed")
    whole = page.locator(".frame > .notice").inner_text()
    return re.search(r"\d+ of \d+ actions dealt with", whole)[0]  # type: ignore[index]


def the_action(page: Page, number: int) -> None:
    go(page, "5 What each costs")
    if page.get_by_role("button", name="All actions").count():
        press(page, "All actions")
    press(page, re.compile(rf"\(action {number}\)$"))
    expect(heading(page)).to_have_text(f"What action {number} costs")


def not_costed(page: Page, number: int) -> None:
    """One example comes costed: what is known of an action is put aside first."""
    the_action(page, number)
    undo = page.get_by_role("button", name="It is not costed yet, after all", include_hidden=True)
    if undo.count():
        page.locator("summary", has_text="Or it costs nothing").click()
        undo.click()
    expect(page.get_by_text("Nothing is known of its cost yet.")).to_be_visible()


def bring_back(page: Page, data: bytes) -> None:
    """Exactly what was changed is listed; what is unticked is not taken."""
    go(page, "1 Open")
    upload(page, "Action plan from the group.xlsx", data)
    expect(heading(page)).to_have_text("What was changed in Action plan from the group.xlsx")
    expect(page.locator(".choice label")).to_have_text(
        [
            re.compile(r"^A1 .*: the date was “.*” and is now “31 May 2027”\.$"),
            re.compile(r"^A2 .*: the lead was “.*” and is now “Chief Nurse”\.$"),
            re.compile(r"^A\d+ “Ask families what they noticed” is new\.$"),
        ]
    )
    page.locator(".choice input").nth(1).uncheck()
    press(page, "Take what is ticked")
    expect(page.locator("[role=status]").first).to_have_text("2 changes taken.")
    expect(page.locator("#entry-A1")).to_contain_text("31 May 2027")
    expect(page.locator("#entry-A2")).not_to_contain_text("Chief Nurse")


def test_the_whole_way_can_be_gone_by_keyboard_alone(plan: Page) -> None:
    def enter(name: str) -> None:
        tab_to(plan, name)
        plan.keyboard.press("Enter")

    def write(name: str, text: str) -> None:
        tab_to(plan, name, "textbox")
        plan.keyboard.insert_text(text)

    enter("^Begin an empty plan")
    expect(heading(plan)).to_be_focused()
    write("^What will be done", "Change the visiting procedure")
    write("^Who leads on it", "Named Nurse")
    enter("^What each costs$")
    expect(heading(plan)).to_have_text("What each action costs")
    enter(r"\(action 1\)$")
    tab_to(plan, "^What kind of action", "combobox")
    enter("^Ask me the questions")
    expect(heading(plan)).to_have_text("Change a procedure")
    tab_to(plan, "^Work it out")
    plan.keyboard.press("Space")
    expect(heading(plan)).to_have_text("What action 1 costs")
    expect(heading(plan)).to_be_focused()
    enter("^All actions")
    enter("^See what it comes to")
    expect(heading(plan)).to_have_text("What it comes to")
    enter("^Take it away")
    tab_to(plan, "^Get the Excel plan")
    with plan.expect_download() as download:
        plan.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".xlsx")


def test_the_first_action_of_a_file_is_completed_and_costed_by_keyboard_alone(plan: Page) -> None:
    keys = plan.keyboard

    def enter(name: str) -> None:
        tab_to(plan, name)
        keys.press("Enter")

    def write(name: str, text: str) -> None:
        tab_to(plan, name, "textbox")
        keys.insert_text(text)

    reach(plan.get_by_label("An action plan"))
    upload(plan, "plan.csv", PLAN)  # the window in which a file is chosen is the machine's, not ours
    expect(heading(plan)).to_be_focused()
    enter("^See what it lacks")
    expect(heading(plan)).to_be_focused()
    enter("^4 Action by action")
    expect(heading(plan)).to_have_text("Action 1 of 1")
    expect(heading(plan)).to_be_focused()
    write("^What changes for children", "Children are seen alone")
    write("^How anyone will know", "Twenty records are read each quarter")
    write("^Signed for the agency by", "Chief Nurse, 3 May 2027")
    enter("^See it again")
    expect(plan.get_by_text("No senior signature")).to_have_count(0)
    enter("^What it costs")
    expect(heading(plan)).to_have_text("What action 1 costs")
    expect(heading(plan)).to_be_focused()
    enter("^Ask me the questions")
    expect(heading(plan)).to_have_text("Change a procedure")
    expect(heading(plan)).to_be_focused()
    tab_to(plan, "^Practitioner: who is meant", "combobox")
    keys.type("Teacher")
    reach(plan.locator("summary", has_text="Work it out from a yearly salary"))
    keys.press("Enter")
    expect(plan.get_by_label("Salary a year")).to_be_visible()
    tab_to(plan, "^Whose hour", "combobox")
    keys.type("Teacher")
    write("^Salary a year", "40000")
    enter("^Work out what an hour costs")
    expect(plan.locator("#salary-done")).to_be_focused()
    expect(plan.locator("#salary-done")).to_contain_text("Teacher: £41.50 an hour")
    expect(plan.get_by_label("Practitioner: who is meant")).to_have_value("teacher")
    enter("^Work it out$")
    expect(plan.get_by_role("row", name="Readers' time (Teacher)")).to_contain_text("salary of £40,000.00")


def reach(wanted: Locator) -> None:
    """Press Tab until this has the focus: what has no role to be found by."""
    for _ in range(FURTHEST):
        wanted.page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("Tab does not come to it")


# ---- every step and every form


def walk(page: Page, excel: bytes) -> Iterator[str]:
    """Show every step and every form in turn, everything on it opened."""
    for label in LABELS:
        go(page, label)
        yield opened(page, label)
    go(page, "4 Action by action")
    press(page, "List of all")
    expect(heading(page)).to_have_text("All actions")
    yield "all actions"
    yield from cost_forms(page)
    go(page, "1 Open")
    upload(page, "back.xlsx", changed(excel))
    expect(heading(page)).to_have_text("What was changed in back.xlsx")
    yield "what was changed"
    press(page, "Take none")
    expect(heading(page)).to_have_text("Is this the plan?")
    go(page, "1 Open")
    upload(page, "riddle.csv", RIDDLE)
    expect(page.get_by_text("1 column could not be told.")).to_be_visible()
    yield "a column that cannot be told"
    press(page, "Read the plan again")
    expect(page.locator("#notice")).to_be_focused()
    yield "a column without an answer"


def cost_forms(page: Page) -> Iterator[str]:
    """The forms of step 5."""
    go(page, "5 What each costs")
    press(page, "Settings of the whole plan")
    page.get_by_label("First month").fill("spring")
    press(page, "Keep these settings")
    expect(page.locator("#notice")).to_be_focused()
    yield opened(page, "settings, one of them wrong")
    press(page, "Leave them as they were")
    expect(heading(page)).to_have_text("What each action costs")
    press(page, "Settings of the whole plan")
    page.get_by_label("First month").fill("04/2027")
    page.get_by_label("At the prices of which year").fill("2023-24")
    press(page, "Keep these settings")
    expect(page.get_by_text("The lines were made at")).to_be_visible()
    yield "lines at the prices of another year"
    press(page, "Move them to 2023-24 prices")
    expect(page.get_by_text("The lines were made at")).to_have_count(0)
    the_action(page, 1)
    yield opened(page, "an action")
    page.get_by_label("What kind of action is it?").select_option("post")
    press(page, "Ask me the questions")
    press(page, "Work it out")
    expect(page.locator("#notice")).to_be_focused()
    yield opened(page, "questions, one not answered")
    press(page, "Not this one")
    expect(heading(page)).to_have_text("What action 1 costs")
    for kind in ("staff_time", "post", "training"):
        opened(page)
        page.get_by_label("What is it?").select_option(kind)
        press(page, "Add this line")
        expect(heading(page)).to_contain_text("A new line")
        yield opened(page, f"a line: {kind}")
        press(page, "Leave it as it was")
        expect(heading(page)).to_have_text("What action 1 costs")


def opened(page: Page, name: str = "") -> str:
    """Open whatever can be opened on the step; its name."""
    page.evaluate(
        "for (const one of document.querySelectorAll('details')) one.open = !one.closest('.masthead')"
    )
    return name


def test_every_step_and_form_meets_the_guidelines(at: Callable[[Planner], Page], wcag: Violations) -> None:
    planner = costed()
    excel = excel_of(planner)
    page = at(planner)
    found = {name: wcag(page) for name in walk(page, excel)}
    assert {name: broken for name, broken in found.items() if broken} == {}


def test_every_step_and_form_fits_a_narrow_screen(at: Callable[[Planner], Page]) -> None:
    planner = costed()
    excel = excel_of(planner)
    page = at(planner)
    assert [(name, width) for name in walk(page, excel) for width in narrow_windows(page)] == []


def narrow_windows(page: Page) -> list[int]:
    """The narrow windows, a phone and a zoom of 400 %, in which something is wider than the window."""
    found = []
    for width in (375, 320):
        page.set_viewport_size({"width": width, "height": 700})
        if too_wide(page):
            found.append(width)
    return found


def excel_of(planner: Planner) -> bytes:
    """The Excel plan that a visitor took away, changed since."""
    planner.press("step", "take").press("take", "excel")
    return changed(planner.files[-1][1])


def test_what_it_lacks_and_what_it_comes_to_go_on_paper_without_buttons(at: Callable) -> None:
    page = at(costed())
    page.emulate_media(media="print")
    for label, table in (
        ("3 What it lacks", "By action"),
        ("6 What it comes to", "By agency"),
    ):
        page.emulate_media(media="screen")
        go(page, label)
        page.emulate_media(media="print")
        assert page.locator(".frame button:not(.line)").filter(visible=True).count() == 0
        expect(page.get_by_role("table", name=table)).to_be_visible()
        assert page.pdf(format="A4").startswith(b"%PDF")


# ---- what can go wrong


def test_a_dead_process_loses_neither_plan_nor_costs_nor_settings(plan: Page) -> None:
    upload(plan, "plan.csv", PLAN)
    expect(heading(plan)).to_have_text("Is this the plan?")
    the_action(plan, 1)
    press(plan, "Ask me the questions")
    press(plan, "Work it out")
    press(plan, "All actions")
    press(plan, "Settings of the whole plan")
    plan.get_by_label("Manager or safeguarding lead").fill("80")
    press(plan, "Keep these settings")
    total = plan.locator(".frame > .notice").inner_text()
    press(plan, "Settings of the whole plan")
    plan.get_by_label("Years to look ahead").fill("2")
    plan.wait_for_timeout(400)  # typing is kept after a pause of a quarter of a second
    os.kill(process_of(plan), signal.SIGKILL)
    expect(plan.locator("#connection")).to_contain_text("Reload", timeout=30_000)
    plan.reload()
    expect(plan.get_by_label("Years to look ahead")).to_have_value("2", timeout=30_000)
    expect(plan.get_by_label("Manager or safeguarding lead")).to_have_value("80")
    press(plan, "Leave them as they were")
    expect(plan.locator(".frame > .notice")).to_have_text(re.compile(re.escape(total.split("\n")[0])))
    assert "1 of 1 actions dealt with" in total


def test_a_file_that_is_no_plan_gets_one_sentence_and_the_plan_stays(plan: Page, tmp_path: Path) -> None:
    good = next(one for one in reviews() if one.id == "baby").plan()
    bad = {
        "old.doc": (OLE, "This is an old Word document (.doc)."),
        "locked.xlsx": (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "The file is protected with a password.",
        ),
        "cut.docx": (good[:9000], "The file is damaged or was cut short."),
        "huge.xlsx": (bytes(21 * MEGABYTE), "The file is larger than 20 MB."),
        "other.csv": (b"hello,there\n1,2\n", "No action plan was found in other.csv."),
    }
    upload(plan, "plan.csv", PLAN)
    expect(heading(plan)).to_have_text("Is this the plan?")
    go(plan, "1 Open")
    for name, (data, said) in bad.items():
        (tmp_path / name).write_bytes(data)
        plan.get_by_label("An action plan").set_input_files(tmp_path / name)
        expect(plan.locator("#notice")).to_contain_text(said)
        expect(plan.locator("#notice")).to_be_focused()
    expect(plan.get_by_text("You have 1 action of plan here.")).to_be_visible()
    go(plan, "2 Is this the plan?")
    expect(plan.get_by_label("Change the visiting procedure")).to_be_checked()


def test_the_words_of_the_day_change_on_every_step(at: Callable[[Planner], Page]) -> None:
    page = at(Planner().open("plan.csv", PLAN).press("step", "open"))
    expect(page.get_by_text("A plan inside a longer overview report is found.")).to_be_visible()
    for label in LABELS:
        go(page, label)
        words_of(page).select_option("practice")
        expect(page.locator("[data-word=board]").first).to_have_text("partnership")
        words_of(page).select_option("scr")
        expect(page.locator("[data-word=board]").first).to_have_text("board")
        expect(page.locator(".steps [aria-current]")).to_have_text(label)
    words_of(page).select_option("practice")
    expect(page.get_by_role("heading", name="The plan for the partnership (Word)")).to_be_visible()
    go(page, "1 Open")
    expect(page.get_by_text("A plan inside a longer review report is found.")).to_be_visible()


def words_of(page: Page) -> Locator:
    return page.get_by_label("Words", exact=True)
