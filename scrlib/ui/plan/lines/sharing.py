"""Several payers of one line: who pays, what share and up to what, and the lines that come of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from scrlib.plans.costs.money import Payer, split_among
from scrlib.records.costs import Amount, CostedAction, Line, Nature
from scrlib.text.money import pounds
from scrlib.text.saying import counted
from scrlib.ui import figures
from scrlib.ui.components import Problem, button, buttons, details, error_for, text_box
from scrlib.ui.figures import Form
from scrlib.ui.frame import STEP_ID
from scrlib.ui.markup import Markup, tag
from scrlib.ui.plan.costed import by_line, costs_of
from scrlib.ui.problems import FieldProblem
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

BOX = "payers"
BY_TIME = ("hour", "day")  # a line of people's time stays whole, so that its hours are counted
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*%")
_CAP = re.compile(
    r"(?:at most|up to|no more than|max(?:imum)?|limit(?:ed to)?)\s*£?\s*([\d,]+(?:\.\d\d)?)", re.I
)
_REMEDY = "Write one payer to a line: the name, then a share such as 50% and a limit such as at most 5000."


def sharing_form(line: Line, about: str, problems: Sequence[Problem]) -> Markup | None:
    """The part of a line's page that asks who else pays; None where it is no new money that is paid once."""
    what = line.what
    if (
        not isinstance(what, Amount)
        or line.recurrent
        or what.nature is not Nature.CASH
        or what.unit in BY_TIME
    ):
        return None
    error = error_for(BOX, problems)
    asked = text_box(
        BOX,
        "Who pays, one to a line",
        "",
        hint="Such as: Council, 50%, at most 5000. Whoever has no share bears an equal part of the rest.",
        error=error,
        rows=4,
    )
    return details(
        "sharing",
        "More than one pays for it",
        tag("p", "The line becomes one for each payer, and together they are what it was, to the penny."),
        tag(
            "form",
            asked,
            buttons(button("Share it among them", "share_line", about)),
            data_fresh=f"{about} {line.label}",
        ),
        open=bool(error),
    )


def payers(form: Form) -> tuple[Payer, ...]:
    """The payers as typed. Raises FieldProblem where they are fewer than two, nameless or named twice."""
    found = tuple(_payer(line) for line in figures.said(form, BOX).splitlines() if line.strip())
    names = [one.name.casefold() for one in found]
    if len(found) < 2 or not all(names) or len(set(names)) < len(names):
        raise FieldProblem("At least two different payers are needed.", _REMEDY, BOX)
    return found


def _payer(line: str) -> Payer:
    cap = _CAP.search(line)
    rest = _CAP.sub(" ", line)
    share = _SHARE.search(rest)
    name = _SHARE.sub(" ", rest).strip(" ,;:-–")
    if re.search(r"\d", name):
        raise FieldProblem(f"“{line.strip()}” could not be read.", _REMEDY, BOX)
    return Payer(
        name=" ".join(name.split()),
        share=Decimal(share[1]) / 100 if share else None,
        cap=Decimal(cap[1].replace(",", "")) if cap else None,
    )


def shared(line: Line, total: Decimal, among: Sequence[Payer]) -> tuple[Line, ...]:
    """The line as one for each payer, in their order; whoever never bears anything has none.

    The ends of the line's range are shared by the same rule, so that none goes past a limit. Raises
    FieldProblem where shares and limits do not make up the whole.
    """
    parts = _split(total, among, "The shares and limits do not make up the whole.")
    if line.low is None or line.high is None:
        return tuple(_part(line, payer.name, part) for payer, part in zip(among, parts, strict=True) if part)
    lows = _split(line.low, among, f"At its least, {pounds(line.low)}, the line cannot be shared so.")
    highs = _split(line.high, among, f"At its most, {pounds(line.high)}, the line cannot be shared so.")
    return tuple(
        replace(_part(line, payer.name, part), low=min(low, part), high=max(high, part))
        for payer, part, low, high in zip(among, parts, lows, highs, strict=True)
        if part or high
    )


def _split(amount: Decimal, among: Sequence[Payer], problem: str) -> list[Decimal]:
    try:
        return split_among(amount, among)
    except ValueError as error:
        raise FieldProblem(
            problem,
            "Let the shares sum to 100%, or leave one payer without a share and a limit to bear the rest.",
            BOX,
        ) from error


def _part(line: Line, payer: str, amount: Decimal) -> Line:
    assert isinstance(line.what, Amount)
    one = replace(line.what, quantity=Decimal(1), unit="each", rate=amount)
    group = line.group or f"shared: {line.label or line.kind}"
    return replace(line, what=one, funder=payer, group=group, label=f"{line.label or 'Part'}: {payer}")


def _share_line(screen: "PlanScreen", event: Event, view: Shown) -> None:
    id, n = event.value.split(" ")[:2]
    known, place = screen.work.costing_of(id), int(n)
    sums = by_line(costs_of(screen.work)).get((id, place), {})
    among = payers(event.form)
    parts = shared(known.lines[place], sum(sums.values(), Decimal(0)), among)
    screen.work = replace(
        screen.work.with_costing(_with(known, place, parts)), step="cost", panel=f"cost {id}"
    )
    view.focus(STEP_ID)
    said = ", ".join(f"{one.funder} {pounds(one.what.rate)}" for one in parts if isinstance(one.what, Amount))
    view.announce(f"Shared among {counted(len(parts), 'payer')}: {said}.")


def _with(known: CostedAction, place: int, parts: tuple[Line, ...]) -> CostedAction:
    return replace(known, lines=(*known.lines[:place], *parts, *known.lines[place + 1 :]))


PRESSES = {"share_line": _share_line}
