"""Colours of cells said in words, and the key that says what a plan means by them."""

import colorsys
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from scrlib.plans.phrases import plain
from scrlib.records.plan_files import PlanCell, PlanParagraph, PlanTable
from scrlib.tables import read_table, rows

GREY = 0.06  # saturation below which a colour is a shade of grey
DARK = 0.15  # brightness below which a colour is black
SHORT = 6  # words; a status written in a coloured cell is no longer
LONGEST = 16  # words; a meaning in a key is no longer


@dataclass(frozen=True, kw_only=True)
class Colour:
    """One colour of a progress column."""

    name: str
    letter: str
    also: tuple[str, ...]
    hues: tuple[tuple[float, float], ...]
    signs: tuple[str, ...]  # as typed on a telephone: a round or square of the colour


@cache
def colours() -> tuple[Colour, ...]:
    """The colours told apart. Raises DataError where data/plans/colours.toml is not complete."""
    name = "plans/colours.toml"
    return tuple(
        Colour(
            name=row["name"],
            letter=row["letter"],
            also=tuple(one.strip() for one in row["also"].split(";")),
            hues=tuple((low, high) for low, high in row["hues"]),
            signs=tuple(one.strip() for one in row["signs"].split(";")),
        )
        for row in rows(read_table(name), name, "colours", ("name", "letter", "also", "hues", "signs"))
    )


@cache
def colour_of(fill: str) -> str:
    """The name of a colour given as six hexadecimal digits; "" for none, white, black and greys."""
    if len(fill) != 6:
        return ""
    hue, bright, strong = _hue(fill)
    if strong < GREY or bright < DARK:
        return ""
    return next((one.name for one in colours() for low, high in one.hues if low <= hue <= high), "")


def _hue(fill: str) -> tuple[float, float, float]:
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, strong, bright = colorsys.rgb_to_hsv(red, green, blue)
    return hue * 360, bright, strong


@lru_cache(maxsize=8192)
def named_colour(words: str) -> str:
    """The colour that a word, letter or sign alone names ("Amber", "G", "RAG: green"); "" for any other words."""
    words = _signs().sub(lambda sign: _of_sign(sign[1]), words)
    bare = plain(re.sub(r"^(?:b?rag(?: rating| status)?)\s*[:–-]?\s*", "", words.strip(), flags=re.I)).strip(
        "()[]"
    )
    for one in colours():
        if bare in (
            one.name,
            one.letter,
            f"{one.name} ({one.letter})",
            f"{one.letter} ({one.name})",
            *one.also,
        ):
            return one.name
        if re.fullmatch(rf"(?:{one.name}\W*)+", bare):
            return one.name
    return ""


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(
        f"({'|'.join(sign for one in colours() for sign in one.signs)})\N{VARIATION SELECTOR-16}?"
    )


def _of_sign(sign: str) -> str:
    return next(one.name for one in colours() if sign in one.signs)


@cache
def _before_words() -> re.Pattern[str]:
    return re.compile(rf"\s*{_signs().pattern}\s*(?:=|:|[-–—])?\s*(?=\w)")


def _signs_told(text: str) -> str:
    """A text in which a coloured sign and the words behind it are written "green = complete"."""
    return _before_words().sub(lambda sign: f"; {_of_sign(sign[1])} = ", text)


def _names() -> str:
    return "|".join(name for one in colours() for name in (one.name, *one.also[:1]))


@cache
def _pairs() -> re.Pattern[str]:
    """ "Green = complete", "A: in progress", "Red - overdue"; the letter or name, and the words up to the next mark."""
    names = "|".join(re.escape(name) for one in colours() for name in (one.name, *one.also))
    letters = "".join(one.letter.upper() for one in colours())
    return re.compile(
        rf"(?<![\w-])(?P<name>(?i:{names})|[{letters}])(?:\s*\((?:[{letters}]|(?i:{names}))\))?\s*(?:=|:|[-–—]\s|\bmeans\b|\bindicates\b|\bis\b)\s*"
        rf"(?P<meaning>[^;|\n=]{{3,90}}?)(?=\s*(?:[;|\n.]|,\s*(?i:{names}|[{letters}]\b)|\s(?:(?i:{names})|[{letters}])\s*(?:=|:|[-–—]\s|means)|$))"
    )


