"""How a recommendation would be known, its reason, what is counted as one action, and who is not asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spans import words

from scrlib.records import Parse, Span
from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    "ending",
    [
        " and report progress to the Board in six months",
        " and report back to the LSCB",
        " and provide a progress report to the Board each quarter",
        " and audit its use six months after launch",
        " and audit 20 cases to test whether it is followed",
        ". The LSCB will audit compliance with the protocol after six months",
        ". Compliance should be audited annually and reported to the Quality Assurance Subgroup",
        ". This will be tested by a multi-agency audit of 30 cases",
        ". The impact of this should be measured through a survey of staff",
        ". Progress will be monitored by the Serious Case Review Subgroup",
        ". The Board should receive a report on its impact within a year",
        ". The Board will expect to see a 20% increase in referrals",
        ". Success will be measured by a reduction in repeat referrals of 10%",
        ". The Performance and Quality Group should monitor take-up by agency",
        ". Evidence of implementation should be provided to the Board",
        ". Agencies should confirm to the Board in writing that this has been done",
        ". An evaluation of its use should be presented to the Board",
        ". The outcome should be reported to the Executive Group",
        ", with compliance monitored through supervision",
        ", with quarterly reports to the Board",
        ", with an audit of its effectiveness after twelve months",
        ", to be evaluated after a year",
        ", and the Board should seek assurance through audit that it is being used",
        ". Single agency audits should be undertaken and the findings shared with the Board",
        ". Performance data should be included in the Board's quarterly dataset",
        ". The number of cases in which it is used should be reported to the Board",
        ". The subgroup should review ten cases each quarter",
        ". This should be monitored",
        ". The effectiveness of this should be evaluated",
        ". Use of the protocol should be included in the Section 11 audit",
        ", demonstrated by case file audit",
        ", evidenced through a dip sample of case files",
        ". The Quality Assurance Officer will check a sample of records each month",
        ". Feedback from families should be collected and reported to the Board",
        ". Monitoring: quarterly case audits reported to QA subgroup",
        ". Measure: number of referrals before and after",
        ". Evidence: audit report to Board",
        ", achieving 90% compliance by March 2015",
        ", so that at least 95% of assessments include the father",
        ". The LSCB should be notified when this has been completed",
        ". The Chair should be informed of the outcome",
        ". The action should be signed off by the Board once evidence has been seen",
        ". The annual report should include data on this",
        ". An annual report on the use of the protocol should be presented to the Board",
    ],
)
def test_each_way_of_saying_how_it_would_be_known_is_found(ending: str) -> None:
    text = f"The Northtown Hospital Trust should introduce a revised discharge protocol for babies{ending}."
    assert parse(text).measures != ()


@pytest.mark.parametrize(
    "text",
    [
        "An audit found that 30% of files had no chronology. Staff should complete them.",
        "The Trust should introduce a new form for the transfer of information to social workers.",
        "The audit planned for May did not take place. Ward managers should use the checklist.",
    ],
)
def test_an_audit_or_number_in_the_finding_is_no_measure(text: str) -> None:
    assert parse(text).measures == ()


def test_a_check_by_somebody_else_is_not_counted_as_another_action() -> None:
    found = parse(
        "The Trust should amend its form. The Named Nurse will audit 20 records and report to the Board."
    )
    assert (found.bundled, words(found.owners)) == (1, ["The Trust"])


def test_one_recommendation_split_in_three_is_counted_as_three() -> None:
    whole = "The Board should publish a guide, train all midwives and appoint a lead officer."
    parts = [
        "The Board should publish a guide.",
        "The Board should train all midwives.",
        "The Board should appoint a lead officer.",
    ]
    assert (parse(whole).bundled, [parse(part).bundled for part in parts]) == (3, [1, 1, 1])


def test_a_reason_that_names_a_change_is_an_outcome() -> None:
    found = parse("The Trust will add a page to its form so that fathers are seen.")
    assert words(found.outcomes) == ["so that fathers are seen"]


@pytest.mark.parametrize("text", ["", "   ", "It was a sad case.", "The mother had moved four times."])
def test_a_text_that_asks_for_nothing_is_not_parsed(text: str) -> None:
    assert not parse(text).parsed


def test_a_pointer_to_other_recommendations_asks_for_nothing_of_its_own() -> None:
    found = parse("See recommendations 3, 4 and 9 of the health report, which the panel endorses.")
    assert (found.parsed, found.actions, found.notes) == (True, (), ("points_to_others",))


def spans_of(found: Parse) -> list[Span]:
    groups = (
        found.owners,
        found.actions,
        found.deadlines,
        found.measures,
        found.purposes,
        found.scope,
        found.hedges,
        found.vague,
    )
    return [span for group in groups for span in group]


PIECES = st.sampled_from(
    [
        "The Board",
        "should",
        "ensure that",
        "all staff",
        "review",
        "by 31 March 2014",
        ",",
        ";",
        "and",
        "audit 20 files",
        "so that",
        "(",
        ")",
        "\n",
        "• ",
        "R3.",
        "who",
        "the Trust",
        "to",
        "report to the Board",
        "?",
        "İ",
        "’s",
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=200))
def test_any_text_is_read_the_same_twice_and_its_parts_are_its_own_words(text: str) -> None:
    found = parse(text)
    assert found == parse(text)
    assert [found.text[s.start : s.end] for s in spans_of(found)] == [s.words for s in spans_of(found)]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Agencies should share information.", "Agencies"),
        ("All professionals in every setting should share records.", "All professionals in every setting"),
    ],
)
def test_a_general_owner_is_still_given_as_written(text: str, owner: str) -> None:
    assert words(parse(text).owners) == [owner]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("The Trust should amend its form. It should also be sent to GPs.", 1),
        ("The Trust should open a clinic by May. The clinic should run weekly.", 1),
        ("Consider a joint desk. Consider also a shared rota.", 2),
        ("The Trust should amend its form and train its midwives in how to ask.", 2),
        ("The panel makes no recommendation about the nursery.", 0),
    ],
)
def test_what_a_later_sentence_says_more_of_an_act_is_not_counted_as_another(text: str, actions: int) -> None:
    assert parse(text).bundled == actions


@pytest.mark.parametrize(
    ("text", "owner", "action"),
    [
        (
            "By July the Council should have moved its duty desk into the police station.",
            "the Council",
            "moved its duty desk into the police station",
        ),
        (
            "The Trust will have rewritten the discharge letter before Lent.",
            "The Trust",
            "rewritten the discharge letter",
        ),
        (
            "Delete the question about religion from the form. Owner: Named Midwife.",
            "Named Midwife",
            "Delete the question about religion from the form",
        ),
        ("The Trust shoud add a box to its booking form.", "The Trust", "add a box to its booking form"),
        (
            "We would like to see the Board visit the three families.",
            "the Board",
            "visit the three families",
        ),
        (
            "I therefore ask that you, as Chief Executive, publish the rota.",
            "you",
            "publish the rota",
        ),
        (
            "Rec 3: Audit supervision files. Owner: Principal Social Worker. Timescale: June 2014. "
            "Outcome: children are seen.",
            "Principal Social Worker",
            "Audit supervision files",
        ),
    ],
)
def test_an_unusual_form_of_asking_is_read_as_a_plain_one(text: str, owner: str, action: str) -> None:
    found = parse(text)
    assert (words(found.owners), words(found.actions)) == ([owner], [action])


def test_a_meeting_to_which_somebody_is_invited_is_not_what_they_are_asked_to_do() -> None:
    found = parse("Education must be invited to every strategy meeting.")
    assert words(found.actions) == ["Education must be invited to every strategy meeting"]
    assert found.owners == ()


def test_a_letter_that_asks_for_something_is_no_report_back() -> None:
    found = parse(
        "The Board should write to the Minister asking that the guidance on kinship care be reissued."
    )
    assert found.measures == ()


def test_what_is_to_be_repeated_every_year_says_how_often_and_not_by_when() -> None:
    found = parse("A course for housing staff should be commissioned by the Council and repeated annually.")
    assert (words(found.deadlines), found.notes) == (["annually"], ("deadline_frequency",))


def test_a_check_in_a_list_begins_with_its_own_words_and_covers_no_other_item() -> None:
    found = parse(
        "The Trust should:\n(a) redraft its referral form by May;\n(b) destroy the old stock;\n"
        "(c) sample 15 referrals in June and report to the Board on whether the new form was used."
    )
    assert words(found.measures) == [
        "sample 15 referrals in June and report to the Board on whether the new form was used"
    ]
    assert words(found.actions) == ["redraft its referral form", "destroy the old stock"]


def test_what_is_repeated_each_year_is_one_action() -> None:
    assert (
        parse("The Council should commission a course for housing staff and repeat each year.").bundled == 1
    )


@pytest.mark.parametrize(
    "owner",
    [
        "The Out of Hours GP Service",
        "The Children with Disabilities Service",
        "The Assistant Director, Early Help",
        "The Community Midwifery Office",
    ],
)
def test_a_name_with_a_preposition_or_a_comma_inside_is_one_owner(owner: str):
    comma = "," if "," in owner else ""
    text = f"{owner}{comma} should introduce a checklist for home visits."
    assert [o.words for o in parse(text).owners] == [owner]


def test_the_doer_after_by_is_read_to_the_end_of_its_name():
    text = "A checklist for home visits should be introduced by the Home Office."
    assert [o.words for o in parse(text).owners] == ["the Home Office"]


def test_a_month_before_a_body_is_no_part_of_its_name():
    text = "Before the end of January Fenwick Healthcare will put the duty number on every desk."
    assert [o.words for o in parse(text).owners] == ["Fenwick Healthcare"]


def test_whoever_is_named_in_the_reason_is_not_asked_to_do_anything() -> None:
    text = "Thought should be given to a second post, given the families placed here by other authorities."
    assert parse(text).owners == ()
