"""What leaves the page: the Excel file, and the words to look through first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.cases.identifiers import Identifier
from scrlib.documents import CostedPlan, board_review, plan_book
from scrlib.plans.costs import cost
from scrlib.records.plans import Plan, PlanAction
from scrlib.text import money
from scrlib.text.saying import listed
from scrlib.ui.identifying import in_passages
from scrlib.ui.review.box import Box, Kind
from scrlib.ui.review.boxes import leaving
from scrlib.ui.review.said import days_given, delay, headline, not_known
from scrlib.ui.review.worked import Worked


def book(name: str, found: Worked) -> bytes:
    """The costing as an Excel file: one row of its first sheet for each part of the review, by number."""
    numbered = (replace(one, id=f"P{n}") for n, one in enumerate(found.costing.actions, start=1))
    costing = replace(found.costing, actions=tuple(numbered))
    parts = tuple(PlanAction(id=one.id, action=one.label, agency=one.agency) for one in costing.actions)
    return plan_book(Plan(name=name, actions=parts), costing, cost(costing), beside=found.beside)


def on_a_page(name: str, found: Worked) -> bytes:
    """What the review costs, as one page of Word for a meeting."""
    own = {
        "headline": headline(found),
        "days": days_given(found),
        "delay": delay(found),
        "not_costed_list": listed(not_known(found)) or "nothing",
    }
    told = CostedPlan(
        plan=Plan(name=name), costing=found.costing, costs=found.costs, money=money, beside=found.beside
    )
    return board_review(told, own)


def identifiers(stands: Mapping[str, str], every: Sequence[Box]) -> tuple[Identifier, ...]:
    """What may identify someone in the words that leave, but for made-up names and the author's own."""
    alone = {one.id: stands[one.id] for one in leaving()}
    leaves = [one for one in every if one.kind is Kind.WORDS and one.id not in alone and stands[one.id]]
    passages = [(one.asks, stands[one.id]) for one in leaves]
    return in_passages(passages, pseudonyms=alone["pseudonyms"], reviewer=alone["reviewer"])
