"""How quick and how light a page is, beside plain Voilà and Streamlit, in the same run on the same machine.

    python bench/pages.py                 five rounds, one visit to each in turn
    python bench/pages.py --write         and write the figures to docs/performance.md

All three show the same box, buttons and result. Plain Voilà runs with its default settings, with pandas
imported and a plotly FigureWidget made, as dashboards usually have. Each visit is a new browser with an empty
cache; a visit starts when the servers have come to rest. Memory is what a server with its processes has more
(PSS) for each open page, above what it had with none.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil
from performance import machine, write_part
from playwright.sync_api import Browser, BrowserContext, Page, TimeoutError, sync_playwright

HERE = Path(__file__).parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
VISITORS = 3  # pages held open together, to measure memory
TEXT = "\n\n".join(
    f"{number}. The {body} should review its procedure on missed appointments by March 2027 and ensure that "
    f"all staff are aware of it, so that a child who is not brought is seen within {number + 2} days."
    for number, body in enumerate(
        ("Hospital Trust", "Council", "Police", "Board", "School", "Health Board") * 2, 1
    )
)


@dataclass(frozen=True, kw_only=True)
class Peer:
    """One way to serve the page."""

    name: str
    command: list[str]
    path: str = "/"


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What one visit took."""

    first_result: float  # seconds from opening the page until the list of what was pasted
    first_card: float  # seconds until the first recommendation is judged
    browser_cpu: float  # seconds
    megabytes: float  # over the network, with websockets


def peers(port: int) -> list[Peer]:
    """The three, ours first."""
    scr = [sys.executable, "-c", "from scrlib.cli import main; main()", "serve", "--no-browser"]
    voila = [sys.executable, "-m", "voila", str(HERE / "peers" / "plain_voila.ipynb"), "--no-browser"]
    streamlit = [sys.executable, "-m", "streamlit", "run", str(HERE / "peers" / "streamlit_page.py")]
    quiet = ["--server.headless=true", "--browser.gatherUsageStats=false", "--server.address=127.0.0.1"]
    return [
        Peer(
            name="SCR Workbook", command=[*scr, "--port", str(port)], path="/01_check_recommendations.ipynb"
        ),
        Peer(name="Plain Voilà", command=[*voila, f"--port={port + 1}"]),
        Peer(name="Streamlit", command=[*streamlit, f"--server.port={port + 2}", *quiet]),
    ]


class Server:
    """One of them, running."""

    def __init__(self, peer: Peer, port: int, folder: str) -> None:
        self.peer = peer
        self.address = f"http://127.0.0.1:{port}{peer.path}"
        quiet = subprocess.DEVNULL
        self.process = psutil.Popen(peer.command, cwd=folder, stdout=quiet, stderr=quiet)
        _wait_until_it_answers(port)

    def family(self) -> list[psutil.Process]:
        """The server and the processes it started."""
        return [self.process, *self.process.children(recursive=True)]

    def memory(self) -> float:
        """Megabytes (PSS) of the whole family."""
        return sum(one.memory_full_info().pss for one in self.family() if one.is_running()) / 1e6

    def cpu(self) -> float:
        return _cpu(self.family())

    def stop(self) -> None:
        family = self.family()
        self.process.send_signal(2)
        _, alive = psutil.wait_procs(family, timeout=15)
        for one in alive:
            one.kill()


