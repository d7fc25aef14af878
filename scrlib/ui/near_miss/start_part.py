"""What the page offers first: the exercise alone or with a room, a near miss of one's own, the register."""

from collections.abc import Sequence

from scrlib.records.learning import Session
from scrlib.text.saying import counted
from scrlib.ui.board.start import Started, start_panel
from scrlib.ui.components import button, buttons
from scrlib.ui.frame import step_heading
from scrlib.ui.loop.screen import begin_again
from scrlib.ui.loop.take import print_button
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.work import NearMissWork

LEAD = (
    "A near miss: something was prevented from going wrong, or went wrong without serious "
    "harm. It shows what held as well as what failed, while there is still somebody to thank."
)


def start_part(
    work: NearMissWork, sessions: Sequence[Session], later: Markup, started: Started | None
) -> Markup:
    """The choice as it looks now: `sessions` are the lengths of the exercise, `later` what is fresh."""
    return join(
        step_heading("What would you like to do?", LEAD),
        _exercise(work, sessions),
        tag("div", _own(), _register(work), class_="two even"),
        start_panel([one.id for one in sessions], started),
        tag("h2", "Some weeks later"),
        tag(
            "p", "Five fresh accounts each, to see what has stayed. The reminders of the exercise lead here."
        ),
        later,
        tag(
            "p",
            "Source of the definition: Bostock and others 2005, as cited in DCSF-RR022, chapter 8.",
            class_="small",
        ),
    )


def _exercise(work: NearMissWork, sessions: Sequence[Session]) -> Markup:
    """The exercise once, with a way into each of its lengths."""
    first = sessions[0]
    return tag(
        "section",
        tag("h3", f"Learn it on an invented case: {first.title[0].lower()}{first.title[1:]}"),
        tag("p", first.aim),
        tag("p", tag("b", "Before you read: "), first.content_notice),
        *(_length(work, one) for one in sessions),
    )


def _length(work: NearMissWork, one: Session) -> Markup:
    begun = work.walk(one.id)
    time = f"{one.alone_minutes} minutes alone, {one.minutes} in a room"
    again = begin_again(one, time) if begun else None
    go = button("Go on" if begun else "Begin", "choose", one.id, more=time)
    return tag("div", tag("p", f"{time[0].upper()}{time[1:]}:"), buttons(go, print_button(one)), again)


def _own() -> Markup:
    return tag(
        "section",
        tag("h3", "A near miss of our own"),
        tag(
            "p",
            "Six steps: what happened, the timeline, the safeguards, what made it likely, what "
            "follows, the whole. It stays in this browser tab until you take it away.",
        ),
        buttons(button("Write down a near miss", "add_record")),
    )


def _register(work: NearMissWork) -> Markup:
    here = counted(len(work.records), "near miss is", "near misses are") + " in it." if work.records else ""
    return tag(
        "section",
        tag("h3", "A register of near misses"),
        tag("p", f"Many of them, with figures, to keep as an Excel file and open again. {here}"),
        buttons(button("Open the register", "part", "register")),
    )
