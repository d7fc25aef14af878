"""Findings of a report that names none: a list before its advice, or the chapters that end in a recommendation each."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from scrlib.documents.findings.closing import closing_each, opening_pieces
from scrlib.documents.findings.judged import judged_beside, judged_in_analysis, thought_in_account
from scrlib.documents.findings.recurring import recurring_ways, stating_headings
from scrlib.documents.findings.run_in import run_in
from scrlib.documents.findings.told import answered_questions, led_to, told_in_account
from scrlib.documents.findings.weighing import Way
from scrlib.documents.layout.asking import asks, demands, introduces
from scrlib.documents.layout.headings import WANTED
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import SAID, STATED, VERB, Section, is_question
from scrlib.documents.layout.wording import bare
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.labelled import SHORTEST, Draft
from scrlib.documents.reading.lists import tree, whole

BRIEF = 45  # words in a statement over a list of what it leads to
FEWEST = 2  # from which a list, or chapters of one make, are taken for findings
THEME = re.compile(
    r"^(?:[\d.]+ )?(?:key |learning |practice )*(?:theme|issue|learning)\s+\w{1,5}\s*[:.–—-]", re.I
)
FIRST = re.compile(r".*?[.!](?=\s|$)", re.S)
CLOSING = re.compile(
    r"^(?:the |our |my |overall |final |summary and |in |by way of |some )*(?:conclusions?|(?:concluding|closing|last|final) (?:remarks|comments|words|thoughts))\b"
)
NEVER = ("earlier", "other", "plan", "summary", *WANTED)


def unheaded_ways(sections: Sequence[Section], asked: Sequence[Hit]) -> Iterator[Way]:
    """The ways of reading the findings where no heading or word names any, the plainest first."""
    same = list(asked)
    stated = _in_bold(sections)
    yield Way(findings=stated, asked=[_below(hit, stated) for hit in asked], said=0.8)
    yield Way(findings=run_in(sections), asked=same, said=0.85)
    led, told = _led(asked)
    share = sum(hit.draft.finding is not None for hit in told) / max(1, len(told))
    yield Way(findings=led, asked=told, said=0.87 * share)
    yield Way(findings=told_and_judged(sections), asked=same, said=0.8)
    closing = closing_each(sections, asked)
    near = bool(led) and _places(led) <= _places(closing)
    yield Way(findings=closing, asked=told if near else same, said=0.9 if near else 0.75)
    yield Way(findings=opening_pieces(sections, asked), asked=same, said=0.7)
    yield Way(findings=stating_headings(sections), asked=same, said=0.8)
    yield Way(findings=led_to(sections), asked=same, said=0.85)
    yield Way(findings=led_to(sections, region="summary"), asked=same, said=0.75)
    yield from recurring_ways(sections, same)
    yield Way(findings=answered_questions(sections), asked=same, said=0.7)
    themes = _themes(sections, asked)
    alike = _places(list(themes.values())) <= _places(led)
    yield Way(
        findings=list(themes.values()),
        asked=[_answering(hit, themes) for hit in asked],
        said=0.88 if alike else 0.7,  # the one paragraph of each chapter, by its first sentence
    )
    yield Way(findings=_listed_before(sections, asked), asked=same, said=0.7)
    yield Way(findings=judged_in_analysis(sections), asked=same, said=0.6)
    yield Way(findings=thought_in_account(sections), asked=same, said=0.65)


def _places(hits: Sequence[Hit]) -> set[tuple[int, int]]:
    return {hit.draft.first for hit in hits}


def told_and_judged(sections: Sequence[Section]) -> list[Hit]:
    """What the account says that the review found, with what it judges where it says so of none.

    [] where it says so under headings of findings alone, which are read as such.
    """
    told = told_in_account(sections)
    told = told if any(hit.section.kind != "findings" for hit in told) else []
    beside = judged_beside(sections, told) if len(told) >= FEWEST else []
    return sorted(told + beside, key=lambda hit: hit.draft.first)


def told_before(findings: Sequence[Hit], sections: Sequence[Section], numbered: Set[int]) -> list[Hit]:
    """What the analysis found, where the chapter of conclusions only rounds it off; [] where it does not.

    So it is where all findings stand in paragraphs under such a heading, fewer than the analysis before it tells.
    `numbered` are the ids of the sections in which every paragraph of the report has a number.
    """
    closing = all(
        (hit.draft.loose or (id(hit.section) in numbered and hit.draft.lines[0].label.depth > 1))
        and not hit.draft.labelled
        and CLOSING.search(bare(hit.section.title))
        for hit in findings
    )
    told = max(judged_in_analysis(sections), told_in_account(sections), key=len) if closing else []
    return told if len(told) > len(findings) else []


def _led(asked: Sequence[Hit]) -> tuple[list[Hit], list[Hit]]:
    """The statements that each stand over a list of what they lead to, and the recommendations told so.

    Where many recommendations have no such statement straight above them, none is taken.
    """
    found: dict[tuple[int, int], Hit] = {}
    told: list[Hit] = []
    over = {id(hit.section): hit.section for hit in asked}
    taken = {line.first for hit in asked for line in hit.draft.lines}
    places = {key: _above_each(section, taken) for key, section in over.items()}
    for hit in asked:
        above = places[id(hit.section)].get(hit.draft.first)
        if above is None:
            told.append(hit)
            continue
        found.setdefault(above.first, Hit(draft=Draft(lines=(above,)), section=hit.section))
        told.append(replace(hit, draft=replace(hit.draft, finding=hit.draft.finding or above)))
    led = sum(hit.draft.finding is not None for hit in told)
    return (list(found.values()), told) if 3 * led >= 2 * len(asked) else ([], list(asked))


def _above_each(section: Section, asked: Set[tuple[int, int]]) -> dict[tuple[int, int], Line]:
    """For each item of the lists in a section the paragraph straight above its list, where it states something.

    `asked` are the places of recommendations, which may be paragraphs, too.
    """
    found: dict[tuple[int, int], Line] = {}
    above: Line | None = None
    for line in section.lines:
        advice = line.first in asked or line.label.kind == "recommendation"
        if line.cell is None and not line.listed and not advice:
            brief = len(line.words.split()) <= BRIEF and not introduces(line.words)
            above = line if brief and _states(line.words) else None
        elif above is not None:
            found[line.first] = above
    return found


def _in_bold(sections: Sequence[Section]) -> list[Hit]:
    """The sentences that stand in bold on their own among the paragraphs of the account or its analysis."""
    return [
        Hit(draft=Draft(lines=(line,), number=line.label.number), section=section)
        for section in sections
        if section.region == "main" and section.kind not in NEVER
        for line in section.lines
        if line.bold and line.cell is None and not line.frame and _states(line.words)
    ]


def _states(words: str) -> bool:
    """Whether bold words are a sentence of what was found: it ends as one, or has a verb, and asks for nothing."""
    sentence = words.endswith(".") or bool(VERB.search(words))
    long = len(words.split()) >= (SAID if sentence else STATED) and not words.endswith(":")
    return long and sentence and not is_question(words) and not demands(words)


def _below(hit: Hit, stated: Sequence[Hit]) -> Hit:
    """The recommendation, told the last finding before it in its chapter."""
    before = [
        one.draft.lines[0]
        for one in stated
        if one.section is hit.section and one.draft.first < hit.draft.first
    ]
    if hit.draft.finding is not None or not before:
        return hit
    return replace(hit, draft=replace(hit.draft, finding=before[-1]))


def _themes(sections: Sequence[Section], asked: Sequence[Hit]) -> dict[int, Hit]:
    """What each chapter says that is called a theme, or that ends in a recommendation."""
    holding = {id(hit.section) for hit in asked if hit.section.kind not in NEVER and not hit.draft.plan}
    found: dict[int, Hit] = {}
    for section in sections:
        if section.region != "main" or section.kind in NEVER or not section.title:
            continue
        if id(section) in holding or THEME.match(section.title):
            line = _said(section)
            if line is not None:
                found[id(section)] = Hit(draft=Draft(lines=(line,), number=section.number), section=section)
    return found


def _said(section: Section) -> Line | None:
    """The heading where it is a sentence, or else the first sentence under it."""
    line = section.line
    if line is not None and not THEME.match(section.title):
        words = line.words
        if len(words.split()) >= STATED and not is_question(words) and VERB.search(words):
            return line
    first = next(
        (one for one in section.lines if one.cell is None and len(one.words.split()) > SHORTEST), None
    )
    if first is None or first.label.kind == "recommendation" or asks(first.words):
        return None
    sentence = FIRST.match(first.words)
    return cut(first, 0, sentence.end()) if sentence else first


def _answering(hit: Hit, themes: dict[int, Hit]) -> Hit:
    theme = themes.get(id(hit.section))
    if theme is None or hit.draft.finding is not None:
        return hit
    return replace(hit, draft=replace(hit.draft, finding=theme.draft.lines[0]))


def _listed_before(sections: Sequence[Section], asked: Sequence[Hit]) -> list[Hit]:
    """The last list of statements under a heading before the first recommendation."""
    firm = [hit for hit in asked if hit.section.region == "main" and not hit.draft.plan]
    if not firm:
        return []
    first = min(hit.draft.first for hit in firm)
    before = [one for one in sections if one.region == "main" and one.lines and one.lines[0].first < first]
    for section in reversed(before):
        if section.kind in NEVER or section.kind == "account" or not section.title:
            continue
        nodes = [
            node for node in tree([line for line in section.lines if line.cell is None]) if node.line.listed
        ]
        stated = [
            node for node in nodes if not asks(node.line.words) and len(node.line.words.split()) > SHORTEST
        ]
        if len(stated) >= FEWEST and len(stated) == len(nodes):
            return [
                Hit(draft=Draft(lines=tuple(whole(node)), number=node.line.label.number), section=section)
                for node in nodes
            ]
    return []
