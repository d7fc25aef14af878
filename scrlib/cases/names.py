"""People's names in running text: what a run of capitals is, judged by itself and by what stands around it.

A name is found by a title ("Mrs Patel"), a given name, an initial before a surname, a known surname, or a role or a verb that only
people have beside it ("his cousin Shanice", "Danuta said"). Places, bodies, laws, cited authors and codes ("Ms L") are passed over.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from scrlib.cases.tokens import Token, runs
from scrlib.text.lexicons import words

GIVEN = ("british", "celtic", "south_asian", "african_caribbean", "european", "middle_eastern_east_asian")
MONTHS = frozenset("april may june august january february march july september october november december".split())
BEFORE_MONTH = frozenset("in of by on last since until from to early late mid next this during before after and".split())
BEFORE_PLACE = frozenset("in at near on to from via outside".split())
LABELS = frozenset(
    "child baby sibling appendix section unit class form part figure table plan option group school adult person year annex "
    "witness hepatitis vitamin mr mrs ms miss dr worker visitor professional family finding level stage type grade ward".split()
)
SAINTS = frozenset("st saint royal queen king prince princess".split())
UPPER_TITLES = frozenset("pc wpc dc wdc ds di dci dsu acc ps hhj".split())
SIGN_AFTER = re.compile(r",? who(?:se|m)?\b|,? (?:and|with|or) (?:his|her|their) |,? (?:now )?aged \d")
ROLE_IN_BRACKETS = re.compile(r" \((?:chair|[a-z][a-z -]{2,40}|[A-Z]{2,6})[,)]")
LIST_LABEL = re.compile(r"(?:\b(?:present|apologies|attended by|attendees|in attendance|copied to|cc|re|name)\b\s*:)", re.I)
CITED_AFTER = re.compile(r",? (?:et al\b|and others\b|and colleagues\b)|,? \((?:19|20)\d\d[a-z]?[),]|, (?:19|20)\d\d[a-z]?[);]")
CITED_BEFORE = re.compile(r"\b(?:research|stud(?:y|ies)|work|writings?|framework|model) (?:by|of)(?: [A-Z][\w'’-]+ and)? $")


@dataclass(frozen=True, slots=True)
class Person:
    """A name at text[start:end]; `parts` are the plain words of it, without titles."""

    start: int
    end: int
    parts: tuple[str, ...]


@cache
def _lexicon() -> tuple[frozenset[str], ...]:
    also_words = words("names", "given_also_words")
    given = frozenset().union(*(words("names", f"given_{family}") for family in GIVEN)) - also_words
    ordinary = (words("identifiers", "not_names") | words("identifiers", "roles")) - also_words
    surnames = words("names", "surnames") | words("names", "surnames_also_words")
    return given - ordinary, also_words, ordinary, surnames


def is_given(key: str) -> bool:
    """Whether it is a given name and nothing else; "anne-marie" and "abdul-rahman" by their first part."""
    given = _lexicon()[0]
    return key in given or ("-" in key and key.split("-")[0] in given | _lexicon()[1])


def is_given_or_word(key: str) -> bool:
    """Whether it is a given name that is also a word, a month or a place ("May", "Mark")."""
    return key in _lexicon()[1]


def is_ordinary(key: str) -> bool:
    """Whether it is a word that is often written with a capital and names no person ("The", "Midwife")."""
    return key in _lexicon()[2]


def is_surname(key: str) -> bool:
    """Whether it is a known surname, has a part that is one, or is built like one ("McAllister", "Kowalczyk")."""
    if key in _lexicon()[3] or any(part in _lexicon()[3] for part in key.split("-") if "-" in key):
        return True
    beginnings, endings = tuple(words("names", "surname_beginnings")), tuple(words("names", "surname_endings"))
    return len(key) > 4 and (key.startswith(beginnings) or (len(key) > 6 and key.endswith(endings)))


class Names:
    """Reads the names in one passage. `cited` are the plain surnames that the document cites as authors."""

    def __init__(self, text: str, every: Sequence[Token], cited: frozenset[str] = frozenset()) -> None:
        self.text, self.every, self.cited = text, list(every), cited
        self.shouting = _mostly(self.every, lambda token: token.upper)
        self.heading = _mostly(self.every, lambda token: token.capital) and not text.rstrip().endswith((".", "?"))

    def people(self) -> list[Person]:
        """The names found by what they are and what stands beside them, in order."""
        if self.shouting:
            return self._shouted()
        found = []
        for at, end in runs(self.every):
            for part_at, part_end, owner_of_body in self._parts(at, end):
                person = None if owner_of_body else self._read(part_at, part_end)
                found += [person] if person else []
        return sorted(found + self._surname_first(found), key=lambda person: person.start)

    def _parts(self, at: int, end: int) -> list[tuple[int, int, bool]]:
        """The run, cut after a possessive ("Chidi's | Health Visitor"); True where it owns a body ("Jimmy's Night Shelter")."""
        cuts = [number + 1 for number in range(at, end - 1) if self.every[number].owns]
        edges = [at, *cuts, end]
        pieces = list(zip(edges, edges[1:], strict=False))
        body = len(pieces) > 1 and self.every[end - 1].key in words("identifiers", "not_people")
        return [(first, last, body) for first, last in pieces]

    def _read(self, at: int, end: int) -> Person | None:
        """The person named by the run [at, end), if it names one."""
        if self._is_cited(at, end):
            return None
        for number in range(at, end):
            if self._is_title(number):
                return self._titled(number, end)
        at, end, role, saint = self._trimmed(at, end)
        if at >= end or saint or self._is_body(at, end):
            return None
        if end - at == 1:
            return self._person(at, end) if self._single(at, role) else None
        return self._person(at, end) if self._several(at, end, role) else None

    def _is_title(self, number: int) -> bool:
        token = self.every[number]
        if token.key not in words("identifiers", "titles"):
            return False
        return token.upper or token.key not in UPPER_TITLES

    def _titled(self, number: int, end: int) -> Person | None:
        first = number
        while number < end and self._is_title(number):
            number += 1
        name = number
        while name < end and not self._stops_name(name, name > number):
            name += 1
        chosen = self.every[number:name]
        if not chosen or all(len(token.text) < 2 + token.upper for token in chosen):
            return None  # nothing, or a code: "Ms L", "Mrs AB"
        last, public = chosen[-1].key, words("identifiers", "public")
        if last in public and self.every[first].key in words("identifiers", "known_as_public"):
            return None
        if first >= 2 and self.every[first - 1].key == "and" and self._is_title(first - 2):
            first -= 2
        return self._person(first, name)

    def _stops_name(self, number: int, later: bool) -> bool:
        key = self.every[number].key
        return (is_ordinary(key) and not (later and key in _lexicon()[3])) or key in words("identifiers", "not_people") and (
            not is_surname(key)
        )

    def _trimmed(self, at: int, end: int) -> tuple[int, int, bool, bool]:
        """The run without the ordinary words and roles at its ends; whether a role or a saint stood directly before it."""
        role = saint = False
        while at < end and (is_ordinary(self.every[at].key) or self._opens_as_word(at, end)):
            key = self.every[at].key
            if key in words("identifiers", "kin_titles") and end - at > 1 and self._may_be_name(at + 1):
                break
            role, saint = key in words("identifiers", "kin_and_roles_before"), key in SAINTS
            at += 1
        while end > at + 1 and is_ordinary(self.every[end - 1].key) and not self._surname_after_given(at, end):
            if self.every[end - 1].key in words("identifiers", "not_people"):
                break
            end -= 1
        return at, end, role or (at > 0 and self._role_before(at)), saint

    def _opens_as_word(self, at: int, end: int) -> bool:
        """"Will Practitioners", "May Day": a word at the start of a sentence that only looks like a name."""
        key = self.every[at].key
        return self.every[at].first and is_given_or_word(key) and end - at > 1 and is_ordinary(self.every[at + 1].key)

    def _may_be_name(self, number: int) -> bool:
        token = self.every[number]
        return len(token.text) > 1 and not is_ordinary(token.key) and token.key not in words("identifiers", "not_people")

    def _surname_after_given(self, at: int, end: int) -> bool:
        given = is_given(self.every[at].key) or self.every[at].initial
        return given and end - at == 2 and is_surname(self.every[end - 1].key)

    def _role_before(self, at: int) -> bool:
        before = self.every[at - 1]
        if before.key in ("called", "named"):
            return any(token.key in words("identifiers", "kin_and_roles_before") for token in self.every[max(0, at - 5) : at - 1])
        return before.key in words("identifiers", "kin_and_roles_before") and before.gap in (
            " ", "\xa0", ", ", " (", ': ', ' "', ' “', ' ("', " (“", " ‘", " ('",
        )  # fmt: skip

    def _is_body(self, at: int, end: int) -> bool:
        """A place, a body, a law or a tool: "Marlowe House", "Anna Freud Centre"."""
        keys = [token.key for token in self.every[at:end]]
        bodies = words("identifiers", "not_people")
        if keys[-1] in bodies and end - at == 2 and is_given(keys[0]) and is_surname(keys[1]):
            return at > 0 and self.every[at - 1].key in BEFORE_PLACE  # "in Elton Park", but "told Elton Park"
        if keys[-1] in bodies:
            return True
        inside = [number for number, key in enumerate(keys) if key in bodies]
        return bool(inside) and not (is_given(keys[0]) and inside[0] >= 2)

    def _single(self, number: int, role: bool) -> bool:
        """Whether one capital word by itself is a person."""
        token = self.every[number]
        key = token.key
        if len(key) < 2 or key in self.cited or key in words("identifiers", "kin_titles") or self._in_longer_title(number):
            return False
        if is_given(key) and not (token.upper and len(key) < 4):
            return True
        if is_given_or_word(key):
            return self._meant_as_name(number, role)
        if is_ordinary(key) or key in words("identifiers", "not_people") or token.upper:
            return False
        if role and not token.first:
            return True
        return is_surname(key) and self._has_sign(number + 1, strong=True) and not token.first

    def _meant_as_name(self, number: int, role: bool) -> bool:
        token = self.every[number]
        if self._has_sign(number + 1, strong=True):
            return True
        if token.first or self.heading:
            return role and not self.heading
        if token.key in MONTHS:
            before = self.every[number - 1] if number else token
            dated = before.key in BEFORE_MONTH or self.text[: token.start].rstrip()[-1:].isdigit()
            return role and not dated
        return True

    def _in_longer_title(self, number: int) -> bool:
        """"Gillick competence", "the Laming report": a name that stands for a law, a test or a report."""
        after = self.every[number + 1].key if number + 1 < len(self.every) else ""
        return self.every[number].gap in (" ", "’ ", "' ") and after in (
            "report", "review", "inquiry", "competence", "competent", "guidelines", "protocol", "principle", "principles",
            "test", "assessment", "law", "scale", "criteria", "framework", "judgment", "ruling",
        )  # fmt: skip

    def _has_sign(self, after: int, *, strong: bool) -> bool:
        """Whether what follows the name shows that it is a person's."""
        before = self.every[after - 1]
        if SIGN_AFTER.match(self.text, before.end) or ROLE_IN_BRACKETS.match(self.text, before.end):
            return True
        if after >= len(self.every) or self.every[after].capital:
            return False
        key = self.every[after].key
        if before.owns:
            return key in words("identifiers", "kin_and_roles_before") or key in ("school", "home", "bedroom", "life")
        said = before.gap in (" ", "\xa0") and key in words("identifiers", "person_verbs")
        return said or (not strong and before.gap == " " and key in words("identifiers", "weak_person_verbs"))

    def _several(self, at: int, end: int, role: bool) -> bool:
        """Whether two or more capital words together are a person."""
        first, second = self.every[at], self.every[at + 1]
        rest = [token for token in self.every[at + 1 : end] if token.capital]
        if first.key in words("identifiers", "kin_titles") and not is_given(first.key):
            little = first.key in ("big", "little", "old", "young")
            return is_given(second.key) if little else self._may_be_name(at + 1)
        if first.initial or (first.upper and len(first.text) == 2 and not self.heading):
            return self._initials(at, end)
        if any(is_ordinary(token.key) and not is_surname(token.key) for token in rest):
            return False
        if is_given(first.key):
            return True
        if is_given_or_word(first.key):
            return is_surname(rest[-1].key) or self._signed(at, end, role) or not first.first
        if any(is_given(token.key) for token in rest) or is_surname(rest[-1].key):
            return not is_ordinary(first.key)
        return self._signed(at, end, role)

    def _initials(self, at: int, end: int) -> bool:
        last = self.every[end - 1]
        if at and self.every[at - 1].key in LABELS or len(last.text) < 2 or not self._may_be_name(end - 1):
            return False
        dotted = self.every[at].initial and self.every[at].gap.startswith(".")
        return dotted or is_surname(last.key) or self._signed(at, end, False)

    def _signed(self, at: int, end: int, role: bool) -> bool:
        return role or self._has_sign(end, strong=False) or self._listed(at)

    def _listed(self, at: int) -> bool:
        """In a list of people: "Present: ...", on the same line."""
        line = self.text.rfind("\n", 0, self.every[at].start) + 1
        return bool(LIST_LABEL.search(self.text, max(line, self.every[at].start - 400), self.every[at].start))

    def _is_cited(self, at: int, end: int) -> bool:
        last = self.every[end - 1]
        if CITED_AFTER.match(self.text, last.end):
            return True
        if CITED_BEFORE.search(self.text[max(0, self.every[at].start - 80) : self.every[at].start]):
            return True
        return end - at == 1 and last.key in self.cited

    def _surname_first(self, found: list[Person]) -> list[Person]:
        """"TETLOW, Joanne" where the surname is in capitals."""
        made = []
        for before, after in zip(self.every, self.every[1:], strict=False):
            known = is_given(after.key) or is_given_or_word(after.key)
            if before.upper and len(before.text) > 2 and before.gap == ", " and after.capital and not after.upper and known:
                made.append(Person(before.start, after.end, (before.key, after.key)))
                found[:] = [one for one in found if one.end <= before.start or one.start >= after.end]
        return made

    def _shouted(self) -> list[Person]:
        """In a passage of capitals: a title and a name, or a given name and a known surname."""
        found, number = [], 0
        while number + 1 < len(self.every):
            first, second = self.every[number], self.every[number + 1]
            given = is_given(first.key) or is_given_or_word(first.key)
            named = (given or self._is_title(number)) and is_surname(second.key) and not is_ordinary(second.key)
            if named and first.gap in (" ", ". ") and second.key not in words("identifiers", "not_people"):
                found.append(self._person(number, number + 2))
                number += 1
            number += 1
        return found

    def _person(self, at: int, end: int) -> Person:
        while end > at + 1 and not self.every[end - 1].capital:
            end -= 1
        titles = words("identifiers", "titles") | words("identifiers", "kin_titles")
        parts = tuple(token.key for token in self.every[at:end] if token.capital and token.key not in titles)
        return Person(self.every[at].start, self.every[end - 1].end, parts)


