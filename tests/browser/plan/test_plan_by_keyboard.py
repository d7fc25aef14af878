"""The Plan and cost page by keyboard alone, and every step and form of it for everyone."""

from collections.abc import Callable, Iterator

from acting import FURTHEST, Violations, go, heading, press, tab_to, too_wide
from planning import LABELS, PLAN, changed, costed, the_action, upload
from playwright.sync_api import Locator, Page, expect
from visitor import Planner

RIDDLE = b"Rec No,Action required,Lead,By when,Zz\n1,Rewrite the form,Named Nurse,31/03/2027,Forms are used\n"


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
