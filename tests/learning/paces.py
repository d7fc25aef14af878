"""How long a person alone needs for an exercise, counted from its pages: nobody has been timed.

Counted are 200 words of reading a minute, 5 seconds for a choice, typing at 30 words a minute, and the minute
for which it is set aside. What stood on an earlier page of the walk is not read again, whatever its figures;
what is folded away is not read at all. Everything is answered with the first option, so that what is told of
a miss is read too; a rewriting is as many words as the model has that it was not begun with, and is still
told all that it lacks.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from visitor import Somebody

from scrlib.learning.sessions import key
from scrlib.records.learning import OF_A_ROOM, SURE, TEXTS, Kind, Question, Session, Step
from scrlib.ui.loop.questions import PLACE, name_of
from scrlib.ui.loop.screen import LoopScreen
from scrlib.ui.loop.walk import following

READ, CHOOSE, TYPE, ASIDE = 60 / 200, 5, 60 / 30, 60  # seconds: a word read, a choice, a word typed, a pause
LINE = 15  # words of an answer in one's own words
WORD = re.compile(r"[\w#’'-]+")
NOT_READ = {"option", "button", "textarea", "style"}
INLINE = {"b", "i", "em", "strong", "span", "mark", "a", "input", "br", "path", "rect", "circle", "line"}
VOID = {"input", "br", "hr", "img", "path", "rect", "circle", "line"}


@dataclass(frozen=True, kw_only=True)
class Pace:
    """What one step takes: words read, choices made, words typed, seconds it is set aside."""

    step: str
    words: int
    choices: int
    typed: int
    aside: int

    @property
    def seconds(self) -> float:
        return self.words * READ + self.choices * CHOOSE + self.typed * TYPE + self.aside


class Page(LoopScreen):
    """A page of all sessions of one kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__()


def paces(session: Session, form: str) -> list[Pace]:
    """Every step that somebody alone with this form takes, in order."""
    visitor, seen, found = Somebody(Page(session.id.partition(".")[0])), set[str](), []
    visitor.press("begin", session.id)
    if form == "b":
        visitor.press("begin", session.id)
    while True:
        walk = visitor.screen.walk()
        step, asked = session.step(walk.step), session.questions(walk.step, form)
        read = _news(str(visitor.screen.step(walk)), seen)
        if asked:
            visitor.press("send", form=_filled(session, step, asked))
            assert not visitor.screen.problems, step.id
            if visitor.screen.walk().step == step.id:
                read += _news(str(visitor.screen.step(visitor.screen.walk())), seen)
        found.append(_pace(session, step, asked, read))
        after = following(session, walk)
        if not after:
            return found
        visitor.press("go", after)


def minutes(session: Session, form: str = "a") -> float:
    """How long the whole of it takes."""
    return sum(one.seconds for one in paces(session, form)) / 60


def _pace(session: Session, step: Step, asked: Sequence[Question], words: int) -> Pace:
    sure = 0 if step.again else sum(one.confidence for one in asked)  # a second vote keeps it
    return Pace(
        step=step.id,
        words=words,
        choices=sure + sum(_choices(one) for one in asked),
        typed=sum(_typed(session, one) for one in asked),
        aside=ASIDE if step.purpose in OF_A_ROOM and step.alone else 0,
    )


def _choices(question: Question) -> int:
    if question.kind in TEXTS:
        return 0
    return len(question.options) if question.kind is Kind.ORDER else 1


def _typed(session: Session, question: Question) -> int:
    if question.kind is Kind.REFLECT:
        return LINE
    told = key(session.id).question(question.id) if question.kind is Kind.REWRITE else None
    if told is None:
        return 0
    return (Counter(WORD.findall(told.model)) - Counter(WORD.findall(question.starter))).total()


def _filled(session: Session, step: Step, asked: Sequence[Question]) -> Mapping[str, str | list[str]]:
    """The first of everything, as the page sends it."""
    form: dict[str, str | list[str]] = {}
    for one in asked:
        name = name_of(step.id, one)
        if one.kind is Kind.ORDER:
            form |= {f"{name}-{PLACE.format(n)}": each.id for n, each in enumerate(one.options, 1)}
        else:
            form[name] = one.options[0].id if one.options else f"{one.starter} So."
        if one.confidence:
            form[name_of(step.id, one, "confidence")] = SURE[0].id
    return form


def _news(html: str, seen: set[str]) -> int:
    """How many words of a page have not been read before; from now on they have."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (re.sub(r"\d+", "#", one) for one in reader.lines)
    new = [one for one in dict.fromkeys(lines) if one not in seen]
    seen.update(new)
    return sum(len(WORD.findall(one)) for one in new)


class _Reader(HTMLParser):
    """The lines of a page that stand before somebody's eyes."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._line: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self._end_line()
        if tag not in VOID:
            self._open.append("folded" if tag == "details" and "open" not in dict(attrs) else tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self._end_line()
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        folded = "folded" in self._open and "summary" not in self._open
        if not folded and NOT_READ.isdisjoint(self._open):
            self._line.append(data)

    def close(self) -> None:
        super().close()
        self._end_line()

    def _end_line(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line = []
        if line:
            self.lines.append(line)
