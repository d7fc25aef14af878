"""Which action of the register an action of a plan is: by its words."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from scrlib.audits.register.state import Fields
from scrlib.records.plans import PlanAction

ALIKE = 0.8  # of two texts of an action that is taken for the same


def same(actions: Sequence[PlanAction], known: Mapping[str, Fields]) -> list[str]:
    """For each action of a plan the id of the action of the register that it is, "" for none; each id once.

    It is the one with the same words; of those that are left, the one with words most alike.
    """
    free = {id: plain(fields.get("text", "")) for id, fields in known.items()}
    texts, found = [plain(one.action) for one in actions], [""] * len(actions)
    for exactly in (True, False):
        for at, words in enumerate(texts):
            if words and not found[at]:
                found[at] = _best(words, free, exactly)
                free.pop(found[at], None)
    return found


def _best(words: str, free: Mapping[str, str], exactly: bool) -> str:
    if exactly:
        return next((id for id, text in free.items() if text == words), "")
    alike = {id: _alike(words, text) for id, text in free.items()}
    best = max(alike, key=lambda id: alike[id], default="")
    return best if best and alike[best] >= ALIKE else ""


def _alike(one: str, other: str) -> float:
    """How much of two texts is the same words in the same order, from 0 to 1."""
    match = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return match.ratio() if match.quick_ratio() >= ALIKE else 0.0


def plain(text: str) -> str:
    """Words without marks, capitals and spaces more than one, to be held against others."""
    return re.sub(r"\W+", " ", text).strip().casefold()
