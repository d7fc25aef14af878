"""Who, by when, what for and how known, where the sentence of an action says it itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from scrlib.plans.drafts import Draft
from scrlib.plans.fields.refs import ref_at_end
from scrlib.plans.paragraphs.labelled_words import inside
from scrlib.records.plan_files import PlanCell
from scrlib.text.clauses import parse


def in_sentence(text: str) -> Iterator[tuple[str, list[PlanCell]]]:
    """(field, cells) of who, by when, what for and how known, as far as the sentence of an action says it."""
    found = parse(text)
    first = found.actions[0].end if found.actions else 0
    checks = [one for one in found.measures if one.start >= first][
        :1
    ]  # an audit that is the action checks nothing
    spans = (
        ("owner", found.owners),
        ("due", found.deadlines[:1]),
        ("outcome", found.outcomes[:1]),
        ("monitoring", checks),
    )
    for name, said in spans:
        lines = tuple(_bare(one.words) for one in said)
        if lines:
            yield name, [PlanCell(lines=lines)]


def with_ref_at_end(draft: Draft) -> Draft:
    """The draft of an action under no recommendation, with the one it names in brackets at its end."""
    *before, last = draft.lines("action") or [""]
    text, rec = ref_at_end(last)
    if draft.rec or not rec:
        return draft
    return replace(draft, rec=rec, cells={**draft.cells, "action": [PlanCell(lines=(*before, text))]})


def with_sentence(draft: Draft) -> Draft:
    """The draft of a table that has no column of owners and none of dates, with what its action's own words say.

    Where an agency has the action, only brackets and labels name an owner.
    """
    if any(name in draft.cells for name in ("owner", "due", "revised_due")):
        return draft
    text, cells = inside(draft.text("action"))
    told = ("due",) if "agency" in draft.cells or draft.band else ("owner", "due")
    said = {
        "action": [PlanCell(lines=(text,))],
        **{name: found for name, found in in_sentence(text) if name in told},
        **cells,
    }
    return Draft(where=draft.where, rec=draft.rec, cells={**draft.cells, **said}, row_colour=draft.row_colour)


def _bare(words: str) -> str:
    return re.sub(r"^(?:The|the)\s", "", words.strip())
