"""A participant's way through a room, without script: every request to the desk, every page read as words."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lessons import SESSION
from phones import ENDED, Form, Phone
from shown import row
from training import Training, votes

from scrlib.records.web import COOKIE, Ask


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


def test_whoever_sits_the_case_out_sees_nothing_of_it_and_can_come_back(training: Training) -> None:
    phone = training.phone().open(f"/room/{training.code}").press("join_out")
    training.trainer(step="commit")
    phone.open(phone.path)
    assert "Nothing is asked of you" in phone.words
    assert "Agencies should" not in phone.words
    phone.press("back")
    assert "The recommendation Agencies should work together better." in phone.words
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
    assert training.phone().open(f"/room/{training.code}").words.startswith(ENDED)


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
    assert row(phone.page, "Is it specific?") == ["Partly (sure)", "<script>alert(1)</script>"]


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
    assert "This room is full: 1 people are in it. Look on with a neighbour." in second.words


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
    assert row(phone.page, "Is it specific?") == ["Partly (sure)", "My own words"]
    assert "Agencies should" not in phone.words
    assert training.rooms.submissions(training.code) == ()


def test_without_script_whoever_asks_too_early_is_told_that_nothing_is_new(training: Training) -> None:
    phone = training.joined("talk")
    page = f"/room/{training.code}"
    assert "Nothing new yet: this is still the open step." in phone.ask("GET", page, {"at": "talk"}).words
    training.trainer(step="again")
    assert "Nothing new yet" not in phone.ask("GET", page, {"at": "talk"}).words
