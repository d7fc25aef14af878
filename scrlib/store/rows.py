"""Between the records and what stands in a row."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, asdict, fields
from typing import Any

from sqlalchemy import Row

from scrlib.records.learning import Answer
from scrlib.records.rooms import Participant, Room, Seen, Submission, Tally

COLUMNS = frozenset({"code", "session", "started", "revision"})  # of `Room`, which `change` leaves alone
STATE = tuple(one for one in fields(Room) if one.name not in COLUMNS)
ANSWER = frozenset(one.name for one in fields(Answer))


def as_text(values: Mapping[str, object]) -> str:
    """Fields of a room as JSON: tuples as lists, moments in UTC."""
    return json.dumps({name: _out(value) for name, value in values.items()})


def state_of(room: Room) -> str:
    """All of a room that has no column of its own."""
    return as_text({one.name: getattr(room, one.name) for one in STATE})


def room_of(row: Row[Any]) -> Room:
    """The room in a row. A field that is not in it, because the record was smaller then, has its default."""
    kept = json.loads(row.state)
    state: dict[str, Any] = {one.name: _in(kept[one.name], one.default) for one in STATE if one.name in kept}
    return Room(code=row.code, session=row.session, started=row.started, revision=row.revision, **state)


def changes_of(text: str) -> dict[str, object]:
    """The fields of a room in an entry of its log."""
    defaults = {one.name: one.default for one in STATE}
    return {name: _in(value, defaults.get(name)) for name, value in json.loads(text).items()}


def participant_of(row: Row[Any]) -> Participant:
    """The participant in a row."""
    return Participant(
        id=row.id, number=row.number, name=row.name, sector=row.sector, joined=row.joined, out=row.out
    )


def seen_of(row: Row[Any]) -> Seen:
    """The first sight of a step in a row."""
    return Seen(participant=row.participant_id, step=row.step, at=row.at)


def answers_text(answers: Sequence[Answer]) -> str:
    """Answers as JSON, without the fields that are empty."""
    return json.dumps(
        [{name: value for name, value in asdict(one).items() if value or name == "value"} for one in answers]
    )


def submission_of(row: Row[Any]) -> Submission:
    """The submission in a row."""
    kept = json.loads(row.answers)
    answers = tuple(Answer(**{name: one[name] for name in one.keys() & ANSWER}) for one in kept)
    return Submission(
        participant=row.participant_id, step=row.step, answers=answers, seconds=row.seconds, at=row.at
    )


def tally_of(row: Row[Any]) -> Tally:
    """The count in a row."""
    return Tally(step=row.step, question=row.question, option=row.option, count=row._mapping["count"])


def _out(value: object) -> object:
    return value.astimezone(dt.UTC).isoformat() if isinstance(value, dt.datetime) else value


def _in(value: object, default: object) -> object:
    """A value of a room from JSON. Only a moment is a text whose default is None."""
    if isinstance(value, list):
        return tuple(_in(one, MISSING) for one in value)
    if isinstance(value, str) and default is None:
        return dt.datetime.fromisoformat(value)
    return value
