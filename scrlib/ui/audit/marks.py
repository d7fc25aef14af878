"""A grade as a word with a symbol: never by colour, and the same on paper."""

from scrlib.audits.moderation.compare import SAID, SIGNS
from scrlib.records.audits import Grade
from scrlib.ui.markup import Markup, tag

LOOKS = {Grade.YES: "met", Grade.PARTLY: "partly", Grade.NO: "not_met", Grade.NOT_STATED: "ask"}


def named(grade: Grade) -> str:
    """The word with a capital letter."""
    return SAID[grade].capitalize()


def grade_tag(grade: Grade) -> Markup:
    """The grade on a screen."""
    return tag(
        "span",
        tag("span", SIGNS[grade], class_="sign", aria_hidden="true"),
        named(grade),
        class_=f"tag {LOOKS.get(grade, 'unread')}",
    )
