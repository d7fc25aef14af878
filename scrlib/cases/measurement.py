"""How well the identifier check does on two hundred invented paragraphs in which every identifier is marked."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.cases.identifiers import Identifier, Kind, find_identifiers
from scrlib.cases.tokens import tokens
from scrlib.errors import DataError
from scrlib.text.matching.lexicons import words

Figures = dict[str, int | float | None]

MARK = re.compile(r"«(\w+):([^«»]+)»")


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph, without its marks, and the (kind, start, end) that were marked in it."""

    id: str
    text: str
    held_out: bool
    marked: tuple[tuple[Kind, int, int], ...]
    pseudonyms: tuple[str, ...] = ()


def measure_identifiers() -> dict[str, Any]:
    """Recall and precision of the check, for the parts "all", "dev" and "held_out".

    Each part holds `paragraphs` (how many), `person`, `all` and `by_kind` (kind to figures). Figures are `n` (marked),
    `found`, `recall` and `precision` (0 to 1; None where nothing was marked or found).
    """
    every = paragraphs()
    parts = {
        "all": every,
        "dev": [p for p in every if not p.held_out],
        "held_out": [p for p in every if p.held_out],
    }
    return {name: _measured(part) for name, part in parts.items()}


@cache
def paragraphs() -> tuple[Paragraph, ...]:
    """The marked paragraphs. Raises DataError where one is not as it must be."""
    document = tomllib.loads(files("scrlib").joinpath("data/identifiers/paragraphs.toml").read_text("utf-8"))
    if not document.get("source"):
        raise DataError("The paragraphs of the identifier check name no source.", "Add a line: source = ...")
    return tuple(_paragraph(row) for row in document["paragraph"])


def _paragraph(row: dict[str, Any]) -> Paragraph:
    if missing := {"id", "held_out", "text"} - set(row):
        raise DataError(
            f"A paragraph of the identifier check has no {min(missing)}.", "Give it an id, held_out and text."
        )
    text, marked, at = "", [], 0
    for match in MARK.finditer(row["text"]):
        text += row["text"][at : match.start()]
        if match[1] not in set(Kind):
            raise DataError(
                f"Paragraph {row['id']} marks an unknown kind.", f"Use one of: {', '.join(Kind)}."
            )
        marked.append((Kind(match[1]), len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    text += row["text"][at:]
    return Paragraph(
        id=row["id"],
        text=text,
        held_out=row["held_out"],
        marked=tuple(marked),
        pseudonyms=tuple(row.get("pseudonyms", ())),
    )


def misses(paragraph: Paragraph) -> tuple[list[str], list[str]]:
    """(marked but not found, found but not marked), as "kind: words", for the people who improve the rules."""
    found = find_identifiers([(paragraph.id, paragraph.text)], pseudonyms=paragraph.pseudonyms)
    lost = [
        f"{kind}: {paragraph.text[start:end]}"
        for kind, start, end in paragraph.marked
        if not _is_found(kind, start, end, found)
    ]
    extra = [f"{one.kind}: {one.words}" for one in found if not _is_marked(one, paragraph)]
    return lost, extra


def _measured(part: Sequence[Paragraph]) -> dict[str, Any]:
    marked: Counter[Kind] = Counter()
    recalled: Counter[Kind] = Counter()
    found: Counter[Kind] = Counter()
    right: Counter[Kind] = Counter()
    for paragraph in part:
        results = find_identifiers([(paragraph.id, paragraph.text)], pseudonyms=paragraph.pseudonyms)
        marked.update(kind for kind, _, _ in paragraph.marked)
        recalled.update(kind for kind, start, end in paragraph.marked if _is_found(kind, start, end, results))
        found.update(one.kind for one in results)
        right.update(one.kind for one in results if _is_marked(one, paragraph))
    by_kind = {kind.value: _figures(marked[kind], recalled[kind], found[kind], right[kind]) for kind in Kind}
    total = _figures(marked.total(), recalled.total(), found.total(), right.total())
    return {"paragraphs": len(part), "person": by_kind[Kind.PERSON], "by_kind": by_kind, "all": total}


def _figures(marked: int, recalled: int, found: int, right: int) -> Figures:
    recall = recalled / marked if marked else None
    return {"n": marked, "found": found, "recall": recall, "precision": right / found if found else None}


def _is_found(kind: Kind, start: int, end: int, found: Iterable[Identifier]) -> bool:
    """A marked identifier is found when one of its kind covers all of it."""
    return any(one.kind == kind and one.start <= start and end <= one.end for one in found)


def _is_marked(one: Identifier, paragraph: Paragraph) -> bool:
    """What was found is right when, a title or "the" before it apart, it lies within one of its kind that is marked."""
    start = one.start + _title_length(one) if one.kind in (Kind.PERSON, Kind.SCHOOL) else one.start
    return any(kind == one.kind and at <= start and one.end <= end for kind, at, end in paragraph.marked)


def _title_length(one: Identifier) -> int:
    titles = words("identifiers", "titles") | words("identifiers", "kin_titles") | {"the"}
    return next((token.start for token in tokens(one.words) if token.key not in titles), 0)
