"""How anyone would know: an outside check with its subject, a bare check or a mere output, and nothing."""

import pytest

from scrlib.recommendations.smart import judge
from scrlib.records import Criterion, Verdict
from scrlib.text.clauses import parse

FORM = "The Trust should add a question about fathers to its booking form"
CHECKED = [
    "The Chair seeks written assurance that staff attend, accompanied by the attendance figures for a year.",
    FORM + ". The Board's health lead will ring ten mothers in the spring and see if it is asked.",
    FORM + ", and write to the Partnership with the number of forms left blank.",
    FORM + " and email the Head of Midwifery with what he finds.",
    FORM + " and report themes to the Maternity Board.",
    FORM + "; we will ring ten mothers a month to check.",
    FORM + ", and tell the Safety Committee of any lapse.",
    FORM + ". The Head of Midwifery will make the findings known to the Board.",
    FORM + ". What has been done should be published each year.",
    FORM + ". This should be evidenced in the section 11 return.",
    FORM + ". Completion rates are to feature on the Partnership's dashboard.",
    FORM + ". The Quality Assurance Group will scrutinise the returns.",
    FORM + ". The Director will account to the Scrutiny Committee for its use.",
    FORM + ". Case file audits will include a question on this.",
    FORM + ". Observed visits by managers will test whether it is used.",
    FORM + ". The Chief Executive will write to the Chair of the Board when this is complete.",
    FORM + "; compliance to be audited in six months.",
    FORM + ". Test: the ward manager reads 12 forms in the spring and gives the count to the Board.",
    FORM + ". Check: a manager counts the 30 forms on which the question was asked and tells the Board.",
    FORM + ", measured on the booking system and shown to the maternity board each quarter.",
    FORM + ", then read fifteen records and say whether it is answered.",
    FORM + "; the responses to go to the Quality Group.",
    FORM + "; a tally of forms left blank to reach the Head of Midwifery each month.",
    FORM + ". An audit of 20 booking forms will show whether this is done.",
    FORM + ", and audit 30 completed forms after six months.",
    FORM + ", and report to the Board when this is done.",
    FORM + " and confirm to the LSCB that this has been completed.",
    FORM + ". The Trust will report on progress to the Partnership at its July meeting.",
    FORM + ". Progress should be reported quarterly to the Safeguarding Board.",
    FORM + ", with an update to the Quality Assurance Group in six months.",
    FORM + ". The Named Midwife should check a sample of 15 records each quarter.",
    FORM + ". A dip sample of 10 forms should be taken each quarter.",
    FORM + ", to be tested by a re-audit of 40 forms in a year's time.",
    FORM + ". The question should be completed in at least 95% of bookings.",
    FORM + " so that fathers' names are recorded in 90% of bookings.",
    FORM + ". Target: 95% of forms completed.",
    FORM + ". Success will be measured by the proportion of forms on which the father is named.",
    FORM + ". The measure of success will be the number of forms with the question answered.",
    FORM + ". The Board will receive a report on uptake.",
    FORM + ". The Board should receive evidence of completion by June.",
    FORM + ". The Quality Group will monitor the percentage of forms completed.",
    FORM + ", and provide the LSCB with evidence that it is being used.",
    FORM + ", providing assurance to the Board through a report on compliance.",
    FORM + ". Evidence of this should be presented to the Board.",
    FORM + ", and the results of an audit of its use shared with the Partnership.",
    FORM + ". Service user feedback should be collected from 20 fathers and reported to the Board.",
    FORM + ". A survey of midwives should test whether the question is asked.",
    FORM + ". Midwives should be surveyed after six months to find out whether they ask it.",
    FORM + ". The number of forms on which it is answered should be reported in the Board's annual report.",
    FORM + " and publish the results each year.",
    FORM + ", and publish annual figures on its use.",
    FORM + "; the Performance Committee to see monthly figures for completion.",
    FORM + ". Data on completion should be included in the performance dashboard.",
    FORM + ". Completion rates will be added to the Board's dataset.",
    FORM + ". The Designated Nurse should review ten forms a month to see whether it is answered.",
    FORM + ". Team managers will sample five forms each month and report to the Head of Midwifery.",
    FORM + ". The Independent Scrutineer should test whether this has happened.",
    FORM + ", with numbers returned to the Board each quarter.",
    FORM + ", evidenced by an audit of 25 forms.",
    FORM + ". The Trust's annual audit of booking should test this.",
    FORM + " and tell the Board how many fathers have been recorded.",
    FORM + ". The Board's Business Manager should be told when this is done.",
    FORM + " and write to the Chair of the Board to confirm that this has happened.",
    FORM + ". An evaluation of the first six months should be presented to the Board.",
    FORM + "; the Executive will want to see the figures in March.",
    FORM
    + ". This will be evaluated by comparing the number of fathers recorded before and after the change.",
    FORM + ". A baseline count of forms should be taken now and repeated in a year.",
    FORM + ". Mothers should be asked in the annual survey whether the question was asked.",
    "The Board should undertake an audit of strategy discussions to see who came.",
    "The Board should carry out a multi-agency audit of 20 neglect cases.",
    "The Trust should review a sample of 30 records to see whether fathers are named.",
    "The Trust should report to the Board on how it has implemented the new form.",
    "Each agency should provide a report to the Board on its use of the escalation policy.",
    "The Trust should ensure that 95% of midwives complete level 3 training.",
    "All agencies should demonstrate to the Board through audit that fathers are recorded.",
]
OUTPUT_OR_BARE = [
    FORM + ".",
    FORM + ". This should be monitored.",
    FORM + ", and its use should be audited.",
    FORM + " and evaluate.",
    FORM + ". This will be kept under review.",
    FORM + ". Progress should be monitored.",
    FORM + ". An audit should follow.",
    FORM + ". It should be quality assured.",
    FORM + " subject to regular monitoring.",
    "Publish a leaflet on safe sleeping.",
    "The Trust should appoint a named midwife.",
    "The Board should hold a learning event for schools.",
    "The Board should commission a review of the front door.",
    "The Trust should develop a pathway for fathers.",
    "The Board should write to the Department of Health.",
    "The Trust should issue guidance on fathers.",
    "Training on fathers should be delivered to all midwives.",
    "The Board should produce a seven-minute briefing.",
    "The Trust should revise its supervision policy.",
    "The Partnership should agree a protocol on bruising.",
    "The Trust should create a post of safeguarding midwife.",
    "The service should be commissioned from April.",
    "The Trust should circulate the learning from this review.",
]
NOTHING = [
    "The Trust should improve the quality of its records.",
    "Midwives should ask about fathers at every booking.",
    "An audit in 2012 found that 30% of forms were blank; midwives should complete them.",
    "Staff should record their decisions in the case notes.",
    "The Board should assure itself that fathers are considered.",
    "Social workers should see the child within 24 hours.",
    "The Board should seek assurance that procedures are followed.",
    "Professionals should be curious about fathers.",
    "The Board should consider whether to review the protocol.",
    "Agencies should work together to safeguard babies.",
    "Managers should provide regular supervision.",
    "The Board should satisfy itself that the audit is robust.",
    "Health visitors should use the audit tool at each visit.",
    "GPs should share information with health visitors.",
    "Practitioners should review the plan with the family every month.",
]


