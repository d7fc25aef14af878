"""The parts of a review, where a form starts, and who usually takes part: data, refused with the remedy."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.plans.prices.book import roles
from scrlib.records.costs import Nature
from scrlib.records.reviews import (
    AgencyReport,
    Fee,
    ReviewDefault,
    ReviewForm,
    ReviewPart,
    Spend,
    Work,
    Worker,
)
from scrlib.tables import read_table, rows

FILE = "plans/review.toml"
ROLES = ("panel", "author", "interviewee", "signs")


@cache
def review_parts() -> dict[str, ReviewPart]:
    """Every part of a review that costs, by id, in the order it is shown."""
    found = rows(read_table(FILE), FILE, "part", ("id", "label", "asks"))
    return {row["id"]: ReviewPart(**row) for row in found}


@cache
def review_defaults() -> dict[str, ReviewDefault]:
    """Where a form starts, by id."""
    found = rows(read_table(FILE), FILE, "default", ("id", "label", "value", "unit"))
    return {row["id"]: ReviewDefault(**{**row, "value": Decimal(row["value"])}) for row in found}


@cache
def usual_agencies() -> dict[str, dict[str, Any]]:
    """Who usually takes part, by id: the label, and whose time it is on the panel and for the report."""
    found = rows(read_table(FILE), FILE, "agency", ("id", "label", *ROLES))
    for row in found:
        for key in ROLES:
            if row[key] not in roles():
                raise DataError(
                    f"{FILE}, {row['id']} names the unknown role {row[key]}.",
                    f"Use one of: {', '.join(roles())}.",
                )
    return {row["id"]: row for row in found}


def starting_form(
    name: str, lead: str, start: dt.date, price_year: str, agencies: Sequence[str] = ()
) -> ReviewForm:
    """A form with every default in it, for these usual agencies (all of them where none is named)."""
    value = {id: one.value for id, one in review_defaults().items()}
    usual = [usual_agencies()[id] for id in agencies or usual_agencies()]
    manager = Worker(agency=lead, role="manager")
    return ReviewForm(
        name=name,
        lead=lead,
        start=start,
        price_year=price_year,
        months=int(value["months"]),
        meetings=int(value["meetings"]),
        meeting_hours=value["meeting_hours"],
        reading_hours=value["reading_hours"],
        meetings_a_month=value["meetings_a_month"],
        chair_days_a_meeting=value["chair_days_a_meeting"],
        panel=tuple(Worker(agency=one["label"], role=one["panel"]) for one in usual),
        reports=tuple(_report(one, value) for one in usual),
        chair=Fee(agency=lead, days=value["chair_days"]),
        reviewer=Fee(agency=lead, days=value["reviewer_days"]),
        coordination=Work(who=manager, hours=value["coordination_hours"]),
        decision=tuple(
            Work(who=Worker(agency=one["label"], role=one["panel"]), hours=value["decision_hours"])
            for one in usual
        ),
        legal=(
            Work(
                who=Worker(agency=lead, role="solicitor_external", nature=Nature.CASH),
                hours=value["legal_hours"],
            ),
        ),
        family=(Work(who=manager, hours=value["family_hours"]),),
        family_expenses=(Spend(agency=lead, amount=value["family_expenses"], label="Expenses"),),
        publication=(Spend(agency=lead, amount=value["publishing"]),),
        low=value["low"],
        high=value["high"],
        learning=(Work(who=Worker(agency=lead, role="practitioner"), hours=value["learning_hours"]),),
    )


def _report(row: dict[str, Any], value: dict[str, Decimal]) -> AgencyReport:
    def worker(key: str) -> Worker:
        return Worker(agency=row["label"], role=row[key])

    return AgencyReport(
        agency=row["label"],
        author=worker("author"),
        interviewee=worker("interviewee"),
        signs=worker("signs"),
        **{key: value[key] for key in ("author_hours", "interviewees", "interview_hours", "signing_hours")},
    )
