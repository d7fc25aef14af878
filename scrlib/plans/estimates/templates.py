"""A first estimate in a minute: take the template of an action's focus, answer a few questions, have lines.

Defaults are estimates of ours and are listed as such. A rate that does not ship is asked for, and until it is
given the action is not costed: a cost is never silently nought.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from scrlib.errors import ScrError
from scrlib.plans.costs.reading_lines import INCLUDES
from scrlib.plans.estimates.formulas import worked_out
from scrlib.plans.estimates.ranges import ranged
from scrlib.plans.estimates.template_data import needs, templates
from scrlib.plans.prices.book import PriceBook, roles
from scrlib.plans.prices.hourly import assumptions
from scrlib.records import Focus
from scrlib.records.costs import (
    Amount,
    Attendees,
    Costed,
    CostedAction,
    Costing,
    Line,
    Nature,
    Post,
    Training,
)
from scrlib.records.prices import Priced, Wanted
from scrlib.records.templates import Filled, LineForm, Question, Template


def for_focus(focus: Focus) -> tuple[Template, ...]:
    """The templates of a focus: its own first, then the alternatives."""
    fit = [one for one in templates().values() if focus in one.focus]
    return tuple(sorted(fit, key=lambda one: one.focus.index(focus) > 0))


def fill(
    template: Template,
    answers: Mapping[str, Decimal],
    book: PriceBook,
    action: CostedAction,
    *,
    plan: Costing | None = None,
    meant: Mapping[str, str] | None = None,
) -> Filled:
    """The action as the answers cost it, at the book's prices, with what is wanted, assumed and warned of.

    What `action` held of lines and reasons is not in it. `meant` says whose time the time of a stand-in is:
    {"practitioner": "social_worker"}.
    Every line gets a range, an estimate of ours; one that runs for months only where the `plan` is given whose
    start and horizon it must fit. Raises ScrError where an answer is to no question of the template, below
    nought, above its most, or not whole where it must be.
    """
    for key, answer in answers.items():
        _check(_asked(template, key), answer)
    work = _Work(template=template, answers=answers, book=book, id=action.id, meant=meant or {})
    found = (line for form in template.lines if (line := work.line(form)))
    lines = tuple(ranged(line, template.low, template.high, plan) for line in found)
    complete = bool(lines) and not work.wanted and not work.unanswered
    return Filled(
        template=template.id,
        action=replace(
            action,
            costing=Costed.COSTED if complete else Costed.NOT_COSTED,
            reason=None,
            lines=lines if complete else (),
        ),
        lines=lines,
        wanted=tuple(work.wanted.values()),
        unanswered=tuple(work.unanswered.values()),
        assumed=tuple(work.assumed.values()),
        warnings=tuple(work.warnings),
    )


def _asked(template: Template, key: str) -> Question:
    found = next((one for one in template.questions if one.id == key), None)
    if found is None:
        raise ScrError(f"“{template.label}” does not ask {key}.", "Answer the questions that it asks.")
    return found


def _check(question: Question, answer: Decimal) -> None:
    most = question.most
    if not answer.is_finite() or answer < 0:
        raise ScrError(f"“{question.asks}” is below nought or not a number.", "Write it in figures.")
    if most is not None and answer > most:
        raise ScrError(f"“{question.asks}” is above {most}.", f"Write a number from 0 to {most}.")
    if question.whole and answer != answer.to_integral_value():
        raise ScrError(f"“{question.asks}” is not a whole number.", "Write it without a fraction.")


@dataclass
class _Work:
    """One filling: what was wanted, assumed and warned of so far, each told once."""

    template: Template
    answers: Mapping[str, Decimal]
    book: PriceBook
    id: str
    meant: Mapping[str, str]
    wanted: dict[str, Wanted] = field(default_factory=dict)
    unanswered: dict[str, Question] = field(default_factory=dict)
    assumed: dict[str, str] = field(default_factory=dict)
    warnings: dict[str, None] = field(default_factory=dict)  # in order, each once

    def line(self, form: LineForm) -> Line | None:
        """The line of a form, or None where it needs what is not given (which is then noted)."""
        values = self._values(form)
        prices = {role: self._price(role) for role in _roles(form)}
        found = {role: price for role, price in prices.items() if price}
        if values is None or len(found) < len(prices):
            return None
        what = _what(form, values, found)
        months = int(worked_out(form.months, values)) if form.months else 1
        if not months:
            return None
        return Line(
            kind=form.kind,
            what=what,
            months=months,
            recurrent=bool(form.months),
            label=self._label(form),
            source="; ".join(dict.fromkeys(one.source for one in found.values())) or self._own(form),
            rate_includes=_includes(found),
            group=self.id,
        )

    def _values(self, form: LineForm) -> dict[str, Decimal] | None:
        """What a form's formulas need, or None where a question is not answered and has no default."""
        asked = [one for one in self.template.questions if one.id in needs(form)]
        given = {one.id: self.answers.get(one.id, one.default) for one in asked}
        left = [one for one in asked if given[one.id] is None]
        self.unanswered |= {one.id: one for one in left if not one.optional}
        if left:
            return None
        ours = {id: one for id, one in assumptions().items() if id in needs(form)}
        self.assumed |= {
            one.id: f"{one.asks}: {one.default} {one.unit} (estimate)"
            for one in asked
            if one.id not in self.answers
        }
        self.assumed |= {
            id: f"{one.label}: {one.value} ({one.source or 'estimate'})" for id, one in ours.items()
        }
        known = {id: value for id, value in given.items() if value is not None}
        return known | {id: one.value for id, one in ours.items()}

    def _label(self, form: LineForm) -> str:
        """What a line is called, with whose time it is where somebody said."""
        named = next((self.meant[role] for role in _roles(form) if role in self.meant), None)
        return f"{form.label} ({roles()[named].label})" if named else form.label

    def _own(self, form: LineForm) -> str:
        """Where a line without a rate of ours comes from: the user, or a default of ours in it."""
        ours = any(assumptions()[id].estimate for id in needs(form) & assumptions().keys())
        said = needs(form) - assumptions().keys() <= self.answers.keys()
        return "Your figures" if said and not ours else "estimate"

    def _price(self, role: str) -> Priced | None:
        found = self.book.price_of(role, self.meant.get(role, ""))
        if isinstance(found, Wanted):
            self.wanted[role] = found
            return None
        self.warnings |= dict.fromkeys(found.warnings)
        return found


