"""What a recommendation is called on the page and in its files: by its printed number where it has one."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from scrlib.records.cardinals import CARDINAL_VALUES
from scrlib.text.saying import ordinal

if TYPE_CHECKING:
    from scrlib.ui.check.work import Entry

LONGEST = 16  # letters of a printed number: "LSCB-2013-07"; what is longer is a key of some system
LETTERS = "abcdefghijklmnopqrstuvwxyz"
R_BEFORE = re.compile(r"R(?:ec)?[. -]?(?=\d)", re.I)  # "R11": the number is 11


def called(entries: Sequence["Entry"]) -> Mapping[str, str]:
    """The number of each entry of a list by its id, no two the same.

    "6"              as printed; or its place, where no entry of the list has a printed number
    "6 (a)"          one part of what is printed as 6, split by the visitor
    "1 (4th)"        one of several printed as 1, with its place in the list
    "6 (our count)"  its place, where others have a printed number and it has none
    """
    printed = _printed(entries)
    times = Counter(filter(None, printed.values()))
    parts = {number: _parts(entries, printed, number) for number, many in times.items() if many > 1}
    names: dict[str, str] = {}
    for place, entry in enumerate(entries, start=1):
        number = printed[entry.id]
        if not number:
            names[entry.id] = f"{place} (our count)" if times else str(place)
        elif times[number] > 1:
            names[entry.id] = f"{number} ({parts[number].get(entry.id) or ordinal(place)})"
        else:
            names[entry.id] = number
    return names


def short(number: str) -> str:
    """A number as a short name: "R6", "R1 (4th)"; one that is no number in front is "Rec B"."""
    return f"R{number}" if number[:1].isdigit() else f"Rec {number}"


def _printed(entries: Sequence["Entry"]) -> dict[str, str]:
    """The printed number of each entry, "" where it has none or repeats another entry of the list."""
    here = {one.id for one in entries}
    return {one.id: "" if one.repeats in here else _tidy(one.number) for one in entries}


def _tidy(number: str) -> str:
    """A printed number without what stands around it: "R11." is 11, "Six" is 6."""
    bare = R_BEFORE.sub("", " ".join(number.split()).strip(" .:()[]"))
    value = str(CARDINAL_VALUES.get(bare.lower(), bare))
    return value if len(value) <= LONGEST else ""


def _parts(entries: Sequence["Entry"], printed: Mapping[str, str], number: str) -> dict[str, str]:
    """The letter of each entry printed under a number, where all were split from one text of the file."""
    same = [one for one in entries if printed[one.id] == number]
    of_one = len({(one.sources, one.where) for one in same}) == 1 and bool(same[0].sources)
    whole = any(one.versions[0] in one.sources for one in same)  # the same words, printed to two agencies
    return dict(zip((one.id for one in same), LETTERS, strict=False)) if of_one and not whole else {}
