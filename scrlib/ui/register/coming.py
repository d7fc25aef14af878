"""What a file would bring into the register: shown row by row, and in it only what somebody takes."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scrlib.audits.register.coming import sheets_back
from scrlib.audits.register.coming.arriving import Arrived, Stand, arrived
from scrlib.audits.register.coming.carried import ENDING, Carried, read_back, refused
from scrlib.audits.register.coming.from_plan import from_plan
from scrlib.audits.register.coming.imports import from_near_misses
from scrlib.audits.register.coming.merge import OURS, THEIRS
from scrlib.audits.register.coming.proposals import Proposal, Proposed
from scrlib.audits.register.log import Log
from scrlib.audits.register.sealing import is_printed
from scrlib.audits.register.state import state_of
from scrlib.audits.register.telling import label_of, names, titled, told
from scrlib.audits.register.writing import still_to_come
from scrlib.documents import is_plan_book, kind_of, open_plan, read_plan_book
from scrlib.documents.near_miss import read_register
from scrlib.documents.register import is_register_book, read_register_book
from scrlib.errors import ScrError
from scrlib.plans.fields.settle import settle
from scrlib.plans.reading import read_plan
from scrlib.records.plan_files import PlanFile, PlanTable
from scrlib.records.register import Clash, Key
from scrlib.records.register_book import Returned
from scrlib.ui.components import button, buttons, notice, select, table, tick
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.near_miss.exports import labels
from scrlib.ui.screen import Upload

LOOKED = "looked"  # a day that every change sets: the later one stands, and nobody is asked
TAKE, DECIDE = "take-row", "decide"  # names of boxes begin so
Form = Mapping[str, str | list[str]]


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A file that was read and is not taken yet: another copy of the register first, then values to write."""

    name: str
    proposal: Proposal | None = None
    copy: Arrived | None = None
    sheets: Returned | None = None  # of an Excel copy, to be read once its log is taken in


def read(upload: Upload, log: Log, review: str, named: str = "") -> Coming:
    """What a file would bring. Raises ScrError where it is none that the page knows.

    review, named  for a plan: the id of the review it comes from, or what a new one is called
    """
    if upload.name.casefold().endswith(f".{ENDING}"):
        return Coming(name=upload.name, copy=arrived(log, carried(upload).log))
    zipped = upload.data.startswith(b"PK")  # what is not is refused, or read, in the words of a plan
    excel = zipped and kind_of(upload.name, upload.data) == "xlsx"
    if excel and is_register_book(upload.data):
        return _of_book(upload.name, read_register_book(upload.data), log)
    if excel and is_plan_book(upload.data):
        book = read_plan_book(upload.name, upload.data)
        before = book.before[0] if book.before else None
        plan = settle(book.plan, before)
        return Coming(
            name=upload.name, proposal=from_plan(log, plan, before=before, review=review, named=named)
        )
    file = open_plan(upload.name, upload.data)
    if is_printed(_texts(file)):
        raise ScrError(
            "This is a paper that was printed from a register, and no plan.",
            "Open the register in Excel or the one file instead; what a meeting decided is typed in.",
        )
    plan = read_plan(file)
    if not plan.actions:
        raise ScrError(
            "No action was found in this file.",
            "Open it on the page “Plan and cost” first: there you can say what each column holds.",
        )
    return Coming(name=upload.name, proposal=from_plan(log, plan, review=review, named=named))


def _texts(file: PlanFile) -> Iterator[str]:
    for block in file.blocks:
        if isinstance(block, PlanTable):
            yield from (cell.text for line in block.rows for cell in line.cells)
        else:
            yield block.text


def _of_book(name: str, back: Returned, log: Log) -> Coming:
    """An Excel copy of the register, or what an agency filled in."""
    whole = sheets_back.carried(back)
    beside = arrived(log, whole.log) if whole else None
    if beside and beside.stand not in (Stand.SAME, Stand.OLDER):
        return Coming(name=name, copy=beside, sheets=back)
    return of_sheets(name, back, log)


def of_sheets(name: str, back: Returned, log: Log) -> Coming:
    """What was typed into the sheets of an Excel copy."""
    return Coming(name=name, proposal=sheets_back.from_sheets(log, sheets_back.base_of(back, log), back))


def read_near_misses(upload: Upload, log: Log) -> Coming:
    """What a register of near misses would bring."""
    found = read_register(upload.name, upload.data, labels())
    proposal = from_near_misses(log, found.records)
    return Coming(
        name=upload.name, proposal=Proposal(rows=proposal.rows, notes=(*found.notes, *proposal.notes))
    )


def carried(upload: Upload) -> Carried:
    """The whole register in a file that was taken away here. Raises ScrError where it holds none."""
    if kind_is_book(upload):
        whole = sheets_back.carried(read_register_book(upload.data))
        if whole is None:
            raise ScrError("That file holds no whole register.", "Choose the one that was taken away whole.")
        return whole
    try:
        return read_back(upload.data.decode("utf-8"))
    except UnicodeDecodeError:
        raise refused() from None


def kind_is_book(upload: Upload) -> bool:
    """Whether a file is an Excel copy of a register."""
    is_book = upload.name.casefold().endswith(".xlsx") and kind_of(upload.name, upload.data) == "xlsx"
    return is_book and is_register_book(upload.data)


# ---- as it looks


