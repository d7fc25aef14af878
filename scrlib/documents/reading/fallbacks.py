"""Recommendations of a report without a chapter of them: questions to the board, sentences that recommend, lists that ask."""

from collections.abc import Sequence

from scrlib.documents.findings.closing import closing_advice
from scrlib.documents.findings.recurring import advice_after_marks
from scrlib.documents.layout.asking import asks_firmly
from scrlib.documents.layout.lines import Line, apart
from scrlib.documents.layout.sections import Section
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.hits import Hit, Reading
from scrlib.documents.reading.labelled import SHORTEST, Draft, counted_off
from scrlib.documents.reading.lists import asks_only, harvest, narrates
from scrlib.documents.reading.prose import (
    apart_from,
    in_sentences,
    is_bare_list,
    said_in_account,
    said_standing_out,
)

TELLS = ("account", "findings")  # what a report tells before it advises
PASSED = ("earlier", "other", "plan", "summary")  # what asks under such headings is not this review's advice
FEWEST = 2  # items of a list that ask, from which it is taken for recommendations


def declines(sections: Sequence[Section]) -> bool:
    """Whether a report says that it makes no recommendations, and not that its questions take their place."""
    said = [
        line.words for one in sections if one.region != "appendix" for line in one.lines if line.cell is None
    ]
    none_made = any(is_sentence("none_made", words) for words in said)
    return none_made and not any(is_sentence("in_place", words) for words in said)


def with_fallbacks(reading: Reading, hits: list[Hit]) -> list[Hit]:
    """The recommendations without questions where the report has others; what prose holds where it has none."""
    questions = [hit.section.kind == "questions" and not hit.draft.labelled for hit in hits]
    firm = [hit for hit, question in zip(hits, questions, strict=True) if not question]
    if any(not hit.draft.plan for hit in firm) or declines(reading.sections):
        reading.questions = sum(questions)
        return firm
    if any(questions):
        return _statements(hits) or hits
    flows = [(section, counted_off(apart(section.lines)[0])) for section in reading.sections]
    said = [Hit(draft=draft, section=one) for one, flow in flows for draft in _said(one, flow)]
    if len(said) >= FEWEST:
        return hits + said
    hits = hits + [Hit(draft=draft, section=one) for one, flow in flows for draft in in_sentences(one, flow)]
    pieces = [one for one in reading.sections if one.kind != "other"]  # terms of reference ask for much
    hits = hits or advice_after_marks(pieces) or closing_advice(pieces)
    if not hits and is_bare_list(reading.sections):
        return [Hit(draft=draft, section=one) for one, flow in flows for draft in harvest(flow)]
    return hits or _under_unusual_headings(flows)


def _said(section: Section, flow: Sequence[Line]) -> list[Draft]:
    """The sentences of a section that recommend in so many words, and those that stand out and ask."""
    said = said_in_account(section, flow)
    aloud = apart_from(said_standing_out(section, flow), said)
    return sorted(said + aloud, key=lambda draft: draft.first)


def _statements(hits: Sequence[Hit]) -> list[Hit]:
    """What is asked of a board in statements, where some stand among questions to it and one asks firmly."""
    said = [hit for hit in hits if not hit.draft.text.rstrip().endswith("?")]
    return said if any(asks_firmly(hit.draft.text) for hit in said) else []


def _under_unusual_headings(flows: Sequence[tuple[Section, Sequence[Line]]]) -> list[Hit]:
    """The lists that mostly ask, where no heading or wording named recommendations.

    They stand after all account and findings, or in the second half of a report that heads neither in known words.
    """
    told = [at for at, (section, _) in enumerate(flows) if section.own in TELLS and section.region == "main"]
    first = told[-1] + 1 if told else (len(flows) + 1) // 2
    hits: list[Hit] = []
    for section, flow in flows[first:]:
        items = [line for line in flow if line.listed and len(line.words.split()) >= SHORTEST]
        asking = [line for line in items if asks_firmly(line.words) and not narrates(line)]
        if section.own not in PASSED and len(asking) >= FEWEST and 3 * len(asking) >= 2 * len(items):
            hits += [
                Hit(draft=draft, section=section) for draft in harvest(flow, keeps=asks_only, plain=False)
            ]
    return hits
