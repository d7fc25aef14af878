"""The five verdicts: the codebook's own examples, and the tricks that must not raise them."""

import pytest

from scrlib.recommendations import assess
from scrlib.recommendations.smart import judge
from scrlib.records import Certainty, Criterion, Recommendation, Verdict
from scrlib.text.clauses import parse

MET, PARTLY, NOT_MET = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET


def verdict(text: str, criterion: Criterion) -> Verdict | None:
    return judge(parse(text))[criterion].verdict


@pytest.mark.parametrize(
    ("text", "criterion", "expected"),
    [
        (
            "The hospital trust will add a father's-details page to the maternity booking form.",
            "specific",
            MET,
        ),
        ("Children's Centres must have effective links with midwives.", "specific", PARTLY),
        ("Professionals should keep the child in mind.", "specific", NOT_MET),
        ("A flowchart for pre-birth referrals should be produced.", "specific", PARTLY),
        (
            "The Trust will change its form and the Board will see the results of a dip sample of 20 files.",
            "measurable",
            MET,
        ),
        ("Publish a leaflet.", "measurable", PARTLY),
        ("Improve the quality of chronologies.", "measurable", NOT_MET),
        ("An audit found that 30% had no chronology; staff should complete them.", "measurable", NOT_MET),
        ("The Board will write to the Secretary of State asking for a change in the law.", "achievable", MET),
        ("The Board should secure a change in the law.", "achievable", PARTLY),
        ("Domestic abuse must be eliminated from families.", "achievable", NOT_MET),
        ("The Trust should publish its protocol by July.", "timely", MET),
        ("The Trust should publish its protocol as a matter of urgency.", "timely", PARTLY),
        ("The Trust should publish its protocol when the procedures are next revised.", "timely", PARTLY),
        ("The Trust should see the child within 24 hours.", "timely", NOT_MET),
        ("The Trust should continue its ongoing work on neglect.", "timely", NOT_MET),
    ],
)
def test_the_examples_of_the_codebook_are_judged_as_it_says(
    text: str, criterion: str, expected: Verdict
) -> None:
    assert verdict(text, Criterion(criterion)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "By 31 December 2012 improve understanding of emotional abuse by 20%.",
        "100% of staff should be child focused by 1 April 2014.",
        "By March 2015 all agencies will have a robust and effective culture of 95% curiosity.",
    ],
)
def test_a_date_and_a_number_on_an_empty_action_earn_at_most_partly(text: str) -> None:
    for criterion in (Criterion.SPECIFIC, Criterion.MEASURABLE):
        assert verdict(text, criterion) in {PARTLY, NOT_MET}


def test_a_text_that_cannot_be_read_has_no_verdict_and_is_never_not_met() -> None:
    assert [j.verdict for j in judge(parse("It was a sad case.")).values()] == [None] * 5


def test_achievable_and_realistic_ask_for_a_persons_judgement() -> None:
    found = judge(parse("The Trust should amend its booking form by 1 May 2014."))
    asked = [c for c, j in found.items() if j.certainty is Certainty.JUDGEMENT]
    assert asked == [Criterion.ACHIEVABLE, Criterion.REALISTIC]


@pytest.mark.parametrize(
    ("text", "criterion", "expected"),
    [
        ("Schools should send the child's file within five days of a move.", "specific", PARTLY),
        ("GP practices should code the name of each child in the home.", "specific", PARTLY),
        (
            "Schools, colleges and early years settings should send the file within five days.",
            "specific",
            PARTLY,
        ),
        ("GPs should code the name of each child in the home.", "specific", PARTLY),
        ("The Named GP should code the name of each child in the home.", "specific", MET),
        ("Fernleigh School will send the child's file within five days.", "specific", MET),
        ("Midwives should ask about previous children at booking.", "specific", MET),
        ("The Partnership should reflect on what it has learned.", "specific", NOT_MET),
        ("The Board should lobby for a national database of carers.", "specific", PARTLY),
        ("The Trust should examine the possibility of a joint duty desk.", "specific", PARTLY),
        ("The Trust should review its policy on discharge.", "achievable", MET),
        ("Review the arrangements for duty cover.", "achievable", PARTLY),
        ("The Police should remind officers that the form must be sent.", "achievable", MET),
        ("The Board should have a log of disputes in place.", "achievable", MET),
        ("Review the arrangements for duty cover.", "realistic", PARTLY),
        (
            "The Chair should publish a summary of this case for the two teams concerned.",
            "realistic",
            PARTLY,
        ),
        (
            "The Trust should add a box to its form. The mother here learnt of it from a neighbour.",
            "realistic",
            MET,
        ),
    ],
)
def test_each_reading_of_the_codebook_holds_for_wordings_of_our_own(
    text: str, criterion: str, expected: Verdict
) -> None:
    assert verdict(text, Criterion(criterion)) is expected


@pytest.mark.parametrize(
    ("text", "criterion", "expected"),
    [
        ("The Trust should try the new form with its next thirty admissions.", "specific", MET),
        ("The Trust should try to keep in touch with fathers.", "specific", NOT_MET),
        ("The Board should monitor compliance with the above.", "specific", PARTLY),
        ("The Head of Service shall not close a case without a visit.", "measurable", NOT_MET),
        ("The council should employ two more reviewing officers.", "measurable", PARTLY),
        ("Consideration to be given to the introduction of a joint rota.", "achievable", PARTLY),
        ("The Board should satisfy itself that nurses feel confident to ask about debt.", "specific", PARTLY),
        ("The Trust should print a 'Think Family' card for its wards.", "specific", MET),
        ("Midwifery services should ring both parents at 28 weeks.", "specific", MET),
        ("The Trust should, as a priority, clear the backlog of unread letters.", "specific", MET),
    ],
)
def test_an_act_is_told_from_the_look_of_one(text: str, criterion: str, expected: Verdict) -> None:
    assert verdict(text, Criterion(criterion)) is expected


@pytest.mark.parametrize("day", ["31/02/2027", "30 February 2027", "2027-06-31", "12/31/2027"])
def test_a_date_that_no_calendar_has_dates_nothing_and_is_asked_about(day: str) -> None:
    found = assess(Recommendation(id="R1", text=f"The Trust will open a second clinic by {day}."))
    timely = found.criteria[Criterion.TIMELY]
    assert (timely.verdict, timely.reason) == (Verdict.PARTLY, "it gives a day that no calendar has")
    assert f"by {day}" in [one.words for one in found.prompts if one.rule == "no_such_day"]
    assert not any("by when" in line for line in found.strengths)


def test_a_second_date_that_the_calendar_has_still_dates_what_is_asked() -> None:
    text = "The Trust will open a second clinic by 31/02/2027. The Council will open a third by 30 June 2027."
    assert judge(parse(text))[Criterion.TIMELY].verdict is Verdict.MET
