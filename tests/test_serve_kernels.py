"""Processes behind pages: which are ended, and when."""

import ast
import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta

from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.manager import KernelManager
from jupyter_server._tz import utcnow

from scrlib.serve.kernels import PageKernels, ThisPython


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
    manager = KernelManager(kernel_name="python3", kernel_spec_manager=ThisPython())
    with run_kernel(manager) as client:
        answer = client.execute(
            f"{code}\nimport sys",
            user_expressions={"loaded": "sorted(name for name, one in sys.modules.items() if one)"},
            reply=True,
        )
    loaded = ast.literal_eval(answer["content"]["user_expressions"]["loaded"]["data"]["text/plain"])
    return {name.partition(".")[0] for name in loaded}


@contextmanager
def run_kernel(manager: KernelManager) -> Iterator[BlockingKernelClient]:
    manager.start_kernel()
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
