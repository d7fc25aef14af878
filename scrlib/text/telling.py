"""Which sentences only tell what happened: a finding that stands behind what is asked dates and measures nothing."""

import re

_ASKS = re.compile(  # "which should have been told" asks nothing
    r"\b(?:(?:should|must)(?!\s(?:not\s)?have\b)|will|shall|to\sbe|(?:is|are)\sto)\b"
)
_OF_THE_PAST = re.compile(r"\b(?:was|were|had|did|found|took)\b")
_IN_THIS_CASE = re.compile(
    r"(?:In|On|At|During|Throughout|With|For)\s(?:this|that|the\spresent|the\sindex|these|both|another|one)\s(?:case|instance|family|review|occasion|child|matter)\b",
)
_SIMPLE_PAST = re.compile(  # forms that are no participle: "rang", "saw"
    r"\b(?:went|came|gave|saw|knew|wrote|rang|began|fell|spoke|chose|became|arose|grew|drove|threw|forgot|died|happened|occurred|arrived|seemed|remained|stayed|belonged|existed|depended|consisted)\b"
)
_DID_IT = re.compile(  # a subject, a verb and its object: not "The revised form", nor "Form agreed by the Board"
    r"(?:The|This|That|These|Those|A|An|He|She|It|They|We|Neither|Nobody|No\sone|None|Both|Most|Some|Many|Several|Few|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Only|His|Her|Their|Its|\d+)\s"
    r"(?:[\w'’-]+\s){0,12}?(?:[a-z]{2,}ed|left|told|made|sent|held|met|kept|said|heard|felt|brought|lost|led|meant)\s"
    r"(?:the|an?|his|her|their|its|that|no|not|them|him|it|each|every|this|these|only|two|three|nothing|more|how|what|any)\b"
)


def tells(words: str) -> bool:
    """Whether a sentence only tells what happened: "In this case the minutes reached the nurse in February."."""
    if _ASKS.search(words):
        return False
    if _OF_THE_PAST.search(words) or _IN_THIS_CASE.match(words) or _SIMPLE_PAST.search(words):
        return True
    return bool(_DID_IT.match(words))
