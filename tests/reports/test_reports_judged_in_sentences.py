"""Findings in the running sentences of an analysis, behind sentences that tell how it was."""

import pytest
from told_in_prose import found
from word_reports import report

from scrlib.records.reports import Report

OPENINGS = (
    "The author has read nine hundred pages about these children, who were at school when workers called.",
    "Assessments had to be ended in seven days and the department was pressed about its figures.",
    "Workers felt sorry for the mother, who was poor, and were loath to put a further burden on her.",
)
AFTER = "Two of those who were asked said so of their own accord, and one wept."
PRAISE = "What the reception teacher did was exemplary, and so was the patience of the two officers."


def analysis(*said: str) -> Report:
    lines = []
    for head, opening, one in zip(
        ("The children", "The assessments", "The adults"), OPENINGS, said, strict=True
    ):
        lines += [f"## {head}", f"{opening} {one} {AFTER}"]
    return report(
        "# What happened",
        "They were born in a flat by the canal. Their aunt rang in 2007 and nobody wrote it down.",
        "# Analysis",
        *lines,
        "## Good practice",
        PRAISE,
        "# Conclusions and lessons",
        "The lessons are about time and courage, and will be familiar to those who have read other reviews.",
        "# Recommendations",
        "1. The Board should print a form for every visit.",
        "2. The Trust should put a nurse in each of the two clinics.",
        "3. The school should read its book of worries every week.",
    )


SAID = (
    (
        "The most serious weakness in this case was that nobody spent time alone with the children.",
        "Each assessment looked at one incident and nobody stood back to see the pattern.",
        "Practitioners lacked the confidence to ask direct questions about men in the household.",
    ),
    (
        "What went wrong, in my view, was that each visit began afresh.",
        "What was missing was a person who had read the whole file.",
        "Above all, the failing of the system was that fathers were taken for a danger.",
    ),
    (
        "The real difficulty was not time but courage: nobody dared to ask them.",
        "Here, too, each assessment stood alone, and none built on the one before.",
        "Looking back, staff had come to accept as normal what would have shocked a stranger.",
    ),
    (
        "At the heart of this case is the failure to see the children as persons.",
        "The root of the matter was that the two clinics had no shared record.",
        "It is hard to escape the conclusion that fathers were left out.",
    ),
    (
        "The gravest omission here was the lack of anyone who had read the whole file.",
        "Behind all this lay a belief that fathers are of no account.",
        "If there is one thing to learn from this case, it is that supervision must leave room for doubt.",
    ),
)


@pytest.mark.parametrize("said", SAID)
def test_the_sentence_that_says_what_was_amiss_is_the_finding_and_not_the_first(
    said: tuple[str, ...],
) -> None:
    assert found(analysis(*said)) == list(said)


def test_what_is_told_in_like_words_of_a_family_or_a_day_is_no_finding() -> None:
    told = (
        "The weakness in his left arm was noted by the nurse.",
        "At the heart of the estate is a shop where they met.",
        "The real reason he gave was put in the notes.",
    )
    assert not set(told) & set(found(analysis(*told)))
