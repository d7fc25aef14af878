"""Why a row of a table was passed over, in words."""

from scrlib.plans.fields.refs import Rec

SKIP = {
    "blank": "a blank row",
    "head": "the headings again",
    "title": "above the headings",
    "total": "a total",
    "example": "an example row",
    "template": "a row of the template, not filled in",
    "key": "the key to the colours",
    "note": "a note",
    "band": "a heading for the rows below it",
    "for_all": "read with each of the rows below it",
    "none": "no action in this row",
    "more": "more about the action in the row above, read with it",
    "struck": "struck through: dropped, or finished and crossed off",
    "unlinked": "read without a recommendation: the other rows each say theirs, and this one says none",
    "part_struck": "the words struck through were left out; the rest was read",
}


def actions_below(rec: Rec) -> str:
    """Why the heading of a recommendation was passed over whose actions follow it."""
    return f"{_named(rec)} as a heading; its actions are below"


def no_action(rec: Rec) -> str:
    """Why the heading of a recommendation was passed over that no action follows."""
    return f"{_named(rec)} has no action"


def _named(rec: Rec) -> str:
    return f"recommendation {rec.number}" if rec.number else "the recommendation"
