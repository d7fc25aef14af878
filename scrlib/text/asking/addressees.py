"""Who is asked, also where the owner stands beside the sentence: "LEAD: ...", a heading, "X to action"."""

import itertools
import re

from scrlib.records import Clause, Span
from scrlib.text.asking.heads import head
from scrlib.text.asking.owners import classify, head_of, is_somebody
from scrlib.text.matching.lexicons import words
from scrlib.text.matching.patterns import Pattern
from scrlib.text.sentences import Piece, number_end, put_to
from scrlib.text.spans import span

_LEAD_FIELD = Pattern(
    r"\b(?:lead(?:\sofficer|\sagency|\sresponsibility|\spartner)?|owner|responsible(?:\sofficer|\sagency)?|who|by\swhom|action\sowner|accountable|for)\s?:\s*(?P<np>[^.;\n]{2,80})"
)
_FALLS_TO = re.compile(  # "This falls to the School Nursing Service", "It will be for the Trust to do it"
    r"(?:^|[.;]\s|,\sand\s)(?:(?:[Tt]his|[Ii]t|[Tt]hese|[Tt]he\swork|[Tt]his\s(?:work|task|action)|[Rr]esponsibility(?:\sfor\s(?:this|it|these|doing\s(?:so|this|it)))?)\s(?:is|will\sbe|falls|rests|lies|sits|belongs|should\sfall|would\sfall|must\srest)\s(?:\w+ly\s)?(?:to|with|for)\s(?:the\s(?=[A-Z]))?(?P<np>(?:the\s)?[A-Z][\w'’&-]*(?:\s(?:of|and|for|the|in|[A-Z][\w'’&-]*))*(?:\s[a-z-]+)?)(?=[,.;]|\sto\s|$))"
)
_ACTION_BY = re.compile(r"(?P<np>(?:The\s)?[A-Z][\w'’&,\s-]{2,70}?)\sto\s(?:action|lead|take\sforward)\b")


def addressees(text: str, begin: int, parts: list[Piece], main: list[Clause]) -> tuple[Span, ...]:
    """The owners of the main acts, in order; from beside the sentence where the acts name none."""
    found: list[Span] = []
    for clause in main:
        if clause.owner and _name(clause.owner) not in map(_name, found):
            found.append(clause.owner)
    named = [s for s in found if classify(s.words) in {"named", "profession", "generic"}]
    if named and all(_SPOKEN_OF.fullmatch(s.words) for s in named) and (told := in_label(text)):
        return tuple(told)
    heading = _heading(text, parts, main)
    if named and heading and all(_works_within(s, heading) for s in found):
        return (heading, *found)
    if named:
        found += _beside_whom(text, found[0])
        return tuple(s for s in found if classify(s.words) != "pronoun" or s is found[0] and len(found) == 1)
    return tuple(
        _field_owner(text, begin, parts, main)
        or _meant(text, parts, main)
        or (heading and [heading])
        or found
        or in_label(text)
    )


def _name(owner: Span) -> str:
    """What an owner is called, however a sentence begins."""
    return owner.words.lower().removeprefix("the ")


_DETERMINERS = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny|[Ii]ts|[Aa]ll)\s)*+(?P<first>[A-Za-z]+)"
)


def _works_within(owner: Span, body: Span) -> bool:
    """Whether an owner is a post or group in the body that a heading names: "clinic nurses", "the custody sergeant"."""
    first = _DETERMINERS.match(owner.words)
    if first is None or body.end > owner.start or head_of(owner.words) not in words("owners", "posts"):
        return False
    return first["first"][0].islower() or first["first"].lower() in words("owners", "plain_posts")


def _heading(text: str, parts: list[Piece], main: list[Clause]) -> Span | None:
    """The body that stands with a colon before what is asked, also behind a finding: "... was late. Police: officers to ..."."""
    for piece in parts:
        found = head(piece.words)
        if (
            found
            and ":" in found["mark"]
            and any(piece.start + found.end() <= c.start < piece.end for c in main)
        ):
            named = found["body"].rpartition(" ")[2][:1].isupper() and is_somebody(found["body"])
            return _body(text, found, piece.start) if named else None
    return None


def _body(text: str, found: re.Match[str], at: int = 0) -> Span:
    """The body of a heading that was found in the words that begin at a place of a text."""
    return span(text, at + found.start("body"), at + found.start("body") + len(found["body"].rstrip(" ,")))


_SPOKEN_OF = re.compile(  # who they are is said before: "the three services"
    r"(?:the|these|all|both)\s(?:(?:two|three|four|five)\s)?(?:services|agencies|bodies|partners|organisations|boards|trusts)",
    re.IGNORECASE,
)
_JOINTLY = re.compile(  # "The Board, with the Trust, should ...", "should commission, jointly with the Trust, a ..."
    r"(?:\s(?:should|must|will|shall|to|is\sto|are\sto)\s[a-z-]+)?,\s(?:jointly\swith|together\swith|working\swith|alongside|with)\s(?P<np>(?:the\s)?[A-Z][^,;.]{2,70}),\s"
)


