"""What to ask about a recommendation, read from data: one rule a file, in the folder of its criterion.

A rule finds words by `terms` (patterns) or `list` (a list in lexicons/wording.toml), with `unless` for
wording that makes them fine, or by `when`, the name of a condition that the subject works out from its
reading of the text. Its examples are its tests and its page in the docs: in `flags` the words between « and »
are those it must find; in `passes` it must find nothing. The first two of each are pairs: a flag, and how to
put it.
"""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.errors import DataError
from scrlib.records import Certainty, Span
from scrlib.text.matching.lexicons import found, words
from scrlib.text.matching.patterns import Pattern
from scrlib.text.spans import span

CRITERIA = (
    "specific",
    "measurable",
    "achievable",
    "realistic",
    "timely",
    "outcome",
    "leverage",
    "attribution",
    "bundled",
)
_NEEDED = ("question", "why", "suggestion", "source", "certainty", "topic", "order", "flags", "passes")
_WAYS = ("when", "terms", "list")
_ALLOWED = frozenset((*_NEEDED, *_WAYS, "unless", "apart"))
PAIRS = 2
_WORDS = "{words}"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One question and when to ask it. Of the rules on one `topic` a card shows the first by `order`."""

    id: str
    criterion: str
    when: str  # name of a condition, "" where the rule has terms
    terms: Pattern | None
    list: str  # name of a list in lexicons/wording.toml, "" where the rule has none
    unless: Pattern | None
    question: str  # may hold {words}
    why: str
    suggestion: str  # may hold {words}; blanks in square brackets
    source: str
    certainty: Certainty
    topic: str
    order: int  # the lowest is the worst
    apart: bool  # asks about something apart from the verdict, so also where the criterion is met
    flags: tuple[str, ...]
    passes: tuple[str, ...]

    def find(self, text: str, start: int, end: int) -> tuple[Span, ...]:
        """The words in `text[start:end]` that the rule names itself, without those that `unless` explains."""
        if self.list:
            places = found(text, "wording", self.list, start=start, end=end)
        else:
            places = [m.span() for m in self.terms.finditer(text, start, end)] if self.terms else []
        excused = [m.span() for m in self.unless.finditer(text, start, end)] if places and self.unless else []
        return tuple(span(text, a, b) for a, b in places if all(b <= c or d <= a for c, d in excused))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Two examples on other topics: how it was put, and how it could be put."""
        return tuple(
            (unmarked(flag)[0], better) for flag, better in zip(self.flags, self.passes[:PAIRS], strict=False)
        )

    def asks(self, words: str) -> str:
        """The question with the words quoted in it."""
        return self.question.replace(_WORDS, words)

    def suggests(self, words: str) -> str:
        """The suggested wording with its blanks."""
        return self.suggestion.replace(_WORDS, words)


def unmarked(example: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """An example without its « », and where the words between them stand."""
    plain, spans, opened = "", [], 0
    for piece in re.split(r"([«»])", example):
        if piece == "«":
            opened = len(plain)
        elif piece == "»":
            spans.append((opened, len(plain)))
        else:
            plain += piece
    return plain, tuple(spans)


@cache
def rules(conditions: frozenset[str]) -> tuple[Rule, ...]:
    """Every rule in `scrlib/data/rules`, worst first. `conditions` are the names that `when` may give.

    Raises DataError, naming the file and the remedy, when a rule is not as it should be.
    """
    every = []
    for folder in (files("scrlib") / "data/rules").iterdir():
        if folder.is_dir():
            for file in folder.iterdir():
                every.append(read_rule(folder.name, file.name, file.read_text("utf-8"), conditions))
    return in_order(every)


def in_order(every: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules, worst first. Raises DataError where two have one id or one order."""
    for field in ("id", "order"):
        values = [getattr(rule, field) for rule in every]
        for value in values:
            if values.count(value) > 1:
                raise DataError(
                    f"Two rules have the {field} {value}.", f"Give each rule an {field} of its own."
                )
    return tuple(sorted(every, key=lambda rule: rule.order))


def read_rule(criterion: str, name: str, text: str, conditions: Collection[str]) -> Rule:
    """The rule in the text of the file `name` in the folder `criterion`. Raises DataError with the remedy."""
    where = f"rules/{criterion}/{name}"
    if criterion not in CRITERIA or not name.endswith(".toml"):
        raise DataError(
            f"{where} is not in its place.", f"Keep .toml files in one of: {', '.join(CRITERIA)}."
        )
    try:
        row = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{where} cannot be read: {error}.", "Correct the line it names.") from error
    _refuse(row, where, conditions)
    return Rule(
        id=name.removesuffix(".toml"),
        criterion=criterion,
        when=row.get("when", ""),
        terms=_pattern(row.get("terms", []), where),
        list=row.get("list", ""),
        unless=_pattern(row.get("unless", []), where),
        certainty=Certainty(row["certainty"]),
        apart=row.get("apart", False),
        flags=tuple(row["flags"]),
        passes=tuple(row["passes"]),
        **{key: row[key] for key in ("question", "why", "suggestion", "source", "topic", "order")},
    )


def _refuse(row: Mapping[str, Any], where: str, conditions: Collection[str]) -> None:
    for key in sorted(row.keys() - _ALLOWED):
        raise DataError(f"{where} has the unknown key {key}.", f"Use only: {', '.join(sorted(_ALLOWED))}.")
    for key in _NEEDED:
        if row.get(key) in (None, "", []):
            raise DataError(f"{where} has no {key}.", f"Add a line: {key} = ...")
    if sum(way in row for way in _WAYS) != 1:
        raise DataError(f"{where} needs one of when, terms and list.", "Give one of the three, and only one.")
    if "when" in row and row["when"] not in conditions:
        raise DataError(
            f"{where} names the unknown condition {row['when']}.",
            f"Use one of: {', '.join(sorted(conditions))}.",
        )
    if "list" in row:
        words("wording", row["list"])
    if "unless" in row and "when" in row:
        raise DataError(
            f"{where} has unless beside when.", "Take unless away: it belongs with terms or list."
        )
    if row["certainty"] not in set(Certainty):
        raise DataError(f"{where} has no such certainty.", "Write wording or judgement.")
    if min(len(row["flags"]), len(row["passes"])) < PAIRS:
        raise DataError(f"{where} has too few examples.", f"Give at least {PAIRS} flags and {PAIRS} passes.")
    for example in row["flags"]:
        if not unmarked(example)[1]:
            raise DataError(f"{where} has a flagged example without marks.", "Put the words between « and ».")
    for example in row["passes"]:
        if "«" in example:
            raise DataError(f"{where} has marks in an example that passes.", "Take away the « and ».")


def _pattern(terms: list[str], where: str) -> Pattern | None:
    if not terms:
        return None
    try:
        return Pattern(re.compile(r"(?<!\w)(?<!\w['’])(?:" + "|".join(terms) + r")(?!\w)(?!['’]\w)").pattern)
    except re.error as error:
        raise DataError(
            f"{where} has a term that is not a pattern: {error}.", "Correct it, or escape it."
        ) from None
