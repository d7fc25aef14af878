"""The work of the Plan and cost page as one text and back."""

import re
from dataclasses import replace

from scrlib.plans.estimates.template_data import templates
from scrlib.ui import pages, saving
from scrlib.ui.plan.costed import costs_of
from scrlib.ui.plan.estimates.estimating import newer_indices
from scrlib.ui.plan.lines.new import NEW
from scrlib.ui.plan.steps.list_step import page_count
from scrlib.ui.plan.work import STEPS, PlanWork

KEY = pages.PLAN
VERSION = 1


def written(work: PlanWork) -> str:
    """The whole work as one text."""
    return saving.written(KEY, VERSION, work)


def read_back(text: str) -> PlanWork:
    """The work in a text that `written` made, in a state that can be shown. Raises ScrError at any other."""
    work = saving.read_back(text, KEY, VERSION, PlanWork)
    ids = [one.id for one in work.actions]
    if work.step not in STEPS or len(set(ids)) < len(ids):
        raise saving.refused()
    if work.costings:
        costs_of(work)  # refused here where it cannot be costed, and not when the page is shown
    newer_indices(work.index_table)  # as is a table of indices that cannot be read
    return replace(work, panel=_panel(work), page=min(max(work.page, 1), max(page_count(work), 1)))


def _panel(work: PlanWork) -> str:
    """The form that was open, none where what it is about is not there any more."""
    form, _, about = work.panel.partition(" ")
    id, _, rest = about.partition(" ")
    here = any(one.id == id for one in work.counted())
    lines = len(work.costing_of(id).lines)
    fits: dict[str, object] = {
        "index": True,
        "setup": True,
        "cost": here,
        "line": here and (re.fullmatch(rf"{NEW} \w+", rest) or (rest.isdecimal() and int(rest) < lines)),
        "template": here and rest in templates(),
    }
    return work.panel if fits.get(form) else ""
