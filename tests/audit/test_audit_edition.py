"""Under which edition of the guidance a report is read: named, or told by its days."""

import re

import pytest
from word_reports import report

from scrlib.audits.edition import edition_of, wordings
from scrlib.tables import Wording

ADVICE = ("# Recommendations", "1. The Board should print its letters in three languages.")


def chosen(*lines: str) -> tuple[str, str]:
    """The edition and the sentence about it, without the place."""
    found = edition_of(report(*lines, *ADVICE))
    return found.edition.id, re.sub(r" ?\([^()]*\)\.", "", found.why)


@pytest.mark.parametrize("wording", wordings(), ids=lambda one: one.kind)
def test_each_wording_means_what_its_examples_say(wording: Wording) -> None:
    assert [one for one in wording.yes if not wording.pattern.search(one)] == []
    assert [one for one in wording.no if wording.pattern.search(one)] == []


def test_a_report_is_read_by_the_edition_that_it_names() -> None:
    assert chosen(
        "Report of June 2010",
        "The review was held in line with Chapter 8 of Working Together to Safeguard Children (2006).",
    ) == (
        "wt2006",
        "The report names it: “The review was held in line with Chapter 8 of Working Together to Safeguard "
        "Children (2006)”",
    )


def test_an_edition_that_was_only_on_the_shelf_is_not_the_one() -> None:
    told = "The board decided on 3 June 2013 to hold a review.", "Working Together 2006 was on the shelf."
    assert chosen(*told)[0] == "wt2013"


@pytest.mark.parametrize(
    ("sentence", "edition"),
    [
        ("The Board decided on 9 September 2002 to hold a review.", "wt1999"),
        ("The review was commissioned by the partners in April 2019.", "wt2018"),
        ("The terms of reference, which were agreed on 2 May 2011, are given below.", "wt2010"),
        ("A rapid review was held on 12 January 2024.", "wt2023"),
        ("On 14 April 2013 the chair decided that the criteria were met.", "wt2010"),
        ("On 15 April 2013 the chair decided that the criteria were met.", "wt2013"),
    ],
)
def test_the_day_of_the_decision_chooses(sentence: str, edition: str) -> None:
    assert chosen("# Introduction", sentence)[0] == edition


def test_the_day_of_a_death_is_no_day_of_a_decision() -> None:
    assert chosen("A review was agreed after the death of the baby in February 2010.") == (
        "wt2010",
        "No day of a decision was found, so the edition in force a month after the harm is assumed: "
        "“A review was agreed after the death of the baby in February 2010”",
    )


def test_a_review_of_a_plan_for_the_child_is_another() -> None:
    told = "The conference agreed on 4 May 2005 that the plan needed a review.", "The boy died in June 2012."
    assert chosen("Overview report, March 2013", *told)[0] == "wt2010"


def test_the_date_on_the_cover_is_taken_where_nothing_else_is_dated() -> None:
    assert chosen("Overview report, July 2016", "# Introduction", "A boy of four was left alone.") == (
        "wt2015",
        "No day of a decision was found, so the edition in force when the report was made is assumed: "
        "“Overview report, July 2016”",
    )


def test_without_any_day_the_edition_of_2006_is_assumed_and_it_says_so() -> None:
    assert chosen("# Introduction", "A boy of four was left alone.") == (
        "wt2006",
        "No day of a decision or of the report was found; 2006 is assumed.",
    )


def test_before_the_oldest_edition_the_oldest_is_used_and_it_says_so() -> None:
    edition, why = chosen("The committee decided on 3 May 1998 to hold a review.")
    assert edition == "wt1999"
    assert why.endswith("It is the oldest edition held here, and newer than that day.")


def test_the_day_by_which_something_is_asked_is_no_date_of_the_report() -> None:
    told = "The Trust and the police should share one log by June 2020."
    assert edition_of(report("# Proposals", told)).edition.id == "wt2006"
