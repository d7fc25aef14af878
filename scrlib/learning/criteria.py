"""The exercise in thresholds and its fresh cases: sessions and their keys, refused with the remedy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.answer_keys import ExpertRating, Key, QuestionKey, StepKey
from scrlib.records.learning import Kind, Option, Passage, Purpose, Question, Session, Step, Telling
from scrlib.tables import read_table, require, rows

EXERCISE = "learning/criteria/calibration.toml"
LATER = ("learning/criteria/two_weeks.toml", "learning/criteria/six_weeks.toml")
FILES = (EXERCISE, *LATER)
VIGNETTES = "learning/criteria/vignettes.toml"
VIGNETTES_LATER = "learning/criteria/vignettes_later.toml"
NAMED = ("id", "title", "aim", "minutes", "alone_minutes", "content_notice")
TEXTS = ("lead", "together", "alone", "again")
OF_STEP = {*TEXTS, "id", "purpose", "title", "minutes", "alone_minutes", "text", "notes", "reveals"}
OF_STEP |= {"vignettes", "told", "told_title", "ask"}
Row = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Vignette:
    """A short case, what we read in it (two ratings where two paragraphs differ), and a word to each answer.

    facts    id of a fact of Chapter 8 to "yes" or "unclear"; every other fact is not so
    """

    id: str
    title: str
    text: str
    facts: Mapping[str, str]
    ratings: tuple[ExpertRating, ...]
    feedback: tuple[tuple[str, str], ...]


@cache
def vignettes() -> Mapping[str, Vignette]:
    """Every case by id, those of the exercise first. Raises DataError with the remedy."""
    first, later = read_table(VIGNETTES), read_table(VIGNETTES_LATER)
    return {**read_vignettes(first), **read_vignettes({**first, **later}, VIGNETTES_LATER)}


def read_vignettes(table: Row, file: str = VIGNETTES) -> Mapping[str, Vignette]:
    """The cases in a table. Raises DataError, naming the case, where a rating or a word is missing."""
    require(table, file, ("rater", "reading", "apart", "source"))
    known = [one.id for one in _answers(table)]
    found = rows(table, file, "vignette", ("id", "title", "text", "facts", "rating", "feedback"))
    return {row["id"]: _vignette(row, f"{file}, {row['id']}", table["rater"], known) for row in found}


def _vignette(row: Row, where: str, rater: str, known: Sequence[str]) -> Vignette:
    for one in row["rating"]:
        require(one, where, ("value", "reason"))
    values = {one["value"] for one in row["rating"]}
    if strange := (values | set(row["feedback"])) - set(known):
        raise DataError(f"{where} speaks of the answer {min(strange)}.", f"Use one of: {', '.join(known)}.")
    if silent := set(known) - values - set(row["feedback"]):
        raise DataError(f"{where} has no word for {min(silent)}.", "Add it under [vignette.feedback].")
    return Vignette(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        facts=row["facts"],
        ratings=tuple(
            ExpertRating(rater=one.get("by", rater), value=one["value"], reason=one["reason"])
            for one in row["rating"]
        ),
        feedback=tuple(row["feedback"].items()),
    )


@cache
def sessions() -> tuple[Session, ...]:
    """The exercise, then the fresh cases for later. Raises DataError with the remedy."""
    return tuple(read_session(read_table(file), file) for file in FILES)


def read_session(table: Row, file: str = EXERCISE) -> Session:
    """The session in a table. Raises DataError, naming the step, what is wrong and the remedy."""
    require(table, file, (*NAMED, "asks", "reason", "telling"))
    steps = tuple(_step(row, table) for row in _steps(table, file))
    for name in ("minutes", "alone_minutes"):
        whole = sum(getattr(one, name) for one in steps)
        if whole != table[name]:
            raise DataError(
                f"{file} takes {table[name]} ({name}) and its steps {whole}.",
                "Make the steps add up to the whole.",
            )
    source = read_table(VIGNETTES)["source"]
    named = {name: table[name] for name in NAMED}
    return Session(**named, steps=steps, source=source, telling=_telling(table, file))


def _telling(table: Row, file: str) -> Telling:
    """The words for what is told: a panel that judges cases codes nothing."""
    words = table["telling"]
    known = {one.name for one in fields(Telling)}
    if words.keys() != known:
        raise DataError(
            f"{file} does not say what is told in its own words.",
            f"Give under [telling]: {', '.join(sorted(known))}, and nothing else.",
        )
    return Telling(**words)


def _steps(table: Row, file: str) -> list[dict[str, Any]]:
    found = rows(table, file, "step", ("id", "purpose", "title", "minutes"))
    ids = [row["id"] for row in found]
    for row in found:
        where = f"{file}, step {row['id']}"
        if unknown := row.keys() - OF_STEP:
            raise DataError(f"{where} has the unknown key {min(unknown)}.", "Correct it, or take it out.")
        if row["purpose"] not in set(Purpose):
            raise DataError(f"{where}: {row['purpose']} is no purpose.", f"Use: {', '.join(Purpose)}.")
        pointed = {*row.get("reveals", ()), *filter(None, (row.get("again"),))}
        if lost := pointed - set(ids):
            raise DataError(f"{where} points at {min(lost)}.", f"Use one of: {', '.join(ids)}.")
        if lost := set(row.get("vignettes", ())) - vignettes().keys():
            raise DataError(f"{where} names the case {min(lost)}.", "Use an id of vignettes.toml.")
    return found


def _step(row: Row, table: Row) -> Step:
    cases = [vignettes()[id] for id in row.get("vignettes", ())]
    text = (Passage(text=row["text"]),) if "text" in row else ()
    return Step(
        id=row["id"],
        purpose=Purpose(row["purpose"]),
        title=row["title"],
        minutes=row["minutes"],
        alone_minutes=row.get("alone_minutes", 0),
        **{name: row[name] for name in TEXTS if name in row},
        reads=(*text, *(Passage(title=one.title, text=one.text, look="account") for one in cases)),
        asks=(*(_question(one, table) for one in cases), *map(_own, row.get("ask", ()))),
        reveals=tuple(row.get("reveals", ())),
        notes=tuple(row.get("notes", ())),
    )


def _question(one: Vignette, table: Row) -> Question:
    return Question(
        id=f"{one.id}.threshold",
        kind=Kind.CHOOSE,
        asks=table["asks"],
        options=_answers(read_table(VIGNETTES)),
        reason=table["reason"],
        confidence=True,
        needed=True,
    )


def _answers(table: Row) -> tuple[Option, ...]:
    return tuple(Option(**one) for one in rows(table, VIGNETTES, "answer", ("id", "label")))


def _own(row: Row) -> Question:
    return Question(**{**row, "kind": Kind(row["kind"])})


def key(session: str) -> Key:
    """What is told once a step is revealed. Raises DataError where there is no such session."""
    for file in FILES:
        table = read_table(file)
        if table["id"] == session:
            told = (_told(row) for row in _steps(table, file) if _tells(row))
            return Key(session=session, steps=tuple(told))
    raise DataError(f"There is no exercise in criteria called '{session}'.", "Choose one from the page.")


def _tells(row: Row) -> bool:
    return bool(row.get("vignettes") or row.get("told"))


def _told(row: Row) -> StepKey:
    """What is told of a step: a principle stands with the step that it is the principle of."""
    cases = (vignettes()[id] for id in row.get("vignettes", ()))
    words = read_table(VIGNETTES)
    told = (Passage(title=row["told_title"], text=row["told"]),) if "told" in row else ()
    return StepKey(
        step=row["id"],
        passages=told,
        questions=tuple(
            QuestionKey(
                question=f"{one.id}.threshold",
                ratings=one.ratings,
                feedback=one.feedback,
                apart=words["apart"] if len(one.ratings) > 1 else "",
                reading=words["reading"],
                reader=words["rater"],
            )
            for one in cases
        ),
    )