def measurable(text: str) -> Verdict | None:
    return judge(parse(text))[Criterion.MEASURABLE].verdict


@pytest.mark.parametrize("text", CHECKED)
def test_a_check_whose_subject_or_recipient_is_stated_makes_it_measurable(text: str) -> None:
    assert measurable(text) is Verdict.MET


@pytest.mark.parametrize("text", OUTPUT_OR_BARE)
def test_an_output_or_a_check_of_nothing_in_particular_makes_it_partly_measurable(text: str) -> None:
    assert measurable(text) is Verdict.PARTLY


@pytest.mark.parametrize("text", NOTHING)
def test_practice_a_finding_and_trust_without_means_make_nothing_measurable(text: str) -> None:
    assert measurable(text) is Verdict.NOT_MET


def test_words_for_checking_inside_other_words_check_nothing() -> None:
    assert parse("The Board should agree a process for fast-tracking the records of adults.").measures == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            FORM + ", and provide the Partnership with the completion rate for 200 bookings.",
            "provide the Partnership with the completion rate for 200 bookings",
        ),
        (
            "The Chair should ask each agency to confirm in writing that its staff have been told.",
            "confirm in writing that its staff have been told",
        ),
        (FORM + ". Success measure: 80% of forms filled in.", "80% of forms filled in"),
        (
            "The Board should require each school to report, in a year's time, on how far this was done.",
            "report, in a year's time, on how far this was done",
        ),
        (
            "The Board should ask each school to demonstrate in its annual return how children are heard.",
            "demonstrate in its annual return how children are heard",
        ),
        (
            "The Trust should provide the Board, by May, with evidence that its carers are asked.",
            "provide the Board, by May, with evidence that its carers are asked",
        ),
        (
            FORM + ", with evidence from its yearly audit programme that it is used.",
            "evidence from its yearly audit programme that it is used",
        ),
        (
            FORM + ". It should be live by May and completion rates reported to the Board each term.",
            "completion rates reported to the Board each term",
        ),
        (
            "The Board should carry out an audit of 25 files and publish the findings.",
            "carry out an audit of 25 files",
        ),
        ("The College should deliver the course to at least 90 care staff.", "at least 90 care staff"),
        (FORM + ", and its use should be audited after a year.", "its use should be audited after a year"),
        (
            FORM + ". Compliance will be monitored through the yearly audit of records.",
            "Compliance will be monitored through the yearly audit of records",
        ),
        (
            FORM + " and demonstrate to the Board, through interviews, that it is being used.",
            "demonstrate to the Board, through interviews, that it is being used",
        ),
        (
            FORM + " and report annually to the Board on the number of fathers recorded.",
            "report annually to the Board on the number of fathers recorded",
        ),
        (
            "The Director should report to the Board each term on vacancies and on what fills them.",
            "report to the Board each term on vacancies and on what fills them",
        ),
        (
            "Numbers of children missing from care should be reported to the Board monthly.",
            "Numbers of children missing from care should be reported to the Board monthly",
        ),
        (
            "The Board should receive a report from each school on the training it has given.",
            "receive a report from each school on the training it has given",
        ),
        (
            "The plan should be carried out by May 2014 and progress reported to the Board quarterly.",
            "progress reported to the Board quarterly",
        ),
        (FORM + ", with 80% compliance by the spring.", "80% compliance"),
    ],
)
def test_the_words_of_a_check_are_marked_whole(text: str, words: str) -> None:
    assert [measure.words for measure in parse(text).measures] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The Trust should amend the attendance policy to name a lead officer.",
        "The Trust should add the case to its course and circulate a summary to all ward managers.",
        "The Board should write to the Department to request that its guidance is sent round again.",
        "The leaflet should be shortened, tested with families from two schools and reprinted.",
    ],
)
def test_a_policy_a_handout_a_letter_or_a_trial_is_no_check(text: str) -> None:
    assert parse(text).measures == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The Board should ask each school to confirm in writing that this is done.",
            "ask each school to confirm in writing that this is done",
        ),
    ],
)
def test_what_others_are_to_tell_is_what_is_asked_as_well(text: str, act: str) -> None:
    assert [action.words for action in parse(text).actions] == [act]


