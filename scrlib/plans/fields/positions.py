"""Where an action stands, told in brackets or behind a dash at an end of its own words: "... by May. [Complete]"."""

import re
from dataclasses import replace

from scrlib.plans.drafts import Draft
from scrlib.plans.fields.colours import named_colour
from scrlib.plans.fields.statuses import is_status, status_of
from scrlib.records.plan_files import PlanCell
from scrlib.records.plans import Status

STATES = ("status", "asks_done")
LONGEST = 14  # words of a position
_LAST = re.compile(
    r"(?P<text>.*?)\s*(?P<open>[\[(]|\s[–—-]\s)\s*(?P<said>[^\[\]()]{1,120}?)\s*[\])]?\s*\.?\s*$", re.S
)
_FIRST = re.compile(r"\s*(?P<open>\[)(?P<said>[^\[\]]{1,120})\]\s*(?P<text>.*)", re.S)
_LABEL = re.compile(r"^\W*(?:status|position|progress|b?rag(?: rating)?)\s*[:–-]\s*", re.I)
_LETTERED = re.compile(
    r"\b(?:annexe?|appendix|form|part|table|schedule|section|option|group|tier|level|grade|figure|box|plan|type|list)$",
    re.I,
)  # "see annex [A]"
_COMMENT = re.compile(r"\s-\s|\s*[–—:;,.(]")


def position_apart(text: str) -> tuple[str, str]:
    """(the words without it, the position) where some words end with one or begin with one in square brackets.

    ("the words", "") where they tell none; words that are nothing but a position give ("", position).
    """
    if is_position(text) and not (_is_vague(text) and not text.lstrip().startswith("[")):
        return "", text.strip(" []().")
    for form in (_LAST, _FIRST):
        found = form.fullmatch(text)
        if found and _is_said(found):
            return found["text"].strip(), _LABEL.sub("", found["said"]).strip()
    return text, ""


def is_position(words: str) -> bool:
    """Whether some words only say where an action stands, and perhaps how: "In progress – draft out for comment"."""
    bare = _LABEL.sub("", words.strip(" []().*"))
    first = _first(bare)
    listed = bare[len(first) :].startswith(",") and len(first.split()) == 1  # "Draft, agree and publish it"
    known = is_status(first) and status_of(bare) is not Status.UNKNOWN
    return known and not listed and len(bare.split()) <= LONGEST


def _first(words: str) -> str:
    """The words before the first mark."""
    return _COMMENT.split(words, maxsplit=1)[0]


def _is_said(found: re.Match[str]) -> bool:
    """Whether what stands apart is a position.

    A colour is one in square brackets or with a label, since "the new form (yellow)" is a form; one vague word only in square ones.
    """
    said = found["said"].strip()
    square = found["open"] == "["
    bare = _LABEL.sub("", said)
    if named_colour(bare):
        lettered = len(bare) == 1 and (not bare.isupper() or _LETTERED.search(found["text"]))
        return bare != said or (square and not lettered)
    return is_position(said) and (square or not _is_vague(bare))


def _is_vague(words: str) -> bool:
    """Whether a position is one word that means begun and may mean something else: "draft", "live", "ongoing"."""
    first = _first(words)
    return len(first.split()) == 1 and status_of(first) is Status.IN_PROGRESS


def with_position(draft: Draft) -> Draft:
    """The draft of an action that no column says the status of, with the position its own words end with."""
    *before, last = draft.lines("action") or [""]
    text, said = position_apart(last)
    if not said or not text or any(name in draft.cells for name in STATES):
        return draft
    told = {"action": [PlanCell(lines=(*before, text))], "status": [PlanCell(lines=(said,))]}
    return replace(draft, cells={**draft.cells, **told})
