"""The participants' pages over HTTP: what everything on their port has in common."""

import gzip
import http.client
import json
import os
from contextlib import closing

import pytest
from room_desk import CODE, TinyDesk
from room_server import MEMBER, ask, serving

from scrlib.addresses import only_here, own_address, told_address, typed_now
from scrlib.records.web import COOKIE


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
    assert policy == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
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
        assert (
            ask(port, "/room/join", "POST", "code=x").headers["Set-Cookie"]
            == "scr_room=secret; HttpOnly; Max-Age=7776000; Path=/room; SameSite=Lax; Secure"
        )


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


def test_the_shortest_address_leads_to_where_the_code_is_typed(port: int) -> None:
    answer = ask(port, "/")
    assert (answer.status, answer.headers["Location"]) == (303, "/room")
    assert ask(port, "/room", "DELETE").status == 405


def test_a_fault_is_told_in_a_sentence_and_its_words_stay_out_of_the_terminal(
    port: int, caplog: pytest.LogCaptureFixture
) -> None:
    answer = ask(port, "/room/fault")
    assert answer.status == 500
    assert answer.text == "The room failed, not you"
    assert "Kestrel" not in answer.text + caplog.text
