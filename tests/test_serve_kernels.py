"""Processes behind pages: which are ended, and when."""

import ast
import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil
import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager
from jupyter_server._tz import utcnow

from scrlib.serve import copies
from scrlib.serve.handlers import KernelSocket
from scrlib.serve.kernels import PageKernels, ThisPython
from scrlib.serve.warming import warm

ROOT = Path(__file__).parent.parent


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
    with run_kernel(page_process()) as client:
        answer = client.execute(
            f"{code}\nimport sys",
            user_expressions={"loaded": "sorted(name for name, one in sys.modules.items() if one)"},
            reply=True,
        )
    loaded = ast.literal_eval(answer["content"]["user_expressions"]["loaded"]["data"]["text/plain"])
    return {name.partition(".")[0] for name in loaded}


def page_process() -> KernelManager:
    """What runs behind a page, not started yet."""
    return KernelManager(kernel_name="python3", kernel_spec_manager=ThisPython())


@contextmanager
def run_kernel(manager: KernelManager, **settings: Any) -> Iterator[BlockingKernelClient]:
    manager.start_kernel(**settings)
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def test_a_page_loads_nothing_heavy() -> None:
    loaded = modules_behind("from scrlib.ui import check_recommendations; page = check_recommendations()")
    assert "anywidget" in loaded
    assert loaded.isdisjoint({"pandas", "numpy", "plotly", "docx", "openpyxl", "lxml", "debugpy", "jedi"})


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


@pytest.fixture
def copying(monkeypatch: pytest.MonkeyPatch) -> None:
    """What runs behind a page is copied from a process that has the first page loaded."""
    monkeypatch.setattr(copies, "_ready", False)
    copies.prepare(("scrlib.ui.index",))


@pytest.mark.usefixtures("copying")
def test_a_copy_has_everything_loaded_and_is_a_process_of_its_own() -> None:
    asked = {
        "loaded": "'scrlib.ui.index' in sys.modules",
        "own": "os.getsid(0) == os.getpid()",
        "told": "os.environ['SCR_TOLD']",
        "folder": "os.getcwd()",
    }
    with run_kernel(page_process(), env={**os.environ, "SCR_TOLD": "here"}, cwd="/") as client:
        answer = client.execute("import os, sys", user_expressions=asked, reply=True)
    said = {name: one["data"]["text/plain"] for name, one in answer["content"]["user_expressions"].items()}
    assert said == {"loaded": "True", "own": "True", "told": "'here'", "folder": "'/'"}


@pytest.mark.usefixtures("copying")
def test_a_copy_that_is_ended_is_gone() -> None:
    manager = page_process()
    with run_kernel(manager):
        process = psutil.Process(manager.provisioner.pid)
        assert process.is_running()
    assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


SHORT_LIVED = """
import os, signal
from scrlib.serve import copies, kernels
from jupyter_client.manager import KernelManager

if __name__ == "__main__":
    copies.prepare(())
    manager = KernelManager(kernel_name="python3", kernel_spec_manager=kernels.ThisPython())
    manager.start_kernel()
    print(manager.provisioner.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_copies_end_with_a_server_that_was_killed(tmp_path: Path) -> None:
    program = tmp_path / "server.py"
    program.write_text(SHORT_LIVED)
    ended = subprocess.run([sys.executable, str(program)], cwd=ROOT, capture_output=True, text=True)
    pid = int(ended.stdout)
    _, left = psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], timeout=30)
    assert ended.returncode == -signal.SIGKILL
    assert left == []


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


def warmed(pools: Pools) -> list[str]:
    """What happens, in order, when these three pages are warmed."""
    three = ("01.ipynb", "dev/parts.ipynb", "index.ipynb")
    with ThreadPoolExecutor() as pool:
        work = warm(pools, three, then=lambda: pools.noted.append("what they share is ready"))
        pool.submit(asyncio.run, work).result()
    return pools.noted


def test_the_first_page_is_made_ready_before_the_others_are_begun() -> None:
    first = ["index.ipynb started", "index.ipynb ready", "what they share is ready"]
    assert warmed(Pools()) == [*first, "01.ipynb started", "01.ipynb ready"]


def test_a_page_that_cannot_be_made_ready_keeps_no_other_waiting() -> None:
    others = ["what they share is ready", "01.ipynb started", "01.ipynb ready"]
    assert warmed(Pools(broken="index.ipynb")) == others
