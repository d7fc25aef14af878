"""The package built from the tree holds all it needs: workbooks, samples, rules. Run with no clone near."""

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent
SCR = (sys.executable, "-c", "from scrlib.cli import main; main(prog_name='scr')")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked package, as pip lays it down."""
    made, folder = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    zipfile.ZipFile(next(made.glob("*.whl"))).extractall(folder)
    return folder


def environment(installed: Path) -> dict[str, str]:
    """Python finds the unpacked package before the clone."""
    return {**os.environ, "PYTHONPATH": str(installed)}


def said(installed: Path, code: str) -> str:
    """What a fresh Python prints when it runs `code` beside the package."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=installed, env=environment(installed), capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@contextmanager
def served(installed: Path) -> Iterator[str]:
    """The address of the installed workbooks, served until the end of the block."""
    command = [*SCR, "serve", "--port", "0", "--no-browser"]
    with subprocess.Popen(
        command, cwd=installed, env=environment(installed), stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        finally:
            process.send_signal(signal.SIGINT)


def test_the_installed_package_is_the_one_that_runs(installed: Path) -> None:
    assert said(installed, "import scrlib; print(scrlib.__file__)") == str(
        installed / "scrlib" / "__init__.py"
    )


def test_the_installed_package_brings_its_workbooks_and_sample_cases(installed: Path) -> None:
    assert said(installed, "from scrlib.serve.pages import workbooks_folder as f; print(f())") == str(
        installed / "scrlib" / "workbooks"
    )
    code = "from scrlib.samples import samples; print(*(s.id for s in samples() if s.file.read_bytes()))"
    assert set(said(installed, code).split()) == {
        folder.parent.name for folder in ROOT.glob("data/samples/*/card.toml")
    }


def test_the_installed_command_checks_a_recommendation(installed: Path) -> None:
    done = subprocess.run(
        [*SCR, "check", "-"],
        input="The Board should review the procedure.\n",
        cwd=installed,
        env=environment(installed),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "The Board should review the procedure." in done.stdout


def test_the_installed_command_serves_the_first_page(installed: Path) -> None:
    with served(installed) as address, urlopen(address, timeout=60) as page:
        assert "<main" in page.read().decode()


def test_the_installed_package_makes_a_store_for_rooms(installed: Path, tmp_path: Path) -> None:
    code = (
        "from scrlib.store.rooms import open_rooms\n"
        f"rooms = open_rooms({str(tmp_path / 'store.sqlite3')!r})\n"
        "room, pin = rooms.start('judge.short.20', 'aim', 'scr')\n"
        "print(rooms.revisions() == {room.code: 0})"
    )
    assert said(installed, code) == "True"
