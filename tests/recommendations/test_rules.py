"""The rule files: each one's own examples, and what the loader refuses."""

import datetime as dt
import re

import pytest

from scrlib.errors import DataError
from scrlib.recommendations.assessment import read
from scrlib.recommendations.conditions import CONDITIONS
from scrlib.recommendations.prompts import every_rule, found
from scrlib.rules import CRITERIA, in_order, read_rule, unmarked

TODAY = dt.date(2026, 11, 22)
FLAGS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in every_rule() for text in rule.flags]
PASSES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in every_rule() for text in rule.passes]
TEXTS = [text for rule in every_rule() for text in (rule.question, rule.why, rule.suggestion)]
GOOD = """
when = "no_date"
topic = "time"
order = 1
certainty = "wording"
question = "By when?"
why = "A child is waiting."
suggestion = "By [date], ..."
source = "A book (2008), page 3"
flags = ["We will «wait».", "They will «stay»."]
passes = ["We will wait until May.", "They will stay until June."]
"""


@pytest.mark.parametrize(("rule", "example"), FLAGS)
def test_a_rule_finds_exactly_the_words_its_example_marks(rule, example):
    text, expected = unmarked(example)
    assert [(s.start, s.end) for s in found(rule, read(text, TODAY))] == list(expected)


@pytest.mark.parametrize(("rule", "example"), PASSES)
def test_a_rule_is_quiet_where_it_should_be(rule, example):
    assert found(rule, read(example, TODAY)) == ()


def test_every_criterion_has_a_rule_and_every_condition_is_used():
    assert {rule.criterion for rule in every_rule()} == set(CRITERIA)
    assert {rule.when for rule in every_rule()} - {""} == set(CONDITIONS)


def test_rules_come_worst_first():
    orders = [rule.order for rule in every_rule()]
    assert orders == sorted(set(orders))


@pytest.mark.parametrize("text", TEXTS)
def test_a_rule_asks_as_a_colleague_would(text):
    assert not re.search(
        r"\b(?:error|wrong|fail(?:s|ed|ure)?|score|mark|incorrect|must|you should)\b", text, re.IGNORECASE
    )


def test_every_question_ends_by_asking_or_by_saying_what_a_reader_cannot_tell():
    assert [rule.id for rule in every_rule() if "?" not in rule.question] == []


def test_every_suggestion_leaves_blanks_and_names_nobody():
    assert [rule.id for rule in every_rule() if "[" not in rule.suggestion] == []


def test_the_words_are_put_into_the_question():
    rule = read_rule("timely", "late.toml", GOOD.replace("By when?", "By when “{words}”?"), CONDITIONS)
    assert rule.asks("wait {a} while") == "By when “wait {a} while”?"


def test_an_example_pairs_each_flag_with_how_it_could_be_put():
    rule = read_rule("timely", "late.toml", GOOD, CONDITIONS)
    assert rule.pairs == (
        ("We will wait.", "We will wait until May."),
        ("They will stay.", "They will stay until June."),
    )


REFUSED = [
    ("order = 1\n", 'order = 1\ncolour = "red"\n', "rules/timely/late.toml has the unknown key colour."),
    ('source = "A book (2008), page 3"\n', "", "rules/timely/late.toml has no source."),
    ('"A book (2008), page 3"', '""', "rules/timely/late.toml has no source."),
    (
        'flags = ["We will «wait».", "They will «stay»."]',
        "flags = []",
        "rules/timely/late.toml has no flags.",
    ),
    ("passes = [", "passes = []\n#", "rules/timely/late.toml has no passes."),
    ('"We will «wait».", ', "", "rules/timely/late.toml has too few examples."),
    ("«wait»", "wait", "rules/timely/late.toml has a flagged example without marks."),
    ("wait until", "«wait» until", "rules/timely/late.toml has marks in an example that passes."),
    ('"no_date"', '"full_moon"', "rules/timely/late.toml names the unknown condition full_moon."),
    ('when = "no_date"\n', "", "rules/timely/late.toml needs one of when, terms and list."),
    (
        'when = "no_date"',
        'when = "no_date"\nterms = ["a"]',
        "rules/timely/late.toml needs one of when, terms and list.",
    ),
    (
        'when = "no_date"',
        'when = "no_date"\nunless = ["a"]',
        "rules/timely/late.toml has unless beside when.",
    ),
    ('"wording"', '"quite"', "rules/timely/late.toml has no such certainty."),
    ('when = "no_date"', 'list = "colours"', "wording.toml has no list named colours."),
]


@pytest.mark.parametrize(("old", "new", "problem"), REFUSED)
def test_a_rule_that_is_not_as_it_should_be_is_refused_with_the_remedy(old, new, problem):
    assert old in GOOD
    with pytest.raises(DataError) as refused:
        read_rule("timely", "late.toml", GOOD.replace(old, new), CONDITIONS)
    assert refused.value.problem == problem
    assert refused.value.fix.endswith((".", "..."))


@pytest.mark.parametrize("text", ["when =", GOOD.replace('when = "no_date"', 'terms = ["("]')])
def test_a_file_or_a_term_that_cannot_be_read_is_refused(text):
    with pytest.raises(DataError):
        read_rule("timely", "late.toml", text, CONDITIONS)


def test_a_rule_outside_a_criterion_is_refused():
    with pytest.raises(DataError) as refused:
        read_rule("tidy", "late.toml", GOOD, CONDITIONS)
    assert refused.value.problem == "rules/tidy/late.toml is not in its place."


def test_two_rules_with_one_order_are_refused():
    one = read_rule("timely", "late.toml", GOOD, CONDITIONS)
    other = read_rule("timely", "later.toml", GOOD, CONDITIONS)
    with pytest.raises(DataError, match="Two rules have the order 1"):
        in_order([one, other])


def test_terms_are_whole_words_and_unless_explains_them_away():
    text = GOOD.replace('when = "no_date"', 'terms = ["wait"]\nunless = ["wait a moment"]')
    rule = read_rule("timely", "late.toml", text, CONDITIONS)
    words = "Wait, awaiting, wait a moment, wait."
    assert [s.start for s in rule.find(words, 0, len(words))] == [0, 31]