def key_in(text: str) -> dict[str, str]:
    """What a line such as "Key: green = complete; amber = on track" says each colour means; {} where it is no key."""
    text = _signs_told(text)
    if not re.search(r"[=:–—-]|means|indicates|\bis\b", text):
        return {}
    found: dict[str, str] = {}
    for one in _pairs().finditer(text):
        name = named_colour(one["name"])
        if name and len(one["meaning"].split()) <= LONGEST:
            found.setdefault(name, one["meaning"].strip(" ,.()"))
    return (
        found if len(found) > 1 or (found and re.match(r"\W*(?:rag )?(?:key|legend)\b", text, re.I)) else {}
    )


def key_of_table(table: PlanTable) -> dict[str, str]:
    """What a table that is a key says each colour means; {} where it is something else."""
    found: dict[str, str] = {}
    used = 0
    filled = [
        row.cells for row in table.rows if any(cell.lines or colour_of(cell.fill) for cell in row.cells)
    ]
    for cells in filled:
        pairs = key_of_row(cells, words_first=True)
        found.update({name: words for name, words in pairs.items() if name not in found})
        used += bool(pairs)
    return (
        found
        if used >= 2 and 2 * used >= len(filled) or (used == 1 and len(filled) <= 2 and len(found) > 1)
        else {}
    )


def key_of_row(cells: Iterable[PlanCell], *, words_first: bool = False) -> dict[str, str]:
    """What one row says colours mean: a colour or its name in a cell and the words beside it, or in it.

    {} where the row says anything else as well. `words_first`: whether the colour may also stand behind its words,
    which in a row of a plan would be an action and how it stands.
    """
    own = [cell for cell in cells if not cell.left and (cell.lines or colour_of(cell.fill))]
    own = own[1:] if own and is_key_word(own[0].text) else own
    found = {name: words for cell in own for name, words in key_in(cell.text).items()}
    if found or any(len(cell.text.split()) > LONGEST for cell in own):
        return found if len(own) == 1 or all(key_in(cell.text) for cell in own) else {}
    at = 0
    while at < len(own):
        cell, beside = own[at], own[at + 1] if at + 1 < len(own) else PlanCell()
        name = named_colour(cell.text) or ("" if cell.lines else colour_of(cell.fill))
        if name and _means(beside.text):
            found[name] = beside.text
            at += 1
        elif _pairs().match(cell.text.strip()) and (inside := key_in(f"key: {cell.text}")):
            found.update(inside)
        elif not name and colour_of(cell.fill) and cell.lines and len(cell.text.split()) <= SHORT:
            found[colour_of(cell.fill)] = cell.text
        elif cell.lines and not name:
            after = colour_of(beside.fill) if words_first and not beside.lines else ""
            if not after or len(cell.text.split()) > SHORT:
                return {}
            found[after] = cell.text
            at += 1
        at += 1
    return found


def _means(text: str) -> bool:
    """Whether some words may be what a colour means: not a colour, nor how many actions have it."""
    return any(map(str.isalpha, text)) and not named_colour(text)


def is_key_word(text: str) -> bool:
    """Whether some words only say that a key follows: "Key:", "RAG rating key"."""
    return bool(
        re.fullmatch(
            r"\W*(?:b?rag\s)?(?:rating\s|status\s|colou?r\s)?(?:key|legend)\b(?:\s(?:to|for)\s.{3,40})?\W*",
            text,
            re.I,
        )
    )


def whole_key(blocks: Iterable[PlanTable | PlanParagraph]) -> Mapping[str, str]:
    """What the paragraphs of a document say its colours mean."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, PlanParagraph):
            words = f"{block.label} {block.text}".strip()
            for name, meaning in key_in(words).items():
                found.setdefault(name, meaning)
    return found
