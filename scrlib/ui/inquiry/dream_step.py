"""Step 3: the picture of an ordinary day, from which propositions are made."""

from scrlib.learning.inquiry.protocol import protocol
from scrlib.ui.components import button
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.discover_step import gathered_bars
from scrlib.ui.inquiry.parts import typed
from scrlib.ui.inquiry.work import InquiryWork
from scrlib.ui.markup import Markup, join, tag


def dream_step(work: InquiryWork) -> Markup:
    """The step as it looks now."""
    own = work.own
    return join(
        step_heading("Dream", protocol().stage("dream").lead),
        tag(
            "form",
            typed(
                "own",
                "dream",
                "The day as you picture it",
                own.dream,
                hint="What could be seen and heard. Draw it on paper if you would rather, and write here "
                "what the drawing shows.",
                rows=8,
            ),
            tag("div", button("Go on to propositions", "own_step", "design"), class_="acts go"),
        ),
        gathered_bars(own.stories),
    )
