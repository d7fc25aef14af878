"""Questions as boxes: what is asked, what is read back, and what is said where something is missing."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons import SCALE
from phones import Form

from scrlib.records.learning import SURE, TEXTS, Answer, Kind, Option, Question
from scrlib.ui.loop.questions import LONGEST, answers_in, asked, name_of, problems_in
from scrlib.ui.markup import tag

OPTIONS = tuple(Option(id=id, label=label) for id, label in (("a", "Ask"), ("b", "Brief"), ("c", "Check")))
ONE_OF = (Kind.CHOOSE, Kind.RATE, Kind.CODE)
# What people type: any character but those that no box can hold or that a form may change at its ends.
TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60).map(str.strip)


def question(kind: Kind, *, needed: bool = True, id: str = "X1.timely") -> Question:
    options = () if kind in TEXTS else SCALE if kind is Kind.RATE else OPTIONS
    return Question(
        id=id, kind=kind, asks="When?", options=options, reason="Why", confidence=True, needed=needed
    )


def values(kind: Kind) -> st.SearchStrategy[str]:
    """Every answer that the boxes of this kind can hold."""
    ids = [one.id for one in question(kind).options]
    if kind in TEXTS:
        return st.lists(TYPED, max_size=3).map(lambda lines: "\n".join(lines).strip())
    if kind is Kind.ORDER:
        places = st.lists(st.sampled_from(["", *ids]), min_size=3, max_size=3)
        return places.map(lambda placed: ",".join(placed) if any(placed) else "")
    if kind is Kind.TAG:
        ticked = st.sets(st.sampled_from(ids))
        return ticked.map(lambda some: ",".join(one for one in ids if one in some))
    return st.sampled_from(["", *ids])


@st.composite
def answered(draw: st.DrawFn) -> tuple[Question, Answer]:
    kind = draw(st.sampled_from(Kind))
    asks = question(kind)
    sure = draw(st.sampled_from(["", *(one.id for one in SURE)]))
    return asks, Answer(question=asks.id, value=draw(values(kind)), reason=draw(TYPED), confidence=sure)


def sent(questions: tuple[Question, ...], answers: tuple[Answer, ...]) -> Mapping[str, str | list[str]]:
    """The form that a browser sends when nothing is changed in the boxes."""
    known = {one.question: one for one in answers}
    return Form(tag("form", *(asked("step", one, known.get(one.id)) for one in questions))).filled


@given(answered())
def test_what_is_shown_filled_reads_back_the_same(pair: tuple[Question, Answer]) -> None:
    asks, answer = pair
    assert answers_in("step", (asks,), sent((asks,), (answer,))) == (answer,)


def test_a_rewrite_starts_from_its_starter_and_may_be_emptied() -> None:
    asks = Question(id="q", kind=Kind.REWRITE, asks="Your wording", starter="Agencies should act.")
    assert sent((asks,), ()) == {"step-q-answer": "Agencies should act."}
    assert sent((asks,), (Answer(question="q", value=""),)) == {"step-q-answer": ""}


def test_a_browser_s_own_line_ends_are_one_character_and_no_text_is_longer_than_its_box() -> None:
    asks = question(Kind.REFLECT)
    form = {name_of("step", asks): "One\r\ntwo" + "x" * LONGEST}
    (answer,) = answers_in("step", (asks,), form)
    assert answer.value.startswith("One\ntwox")
    assert len(answer.value) == LONGEST


@pytest.mark.parametrize("kind", [*ONE_OF, Kind.ORDER, Kind.TAG])
@pytest.mark.parametrize("given", ["none of these", ["a", "a"], ""])
def test_an_answer_that_nobody_was_offered_is_none(kind: Kind, given: str | list[str]) -> None:
    asks = question(kind)
    name = name_of("step", asks)
    form = {name: given if kind is not Kind.TAG else "none", f"{name}-place-1": given}
    assert answers_in("step", (asks,), form)[0].value == ""


@pytest.mark.parametrize(
    ("kind", "problem", "fix"),
    [
        (Kind.CHOOSE, "“When?” has no answer yet.", "Choose one."),
        (Kind.RATE, "“When?” has no answer yet.", "Choose one. “Cannot judge” is an answer like any other."),
        (Kind.CODE, "“When?” has no answer yet.", "Choose one."),
        (Kind.REFLECT, "“When?” is empty.", "Write a line in your own words."),
        (Kind.REWRITE, "“When?” is empty.", "Write a line in your own words."),
        (Kind.TAG, "“When?” has nothing ticked.", "Tick one or more."),
        (Kind.ORDER, "“When?” has no order yet.", "Choose one for each place."),
    ],
)
def test_an_answer_that_is_needed_is_asked_for_in_the_words_of_its_kind(
    kind: Kind, problem: str, fix: str
) -> None:
    nothing = (Answer(question="X1.timely", value=""),)
    (found,) = problems_in("step", (question(kind),), nothing)
    assert (found.problem, found.fix) == (problem, fix)
    assert problems_in("step", (question(kind, needed=False),), nothing) == ()


@pytest.mark.parametrize("kind", Kind)
def test_a_link_from_a_problem_leads_to_a_box(kind: Kind) -> None:
    asks = question(kind)
    (found,) = problems_in("step", (asks,), ())
    assert re.search(rf'<(input|textarea|select)[^>]* id="{found.field}"', asked("step", asks))


def test_cannot_judge_is_an_answer() -> None:
    assert (
        problems_in("s", (question(Kind.RATE),), (Answer(question="X1.timely", value="cannot_judge"),)) == ()
    )


@pytest.mark.parametrize(
    ("placed", "problem"),
    [
        ("a,b,a", "“Ask” stands in two places."),
        ("a,,c", "“When?” has a place with nothing in it."),
        (",,c", "“When?” has a place with nothing in it."),
    ],
)
def test_an_order_is_complete_or_not_begun_and_stays_in_its_places(placed: str, problem: str) -> None:
    asks = question(Kind.ORDER, needed=False)
    answer = Answer(question=asks.id, value=placed)
    assert [one.problem for one in problems_in("step", (asks,), (answer,))] == [problem]
    assert answers_in("step", (asks,), sent((asks,), (answer,)))[0].value == placed


@pytest.mark.parametrize("value", ["a,b,c", "c,a,b", ""])
def test_a_whole_order_and_none_at_all_can_be_sent(value: str) -> None:
    asks = question(Kind.ORDER, needed=False)
    assert problems_in("step", (asks,), (Answer(question=asks.id, value=value),)) == ()


def test_an_error_is_tied_to_the_boxes_of_every_kind() -> None:
    for kind in Kind:
        page = asked("step", question(kind), error="Choose one.")
        assert re.search(r'aria-describedby="[^"]*step-X1-timely-answer-error', page), kind


def test_hints_are_opened_one_by_one_and_only_where_they_are_wanted() -> None:
    asks = Question(id="q", kind=Kind.REFLECT, asks="Why?", hints=("Look at the verb.", "Who acts?"))
    assert asked("step", asks, hints=True).count("<details") == 2
    assert "Look at the verb." not in asked("step", asks)


def test_two_questions_of_one_item_have_names_of_their_own() -> None:
    both = question(Kind.RATE), question(Kind.RATE, id="X1.specific")
    names = list(sent(both, (Answer(question="X1.specific", value="met", confidence="sure"),)))
    assert sorted(set(names)) == sorted(names)
    assert "step-X1-specific-answer" in names
