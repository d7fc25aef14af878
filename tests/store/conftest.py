"""Every test of the store runs on a SQLite file and on a real PostgreSQL, made for the run."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from scrlib.store.rooms import SqlRooms, open_rooms

DEBIAN = "/usr/lib/postgresql"  # Debian keeps the server's programs here, off the path
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}


def program(name: str) -> str:
    """The path of a program of PostgreSQL's server."""
    found = shutil.which(name) or next(map(str, sorted(Path(DEBIAN).glob(f"*/bin/{name}"))[-1:]), None)
    assert found, (
        "These tests need PostgreSQL's server. On Debian or Ubuntu run: sudo apt-get install postgresql"
    )
    return str(Path(found).resolve())


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of an empty PostgreSQL server of this run alone, without its database."""
    folder = Path(tempfile.mkdtemp(prefix="scr-pg-"))
    servant = {"user": "nobody"} if os.getuid() == 0 else {}  # PostgreSQL refuses to run as root
    if servant:
        os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
    data, user = str(folder / "data"), "scr"
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    flags = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder}"
    run = {"cwd": folder, **QUIET, **servant}
    subprocess.run([program("initdb"), "-D", data, "-U", user, "-A", "trust", "-N"], **run)
    start = [program("pg_ctl"), "-D", data, "-o", flags, "-l", str(folder / "log"), "-w", "start"]
    subprocess.run(start, **run)
    yield f"postgresql://{user}@127.0.0.1:{port}"
    subprocess.run([program("pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop"], **run)
    shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that is not there yet, once for each database."""
    if request.param == "sqlite":
        return str(tmp_path / "store.sqlite3")
    server = request.getfixturevalue("postgresql")
    name = f"t{os.urandom(6).hex()}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"


@pytest.fixture
def open_store(place: str) -> Iterator[Callable[..., SqlRooms]]:
    """Opens that store, as often as wanted, as separate programs would."""
    opened: list[SqlRooms] = []

    def open_it(**options: object) -> SqlRooms:
        opened.append(open_rooms(place, **options))
        return opened[-1]

    yield open_it
    for one in opened:
        one.close()


@pytest.fixture
def rooms(open_store: Callable[..., SqlRooms]) -> SqlRooms:
    """An open store."""
    return open_store()
