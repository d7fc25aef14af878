"""Focus, leverage and attribution: what they go by, and that they hold still."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.recommendations.models.asked_words import read_asked
from scrlib.recommendations.models.concepts import Concept, Lexicon, lexicon, read_lexicon, words_of
from scrlib.recommendations.models.leverage_features import leverage_features
from scrlib.recommendations.strength import attribution, focus, leverage, profile, reasons
from scrlib.records import Attribution, Focus, Leverage
from scrlib.text.clauses import parse

CONCEPTS = [
    pytest.param(name, concept, id=f"{name}-{concept.id}")
    for name in ("concepts", "leverage")
    for concept in read_lexicon(name)[0]
]


def found(name: str, text: str) -> set[str]:
    return {hit.concept for hit in lexicon(name).find(words_of(text))}


@pytest.mark.parametrize(("name", "concept"), CONCEPTS)
def test_a_group_of_words_is_found_in_its_examples_and_not_in_its_counter_examples(
    name: str, concept: Concept
):
    assert [text for text in concept.finds if concept.id not in found(name, text)] == []
    assert [text for text in concept.leaves if concept.id in found(name, text)] == []


@pytest.mark.parametrize(("name", "concept"), CONCEPTS)
def test_a_group_of_words_names_its_source_and_has_both_kinds_of_example(name: str, concept: Concept):
    assert concept.source and concept.words and concept.finds and concept.leaves


def made(
    like: str = "", kinds: dict[str, frozenset[str]] | None = None, **groups: tuple[str, ...]
) -> Lexicon:
    return Lexicon(
        [
            Concept(id=id, words=id, source="test", phrases=phrases, finds=(), leaves=(), like=like)
            for id, phrases in groups.items()
        ],
        kinds or {},
    )


def hits(lexicon: Lexicon, text: str) -> list[tuple[str, int, int]]:
    return [tuple(hit) for hit in lexicon.find(words_of(text))]


def test_the_longest_phrase_uses_its_words_up():
    words = made(assessment=("assessment*",), risk=("risk assessment*",))
    assert hits(words, "complete the risk assessments") == [("risk", 2, 4)]


def test_a_gap_stands_for_up_to_four_words_and_leaves_them_to_other_groups():
    words = made(gate=("cannot .. until",), child=("child",))
    assert hits(words, "cannot leave the child here until") == [("gate", 0, 6), ("child", 3, 4)]
    assert hits(words, "cannot leave the child here at all until") == [("child", 3, 4)]


def test_a_long_gap_stands_for_up_to_twenty_words():
    words = made(gate=("cannot ... until",))
    assert hits(words, "cannot " + "x " * 20 + "until") == [("gate", 0, 22)]
    assert hits(words, "cannot " + "x " * 21 + "until") == []


def test_a_short_gap_stands_for_up_to_two_words():
    words = made(post=("two . nurses",))
    assert hits(words, "two more school nurses") == [("post", 0, 4)]
    assert hits(words, "two more very good nurses") == []


def test_a_kind_of_word_stands_for_any_of_its_words_and_leaves_them_to_other_groups():
    words = made(
        kinds={"more": frozenset({"two", "extra"})}, post=("<more> nurses", "fund <more>"), nurse=("nurses",)
    )
    assert hits(words, "fund extra nurses") == [("post", 0, 2), ("post", 1, 3), ("nurse", 2, 3)]
    assert hits(words, "some nurses") == [("nurse", 1, 2)]


def test_a_group_that_is_like_another_leaves_its_words_to_it():
    words = made(like="end", wide=("must end", "end"))
    assert hits(words, "it must end now") == [("wide", 1, 3), ("wide", 2, 3)]


def test_a_wider_form_counts_in_part_as_the_group_that_it_is_like():
    parsed = parse("The Hospice must expand the night team.")
    seen = leverage_features(parsed, read_asked(parsed))
    assert (seen["required:capacity_wide"], seen["required:capacity"]) == (1.0, 0.5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dispensary software must refuse to print a second label for the same child.", "stronger"),
        ("A speech therapist should be stationed in each of the four children's centres.", "stronger"),
        ("The three trusts will keep one electronic file that all of them can write in.", "stronger"),
        ("The Dental Hospital should fund three more safeguarding nurses.", "intermediate"),
        (
            "Ward managers will sample five charts each month and hand the scores back to the team.",
            "intermediate",
        ),
        ("The school and the police will sit down together after every third absence.", "intermediate"),
        ("Thought should be given to funding three more safeguarding nurses.", "weaker"),
        ("A feasibility study of placing therapists within the children's centres should be done.", "weaker"),
        ("Staff should attend the one day course on the new electronic file.", "weaker"),
    ],
)
def test_elements_count_in_wordings_nobody_listed_and_only_where_they_are_required(text: str, expected: str):
    assert leverage(parse(text)) == Leverage(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Hospice should agree which of its wards is to appoint a second liaison nurse.", "weaker"),
        ("The Trust should appoint a second liaison nurse by June.", "intermediate"),
        ("The College should say who attends the weekly planning meeting.", "weaker"),
        ("Tutors and youth workers should hold a weekly planning meeting.", "intermediate"),
        ("Ferry staff should plot each crossing on the duty chart.", "weaker"),
        ("The Ferry Company should introduce a duty chart with a box for each crossing.", "intermediate"),
        ("Curiosity should be embedded in the culture of the college.", "weaker"),
        ("Tutors should work with specialist services to improve how they listen.", "weaker"),
    ],
)
def test_what_is_only_named_in_a_question_or_filled_in_or_wished_for_is_not_required(
    text: str, expected: str
):
    assert leverage(parse(text)) == Leverage(expected)


def test_figures_that_come_back_count_where_they_show_practice_and_not_how_far_a_plan_has_got():
    practice, plan = map(
        parse,
        (
            "Nurses should ask about fathers. The Matron should report how many to the Board each quarter.",
            "The Trust should carry out its plan and report progress to the Board each quarter.",
        ),
    )
    assert "measured:again" in leverage_features(practice, read_asked(practice))
    assert "measured:again" not in leverage_features(plan, read_asked(plan))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Trust should revise its bruising protocol.", Focus.EXISTING_PROCEDURES),
        ("The Trust should develop a protocol on concealed pregnancy.", Focus.NEW_PROCEDURES),
        ("The LSCB should deliver training on neglect to midwives.", Focus.TRAINING),
        ("Social workers should see children alone.", Focus.DIRECT_WORK),
        ("The Trust should recruit two additional health visitors.", Focus.NEW_STAFF),
        ("The Board should seek assurance from its partners about visits.", Focus.MANAGEMENT),
        ("The GP should tell the health visitor about each missed appointment.", Focus.COMMUNICATION),
    ],
)
def test_the_focus_is_what_is_asked_for(text: str, expected: Focus):
    assert focus(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Trust should change the form so that it cannot be closed until a name is entered.", "stronger"),
        ("The Trust should add a checklist to the discharge form.", "intermediate"),
        ("The Trust should remind staff of the discharge policy.", "weaker"),
        ("The Trust should consider adding a mandatory field to the record.", "weaker"),
        ("All staff should be trained in the use of the DASH checklist.", "weaker"),
    ],
)
def test_the_leverage_is_that_of_the_strongest_thing_plainly_required(text: str, expected: str):
    assert leverage(parse(text)) == Leverage(expected)


def test_reminding_people_acts_on_what_a_worker_does():
    text = "All staff should be reminded to keep the child in mind."
    assert attribution(parse(text)) == Attribution.INDIVIDUAL


def test_a_finding_does_not_change_the_focus():
    asked = "The Trust should revise its bruising protocol."
    told = "Nobody had been trained and no supervision took place. "
    assert focus(parse(told + asked)) == focus(parse(asked))


def test_what_a_code_went_by_is_told_in_words():
    text = "The Trust should change the form so that it cannot be closed until a name is entered."
    assert "a step that cannot be passed until something is done" in reasons(parse(text))["leverage"]


def test_a_text_without_a_request_has_neither_focus_nor_leverage():
    seen = profile(parse(""))
    assert (seen.focus, seen.leverage, seen.attribution) == (None, None, Attribution.UNCLEAR)
    assert reasons(parse("")) == {}


@given(st.text(max_size=300))
def test_any_text_at_all_gets_the_same_profile_twice(text: str):
    assert profile(parse(text)) == profile(parse(text))


def test_a_check_that_comes_back_is_told_from_one_that_is_made_once():
    again = "The Trust should record who attends, and report the figures to the Board each quarter."
    once = "The Trust should record who attends, and report the figures to the Board in May."
    assert ["measured:again" in leverage_features(p, read_asked(p)) for p in map(parse, (again, once))] == [
        True,
        False,
    ]


def test_a_letter_that_asks_others_for_a_form_does_not_require_the_form():
    asks = parse("The Chair should write to the Department asking for a mandatory field in the form.")
    makes = parse("The Trust should add a mandatory field to the form.")
    kinds = [
        {f.split(":")[0] for f in leverage_features(p, read_asked(p)) if f.endswith(":gate")}
        for p in (asks, makes)
    ]
    assert kinds == [{"only_weighed", "text"}, {"required", "text", "first"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A closing meeting should be held with the nursery before early help ends.", "intermediate"),
        ("Nurses should use a standard letter to tell the school of a missed jab.", "intermediate"),
        ("The vacant post of court liaison nurse is to be filled.", "intermediate"),
        ("Each closure should be countersigned by a team manager.", "intermediate"),
        ("The housing contract should be amended so that damage is reported within a day.", "intermediate"),
        ("No nurse should hold more than six schools.", "intermediate"),
        ("The clinic should give a lockable box to each patient with toddlers.", "stronger"),
        ("The case system should refuse a closure while any sibling has not been seen.", "stronger"),
        ("Families who move into the area should be given a list of clubs.", "weaker"),
        ("A visit should be made within seven days of referral.", "weaker"),
        ("In view of the finding, the policy should be revised by half term.", "weaker"),
        ("Managers must be held accountable.", "weaker"),
        ("The strategy should have a section on fathers.", "weaker"),
    ],
)
def test_an_element_is_told_from_words_that_only_look_like_it(text: str, expected: str):
    assert leverage(parse(text)) == Leverage(expected)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The form cannot be saved until the name is entered.", "gate"),
        ("Workers must not close a case without the written agreement of a manager.", "rule_gate"),
    ],
)
def test_a_system_that_blocks_is_told_from_a_rule_that_people_keep(text: str, group: str):
    assert found("leverage", text) & {"gate", "rule_gate"} == {group}
