"""What is for the trainer only: what to say, the texts that wait, answers by kind of agency, every step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.learning.case_notes import case_notes
from scrlib.learning.counting import breakdown, written
from scrlib.learning.sectors import label_of
from scrlib.records.counting import Group, Written
from scrlib.records.learning import Passage, Purpose, Step
from scrlib.records.rooms import SMALLEST_GROUP
from scrlib.text.saying import counted
from scrlib.ui.board.look import Look
from scrlib.ui.clock import PLACE
from scrlib.ui.components import button, details, hidden, table
from scrlib.ui.identifying import KINDS
from scrlib.ui.loop.passages import marked, passages
from scrlib.ui.markup import Child, Markup, join, tag

OTHERS = (
    "Whoever would rather not presses “Sit this case out” on the phone, which tells when to come back. Have "
    "another exercise on paper for them: the page of each prints its own. Nobody is asked why."
)
GROWS = (
    f"A kind of agency grows by {SMALLEST_GROUP} people at a time; until then they are among everybody "
    "else. So nobody is told by what changes when one more person answers."
)


def notes(look: Look) -> Markup:
    """What the step is for, how long it is meant to take, and what to say."""
    step = look.step
    return details(
        "notes",
        "Your notes for this step",
        tag("p", tag("b", f"{counted(step.minutes, 'minute')}. "), step.lead),
        _time_after(look),
        tag("p", tag("b", "Say: "), step.together) if step.together else None,
        tag("p", tag("b", "Content notice: "), look.session.content_notice)
        if step.purpose is Purpose.NOTICE
        else None,
        tag("p", OTHERS) if step.purpose is Purpose.NOTICE else None,
        tag("ul", *(tag("li", one) for one in step.notes)) if step.notes else None,
        _two_forms(step),
        open=True,
    )


def _time_after(look: Look) -> Markup | None:
    """How long the steps to come are planned to take, and when that is over if this one ends on time."""
    minutes = look.minutes_to_come()
    if not minutes:
        return None
    ends = look.room.ends
    over = ends + dt.timedelta(minutes=minutes) if ends else None
    until = f", until {over.astimezone(PLACE):%H:%M} if it ends on time" if over else ""
    return tag("p", f"After this step {counted(minutes, 'minute')} are planned{until}.", class_="small")


def about_the_case(look: Look) -> Markup | None:
    """What a trainer should know of the case: it tells what the key tells."""
    found = case_notes(look.session)
    if not found:
        return None
    each = (tag("p", tag("b", f"{one.title}. "), one.text) for one in found)
    return details("case-notes", "Your notes on the case: they say what the key says", *each, class_="paper")


def _two_forms(step: Step) -> Markup | None:
    if not step.b_asks:
        return None
    blind = (
        "Every second person gets the other of two items, turned round at the end, so that a harder item "
        "is not taken for a better room. Nothing of it is shown until the end."
    )
    forms = (("A", step.reads), ("B", step.b_reads))
    return join(tag("p", blind), *(_form(name, reads) for name, reads in forms))


def _form(name: str, reads: Sequence[Passage]) -> Markup:
    titled = (
        replace(one, title=f"Form {name}: {one.title}" if one.title else f"Form {name}") for one in reads
    )
    return passages(tuple(titled), "h4")


def waiting(look: Look, question: str) -> Markup | None:
    """The texts of what is talked about, to pick from; what may identify somebody is pointed at.

    Reasons are those for the answers to the question that is looked at; texts of their own are all there.
    """
    counted_ones = {one.question for one in look.spreads} - {question}
    texts = [
        one
        for step in look.about
        for one in written(look.session, look.room, look.submissions, step)
        if one.question not in counted_ones
    ]
    if not texts:
        return None
    found = _identifiers(tuple(one.text for one in texts))
    by_side = sorted(enumerate(texts), key=lambda pair: (pair[1].question, pair[1].side))
    parts = (
        join(
            tag("h4", asks, f": {side}" if side else ""),
            tag("ul", *(_text(n, one, found) for n, one in group)),
        )
        for (asks, side), group in groupby(by_side, key=lambda pair: (pair[1].asks, pair[1].side))
    )
    picked = sum(one.picked for one in texts)
    return details(
        "texts",
        f"{counted(len(texts), 'text')} to pick from, {picked} picked",
        tag(
            "p",
            "The room sees a text only once you pick it, without a name. Three from each side are plenty.",
        ),
        *parts,
        class_="waiting",
    )


def _text(number: int, one: Written, found: Sequence[Identifier]) -> Markup:
    mine = [id for id in found if id.where == str(number)]
    value = pick_value(one)
    words = f"“{one.text[:40]}”"
    picking = (
        button("Take it back", "pick", value, plain=True, more=words)
        if one.picked
        else button("Let the room see it", "pick", value, plain=True, more=words)
    )
    return tag(
        "li",
        tag(
            "p",
            hidden("Picked: ") if one.picked else None,
            marked(one.text, [(id.start, id.end) for id in mine]),
        ),
        *(tag("p", f"“{id.words}”: {KINDS.get(id.kind, id.kind).lower()}?", class_="small") for id in mine),
        tag("p", picking),
        class_="picked" if one.picked else None,
    )


def pick_value(one: Written) -> str:
    """What the button of a text sends: "step|question|participant"."""
    return f"{one.step}|{one.question}|{one.participant}"


@lru_cache(maxsize=1)
def _identifiers(texts: tuple[str, ...]) -> tuple[Identifier, ...]:
    """What may identify somebody in these texts; kept while nobody has sent another."""
    return find_identifiers([(str(number), text) for number, text in enumerate(texts)], typed=True)


def by_agency(look: Look, question: str) -> Markup | None:
    """The answers to one question by kind of agency, where no group under five can be told from it."""
    if not question or not any(one.choices for one in look.spreads if one.question == question):
        return None
    groups = breakdown(look.session, look.people, look.submissions, look.votes, question)
    body: Child = (
        _groups(groups)
        if groups
        else tag(
            "p",
            f"Shown once two kinds of agency have {SMALLEST_GROUP} people or more who answered. Fewer could "
            "tell who said what.",
        )
    )
    return details("agencies", "By kind of agency", body)


def _groups(groups: Sequence[Group]) -> Markup:
    labels = [one.label for one in groups[0].choices]
    rows = (
        [
            label_of(one.sector) if one.sector else "Everybody else",
            *(choice.count for choice in one.choices),
            one.people,
        ]
        for one in groups
    )
    shown = table(
        "Answers by kind of agency, from phones",
        ["Agency", *labels, "People"],
        rows,
        numbers=tuple(range(1, len(labels) + 2)),
    )
    return join(shown, tag("p", GROWS, class_="small"))


def every_step(look: Look) -> Markup:
    """The whole session: any step can be opened, or left out."""
    rows = [_step(look, n, one) for n, one in enumerate(look.session.steps, 1)]
    return details(
        "every-step",
        "Every step",
        table("The session, step by step", ["Step", "Minutes", "Open it", "Leave it out"], rows),
    )


def _step(look: Look, number: int, step: Step) -> list[Child]:
    name = f"{number}. {step.title}"
    if step.id == look.step.id:
        return [tag("b", name), step.minutes, "Open now", ""]
    out = step.id in look.room.skipped
    more = f"“{step.title}”"
    return [
        join(name, " (left out)" if out else None),
        step.minutes,
        button("Open", "open_step", step.id, look="link", more=more),
        button("Put it back" if out else "Leave it out", "skip", step.id, look="link", more=more),
    ]
