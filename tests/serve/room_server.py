"""A server of participants' pages for the tests, and what a browser asks of it."""

import http.client
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import tornado.netutil
from room_desk import CODE, TinyDesk

from scrlib.records.web import COOKIE
from scrlib.serve.limits import Limits
from scrlib.serve.venue import Opening, open_to_participants

MEMBER = {"Cookie": f"{COOKIE}=secret"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@contextmanager
def serving(desk: TinyDesk, public: str = "") -> Iterator[int]:
    """The port of a server of this desk. Its limits see no time pass, however slow the machine is."""
    opening = Opening(host="127.0.0.1", public=public, desk=desk, knows=desk.knows, revisions=desk.revisions)
    sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
    port = sockets[0].getsockname()[1]
    venue = replace(opening.venue(port), limits=Limits(lambda: 0.0))
    with open_to_participants(venue, sockets):
        yield port


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
