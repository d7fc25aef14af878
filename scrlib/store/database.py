"""One database behind everything that is kept: a SQLite file, or PostgreSQL by its address."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from scrlib.errors import ScrError
from scrlib.store.together import Together

Result = TypeVar("Result")

PLACE = "SCR_STORE"  # the environment variable that names another place: a file, or the address of a database
FILE = "store.sqlite3"
PATIENCE = 15  # seconds to wait for another writer
PRAGMAS = (
    "journal_mode = WAL",  # readers and one writer do not hold each other up
    "synchronous = FULL",  # what was acknowledged survives a power cut
    "foreign_keys = ON",
    "secure_delete = ON",  # what is forgotten is overwritten in the file
)


class Database:
    """Transactions of one database. Each is all or nothing, and kept for good when its block ends."""

    def __init__(self, url: str | None = None) -> None:
        self.engine = _engine(address(url))
        # SQLite has one writer at a time. Those of this process queue here; the database's own way is to look
        # again after ever longer pauses, and some would wait for seconds.
        self._turn = threading.Lock() if self.file else nullcontext()
        self._together = Together(self.writing)

    @property
    def file(self) -> bool:
        """True for a SQLite file."""
        return self.engine.dialect.name == "sqlite"

    @property
    def told(self) -> str:
        """Where it is, as SCR_STORE takes it: for a program in another folder too."""
        url = self.engine.url
        return str(url.database) if self.file else url.render_as_string(hide_password=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only looks: all its answers are of one moment on SQLite."""
        with plain_faults(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self, *, lasting: bool = True) -> Iterator[Connection]:
        """A transaction that changes something, with no other writer beside it on SQLite.

        One that is not `lasting` does not wait for the disk: a killed program keeps it, but a power cut may
        take it back.
        """
        with plain_faults(), self._turn, self.engine.connect() as connection:
            connection.execution_options(writes=True, lasting=lasting)
            with connection.begin():
                yield connection

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """What `work` gives back, once all it wrote is kept for good.

        Where many write a SQLite file at once, those who wait share a transaction. PostgreSQL lets its
        writers wait for the disk together by itself. `work` may be called twice: see `Together`.
        """
        if self.file:
            return self._together.write(work)
        with self.writing() as connection:
            return work(connection)

    def empty_log(self) -> None:
        """Leave no words that were taken out beside a SQLite file: its log holds pages as they were before.

        Another program that is reading holds it back; then the log goes with the next one, or on closing.
        """
        if self.file:
            with plain_faults(), self._turn, closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def address(url: str | None) -> URL:
    """Where the store is: `url` (an address, or a file), else SCR_STORE, else in the user's own folder.

    Raises ScrError where it is neither SQLite nor PostgreSQL.
    """
    told = url or os.environ.get(PLACE) or str(own_folder() / FILE)
    if "://" not in told:
        return URL.create("sqlite", database=str(Path(told).expanduser().absolute()))
    try:
        found = make_url(told)
    except ArgumentError:
        raise _not_understood() from None
    kind = found.get_backend_name()
    if kind in ("postgresql", "postgres"):
        return found.set(drivername="postgresql+psycopg")
    if kind != "sqlite" or not found.database or found.database == ":memory:":
        raise _not_understood()
    return found.set(drivername="sqlite")


def own_folder() -> Path:
    """The folder in which programs of this kind of machine keep a user's data."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "SCR Workbook"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "SCR Workbook"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "scr-workbook"


@contextmanager
def plain_faults() -> Iterator[None]:
    """Turn a fault of the database into a ScrError, without the values that were being written."""
    try:
        yield
    except (DBAPIError, PoolTimeout) as fault:
        raise ScrError(*told_plainly(str(getattr(fault, "orig", "")))) from None


def told_plainly(fault: str) -> tuple[str, str]:
    """What is wrong and what to do, from the words of the database."""
    fault = fault.lower()
    if "not a database" in fault or "malformed" in fault:
        return "The file of the store is damaged, or is something else.", "Put it aside and start again."
    if "unable to open" in fault or "readonly" in fault or "permission denied" in fault:
        return "The store cannot be written to.", f"Check its folder, or name another file in {PLACE}."
    if "full" in fault or "no space" in fault:
        return "The disk of the store is full.", "Make room on it; nothing that was kept is lost."
    if "foreign key" in fault:
        return "This room is no longer kept.", "Ask the trainer for the code of a new one."
    if "locked" in fault or "busy" in fault:
        return "The store is busy.", "Try again in a moment."
    return "The store does not answer.", f"Check that it runs, and its address in {PLACE}; then try again."


def _not_understood() -> ScrError:
    return ScrError(
        "The address of the store is not understood.",
        f"Put the path of a file into {PLACE}, or postgresql://user:password@host/name.",
    )


def _engine(url: URL) -> Engine:
    """The engine for this address. Its messages never carry values."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url)
    try:
        engine = create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_size=10,
            connect_args={"connect_timeout": PATIENCE},
        )
    except (ModuleNotFoundError, NoSuchModuleError):
        raise ScrError(
            "PostgreSQL cannot be reached from here: its driver is not installed.",
            'Install it: pip install "scrlib[postgres]"',
        ) from None
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def _sqlite(url: URL) -> Engine:
    place = Path(str(url.database))
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        place.touch(mode=0o600)  # the owner's alone
    except OSError:
        raise ScrError("The store cannot be written to.", f"Name another file in {PLACE}.") from None
    engine = create_engine(url, hide_parameters=True, pool_size=10, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    """A new connection: transactions begin where we say, not where the driver guesses."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    """A writer takes its place at once: one that began as a reader could be refused half way."""
    options = connection.get_execution_options()
    if options.get("writes"):
        connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if options['lasting'] else 'NORMAL'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """What need not outlive a power cut does not wait for the disk."""
    if connection.get_execution_options().get("lasting") is False:
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")
