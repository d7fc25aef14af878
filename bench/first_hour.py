"""How many presses, and how many seconds of the machine, costing a whole sample plan takes on page 02.

    python bench/first_hour.py            the overloaded plan, its fifty actions by first estimates

Only what the machine does is measured: a group also reads, talks and puts its own figures in. Every kind and
every answer stays as the page suggests it, but the price of a change to a system, which is asked for.
"""

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Page, sync_playwright

SERVE = [sys.executable, "-c", "from scrlib.cli import main; main()", "serve", "--no-browser", "--port"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE = 90_000  # milliseconds


@dataclass
class Group:
    """Somebody at the page: what was pressed and typed, and how long the machine took over it."""

    page: Page
    presses: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    def press(self, name: str | re.Pattern[str], what: str) -> None:
        """Press a button and wait until the page has answered; the time goes to `what`."""
        start = time.perf_counter()
        exact = isinstance(name, str)
        self.page.get_by_role("button", name=name, exact=exact).first.click()
        self.page.locator("[aria-busy=true]").first.wait_for(state="detached")
        self.seconds[what] = self.seconds.get(what, 0) + time.perf_counter() - start
        self.presses += 1

    def file(self, name: str, what: str) -> None:
        """Press a button that hands over a file."""
        start = time.perf_counter()
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=name).first.click()
        download.value.path()
        self.seconds[what] = time.perf_counter() - start
        self.presses += 1


@contextmanager
def served() -> Iterator[str]:
    """The address of a server that runs meanwhile."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([*SERVE, str(port)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        process.stdout.readline()  # waits until the pages can be opened
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def journey(page: Page, address: str) -> Group:
    """From opening page 02 to the Excel and the Word plan, every action of the first sample costed."""
    page.set_default_timeout(PATIENCE)
    group, start = Group(page), time.perf_counter()
    page.goto(f"{address}/02_plan_and_cost.ipynb")
    page.wait_for_selector("[data-ready]")
    group.seconds["opening"] = time.perf_counter() - start
    page.locator("summary", has_text="Robin").first.click()
    group.presses += 1
    group.press(re.compile("^Load this example.*Robin"), "loading")
    group.press("3 What it lacks", "steps")
    group.press("5 What each costs", "steps")
    group.press("First estimates of several at once", "costing")
    page.locator("#it_change-answer-quote").fill("4000")  # one action changes a system: only a quote can tell
    group.press("Take these first estimates", "costing")
    group.press("6 What it comes to", "steps")
    print(page.locator(".notice b, .notice strong").first.inner_text())
    group.press("7 Take away", "steps")
    group.file("Get the Excel plan", "Excel")
    group.file("Get the Word plan", "Word")
    return group


def main() -> None:
    """Print what it took."""
    with served() as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        group = journey(browser.new_page(viewport={"width": 1280, "height": 900}), address)
        browser.close()
    whole = sum(group.seconds.values())
    print(f"{group.presses} presses, {whole:.1f} seconds of the machine:")
    print(", ".join(f"{what} {taken:.1f}" for what, taken in group.seconds.items()))


if __name__ == "__main__":
    main()
