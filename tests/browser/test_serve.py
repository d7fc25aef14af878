"""`scr serve` as a program, and what its server gives to those who ask for more than a page."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import psutil
import pytest
from click.testing import CliRunner
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from scrlib.cli import main

if TYPE_CHECKING:
    from tests.browser.conftest import Server

IMPATIENT = """
from scrlib.serve import server

usual = server.settings

def impatient(*told):
    made = usual(*told)
    made.PageKernels.kernel_info_timeout = 1.0  # seconds, for a minute
    return made

server.settings = impatient
"""
PROTOCOL = "v1.kernel.websocket.jupyter.org"


def ask(server: "Server", path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    try:
        with urlopen(Request(server.address + path, method=method, headers=headers)) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refusal:
        return refusal.code, refusal.read().decode()


def process_of(page: str) -> str:
    """The id of the process behind a page, as the page's own script reads it."""
    found = re.search(r'id="kernel">"([\w-]+)"', page)
    assert found
    return found[1]


def test_the_page_holds_no_source(tiny_server: "Server") -> None:
    status, html = ask(tiny_server, "/tiny.ipynb")
    assert status == 200
    assert "Tiny()" not in html
    assert "import View" not in html


@pytest.mark.parametrize(
    "path",
    [
        "/secret.csv",
        "/secret.py",
        "/voila/files/secret.csv",
        "/voila/files/secret.py",
        "/voila/files/tiny.ipynb",
        "/voila/static/../secret.csv",
        "/static/../../secret.csv",
        "/static/..%2f..%2fserver.py",
        "/../secret.ipynb",
        "/voila/tree",
        "/voila/api/contents",
        "/api/kernels",
        "/api/contents",
    ],
)
def test_nothing_is_served_but_pages_and_their_own_parts(tiny_server: "Server", path: str) -> None:
    status, body = ask(tiny_server, path)
    assert status in (403, 404)
    assert "Kestrel" not in body


def test_an_unknown_page_is_answered_in_plain_words(tiny_server: "Server") -> None:
    status, body = ask(tiny_server, "/nowhere.ipynb")
    assert status == 404
    assert "There is no such page" in body
    assert "Traceback" not in body


def test_a_foreign_name_that_leads_here_is_refused(tiny_server: "Server") -> None:
    assert ask(tiny_server, "/tiny.ipynb", Host="attacker.example")[0] == 403


def test_a_process_can_not_be_ended_from_another_site(tiny_server: "Server") -> None:
    process = process_of(ask(tiny_server, "/tiny.ipynb")[1])
    assert ask(tiny_server, f"/voila/api/shutdown/{process}", method="POST")[0] == 403


def test_the_browser_is_told_to_ask_no_other_host(tiny_server: "Server") -> None:
    with urlopen(tiny_server.address + "/tiny.ipynb") as answer:
        assert answer.headers["Content-Security-Policy"].startswith(
            "default-src 'none'; script-src 'self' blob:"
        )


def test_another_site_can_not_speak_to_a_process(tiny_server: "Server") -> None:
    process = process_of(ask(tiny_server, "/tiny.ipynb")[1])
    with pytest.raises(HTTPClientError, match="403"):
        run(converse(tiny_server, process, "comm_info_request", {}, origin="http://attacker.example"))


def test_a_page_can_not_run_code_of_its_own(tiny_server: "Server", tmp_path: Path) -> None:
    process = process_of(ask(tiny_server, "/tiny.ipynb")[1])
    mark = tmp_path / "mark"
    code = {"code": f"open({str(mark)!r}, 'w')", "silent": False}
    answers = run(converse(tiny_server, process, "execute_request", code))
    assert "comm_info_reply" in answers  # asked after it, so that the first question has had its turn
    assert "execute_reply" not in answers
    assert not mark.exists()


def run(talk: Coroutine[None, None, list[str]]) -> list[str]:
    """In a thread of its own, because Playwright holds this thread's event loop."""
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, talk).result()


