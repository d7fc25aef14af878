"""The log of the register: entries are added, never changed; each is sealed to the one before.

A printed head pins everything up to it: `faults` finds any later change to an entry at or before that head. A
value typed by mistake can be blanked: the seals stay, so the chain still verifies, and the blanking is itself
an entry.
"""

import datetime as dt
import hashlib
import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from scrlib.errors import ScrError
from scrlib.records.register import Act, Change, Entry, Kept, Key, Thing

Log = tuple[Entry, ...]
Salt = Callable[[], str]


def new_salt() -> str:
    """Sixteen random bytes in hexadecimal digits."""
    return secrets.token_hex(16)


def sealed(value: str, salt: str) -> Kept:
    """The value with its seal."""
    return Kept(seal=_seal(value, salt), value=value, salt=salt)


def appended(
    log: Log,
    changes: Sequence[Change],
    *,
    who: str,
    why: str,
    at: dt.datetime,
    salt: Salt = new_salt,
) -> Log:
    """The log with an entry for each change of a value; a value that stands already makes none.

    Raises ScrError where nobody says who types, and why.
    """
    if not who.strip():
        raise ScrError("It does not say who makes this change.", "Type a role or initials.")
    if changes and not why.strip():
        raise ScrError("It does not say why.", "Type the reason in a few words.")
    standing = standing_in(log)
    for change in changes:
        key = (change.thing, change.id, change.field)
        old = standing.get(key)
        if old is not None and old.value == change.value:
            continue
        new = sealed(change.value, salt())
        entry = Entry(
            number=0,
            at=at,
            who=who.strip(),
            thing=change.thing,
            id=change.id,
            field=change.field,
            old=old,
            new=new,
            why=sealed(why.strip(), salt()),
        )
        log, standing[key] = added(log, entry), new
    return log


def added(log: Log, entry: Entry) -> Log:
    """The log with this entry at its end, numbered and sealed."""
    at = entry.at.astimezone(dt.UTC).replace(microsecond=0)
    placed = replace(entry, number=len(log) + 1, at=at, before=head(log), head="")
    return (*log, replace(placed, head=_head(placed)))


def head(log: Log) -> str:
    """The head of the log: 64 hexadecimal digits, "" for an empty one."""
    return log[-1].head if log else ""


def packed(log: Log, *, who: str, at: dt.datetime, title: str, salt: Salt = new_salt) -> Log:
    """The log with an entry that a pack was printed; its head is what the pack prints."""
    entry = Entry(
        number=0, at=at, who=who, act=Act.PACK, thing=Thing.REGISTER, id="", new=sealed(title, salt())
    )
    return added(log, entry)


def blanked(log: Log, number: int, *, who: str, why: str, at: dt.datetime, salt: Salt = new_salt) -> Log:
    """The log with the value and the reason of entry `number` taken out, and where it stands as an old one.

    Raises ScrError where there is no such entry, or no reason.
    """
    if not 1 <= number <= len(log) or log[number - 1].act is not Act.SET:
        raise ScrError(f"Entry {number} holds no value.", "Choose an entry that set one.")
    if not why.strip():
        raise ScrError("It does not say why it is blanked.", "Type the reason, without the words themselves.")
    entry = log[number - 1]
    gone = entry.new.seal if entry.new else ""
    without = tuple(_without(one, number, gone) for one in log)
    note = Entry(
        number=0,
        at=at,
        who=who,
        act=Act.BLANK,
        thing=entry.thing,
        id=entry.id,
        field=entry.field,
        why=sealed(why.strip(), salt()),
        target=number,
    )
    return added(without, note)


def _without(entry: Entry, number: int, gone: str) -> Entry:
    """The entry without the value with this seal, and without its reason where it is the entry itself."""
    if entry.number == number:
        entry = replace(entry, new=_empty(entry.new), why=_empty(entry.why))
    if entry.old is not None and entry.old.seal == gone:
        entry = replace(entry, old=_empty(entry.old))
    return entry


def _empty(kept: Kept | None) -> Kept | None:
    return None if kept is None else Kept(seal=kept.seal)


def faults(log: Log, printed: tuple[int, str] | None = None) -> tuple[str, ...]:
    """What is wrong with a log, one sentence each, none where it stands as it was written.

    printed    (number, head) as on the last pack: finds a log that was shortened or sealed anew since
    """
    found = []
    blank = {one.target for one in log if one.act is Act.BLANK}
    before, standing = "", dict[tuple[Thing, str, str], str]()
    for place, entry in enumerate(log, 1):
        if entry.number != place or entry.before != before or entry.head != _head(entry):
            found.append(f"Entry {place} was changed after it was written.")
        found += [f"Entry {place}: {one}" for one in _of_values(entry, blank, standing)]
        before = entry.head
    if printed is not None and not _holds(log, printed):
        found.append(f"The register is not the one whose head was printed at entry {printed[0]}.")
    return tuple(found)


def _of_values(entry: Entry, blank: set[int], standing: dict[Key, str]) -> list[str]:
    """What is wrong with the values of one entry; `standing` are the seals of what stood before it."""
    found = []
    for kept in (entry.old, entry.new, entry.why):
        if kept is not None and kept.value is not None and _seal(kept.value, kept.salt or "") != kept.seal:
            found.append("a value was changed.")
    if entry.act is Act.SET and entry.new is not None:
        key = (entry.thing, entry.id, entry.field)
        if (entry.old.seal if entry.old else "") != standing.get(key, ""):
            found.append("its old value is not the one that stood.")
        if entry.new.value is None and entry.number not in blank:
            found.append("a value is missing, and nothing says that it was blanked.")
        standing[key] = entry.new.seal
    return found


def _holds(log: Log, printed: tuple[int, str]) -> bool:
    number, head_then = printed
    return 1 <= number <= len(log) and log[number - 1].head == head_then


def standing_in(log: Log) -> dict[Key, Kept]:
    """The value of every field as it stands at the end of the log."""
    return {
        (one.thing, one.id, one.field): one.new for one in log if one.act is Act.SET and one.new is not None
    }


def _seal(value: str, salt: str) -> str:
    return hashlib.sha256(f"{salt}:{value}".encode()).hexdigest()


def _head(entry: Entry) -> str:
    """The seal of an entry: of its plain fields, and of the seals of its values."""
    plain = [_plain(getattr(entry, one.name)) for one in fields(entry) if one.name != "head"]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False).encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Kept):
        return value.seal
    return value.isoformat() if isinstance(value, dt.datetime) else value
