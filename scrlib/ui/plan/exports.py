"""The files that a plan leaves in, and what in them may identify somebody."""

import datetime as dt
from dataclasses import dataclass

from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.documents import plan_book
from scrlib.ui.plan.costed import costing_of, costs_of
from scrlib.ui.plan.work import PlanWork

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, kw_only=True)
class PlanFile:
    """A file to hand over, and what is said of it."""

    name: str
    data: bytes
    mime: str
    said: str


def excel_file(work: PlanWork) -> PlanFile:
    """The plan and its costs as one workbook with live sums."""
    data = plan_book(work.plan(), costing_of(work), costs_of(work))
    name = f"Action plan {dt.date.today():%Y-%m-%d}.xlsx"
    said = f"{name} is made. Open it here again when it was changed."
    return PlanFile(name=name, data=data, mime=EXCEL, said=said)


def identifiers(work: PlanWork) -> tuple[Identifier, ...]:
    """What may identify someone in the plan, but for declared pseudonyms and the author's own name."""
    passages = [
        (f"action {n}", text)
        for n, one in enumerate(work.counted(), start=1)
        for text in (one.action, one.recommendation_text, one.outcome, one.monitoring, one.evidence)
        if text
    ]
    return find_identifiers(passages, pseudonyms=_lines(work.pseudonyms), reviewer=_lines(work.reviewer))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
