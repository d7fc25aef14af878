"""The colour behind an Excel cell as six hexadecimal digits, also where it is one of the workbook's theme."""

import re
from typing import Any

HEX = re.compile(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?\Z")
THEME_PART = re.compile(
    rb"<a:(lt1|dk1|lt2|dk2|accent[1-6]|hlink|folHlink)>\s*<a:\w+ [^>]*?(?:lastClr|val)=\"([0-9A-Fa-f]{6})\""
)
ORDER = (
    b"lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split()  # of indexes
)


def fill_of(cell: Any, book: Any) -> str:
    """The colour of a cell that somebody filled, "" for none or white."""
    fill = getattr(cell, "fill", None)
    if fill is None or fill.fill_type != "solid":
        return ""
    colour = _hex(fill.fgColor, book)
    return "" if colour in ("", "FFFFFF") else colour


def _hex(colour: Any, book: Any) -> str:
    if colour.type == "rgb" and isinstance(colour.rgb, str) and HEX.match(colour.rgb):
        return colour.rgb[-6:].upper()
    if colour.type == "indexed":
        from openpyxl.styles.colors import COLOR_INDEX

        return COLOR_INDEX[colour.indexed][-6:].upper() if 0 <= colour.indexed < len(COLOR_INDEX) else ""
    if colour.type == "theme":
        return _tinted(_theme(book).get(colour.theme, ""), colour.tint or 0.0)
    return ""


def _theme(book: Any) -> dict[int, str]:
    found = dict(THEME_PART.findall(getattr(book, "loaded_theme", None) or b""))
    return {at: found[name].decode().upper() for at, name in enumerate(ORDER) if name in found}


def _tinted(colour: str, tint: float) -> str:
    """A theme colour made lighter (tint above 0) or darker."""
    if not colour:
        return ""
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    mixed = [part + (255 - part) * tint if tint > 0 else part * (1 + tint) for part in parts]
    return "".join(f"{min(255, max(0, round(part))):02X}" for part in mixed)
