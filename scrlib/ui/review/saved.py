"""The work of the Cost a review page as one text and back."""

import re

from scrlib.ui import pages, saving
from scrlib.ui.review.work import STEPS, ReviewWork

KEY = pages.REVIEW
VERSION = 1
ID = re.compile(r"G[1-9]\d{0,5}")


def written(work: ReviewWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> ReviewWork:
    """The work in a text that `written` made. Raises ScrError at any other."""
    work = saving.read_back(text, KEY, VERSION, ReviewWork)
    ids = [one.id for one in work.agencies]
    if work.step not in STEPS or len(set(ids)) < len(ids) or not all(ID.fullmatch(id) for id in ids):
        raise saving.refused()
    return work
