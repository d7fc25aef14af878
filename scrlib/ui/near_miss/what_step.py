"""Step 1: what could have happened, what did, what makes it a near miss, and who noticed."""

from scrlib.learning.near_miss.lists import label
from scrlib.records.near_misses import NearMiss
from scrlib.ui.components import notice
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.asking import choice, day, scale, text

WORST = "now"  # a likelihood: somebody else may be in danger today


def what_step(record: NearMiss) -> Markup:
    """The boxes of the step."""
    return join(
        step_heading(
            "What happened",
            "A near miss: something was prevented from going wrong, or went wrong without serious harm. "
            "Write roles and never names. Nobody is graded here.",
        ),
        now(record),
        tag(
            "form",
            text(record, "title", "What to call it", hint="In a few words: “A move that was stopped”."),
            text(record, "could", "What could have happened?", hint="To whom, and how bad?", rows=3),
            text(record, "did", "What did happen?", rows=3),
            scale(record, "kind", "What makes it a near miss?", "kind", hint=_harm()),
            text(record, "caught_how", "How was it noticed or stopped?", rows=2),
            tag(
                "div",
                text(record, "caught_by", "By whom? A role", hint="“college tutor”, “her grandmother”"),
                choice(record, "stage", "Stage of the child’s journey", "stage"),
                class_="row wide",
            ),
            tag(
                "div",
                text(record, "reporter", "Who reported it? A role"),
                day(record, "reported", "When was it reported?", hint="Such as 22 May 2026"),
                class_="row wide",
            ),
            text(
                record,
                "already_known",
                "Was anything like it known before?",
                hint="Another near miss, a complaint, an audit, a finding of a review.",
                rows=2,
            ),
            scale(record, "severity", "How bad could it have been?", "severity"),
            scale(record, "likelihood", "How likely is it to come again?", "likelihood"),
        ),
    )


def now(record: NearMiss) -> Markup | None:
    """Safety first, where it could be happening to somebody today."""
    if record.likelihood != WORST or record.safety_action.strip():
        return None
    return notice(
        tag("p", "Before anything else is written: who is safe tonight because of what is done now?"),
        tag("p", "Do it, then write it down under “What follows”."),
        title=f"{label('likelihood', WORST)}.",
        kind="tick",
    )


def _harm() -> str:
    return (
        "If a child was seriously harmed, it is not a near miss: follow your safeguarding "
        "procedures and stop here."
    )