def coming_part(coming: Coming, log: Log, today: dt.date) -> Markup:
    """What the file would bring, with a box for each row."""
    shown = _copy(coming.copy, log) if coming.copy else _proposal(coming.proposal or Proposal(), today)
    return tag("section", tag("h3", f"Read from {coming.name}"), shown)


def _proposal(found: Proposal, today: dt.date) -> Markup:
    notes = tag("ul", *(tag("li", one) for one in found.notes[:20])) if found.notes else None
    passed = notice(notes, title="Passed over, or good to know", kind="tick") if notes else None
    if not found.rows:
        return join(passed, tag("p", "Everything in it stands in the register already."), _leave())
    new = sum(row.new for row in found.rows)
    rows = [
        (
            tick(place, row.name, ticked=not any(_warning(one, today) for one in row.values)),
            "New" if row.new else "Changed",
            join(*(_value(one, _warning(one, today)) for one in row.values), between=tag("br")),
            row.where,
        )
        for place, row in zip(places(found), found.rows, strict=True)
    ]
    said = f"{new} new, {len(found.rows) - new} changed. Untick what you do not want."
    return tag(
        "form",
        passed,
        tag("p", said),
        table(
            f"What it would write ({len(rows)})",
            ["Take it", "What it is", "Values", "Where in the file"],
            rows,
        ),
        buttons(button("Take what is ticked", "take_rows"), _leaving()),
    )


def _warning(one: Proposed, today: dt.date) -> str:
    """Why a value is not taken unless somebody says so, or ""."""
    if one.clash:
        return "Changed here too since."
    return "That day is still to come." if still_to_come((one.change,), today) else ""


def _value(one: Proposed, warning: str) -> Markup:
    was = join(tag("del", one.here), " ") if one.here else None
    now = tag("ins", one.now) if one.here else one.now or "nothing"
    return tag("span", f"{one.label}: ", was, now, tag("b", f" {warning}") if warning else None)


def _copy(found: Arrived, log: Log) -> Markup:
    if found.stand in (Stand.SAME, Stand.OLDER):
        return join(tag("p", found.words), _leave())
    rows = [_row(one, found, log) for one in found.rows if one.field != LOOKED]
    return tag(
        "form",
        tag("p", found.words),
        table(
            f"What stands in it otherwise ({len(rows)})", ["What", "Here", "In the other copy", "Which"], rows
        )
        if rows
        else tag("p", "No value stands otherwise."),
        buttons(button("Merge the two", "merge"), _leaving()),
    )


def _row(one: Clash, found: Arrived, log: Log) -> tuple[Child, ...]:
    """One value: taken from the other copy unless it was changed in both; then somebody decides."""
    state = state_of(log)
    name = titled({**state, **state_of(found.theirs)}, one.thing, one.id)
    both = one in found.clashes
    offered = [(THEIRS, "Take the other"), (OURS, "Keep ours")]
    about = f"{name}: {label_of(one.thing, one.field)}"
    return (
        about,
        told(names(state), one.thing, one.field, one.ours),
        told(names(state_of(found.theirs)), one.thing, one.field, one.theirs),
        select(
            choice_box(one),
            join("Changed in both: which is right?" if both else "Which?"),
            [("", "Decide"), *offered] if both else offered,
            "" if both else THEIRS,
        ),
    )


def places(found: Proposal) -> tuple[str, ...]:
    """The name of each row's box: of what it is and where it stands, so that it is the same once a file is
    read again, and another in another file."""
    marks = [_mark(row.thing, row.name, row.where) for row in found.rows]
    return tuple(f"{TAKE}-{mark}-{marks[:n].count(mark)}" for n, mark in enumerate(marks))


def choice_box(one: Clash) -> str:
    """The name of the box of one value of another copy."""
    return f"{DECIDE}-{_mark(one.thing, one.id, one.field, one.theirs)}"


def _mark(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "replace")).hexdigest()[:12]


def _leaving() -> Markup:
    return button("Leave the register as it is", "leave_coming", plain=True)


def _leave() -> Markup:
    return buttons(_leaving())


# ---- as it was decided


def without(found: Proposal, form: Form) -> frozenset[Key]:
    """The values of the rows that are not ticked."""
    left = [row for place, row in zip(places(found), found.rows, strict=True) if not form.get(place)]
    return frozenset(one.key for row in left for one in row.values)


def decided(found: Arrived, form: Form) -> dict[Key, str]:
    """Which value of each row was chosen; a row that is not decided is not in it."""
    asked = [one for one in found.rows if one.field != LOOKED]
    chosen = {(one.thing, one.id, one.field): str(form.get(choice_box(one), "")) for one in asked}
    chosen |= {(one.thing, one.id, LOOKED): _looked(one, chosen) for one in found.rows if one not in asked}
    return {key: choice for key, choice in chosen.items() if choice in (OURS, THEIRS)}


def undecided(found: Arrived, chosen: Mapping[Key, str]) -> Clash | None:
    """The first value changed in both of which nobody has said which is right."""
    return next((one for one in found.clashes if (one.thing, one.id, one.field) not in chosen), None)


def _looked(one: Clash, chosen: Mapping[Key, str]) -> str:
    """The later day on which somebody looked at a thing: nobody is asked. Ours, where nothing else of it is
    taken."""
    rest = {choice for (thing, id, _), choice in chosen.items() if (thing, id) == (one.thing, one.id)}
    return OURS if rest == {OURS} or one.ours > one.theirs else THEIRS
