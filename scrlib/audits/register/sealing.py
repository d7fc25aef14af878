"""The head of the log as it is printed, and as somebody types it from a printed pack."""

import re
from collections.abc import Iterable

from scrlib.audits.register.log import Log, head

PRINTED, HEAD = "Printed at entry ", " Its head: "
GROUP = 8  # letters and figures that stand together
WHOLE = re.compile("[0-9a-f]{64}")
NOT_WHOLE = "That is not a whole head.", "Type all 64 letters and figures, as they are printed."
NAMES = "Names are typed: nobody signs in on a local copy, so the head does not say who wrote."


def spaced(printed: str) -> str:
    """A head in groups, so that it can be read aloud and typed."""
    return " ".join(printed[at : at + GROUP] for at in range(0, len(printed), GROUP))


def as_typed(words: str) -> str:
    """A head from what somebody typed: without spaces, in small letters."""
    return "".join(words.split()).lower()


def is_whole(head: str) -> bool:
    """Whether it could be a head at all: one of which a letter is missing says nothing of the log."""
    return bool(WHOLE.fullmatch(head))


def is_printed(texts: Iterable[str]) -> bool:
    """Whether these are the words of a paper that was made here: a pack, an annual table, a log."""
    return any(one.startswith(PRINTED) and HEAD in one for one in texts)


def foot(log: Log) -> str:
    """The number of the last entry and the beginning of its head, for the foot of a page."""
    return f"Entry {len(log)}, head {head(log)[:GROUP]}" if log else "An empty register"


def seal(log: Log) -> str:
    """What is printed under a pack: number, head, what they are good for."""
    if not log:
        return "The register has no entry yet."
    return (
        f"{PRINTED}{len(log)}.{HEAD}{spaced(head(log))}. Keep this page: typed in on page 09, "
        f"number and head find every change that is made later to an entry up to this one. {NAMES}"
    )
