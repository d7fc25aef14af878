"""Make the project's own Python environment, .venv, from requirements.lock, on Linux, macOS and Windows.

    python tools/install.py app      what the workbooks need
    python tools/install.py test     that, and what the tests need
    python tools/install.py bench    everything in the lock

The second time it ends at once. The lock is one file for all three; this program takes the part asked for,
so that somebody who only opens the workbooks does not download a browser driver and another server.
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PARTS = ("app", "test", "bench")
EXTRAS = {"app": (), "test": ("match", "test"), "bench": ("match", "test", "bench")}
PACKAGE = re.compile(r"^([a-z0-9][a-z0-9.-]*)==.*(?:\n[ \t]+.*)*\n", re.MULTILINE)
PARENT = re.compile(r"^    # (?:via| ) *([^\s(]+)", re.MULTILINE)


def main() -> None:
    """Install the part named on the command line. Exit status 1, with one sentence, where that cannot be."""
    if len(sys.argv) != 2 or sys.argv[1] not in PARTS:
        sys.exit(__doc__)
    if sys.version_info < (3, 11):  # noqa: UP036 (this program is the one that an older Python may run)
        found = ".".join(map(str, sys.version_info[:2]))
        sys.exit(
            f"The workbook needs Python 3.11 or newer; this is {found}. Install a newer one and try again."
        )
    part = sys.argv[1]
    stamp, now = VENV / f".{part}-installed", state()
    if stamp.exists() and stamp.read_text() == now:
        return
    if not PYTHON.exists() or subprocess.run([PYTHON, "-c", "import pip"], capture_output=True).returncode:
        make_environment()
    print(f"Installing what the {part} needs into .venv (once; it may take some minutes)", flush=True)
    install(part)
    for smaller in PARTS[: PARTS.index(part) + 1]:
        (VENV / f".{smaller}-installed").write_text(now)


def state() -> str:
    """What the environment depends on, as one line: when it changes, it is installed anew."""
    read = b"".join((ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml"))
    return hashlib.sha256(read + str(ROOT).encode()).hexdigest()


def make_environment() -> None:
    """Make .venv with pip in it."""
    import venv

    try:
        import ensurepip  # noqa: F401
    except ImportError:
        sys.exit(
            "This Python cannot make an environment of its own: it came without the module ensurepip. "
            "On Debian or Ubuntu run: sudo apt-get install python3-venv"
        )
    venv.EnvBuilder(with_pip=True, clear=VENV.exists(), symlinks=os.name != "nt").create(VENV)


def install(part: str) -> None:
    """Install that part of the lock, each file checked by its hash, and then the project itself."""
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text(locked(part), encoding="utf-8")
        run([*pip, "--require-hashes", "-r", wanted])
    run([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    compile_all()


def compile_all() -> None:
    """Translate everything once, as pip does unless told not to: else each page's process would, every time.

    A file that cannot be (a package's own test of an older Python) is left as it is.
    """
    subprocess.run([PYTHON, "-m", "compileall", "-q", "-j", "0", VENV, ROOT / "scrlib"], capture_output=True)


def run(command: list) -> None:
    """Run a step; where it fails, its own words have been shown, and this program ends with it."""
    if subprocess.run(command).returncode:
        sys.exit("Not installed; the lines above say why (most often the network). Try again after that.")


def locked(part: str) -> str:
    """The rows of requirements.lock that this part needs, with their hashes."""
    rows: dict = {}  # a package may have two rows, each for some versions of Python
    for found in PACKAGE.finditer((ROOT / "requirements.lock").read_text("utf-8")):
        rows[found[1]] = rows.get(found[1], "") + found[0]
    wanted = set(asked_for(part))
    if unknown := wanted - rows.keys():
        sys.exit(f"requirements.lock has no {min(unknown)}. Run: make lock")
    parents = {name: set(PARENT.findall(row)) for name, row in rows.items()}
    while more := {name for name in rows.keys() - wanted if parents[name] & wanted}:
        wanted |= more
    return "".join(rows[name] for name in sorted(wanted))


def asked_for(part: str) -> list:
    """The names that pyproject.toml asks for in this part, in the spelling of the lock."""
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project = settings["project"]
    lines = [*settings["build-system"]["requires"], *project["dependencies"]]
    lines += [line for extra in EXTRAS[part] for line in project["optional-dependencies"][extra]]
    return [re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", line)[0]).lower() for line in lines]


if __name__ == "__main__":
    main()
