"""A participant's way through a room, without script: every request to the desk, every page read as words."""

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lessons import SESSION, THREE
from phones import Form, Phone
from training import Clock, Training, votes

from scrlib.learning.sessions import key, session
from scrlib.records.web import COOKIE, Ask
from scrlib.store.rooms import SqlRooms


def test_a_code_is_typed_in_any_case_and_leads_to_the_door_of_its_room(training: Training) -> None:
    phone = (
        training.phone().open("/room").press("open", code=f" {training.code[:2].lower()} {training.code[2:]}")
    )
    assert phone.path == f"/room/{training.code}"
    assert phone.words.startswith("A short session Tell a date from a wish. It takes about 20 minutes.")


@pytest.mark.parametrize("typed", ["XXXXX", "12345", "<b>", "AEIOU" * 9])
def test_a_wrong_code_is_one_sentence_and_stays_in_the_box(training: Training, typed: str) -> None:
    phone = training.phone().open("/room").press("open", code=typed)
    assert phone.reply.status == 404
    assert phone.reply.wrong_code
    assert "There is no room with this code." in phone.words
    assert typed[:20].replace("<", "&lt;").replace(">", "&gt;") in phone.page


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("hk0nx", "No code has 0 in it: look again which letter that is."),
        ("1KONX", "No code has 1 or O in it: look again which letter that is."),
        ("HKVN", "A code has five letters, and this has 4."),
        ("GGGGG", "Look at the five letters again."),
    ],
)
def test_what_is_odd_about_a_code_is_said(training: Training, typed: str, told: str) -> None:
    phone = training.phone().open("/room").press("open", code=typed)
    assert f"There is no room with this code. {told}" in phone.words


def test_no_code_at_all_is_not_counted_as_a_guess(training: Training) -> None:
    phone = training.phone().open("/room").press("open", code=" ")
    assert "Type the five letters of the room." in phone.words
    assert not phone.reply.wrong_code


def test_whoever_joins_gets_a_made_up_name_and_is_asked_for_none(training: Training) -> None:
    phone = training.phone().join(training.code, sector="police")
    (somebody,) = training.rooms.participants(training.code)
    assert somebody.sector == "police"
    assert phone.words.startswith(f"You are {somebody.name} Step 1 of 10 Aim")


def test_an_agency_that_is_not_on_the_list_is_not_said(training: Training) -> None:
    training.phone().open(f"/room/{training.code}").press("join", sector="<script>")
    assert [one.sector for one in training.rooms.participants(training.code)] == [""]


def test_joining_twice_is_joining_once(training: Training) -> None:
    phone = training.phone().open(f"/room/{training.code}")
    door = phone.page
    phone.press("join")
    phone.replies.append(phone.replies[0])  # the back button
    assert phone.page == door
    phone.press("join")
    assert len(training.rooms.participants(training.code)) == 1


def test_answers_are_kept_with_their_reasons_and_how_sure_and_then_stand(training: Training) -> None:
    phone = training.joined("commit")
    training.clock.on(seconds=90)
    phone.press("send", **votes("commit", "X3", "not_met", why="No act."))
    (kept,) = training.rooms.submissions(training.code)
    assert [(one.value, one.reason, one.confidence) for one in kept.answers] == [
        ("not_met", "No act.", "sure")
    ] * 2
    assert kept.seconds == 90
    assert "Sent at 10:41. It stands as you gave it." in phone.words
    assert "Not met (sure) No act." in phone.words


def test_an_answer_that_is_needed_is_asked_for_and_the_rest_stays(training: Training) -> None:
    phone = training.joined("commit")
    only_one = votes("commit", "X3", "met", why="A & B") | {"commit-X3-timely-answer": ""}
    phone.press("send", **only_one)
    assert phone.reply.status == 422
    assert "<title>Error: Judge it alone" in phone.page
    assert 'href="#commit-X3-timely-answer"' in phone.page and 'id="commit-X3-timely-answer"' in phone.page
    assert "“Is it specific?” has no answer" not in phone.words
    assert phone.page.count("A &amp; B") == 2
    assert training.rooms.submissions(training.code) == ()


def test_sending_the_same_form_again_changes_nothing(training: Training) -> None:
    phone = training.joined("commit")
    form = phone.reply
    phone.press("send", **votes("commit", "X3", "met"))
    phone.replies.append(form)
    phone.press("send", **votes("commit", "X3", "not_met"))
    (kept,) = training.rooms.submissions(training.code)
    assert kept.answers[0].value == "met"
    assert "Sent at" in phone.words


