"""Step 1: the topic, affirmative, narrow enough for a story, about what people do; and the day."""

from scrlib.learning.inquiry.checklists import check_topic
from scrlib.learning.inquiry.protocol import protocol
from scrlib.ui.components import button, buttons, details, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.checklist import checklist
from scrlib.ui.inquiry.example import example
from scrlib.ui.inquiry.parts import typed
from scrlib.ui.inquiry.rule import ground_rule, limits
from scrlib.ui.inquiry.work import InquiryWork
from scrlib.ui.markup import Markup, join, tag


def define_step(work: InquiryWork) -> Markup:
    """The step as it looks now."""
    own = work.own
    return join(
        step_heading("Define", protocol().stage("define").lead),
        ground_rule(),
        _example(work),
        tag(
            "form",
            typed(
                "own",
                "topic",
                "What do we want to ask about?",
                own.topic,
                hint="For example: “The first joint visit to a new baby”.",
                rows=2,
            ),
            typed(
                "own",
                "held",
                "The day of the conversation",
                own.held,
                hint="Like 3 December 2026. Promises are looked at again six and twelve weeks after it.",
            ),
            buttons(button("Look at the topic", "look", plain=True)),
        ),
        checklist("topic", own.topic, check_topic(own.topic)),
        limits(),
        tag("div", button("Go on to the stories", "own_step", "discover"), class_="acts go"),
    )


def _example(work: InquiryWork) -> Markup | None:
    if work.example:
        return notice(
            tag("p", "An invented inquiry, to look around in. Every story in it is made up."),
            buttons(button("Begin an empty one of our own", "empty", plain=True)),
            title="This is the example.",
        )
    if work.own.topic or work.own.stories or work.own.propositions or work.own.promises:
        return None
    shown = example()
    return details(
        "load-example",
        "See an example first",
        tag("p", tag("b", "Before you read: "), shown.content_notice),
        tag("p", shown.synopsis),
        buttons(button("Load an example", "example")),
    )
