"""What is said: a box that stands out, a summary of problems, the words beside the box to mend."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.screen import NOTICE_ID


def notice(*body: Child, title: Child = "", kind: str = "") -> Markup:
    """A box that stands out. `kind` is "" (to know), "tick" (to weigh) or "done"."""
    heading = tag("p", tag("b", title)) if title else None
    return tag("div", heading, *body, class_=f"notice {kind}".strip())


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One sentence about what is wrong and one about what to do; `field` is the id of the box to mend."""

    problem: str
    fix: str = ""
    field: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, on one line."""
        return f"{self.problem} {self.fix}".strip()


def error_summary(problems: Sequence[Problem]) -> Markup | None:
    """What is wrong, with a link to each box to mend. It takes focus when it appears."""
    if not problems:
        return None
    lines = (
        tag("li", tag("a", one.sentence, href=f"#{one.field}") if one.field else one.sentence)
        for one in problems
    )
    return tag(
        "div",
        tag("h2", "There is a problem", id=f"{NOTICE_ID}-title"),
        tag("ul", *lines),
        id=NOTICE_ID,
        class_="problems",
        role="alert",
        tabindex="-1",
        aria_labelledby=f"{NOTICE_ID}-title",
    )


def error_for(field: str, problems: Iterable[Problem]) -> str:
    """The sentence to show beside the box `field`, or nothing."""
    return next((one.sentence for one in problems if one.field == field), "")


def lines(text: str) -> Markup:
    """Text with its own line breaks kept."""
    return join(*text.split("\n"), between=tag("br"))
