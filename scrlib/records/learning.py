"""What a session of learning is made of: steps that one person, a room and a sheet of paper all work through.

A `Session` holds only what anybody may see from the start. What the experts said, the principle behind a pair
and every model answer stand in its `Key` (answer_keys.py), which is never sent before it is revealed.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

CANNOT_JUDGE = "cannot_judge"  # an answer like any other: it is data, and never wrong


class Kind(StrEnum):
    """What a question asks for, and so what its answer looks like."""

    CHOOSE = "choose"  # the id of one option
    RATE = "rate"  # the id of one rating of a scale, or CANNOT_JUDGE
    REWRITE = "rewrite"  # a text, which starts as `starter` and is marked by the project's own checker
    REFLECT = "reflect"  # a text; there is no right answer
    ORDER = "order"  # the ids of every option, in the order chosen, with commas between
    CODE = "code"  # one contributory factor: "present", "absent" or "unknown"; its reason is the evidence
    TAG = "tag"  # the ids of any number of options, with commas between


class Purpose(StrEnum):
    """What a step is for. Alone, ROOM and TALK become "set it aside, look again"."""

    AIM = "aim"
    NOTICE = "notice"  # what the case is about, before it is shown, with a way to leave it out
    BEFORE = "before"  # blind: rated, and not told until the end
    PAIR = "pair"  # a weak and a strong example side by side
    READ = "read"  # an account, a timeline: nothing is asked
    COMMIT = "commit"  # alone: a judgement, a reason, how sure
    ROOM = "room"  # the spread of the room, without the answer
    TALK = "talk"
    AGAIN = "again"  # the same questions again
    EXPERT = "expert"  # what the experts said, and why
    REWRITE = "rewrite"
    WRITE = "write"  # something of one's own: a story, a proposition, a barrier, a commitment
    AFTER = "after"  # blind: a fresh item without hints
    TAKE_AWAY = "take_away"  # what to do on Monday


TEXTS = (Kind.REFLECT, Kind.REWRITE)  # what is written is read, and never counted
BLIND = (Purpose.BEFORE, Purpose.AFTER)
VOTED = (Purpose.COMMIT, Purpose.AGAIN)  # what a room votes on, and its second vote
VOTES = (*BLIND, *VOTED)
OF_A_ROOM = (Purpose.ROOM, Purpose.TALK)


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer that can be chosen."""

    id: str
    label: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing that a step asks. Its id is unique in its session: "A012.specific" (item, criterion)."""

    id: str
    kind: Kind
    asks: str
    options: tuple[Option, ...] = ()
    hint: str = ""
    hints: tuple[str, ...] = ()  # opened one by one, when wanted
    starter: str = ""  # the text that a rewrite starts from
    reason: str = ""  # what the line for a reason is called; "" asks for none
    confidence: bool = False  # how sure: sure, fairly, guessing
    needed: bool = False  # an answer may not be left out; "cannot judge" is an answer
    lines: int = 3  # of the box, for a text
    moderated: bool = True  # a text that the trainer may pick for the room to see
    about: str = ""  # title of its item where a step asks the same of several; `Session.questions` fills it

    @property
    def group(self) -> str:
        """What the answers are gathered under: "specific" of "A012.specific", else the id."""
        return self.id.rpartition(".")[2]

    @property
    def named(self) -> str:
        """What it asks, with the title of its item where it is asked of several."""
        return f"{self.about}: {self.asks}" if self.about else self.asks

    @property
    def item(self) -> str:
        """The item that it is about: "A012" of "A012.specific", "" for none."""
        return self.id.rpartition(".")[0]

    def said(self, value: str) -> str:
        """An answer in words: the label of an option, labels in order for ORDER, a text as it stands."""
        labels = {one.id: one.label for one in self.options} | {"": ""}
        labels.setdefault(CANNOT_JUDGE, "Cannot judge")
        if self.kind in TEXTS:
            return value
        if self.kind not in (Kind.ORDER, Kind.TAG):
            return labels.get(value, value)
        parts = [labels.get(one, one) for one in value.split(",")] if value else []
        if self.kind is Kind.ORDER:
            parts = [f"{n}. {label}" for n, label in enumerate(parts, 1)]
        return "; ".join(parts)


SURE = (
    Option(id="sure", label="Sure"),
    Option(id="fairly", label="Fairly sure"),
    Option(id="guessing", label="Guessing"),
)


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Something to read. `look` is "text", "recommendation", "account", "table" or "pair"."""

    text: str = ""  # paragraphs apart by a blank line; for "table" the caption
    title: str = ""
    look: str = "text"
    marks: tuple[tuple[int, int], ...] = ()  # spans of `text` to point at
    columns: tuple[str, ...] = ()  # of a table
    rows: tuple[tuple[str, ...], ...] = ()


