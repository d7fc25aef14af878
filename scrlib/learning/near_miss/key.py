"""The key of the near-miss exercise: read apart from it, and checked against the questions it answers."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.near_miss.exercise import sessions
from scrlib.learning.near_miss.lists import FOLDER
from scrlib.records.answer_keys import ExpertRating, Key, QuestionKey, StepKey
from scrlib.records.learning import Kind, Passage, Question, Session
from scrlib.tables import read_table, require, rows

KEY = f"{FOLDER}/key.toml"
OPEN = (Kind.REFLECT, Kind.TAG)  # there is no right answer to these
Row = Mapping[str, Any]


@cache
def key(session_id: str) -> Key:
    """The key of the session with this id. Raises DataError where there is no such session."""
    for one in sessions():
        if one.id == session_id:
            return read_key(read_table(KEY), one)
    raise DataError(f"There is no near-miss exercise called '{session_id}'.", "Choose one from the page.")


def read_key(table: Row, session: Session) -> Key:
    """The key of a session in a table. Raises DataError, naming the question, where the two do not fit."""
    require(table, KEY, ("rater", "source"))
    listed = {row["id"]: row for row in rows(table, KEY, "step", ("id",))}
    steps = {one.id for one in session.steps}
    made = tuple(_step(table["rater"], id, row, listed, session) for id, row in listed.items() if id in steps)
    found = Key(session=session.id, steps=made)
    _complete(found, session)
    return found


def _step(rater: str, id: str, row: Row, listed: Mapping[str, Row], session: Session) -> StepKey:
    source = listed[row["same_as"]] if "same_as" in row else row
    asked = _asked(session, id)
    return StepKey(
        step=id,
        passages=tuple(
            Passage(title=one["title"], text=one["text"])
            for one in source.get("tell", ())
            if one.get("only", session.id) == session.id
        ),
        questions=tuple(
            _question(rater, one, asked)
            for one in source.get("question", ())
            if one.get("only", session.id) == session.id
        ),
    )


def _question(rater: str, row: Row, asked: Mapping[str, Question]) -> QuestionKey:
    where = f"{KEY}, question {row.get('id', '')}"
    question = asked.get(row.get("id", ""))
    if question is None:
        raise DataError(f"{where} is asked nowhere.", "Correct its id, or take it out.")
    if question.kind is Kind.REWRITE:
        require(row, where, ("model",))
        return QuestionKey(question=question.id, model=row["model"])
    require(row, where, ("value", "reason"))
    known = [one.id for one in question.options]
    feedback = row.get("feedback", {})
    values = row["value"].split(",") if question.kind is Kind.ORDER else [row["value"]]
    if lost := (set(values) | set(feedback)) - set(known):
        raise DataError(f"{where} speaks of '{min(lost)}'.", f"Use one of {', '.join(known)}.")
    return QuestionKey(
        question=question.id,
        ratings=(ExpertRating(rater=rater, value=row["value"], reason=row["reason"]),),
        feedback=tuple(feedback.items()),
    )


def _asked(session: Session, step: str) -> dict[str, Question]:
    """Every question of a step, of both forms."""
    return {one.id: one for form in ("a", "b") for one in session.questions(step, form)}


def _complete(found: Key, session: Session) -> None:
    """Raises DataError where something that has an answer has none in the key."""
    told = {(one.step, two.question) for one in found.steps for two in one.questions}
    for step in session.steps:
        for one in () if step.again else _asked(session, step.id).values():
            if one.kind not in OPEN and (step.id, one.id) not in told:
                raise DataError(f"{KEY} says nothing of {one.id}.", "Add its [[step.question]].")
