"""Processes behind pages: which are ended, and when."""

import ast
import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager
from jupyter_server._tz import utcnow

from scrlib.serve import copies
from scrlib.serve.handlers import KernelSocket
from scrlib.serve.kernels import PageKernels, ThisPython
from scrlib.serve.warming import warm

UI = Path(__file__).parents[2] / "scrlib" / "ui"
SCREENS = {f"scrlib.ui.{file.parent.name}.state" for file in UI.glob("*/state.py")}
HEAVY = {"pandas", "numpy", "plotly", "docx", "openpyxl", "lxml", "debugpy", "jedi", "psutil", "ssl"}


class Process:
    """Stands for a running process: idle for an hour."""

    kernel_name = "python3"
    kernel_spec = ThisPython().get_kernel_spec("python3")
    execution_state = "idle"

    def __init__(self) -> None:
        self.last_activity = utcnow() - timedelta(hours=1)


def survives(*, askings: int, connections: int) -> bool:
    """Whether a process that has been idle for an hour is still there after so many rounds."""
    manager = PageKernels(cull_idle_timeout=60, kernel_spec_manager=ThisPython())
    process = Process()
    manager._kernels["one"] = process
    manager._kernel_connections["one"] = connections
    ended: list[str] = []

    async def end(kernel_id: str) -> None:
        ended.append(kernel_id)

    manager.shutdown_kernel = end

    async def rounds() -> None:
        for _ in range(askings):
            await manager.cull_kernel_if_idle("one")
            process.last_activity -= timedelta(hours=1)

    with ThreadPoolExecutor() as pool:  # Playwright may hold this thread's own event loop
        pool.submit(asyncio.run, rounds()).result()
    return not ended


def test_a_process_that_waited_long_for_a_visitor_gets_its_time() -> None:
    assert survives(askings=1, connections=0)


def test_a_process_without_a_tab_is_ended() -> None:
    assert not survives(askings=2, connections=0)


def test_an_open_tab_keeps_its_process_however_long_it_idles() -> None:
    assert survives(askings=5, connections=1)


def modules_behind(code: str) -> set[str]:
    """The packages that a page's process has loaded once it has run `code`."""
    loaded = behind(f"{code}\nimport sys", "' '.join(name for name, one in sys.modules.items() if one)")
    return {name.partition(".")[0] for name in loaded.split()}


def behind(code: str, value: str, **options: Any) -> Any:
    """What a page's process, started with these options, says of `value` once it has run `code`."""
    manager = KernelManager(kernel_name="python3", kernel_spec_manager=ThisPython())
    with run_kernel(manager, **options) as client:
        answer = client.execute(code, user_expressions={"value": value}, reply=True)
    return ast.literal_eval(answer["content"]["user_expressions"]["value"]["data"]["text/plain"])


