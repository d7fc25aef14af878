"""Step 3: what the plan has and lacks, beside the national study, and who is asked to do how much by when."""

from collections.abc import Sequence

from scrlib.plans.outcomes import levels
from scrlib.records.plans import ActionAudit, Answer, Beside, PlanAudit
from scrlib.text.saying import counted, listed
from scrlib.ui.components import Bar, Problem, bar_table, button, details, notice, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.several import several_form
from scrlib.ui.plan.work import PlanWork

STUDY = "plans of reviews of 2001-03"
MOST = 12  # owners and months shown before "show all"
_DONE = "Whether it was done and whether it helped are two questions."


def lacks_step(work: PlanWork, found: PlanAudit, problems: Sequence[Problem]) -> Markup:
    """The step as it looks now."""
    return join(
        step_heading("What it lacks"),
        notice(tag("p", _DONE), title=found.headline),
        bar_table("What each action of a plan is asked for", "Asked", _bars(found.beside), theirs=STUDY),
        _figures(found.beside),
        _actions(work, found.actions),
        several_form(work, problems),
        _levels(found),
        _load(found),
        _order(work, found),
        _signed(found),
        tag("div", button("Go through the actions", "step", "actions"), class_="acts go"),
    )


def _bars(beside: Sequence[Beside]) -> list[Bar]:
    return [
        Bar(label=one.label, ours=one.ours, ours_n=one.ours_n, theirs=one.theirs, theirs_n=one.theirs_n)
        for one in beside
    ]


def _figures(beside: Sequence[Beside]) -> Markup:
    """Where the study's figures come from: table, denominator and caveat."""
    rows = [
        (one.label, f"{one.theirs} of {one.theirs_n}", one.table, one.caveat)
        for one in beside
        if one.theirs is not None
    ]
    return details(
        "study-figures",
        "Where the figures of the study come from",
        tag(
            "p",
            "Yours are counted by action, the study’s by plan: read them beside each other, not as a mark.",
        ),
        table(
            "The study (Rose and Barnes 2008)",
            ["Asked", "Plans", "Table", "Note"],
            rows,
        ),
    )


IN_PART = {
    "owner": "the lead",
    "outcome": "the outcome",
    "cost": "the cost",
}  # what an action may say in part


def _nothing_lacks(work: PlanWork, found: Sequence[ActionAudit]) -> str:
    partly = [
        f"{IN_PART[item]} of action {work.number(one.action)}"
        for one in found
        for item, answer in one.answers
        if answer is Answer.PARTLY
    ]
    if not partly:
        return "Every action has everything that is asked for."
    is_said = counted(len(partly), "thing is said only in part", "things are said only in part")
    return f"No action lacks anything that is asked for. {is_said}, and not counted above: {listed(partly)}."


def _actions(work: PlanWork, found: Sequence[ActionAudit]) -> Markup:
    lacking = [one for one in found if one.lacks]
    if not lacking:
        return tag("p", _nothing_lacks(work, found))
    rows = [_action(work, one) for one in lacking]
    return details(
        "lacks",
        f"{counted(len(lacking), 'action')} of {len(found)} with something to look at",
        table("By action", ["Action", "To look at"], rows),
        open=len(lacking) <= MOST,
        class_="paper",
    )


def _action(work: PlanWork, one: ActionAudit) -> tuple[object, ...]:
    number, said = work.number(one.action), work.action(one.action).action or "No action is written"
    link = button(join(tag("b", f"{number}. "), said), "show", one.action, look="line")
    return link, tag("ul", *(tag("li", lack.title) for lack in one.lacks))


def _levels(found: PlanAudit) -> Markup:
    """What kind of thing each intended outcome is, told apart by its words."""
    names = {one.name: one.label for one in levels()} | {"": "Cannot be told from the words"}
    rows = [(names[name], number) for name, number in found.levels]
    return tag(
        "section",
        tag("h3", "What the outcomes are"),
        tag("p", "Something made or held is an output. The plan is for what comes after it."),
        table("Intended outcomes by kind", ["Kind", "Actions"], rows, numbers=(1,)),
    )


def _load(found: PlanAudit) -> Markup:
    owners = [(name, number) for name, number in found.by_owner]
    months = [(f"{month:%B %Y}", number) for month, number in found.by_month]
    months += [("No date", found.undated)] if found.undated else []
    return tag(
        "section",
        tag("h3", "Who is asked to do how much, and by when"),
        tag("div", _counts("owner", "Owner", owners), _counts("month", "Month", months), class_="two even"),
    )


def _counts(id: str, column: str, rows: Sequence[tuple[str, int]]) -> Markup:
    first = table(f"Actions by {id}", [column, "Actions"], rows[:MOST], numbers=(1,))
    rest = rows[MOST:]
    if not rest:
        return tag("div", first if rows else tag("p", f"No {id} is named."))
    more = table(f"The other actions by {id}", [column, "Actions"], rest, numbers=(1,))
    return tag("div", first, details(f"more-{id}", f"{len(rest)} more", more))


def _order(work: PlanWork, found: PlanAudit) -> Markup:
    rows = [
        (
            f"{work.number(one.action)}. {work.action(one.action).action}",
            ", ".join(str(work.number(id)) for id in one.after) or "–",
            one.why,
        )
        for one in found.order
    ]
    return details(
        "order",
        "In which order they can be done",
        table("Order of doing", ["Action", "After action", "Why"], rows),
    )


def _signed(found: PlanAudit) -> Markup:
    if not found.signed:
        said = "No senior officer is named who signed for an agency."
    else:
        said = f"Signed for: {'; '.join(found.signed)}."
    missing = f" Nobody signed for: {'; '.join(found.unsigned)}." if found.unsigned and found.signed else ""
    return tag("section", tag("h3", "Who signed"), tag("p", said + missing))
