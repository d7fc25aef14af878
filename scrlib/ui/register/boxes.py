"""The boxes of one thing of the register, made from its fields; and what was typed in them, as values."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import day_of, things
from scrlib.audits.register.state import state_of
from scrlib.audits.register.things import HELD, Field, choices, shape
from scrlib.records.register import Thing
from scrlib.text.saying import day as day_words
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.components import Option, Problem, error_for, select, text_box, ticks
from scrlib.ui.markup import Markup

NEW = "new"  # in the place of an id, in the boxes of a thing that is not in the register yet
LONG = 70  # letters of a text in a list to choose from


def box_name(thing: Thing, id: str, field: str) -> str:
    """The name of the box of one field."""
    return f"{thing}_{id}_{field}"


def new_place(log: Log, thing: Thing, action: str = "") -> str:
    """What stands for the id in the boxes of a thing to be added, of one action or of none.

    It is another one once a thing was added: the page keeps what was typed in a box, and the words of the
    one before would be added twice.
    """
    every = state_of(log).get(thing, {}).values()
    before = sum(not action or fields.get("action") == action for fields in every)
    return "-".join(filter(None, (f"{NEW}{before or ''}", action)))


def box_of(name: str) -> tuple[Thing, str, Field] | None:
    """The thing, its id and the field of a box with this name, None for a box of another kind."""
    thing, _, rest = name.partition("_")
    id, _, field = rest.partition("_")
    if thing not in {str(one) for one in HELD}:
        return None
    known = (one for one in shape(Thing(thing)).fields if one.id == field)
    return next(((Thing(thing), id, one) for one in known), None)


def prefix(thing: Thing, id: str) -> str:
    """How the names of all boxes of a thing begin."""
    return f"{thing}_{id}_"


def standing(log: Log, thing: Thing, id: str) -> Mapping[str, str]:
    """What stands in the register of one thing, by field."""
    return state_of(log).get(thing, {}).get(id, {})


class Typing(NamedTuple):
    """What boxes are filled from: the register, what is typed and not written yet, what is wrong in it."""

    log: Log
    drafts: Mapping[str, str]
    problems: Sequence[Problem]

    def box(self, thing: Thing, id: str, field: str) -> Markup:
        """The box of one field, with what was typed in it, else with what stands in the register."""
        one, name = shape(thing).field(field), box_name(thing, id, field)
        stands = self.drafts.get(name, said(one, standing(self.log, thing, id).get(field, "")))
        error = error_for(name, self.problems)
        if one.kind in ("choice", "thing"):
            return select(name, one.label, [("", "Not said"), *_offered(self.log, one, stands)], stands)
        if one.kind in ("choices", "things"):
            options = [
                Option(value=value, label=words, hint=_about(one, value))
                for value, words in _offered(self.log, one, stands)
            ]
            return ticks(name, one.label, options, stands.split(), hint=one.hint, error=error)
        rows = 2 if one.kind == "text" else 0
        hint = one.hint or ("For example 31 March 2026." if one.kind == "day" else "")
        look = {"class_": "figure"} if one.kind == "day" else {}
        return text_box(name, one.label, stands, hint=hint, error=error, rows=rows, **look)

    def boxes(self, thing: Thing, id: str, fields: Collection[str]) -> tuple[Markup, ...]:
        """The boxes of several fields, in the order given."""
        return tuple(self.box(thing, id, one) for one in fields)


def said(field: Field, value: str) -> str:
    """A value as it stands in its box: a day in words."""
    day = day_of(value) if field.kind == "day" else None
    return day_words(day) if day else value


def typed(thing: Thing, id: str, form: Mapping[str, str | list[str]]) -> dict[str, str]:
    """The values of a thing's boxes in a form; a day that cannot be read stays as it was typed."""
    found = {}
    for field in shape(thing).fields:
        if (name := box_name(thing, id, field.id)) in form:
            found[field.id] = _value(field, as_text(form[name]))
    return found


def as_text(stands: str | list[str]) -> str:
    """What stands in a box as one text."""
    return " ".join(stands) if isinstance(stands, list) else stands


def _value(field: Field, words: str) -> str:
    words = words.strip()
    day = resolve(words) if field.kind == "day" else None
    return day.isoformat() if day else words


def _offered(log: Log, field: Field, stands: str) -> list[tuple[str, str]]:
    """What can be chosen; what was taken out of the register too, where it stands in the box already."""
    if field.of is None:
        return [(one.id, one.label) for one in choices(field.list).values()]
    here, chosen = things(log, field.of), set(stands.split())
    return [
        (id, name_of(fields, field.of, id) + ("" if id in here else " (taken out)"))
        for id, fields in state_of(log).get(field.of, {}).items()
        if id in here or id in chosen
    ]


def _about(field: Field, value: str) -> str:
    return choices(field.list)[value].about if field.list else ""


def name_of(fields: Mapping[str, str], thing: Thing, id: str) -> str:
    """A thing in a few words: its number and the beginning of its text."""
    text = " ".join(fields.get(shape(thing).title, "").split()) or id
    short = text if len(text) <= LONG else f"{text[:LONG].rsplit(' ', 1)[0]} …"
    return f"{number} {short}" if (number := fields.get("number", "")) else short
