"""What the sessions are made of: accounts with their ratings, questions with their keys, passages.

What may be shown from the start and what belongs to the key are told apart here, once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.inquiry.accounts import CODER, LOOKS, accounts_in
from scrlib.learning.inquiry.accounts import FILE as ACCOUNTS
from scrlib.learning.inquiry.checklists import points
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.records.answer_keys import ExpertRating, QuestionKey
from scrlib.records.learning import Kind, Option, Passage, Question
from scrlib.tables import read_table, require, rows

QUESTIONS = "learning/inquiry/questions.toml"
FIRST = "told"  # the question that somebody may find nothing good for
SHOWN = ("kind", "asks", "hint", "starter", "reason", "confidence", "needed", "lines", "moderated")


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything by its id. `rated`: the ids of the questions about an account.

    An account is a passage twice: "account:C" alone, "pair:P1" beside another.
    """

    passages: Mapping[str, Passage]
    questions: Mapping[str, Question]
    keys: Mapping[str, QuestionKey]
    rated: Mapping[str, tuple[str, ...]]


@cache
def content() -> Content:
    """What the project's own sessions are made of."""
    return content_in(read_table(ACCOUNTS), read_table(QUESTIONS))


def content_in(accounts: Mapping[str, Any], asked: Mapping[str, Any]) -> Content:
    """What is in two tables. Raises DataError, naming the row and the remedy, where one is incomplete."""
    require(asked, QUESTIONS, ("source",))
    told = accounts_in(accounts)
    passages = {f"{look}:{one.id}": one.passage(look) for one in told for look in LOOKS}
    passages |= {row["id"]: _passage(row) for row in rows(asked, QUESTIONS, "passage", ("id",))}
    questions = {question.id: question for one in told for question, _ in one.asked}
    keys = {question.id: key for one in told for question, key in one.asked}
    for row in rows(asked, QUESTIONS, "question", ("id", "kind")):
        questions[row["id"]] = _question(row)
        if key := _key(row, questions[row["id"]]):
            keys[row["id"]] = key
    rated = {one.id: tuple(question.id for question, _ in one.asked) for one in told if one.asked}
    return Content(passages=passages, questions=questions, keys=keys, rated=rated)


def _question(row: Mapping[str, Any]) -> Question:
    where = f"{QUESTIONS}, question {row['id']}"
    if row["kind"] == "interview":
        row = {**_interview(row, where), **row, "kind": Kind.REFLECT}
    require(row, where, ("asks",))
    if row["kind"] not in set(Kind):
        raise DataError(f"{where} is of the unknown kind {row['kind']}.", f"Use one of: {', '.join(Kind)}.")
    if row["kind"] == Kind.REWRITE:
        require(row, where, ("starter", "model"))
    return Question(
        id=row["id"],
        options=_options(row),
        hints=tuple(row.get("hints", ())),
        **{name: row[name] for name in SHOWN if name in row} | {"kind": Kind(row["kind"])},
    )


def _interview(row: Mapping[str, Any], where: str) -> dict[str, Any]:
    """What the protocol asks, so that a room, a person alone and their own practice are asked the same."""
    for one in protocol().questions:
        if one.id == row.get("field"):
            small = protocol().small if one.id == FIRST else ()
            return {"asks": one.asks, "hint": one.hint, "lines": one.lines, "hints": small}
    known = ", ".join(one.id for one in protocol().questions)
    raise DataError(f"{where} is of no part of the interview.", f"Add a line: field = ..., one of {known}.")


def _options(row: Mapping[str, Any]) -> tuple[Option, ...]:
    if row.get("options") == "conditions":
        return tuple(Option(id=one.id, label=one.label, note=one.note) for one in conditions())
    return tuple(Option(id=one["id"], label=one["label"]) for one in row.get("option", ()))


def _key(row: Mapping[str, Any], question: Question) -> QuestionKey | None:
    """What belongs to the key: the right answer with its reason, feedback for each option, a model answer."""
    feedback = [(one["id"], one["feedback"]) for one in row.get("option", ()) if "feedback" in one]
    feedback += row.get("feedback", {}).items()
    known = {one.id for one in question.options}
    for option in [one for one, _ in feedback] + ([row["right"]] if "right" in row else []):
        if option not in known:
            where = f"{QUESTIONS}, question {question.id}"
            raise DataError(f"{where} tells of the unknown option {option}.", "Name one of its options.")
    right = [row["right"]] if "right" in row else []
    ratings = tuple(ExpertRating(rater=CODER, value=one, reason=row["reason_right"]) for one in right)
    if row.get("model"):
        feedback.append(("", row.get("about", "")))
    if not (ratings or feedback):
        return None
    return QuestionKey(
        question=question.id, ratings=ratings, feedback=tuple(feedback), model=row.get("model", "")
    )


# ---- passages


def _passage(row: Mapping[str, Any]) -> Passage:
    """A passage as it is written, or one that is made from the protocol or a checklist."""
    rule = protocol().ground_rule
    if row.get("ground_rule"):
        steps = "\n".join(f"{n}. {one}" for n, one in enumerate(rule.do, 1))
        return Passage(title=rule.title, text=f"{rule.text}\n\n{steps}")
    if row.get("ground_rule_short"):
        return Passage(title=rule.title, text=rule.short)
    if row.get("limits"):
        return Passage(title=row["title"], text="\n\n".join(one.text for one in protocol().limits))
    if kind := row.get("checklist"):
        lines = tuple((one.title, one.asks) for one in points(kind))
        return Passage(
            look="table",
            text=row["text"],
            columns=("A good one", "If it does not"),
            rows=lines,
        )
    require(row, f"{QUESTIONS}, passage {row['id']}", ("title", "text"))
    return Passage(title=row["title"], text=row["text"])
