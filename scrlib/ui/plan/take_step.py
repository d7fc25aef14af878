"""Step 7."""

from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup
from scrlib.ui.plan.work import PlanWork
from scrlib.words import Words


def take_step(work: PlanWork, words: Words, *, taken: str) -> Markup:
    return step_heading("Take away")
