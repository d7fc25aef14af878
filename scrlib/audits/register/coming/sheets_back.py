"""Sheets that come back: what was changed in them since they were given out, held against the register."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scrlib.audits.register.coming.carried import Carried, read_back, refused
from scrlib.audits.register.coming.proposals import Drafts, Proposal, proposal
from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.sheets import CALLED, WHOLE, shown
from scrlib.audits.register.reading import day_of, things
from scrlib.audits.register.state import State, state_of
from scrlib.audits.register.telling import Names, names, short
from scrlib.audits.register.things import Field, choices, new_id, shape
from scrlib.errors import ScrError
from scrlib.records.ids import next_id
from scrlib.records.register import Thing
from scrlib.records.register_book import Returned
from scrlib.text.times.calendar_days import resolve

MARKS = ("x005F_", "_x000D_")  # with which Excel files write a character that they cannot hold
Cells = Mapping[str, str]
Placed = tuple[Thing, int, Cells, str]  # a row of a sheet: its number in Excel, its cells, its id


def carried(back: Returned) -> Carried | None:
    """The whole register that a file carries, None for one that carries none.

    Raises ScrError where the register in it is not as it was written.
    """
    return read_back(back.kept) if back.kept is not None and _made_of(back.kept) is None else None


def base_of(back: Returned, ours: Log) -> Log:
    """The register as the file was made of it, so that what was changed in it can be told.

    A file that lost its hidden sheet is held against what stands now. Raises ScrError where it was made of
    another register.
    """
    whole = carried(back)
    if whole is not None:
        return whole.log
    made = _made_of(back.kept) if back.kept is not None else None
    if made is None:
        return ours
    number, printed = made
    if not 0 < number <= len(ours) or ours[number - 1].head != printed:
        raise ScrError(
            "This file was made of another register, or of a copy that went on by itself.",
            "Open that copy first, and take in what is new in it.",
        )
    return ours[:number]


def _made_of(kept: str) -> tuple[int, str] | None:
    """Number and head of the entry that a file was made at, None where it carries a whole log."""
    try:
        told = json.loads(kept)
        return (int(told["number"]), str(told["head"])) if set(told) == {"number", "head"} else None
    except (ValueError, TypeError, RecursionError):
        raise refused() from None


def from_sheets(ours: Log, base: Log, back: Returned) -> Proposal:
    """What was changed in a file made of `base`, and what is new in it, held against our register.

    A row that is no longer in the file changes nothing; where the file held the whole register, it is said.
    """
    reading = _Reading(state=state_of(ours), before=state_of(base))
    reading.standing = {thing: things(base, thing) for thing in WHOLE}
    reading.named = names(reading.before)
    reading.known = {
        thing: {name.casefold(): id for id, name in found.items()} for thing, found in reading.named.items()
    }
    rows = [row for thing in WHOLE for row in reading.placed(thing, back.rows.get(str(thing), ()))]
    for row in rows:
        reading.read(*row)
    if carried(back) is not None:
        reading.say_missing(rows)
    return proposal(reading.state, reading.before, reading.drafts)


@dataclass(kw_only=True)
class _Reading:
    """One file being read: what things are called in it, and what could not be used."""

    state: State
    before: State
    standing: Mapping[Thing, Mapping[str, Cells]] = field(default_factory=dict)
    named: Names = field(default_factory=dict)
    known: dict[Thing, dict[str, str]] = field(default_factory=dict)
    drafts: Drafts = field(default_factory=Drafts)

    def placed(self, thing: Thing, rows: Sequence[tuple[int, Cells]]) -> Iterator[Placed]:
        """Each row with its id: its own, or a new one where it is new or a copy of another row."""
        used: dict[str, Cells] = {}
        for number, cells in rows:
            id = cells.get("id", "")
            if used.get(id) == cells or not any(one for key, one in cells.items() if key != "id"):
                continue
            if id not in self.standing[thing] or id in used:
                id = self._called(thing, cells)
            used[id] = cells
            yield thing, number, cells, id

    def _called(self, thing: Thing, cells: Cells) -> str:
        """A new id; other rows may name the thing by the number or title that somebody gave it."""
        id = new_id(thing)
        for name in (cells.get("number", ""), short(cells.get(shape(thing).title, ""))):
            if name:
                self.known.setdefault(thing, {}).setdefault(name.casefold(), id)
        return id

    def read(self, thing: Thing, number: int, cells: Cells, id: str) -> None:
        """What a row says otherwise than the register did."""
        was = self.standing[thing].get(id, {})
        where = f"{CALLED[thing]}, row {number}"
        form = {}
        for one in shape(thing).fields:
            if one.id not in cells:
                continue
            typed, stood = cells[one.id], shown(self.named, one, was.get(one.id, ""))
            if typed != stood and _even(typed) != _even(stood):
                value = self._value(one, typed, where)
                if value is not None:
                    form[one.id] = value
        if thing is Thing.ACTION:
            form |= self._words_of_due(cells, form)
        needed = [
            one for one in shape(thing).fields if one.needed and not (form.get(one.id) or was.get(one.id))
        ]
        if needed:
            self.drafts.notes.append(f"{where}: “{needed[0].label}” is empty, so the row was left out.")
        elif form:
            if thing is Thing.ACTION and not was and not form.get("number"):
                form["number"] = self._next_number()
            self.drafts.put(thing, id, where, **form)

    def _words_of_due(self, cells: Cells, form: Cells) -> dict[str, str]:
        """Words in the place of a day are kept as words, where the sheet has no column for them."""
        typed = cells.get("due", "")
        if "due" in form or "due_words" in cells or not typed or day_of(typed):
            return {}
        return {"due": "", "due_words": typed}

    def _next_number(self) -> str:
        drafted = [
            form.get("number", "") for (thing, _), form in self.drafts.values.items() if thing is Thing.ACTION
        ]
        standing = [said.get("number", "") for said in self.state.get(Thing.ACTION, {}).values()]
        return next_id([*standing, *drafted], "A")

    def _value(self, one: Field, typed: str, where: str) -> str | None:
        """The value that somebody typed, None where it cannot be used, which is said."""
        if one.kind == "day":
            day = day_of(typed) or (resolve(typed) if typed else None)
            if typed and day is None:
                self.drafts.notes.append(f"{where}: “{one.label}” holds no day that can be read.")
                return None
            return day.isoformat() if day else ""
        if not one.list and not one.of:
            return typed
        offered = self._offered(one)
        several = one.kind in ("choices", "things")
        parts = [part.strip() for part in (typed.split(";") if several else [typed]) if part.strip()]
        found = [offered.get(part.casefold(), "") for part in parts]
        if not all(found):
            self.drafts.notes.append(f"{where}: “{one.label}” holds a word that is not in its list.")
            return None
        return " ".join(dict.fromkeys(found))

    def _offered(self, one: Field) -> dict[str, str]:
        """The ids of what can be chosen, by their words."""
        if one.of:
            return self.known.get(one.of, {})
        return {choice.label.casefold(): id for id, choice in choices(one.list).items()}

    def say_missing(self, rows: Sequence[Placed]) -> None:
        """Say of each sheet how many rows of the register are no longer in it."""
        here = {(thing, id) for thing, _, _, id in rows}
        for thing in WHOLE:
            gone = [id for id in self.standing[thing] if (thing, id) not in here]
            if gone:
                told = "1 row is" if len(gone) == 1 else f"{len(gone)} rows are"
                self.drafts.notes.append(
                    f"{CALLED[thing]}: {told} no longer in the file. Nothing was taken out for that: take a "
                    "thing out on the page, with the reason."
                )


def _even(words: str) -> str:
    """Words however a program that saved them spaces them, and without what a file cannot hold."""
    for mark in MARKS:
        words = words.replace(mark, "")
    kept = (one for one in words if one in "\t\n" or (one >= " " and (one.isprintable() or one.isspace())))
    return " ".join("".join(kept).split())
