"""A register as one file that travels: its title and its whole log, in a text that anything can carry."""

import json
from dataclasses import dataclass

from scrlib.audits.register.log import Log, faults
from scrlib.errors import ScrError
from scrlib.records.plain import plain, record_of
from scrlib.records.register import Entry

KEY, VERSION = "09_register", 1
ENDING = "scrwork"  # of a file that holds such a text


@dataclass(frozen=True, kw_only=True)
class Carried:
    """A register that came in a file."""

    title: str
    log: Log


def written(title: str, log: Log) -> str:
    """The register as one text."""
    work = {"title": title, "log": plain(log)}
    return json.dumps({"workbook": KEY, "version": VERSION, "work": work}, ensure_ascii=False)


def read_back(text: str) -> Carried:
    """The register in a text that `written` made.

    Raises ScrError where it is anything else, of a newer version, or where an entry is not as it was written.
    """
    try:
        told = json.loads(text)
        key, version, work = told["workbook"], told["version"], told["work"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise refused() from None
    if key != KEY:
        raise ScrError("That file was saved from another workbook.", "Open it on the page it was saved from.")
    if version != VERSION:
        raise ScrError(
            "That file was saved by a newer version.", "Ask whoever runs the workbook to update it."
        )
    try:
        carried = Carried(title=record_of(str, work["title"]), log=record_of(tuple[Entry, ...], work["log"]))
    except (KeyError, TypeError):
        raise refused() from None
    return sound(carried)


def sound(carried: Carried) -> Carried:
    """The same register. Raises ScrError where its log is not as it was written."""
    found = faults(carried.log)
    if found:
        raise ScrError(
            f"In this file the register is not as it was written: {found[0]}",
            "Nothing was taken from it. Ask whoever sent it for the copy before.",
        )
    return carried


def refused() -> ScrError:
    """What is said of a file that holds no register."""
    return ScrError(
        "That file holds no register.",
        "Choose one that was taken away from page 09, in Excel or as one file. A plan comes into a register "
        "that is open, under “Files”.",
    )
