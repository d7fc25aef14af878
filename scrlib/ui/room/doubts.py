"""What is asked once before answers are sent that stand: is somebody named, is nothing written at all?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from scrlib.cases.identifiers import find_identifiers
from scrlib.records.learning import TEXTS, Answer, Passage, Question, Session
from scrlib.text.saying import listed
from scrlib.ui.components import notice
from scrlib.ui.markup import Markup, tag
from scrlib.ui.room.forms import hidden_box

SEEN = "seen"  # the name of the hidden box that tells what has been asked before
NOTHING = "nothing"
MOST = 4  # words that are named at once
AGAIN = "press “Send my answers” again"


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A question before sending: `about` stands in the hidden box, so that it is asked once."""

    about: frozenset[str]
    title: str
    says: str

    @property
    def shown(self) -> Markup:
        """The question, above the boxes."""
        return notice(tag("p", self.says), title=self.title, kind="tick")

    @property
    def mark(self) -> Markup:
        """What goes along with the form when it is sent again."""
        return hidden_box(SEEN, "|".join(sorted(self.about)))


def doubt(
    session: Session, questions: Sequence[Question], answers: Sequence[Answer], seen: str
) -> Doubt | None:
    """What to ask before these answers are kept; None where there is nothing, or it was asked (`seen`)."""
    found = _nothing(questions, answers) or _names(session, questions, answers)
    return found if found and not found.about <= set(seen.split("|")) else None


def _nothing(questions: Sequence[Question], answers: Sequence[Answer]) -> Doubt | None:
    if any(one.kind not in TEXTS for one in questions) or any(one.value for one in answers):
        return None
    says = f"Write a line; or, to leave it empty, {AGAIN}. Once sent, it stands."
    return Doubt(about=frozenset({NOTHING}), title="Nothing is written yet", says=says)


def _names(session: Session, questions: Sequence[Question], answers: Sequence[Answer]) -> Doubt | None:
    texts = {one.id for one in questions if one.kind in TEXTS}
    written = [one.value for one in answers if one.question in texts] + [one.reason for one in answers]
    known = _own_words(session)
    found = find_identifiers([("", one) for one in written if one], typed=True)
    words = tuple(dict.fromkeys(one.words for one in found if one.words.casefold() not in known))
    if not words:
        return None
    named = listed([f"“{one}”" for one in words[:MOST]] + (["more"] if len(words) > MOST else []))
    says = (
        f"{named} may tell who somebody is. The trainer reads what you send and may show it to the room. Put "
        f"a role in its place (“the child”, “the nurse”); or, to send it as it stands, {AGAIN}."
    )
    return Doubt(about=frozenset(words), title="Look once more before it is sent", says=says)


@lru_cache(maxsize=32)
def _own_words(session: Session) -> str:
    """Everything that the session itself gives to read and asks: its names are made up and may be written."""
    reads = chain.from_iterable((*step.reads, *step.b_reads) for step in session.steps)
    asked = chain.from_iterable((*step.asks, *step.b_asks) for step in session.steps)
    asks = chain.from_iterable(
        (one.asks, one.starter, *(each.label for each in one.options)) for one in asked
    )
    return "\n".join(chain(chain.from_iterable(_words(one) for one in reads), asks)).casefold()


def _words(one: Passage) -> tuple[str, ...]:
    return one.text, one.title, *chain.from_iterable(one.rows)
