"""Step 4: one action at a time: what it lacks, and a box for everything a plan needs to say."""

from collections.abc import Sequence

from scrlib.records.plans import Lack, PlanAction, Progress
from scrlib.text.times.calendar_days import is_no_day
from scrlib.ui.components import Problem, button, buttons, details, error_for, pages, select, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.audited import lacks_of
from scrlib.ui.plan.editing import due_as_typed
from scrlib.ui.plan.wording import STATUSES, due_said, progress_words
from scrlib.ui.plan.work import PlanWork

PAGE = 25  # actions to a page of the list


def actions_step(work: PlanWork, problems: Sequence[Problem]) -> Markup:
    """The step as it looks now: one action, or the list of all."""
    if work.panel == "index":
        return _index(work)
    action = work.open_action()
    assert action is not None  # the step opens only when there is an action
    return join(
        step_heading(f"Action {work.number(action.id)} of {len(work.counted())}"),
        _ways(work, action),
        tag("div", _form(action, problems), _beside(work, action), class_="two"),
        _ways(work, action, end=True),
    )


def page_count(work: PlanWork) -> int:
    """How many pages the list of actions fills."""
    return -(-len(work.counted()) // PAGE)


def _ways(work: PlanWork, action: PlanAction, *, end: bool = False) -> Markup:
    """Previous, next, and the ways to see more than one."""
    ids = [one.id for one in work.counted()]
    place = ids.index(action.id)
    previous = button("Previous", "show", ids[place - 1], plain=True) if place else None
    following = button("Next", "show", ids[place + 1], plain=True) if place + 1 < len(ids) else None
    if not end:
        listed = button("List of all", "panel", "index", plain=True)
        return tag("div", previous, following, listed, class_="ways acts")
    onward = button("What each costs", "step", "cost") if place + 1 == len(ids) else None
    add = button("Add an action after this one", "add_after", action.id, plain=True)
    return tag("div", previous, following, onward, add, class_="ways acts")


def _form(action: PlanAction, problems: Sequence[Problem]) -> Markup:
    def box(name: str, label: str, value: str | None, hint: str = "", rows: int = 0) -> Markup:
        id = f"{name}-{action.id}"
        return text_box(id, label, value or "", hint=hint, error=error_for(id, problems), rows=rows)

    return tag(
        "form",
        tag("h3", "What the plan says"),
        _recommendation(action),
        box("action", "What will be done", action.action, rows=3),
        box("recommendation", "Number of the recommendation it serves", action.recommendation),
        box(
            "owner",
            "Who leads on it",
            "; ".join(action.owner),
            "A role that can be asked about it, such as Head of Midwifery. Put ; between two.",
        ),
        box("agency", "Agency", action.agency),
        box("due", "By when", due_as_typed(action), _due_hint(action)),
        box(
            "outcome",
            "What changes for children, or in practice",
            action.outcome,
            "Not what will be written or run: what will be different when it has been.",
            rows=3,
        ),
        box("monitoring", "How anyone will know", action.monitoring, "Who looks, at what, and when.", rows=2),
        select(
            f"progress-{action.id}",
            "Where it stands",
            [
                ("", f"As the plan says: {STATUSES[action.status]}"),
                *((one, progress_words(one)) for one in Progress),
            ],
            action.progress or "",
        ),
        box("evidence", "Evidence", action.evidence, "Title, date and where it is held.", rows=2),
        box("signed_off", "Signed for the agency by", action.signed_off, "A senior officer, and the day."),
        buttons(button("See it again with what I typed", "look", action.id, plain=True)),
    )


def _recommendation(action: PlanAction) -> Markup | None:
    if not action.recommendation_text:
        return None
    return details(
        f"recommendation-text-{action.id}",
        f"Recommendation {action.recommendation or ''}".strip(),
        tag("p", action.recommendation_text),
    )


def _due_hint(action: PlanAction) -> str:
    if action.due:
        return f"Read as {due_said(action)}."
    if is_no_day(action.due_words):
        return "No calendar has this day, read as day, month and year. Which day is meant?"
    if action.due_words:
        return "No day could be read. A day lets the plan say what is overdue."
    return "Such as 30 September 2027, end of September 2027 or Q3 2027/28."


def _beside(work: PlanWork, action: PlanAction) -> Markup:
    """What the action lacks, and the ways to leave it out."""
    lacks = lacks_of(work, action)
    body = (
        [_lack(one) for one in lacks]
        if lacks
        else [tag("p", "It says who, when, to what end and how anyone will know.")]
    )
    return tag(
        "section",
        tag("h3", "To look at"),
        *body,
        buttons(button("What it costs", "cost_of", action.id, plain=True)),
        details(
            f"remove-{action.id}",
            "Take this action out of the plan",
            tag(
                "p",
                "Everything written about it here goes too; until your next press it can be put back. The "
                "file it came from stays as it is.",
            ),
            button("Take it out", "remove", action.id),
        ),
        class_="pane",
    )


def _lack(lack: Lack) -> Markup:
    return tag(
        "div",
        tag("h4", lack.title),
        tag("p", lack.question, class_="question"),
        tag("p", lack.why),
        tag("p", lack.source, class_="small"),
        class_="prompt consider" if lack.judgement else "prompt",
    )


def _index(work: PlanWork) -> Markup:
    """The list of actions, with what each lacks."""
    shown = work.counted()[(work.page - 1) * PAGE : work.page * PAGE]
    return join(
        step_heading("All actions", "Open any of them."),
        tag("ol", *(_index_line(work, one) for one in shown), class_="index", role="list"),
        pages(work.page, page_count(work), what="actions"),
    )


def _index_line(work: PlanWork, action: PlanAction) -> Markup:
    lacks = [one.title.lower() for one in lacks_of(work, action)]
    said = f"To look at: {', '.join(lacks)}." if lacks else "Nothing to look at."
    label = join(tag("b", f"{work.number(action.id)}. "), action.action or "No action is written")
    return tag("li", button(label, "show", action.id, look="line"), tag("p", said, class_="where"))
