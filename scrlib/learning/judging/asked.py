"""The questions of a step and what is told of them: criteria of items, and questions of the set's own."""

from collections.abc import Mapping, Sequence
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.judging.coded import CRITERIA, coded
from scrlib.learning.judging.items import FIRST, Item, item
from scrlib.records.answer_keys import ExpertRating, QuestionKey
from scrlib.records.learning import Kind, Option, Question
from scrlib.tables import require

LEVERAGE = ("weaker", "intermediate", "stronger")
_OF_A_QUESTION = ("hint", "reason", "confidence", "needed", "lines", "moderated")
_ALLOWED = {"id", "kind", "asks", "options", "starter_item", "hints", "model", "key", *_OF_A_QUESTION}
_OF_A_KEY = {"value", "strength", "reason", "feedback"}


def rated(step: Mapping[str, Any], ids: Sequence[str], where: str) -> tuple[tuple[Item, str], ...]:
    """The criteria to rate on a step, (item, criterion) each.

    All five of every item; without those `given`; or those that `only` names. Raises DataError at one that
    has no reasons, or no word for somebody who chooses a rating that no coder gave.
    """
    only, given = step.get("only"), step.get("given", ())
    pairs = [
        (item(id), criterion)
        for id in ids
        for criterion in CRITERIA
        if criterion not in given and (only is None or f"{id}.{criterion}" in only)
    ]
    for one, criterion in pairs:
        _refuse_unexplained(one, criterion, where)
    return tuple(pairs)


def questions(step: Mapping[str, Any], pairs: Sequence[tuple[Item, str]]) -> tuple[Question, ...]:
    """Those criteria as questions."""
    about = {"reason": "reasons", "confidence": "confidence", "hints": "hinted"}
    wanted = {name: bool(step.get(key)) for name, key in about.items()}
    return tuple(one.question(criterion, **wanted) for one, criterion in pairs)


def own(row: Mapping[str, Any], where: str) -> Question:
    """A question of the set's own. Raises DataError, naming what is wrong and the remedy."""
    require(row, where, ("id", "kind", "asks"))
    for key in sorted(row.keys() - _ALLOWED):
        raise DataError(f"{where} has the unknown key {key}.", f"Use only: {', '.join(sorted(_ALLOWED))}.")
    if row["kind"] not in set(Kind):
        raise DataError(f"{where}: {row['kind']} is no kind.", f"Use one of: {', '.join(Kind)}.")
    kind = Kind(row["kind"])
    _refuse_incomplete(row, kind, where)
    return Question(
        id=row["id"],
        kind=kind,
        asks=row["asks"],
        options=tuple(Option(**one) for one in row.get("options", ())),
        hints=tuple(row.get("hints", ())),
        starter=coded(row["starter_item"]).text if "starter_item" in row else "",
        **{name: row[name] for name in _OF_A_QUESTION if name in row},
    )


def own_key(row: Mapping[str, Any], where: str) -> QuestionKey | None:
    """What is told of a question of the set's own, None where there is nothing to tell.

    Raises DataError where the key has an unknown field.
    """
    key = row.get("key", {})
    for name in sorted(key.keys() - _OF_A_KEY):
        raise DataError(f"{where}, key has {name}.", f"Use only: {', '.join(sorted(_OF_A_KEY))}.")
    if not key and "model" not in row:
        return None
    value = _by_strength(row) if key.get("strength") else key.get("value", "")
    ratings = (ExpertRating(rater=FIRST, value=value, reason=key["reason"]),) if value else ()
    return QuestionKey(
        question=row["id"], ratings=ratings, feedback=_feedback(key), model=row.get("model", "")
    )


def _feedback(key: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    told = key.get("feedback", ())
    return (("", told),) if isinstance(told, str) else tuple((one["option"], one["words"]) for one in told)


def _by_strength(row: Mapping[str, Any]) -> str:
    """The right answer as the coded strength of the options has it: their order, or the strongest."""
    ids = [one["id"] for one in row["options"] if one["id"] != "cannot_judge"]
    ids.sort(key=lambda id: LEVERAGE.index(coded(id).strength))
    return ",".join(ids) if row["kind"] == Kind.ORDER else ids[-1]


def _refuse_unexplained(one: Item, criterion: str, where: str) -> None:
    if criterion not in one.reasons:
        raise DataError(
            f"{where} asks whether {one.coded.id} is {criterion}.", f"Add [{criterion}] to its file."
        )
    second = one.coded.second or one.coded.first
    lacking = {"met", "partly", "not_met"} - {one.coded.first[criterion], second[criterion]}
    for rating in sorted(lacking - {option for option, _ in one.reasons[criterion].feedback}):
        raise DataError(
            f"{where}: nothing is said to who finds {one.coded.id}.{criterion} {rating}.",
            f"Add a line to [{criterion}.feedback]: {rating} = ...",
        )


def _refuse_incomplete(row: Mapping[str, Any], kind: Kind, where: str) -> None:
    if kind in (Kind.CHOOSE, Kind.ORDER) and len(row.get("options", ())) < 2:
        raise DataError(f"{where} has too few options.", "Give at least two [[steps.asks.options]].")
    if kind is Kind.REWRITE:
        require(row, where, ("starter_item", "model"))
    if kind in (Kind.CHOOSE, Kind.ORDER):
        require(row.get("key", {}), f"{where}, key", ("reason", "feedback"))
        told = {one["option"] for one in row["key"]["feedback"]}
        for option in row["options"]:
            if option["id"] not in told | {"cannot_judge", row["key"].get("value")}:
                raise DataError(
                    f"{where}: nothing is said of the option {option['id']}.",
                    "Add a [[steps.asks.key.feedback]] with option and words.",
                )
