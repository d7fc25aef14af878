"""The days that a report tells are held against the time limits of the edition, as far as they bear it."""

import pytest

from scrlib.audits.limits import Held, held
from scrlib.records.reports import Fact

DECIDED = Fact(name="decided", value="20 March 2009")
OTHERWISE = (
    "Unless another date was agreed at the outset. A delay that shows later is discussed as soon as it shows."
)


def finishing(dated: str, decided: str) -> str:
    """What is told of the limit to finish, without its note."""
    facts = (Fact(name="decided", value=decided), Fact(name="dated", value=dated))
    return held("wt2006", facts, "")[-1].told.removesuffix(OTHERWISE).strip()


def test_a_review_of_2009_is_held_against_the_month_and_the_four_months_of_2006() -> None:
    facts = (
        Fact(name="incident", value="February 2009"),
        DECIDED,
        Fact(name="dated", value="19 November 2009"),
    )
    assert held("wt2006", facts, "") == (
        Held(
            limit="The chair decides: within 1 month (8.14)",
            runs_from="the day it became known, which was not read (the incident: February 2009)",
            ends="",
            told="Decided: 20 March 2009.",
        ),
        Held(
            limit="The review is finished: within 4 months (8.15)",
            runs_from="the decision, 20 March 2009",
            ends="20 July 2009",
            told=f"Dated 19 November 2009: 4 months after that day. {OTHERWISE}",
        ),
    )


@pytest.mark.parametrize(
    ("dated", "decided", "told"),
    [
        ("20 July 2009", "20 March 2009", "Dated 20 July 2009: within the limit."),
        ("21 July 2009", "20 March 2009", "Dated 21 July 2009: 1 day after that day."),
        ("August 2009", "20 March 2009", "Dated August 2009: at least 12 days after that day."),
        ("June 2009", "March 2009", "Dated June 2009: within the limit."),
        (
            "July 2009",
            "20 March 2009",
            "Dated July 2009: With a month alone it cannot be told whether that is within the limit.",
        ),
        (
            "1 March 2009",
            "20 March 2009",
            "Dated 1 March 2009: before the decision, so one of the two days was misread.",
        ),
        ("", "20 March 2009", "The report’s own date was not found."),
    ],
)
def test_no_more_is_said_than_the_words_bear(dated: str, decided: str, told: str) -> None:
    assert finishing(dated, decided) == told


def test_the_day_that_the_auditor_typed_counts_where_the_report_names_none() -> None:
    told = held("wt2006", (Fact(name="dated", value="1 May 2009"),), "20/3/09")
    assert [one.runs_from for one in told][1] == "the decision, 20/3/09"
    assert held("wt2006", (), "not sure") == ()


def test_a_limit_that_nobody_saw_in_the_guidance_says_so() -> None:
    told = held("wt2018", (DECIDED, Fact(name="dated", value="1 May 2019")), "")
    assert [one.limit for one in told] == [
        "The report is published: within 6 months (Chapter 4, not verified)"
    ]


def test_an_edition_without_a_known_limit_tells_nothing() -> None:
    assert held("wt1999", (DECIDED, Fact(name="dated", value="1 May 2003")), "") == ()
