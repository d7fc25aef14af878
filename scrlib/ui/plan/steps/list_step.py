"""Step 2: "Is this the plan?" - what was read, what was passed over, and what could not be told."""

from collections.abc import Sequence

from scrlib.records.plans import ColumnQuestion, PlanAction, Skipped
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, button, buttons, details, error_for, notice, pages, table, tick
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.editing import column_box, column_said
from scrlib.ui.plan.wording import FIELDS, due_said, status_said
from scrlib.ui.plan.work import PlanWork

PAGE = 25  # actions to a page


def list_step(work: PlanWork, problems: Sequence[Problem]) -> Markup:
    """The step as it looks now."""
    return join(
        step_heading("Is this the plan?", _lead(work)),
        _questions(work, problems),
        _actions(work),
        _skipped(work.skipped),
        _confirm(work),
    )


def page_count(work: PlanWork) -> int:
    """How many pages the actions fill."""
    return -(-len(work.actions) // PAGE)


def _lead(work: PlanWork) -> str:
    if not work.actions:
        return (
            "No action was read. What was passed over, and why, is listed below. If it is the right file, "
            "head its columns with words such as Action, Owner and By when and open it again, or add the "
            "actions here."
        )
    found = counted(len(work.counted()), "action")
    return f"{found}, as the plan says them. Untick what is not one. Texts are mended in the steps after."


def _questions(work: PlanWork, problems: Sequence[Problem]) -> Markup | None:
    if not work.questions:
        return None
    asked = (_question(one, problems) for one in work.questions)
    return tag(
        "section",
        notice(
            tag("p", "Nothing is guessed: say what each holds, and the plan is read again."),
            title=f"{counted(len(work.questions), 'column')} could not be told.",
            kind="tick",
        ),
        *asked,
        buttons(button("Read the plan again", "answer_columns")),
    )


def _question(question: ColumnQuestion, problems: Sequence[Problem]) -> Markup:
    name = column_box(question.table, question.column)
    choices = [
        ("", "Choose"),
        *((one, FIELDS[one]) for one in question.choices if one in FIELDS),
        ("none", "None of these"),
    ]
    where = ", ".join(one for one in (question.table, question.place if question.heading else "") if one)
    error = error_for(name, problems)
    return tag(
        "div",
        tag("label", f"What does {column_said(question)} hold? ({where})", for_=name),
        tag("p", tag("span", "Error: ", class_="visually-hidden"), error, id=f"{name}-error", class_="error")
        if error
        else None,
        tag("p", "It says: ", "; ".join(f"“{one}”" for one in question.samples), class_="hint"),
        tag(
            "select",
            *(tag("option", said, value=value, selected=value == "") for value, said in choices),
            id=name,
            name=name,
        ),
        class_="field wrong" if error else "field",
    )


def _actions(work: PlanWork) -> Markup | None:
    if not work.actions:
        return None
    shown = work.actions[(work.page - 1) * PAGE : work.page * PAGE]
    return tag(
        "section",
        tag("h3", f"Actions ({len(work.actions)})"),
        tag("ol", *(_action(work, one) for one in shown), class_="entries", role="list"),
        pages(work.page, page_count(work), what="actions"),
        class_="listed",
    )


def _action(work: PlanWork, action: PlanAction) -> Markup:
    number = work.actions.index(action) + 1
    said = action.action or "No action is written."
    return tag(
        "li",
        tick(
            f"tick-{action.id}",
            join(tag("b", f"{number}. "), said),
            ticked=action.id not in work.left_out,
        ),
        tag("p", _facts(action), class_="where"),
        id=f"entry-{action.id}",
    )


def _facts(action: PlanAction) -> str:
    """What was read of an action, in one line."""
    facts = (
        f"Recommendation {action.recommendation}" if action.recommendation else "No recommendation",
        f"Owner: {'; '.join(action.owner)}" if action.owner else "No owner",
        f"By: {due_said(action)}" if action.due or action.due_words else "No date",
        f"Status: {status_said(action)}",
        f"Found: {action.where}" if action.where else "",
    )
    return ". ".join(fact for fact in facts if fact) + "."


def _skipped(skipped: Sequence[Skipped]) -> Markup | None:
    if not skipped:
        return None
    return details(
        "skipped",
        f"{counted(len(skipped), 'thing')} passed over, and why",
        table("Passed over", ["Where", "Why"], [(one.where, one.why) for one in skipped]),
        open=len(skipped) <= 3,
    )


def _confirm(work: PlanWork) -> Markup:
    add = button("Add an action", "add_action", plain=True)
    if not work.counted():
        return tag("div", add, class_="acts go")
    return tag("div", button("See what it lacks", "step", "lacks"), add, class_="acts go")
