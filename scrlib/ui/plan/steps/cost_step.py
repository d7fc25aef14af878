"""Step 5: what each action costs: a first estimate from a few questions, then line by line."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from scrlib.plans.accountable import agency_of
from scrlib.plans.estimates.stated_costs import stated_reason
from scrlib.plans.estimates.template_data import templates
from scrlib.plans.views.naming import NOT_SAID
from scrlib.records.costs import DEALT_WITH, Costed, CostedAction, Costs, Line, Nature
from scrlib.records.plans import PlanAction
from scrlib.records.prices import Refused
from scrlib.text.money import pounds, rough
from scrlib.ui.components import (
    Problem,
    button,
    buttons,
    details,
    error_for,
    notice,
    pages,
    select,
    table,
    text_box,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.beside import other_prices
from scrlib.ui.plan.costed import by_line, dealt_with, of_action
from scrlib.ui.plan.estimates.at_once import at_once_form, open_ones
from scrlib.ui.plan.estimates.estimating import suggested
from scrlib.ui.plan.estimates.salaries import from_salary
from scrlib.ui.plan.estimates.stated import as_stated, stated_for, stated_form
from scrlib.ui.plan.estimates.template_form import template_form
from scrlib.ui.plan.estimates.whose import named_roles
from scrlib.ui.plan.lines.bearers import bearers_form
from scrlib.ui.plan.lines.boxes import KINDS
from scrlib.ui.plan.lines.form import line_form
from scrlib.ui.plan.lines.new import NEW, line_of
from scrlib.ui.plan.lines.sharing import sharing_form
from scrlib.ui.plan.settings.form import asked_roles, setup_form
from scrlib.ui.plan.settings.index_table import index_table
from scrlib.ui.plan.settings.rates_table import rates_table
from scrlib.ui.plan.steps.total_step import in_short
from scrlib.ui.plan.wording import due_said
from scrlib.ui.plan.work import PlanWork

PAGE = 25  # actions to a page


def cost_step(
    work: PlanWork, costs: Costs, problems: Sequence[Problem], refused: Sequence[Refused]
) -> Markup:
    """The step as it looks now: the list of actions, one action, or a form of it."""
    form, _, about = work.panel.partition(" ")
    if form == "setup":
        return join(
            setup_form(work, problems),
            from_salary(work, (*asked_roles(work), *named_roles(asked_roles(work))), problems),
            rates_table(work.own_rates, refused),
            index_table(work.index_table),
        )
    if form == "at_once":
        return at_once_form(work, problems)
    if form == "template":
        id, _, name = about.partition(" ")
        return template_form(work, id, name, problems)
    if form == "line":
        return _line(work, about, problems)
    if form == "cost":
        return _one(work, work.action(about), costs, problems)
    return _all(work, costs, problems)


# ---- every action


def _all(work: PlanWork, costs: Costs, problems: Sequence[Problem]) -> Markup:
    shown = work.counted()[(work.page - 1) * PAGE : work.page * PAGE]
    return join(
        step_heading("What each action costs", _lead(work)),
        notice(tag("p", _open_words(costs)), title=in_short(costs)),
        other_prices(work),
        stated_form(work, problems),
        buttons(
            button("First estimates of several at once", "open_at_once")
            if len(open_ones(work)) > 1
            else None,
            button("Settings of the whole plan", "open_setup", plain=True),
        ),
        bearers_form(work),
        table(
            "Actions and what is known of their cost",
            ["Action", "By", "Cost", "To do"],
            [_row(work, one, costs) for one in shown],
        ),
        pages(work.page, -(-len(work.counted()) // PAGE), what="actions"),
        tag("div", button("See what it comes to", "step", "total"), class_="acts go"),
    )


def _lead(work: PlanWork) -> str:
    whole = len(work.counted())
    return (
        f"{dealt_with(work)} of {whole} dealt with. {DEALT_WITH} A few questions give a first estimate of an "
        "action in a minute; you can put in your own figures afterwards."
    )


def _row(work: PlanWork, action: PlanAction, costs: Costs) -> tuple[object, ...]:
    known = work.costing_of(action.id)
    words = {Costed.NOT_COSTED: "Cost it", Costed.NIL: "Look at it", Costed.COSTED: "Look at it"}
    number = work.number(action.id)
    return (
        f"{number}. {action.action or 'No action is written'}",
        due_said(action),
        _said(known, costs, as_stated(action)),
        button(words[known.costing], "cost_of", action.id, plain=True, more=f"(action {number})"),
    )


def _said(known: CostedAction, costs: Costs, stated: str = "") -> str:
    if known.costing is Costed.NIL:
        return f"Nothing: {known.reason}"
    if known.costing is Costed.NOT_COSTED:
        return f"Not costed yet; {stated}" if stated else "Not costed"
    sums = of_action(costs, known.id)
    parts = [f"{rough(sums[nature])} {word}" for nature, word in NATURES.items() if sums[nature]]
    return ", ".join(parts) or "£0"


NATURES = {
    Nature.CASH: "new money",
    Nature.OPPORTUNITY: "staff time",
    Nature.IN_BASE: "in a budget already",
}


def _open_words(costs: Costs) -> str:
    if costs.coverage.not_costed:
        return "What is not costed is not £0: the total says “at least”."
    return "Every action is costed, or costs nothing for a reason that is given."


# ---- one action


def _one(work: PlanWork, action: PlanAction, costs: Costs, problems: Sequence[Problem]) -> Markup:
    known = work.costing_of(action.id)
    return join(
        step_heading(f"What action {work.number(action.id)} costs", action.action or None),
        _ways(work, action),
        tag("p", f"{'; '.join(action.owner) or 'No owner'}. By: {due_said(action)}.", class_="where"),
        tag("p", f"The whole plan so far: {in_short(costs)}.", class_="small"),
        _lines(action, known, costs),
        _template(action, known),
        _by_hand(action),
        _nothing(action, known, problems),
        _agency(action, known, problems),
    )


def _ways(work: PlanWork, action: PlanAction) -> Markup:
    ids = [one.id for one in work.counted()]
    place = ids.index(action.id)
    previous = button("Previous", "cost_of", ids[place - 1], plain=True) if place else None
    following = button("Next", "cost_of", ids[place + 1], plain=True) if place + 1 < len(ids) else None
    return tag("div", previous, following, button("All actions", "cost_list", plain=True), class_="ways acts")


def _lines(action: PlanAction, known: CostedAction, costs: Costs) -> Markup:
    if known.costing is Costed.NIL:
        return notice(tag("p", known.reason), title="It costs nothing.", kind="done")
    if not known.lines:
        title = "Not costed here yet." if action.cost_words else "Nothing is known of its cost yet."
        return notice(tag("p", "Not costed is not £0."), stated_for(action), title=title)
    sums = by_line(costs)
    rows = [_line_row(known, n, line, sums.get((known.id, n), {})) for n, line in enumerate(known.lines)]
    return tag(
        "section",
        tag("h3", "Lines"),
        table(
            "What it is made of",
            ["Line", "New money", "Staff time", "In a budget already", "Range", "Where from", "Change"],
            rows,
            numbers=(1, 2, 3),
        ),
        tag("p", "In all: ", tag("b", _said(known, costs)), "."),
    )


def _line_row(known: CostedAction, n: int, line: Line, sums: Mapping[Nature, Decimal]) -> tuple[object, ...]:
    name = line.label or KIND_WORDS.get(line.kind, line.kind)
    amounts = tuple(pounds(sums[nature]) if nature in sums else "–" for nature in NATURES)
    spread = (
        f"{pounds(line.low)} to {pounds(line.high)}"
        if line.low is not None and line.high is not None
        else "–"
    )
    change = join(
        button("Change", "line", f"{known.id} {n}", plain=True, more=f"line {n + 1}, {name}"),
        " ",
        button("Take out", "remove_line", f"{known.id} {n}", plain=True, more=f"line {n + 1}, {name}"),
    )
    return (name, *amounts, spread, line.source or "not said", change)


KIND_WORDS = {**dict(KINDS), "post": "A post", "training": "Training"}


def _template(action: PlanAction, known: CostedAction) -> Markup:
    fit = suggested(action)
    first = [one.id for one in fit]
    listed = [*fit, *(one for one in templates().values() if one.id not in first)]
    options = [(one.id, f"{one.label}{' (fits the words)' if one.id in first else ''}") for one in listed]
    title = "Add to it from a few questions" if known.lines else "A first estimate from a few questions"
    return tag(
        "section",
        tag("h3", title),
        select(f"template-{action.id}", "What kind of action is it?", options, listed[0].id),
        buttons(button("Ask me the questions", "template", action.id)),
    )


def _by_hand(action: PlanAction) -> Markup:
    kinds = [*KINDS, ("post", "A post"), ("training", "Training")]
    return details(
        f"by-hand-{action.id}",
        "Or add a line by hand",
        select(f"kind-{action.id}", "What is it?", kinds, "staff_time"),
        buttons(button("Add this line", "add_line", action.id)),
    )


def _nothing(action: PlanAction, known: CostedAction, problems: Sequence[Problem]) -> Markup:
    box, stated = f"nil-{action.id}", "" if known.lines else stated_reason(action.cost_words)
    error = error_for(box, problems)
    undo = button("It is not costed yet, after all", "not_costed", action.id, plain=True)
    asked = text_box(
        box,
        "Why it costs nothing",
        known.reason or stated,
        hint="For example: it is part of the work of the post that is costed in action 3.",
        error=error,
    )
    press = button("It costs nothing, for this reason", "nil", action.id)
    acts = buttons(press, undo if known.costing is not Costed.NOT_COSTED else None)
    return details(
        f"nothing-{action.id}", "Or it costs nothing", tag("form", asked, acts), open=bool(error or stated)
    )


def _agency(action: PlanAction, known: CostedAction, problems: Sequence[Problem]) -> Markup:
    box = f"bearer-{action.id}"
    said = known.agency if known.agency not in ("", NOT_SAID) else action.agency or agency_of(action.owner)
    asked = text_box(box, "Agency", said, hint="A line can name another.", error=error_for(box, problems))
    return details(
        f"bears-{action.id}",
        "Which agency bears it",
        tag("form", asked, buttons(button("Keep this agency", "bearer", action.id))),
        open=bool(error_for(box, problems)) or not said,
    )


# ---- one line


def _line(work: PlanWork, about: str, problems: Sequence[Problem]) -> Markup:
    id, n = about.split(" ")[:2]
    known = work.costing_of(id)
    line = line_of(known, about)
    which = "A new line" if n == NEW else f"Line {int(n) + 1}"
    return join(
        step_heading(f"{which} of action {work.number(id)}", work.action(id).action or None),
        tag(
            "form",
            line_form(line, problems),
            buttons(
                button("Save this line", "save_line", about),
                button("Leave it as it was", "cost_of", id, plain=True, data_forgets=True),
            ),
            data_fresh=f"{about} {len(known.lines)}",
        ),
        sharing_form(line, about, problems) if n != NEW else None,
    )
