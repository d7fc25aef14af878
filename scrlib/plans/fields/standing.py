"""Headings that say where the actions below them stand: "Completed actions" over a table, in a strip or on a sheet."""

from scrlib.plans.fields.statuses import status_of
from scrlib.plans.phrases import pattern_of
from scrlib.records.plan_files import PlanCell
from scrlib.records.plans import Status


def standing_said(heading: str) -> PlanCell | None:
    """What a heading says of where the actions below it stand: an empty cell where it says nothing, as "Open actions" does.

    None for any other heading.
    """
    found = pattern_of("statuses", "heading_of_status").fullmatch(heading.strip())
    if found is not None and status_of(found["said"]) is not Status.UNKNOWN:
        return PlanCell(lines=(heading.strip(),))
    return PlanCell() if pattern_of("statuses", "heading_of_no_status").fullmatch(heading.strip()) else None
