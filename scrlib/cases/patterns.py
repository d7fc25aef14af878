"""Identifiers that have a shape: e-mail addresses, postcodes, NHS and telephone numbers, dates of birth, schools, addresses.

Each function yields (start, end) in the text. Every pattern is anchored and bounded: the time is linear in the text.
"""

import re
from collections.abc import Iterator
from functools import cache

from scrlib.cases.known import among, is_ordinary
from scrlib.cases.tokens import tokens
from scrlib.text.matching.lexicons import words

Span = tuple[int, int]

EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")

POSTCODE = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?!\w)")
NOT_INWARD = re.compile(
    r"(?:1st|2nd|3rd|\d(?:th|am|pm|cm|mm|km|kg|mg|ml|gb|mb|kb))$", re.I
)  # "b2 4th", "P1 2PM"

TEN_DIGITS = re.compile(r"(?<![\d.,/£-])(?<!\d[ -])\d{3}([ -]?)\d{3}\1\d{4}(?![\d/])(?!,\d|\.\d)")
OTHER_NUMBER = re.compile(
    r"\b(?:invoice|order|ref(?:erence)?|log|crime|case|account|isbn|doi|uprn)\b[^.;]{0,30}$", re.I
)

PHONE = re.compile(
    r"(?<![\w./-])(?:\+44[ \xa0]?(?:\(0\)[ \xa0]?)?[1-9]|\(?0[1-9])(?:[ \xa0()-]{0,2}\d){8,9}(?![\d/])"
)
PUBLIC_LINES = ("0800", "0808", "03", "0844", "0845", "0870", "0871")  # helplines and offices, nobody's own

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
DATE = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}\b\.?,?(?: ?\d{{4}}| '?\d\d\b)?"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?![\d/-])",
    re.I,
)
BIRTH_BEFORE = re.compile(
    r"(?:\bd\.?\s?o\.?\s?b\b\.?|\bdates? of birth\b|\bbirth ?dates?\b|\bbirthdays?\b|\bborn\b|\bbirth\b|\bb\.|\bturned \w+\b)"
    r"[^.;\d]{0,40}(?:\d{1,2}(?:\+\d)? weeks?\b[^.;\d]{0,40})?$",
    re.I,
)
OF_SOMEBODY = re.compile(
    r"\b(?i:male|female|boy|girl),? \(?$"
    r"|\b(?i:details?|entry|entered|listed|registered|recorded|named?|known|booked)\b[^.;\d]{0,30}? (?:[A-Z][\w'’-]+ ){1,2}[A-Z][\w'’-]+, ?\(?$"
)  # an entry such as "Ann Lea, 14.02.2004" or "male, 3 May 2012" gives a day of birth; a letter has its own day
BIRTH_AFTER = re.compile(
    r"\s?(?:[(,–-]\s?|is |was )?(?:d\.?o\.?b\b|(?:his|her|their|the child's) (?:\w+ )?(?:birthday|date of birth))",
    re.I,
)
YEAR_LAST = re.compile(r"\d{4}$")
BIRTH_HEADING = re.compile(
    r"\W*(?:d\.?o\.?b\.?|dates? of birth|birth date)(?: ?(?:or|/|and|\() ?age\)?)?\W*", re.I
)

CAPITAL = r"[A-Z][\w'’-]{0,40}+"
LIVES = re.compile(
    r"\b(?:liv(?:e|es|ed|ing)|address|home|flat|house|moved|resid(?:es|ed|ing)|tenancy|lodg(?:es|ed|ing)|visited)\b",
    re.I,
)


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses."""
    return (match.span() for match in EMAIL.finditer(text))


def postcodes(text: str) -> Iterator[Span]:
    """Whole postcodes, in any area (invented ones too)."""
    return (match.span() for match in POSTCODE.finditer(text) if not NOT_INWARD.search(match[0]))


def nhs_numbers(text: str) -> Iterator[Span]:
    """Ten digits that pass the NHS number's check and are not called something else."""
    for match in TEN_DIGITS.finditer(text):
        if is_nhs_number(match[0]) and not OTHER_NUMBER.search(
            text[max(0, match.start() - 60) : match.start()]
        ):
            yield match.span()


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits pass the NHS number's check (modulus 11, weights 10 down to 2; NHS Data Dictionary)."""
    figures = [int(digit) for digit in digits if digit.isdecimal()]
    if len(figures) != 10 or len(set(figures)) == 1:
        return False
    check = -sum(figure * weight for figure, weight in zip(figures, range(10, 1, -1), strict=False)) % 11
    return check == figures[9]


