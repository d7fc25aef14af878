"""From the answers on the page to the lines of an action: which template fits, and what it still wants."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from scrlib.plans.estimates.action_kinds import kind_told
from scrlib.plans.estimates.numbers_told import told_answers
from scrlib.plans.estimates.template_data import templates
from scrlib.plans.estimates.templates import fill, for_focus
from scrlib.plans.prices.book import PriceBook, price_book
from scrlib.plans.prices.indices import read_indices
from scrlib.recommendations import assess
from scrlib.records import Recommendation
from scrlib.records.costs import Costed
from scrlib.records.plans import PlanAction
from scrlib.records.prices import Index, Rate, Standing
from scrlib.records.templates import Filled, Question, Template
from scrlib.ui import figures
from scrlib.ui.figures import Form
from scrlib.ui.plan.costed import costing_of, setup_of
from scrlib.ui.plan.editing import begun
from scrlib.ui.plan.estimates.whose import meant_of
from scrlib.ui.plan.work import LocalRate, PlanWork
from scrlib.ui.problems import FieldProblem

OTHER = "other_work"
SHARE = "share"  # the unit of a question that is asked in per cent


def suggested(action: PlanAction) -> tuple[Template, ...]:
    """The templates that the words of an action call for, likeliest first; none where they tell nothing.

    What the action does comes first, then the templates of its focus, or of its recommendation's.
    """
    told = kind_told(action.action)
    others = _of_focus(action.action, action.recommendation_text or "")
    first = (template(told),) if told else ()
    return (*first, *(one for one in others if one.id != told))


def likeliest(action: PlanAction) -> Template:
    """The kind that an action's words name, or its recommendation's; other work where neither does.

    The focus is not judged here: it was right for half of the actions whose words name no kind, and the rules
    of the check take a process some two seconds when they are first used.
    """
    named = kind_told(action.action) or kind_told(action.recommendation_text or "")
    return template(named or OTHER)


@lru_cache(maxsize=1024)
def _of_focus(action: str, recommendation: str) -> tuple[Template, ...]:
    found = (assess(Recommendation(id="A", text=text)).focus for text in (action, recommendation) if text)
    focus = next((one for one in found if one is not None), None)
    return for_focus(focus) if focus else ()


def book_of(work: PlanWork) -> PriceBook:
    """The prices of this plan's year: the visitor's own rates first."""
    year = setup_of(work).price_year
    local = (
        Rate(
            id=f"local-{one.role}",
            role=one.role,
            value=one.rate,
            unit="hour",
            price_year=year,
            source=one.source,
            status=Standing.ESTIMATE if one.estimate else Standing.LOCAL,
        )
        for one in work.rates
    )
    return price_book(year, (*work.own_rates, *local), newer_indices(work.index_table))


def published_book(work: PlanWork) -> PriceBook:
    """What is published, at the prices of this plan's year."""
    return price_book(setup_of(work).price_year, newer=newer_indices(work.index_table))


@lru_cache(maxsize=8)
def newer_indices(text: str) -> tuple[Index, ...]:
    """The indices of the visitor's own table, none without one. Raises DocumentError at any other text."""
    return read_indices(text, "the table") if text else ()


def estimate(work: PlanWork, id: str, template: Template, answers: Mapping[str, Decimal]) -> Filled:
    """What the answers make of an action, and which rates are still to be given."""
    plan, meant = costing_of(work), meant_of(work)
    return fill(template, answers, book_of(work), begun(work, id), plan=plan, meant=meant)


def told_of(work: PlanWork, id: str, template: Template) -> dict[str, Decimal]:
    """The answers that the words of an action give to a template themselves, by question."""
    return told_answers(template, work.action(id).action)


def check_filled(filled: Filled, before: str = "") -> None:
    """Raises FieldProblem where a template lacks an answer or a rate; `before` begins the id of its box."""
    if filled.unanswered:
        first = filled.unanswered[0]
        raise FieldProblem(f"“{first.asks}” is not answered.", "Type a number.", before + answer_box(first))
    if filled.wanted:
        role = filled.wanted[0]
        raise FieldProblem(
            f"What an hour costs is missing: {role.label}.", "Type your own rate.", f"rate-{role.role}"
        )


def estimated(work: PlanWork, filled: Filled) -> PlanWork:
    """The work with the lines of a filled template after those that the action has."""
    known = begun(work, filled.action.id)
    lines = (*known.lines, *filled.lines)
    return work.with_costing(replace(known, costing=Costed.COSTED, reason=None, lines=lines))


def read_answers(template: Template, form: Form) -> dict[str, Decimal]:
    """What was typed under the questions of a template; a question left empty is not answered."""
    answered = (one for one in template.questions if figures.said(form, answer_box(one)))
    return {one.id: _answer(one, form) for one in answered}


def answer_box(question: Question) -> str:
    """The id of the box in which a question is answered."""
    return f"answer-{question.id}"


def _answer(question: Question, form: Form) -> Decimal:
    """What was typed under one question. Raises FieldProblem where it cannot be an answer."""
    box, what = answer_box(question), f"“{question.asks}”"
    if question.whole:
        return Decimal(figures.whole(form, box, what, least=0))
    if question.unit != SHARE:
        return figures.number(form, box, what)
    share = figures.percent(form, box, what)
    if share > 1:
        raise FieldProblem(f"{what} is more than 100 per cent.", "Type 100 or less.", box)
    return share


def with_rates(work: PlanWork, form: Form, roles: Sequence[str]) -> PlanWork:
    """The work with the local rates that were typed for these roles."""
    given = tuple(
        LocalRate(
            role=role,
            rate=figures.number(form, f"rate-{role}", "The cost of an hour"),
            source=figures.said(form, f"rate-source-{role}"),
        )
        for role in roles
        if figures.said(form, f"rate-{role}")
    )
    kept = tuple(one for one in work.rates if one.role not in {new.role for new in given})
    return replace(work, rates=(*kept, *given))


def template(id: str) -> Template:
    """The template with this id, which must be there."""
    return templates()[id]
