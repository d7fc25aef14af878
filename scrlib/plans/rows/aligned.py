"""Several actions in one row: numbered alike in each cell, or standing line beside line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrlib.plans.drafts import Draft
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.refs import label_before, unlabelled
from scrlib.plans.rows.kinds import is_time
from scrlib.records.plan_files import PlanCell

_INLINE = re.compile(r"(?:^|(?<=\s))\(?(?P<label>\d{1,2}|[a-z])[.)]\s+(?=[A-Z0-9“\"'(])")
BESIDE = ("owner", "due", "outcome", "monitoring", "status", "proof", "progress", "cost", "agency")
Lines = Mapping[str, Sequence[Sequence[str]]]  # by field, the lines of each of the actions


def split_up(draft: Draft) -> list[Draft]:
    """The actions of one row apart, where their owners or dates are numbered alike, the numbers are dotted, or each
    line of the dates stands beside a line of the actions."""
    draft = _opened(draft)
    lines = draft.lines("action")
    labels = [label_before(line) for line in lines]
    starts = [at for at, label in enumerate(labels) if label]
    numbered = len(starts) > 1 and starts[0] == 0 and len({labels[at] for at in starts}) == len(starts)
    if not numbered:
        starts = list(range(len(lines)))
    own = [labels[at] for at in starts]
    if len(lines) == 1 and labels[0]:
        return [_alone(draft, labels[0])]
    taken = _numbered_alike(draft, own) if numbered else {}
    taken = {**_line_by_line(draft, len(starts)), **taken}
    if len(starts) < 2 or not taken and not (numbered and all("." in one for one in own)):
        return [draft]
    ends = [*starts[1:], len(lines)]
    taken = {**taken, "action": [lines[at:end] for at, end in zip(starts, ends, strict=True)]}
    return [_part(draft, taken, at) for at in range(len(starts))]


def _opened(draft: Draft) -> Draft:
    """The draft with a line for each number where actions and their dates or owners are numbered alike in one line."""
    found = {name: pieces for name in ("action", *BESIDE) if (pieces := _pieces(draft.lines(name)))}
    counts = {len(pieces) for pieces in found.values()}
    if "action" not in found or not {"owner", "due"} & set(found) or len(counts) > 1:
        return draft
    return replace(
        draft, cells={**draft.cells, **{name: [PlanCell(lines=one)] for name, one in found.items()}}
    )


def _pieces(lines: Sequence[str]) -> tuple[str, ...]:
    """The parts of one line that are numbered in order from the first: "1. Write it 2. Send it"; () for any other."""
    places = list(_INLINE.finditer(lines[0])) if len(lines) == 1 else []
    labels = [one["label"] for one in places]
    in_order = labels in ([str(at) for at in range(1, len(labels) + 1)], [*"abcdefghij"[: len(labels)]])
    if len(places) < 2 or not in_order or places[0].start():
        return ()
    ends = [*(one.start() for one in places[1:]), len(lines[0])]
    return tuple(lines[0][one.start() : end].strip() for one, end in zip(places, ends, strict=True))


def _alone(draft: Draft, label: str) -> Draft:
    """The draft of one numbered action, whose number stands before its owner and date too: "1. Named GP"."""
    cells = {
        name: [replace(one, lines=tuple(map(unlabelled, one.lines))) for one in draft.cells[name]]
        for name in BESIDE
        if draft.lines(name) and label_before(draft.lines(name)[0]) == label
    }
    return replace(draft, cells={**draft.cells, **cells})


def _numbered_alike(draft: Draft, labels: Sequence[str]) -> Lines:
    """The fields whose lines carry the numbers of the actions, those of each action together."""
    found: dict[str, list[list[str]]] = {}
    for name in BESIDE:
        lines = draft.lines(name)
        if sum(label_before(line) in labels for line in lines) > 1:
            found[name] = [_under(label, lines) for label in labels]
    return found


def _under(label: str, lines: Sequence[str]) -> list[str]:
    kept, taken = [], False
    for line in lines:
        said = label_before(line)
        taken = said == label if said else taken
        if taken:
            kept.append(unlabelled(line))
    return kept


def _line_by_line(draft: Draft, count: int) -> Lines:
    """The fields with a line for each action, where the dates have: each of them is a time."""
    dates = draft.lines("due")
    if count < 2 or len(dates) != count or not all(read_due(one).day or is_time(one) for one in dates):
        return {}
    found = {name: draft.lines(name) for name in BESIDE}
    return {name: [[line] for line in lines] for name, lines in found.items() if len(lines) == count}


def _part(draft: Draft, taken: Lines, at: int) -> Draft:
    cells = {name: [PlanCell(lines=tuple(lines[at]))] for name, lines in taken.items()}
    return replace(draft, cells={**draft.cells, **cells})
