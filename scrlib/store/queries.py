"""The questions that the store of rooms asks of its tables."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from scrlib.errors import ScrError
from scrlib.records.rooms import Tally
from scrlib.store import keys
from scrlib.store.tables import log, participants, rooms, submissions, tallies

# Asked for every page of everybody, so it is built once.
_WITH_ROOM: Select[Any] = (
    select(*participants.c, rooms.c.code, rooms.c.session, rooms.c.started, rooms.c.revision, rooms.c.state)
    .join(rooms, rooms.c.id == participants.c.room_id)
    .where(participants.c.token == bindparam("fingerprint"))
)


def is_room(code: str) -> ColumnElement[bool]:
    """The room with this code, however it was typed."""
    return rooms.c.code == keys.as_code(code)


def find(connection: Connection, code: str, *, lock: bool = False) -> Row[Any] | None:
    """The row of this room; with `lock` nobody else changes it until the transaction ends."""
    asked = select(rooms).where(is_room(code))
    return connection.execute(asked.with_for_update() if lock else asked).first()


def must_find(connection: Connection, code: str) -> Row[Any]:
    """The row of this room, locked. Raises ScrError where there is none."""
    row = find(connection, code, lock=True)
    if row is None:
        raise no_room()
    return row


def no_room() -> ScrError:
    """What is said where a code is nobody's."""
    return ScrError("There is no room with this code.", "Look at the screen of the room and type it again.")


def of_room(table: Table, code: str) -> Select[Any]:
    """The rows of `table` that belong to the room, directly or by its participants."""
    asked = select(table)
    if "participant_id" in table.c:
        asked = asked.join(participants, participants.c.id == table.c.participant_id)
    owner = participants if "participant_id" in table.c else table
    return asked.join(rooms, rooms.c.id == owner.c.room_id).where(is_room(code))


def by_token(connection: Connection, token: str) -> Row[Any] | None:
    """The row of the participant with this token."""
    return connection.execute(
        select(participants).where(participants.c.token == keys.fingerprint(token))
    ).first()


def with_room(connection: Connection, token: str) -> Row[Any] | None:
    """The participant with this token, and what makes up the record of their room, in one row."""
    return connection.execute(_WITH_ROOM, {"fingerprint": keys.fingerprint(token)}).first()


def people_in(connection: Connection, room_id: int) -> int:
    """How many have joined. Nobody is ever taken out, so it is the highest number too."""
    return connection.execute(
        select(func.count()).select_from(participants).where(participants.c.room_id == room_id)
    ).scalar_one()


def news_of(code: str) -> Select[Any]:
    """(revision, participants who are not out, submissions) of a room."""
    people = select(func.count()).select_from(participants)
    people = people.where(participants.c.room_id == rooms.c.id, ~participants.c.out)
    sent = select(func.count()).select_from(
        submissions.join(participants, participants.c.id == submissions.c.participant_id)
    )
    sent = sent.where(participants.c.room_id == rooms.c.id)
    return select(rooms.c.revision, people.scalar_subquery(), sent.scalar_subquery()).where(is_room(code))


def set_room(connection: Connection, id: int, **values: object) -> None:
    """Put these values into the row of a room."""
    connection.execute(update(rooms).where(rooms.c.id == id).values(**values))


def add_new(connection: Connection, table: Table, values: dict[str, Any]) -> bool:
    """Add a row; False, with nothing changed, where one like it is there."""
    added = _insert(connection, table, values).on_conflict_do_nothing().returning(literal(1))
    return connection.execute(added).first() is not None


def put_count(connection: Connection, room_id: int, one: Tally) -> None:
    """Put a count in the place of the one that is there."""
    values = {"room_id": room_id, "step": one.step, "question": one.question, "option": one.option}
    added = _insert(connection, tallies, values | {"count": one.count})
    connection.execute(added.on_conflict_do_update(index_elements=list(values), set_={"count": one.count}))


def over(before: dt.datetime) -> ColumnElement[bool]:
    """Rooms that ended before this moment, or that nobody ended and in which nothing has happened since."""
    sent = submissions.join(participants, participants.c.id == submissions.c.participant_id)
    later = [
        exists().where(log.c.room_id == rooms.c.id, log.c.at >= before),
        exists().where(participants.c.room_id == rooms.c.id, participants.c.joined >= before),
        select(submissions.c.id)
        .select_from(sent)
        .where(participants.c.room_id == rooms.c.id, submissions.c.at >= before)
        .exists(),
    ]
    left = and_(rooms.c.ended_at.is_(None), rooms.c.started < before, *(~one for one in later))
    return or_(rooms.c.ended_at < before, left)


def _insert(connection: Connection, table: Table, values: dict[str, Any]) -> Any:
    """An insert that knows what to do about a row that is there: each database has its own."""
    kind = sqlite if connection.dialect.name == "sqlite" else postgresql
    return kind.insert(table).values(**values)
