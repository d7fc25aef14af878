"""What the project's own checker says of a rewrite: the profile before and after, and what changed."""

from scrlib.recommendations import assess
from scrlib.records import Assessment, Prompt, Recommendation
from scrlib.records.learning import Question
from scrlib.ui.changes import compared, told
from scrlib.ui.check.card import same_action
from scrlib.ui.check.compare_step import profiles
from scrlib.ui.components import notice
from scrlib.ui.markup import Markup, join, tag

MOST = 2  # questions about the new wording


def rewritten(question: Question, text: str) -> Markup:
    """The new wording beside the one it started from."""
    before, after = (assess(Recommendation(id="R1", text=one)) for one in (question.starter, text))
    return tag(
        "section",
        tag("h3", "What the checker reads in it"),
        tag("p", told(question.starter, text), class_="small"),
        tag("div", compared(question.starter, text), class_="rec"),
        same_action(question.starter, text),
        profiles(before, after) if after.parse.parsed else _unread(),
        _easy(after),
        *(_asks(one) for one in after.prompts[:MOST]),
        tag(
            "p",
            "It reads the wording only. Whether it is a good idea, and true, you know better.",
            class_="small",
        ),
        id="checked",
    )


def _unread() -> Markup:
    return notice(
        tag("p", "It may be too short, or no sentence. That says nothing about its worth."),
        title="The checker cannot read this as a recommendation.",
    )


def _easy(after: Assessment) -> Markup | None:
    if not after.easy_to_tick:
        return None
    asks = "It is clear and dated, and could be signed off with nothing changed. What would hold by itself?"
    return notice(tag("p", asks), title="Easy to tick.", kind="tick")


def _asks(prompt: Prompt) -> Markup:
    return join(tag("p", tag("b", prompt.question)), tag("p", prompt.why))
