"""What the participants' server refuses, slows down and goes on through, and its streams of changes."""

import socket
import threading
import time

import pytest
from room_desk import CODE, TinyDesk
from room_server import MEMBER, ask, next_line, serving, stream

from scrlib.records.web import COOKIE
from scrlib.serve.limits import GUESSES_ADDRESS, GUESSES_BROWSER, SENDING


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_that_another_site_sends_is_refused(
    port: int, desk: TinyDesk, headers: dict[str, str]
) -> None:
    answer = ask(port, f"/room/{CODE}", "POST", "a=b", {**MEMBER, **headers})
    assert (answer.status, desk.asked) == (403, [])
    assert "sent from another page" in answer.text


def test_a_form_of_our_own_is_taken_directly_and_by_the_public_address(desk: TinyDesk) -> None:
    with serving(desk, "https://rooms.example.org:443/room") as port:
        for origin in (f"http://127.0.0.1:{port}", "https://rooms.example.org"):
            headers = {"Origin": origin, "Sec-Fetch-Site": "same-origin"}
            assert ask(port, f"/room/{CODE}", "POST", "a=b", headers).status == 200


def test_a_slow_request_holds_up_nobody(port: int, desk: TinyDesk) -> None:
    slow = threading.Thread(target=ask, args=(port, "/room/slow"))
    slow.start()
    while not desk.asked:
        time.sleep(0.01)
    assert ask(port, "/room").status == 200
    assert slow.is_alive()
    slow.join()


def test_files_that_many_ask_for_at_once_leave_room_for_votes(port: int, desk: TinyDesk) -> None:
    path = f"/room/{CODE}/take-away.docx"
    slow = [threading.Thread(target=ask, args=(port, path)) for _ in range(6)]
    for one in slow:
        one.start()
    while not desk.asked:
        time.sleep(0.01)
    assert ask(port, f"/room/{CODE}", "POST", "a=b", MEMBER).status == 200
    assert [one.path for one in desk.asked].count(path) < 6
    for one in slow:
        one.join()


@pytest.mark.parametrize(
    "sent",
    [
        b"POST /room HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n" + b"a" * 2_000_000,
        b"GET /room HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40_000 + b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01",
        b"POST /room HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"GET /room/%ff%00\xff HTTP/1.1\r\nHost: x\r\nCookie: \xff\xfe=\x01; scr_room=\xe9\r\n\r\n",
    ],
)
def test_what_no_browser_sends_ends_quickly_and_the_next_is_served(port: int, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as one:
        try:
            one.sendall(sent)
            one.shutdown(socket.SHUT_WR)
            while one.recv(65_536):
                pass
        except OSError:
            pass  # it hung up: as well
    assert ask(port, "/room").status == 200


def test_a_form_of_thousands_of_fields_is_refused(port: int, desk: TinyDesk) -> None:
    assert ask(port, f"/room/{CODE}", "POST", "a=1&" * 5000).status == 400
    assert desk.asked == []


def test_one_browser_cannot_send_forms_without_end_but_its_neighbour_can_go_on(port: int) -> None:
    statuses = [ask(port, "/room", "POST", "a=b", MEMBER).status for _ in range(int(SENDING.burst) + 1)]
    assert statuses == [200] * int(SENDING.burst) + [429]
    refused = ask(port, "/room", "POST", "a=b", MEMBER)
    assert refused.headers["Retry-After"] == "2"
    assert ask(port, "/room", "POST", "a=b", {"Cookie": f"{COOKIE}=another"}).status == 200


def test_somebody_who_guesses_codes_is_stopped(port: int, desk: TinyDesk) -> None:
    guesser = {"Cookie": f"{COOKIE}=guesser"}
    tries = [ask(port, "/room/wrong", headers=guesser).status for _ in range(int(GUESSES_BROWSER.burst) + 1)]
    assert tries == [404] * int(GUESSES_BROWSER.burst) + [429]
    assert ask(port, "/room/wrong").status == 404


def test_guesses_under_ever_new_cookies_stop_strangers_but_nobody_who_is_in_a_room(port: int) -> None:
    for number in range(int(GUESSES_ADDRESS.burst)):
        ask(port, "/room/wrong", headers={"Cookie": f"{COOKIE}={number}"})
    assert ask(port, "/room/wrong", headers={"Cookie": f"{COOKIE}=new"}).status == 429
    assert ask(port, f"/room/{CODE}", headers=MEMBER).status == 200
    assert ask(port, "/room/static/room.css").status == 200


def test_only_a_proxy_on_this_machine_is_believed_about_whose_request_it_is(
    port: int, desk: TinyDesk
) -> None:
    ask(port, "/room", headers={"X-Forwarded-For": "203.0.113.9, 198.51.100.7"})
    assert desk.asked[0].address == "198.51.100.7"  # the one that the proxy added itself


def test_a_stream_tells_each_change_of_its_own_room_and_when_it_is_over(port: int, desk: TinyDesk) -> None:
    with stream(port) as answer:
        assert answer.headers["Content-Type"] == "text/event-stream; charset=UTF-8"
        assert next_line(answer) == "1"
        desk.revision = 2
        assert next_line(answer) == "2"
        desk.revision = None
        assert next_line(answer) == "ended"
        assert answer.read().strip() == b""


@pytest.mark.parametrize("headers", [{}, {"Cookie": f"{COOKIE}=stranger"}])
def test_a_stranger_is_told_nothing_and_not_to_ask_again(port: int, headers: dict[str, str]) -> None:
    with stream(port, headers) as answer:
        assert answer.status == 204
    with stream(port, MEMBER, "MNPRT") as answer:
        assert answer.status == 204


def test_a_browser_has_a_few_streams_and_a_closed_one_makes_room(port: int, desk: TinyDesk) -> None:
    with stream(port) as first:
        assert next_line(first) == "1"
    for _ in range(40):  # each is closed at once, as when a page is loaded again and again
        with stream(port) as answer:
            assert answer.status == 200, "a stream that was closed is still counted"
            assert next_line(answer) == "1"


def test_one_look_at_the_store_serves_everybody_who_waits(port: int, desk: TinyDesk) -> None:
    with stream(port) as one, stream(port) as two, stream(port) as three:
        assert [next_line(each) for each in (one, two, three)] == ["1", "1", "1"]
        before, start = desk.looks, time.monotonic()
        desk.revision = 2
        assert [next_line(each) for each in (one, two, three)] == ["2", "2", "2"]
        assert desk.looks - before <= (time.monotonic() - start) / 0.4 + 1
