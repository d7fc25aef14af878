"""One case by three routes, as it stands in routes.toml: every reference in it has to lead somewhere."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from scrlib.records.routes import (
    ROUTES,
    ByInquiry,
    ByNearMiss,
    Choosing,
    Contributed,
    Insight,
    Promised,
    Proposed,
    Recommended,
    Route,
    Safeguard,
    SafetyAction,
    ThreeRoutes,
    Told,
    ToldBack,
    Turn,
)
from scrlib.samples.refusing import refusal, text_of
from scrlib.samples.rows import among, record, records
from scrlib.tables import parse_table

FILE = "routes.toml"
GROUPS = (
    "system_context",
    "workplace",
    "management",
    "team_interagency",
    "task_tools",
    "child_family",
    "practitioner",
)
CLASSES = ("prevented", "no_harm")
SIDES = ("before", "after")
HELD = ("held", "failed", "missing")
PRESENCE = ("present", "absent", "unknown")
PROMISES = ("commitment", "offer", "request")


def read_routes(folder: Path, entries: Collection[int], findings: Collection[str]) -> ThreeRoutes:
    """The case in this folder by three routes. Raises DataError naming the row.

    `entries` are the numbers of its chronology, `findings` the ids of its findings.
    """
    text = text_of(folder, FILE, "Write it, or take routes out of [times] in card.toml")
    table = parse_table(f"data/samples/{folder.name}/{FILE}", text)
    found = ThreeRoutes(
        source=str(table.get("source", "")),
        routes=records(folder, FILE, table, "route", Route),
        recommendations=records(folder, FILE, table, "recommendation", Recommended),
        near_miss=_near_miss(folder, table.get("near_miss", {})),
        inquiry=_inquiry(folder, table.get("inquiry", {})),
        insights=records(folder, FILE, table, "insight", Insight),
        choices=records(folder, FILE, table, "choice", Choosing),
    )
    if not found.source or tuple(one.id for one in found.routes) != ROUTES:
        fix = f'Write source = "...", and a [[route]] for each of: {", ".join(ROUTES)}'
        raise refusal(folder, f"has no source or not its three routes in {FILE}", fix)
    _check_comparison(folder, found, findings)
    _check_near_miss(folder, found.near_miss, entries)
    _check_inquiry(folder, found.inquiry, entries)
    return found


def _near_miss(folder: Path, table: Mapping[str, Any]) -> ByNearMiss:
    lists = {
        "moments": records(folder, FILE, table, "near_miss.moment", Turn),
        "barriers": records(folder, FILE, table, "near_miss.barrier", Safeguard),
        "factors": records(folder, FILE, table, "near_miss.factor", Contributed),
        "actions": records(folder, FILE, table, "near_miss.action", SafetyAction),
        "feedback": records(folder, FILE, table, "near_miss.feedback", ToldBack),
    }
    own = {name: value for name, value in table.items() if isinstance(value, str) and name != "class"}
    return record(
        folder, f"[near_miss] of {FILE}", own, ByNearMiss, class_=str(table.get("class", "")), **lists
    )


def _inquiry(folder: Path, table: Mapping[str, Any]) -> ByInquiry:
    lists = {
        "stories": records(folder, FILE, table, "inquiry.story", Told),
        "propositions": records(folder, FILE, table, "inquiry.proposition", Proposed),
        "promises": records(folder, FILE, table, "inquiry.promise", Promised),
    }
    own = {name: value for name, value in table.items() if isinstance(value, str)}
    return record(folder, f"[inquiry] of {FILE}", own, ByInquiry, **lists)


def _check_comparison(folder: Path, found: ThreeRoutes, findings: Collection[str]) -> None:
    for one in found.recommendations:
        among(folder, f"the finding of the recommendation '{one.id}'", [one.finding], findings)
    for choice in found.choices:
        among(folder, f"the routes of the choice '{choice.id}'", choice.routes, ROUTES)
    for insight in found.insights:
        among(folder, f"seen_by of the insight '{insight.id}'", insight.seen_by, ROUTES)
        if len(insight.seen_by) == 1 and not insight.why:
            fix = 'Write why = "..." for what one route alone brings out'
            raise refusal(folder, f"does not say why only one route sees the insight '{insight.id}'", fix)
    for route in ROUTES:
        if not found.only(route):
            fix = f'Write an [[insight]] with seen_by = ["{route}"], or leave the comparison out'
            raise refusal(folder, f"shows nothing that only the route '{route}' sees", fix)


def _check_near_miss(folder: Path, found: ByNearMiss, entries: Collection[int]) -> None:
    among(folder, "the class of the near miss", [found.class_], CLASSES)
    for moment in found.moments:
        among(folder, f"the event of the moment '{moment.id}'", [moment.event], entries)
    for barrier in found.barriers:
        among(folder, f"the side of the barrier '{barrier.id}'", [barrier.side], SIDES)
        among(folder, f"held of the barrier '{barrier.id}'", [barrier.held], HELD)
    for factor in found.factors:
        among(folder, f"the group of the factor '{factor.id}'", [factor.group], GROUPS)
        among(folder, f"presence of the factor '{factor.id}'", [factor.presence], PRESENCE)
        among(folder, f"events of the factor '{factor.id}'", factor.events, entries)


def _check_inquiry(folder: Path, found: ByInquiry, entries: Collection[int]) -> None:
    stories, propositions = [one.id for one in found.stories], [one.id for one in found.propositions]
    for story in found.stories:
        among(folder, f"events of the story '{story.id}'", story.events, entries)
    for proposition in found.propositions:
        among(folder, f"stories of the proposition '{proposition.id}'", proposition.stories, stories)
    for promise in found.promises:
        among(folder, f"the kind of the promise '{promise.id}'", [promise.kind], PROMISES)
        among(folder, f"the proposition of the promise '{promise.id}'", [promise.proposition], propositions)