def test_while_answers_are_stopped_what_was_typed_stays_in_the_boxes(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(frozen=True)
    phone.press("send", **votes("commit", "X3", "met", why="As I see it"))
    assert phone.reply.status == 409
    assert "The trainer has stopped answers for the moment." in phone.words
    assert phone.page.count("As I see it") == 2
    training.trainer(frozen=False)
    phone.press("send")
    assert training.rooms.submissions(training.code)[0].answers[0].reason == "As I see it"


def test_a_vote_that_comes_late_is_taken_while_nothing_of_the_room_has_been_shown(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(step="room")
    phone.press("send", **votes("commit", "X3", "met"))
    assert [one.step for one in training.rooms.submissions(training.code)] == ["commit"]


@pytest.mark.parametrize("news", [{"spread": ("commit",)}, {"revealed": ("commit",)}, {"ended": True}])
def test_a_vote_that_comes_too_late_is_not_counted_and_not_lost(
    training: Training, news: dict[str, object]
) -> None:
    phone = training.joined("commit")
    training.trainer(step="room", **news)
    phone.press("send", **votes("commit", "X3", "met", why="My own words"))
    assert phone.reply.status == 409
    assert "“Judge it alone” was not open to answers when this came." in phone.words
    assert "My own words" in phone.words
    assert training.rooms.submissions(training.code) == ()


def test_the_second_vote_starts_from_the_first_and_says_it(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3", "met", "guessing"))
    training.trainer(step="again")
    phone.open(phone.path)
    assert phone.words.count("Your first vote: Met (guessing).") == 2
    phone.press("send", **{"again-X3-timely-answer": "not_met"})
    assert [one.value for one in training.rooms.submissions(training.code)[1].answers] == ["met", "not_met"]


def test_no_second_vote_once_the_coders_answers_have_been_shown(training: Training) -> None:
    phone = training.joined("again")
    training.trainer(revealed=("commit",))
    phone.press("send", **votes("again", "X3"))
    assert training.rooms.submissions(training.code) == ()
    assert 'value="send"' not in phone.open(f"/room/{training.code}").page


def test_a_late_comer_starts_at_the_step_that_is_open(training: Training) -> None:
    training.trainer(step="talk")
    assert "Step 5 of 10 Talk Find somebody who differed." in training.phone().join(training.code).words


@pytest.mark.parametrize("step", ["room", "talk"])
def test_while_the_room_talks_the_words_and_one_s_own_answers_are_in_hand(
    training: Training, step: str
) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3"))
    training.trainer(step=step)
    words = phone.open(phone.path).words
    assert THREE[0][0].text in words
    assert "What you sent Question You said" in words


def test_every_second_person_gets_the_other_item_in_the_blind_steps(training: Training) -> None:
    first, second = training.joined("before"), training.joined("before")
    assert "raising awareness" in first.words and "duty manager" not in first.words
    assert "duty manager" in second.words and "raising awareness" not in second.words


def test_the_time_left_is_said_in_begun_minutes(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(ends=training.clock.moment.replace(minute=43, second=30))
    assert "About 4 minutes left" in phone.open(phone.path).words
    training.clock.on(minutes=5)
    assert "The time for this step is over" in phone.open(phone.path).words


def test_a_step_that_is_left_out_asks_nothing(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(skipped=("commit",))
    phone.open(phone.path)
    assert "The trainer leaves this step out." in phone.words
    assert 'value="send"' not in phone.page


def test_whoever_sits_the_case_out_sees_nothing_of_it_and_can_come_back(training: Training) -> None:
    phone = training.phone().open(f"/room/{training.code}").press("join_out")
    training.trainer(step="commit")
    phone.open(phone.path)
    assert "Nothing is asked of you" in phone.words
    assert "Agencies should" not in phone.words
    phone.press("back")
    assert "Agencies should" in phone.words
    phone.press("out")
    assert training.rooms.participants(training.code)[0].out


def test_whoever_sits_out_is_told_where_the_room_is_and_when_the_case_is_over(training: Training) -> None:
    phone = training.phone().open(f"/room/{training.code}").press("join_out")
    training.trainer(step="rewrite", skipped=("after",))
    assert (
        "The room is at step 8 of 9, “Rewrite it”. In about 4 minutes comes “On Monday”"
        in phone.open(phone.path).words
    )
    training.trainer(step="monday")
    assert "It asks only about your own work: you are welcome back for it." in phone.open(phone.path).words


def test_a_room_that_has_ended_says_so_to_whoever_comes(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(ended=True)
    assert "The session has ended" in phone.open(phone.path).words
    assert "This room has ended" in training.phone().open(f"/room/{training.code}").words


def test_a_browser_that_keeps_no_cookies_is_told_so(training: Training) -> None:
    phone = training.phone().open(f"/room/{training.code}")
    phone.cookies.clear()
    assert "Allow cookies for this address" in phone.press("join").words
    assert training.rooms.participants(training.code) == ()


@pytest.mark.parametrize("mark", ["", "0" * 64, "é"])
def test_a_form_from_another_site_is_refused(training: Training, mark: str) -> None:
    phone = training.joined("commit")
    form = {**votes("commit", "X3"), "do": "send", "step": "commit", "mark": mark}
    reply = training.desk.answer(Ask(method="POST", path=phone.path, form=form, cookies=phone.cookies))
    assert reply.status == 403
    assert training.rooms.submissions(training.code) == ()


def test_the_cookie_never_stands_on_a_page(training: Training) -> None:
    phone = training.joined("commit").press("send")
    assert not any(phone.cookies[COOKIE] in reply.html for reply in phone.replies)


def test_two_phones_never_share_a_cookie_and_one_browser_keeps_its_own(training: Training) -> None:
    one, other = training.phone().open("/room"), training.phone().open("/room")
    assert one.cookies[COOKIE] != other.cookies[COOKIE]
    assert one.open("/room").reply.cookies == {}
    assert set(training.phone().open("/room/static/room.css").cookies) == set()


def test_two_rooms_never_mix(training: Training) -> None:
    phone = training.joined("commit")
    other = training.rooms.start(SESSION.id, "before")[0].code
    phone.join(other)
    phone.press("send", **votes("before", "X1"))
    assert training.rooms.submissions(training.code) == ()
    assert [one.step for one in training.rooms.submissions(other)] == ["before"]
    assert "Judge it alone" in phone.open(f"/room/{training.code}").words


@pytest.mark.parametrize(
    "path", ["/", "/roomx", "/room/../x", "/room/static/../desk.py", "/room/AB/x/y", "/room/static/none.css"]
)
def test_any_other_address_is_a_plain_page(training: Training, path: str) -> None:
    reply = training.desk.answer(Ask(method="GET", path=path))
    assert reply.status == 404
    assert "There is no such page" in reply.html


def test_what_somebody_writes_is_never_part_of_a_page(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3", why="<script>alert(1)</script>"))
    assert "<script>alert" not in phone.page
    assert "&lt;script&gt;alert(1)" in phone.page


def test_every_page_loads_its_own_files_and_nothing_else(training: Training) -> None:
    phone = training.joined("commit")
    found = re.findall(r'(?:href|src|action)="([^"#]+)"', "".join(one.html for one in phone.replies))
    assert {one for one in found if not one.startswith("/room")} == {"data:,"}
    assert not re.search(r"<style|<script(?! src)| on\w+=| style=", phone.page)


def test_too_much_at_once_and_a_fault_are_plain_pages(training: Training) -> None:
    reply = training.desk.refused(30)
    assert (reply.status, reply.headers) == (429, {"Retry-After": "30"})
    assert "Wait 30 seconds" in reply.html
    assert "The room failed, not you" in training.desk.failed().html


def test_a_room_full_of_people_says_so_at_the_door(
    training: Training, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrlib.store.rooms.MOST_PEOPLE", 1)
    training.joined()
    second: Phone = training.phone().join(training.code)
    assert "This room is full" in second.words


def test_what_is_taken_away_is_one_s_own_and_tells_only_what_is_revealed(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3"))
    training.trainer(step="rewrite")
    phone.open(phone.path).press("send", **{"rewrite-X3-rewrite-answer": "The nurse will ring by May."})
    training.trainer(ended=True, revealed=("commit",))
    page = phone.open(phone.path).page
    (link,) = re.findall(r'href="([^"]+docx)"', page)
    word = phone.open(link).reply
    assert "A%20short%20session%2C%20take-away.docx" in word.headers["Content-Disposition"]
    document = Document(io.BytesIO(word.body))
    text = " ".join(one.text or "" for one in document.element.iter(qn("w:t")))
    assert "The nurse will ring by May." in text
    assert "SECRET no act." in text
    assert "SECRET The MASH manager" not in text


def test_the_reminders_say_what_was_meant_for_monday(training: Training) -> None:
    phone = training.joined("monday").press("send", **{"monday-monday-answer": "Ask who acts"})
    (link,) = re.findall(r'href="([^"]+ics)"', phone.page)
    body = phone.open(link).reply.body.decode()
    assert body.count("BEGIN:VEVENT") == 2
    assert "Ask who acts" in body.replace("\r\n ", "")


def test_a_name_in_what_was_written_is_pointed_at_before_it_leaves(training: Training) -> None:
    written = "I will ask Mr Okonkwo, born 3 May 2015, by Friday."
    phone = training.joined("monday").press("send", **{"monday-monday-answer": written}).press("send")
    assert "names and numbers in what you wrote" in phone.words


def test_files_of_a_room_are_for_those_who_are_in_it(training: Training) -> None:
    training.joined()
    reply = training.phone().open(f"/room/{training.code}/take-away.docx").reply
    assert reply.body == b""
    assert "Join the room" in reply.html


def test_after_the_end_everything_that_was_told_can_be_opened_again(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3", "met"))
    training.trainer(ended=True)
    assert "What was told" not in phone.open(phone.path).words
    training.trainer(revealed=("commit", "rewrite"))
    phone.open(phone.path)
    assert re.findall(r"<summary>([^<]+)</summary>", phone.page)[:2] == ["Judge it alone", "Rewrite it"]
    assert "You chose Met (sure)." in phone.words


def test_before_and_after_stand_side_by_side_once_both_are_told(training: Training) -> None:
    phone = training.joined("before").press("send", **votes("before", "X1", "met"))
    training.trainer(step="after")
    phone.open(phone.path).press("send", **votes("after", "X2", "met"))
    training.trainer(step="monday", revealed=("before",))
    assert "Before and after" not in phone.open(phone.path).words
    training.trainer(revealed=("before", "after"))
    said = phone.open(phone.path).words
    assert "Before we start: 0 of 2 as they were coded. One more: 2 of 2" in said


def test_what_was_read_can_be_looked_at_again_but_not_in_the_blind_steps(
    rooms: SqlRooms, clock: Clock
) -> None:
    training = Training(rooms, clock, session("near_miss.transition.40"), key("near_miss.transition.40"))
    assert "Read again: “" in training.joined("commit").words
    assert "Read again: “" not in training.joined("after").words


def test_a_room_that_was_deleted_is_over_for_those_who_were_in_it_and_no_guess(training: Training) -> None:
    phone = training.joined("commit")
    training.rooms.delete(training.code)
    assert "This room has ended" in phone.open(phone.path).words
    assert not phone.reply.wrong_code
    assert training.phone().open(phone.path).reply.wrong_code


NAMES = st.sampled_from(["do", "step", "opened", "sector", "code", "commit-X3-specific-answer", "x"])
VALUES = st.one_of(
    st.sampled_from(["send", "join", "out", "commit", "aim", "met", "-1", "9" * 30]), st.text()
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES, st.one_of(VALUES, st.lists(VALUES, max_size=3)), max_size=6))
def test_whatever_a_form_carries_is_answered_with_a_page(
    training: Training, form: dict[str, str | list[str]]
) -> None:
    phone = training.joined("commit")
    mark = Form(phone.page).filled["mark"]
    for path in ("/room", f"/room/{training.code}"):
        reply = phone.ask("POST", path, {**form, "mark": mark}).reply
        assert reply.status in (200, 404, 409, 422)
        assert reply.html.startswith("<!doctype html>")


def test_a_first_page_with_all_its_files_weighs_little(training: Training) -> None:
    phone = training.joined("commit")
    files = re.findall(r'(?:href|src)="(/room/static/[^"?]+)', phone.page)
    weight = len(phone.page.encode()) + sum(len(phone.open(one).reply.body) for one in files)
    assert len(files) == 3
    assert weight < 50_000  # bytes, before the server or a proxy packs them


@pytest.mark.parametrize("frozen", [False, True])
def test_somebody_who_sits_out_in_another_tab_sends_nothing_and_loses_nothing(
    training: Training, frozen: bool
) -> None:
    phone = training.joined("commit")
    training.trainer(frozen=frozen)
    training.rooms.sit_out(training.rooms.participants(training.code)[0].id, True)
    phone.press("send", **votes("commit", "X3", why="My own words"))
    assert "You are sitting this case out" in phone.words
    assert "My own words" in phone.words
    assert "Agencies should" not in phone.words
    assert training.rooms.submissions(training.code) == ()


def test_without_script_whoever_asks_too_early_is_told_that_nothing_is_new(training: Training) -> None:
    phone = training.joined("talk")
    page = f"/room/{training.code}"
    assert "Nothing new yet: this is still the open step." in phone.ask("GET", page, {"at": "talk"}).words
    training.trainer(step="again")
    assert "Nothing new yet" not in phone.ask("GET", page, {"at": "talk"}).words
