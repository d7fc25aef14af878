"""What the sessions are made of: accounts with their ratings, questions with their keys, passages.

What may be shown from the start and what belongs to the key are told apart here, once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.inquiry.checklists import points
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.records.learning import ExpertRating, Kind, Option, Passage, Question, QuestionKey
from scrlib.tables import read_table, require, rows

ACCOUNTS = "learning/inquiry/accounts.toml"
QUESTIONS = "learning/inquiry/questions.toml"
CODER = "Our coder"
FIRST = "told"  # the question that somebody may find nothing good for
SHOWN = ("kind", "asks", "hint", "starter", "reason", "confidence", "needed", "lines", "moderated")


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything by its id. `rated`: the ids of the questions about an account, criterion by criterion.

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
    require(accounts, ACCOUNTS, ("source",))
    require(asked, QUESTIONS, ("source",))
    passages, questions, keys, rated = {}, {}, {}, {}
    scale = rows(accounts, ACCOUNTS, "rating", ("id", "label"))
    criteria = rows(accounts, ACCOUNTS, "criterion", ("id", "asks", "hint"))
    for row in rows(accounts, ACCOUNTS, "account", ("id", "title", "text")):
        for look in ("account", "pair"):
            passages[f"{look}:{row['id']}"] = Passage(title=row["title"], text=row["text"], look=look)
        if "rating" in row:
            given = _ratings(row, [one["id"] for one in criteria], [one["id"] for one in scale])
            for one in criteria:
                question = _about(row["id"], one, scale)
                questions[question.id] = question
                keys[question.id] = _rated(question.id, given[one["id"]])
            rated[row["id"]] = tuple(f"{row['id']}.{one['id']}" for one in criteria)
        elif "first" in row:
            question = _left_out(row, accounts)
            questions[question.id], keys[question.id] = question, _answered(row, question)
    for row in rows(asked, QUESTIONS, "question", ("id", "kind")):
        questions[row["id"]] = _question(row)
        if key := _key(row, questions[row["id"]]):
            keys[row["id"]] = key
    for row in rows(asked, QUESTIONS, "passage", ("id",)):
        passages[row["id"]] = _passage(row)
    return Content(passages=passages, questions=questions, keys=keys, rated=rated)


# ---- accounts


def _about(account: str, criterion: Mapping[str, Any], scale: list[dict[str, Any]]) -> Question:
    return Question(
        id=f"{account}.{criterion['id']}",
        kind=Kind.RATE,
        asks=criterion["asks"],
        hint=criterion["hint"],
        options=tuple(Option(**one) for one in scale),
        reason="Why, in a line: which words?",
        confidence=True,
        needed=True,
    )


def _ratings(row: Mapping[str, Any], criteria: list[str], scale: list[str]) -> dict[str, dict[str, Any]]:
    """The rating of each criterion, with a reason. Raises DataError at a rating that nobody can choose."""
    where = f"{ACCOUNTS}, account {row['id']}"
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


def _left_out(row: Mapping[str, Any], accounts: Mapping[str, Any]) -> Question:
    """The question which of the four an account leaves out."""
    options = rows(accounts, ACCOUNTS, "first", ("id", "label"))
    return Question(
        id=f"{row['id']}.first",
        kind=Kind.CHOOSE,
        asks="What would you ask the teller first?",
        options=tuple(Option(**one) for one in options),
        confidence=True,
        needed=True,
    )


def _answered(row: Mapping[str, Any], question: Question) -> QuestionKey:
    where = f"{ACCOUNTS}, account {row['id']}"
    require(row, where, ("reason",))
    if row["first"] not in {one.id for one in question.options}:
        raise DataError(f"{where} asks first for the unknown {row['first']}.", "Name one of the [[first]].")
    rating = ExpertRating(rater=CODER, value=row["first"], reason=row["reason"])
    return QuestionKey(question=question.id, ratings=(rating,))


# ---- questions


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
