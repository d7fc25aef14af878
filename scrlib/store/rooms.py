"""The store of rooms: the protocol `Rooms` of scrlib.records.rooms on SQLite or PostgreSQL."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, insert, select, update

from scrlib.errors import ScrError
from scrlib.records.learning import Answer
from scrlib.records.rooms import KEPT_DAYS, Participant, Room, Seen, Submission, Tally
from scrlib.store import keys, queries, rows, tables
from scrlib.store.database import Database
from scrlib.store.migrate import migrate
from scrlib.store.names import made_up_name
from scrlib.store.pins import Pins

KEPT = dt.timedelta(
    days=KEPT_DAYS
)  # after its end; a room that nobody ended, after the last thing that happened in it
MOST_PEOPLE = 500  # in one room


def now_utc() -> dt.datetime:
    """This moment."""
    return dt.datetime.now(dt.UTC)


def open_rooms(url: str | None = None, now: Callable[[], dt.datetime] = now_utc) -> "SqlRooms":
    """The store at `url` (postgresql://..., or a file), else at SCR_STORE, else in the user's own folder.

    Its tables are made or brought up to date, and rooms over for 90 days are forgotten. Raises ScrError where
    it cannot be opened, or was made by a newer program.
    """
    rooms = SqlRooms(Database(url), now)
    migrate(rooms.database)
    rooms.forget()
    return rooms


class SqlRooms(Pins):
    """Rooms in a database. Every method is one short transaction; what it changed is kept when it returns.

    May be used from several threads and several processes at once. Raises ScrError where the database fails.
    """

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    # The room and its trainer

    def start(self, session: str, first_step: str, words: str = "scr") -> tuple[Room, str]:
        """A new room and the trainer's PIN (six digits), which is kept only as a salted hash.

        Raises ScrError where no code is free.
        """
        pin = keys.new_pin()
        sealed = keys.seal(pin)
        for _ in range(20):  # a code may be taken; twenty in a row is no chance
            room = Room(
                code=keys.new_code(), session=session, words=words, step=first_step, started=self._now()
            )
            with self.database.writing() as connection:
                if self._add(connection, room, sealed):
                    return room, pin
        raise ScrError("No code for a room is free.", "Delete rooms that are over.")

    def room(self, code: str) -> Room | None:
        """The room with this code, in capitals or not; None where there is none."""
        with self.database.reading() as connection:
            row = queries.find(connection, code)
        return rows.room_of(row) if row else None

    def change(self, code: str, **changes: object) -> Room:
        """The room with these fields of `Room` changed and its revision one higher; the change is logged.

        Raises ScrError where there is no such room, TypeError for a field that is not to be changed.
        """
        if unknown := changes.keys() - {one.name for one in rows.STATE}:
            raise TypeError(f"A room's {sorted(unknown)} cannot be changed")
        with self.database.writing() as connection:
            row = queries.must_find(connection, code)
            room = replace(rows.room_of(row), revision=row.revision + 1, **dict[str, Any](changes))
            ended_at = (row.ended_at or self._now()) if room.ended else None
            queries.set_room(
                connection, row.id, state=rows.state_of(room), revision=room.revision, ended_at=ended_at
            )
            self._log(connection, row.id, room.revision, changes)
        return room

    def history(self, code: str) -> tuple[tuple[dt.datetime, int, Mapping[str, object]], ...]:
        """(when, revision, what was changed) from the room's log, in order."""
        with self.database.reading() as connection:
            found = connection.execute(queries.of_room(tables.log, code).order_by(tables.log.c.id)).all()
        return tuple((row.at, row.revision, rows.changes_of(row.changes)) for row in found)

    def delete(self, code: str) -> None:
        """Forget the room and everything in it."""
        with self.database.writing() as connection:
            connection.execute(delete(tables.rooms).where(queries.is_room(code)))
        self.database.empty_log()

    def forget(self) -> int:
        """Forget the rooms that ended 90 days ago, or in which nothing has happened since: how many."""
        before = self._now() - KEPT
        with self.database.reading() as connection:
            found = [
                row.id for row in connection.execute(select(tables.rooms.c.id).where(queries.over(before)))
            ]
        if found:
            with self.database.writing() as connection:
                connection.execute(delete(tables.rooms).where(tables.rooms.c.id.in_(found)))
            self.database.empty_log()
        return len(found)

    # Participants

    def join(self, code: str, token: str, sector: str = "") -> Participant:
        """A new participant known by a secret token. The same token joins once.

        Raises ScrError if there is no such room, it has ended, it is full, or the token is of another room.
        """
        return self.database.write(lambda connection: self._join(connection, code, token, sector))

    def participant(self, token: str) -> tuple[Room, Participant] | None:
        """Who has this token, and in which room."""
        with self.database.reading() as connection:
            found = queries.with_room(connection, token)
        return (rows.room_of(found), rows.participant_of(found)) if found else None

    def participants(self, code: str) -> tuple[Participant, ...]:
        """Everybody in the room, in the order they joined."""
        return tuple(map(rows.participant_of, self._all(tables.participants, code, "number")))

    def sit_out(self, participant: int, out: bool) -> None:
        """Remember that this participant sits the case out, or is back in."""
        table = tables.participants
        with self.database.writing() as connection:
            connection.execute(update(table).where(table.c.id == participant).values(out=out))

    def see(self, participant: int, step: str) -> None:
        """Remember when this participant first saw the step."""
        self.see_all([(participant, step)])

    def see_all(self, sightings: Sequence[tuple[int, str]]) -> None:
        """The same for several, (participant, step) each, all at once or none.

        A power cut may take it back: who has seen a page is told again when it is next loaded.
        """
        now = self._now()
        with self.database.writing(lasting=False) as connection:
            for participant, step in sightings:
                values = {"participant_id": participant, "step": step, "at": now}
                queries.add_new(connection, tables.seen, values)

    def seen(self, code: str) -> tuple[Seen, ...]:
        """Who first saw which step when."""
        return tuple(map(rows.seen_of, self._all(tables.seen, code, "at")))

    def submit(self, participant: int, step: str, answers: Sequence[Answer], seconds: int) -> bool:
        """Keep what was sent; False, with nothing changed, where they have sent this step already."""
        values = {"participant_id": participant, "step": step, "answers": rows.answers_text(answers)}
        values |= {"seconds": max(0, min(int(seconds), 10**6)), "at": self._now()}
        return self.database.write(lambda connection: queries.add_new(connection, tables.submissions, values))

    def sent(self, participant: int) -> tuple[Submission, ...]:
        """What this participant sent, in the order it came."""
        table = tables.submissions
        asked = select(table).where(table.c.participant_id == participant).order_by(table.c.id)
        with self.database.reading() as connection:
            return tuple(map(rows.submission_of, connection.execute(asked)))

    def submissions(self, code: str) -> tuple[Submission, ...]:
        """Everything that was sent, in the order it came."""
        return tuple(map(rows.submission_of, self._all(tables.submissions, code, "id")))

    # Paper, and news

    def tally(self, code: str, tallies: Sequence[Tally]) -> None:
        """Put these counts in the place of those of the same step, question and option.

        The room's revision grows. Raises ScrError where there is no such room, or a count is below nothing.
        """
        if any(one.count < 0 for one in tallies):
            raise ScrError("A count of sheets cannot be below nothing.", "Type 0, or a number above it.")
        with self.database.writing() as connection:
            room = queries.must_find(connection, code)
            for one in tallies:
                queries.put_count(connection, room.id, one)
            queries.set_room(connection, room.id, revision=room.revision + 1)
            self._log(connection, room.id, room.revision + 1, {"tallies": len(tallies)})

    def tallies(self, code: str) -> tuple[Tally, ...]:
        """Every count that was typed in."""
        return tuple(map(rows.tally_of, self._all(tables.tallies, code, "step", "question", "option")))

    def revisions(self) -> Mapping[str, int]:
        """Revision of every room that has not ended."""
        table = tables.rooms
        with self.database.reading() as connection:
            found = connection.execute(
                select(table.c.code, table.c.revision).where(table.c.ended_at.is_(None))
            )
            return {row.code: row.revision for row in found}

    def news(self, code: str) -> tuple[int, int, int]:
        """(revision, participants, submissions): differs whenever the board has something new to show.

        Those who sit the case out are not counted.
        """
        with self.database.reading() as connection:
            found = connection.execute(queries.news_of(code)).first()
        if found is None:
            raise queries.no_room()
        return found[0], found[1], found[2]

    def _add(self, connection: Connection, room: Room, sealed: str) -> bool:
        """Add the room, unless its code is taken."""
        values = {"code": room.code, "session": room.session, "started": room.started, "revision": 0}
        values |= {"state": rows.state_of(room), "pin": sealed, "wrong": 0}
        if not queries.add_new(connection, tables.rooms, values):
            return False
        self._log(connection, queries.must_find(connection, room.code).id, 0, {"step": room.step})
        return True

    def _join(self, connection: Connection, code: str, token: str, sector: str) -> Participant:
        room = queries.must_find(connection, code)
        found = queries.by_token(connection, token)
        if found is not None:
            return _same_room(found, room)
        number = queries.people_in(connection, room.id) + 1
        _refuse_where_over(room, number)
        values = {"number": number, "name": made_up_name(room.code, number), "sector": sector}
        values |= {"room_id": room.id, "token": keys.fingerprint(token), "joined": self._now(), "out": False}
        added = insert(tables.participants).values(values).returning(*tables.participants.c)
        return rows.participant_of(connection.execute(added).one())

    def _log(
        self, connection: Connection, room_id: int, revision: int, changes: Mapping[str, object]
    ) -> None:
        values = {"room_id": room_id, "at": self._now(), "revision": revision}
        connection.execute(insert(tables.log).values(changes=rows.as_text(changes), **values))

    def _all(self, table: Table, code: str, *order: str) -> Sequence[Row[Any]]:
        """The rows of this table that belong to the room, in this order."""
        asked = queries.of_room(table, code).order_by(*(table.c[name] for name in order))
        with self.database.reading() as connection:
            return connection.execute(asked).all()


def _same_room(found: Row[Any], room: Row[Any]) -> Participant:
    if found.room_id != room.id:
        raise ScrError("This browser is in another room.", "Leave that room first.")
    return rows.participant_of(found)


def _refuse_where_over(room: Row[Any], number: int) -> None:
    if room.ended_at is not None:
        raise ScrError("This room has ended.", "Ask the trainer for the code of a new one.")
    if number > MOST_PEOPLE:
        raise ScrError(f"This room is full: {MOST_PEOPLE} people are in it.", "Look on with a neighbour.")
