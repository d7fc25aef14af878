"""Recommendations outside their own chapter: after a lead-in, in sentences, or in a draft that is nothing else."""

import re
from collections.abc import Sequence

from scrlib.documents.layout.asking import asks, asks_firmly, introduces, leads_to_list
from scrlib.documents.layout.lines import Line, cut
from scrlib.documents.layout.sections import Section
from scrlib.documents.reading.labelled import POINTS_BACK, Draft
from scrlib.documents.reading.lists import narrates, tree, whole

BOLD_FROM = 6  # words, for a bold paragraph to be more than a heading
RECOMMENDS = ("recommends that", "recommended that", "recommend that")
OTHERS = ("previous", "earlier", "inquiry", " had ", "at the time", "laming", "inspection")
OTHER_BODY = re.compile(
    r"\b(?:investigation|inquest|coroner|ombudsman|rapid review|root cause analysis|inspectors|inspectorate|tribunal|judge|court|independent office)\b"
    r"[^.:]{0,30}\b(?:made|makes|make|set out|gave|recommend\w*|concluded|asked)\b",
    re.I,
)
NOW = ("is recommended", "are recommended", "therefore recommended")
ELSEWHERE = ("earlier", "other", "account", "plan")
SPOKEN = re.compile(r"[“”\"‘]")  # procedures are quoted, and ask for much
NEVER = ("earlier", "other", "plan")
SENTENCE = re.compile(r"\S.*?(?:[.?!][\"”’')\]]*(?=\s+[A-Z“\"‘'(])|$)", re.S)
SAID_NOW = re.compile(
    r"\b(?:review(?: panel| team)?|panel|sub-?(?:group|committee)|board|committee|author|writer|reviewers?|report|partnership|we|I)"
    r" (?:\w+ ){0,2}recommends?\b(?! (?:\w+ ){0,2}(?:was|were|had|in (?:19|20)))"
    r"|\b(?:review(?: panel| team)?|panel|sub-?(?:group|committee)|committee|author|writer|reviewers?|report|we|I|it)"
    r" (?:\w+ )?(?:asks?|urges?|invites?|advises?|calls? (?:up)?on|proposes?)"
    r" (?:\w+ ){0,2}?(?:that|(?-i:the [A-Z])|each|every|all|the board|the partnership|the committee|(?:both|local) \w+)\b"
    r"|\b(?:is|are) (?:\w+ )?(?:asked|urged|invited|requested|advised|called (?:up)?on) (?:to|that)\b"
    r"|\b(?:is|are) (?:also |further |therefore |accordingly |now |again )*recommended(?: that\b| to\b)"
    r"|^(?:and )?(?:(?:my|our)(?: \w+){0,2}|(?:a|the) (?:first|second|third|fourth|fifth|sixth|next|last|final|further|other)) (?:recommendation|proposal|advice|request|suggestion)"
    r"(?: (?:to|for) [^.;:,]{2,60}?)? (?:is|would be) (?:that|for|to)\b"
    r"|^(?:[^,.;:]{1,40}, )?(?:we|I) (?:\w+ )?(?:suggest that\b|(?:should|would) (?:\w+ )?(?:ask|urge|advise|invite|recommend|propose|suggest) (?:that|the|each|every|all)\b)"
    r"|^(?:[^,.;:]{1,40}, )?(?:we|I) (?:also |further |therefore |last of all )?(?:(?:ask|urge|invite|advise|call on) (?!the (?:reader|famil|parent)s?)(?:the|those|every|all|each|any|our|both)\b[^.;:]{2,80}? to\b"
    r"|(?:should|would) (?:\w+ )?like (?:to see (?:the|an?|every|each|all|both)\b|(?:the|an?|every|each|all|both) (?!reader|famil|parent|mother|father|grand)[^.;:]{2,60}? to\b))",
    re.I,
)  # a report's own advice in a sentence; guidance and conferences recommend in the past, or by name
COUNTED_ON = re.compile(
    r"(?:and )?(?:(?:my|our|the) )?(?:second|third|fourth|fifth|sixth|seventh|next|last|final|other)(?: (?:of (?:them|these)|one))? (?:is|would be) (?:that|for|to)\b",
    re.I,
)  # "My second is that ...", after a recommendation
EARLIER = re.compile(
    r"\b(?:previous|earlier|another|inquiry|laming|munro|inspection)\b (?:\w+ ){0,3}(?:recommends?|recommended)\b",
    re.I,
)


