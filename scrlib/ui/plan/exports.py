"""The files that a plan leaves in, and what in them may identify somebody."""

import datetime as dt
from dataclasses import dataclass

from scrlib.cases.identifiers import Identifier
from scrlib.documents import CostedPlan, board_plan, board_summary, board_template, plan_book
from scrlib.text import money
from scrlib.ui.identifying import in_passages
from scrlib.ui.mime import EXCEL, WORD
from scrlib.ui.plan.beside import beside_of
from scrlib.ui.plan.costed import costing_of, costs_of
from scrlib.ui.plan.work import PlanWork

NAMES = {"plan": "Plan for the meeting", "summary": "Plan on one page"}


@dataclass(frozen=True, kw_only=True)
class PlanFile:
    """A file to hand over, and what is said of it."""

    name: str
    data: bytes
    mime: str
    said: str


def excel_file(work: PlanWork) -> PlanFile:
    """The plan and its costs as one workbook with live sums."""
    data = plan_book(work.plan(), costing_of(work), costs_of(work), beside=beside_of(work))
    name = f"Action plan {dt.date.today():%Y-%m-%d}.xlsx"
    said = f"{name} is made. Open it here again when it was changed."
    return PlanFile(name=name, data=data, mime=EXCEL, said=said)


def word_file(work: PlanWork, kind: str, template: bytes | None) -> PlanFile:
    """The "plan" for the meeting or the one-page "summary" in Word; `template` is the county's own."""
    make = {"plan": board_plan, "summary": board_summary}[kind]
    told = CostedPlan(
        plan=work.plan(), costing=costing_of(work), costs=costs_of(work), money=money, beside=beside_of(work)
    )
    name = f"{NAMES[kind]} {dt.date.today():%Y-%m-%d}.docx"
    return PlanFile(name=name, data=make(told, template), mime=WORD, said=f"{name} is made.")


def template_file(kind: str) -> PlanFile:
    """Our template of the "plan" or the "summary", to be changed in Word."""
    name = f"Template {NAMES[kind].lower()}.docx"
    said = f"{name} is made. Change it in Word, save it, and open it below."
    return PlanFile(name=name, data=board_template(kind), mime=WORD, said=said)


def identifiers(work: PlanWork) -> tuple[Identifier, ...]:
    """What may identify someone in the plan, but for declared pseudonyms and the author's own name."""
    passages = [
        (f"action {n}", text)
        for n, one in enumerate(work.counted(), start=1)
        for text in (one.action, one.recommendation_text, one.outcome, one.monitoring, one.evidence)
        if text
    ]
    return in_passages(passages, pseudonyms=work.pseudonyms, reviewer=work.reviewer)
