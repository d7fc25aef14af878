"""The ground rule, wherever stories are read or told, and the limits of the method."""

from scrlib.learning.inquiry.protocol import protocol
from scrlib.ui.components import details, notice
from scrlib.ui.markup import Markup, join, tag


def ground_rule() -> Markup:
    """What it says and what to do, in full."""
    rule = protocol().ground_rule
    return notice(tag("p", rule.text), _do(), title=rule.title, kind="tick")


def ground_rule_again() -> Markup:
    """The same while stories are told: its title always in sight, what to do one press away."""
    rule = protocol().ground_rule
    what = details("ground-rule", "What to do, step by step", _do())
    return notice(tag("p", rule.short), what, title=rule.title, kind="tick")


def limits() -> Markup:
    """How the method can do harm, to be opened."""
    return details(
        "limits",
        "How this method can do harm",
        tag("ul", *(tag("li", one.text) for one in protocol().limits)),
    )


def small_things() -> Markup:
    """For somebody who finds nothing good: offered, never pressed."""
    return details(
        "small",
        "Nothing good comes to mind",
        tag("p", "Try one of these. None of them has to have an answer."),
        tag("ul", *(tag("li", one) for one in protocol().small)),
    )


def _do() -> Markup:
    return join(tag("ol", *(tag("li", one) for one in protocol().ground_rule.do)))
