"""A lead such as "The Board should:" that nothing but names who is asked: each whole action below it is a recommendation.

A careful reader counts the bullets where the lead asks for nothing itself, bears no number, and each bullet is
an action that can stand alone. Short steps, or steps that go on from one another ("audit its use"), are one.
"""

import re
from collections.abc import Sequence

from scrlib.documents.layout.asking import FINITE, asks_firmly, introduces
from scrlib.documents.layout.lines import Line, join
from scrlib.documents.layout.wording import is_sentence
from scrlib.documents.reading.labelled import Draft, goes_on
from scrlib.documents.reading.lists import Node, tree, whole

LEAD = re.compile(
    r"(?P<who>[^.:;?!]{2,140}?),? (?:should|must|shall|will|needs? to|ought to|ha(?:s|ve) to|(?:is|are) (?:asked |invited |requested )?to)"
    r"(?:,? (?:also|therefore|now|each|all|both|jointly|together|in addition))*,?"
    r"(?: (?:ensure|make sure|(?:seek|obtain|gain|have|be given|receive) assurances?(?: from [^:]{3,40})?|assure (?:itself|themselves)|satisfy (?:itself|themselves)) that)?\s*[:–-]+",
    re.I,
)  # the whole line: an addressee, a modal and a colon
GOES_BACK = re.compile(
    r"\b(?:it|them|this|these|those|the same|(?:of|to|for|on|with|by|in) that)\b"
    r"|\b(?:its|their) (?:\w+ )?(?:use|application|implementation|introduction|adoption|delivery|operation|progress|effect\w*|impact|results?"
    r"|outcomes?|success|findings|uptake|take-up|content|quality|completion)\b",
    re.I,
)  # "audit its use"; but "revise its rules" are those of whoever is asked
NEAR = 5  # words of a bullet in which a word such as "it" points back to the bullet before
ACTION = 8  # words of a bullet, on average, from which it is an action and no step
BESIDE = 5  # the same, in a chapter that has whole actions under such a lead to another agency
FEWEST = 2


def shares_leads(lines: Sequence[Line]) -> bool:
    """Whether such a lead stands among lines, over whole actions."""
    return any(_shares(node, FEWEST, True) for node in tree(lines))


def under_shared_leads(roots: Sequence[Node], *, numbers_tell: bool, beside: bool = False) -> list[Draft]:
    """One recommendation for each bullet under such leads, with the lead before its words.

    Nothing where the advice around them is numbered, or a single such lead stands beside paragraphs that ask: it is then
    one recommendation with an enumeration inside. Beside several leads such a paragraph is one more. `numbers_tell`: a number says that a lead is one of the list, as it
    does not where every paragraph of the report has one. `beside`: the chapter has such a lead, to one agency or another.
    """
    words = BESIDE if beside else ACTION
    sharing = [node for node in roots if _shares(node, 1 if beside else FEWEST, numbers_tell, words)]
    if sharing:
        sharing = [node for node in roots if _shares(node, 1, numbers_tell, words)]
    alone = [node for node in roots if node not in sharing and _asks_alone(node.line)]
    if alone and len(sharing) < FEWEST:
        return []
    drafts = [_draft(node.line, item) for node in sharing for item in node.inside]
    drafts += [Draft(lines=tuple(whole(node)), number=node.line.label.number) for node in alone]
    return sorted(drafts, key=lambda draft: draft.first)


def _asks_alone(line: Line) -> bool:
    return asks_firmly(line.words) and not introduces(line.words) and not goes_on(line)


def _shares(node: Node, fewest: int, numbers_tell: bool, action: int = ACTION) -> bool:
    """Whether a line leads to so many whole actions and asks for nothing itself."""
    lead = LEAD.fullmatch(node.line.words.strip())
    one_of_list = node.line.listed and (numbers_tell or node.line.label.kind != "number")
    if one_of_list or lead is None or FINITE.search(lead["who"]) or len(node.inside) < fewest:
        return False
    items = [item.line for item in node.inside]
    if any(item.label.kind == "number" for item in items) or any(map(_steps_on, items[1:])):
        return False
    words = sum(len(item.words.split()) for item in items)
    return words >= action * len(items)


def _steps_on(item: Line) -> bool:
    return bool(GOES_BACK.search(" ".join(item.words.split()[:NEAR])))


def _draft(lead: Line, item: Node) -> Draft:
    """A bullet, behind the lead that it shares with the others."""
    first, *more = whole(item)
    return Draft(lines=(join(lead, first), *more), number=first.label.number, shared=len(lead.words) + 1)


def without_follow_up(drafts: Sequence[Draft], *, numbers_tell: bool) -> list[Draft]:
    """The recommendations without a last sentence that only says how the board will follow them up.

    `numbers_tell`: a number says that an item is one of the list, as it does not where every paragraph has one.
    """
    kept = list(drafts)
    while kept and is_sentence("follow_up", kept[-1].text):
        line = kept[-1].lines[0]
        if line.listed and (numbers_tell or line.label.kind != "number"):
            break
        kept.pop()
    return kept
