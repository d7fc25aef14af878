"""Checks in more wordings: figures to a body, audits that learn, bare looks; and what is none."""

import pytest

from scrlib.recommendations.models.marking import with_checks
from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Verdict
from scrlib.text.clauses import parse

MET, PARTLY, NOT_MET = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET
FORM = "The Trust should add a question about fathers to its booking form"


def seen(text: str) -> tuple[list[str], Verdict | None]:
    found = with_checks(parse(text))
    return [one.words for one in found.measures], judge(found)[Criterion.MEASURABLE].verdict


FULL = {
    FORM + ". The Trust's audit programme for next year should include whether it is asked.": (
        "The Trust's audit programme for next year should include whether it is asked"
    ),
    FORM + ". The views of mothers should be sought by questionnaire, asking whether they were asked.": (
        "The views of mothers should be sought by questionnaire, asking whether they were asked"
    ),
    "Refusal rates should be recorded and laid before the Maternity Board each term.": (
        "Refusal rates should be recorded and laid before the Maternity Board each term"
    ),
    "There should be an independent audit of ten closed cases in each team.": (
        "an independent audit of ten closed cases in each team"
    ),
    "Ward managers should swap and check one another's registers for unsigned entries.": (
        "check one another's registers for unsigned entries"
    ),
    "The Trust Board of Eastmoor Hospitals should be informed each month of the number of refusals.": (
        "The Trust Board of Eastmoor Hospitals should be informed each month of the number of refusals"
    ),
    "The Service should log each refusal and supply the figures to the Partnership Board.": (
        "log each refusal and supply the figures to the Partnership Board"
    ),
    "The Head of Legal should keep a tracker of cases and present it to the Director each month.": (
        "keep a tracker of cases and present it to the Director each month"
    ),
}
BARE = {
    FORM + ", which will be quality assured.": "quality assured",
    FORM + ", with its effectiveness reviewed.": "effectiveness reviewed",
    FORM + " and put it into the audit programme.": "audit programme",
    FORM + " and monitor the impact.": "monitor the impact",
    FORM + ", with regular audits.": "regular audits",
}
NO_CHECKS = {
    "No further audit of the files is needed; ward managers should read the whole record.": NOT_MET,
    "The panel rejects the idea of another survey. Midwives should ask each mother alone.": NOT_MET,
    "Carers of the baby should monitor feeding and record it in the book.": NOT_MET,
    "Overrides should leave an audit trail with the name of the manager.": NOT_MET,
    "The Trust should consider commissioning an audit of bookings.": NOT_MET,
    "A policy on the electronic monitoring of residents should be written.": PARTLY,
    "The Board should publish a guide to executive functioning.": PARTLY,
    "The Department should commission research into sleep and publish the findings.": PARTLY,
    "The policy should be rewritten, since the quarterly report that told the Board stopped.": PARTLY,
}


@pytest.mark.parametrize(("text", "words"), FULL.items())
def test_a_check_with_its_subject_or_recipient_is_marked_whole(text: str, words: str) -> None:
    assert seen(text) == ([words], MET)


@pytest.mark.parametrize(("text", "words"), BARE.items())
def test_a_look_at_nothing_in_particular_is_partly_measurable(text: str, words: str) -> None:
    assert seen(text) == ([words], PARTLY)


@pytest.mark.parametrize(("text", "verdict"), NO_CHECKS.items())
def test_a_look_turned_down_weighed_or_part_of_the_practice_is_no_check(text: str, verdict: Verdict) -> None:
    assert seen(text) == ([], verdict)


def test_a_check_ends_before_the_date_by_which_all_is_to_be_done() -> None:
    text = "The Trust should review its rota and report its conclusions to the Board by 30 June 2019."
    assert seen(text)[0] == ["report its conclusions to the Board"]


