"""The sessions of appreciative inquiry and their keys, read from data and refused with the remedy."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.inquiry.content import Content, content
from scrlib.records.answer_keys import Key, StepKey
from scrlib.records.learning import Passage, Purpose, Question, Session, Step, Telling
from scrlib.samples import Sample, sample
from scrlib.tables import read_table, require, rows

FOLDER = "learning/inquiry"
FILES = tuple(f"{FOLDER}/{name}.toml" for name in ("short", "full", "two_weeks", "six_weeks"))
CHOOSE_ANOTHER = "You can leave it at any point and choose another."
TEXTS = ("id", "title", "aim", "source")
LISTED = re.compile(r"\n+- ")
OF_A_STEP = ("lead", "together", "alone", "again", "alone_minutes", "sheet")
TELLING = Telling(  # a topic and a story are read; nobody codes them
    reveal="Show how we read it",
    how="How we read it, and why",
    mark="as we read it",
    sure="Sure, and we read it otherwise",
    same="as we read them",
)
RATE = "rate:"  # asks = ["rate:C"]: the four questions about account C


@cache
def sessions() -> tuple[Session, ...]:
    """The sessions: the short one, the full one, and those for two and for six weeks later."""
    return tuple(read_session(read_table(file), file)[0] for file in FILES)


@cache
def key(session: str) -> Key:
    """The key of a session. Raises KeyError where there is no such session."""
    return {found.session: found for _, found in (read_session(read_table(file), file) for file in FILES)}[
        session
    ]


def read_session(table: Mapping[str, Any], where: str) -> tuple[Session, Key]:
    """The session in a table and its key. Raises DataError, naming the step and the remedy."""
    require(table, where, (*TEXTS, "minutes", "alone_minutes"))
    case = sample(table["case"]) if "case" in table else None
    made = _with_story(content(), case) if case else content()
    if case is None:
        require(table, where, ("content_notice",))
    found = rows(table, where, "step", ("id", "purpose", "title", "minutes"))
    steps = tuple(_step(one, made, f"{where}, step {one['id']}") for one in found)
    _refuse(table, steps, where)
    session = Session(
        **{name: table[name] for name in TEXTS},
        minutes=table["minutes"],
        alone_minutes=table["alone_minutes"],
        case=case.id if case else "",
        content_notice=_notice_of(case) if case else table["content_notice"],
        steps=steps,
        telling=TELLING,
    )
    return session, Key(session=session.id, steps=tuple(_keys(found, steps, made, where)))


def _notice_of(case: Sample) -> str:
    """The case's own notice. The page says what one can do instead: in a room there is no other case."""
    return case.content_notice.removesuffix(CHOOSE_ANOTHER).strip()


def _with_story(made: Content, case: Sample) -> Content:
    """The parts of the sample case's account among the passages; each line of a list is a paragraph."""
    story = {
        f"story:{heading}": Passage(title=heading, text=LISTED.sub("\n\n", text), look="account")
        for heading, text in case.story
    }
    return replace(made, passages={**made.passages, **story})


def _step(row: Mapping[str, Any], made: Content, where: str) -> Step:
    if row["purpose"] not in set(Purpose):
        raise DataError(
            f"{where} has the unknown purpose {row['purpose']}.", f"Use one of: {', '.join(Purpose)}."
        )
    return Step(
        id=row["id"],
        purpose=Purpose(row["purpose"]),
        title=row["title"],
        minutes=row["minutes"],
        **{name: row[name] for name in OF_A_STEP if name in row},
        reveals=tuple(row.get("reveals", ())),
        notes=tuple(row.get("notes", ())),
        reads=_read(row.get("reads", ()), made, where),
        b_reads=_read(row.get("b_reads", ()), made, where),
        asks=_asked(row.get("asks", ()), made, where),
        b_asks=_asked(row.get("b_asks", ()), made, where),
    )


def _read(names: Iterable[str], made: Content, where: str) -> tuple[Passage, ...]:
    """The passages by name: "rule", "account:C", "pair:P1", "story:Saturday night" of the sample case."""
    for name in names:
        if name not in made.passages:
            raise DataError(f"{where} reads the unknown passage {name}.", "Write it, or correct its name.")
    return tuple(made.passages[name] for name in names)


def _asked(names: Iterable[str], made: Content, where: str) -> tuple[Question, ...]:
    each = [id for name in names for id in _ids(name, made)]
    for id in each:
        if id not in made.questions:
            raise DataError(f"{where} asks the unknown question {id}.", "Write it, or correct its name.")
    return tuple(made.questions[id] for id in each)


def _ids(name: str, made: Content) -> tuple[str, ...]:
    return made.rated.get(name.removeprefix(RATE), (name,)) if name.startswith(RATE) else (name,)


def _refuse(table: Mapping[str, Any], steps: tuple[Step, ...], where: str) -> None:
    ids = [one.id for one in steps]
    for one in steps:
        for name in (*one.reveals, *((one.again,) if one.again else ())):
            if name not in ids:
                raise DataError(f"{where}, step {one.id} names the unknown step {name}.", "Correct its name.")
    sums: Mapping[str, Callable[[Step], int]] = {
        "minutes": lambda one: one.minutes,
        "alone_minutes": lambda one: one.alone_minutes,
    }
    for name, of_step in sums.items():
        if (total := sum(map(of_step, steps))) != table[name]:
            raise DataError(
                f"The steps of {where} take {total} {name}, not {table[name]}.", "Make the two agree."
            )


def _keys(
    found: list[dict[str, Any]], steps: tuple[Step, ...], made: Content, where: str
) -> Iterable[StepKey]:
    for row, step in zip(found, steps, strict=True):
        asked = [one.id for one in (*step.asks, *step.b_asks)]
        questions = tuple(made.keys[id] for id in asked if id in made.keys)
        passages = _read(row.get("tells", ()), made, where)
        if questions or passages:
            yield StepKey(step=step.id, passages=passages, questions=questions)
