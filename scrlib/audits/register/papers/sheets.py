"""The register as sheets to fill in: all of it, or what an agency is asked of its own actions."""

import json
from collections.abc import Collection, Mapping, Sequence

from scrlib.audits.register.log import Log, head
from scrlib.audits.register.reading import things
from scrlib.audits.register.state import BLANK, state_of
from scrlib.audits.register.telling import names
from scrlib.audits.register.things import ITS_OWN, Field, choices, shape
from scrlib.records.register import Thing
from scrlib.records.register_book import FormSheet, SheetColumn

MOST_LETTERS = 32_000  # in a cell
WIDE, MIDDLE, NARROW, TINY = 36, 22, 13, 9
# What an agency is asked: where its actions stand, their evidence, whether they made a difference.
ASKED = {
    Thing.ACTION: (
        "number", "text", "owner", "due", "status", "done_on", "news", "reason", "helped", "hindered",
    ),
    Thing.EVIDENCE: ("title", "action", "date", "held", "strength", "seen_by"),
    Thing.DIFFERENCE: ("action", "months", "due", "answer", "shows", "said_by", "on"),
}  # fmt: skip
WHOLE = (
    Thing.ACTION,
    Thing.EVIDENCE,
    Thing.DIFFERENCE,
    Thing.RECOMMENDATION,
    Thing.FINDING,
    Thing.REVIEW,
    Thing.NEAR_MISS,
    Thing.DECISION,
)
FIRST = ("number", "text", "owner", "agency", "due", "status", "done_on", "news", "reason")  # of an action
CALLED = {
    Thing.ACTION: "Actions",
    Thing.EVIDENCE: "Evidence",
    Thing.DIFFERENCE: "Difference",
    Thing.RECOMMENDATION: "Recommendations",
    Thing.FINDING: "Findings",
    Thing.REVIEW: "Reviews",
    Thing.NEAR_MISS: "Near misses",
    Thing.DECISION: "Decisions",
}
PRINTED = {Thing.ACTION: "reason", Thing.RECOMMENDATION: "response_words"}


def whole_sheets(log: Log) -> tuple[FormSheet, ...]:
    """Every thing of the register, a sheet for each kind."""
    fields = {thing: [one.id for one in shape(thing).fields if one.id not in ITS_OWN] for thing in WHOLE}
    fields[Thing.ACTION].sort(key=lambda one: FIRST.index(one) if one in FIRST else len(FIRST))
    return tuple(_sheet(log, thing, fields[thing], things(log, thing)) for thing in WHOLE)


def asked_sheets(log: Log, actions: Collection[str]) -> tuple[FormSheet, ...]:
    """What the owner of these actions is asked: of the actions, of their evidence and their difference."""
    found = []
    for thing, fields in ASKED.items():
        own = {
            id: said
            for id, said in things(log, thing).items()
            if (id if thing is Thing.ACTION else said.get("action", "")) in actions
        }
        found.append(_sheet(log, thing, fields, own))
    return tuple(found)


def lists_of(log: Log, actions: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
    """The words of every list that the sheets are filled in from.

    actions  where the sheets hold these alone: no other action is named, and no review
    """
    fields = [one for thing in WHOLE for one in shape(thing).fields if one.list]
    found = {one.list: tuple(choice.label for choice in choices(one.list).values()) for one in fields}
    named = names(state_of(log))
    for thing in (Thing.ACTION, Thing.REVIEW):
        offered = things(log, thing) if actions is None else actions if thing is Thing.ACTION else ()
        found[str(thing)] = tuple(named[thing][id] for id in offered)
    return found


def asking(log: Log) -> str:
    """What a file that goes to an agency carries: not the log, only at which entry it was made."""
    return json.dumps({"number": len(log), "head": head(log)})


def _sheet(log: Log, thing: Thing, fields: Sequence[str], rows: Mapping[str, Mapping[str, str]]) -> FormSheet:
    named = names(state_of(log))
    asked = [shape(thing).field(one) for one in fields]
    return FormSheet(
        key=str(thing),
        name=CALLED[thing],
        title=CALLED[thing].lower(),
        columns=tuple(map(_column, asked)),
        rows=tuple(
            {"id": id, **{one.id: shown(named, one, said.get(one.id, "")) for one in asked}}
            for id, said in rows.items()
        ),
        printed=PRINTED.get(thing, "") if PRINTED.get(thing, "") in fields else asked[-1].id,
    )


def _column(one: Field) -> SheetColumn:
    wide = {"text": WIDE, "day": NARROW, "choice": MIDDLE}.get(one.kind, MIDDLE)
    several = one.kind in ("choices", "things")
    return SheetColumn(
        key=one.id,
        head=one.label,
        width=TINY if one.id == "number" else wide,
        day=one.kind == "day",
        listed=one.list or (str(one.of) if one.of in (Thing.ACTION, Thing.REVIEW) else ""),
        free=several,
        note="Several: put ; between them." if several else one.hint[:250],
    )


def shown(named: Mapping[Thing, Mapping[str, str]], field: Field, value: str) -> str:
    """A value as a cell holds it: a choice by its label, a thing by its name, a day as 2026-03-31."""
    if value == BLANK:
        return value
    if field.list:
        offered = choices(field.list)
        return "; ".join(offered[one].label if one in offered else one for one in value.split())
    if field.of:
        return "; ".join(named.get(field.of, {}).get(one, one) for one in value.split())
    return value[:MOST_LETTERS]
