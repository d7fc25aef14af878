"""What a report says of itself: dates, author, length. Read with its words, for a person to settle."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from scrlib.records.reports import Fact, Report, Words
from scrlib.text.saying import day as said
from scrlib.text.sentences import pieces
from scrlib.text.times.dates import times

INCIDENT = re.compile(
    r"\b(died|dead|death|killed|injur\w+|collapsed|drowned|attempt\w* .{0,20}(life|suicide)|"
    r"end (her|his|their) life|emergency department|admitted to hospital|brought to .{0,20}hospital|"
    r"incident|was found)\b",
    re.IGNORECASE,
)
DECIDED = re.compile(r"\b(decided|decision|agreed|determined)\b.{0,80}\b(review|criteria)\b", re.IGNORECASE)
DATED = re.compile(
    r"\b(report|review)\b.{0,40}\b(completed|signed off|published|dated|presented|approved|accepted|"
    r"finished)\b|^(draft|version|final|date)\b",
    re.IGNORECASE,
)
INDEPENDENT = re.compile(
    r"\bindependent\b.{0,30}\b(overview )?(report )?(author|reviewers?|writer)\b|"
    r"\b(author(ed)?|reviewers?)\b.{0,60}\bindependent of\b|"
    r"\b(author|reviewers?)\b.{0,60}\b(no|not|never)\b.{0,30}\b(line management|employ\w*|worked (for|in))\b",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"\W*((an?|the|independent|overview|lead|report|review) )*((author|reviewer|writer)s?\b|"
    r"((report|review|overview|prepared|written|compiled|completed|authored)\W+)+by\b)",
    re.IGNORECASE,
)
BY_ITSELF = re.compile(  # said in the byline of a cover
    r"\bindependent (\w+ ){0,3}(consultant|(overview|review|report)\b.{0,20}\bby)\b", re.IGNORECASE
)
IN_POST = re.compile(  # a post, or an employer, in the byline of a cover
    r"^(?!.*\b(commissioned|independent|formerly|former|retired)\b).*\b((assistant |deputy )?director|"
    r"head of|(service|team|area|district|board) manager|(designated|named) (nurse|doctor|midwife)|"
    r"co-?ordinator|principal officer|(detective|chief) (chief )?(inspector|superintendent)|council|"
    r"(nhs|care|foundation|hospitals?) trust|constabulary)\b",
    re.IGNORECASE,
)
INTERNAL = re.compile(
    r"\b(author|reviewer|writer|written by)\b.{0,80}\b(employed by|works? for|manager (in|at|for|with)|of "
    r"the (council|trust|department|authority)|principal officer|service manager|head of)\b",
    re.IGNORECASE,
)
LONGEST_LINE = 25  # words of a line that says who wrote it
NO_COVER = re.compile(
    rf"{INCIDENT.pattern}|\bborn\b"
    r"|\b(?:by|before|until|from|since|between) (?:the )?(?:end of )?"
    r"(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter)",
    re.IGNORECASE,
)
NAMES = (
    *("incident", "decided", "dated", "months", "months_to_finish", "author", "pages", "words"),
    *("recommendations", "actions"),
)
LEADING = 12  # lines (or parts) of a cover, and words of a line with a date
DAYS_OF_MONTH = 30.44  # on average
SHOWN = 200  # letters of a sentence that are shown


def facts(report: Report, actions: int) -> tuple[Fact, ...]:
    """What the report says of itself: days of incident, decision and report, author, length, numbers."""
    sentences = sentences_of(report)
    dated = dated_in(report, sentences)
    incident = harm_in(sentences, dated)
    decided = _first(sentences, DECIDED)
    found = [
        _day("incident", incident),
        _day("decided", decided),
        _day("dated", dated),
        _between("months", incident, dated),
        _between("months_to_finish", decided, dated),
        _author(report, sentences),
        _length(report),
        Fact(name="words", value=str(sum(len(one.text.split()) for one in report.all_words))),
        _number("recommendations", len(report.recommendations)),
        _number("actions", actions),
    ]
    return tuple(one for one in found if one is not None)


Dated = tuple[date, str, str]  # the day, its words, its place


def sentences_of(report: Report) -> list[tuple[str, str]]:
    """The sentences of a report outside its appendices, each with its place."""
    return list(_sentences(one for part in report.parts if part.region != "appendix" for one in part.words))


def _sentences(words: Iterable[Words]) -> Iterator[tuple[str, str]]:
    for one in words:
        for piece in pieces(one.text):
            yield piece.words, one.where


def _first(sentences: Iterable[tuple[str, str]], wanted: re.Pattern[str]) -> Dated | None:
    """The first sentence of this kind that names a day."""
    for text, where in sentences:
        if wanted.search(text) and (days := days_in(text)):
            return days[0], text, where
    return None


def days_in(text: str) -> list[date]:
    """The calendar days that a text names, in order."""
    return [one.day for one in times(text) if one.day is not None]


def harm_in(sentences: Sequence[tuple[str, str]], dated: Dated | None) -> Dated | None:
    """The first dated sentence about harm that lies before the report."""
    for text, where in sentences:
        if not INCIDENT.search(text):
            continue
        days = [one for one in days_in(text) if dated is None or one < dated[0]]
        if days:
            return days[-1], text, where
    return None


def dated_in(report: Report, sentences: Sequence[tuple[str, str]]) -> Dated | None:
    """The date on the cover, else that of a sentence which says when the report was finished."""
    for text in list(_leading(report))[:LEADING]:
        if len(text.split()) <= LEADING and not NO_COVER.search(text) and (days := days_in(text)):
            return days[-1], text, "the cover"
    return _first(sentences, DATED)


def _leading(report: Report) -> Iterator[str]:
    """The headings and passages of a report in order, those of its advice left out."""
    for part in report.parts:
        if part.kind not in ("recommendations", "questions", "plan"):
            yield from (text for text in (part.title, *(one.text for one in part.words)) if text)


def _day(name: str, found: Dated | None) -> Fact | None:
    if found is None:
        return None
    return Fact(name=name, value=_as_told(*found[:2]), words=found[1][:SHOWN], where=found[2])


def _as_told(day: date, words: str) -> str:
    """The day as far as the words name it: a month alone stands for its last day."""
    exact = any(one.day == day and re.match(r"\D*\d{1,2}(?!\d)", one.words) for one in times(words))
    return said(day) if exact else f"{day:%B %Y}"


def _number(name: str, count: int) -> Fact | None:
    """A number of things; nothing where none was found, for the file may only put them otherwise."""
    return Fact(name=name, value=str(count)) if count else None


def _length(report: Report) -> Fact | None:
    """The pages; a Word file has none of its own, only the count of whoever saved it last."""
    counted = _number("pages", report.pages)
    where = "" if report.kind == "pdf" else "as counted when the file was last saved"
    return replace(counted, where=where) if counted else None


def _between(name: str, one: Dated | None, other: Dated | None) -> Fact | None:
    """The months from one day to another, rounded."""
    if one is None or other is None or other[0] < one[0]:
        return None
    return Fact(name=name, value=str(round((other[0] - one[0]).days / DAYS_OF_MONTH)))


def _author(report: Report, sentences: Sequence[tuple[str, str]]) -> Fact | None:
    """Whether it says that its author is independent, or works for one of the agencies: the cover first."""
    for text, where in _bylines(report):
        for value, wanted in (("independent", BY_ITSELF), ("internal", IN_POST)):
            if wanted.search(text):
                return Fact(name="author", value=value, words=text[:SHOWN], where=where)
    for value, wanted in (("independent", INDEPENDENT), ("internal", INTERNAL)):
        for text, where in [*((part.title, part.where) for part in report.parts), *sentences]:
            if wanted.search(text):
                return Fact(name="author", value=value, words=text[:SHOWN], where=where)
    return None


def _bylines(report: Report) -> Iterator[tuple[str, str]]:
    """The lines of the cover that begin with who wrote the report."""
    for part in report.parts[:LEADING]:
        for text in (part.title, *(one.text for one in part.words)):
            if len(text.split()) <= LONGEST_LINE and BYLINE.match(text):
                yield text, "the cover"
