"""What a visitor does to a plan: every verb takes the work and returns it changed, and loses nothing."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePath

from scrlib.plans.accountable import agency_of
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.owners import split_owners
from scrlib.plans.views.naming import NOT_SAID
from scrlib.records.costs import Costed, CostedAction, Costing, RecommendationShare
from scrlib.records.ids import next_id
from scrlib.records.plans import ColumnQuestion, Plan, PlanAction, Progress
from scrlib.ui.plan.work import ColumnAnswer, PlanSource, PlanWork, Setup
from scrlib.ui.problems import FieldProblem

Form = Mapping[str, str | list[str]]
_WHOLE = Decimal(1)
TEXTS = ("action", "outcome", "monitoring", "evidence", "agency", "recommendation", "signed_off")


def new_plan(work: PlanWork, source: PlanSource, plan: Plan) -> PlanWork:
    """A new plan in place of the old one and its costs; the names, rates, tables and settings stay."""
    return replace(
        work.without_plan(),
        source=source,
        name=PurePath(source.name).stem if source.kind == "file" else source.name,
        actions=plan.actions,
        skipped=plan.skipped,
        questions=plan.questions,
        sign_offs=plan.sign_offs,
        step="list",
    )


def ticks(work: PlanWork, form: Form) -> PlanWork:
    """The work with the ticks of the list as the form has them; a row that is not shown stays as it is."""
    shown = [one.id for one in work.actions if f"tick-{one.id}" in form]
    unticked = {id for id in shown if not form[f"tick-{id}"]}
    kept = [id for id in work.left_out if id not in shown]
    return replace(work, left_out=tuple(id for id in _ids(work) if id in unticked or id in kept))


def typed(work: PlanWork, form: Form) -> PlanWork:
    """The work with what was typed over an action that is open."""
    action = work.open_action()
    if action is None or f"action-{action.id}" not in form:
        return work
    return work.with_action(_typed_over(action, form))


def _typed_over(action: PlanAction, form: Form) -> PlanAction:
    given = {name: str(form.get(f"{name}-{action.id}", "")).strip() for name in (*TEXTS, "owner", "due")}
    changed = {name: given[name] or None for name in TEXTS if given[name] != (getattr(action, name) or "")}
    if "action" in changed:
        changed["action"] = given["action"]
    action = replace(action, **changed)  # type: ignore[arg-type]
    if given["owner"] != "; ".join(action.owner):
        action = replace(action, owner=split_owners([given["owner"]]))
    if given["due"] != due_as_typed(action):
        read = read_due(given["due"])
        action = replace(action, due=read.day, due_words=read.words)
    return _progressed(action, str(form.get(f"progress-{action.id}", "")))


def _progressed(action: PlanAction, chosen: str) -> PlanAction:
    """The action with the progress that was chosen; the document's own status stays where none was."""
    return replace(action, progress=Progress(chosen) if chosen in list(Progress) else None)


def due_as_typed(action: PlanAction) -> str:
    """The date as the visitor would type it: the document's words, or the day in figures."""
    return action.due_words or (f"{action.due:%d/%m/%Y}" if action.due else "")


def added(work: PlanWork, after: str = "") -> PlanWork:
    """The work with an empty action after the given one, or at the end. It becomes the open one."""
    before = work.action(after) if after else None
    new = PlanAction(
        id=free_id(work),
        recommendation=before.recommendation if before else None,
        recommendation_text=before.recommendation_text if before else None,
        where="added by you",
    )
    place = _ids(work).index(after) + 1 if after else len(work.actions)
    actions = (*work.actions[:place], new, *work.actions[place:])
    return replace(work, actions=actions, current=new.id)


def removed(work: PlanWork, id: str) -> PlanWork:
    """The work without this action, and without what it cost."""
    return replace(
        work,
        actions=tuple(one for one in work.actions if one.id != id),
        left_out=tuple(one for one in work.left_out if one != id),
        costings=tuple(one for one in work.costings if one.id != id),
    )


def answered(work: PlanWork, form: Form) -> PlanWork:
    """The work with what the visitor said of the columns that could not be told.

    Raises FieldProblem at the first that is still open.
    """
    given = []
    for question in work.questions:
        chosen = str(form.get(column_box(question.table, question.column), ""))
        if not chosen:
            raise FieldProblem(
                f"{_capital(column_said(question))} is still open.",
                "Choose what it holds, or “None of these”.",
                column_box(question.table, question.column),
            )
        given.append(
            ColumnAnswer(
                table=question.table, column=question.column, field="" if chosen == "none" else chosen
            )
        )
    return replace(work, answers=(*work.answers, *given))


def column_said(question: ColumnQuestion) -> str:
    """A column as its reader would name it: by its heading, or by its place where it has none."""
    place = question.place or f"column {question.column + 1}"
    return (
        f"the {place.split()[0]} “{question.heading}”"
        if question.heading
        else f"{place}, which has no heading,"
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def column_box(table: str, column: int) -> str:
    """The id of the box that asks what a column holds."""
    return f"column-{'-'.join(table.split())}-{column}"


def free_id(work: PlanWork) -> str:
    """The next id that no action has had: "A15"."""
    return next_id(_ids(work), "A")


def begun(work: PlanWork, id: str) -> CostedAction:
    """The costing of an action with what the plan itself says: who bears it, and for which recommendation."""
    costing, action = work.costing_of(id), work.action(id)
    shares = costing.recommendations or (
        (RecommendationShare(ref=action.recommendation, share=_WHOLE),) if action.recommendation else ()
    )
    known = "" if costing.agency == NOT_SAID else costing.agency
    agency = known or action.agency or agency_of(action.owner) or NOT_SAID
    return replace(costing, agency=agency, recommendations=shares, label=action.action)


def costed(work: PlanWork, costing: Costing) -> PlanWork:
    """The work with the costs and the settings of a costing of the same plan."""
    setup = Setup(
        start=costing.start,
        price_year=costing.price_year,
        horizon_years=costing.horizon_years,
        discount_rate=costing.discount_rate,
        budgets=costing.budgets,
        it_bias=costing.it_bias,
        price_rise=costing.price_rise,
        lines_at=costing.lines_at,
    )
    return replace(work, costings=costing.actions, setup=setup)


def nil(work: PlanWork, id: str, reason: str) -> PlanWork:
    """The work with an action that costs nothing, for a reason. Raises FieldProblem without one."""
    if not reason.strip():
        raise FieldProblem(
            "There is no reason why this costs nothing.",
            "Say why: for example, it is part of work that is paid for already.",
            f"nil-{id}",
        )
    costing = replace(begun(work, id), costing=Costed.NIL, reason=reason.strip(), lines=())
    return work.with_costing(costing)


def _ids(work: PlanWork) -> list[str]:
    return [one.id for one in work.actions]
