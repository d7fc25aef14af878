"""Whether the text says why: a finding of this case, or a purpose beyond the act itself."""

import re

from scrlib.recommendations.signs.wording import wording
from scrlib.records import Parse
from scrlib.text.asking.verbs import bases


def is_tied(parse: Parse) -> bool:
    """Whether the text states a finding of this case, or a purpose beyond the act itself."""
    reasons = [
        p.words
        for p in parse.purposes
        if not wording("content_as_purpose").opens(p.words) and not wording("general_reason").opens(p.words)
    ]
    return (
        bool(reasons)
        or "form_reason" in parse.notes
        or any(_tells(f.words) for f in parse.findings)
        or any(wording("this_case").inside(_without_lessons(r.words)) for r in parse.request)
    )


def _without_lessons(words: str) -> str:
    """The words without what is to be passed on, which is no reason."""
    lessons = wording("lessons")
    return lessons.plain.sub(" ", words) if lessons.inside(words) else words


_WITH_OBJECT = re.compile(r"(?P<verb>[A-Z][a-z]+)\s(?:the|each|every|all|its|their|an?)\s")


def _asks(said: str) -> bool:
    """Whether a sentence is itself an order: "Ask each provider for the numbers trained"."""
    order = _WITH_OBJECT.match(said)
    return order is not None and order["verb"].lower() in bases()


def _tells(said: str) -> bool:
    """Whether a sentence tells of something that happened or is lacking: long enough, with a verb that tells."""
    if _asks(said):
        return False
    length = len(said.split())
    if length >= 5 and not wording("no_tale").inside(said) and wording("past").inside(said):
        return True
    return length >= (4 if wording("nobody").inside(said) else 6) and wording("told").inside(said)
