"""What stands beside a name and shows whether a person is meant: roles, verbs, lists of people, citations."""

import re
from collections.abc import Callable
from functools import cached_property

from scrlib.cases.known import among, is_given, is_ordinary
from scrlib.cases.tokens import Token, tokens

WHO_FOLLOWS = re.compile(
    r",? who(?:se|m)?\b|,? (?:and|with|or) (?:his|her|their) |,? (?:now )?aged \d"
    r"| \((?:chair|[a-z][a-z -]{2,40}|[A-Z]{2,6})[,)]"
)
LIST_OF_PEOPLE = re.compile(
    r"\b(?:present|apologies|attended by|attendees|in attendance|copied to|cc|re|name)\b\s*:", re.I
)
CITED_AFTER = re.compile(
    r",? et al\b|(?:,? and (?:others|colleagues))?(?:,? \((?:19|20)\d\d[a-z]?[),]|, (?:19|20)\d\d[a-z]?[);])"
)
CITED_BEFORE = re.compile(
    r"\b(?:research|stud(?:y|ies)|work|writings?|framework|model) (?:by|of)(?: [A-Z][\w'’-]{1,40} and)? $"
)
BESIDE_ROLE = frozenset((" ", "\xa0", ", ", " (", ": ", ' "', " “", " ‘", ' ("', " (“", " ('"))
ONE_SPACE = frozenset((" ", "\xa0"))


class Passage:
    """One passage, its words, and what can be seen around the word of a given number."""

    def __init__(self, text: str) -> None:
        self.text, self.every = text, tokens(text)

    @cached_property
    def shouting(self) -> bool:
        """Whether nearly all of it is in capitals."""
        return self._mostly(lambda token: token.upper)

    @cached_property
    def heading(self) -> bool:
        """Whether nearly every word has a capital, as in a title."""
        return self._mostly(lambda token: token.capital) and not self.text.rstrip().endswith((".", "?"))

    def _mostly(self, test: Callable[[Token], bool]) -> bool:
        long = [token for token in self.every if len(token.text) > 3]
        return len(long) > 2 and sum(map(test, long)) > 0.7 * len(long)

    def key(self, number: int) -> str:
        """The plain word of that number; "" outside the passage."""
        return self.every[number].key if 0 <= number < len(self.every) else ""

    def role_before(self, at: int) -> bool:
        """Whether a role or a relation leads to the word: "his cousin Shanice", "a man called Lee"."""
        if at == 0:
            return False
        before = self.every[at - 1]
        if among(before.key, "naming"):
            who = self.every[max(0, at - 6) : at - 1]
            return before.gap == " " and any(among(token.key, "kin_and_roles_before") for token in who)
        led = among(before.key, "kin_and_roles_before") or self._true_name(at - 1)
        return before.gap in BESIDE_ROLE and led

    def _true_name(self, at: int) -> bool:
        """Whether the words up to this one say that a real name follows: "his true name", "her own name was"."""
        last = at - (self.key(at) in ("is", "was", "as"))
        return self.key(last) == "name" and among(self.key(last - 1), "true_names")

    def sign_after(self, end: int) -> bool:
        """Whether what follows the word before `end` is said of people only: "Danuta said", "Hope, who"."""
        last = self.every[end - 1]
        if WHO_FOLLOWS.match(self.text, last.end):
            return True
        if end >= len(self.every) or self.every[end].capital:
            return False
        if last.owns:
            return among(self.key(end), "kin_and_roles_before", "owned")
        return last.gap in ONE_SPACE and among(self.key(end), "person_verbs")

    def sign_around(self, at: int, end: int) -> bool:
        """Whether anything beside the words [at, end) shows a person whom no list knows."""
        told = at > 0 and self.every[at - 1].gap == " " and among(self.key(at - 1), "told_verbs")
        return told or self.sign_after(end) or self._listed(at) or self._explained(end)

    def _explained(self, end: int) -> bool:
        """Whether a role follows: "Ottoline Vane, consultant psychiatrist", "Xiu Zhao, her aunt"."""
        following = self.every[end : end + 4] if self.every[end - 1].gap == ", " else []
        for token in following:
            if among(token.key, "kin_and_roles_before"):
                return True
            if token.gap != " " or among(token.key, "links"):
                return False
        return False

    def _listed(self, at: int) -> bool:
        """Whether it stands in a list of people ("Present: ...") on the same line."""
        start = self.every[at].start
        line = self.text.rfind("\n", max(0, start - 400), start) + 1
        return bool(LIST_OF_PEOPLE.search(self.text, max(line, start - 400), start))

    def dated_before(self, at: int) -> bool:
        """Whether what stands before makes a month of it: "in May", "3 June"."""
        return among(self.key(at - 1), "before_month") or self._day_before(at)

    def plainly_dated(self, at: int) -> bool:
        """Whether it can only be a month: "in April, whose", "9 August", but "in April's room"."""
        if self.every[at].owns:
            return False
        return self.key(at - 1) == "in" or self._day_before(at)

    def _day_before(self, at: int) -> bool:
        return self.text[: self.every[at].start][-3:].strip().isdigit()

    def in_title_of_body(self, at: int) -> bool:
        """ "Ministry of Justice", "Faith and Communities Officer": joined to capitals by a small word."""
        every = self.every
        linked = (
            at > 1
            and among(self.key(at - 1), "joining")
            and every[at - 2].capital
            and not every[at - 2].first
        )
        leads = at + 2 < len(every) and every[at].gap == " " and self.key(at + 1) in ("and", "of")
        return (linked and not is_given(self.key(at - 2))) or (
            leads and every[at + 2].capital and not is_given(self.key(at + 2))
        )

    def names_a_thing(self, at: int) -> bool:
        """ "Gillick competence", "Martha's Rule": a name that stands for a law, a test or a report."""
        things = "owned_things" if self.every[at].owns else "named_things"
        return self.every[at].gap in (" ", "’ ", "' ") and among(self.key(at + 1), things)

    def cited(self, at: int, end: int) -> bool:
        """Whether the words [at, end) are an author cited with a year, or after "research by"."""
        start = self.every[at].start
        before = CITED_BEFORE.search(self.text[max(0, start - 80) : start])
        return bool(before or CITED_AFTER.match(self.text, self.every[end - 1].end))

    def cited_authors(self) -> frozenset[str]:
        """Plain surnames of the authors it cites: "Brandon and Thoburn (2008)", "Sidebotham et al."."""
        cited: set[str] = set()
        chain: list[str] = []
        for token in self.every:
            if token.capital and len(token.text) > 1:
                chain.append(token.key)
                if CITED_AFTER.match(self.text, token.end):
                    cited.update(chain)
            joined = token.gap in (", ", " & ", " ") and (token.capital or token.key == "and")
            chain = chain[-8:] if joined else []
        return frozenset(key for key in cited if not is_ordinary(key))
