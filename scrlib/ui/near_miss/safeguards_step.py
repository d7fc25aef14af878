"""Step 3: the safeguards before and after the moment, what became of each, and the bow-tie."""

from scrlib.learning.near_miss.lists import terms
from scrlib.records.near_misses import Barrier, NearMiss
from scrlib.ui.components import across, button, buttons, details, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.asking import choice, text
from scrlib.ui.near_miss.bow_tie import SIDES, WORDS, bow_tie, in_a_sentence
from scrlib.ui.near_miss.boxes import box

HINDSIGHT = "First: what was known at that moment, and what was it there to do?"


def safeguards_step(record: NearMiss) -> Markup:
    """The safeguards so far, a way to add one, and the picture of all."""
    return join(
        step_heading(
            "Safeguards",
            "What stood, or could have stood, between the child and harm? Name each as a thing that "
            "is there or is not: a visit, a call, a question on a form.",
        ),
        details("kinds", "Kinds of safeguard, from the strongest to the weakest", _kinds()),
        tag("form", *(_barrier(record, n, one) for n, one in enumerate(record.barriers, 1))),
        buttons(button("Add a safeguard", "add_barrier", plain=bool(record.barriers))),
        join(tag("h3", "The bow-tie"), tag("p", in_a_sentence(record)), bow_tie(record))
        if record.barriers
        else None,
    )


def _kinds() -> Markup:
    rows = [(one.label, one.about) for one in terms("barrier")]
    return table("How far each holds if nobody happens to remember", ["Kind", "What it is"], rows)


def _barrier(record: NearMiss, number: int, one: Barrier) -> Markup:
    name = f"Safeguard {number}"
    return details(
        f"of-{record.id}-{one.id}",
        join(tag("b", f"{name}: "), f"{one.name or 'no name yet'}. {WORDS[one.held]}"),
        text(record, "name", "What is it?", of=one),
        tag(
            "div",
            across(
                box(record, one.id, "side"),
                "Where does it stand?",
                [(side.value, f"{words} the moment it turned") for side, words in SIDES.items()],
                one.side.value,
            ),
            choice(record, "kind", "What kind is it?", "barrier", of=one),
            class_="row wide",
        ),
        across(
            box(record, one.id, "held"),
            "What became of it?",
            [(held.value, words) for held, words in WORDS.items() if held],
            one.held.value,
            hint=HINDSIGHT,
        ),
        text(record, "why", "What made it so?", rows=2, of=one),
        text(record, "owner", "Who holds it? A role", of=one),
        buttons(button("Take out", "remove_barrier", one.id, look="link", more=name)),
        open=not (one.name and one.held),
    )