@contextmanager
def run_kernel(manager: KernelManager, **options: Any) -> Iterator[BlockingKernelClient]:
    manager.start_kernel(**options)
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture(params=["started anew", "copied"])
def beginning(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the processes of a test begin: both ways where there are two."""
    if request.param == "copied":
        if not copies.POSSIBLE:
            pytest.skip("processes are copied under Linux alone")
        assert copies.get_ready().wait(60)
        assert copies._READY.is_set()
    else:
        monkeypatch.setattr(copies, "_READY", Event())
    return str(request.param)


@pytest.mark.usefixtures("beginning")
def test_a_page_loads_nothing_heavy() -> None:
    loaded = modules_behind("from scrlib.ui import check_recommendations; page = check_recommendations()")
    assert "anywidget" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.usefixtures("beginning")
def test_a_page_knows_what_the_server_tells_it_and_stands_where_the_server_says(tmp_path: Path) -> None:
    told = {**os.environ, "SCR_ROOM_URL": "http://rooms.example.org/room"}
    value = "(os.environ['SCR_ROOM_URL'], os.getcwd())"
    found = behind("import os", value, env=told, cwd=str(tmp_path))
    assert found == ("http://rooms.example.org/room", str(tmp_path))


def test_what_is_copied_is_one_thread_with_every_screen_loaded_and_nothing_heavy() -> None:
    names = "sorted(name for name, one in sys.modules.items() if one)"
    loads = "; ".join(f"import {name}" for name in copies.LOADED if name != "__main__")
    code = f"import sys, threading; {loads}; print([threading.active_count(), {names}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    threads, loaded = ast.literal_eval(done.stdout)
    assert threads == 1
    assert SCREENS - set(loaded) == set()
    assert HEAVY.isdisjoint(name.partition(".")[0] for name in loaded)


def test_a_machine_without_a_fork_server_loads_the_server_of_pages_all_the_same() -> None:
    code = "import sys; sys.modules['multiprocessing.forkserver'] = None; import scrlib.serve.server"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


class Refusal:
    """Stands for a machine on which no process can be copied."""

    def __init__(self, **_: Any) -> None:
        raise OSError("AF_UNIX path too long")


def test_where_no_process_can_be_copied_nobody_waits_for_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(copies, "_SERVER", SimpleNamespace(Process=Refusal))
    monkeypatch.setattr(copies, "_READY", Event())
    assert copies.get_ready().wait(10)
    assert not copies._READY.is_set()
    assert caplog.messages == ["Pages open more slowly: no process can be copied here (OSError)."]


def test_every_notebook_runs_in_this_python() -> None:
    specs = ThisPython().get_all_specs()
    assert list(specs) == ["python3"]
    assert "--HistoryManager.enabled=False" in specs["python3"]["spec"]["argv"]


class Connection:
    """Stands for the wire: which protocol was agreed on, and what the process was handed."""

    def __init__(self, agreed: str | None) -> None:
        self.selected_subprotocol = agreed
        self.handed: list[bytes] = []

    def handle_incoming_message(self, message: bytes) -> None:
        self.handed.append(message)


def handed(agreed: str | None, *, closed: bool = False) -> list[bytes]:
    """What reaches the process of a message that a page sent."""
    socket = KernelSocket.__new__(KernelSocket)
    wire = Connection(agreed)
    socket.ws_connection = None if closed else wire
    with patch.object(KernelSocket, "connection", wire, create=True):
        socket.on_message(b"\x06\x00\x00\x00\x00\x00\x00\x00")
    return wire.handed


def test_a_message_cut_off_by_a_closing_page_is_dropped_and_takes_no_memory() -> None:
    assert handed("v1.kernel.websocket.jupyter.org", closed=True) == []
    assert handed(None) == []
    assert len(handed("v1.kernel.websocket.jupyter.org")) == 1


class Pools:
    """Stands for Voilà's manager: it notes when each page's process is started and when it is ready."""

    def __init__(self, broken: str = "") -> None:
        self.kernel_pools_config: dict[str, dict[str, int]] = {}
        self._pools: dict[str, list[asyncio.Task[dict[str, asyncio.Task[None]]]]] = {}
        self.broken = broken
        self.noted: list[str] = []

    def fill_if_needed(self, *, delay: float, notebook_name: str) -> None:
        size = self.kernel_pools_config[notebook_name]["pool_size"]
        started = [asyncio.ensure_future(self.start(notebook_name)) for _ in range(size)]
        self._pools[notebook_name] = started

    async def start(self, page: str) -> dict[str, asyncio.Task[None]]:
        if page == self.broken:
            raise OSError("no memory")
        self.noted.append(f"{page} started")
        return {"task": asyncio.ensure_future(self.show(page))}

    async def show(self, page: str) -> None:
        await asyncio.sleep(0)
        self.noted.append(f"{page} ready")


class Noted(Event):
    """Stands for the readiness of what is copied: it notes when it is waited for, and is never set."""

    def __init__(self, noted: list[str]) -> None:
        super().__init__()
        self.noted = noted

    def wait(self, timeout: float | None = None) -> bool:
        self.noted.append(f"waited up to {timeout} s")
        return False


def warmed(pools: Pools, copies: Event | None = None) -> list[str]:
    """What happens, in order, when these three pages are warmed."""
    with ThreadPoolExecutor() as pool:
        pages = ("01.ipynb", "dev/parts.ipynb", "index.ipynb")
        pool.submit(asyncio.run, warm(pools, pages, copies)).result()
    return pools.noted


def test_the_first_page_is_made_ready_before_the_others_are_begun() -> None:
    told = ["index.ipynb started", "index.ipynb ready", "01.ipynb started", "01.ipynb ready"]
    assert warmed(Pools()) == told


def test_a_page_that_cannot_be_made_ready_keeps_no_other_waiting() -> None:
    assert warmed(Pools(broken="index.ipynb")) == ["01.ipynb started", "01.ipynb ready"]


def test_pages_after_the_first_wait_for_what_is_copied_but_not_for_ever() -> None:
    pools = Pools()
    first, second = ([f"{page}.ipynb started", f"{page}.ipynb ready"] for page in ("index", "01"))
    assert warmed(pools, Noted(pools.noted)) == [*first, "waited up to 20 s", *second]
