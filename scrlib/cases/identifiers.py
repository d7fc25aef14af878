"""What in a text could tell who a child is: names, dates of birth, addresses, numbers, schools.

It points out, a person judges. Declared pseudonyms ("Robin (not his real name)"), codes ("Ms L", "Child B"), the report's
own author and chair, people thanked, cited authors, places, bodies and laws are left alone. The time is linear in the text.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from scrlib.cases import patterns
from scrlib.cases.bodies import places_of_bodies
from scrlib.cases.declared import declares_in_general, plain_names, pseudonyms_in, thanked_in, writers_in
from scrlib.cases.known import among, is_body, is_ordinary
from scrlib.cases.names import Names, Person, again
from scrlib.cases.signs import Passage
from scrlib.cases.small_letters import in_small_letters
from scrlib.text.matching.lexicons import words

TABLE = re.compile(r"\btable \d+\b", re.I)
PAGE_LABEL = re.compile(r"\s*\bPage\b[\s\d]*(?:of[\s\d]*)?$")


class Kind(StrEnum):
    """The kinds of identifier, as `docs/interfaces.md` names them."""

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
    """Words that may identify somebody: `words` is the passage's text[start:end], `where` the passage's own label."""

    kind: Kind
    words: str
    where: str
    start: int
    end: int


# In this order: where two overlap, the kind named first is kept.
SHAPED: tuple[tuple[Kind, Callable[[str], Iterator[patterns.Span]]], ...] = (
    (Kind.EMAIL, patterns.emails),
    (Kind.POSTCODE, patterns.postcodes),
    (Kind.NHS_NUMBER, patterns.nhs_numbers),
    (Kind.PHONE, patterns.phones),
    (Kind.DATE_OF_BIRTH, patterns.births),
    (Kind.SCHOOL, patterns.schools),
    (Kind.ADDRESS, patterns.addresses),
)
ORDER = {kind: number for number, kind in enumerate([*(kind for kind, _ in SHAPED), Kind.PERSON])}


def find_identifiers(
    passages: Sequence[tuple[str, str]],
    *,
    pseudonyms: Iterable[str] = (),
    reviewer: Iterable[str] = (),
    cover: int = 0,
    typed: bool = False,
) -> tuple[Identifier, ...]:
    """What may identify somebody in the passages (where, text), in their order.

    `pseudonyms` and `reviewer` are names to leave alone beside those that the text itself declares;
    `cover` is how many of the first passages stand on the cover of a report, where its writers are named; `typed`
    is for what people type on a phone: names without a capital are looked for too.
    """
    passages = [(where, _without_page_label(where, text)) for where, text in passages]
    texts = [text for _, text in passages]
    known = words("identifiers", "inquiries") | words("identifiers", "nobody_at_hand")
    pretended = plain_names(pseudonyms) | pseudonyms_in(texts) | places_of_bodies(texts) | known
    writers = plain_names(reviewer) | writers_in(texts, cover)
    general = declares_in_general(texts)
    people = _people([Passage(text) for text in texts], pretended, writers, general=general, typed=typed)
    thanked = thanked_in(texts)
    birth_cells = _cells_of_births(passages)
    found = []
    for number, (where, text) in enumerate(passages):
        spans = [(kind, span) for kind, finder in SHAPED for span in finder(text)]
        spans += [(Kind.DATE_OF_BIRTH, span) for span in patterns.whole_date(text) if number in birth_cells]
        spans += [
            (Kind.PERSON, (one.start, one.end))
            for one in people[number]
            if not any(start <= one.start < end for start, end in thanked[number])
        ]
        found += [
            Identifier(kind=kind, words=text[start:end], where=where, start=start, end=end)
            for kind, (start, end) in _apart(spans)
        ]
    return tuple(found)


def _without_page_label(where: str, text: str) -> str:
    """A header or footer without the word "Page" before its number: Page is a surname too."""
    return PAGE_LABEL.sub("", text) if where.startswith(("page header", "page footer")) else text


def _people(
    read: list[Passage],
    pretended: frozenset[str],
    writers: frozenset[str],
    *,
    general: bool,
    typed: bool,
) -> list[list[Person]]:
    cited = frozenset[str]().union(*(passage.cited_authors() for passage in read))
    first = [Names(passage, cited).people() for passage in read]
    if typed:
        first = [some + in_small_letters(passage) for some, passage in zip(first, read, strict=True)]
    if general:
        pretended |= _recurring(first) | _told_alone(first, read)
    kept = [[one for one in some if not _left_alone(one, pretended, writers)] for some in first]
    known = _named_again_by(kept) - cited - pretended - {part for name in writers for part in name.split()}
    return [some + again(passage, known, some) for passage, some in zip(read, kept, strict=True)]


def _recurring(people: list[list[Person]]) -> frozenset[str]:
    """The first names that stand alone more than once: a name that slipped in seldom does."""
    alone = Counter(one.parts[0] for some in people for one in some if len(one.parts) == 1)
    return frozenset(name for name, count in alone.items() if count > 1)


def _told_alone(people: list[list[Person]], read: Sequence[Passage]) -> frozenset[str]:
    """The first names that are the whole of a cell: in a table of the family stands what they are called here."""
    return frozenset(
        some[0].parts[0]
        for some, passage in zip(people, read, strict=True)
        if len(passage.every) == 1 and len(some) == 1 and len(some[0].parts) == 1
    )


def _left_alone(person: Person, pretended: frozenset[str], writers: frozenset[str]) -> bool:
    """Whether it is a pseudonym as declared, or one of the report's own people, by the whole name or by its end."""
    if " ".join(person.parts) in pretended:
        return True
    return any(_same_writer(person, writer.split()) for writer in writers if person.parts)


