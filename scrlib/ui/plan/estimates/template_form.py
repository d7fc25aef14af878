"""The few questions of a costing template, and the rates that the visitor has to give."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from scrlib.plans.estimates.templates import stand_ins
from scrlib.records.costs import Amount, Costed
from scrlib.records.prices import Wanted
from scrlib.records.templates import Filled, Question, Template
from scrlib.text.money import pounds
from scrlib.text.saying import counted
from scrlib.ui import figures
from scrlib.ui.components import Problem, button, buttons, details, error_for, notice, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.estimates.estimating import SHARE, answer_box, book_of, estimate, template, told_of
from scrlib.ui.plan.estimates.salaries import from_salary
from scrlib.ui.plan.estimates.whose import meant_of, named_roles, whose_form
from scrlib.ui.plan.work import PlanWork

NONE_TOLD: Mapping[str, Decimal] = {}
FROM_WORDS = "From the action's own words."


def template_form(work: PlanWork, id: str, name: str, problems: Sequence[Problem]) -> Markup:
    """The questions of the template `name` about the action `id`."""
    asked = template(name)
    first = estimate(work, id, asked, {})
    more = [one for one in asked.questions if one.more]
    told = told_of(work, id, asked)
    boxes = (
        *(question_box(one, problems, told=told) for one in asked.first),
        details(
            "more-questions",
            f"{counted(len(more), 'more question')}",
            *(question_box(one, problems, told=told) for one in more),
        )
        if more
        else None,
        whose_form(work, book_of(work), [asked]),
        wanted_form(first.wanted, problems),
        _rests_on(first),
    )
    acts = buttons(
        button("Work it out", "estimate", f"{id} {name}"),
        button("Work it out and go to the next", "estimate_next", f"{id} {name}")
        if after(work, id)
        else None,
        button("Not this one", "cost_of", id, plain=True, data_forgets=True),
    )
    return join(
        step_heading(asked.label, f"Action {work.number(id)}: {work.action(id).action}"),
        tag("p", asked.about),
        tag("p", "The figures in the boxes are estimates of ours. Put in yours where you know better."),
        tag("form", *boxes, acts, data_fresh=f"{id} {name} {len(work.costing_of(id).lines)}"),
        from_salary(work, salaried(work, first.wanted, [asked]), problems),
    )


def salaried(work: PlanWork, wanted: Sequence[Wanted], asked: Iterable[Template]) -> Iterable[str]:
    """The roles whose hour a salary may give: who is wanted and who is meant first, then all who may be."""
    hours = (one.role for one in wanted if one.unit == "hour")
    every = [role for one in asked for role in stand_ins(one)]
    chosen = meant_of(work)
    return (*hours, *(chosen[one] for one in every if one in chosen), *named_roles(every))


def after(work: PlanWork, id: str) -> str:
    """The id of the next action that is not costed, from the last round to the first; "" for none."""
    ids = [one.id for one in work.counted()]
    place = ids.index(id)
    others = (*ids[place + 1 :], *ids[:place])
    return next((one for one in others if work.costing_of(one).costing is Costed.NOT_COSTED), "")


def _rests_on(first: Filled) -> Markup | None:
    """Which rates the estimate takes, and what there is to know of them."""
    rates = [
        f"{line.label or line.kind}: {pounds(line.what.rate)} for each {line.what.unit}. {line.source}."
        for line in first.lines
        if isinstance(line.what, Amount) and line.source != "estimate"
    ]
    if not rates and not first.warnings:
        return None
    return details(
        "rests-on",
        f"What this rests on{' (with a warning)' if first.warnings else ''}",
        *(tag("p", tag("b", "Look at this: "), warning) for warning in first.warnings),
        tag("ul", *(tag("li", rate) for rate in rates)) if rates else None,
        tag("p", "Type your own rates in the settings of the whole plan; they stand before these."),
        open=bool(first.warnings),
    )


def wanted_by(work: PlanWork, id: str, asked: Template) -> tuple[Wanted, ...]:
    """The rates that the template needs and nobody has given."""
    return estimate(work, id, asked, {}).wanted


def question_box(
    question: Question, problems: Sequence[Problem], before: str = "", told: Mapping[str, Decimal] = NONE_TOLD
) -> Markup:
    """The box of one question with the answer that we suggest; `before` begins its id.

    `told`: the answers that the action's own words give, which stand before ours.
    """
    box = before + answer_box(question)
    needed = question.default is None and not question.optional
    share = question.unit == SHARE
    unit = {SHARE: "In per cent.", "pounds": "In pounds."}.get(question.unit, "")
    hints = (unit, "Needed." if needed else "", FROM_WORDS if question.id in told else "")
    return text_box(
        box,
        question.asks,
        (figures.shown_percent if share else figures.shown)(told.get(question.id, question.default)),
        hint=" ".join(one for one in hints if one),
        error=error_for(box, problems),
        class_="figure",
        inputmode="decimal",
    )


def wanted_form(wanted: Sequence[Wanted], problems: Sequence[Problem]) -> Markup | None:
    """A box for each rate that the visitor has to give; None where there is none."""
    if not wanted:
        return None
    return tag(
        "section",
        notice(
            tag(
                "p",
                "Published rates for these are not open to everybody, or too old. Ask your finance team, or "
                "work one out from a yearly salary, below.",
            ),
            title=f"{counted(len(wanted), 'rate')} of yours needed.",
            kind="tick",
        ),
        *(_rate(one, problems) for one in wanted),
    )


def _rate(one: Wanted, problems: Sequence[Problem]) -> Markup:
    box = f"rate-{one.role}"
    return tag(
        "div",
        text_box(box, one.question, hint=one.why, error=error_for(box, problems)),
        text_box(f"rate-source-{one.role}", f"Where that comes from ({one.label})"),
        class_="row",
    )
