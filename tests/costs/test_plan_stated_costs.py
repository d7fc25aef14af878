"""What a plan itself says that an action costs: taken over where it is one plain amount, and never guessed."""

from decimal import Decimal

import pytest

from scrlib.plans.estimates.stated_costs import Stated, stated_cost, stated_reason


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("£4,400", "4400"),
        ("£246,000 from the two commissioners", "246000"),
        ("About £12.50", "12.50"),
        ("£15k", "15000"),
        ("£1.2m", "1200000"),
        ("1850", "1850"),
        ("1,850.00", "1850.00"),
    ],
)
def test_one_plain_amount_is_read(words: str, amount: str):
    assert stated_cost(words) == Stated(amount=Decimal(amount))


@pytest.mark.parametrize(
    ("words", "every", "months"),
    [
        ("£2,000 per year", 12, None),
        ("£2,000 annual fee", 12, None),
        ("Annual licence: £2,000", 12, None),
        ("£2,000 p.a. from the pooled budget", 12, None),
        ("£2,000 a year for three years", 12, 36),
        ("£2,000/month for 6 months", 1, 6),
        ("£2,000 monthly", 1, None),
        ("£2,000 from the annual training budget", 0, None),
        ("£2,000 over 3 years", 0, None),
    ],
)
def test_how_often_a_cost_comes_is_read(words: str, every: int, months: int | None):
    assert stated_cost(words) == Stated(amount=Decimal(2000), every=every, months=months)


@pytest.mark.parametrize(
    "words",
    [
        None,
        "",
        "TBC",
        "£0",
        "£1,000 to £2,000",
        "£90 a session",
        "£2,000 recurring",
        "£400 a year per person",
        "£35/hour",
        "£12 each",
        "£1,0000",
        "3 days",
        "within existing resources",
        "2026-27",
    ],
)
def test_what_is_not_one_plain_total_is_left_to_a_person(words: str | None):
    assert stated_cost(words) is None


def test_a_nought_with_more_words_gives_its_reason():
    assert stated_reason("£0, within the coordinator's post") == "£0, within the coordinator's post"


@pytest.mark.parametrize("words", [None, "£0", "£0.00 (nil)", "No cost", "£40, of which £0 is new", "none"])
def test_a_nought_that_says_no_more_gives_none(words: str | None):
    assert stated_reason(words) == ""
