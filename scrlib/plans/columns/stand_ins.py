"""Columns that stand for one that a plan lacks: learning for recommendations, success for outcomes, milestones for dates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scrlib.plans.columns.headings import field_of, normal
from scrlib.plans.phrases import any_of, pattern_of, phrases


@dataclass(frozen=True, kw_only=True)
class Columns:
    """The columns of a table, or the labels of a form: their fields, their headings, and what stands in them."""

    fields: Sequence[str]
    heads: Sequence[str]
    recommends: bool = True  # a recommendation stands in a row of its own
    is_dated: Callable[[int], bool] = lambda _: False  # whether a column holds dates
    is_doing: Callable[[int], bool] = lambda _: False  # whether what stands in it says what to do
    is_hoped: Callable[[int], bool] = lambda _: (
        False
    )  # whether it says something of each action not of the past
    texts: Callable[[int], Sequence[str]] = lambda _: ()  # what stands in a column


def with_stand_ins(columns: Columns) -> list[str]:
    """The fields of the columns, one that is lacking taken from the column that stands for it."""
    found = list(columns.fields)
    for stand_in in (_action, _owner, _recommendation, _outcome, _proof, _due):
        stand_in(columns, found)
    return found


def _action(columns: Columns, found: list[str]) -> None:
    if "action" in found:
        return
    told = [at for at, one in enumerate(found) if one == "progress"]
    told += _headed(found, columns.heads, "instead_of_action")
    if {"owner", "agency"} & set(found) and {"due", "status"} & set(found):  # all of a plan but its actions
        told += [at for at, one in enumerate(found) if not one and columns.heads[at].strip()]
    named = _headed(found, columns.heads, "task_of_a_tool")
    _take(found, "action", named or [at for at in told if columns.is_doing(at)])


def _owner(columns: Columns, found: list[str]) -> None:
    if "owner" not in found:
        _take(found, "owner", _headed(found, columns.heads, "instead_of_owner"))


def _recommendation(columns: Columns, found: list[str]) -> None:
    if not columns.recommends and not {"recommendation", "rec_ref"} & set(found):
        _take(found, "recommendation", _headed(found, columns.heads, "instead_of_recommendation"))


def _outcome(columns: Columns, found: list[str]) -> None:
    heads = columns.heads
    _take(found, "outcome_and_monitoring", _both(found, heads))
    if not {"outcome", "outcome_and_monitoring"} & set(found):
        success, others = _success(found, heads)
        _take(found, "outcome", success or _states(found, heads, columns.texts))
        _take(found, "monitoring", others if success else [])
    if "outcome" not in found and "monitoring" in found:
        _take(found, "outcome", [at for at in _of_outcome(found, heads) if columns.is_hoped(at)])


def _proof(columns: Columns, found: list[str]) -> None:
    if not {"monitoring", "proof"} & set(found):
        _take(found, "proof", _evidence(found, columns.heads))


def _due(columns: Columns, found: list[str]) -> None:
    if "due" not in found:
        dated = [at for at in _headed(found, columns.heads, "dates_too") if columns.is_dated(at)]
        _take(found, "due", dated)


def _take(fields: list[str], name: str, places: Sequence[int]) -> None:
    """Give the first of these columns, and whatever is merged with it, to a field."""
    if places:
        fields[places[0]] = name


def _headed(fields: Sequence[str], heads: Sequence[str], named: str) -> list[int]:
    """The columns of no field of a plan that are headed in one of these ways."""
    return [
        at
        for at, (field, head) in enumerate(zip(fields, heads, strict=True))
        if field in ("", "other") and normal(head) in phrases("headings", named)
    ]


def _success(fields: Sequence[str], heads: Sequence[str]) -> tuple[list[int], list[int]]:
    """The columns of success where another says how it is monitored, and those others."""
    monitors = [at for at, head in enumerate(heads) if field_of(head) == "monitoring"]
    success = [at for at in monitors if any_of("headings", "measures_of_success").search(heads[at])]
    others = [at for at in monitors if at not in success]
    return (success, others) if others or "proof" in fields else ([], [])


def _both(fields: Sequence[str], heads: Sequence[str]) -> list[int]:
    """The column headed "Outcome and how measured", where no other is of either."""
    of_either = [at for at, name in enumerate(fields) if name in ("outcome", "monitoring", "proof")]
    both = pattern_of("headings", "outcome_and_measure")
    return of_either if len(of_either) == 1 and both.search(normal(heads[of_either[0]])) else []


def _states(fields: Sequence[str], heads: Sequence[str], texts: Callable[[int], Sequence[str]]) -> list[int]:
    """The columns of criteria of success that say what should be so, and not what will be looked at to know it."""
    criteria, means = pattern_of("headings", "criteria_of_success"), any_of("headings", "means_of_knowing")
    found = [
        at for at, name in enumerate(fields) if name == "monitoring" and criteria.search(normal(heads[at]))
    ]
    return [at for at in found if sum(not means.search(one) for one in texts(at)) > len(texts(at)) / 2]


def _of_outcome(fields: Sequence[str], heads: Sequence[str]) -> list[int]:
    """The columns of evidence whose heading names what is to be different: "Evidence of impact on children"."""
    named = any_of("headings", "evidence_of_outcome")
    return [at for at, name in enumerate(fields) if name in ("evidence", "proof") and named.search(heads[at])]


def _evidence(fields: Sequence[str], heads: Sequence[str]) -> list[int]:
    """The column "Evidence of ..." where no other says how anybody will know."""
    return [
        at
        for at, (field, head) in enumerate(zip(fields, heads, strict=True))
        if field == "evidence" and normal(head).startswith(("evidence of", "evidence that"))
    ]
