"""From the values of a row that somebody may have changed to a plan's action, a line of cost, a budget."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

from scrlib.documents.book.values import STATUSES
from scrlib.documents.plain import day_words
from scrlib.records.costs import Line
from scrlib.records.plans import PlanAction, Status

Record = TypeVar("Record")
READ = (  # of a plan's action, from the sheet
    "recommendation",
    "recommendation_text",
    "action",
    "agency",
    "owner",
    "outcome",
    "monitoring",
    "progress",
    "evidence",
    "signed_off",
)


def made(kind: type[Record], values: Mapping[str, Any], **more: Any) -> Record:
    """A record of the values that its fields have; a field with a default may be empty."""
    given = {**values, **more}
    kwargs = {}
    for one in fields(kind):  # type: ignore[arg-type]
        value = given.get(one.name)
        if value is not None or (one.default is MISSING and one.default_factory is MISSING):
            kwargs[one.name] = value
    return kind(**kwargs)


def action_of(values: Mapping[str, Any], wrote: PlanAction | None, id: str, where: str) -> PlanAction:
    """An action as the sheet now says it; what the sheet does not show stays as it was written."""
    base = wrote or PlanAction(id=id, where=where)
    texts = {key: values[key] for key in READ if key in values}
    action = replace(base, id=id, **{**texts, "action": texts.get("action", base.action) or ""})
    action = replace(action, owner=action.owner or ())
    return _with_status(_with_due(action, values), values)


def _with_due(action: PlanAction, values: Mapping[str, Any]) -> PlanAction:
    due = values.get("due", action.due or action.due_words)
    if (due or "") == (action.due or action.due_words):
        return action
    if isinstance(due, dt.date):
        return replace(action, due=due, due_words=day_words(due))
    return replace(action, due=None, due_words=due or "")


def _with_status(action: PlanAction, values: Mapping[str, Any]) -> PlanAction:
    status = values.get("status", action.status) or Status.UNKNOWN
    if status == action.status:
        return action
    return replace(action, status=status, status_words=STATUSES[status])


def line_of(what: Any, values: Mapping[str, Any], wrote: Line | None) -> Line:
    """A line of cost. A new post runs each month, whatever its row says."""
    kept = dict(vars(wrote)) if wrote else {"recurrent": values["kind"] == "post"}
    return made(Line, {**kept, **values, "what": what})
