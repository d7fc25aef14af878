"""What in a text could tell who a child is: names, dates of birth, addresses, numbers, schools.

It points out, a person judges. Declared pseudonyms ("Robin (not his real name)"), codes ("Ms L", "Child B"), the report's own
author and chair, cited authors, places, bodies and laws are left alone. Linear in the text; says nothing it cannot show.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from scrlib.cases.declared import pseudonyms as declared_pseudonyms
from scrlib.cases.declared import sayings, writers
from scrlib.cases.names import Names, Person, again, cited_authors, is_ordinary
from scrlib.cases.tokens import Token, tokens
from scrlib.text.lexicons import words


class Kind(StrEnum):
    PERSON = "person"
    DATE_OF_BIRTH = "date_of_birth"
    POSTCODE = "postcode"
    ADDRESS = "address"
    NHS_NUMBER = "nhs_number"
    PHONE = "phone"
    EMAIL = "email"
    SCHOOL = "school"


@dataclass(frozen=True, kw_only=True)
class Identifier:
    """Words that may identify somebody: `words` is the passage's text[start:end]; `where` is the passage's own label."""

    kind: Kind
    words: str
    where: str
    start: int
    end: int


Span = tuple[int, int]

EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
POSTCODE = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?!\w)")
NOT_INWARD = re.compile(r"\d(?:th|st|nd|rd|am|pm|cm|mm|km|kg|mg|ml|gb|mb|kb)$", re.I)
TEN_DIGITS = re.compile(r"(?<![\d.,/£-])(?<!\d[ -])(\d{3})([ -]?)(\d{3})\2(\d{4})(?![\d/])(?!,\d|\.\d)")
OTHER_NUMBER = re.compile(r"\b(?:invoice|order|reference|ref|log|crime|case|account|isbn|doi|urn|uprn)\b[^.;]{0,30}$", re.I)
PHONE = re.compile(r"(?<![\w./-])(?:\+44[ \xa0]?(?:\(0\)[ \xa0]?)?[1-9]|\(?0[1-9])(?:[ \xa0()-]{0,2}\d){8,9}(?![\d/])")
PUBLIC_LINES = ("0800", "0808", "03", "0845", "0844", "0870", "0871")  # helplines and offices, nobody's own

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
DATE = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\.?,?(?: ?\d{{4}}| '?\d\d)?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?![\d/-])",
    re.I,
)
BIRTH_BEFORE = re.compile(
    r"(?:\bd\.?\s?o\.?\s?b\b\.?|\bdates? of birth\b|\bbirth ?dates?\b|\bbirthdays?\b|\bborn\b|\bbirth\b|\bb\.|"
    r"\bturned (?:\w+)\b|\bdue date\b)[^.;\d]{0,40}$",
    re.I,
)
BIRTH_AFTER = re.compile(r"\s?(?:[(,–-]\s?|is |was )?(?:d\.?o\.?b\b|(?:his|her|their|the child's) (?:\w+ )?(?:birthday|date of birth))", re.I)
BIRTH_HEADING = re.compile(r"^\W*(?:d\.?o\.?b\.?|date of birth|dates of birth|birth date)\W*$", re.I)
TABLE = re.compile(r"\btable \d+\b", re.I)

_WORDS_OF_STREET = r"(?:[A-Z][\w'’-]*\.? ){1,4}"
LIVES = re.compile(r"\b(?:liv(?:e|es|ed|ing)|address|home|flat|house|moved|resid(?:es|ed|ing)|tenancy|lodg(?:es|ed|ing)|visit(?:ed)?)\b", re.I)


def find_identifiers(
    passages: Sequence[tuple[str, str]], *, pseudonyms: Iterable[str] = (), reviewer: Iterable[str] = ()
) -> tuple[Identifier, ...]:
    """What may identify somebody in the passages (where, text), in order.

    `pseudonyms` and `reviewer` are names to leave alone beside those that the text itself declares.
    """
    texts = [text for _, text in passages]
    pretended = sayings(pseudonyms) | declared_pseudonyms(texts)
    left_alone = sayings(reviewer) | writers(texts)
    read = [tokens(text) for text in texts]
    people = _people(texts, read, pretended, left_alone)
    found = []
    for number, (where, text) in enumerate(passages):
        spans = _by_pattern(text, _heads_births(passages, number))
        spans += [(Kind.PERSON, (one.start, one.end)) for one in people[number]]
        found += [
            Identifier(kind=kind, words=text[start:end], where=where, start=start, end=end)
            for kind, (start, end) in _apart(spans)
        ]
    return tuple(found)


def _people(
    texts: list[str], read: list[list[Token]], pretended: frozenset[str], writers_: frozenset[str]
) -> list[list[Person]]:
    cited = frozenset().union(*(cited_authors(text, every) for text, every in zip(texts, read, strict=True)))
    first = [Names(text, every, cited).people() for text, every in zip(texts, read, strict=True)]
    kept = [[one for one in some if not _left_alone(one, pretended, writers_)] for some in first]
    known = _names_known(kept) - cited - pretended - {part for name in writers_ for part in name.split()}
    return [
        sorted(some + again(text, every, known, some), key=lambda one: one.start)
        for text, every, some in zip(texts, read, kept, strict=True)
    ]


def _left_alone(person: Person, pretended: frozenset[str], writers_: frozenset[str]) -> bool:
    """Whether it is a declared pseudonym as declared, or one of the report's own people by full name or surname."""
    name = " ".join(person.parts)
    if name in pretended or (len(person.parts) == 2 and person.parts[0] in ("baby", "child") and person.parts[1] in pretended):
        return True
    return any(name == writer or (person.parts and person.parts == tuple(writer.split())[-len(person.parts) :]) for writer in writers_)


