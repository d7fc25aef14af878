"""How many people and sessions an action's own words name, for its first estimate."""

from decimal import Decimal

import pytest
from visitor import Planner

from scrlib.errors import DataError
from scrlib.plans.estimates.numbers_told import told_answers
from scrlib.plans.estimates.template_data import FILE, read_templates, templates
from scrlib.tables import read_table

TOLD = [
    ("briefing", "Brief 60 staff on the new form", {"staff": 60}),
    ("briefing", "Brief 1,200 front-line staff at four events", {"staff": 1200, "sessions": 4}),
    ("new_procedure", "Write guidance for two hundred practitioners", {"readers": 200}),
    ("course", "Train 60 staff in the toolkit", {"sessions": 3, "places": 20, "filled": 1}),
    ("course", "Deliver training to 90 nurses in 3 workshops", {"sessions": 3, "places": 30, "filled": 1}),
    ("course", "Run six half-day workshops", {"sessions": 6}),
    ("supervision", "Supervise at least 12 school nurses", {"supervised": 12}),
]
NOT_PLAIN = (
    "Train all staff by 30 June",
    "Train 60% of staff",
    "Train 45 of 60 staff",
    "Train 10-12 staff",
    "Train 10 to 12 staff",
    "Train two leads in each school",
    "Train 2 teams of 30 staff",
    "Train 60 nurses and 20 midwives",
    "Train Year 7 teachers",
)


@pytest.mark.parametrize(("kind", "words", "answers"), TOLD)
def test_a_number_of_people_or_sessions_answers_the_question_about_it(kind, words, answers):
    assert told_answers(templates()[kind], words) == {id: Decimal(number) for id, number in answers.items()}


@pytest.mark.parametrize("words", NOT_PLAIN)
def test_what_counts_nobody_plainly_answers_nothing(words):
    assert told_answers(templates()["course"], words) == {}


def test_a_question_told_by_something_unknown_is_refused_with_the_remedy():
    table = read_table(FILE)
    first = table["template"][0]
    wrong = {**first, "question": [{**first["question"][0], "told": "animals"}, *first["question"][1:]]}
    with pytest.raises(DataError, match=r"told by animals\. Use one of: people, sessions, places, filled"):
        read_templates({**table, "template": [wrong, *table["template"][1:]]})


PLAN = (
    b"Action,Agency,Lead,By when\n"
    b"Brief 60 staff on the form,The Trust,Matron,30/09/2027\n"
    b"Brief staff,The Trust,Matron,30/09/2027\n"
)


def opened() -> Planner:
    return Planner().open("plan.csv", PLAN).press("step", "cost")


def briefed(visitor: Planner, id: str) -> Decimal:
    lines = visitor.work.costing_of(id).lines
    return next(one.what.quantity for one in lines if one.label.startswith("Time of those briefed"))


def test_the_page_shows_what_it_takes_from_the_words_of_an_action():
    page = opened().press("template", "A1", {"template-A1": "briefing"}).page
    assert 'value="60"' in page and "From the action&#x27;s own words." in page
    assert "Taken from its words: people briefed 60" in opened().press("open_at_once").page


def test_estimates_taken_at_once_go_by_the_words_of_each_action():
    visitor = opened().press("open_at_once").press("take_at_once")
    assert (briefed(visitor, "A1"), briefed(visitor, "A2")) == (Decimal(30), Decimal(100))


def test_a_figure_typed_for_the_whole_kind_stands_before_the_words():
    visitor = opened().press("open_at_once").press("take_at_once", form={"briefing-answer-staff": "40"})
    assert (briefed(visitor, "A1"), briefed(visitor, "A2")) == (Decimal(20), Decimal(20))
