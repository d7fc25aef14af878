"""Where nothing is open: three ways to begin - alone on a sample, one's own practice, a room."""

from collections.abc import Sequence

from scrlib.records.learning import Session
from scrlib.ui.board.start import Started, start_panel
from scrlib.ui.components import button, buttons
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.rule import ground_rule, limits
from scrlib.ui.inquiry.work import InquiryWork
from scrlib.ui.markup import Markup, join, tag

LEAD = (
    "What let good safeguarding work happen, so that it can happen again: an account told so that others can "
    "use it, the conditions behind it, a sentence to live up to, and promises that are looked at again."
)


def begin(
    work: InquiryWork, sessions: Sequence[Session], shelves: tuple[Markup, Markup], started: Started | None
) -> Markup:
    """The page as it looks now; `shelves` list the sessions, and those for some weeks later."""
    return join(
        step_heading("Choose how to begin", LEAD),
        ground_rule(),
        tag("h2", "On an invented case, alone or with a room"),
        shelves[0],
        start_panel([one.id for one in sessions], started),
        tag("h2", "On our own practice"),
        _own(work),
        tag("h2", "Some weeks later"),
        tag("p", "Five fresh accounts each, to hear what has stayed. The reminders of a session lead here."),
        shelves[1],
        limits(),
    )


def _own(work: InquiryWork) -> Markup:
    begun = bool(work.own.topic or work.own.stories or work.own.propositions or work.own.promises)
    return tag(
        "section",
        tag(
            "p",
            "For a team or a partnership: your own topic and stories, from the interviews to the follow-up. "
            "What you type stays in this browser tab and on the machine that serves this page, until you "
            "save it or take a file.",
        ),
        buttons(button("Go on with our inquiry" if begun else "Begin our own inquiry", "own")),
    )