def after_lead_ins(lines: Sequence[Line]) -> list[Draft]:
    """The lists that follow "The panel therefore recommends:", or words about recommendations, wherever they stand."""
    out: list[Draft] = []
    at = 0
    while at < len(lines):
        lead, at = lines[at], at + 1
        says = leads_to_list(lead.words)
        if not (says or introduces(lead.words)) or of_others(lead.words):
            continue
        end = at
        plain = says and end < len(lines) and not lines[end].listed
        while end < len(lines) and (
            asks(lines[end].words) if plain else lines[end].listed and not _same_list(lead, lines[end])
        ):
            end += 1
        nodes = tree(lines[at:end])
        if says or 2 * sum(asks(node.line.words) for node in nodes) > len(nodes):
            out += [Draft(lines=tuple(whole(node)), number=node.line.label.number) for node in nodes]
            at = end
    return out


def _same_list(first: Line, second: Line) -> bool:
    return first.listed and (first.label.kind, first.label.depth, first.list, first.level) == (
        second.label.kind,
        second.label.depth,
        second.list,
        second.level,
    )


def of_others(words: str) -> bool:
    """Whether a lead-in reports what somebody else once recommended."""
    lower = words.lower()
    if OTHER_BODY.search(words):
        return True
    told = "recommended" in lower and not any(mark in lower for mark in NOW)
    return told or any(mark in lower for mark in OTHERS)


def in_sentences(section: Section, flow: Sequence[Line]) -> list[Draft]:
    """Where a report has no list at all: sentences that recommend, and paragraphs that stand out and ask."""
    if section.kind in ELSEWHERE:
        return []
    units = [unit for node in tree(flow) for unit in (whole(node), *([line] for line in node.after))]
    return [
        Draft(lines=tuple(lines), number=lines[0].label.number) for lines in units if _asks_alone(lines[0])
    ]


def _asks_alone(line: Line) -> bool:
    words = line.words
    if introduces(words) or len(words.split()) < BOLD_FROM or of_others(words):
        return False
    recommends = any(mark in words.lower() for mark in RECOMMENDS)
    return recommends or (_stands_out(line) and asks_firmly(words) and not narrates(line))


def _stands_out(line: Line) -> bool:
    """Whether a whole paragraph is in bold, or in italics and no quotation."""
    return line.bold or (line.italic and not SPOKEN.search(line.words))


def said_in_account(section: Section, flow: Sequence[Line]) -> list[Draft]:
    """Each sentence of a report without any list of advice that says "The review recommends that ...", wherever it stands."""
    if section.kind in NEVER:
        return []
    return [draft for line in flow for draft in recommending(line)]


def recommending(line: Line) -> list[Draft]:
    """The sentences of a paragraph that recommend; one that goes on ("This should also ...") belongs to the one before."""
    spans: list[list[int]] = []
    open_ = False
    for found in SENTENCE.finditer(line.words):
        words = found.group()
        said = SAID_NOW.search(words) or (spans and COUNTED_ON.match(words))
        if said and not EARLIER.search(words) and not introduces(words):
            spans.append([found.start(), found.end()])
            open_ = True
        elif open_ and POINTS_BACK.match(words) and asks(words):
            spans[-1][1] = found.end()
        else:
            open_ = False
    number = line.label.number if len(spans) == 1 and spans[0][0] == 0 else ""
    return [Draft(lines=(cut(line, start, end),), number=number) for start, end in spans]


def said_standing_out(section: Section, flow: Sequence[Line]) -> list[Draft]:
    """The sentences that stand out, in bold or italics, inside a plain paragraph and ask firmly: advice woven into an account."""
    if section.kind in NEVER:
        return []
    return [Draft(lines=(one,)) for line in flow for one in _asking_aloud(line)]


def _asking_aloud(line: Line) -> list[Line]:
    parts = [cut(line, start, end) for start, end in line.stressed if not (line.bold or line.italic)]
    found = [cut(part, *one.span()) for part in parts for one in SENTENCE.finditer(part.words)]
    return [
        one
        for one in found
        if len(one.words.split()) >= BOLD_FROM
        and asks_firmly(one.words)
        and one.words.endswith(".")
        and not (SPOKEN.search(one.words) or introduces(one.words) or of_others(one.words))
    ]


def apart_from(drafts: Sequence[Draft], others: Sequence[Draft]) -> list[Draft]:
    """The drafts of which no part stands in the others."""
    taken = [one for draft in others for line in draft.lines for one in line.stretches]
    return [
        draft
        for draft in drafts
        if not any(
            one.paragraph == other.paragraph and one.start < other.end and other.start < one.end
            for line in draft.lines
            for one in line.stretches
            for other in taken
        )
    ]


def is_bare_list(sections: Sequence[Section]) -> bool:
    """Whether a document is nothing but recommendations, as a draft often is.

    So it is where it has no chapter of a report and two thirds of its lines ask for something.
    """
    if any(section.own or section.region != "main" for section in sections):
        return False
    lines = [
        line
        for section in sections
        for line in section.lines
        if line.cell is None and line.label.kind != "bullet"
    ]
    return 3 * sum(asks(line.words) for line in lines) >= 2 * len(lines)
