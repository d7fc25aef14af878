"""The exercise in thresholds: twelve invented cases as a session and its key, refused with the remedy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.learning import (
    ExpertRating,
    Key,
    Kind,
    Option,
    Passage,
    Purpose,
    Question,
    QuestionKey,
    Session,
    Step,
    StepKey,
)
from scrlib.tables import read_table, require, rows

EXERCISE = "learning/criteria/calibration.toml"
VIGNETTES = "learning/criteria/vignettes.toml"
NAMED = ("id", "workbook", "title", "aim", "minutes", "alone_minutes", "content_notice")
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
    """The cases by id. Raises DataError with the remedy."""
    return read_vignettes(read_table(VIGNETTES))


def read_vignettes(table: Row) -> Mapping[str, Vignette]:
    """The cases in a table. Raises DataError, naming the case, where a rating or a word is missing."""
    require(table, VIGNETTES, ("rater", "apart", "source"))
    known = [one.id for one in _answers(table)]
    found = rows(table, VIGNETTES, "vignette", ("id", "title", "text", "facts", "rating", "feedback"))
    return {row["id"]: _vignette(row, table["rater"], known) for row in found}


def _vignette(row: Row, rater: str, known: Sequence[str]) -> Vignette:
    where = f"{VIGNETTES}, {row['id']}"
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
    """The exercise. Raises DataError with the remedy."""
    return (read_session(read_table(EXERCISE)),)


def read_session(table: Row) -> Session:
    """The exercise in a table. Raises DataError, naming the step, what is wrong and the remedy."""
    require(table, EXERCISE, (*NAMED, "asks", "reason"))
    steps = tuple(_step(row, table) for row in _steps(table))
    for name in ("minutes", "alone_minutes"):
        whole = sum(getattr(one, name) for one in steps)
        if whole != table[name]:
            raise DataError(
                f"{EXERCISE} takes {table[name]} ({name}) and its steps {whole}.",
                "Make the steps add up to the whole.",
            )
    source = read_table(VIGNETTES)["source"]
    return Session(**{name: table[name] for name in NAMED}, steps=steps, source=source)


def _steps(table: Row) -> list[dict[str, Any]]:
    found = rows(table, EXERCISE, "step", ("id", "purpose", "title", "minutes"))
    ids = [row["id"] for row in found]
    for row in found:
        where = f"{EXERCISE}, step {row['id']}"
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
    if session != sessions()[0].id:
        raise DataError(f"There is no exercise in criteria called '{session}'.", "Choose one from the page.")
    return Key(
        session=session, steps=tuple(_told(row) for row in _steps(read_table(EXERCISE)) if _tells(row))
    )


def _tells(row: Row) -> bool:
    return bool(row.get("vignettes") or row.get("told"))


def _told(row: Row) -> StepKey:
    """What is told of a step: a principle stands with the step that it is the principle of."""
    cases = (vignettes()[id] for id in row.get("vignettes", ()))
    apart = read_table(VIGNETTES)["apart"]
    told = (Passage(title=row["told_title"], text=row["told"]),) if "told" in row else ()
    return StepKey(
        step=row["id"],
        passages=told,
        questions=tuple(
            QuestionKey(
                question=f"{one.id}.threshold",
                ratings=one.ratings,
                feedback=one.feedback,
                apart=apart if len(one.ratings) > 1 else "",
            )
            for one in cases
        ),
    )
