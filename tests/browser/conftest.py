"""Browser tests run against a real `scr serve` and a real Chromium. Nothing may leave this machine."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import acting
import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scrlib.store.rooms import SqlRooms, open_rooms

HERE = Path(__file__).parent
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
    "--no-first-run",
)  # the features would draw the browser's own bars, which nobody sees, in a process for each visitor
PATIENCE = 30_000  # milliseconds: two cores may be shared with others
expect.set_options(timeout=PATIENCE)
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SERVE = """
import sys
from pathlib import Path
from scrlib.serve.server import serve
from scrlib.words import vocabularies

words = {one.id: one.terms for one in vocabularies()}
serve(Path(sys.argv[1]), 0, open_browser=False, vocabularies=words)
"""


@dataclass
class Server:
    """A running server of pages: its process and its address, without the last slash."""

    process: subprocess.Popen[str]
    address: str

    def stop(self) -> tuple[int, str]:
        """Press Ctrl-C: the exit status and what the program wrote meanwhile."""
        self.process.send_signal(signal.SIGINT)
        _, errors = self.process.communicate(timeout=30)
        return self.process.returncode, errors


@dataclass
class House(Server):
    """A server that is open to participants: what they type, and where its rooms are kept."""

    room: str
    store: str


@contextmanager
def running(command: list[str], folder: Path, **settings: str) -> Iterator[Server]:
    """A server started with `command` in `folder`, stopped at the end whatever happens.

    `settings` are variables of its environment.
    """
    places = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": places, **settings}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()  # waits until the pages can be opened
        assert "http://" in line, process.communicate()[1]
        address = next(word for word in line.split() if word.startswith("http://"))
        yield Server(process, address.rstrip("/"))
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The project's own workbooks, served by the `scr` command from another directory."""
    command = [
        sys.executable,
        "-c",
        "from scrlib.cli import main; main()",
        "serve",
        "--port",
        "0",
        "--no-browser",
    ]
    folder = tmp_path_factory.mktemp("elsewhere")
    with running(command, folder, SCR_STORE=str(folder / "store.sqlite3")) as server:
        yield server


@pytest.fixture(scope="session")
def open_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The workbooks, and on a port of its own the participants' pages, by the `scr` command."""
    folder = tmp_path_factory.mktemp("open-house")
    store = str(folder / "rooms.sqlite")
    command = [sys.executable, "-c", "from scrlib.cli import main; main()", "serve", "--port", "0"]
    command += ["--no-browser", "--room", "--host", "127.0.0.1", "--room-port", "0"]
    with running(command, folder, SCR_STORE=store) as server:
        assert server.process.stdout is not None
        told = server.process.stdout.readline()
        room = next(word for word in told.split() if word.startswith("http://"))
        yield House(server.process, server.address, room=room, store=store)


@pytest.fixture
def rooms(open_house: House) -> Iterator[SqlRooms]:
    """The store in which the rooms of that server are kept."""
    store = open_rooms(open_house.store)
    yield store
    store.close()


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    """The tiny workbooks, for one test alone."""
    return tiny_workbooks(tmp_path / "workbooks")


@pytest.fixture
def new_tiny_server(tiny_folder: Path) -> Iterator[Callable[..., Server]]:
    """Starts a server of the tiny workbooks (see tiny.py), for tests that end it. `first` is run before."""
    with ExitStack() as stack:

        def start(first: str = "") -> Server:
            command = [sys.executable, "-c", first + SERVE, str(tiny_folder)]
            return stack.enter_context(running(command, tiny_folder))

        yield start


@pytest.fixture(scope="session")
def tiny_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server of the tiny workbooks, for tests that leave it as it is."""
    folder = tiny_workbooks(tmp_path_factory.mktemp("tiny"))
    with running([sys.executable, "-c", SERVE, str(folder)], folder) as server:
        yield server


def tiny_workbooks(folder: Path) -> Path:
    """A folder with a first page, a workbook with the tiny screen, and files that are nobody's business."""
    folder.mkdir(exist_ok=True)
    lesson = nbformat.v4.new_markdown_cell(
        '## What it is for\n\nA <span data-word="review">serious case review</span> is read.',
        metadata={"tags": ["lesson"]},
    )
    heading = nbformat.v4.new_markdown_cell("# A tiny workbook\n\nOne box and some buttons.")
    code = nbformat.v4.new_code_cell("from tiny import Tiny\nfrom scrlib.ui.view import View\n\nView(Tiny())")
    index = nbformat.v4.new_markdown_cell("# All the tiny workbooks\n\n[The tiny one](tiny.ipynb)")
    broken = nbformat.v4.new_code_cell("raise ValueError('the child is called Kestrel')")
    for name, cells in {"tiny": [heading, lesson, code], "index": [index], "dev/broken": [broken]}.items():
        path = folder / f"{name}.ipynb"
        path.parent.mkdir(exist_ok=True)
        nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), path)
    (folder / "secret.csv").write_text("Kestrel")
    (folder / "secret.py").write_text("Kestrel")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser: the machine's own Chromium, or Playwright's where there is none."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor's browser that fails the test when a page asks another host for anything, or has a fault."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 1200, "height": 900})
    abroad: list[str] = []
    faults: list[str] = []
    context.on("request", lambda request: abroad.append(request.url) if _is_abroad(request.url) else None)
    context.on("weberror", lambda fault: faults.append(str(fault.error)))
    yield context
    context.close()
    assert not abroad, "a page asked another host"
    assert not faults, "a page's script failed"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of that browser."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    return page


def _is_abroad(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1"


@pytest.fixture
def open_workbook() -> Callable[[Page, Server, str], None]:
    """Opens a workbook and waits until its screen answers."""

    def open_it(page: Page, server: Server, name: str) -> None:
        page.goto(f"{server.address}/{name}.ipynb")
        page.wait_for_selector("[data-ready]")

    return open_it


@pytest.fixture
def tiny(page: Page, tiny_server: Server, open_workbook: Callable[[Page, Server, str], None]) -> Page:
    """The tiny page, opened."""
    open_workbook(page, tiny_server, "tiny")
    return page


@pytest.fixture
def first_visit(
    page: Page, served: Server, open_workbook: Callable[[Page, Server, str], None]
) -> Callable[[str], Page]:
    """Opens a workbook by its name, for the first time."""

    def visit(name: str) -> Page:
        page.set_default_timeout(acting.PATIENCE)
        open_workbook(page, served, name)
        return page

    return visit


@pytest.fixture
def second_visit(
    page: Page, served: Server, open_workbook: Callable[[Page, Server, str], None]
) -> Callable[[str, str], Page]:
    """Opens a workbook by its name in a tab that has kept this work."""

    def visit(name: str, work: str) -> Page:
        acting.keep_work(page, served, name, work)
        open_workbook(page, served, name)
        return page

    return visit


@pytest.fixture
def wcag() -> Callable[[Page], list[str]]:
    """Finds violations of WCAG 2.2 A and AA: one line for each, with the element."""

    def violations(page: Page) -> list[str]:
        options = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        found = Axe().run(page, options=options).response["violations"]
        return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]

    return violations
