"""The boxes of the Audit page: their names, and what was given as read back from what was typed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.records.audits import Given, Grade
from scrlib.ui.audit.work import AuditWork

Form = Mapping[str, str | list[str]]
TEXTS = ("place", "words", "title", "date", "held", "seen_by", "note")
LONGEST = 2000  # letters of a box


def box(slot: str, item: str, field: str) -> str:
    """The name of a box: of one auditor, one item and one field."""
    return f"g{slot}-{item}-{field}".replace("_", "-")


def typed(slot: str, before: Given, form: Form) -> Given:
    """What is given with what stands in the boxes; what has no box on the page stays as it was.

    A note of last time said why another grade was given: it goes where the grade is changed and the note is
    not. The record keeps it.
    """
    now = replace(
        before,
        grade=_grade(form, box(slot, before.item, "grade"), before.grade),
        **{name: _text(form, box(slot, before.item, name), getattr(before, name)) for name in TEXTS},
    )
    if before.carried and now.grade != before.grade and now.note == before.note:
        now = replace(now, note="")
    return now if now == before else replace(now, carried="")


def held_back(work: AuditWork, before: Given, now: Given) -> tuple[Given, tuple[tuple[str, str], ...]]:
    """What may be kept of what was typed, and the (box, text) that wait: words that may identify somebody."""
    waiting = []
    for name in TEXTS:
        text = getattr(now, name)
        if text != getattr(before, name) and text not in work.sure and identifiers(work, text):
            waiting.append((box(work.slot, now.item, name), text))
            now = replace(now, **{name: getattr(before, name)})
    return now, tuple(waiting)


def identifiers(work: AuditWork, *texts: str) -> tuple[Identifier, ...]:
    """What may identify somebody in these texts, but for the names that are made up."""
    made_up, known = left_alone(work)
    return find_identifiers([("", text) for text in texts], pseudonyms=made_up, reviewer=known)


def left_alone(work: AuditWork) -> tuple[list[str], list[str]]:
    """The names that are made up, and those of whoever wrote the report."""
    both = (work.pseudonyms, work.reviewer)
    made_up, known = ([line.strip() for line in names.splitlines() if line.strip()] for names in both)
    return made_up, known


def shown(work: AuditWork, given: Given, field: str) -> str:
    """What stands in a box: what was kept, or what waits."""
    waits = dict(work.drafts)
    return waits.get(box(work.slot, given.item, field), str(getattr(given, field)))


def drafts_of(work: AuditWork, item: str) -> Iterator[str]:
    """The texts of an item that wait."""
    start = box(work.slot, item, "")
    return (text for name, text in work.drafts if name.startswith(start))


def text_of(form: Form, name: str) -> str:
    """What was typed in a box, "" where there is none."""
    value = form.get(name, "")
    return value.strip()[:LONGEST] if isinstance(value, str) else ""


def _text(form: Form, name: str, was: str) -> str:
    value = form.get(name, was)
    return value.strip()[:LONGEST] if isinstance(value, str) else was


def _grade(form: Form, name: str, was: Grade) -> Grade:
    value = form.get(name, was)
    return Grade(value) if isinstance(value, str) and value in set(Grade) else was


def still_waiting(drafts: Mapping[str, str], slot: str, item: str, form: Form) -> dict[str, str]:
    """The texts that wait, without those whose boxes are on the page: these are decided anew."""
    here = {box(slot, item, field) for field in TEXTS}
    return {name: text for name, text in drafts.items() if name not in here or name not in form}
