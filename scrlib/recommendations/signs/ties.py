"""Whether the text says why: a finding of this case, or a purpose beyond the act itself."""

from scrlib.recommendations.signs.wording import wording
from scrlib.records import Parse


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


def _tells(said: str) -> bool:
    """Whether a sentence tells of something that happened or is lacking: long enough, with a verb that tells."""
    length = len(said.split())
    if length >= 5 and not wording("no_tale").inside(said) and wording("past").inside(said):
        return True
    return length >= (4 if wording("nobody").inside(said) else 6) and wording("told").inside(said)
