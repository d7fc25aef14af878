"""Plans and costings for the tests of what leaves for Excel and Word, and comes back."""

import datetime as dt
import io
from typing import Any

import openpyxl
from costings import action, amount, post, read, time, training

from scrlib.documents import plan_book
from scrlib.plans.costs import cost
from scrlib.plans.views.paid import beside_total
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan, PlanAction, Progress, Status
from scrlib.records.prices import Index

MADE = dt.datetime(2026, 11, 22)
COSTING = read(
    action(
        amount("12.35", 7, recurrent=True, months=14, label="Chair's fee", source="Quote, October 2026"),
        time(30, "62.40", label="Panel time", low="1500", high="2600"),
        recommendation=[{"ref": "R1", "share": "0.6"}, {"ref": "R2", "share": "0.4"}],
    ),
    action(
        post(
            months=30,
            pay_uplift="0.03",
            label="Coordinator",
            start="2026-09-01",
            fte="0.6",
            low=50000,
            high=90000,
        ),
        id="A2",
        agency="Council",
        recommendation="R2",
    ),
    action(
        training(label="Course for all", low=90000, high=140000), id="A3", agency="Trust", recommendation="R3"
    ),
    action(id="A4"),
    action(id="A5", costing="nil", reason="Done in meetings that are held anyway"),
    action(amount(1000, transfer_to="Trust", label="Grant passed on"), id="A6", agency="Police"),
    budgets=[
        {"funder": "Council", "year": "2026-27", "amount": "20000"},
        {"funder": "Board", "year": "2026-27", "amount": "900"},
    ],
    discount_rate="0.035",
    draws=200,
)


def planned(number: int, **more: Any) -> PlanAction:
    """An action of a plan; what is not given is said in full."""
    usual: dict[str, Any] = {
        "id": f"A{number}",
        "recommendation": f"R{number}",
        "recommendation_text": "Make sure that each child is seen alone at every visit.",
        "action": f"Review how visits are recorded ({number})",
        "owner": ("Head of Safeguarding", "Detective Superintendent"),
        "agency": "Council",
        "due": dt.date(2027, 3, 31),
        "due_words": "end March 2027",
        "outcome": "Children say that somebody listened",
        "monitoring": "Audit of ten records each quarter",
        "status": Status.IN_PROGRESS,
        "status_words": "Amber",
        "progress": Progress.ON_TRACK,
        "where": f"table 1 row {number}",
    }
    return PlanAction(**{**usual, **more})


PLAN = Plan(
    name="Action plan: Ash",
    actions=(
        planned(1),
        planned(2, due=None, due_words="ongoing", progress=None),
        *map(planned, range(3, 6)),
    ),
)


def written(plan: Plan = PLAN, costing: Costing = COSTING, indices: tuple[Index, ...] = ()) -> bytes:
    """The workbook of a plan and its costing."""
    costs = cost(costing)
    return plan_book(plan, costing, costs, MADE, beside_total(costing, costs, indices, 11))


def opened(data: bytes) -> openpyxl.Workbook:
    """A workbook as openpyxl opens it, to be changed as a person would."""
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook after it was changed."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def column(sheet: Any, key: str) -> int:
    """The column of a key, from 1, by the hidden row of keys."""
    return next(cell.column for row in sheet.iter_rows(max_row=3) for cell in row if cell.value == key)
