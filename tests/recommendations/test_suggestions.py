"""The suggested rewriting: the recommendation’s own words in their slots, blanks for what it lacks."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.recommendations.suggestions import (
    NOTHING_YET,
    other_questions,
    rewrite,
    strengths,
)
from scrlib.records import Certainty, Criterion, Judgement, Parse, Verdict
from scrlib.text.clauses import parse
from scrlib.text.matching.lexicons import base_of


def judged(**verdicts: str) -> dict[Criterion, Judgement]:
    return {
        criterion: Judgement(
            verdict=Verdict(verdicts.get(criterion.value, "not_met")), certainty=Certainty.WORDING, reason=""
        )
        for criterion in Criterion
    }


BLANK = (
    "By [date], [role] will [do what] so that [what changes for children]. "
    "To show it: [who will look at what, and who sees the result]."
)


def test_a_text_that_was_not_read_gets_the_sentence_with_every_blank():
    assert rewrite(Parse(text="Thank you.", parsed=False)) == BLANK


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "The Hospital Trust should review its procedure on missed appointments.",
            "By [date], the Hospital Trust will review its procedure on missed appointments so that "
            "[what changes for children]. To show it: [who will look at what, and who sees the result].",
        ),
        (
            "By 30 September 2011 Westmere LSCB should revise the pre-birth protocol so that babies are "
            "referred by 20 weeks.",
            "By 30 September 2011, Westmere LSCB will revise the pre-birth protocol so that babies are "
            "referred by 20 weeks. To show it: [who will look at what, and who sees the result].",
        ),
        (
            "All agencies should, as a matter of urgency, revise the escalation policy.",
            "By [date; the text says “as a matter of urgency”], [role; the text says “All agencies”] will "
            "revise the escalation policy so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "It is recommended that the ICB writes to every GP practice.",
            "By [date], the ICB will write to every GP practice so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "A lead professional should be identified in every case.",
            "By [date], [role] will identify a lead professional in every case so that "
            "[what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "GPs should be told of each birth.",
            "By [date], [role] will tell GPs of each birth so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "Children should be listened to.",
            "By [date], [role] will [do what, to bring about “Children should be listened to”] so that "
            "[what changes for children]. To show it: [who will look at what, and who sees the result].",
        ),
        (
            "Health visitors should ring the school, and tell the midwife of each move by 1 May 2027.",
            "By [date; the text says “by 1 May 2027” of one step], health visitors will ring the school and "
            "tell the midwife of each move so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "Schools should keep a log of bruises.",
            "By [date], [role; the text says “Schools”] will keep a log of bruises so that "
            "[what changes for children]. To show it: [who will look at what, and who sees the result].",
        ),
        (
            "It would be helpful if the Clinic shared its list with schools.",
            "By [date], the Clinic will share its list with schools so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "The Trust Board should receive a quarterly report on delays.",
            "By [date; the text says “quarterly”], the Trust Board will receive a quarterly report on delays "
            "so that [what changes for children].",
        ),
        (
            "That governors are reminded of their duties.",
            "By [date], [role] will remind governors of their duties so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
        (
            "It is recommended that the LSCB reviews its plan and evaluates its impact.",
            "By [date], the LSCB will review its plan so that [what changes for children]. "
            "To show it: evaluate its impact.",
        ),
        (
            "Schools nearby should always be told of a move.",
            "By [date], [role] will always tell schools nearby of a move so that "
            "[what changes for children]. To show it: [who will look at what, and who sees the result].",
        ),
        (
            "The Board should urge the Government to fund nurses.",
            "By [date], the Board will urge the Government to fund nurses so that "
            "[what changes for children]. To show it: [who will look at what, and who sees the result].",
        ),
        (
            "That a survey of homes be undertaken by the Head of Housing.",
            "By [date], the Head of Housing will undertake a survey of homes so that "
            "[what changes for children].",
        ),
        (
            "Step down from a plan should only happen when the chair agrees.",
            "By [date], [role] will [do what, to bring about “Step down from a plan should only happen when "
            "the chair agrees”] so that [what changes for children]. "
            "To show it: [who will look at what, and who sees the result].",
        ),
    ],
)
def test_the_words_found_stand_in_their_slots_and_the_rest_stays_blank(text, written):
    assert rewrite(parse(text)) == written


def test_each_owner_keeps_what_that_owner_is_to_do():
    text = "The ward will keep a list of visitors and the ward clerk will file it every night."
    assert rewrite(parse(text)).startswith(
        "By [date], the ward will keep a list of visitors and the ward clerk will file it every night"
    )


PARTS = st.sampled_from(
    [
        "Westmere LSCB",
        "All agencies",
        "The Head of Midwifery",
        "should",
        "will",
        "to",
        "ensure that",
        "writes",
        "revise the policy",
        "be reminded",
        "by 31 March 2014",
        "within three months",
        "immediately",
        "so that",
        "children are seen",
        "and",
        "report to the Board",
        "audit 20 files",
        "in order to",
        "[sic]",
        "“quoted”",
        ".",
        ",",
        ":",
        "consider",
        "£400",
        "\n",
        "R4.",
        "training",
        "by half term",
        "because",
    ]
)


OF_THE_FRAME = set("by will so that and to show it".split())


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=120), st.lists(PARTS, max_size=14).map(" ".join)))
def test_every_word_outside_the_brackets_comes_from_the_recommendation(text):
    outside = re.sub(r"\[[^\]]*\]", " ", rewrite(parse(text)))
    given_words = set(re.findall(r"\w+", text.lower()))
    bases = {base_of().get(word, word) for word in re.findall(r"[\w-]+", text.lower())}
    allowed = given_words | {part for base in bases for part in re.findall(r"\w+", base)} | OF_THE_FRAME
    assert set(re.findall(r"\w+", outside.lower())) <= allowed


def test_what_is_strong_is_said_with_the_words_that_show_it():
    found = parse(
        "By 31 March 2014 Westmere LSCB will publish a bruising protocol so that babies who bruise are "
        "seen by a paediatrician the same day."
    )
    assert strengths(found, judged(specific="met", timely="met", measurable="partly")) == (
        "One body or post is named that could be held to account: “Westmere LSCB”.",
        "It says what is to be done: “publish a bruising protocol”.",
        "It says by when: “By 31 March 2014”.",
        "It says what should change: “so that babies who bruise are seen by a paediatrician the same day”.",
    )


def test_a_profession_is_said_to_have_the_work_not_to_be_held_to_account():
    found = strengths(parse("Midwives should weigh babies at ten days."), judged(specific="met"))
    assert found[0] == "It says whose work it is: “Midwives”."


def test_where_nothing_is_strong_it_says_so_kindly():
    text = "Professionals should be mindful of the child."
    assert strengths(parse(text), judged()) == (NOTHING_YET,)


def test_everybody_is_not_somebody_who_could_be_held_to_account():
    found = strengths(parse("All agencies should revise the policy."), judged(achievable="met"))
    assert found == (NOTHING_YET,)


def test_other_questions_ask_for_outcome_then_trial_then_a_day_to_look_again():
    assert [one.kind for one in other_questions()] == ["outcome"] * 3 + ["test"] * 3 + ["review"] * 2
    assert all(one.question.endswith("?") and one.why and one.source for one in other_questions())
