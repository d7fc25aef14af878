"""The lines in which somebody signs a plan in paragraphs: "Signed: Chief Executive    Date: 24 May 2017"."""

import re
from collections.abc import Sequence

from scrlib.records.plan_files import PlanParagraph

WHY = "who signed the plan, not an action of it"
_SIGNED = re.compile(
    r"\W*(?:(?:(?:signed|signature|counter-?signed)|(?:approved|authorised|agreed|endorsed|ratified)\s(?:by|for|on behalf of)\b)[^:]{0,60}?\s*(?:[:_…]|\.{3})"
    r"|signed\s(?:by|for|on behalf of)\b|(?:print(?:ed)?\s)?name\s*:.*\b(?:date|signature|signed)\s*:)",
    re.I,
)
_MORE = re.compile(
    r"\W*(?:(?:print(?:ed)?\s)?name|position|post|role|title|job title|designation|organisation|agency|date|dated|on behalf of|for and on behalf of)\s*(?:[:_…]|\.{3})",
    re.I,
)


def without_signatures(
    paragraphs: Sequence[PlanParagraph],
) -> tuple[list[PlanParagraph], list[tuple[str, str]]]:
    """(the paragraphs without those in which somebody signs, where these stood and why they were passed over).

    The name, post and date on the lines below a signature belong to it.
    """
    kept: list[PlanParagraph] = []
    signed: list[tuple[str, str]] = []
    signing = False
    for one in paragraphs:
        signing = bool(_SIGNED.match(one.text)) or (signing and bool(_MORE.match(one.text)))
        if signing:
            signed.append((one.where, WHY))
        else:
            kept.append(one)
    return kept, signed
