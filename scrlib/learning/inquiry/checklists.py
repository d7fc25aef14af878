"""What is asked of a topic and of a provocative proposition: wording signs with their words, and questions.

A sign is found by word lists (data/lexicons/inquiry.toml). It can be wrong: its words are shown,
people judge.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.records.inquiry import Checked, Proposition, Sign
from scrlib.rules import unmarked
from scrlib.tables import read_table, require, rows
from scrlib.text.matching.lexicons import found, words

FILE = "learning/inquiry/checklists.toml"
LEXICON = "inquiry"


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of a checklist. `against` and `shows` name word lists, "" for none.

    flags    examples with the words that are found between « and »; `passes` examples with none
    """

    id: str
    title: str
    asks: str
    why: str
    source: str
    against: str = ""
    shows: str = ""
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()

    @property
    def wording(self) -> bool:
        """True where words can speak for or against it; else only people can say."""
        return bool(self.against or self.shows)

    def check(self, text: str, *, agreed: bool = False) -> Checked:
        """The point laid on `text`. Words against it outweigh words for it."""
        spans = found(text, LEXICON, self.against) if self.against else []
        sign = Sign.AGAINST if spans else Sign.SHOWS if self.wording else Sign.ASK
        if not spans and self.shows:
            spans = found(text, LEXICON, self.shows)
            sign = Sign.SHOWS if spans else Sign.ASK
        return Checked(
            id=self.id,
            title=self.title,
            sign=sign,
            asks=self.asks,
            why=self.why,
            source=self.source,
            words=tuple(dict.fromkeys(text[start:end] for start, end in spans)),
            spans=tuple(spans),
            agreed=agreed,
        )


def check_topic(text: str) -> tuple[Checked, ...]:
    """What the wording of a topic shows; nothing of an empty one."""
    return tuple(point.check(text) for point in points("topic")) if text.strip() else ()


def check_proposition(text: str, agreed: Collection[str] = ()) -> tuple[Checked, ...]:
    """What the wording of a proposition shows, and what people have to say; nothing of an empty one."""
    if not text.strip():
        return ()
    return tuple(point.check(text, agreed=point.id in agreed) for point in points("proposition"))


def check_linked(proposition: Proposition) -> tuple[Checked, ...]:
    """The same for a proposition that may be linked to stories: with one, it is grounded."""
    agreed = {*proposition.agreed, *(("grounded",) if proposition.stories else ())}
    return check_proposition(proposition.text, agreed)


def falls_short(checked: Collection[Checked]) -> tuple[Checked, ...]:
    """The points that words speak against."""
    return tuple(one for one in checked if one.sign is Sign.AGAINST)


@cache
def points(kind: str) -> tuple[Point, ...]:
    """The points of the checklist of a "topic" or a "proposition", in the order they are asked."""
    return points_in(read_table(FILE), FILE, kind)


def points_in(table: Mapping[str, Any], where: str, kind: str) -> tuple[Point, ...]:
    """The points in a table. Raises DataError, naming the row and the remedy, at one that is incomplete."""
    require(table, where, ("source",))
    found_rows = rows(table, where, kind, ("id", "title", "asks", "why", "source"))
    return tuple(_point(row, f"{where}, [[{kind}]] {row['id']}") for row in found_rows)


def _point(row: Mapping[str, Any], where: str) -> Point:
    texts = {name: row[name] for name in ("id", "title", "asks", "why", "source")}
    point = Point(
        **texts,
        against=row.get("against", ""),
        shows=row.get("for", ""),
        flags=tuple(row.get("flags", ())),
        passes=tuple(row.get("passes", ())),
    )
    for name in filter(None, (point.against, point.shows)):
        words(LEXICON, name)  # refused where there is no such list
    if point.wording and min(len(point.flags), len(point.passes)) < 2:
        raise DataError(f"{where} has too few examples.", "Give at least 2 flags and 2 passes.")
    for example in point.flags if point.against else ():
        if not unmarked(example)[1]:
            raise DataError(f"{where} has a flagged example without marks.", "Put the words between « and ».")
    return point