JUDGED = ("account", "recommendation")  # looks of what is judged


@dataclass(frozen=True, kw_only=True)
class Step:
    """One screen of the session, one part of its script.

    reads, asks    what is shown and asked; `b_reads`, `b_asks` are what every second person gets instead, in
                   the steps BEFORE and AFTER, so that a harder item is not mistaken for a better room
    again          id of the step whose questions are asked again (AGAIN: second vote)
    reveals        ids of the steps whose key is shown on this step, once it is revealed
    minutes        in a room; `alone_minutes` for a person alone
    together       what a room is told to do; `alone` what a person alone is told
    notes          for the trainer only
    sheet          name of the sheet of paper that the step has to itself ("Interview sheet"), "" for none
    """

    id: str
    purpose: Purpose
    title: str
    minutes: int
    alone_minutes: int = 0
    lead: str = ""
    together: str = ""
    alone: str = ""
    reads: tuple[Passage, ...] = ()
    asks: tuple[Question, ...] = ()
    b_reads: tuple[Passage, ...] = ()
    b_asks: tuple[Question, ...] = ()
    again: str = ""
    reveals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str = ""

    def read_by(self, form: str) -> tuple[Passage, ...]:
        """What somebody with this form ("a" or "b") reads."""
        return self.b_reads if form == "b" and self.b_asks else self.reads

    def asked_of(self, form: str) -> tuple[Question, ...]:
        """What somebody with this form ("a" or "b") is asked."""
        return self.b_asks if form == "b" and self.b_asks else self.asks

    def items(self, form: str) -> dict[str, Passage]:
        """The account or recommendation of each item, where there are several and each has its own."""
        ids = list(dict.fromkeys(one.item for one in self.asked_of(form)))
        texts = [one for one in self.read_by(form) if one.look in JUDGED]
        return dict(zip(ids, texts, strict=True)) if 1 < len(ids) == len(texts) else {}


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What a session calls what is told once it is revealed: a room that judges cases codes nothing."""

    reveal: str = "Reveal the coding"  # the press on the board
    how: str = "How it was coded, and why"
    mark: str = "as coded"  # beside an answer that was given in the key
    sure: str = "Sure, and coded otherwise"  # above what many were sure of and the key has not
    same: str = "as they were coded"  # behind a count of blind answers: "3 of 4 as they were coded"

    @property
    def within(self) -> str:
        """`how` inside a sentence."""
        return f"{self.how[:1].lower()}{self.how[1:]}"


@dataclass(frozen=True, kw_only=True)
class Session:
    """A whole exercise, from its aim to what is taken away. `id`: kind, what, minutes ("judge.traps.40")."""

    id: str
    title: str
    aim: str  # one line: what you will be able to do
    minutes: int  # in a room
    alone_minutes: int
    content_notice: str
    steps: tuple[Step, ...]
    source: str  # where its content comes from, and its licence
    case: str = ""  # id of the sample case it is about
    telling: Telling = Telling()

    def step(self, id: str) -> Step:
        """The step with this id. Raises KeyError where there is none."""
        for one in self.steps:
            if one.id == id:
                return one
        raise KeyError(id)

    def place(self, step: str, skipped: Collection[str] = ()) -> tuple[int, int]:
        """(which step this is, of how many): those left out are not counted, but for this one."""
        left = [one.id for one in self.steps if one.id == step or one.id not in skipped]
        return left.index(step) + 1, len(left)

    def after(self, step: str, skipped: Collection[str] = ()) -> list[Step]:
        """The steps behind this one, without those left out."""
        at = [one.id for one in self.steps].index(step)
        return [one for one in self.steps[at + 1 :] if one.id not in skipped]

    def items(self, step: str, form: str = "a") -> dict[str, Passage]:
        """The account or recommendation of each item that this step asks about: see `Step.items`."""
        one = self.step(step)
        return self.step(one.again or step).items(form)

    def questions(self, step: str, form: str = "a") -> tuple[Question, ...]:
        """What somebody with this form is asked on this step: a second vote asks what the first one did."""
        one = self.step(step)
        first = self.step(one.again or step)
        titles = {id: item.title for id, item in self.items(step, form).items()}
        return tuple(replace(one, about=titles.get(one.item, "")) for one in first.asked_of(form))


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What somebody said to one question. A value of "" was not attempted, which is not wrong."""

    question: str
    value: str
    reason: str = ""
    confidence: str = ""  # of SURE, "" where it was not asked or not said
