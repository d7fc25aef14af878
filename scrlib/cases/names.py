"""People's names in running text: what a run of capitals is, by itself and by what stands around it.

A name is found by a title ("Mrs Patel"), a given name, an initial before a surname, a known surname, or a role or a verb
that only people have beside it ("his cousin Shanice", "Danuta said"). Places, bodies, laws, cited authors and codes
("Ms L") are passed over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrlib.cases.known import (
    among,
    is_body,
    is_built_like_a_place,
    is_given,
    is_given_or_word,
    is_ordinary,
    is_surname,
    may_name,
)
from scrlib.cases.signs import Passage
from scrlib.cases.tokens import runs

NUMERAL = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A name at text[start:end]; `parts` are the plain words of it, without titles.

    `honoured`: its title is one that stands before a first name alone ("Sir Peregrine").
    """

    start: int
    end: int
    parts: tuple[str, ...]
    honoured: bool = False


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A run without the ordinary words at its ends, and what it was trimmed of."""

    at: int
    end: int
    role: bool  # a role or a relation leads to it
    saint: bool
    whole: bool  # nothing was taken off


class Names:
    """Reads the names in one passage. `cited` are the plain surnames that the document cites as authors."""

    def __init__(self, passage: Passage, cited: frozenset[str] = frozenset()) -> None:
        self.passage, self.every, self.key, self.authors = passage, passage.every, passage.key, cited

    def people(self) -> list[Person]:
        """The names found by what they are and what stands beside them, in order."""
        if self.passage.shouting:
            return self._shouted()
        backwards = list(self._surnames_first())
        taken = {number for at, end in backwards for number in range(at, end)}
        found = [self._person(at, end) for at, end in backwards]
        for at, end in runs(self.every):
            for part_at, part_end in self._parts(at, end):
                person = None if part_at in taken else self._read(part_at, part_end)
                found += [person] if person else []
        return sorted(found, key=lambda person: person.start)

    def _parts(self, at: int, end: int) -> list[tuple[int, int]]:
        """The run, cut after a possessive ("Chidi's | Health Visitor"); nothing where it owns a body ("Jimmy's Shelter")."""
        if end - at > 2 and among(self.key(at), "before_month") and among(self.key(at + 1), "months"):
            at += self._dates(at + 1)  # "In August L was hurt"
        while end - at > 1 and among(self.key(at), "months") and self._dates(at):
            at += 1  # "9 April Maya was seen"
        cuts = [number + 1 for number in range(at, end - 1) if self.every[number].owns]
        return [] if cuts and is_body(self.key(end - 1)) else list(pairwise([at, *cuts, end]))

    def _dates(self, month: int) -> bool:
        """Whether a month is one, and no name: a day stands before it, or a code after it."""
        return self.passage.dated_before(month) or len(self.every[month + 1].text) == 1

    def _read(self, at: int, end: int) -> Person | None:
        """The person named by the run [at, end), if it names one."""
        if self.passage.cited(at, end):
            return None
        title = next((number for number in range(at, end) if self._is_title(number)), None)
        if title is not None:
            return self._titled(title, end)
        run = self._trimmed(at, end)
        if run.at >= run.end or run.saint or self._is_body(run.at, run.end):
            return None
        named = self._single(run) if run.end - run.at == 1 else self._several(run)
        return self._person(run.at, run.end) if named else None

    def _is_title(self, number: int) -> bool:
        token = self.every[number]
        return among(token.key, "titles") and (token.upper or not among(token.key, "titles_in_capitals"))

    def _titled(self, title: int, end: int) -> Person | None:
        at = title
        while at < end and self._is_title(at):
            at += 1
        last = at
        while last < end and not self._stops_name(last, last > at):
            last += 1
        if all(len(token.text) < 2 + token.upper for token in self.every[at:last]):
            return None  # nothing, or a code: "Ms L", "Mrs AB"
        if among(self.key(last - 1), "public") and among(self.key(title), "titles_of_the_learned"):
            return None
        both = title >= 2 and self.key(title - 1) == "and" and self._is_title(title - 2)  # "Mr and Mrs Lone"
        return self._person(title - 2 if both else title, last)

    def _stops_name(self, number: int, later: bool) -> bool:
        key = self.key(number)
        if is_ordinary(key):
            return not (later and is_surname(key))
        return is_body(key) and not is_surname(key)

    def _trimmed(self, at: int, end: int) -> Trimmed:
        role, saint, whole = self.passage.role_before(at), False, (at, end)
        while at < end and (
            is_ordinary(self.key(at)) or self._opens_as_word(at, end) or self._opens_as_adverb(at, end)
        ):
            if among(self.key(at), "kin_titles") and end - at > 1 and may_name(self.key(at + 1)):
                break
            role, saint = among(self.key(at), "kin_and_roles_before"), among(self.key(at), "saints")
            at += 1
        while end > at + 1 and self._closes_as_word(at, end):
            end -= 1
        return Trimmed(at, end, role, saint, (at, end) == whole)

    def _opens_as_word(self, at: int, end: int) -> bool:
        """ "Will Practitioners", "May Day": a word at the start of a sentence that only looks like a name."""
        opens = self.every[at].first and is_given_or_word(self.key(at))
        return opens and end - at > 1 and is_ordinary(self.key(at + 1))

    def _opens_as_adverb(self, at: int, end: int) -> bool:
        """ "Afterwards Jodie", "Sadly Marek": how or when, at the start of a sentence, and then a name."""
        key = self.key(at)
        adverb = key.endswith(("wards", "ly")) and not (is_given(key) or is_given_or_word(key))
        return adverb and self.every[at].first and end - at > 1 and is_given(self.key(at + 1))

    def _closes_as_word(self, at: int, end: int) -> bool:
        last = self.every[end - 1]
        given = is_given(self.key(at)) or self.every[at].initial
        surname = given and end - at == 2 and is_surname(last.key)
        return not last.capital or (is_ordinary(last.key) and not is_body(last.key) and not surname)

    def _is_body(self, at: int, end: int) -> bool:
        """A place, a body, a law or a tool: "Marlowe House", "Anna Freud Centre"."""
        keys = [self.key(number) for number in range(at, end)]
        if is_body(keys[-1]) and len(keys) == 2 and is_given(keys[0]) and is_surname(keys[1]):
            return among(self.key(at - 1), "before_place")  # "in Elton Park", but "told Elton Park"
        if is_body(keys[-1]):
            return True
        if len(keys) == 2 and self._is_place(at, end):
            return True
        inside = next((number for number, key in enumerate(keys) if is_body(key)), None)
        return inside is not None and not (is_given(keys[0]) and inside >= 2)

    def _is_place(self, at: int, end: int) -> bool:
        """Whether two words are a place though the second may be a surname: "in Thornaby Vale"."""
        first, last = self.key(at), self.key(end - 1)
        if not among(last, "place_surnames") or is_given(first) or is_given_or_word(first):
            return False
        if self.every[at].initial or self.passage.role_before(at) or self.passage.sign_around(at, end):
            return False
        return is_built_like_a_place(first) or among(self.key(at - 1), "before_place", "around_place")

    def _single(self, run: Trimmed) -> bool:
        """Whether one capital word is a person."""
        token, key = self.every[run.at], self.key(run.at)
        if (
            len(key) < 2
            or key in self.authors
            or among(key, "kin_titles")
            or self.passage.names_a_thing(run.at)
        ):
            return False
        if is_given(key):
            return not (token.upper and (len(key) < 4 or among(key, "acronyms")))
        if is_given_or_word(key):
            alone = run.whole and not self.passage.in_title_of_body(run.at)
            return (alone or run.role) and self._meant_as_name(run)
        if not may_name(key) or token.upper or token.first or self._names_a_role(run.end):
            return False
        return run.role or (is_surname(key) and self.passage.sign_after(run.end))

    def _names_a_role(self, end: int) -> bool:
        """Whether a role follows in the same run: "Link Worker"."""
        follows = end < len(self.every) and self.every[end - 1].gap == " " and self.every[end].capital
        return follows and among(self.key(end), "roles")

    def _meant_as_name(self, run: Trimmed) -> bool:
        """Whether "May", "Mark" or "Hope" is a person here."""
        month = among(self.key(run.at), "months")
        if among(self.key(run.at - 1), "articles") or (month and self.passage.plainly_dated(run.at)):
            return False
        if self.passage.sign_after(run.end):
            return True
        if self.passage.heading:
            return False
        if month:
            return run.role and not self.passage.dated_before(run.at)
        return run.role or not self.every[run.at].first

    def _several(self, run: Trimmed) -> bool:
        """Whether two or more capital words together are a person."""
        first = self.every[run.at]
        rest = [token.key for token in self.every[run.at + 1 : run.end] if token.capital]
        if among(first.key, "kin_titles") and not is_given(first.key):
            return is_given(rest[0]) if among(first.key, "nicknaming") else may_name(rest[0])
        if first.initial or (first.upper and len(first.text) == 2 and not self.passage.heading):
            return self._initials(run)
        if any(is_ordinary(key) and not is_surname(key) for key in rest):
            return False
        if is_given(first.key):
            return True
        signed = run.role or self.passage.sign_around(run.at, run.end)
        if is_given_or_word(first.key):
            return signed or is_surname(rest[-1]) or not first.first
        return signed or is_surname(rest[-1]) or any(is_given(key) for key in rest)

    def _initials(self, run: Trimmed) -> bool:
        """ "J. P. Strickland", "H Bose", but not "Appendix B Table"."""
        last = self.key(run.end - 1)
        numeral = NUMERAL.fullmatch(self.every[run.end - 1].text)  # "F.IV" is the number of a finding
        if numeral or among(self.key(run.at - 1), "labels") or not may_name(last):
            return False
        dotted = self.every[run.at].initial and self.every[run.at].gap.startswith(".")
        return dotted or is_surname(last) or self.passage.sign_around(run.at, run.end)

    def _surnames_first(self) -> Iterator[tuple[int, int]]:
        """ "TETLOW, Joanne", where the surname is in capitals."""
        for number, (before, after) in enumerate(pairwise(self.every)):
            known = is_given(after.key) or is_given_or_word(after.key)
            apart = before.upper and len(before.text) > 2 and before.gap == ", "
            if known and apart and after.capital and not after.upper:
                yield number, number + 2

    def _shouted(self) -> list[Person]:
        """In a passage of capitals: a title and a name, or a given name and a known surname."""
        found, number = [], 0
        while number + 1 < len(self.every):
            named = is_given(self.key(number)) or is_given_or_word(self.key(number)) or self._is_title(number)
            surname = is_surname(self.key(number + 1)) and may_name(self.key(number + 1))
            if named and surname and self.every[number].gap in (" ", ". "):
                found.append(self._person(number, number + 2))
                number += 1
            number += 1
        return found

    def _person(self, at: int, end: int) -> Person:
        named = [token for token in self.every[at:end] if token.capital]
        parts = tuple(token.key for token in named if not among(token.key, "titles", "kin_titles"))
        honoured = among(named[0].key, "titles_before_first_names")
        return Person(self.every[at].start, named[-1].end, parts, honoured)


def again(passage: Passage, known: frozenset[str], found: Sequence[Person]) -> list[Person]:
    """Further mentions, by one word, of people named in full elsewhere in the document ("Tetlow", "Obadiah")."""
    made, taken, at = [], sorted((one.start, one.end) for one in found), 0
    for number, token in enumerate(passage.every):
        while at < len(taken) and taken[at][1] <= token.start:
            at += 1
        covered = at < len(taken) and taken[at][0] < token.end
        if token.capital and token.key in known and not covered and not _beside_capital(passage, number):
            made.append(Person(token.start, token.end, (token.key,)))
    return made


def _beside_capital(passage: Passage, number: int) -> bool:
    every = passage.every
    before = (
        number > 0
        and every[number - 1].gap == " "
        and every[number - 1].capital
        and not every[number - 1].first
    )
    return before or (every[number].gap == " " and number + 1 < len(every) and every[number + 1].capital)
