"""The participants' pages over HTTP: what everything on their port has in common."""

import gzip
import http.client
import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
import tornado.netutil
from room_desk import CODE, TinyDesk

from scrlib.addresses import only_here, own_address, told_address, typed_now
from scrlib.records.web import COOKIE
from scrlib.serve.limits import GUESSES_ADDRESS, GUESSES_BROWSER, SENDING
from scrlib.serve.venue import Opening, open_to_participants

MEMBER = {"Cookie": f"{COOKIE}=secret"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@contextmanager
def serving(desk: TinyDesk, public: str = "") -> Iterator[int]:
    """The port of a server of this desk."""
    opening = Opening(host="127.0.0.1", public=public, desk=desk, knows=desk.knows, revisions=desk.revisions)
    sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
    port = sockets[0].getsockname()[1]
    with open_to_participants(opening.venue(port), sockets):
        yield port


@pytest.fixture
def desk() -> TinyDesk:
    return TinyDesk()


@pytest.fixture
def port(desk: TinyDesk) -> Iterator[int]:
    with serving(desk) as one:
        yield one


def ask(
    port: int, path: str, method: str = "GET", body: str = "", headers: dict[str, str] | None = None
) -> http.client.HTTPResponse:
    """The answer to one request, read to its end (`.text`)."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request(method, path, body or None, {**(FORM if body else {}), **(headers or {})})
        answer = connection.getresponse()
        answer.text = answer.read().decode()  # type: ignore[attr-defined]
        return answer


@contextmanager
def stream(
    port: int, headers: dict[str, str] = MEMBER, code: str = CODE
) -> Iterator[http.client.HTTPResponse]:
    """An open stream of changes."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", f"/room/{code}/changes", headers=headers)
        yield connection.getresponse()


def next_line(answer: http.client.HTTPResponse) -> str:
    """The next thing that a stream says."""
    while True:
        line = answer.readline().decode().strip()
        if line.startswith("data: "):
            return line.removeprefix("data: ")
        assert not answer.isclosed(), "the stream ended"


def test_the_desk_is_asked_what_the_browser_asked(port: int, desk: TinyDesk) -> None:
    body = "story=a%0D%0Ab+%C3%A9&tags=x&tags=y&empty="
    ask(port, f"/room/{CODE}", "POST", body, {**MEMBER, "Cookie": f"{COOKIE}=secret; other=1"})
    (asked,) = desk.asked
    assert (asked.method, asked.path, asked.address) == ("POST", f"/room/{CODE}", "127.0.0.1")
    assert asked.form == {"story": "a\r\nb é", "tags": ["x", "y"], "empty": ""}
    assert asked.cookies == {COOKIE: "secret", "other": "1"}


def test_the_query_of_an_address_comes_like_a_form(port: int) -> None:
    answer = ask(port, "/room?code=cdghj")
    assert json.loads(answer.text) == {"method": "GET", "path": "/room", "form": {"code": "cdghj"}}


@pytest.mark.parametrize("path", ["/", "/room", "/room/fault", "/room/wrong", f"/room/{CODE}/changes"])
def test_every_answer_is_strict_about_what_a_page_may_do(port: int, path: str) -> None:
    headers = ask(port, path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    told = [
        headers[name] for name in ("Cache-Control", "X-Content-Type-Options", "X-Frame-Options", "Server")
    ]
    assert told == ["no-store", "nosniff", "DENY", None]


def test_a_cookie_is_out_of_reach_of_scripts_and_of_other_sites(port: int) -> None:
    answer = ask(port, "/room/join", "POST", "code=x")
    assert (answer.status, answer.headers["Location"]) == (303, f"/room/{CODE}")
    parts = set(answer.headers["Set-Cookie"].split("; "))
    assert {f"{COOKIE}=secret", "HttpOnly", "SameSite=Lax", "Path=/room", "Max-Age=7776000"} <= parts
    assert "Secure" not in parts


def test_behind_an_encrypted_address_the_cookie_is_sent_only_there(desk: TinyDesk) -> None:
    with serving(desk, "https://rooms.example.org") as port:
        assert "Secure" in ask(port, "/room/join", "POST", "code=x").headers["Set-Cookie"]


def test_the_pages_are_told_where_people_join_only_while_they_can(desk: TinyDesk) -> None:
    with serving(desk, "rooms.example.org/room/") as _:
        assert os.environ["SCR_ROOM_URL"] == "http://rooms.example.org/room"
    assert "SCR_ROOM_URL" not in os.environ


def test_what_people_type_is_the_name_that_leads_here_else_this_machines_own_address() -> None:
    assert told_address("0.0.0.0", 8867, "https://a.example/") == "https://a.example/room"
    assert told_address("10.1.2.3", 8867) == "http://10.1.2.3:8867/room"
    assert told_address("::1", 8867) == "http://[::1]:8867/room"
    assert typed_now(told_address("0.0.0.0", 8867)) == f"http://{own_address()}:8867/room"
    assert [only_here(f"http://{name}:1/room") for name in ("127.0.0.1", "[::1]", "localhost")] == [True] * 3
    assert not only_here("http://192.0.2.7:8867/room")


def test_a_file_comes_with_its_own_kind_and_may_be_kept(port: int) -> None:
    answer = ask(port, "/room/static/room.css")
    assert answer.text == "p { margin: 0 }"
    assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (
        "text/css",
        "public, max-age=60",
    )


def test_a_browser_that_takes_packed_pages_gets_a_long_one_packed_and_any_other_as_it_is(port: int) -> None:
    long, plain = "/room?" + "a=" + "b" * 3000, {"Accept-Encoding": "identity"}
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", long, headers={"Accept-Encoding": "br, gzip;q=0.9"})
        answer = connection.getresponse()
        body = answer.read()
    assert (answer.headers["Content-Encoding"], answer.headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert len(body) < 300
    assert gzip.decompress(body).decode() == ask(port, long, headers=plain).text
    assert "Content-Encoding" not in ask(port, "/room", headers={"Accept-Encoding": "gzip"}).headers


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


def test_the_shortest_address_leads_to_where_the_code_is_typed(port: int) -> None:
    answer = ask(port, "/")
    assert (answer.status, answer.headers["Location"]) == (303, "/room")
    assert ask(port, "/room", "DELETE").status == 405


def test_a_fault_is_told_in_a_sentence_and_its_words_stay_out_of_the_terminal(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    answer = ask(port, "/room/fault")
    assert answer.status == 500
    assert "The room failed, not you" in answer.text
    assert "Kestrel" not in answer.text + caplog.text


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
    assert int(refused.headers["Retry-After"]) in (1, 2)
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
