"""The words that say how anyone would know, marked by single words where the rules found none.

The rules know forms that they have met; `wordwise.py` knows words. A table of a few numbers
(`data/weights/marks.csv`, made by `tools/train_words.py` from recommendations that the rules had not met)
says how much speaks for a mark. Owners, acts and dates are the rules' alone: by single words they were
marked worse (docs/decisions/0012).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from operator import mul

from scrlib.errors import DataError
from scrlib.recommendations.models.learned import START, model
from scrlib.recommendations.models.spoken import as_it_speaks
from scrlib.recommendations.models.wordwise import MOST, Words, likely, words_of
from scrlib.records import Parse, Span
from scrlib.text.checks.no_checks import is_no_check, is_of_the_look
from scrlib.text.checks.rows import tried
from scrlib.text.checks.wording import SUBJECT, TO
from scrlib.text.reasons import apart_from_checks
from scrlib.text.spans import span
from scrlib.text.times.words import MONTH, SEASON

WEIGHED = (START, "word", "around", "stretch", "most")
LIKELY = "likely_measure"  # the note on a check that is marked by single words alone
Trust = Mapping[str, float]
_NEAR = 2  # words on either side that a word is weighed with
_GAP = 2  # unmarked words that may stand inside a marked stretch
_FEWEST = 4  # words of a mark
_TO = re.compile(TO, re.IGNORECASE)


def with_checks(parse: Parse, strength: Sequence[float] | None = None) -> Parse:
    """The same reading, with what is likely to be a check where the rules found none. Never raises.

    strength  how strongly each word speaks for a check, where another model than the shipped one says
    """
    if parse.measures:
        return _apart_from_dates(parse)
    if not parse.parsed or not parse.actions or all(one.kind == "question" for one in parse.clauses):
        return parse
    seen = words_of(parse.text)
    if not 0 < len(seen.words) < MOST:
        return parse
    marked = chosen(seen, strength or likely(seen), trust())
    spoken = [(m, p) for m in marked if not _is_told(parse, *m) and (p := as_it_speaks(parse.text, *m))]
    places = [(m, p) for m, p in spoken if not _is_none(parse.text, *p)]
    if not places:
        return parse
    found = tuple(span(parse.text, *place) for _, place in places)
    likely_words = [parse.text[a:b] for (a, b), _ in places]
    full = any(SUBJECT.inside(words) or _TO.search(words) for words in likely_words)
    notes = (LIKELY,) if full else ("measure_bare", LIKELY)
    return replace(
        parse,
        measures=found,
        notes=(*parse.notes, *notes),
        purposes=apart_from_checks(parse.purposes, found),
        outcomes=apart_from_checks(parse.outcomes, found),
    )


def _is_none(text: str, start: int, end: int) -> bool:
    """Whether words are no check though they speak for one: a body by itself says not what it is told."""
    whole = text.count("(", start, end) == text.count(")", start, end)
    return not whole or is_no_check(text, start, end) or bool(_ONLY_A_BODY.fullmatch(text, start, end))


_ONLY_A_BODY = re.compile(r"(?:the\s)?[A-Z][\w'’&-]*(?:\s(?:of|for|and|the|[A-Z][\w'’&-]*))*")
_LOOK = re.compile(r"\b(?:audit|survey|sampl|evaluat|review)", re.IGNORECASE)
_DATED = re.compile(
    rf"(?:by|within|before|no\slater|not\slater)\b|in\s(?:the\s)?(?:early\s|late\s)?(?:{MONTH}|{SEASON})(?!\sand\b)",
    re.IGNORECASE,
)
_SHORTEST = 8  # characters of a check before its date


def _apart_from_dates(parse: Parse) -> Parse:
    """The same, each check without the time by which all is to be done ("report ... | by May"), and an
    audit alone, not who is given what it found."""
    looks = [one for one in parse.measures if not is_of_the_look(parse.text, one.start, one.end)]
    beside = looks if looks and _LOOK.search(looks[0].words) else parse.measures
    kept = tuple(_look_alone(parse.text, _apart_from_date(parse, one)) for one in beside)
    return parse if kept == parse.measures else replace(parse, measures=kept)


def _apart_from_date(parse: Parse, check: Span) -> Span:
    for time in parse.deadlines:
        if time.end == check.end and time.start > check.start + _SHORTEST and _DATED.match(time.words):
            words = parse.text[check.start : time.start].rstrip(" ,")
            return span(parse.text, check.start, check.start + len(words))
    return check


def _look_alone(text: str, check: Span) -> Span:
    """A look without the verb of having it made: "commission | a survey of carers"."""
    made = next(
        (found for pattern in tried("doing", check.words) if (found := pattern.match(check.words))), None
    )
    return span(text, check.start + made.end() + 1, check.end) if made else check


_RENEWED = re.compile(r"\b(?:look(?:ed)?(?:\sat)?\sagain|be\s(?:revis|reconsider|refresh|updat)\w*)\b")
_ASKS = re.compile(
    r"\b(?:(?:should|must|will|shall|could|would|be)\b"
    r"|to\s(?!(?:the|an?|its|their|his|her|all|each|every|any)\b))"
)


def _is_told(parse: Parse, start: int, end: int) -> bool:
    """Whether words stand in a finding and ask for nothing ("were shown an audit"), or tell of what is itself
    to be renewed ("the yearly audit should be looked at again")."""
    finding = any(one.start <= start < one.end for one in parse.findings)
    return (
        finding and not _ASKS.search(parse.text, start, end) or bool(_RENEWED.search(parse.text, start, end))
    )


def weighed(seen: Words, strength: Sequence[float]) -> list[list[float]]:
    """What the table weighs for each word: a column for each of WEIGHED after the first."""
    stretch: list[float] = []
    for a, b in seen.stretches:
        stretch += [sum(strength[a:b]) / (b - a)] * (b - a)
    return [list(strength), _around(strength), stretch, [max(strength)] * len(strength)]


def _around(values: Sequence[float]) -> list[float]:
    """The mean of each value and its neighbours; beyond the text there is nothing."""
    edge, width = [0.0] * _NEAR, 2 * _NEAR + 1
    sums = [0.0, *accumulate([*edge, *values, *edge])]
    return [(after - before) / width for before, after in zip(sums, sums[width:], strict=False)]


@cache
def trust() -> Trust:
    """How much each of WEIGHED counts. Raises DataError with the remedy."""
    found = model("marks")
    if tuple(found.weights) != WEIGHED:
        raise DataError(
            "The table weights/marks.csv is not as it should be.",
            "Run `python tools/train_words.py` to make it.",
        )
    return {name: values[0] for name, values in found.weights.items()}


def chosen(seen: Words, strength: Sequence[float], table: Trust) -> list[tuple[int, int]]:
    """The places of text to mark: see `weighed`."""
    start, *weights = (table[name] for name in WEIGHED)
    columns = weighed(seen, strength)
    edges = [(w * max(column), w * min(column)) for w, column in zip(weights, columns, strict=True)]
    if start + sum(map(max, edges)) <= 0:
        return []  # no word could be marked, as in most texts
    rows = zip(*columns, strict=True)
    totals = [start + sum(map(mul, weights, row)) for row in rows]
    on = [i for i, total in enumerate(totals) if total > 0 and seen.words[i][0].isalnum()]
    return _clean(seen, on) if on else []


_LOOSE = frozenset(
    "by within before from for to of in on at with after until during through via under between into over "
    "about as the a an each every any all both its their his her our this these those no and or be "
    "that is are which".split()
)
_LEADING = frozenset("and or that to should will must shall".split())
_STOPS = frozenset(".;?!\n")


def _clean(seen: Words, on: Sequence[int]) -> list[tuple[int, int]]:
    """The marked words as stretches of text that begin and end with a word that says something."""
    runs: list[list[int]] = []
    for i in on:
        if runs and i - runs[-1][1] - 1 <= _GAP and _STOPS.isdisjoint(seen.words[runs[-1][1] + 1 : i]):
            runs[-1][1] = i
        else:
            runs.append([i, i])
    found = []
    for a, b in runs:
        while b > a and seen.words[b].lower() in _LOOSE:
            b -= 1
        while a < b and seen.words[a].lower() in _LEADING:
            a += 1
        if b - a + 1 >= _FEWEST and not _LOOSE.issuperset(map(str.lower, seen.words[a : b + 1])):
            found.append((seen.places[a][0], seen.places[b][1]))
    return found