def _names_known(people: list[list[Person]]) -> frozenset[str]:
    """Words by which the people found are named again: surnames, and given names that no list holds."""
    ambiguous = words("names", "given_also_words") | words("names", "surnames_also_words") | words("identifiers", "not_people")
    parts = {part for some in people for one in some for part in one.parts if len(part) > 2}
    return frozenset(part for part in parts if part not in ambiguous and not is_ordinary(part))


def _by_pattern(text: str, births_headed: bool) -> list[tuple[Kind, Span]]:
    finders: tuple[tuple[Kind, Callable[[str], Iterator[Span]]], ...] = (
        (Kind.EMAIL, _emails),
        (Kind.POSTCODE, _postcodes),
        (Kind.NHS_NUMBER, _nhs_numbers),
        (Kind.PHONE, _phones),
        (Kind.DATE_OF_BIRTH, _births),
        (Kind.SCHOOL, _schools),
        (Kind.ADDRESS, _addresses),
    )
    found = [(kind, span) for kind, finder in finders for span in finder(text)]
    if births_headed and (whole := DATE.fullmatch(text.strip())):
        at = text.index(whole[0])
        found.append((Kind.DATE_OF_BIRTH, (at, at + len(whole[0]))))
    return found


def _apart(spans: list[tuple[Kind, Span]]) -> list[tuple[Kind, Span]]:
    """The spans without overlaps (what was found earlier in the list stays), by place."""
    order = {kind: number for number, kind in enumerate(dict.fromkeys(kind for kind, _ in spans))}
    taken: list[tuple[Kind, Span]] = []
    for kind, (start, end) in sorted(spans, key=lambda one: (one[1][0], order[one[0]])):
        while taken and taken[-1][1][1] > start and order[taken[-1][0]] > order[kind]:
            taken.pop()
        if not taken or taken[-1][1][1] <= start:
            taken.append((kind, (start, end)))
    return taken


def _emails(text: str) -> Iterator[Span]:
    return (match.span() for match in EMAIL.finditer(text))


def _postcodes(text: str) -> Iterator[Span]:
    return (match.span() for match in POSTCODE.finditer(text) if not NOT_INWARD.search(match[0]))


def _nhs_numbers(text: str) -> Iterator[Span]:
    for match in TEN_DIGITS.finditer(text):
        if is_nhs_number(match[0]) and not OTHER_NUMBER.search(text[max(0, match.start() - 60) : match.start()]):
            yield match.span()


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits pass the NHS number's check (modulus 11, weights 10 to 2)."""
    figures = [int(digit) for digit in digits if digit.isdecimal()]
    if len(figures) != 10 or len(set(figures)) == 1:
        return False
    check = -sum(figure * weight for figure, weight in zip(figures, range(10, 1, -1), strict=False)) % 11
    return check == figures[9]


