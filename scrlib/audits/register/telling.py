"""Things and values of the register in words: what a person reads of an id, a code, a day."""

from collections import Counter
from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import day_of
from scrlib.audits.register.sealing import spaced
from scrlib.audits.register.state import BLANK, State, state_of
from scrlib.audits.register.things import choices, shape
from scrlib.records.register import Act, Entry, Thing
from scrlib.text.saying import day as day_words

SHOWN = 70  # letters of a title in a name
FEW = 40  # letters of a title behind a number that is not enough
NUMBERED = (Thing.RECOMMENDATION, Thing.ACTION, Thing.FINDING, Thing.NEAR_MISS)
Names = Mapping[Thing, Mapping[str, str]]


def names(state: State) -> Names:
    """What each thing is called for short, told apart from others of its kind: its number, else its title."""
    return {
        thing: _apart(thing, {id: _short(thing, id, said) for id, said in found.items()}, found)
        for thing, found in state.items()
    }


def _short(thing: Thing, id: str, said: Mapping[str, str]) -> str:
    number = said.get("number", "").strip() if thing in NUMBERED else ""
    return number or short(said.get(shape(thing).title, "")) or id


def _apart(thing: Thing, found: Mapping[str, str], said: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The same names, with the first words behind a number that two things have, or the id behind a title."""
    often = Counter(found.values())

    def behind(id: str, name: str) -> str:
        title = short(said[id].get(shape(thing).title, ""), FEW)
        return f"“{title}”" if title and title != name else f"({id})"

    longer = {id: f"{name} {behind(id, name)}" if often[name] > 1 else name for id, name in found.items()}
    same = Counter(longer.values())
    return {id: f"{name} ({id})" if same[name] > 1 else name for id, name in longer.items()}


def titled(state: State, thing: Thing, id: str) -> str:
    """A thing with its kind, number and title: "Action A4 “Change the form”"."""
    kind, said = shape(thing).label, state.get(thing, {}).get(id, {})
    number = said.get("number", "").strip() or ("" if said else id)
    title = short(said.get(shape(thing).title, ""))
    return " ".join(filter(None, (kind, number, f"“{title}”" if title and title != number else "")))


def told(named: Names, thing: Thing, field: str, value: str) -> str:
    """A value in words: a day as "31 March 2026", a choice by its label, a thing by its name."""
    known = {one.id: one for one in shape(thing).fields}.get(field)
    if known is None or not value or value == BLANK:
        return value
    if known.kind == "day":
        day = day_of(value)
        return day_words(day) if day else value
    if known.list:
        offered = choices(known.list)
        return "; ".join(offered[one].label if one in offered else one for one in value.split())
    if known.of:
        called = named.get(known.of, {})
        return "; ".join(called.get(one, one) for one in value.split())
    return value


def label_of(thing: Thing, field: str) -> str:
    """What a field is called; the field itself where a newer program wrote it."""
    return next((one.label for one in shape(thing).fields if one.id == field), field)


def sentences(log: Log, entries: Sequence[Entry]) -> tuple[tuple[str, str, str, str], ...]:
    """For each entry what it is about, what stood before, what stands since, and why."""
    state = state_of(log)
    named = names(state)
    return tuple(_sentence(state, named, one) for one in entries)


def _sentence(state: State, named: Names, one: Entry) -> tuple[str, str, str, str]:
    def said(value: str | None) -> str:
        return BLANK if value is None else told(named, one.thing, one.field, value)

    old, new = (said(kept.value) if kept else "" for kept in (one.old, one.new))
    why = (one.why.value if one.why.value is not None else BLANK) if one.why else ""
    if one.act is Act.PACK:
        return "A pack was printed", "", new, why
    if one.act is Act.MERGE:
        return "Another copy was taken in", f"this copy at {spaced(old)}", f"the other at {spaced(new)}", why
    about = f"{titled(state, one.thing, one.id)}: {label_of(one.thing, one.field)}"
    if one.act is Act.BLANK:
        return f"{about} (entry {one.target} was blanked)", "", BLANK, why
    return about, old, new, why


def short(text: str, most: int = SHOWN) -> str:
    """The beginning of a text on one line, with "…" where there is more."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