def _beside_whom(text: str, owner: Span) -> list[Span]:
    """Who is to do it jointly with an owner, named between commas."""
    joint = _JOINTLY.match(text, owner.end)
    if joint is None or classify(joint["np"]) != "named" or joint["np"] in owner.words:
        return []
    return [span(text, joint.start("np"), joint.end("np"))]


def in_label(text: str) -> list[Span]:
    """Whom the label names: "Recommendation 4 (the Trust): That practices be made aware ..."; nobody: an empty list."""
    told = put_to(text, number_end(text))
    group = told.lastgroup if told else None
    if told is None or group is None or not is_somebody(told[group]):
        return []
    return [span(text, told.start(group), told.end(group))]


_IT = re.compile(
    r"(?:(?:[Ii]f\s[^,;.]{2,40}|Nonetheless|Nevertheless|However|Therefore|Accordingly|Even\sso),\s)?it\s(?:should|must|will|needs|is|may|ought)\b",
    re.IGNORECASE,
)
_BODY_FIRST = re.compile(
    r"(?:(?:Would|Will|Does|Is|Has|Could|Can)\s)?(?P<np>[Tt]he\s[A-Z][\w'’&-]*(?:\s[A-Z][\w'’&-]*){0,5}(?=\s[a-z])|[A-Z][\w'’&-]*(?:\s[A-Z][\w'’&-]*){1,5}(?=\s(?:has|had|is|was|did|does|may|could|would|already|accepts|told|[a-z]+ed)\b))"
)


def _is_one_body(name: str) -> bool:
    """Whether words are the name of one body, with "the" or without."""
    return classify(name) == "named" and (name.lower().startswith("the ") or is_somebody(name))


def _meant(text: str, parts: list[Piece], main: list[Clause]) -> list[Span]:
    """Whom "it" means: the body that the sentence before begins with ("The Trust accepts this. It should ...")."""
    for before, piece in itertools.pairwise(parts):
        asks = any(piece.start <= clause.start < piece.end for clause in main)
        first = asks and _IT.match(piece.words) and _BODY_FIRST.match(before.words)
        if first and not first["np"].endswith(("'s", "’s")) and _is_one_body(first["np"]):
            return [span(text, before.start + first.start("np"), before.start + first.end("np"))]
    return []


def _field_owner(text: str, begin: int, parts: list[Piece], main: list[Clause]) -> list[Span]:
    """An owner given beside the sentence: "LEAD: ...", "AHP lead.", a heading that names a body, "X to action"."""
    for pattern_ in (_LEAD_FIELD, _ACTION_BY, _FALLS_TO):
        match = pattern_.search(text, begin)
        if match and classify(match["np"]) in {"named", "profession", "generic"}:
            return [span(text, match.start("np"), match.start("np") + len(match["np"].rstrip(" ,")))]
    for at in (begin, 0, *(piece.start for piece in parts)):
        found = head(text, at)
        if found and (found["lead"] or at == begin):
            return [_body(text, found)]
    return _beside(text, [p for p in parts if not main or p.end > main[0].start])


_IN_BRACKETS = re.compile(
    r"(?:(?<=[a-z]\s)|(?<=\b20\d\d\s))\((?P<np>[A-Z][^()\d]{1,50})\)(?=\s*(?:[.;–-]|by\s|before\s|$))"
)
_APART = re.compile(r"\s[–—]\s|\s-\s(?=[A-Z])|:\s(?=[A-Z][^.;:]{3,70}\.?$)")


_POST = re.compile(
    r"[A-Z][\w'’&-]*\sof(?:\s(?:the|and|in|for))?(?:\s[A-Z][\w'’&-]*)+(?:\s(?:in|and|for)\s[A-Z][\w'’&-]*)*"
)


def _beside(text: str, parts: list[Piece]) -> list[Span]:
    """An owner that stands alone after the ask: "Patient Safety Lead, by Friday.", "– Head of Commissioning –", "(ICB)"."""
    bracket = _IN_BRACKETS.search(text)
    if bracket and is_somebody(bracket["np"]):
        return [span(text, bracket.start("np"), bracket.end("np"))]
    for index, piece in enumerate(parts):
        cuts = [m.end() for m in _APART.finditer(piece.words)]
        for start in cuts if not index else [0, *cuts]:
            said = re.split(r",\s(?=by\s)|\s[–—-]\s", piece.words[start : start + 90])[0].rstrip(" .;")
            if (
                len(said.split()) <= 7
                and (classify(said) == "named" or _POST.fullmatch(said) and is_somebody(said))
                and not (start and "," in said and piece.words[start - 2] != ":")  # those who are told
                and not re.search(r"[\d:]|\b(?:is|are|by|to|for|from)\b", said)
            ):
                return [span(text, piece.start + start, piece.start + start + len(said))]
    return []
