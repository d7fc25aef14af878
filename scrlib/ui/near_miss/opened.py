"""A register that was read from a file, beside the one on the page: what is new, changed or the same."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scrlib.documents.near_miss import Reopened
from scrlib.records.ids import next_id
from scrlib.records.near_misses import NearMiss
from scrlib.records.plain import plain
from scrlib.text.saying import counted

CODES = ("factors", "second")


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """What a file holds beyond the register; nothing of it is in the register before somebody says so."""

    name: str
    new: tuple[NearMiss, ...] = ()
    changed: tuple[NearMiss, ...] = ()
    same: int = 0
    notes: tuple[str, ...] = ()

    @property
    def takes(self) -> bool:
        """Is there anything to take?"""
        return bool(self.new or self.changed)

    @property
    def sentence(self) -> str:
        """What was read, in words."""
        said = f"{len(self.new)} new, {len(self.changed)} changed, {self.same} as they are here."
        changed = ", ".join(one.id for one in self.changed)
        return f"{said} Changed: {changed}." if changed else said


def beside(register: Sequence[NearMiss], name: str, read: Reopened) -> Waiting:
    """What was read beside what is here. One with the same number and title is the same near miss.

    Of a part that the file has no sheet for, what is here stays.
    """
    here = {(one.id, one.title.strip()): one for one in register}
    new, changed, same = [], [], 0
    for one in read.records:
        mine = here.get((one.id, one.title.strip()))
        if mine is None:
            new.append(one)
        elif _alike(mine) == _alike(whole := _kept(mine, one, read.parts)):
            same += 1
        else:
            changed.append(whole)
    return Waiting(name=name, new=tuple(new), changed=tuple(changed), same=same, notes=read.notes)


def taken(register: Sequence[NearMiss], waiting: Waiting) -> tuple[NearMiss, ...]:
    """The register with what was waiting: changed ones in their places, new ones last, with free numbers."""
    changed = {one.id: one for one in waiting.changed}
    made = [changed.get(one.id, one) for one in register]
    for one in waiting.new:
        ids = {two.id for two in made}
        made.append(one if one.id not in ids else replace(one, id=next_id(ids, "N")))
    return tuple(made)


def said_of(waiting: Waiting) -> str:
    """What is announced once they are taken."""
    return f"{counted(len(waiting.new), 'near miss', 'near misses')} added, {len(waiting.changed)} changed."


def _kept(mine: NearMiss, one: NearMiss, parts: Collection[str]) -> NearMiss:
    """What was read, with the parts of what is here that the file does not speak of."""
    if "moments" not in parts:
        one = replace(one, moments=mine.moments)
    if "barriers" not in parts:
        one = replace(one, barriers=mine.barriers)
    return one if "factors" in parts else replace(one, factors=mine.factors, second=mine.second)


def _alike(one: NearMiss) -> Any:
    """The near miss as a file can hold it: spaces evened out, its parts without numbers, codes by factor."""
    return _even({**plain(one), **{name: sorted(plain(getattr(one, name)), key=_factor) for name in CODES}})


def _factor(code: dict[str, str]) -> str:
    return code["factor"]


def _even(value: Any) -> Any:
    """Plain data with every text's spaces evened out, and without ids."""
    if isinstance(value, dict):
        return {name: _even(one) for name, one in value.items() if name != "id"}
    if isinstance(value, list):
        return [_even(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value
