"""The workbook read back: the plan and the costing as they now stand, and what was passed over."""

import re
from collections.abc import Iterable
from dataclasses import replace

from scrlib.documents.book.back import action_of
from scrlib.documents.book.claims import Claimed, claimed
from scrlib.documents.book.columns import KEPT
from scrlib.documents.book.costs_back import costing_of
from scrlib.documents.book.grids import Grid, grids, pages_of
from scrlib.documents.book.kept import read_kept
from scrlib.documents.book.rows import PAGE_KEYS, Rows, rows_of
from scrlib.documents.book.settings import settings_of
from scrlib.documents.plan.book import Book
from scrlib.errors import DocumentError
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan, PlanAction, Skipped


def is_book(data: bytes) -> bool:
    """Whether an .xlsx file is this workbook: its plan has the hidden row of keys, or the hidden sheet is there."""
    sheets = grids(data)
    return "plan" in pages_of(sheets)[0] or any(title == KEPT for title, _ in sheets)


def read_book(name: str, data: bytes) -> Book:
    """The plan and the costing in a workbook that `write_book` made, with whatever was changed in it since.

    Raises DocumentError naming the sheet, row and column where something is of the wrong kind.
    """
    sheets = grids(data)
    found, copies = pages_of(sheets)
    if "plan" not in found:
        raise DocumentError(
            "The sheet with the plan is not in this workbook.",
            "Open the file that was saved here, or start again from a new plan.",
        )
    before = read_kept(_kept(sheets))
    written = rows_of(*before) if before else Rows((key, []) for key in PAGE_KEYS)
    claims = {key: claimed(found[key], written[key]) if key in found else [] for key in PAGE_KEYS}
    plan, numbers = _plan(name, claims["plan"], before)
    settings = settings_of(sheets, before[1] if before else None)
    missing = {key for key in PAGE_KEYS if key not in found}
    costing, skipped = costing_of(settings, claims, plan, numbers, before, missing)
    skipped += [Skipped(where=f"sheet {one}", why="It is a copy of another sheet.") for one in copies]
    return Book(plan=plan, costing=costing, before=before, skipped=tuple(skipped))


def _kept(sheets: list[tuple[str, Grid]]) -> Grid:
    return next((rows for title, rows in sheets if title == KEPT), [])


def _plan(
    name: str, claims: list[Claimed], before: tuple[Plan, Costing] | None
) -> tuple[Plan, dict[str, str]]:
    """The plan, and the id for each number that stands in its column No."""
    wrote = {one.id: one for one in before[0].actions} if before else {}
    costed = [one.id for one in before[1].actions] if before else []
    ids = new_ids(claims, {*wrote, *costed})
    actions = [_action(claim, wrote.get(claim.id), id) for claim, id in zip(claims, ids, strict=True)]
    numbers: dict[str, str] = {}
    for claim, id in zip(claims, ids, strict=True):
        numbers.setdefault(str(claim.values.get("no") or id), id)
    base = before[0] if before else Plan(name=re.sub(r"\.xlsx$", "", name, flags=re.I))
    return replace(base, actions=tuple(actions)), numbers


def _action(claim: Claimed, wrote: PlanAction | None, id: str) -> PlanAction:
    where = f"row {claim.number}"
    if wrote and id != claim.id:
        wrote = replace(wrote, where=where)
    return action_of(claim.values, wrote, id, where)


def new_ids(claims: Iterable[Claimed], taken: Iterable[str]) -> list[str]:
    """The id of each row: its own, or for a copied or new row the next number that nobody has."""
    claims = list(claims)
    own = [claim.id if claim.id and not claim.copied else "" for claim in claims]
    used = {*own, *taken}
    ids = []
    for claim, id in zip(claims, own, strict=True):
        wanted = str(claim.values.get("no") or "")
        if not id:
            id = wanted if wanted and wanted not in used and not claim.copied else next_id(used)
        used.add(id)
        ids.append(id)
    return ids


def next_id(used: Iterable[str]) -> str:
    """ "A8" after "A7"."""
    numbers = [int(one[1:]) for one in used if re.fullmatch(r"A\d{1,6}", one)]
    return f"A{max(numbers, default=0) + 1}"