def _phones(text: str) -> Iterator[Span]:
    for match in PHONE.finditer(text):
        digits = re.sub(r"^44(0)?", "0", re.sub(r"\D", "", match[0]))
        if 10 <= len(digits) <= 11 and not digits.startswith(PUBLIC_LINES):
            yield match.span()


def _births(text: str) -> Iterator[Span]:
    for match in DATE.finditer(text):
        before = text[max(0, match.start() - 80) : match.start()]
        if BIRTH_BEFORE.search(before) or BIRTH_AFTER.match(text, match.end()):
            yield match.start(), match.start() + len(match[0].rstrip(" ,"))


def _heads_births(passages: Sequence[tuple[str, str]], number: int) -> bool:
    """Whether the passage is a cell of a table that has a column headed "Date of birth"."""
    table = TABLE.search(passages[number][0])
    if not table or len(passages[number][1]) > 30:
        return False
    nearby = passages[max(0, number - 60) : number]
    return any(BIRTH_HEADING.match(text) and table[0] in where for where, text in nearby)


@cache
def _school_pattern() -> re.Pattern[str]:
    kinds = sorted((" ".join(word.capitalize() for word in kind.split()) for kind in words("identifiers", "schools")), key=len)
    ends = "|".join(map(re.escape, reversed(kinds)))
    name = r"(?:St\.?|[A-Z][\w'’-]*|C of E|of|and|&|the)"
    after = r"(?! (?:of|for|Nurse|Nurses|Nursing|Health|Trust|Street|Road|Lane|Court|Improvement|Board|Council|Governor|Attendance)\b)"
    return re.compile(rf"(?<![\w'’-])(?:[A-Z][\w'’-]*)(?: {name}){{0,6}}? (?:{ends})(?!\w){after}(?: [Ss]chool(?!\w))?")


def _schools(text: str) -> Iterator[Span]:
    for match in _school_pattern().finditer(text):
        every = tokens(match[0])
        at = 0
        while at < len(every) and (every[at].key in OPENERS or not every[at].capital):
            at += 1
        named = [one for one in every[at:] if one.capital and not is_ordinary(one.key) and not _says_school(one.key)]
        if named:
            yield match.start() + every[at].start, match.end()


OPENERS = frozenset("in at on the from to and when after before since until for while year he she they it we her his both then".split())


def _says_school(key: str) -> bool:
    parts = {part for kind in words("identifiers", "schools") for part in kind.split()}
    return key in parts or key in words("identifiers", "school_not")


@cache
def _address_pattern() -> re.Pattern[str]:
    types = "|".join(sorted((kind.capitalize() for kind in words("identifiers", "streets")), key=len, reverse=True))
    unit = r"(?:Flat|Apartment|Apt|Unit|Room|Plot|Pitch|Bungalow|Caravan) \d{0,4}[A-Za-z]?"
    number = r"\d{1,4}[A-Za-z]?(?:[-–]\d{1,4})?"
    house = r"(?:The )?(?:[A-Z][\w'’-]* ){1,3}(?:Cottage|Farm|Lodge|Villa|Barn|Bungalow|House)"
    lead = rf"(?:(?:{unit},? )(?:{number},? )?|{number},? |{house}, )"
    return re.compile(rf"(?<![\w£.,/-]){lead}{_WORDS_OF_STREET}(?:{types})\b\.?(?<!\.)", re.UNICODE)


@cache
def _street_pattern() -> re.Pattern[str]:
    types = "|".join(sorted((kind.capitalize() for kind in words("identifiers", "streets_alone")), key=len, reverse=True))
    return re.compile(rf"(?<=\b(?:in|at|on|of|to) ){_WORDS_OF_STREET}(?:{types})\b(?! [A-Za-z'’]*(?:[A-Z]|school|surgery|clinic|office))")


def _addresses(text: str) -> Iterator[Span]:
    numbered = [match.span() for match in _address_pattern().finditer(text)]
    yield from numbered
    for match in _street_pattern().finditer(text):
        near = text[max(0, match.start() - 60) : match.start()].rsplit(". ", 1)[-1]
        inside = any(start <= match.start() < end for start, end in numbered)
        if LIVES.search(near) and not inside and "High Street" not in match[0]:
            yield match.span()
