"""The Plan and cost page as its visitors meet it: opened, mended, costed, taken to Excel and brought back."""

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from acting import go, heading, press, process_of
from planning import LABELS, PLAN, changed, costed, the_action, upload
from playwright.sync_api import Locator, Page, expect
from visitor import Planner

from scrlib.samples import Sample, reviews

MEGABYTE = 1024 * 1024
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)


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


def not_costed(page: Page, number: int) -> None:
    """One example comes costed: what is known of an action is put aside first."""
    the_action(page, number)
    undo = page.get_by_role("button", name="It is not costed yet, after all", include_hidden=True)
    if undo.count():
        page.locator("summary", has_text="Or it costs nothing").click()
        undo.click()
    expect(page.get_by_text("Not costed is not £0.")).to_be_visible()


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
