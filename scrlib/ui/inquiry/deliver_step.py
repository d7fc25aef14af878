"""Step 5: commitments, offers and requests, each with a first step, a role and a day."""

import datetime as dt
from collections.abc import Iterator

from scrlib.learning.inquiry.protocol import protocol
from scrlib.records.inquiry import Inquiry, Promise, Promising
from scrlib.ui.components import Option, button, buttons, notice, radios, select
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.days import follow_ups
from scrlib.ui.inquiry.design_step import proposition_name
from scrlib.ui.inquiry.parts import out, typed, ways
from scrlib.ui.inquiry.work import InquiryWork, box
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.typed_day import said_of

KINDS = {
    Promising.COMMITMENT: ("Commitment", "I will: it is ours to do."),
    Promising.OFFER: ("Offer", "We can give others: time, a number, a form."),
    Promising.REQUEST: ("Request", "We ask for: what, and from which role."),
}
SHORT = 90  # letters of a proposition in a list to choose from


def deliver_step(work: InquiryWork, today: dt.date) -> Markup:
    """The step as it looks now: one promise, or all of them."""
    promise = next((one for one in work.own.promises if one.id == work.current), None)
    return _one(work, promise) if promise else _all(work.own, today)


def said(promise: Promise) -> str:
    """What was promised, in a line: "Commitment: we ring up and see"."""
    return f"{KINDS[promise.kind][0]}: {promise.text.strip() or 'not written yet'}"


def facts(promise: Promise) -> str:
    """First step, role and day, in a sentence that says what is missing."""
    parts = (
        f"First step: {promise.first_step.strip().rstrip('.')}"
        if promise.first_step.strip()
        else "No first step yet",
        f"role: {promise.owner.strip()}" if promise.owner.strip() else "no role yet",
        f"by {promise.due.strip()}" if promise.due.strip() else "no day yet",
    )
    return "; ".join(parts) + "."


def _all(own: Inquiry, today: dt.date) -> Markup:
    return join(
        step_heading("Deliver", protocol().stage("deliver").lead),
        tag("ol", *(_row(one) for one in own.promises), class_="entries", role="list")
        if own.promises
        else _none(),
        buttons(
            *(
                button(
                    f"Add {article} {KINDS[kind][0].lower()}", "promise", kind.value, plain=bool(own.promises)
                )
                for kind, article in zip(Promising, ("a", "an", "a"), strict=True)
            )
        ),
        _again(own, today),
        tag("div", button("Go on to the follow-up", "own_step", "follow_up"), class_="acts go"),
    )


def _none() -> Markup:
    return notice(
        tag("p", "Small and owned beats large and agreed: one thing that somebody can do by Friday."),
        title="Nothing is promised yet.",
    )


def _again(own: Inquiry, today: dt.date) -> Markup:
    told = tag("ul", *(tag("li", one) for one in follow_ups(own, today)))
    return tag(
        "section",
        tag("h3", "Looked at again"),
        tag(
            "form",
            typed("own", "held", "The day of the conversation", own.held, error=said_of(own.held)),
            buttons(button("Work out the two days", "look", plain=True)),
        ),
        told,
    )


def _row(one: Promise) -> Markup:
    return tag(
        "li",
        tag("h3", said(one)),
        tag("p", facts(one)),
        buttons(button("Open", "open", one.id, plain=True, more=said(one))),
        id=f"entry-{one.id}",
    )


def _one(work: InquiryWork, one: Promise) -> Markup:
    kinds = [Option(value=kind, label=label, hint=hint) for kind, (label, hint) in KINDS.items()]
    serves = [("", "None of them"), *((it.id, proposition_name(it)[:SHORT]) for it in work.own.propositions)]
    return join(
        step_heading(KINDS[one.kind][0], "Roles, not names."),
        tag(
            "form",
            radios(box(one.id, "kind"), "What is it?", kinds, one.kind),
            typed(one.id, "text", "In our words", one.text, rows=2),
            select(box(one.id, "proposition"), "Which proposition does it serve?", serves, one.proposition),
            *_boxes(one),
            ways(work, "C", "promise", "promises"),
        ),
        out(one.id, "promise"),
    )


def _boxes(one: Promise) -> Iterator[Markup]:
    """How it begins, who takes it, by when, and how one will know."""
    yield typed(one.id, "first_step", "The first small step", one.first_step, hint="By Friday, if it can be.")
    yield typed(one.id, "owner", "Who takes it (a role)", one.owner, hint="For example: the duty manager.")
    wrong = said_of(one.due)
    yield typed(one.id, "due", "By which day", one.due, hint="Like 3 December 2026.", error=wrong)
    better = "How will we know that a child is better off for it?"
    seen = "What would the child, or somebody beside the child, see or say?"
    yield typed(one.id, "known", better, one.known, hint=seen, rows=2)
