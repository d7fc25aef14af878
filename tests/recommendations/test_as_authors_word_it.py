"""What is read in a recommendation as its author words it: who, by when, why, how it would be known."""

import pytest

from scrlib.recommendations import assess
from scrlib.records import Recommendation


def card(text):
    return assess(Recommendation(id="R1", text=text))


def test_what_is_asked_behind_a_reason_is_no_part_of_it():
    text = (
        "The Trust should amend its form so that each move is told, and should audit ten moves in May 2027."
    )
    assert [one.words for one in card(text).parse.outcomes] == ["so that each move is told"]


def test_a_name_alone_asks_nothing():
    assert not card("School nurses.").parse.parsed
    assert card("Training for school nurses.").parse.parsed


def test_the_day_on_which_cases_stood_open_is_no_deadline():
    text = "The Service should review all cases open to the team on 1 January 2027 to see who was missed."
    assert card(text).parse.deadlines == ()


def test_a_date_in_a_bracket_of_several_things_dates_the_work():
    text = "The team should get the day team's list. (ICT lead; about £4,000; by summer 2027.)"
    assert [one.words for one in card(text).parse.deadlines] == ["by summer 2027"]


@pytest.mark.parametrize(
    "text",
    [
        "The Board should write to the Office to request that school meals be included in the next revision.",
        "Closing a case should only happen after a visit by the chair.",
    ],
)
def test_an_event_in_a_rule_or_in_what_others_are_asked_is_no_time_of_the_work(text):
    assert card(text).parse.deadlines == ()


def test_a_period_behind_a_word_in_ed_dates_the_work():
    text = "The Named Nurse should run ten sessions on fabricated illness between January and April 2028."
    assert [one.words for one in card(text).parse.deadlines] == ["between January and April 2028"]
    told = "The Trust should read the letters of cases closed between January and April 2008."
    assert card(told).parse.deadlines == ()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("We recommend the council stops using hostels for families with a baby.", "the council"),
        ("To the Ambulance Trust: please tell the school when a child is brought in.", "the Ambulance Trust"),
    ],
)
def test_the_words_that_lead_in_are_no_part_of_who_is_asked(text, owner):
    assert [one.words for one in card(text).parse.owners] == [owner]


def test_words_cut_out_of_a_bracket_are_no_check():
    text = (
        "The night team needs two more nurses (£98,000 per year) in order to answer calls within ten "
        "minutes, as in this case the grandmother waited for two hours."
    )
    assert card(text).parse.measures == ()


def test_what_somebody_is_asked_to_ensure_is_the_act_and_no_outcome():
    found = card("The Chief Constable is asked to ensure that all calls from children are graded.").parse
    assert (found.outcomes, found.purposes) == ((), ())


def test_a_reason_between_commas_ends_at_the_second():
    text = "The Partnership should, in light of this review, add stalking to its data from 1 April 2094."
    assert [one.words for one in card(text).parse.purposes] == ["in light of this review"]


def test_which_would_without_a_comma_is_no_reason():
    text = "The Service should ask each carer to name one thing which would have helped them."
    assert card(text).parse.purposes == ()


def test_a_limit_says_who_is_meant_and_sets_no_target():
    text = "The Head Teacher should visit the home of every pupil below 85% by May 2094."
    assert "measure_target" not in card(text).parse.notes
    cut = "Use of locums to be reduced from 40% to 15% of posts by March 2094."
    assert [one.words for one in card(cut).parse.measures] == ["from 40% to 15% of posts"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "The Service should ask each carer, at the yearly review, to name one thing that helped.",
            ["ask each carer, at the yearly review, to name one thing that helped"],
        ),
        (
            "Each team should hold a learning event, run by somebody who did not know the family.",
            ["hold a learning event, run by somebody who did not know the family"],
        ),
    ],
)
def test_what_hangs_on_an_act_is_no_act_of_its_own(text, actions):
    assert [one.words for one in card(text).parse.actions] == actions


def test_it_is_the_body_of_the_sentence_before_also_behind_nonetheless():
    text = (
        "The Partnership accepts that this was rare. Nonetheless, it should survey its dentists by May 2094."
    )
    assert [one.words for one in card(text).parse.owners] == ["The Partnership"]


def test_a_reason_told_inside_a_that_clause_ends_where_the_clause_goes_on():
    text = "The Board should seek assurance that the form, introduced following the death of Baby K, is used."
    assert [one.words for one in card(text).parse.purposes] == ["following the death of Baby K"]


def test_a_reason_between_commas_does_not_undate_what_follows():
    text = (
        "The Council should, as the family had been told that there was no interpreter, contract a second "
        "service before the summer holidays 2094."
    )
    assert [one.words for one in card(text).parse.deadlines] == ["before the summer holidays 2094"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The Trust should hire a nurse, because the post (0.6 of a week, shared) stood empty for a year.",
            "because the post (0.6 of a week, shared) stood empty for a year",
        ),
        (
            "Given the two missed calls (Child A, 2006; Child B, 2009), the Board should write to schools.",
            "Given the two missed calls (Child A, 2006; Child B, 2009)",
        ),
    ],
)
def test_a_reason_holds_what_stands_in_its_brackets(text, reason):
    assert [one.words for one in card(text).parse.purposes] == [reason]


def test_what_is_looked_for_is_asked_behind_the_day_from_which_it_is():
    text = "The Head should check each half term, starting in October 2094, that each child has a plan."
    assert [one.words for one in card(text).parse.actions] == [
        "check each half term, starting in October 2094, that each child has a plan"
    ]
    assert "the Head will check that each child has a plan so that" in card(text).rewrite


def test_who_leads_stands_in_brackets_behind_the_year():
    text = "Use of agency staff to be reduced by March 2094 (Director of Nursing)."
    assert [one.words for one in card(text).parse.owners] == ["Director of Nursing"]


def test_the_line_that_leads_into_what_should_happen_is_no_act():
    text = "The following should happen: the GP should be sent the minutes of each conference."
    assert [one.words for one in card(text).parse.actions] == [
        "the GP should be sent the minutes of each conference"
    ]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Waiting lists should be cut to ten weeks.", "cut"),
        ("The fund should be split between the two towns.", "split"),
        ("The old rooms must be shut by May 2094.", "shut"),
    ],
)
def test_a_passive_with_a_participle_like_its_verb_is_one(text, verb):
    (clause,) = card(text).parse.clauses
    assert (clause.verb, clause.passive) == (verb, True)
