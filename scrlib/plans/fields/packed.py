"""Cells that hold more than their column: "Lead: Named GP" over "By: 30/06/2017", or a date under a name."""

import re
from collections.abc import Mapping, Sequence

from scrlib.plans.columns.headings import label_of
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.named_days import MONTH
from scrlib.plans.rows.kinds import is_time
from scrlib.records.plan_files import PlanCell

PACKED = ("action", "owner")
FIELDS = frozenset("recommendation action owner due outcome monitoring status".split())
LEAST = 2  # lines of different fields
_BETWEEN = re.compile(r"\s[–—-]\s|\s*[;,(:|]\s*|\s+(?=by\s)", re.I)  # a name and a date
_WHEN = re.compile(
    rf"(?:by|due|end|early|mid|late|start|before|w/?[ce]|week|q\d|quarter|\d|{MONTH})",
    re.I,
)

Cells = Mapping[str, Sequence[PlanCell]]


def unpacked(cells: Cells) -> dict[str, list[PlanCell]]:
    """The cells of a row by field, with the labelled lines of one cell given to the fields they name."""
    found = {name: list(said) for name, said in cells.items()}
    for name in PACKED:
        lines = [line for one in cells.get(name, ()) for line in one.lines]
        said = [_labelled(line) for line in lines] or [("", "")]
        fields = {field for field, _ in said}
        if not fields <= FIELDS or len(fields) < LEAST or any(found.get(one) for one in fields - {name}):
            said = _dated(name, lines, cells)
        if said:
            found.pop(name, None)
        for field, words in said:
            found.setdefault(field, []).append(PlanCell(lines=(words,)))
    return found


def _labelled(line: str) -> tuple[str, str]:
    """(field, words) of "Lead: Named GP"; ("", line) where no label stands before the words."""
    label, mark, words = line.partition(":")
    field = label_of(label)[0] if mark and words.strip() else ""
    return (field, words.strip()) if field else ("", line)


def says_when(words: str) -> bool:
    """Whether words are a time and nothing else: a date, "quarterly", "with immediate effect", "TBC"."""
    return is_time(words) or bool(_WHEN.match(words) and read_due(words).day)


def who_and_when(line: str) -> list[str]:
    """ "Named GP – Jan 2018" in two: who, and when."""
    for found in _BETWEEN.finditer(line):
        who, when = line[: found.start()], line[found.end() :].strip(" )")
        if who.strip() and says_when(when) and not read_due(who).day:
            return [who, when]
    return [line]


def _dated(name: str, lines: Sequence[str], cells: Cells) -> list[tuple[str, str]]:
    """The lines of a cell of owners, those that are dates told apart; [] where it holds no date, or dates have a column."""
    if name != "owner" or "due" in cells or "revised_due" in cells:
        return []
    said = [("due" if read_due(one).day else name, one) for line in lines for one in who_and_when(line)]
    return said if len({field for field, _ in said}) == LEAST else []