def _same_writer(person: Person, writer: list[str]) -> bool:
    """Whether it is the end of the writer's name, an initial and the surname, or "Sir" and the first name."""
    parts = person.parts
    first = next((name for name in writer if not among(name, "titles")), "")
    if parts == tuple(writer[-len(parts) :]) or (person.honoured and parts == (first,)):
        return True
    short = all(len(part) == 1 for part in parts[:-1])
    return short and parts[-1] == writer[-1] and parts[0] == first[:1]


def _named_again_by(people: list[list[Person]]) -> frozenset[str]:
    """Words by which the people found may be named again: no words of the language, no places."""
    also_words = words("names", "given_also_words") | words("names", "surnames_also_words")
    parts = {part for some in people for one in some for part in one.parts if len(part) > 2}
    return frozenset(part for part in parts - also_words if not is_body(part) and not is_ordinary(part))


def _cells_of_births(passages: Sequence[tuple[str, str]]) -> frozenset[int]:
    """Numbers of the short passages that are cells of a table with a column headed "Date of birth"."""
    tables: set[str] = set()
    cells = set()
    for number, (where, text) in enumerate(passages):
        table = TABLE.search(where)
        if table and patterns.BIRTH_HEADING.fullmatch(text):
            tables.add(table[0])
        elif table and table[0] in tables:
            cells.add(number)
    return frozenset(cells)


def _apart(spans: list[tuple[Kind, patterns.Span]]) -> list[tuple[Kind, patterns.Span]]:
    """The spans by place, without overlaps: of two, the kind that comes first in `ORDER`, then the earlier, stays."""
    taken: list[tuple[Kind, patterns.Span]] = []
    for kind, (start, end) in sorted(spans, key=lambda one: (one[1][0], ORDER[one[0]])):
        while taken and taken[-1][1][1] > start and ORDER[taken[-1][0]] > ORDER[kind]:
            taken.pop()
        if not taken or taken[-1][1][1] <= start:
            taken.append((kind, (start, end)))
    return taken
