"""Chapters such as "Next steps" after the recommendations: they tell what becomes of these, and advise nothing new."""

import re
from collections.abc import Sequence

from scrlib.documents.layout.asking import asks_firmly
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.wording import bare
from scrlib.documents.reading.hits import Hit

FEWEST = 2  # recommendations under a heading that says so, beside which others are looked at twice
SAYS = re.compile(
    r"\brecommend|\bargymhell|\badvice\b|\badvis|\bpropos|\bquestions?\b|\bconsiderations?\b|\bchallenges?\b",
    re.I,
)
AFTER = re.compile(
    r"^(?:the |our |your |immediate |agreed )*(?:next steps|(?:the )?way (?:ahead|forward)|(?:taking|carrying) .{2,20} forward|what (?:will happen|happens) (?:now|next))\b"
)


def without_next_steps(hits: Sequence[Hit]) -> list[Hit]:
    """The recommendations without what stands in such a chapter, and without promises under headings like "Actions".

    Where all others are called recommendations, what is not, under such a heading, is how they will be carried out.
    Nothing is left out where no heading says that recommendations stand under it, or where the count goes on.
    """
    named = [hit for hit in hits if hit.draft.labelled or _says(hit)]
    main = [hit for hit in named if hit.section.region == "main" and not hit.draft.plan]
    if len(main) < FEWEST:
        return list(hits)
    labelled = all(hit.draft.labelled for hit in main)
    counts = {hit.draft.number for hit in main if hit.draft.number.isdigit()}
    known = {id(hit) for hit in named}  # each is looked up, not compared with all
    return [hit for hit in hits if id(hit) in known or not (labelled or _apart(hit)) or _goes_on(hit, counts)]


def _says(hit: Hit) -> bool:
    return bool(SAYS.search(_title(hit))) or hit.section.kind not in WANTED


def _title(hit: Hit) -> str:
    """The nearest heading over it whose own words promise advice."""
    return (hit.section if hit.section.own or not hit.section.top else hit.section.top).title


def _apart(hit: Hit) -> bool:
    return bool(AFTER.search(bare(_title(hit)))) or not asks_firmly(hit.draft.text)


def _goes_on(hit: Hit, counts: set[str]) -> bool:
    """Whether it bears the number after the last one of those before."""
    number = hit.draft.number
    return bool(counts) and number.isdigit() and int(number) > max(map(int, counts))
