"""Whose time a first estimate counts: a social worker's, a teacher's, and not only “a practitioner's”."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from scrlib.plans.estimates.templates import stand_ins
from scrlib.plans.prices.book import PriceBook, meant_by, roles
from scrlib.records.prices import Role
from scrlib.records.templates import Template
from scrlib.ui import figures
from scrlib.ui.components import select
from scrlib.ui.figures import Form
from scrlib.ui.markup import Markup, tag
from scrlib.ui.plan.work import PlanWork

ESTIMATE = ": no rate known, so an estimate"


def meant_of(work: PlanWork) -> Mapping[str, str]:
    """Who is meant by each stand-in, as the visitor said; nothing where it is nobody that may be."""
    return {general: role for general, role in work.meant if role in _ids(general)}


def named_roles(general: Iterable[str]) -> tuple[str, ...]:
    """The ids of the stand-ins and of everybody who may be meant by them, each once."""
    every = tuple(dict.fromkeys(general))
    return tuple(dict.fromkeys((*every, *(id for one in every for id in _ids(one)))))


def whose_form(work: PlanWork, book: PriceBook, asked: Iterable[Template]) -> Markup | None:
    """A list for each stand-in whose time the templates count; None where nobody else may be meant by any."""
    chosen = meant_of(work)
    boxes = [_box(one, book, chosen.get(one, one)) for one in _general(asked)]
    if not boxes:
        return None
    return tag(
        "fieldset",
        tag("legend", "Whose time it is"),
        tag(
            "p",
            "Name them and the rate follows. Where no rate is known for them, one of health staff stands in, "
            "and the line says that it is an estimate, until you give theirs or a salary (below).",
            class_="hint",
        ),
        tag("div", *boxes, class_="row wide"),
    )


def read_whose(work: PlanWork, form: Form) -> PlanWork:
    """The work with who is meant, as chosen; a list that was not shown leaves it as it was."""
    chosen = {one.id: figures.said(form, _id(one.id)) for one in roles().values() if _id(one.id) in form}
    kept = {general: role for general, role in {**meant_of(work), **chosen}.items() if role in _ids(general)}
    return replace(work, meant=tuple(kept.items()))


def _general(asked: Iterable[Template]) -> Sequence[str]:
    every = dict.fromkeys(role for one in asked for role in stand_ins(one))
    return [role for role in every if meant_by(role)]


def _box(general: str, book: PriceBook, chosen: str) -> Markup:
    label = roles()[general].label
    named = ((one.id, _said(one, book)) for one in meant_by(general))
    options = [(general, f"{label}, of any agency"), *named]
    return select(_id(general), f"{label}: who is meant?", options, chosen)


def _said(role: Role, book: PriceBook) -> str:
    return role.label if book.knows(role.id) else f"{role.label}{ESTIMATE}"


def _ids(general: str) -> tuple[str, ...]:
    return tuple(one.id for one in meant_by(general))


def _id(general: str) -> str:
    return f"meant-{general}"
