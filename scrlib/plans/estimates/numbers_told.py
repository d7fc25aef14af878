"""How many people and sessions the words of an action name, as answers to the questions of its first estimate."""

import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal

from scrlib.plans.phrases import any_of, pattern_of
from scrlib.records.cardinals import CARDINAL_VALUES
from scrlib.records.templates import Question, Template

_WORDS = {name: value for name, value in CARDINAL_VALUES.items() if value > 1}
_NUMBER = (
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|(?:(?:a|{'|'.join(_WORDS)})\s)?hundred|{'|'.join(_WORDS)})"
    rf"(?![\d%,.]*\d|\s?%)"
)
_BETWEEN = (  # "60 front-line staff"
    rf"\s(?:(?!(?:of|and|or|to|in|at|for|by|on|with|from|across|per|out|{'|'.join(_WORDS)})\b|\d)[\w'’-]+\s){{0,3}}?"
)
_EACH = r"(?!\s(?:(?:per|in|from|at|for)\s)?(?:each|every|per)\b)"  # "two leads in each school"


def told_answers(template: Template, words: str) -> dict[str, Decimal]:
    """The answers, by question, that an action's words give to a template; {} where they count nobody plainly."""
    people, sessions = _count(words, "people"), _count(words, "sessions")
    asked = {one.told: one for one in template.questions if one.told}
    if "places" in asked:
        return _of_course(asked, people, sessions)
    told = {"people": people, "sessions": sessions}
    return {asked[name].id: number for name, number in told.items() if number and name in asked}


def _of_course(
    asked: Mapping[str, Question], people: Decimal | None, sessions: Decimal | None
) -> dict[str, Decimal]:
    """Sessions with as many places as the people fill, or the sessions alone."""
    if people is None:
        return {asked["sessions"].id: sessions} if sessions else {}
    usual = asked["places"].default or Decimal(1)
    times = sessions or (people / usual).to_integral_value(ROUND_CEILING)
    places = (people / times).to_integral_value(ROUND_CEILING)
    filled = (people / (times * places)).quantize(Decimal("0.0001")).normalize()
    found = {"sessions": times, "places": places, "filled": filled}
    return {asked[name].id: number for name, number in found.items() if name in asked}


def _count(words: str, name: str) -> Decimal | None:
    """The one number before such words, None where there is none, or two that differ."""
    form = re.compile(rf"\b{_NUMBER}{_BETWEEN}{any_of('numbers', name).pattern}{_EACH}", re.I)
    before = pattern_of("numbers", "no_count")
    found = {_value(one["number"]) for one in form.finditer(words) if not before.search(words[: one.start()])}
    return found.pop() if len(found) == 1 else None


def _value(number: str) -> Decimal:
    *times, last = number.lower().replace(",", "").split()
    value = Decimal(_WORDS.get(last) or last)
    return value * _WORDS.get(times[0], 1) if times else value
