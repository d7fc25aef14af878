"""Forms of words that further hands used: by when, how it would be known, and how many things are asked."""

import pytest
from spans import words

from scrlib.recommendations.models.marking import with_checks
from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        ("The workshops are to be held between May and July 2015.", ["between May and July 2015"]),
        (
            "The Board should hold four events, to be run between March 2014 and Easter 2015.",
            ["between March 2014 and Easter 2015"],
        ),
        ("Agencies should submit their plans within six weeks and report on them.", ["within six weeks"]),
        ("Managers are asked to judge when it is right to hold a second meeting.", []),
        ("Protocol on firearms to be developed. Review date March 2015.", []),
        (
            "The Trust should fund a nurse for the walk-in centre in the 2008/9 budget.",
            ["in the 2008/9 budget"],
        ),
        ("Immediate steps should be taken by the Council to provide a store.", ["Immediate"]),
        (
            "The Trust should, within six months of acceptance of this report by the Board, add a checklist.",
            ["within six months of acceptance of this report by the Board"],
        ),
        (
            "Partners should set out how to fill posts in a report to the Board's meeting of 14 June 2012.",
            ["14 June 2012"],
        ),
        (
            "Early Help / Toolkit / All cases to be assessed again / Service Manager East / 28.2.25",
            ["28.2.25"],
        ),
    ],
)
def test_a_day_dates_the_work_and_an_occasion_of_practice_does_not(text: str, deadlines: list[str]) -> None:
    assert words(parse(text).deadlines) == deadlines


def test_a_date_on_one_of_four_items_dates_less_than_half_of_the_work() -> None:
    listed = (
        "The Board should:\n(a) revise it all;\n(b) run a course in May;\n(c) add a field;\n(d) write to GPs."
    )
    assert parse(listed).notes == ("deadline_secondary",)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "The Board should satisfy itself, by way of a dip sample of 12 files, that plans are kept.",
            ["a dip sample of 12 files"],
        ),
        (
            "The Board should assure itself by means of a return from each school that lists are kept.",
            ["a return from each school"],
        ),
        (
            "The Trust should examine 30 logs and check whether it was told. The results to go to the Board.",
            ["The results to go to the Board"],
        ),
    ],
)
def test_the_means_of_assurance_is_the_check_and_the_look_itself_is_the_work(
    text: str, measures: list[str]
) -> None:
    assert words(parse(text).measures) == measures


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("That the Board adopts a form, and that it does so before its May meeting.", 1),
        ("That agencies revise their rules, and that the clerk checks that this has been done.", 1),
        ("The Trust should review its rota to see that it is safe and fit for purpose.", 1),
        ("The Board should revise its guide and publish the revised guide.", 1),
        (
            "i) That schools review their rules; ii) that the Council prints it; iii) that pupils be told.",
            3,
        ),
    ],
)
def test_the_same_work_said_again_is_one_action_and_each_that_of_a_list_another(
    text: str, number: int
) -> None:
    assert parse(text).bundled == number


@pytest.mark.parametrize(
    "text",
    [
        "The yearly audit of case notes should be looked at again.",
        "The audit tool should be refreshed.",
    ],
)
def test_an_audit_that_is_itself_to_be_renewed_checks_nothing(text: str) -> None:
    assert words(with_checks(parse(text)).measures) == []


def test_an_audit_that_a_finding_tells_of_is_no_check_by_single_words_either() -> None:
    text = (
        "The reviewers were shown an audit from 2022 in which three quarters of plans were graded good. "
        "The Partners should seek assurance about the quality of safety planning."
    )
    assert words(with_checks(parse(text)).measures) == []
