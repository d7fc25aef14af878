"""One row of a plan as it was found, and the action it makes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrlib.plans.fields.due import Due, read_due
from scrlib.plans.fields.owners import split_owners
from scrlib.plans.fields.refs import Rec, unlabelled
from scrlib.plans.fields.statuses import progress_of, read_status, says_done, status_of, status_of_meaning
from scrlib.plans.phrases import any_of
from scrlib.plans.rows.kinds import is_again, is_nothing
from scrlib.records.plan_files import PlanCell
from scrlib.records.plans import PlanAction, Status


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The cells of one action by field, the recommendation it stands under, and how the row is coloured."""

    where: str
    rec: Rec = field(default_factory=Rec)
    cells: Mapping[str, Sequence[PlanCell]] = field(default_factory=dict)
    band: str = ""  # the agency whose strip across the table it stands under
    row_colour: str = ""
    mark: str = ""  # of a cell that is no status, or of the row: says something only where the key does

    def text(self, name: str) -> str:
        """The words of one field."""
        return " ".join(one.text for one in self.cells.get(name, ()) if one.lines).strip()

    def lines(self, name: str) -> list[str]:
        """The lines of one field."""
        return [line for one in self.cells.get(name, ()) for line in one.lines]


def filled_from(draft: Draft, before: Draft | None) -> Draft:
    """The draft with "ditto" and "as above" replaced by what stands above."""
    if before is None:
        return draft
    cells = {
        name: before.cells.get(name, found) if is_again(draft.text(name)) else found
        for name, found in draft.cells.items()
    }
    return replace(draft, cells=cells)


def action_of(draft: Draft, number: int, key: Mapping[str, str]) -> PlanAction:
    """The action a draft makes; `key` is what the document says its colours mean."""
    due = _due(draft)
    status, words = _status(draft, due, key)
    agency = _said(draft, "agency") or draft.band or None
    owner = split_owners(draft.lines("owner")) or _body(draft)
    return PlanAction(
        id=f"A{number}",
        recommendation=draft.rec.number or None,
        recommendation_text=draft.rec.text or None,
        action=_action(draft),
        owner=owner,
        agency=agency,
        due=due.day,
        due_words=due.words,
        outcome=_said(draft, "outcome"),
        monitoring=_said(draft, "monitoring")
        or (None if "monitoring" in draft.cells else _said(draft, "proof")),
        evidence=_said(draft, "evidence") or _said(draft, "proof"),
        status=status,
        status_words=words,
        progress=progress_of(draft.text("status")),
        cost_words=_said(draft, "cost"),
        signed_off=_said(draft, "sign_off"),
        where=draft.where,
    )


def _body(draft: Draft) -> tuple[str, ...]:
    """The agency that leads where the plan has no place for a person, or leaves it empty in an agency's own part."""
    if "owner" not in draft.cells:
        return split_owners(draft.lines("agency") or [draft.band])
    return () if draft.text("owner") or "agency" in draft.cells else split_owners([draft.band])


def _action(draft: Draft) -> str:
    lines = draft.lines("action")
    several = len(lines) > 1 and unlabelled(lines[1]) != lines[1]
    text = " ".join(lines) if several else unlabelled(" ".join(lines))
    return text.strip() if len(lines) > 1 else re.sub(r"^[•●▪◦–—-]\s+", "", text.strip())


def _said(draft: Draft, name: str) -> str | None:
    """The words of a field, None where it says nothing."""
    parts = [one.text.strip() for one in draft.cells.get(name, ()) if one.lines]
    text = " ".join(parts).strip()
    return None if is_nothing(text) else text


def _due(draft: Draft) -> Due:
    """When the action is due: the date moved to where there is one, else the first date given."""
    moved = _cell_due(draft, "revised_due")
    first = _cell_due(draft, "due")
    if moved.day is not None:
        return replace(moved, done=moved.done or first.done, late=first.late)
    return first


def _cell_due(draft: Draft, name: str) -> Due:
    cells = [one for one in draft.cells.get(name, ()) if one.lines]
    if len(cells) == 1 and cells[0].day is not None:
        return read_due(cells[0].text, cells[0].day, month_only=cells[0].month_only)
    return read_due(" ".join(one.text for one in cells))


def _status(draft: Draft, due: Due, key: Mapping[str, str]) -> tuple[Status, str]:
    """Where the action stands: the status column, else what other columns say of it."""
    found: list[tuple[Status, str]] = []
    for name in ("status", "asks_done"):
        for cell in draft.cells.get(name, ()):
            if not is_again(cell.text):
                found.append(read_status(cell, key, asks_done=name == "asks_done"))
    finished = draft.text("completed")
    if finished and not is_nothing(finished):
        found.append(_finished(draft, finished))
    if due.done and not any(says_done(one.text) for one in draft.cells.get("progress", ())):
        found.append((Status.COMPLETE, due.words))
    for cell in draft.cells.get("progress", ()):
        said = read_status(cell, key)
        # beside a column of status, words that tell of no status are not its words; and what the colour of a
        # telling of progress means counts only where the document says so
        if (cell.lines and "status" not in draft.cells) or said[0] is not Status.UNKNOWN:
            found.append(said)
    if due.late:
        found.append((Status.OVERDUE, due.words))
    if draft.mark in key:
        where = "row" if draft.row_colour else "cell"
        found.append((status_of_meaning(key[draft.mark]), f"{draft.mark} ({where} colour)"))
    elif draft.row_colour:
        found.append((status_of_meaning(key.get(draft.row_colour, "")), f"{draft.row_colour} (row colour)"))
    return _with_lateness(draft, *_settled([one for one in found if one[1]]))


def _with_lateness(draft: Draft, status: Status, words: str) -> tuple[Status, str]:
    """The status of an action that a column of its own calls late, where it is not finished."""
    late = any_of("statuses", "yes").match(draft.text("asks_late"))
    if not late or status is Status.COMPLETE:
        return status, words
    return Status.OVERDUE, "; ".join(one for one in (words, "Late") if one)


def _finished(draft: Draft, words: str) -> tuple[Status, str]:
    """What a column of completion dates says: a date in it means that the action is complete."""
    due = read_due(words, next((one.day for one in draft.cells["completed"] if one.day), None))
    said = status_of(words)
    if said is Status.UNKNOWN and (due.day is not None or due.done):
        said = Status.COMPLETE
    return said, words


def _settled(found: Sequence[tuple[Status, str]]) -> tuple[Status, str]:
    """The first status that is known, with the words of the first column that said anything."""
    if not found:
        return Status.UNKNOWN, ""
    known = next((one for one in found if one[0] is not Status.UNKNOWN), None)
    if known is None or known is found[0]:
        return known or found[0]
    return known[0], "; ".join(dict.fromkeys((found[0][1], known[1])))
