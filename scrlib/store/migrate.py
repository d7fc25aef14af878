"""Bring a store to the tables of this program, step by step, or refuse one of a newer program."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from scrlib.errors import ScrError
from scrlib.store.database import Database

HEAD = "0002"  # the last step in migrations/versions; Alembic is loaded only where a store lacks it
LOCK = 5_330_021  # any number: programs that open one PostgreSQL store together take turns by it
SCRIPTS = Path(__file__).parent / "migrations"


def migrate(database: Database) -> None:
    """Make or complete the tables, in one transaction. Raises ScrError for a store of a newer program."""
    with database.reading() as connection:
        if _step(connection) == HEAD:
            return
    with database.writing() as connection:
        if not database.file:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        if _step(connection) != HEAD:
            run(connection)


def _step(connection: Connection) -> str:
    """The last step that this store has taken, "" for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def run(connection: Connection, step: str = "head") -> None:
    """Take every step up to this one. Raises ScrError for a store of a newer program."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {one.revision for one in ScriptDirectory.from_config(config).walk_revisions()}
    if _step(connection) not in {"", *known}:
        raise ScrError(
            "This store was made by a newer version of the workbook.",
            "Open it with that version, or name another file in SCR_STORE.",
        )
    command.upgrade(config, step)
