"""Answers on the cost of a review for the tests, for the panel of example V1."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from scrlib.plans.costs import cost
from scrlib.plans.prices.book import price_book
from scrlib.plans.reviews.costing import review_costing
from scrlib.plans.reviews.data import review_parts
from scrlib.records.reviews import ReviewForm, Worker

BOOK = price_book("2024-25")
START = dt.date(2026, 4, 1)
V1 = {"Hospital": "140", "Health": "83", "Police": "62.40", "Social care": "75", "Education": "55.15"}


def worker(agency, rate, **more):
    return Worker(agency=agency, rate=Decimal(rate), **more)


def form(**more) -> ReviewForm:
    """Six panel meetings of three hours with two hours of reading, for the five members of example V1."""
    own = {
        "panel": tuple(worker(agency, rate) for agency, rate in V1.items()),
        "none": frozenset(review_parts()) - {"panel"},
    }
    basis = ReviewForm(
        name="A review",
        lead="Partnership",
        start=START,
        price_year="2024-25",
        months=6,
        meetings=6,
        meeting_hours=Decimal(3),
        reading_hours=Decimal(2),
    )
    return replace(basis, **(own | more))


def costed(answers: ReviewForm):
    costing = review_costing(answers, BOOK).costing
    return costing, cost(costing)
