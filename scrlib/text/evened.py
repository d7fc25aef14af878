"""A text as typed or pasted made even, so that it is read alike: one space for several, a plain hyphen for others,
a space where a line was broken in the middle of a sentence.

What was found in the even text is put back to where it stands in the text as it came.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from scrlib.records import Parse

_UNEVEN = re.compile(r"[^\S\n]{2,}|[\u2010\u2011\u2009\u202f\u00a0]")
_BROKEN = re.compile(  # a line as wide as a page's column, and what goes on in small letters or behind "of the"
    r"(?m)^[^\n]{30,}(?:(?<=[a-z0-9,)'’-])[ ]?\n(?=[a-z(])(?!(?:[a-z]|[ivx]{1,4})[.)]|\()|(?:(?<=\sthe)|(?<=\sof)|(?<=\sand)|(?<=\sto)|(?<=\sfor)|(?<=\swith)|(?<=\sits)|(?<=\sby)|(?<=\sat))[ ]?\n(?=[A-Z0-9]))"
)
_LISTS = re.compile(r":\s*\n")  # what stands in the lines below such a one are items
_EVEN = str.maketrans("\u2010\u2011\u2009\u202f\u00a0", "--   ")


def evened(text: str) -> tuple[str, Sequence[int] | None]:
    """The text made even, and where each of its letters stood; itself and None where it was even."""
    whole = _mended(text) if "\n" in text else text
    if whole is text and (_is_plain(text) or not _UNEVEN.search(text)):
        return text, None
    plain = whole.translate(_EVEN)
    kept = [at for at, letter in enumerate(plain) if letter != " " or plain[at - 1 : at] != " "]
    return "".join(map(plain.__getitem__, kept)), [*kept, len(text)]


def _is_plain(text: str) -> bool:
    """Whether a text is of plain letters and single spaces, as most are: soon told."""
    return text.isascii() and text.isprintable() and "  " not in text


def _mended(text: str) -> str:
    """The text with its sentences in one line each; the lines of a list stay apart."""
    if _LISTS.search(text) or not _BROKEN.search(text):
        return text
    return _BROKEN.sub(lambda line: line.group()[:-1] + " ", text)


def put_back(parse: Parse, text: str, places: Sequence[int]) -> Parse:
    """What was found in an even text, in the text as it came."""
    return replace(
        parse,
        text=text,
        **{
            name: _moved(value, text, places)
            for name, value in vars(parse).items()
            if isinstance(value, tuple) and name != "notes"
        },
    )


def _moved(value: Any, text: str, places: Sequence[int]) -> Any:
    """A part, or several, each with its new place and its words as they came."""
    if isinstance(value, tuple):
        return tuple(_moved(one, text, places) for one in value)
    if not hasattr(value, "start"):
        return value
    start, end = places[value.start], places[value.end - 1] + 1 if value.end > value.start else 0
    end = max(start, end)
    own = {"start": start, "end": end}
    own |= {"words": text[start:end]} if hasattr(value, "words") else {}
    own |= {
        name: _moved(getattr(value, name), text, places)
        for name in ("owner", "action")
        if hasattr(value, name)
    }
    return replace(value, **own)
