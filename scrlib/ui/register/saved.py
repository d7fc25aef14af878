"""The work of the Register page as one text and back."""

from scrlib.audits.register.log import faults
from scrlib.ui import pages, saving
from scrlib.ui.register.work import STANDING, STEPS, RegisterWork

KEY = pages.REGISTER
VERSION = 1


def written(work: RegisterWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> RegisterWork:
    """The work in a text that `written` made. Raises ScrError at any other."""
    work = saving.read_back(text, KEY, VERSION, RegisterWork)
    if work.step not in STEPS or work.shown.standing not in STANDING or work.page < 1 or faults(work.log):
        raise saving.refused()
    return work
