"""The same notebook in JupyterLab: the screen works there too."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

LAB = """
import sys
from pathlib import Path
from scrlib.serve.lab import open_lab

open_lab(Path(sys.argv[1]))
"""


@pytest.fixture
def lab(tiny_folder: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a JupyterLab on the tiny workbooks, with its token."""
    here = Path(__file__).parent
    settings = {"ServerApp": {"open_browser": False, "allow_root": True}}
    (tmp_path / "jupyter_server_config.json").write_text(json.dumps(settings))
    places = os.pathsep.join(filter(None, (str(here), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": places, "JUPYTER_CONFIG_DIR": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-c", LAB, str(tiny_folder)], env=environment, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    address = next(
        word for line in process.stderr for word in line.split() if "127.0.0.1" in word and "token=" in word
    )
    yield address
    process.terminate()
    process.communicate(timeout=30)


def test_the_screen_works_in_jupyterlab(context: BrowserContext, lab: str) -> None:
    page = context.new_page()
    page.set_default_timeout(60_000)
    base, token = lab.split("/lab", 1)[0], lab.split("token=")[1]
    page.goto(f"{base}/lab/tree/tiny.ipynb?token={token}")
    page.get_by_role("heading", name="A tiny workbook").wait_for()
    page.get_by_text("| Idle").wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    page.get_by_label("A line").fill("one")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#lines")).to_have_text("one")
    page.get_by_role("button", name="Show the plot").click()
    expect(page.locator("#plot-lengths-drawing .annotation-text")).to_have_text("one £3")
    assert page.get_by_text("Would you like to get notified").count() == 0