def again(text: str, every: Sequence[Token], known: frozenset[str], found: Sequence[Person]) -> list[Person]:
    """Further mentions, by one word, of people named in full elsewhere in the document ("Tetlow", "Obadiah")."""
    taken, made, next_taken = sorted((one.start, one.end) for one in found), [], 0
    for number, token in enumerate(every):
        while next_taken < len(taken) and taken[next_taken][1] <= token.start:
            next_taken += 1
        covered = next_taken < len(taken) and taken[next_taken][0] < token.end
        if covered or token.key not in known or not token.capital or _joined_to_capital(every, number):
            continue
        made.append(Person(token.start, token.end, (token.key,)))
    return made


def _joined_to_capital(every: Sequence[Token], number: int) -> bool:
    before = number > 0 and every[number - 1].gap == " " and every[number - 1].capital and not every[number - 1].first
    return before or (every[number].gap == " " and number + 1 < len(every) and every[number + 1].capital)


def cited_authors(text: str, every: Sequence[Token]) -> frozenset[str]:
    """The plain surnames of authors that the passage cites: "Brandon and Thoburn (2008)", "Sidebotham et al."."""
    cited: set[str] = set()
    chain: list[str] = []
    for token in every:
        if token.capital and len(token.text) > 1:
            chain.append(token.key)
            if CITED_AFTER.match(text, token.end):
                cited.update(chain)
        if not (token.gap in (", ", " & ", " ") or (token.key == "and" and token.gap == " ")):
            chain = []
        elif not token.capital and token.key != "and":
            chain = []
    return frozenset(key for key in cited if not is_ordinary(key))


def _mostly(every: Sequence[Token], test) -> bool:
    long = [token for token in every if len(token.text) > 3]
    return len(long) > 2 and sum(map(test, long)) > 0.7 * len(long)
