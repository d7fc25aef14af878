"""A recommendation cut into its label, its heading and its pieces, with offsets kept.

Linear in the length of the text: each pattern is anchored or has no nested repetition.
"""

import re
from dataclasses import dataclass

LIMIT = 6_000  # characters of one recommendation that are read; more is not a recommendation

_NUMBER = r"(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Z]\d{1,2}|[ivx]{1,4}|[A-Z]|[a-z])"
_LABEL = re.compile(
    rf"""\s*(?:
      (?:[A-Z][\w'’/&-]*,?\s){{0,5}}(?:Recommendations?|Rec\.?|IMR(?:\s[A-Z][\w&]+){{0,2}}(?=\s?[.:;)–—-]|\s(?:No\.?\s)?\d))
         (?:\s(?:No\.?\s)?{_NUMBER}|\s?\(?[A-Z]?\d{{1,3}}(?:\.\d+){{0,3}}[a-z]?\)?|\s\([A-Z0-9]+\))?(?=[\s.:;)\-–—]|$)
    | (?:[A-Z]{{2,}}\s|(?:Local|Interim)\s)?(?:(?:Safety|SAR|SI|DHR|Learning|Improvement|Key|Quality)\s)?(?:[Rr]ecommendation|[Aa]ction|[Oo]bservation|Area\sfor\simprovement|[Ll]earning\stheme|[Tt]heme|Prompt|Rec\.?)(?:\s(?:No\.?\s)?\d{{1,3}}(?:\.\d+)?)?(?=\s?[:.]|\s[-–—]\s)
    | (?:Action|Question|Finding|Consideration|Learning\ [Pp]oint|Priority|Proposal|Issue)(?:\s(?:No\.?\s)?\d{{1,3}}(?:\.\d+)?|(?=\s?:))(?=[\s.:;)\-–—]|$)
    | (?:[A-Z][\w'’/-]*\s){{1,4}}recommendations?\s(?:[Nn]o\.?\s|[Nn]umber\s)?{_NUMBER}(?=\s?[.:)]|\s[-–—]\s)
    | {_NUMBER}(?=[.):\]])
    | R(?:ec)?\s?\d{{1,3}}(?=[\s.:;)])
    | \(\s?{_NUMBER}\s?\)
    | \d{{1,2}}(?:\.\d{{1,3}}){{1,3}}(?=\s)
    | \d{{1,2}}(?=\s+[A-Z])
    | [A-Z]{{2,6}}[./]\d{{1,3}}(?=[\s.:])
    | (?:[A-Z][\w'’&-]*\s){{1,6}}IMR,?\s(?:[Ll]earning\s[Pp]oint|[Rr]ecommendation|[Aa]ction)\s\d{{1,3}}(?=[.:])
    | \[\d{{1,3}}\]
    | [•▪◦●*·–—-](?=\s)
    )[.):;\]]*\s*(?:[-–—:]\s+)?""",
    re.VERBOSE,
)
_PUT_TO = re.compile(  # who is meant, in the label: "Recommendation 3 (The Trust): ...", "... - The Trust: That ..."
    r"\((?P<in_brackets>[A-Za-z][^()\n]{2,80})\)(?:\s?:\s+|\s*\n\s*)|(?P<before_that>[A-Z][^:.;\n]{2,80}):\s+(?=That\s)"
    r"|(?P<in_capitals>[A-Z][A-Z\s&'’()/-]{3,60}):\s+(?:\(?[a-z0-9]{1,2}[.)]\s+)?(?=[A-Z][a-z])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:w\.e\.f|e\.g|i\.e|incl|etc|Dr|Mr|Mrs|Ms|St|No|Nos|Rec|Recs|para|paras|cf|vs|approx|Prof|Rev|Sgt|Insp|Det|Supt|p|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]|v))\.$"
)
_BREAK = re.compile(r"(?:[.!?]['’\")\]]?(?:\s+|$)|\n+|\s[|]\s)")
_PLAIN_BREAK = re.compile(  # the same where there is no "|": `re` passes quickly over what cannot begin it
    r"[.!?\n](?:(?<=\n)\n*|(?<!\n)['’\")\]]?(?:\s+|$))"
)
_ROW_BREAK = re.compile(r"(?:[.!?]['’\")\]]?(?:\s+|$)|\n+|\s/\s)")  # the cells of a row run together
_CELLS = 2  # strokes that a sentence may have
_HARD = frozenset("\n|/")
_BULLET = re.compile(r"^\s*(?:[•▪◦●*·–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)")


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One sentence or list item: text[start:end] is `words`. `item` marks a bullet or lettered item."""

    start: int
    end: int
    words: str
    item: bool = False


def label_end(text: str) -> int:
    """Where the label ("Recommendation 4 (the Trust):", "3.2", "(a)") ends and the recommendation begins; 0 if none."""
    end = number_end(text)
    told = put_to(text, end)
    return told.end() if told else end


def put_to(text: str, begin: int) -> re.Match[str] | None:
    """The words behind the number of a label that say who is meant; None where it has none."""
    told = _PUT_TO.match(text, begin)
    return told if told and (begin or not told["in_brackets"]) else None


def number_end(text: str) -> int:
    """Where the number of a label ends; 0 if it has none."""
    end = 0
    for _ in range(3):
        match = _LABEL.match(text, end)
        if not match or match.end() == end or match.end() >= len(text):
            break
        end = match.end()
    return end


def pieces(text: str, start: int = 0) -> list[Piece]:
    """The sentences and list items of `text` from `start`, in order; blank ones left out."""
    found: list[Piece] = []
    begin = start
    breaks = _BREAK if "|" in text else _ROW_BREAK if text.count(" / ") > _CELLS else _PLAIN_BREAK
    for match in breaks.finditer(text, start, min(len(text), LIMIT)):
        hard = not _HARD.isdisjoint(match.group())
        cut = match.start() if hard else match.start() + len(match.group().rstrip())
        if not hard:
            following = text[match.end() : match.end() + 1]
            if following and (following.islower() or _ABBREVIATION.search(text[max(begin, cut - 12) : cut])):
                continue
        _append(found, text, begin, cut)
        begin = match.end()
    _append(found, text, begin, min(len(text), LIMIT))
    return found


def _append(found: list[Piece], text: str, start: int, end: int) -> None:
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return
    bullet = _BULLET.match(words)
    first = start + (bullet.end() if bullet else len(words) - len(words.lstrip()))
    last = start + len(words.rstrip())
    if first < last:
        found.append(Piece(start=first, end=last, words=text[first:last], item=bool(bullet)))
