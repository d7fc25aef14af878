"""What may be said in other words, or stand beside what is asked, and yet changes no verdict."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.recommendations.assessment import read
from scrlib.text.clauses import parse

TODAY = dt.date(2026, 11, 23)
BODIES = ("The LSCB", "Westmere LSCB", "Oxley Borough Council", "The Director of Children's Services")
ACTS = (
    "rewrite the transfer form for families who move into the area",
    "appoint a lead officer for children who are home educated",
    "write a protocol for strategy discussions at weekends",
)
DATES = (
    "by 31 March 2016",
    "by the end of May",
    "within three months of publication",
    "before the start of the autumn term",
)
HAPPENED = (
    "In this case the minutes of the October meeting reached the school nurse in February.",
    "In this case the hospital was told on 4 March 2010, and the report to the court was late by two months.",
    "The midwife rang the office in July 2011.",
    "An audit in 2009 had found that 40% of the files were not complete.",
)
few = settings(max_examples=16)
bodies, acts, dates = st.sampled_from(BODIES), st.sampled_from(ACTS), st.sampled_from(DATES)


def judged(text, leaving_out=()):
    criteria = read(text, TODAY).criteria
    return {str(name): str(one.verdict) for name, one in criteria.items() if str(name) not in leaving_out}


def dated(text):
    return [one.words.lower() for one in parse(text).deadlines]


@few
@given(bodies, acts, dates, st.sampled_from(HAPPENED))
def test_what_happened_told_behind_a_request_dates_and_measures_nothing(body, act, date, told):
    asked = f"{body} should {act}"
    assert dated(f"{asked}. {told}") == []
    assert dated(f"{asked} {date}. {told}") == [date.lower()]
    bare, after = judged(f"{asked}."), judged(f"{asked}. {told}")
    assert (after["measurable"], after["timely"]) == (bare["measurable"], bare["timely"])


@few
@given(bodies, acts, dates)
def test_a_date_dates_the_work_wherever_it_stands(body, act, date):
    owner = body.replace("The ", "the ")
    ways = (
        f"{body} should {act} {date}.",
        f"{body} should {act}, {date}.",
        f"{date.capitalize()}, {owner} should {act}.".replace("march", "March").replace("may", "May"),
        f"{body} should, {date}, {act}.",
        f"It is recommended that {owner} should {act} {date}.",
        f"{body} should {act} {date} so that no family is missed.",
        f"{body} should {act} {date} because the old one was not used.",
    )
    for text in ways:
        assert (judged(text)["timely"], dated(text)) == ("met", [date.lower()]), text


@few
@given(bodies, acts, st.sampled_from(("Recommendation 7: ", "7. ", "(c) ", "R7. ")))
def test_a_number_before_it_changes_no_verdict(body, act, number):
    assert judged(f"{number}{body} should {act}.") == judged(f"{body} should {act}.")


@few
@given(bodies, acts, dates)
def test_double_spaces_and_hyphens_of_another_kind_change_nothing(body, act, date):
    text = f"{body} should {act}, face-to-face, {date}."
    odd = text.replace(" ", "  ").replace("-", "\u2011")
    found = parse(odd)
    assert judged(odd) == judged(text)
    assert all(
        odd[one.start : one.end] == one.words for one in (*found.owners, *found.actions, *found.deadlines)
    )


@pytest.mark.parametrize(
    "who", ["All staff in all agencies", "Care home staff", "Professionals across the county"]
)
def test_whoever_is_asked_keeps_the_name_behind_it_is_recommended_that(who):
    lower = who[0].lower() + who[1:]
    assert [one.words for one in parse(f"It is recommended that {lower} should see the child.").owners] == [
        lower
    ]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Board should agree a form, publish it and withdraw the old ones by December 2011.", "met"),
        (
            "The Board should require plans for all and should audit compliance in twelve months' time.",
            "not_met",
        ),
        ("The Board should request that agencies provide evidence by May that this is done.", "partly"),
        ("Every child should be seen. Compliance should be reported to the Board by May 2010.", "not_met"),
        ("In the near future, the Board should write a protocol for weekends.", "partly"),
        ("The Board should receive six monthly reports on supervision.", "partly"),
        ("The Trust should provide supervision to midwives every six weeks.", "not_met"),
        (
            "The Trust should recruit a nurse. The name of this nurse should be sent to the Board by May.",
            "partly",
        ),
    ],
)
def test_a_date_is_worth_what_the_codebook_says(text, verdict):
    assert judged(text)["timely"] == verdict


def test_whoever_failed_to_do_a_thing_in_the_finding_is_not_asked():
    text = "The Police failed to tell the Probation Service. The LSCB should rewrite the form."
    assert [one.words for one in parse(text).owners] == ["The LSCB"]


def test_what_is_asked_with_to_and_with_must_in_one_sentence_has_one_owner():
    found = parse("Schools to inform the nurse of any injury and must confirm it in writing.")
    assert [one.words for one in found.owners] == ["Schools"]


@pytest.mark.parametrize(
    "text",
    [
        "The LSCB should seek a report from each agency on the use of the form.",
        "The LSCB should ask agencies to provide evidence that the form is in use.",
        "The Panel should receive, at each meeting, a list of children without a social worker.",
        "Midwives must use the form and a dip sample of 30 records should show that they do.",
    ],
)
def test_a_check_is_found_whichever_way_it_is_asked_for(text):
    assert parse(text).measures


def test_what_a_board_is_to_receive_is_an_act_beside_another_bodys():
    found = parse(
        "The Panel should receive a list of such children, and the Head of Service should visit each."
    )
    assert found.bundled == 2


def test_lettered_items_that_each_ask_are_counted_each():
    text = "(a) The Trust should review its policy; (b) it should audit it; (c) doctors should copy letters."
    assert parse(text).bundled == 3
