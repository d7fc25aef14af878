"""Which of several ways of reading a report's findings is the right one: how far each states, and as often as is wanted."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from scrlib.documents.findings.judged import DATED
from scrlib.documents.layout.asking import demands, introduces
from scrlib.documents.layout.sections import ASKED, SAID, STATED, VERB
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.lists import ANNOUNCES
from scrlib.documents.reading.prose import SENTENCE

QUOTES = re.compile(r"[“”\"]|(?<!\w)[‘'][^’']{8,}[’']")
PHRASE = re.compile(
    r"(?:\w+ing|how|what|why|when|where|who)\b", re.I
)  # "Knowing how he felt" heads, and states nothing
LONG, VERY_LONG = 60, 100  # words from which a paragraph rather tells than states
FEWEST = 2  # findings of a report that makes no recommendation
ASKING = {"findings": 0.9, "both": 0.8}  # what is learned may be told as what people ought to do
LEAST = 0.35  # of a reading without a heading that names findings; what is less likely is a story
SURE = 0.86  # of a reading, from which no other way is tried
APART = 0.6  # of the best kind, below which another kind of item is not taken with it


@dataclass(frozen=True, kw_only=True)
class Way:
    """The findings as one way of reading gives them, the recommendations told which each answers, and how far
    the report itself says of such that they are findings (0 to 1)."""

    findings: Sequence[Hit]
    asked: Sequence[Hit]
    said: float


def weight(way: Way, wanted: int) -> float:
    """How likely a way of reading is the right one, 0 to 1. `wanted`: the number of recommendations."""
    if not way.findings:
        return 0.0
    stated = fmean(statement(hit) for hit in way.findings)
    return way.said * stated * _near(len(way.findings), wanted)


def best(ways: Iterable[Way], wanted: int, least: float = 0.0) -> Way | None:
    """The likeliest way, the first of those that are equally likely; None where none is more likely than `least`."""
    found = [(share, way) for way in ways if (share := weight(way, wanted)) > least]
    return max(found, key=lambda one: one[0])[1] if found else None


def of_a_kind(kinds: Sequence[Sequence[Hit]]) -> list[Hit]:
    """The hits of those kinds (headings, items, cells) that state about as well as the kind that does best."""
    stated = [(fmean(map(statement, kind)), kind) for kind in kinds if kind]
    top = max((one for one, _ in stated), default=0.0)
    return [hit for one, kind in stated if one >= APART * top for hit in kind]


def statement(hit: Hit) -> float:
    """How far a finding states something in general, 0 to 1: what is dated, quoted, long, asked or announced does less."""
    words = hit.draft.text
    asking = demands(words) and not words.endswith("?") and not is_sentence("finding", words)
    share = _plain(words) * (1 if not asking else ASKING.get(hit.section.kind, 0.6))
    return max(share, 0.8) if hit.draft.labelled else share


def _plain(words: str) -> float:
    length = len(words.split())
    if ANNOUNCES.search(words) or is_sentence("aside", words) or introduces(words):
        return 0.1
    if is_sentence("finding", words):
        return 1.0 if length < VERY_LONG else 0.7
    share = 1.0
    verb = bool(VERB.search(words))
    if not (words.endswith(".") and length >= SAID) and (not verb or length < STATED):
        share *= 0.8 if length >= STATED or (verb and not PHRASE.match(words)) else 0.4
    if ASKED.search(words) and words.endswith("?"):
        share *= 0.2
    if DATED.search(words):
        share *= 0.4 if DATED.search(_first(words)) else 0.7
    if QUOTES.search(words):
        share *= 0.8
    if length >= LONG:
        share *= 0.7 if length < VERY_LONG else 0.4
    return share


def _first(words: str) -> str:
    """The first sentence of a paragraph."""
    found = SENTENCE.match(words)
    return found.group() if found else words


def _near(found: int, wanted: int) -> float:
    """How well the number of findings goes with that of recommendations; a few more or less say nothing."""
    wanted = wanted or max(found, FEWEST)
    share = (min(found, wanted) + 1) / (max(found, wanted) + 1)
    return 0.68 + 0.29 * min(1.0, 1.6 * share) + 0.03 * share
