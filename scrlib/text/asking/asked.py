"""One request found in a text, before its action is trimmed."""

from dataclasses import dataclass

from scrlib.text.asking.owners import classify
from scrlib.text.asking.verbs import agent_of, main_verb
from scrlib.text.sentences import Piece


@dataclass(frozen=True, kw_only=True)
class Request:
    """A request before its action is trimmed: offsets in the whole text; `subject` may be empty (start == end)."""

    kind: str
    subject: tuple[int, int]
    subject_class: str
    predicate: tuple[int, int]
    verb: str
    passive: bool = False
    agent: tuple[int, int] | None = None
    strong: bool = True
    asked: bool = False  # the subject is asked, required or invited to do it
    shared: bool = False  # another item of a list stands between the subject and this


def request(
    piece: Piece,
    kind: str,
    subject: tuple[int, int],
    predicate: tuple[int, int],
    *,
    verb: str = "",
    passive: bool = False,
    agent: tuple[int, int] | None = None,
    strong: bool = True,
    asked: bool = False,
) -> Request:
    """A request from offsets in `piece`; the main verb and the agent of a passive are found unless given."""
    if not verb:
        verb, passive = main_verb(piece.words[predicate[0] : predicate[1]])
    if passive and agent is None:
        agent = agent_of(piece.words, predicate)
    return Request(
        kind=kind,
        subject=_moved(piece.start, subject),
        subject_class=classify(piece.words[subject[0] : subject[1]]),
        predicate=_moved(piece.start, predicate),
        verb=verb,
        passive=passive,
        agent=_moved(piece.start, agent) if agent else None,
        strong=strong,
        asked=asked,
    )


def _moved(by: int, place: tuple[int, int]) -> tuple[int, int]:
    return by + place[0], by + place[1]
