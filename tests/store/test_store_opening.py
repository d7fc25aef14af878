"""Where the store is, how it comes to be, and when it is refused."""

import stat
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text

from scrlib.errors import ScrError
from scrlib.records.learning import Answer
from scrlib.store.database import Database, address, own_folder
from scrlib.store.migrate import HEAD, SCRIPTS, run
from scrlib.store.rooms import SqlRooms, now_utc, open_rooms
from scrlib.store.tables import METADATA
from scrlib.store.tables import rooms as rooms_table


def test_what_was_kept_is_there_when_the_store_is_opened_again(open_store: Callable[..., SqlRooms]) -> None:
    first = open_store()
    room, pin = first.start("judge.short.20", "aim", "scr")
    first.close()
    again = open_store()
    assert again.room(room.code) == room
    assert again.unlocked(room.code, pin)


def test_the_steps_lead_to_the_tables_as_the_program_has_them(rooms: SqlRooms) -> None:
    with rooms.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_the_last_step_is_the_one_that_the_program_asks_for() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_current_head() == HEAD


def test_programs_that_open_a_new_store_together_make_it_once(place: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: open_rooms(place), range(4)))
    code = opened[0].start("judge.short.20", "aim", "scr")[0].code
    assert all(one.room(code) for one in opened)
    for one in opened:
        one.close()


def test_a_store_of_a_newer_program_is_refused_and_left_as_it_is(open_store: Callable[..., SqlRooms]) -> None:
    rooms = open_store()
    with rooms.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ScrError, match="made by a newer version"):
        open_store()
    with rooms.database.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_file_waits_for_other_writers_and_survives_a_power_cut(tmp_path: Path) -> None:
    rooms = open_rooms(str(tmp_path / "new folder" / "store.sqlite3"))
    names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    with rooms.database.reading() as connection:
        told = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    rooms.close()
    assert told == ["wal", 2, 1, 15_000]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits; the folder is the user's own")
def test_a_file_is_its_owners_alone(tmp_path: Path) -> None:
    place = tmp_path / "store.sqlite3"
    open_rooms(str(place)).close()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_a_file_of_something_else_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_text("Dear Kestrel, " * 100)
    with pytest.raises(ScrError, match="damaged, or is something else"):
        open_rooms(str(place))
    assert place.read_text() == "Dear Kestrel, " * 100


def test_a_folder_that_cannot_be_written_to_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ScrError, match="cannot be written to"):
        open_rooms(str(tmp_path / "file" / "store.sqlite3"))


def test_a_database_that_does_not_answer_is_said_in_a_sentence() -> None:
    with pytest.raises(ScrError, match="does not answer"):
        open_rooms("postgresql://nobody@127.0.0.1:9/none")


@pytest.mark.parametrize("told", ["mysql://host/name", "sqlite://", "sqlite:///:memory:", "://", "x://"])
def test_any_other_kind_of_address_is_refused(told: str) -> None:
    with pytest.raises(ScrError, match="not understood"):
        address(told)


def test_a_plain_path_is_a_file_and_the_environment_names_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert address(str(tmp_path / "a.db")).database == str(tmp_path / "a.db")
    monkeypatch.setenv("SCR_STORE", "postgres://host/name")
    assert str(address(None)) == "postgresql+psycopg://host/name"
    monkeypatch.delenv("SCR_STORE")
    assert address(None).database == str(own_folder() / "store.sqlite3")


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", ".local/share/scr-workbook"),
        ("darwin", "Library/Application Support/SCR Workbook"),
        ("win32", "AppData/Local/SCR Workbook"),
    ],
)
def test_the_users_own_folder_is_where_the_system_keeps_such_things(
    platform: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert own_folder() == Path.home() / folder


def test_a_fault_never_carries_what_was_being_written(tmp_path: Path) -> None:
    rooms = open_rooms(str(tmp_path / "store.sqlite3"))
    with pytest.raises(ScrError) as raised, rooms.database.writing() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "Kestrel"})
    rooms.close()
    assert "Kestrel" not in f"{raised.value} {raised.value.__cause__}"


def test_a_store_of_an_earlier_program_keeps_what_it_has(place: str) -> None:
    earlier = Database(place)
    values = {"code": "CDGHJ", "session": "judge.short.20", "started": now_utc(), "revision": 3}
    values |= {"state": '{"step": "commit"}', "pin": "x:y", "wrong": 0}
    with earlier.writing() as connection:
        run(connection, "0001")
        connection.execute(insert(rooms_table).values(values))
    earlier.close()
    now = open_rooms(place)
    room = now.room("CDGHJ")
    now.close()
    assert room is not None
    assert (room.step, room.revision, room.picked) == ("commit", 3, ())


def test_what_is_deleted_is_overwritten_in_the_file(tmp_path: Path) -> None:
    place = tmp_path / "store.sqlite3"
    rooms = open_rooms(str(place))
    code = rooms.start("judge.short.20", "aim", "scr")[0].code
    somebody = rooms.join(code, "token").id
    rooms.submit(somebody, "write", [Answer(question="story", value="Kestrel " * 2000)], 1)
    rooms.delete(code)
    rooms.close()
    assert b"Kestrel" not in b"".join(one.read_bytes() for one in tmp_path.iterdir())


def test_connections_that_the_database_dropped_are_made_anew(postgresql: str) -> None:
    with psycopg.connect(f"{postgresql}/postgres", autocommit=True) as other:
        other.execute("CREATE DATABASE dropped")
        rooms = open_rooms(f"{postgresql}/dropped")
        room, _ = rooms.start("judge.short.20", "aim", "scr")
        other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'dropped'")
    assert rooms.room(room.code) == room
    rooms.close()
