"""Last time's audit beside this one: its answers taken over, and which of them no longer compare."""

from collections.abc import Mapping
from dataclasses import replace

from scrlib.audits.moderation.compare import rows
from scrlib.audits.moderation.items import audit_items
from scrlib.audits.moderation.state import AUDIT, LAST, OF_GIVEN
from scrlib.errors import ScrError
from scrlib.records.audits import Audit, Given, Grade
from scrlib.records.register import Change, Thing

# What the outline of Table 16 calls an item, and what the packs of guidance call the same requirement.
IN_PACKS = {
    "circumstances": "outline_circumstances",
    "terms_of_reference": "outline_terms",
    "contributors": "outline_contributors",
    "genogram": "outline_genogram",
    "integrated_chronology": "outline_chronology",
    "overview_of_information_known": "outline_known",
    "analysis_how_and_why": "outline_analysis",
    "hindsight_alternatives": "outline_hindsight",
    "good_practice": "outline_good_practice",
    "conclusions_lessons": "outline_lessons",
    "agency_recommendations": "outline_own_recommendations",
    "recommendations": "few_recommendations",
    "action_plan": "plan_who_what_when",
    "action_review": "plan_monitored",
}
IN_OUTLINE = {pack: item for item, pack in IN_PACKS.items()}


def brought(last: Audit, on: str) -> tuple[Change, ...]:
    """What an audit takes over of the one before: its results with their evidence. `on` is when it was done.

    Raises ScrError where the other is not finished: its auditors are still blind to each other.
    """
    if not last.revealed:
        raise ScrError("That audit is not finished.", "Choose one that both auditors have submitted.")
    fields = {"last_title": f"{last.title}, {on}", "last_edition": last.edition}
    for row in rows(last):
        if row.result:
            given = row.first if row.first.grade == row.result else row.second
            fields |= _fields(replace(given, grade=row.result, note=row.agreed.reason or given.note))
    return tuple(Change(thing=Thing.AUDIT, id=AUDIT, field=name, value=text) for name, text in fields.items())


def compares(audit: Audit) -> tuple[Given, ...]:
    """Last time's answers to what is asked again now, under the name that the item has now."""
    asked = {one.id for one in audit_items(audit.edition)} if audit.edition else set()
    named = (replace(one, item=_name_here(one.item, asked)) for one in audit.last)
    return tuple(one for one in named if one.item in asked)


def no_longer(audit: Audit) -> tuple[str, ...]:
    """What was graded last time and is not asked now, by the words of that edition."""
    if not audit.last:
        return ()
    labels = {one.id: one.label for one in audit_items(audit.last_edition)}
    asked = {one.id for one in audit_items(audit.edition)}
    return tuple(
        labels.get(one.item, one.item) for one in audit.last if _name_here(one.item, asked) not in asked
    )


def new_now(audit: Audit) -> tuple[str, ...]:
    """What is asked now and has no answer of last time."""
    there = {one.item for one in compares(audit)}
    return tuple(one.label for one in audit_items(audit.edition) if one.id not in there) if audit.last else ()


def changed(audit: Audit) -> tuple[tuple[str, Grade, Grade], ...]:
    """The items whose result is not that of last time: what each asks, the grade then and now."""
    then = {one.item: one.grade for one in compares(audit)} if audit.revealed else {}
    return tuple(
        (one.item.label, then[one.item.id], one.result)
        for one in rows(audit)
        if one.item.id in then and one.result and one.result != then[one.item.id]
    )


def _name_here(item: str, asked: set[str]) -> str:
    """The name of a requirement among those asked now, else its own."""
    other = IN_PACKS.get(item) or IN_OUTLINE.get(item) or ""
    return other if item not in asked and other in asked else item


def _fields(given: Given) -> Mapping[str, str]:
    texts = {name: str(getattr(given, name)) for name in OF_GIVEN if name != "carried"}
    return {f"{LAST}:{given.item}:{name}": text for name, text in texts.items() if text}
