"""The near-miss exercise: two lengths, fresh accounts, a key apart."""

import re

import pytest

from scrlib.learning.fresh import fresh_asks, fresh_items
from scrlib.learning.near_miss.exercise import sessions
from scrlib.learning.near_miss.key import key
from scrlib.learning.near_miss.statement import read_statement, whole
from scrlib.learning.sessions import key as key_of
from scrlib.learning.sessions import session
from scrlib.records.learning import Kind, Purpose
from scrlib.samples import sample

EVERY, FRESH = sessions()[:2], sessions()[2:]
each = pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
each_fresh = pytest.mark.parametrize("one", FRESH, ids=lambda one: one.id)
each_of_all = pytest.mark.parametrize("one", sessions(), ids=lambda one: one.id)


def questions(one):
    """Every question of a session, of both forms, once."""
    return {two.id: two for step in one.steps for two in (*step.asks, *step.b_asks)}


def test_it_comes_in_two_lengths_and_is_found_among_all_sessions():
    found = [(one.id, one.minutes, one.alone_minutes) for one in EVERY]
    assert found == [("near_miss.transition.40", 40, 20), ("near_miss.transition.90", 90, 45)]
    assert session("near_miss.transition.40") == EVERY[0]
    assert key_of("near_miss.transition.90") == key("near_miss.transition.90")


@each
def test_the_steps_follow_the_loop(one):
    loop = ["aim", "notice", "before", "pair", "read", "write", "commit", "room", "talk", "again", "expert"]
    assert [step.purpose.value for step in one.steps][:11] == loop
    assert [step.purpose.value for step in one.steps][-3:] == ["rewrite", "after", "take_away"]


@each
def test_what_was_known_then_is_asked_before_anything_is_judged(one):
    ids = [step.id for step in one.steps]
    assert ids.index("known") < ids.index("commit")
    assert all(two.hint for two in one.questions("commit") if two.id.endswith(".safeguard"))


@each
def test_factors_are_asked_from_the_system_inward(one):
    from scrlib.learning.near_miss.lists import factors

    asked = [two.id.removeprefix("factor.") for two in one.questions("commit") if two.kind is Kind.CODE]
    assert asked == [id for id in factors() if id in asked]
    coded = {key(one.id).question(f"factor.{id}").ratings[0].value for id in asked}
    assert coded == {"present", "absent", "unknown"}


@each_of_all
def test_everything_that_has_an_answer_has_one_in_the_key_with_a_reason(one):
    found = key(one.id)
    for id, question in questions(one).items():
        told = found.question(id)
        if question.kind is Kind.REWRITE:
            assert told and told.model
        elif question.kind not in (Kind.REFLECT, Kind.TAG):
            assert told and [rating.reason for rating in told.ratings] != []


@each_of_all
def test_nothing_of_the_key_stands_in_the_session(one):
    found, shown = key(one.id), repr(one)
    for step in found.steps:
        told = [passage.text for passage in step.passages]
        for two in step.questions:
            told += (
                [rating.reason for rating in two.ratings] + [text for _, text in two.feedback] + [two.model]
            )
        assert [text for text in told if text and text in shown] == []


@each_of_all
def test_one_coder_never_splits(one):
    assert [two.question for step in key(one.id).steps for two in step.questions if two.split] == []


@pytest.mark.parametrize("one", [EVERY[0], *FRESH], ids=lambda one: one.id)
def test_every_answer_but_our_own_reading_is_told_why(one):
    judged = [step.id for step in one.steps if step.purpose is Purpose.COMMIT]
    for two in (two for step in judged for two in key(one.id).of(step).questions):
        options = {one.id for one in questions(one)[two.question].options}
        silent = options - two.values - dict(two.feedback).keys()
        assert silent <= {"cannot_judge"}, two.question


@each
def test_the_starter_falls_short_and_the_model_is_whole(one):
    rewrite = questions(one)["statement.rewrite"]
    told = key(one.id).question(rewrite.id)
    assert [part.there for part in read_statement(rewrite.starter)] == [False] * 4
    assert told and whole(told.model)


@each
def test_both_halves_of_the_room_rate_both_accounts_on_the_same_questions(one):
    before, after = one.step("before"), one.step("after")
    assert (before.asks, before.b_asks) == (after.b_asks, after.asks)
    assert [two.group for two in before.asks] == [two.group for two in before.b_asks]


@each_of_all
def test_the_trainer_has_notes_for_every_step(one):
    assert [step.id for step in one.steps if not step.notes] == []


@each
def test_it_is_about_a_sample_case_that_is_a_near_miss(one):
    assert sample(one.case).kind == "near_miss"


