"""What was published of the cost of reviews: its scope, and beside what it may stand."""

from decimal import Decimal

import pytest
from review_forms import BOOK, costed, form

from scrlib.errors import DataError
from scrlib.plans.reviews.data import review_parts
from scrlib.plans.reviews.published import SCOPES, beside, published_costs, read_published
from scrlib.records.reviews import Fee


# What others have published
def test_every_published_figure_says_what_it_covers_and_where_it_is_from():
    assert len(published_costs()) == 18
    for one in published_costs():
        assert one.source and one.scope in SCOPES and one.scope_words


def test_what_a_committee_spent_in_a_year_is_never_set_beside_the_cost_of_a_review():
    costing, costs = costed(form())
    average = next(one for one in beside(costing, costs, BOOK) if one.published.id == "scr_2004_average")
    assert average.ours is None
    assert average.value.value.quantize(Decimal("0.01")) == Decimal("2548.90")
    assert average.scope == (
        "Money that a board spent: not the cost of a review. Agencies bore the rest in staff time."
    )
    assert average.prices == (
        "Estimate: 2004-05 to 2024-25 prices by the GDP deflator at market prices (June 2026)."
    )


def test_a_whole_cost_stands_beside_cash_and_staff_time_and_a_boards_cash_beside_cash_alone():
    chair = Fee(agency="Partnership", days=Decimal(10), day_rate=Decimal(600))
    parts = frozenset(review_parts()) - {"panel", "chair"}
    found = {one.published.id: one for one in beside(*costed(form(chair=chair, none=parts)), BOOK)}
    assert found["scr_2013_straightforward"].ours == Decimal("18466.50")
    assert found["scr_2009"].ours == found["dhr_2019_fees"].ours == Decimal("6000.00")
    assert not found["scr_2009"].at_least


def test_fees_that_are_not_costed_are_not_set_beside_others_as_nought():
    answers = form(chair=Fee(agency="Partnership", days=Decimal(8)), none=frozenset({"reviewer"}))
    found = {one.published.id: one for one in beside(*costed(answers), BOOK)}
    assert found["dhr_2019_fees"].ours is None
    assert found["scr_2009"].at_least


def test_a_figure_at_prices_that_the_index_does_not_reach_is_left_as_published():
    found = {one.published.id: one for one in beside(*costed(form()), BOOK)}
    assert found["dhr_2024_cap"].prices == "At prices of 2024-25, as published."
    assert found["dhr_2024_cap"].high is None


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"source": ""}, "has no source"),
        ({"scope": "all"}, "has no such scope"),
        ({"value": "", "low": "", "high": ""}, "has no amount"),
    ],
)
def test_a_published_figure_that_is_not_complete_is_refused(changed, problem):
    row = {key: str(value or "") for key, value in vars(published_costs()[0]).items()}
    with pytest.raises(DataError, match=problem):
        read_published(row | changed)
