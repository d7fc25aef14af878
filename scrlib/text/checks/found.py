"""A check that was found in a step, and the ways of finding one that do not ask where the step stands."""

from dataclasses import dataclass

from scrlib.text.checks.rows import patterns, tried
from scrlib.text.checks.sample_wording import CENSUS
from scrlib.text.checks.wording import HOLLOW, INNER, PAST
from scrlib.text.matching.patterns import Several, part
from scrlib.text.steps import Step

_INNER = Several((*INNER, *CENSUS, *patterns("told"), *patterns("figures")))


@dataclass(frozen=True, kw_only=True)
class Check:
    """A check or target. `full` when its subject or recipient is stated; `target` for a number attached to practice."""

    start: int
    end: int
    full: bool
    target: bool = False


def opening_of(text: str, step: Step) -> int:
    """Where a step begins with its subject, unless that stands in the line that leads into a list."""
    own = step.first and "\n" not in text[step.opens : step.start]
    return step.opens if own else step.start


def by_rows(text: str, step: Step) -> Check | None:
    """A check that the rows of data find, with its subject or in the act alone."""
    begin = max(step.opens, text.rfind("\n", 0, step.start) + 1) if step.first else step.start
    for kind, start in (("whole", begin), ("act", step.start), ("act", begin)):
        words = part(text, start, step.end)
        for pattern in tried(kind, words):
            if (found := pattern.search(words)) and not PAST.inside(words, found.start(), found.start() + 30):
                return Check(start=start + found.start("from"), end=start + found.end("from"), full=True)
    return None


def bare_check(text: str, step: Step, kind: str = "bare") -> Check | None:
    """A look that is named, and nothing that it looks at: "..., which will be quality assured"."""
    words = part(text, step.opens, step.end)
    for pattern in tried(kind, words):
        if found := pattern.search(words):
            return Check(
                start=step.opens + found.start("from"), end=step.opens + found.end("from"), full=False
            )
    return None


def inner_check(text: str, step: Step) -> Check | None:
    """A check inside the words of the act: "... and reported to the Board", "through its annual audit"."""
    words = part(text, step.start, step.end)
    for pattern in _INNER.worth_trying(text):
        if (found := pattern.search(words)) and not PAST.inside(words, found.start(), found.start() + 30):
            phrase = found["from"]
            start = step.start + found.start("from")
            return Check(start=start, end=start + len(phrase.rstrip(" ,")), full=not HOLLOW.inside(phrase))
    return None


def check_by_rows(words: str, at: int) -> Check | None:
    """A check in words that are no request, which begin at a place of the text: "Progress to be overseen by ..."."""
    for kind in ("whole", "bare"):
        for pattern in tried(kind, words):
            if (found := pattern.search(words)) and not PAST.inside(words):
                return Check(start=at + found.start("from"), end=at + found.end("from"), full=kind == "whole")
    return None
