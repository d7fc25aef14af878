"""The work of the Plan and cost page as one text and back."""

from scrlib.ui import saving
from scrlib.ui.plan.work import STEPS, PlanWork

KEY = "02_plan_and_cost"
VERSION = 1


def written(work: PlanWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> PlanWork:
    """The work in a text that `written` made. Raises ScrError at any other."""
    work = saving.read_back(text, KEY, VERSION, PlanWork)
    ids = [one.id for one in work.actions]
    if work.step not in STEPS or len(set(ids)) < len(ids):
        raise saving.refused()
    return work
