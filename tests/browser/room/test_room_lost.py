"""What a phone in a room keeps through a lost connection, a reload, a new step, and sending twice."""

from acting import press
from phone_rooms import SENT, Trainer, a_phone, fill, heading, join
from playwright.sync_api import Browser, Page, expect

from scrlib.records.learning import Purpose


def test_what_is_being_typed_stays_when_the_next_step_opens_and_through_a_reload(
    page: Page, trainer: Trainer
) -> None:
    join(page, trainer)
    heading(page, trainer.go(Purpose.REWRITE))
    page.get_by_role("textbox").fill("Half a thought")
    title = trainer.go(Purpose.TALK)
    expect(page.get_by_text("The next step is open.")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("Half a thought")
    press(page, "Go on")
    heading(page, title)
    heading(page, trainer.go(Purpose.REWRITE))
    page.reload()
    expect(page.get_by_role("textbox")).to_have_value("Half a thought")


def test_what_was_refused_is_not_lost_when_the_next_step_opens(page: Page, trainer: Trainer) -> None:
    join(page, trainer)
    heading(page, trainer.go(Purpose.BEFORE))
    page.get_by_role("radio", name="Partly").first.check()
    press(page, "Send my answers")
    expect(page.locator("#notice")).to_be_focused()
    trainer.go(Purpose.TALK)
    expect(page.get_by_text("The next step is open.")).to_be_visible()
    expect(page.get_by_role("radio", name="Partly").first).to_be_checked()


def test_a_lost_connection_keeps_the_vote_and_sends_it_once(page: Page, trainer: Trainer) -> None:
    join(page, trainer)
    heading(page, trainer.go(Purpose.BEFORE))
    fill(page)
    page.context.set_offline(True)
    press(page, "Send my answers")
    expect(page.get_by_text("There is no connection at the moment.")).to_be_visible()
    assert trainer.sent == []
    page.context.set_offline(False)
    expect(page.get_by_text(SENT)).to_be_visible()
    assert trainer.sent == [trainer.step(Purpose.BEFORE)]


def test_going_back_and_loading_again_never_votes_twice(chromium: Browser, trainer: Trainer) -> None:
    with a_phone(chromium, java_script_enabled=False) as plain:
        join(plain, trainer)
        trainer.go(Purpose.REWRITE)
        press(plain, "Has the next step opened?")
        trainer.go(Purpose.BEFORE)
        press(plain, "Has the next step opened? This one is then left out.")
        fill(plain)
        press(plain, "Send my answers")
        expect(plain.get_by_text(SENT)).to_be_visible()
        plain.reload()
        plain.go_back()
        expect(plain.get_by_text(SENT)).to_be_visible()
    assert trainer.sent == [trainer.step(Purpose.BEFORE)]


def test_answers_that_are_stopped_meanwhile_stay_in_their_boxes(page: Page, trainer: Trainer) -> None:
    join(page, trainer)
    heading(page, trainer.go(Purpose.REWRITE))
    page.get_by_role("textbox").fill("A sentence of mine")
    trainer.change(frozen=True)
    expect(page.get_by_text("The trainer has stopped answers for the moment.")).to_be_visible()
    press(page, "Send my answers")
    expect(page.get_by_role("textbox")).to_have_value("A sentence of mine")
    trainer.change(frozen=False)
    expect(page.get_by_text("The trainer has stopped answers for the moment.")).to_be_hidden()
    press(page, "Send my answers")
    expect(page.get_by_text(SENT)).to_be_visible()
