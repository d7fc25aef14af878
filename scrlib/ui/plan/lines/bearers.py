"""Which agency bears what has none: asked once for each lead, not action by action."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.plans.views.naming import NOT_SAID
from scrlib.text.saying import counted
from scrlib.ui import figures
from scrlib.ui.components import button, buttons, details, text_box
from scrlib.ui.markup import Markup, tag
from scrlib.ui.plan.editing import begun
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.plan.state import PlanScreen

NO_LEAD = "No lead is named"


def without(work: PlanWork) -> Mapping[str, list[str]]:
    """The ids of the actions whose agency nobody knows, by their leads, in the order of the plan."""
    found: dict[str, list[str]] = {}
    for one in work.counted():
        if begun(work, one.id).agency == NOT_SAID:
            found.setdefault("; ".join(one.owner) or NO_LEAD, []).append(one.id)
    return found


def bearers_form(work: PlanWork) -> Markup | None:
    """A box for each lead; None where every action has an agency."""
    leads = without(work)
    if not leads:
        return None
    boxes = (
        text_box(f"whose-{n}", lead, hint=_actions(work, ids)) for n, (lead, ids) in enumerate(leads.items())
    )
    count = sum(map(len, leads.values()))
    return details(
        "bearers",
        f"{counted(count, 'action has', 'actions have')} no agency: say it once for each lead",
        tag("p", "Whose staff or money is it? Leave a box empty where you do not know."),
        tag(
            "form",
            tag("div", *boxes, class_="row wide"),
            buttons(button("Keep these agencies", "bearers")),
            data_fresh=f"{len(leads)} {count}",
        ),
    )


def _actions(work: PlanWork, ids: list[str]) -> str:
    numbers = ", ".join(str(work.number(id)) for id in ids[:8])
    more = f" and {len(ids) - 8} more" if len(ids) > 8 else ""
    return f"{'Action' if len(ids) == 1 else 'Actions'} {numbers}{more}"


def _bearers(screen: "PlanScreen", event: Event, view: Shown) -> None:
    work, kept = screen.work, 0
    for n, ids in enumerate(without(work).values()):
        agency = figures.said(event.form, f"whose-{n}")
        for id in ids if agency else ():
            work, kept = work.with_costing(replace(begun(work, id), agency=agency)), kept + 1
    if not kept:
        raise ScrError("No agency is named.", "Type at least one.")
    screen.work = work
    view.announce(f"{counted(kept, 'action has', 'actions have')} an agency now.")


PRESSES = {"bearers": _bearers}
