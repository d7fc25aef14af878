"""The number of a recommendation before its words: "Recommendation 3: ...", "R4", "2 (cont.)"."""

import re
from dataclasses import dataclass, replace

from scrlib.records.cardinals import CARDINAL_VALUES, named_from

_CONTINUED = re.compile(r"\s*[-–(\[]*\s*\bcont(?:inued|inuation|inues|in|['’]?d|\.)?\b\.?\s*[)\]]*\s*$", re.I)
_NUMBER = r"(?:[A-Z]{1,6}[ /-]?)?\d{1,3}(?:[./]\d{1,3})*[a-z]?"
_SEVERAL = rf"{_NUMBER}(?:\s?(?:,|and|&|to|–|-|/)\s?{_NUMBER})+"
_LETTERS = r"(?-i:[A-Z](?:\s?(?:,|and|&|/|to|–|-)\s?[A-Z]\b)*)(?=[\s:.)\]–—-]|$)|[a-z](?=\))"
_NAMED = re.compile(
    rf"(?:[\w’'&-]+\s){{0,4}}?(?:recommendations?|recs?)\b\.?\s*(?:no\.?|number|nos\.?|ref\.?|#)?\s*[:(\[]?\s*"
    rf"(?P<number>{_SEVERAL}|{_NUMBER}|[ivxIVX]{{1,5}}\b|(?:{named_from(1, 20)})\b|{_LETTERS})\s*[)\]]?\s*(?P<mark>[:.)\]–—-]*)\s*",
    re.I,
)
_SHORT = re.compile(r"(?P<number>R(?:ec)?\.?\s?\d{1,3}(?:\.\d{1,2})*[a-z]?)\s*(?P<mark>[:.)\]–—-]*)(?:\s+|$)")
_BARE = re.compile(rf"[(\[]?(?P<number>{_SEVERAL}|{_NUMBER})[)\]]?\s*[:.)\]–—-]*\s*$")
_BEFORE = re.compile(
    rf"(?P<number>{_SEVERAL}(?=\s*[:.)\]])|(?:[A-Z]{{1,6}}[ -]?)?\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|[A-Z](?=[:.)]\s+[A-Z])|\([A-Za-z](?=\)\s+[A-Z]))(?P<mark>\s*[:.)\]]|\s+[–—-](?=\s))?\s+(?=\S)"
)
_LABEL = re.compile(
    r"^(?:\(?(?:\d{1,3}(?:\.\d{1,3})+[.):]?|\d{1,3}[.):]|\(?[a-z]\)|[ivx]{1,4}[.)])|[A-Z]{1,2}\d{1,2}\.\d{1,2}[a-z]?[.:)]?\s|(?:action|step|task)\s+\d{1,3}(?:\.\d{1,3})*[a-z]?\s*[:.)–—-]|A\d{1,3}(?:\.\d+)*\s*[:.)–—-])\s*(?=[A-Za-z“\"‘'])"
    r"|^(?:\(?(?:[a-z]|\d{1,2})\)\s*(?=\d)|\d{1,2}(?:\.|(?:\.\d{1,2})+)\s+(?=\d{1,2}[/.-]\d{1,2}[/.-]\d))",  # "a) 31/01/2013"
    re.I,
)
_ELSEWHERE = re.compile(  # "As recommendation 2", "See action 14 above": what is done is said there
    rf"(?:as(?:\s(?:in|per|for))?|(?:please\s)?see|same\sas|covered\s(?:by|in|under)|refer\sto)\s(?:the\s)?(?:recommendations?|recs?|actions?)\.?\s"
    rf"(?:{_SEVERAL}|{_NUMBER})(?:\s(?:above|below|(?:of|in)\sthe\s(?:(?!and\b)[\w’'-]+\s?){{1,5}}))?[\s.]*",
    re.I,
)
_AT_END = re.compile(
    r"\s*[(\[](?:(?:see|serves|answers|meets|addresses|from|(?:links?|linked|relates?|related) to)\s)?(?P<said>[^()\[\]]{2,40})[)\]][\s.;,]*$",
    re.I,
)
_OF_PLAN = re.compile(
    r"^\W*(?:how|what|who|when|where|why|which|notes?|guidance)\b|\?\W*$|\bth(?:is|e) (?:action )?(?:plan|form|table|template|tracker)\b",
    re.I,
)
_NONE = re.compile(
    r"\W*(?:none|nil|n/?a|not applicable|no (?:\w+ )?rec(?:ommendation)?s?|not (?:linked|related) to (?:a|any) rec(?:ommendation)?)\b\s*(?:$|[.,;:(/–—-])",
    re.I,
)  # "None. Arose in discussion", not "None of the agencies asked"
_BACK = re.compile(
    r"\W*(?:this (?:action )?)?(?:answers?|serves?|meets?|addresses|relates? to|links? to|linked to|supports?|responds? to|in (?:response|answer) to)\s(?=rec)",
    re.I,
)
SHORTEST = 4  # words of what somebody should do
_SHOULD = re.compile(r"\b(?:should|must|needs? to|ought to|(?:is|are) to)\b", re.I)


