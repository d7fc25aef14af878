"""The numbers Word prints before paragraphs ("5.6", "(a)", "Recommendation 3:"), worked out as Word does."""

from dataclasses import dataclass
from typing import Any

from scrlib.documents.word.styles import Styles, child, number_of, value, w
from scrlib.records.cardinals import CARDINALS

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, kw_only=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level (from 1) whose change restarts this one; 0 never
    style: str = ""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What stands before a paragraph: the printed label ("" for a bullet), its list and its level."""

    label: str
    bullet: bool
    list: str
    level: int


class Numbering:
    """Counts one file's lists. Ask once for each paragraph, in the order they stand."""

    def __init__(self, root: Any | None, styles: Styles) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._num: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()
        if root is not None:
            self._read(root, styles)

    def _read(self, root: Any, styles: Styles) -> None:
        linked: dict[str, str] = {}
        for element in root.iterfind(w("abstractNum")):
            id = element.get(w("abstractNumId")) or ""
            self._abstract[id] = _levels(element)
            style = value(child(element, "numStyleLink"))
            if style:
                linked[id] = styles.of(style).number[0] or ""
        for element in root.iterfind(w("num")):
            starts, levels = _overrides(element)
            self._num[element.get(w("numId")) or ""] = (
                value(child(element, "abstractNumId")) or "",
                levels,
                starts,
            )
        for id, num in linked.items():
            self._abstract[id] = self._abstract.get(self._num.get(num, ("", {}, {}))[0], self._abstract[id])

    def level_of_style(self, num: str, style: str) -> int | None:
        """The level of a list that belongs to a paragraph style, where there is one."""
        levels = self._abstract.get(self._num.get(num, ("", {}, {}))[0], {})
        return next((at for at, level in levels.items() if style and level.style == style), None)

    def mark(self, num: str | None, level: int) -> Mark | None:
        """The mark before the next paragraph of this list; None where the paragraph is in no list."""
        if not num or num == "0" or num not in self._num:
            return None
        abstract, overrides, starts = self._num[num]
        levels = {**self._abstract.get(abstract, {}), **overrides}
        counts = self._counts.setdefault(abstract, {})
        if num not in self._started:
            self._started.add(num)
            for at in starts:
                counts.pop(at, None)
        self._count(counts, levels, starts, level)
        here = levels.get(level, Level())
        if here.format in ("bullet", "none") and "%" not in here.text:
            bullet = here.format == "bullet" or bool(here.text.strip())
            return Mark(label="", bullet=bullet, list=abstract, level=level)
        return Mark(label=_label(here.text, counts, levels), bullet=False, list=abstract, level=level)

    @staticmethod
    def _count(counts: dict[int, int], levels: dict[int, Level], starts: dict[int, int], level: int) -> None:
        def start(at: int) -> int:
            return starts.get(at, levels.get(at, Level()).start)

        for above in range(level):
            counts.setdefault(above, start(above))
        counts[level] = counts[level] + 1 if level in counts else start(level)
        for below in [at for at in counts if at > level]:
            restart = levels.get(below, Level()).restart
            if restart is None or (restart and level < restart):
                del counts[below]


def _levels(element: Any) -> dict[int, Level]:
    found = {}
    for level in element.iterfind(w("lvl")):
        at = number_of(level.get(w("ilvl")))
        if at is not None:
            found[at] = _level(level)
    return found


def _level(element: Any) -> Level:
    start = number_of(value(child(element, "start")))
    return Level(
        start=1 if start is None else start,
        format=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        restart=number_of(value(child(element, "lvlRestart"))),
        style=value(child(element, "pStyle")) or "",
    )


def _overrides(element: Any) -> tuple[dict[int, int], dict[int, Level]]:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in element.iterfind(w("lvlOverride")):
        at = number_of(override.get(w("ilvl")))
        start = number_of(value(child(override, "startOverride")))
        if at is not None and start is not None:
            starts[at] = start
        if at is not None and child(override, "lvl") is not None:
            levels[at] = _level(child(override, "lvl"))
    return starts, levels


def _label(text: str, counts: dict[int, int], levels: dict[int, Level]) -> str:
    for at in range(9):
        if f"%{at + 1}" in text:
            text = text.replace(f"%{at + 1}", printed(counts.get(at, 1), levels.get(at, Level()).format))
    return text.strip()


def printed(number: int, format: str) -> str:
    """A count in one of Word's number formats; an unknown one is written in figures."""
    if format in ("lowerLetter", "upperLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if format == "lowerLetter" else letters.upper()
    if format in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return _roman(number) if format == "lowerRoman" else _roman(number).upper()
    if format == "decimalZero":
        return f"{number:02d}"
    if format == "cardinalText" and 0 <= number < len(CARDINALS):
        return CARDINALS[number].capitalize()
    return str(number)


def _roman(number: int) -> str:
    out = ""
    for size, letters in ROMAN + ROMAN_SMALL:
        out += letters * (number // size)
        number %= size
    return out