SET_TO_BODIES = {
    "The Trust should update its policy and submit it to the Community Safety Partnership.": (
        "submit it to the Community Safety Partnership"
    ),
    "The Group should oversee the plans, receiving an update every quarter until all is done.": (
        "receiving an update every quarter until all is done"
    ),
    "The Board should ask each college to report, in its annual return, how it responds to absence.": (
        "report, in its annual return, how it responds to absence"
    ),
    "Compliance to feature on the scorecard.": "Compliance to feature on the scorecard",
    "That the Council reports to the Board in May, and yearly thereafter, on the number of refusals.": (
        "reports to the Board in May, and yearly thereafter, on the number of refusals"
    ),
}
MORE_THAT_ARE_NONE = [
    "Housing officers should inform the early help hub when serving notice on a family.",
    "The Trust should appoint a liaison lead, reporting to the Director of Nursing.",
    "Does the Board wish to commission an audit of bookings?",
    "The Board should ask each agency to confirm in writing that its staff know how to use the form.",
    "The midwife and the nurse should meet each week to go through the list of families.",
]


@pytest.mark.parametrize(("text", "words"), SET_TO_BODIES.items())
def test_what_a_body_is_to_be_given_is_a_check(text: str, words: str) -> None:
    assert seen(text)[0] == [words]


@pytest.mark.parametrize("text", MORE_THAT_ARE_NONE)
def test_daily_work_line_management_and_mere_assurance_are_no_check(text: str) -> None:
    assert seen(text)[0] == []


def test_who_is_given_what_an_audit_found_is_no_check_beside_the_audit() -> None:
    text = "The Board should commission an audit of ten files and receive the findings in May."
    assert seen(text)[0] == ["an audit of ten files"]


PRODUCTS = [
    "Development of a shared toolkit for pre-birth work.",
    "The fostering team should assemble an information pack for new carers.",
    "The two directors should settle which service pays for interpreters.",
    "The Board should review its neglect guidance to ensure that it covers babies who are not yet born.",
]
DAILY = [
    "A strategy discussion should take place on the day that a bruise is seen.",
    "Staff should establish who the next of kin are.",
    "The Board should review its procedures for children who go missing.",
]


@pytest.mark.parametrize("text", PRODUCTS)
def test_what_is_made_decided_or_reworded_can_be_held_up(text: str) -> None:
    assert seen(text) == ([], PARTLY)


@pytest.mark.parametrize("text", DAILY)
def test_daily_practice_and_a_review_of_no_stated_change_leave_nothing_to_hold_up(text: str) -> None:
    assert seen(text) == ([], NOT_MET)


MORE = {
    "The Board should ask the Trust for a report on attendance at conferences.": (
        "a report on attendance at conferences"
    ),
    "Agencies to demonstrate how they use the learning via their annual safeguarding report.": (
        "demonstrate how they use the learning via their annual safeguarding report"
    ),
    "Police should dip-sample incidents each month to check that the child is named.": (
        "dip-sample incidents each month to check that the child is named"
    ),
    FORM + ". The Board should be provided with regular updates on progress.": (
        "The Board should be provided with regular updates on progress"
    ),
}


@pytest.mark.parametrize(("text", "words"), MORE.items())
def test_reports_asked_of_others_and_looks_that_learn_are_checks(text: str, words: str) -> None:
    assert seen(text) == ([words], MET)


def test_assurance_without_a_means_is_partly_measurable() -> None:
    text = "The Service should provide assurance to commissioners that letters are acted on."
    assert seen(text) == (["provide assurance to commissioners"], PARTLY)


def test_what_a_later_sentence_only_says_will_be_reviewed_is_partly_measurable() -> None:
    text = "The Trust should train its midwives. The effectiveness of the course will be reviewed in a year."
    assert seen(text) == (["The effectiveness of the course will be reviewed in a year"], PARTLY)


def test_a_look_before_and_after_and_scores_fed_back_are_checks() -> None:
    assert seen("A staff survey to be undertaken before and after the course.")[1] is MET
    assert seen(FORM + ", read ten forms and feed the scores back to the Board.")[1] is MET


def test_some_of_what_was_asked_before_and_figures_counted_and_returned_are_checks() -> None:
    selection = "that a selection of them be read each term by the Named Nurse"
    text = "It is recommended that letters be countersigned, and " + selection + "."
    assert seen(text) == (["a selection of them be read each term by the Named Nurse"], MET)
    counted = (
        "Breaches of the limit to be counted and returned to the Delivery Group on the first of each month"
    )
    assert seen("Wards must have a doctor on call. " + counted + ".") == ([counted], MET)


def test_a_policy_on_monitoring_is_a_paper() -> None:
    assert seen("A policy on the electronic monitoring of residents is required.")[0] == []
