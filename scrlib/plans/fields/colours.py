"""Colours of cells said in words."""

import colorsys
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from scrlib.plans.phrases import plain
from scrlib.tables import read_table, rows

GREY = 0.06  # saturation below which a colour is a shade of grey
DARK = 0.15  # brightness below which a colour is black
LIGHT = 0.98  # brightness above which it is the white of the paper


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
            letter=row.get("letter", ""),
            also=tuple(one.strip() for one in row["also"].split(";")),
            hues=tuple((low, high) for low, high in row.get("hues", ())),
            signs=tuple(one.strip() for one in row.get("signs", "").split(";") if one.strip()),
        )
        for row in rows(read_table(name), name, "colours", ("name", "also"))
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


@cache
def shade_of(fill: str) -> str:
    """ "white" (also for no fill), "grey" or "black"; "" where the fill is a colour."""
    if colour_of(fill):
        return ""
    bright = _hue(fill)[1] if len(fill) == 6 else 1.0
    return "black" if bright < DARK else "white" if bright > LIGHT else "grey"


def _hue(fill: str) -> tuple[float, float, float]:
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, strong, bright = colorsys.rgb_to_hsv(red, green, blue)
    return hue * 360, bright, strong


@lru_cache(maxsize=8192)
def named_colour(words: str) -> str:
    """The colour that a word, letter or sign alone names ("Amber", "G", "RAG: green"); "" for any other words."""
    words = signs().sub(lambda sign: of_sign(sign[1]), words)
    bare = plain(re.sub(r"^(?:b?rag(?: rating| status)?)\s*[:–-]?\s*", "", words.strip(), flags=re.I)).strip(
        "()[]"
    )
    for one in colours() if bare else ():
        lettered = (one.letter, f"{one.name} ({one.letter}", f"{one.letter} ({one.name}")
        if bare in (one.name, *one.also, *(lettered if one.letter else ())):
            return one.name
        if re.fullmatch(rf"(?:{one.name}\W*)+", bare):
            return one.name
    return ""


@cache
def signs() -> re.Pattern[str]:
    """A pattern for the signs that show a colour; group 1 is the sign."""
    return re.compile(
        f"({'|'.join(sign for one in colours() for sign in one.signs)})\N{VARIATION SELECTOR-16}?"
    )


def of_sign(sign: str) -> str:
    """The colour of a sign that `signs` found."""
    return next(one.name for one in colours() if sign in one.signs)