async def converse(
    server: "Server", process: str, kind: str, content: dict[str, object], origin: str = ""
) -> list[str]:
    """Ask a question of a process, then a harmless one: the kinds of all messages until its answer."""
    address = server.address.replace("http", "ws") + f"/api/kernels/{process}/channels?session_id=test"
    headers = {"Origin": origin} if origin else {}
    connection = await websocket_connect(HTTPRequest(address, headers=headers), subprotocols=[PROTOCOL])
    for question, asked in ((kind, content), ("comm_info_request", {})):
        await connection.write_message(_packed(question, asked), binary=True)
    kinds: list[str] = []
    while "comm_info_reply" not in kinds:
        kinds.append(_kind(await connection.read_message()))
    connection.close()
    return kinds


def _packed(kind: str, content: dict[str, object]) -> bytes:
    header = {"msg_id": kind, "msg_type": kind, "session": "test", "username": "", "version": "5.3"}
    parts = [b"shell", *(json.dumps(one).encode() for one in (header, {}, {}, content))]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return b"".join(number.to_bytes(8, "little") for number in (len(offsets), *offsets)) + b"".join(parts)


def _kind(message: bytes) -> str:
    first, second = (int.from_bytes(message[8 * place : 8 * place + 8], "little") for place in (2, 3))
    return json.loads(message[first:second])["msg_type"]


def test_ctrl_c_stops_everything_quietly(new_tiny_server: Callable[[], "Server"]) -> None:
    server = new_tiny_server()
    ask(server, "/tiny.ipynb")
    family = psutil.Process(server.process.pid).children(recursive=True)
    assert "kernel-" in {one.name()[:7] for one in family}
    assert server.stop() == (0, "")
    assert psutil.wait_procs(family, timeout=10)[1] == []


def test_a_server_that_is_killed_leaves_no_process_behind(new_tiny_server: Callable[[], "Server"]) -> None:
    server = new_tiny_server()
    ask(server, "/tiny.ipynb")
    family = psutil.Process(server.process.pid).children(recursive=True)
    server.process.kill()
    assert psutil.wait_procs(family, timeout=10)[1] == []


def test_a_taken_port_is_told_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = CliRunner().invoke(main, ["serve", "--port", str(port), "--no-browser"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        f"Port {port} is in use by another program, perhaps by this workbook in another window. "
        f"Close that one, or choose another: scr serve --port {port + 2}\n"
    )


def test_the_help_loads_no_server() -> None:
    code = "import sys, scrlib.cli; print([one for one in ('voila', 'IPython') if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_page_that_fails_is_logged_in_one_line_without_words_of_the_case(
    new_tiny_server: Callable[[], "Server"],
) -> None:
    server = new_tiny_server()
    ask(server, "/dev/broken.ipynb")
    status, errors = server.stop()
    assert status == 0
    assert errors == "A page failed: ValueError. Run its notebook in JupyterLab (scr lab) to see where.\n"


def test_a_tab_that_asks_a_new_server_for_the_process_of_an_old_one_is_no_fault(
    new_tiny_server: Callable[[], "Server"],
) -> None:
    server = new_tiny_server()
    gone = "2e5f0308-8467-4467-82e4-12031f6a9aea"
    with pytest.raises(HTTPClientError, match="404"):
        run(converse(server, gone, "comm_info_request", {}))
    assert server.stop() == (0, "")


def test_a_process_that_has_ended_is_refused_at_once_and_quietly(
    new_tiny_server: Callable[..., "Server"],
) -> None:
    server = new_tiny_server()
    process = process_of(ask(server, "/tiny.ipynb")[1])
    os.kill(pid_of(process), signal.SIGKILL)
    with pytest.raises(HTTPClientError, match="404"):
        run(converse(server, process, "comm_info_request", {}))
    assert server.stop() == (0, "")


def test_a_process_that_is_silent_for_long_still_answers_what_was_asked_meanwhile(
    new_tiny_server: Callable[..., "Server"],
) -> None:
    server = new_tiny_server(IMPATIENT)
    process = process_of(ask(server, "/tiny.ipynb")[1])
    number = pid_of(process)
    os.kill(number, signal.SIGSTOP)
    Timer(5, os.kill, (number, signal.SIGCONT)).start()
    assert "comm_info_reply" in run(converse(server, process, "comm_info_request", {}))
    assert "has not answered for a minute" in server.stop()[1]


def pid_of(process: str) -> int:
    """The number by which the machine knows the process with this id, which stands in its command line."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # gone meanwhile
            if process in (folder / "cmdline").read_text():
                return int(folder.name)
    raise AssertionError(f"{process} does not run")