@pytest.mark.parametrize(
    "act",
    [
        "fit window restrictors in its family hostels",
        "compile a directory of services",
        "withdraw the 2004 guidance",
        "move the duty desk to the ground floor",
        "set a maximum caseload of fourteen",
        "put a notice in each consulting room",
    ],
)
def test_one_job_leaves_something_to_see(act: str):
    assert judge(parse(f"The Trust should {act}."))[Criterion.MEASURABLE].verdict is Verdict.PARTLY


@pytest.mark.parametrize(
    "act",
    [
        "notify the school when a child moves",
        "convene a professionals' meeting whenever a case is stuck",
        "complete a body map for every injury",
        "raise awareness of private fostering",
    ],
)
def test_what_is_done_in_each_case_leaves_nothing_that_an_outsider_could_see(act: str):
    assert judge(parse(f"The Trust should {act}."))[Criterion.MEASURABLE].verdict is Verdict.NOT_MET


def test_a_check_ends_where_its_reason_begins():
    text = "The Trust should open a clinic and audit 20 records in May, because nobody had looked at any."
    assert [m.words for m in parse(text).measures] == ["audit 20 records in May"]


def test_a_draft_to_comment_on_is_no_report():
    text = "The Trust should write a short guide. The Parents' Forum should be given a draft to comment on."
    assert parse(text).measures == ()
