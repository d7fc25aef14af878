"""Counts of answer sheets on paper, typed into the same board."""

from collections.abc import Mapping

from scrlib.learning.counting import on_paper, sheets
from scrlib.records.counting import Spread
from scrlib.records.rooms import Tally
from scrlib.text.saying import counted
from scrlib.ui.board.look import Look
from scrlib.ui.board.naming import item_named
from scrlib.ui.board.work import BoardWork
from scrlib.ui.components import button, buttons, details, select, text_box
from scrlib.ui.markup import Markup, tag
from scrlib.ui.problems import FieldProblem

MOST = 999  # sheets


def paper_form(look: Look, work: BoardWork) -> Markup | None:
    """A box for each answer to each question of one step; None in a session that asks nothing countable."""
    steps = [one for one in look.session.steps if countable(look, one.id)]
    if not steps:
        return None
    step = paper_step(look, work)
    kept = sheets(look.session, look.tallies, step)
    choosing = select(
        "paper-step",
        "Which step",
        [(one.id, one.title) for one in steps],
        step,
        data_change="paper_step",
    )
    return details(
        "paper",
        "Type in answer sheets from paper",
        tag("p", "Count the sheets for each answer. They are added to the votes from phones."),
        choosing,
        tag("form", *(_question(look, one) for one in countable(look, step)), buttons(_keep())),
        tag("p", f"Kept for this step: {counted(kept, 'sheet')}.") if kept else None,
    )


def typed_in(look: Look, work: BoardWork, form: Mapping[str, str | list[str]]) -> tuple[Tally, ...]:
    """The counts in the boxes. Raises FieldProblem for one that is no whole number; an empty box is none."""
    step = paper_step(look, work)
    return tuple(
        Tally(
            step=step,
            question=one.question,
            option=choice.option,
            count=_count(name_of(one, choice.option), choice.label, form),
        )
        for one in countable(look, step)
        for choice in one.choices
    )


def paper_step(look: Look, work: BoardWork) -> str:
    """The step whose sheets are typed in: the one chosen, else the open one, else the votes looked at."""
    wanted = (work.paper, look.step.id, look.votes, *(one.id for one in look.session.steps))
    return next((id for id in wanted if id and countable(look, id)), "")


def countable(look: Look, step: str) -> tuple[Spread, ...]:
    """What was answered to each question of the step whose options a sheet can tick."""
    if step not in {one.id for one in look.session.steps}:
        return ()
    found = on_paper(look.session, look.submissions, look.tallies, step)
    return tuple(one for one in found if one.choices)


def name_of(one: Spread, option: str) -> str:
    """The name of the box for one answer."""
    return f"paper-{one.step}-{one.question.replace('.', '-')}-{option.replace('@', '-')}"


def _question(look: Look, one: Spread) -> Markup:
    boxes = (
        text_box(
            name_of(one, choice.option),
            choice.label,
            str(choice.paper or ""),
            inputmode="numeric",
            maxlength="4",
            autocomplete="off",
        )
        for choice in one.choices
    )
    legend = ": ".join(filter(None, (item_named(look.session, one.step, one.question), one.asks)))
    return tag("fieldset", tag("legend", legend), tag("div", *boxes, class_="row sheets"))


def _keep() -> Markup:
    return button("Keep these counts", "paper")


def _count(name: str, label: str, form: Mapping[str, str | list[str]]) -> int:
    typed = str(form.get(name, "")).strip()
    if not typed:
        return 0
    if not (typed.isascii() and typed.isdigit() and int(typed) <= MOST):
        raise FieldProblem(
            f"“{label}” is not a number of sheets.", f"Type a whole number from 0 to {MOST}.", name
        )
    return int(typed)
