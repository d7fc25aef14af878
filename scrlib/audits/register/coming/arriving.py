"""Another copy of the register is opened: how it stands to ours, in a sentence."""

from dataclasses import dataclass
from enum import StrEnum

from scrlib.audits.register.coming.doubles import brought_in_twice
from scrlib.audits.register.coming.merge import clashes, differences, parted
from scrlib.audits.register.log import Log
from scrlib.records.register import Clash
from scrlib.text.saying import counted, day, listed


class Stand(StrEnum):
    """How a copy stands to ours."""

    SAME = "same"
    OLDER = "older"  # everything in it is here
    NEWER = "newer"  # it goes on from ours
    PARTED = "parted"  # each has entries that the other has not


STANDS = {  # by whether ours, and whether theirs, has entries that the other has not
    (False, False): Stand.SAME,
    (True, False): Stand.OLDER,
    (False, True): Stand.NEWER,
    (True, True): Stand.PARTED,
}


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """A copy beside ours. `rows` are its changes that do not stand here; `clashes` those made in both."""

    stand: Stand
    words: str
    theirs: Log
    rows: tuple[Clash, ...] = ()
    clashes: tuple[Clash, ...] = ()


def arrived(ours: Log, theirs: Log) -> Arrived:
    """How the copy stands to ours. Raises ScrError where it is of another register."""
    here, there = parted(ours, theirs)
    mine, new = ours[here:], theirs[there:]
    stand = STANDS[bool(mine), bool(new)]
    both = clashes(ours, theirs)
    twice = brought_in_twice(ours, theirs)
    return Arrived(
        stand=stand,
        words=f"{_words(stand, mine, new, ours[:here], len(both))}{_twice(twice)}",
        theirs=theirs,
        rows=differences(ours, theirs),
        clashes=both,
    )


def _twice(number: int) -> str:
    """That the same plan seems to have come into both, "" where it has not."""
    if not number:
        return ""
    said = "says what one here says" if number == 1 else "say what others here say"
    asked = "After the merge you are asked which stays."
    return f" {counted(number, 'action')} of it {said}: the same plan may have come into both. {asked}"


def _words(stand: Stand, mine: Log, new: Log, shared: Log, both: int) -> str:
    if stand is Stand.SAME:
        return "This copy is the same as the one that is open."
    if stand is Stand.OLDER:
        return "This copy is older: everything in it is here already."
    told = (
        f"{counted(len(new), 'entry', 'entries')} by {listed(tuple(dict.fromkeys(one.who for one in new)))}"
    )
    if stand is Stand.NEWER:
        return f"This copy goes on from the one that is open. New in it: {told}."
    since = (
        f"after entry {shared[-1].number} of {day(shared[-1].at.date())}" if shared else "at the beginning"
    )
    ours = f"{counted(len(mine), 'entry', 'entries')} {'stands' if len(mine) == 1 else 'stand'} only here"
    clash = counted(both, "value was changed", "values were changed") if both else "no value was changed"
    return f"The two copies parted {since}: {ours}, {told} only there; {clash} in both."
