"""An inquiry of one's own in Word: topic, conditions, propositions, promises, and the stories that may stand in it."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from scrlib.documents.paper.page import heading, said, table, upright
from scrlib.documents.plain import day_words
from scrlib.documents.word.house_style import page_footer, saved
from scrlib.records.inquiry import FOLLOW_UPS, Gathered, Inquiry, Promise, Promising, Story

KINDS = {Promising.COMMITMENT: "Commitment", Promising.OFFER: "Offer", Promising.REQUEST: "Request"}
DONE = {"yes": "Done", "partly": "Partly done", "no": "Not yet done", "": "Not looked at yet"}
PARTS = (
    ("told", "What happened"),
    ("valued", "What was valued"),
    ("core", "What it would not have happened without"),
    ("wishes", "Three wishes"),
)
HOW_TO_READ = (
    "Stories were chosen by those who told them: counts say what was told, not how often it happens. Praise among "
    "workers is not evidence: ask of each promise how it will be known that a child is better off. A risk that is "
    "heard of in such a conversation is acted on the same day and belongs in an agency's own record, not here."
)
PROMISES = (("What", 6.4), ("First step", 4.2), ("Role", 3.6), ("By", 3.2))
FOLLOWED = (("What", 5.4), ("Done?", 2.4), ("What is different", 5.2), ("What next", 4.4))


def inquiry_word(own: Inquiry, gathered: Sequence[Gathered], held: dt.date | None) -> bytes:
    """A Word file of two or three pages. Only stories that may stand in it do; all are counted.

    gathered   the conditions over all the stories, most told first
    held       the day of the conversation, from which the two follow-ups are counted
    """
    title = own.topic.strip() or "Appreciative inquiry"
    document = upright(title)
    heading(document, title, 1)
    said(
        document,
        "An appreciative inquiry: what let good work happen, so that it can happen again.",
        _day(own, held),
    )
    said(document, HOW_TO_READ, size=9.5)
    _propositions(document, own)
    _promises(document, own, held)
    _conditions(document, own, gathered)
    if own.dream.strip():
        heading(document, "The day as we picture it")
        _text(document, own.dream)
    _stories(document, [one for one in own.stories if one.in_file])
    page_footer(document, document.sections[0], title)
    return saved(document)


def _day(own: Inquiry, held: dt.date | None) -> str:
    when = day_words(held) if held else own.held.strip()
    return f" Held on {when}." if when else ""


def _text(document: Any, text: str) -> None:
    for part in text.split("\n"):
        if part.strip():
            said(document, part.strip())


def _propositions(document: Any, own: Inquiry) -> None:
    written = [one for one in own.propositions if one.text.strip()]
    if not written:
        return
    heading(document, "Propositions")
    said(document, "How it is at its best, said as if it were so today.")
    for n, one in enumerate(written, 1):
        said(document, (f"{n}. ", "b"), (one.text.strip(), "b"))
        names = [story.name for story in own.stories if story.id in one.stories]
        said(document, f"Stands on: {'; '.join(names)}." if names else "Stands on no story yet.", size=9.5)


def _promises(document: Any, own: Inquiry, held: dt.date | None) -> None:
    promised = [one for one in own.promises if one.text.strip()]
    if not promised:
        return
    heading(document, "Commitments, offers and requests")
    rows = [
        (f"{KINDS[one.kind]}: {one.text.strip()}", one.first_step, one.owner, one.due) for one in promised
    ]
    table(document, PROMISES, rows, size=9.5)
    known = [one for one in promised if one.known.strip()]
    if known:
        heading(document, "How we will know that a child is better off", 3)
    for one in known:
        said(document, (f"{one.text.strip().rstrip('.')}: ", "i"), one.known.strip(), style="List Bullet")
    _follow_up(document, promised, held)


def _follow_up(document: Any, promised: Sequence[Promise], held: dt.date | None) -> None:
    heading(document, "Looked at again")
    if held:
        days = [held + dt.timedelta(weeks=weeks) for weeks in FOLLOW_UPS]
        said(document, "After six weeks: ", day_words(days[0]), "; after twelve: ", day_words(days[1]), ".")
    for weeks in FOLLOW_UPS:
        looks = [(one, look) for one in promised for look in one.looks if look.weeks == weeks]
        if any(look.done for _, look in looks):
            heading(document, f"After {weeks} weeks", 3)
            rows = [(one.text.strip(), DONE[look.done], look.changed, look.next) for one, look in looks]
            table(document, FOLLOWED, rows, size=9.5)


def _conditions(document: Any, own: Inquiry, gathered: Sequence[Gathered]) -> None:
    found = [one for one in gathered if one.count]
    if not found:
        return
    heading(document, "What gave the stories life")
    tagged = sum(bool(one.conditions) for one in own.stories)
    columns = (("Condition", 5.2), ("What it is", 8.8), (f"Of {tagged} stories", 3.4))
    rows = [(one.condition.label, one.condition.note, str(one.count)) for one in found]
    table(document, columns, rows, size=9.5)


def _stories(document: Any, stories: Sequence[Story]) -> None:
    if stories:
        heading(document, "Stories")
    for one in stories:
        heading(document, one.name, 3)
        if one.teller.strip():
            said(document, f"Told by {one.teller.strip()}.", size=9.5)
        for field, label in PARTS:
            if text := getattr(one, field).strip():
                said(document, (f"{label}. ", "b"), " ".join(text.split()))
