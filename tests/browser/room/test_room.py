"""The participants' pages as phones meet them: a real server, several browsers, and a trainer."""

import pytest
from acting import PHONE, Violations, press, tab_to
from phone_rooms import SENT, Trainer, a_phone, fill, heading, join
from playwright.sync_api import Browser, Page, expect

from scrlib.records.learning import Purpose
from scrlib.store.rooms import SqlRooms

NARROW = {"width": 320, "height": 640}  # also what is left of 1280 at 400 %


def test_a_vote_by_keyboard_alone_from_the_code_to_sent(
    page: Page, trainer: Trainer, wcag: Violations
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(trainer.house.room)
    assert wcag(page) == []
    tab_to(page, "Code of the room", "textbox")
    page.keyboard.type(trainer.code.lower())
    page.keyboard.press("Enter")
    tab_to(page, "^Join the room$")
    assert wcag(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_text("You are ")).to_be_visible()
    title = trainer.go(Purpose.BEFORE)
    heading(page, title)  # the page moved on by itself
    for group in page.locator("fieldset").all():
        name = group.locator("input").first.get_attribute("name")
        while page.evaluate("document.activeElement.name") != name:
            page.keyboard.press("Tab")
        page.keyboard.press("Space")
    assert wcag(page) == []
    tab_to(page, "Send my answers")
    page.keyboard.press("Enter")
    expect(page.locator(".sent")).to_be_focused()
    expect(page.locator(".sent")).to_contain_text(SENT)
    assert trainer.sent == [trainer.step(Purpose.BEFORE)]


def test_two_phones_and_one_without_script_go_through_a_vote_and_its_reveal(
    chromium: Browser, page: Page, trainer: Trainer, wcag: Violations
) -> None:
    with a_phone(chromium) as second, a_phone(chromium, java_script_enabled=False) as plain:
        everybody = [join(one, trainer) for one in (page, second, plain)]
        title = trainer.go(Purpose.COMMIT)
        press(plain, "Has the next step opened?")
        for one in everybody:
            heading(one, title)
            fill(one)
            press(one, "Send my answers")
            expect(one.get_by_text(SENT)).to_be_visible()
        assert trainer.sent == [trainer.step(Purpose.COMMIT)] * 3
        title = trainer.go(Purpose.ROOM, spread=(trainer.step(Purpose.COMMIT),))
        heading(second, title)
        expect(second.get_by_text("All 3 gave the same answer.").first).to_be_visible()
        assert wcag(second) == []
        trainer.go(Purpose.EXPERT)
        expect(second.get_by_text("The trainer opens this in a moment.")).to_be_visible()
        trainer.change(revealed=trainer.session.step(trainer.step(Purpose.EXPERT)).reveals)
        press(second, "Go to it")
        expect(second.get_by_role("heading", name="How it was coded, and why")).to_be_focused()
        assert wcag(second) == []
        press(plain, "Has the next step opened?")
        expect(plain.get_by_text("Our coder’s reading").first).to_be_visible()


def test_what_is_missing_is_linked_and_what_was_chosen_stays(
    page: Page, trainer: Trainer, wcag: Violations
) -> None:
    join(page, trainer)
    heading(page, trainer.go(Purpose.BEFORE))
    page.get_by_role("radio", name="Partly").first.check()
    press(page, "Send my answers")
    expect(page.locator("#notice")).to_be_focused()
    assert page.title().startswith("Error: ")
    assert wcag(page) == []
    page.locator("#notice a").first.click()
    expect(page.get_by_role("radio", name="Yes").nth(1)).to_be_focused()
    expect(page.get_by_role("radio", name="Partly").first).to_be_checked()
    assert trainer.sent == []


def test_two_rooms_at_once_never_mix_and_a_late_comer_starts_at_the_open_step(
    chromium: Browser, page: Page, rooms: SqlRooms, trainer: Trainer
) -> None:
    other = Trainer(rooms, trainer.house, trainer.session)
    with a_phone(chromium) as second:
        join(page, trainer)
        title = other.go(Purpose.BEFORE)
        join(second, other)
        heading(second, title)
        fill(second)
        press(second, "Send my answers")
        expect(second.get_by_text(SENT)).to_be_visible()
        heading(page, trainer.session.steps[0].title)
    assert (trainer.sent, len(other.sent)) == ([], 1)


def test_the_end_hands_out_a_word_file_and_a_calendar_with_and_without_script(
    chromium: Browser, page: Page, trainer: Trainer, wcag: Violations
) -> None:
    with a_phone(chromium, java_script_enabled=False) as plain:
        for one in (page, plain):
            join(one, trainer)
        trainer.change(ended=True)
        heading(page, "The session has ended")
        assert wcag(page) == []
        plain.reload()
        for one in (page, plain):
            with one.expect_download() as word:
                one.get_by_role("link", name="Your answers, as a Word file").click()
            assert word.value.path().read_bytes().startswith(b"PK")
            with one.expect_download() as calendar:
                one.get_by_role("link", name="Reminders for your calendar").click()
            assert calendar.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_whoever_sits_the_case_out_is_asked_nothing_and_comes_back(
    page: Page, trainer: Trainer, wcag: Violations
) -> None:
    join(page, trainer)
    trainer.go(Purpose.BEFORE)
    press(page, "Sit this case out")
    heading(page, "You are sitting this case out")
    assert wcag(page) == []
    press(page, "Come back in")
    expect(page.get_by_role("button", name="Send my answers")).to_be_visible()


def test_whoever_sits_out_sees_where_the_room_goes_on_to(page: Page, trainer: Trainer) -> None:
    join(page, trainer)
    press(page, "Sit this case out")
    step = trainer.session.steps[2]
    trainer.change(step=step.id)
    expect(
        page.get_by_text(f"The room is at step 3 of {len(trainer.session.steps)}, “{step.title}”.")
    ).to_be_visible()


def test_every_step_fits_the_narrowest_phone_and_four_times_the_size(page: Page, trainer: Trainer) -> None:
    page.set_viewport_size(NARROW)
    join(page, trainer)
    for step in trainer.session.steps:
        trainer.change(step=step.id, spread=(step.id,))
        page.goto(trainer.path)
        heading(page, step.title)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], step.id


@pytest.mark.parametrize("script", [True, False])
def test_somebody_who_names_a_child_is_asked_to_look_once_more(
    chromium: Browser, trainer: Trainer, wcag: Violations, script: bool
) -> None:
    with a_phone(chromium, java_script_enabled=script) as page:
        join(page, trainer)
        trainer.go(Purpose.TAKE_AWAY)
        page.goto(trainer.path)
        page.locator("textarea").fill("Ask whether Kayleigh was seen.")
        press(page, "Send my answers")
        asked = page.get_by_text("“Kayleigh” may tell who somebody is.")
        expect(asked).to_be_visible()
        if script:
            expect(page.locator(".notice.tick")).to_be_focused()
            assert wcag(page) == []
        assert trainer.sent == []
        page.locator("textarea").fill("Ask whether the child was seen.")
        press(page, "Send my answers")
        expect(page.get_by_text("It stands as you gave it.")).to_be_visible()
        expect(asked).to_have_count(0)
        assert len(trainer.sent) == 1
