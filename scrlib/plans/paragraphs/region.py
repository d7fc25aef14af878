"""Where in a document without tables the plan stands."""

import re
from collections.abc import Sequence

from scrlib.plans.fields.refs import is_heading_of_recommendation
from scrlib.plans.paragraphs.labelled_words import PLAN, START, whole
from scrlib.records.plan_files import PlanParagraph

NOT_PLAN = re.compile(
    r"\b(?:appendix|appendices|glossary|contents|membership|background|introduction|chronology|conclusions?|references|"
    r"contact|distribution|purpose|foreword|methodology|terms of reference|summary of the case|findings|what happened|monitoring (?:of )?th(?:e|is) plan|governance|how th(?:e|is) plan|review of th(?:e|is) plan|sign[ -]off|key to)\b",
    re.I,
)


def region(paragraphs: Sequence[PlanParagraph]) -> list[PlanParagraph]:
    """The paragraphs under a heading that says "action plan" as far as a heading of something else; all, without one."""
    starts = [
        at
        for at, one in enumerate(paragraphs)
        if is_heading(one) and PLAN.search(one.text) and not _is_title(paragraphs, at)
    ]
    if not starts:
        return _without_other(paragraphs)
    return _without_other(paragraphs[starts[0] + 1 :])


def _is_title(paragraphs: Sequence[PlanParagraph], at: int) -> bool:
    return (
        at < 2
        and paragraphs[at].heading <= 1
        and not any(PLAN.search(one.text) and is_heading(one) for one in paragraphs[at + 1 :])
    )


def _without_other(paragraphs: Sequence[PlanParagraph]) -> list[PlanParagraph]:
    kept, out = [], False
    for one in paragraphs:
        if is_heading(one):
            out = bool(NOT_PLAN.search(one.text)) and not is_heading_of_recommendation(whole(one))
        if not out:
            kept.append(one)
    return kept


def is_heading(one: PlanParagraph) -> bool:
    """Whether a paragraph heads others: by its style, or short and bold."""
    return bool(one.heading) or (one.bold and len(one.text.split()) <= 10 and not START.match(one.text))