@dataclass(frozen=True, kw_only=True)
class Rec:
    """A recommendation as a plan names it: its number or reference as printed, its words, or both."""

    number: str = ""
    text: str = ""
    continued: bool = False

    def __bool__(self) -> bool:
        return bool(self.number or self.text)


def read_ref(text: str) -> Rec:
    """What a cell of recommendations says: number and words apart, "cont." taken off."""
    words = " ".join(text.split())
    whole = _CONTINUED.sub("", words)
    continued = whole != words
    words = whole.strip(" -–")
    named = _NAMED.match(words)
    if named and _stands_apart(words, named):
        rest = words[named.end() :].strip()
        number = str(CARDINAL_VALUES.get(named["number"].lower(), named["number"]))
        return Rec(
            number=_tidy(number), text=_uncontinued(rest), continued=continued or _says_continued(rest)
        )
    for pattern in (_SHORT, _BARE, _BEFORE):
        found = pattern.match(words)
        if found and (pattern is not _BEFORE or _is_label(words, found)):
            rest = words[found.end() :].strip() if pattern is not _BARE else ""
            return Rec(
                number=_tidy(found["number"]),
                text=_uncontinued(rest),
                continued=continued or _says_continued(rest),
            )
    return Rec(text=words, continued=continued)


def _stands_apart(words: str, found: re.Match[str]) -> bool:
    """Whether a number is a label: "Recommendation 4 is met by ..." is a sentence."""
    rest = words[found.end() :]
    return not rest or bool(found["mark"]) or rest[0].isupper() or rest[0] in "“\"‘'("


def _is_label(words: str, found: re.Match[str]) -> bool:
    after = words[found.end() :]
    return bool(found["mark"]) or after[:1].isupper() and not found["number"].isalpha()


def _uncontinued(rest: str) -> str:
    return re.sub(r"^\W*cont(?:inued|['’]?d|\.)?\b[.)\]:]*\s*", "", rest, flags=re.I)


def _says_continued(rest: str) -> bool:
    return _uncontinued(rest) != rest


def _tidy(number: str) -> str:
    return " ".join(number.split()).strip(" .:)-(")


def names_none(text: str) -> bool:
    """Whether words in the place of a recommendation say that there is none: "N/A – Board's own action"."""
    return _NONE.match(text) is not None


def carried(before: Rec, rec: Rec) -> Rec:
    """A recommendation named again ("2 cont.") with the words it had."""
    same = rec.number and rec.number.lower() == before.number.lower()
    if rec.continued and (same or not rec.number):
        return before
    return replace(before if same and not rec.text else rec, continued=False)


def is_heading_of_recommendation(text: str) -> bool:
    """Whether words open with "Recommendation 3" or "R3:" as a label."""
    words = " ".join(text.split())
    named = _NAMED.match(words)
    if named:
        return _stands_apart(words, named)
    short = _SHORT.match(words)
    return bool(short and (short["mark"] or not words[short.end() :]))


def asks_by_number(text: str) -> bool:
    """Whether words are numbered and say what somebody should do, as a recommendation does that is not called one."""
    return bool(read_ref(text).number and _SHOULD.search(text))


def asks(text: str) -> bool:
    """Whether words say what somebody should do for children: a theme, an agency or how the plan is filled in does not."""
    return len(text.split()) >= SHORTEST and bool(_SHOULD.search(text)) and not _OF_PLAN.search(text.strip())


def ref_at_end(text: str) -> tuple[str, Rec]:
    """An action's words and the recommendation that it names in brackets at its end: "Open the clinic (Recommendation 2)"."""
    found = _AT_END.search(text)
    if found is None or not text[: found.start()].strip() or not is_heading_of_recommendation(found["said"]):
        return text, Rec()
    rec = read_ref(found["said"])
    return (text, Rec()) if rec.text else (text[: found.start()].strip(), rec)


def unlabelled(text: str) -> str:
    """An action's words without the number typed before them ("1.2 ", "Action 3: ", "a) ")."""
    found = _LABEL.match(text)
    return text[found.end() :] if found else text


def label_before(text: str) -> str:
    """The number or letter typed before some words, without its marks; "" for none."""
    found = _LABEL.match(text)
    return re.sub(r"[\s().:]+$|^[\s(]+", "", found.group()).lower() if found else ""


def named_back(text: str) -> Rec:
    """The recommendation that a line says the action above it answers: "This answers recommendation 2"; none for other lines."""
    found = _BACK.match(text)
    rec = read_ref(text[found.end() :]) if found else Rec()
    return rec if rec.number and not rec.text else Rec()


def points_elsewhere(words: str) -> bool:
    """Whether an action only points at another, whose cost would be counted twice: "As recommendation 2"."""
    return _ELSEWHERE.fullmatch(words.strip()) is not None