# ---- two and six weeks later


def judged(one):
    """The steps of a session at which something is judged."""
    return [step for step in one.steps if step.purpose is Purpose.COMMIT]


def test_there_are_five_fresh_accounts_for_each_of_two_days():
    assert [one.id for one in FRESH] == ["near_miss.two_weeks.10", "near_miss.six_weeks.10"]
    assert [[len(step.reads) for step in judged(one)] for one in FRESH] == [[1] * 5, [1] * 5]
    assert len({read.text for one in FRESH for step in judged(one) for read in step.reads}) == 10


@each_fresh
def test_a_fresh_account_is_short_and_asks_one_or_two_things(one):
    told = [(len(step.reads[0].text.split()), len(step.asks)) for step in judged(one)]
    assert [(words, asked) for words, asked in told if not (90 <= words <= 140 and asked in (1, 2))] == []
    assert all(two.confidence and two.needed for step in judged(one) for two in step.asks)


def test_over_the_two_days_everything_that_can_be_found_is_found_and_once_not_said():
    found = {two.ratings[0].value for one in FRESH for step in judged(one) for two in told(one, step)}
    classes, held, factors = (
        {"prevented", "no_harm", "neither"},
        {"held", "failed", "missing"},
        {"present", "absent", "unknown"},
    )
    assert found == classes | held | factors


def told(one, step):
    """What is told of what a step asks."""
    return key(one.id).of(step.id).questions


@each_fresh
def test_what_is_quoted_of_a_fresh_account_stands_in_it(one):
    missing = {
        step.id: [quote for quote in quoted(told(one, step)) if quote not in words_of(step.reads)]
        for step in judged(one)
    }
    assert {id: quotes for id, quotes in missing.items() if quotes} == {}
    assert all(quoted(told(one, step)) for step in judged(one))


@each_fresh
def test_what_the_feedback_quotes_at_length_stands_in_the_account(one):
    for step in judged(one):
        said = " ".join(why for two in told(one, step) for _, why in two.feedback)
        long = [quote.lower() for quote in re.findall("“([^”]*)”", said) if len(quote.split()) > 1]
        assert [quote for quote in long if quote not in words_of(step.reads)] == []


@each_fresh
def test_nothing_is_told_before_the_fifth_account(one):
    reveals = {step.id: step.reveals for step in one.steps if step.reveals}
    assert reveals == {"expert": tuple(step.id for step in judged(one))}


@each_fresh
def test_the_reminders_of_the_exercise_carry_the_fresh_accounts_and_what_is_asked_of_each(one):
    items = fresh_items(EVERY[0])[FRESH.index(one)]
    assert [step.reads[0].text in item for step, item in zip(judged(one), items, strict=True)] == [True] * 5
    assert fresh_asks(EVERY[0]) == ()
    assert [item.splitlines()[-1] for item in items] == [
        f"{two.asks} ({said(two)})" for two in last_asked(one)
    ]


def last_asked(one):
    return [step.asks[-1] for step in judged(one)]


def said(question):
    """The answers that a question can have, as a reminder names them."""
    return "; ".join(option.label for option in question.options)


# ---- beside the case


def test_the_key_reads_each_factor_as_the_worked_case_does():
    from scrlib.learning.near_miss.register import worked_case

    worked = {one.factor: one.presence.value for one in worked_case().factors}
    ours = {
        two.question.removeprefix("factor."): two.ratings[0].value
        for two in key(EVERY[1].id).of("commit").questions
        if two.question.startswith("factor.")
    }
    both = worked.keys() & ours.keys()
    assert {id: ours[id] for id in both} == {id: worked[id] for id in both}
    assert len(both) >= 4


def words_of(reads):
    """Everything that these passages say."""
    return " ".join(
        " ".join((one.text, *(cell for row in one.rows for cell in row))) for one in reads
    ).lower()


def quoted(questions):
    """The words that the reasons quote, those on either side of "…" apart."""
    told = " ".join(two.ratings[0].reason for two in questions)
    parts = (part for quote in re.findall("“([^”]*)”", told) for part in quote.split("…"))
    return [part.lower().strip(" .,;") for part in parts]


def test_what_the_key_quotes_stands_in_what_people_read():
    one = EVERY[1]
    of_case = words_of(one.step("read").reads)
    before = one.step("before")
    of_items = words_of((*before.reads, *before.b_reads))
    found = key(one.id)
    assert [quote for quote in quoted(found.of("commit").questions) if quote not in of_case] == []
    assert [quote for quote in quoted(found.of("before").questions) if quote not in of_items] == []
    assert len(quoted(found.of("before").questions)) >= 6