def stand_ins(template: Template) -> tuple[str, ...]:
    """The ids of the roles whose time a template counts, each once."""
    return tuple(dict.fromkeys(role for form in template.lines for role in _roles(form)))


def _roles(form: LineForm) -> list[str]:
    every = (form.role, form.backfill_role, *(role for role, _ in form.attendees))
    return list(dict.fromkeys(role for role in every if role))


def _includes(prices: Mapping[str, Priced]) -> tuple[str, ...]:
    said = {word for one in prices.values() for word in one.rate.includes}
    return tuple(word for word in INCLUDES if word in said)


def _what(
    form: LineForm, values: Mapping[str, Decimal], prices: Mapping[str, Priced]
) -> Amount | Post | Training:
    amounts = {key: worked_out(formula, values) for key, formula in form.amounts.items()}
    if form.kind == "post":
        return Post(**amounts)
    if form.kind == "training":
        groups = tuple(
            Attendees(
                role=prices[role].role.label, people=worked_out(people, values), rate=prices[role].value
            )
            for role, people in form.attendees
        )
        covered = prices[form.backfill_role].value
        return Training(**amounts, backfill_rate=covered, attendees=groups, nature=None)
    return Amount(
        nature=Nature(form.nature),
        quantity=amounts["quantity"],
        unit=form.unit,
        rate=prices[form.role].value if form.role else amounts["rate"],
    )
