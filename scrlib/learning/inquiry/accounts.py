"""Accounts of good work, the questions about them, and how our coder read each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scrlib.errors import DataError
from scrlib.records.answer_keys import ExpertRating, QuestionKey
from scrlib.records.learning import Kind, Option, Passage, Question
from scrlib.tables import require, rows

FILE = "learning/inquiry/accounts.toml"
CODER = "Our coder"
LOOKS = ("account", "pair")  # alone, or beside another
Told = tuple[Question, QuestionKey]


@dataclass(frozen=True, kw_only=True)
class Account:
    """One account, and what is asked of it: a rating on each criterion, or what it leaves out, or nothing."""

    id: str
    title: str
    text: str
    asked: tuple[Told, ...]

    def passage(self, look: str) -> Passage:
        """The account to read."""
        return Passage(title=self.title, text=self.text, look=look)


def accounts_in(table: Mapping[str, Any]) -> tuple[Account, ...]:
    """The accounts in a table. Raises DataError, naming the account and the remedy, at an incomplete one."""
    require(table, FILE, ("source",))
    found = rows(table, FILE, "account", ("id", "title", "text"))
    return tuple(
        Account(id=row["id"], title=row["title"], text=row["text"], asked=_asked(row, table)) for row in found
    )


def _asked(row: Mapping[str, Any], table: Mapping[str, Any]) -> tuple[Told, ...]:
    if "rating" in row:
        scale = rows(table, FILE, "rating", ("id", "label"))
        criteria = rows(table, FILE, "criterion", ("id", "asks", "hint"))
        given = _ratings(row, [one["id"] for one in criteria], [one["id"] for one in scale])
        each = ((_about(row["id"], one, scale), given[one["id"]]) for one in criteria)
        return tuple((question, _rated(question.id, rating)) for question, rating in each)
    if "first" in row:
        question = _left_out(row, table)
        return ((question, _answered(row, question)),)
    return ()


def _about(account: str, criterion: Mapping[str, Any], scale: list[dict[str, Any]]) -> Question:
    return Question(
        id=f"{account}.{criterion['id']}",
        kind=Kind.RATE,
        asks=criterion["asks"],
        hint=criterion["hint"],
        options=tuple(Option(**one) for one in scale),
        reason="Why, in a line: which words? (if you like)",
        confidence=True,
        needed=True,
    )


def _ratings(row: Mapping[str, Any], criteria: list[str], scale: list[str]) -> dict[str, dict[str, Any]]:
    """The rating of each criterion, with a reason. Raises DataError at a rating that nobody can choose."""
    where = f"{FILE}, account {row['id']}"
    given = {one["criterion"]: one for one in rows(row, where, "rating", ("criterion", "value", "reason"))}
    for criterion in criteria:
        if criterion not in given:
            raise DataError(f"{where} has no rating of {criterion}.", "Rate it, with a reason.")
    for one in given.values():
        for value in (one["value"], *one.get("feedback", {})):
            if value not in scale:
                raise DataError(
                    f"{where} gives the unknown rating {value}.", f"Use one of: {', '.join(scale)}."
                )
    return given


def _rated(question: str, given: Mapping[str, Any]) -> QuestionKey:
    rating = ExpertRating(rater=CODER, value=given["value"], reason=given["reason"])
    return QuestionKey(
        question=question, ratings=(rating,), feedback=tuple(given.get("feedback", {}).items())
    )


def _left_out(row: Mapping[str, Any], table: Mapping[str, Any]) -> Question:
    """The question which of the four an account leaves out."""
    options = rows(table, FILE, "first", ("id", "label"))
    return Question(
        id=f"{row['id']}.first",
        kind=Kind.CHOOSE,
        asks="What would you ask the teller first?",
        options=tuple(Option(**one) for one in options),
        confidence=True,
        needed=True,
    )


def _answered(row: Mapping[str, Any], question: Question) -> QuestionKey:
    where = f"{FILE}, account {row['id']}"
    require(row, where, ("reason",))
    if row["first"] not in {one.id for one in question.options}:
        raise DataError(f"{where} asks first for the unknown {row['first']}.", "Name one of the [[first]].")
    rating = ExpertRating(rater=CODER, value=row["first"], reason=row["reason"])
    return QuestionKey(question=question.id, ratings=(rating,))
