"""Findings told as judgements in an analysis that never says "we found": one for each headed piece of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from scrlib.documents.findings.told import advises, told_in
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import VERB, Section
from scrlib.documents.layout.wording import bare, is_sentence
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import Draft
from scrlib.documents.reading.prose import SENTENCE

FEWEST = 2  # judgements, from which an analysis is read by them
SHORTEST = 5  # words in one
ANALYSIS = re.compile(
    r"\banalys[ei]s\b|\bappraisal\b|\bevaluation\b|\bdiscussion\b|\bcritique\b|\bcommentary\b|\bcomments?$"
    r"|^what (?:we|i) (?:ma[kd]e|understood|think|thought|came to)\b|^what it (?:means|meant)\b|\bwhat went wrong\b|^why\b|^how (?:well|far|effective\w*)\b|\bquality of practice\b|\bkey issues\b|^issues\b|^(?:key |emerging |main )*themes$"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATED = re.compile(rf"\b(?:{MONTHS})\b(?! (?:have|be)\b)|\b(?:19|20)\d\d\b|\b\d{{1,2}}[./]\d{{1,2}}\b")
MOST = 0.6  # of the headings of an analysis, from which its pieces are read by their first sentence
PARTICULAR = re.compile(  # what happened on a day, was counted, said by one, done well, or belongs to the family
    r"\d|[“”\"]|\b(?:told|said|(?<!was )(?<!were )described|explained|commend\w*|good practice|skilled|research)\b"
    r"|^(?:The |Her |His |Their )?(?:[Mm]other|[Ff]ather|[Pp]arents?|[Ff]amily|[Gg]rand\w+|[Hh]e|[Ss]he|[Tt]hey|Mr|Mrs|Ms|Miss)\b(?!['’]s)"
)
SPOKEN = re.compile(r"[“”\"]")
POINTS = re.compile(r"(?:It|That|This|They|These|Those)\b")  # to the sentence before, which is then shown too
NEVER = ("earlier", "other", "plan", "summary", *WANTED)


def judged_in_analysis(sections: Sequence[Section]) -> list[Hit]:
    """The first judgement under each heading of an analysis; of an analysis without headings, of each paragraph."""
    analysis = list(_analysing(sections))
    judged = [(section, one) for section in analysis for one in _judgements(section)]
    headed = [next(some) for _, some in groupby(judged, key=lambda pair: id(pair[0]))]
    topics = [one for one in analysis if one.title and one.lines and one.rank > analysis[0].rank]
    said = [(one, line) for one in topics if (line := _first_said(one)) is not None]
    plain = [one for one in topics if not one.own]  # "Good practice" says by its heading what it holds
    all_judge = bool(plain) and {id(one) for one in plain} <= {id(one) for one, _ in headed}
    if len(said) > FEWEST and len(said) >= MOST * len(topics) and not all_judge:
        headed = [(one, line) for one in topics if (line := _first_said(one, like=True)) is not None]
    chosen = headed if len(headed) >= FEWEST else judged
    hits = [Hit(draft=Draft(lines=(line,)), section=section) for section, line in chosen]
    return hits if len(hits) >= FEWEST else []


def _first_said(section: Section, *, like: bool = False) -> Line | None:
    """The first sentence under a heading, where it tells how it is in general, or is `like` those that do; else None."""
    line = next((one for one in section.lines if one.cell is None), None)
    first = SENTENCE.match(line.words) if line is not None else None
    if line is None or first is None or len(first.group().split()) < SHORTEST:
        return None
    tells = tells_in_general(first.group()) or (like and _may_tell(first.group()))
    return cut(line, 0, first.end()) if tells else None


def _may_tell(words: str) -> bool:
    """Whether a sentence may tell how it is in general, at a place where those beside it do."""
    return bool(VERB.search(words)) and not (DATED.search(words) or advises(words) or SPOKEN.search(words))


def tells_in_general(words: str) -> bool:
    """Whether a sentence is neither dated, counted, quoted, praise, advice nor what somebody of the family said or did."""
    apart = DATED.search(words) or PARTICULAR.search(words) or advises(words) or is_sentence("aside", words)
    return not apart and bool(VERB.search(words))


def judged_beside(sections: Sequence[Section], told: Sequence[Hit]) -> list[Hit]:
    """The first judgement under each heading of an analysis that says under others what the review found."""
    saying = {id(hit.section) for hit in told}
    analysis = list(_analysing(sections))
    if sum(id(one) in saying for one in analysis) < 1:
        return []
    silent = [one for one in analysis if id(one) not in saying]
    first = [(one, next(_judgements(one), None)) for one in silent]
    return [Hit(draft=Draft(lines=(line,)), section=section) for section, line in first if line is not None]


def thought_in_account(sections: Sequence[Section]) -> list[Hit]:
    """What the account says that the review found or thinks ("The panel considers that ..."), the first of each piece.

    What is dated is left out: it tells what happened.
    """
    hits = []
    for section in sections:
        lines = section.lines if section.region == "main" and section.kind not in NEVER else []
        told = [
            one
            for line in lines
            if line.cell is None
            for one in told_in(line, ("finding", "view"))
            if not DATED.search(one.text)
        ]
        hits += [Hit(draft=replace(one, loose=False), section=section) for one in told[:1]]
    return hits


def _analysing(sections: Sequence[Section]) -> Iterator[Section]:
    """The chapters headed as an analysis, and what stands under headings below theirs."""
    rank = None
    for section in sections:
        if section.region != "main" or section.kind in NEVER:
            rank = None
            continue
        if rank is not None and section.title and section.rank <= rank:
            rank = None
        if rank is None and section.title and ANALYSIS.search(bare(section.title)):
            rank = section.rank
        if rank is not None:
            yield section


def _judgements(section: Section) -> Iterator[Line]:
    """The first sentence of each paragraph that judges how people worked; what is dated tells only what happened."""
    for line in section.lines:
        before = 0
        for found in SENTENCE.finditer(line.words) if line.cell is None else ():
            words = found.group()
            if len(words.split()) >= SHORTEST and _judges(words):
                yield cut(line, before if POINTS.match(words) else found.start(), found.end())
                break
            before = found.start()


def _judges(words: str) -> bool:
    if DATED.search(words) or advises(words):
        return False
    return (is_sentence("judged", words) or is_sentence("finding", words)) and not is_sentence("aside", words)
