"""One visitor's work on the Appreciative inquiry page: walks through the sessions, and their own inquiry.

Boxes hold text as it was typed. A box of a story, say, is named by its id and its field.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from scrlib.learning.inquiry.checklists import points
from scrlib.learning.inquiry.protocol import conditions
from scrlib.records.ids import next_id
from scrlib.records.inquiry import FOLLOW_UPS, Inquiry, Promise, Promising, Proposition, Story
from scrlib.ui.loop.questions import LONGEST
from scrlib.ui.loop.work import LoopWork

STEPS = {
    "define": "Define",
    "discover": "Discover",
    "dream": "Dream",
    "design": "Design",
    "deliver": "Deliver",
    "follow_up": "Follow up",
    "take": "Take away",
}
LISTS = {"S": "stories", "P": "propositions", "C": "promises"}  # first letter of an id -> where it stands
ID = re.compile(r"[SPC][1-9]\d{0,4}")
DONE = {"yes": "Yes", "partly": "Partly", "no": "Not yet"}
Form = Mapping[str, str | list[str]]
Part = TypeVar("Part", Story, Proposition, Promise)


@dataclass(frozen=True, kw_only=True)
class InquiryWork(LoopWork):
    """Everything that a reload, a saved file or a dead server must not lose.

    step      of one's own inquiry, "" while it is not open
    current   id of the story, proposition or promise that is open, the weeks of a follow-up, "" for all
    """

    own: Inquiry = field(default_factory=Inquiry)
    step: str = ""
    current: str = ""
    example: bool = False
    pseudonyms: str = ""
    reviewer: str = ""

    def part(self, id: str) -> Story | Proposition | Promise | None:
        """The story, proposition or promise with this id, None where there is none."""
        return next((one for one in parts(self.own, id[:1]) if one.id == id), None)


def parts(own: Inquiry, letter: str) -> tuple[Any, ...]:
    """The stories ("S"), propositions ("P") or promises ("C")."""
    return getattr(own, LISTS[letter]) if letter in LISTS else ()


def with_parts(own: Inquiry, letter: str, kept: tuple[Any, ...]) -> Inquiry:
    """The inquiry with these in the place of its stories, propositions or promises."""
    changes: dict[str, Any] = {LISTS[letter]: kept}
    return replace(own, **changes)


def new_id(own: Inquiry, letter: str) -> str:
    """An id that nothing has."""
    return next_id((one.id for one in parts(own, letter)), letter)


def without(own: Inquiry, id: str) -> Inquiry:
    """The inquiry without one part, and without what pointed to it."""
    left = with_parts(own, id[0], tuple(one for one in parts(own, id[0]) if one.id != id))
    propositions = (
        replace(one, stories=tuple(story for story in one.stories if story != id))
        for one in left.propositions
    )
    promises = (replace(one, proposition="") if one.proposition == id else one for one in left.promises)
    return replace(left, propositions=tuple(propositions), promises=tuple(promises))


def box(id: str, name: str) -> str:
    """The name of a box on the page: "S1-told", "own-topic"."""
    return f"{id}-{name}"


def look_box(id: str, weeks: int) -> str:
    """What the names of the boxes of one follow-up of a promise begin with."""
    return f"{id}-{weeks}"


def filled(work: InquiryWork, form: Form) -> InquiryWork:
    """The work with what stands in the boxes that are on the page."""
    own = replace(work.own, **_texts(work.own, "own", form))
    for letter in LISTS:
        own = with_parts(own, letter, tuple(_filled(one, form) for one in parts(own, letter)))
    return replace(work, own=own, **_texts(work, "", form))


def fits(work: InquiryWork) -> bool:
    """True where ids are as they are made here and point to something, as in a damaged file they may not."""
    own = work.own
    named = [(letter, one.id) for letter in LISTS for one in parts(own, letter)]
    ids = {"", *(id for _, id in named)}
    gave = {one.id for one in conditions()}
    agreed = {one.id for one in points("proposition")}
    return (
        all(ID.fullmatch(id) and id[0] == letter for letter, id in named)
        and len(ids) == len(named) + 1
        and work.step in ("", *STEPS)
        and all(gave.issuperset(story.conditions) for story in own.stories)
        and all(
            gave.issuperset(one.conditions) and ids.issuperset(one.stories) and agreed.issuperset(one.agreed)
            for one in own.propositions
        )
        and all(one.proposition in ids and _looks_fit(one) for one in own.promises)
    )


def _looks_fit(promise: Promise) -> bool:
    return tuple(one.weeks for one in promise.looks) == FOLLOW_UPS and all(
        one.done in ("", *DONE) for one in promise.looks
    )


def _texts(record: Any, id: str, form: Form) -> dict[str, Any]:
    """The texts of a record that stand in boxes on the page."""
    found = {}
    for one in fields(record):
        given = form.get(box(id, one.name) if id else one.name)
        if isinstance(getattr(record, one.name), str) and isinstance(given, str) and one.name not in OWN:
            found[one.name] = given[:LONGEST]
    return found


OWN = ("id", "open", "step", "current", "kind")  # texts that no box holds


def _filled(one: Part, form: Form) -> Part:
    changes: dict[str, Any] = dict(_texts(one, one.id, form))
    for part in fields(one):
        given = form.get(box(one.id, part.name))
        if isinstance(getattr(one, part.name), tuple) and isinstance(given, list):
            changes[part.name] = tuple(given)
        elif isinstance(getattr(one, part.name), bool) and isinstance(given, list):
            changes[part.name] = bool(given)
    kind = form.get(box(one.id, "kind"))
    if isinstance(one, Promise):
        looks = (replace(look, **_texts(look, look_box(one.id, look.weeks), form)) for look in one.looks)
        changes["looks"] = tuple(looks)
        if kind in set(Promising):
            changes["kind"] = Promising(str(kind))
    return replace(one, **changes)
