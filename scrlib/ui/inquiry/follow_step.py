"""Step 6, six and twelve weeks later: was it done, what changed, what next."""

import datetime as dt

from scrlib.records.inquiry import FOLLOW_UPS, Inquiry, Look, Promise
from scrlib.text.saying import counted
from scrlib.ui.components import Option, button, buttons, notice, radios
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.days import IN_WORDS, follow_up_now, follow_ups
from scrlib.ui.inquiry.deliver_step import facts, said
from scrlib.ui.inquiry.parts import typed
from scrlib.ui.inquiry.work import DONE, InquiryWork, box, look_box
from scrlib.ui.markup import Markup, join, tag

LEAD = (
    "Ask after each promise at six and at twelve weeks. “Not yet” is an answer: ask what was in the way, and "
    "whether the promise was the right one."
)
SO_FAR = {"yes": "done", "partly": "partly", "no": "not yet"}


def follow_step(work: InquiryWork, today: dt.date) -> Markup:
    """The step as it looks now: the follow-up that is open, and the way to the other."""
    own = work.own
    if not own.promises:
        return join(step_heading("Follow up", LEAD), _nothing())
    weeks = int(work.current) if work.current in map(str, FOLLOW_UPS) else follow_up_now(own, today)
    return join(
        step_heading(f"Follow up after {IN_WORDS[weeks].lower()} weeks", LEAD),
        _which(own, weeks, today),
        tag("p", tag("b", so_far(own, weeks))),
        tag(
            "form",
            *(_promise(one, weeks) for one in own.promises),
            tag("div", button("Keep it, and go on to take away", "own_step", "take"), class_="acts go"),
        ),
    )


def so_far(own: Inquiry, weeks: int) -> str:
    """What was found of the promises at one follow-up, in a sentence."""
    answers = [look.done for one in own.promises for look in one.looks if look.weeks == weeks]
    looked = len(answers) - answers.count("")
    if not looked:
        return "None of the promises has been looked at again yet."
    how = (f"{answers.count(one)} {words}" for one, words in SO_FAR.items())
    return f"{looked} of {counted(len(answers), 'promise')} looked at again: {', '.join(how)}."


def _nothing() -> Markup:
    return notice(
        tag("p", "There is nothing to follow up before something is promised."),
        buttons(button("Go to Deliver", "own_step", "deliver", plain=True)),
    )


def _which(own: Inquiry, weeks: int, today: dt.date) -> Markup:
    named = zip(FOLLOW_UPS, follow_ups(own, today), strict=True)
    items = (
        tag("li", tag("b", words), " (open)")
        if one == weeks
        else tag("li", button(words, "weeks", str(one), look="link"))
        for one, words in named
    )
    return tag("ul", *items)


def _promise(one: Promise, weeks: int) -> Markup:
    look = next(look for look in one.looks if look.weeks == weeks)
    id = look_box(one.id, weeks)
    answers = [Option(value=answer, label=label) for answer, label in DONE.items()]
    return tag(
        "section",
        tag("h3", said(one)),
        tag("p", facts(one), class_="small"),
        tag("p", tag("b", "How we said we would know: "), one.known) if one.known.strip() else None,
        *(_before(earlier) for earlier in one.looks if earlier.weeks < weeks and earlier.done),
        radios(box(id, "done"), "Was it done?", answers, look.done),
        typed(id, "changed", "What is different, and for which children?", look.changed, rows=2),
        typed(id, "next", "What next?", look.next, rows=2),
    )


def _before(look: Look) -> Markup:
    """What was found at the follow-up before."""
    rest = " ".join(filter(None, (look.changed.strip(), look.next.strip())))
    return tag("p", tag("b", f"After {IN_WORDS[look.weeks].lower()} weeks: "), f"{DONE[look.done]}. {rest}")
