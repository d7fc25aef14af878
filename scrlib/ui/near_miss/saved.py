"""The work of the Near miss page as one text and back."""

import re

from scrlib.learning.sessions import sessions
from scrlib.records.near_misses import NearMiss
from scrlib.ui import pages, saving
from scrlib.ui.loop.work import fitted
from scrlib.ui.near_miss.work import RECORD, RECORD_STEPS, REGISTER, REGISTER_STEPS, NearMissWork

KEY = pages.NEAR_MISS
VERSION = 1
ID = {letter: re.compile(rf"{letter}[1-9]\d{{0,5}}") for letter in "NMB"}


def written(work: NearMissWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> NearMissWork:
    """The work in a text that `written` made. Raises ScrError at any other."""
    work = fitted(saving.read_back(text, KEY, VERSION, NearMissWork), sessions("near_miss"))
    known = work.part in ("", RECORD, REGISTER) and work.step in RECORD_STEPS and work.page in REGISTER_STEPS
    whole = _apart([one.id for one in work.records], "N") and all(map(_sound, work.records))
    if not known or not whole or (work.part == RECORD and work.near_miss() is None):
        raise saving.refused()
    return work


def _sound(one: NearMiss) -> bool:
    return _apart([two.id for two in one.moments], "M") and _apart([two.id for two in one.barriers], "B")


def _apart(ids: list[str], letter: str) -> bool:
    """Is each id one that this page gives, and given once? They end the names of boxes."""
    return len(set(ids)) == len(ids) and all(ID[letter].fullmatch(one) for one in ids)