def phones(text: str) -> Iterator[Span]:
    """United Kingdom telephone numbers, without the public lines that anybody may print."""
    for match in PHONE.finditer(text):
        digits = re.sub(r"^44(0)?", "0", re.sub(r"\D", "", match[0]))
        if 10 <= len(digits) <= 11 and not digits.startswith(PUBLIC_LINES):
            yield match.span()


def births(text: str) -> Iterator[Span]:
    """Days that the words around them call somebody's birth or birthday."""
    for match in DATE.finditer(text):
        before = text[max(0, match.start() - 80) : match.start()]
        entry = OF_SOMEBODY.search(before) and YEAR_LAST.search(match[0])
        if entry or BIRTH_BEFORE.search(before) or BIRTH_AFTER.match(text, match.end()):
            yield match.start(), match.start() + len(match[0].rstrip(" ,."))


def whole_date(text: str) -> Iterator[Span]:
    """The date, where the text is nothing else."""
    words_ = text.strip()
    if len(words_) < 40 and DATE.fullmatch(words_):
        yield text.index(words_), text.index(words_) + len(words_)


@cache
def _school_pattern() -> re.Pattern[str]:
    kinds = sorted(words("identifiers", "schools"), key=len, reverse=True)
    ends = "|".join(re.escape(" ".join(word.capitalize() for word in kind.split())) for kind in kinds)
    name = rf"(?:St\.?|{CAPITAL}|C of E|of|and|&|the)"
    after = "|".join(["of", *sorted(word.capitalize() for word in words("identifiers", "after_school"))])
    return re.compile(
        rf"(?<![\w'’-]){CAPITAL}(?: {name}){{0,6}}? (?:{ends})(?!\w)(?! (?:{after})\b)(?! [A-Z][a-z]+ Trust)(?: [Ss]chool\b)?"
    )


def schools(text: str) -> Iterator[Span]:
    """Schools, colleges and nurseries by name ("the primary school" and "School 2" have none)."""
    for match in _school_pattern().finditer(text):
        every = tokens(match[0])
        at = max((number + 1 for number, one in enumerate(every) if one.text == "the"), default=0)
        while at < len(every) and (among(every[at].key, "before_school") or not every[at].capital):
            at += 1
        if any(one.capital and not is_ordinary(one.key) and not _says_school(one.key) for one in every[at:]):
            yield match.start() + every[at].start, match.end()


def _says_school(key: str) -> bool:
    return among(key, "school_not") or any(key in kind.split() for kind in words("identifiers", "schools"))


def _any_of(name: str) -> str:
    return "|".join(sorted((kind.capitalize() for kind in words("identifiers", name)), key=len, reverse=True))


@cache
def _address_pattern() -> re.Pattern[str]:
    unit = r"(?:Flat|Apartment|Apt|Unit|Room|Plot|Pitch|Bungalow|Caravan) \d{0,4}[A-Za-z]?"
    number = r"\d{1,4}[A-Za-z]?(?:[-–]\d{1,4})?"
    house = rf"(?:The )?(?:{CAPITAL} ){{1,3}}(?:Cottage|Farm|Lodge|Villa|Barn|Bungalow|House)"
    lead = rf"(?:{unit},? (?:{number},? )?|{number},? |{house}, )"
    return re.compile(rf"(?<![\w£.,/'’-]){lead}(?:{CAPITAL}\.? ){{1,4}}(?:{_any_of('streets')})\b")


@cache
def _lived_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w£.,/'’-])\d{{1,4}}[A-Za-z]?,? (?:{CAPITAL} ){{1,3}}(?:{_any_of('streets_lived')})\b"
    )


@cache
def _street_pattern() -> re.Pattern[str]:
    ends = rf"(?:{_any_of('streets_alone')})\b(?! (?:[A-Z]|school|surgery|clinic|office))"
    return re.compile(rf"(?<![\w'’-])(?:in|at|on|of|to) ((?:{CAPITAL} ){{1,4}}{ends})")


def addresses(text: str) -> Iterator[Span]:
    """A house or flat with its street; a street alone where somebody is said to live there."""
    numbered = [match.span() for match in _address_pattern().finditer(text)]
    lived = (match for match in _lived_pattern().finditer(text) if LIVES.search(_just_before(text, match)))
    numbered += [match.span() for match in lived]
    yield from numbered
    starts = {place for start, end in numbered for place in range(start, end)}
    for match in _street_pattern().finditer(text):
        if (
            LIVES.search(_just_before(text, match))
            and match.start(1) not in starts
            and not match[1].startswith("High Street")
        ):
            yield match.span(1)


def _just_before(text: str, match: re.Match[str]) -> str:
    """What the same sentence says just before."""
    return text[max(0, match.start() - 60) : match.start()].rsplit(". ", 1)[-1]
