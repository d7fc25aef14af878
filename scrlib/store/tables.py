"""The tables as they stand now. How a store gets there, from whatever it was, is in migrations/."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Moment(TypeDecorator[dt.datetime]):
    """A moment in time, kept in UTC on either database and given back with its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """To UTC, without a zone where the database keeps none."""
        if value is None:
            return None
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Back, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


def _of(table: str, **options: Any) -> Column[int]:
    """A row of this table goes with the row it belongs to."""
    return Column(
        f"{table}_id", Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, **options
    )


# state: every other field of `Room` as JSON, so that a field added to the record needs no new column
# wrong, locked: wrong PINs in a row, and until when none is looked at
rooms = Table(
    "room",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("code", String(5), nullable=False, unique=True),
    Column("session", Text, nullable=False),
    Column("started", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("revision", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("pin", Text, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("locked", Moment),
)
# Never changed, and gone only with its room: a trigger of the database holds it.
log = Table(
    "room_log",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("room", index=True),
    Column("at", Moment, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changes", Text, nullable=False),
)
participants = Table(
    "participant",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("room"),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("sector", Text, nullable=False),
    Column("token", String(64), nullable=False, unique=True),
    Column("joined", Moment, nullable=False),
    Column("out", Boolean, nullable=False),
    UniqueConstraint("room_id", "number"),
)
seen = Table(
    "seen",
    METADATA,
    _of("participant", primary_key=True),
    Column("step", Text, primary_key=True),
    Column("at", Moment, nullable=False),
)
submissions = Table(
    "submission",
    METADATA,
    Column("id", Integer, primary_key=True),
    _of("participant"),
    Column("step", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("participant_id", "step"),
)
tallies = Table(
    "tally",
    METADATA,
    _of("room", primary_key=True),
    Column("step", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("option", Text, primary_key=True),
    Column("count", Integer, CheckConstraint("count >= 0", name="not_negative"), nullable=False),
)
# A register or an audit: an append-only log whose entries are sealed one to the other.
books = Table(
    "book",
    METADATA,
    Column("id", String(12), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("started", Moment, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("head", String(64), nullable=False),
)
# body: the entry as JSON. Number and head never change, no entry goes but with its book: a trigger holds it.
entries = Table(
    "book_entry",
    METADATA,
    Column("book_id", String(12), ForeignKey("book.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("head", String(64), nullable=False),
    Column("body", Text, nullable=False),
)
