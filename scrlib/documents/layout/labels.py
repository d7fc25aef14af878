"""The labels authors type before words ("1.", "5.6", "(a)", "R3.", "Recommendation 4:"), told from the words."""

import re
from dataclasses import dataclass

from scrlib.records.cardinals import named_from

BULLETS = "•·●▪▫◦○■□◆◇➢➤►▶✓✔☐☑☒→⁃∙*–—-"
NUMBER_WORDS = named_from(1, 20)
NUMBER = rf"(?:20\d\d/\d{{1,3}}|\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}[a-z]?|(?-i:[ivx]{{1,5}}|[IVX]{{1,5}})\b|(?:{NUMBER_WORDS})\b|(?-i:[A-Z]{{1,5}}[ -]?\d{{1,3}}(?:\.\d{{1,2}})?|[A-Z]\b))"
BEFORE = r"(?:(?:multi|inter|single|cross)[ -]?agency |(?-i:[A-Z]{2,6}(?: [A-Z]{2,6})?) |key |main |national |local |strategic |overview(?: report| author)? |additional |further |overarching |safety |board |panel |practice |the )?"
WHOSE = r"(?-i:(?!(?:No|See|In|As|This|From|Under|Both|Per|Of|And|Also|Each|For|To|Against|Regarding|Following|Whilst|While) )(?:[A-Z][\w&’'/-]* ){1,5})"
RECOMMENDATION = re.compile(
    rf"(?:{WHOSE}|{BEFORE})(?P<name>recommendations?|rec)(?![^\W\d])\.?\s*(?:no\.?\s*|number\s+|#\s*)?[(\[]?(?P<number>{NUMBER})?"
    r"(?:\s+of\s+\d{1,2}(?=\s*[:.)\-–—]))?(?P<about>\s*(?:\([^()]{2,60}\)|for [^:.]{2,60}(?=:)|to [^:.]{2,60}(?=:)))?(?P<mark>\s*[:.)\]\-–—]+)?(?=\s|$|(?<=\d[:.)])(?-i:[A-Z][a-z]))",
    re.I,
)
FINDING = re.compile(
    rf"{BEFORE}(?:(?:practice |system |systems )?(?P<name>finding|learning point|learning|lesson|lesson learn(?:ed|t)|key learning|conclusion))"
    rf"(?:\s+|(?=\d))(?:no\.?\s*|number\s+|#\s*)?\(?(?P<number>{NUMBER})(?P<mark>\s*[:.)\-–—]+)?(?=\s|$)",
    re.I,
)
UNNUMBERED_FINDING = re.compile(
    r"(?:Key |Practice )?(?:Finding|Learning point|Lesson)\s?[:–—]\s*(?=(?:\S+\s+){4}\S)", re.I
)  # "Finding: Children interpret for their parents", but not "Finding: 2"
SHORT = re.compile(
    r"[(\[]?R(?:ec)?\.?\s?(?P<number>\d{1,3}(?:\.\d{1,2})?|(?<=R\.)[IVX]{1,5}\b|(?<=R\.\s)[IVX]{1,5}\b)(?P<mark>\s*[:.)\]\-–—]+|(?=\s+[A-Z])|$)\s*"
)
SHORT_FINDING = re.compile(
    r"[(\[]?(?:F|LP|KF|KL)\.?\s?(?P<number>\d{1,3}|(?<=F\.)[IVX]{1,5}\b|(?<=F\.\s)[IVX]{1,5}\b)(?P<mark>\s*[:.)\-–—]+|(?=\s+[A-Z])|$)\s*"
)
WORDED = re.compile(
    rf"(?:key )?(?:question|consideration|challenge|action|change|step|ask|request|commitment|priority|proposal|objective|point|issue|area for improvement|safety action"
    r"|implication|improvement|suggestion|expectation|invitation|requirement)"
    rf"(?: for (?:the )?\w+)?\s+(?P<number>{NUMBER})(?: for (?:the )?\w+)?"
    r"(?:\s*[:.)–—-]+\s+|(?<=[A-Z]-\d)\s+(?=[A-Z])|(?<=[A-Z]\d)\s+(?=[A-Z]))",
    re.I,
)
CODE = re.compile(r"(?P<number>[A-Z]{1,6}[ -]?\d{1,3}(?:\.\d{1,2})?)\s*[:.)\-–—]+\s+")
DOTTED = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})(?P<mark>[.):]?)(?:\s+|(?=[A-Z])|$)")
WHOLE = re.compile(r"[(\[]?(?P<number>\d{1,3})(?P<mark>[.):\]]+|\s*[–—-](?=\s))(?:\s+|(?=[A-Z][a-z])|$)")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
BARE = re.compile(rf"(?P<number>\d{{1,2}})\s+(?!{MONTH},? ?’?'?\d)(?=[A-Z])")
LETTER = re.compile(
    r"(?:\((?P<a>[a-zA-Z]|[ivxIVX]{1,5})\)|(?P<b>[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})(?P<mark>[.):]))\s+"
)
BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}\ue000-\uf8ff]|o(?=\s+[A-Z]))\s+|[•●▪➢✓\ue000-\uf8ff]")


