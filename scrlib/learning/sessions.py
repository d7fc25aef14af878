"""Every session that can be worked through, by its id, and the key of each, read from elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from scrlib.errors import DataError
from scrlib.records.answer_keys import Key
from scrlib.records.learning import Session


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """The sessions of one workbook. `key` gives the key of a session of this shelf by its id."""

    sessions: Callable[[], tuple[Session, ...]]
    key: Callable[[str], Key]


def shelves() -> dict[str, Shelf]:
    """The shelves, by the first part of their sessions' ids."""
    from scrlib.learning import criteria, near_miss
    from scrlib.learning.inquiry import sessions as inquiry
    from scrlib.learning.judging import sets as judging

    return {
        "judge": Shelf(sessions=judging.sessions, key=judging.key),
        "inquiry": Shelf(sessions=inquiry.sessions, key=inquiry.key),
        "near_miss": Shelf(sessions=near_miss.sessions, key=near_miss.key),
        "criteria": Shelf(sessions=criteria.sessions, key=criteria.key),
    }


def sessions(kind: str = "") -> tuple[Session, ...]:
    """Every session, or those whose id starts with `kind` ("judge")."""
    return tuple(one for name, shelf in shelves().items() if kind in ("", name) for one in shelf.sessions())


def session(id: str) -> Session:
    """The session with this id. Raises DataError where there is none."""
    for one in sessions(id.partition(".")[0]):
        if one.id == id:
            return one
    raise DataError(f"There is no session called '{id}'.", "Choose one from the page it belongs to.")


def key(id: str) -> Key:
    """The key of the session with this id. Raises DataError where there is no such session."""
    return shelves()[session(id).id.partition(".")[0]].key(id)
