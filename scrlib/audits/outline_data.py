"""The items of an outline and the wording that shows each: read once, refused with the remedy."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from scrlib.errors import DataError
from scrlib.tables import pattern_of, read_table, require, rows

ANSWERS = ("yes", "partly", "no", "not_stated", "not_applicable")  # the better of two comes first
PLACES = ("heading", "text", "tables", "opening", "advice", "findings")
SAYS = {
    "heading": "A heading says",
    "text": "The text says",
    "tables": "A table says",
    "opening": "The beginning of the text says",
    "advice": "What is recommended or planned says",
    "findings": "The findings that were read say",
}
COUNTED = ("recommendations", "who_and_when", "outcome", "review")
WITH_OUTLINE = ("wt1999", "wt2006")
UNSAID = "Nothing was found that says so."


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Wording that gives an answer. `unless` must not, and `near` must, stand in the same sentence.

    `meaning` says what was found, where the answer alone would mislead ("They were asked and took no part").
    """

    place: str
    pattern: re.Pattern[str]
    answer: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: int = 0
    at_least: int = 1
    unless: re.Pattern[str] | None = None
    near: re.Pattern[str] | None = None
    meaning: str = ""

    def says(self, words: str) -> bool:
        """Whether these words are such evidence."""
        if not self.pattern.search(words) or (self.unless and self.unless.search(words)):
            return False
        return self.near is None or bool(self.near.search(words))

    @property
    def reason(self) -> str:
        """Where it was found, in words."""
        return f"{SAYS[self.place]} so."


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing that a report should hold.

    counted    what is counted for it, "" where wording shows it; its evidence is asked where there is none
    unsaid     what is told where nothing was found
    differs    how this edition differs from the one that the item is taken from, "" where nothing is known to
    """

    id: str
    label: str
    paragraph: str
    counted: str = ""
    silent: str = "no"  # the answer where nothing was found
    unsaid: str = UNSAID
    told: bool = False  # what is recommended or planned is no evidence of it
    evidence: tuple[Evidence, ...] = ()
    differs: str = ""


def outline_for(guidance: str) -> str:
    """The edition whose outline a report is read by: its own, or that of 2006 where no other is held."""
    return guidance if guidance in WITH_OUTLINE else WITH_OUTLINE[-1]


@cache
def outline_items(guidance: str) -> tuple[Item, ...]:
    """The items of an edition of the guidance, in its order. Raises DataError where it has no outline."""
    if guidance not in WITH_OUTLINE:
        raise DataError(
            f"There is no outline of a report in {guidance}.", f"Choose one of: {', '.join(WITH_OUTLINE)}."
        )
    name = f"audits/outline_{guidance}.toml"
    return read_items(name, read_table(name))


@cache
def asked_by_hand(guidance: str) -> tuple[Item, ...]:
    """What an auditor is asked: the same items, and in their places those that no machine reads."""
    table = read_table(f"audits/outline_{guidance}.toml")
    name = f"audits/outline_{table.get('like', guidance)}.toml"
    return in_their_places(outline_items(guidance), name, read_table(name), table.get("paragraph", ""))


def in_their_places(
    items: Sequence[Item], name: str, table: Mapping[str, Any], paragraph: str = ""
) -> tuple[Item, ...]:
    """The items with those under [[by_hand]] among them, in `paragraph` where one is given.

    Raises DataError with the remedy where one shall stand after an item that is none.
    """
    found = list(items)
    for row in rows(table, name, "by_hand", ("id", "after", "label", "paragraph", "source")):
        ids = [one.id for one in found]
        if row["after"] not in ids:
            raise DataError(
                f"{name} puts {row['id']} after {row['after']}, which is no item.", "Correct its id."
            )
        one = Item(id=row["id"], label=row["label"], paragraph=paragraph or row["paragraph"])
        found.insert(ids.index(row["after"]) + 1, one)
    return tuple(found)


def _alike(name: str, table: Mapping[str, Any]) -> tuple[Item, ...]:
    """The items of another edition, in the paragraphs of this one, with what differs."""
    require(table, name, ("guidance", "like", "paragraph", "source"))
    items = {one.id: one for one in outline_items(table["like"])}
    told = {row["id"]: row for row in rows(table, name, "differs", ("id",))}
    if lost := told.keys() - items.keys():
        raise DataError(f"{name} differs in {min(lost)}, which {table['like']} has not.", "Correct its id.")
    return tuple(
        replace(
            one,
            paragraph=told.get(id, {}).get("paragraph", table["paragraph"]),
            differs=told.get(id, {}).get("says", ""),
        )
        for id, one in items.items()
    )


def read_items(name: str, table: Mapping[str, Any]) -> tuple[Item, ...]:
    """The items in the table of an outline. Raises DataError with the remedy."""
    return _alike(name, table) if "like" in table else _items(name, table)


def _items(name: str, table: Mapping[str, Any]) -> tuple[Item, ...]:
    require(table, name, ("guidance", "source"))
    return tuple(_item(name, row) for row in rows(table, name, "item", ("id", "label", "paragraph")))


def _item(name: str, row: dict[str, Any]) -> Item:
    where = f"{name}, item {row['id']}"
    evidence = row.get("evidence", [])
    if row.get("counted", COUNTED[0]) not in COUNTED or not (evidence or row.get("counted")):
        raise DataError(
            f"{where} has neither evidence nor something counted.",
            f"Give it [[item.evidence]], or counted = one of {', '.join(COUNTED)}.",
        )
    if row.get("silent", "no") not in ANSWERS:
        raise DataError(
            f"{where} has an answer for silence that is not known.", f"Use one of {', '.join(ANSWERS)}."
        )
    return Item(
        id=row["id"],
        label=row["label"],
        paragraph=row["paragraph"],
        counted=row.get("counted", ""),
        silent=row.get("silent", "no"),
        unsaid=row.get("unsaid", UNSAID),
        told=bool(row.get("told", False)),
        evidence=tuple(_evidence(f"{where}, evidence {n}", one) for n, one in enumerate(evidence, 1)),
    )


def _evidence(where: str, row: dict[str, Any]) -> Evidence:
    require(row, where, ("in", "pattern", "answer", "yes", "no"))
    if row["in"] not in PLACES or row["answer"] not in ANSWERS:
        raise DataError(
            f"{where} has a place or an answer that is not known.",
            f"Use in = one of {', '.join(PLACES)} and answer = one of {', '.join(ANSWERS)}.",
        )
    return Evidence(
        place=row["in"],
        pattern=pattern_of(row["pattern"], where),
        answer=row["answer"],
        yes=tuple(row["yes"]),
        no=tuple(row["no"]),
        words=row.get("words", 0),
        at_least=row.get("at_least", 1),
        unless=pattern_of(row["unless"], where) if "unless" in row else None,
        near=pattern_of(row["near"], where) if "near" in row else None,
        meaning=row.get("meaning", ""),
    )
