"""The costing templates as data, refused at load with the remedy."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.plans.estimates.formulas import names
from scrlib.plans.prices.book import roles
from scrlib.plans.prices.hourly import assumptions
from scrlib.records import Focus
from scrlib.records.costs import Nature
from scrlib.records.templates import LineForm, Question, Template
from scrlib.tables import read_table, rows

FILE = "plans/templates.toml"
AMOUNTS = {
    "post": ("fte", "headcount", "salary", "ni_rate", "ni_threshold", "pension_rate", "pay_uplift"),
    "training": (
        *("sessions", "trainer_per_session", "venue_per_session", "materials_each"),
        *("hours", "backfill_share"),
    ),
}
KINDS = ("staff_time", "fee", "venue", "print", "it", "audit", "other", *AMOUNTS)
WORDS = ("kind", "label", "nature", "unit", "role", "backfill_role", "months")
TOLD = ("people", "sessions", "places", "filled")  # what an action's words may answer
FEW = 4  # questions that a first estimate asks


@cache
def templates() -> dict[str, Template]:
    """Every template by id, in the file's order. Raises DataError where one is not as it should be."""
    return read_templates(read_table(FILE))


def read_templates(table: Mapping[str, Any]) -> dict[str, Template]:
    """The templates in a table. Every focus of Table 18 has one of its own; ids differ.

    Raises DataError, with the remedy, where that is not so or a row lacks something.
    """
    wanted = ("id", "label", "about", "focus", "low", "high", "question", "line")
    found = rows(table, FILE, "template", wanted)
    every = {row["id"]: _template(row) for row in found}
    if len(every) < len(found):
        raise DataError(f"{FILE} has two templates of one id.", "Give each template an id of its own.")
    if missing := set(Focus) - {one.focus[0] for one in every.values()}:
        raise DataError(
            f"{FILE} has no template for {', '.join(sorted(missing))}.", "Begin the focus of one with it."
        )
    return every


def _template(row: Mapping[str, Any]) -> Template:
    where = f"{FILE}, {row['id']}"
    questions = tuple(_question(one, where) for one in row["question"])
    if not 0 < sum(not one.more for one in questions) <= FEW:
        raise DataError(f"{where} asks too much at first.", f"Mark all but {FEW} questions with more = true.")
    known = {one.id for one in questions} | set(assumptions())
    return Template(
        id=row["id"],
        label=row["label"],
        about=row["about"],
        focus=tuple(_focus(code, where) for code in row["focus"]),
        low=Decimal(row["low"]),
        high=Decimal(row["high"]),
        questions=questions,
        lines=tuple(_line(one, where, known) for one in row["line"]),
    )


def _focus(code: str, where: str) -> Focus:
    if code not in set(Focus):
        raise DataError(f"{where} has the unknown focus {code}.", f"Use one of: {', '.join(Focus)}.")
    return Focus(code)


def _question(row: Mapping[str, Any], where: str) -> Question:
    for key in ("id", "asks", "unit"):
        if not row.get(key):
            raise DataError(f"{where} has a question without {key}.", f"Add a line: {key} = ...")
    if row.get("told", TOLD[0]) not in TOLD:
        raise DataError(
            f"{where} asks {row['id']}, told by {row['told']}.", f"Use one of: {', '.join(TOLD)}."
        )
    numbers = {key: Decimal(row[key]) for key in ("default", "most") if key in row}
    return Question(**{**row, **numbers})


def _line(row: Mapping[str, Any], where: str, known: set[str]) -> LineForm:
    where = f"{where}, {row.get('label', 'a line without label')}"
    if row.get("kind") not in KINDS or not row.get("label"):
        raise DataError(f"{where} has no such kind.", f"Use one of: {', '.join(KINDS)}.")
    if row.get("nature", Nature.CASH) not in set(Nature):
        raise DataError(f"{where} has no such nature.", f"Use one of: {', '.join(Nature)}.")
    needed = AMOUNTS.get(row["kind"], ("quantity",) if "role" in row else ("quantity", "rate"))
    form = LineForm(
        **{key: row[key] for key in WORDS if key in row},
        amounts={key: row[key] for key in needed if key in row},
        attendees=tuple((one["role"], one["people"]) for one in row.get("attendees", ())),
    )
    _refuse(form, row, needed, where, known)
    return form


def _refuse(
    form: LineForm, row: Mapping[str, Any], needed: tuple[str, ...], where: str, known: set[str]
) -> None:
    if missing := [key for key in needed if key not in row]:
        raise DataError(f"{where} has no {missing[0]}.", f"Add a formula: {missing[0]} = ...")
    if unknown := sorted(row.keys() - {*WORDS, *needed, "attendees"}):
        raise DataError(f"{where} has the unknown key {unknown[0]}.", "Take it away, or correct it.")
    if strange := sorted(needs(form) - known):
        raise DataError(f"{where} names the unknown question {strange[0]}.", "Ask it, or correct the name.")
    for role in (form.role, form.backfill_role, *(role for role, _ in form.attendees)):
        if role and role not in roles():
            raise DataError(f"{where} names the unknown role {role}.", f"Use one of: {', '.join(roles())}.")


def needs(form: LineForm) -> frozenset[str]:
    """The questions and assumptions that a line's formulas name."""
    formulas = (*form.amounts.values(), *(people for _, people in form.attendees), form.months)
    return frozenset().union(*(names(formula) for formula in formulas if formula))
