"""The costing read back from its sheets: each line with its action, each person with their course."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from scrlib.documents.book.back import line_of, made
from scrlib.documents.book.claims import Claimed
from scrlib.documents.book.columns import ACTIONS, BUDGETS, LINES, PEOPLE, POSTS, SHARES, TRAINING, Page
from scrlib.documents.book.ledger_rows import NO_AGENCY
from scrlib.errors import DocumentError
from scrlib.records.costs import (
    Amount,
    Attendees,
    Budget,
    Costed,
    CostedAction,
    Costing,
    Line,
    Post,
    RecommendationShare,
    Training,
)
from scrlib.records.plans import Plan, Skipped

Claims = Mapping[str, Sequence[Claimed]]
KIND_OF = {POSTS.key: "post", TRAINING.key: "training"}


class _Reading:
    """What one reading of the costing has found out: kept together so that each step says what it passed over."""

    def __init__(
        self, claims: Claims, plan: Plan, numbers: Mapping[str, str], before: tuple[Plan, Costing] | None
    ) -> None:
        self.claims = claims
        self.plan = {one.id: one for one in plan.actions}
        self.wrote = {one.id: one for one in before[1].actions} if before else {}
        known = {one.id for one in before[0].actions} if before else set()
        self.new = [one.id for one in plan.actions if one.id not in known]
        self.ids = {**{id: id for id in self.wrote}, **numbers}
        self.skipped: list[Skipped] = []
        for claim in claims["actions"]:
            number = _text(claim.values.get("no"))
            if claim.wrote and not claim.copied:
                self.ids[number or claim.id] = claim.id

    def skip(self, sheet: str, claim: Claimed, why: str) -> None:
        self.skipped.append(Skipped(where=f"sheet {sheet}, row {claim.number}", why=why))

    def action_of(self, sheet: str, claim: Claimed) -> str | None:
        """The id of the action that a row names, None (and said) where there is no such action."""
        said = _text(claim.values.get("action"))
        if claim.wrote and said == claim.wrote["action"]:
            return said
        if said not in self.ids:
            self.skip(
                sheet, claim, "No action has the number written there." if said else "It names no action."
            )
        return self.ids.get(said)


def costing_of(
    settings: Mapping[str, Any],
    claims: Claims,
    plan: Plan,
    numbers: Mapping[str, str],
    before: tuple[Plan, Costing] | None,
    missing: set[str],
) -> tuple[Costing, list[Skipped]]:
    """The costing that the sheets hold, and the rows that were passed over.

    `numbers` gives the id for each number in the plan's column No.; `missing` names sheets that were taken out,
    of which what was written before stands.
    Raises DocumentError where the price year, the start or the years looked ahead are not there.
    """
    reading = _Reading(claims, plan, numbers, before)
    lines = _lines(reading)
    shares = _shares(reading)
    actions = tuple(_actions(reading, lines, shares))
    base = {"seed": 1, "draws": 10_000}
    for key in ("price_year", "start", "horizon_years"):
        if key not in settings:
            raise DocumentError(
                "The sheet Assumptions is not in this workbook, or its first cells are empty.",
                "Put back the price year, the start and the years looked ahead, save the file and open it again.",
            )
    if before and "actions" in missing:
        actions = before[1].actions
    budgets = before[1].budgets if before and "budgets" in missing else _budgets(reading)
    lines_at = before[1].lines_at if before else ""
    costing = Costing(**{**base, **settings}, actions=actions, budgets=budgets, lines_at=lines_at)
    return costing, reading.skipped


def _text(value: Any) -> str:
    return str(value or "").strip()


def _lines(reading: _Reading) -> dict[str, list[Line]]:
    """The lines of each action: those written before in their order, then the new ones in the order of the sheets."""
    courses = _people(reading)
    known: dict[str, dict[int, Line]] = defaultdict(dict)
    new: dict[str, list[Line]] = defaultdict(list)
    for page, kind in ((LINES, Amount), (POSTS, Post), (TRAINING, Training)):
        for claim in reading.claims[page.key]:
            action = reading.action_of(page.name, claim)
            line = _line(reading, page, kind, claim, courses) if action else None
            if line is None or action is None:
                continue
            owner, _, at = claim.id.rpartition("#")
            if owner == action and not claim.copied and claim.wrote:
                known[action][int(at)] = line
            else:
                new[action].append(line)
    keys = dict.fromkeys([*known, *new])
    return {key: [*(known[key][at] for at in sorted(known[key])), *new[key]] for key in keys}


def _line(
    reading: _Reading,
    page: Page,
    kind: type[Amount | Post | Training],
    claim: Claimed,
    courses: Mapping[str, tuple[Attendees, ...]],
) -> Line | None:
    absent = _absent(page, claim)
    if absent:
        reading.skip(page.name, claim, f"It has no {' and no '.join(absent)}, so it cannot be worked out.")
        return None
    values = claim.values
    if isinstance(values.get("start"), str):
        reading.skip(page.name, claim, "Its start is not a date.")
        return None
    more: dict[str, Any] = (
        {"attendees": courses.get(_text(values.get("course")), ())} if kind is Training else {}
    )
    if kind is Amount:
        more["unit"] = values.get("unit") or "each"
    what = made(kind, values, **more)
    kept = {**values, "kind": values.get("kind") or KIND_OF.get(page.key, "other")}
    return line_of(what, kept, _written_line(reading, claim))


def _written_line(reading: _Reading, claim: Claimed) -> Line | None:
    owner, _, at = claim.id.rpartition("#")
    return reading.wrote[owner].lines[int(at)] if claim.wrote else None


def _absent(page: Page, claim: Claimed) -> list[str]:
    """The headings of what a row cannot do without and has not."""
    return [
        one.heading
        for one in page.columns
        if one.needed and one.key != "action" and claim.values.get(one.key) in (None, "")
    ]


def _people(reading: _Reading) -> dict[str, tuple[Attendees, ...]]:
    """Who attends each course, by its number."""
    found: dict[str, list[Attendees]] = defaultdict(list)
    courses = {_text(one.values.get("course")) for one in reading.claims[TRAINING.key]}
    for claim in reading.claims["people"]:
        course = _text(claim.values.get("course"))
        if absent := _absent(PEOPLE, claim):
            reading.skip(
                PEOPLE.name, claim, f"It has no {' and no '.join(absent)}, so it cannot be worked out."
            )
        elif course not in courses:
            reading.skip(PEOPLE.name, claim, "No course has the number written there.")
        else:
            found[course].append(made(Attendees, claim.values))
    return {course: tuple(people) for course, people in found.items()}


def _shares(reading: _Reading) -> dict[str, list[RecommendationShare]]:
    found: dict[str, list[RecommendationShare]] = defaultdict(list)
    for claim in reading.claims["shares"]:
        action = reading.action_of(SHARES.name, claim)
        if absent := _absent(SHARES, claim):
            reading.skip(SHARES.name, claim, f"It has no {' and no '.join(absent)}.")
        elif action:
            found[action].append(made(RecommendationShare, claim.values))
    return found


def _budgets(reading: _Reading) -> tuple[Budget, ...]:
    found = []
    for claim in reading.claims["budgets"]:
        if absent := _absent(BUDGETS, claim):
            reading.skip(BUDGETS.name, claim, f"It has no {' and no '.join(absent)}.")
        else:
            found.append(made(Budget, claim.values))
    return tuple(found)


def _actions(
    reading: _Reading, lines: Mapping[str, list[Line]], shares: Mapping[str, list[RecommendationShare]]
) -> list[CostedAction]:
    """Every action of the costing sheet or of the plan, those written before first and in their order."""
    rows: dict[str, Claimed] = {}
    for claim in reading.claims["actions"]:
        id = (
            claim.id
            if claim.wrote and not claim.copied
            else reading.ids.get(_text(claim.values.get("no")), "")
        )
        if not id or id in rows:
            reading.skip(
                ACTIONS.name, claim, "No action has the number written there, or another row has it."
            )
        else:
            rows[id] = claim
    order = dict.fromkeys([*(one for one in reading.wrote if one in rows), *reading.new, *rows, *lines])
    return [_action(reading, id, rows.get(id), lines.get(id, []), shares.get(id, [])) for id in order]


def _action(
    reading: _Reading, id: str, row: Claimed | None, lines: list[Line], shares: list[RecommendationShare]
) -> CostedAction:
    values = dict(row.values) if row else {}
    plan, wrote = reading.plan.get(id), reading.wrote.get(id)
    agency = values.get("agency") or (wrote.agency if wrote else None) or (plan and plan.agency) or NO_AGENCY
    if not shares and not wrote and plan and plan.recommendation:
        shares = [made(RecommendationShare, {"ref": plan.recommendation, "share": Decimal(1)})]
    return CostedAction(
        id=id,
        agency=agency,
        recommendations=tuple(shares),
        costing=values.get("costing") or (Costed.COSTED if lines else Costed.NOT_COSTED),
        reason=values.get("reason"),
        lines=tuple(lines),
        label=wrote.label if wrote else plan.action if plan else "",
    )
