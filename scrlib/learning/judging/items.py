"""Why a coded recommendation was rated as it was, criterion by criterion: one file a recommendation.

Whatever stands between “ and ” must be words of the recommendation itself, so that a reason cannot quote what
is not there.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.judging.coded import CRITERIA, Coded, coded
from scrlib.learning.judging.scale import RATINGS, scale
from scrlib.records.answer_keys import ExpertRating, QuestionKey
from scrlib.records.learning import Kind, Passage, Question
from scrlib.tables import parse_table, require

FOLDER = "learning/judging/items"
FIRST, SECOND = "One coder", "The other coder"
_OF_A_CRITERION = {"why", "second", "hints", "feedback"}
_QUOTED = re.compile(r"“([^”]*)”")


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why one criterion was rated so: by the first coder, by the second where there is one, and what to say
    to somebody who chose another rating."""

    why: str
    second: str = ""
    hints: tuple[str, ...] = ()
    feedback: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Item:
    """A coded recommendation with its reasons, which it has for the criteria that are asked or shown."""

    coded: Coded
    source: str
    reasons: Mapping[str, Reason]

    def passage(self, title: str = "", look: str = "recommendation") -> Passage:
        """The recommendation, to read."""
        return Passage(title=title, look=look, text=self.coded.text)

    def question(
        self, criterion: str, *, reason: bool = False, confidence: bool = False, hints: bool = False
    ) -> Question:
        """One criterion of it, to rate. Nothing of the reasons is in it but hints, where they are wanted."""
        one = scale().criteria[criterion]
        return Question(
            id=f"{self.coded.id}.{criterion}",
            kind=Kind.RATE,
            asks=one.asks,
            hint=one.hint,
            options=scale().ratings,
            hints=self.reasons[criterion].hints if hints else (),
            reason="Why, in a line (if you like)" if reason else "",
            confidence=confidence,
            needed=True,
            moderated=reason,
        )

    def key(self, criterion: str) -> QuestionKey:
        """What the coders gave, and why."""
        found, second = self.reasons[criterion], self.coded.second
        ratings = [ExpertRating(rater=FIRST, value=self.coded.first[criterion], reason=found.why)]
        if second is not None:
            ratings.append(ExpertRating(rater=SECOND, value=second[criterion], reason=found.second))
        return QuestionKey(
            question=f"{self.coded.id}.{criterion}", ratings=tuple(ratings), feedback=found.feedback
        )

    def judged(self, criterion: str) -> tuple[str, str, str]:
        """A row of a worked example: the criterion, what it was rated, and why."""
        return (
            scale().criteria[criterion].name,
            scale().label(self.coded.first[criterion]),
            self.reasons[criterion].why,
        )


@cache
def item(id: str) -> Item:
    """The item about this recommendation. Raises DataError where there is none, or one that is not right."""
    name = f"{id.lower()}.toml"
    path = files("scrlib") / "data" / FOLDER / name
    if not path.is_file():
        raise DataError(f"There is no item about {id}.", f"Write {FOLDER}/{name}.")
    return read_item(name, path.read_text("utf-8"))


def read_item(name: str, text: str) -> Item:
    """The item in the text of a file. Raises DataError, naming the file, what is wrong and the remedy."""
    where = f"{FOLDER}/{name}"
    table = dict(parse_table(where, text))
    require(table, where, ("id", "source"))
    id, source = table.pop("id"), table.pop("source")
    about = coded(id)
    if name != f"{id.lower()}.toml":
        raise DataError(f"{where} is about {id}.", f"Call it {id.lower()}.toml.")
    for key in table:
        if key not in CRITERIA:
            raise DataError(f"{where} has the unknown table {key}.", f"Use only: {', '.join(CRITERIA)}.")
    reasons = {key: _reason(table[key], about, key, f"{where}, [{key}]") for key in CRITERIA if key in table}
    return Item(coded=about, source=source, reasons=reasons)


def _reason(row: Mapping[str, Any], about: Coded, criterion: str, where: str) -> Reason:
    require(row, where, ("why",))
    for key in sorted(row.keys() - _OF_A_CRITERION):
        raise DataError(f"{where} has the unknown key {key}.", f"Use: {', '.join(sorted(_OF_A_CRITERION))}.")
    feedback = row.get("feedback", {})
    if row.get("second") and about.second is None:
        raise DataError(f"{where} has a second coder’s reason, but one coder only.", "Take it away.")
    given = {about.first[criterion], *([about.second[criterion]] if about.second else [])}
    if len(given) > 1 and not row.get("second"):
        raise DataError(f"{where}: the coders split, and one reason is missing.", "Add a line: second = ...")
    for rating in feedback:
        if rating not in RATINGS:
            raise DataError(f"{where}: {rating} is no rating.", f"Use: {', '.join(RATINGS)}.")
    for words in (row["why"], row.get("second", ""), *feedback.values()):
        _refuse_misquoted(words, about, where)
    return Reason(
        why=row["why"],
        second=row.get("second", ""),
        hints=tuple(row.get("hints", ())),
        feedback=tuple(feedback.items()),
    )


def _refuse_misquoted(words: str, about: Coded, where: str) -> None:
    for quoted in _QUOTED.findall(words):
        if quoted not in about.text:
            raise DataError(
                f"{where} quotes “{quoted}”, which is not in {about.id}.",
                "Quote its own words, or put examples of yours between ‘ and ’.",
            )
