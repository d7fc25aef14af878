"""One request found in a text, before its action is trimmed."""

from dataclasses import dataclass

from scrlib.text.owners import classify
from scrlib.text.sentences import Piece
from scrlib.text.verbs import agent_of, main_verb


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


def request(
    piece: Piece, kind: str, subject: tuple[int, int], predicate: tuple[int, int], **more: object
) -> Request:
    offset = piece.start
    words_ = piece.words[predicate[0] : predicate[1]]
    verb, passive = more.pop("verb", None), more.pop("passive", False)
    if verb is None:
        verb, passive = main_verb(words_)
    agent = more.pop("agent", None) or (agent_of(piece.words, predicate) if passive else None)
    return Request(
        kind=kind,
        subject=(offset + subject[0], offset + subject[1]),
        subject_class=classify(piece.words[subject[0] : subject[1]]),
        predicate=(offset + predicate[0], offset + predicate[1]),
        verb=str(verb),
        passive=bool(passive),
        agent=(offset + agent[0], offset + agent[1]) if agent else None,
        **more,  # type: ignore[arg-type]
    )