def measure(rounds: int) -> tuple[dict[str, list[Visit]], dict[str, float]]:
    """Every visit to each peer, and the memory for each visitor in megabytes."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        port = _free_port()
        servers = [Server(one, port + place, folder) for place, one in enumerate(peers(port))]
        for one in servers:
            stack.callback(one.stop)
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        stack.callback(browser.close)
        visits: dict[str, list[Visit]] = {one.peer.name: [] for one in servers}
        for _ in range(rounds):
            for server in servers:
                _wait_for_rest(servers)
                visits[server.peer.name].append(_visit(browser, server))
        memory = {server.peer.name: _memory(browser, server, servers) for server in servers}
    return visits, memory


def _visit(browser: Browser, server: Server) -> Visit:
    with _visitor(browser) as context:
        page = context.new_page()
        bytes_of = _bytes_counted(context, page)
        cpu = _cpu(_browser_processes())
        start = time.perf_counter()
        first_result = _use(page, server, start)
        first_card = time.perf_counter() - start
        spent = _cpu(_browser_processes()) - cpu
        return Visit(
            first_result=first_result, first_card=first_card, browser_cpu=spent, megabytes=bytes_of() / 1e6
        )


def _use(page: Page, server: Server, start: float) -> float:
    """Go through the page as a visitor does: the seconds until the first result."""
    page.goto(server.address, wait_until="commit")
    try:
        page.get_by_label("Your text").fill(TEXT)
    except TimeoutError as error:
        shown = page.locator("body").inner_text()[:400]
        raise SystemExit(f"{server.peer.name} shows no box to paste into. It shows: {shown}") from error
    page.get_by_role("button", name="Read what I pasted").click()
    page.get_by_role("heading", name="Are these all?").wait_for()
    first_result = time.perf_counter() - start
    page.get_by_role("button", name="Check 12 recommendations").click()
    page.get_by_role("heading", name="Recommendation 1 of 12").wait_for()
    return first_result


def _memory(browser: Browser, server: Server, servers: Sequence[Server]) -> float:
    _wait_for_rest(servers)
    before = server.memory()
    with ExitStack() as stack:
        for _ in range(VISITORS):
            context = stack.enter_context(_visitor(browser))
            _use(context.new_page(), server, time.perf_counter())
        _wait_for_rest(servers)
        return (server.memory() - before) / VISITORS


@contextmanager
def _visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="en-GB")
    context.set_default_timeout(120_000)
    yield context
    for page in context.pages:
        page.goto("about:blank")
    context.close()


def _bytes_counted(context: BrowserContext, page: Page) -> Callable[[], float]:
    """Tells, when called, how many bytes the page has exchanged so far."""
    counted: list[float] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: counted.append(event["encodedDataLength"]))
    for direction in ("Received", "Sent"):
        session.on(
            f"Network.webSocketFrame{direction}",
            lambda event: counted.append(_frame_bytes(event["response"])),
        )
    return lambda: sum(counted)


def _frame_bytes(frame: dict) -> float:
    """Bytes of one websocket message: binary ones are reported as base64."""
    size = len(frame["payloadData"])
    return size if frame["opcode"] == 1 else size * 3 / 4


def _browser_processes() -> list[psutil.Process]:
    return [one for one in psutil.Process().children(recursive=True) if "chrom" in one.name().lower()]


def _cpu(processes: Sequence[psutil.Process]) -> float:
    """CPU seconds that these processes have used."""
    total = 0.0
    for one in processes:
        try:
            times = one.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total


def _wait_for_rest(servers: Sequence[Server]) -> None:
    """Until no server has used more than a hundredth of a second of CPU in a second and a half."""
    while True:
        before = [one.cpu() for one in servers]
        time.sleep(1.5)
        if all(one.cpu() - past < 0.05 for one, past in zip(servers, before, strict=True)):
            return


def _wait_until_it_answers(port: int) -> None:
    for _ in range(600):
        try:
            with urlopen(f"http://127.0.0.1:{port}/no-such-page"):
                return
        except URLError as error:
            if not isinstance(error.reason, ConnectionError):
                return  # it answers, with a refusal
        time.sleep(0.1)
    raise SystemExit("A server did not start.")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return one.getsockname()[1] // 10 * 10 - 2000


def table(visits: dict[str, list[Visit]], memory: dict[str, float]) -> str:
    """Medians, with ours as a share of each peer's below."""
    head = (
        "| | first result, s | first card, s | browser CPU, s | transferred, MB | memory a visitor, MB |\n"
        "|---|---|---|---|---|---|\n"
    )
    rows = {name: [*_medians(some), memory[name]] for name, some in visits.items()}
    (ours_name, ours), *others = rows.items()
    lines = [f"| {name} | " + " | ".join(f"{one:.2f}" for one in row) + " |" for name, row in rows.items()]
    for name, row in others:
        shares = (f"{mine / theirs:.2f}" for mine, theirs in zip(ours, row, strict=True))
        lines.append(f"| {ours_name} / {name} | " + " | ".join(shares) + " |")
    return head + "\n".join(lines)


def _medians(visits: Sequence[Visit]) -> list[float]:
    columns = zip(*(asdict(one).values() for one in visits), strict=True)
    return [statistics.median(column) for column in columns]


def main() -> None:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="write the figures to docs/performance.md")
    options = parser.parse_args()
    figures = table(*measure(options.rounds))
    print(figures)
    if options.write:
        _write(figures, options.rounds)


def _write(figures: str, rounds: int) -> None:
    """Replace the figures of the pages in docs/performance.md."""
    on = machine(os.getloadavg()[1], f"{psutil.virtual_memory().total / 1e9:.0f} GB")
    write_part("pages", f"Medians of {rounds} rounds, {on}, browser on the same machine.", figures)


if __name__ == "__main__":
    main()
