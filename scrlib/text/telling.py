"""Which sentences only tell what happened: a finding that stands behind what is asked dates and measures nothing."""

from scrlib.text.reasons import wording


def tells(words: str) -> bool:
    """Whether a sentence only tells what happened: "In this case the minutes reached the nurse in February."."""
    if wording("asks").inside(words):
        return False
    if wording("happened").inside(words) or wording("in_this_case").opens(words):
        return True
    return wording("did_it").opens(words)
