"""What the trainer lets the room see on a step: its spread, some of its words, and what the coders said."""

from scrlib.records.answer_keys import Key, StepKey
from scrlib.records.counting import Spread
from scrlib.records.learning import OF_A_ROOM, Purpose
from scrlib.text.saying import whole_percent
from scrlib.ui.components import details, table
from scrlib.ui.loop.alone import before_and_after, what_it_was
from scrlib.ui.loop.told import own, told
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.room.stand import Stand

WAITS = "The trainer opens this in a moment."
NO_SPREAD = "How the room voted appears here when the trainer shows it."


def shown(stand: Stand) -> Markup:
    """Everything that may be seen on the open step. What is told has the room's votes in it already."""
    keys = stand.revealed()
    told = {key.step for key in keys}
    seen = [step for step in stand.related() if _may_see(stand, step) and step not in told]
    spreads = [_spread(stand, step) for step in seen]
    return join(
        *(_talked_about(stand, step) for step in _judged(stand) if step not in told),
        tag("h2", _title(stand, keys)) if keys else None,
        _before_and_after(stand, keys),
        *(_told(stand, key) for key in keys),
        *spreads,
        _picked(stand),
        None if stand.room.ended else _waits(stand, bool(spreads), bool(keys)),
    )


def _title(stand: Stand, keys: tuple[StepKey, ...]) -> str:
    judged = any(question.ratings for key in keys for question in key.questions)
    return stand.session.telling.how if judged else "Something to compare yours with"


def _judged(stand: Stand) -> list[str]:
    """Where the room looks at its votes and talks, the step that it votes on."""
    if stand.step.purpose not in OF_A_ROOM:
        return []
    return [step for step in stand.related() if step != stand.step.id]


def _talked_about(stand: Stand, step: str) -> Markup:
    """What was judged and what one sent: a room can talk over words only with the words in its hands."""
    was = what_it_was(stand.session.step(step), stand.me.form, "h2")
    return join(was, own(stand.questions(step), stand.given(step)))


def all_told(stand: Stand) -> Markup | None:
    """Everything that has been revealed, step by step, to open: for after the end."""
    keys = stand.key_of(tuple(one.id for one in stand.session.steps))
    if not keys:
        return None
    each = (
        details(f"told-{key.step}", stand.session.step(key.step).title, _told(stand, key)) for key in keys
    )
    return join(tag("h2", "What was told"), _before_and_after(stand, keys), *each)


def _before_and_after(stand: Stand, keys: tuple[StepKey, ...]) -> Markup | None:
    open_to = Key(session=stand.session.id, steps=keys)
    return before_and_after(stand.session, stand.walk(), lambda _: open_to, [key.step for key in keys])


def _waits(stand: Stand, spreads: bool, keys: bool) -> Markup | None:
    """What is still to come on this step."""
    if stand.step.purpose is Purpose.ROOM and not spreads:
        return tag("p", NO_SPREAD)
    return tag("p", WAITS) if stand.step.purpose is Purpose.EXPERT and not keys else None


def _may_see(stand: Stand, step: str) -> bool:
    """A spread that is shown, but not to somebody who could still vote on it."""
    may_vote = step == stand.step.id and stand.may_send(step) and not stand.submission(step)
    return step in stand.room.spread and not may_vote


def _spread(stand: Stand, step: str) -> Markup | None:
    mine = {one.id: one.named for one in stand.questions(step)}  # of several cases, which one it is
    found = [one for one in stand.gathered().spread(step) if one.question in mine]
    if not found:
        return None
    title = f"The room: {stand.session.step(step).title}"
    return tag(
        "section", tag("h2", title), *(_bars(mine[one.question], one) for one in found), class_="spread"
    )


def _bars(asks: str, one: Spread) -> Markup:
    if one.places:
        rows = ((place.label, f"{place.mean:.1f}") for place in one.places)
        return table(asks, ("What", "Mean place"), rows, numbers=(1,))
    whole = one.people + sum(choice.paper for choice in one.choices)
    counts = ((choice.label, _bar(choice.count, whole)) for choice in one.choices)
    return join(
        table(asks, ("Answer", "People"), counts),
        tag("p", one.agreement) if one.agreement else None,
    )


def _bar(count: int, whole: int) -> Markup:
    """A count with its share as a bar. Drawn, because these pages take no style but that of their sheets."""
    percent = whole_percent(count, whole) if whole else 0
    drawn = tag("rect", width=percent, height=10)
    look = {"viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria_hidden": "true"}
    return tag("div", tag("svg", drawn, **look), tag("span", count), class_="barcell")


def _picked(stand: Stand) -> Markup | None:
    about = stand.related()
    words = [one for one in stand.gathered().picked if one.step in about] if stand.room.picked else []
    if not words:
        return None
    each = (tag("li", tag("span", one.asks, class_="small"), tag("blockquote", one.text)) for one in words)
    return tag("section", tag("h2", "Some words from the room"), tag("ul", *each, class_="picked"))


def _told(stand: Stand, key: StepKey) -> Markup:
    """What is told of one revealed step: the last vote, with the first one and the room's beside it."""
    step = key.step
    again = next(
        (one.id for one in stand.session.steps if one.again == step and stand.submission(one.id)), ""
    )
    answers, first = (stand.given(again), stand.given(step)) if again else (stand.given(step), ())
    questions = stand.questions(step)
    here = step == stand.step.id and not stand.room.ended
    beside = {one.id: room for one in questions if (room := _room_line(stand, step, one.id))}
    return tag(
        "section",
        None if here else tag("h3", stand.session.step(step).title),
        None if here else what_it_was(stand.session.step(step), stand.me.form),
        told(key, questions, answers, first, beside=beside),
    )


def _room_line(stand: Stand, step: str, question: str) -> Markup | None:
    """How the room voted on this question, in a sentence for each vote."""
    votes = [step, *(one.id for one in stand.session.steps if one.again == step)]
    names = ("The room", "The room’s second vote")
    lines = [
        f"{name}: {counts}."
        for name, vote in zip(names, votes, strict=False)
        if (counts := _counts(stand, vote, question))
    ]
    return tag("p", " ".join(lines), class_="small") if lines else None


def _counts(stand: Stand, step: str, question: str) -> str:
    spread = next((one for one in stand.gathered().spread(step) if one.question == question), None)
    most = sorted(spread.choices if spread else (), key=lambda one: -one.count)
    return ", ".join(f"{one.label} ({one.count})" for one in most if one.count)