PLAIN_FINDING = re.compile(
    r"(?:Learning|Conclusion|Key learning|What (?:we|I|the (?:review|panel|team)) (?:learn(?:ed|t)|found))\s?[:–—]\s*(?=(?:\S+\s+){4}\S)",
    re.I,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """What stands before the words of a line. `kind` is "recommendation", "finding", "number", "letter",
    "bullet" or "" (nothing); `depth` how many numbers "5.6" has; `end` where the words begin; `about` what
    stands in the label itself ("Recommendation 3 (Learning Point 4)")."""

    kind: str = ""
    number: str = ""
    depth: int = 0
    end: int = 0
    about: str = ""


NONE = Label()


def typed_label(text: str, *, any_code: bool = True) -> Label:
    """The label typed at the start of a line. `any_code`: also "LSCB2:" and the like."""
    for read in (_recommendation, _finding, _short):
        label = read(text)
        if label:
            return label
    found = (
        DOTTED.match(text)
        or WORDED.match(text)
        or WHOLE.match(text)
        or (CODE.match(text) if any_code else None)
        or BARE.match(text)
    )
    if found:
        number = found.group("number")
        inner = typed_label(text[found.end() :], any_code=False) if found.end() < len(text) else NONE
        if inner.kind in ("recommendation", "finding"):
            return Label(kind=inner.kind, number=inner.number, depth=1, end=found.end() + inner.end)
        return Label(kind="number", number=number, depth=number.count(".") + 1, end=found.end())
    letter = LETTER.match(text)
    if letter:
        return Label(kind="letter", number=letter.group("a") or letter.group("b"), depth=1, end=letter.end())
    bullet = BULLET.match(text)
    if bullet:
        inner = typed_label(text[bullet.end() :].lstrip(), any_code=False)
        end = len(text) - len(text[bullet.end() :].lstrip())
        if inner.kind in ("recommendation", "finding"):
            return Label(kind=inner.kind, number=inner.number, depth=1, end=end + inner.end)
        return Label(kind="bullet", end=end)
    return NONE


def _recommendation(text: str) -> Label | None:
    found = RECOMMENDATION.match(text)
    if not found or not _stands_apart(text, found):
        return None
    return Label(
        kind="recommendation",
        number=found.group("number") or "",
        depth=1,
        end=_past_space(text, found.end()),
        about=(found.group("about") or "").strip(),
    )


def _stands_apart(text: str, found: re.Match[str]) -> bool:
    """Whether a label is a label: "Recommendation 4 is addressed by ..." and "Recommendations are" are not."""
    rest = text[found.end() :].strip()
    number, mark = found.group("number"), found.group("mark") or ""
    if rest[:1].isdigit() or (found.group("name").lower().endswith("s") and not number):
        return False
    if mark:
        return bool(number) or any(one in mark for one in ":-–—")
    return bool(number) and (not rest or rest[0].isupper() or rest[0] in "“\"‘'")


def _finding(text: str) -> Label | None:
    found = FINDING.match(text)
    if not found:
        alone = UNNUMBERED_FINDING.match(text)
        return Label(kind="finding", depth=1, end=alone.end()) if alone else None
    rest = text[found.end() :].strip()
    if not found.group("mark") and rest and not (rest[0].isupper() or rest[0] in "“\"‘'"):
        return None
    return Label(kind="finding", number=found.group("number"), depth=1, end=_past_space(text, found.end()))


def _short(text: str) -> Label | None:
    for kind, pattern in (("recommendation", SHORT), ("finding", SHORT_FINDING)):
        found = pattern.match(text)
        if found:
            return Label(kind=kind, number=found.group("number"), depth=1, end=_past_space(text, found.end()))
    return None


def _past_space(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())
