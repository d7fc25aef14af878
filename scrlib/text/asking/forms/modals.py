"""Requests made with a modal or its like: "the Trust should amend", "the Board is asked to"."""

import re
from dataclasses import replace
from itertools import pairwise

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.leads import recommends
from scrlib.text.asking.owners import classify
from scrlib.text.asking.subjects import FINITE, OWNING, subject_span
from scrlib.text.asking.verbs import ADVERB, bases
from scrlib.text.matching.lexicons import participles
from scrlib.text.matching.patterns import Pattern, part
from scrlib.text.sentences import Piece

_WHEN = r"(?:by|before|within|until|from|over|during|in|with|at|as|without|once|when|now|(?:no|not)\slater\sthan|ahead\sof|prior\sto|on)\s[^,.;:]{2,60}"
_SOON = r"(?:by|before|within|from|in\sthe\s(?:near|next|coming)|with\simmediate|as\sa\smatter|as\s(?:soon|quickly)\sas|without|over\sthe|(?:no|not)\slater\sthan|at\sthe\searliest)\s[^,.;:]{2,45}?"
_DAY = r"(?:by|before|from|within|(?:no|not)\slater\sthan)\s(?:[\w']+\s){0,4}?(?:[\w']*\d[\w']*|[A-Z][a-z]+|term|year|month|weeks|months)"
_ALLOWED = r"ha(?:s|ve)\s(?:now\s|been\s(?:given|allowed|granted)\s)?(?:until\s[^,;.]{2,40}?|(?:\d+|two|three|four|six|eight|nine|ten|twelve)\s(?:weeks|months)(?:\s(?:from|after)\s[^,;.]{3,40}?)?)\s(?:in\swhich\s)?to(?!\s(?:date|the)\b)"
_MODAL = Pattern(
    rf"\b(?:(?P<strong>shoud|shuold|shold|be\s(?:asked|requested|invited)\sto(?!\s(?:all|the|every|each|any|its|their|an?)\b)|should|must|shall|will\s(?:want|wish)\sto|will|(?<!\bthe\s)needs?(?:,\s{_WHEN},)?\s(?:also\s)?to|ought\sto|(?:is|are)(?:,\s{_WHEN},|\s{_DAY})?\s(?:not\s)?to(?!\s(?:date|the)\b)|(?<!what\s)(?<!that\s)(?:is|are)\s(?:now\s|also\s)?(?=(?:reminded|advised|needed|required|drawn|urged|commended)\s(?:of|that|at|in|(?<!advised\s)(?<!required\s)(?<!urged\s)to|by|for)\b)|ha(?:s|ve)\sto|(?:is|are)\s(?:now\s|therefore\s|also\s|accordingly\s|further\s|specifically\s|hereby\s|again\s)?(?:asked|required|requested|invited|expected|urged|encouraged|advised|recommended)(?:,\s{_WHEN},|\s{_SOON})?\sto)"
    rf"|(?P<weak>{_ALLOWED}|(?:may|might)\s(?:also\s)?(?:wish|want|like|find\sit\s(?:helpful|useful))\sto|would\sdo\swell\sto|might|may|could|can\sconsider|needs?(?=\s(?:time|a|an|better|more|clear|clearer|greater|robust|support)\b)|would\sbenefit\sfrom|need\sonly|ha(?:s|ve)\sa\s(?:key\s|vital\s|clear\s)?(?:role|responsibility|duty)\s(?:in|to)))\b"
)
_PAST = re.compile(
    r"\s(?:not\s|also\s|never\s|perhaps\s)?(?:have|of)\s(?:been\b|\w+ed\b|had\b|gone\b|seen\b|known\b|taken\b|made\b|done\b|led\b|given\b|held\b|asked\b|spoken\b)",
    re.IGNORECASE,
)
_DATED_AHEAD = re.compile(
    r"(?:by|before|within|no later than)\s", re.IGNORECASE
)  # "By May they should have ..."
_INSIDE = Pattern(
    r"\b(?:so\sthat|such\sthat|because|whether|in\sorder\sthat|nor\sthat|not\sthat|believe\sthat|think\sthat|(?:set(?:s|ting)\sout|stat(?:es|ing)|say(?:s|ing)|specif(?:ies|ying)|explain(?:s|ing))\s(?:when|who|how|what|which|where))\s[^,;:.]*$|\b(?:consider|think\sabout|reflect\son|explore|decide|discuss|ask)\swhether\s[^;:.]*$|^(?:to\s)?(?:consider|think\sabout|reflect\son|explore|examine|discuss|decide)\s(?:how|what|which|when|who)\s[^;:.]*$"
)
_RELATIVE_SUBJECT = re.compile(
    r"\b(?:which|who|whose|whom)(?:(?<=whose)\s[^,;.]{0,60}|\sof\s(?:the|their|its|these|those)\s[^,;.]{0,30})?\s(?:also\s|then\s|each\s|in\sturn\s)?$|\bwhat\s(?:(?:we|they|it|he|she|you)\s)?$",
    re.IGNORECASE,
)
_TO_THAT = re.compile(r"^(?P<np>[^,;:]{2,90}?)\sto\s(?:\w+ly\s)?(?P<verb>[a-z][\w-]+)\s[^;]*\bthat\b[^,;]*$")


def _told_that(before: str) -> bool:
    """Whether a modal stands in what somebody is to say or ensure: "Police to remind officers that the form must ..."."""
    match = _TO_THAT.match(before)
    return bool(match and match["verb"] in bases() and classify(match["np"]) in OWNING)


_LOOK_BACK = 300  # characters before a verb in which its subject may stand
_MOST = 20  # requests of one sentence that are read


def _is_inside(before: str) -> bool:
    """Whether a modal stands in a relative clause, a purpose, or what somebody is to say, rather than asking by itself."""
    return bool(_RELATIVE_SUBJECT.search(before) or _INSIDE.inside(before) or _told_that(before))


_CONDITION = re.compile(  # "When a newborn is to be removed, the ward manager must ..."
    r"(?:^|[,;:]\s)(?:when|whenever|where|wherever|if|once|before|after|unless|until|although|while)\s[^,;:]*$",
    re.IGNORECASE,
)


def _without_conditions(text: str, matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """The modals without those of a clause that says when: another asks of its own subject behind its comma."""
    kept = list(matches)
    for match, following in pairwise(matches):
        _, comma, subject = text[match.end() : following.start()].rpartition(",")
        says_when = comma and subject.strip() and not subject.startswith((" and ", " or ", " but ", " then "))
        if says_when and _CONDITION.search(part(text, max(0, match.start() - _LOOK_BACK), match.start())):
            kept.remove(match)
    return kept


_SOMETHING = re.compile(r"[A-Za-z]|:\s*$")


_ASKS = re.compile(
    r"(?:asked|required|requested|invited|expected|urged|encouraged|advised|recommended)\b.*\sto$",
    re.IGNORECASE,
)


def _is_month(words: str) -> bool:
    return words != "may" and words.lower() == "may"


def modals(piece: Piece) -> list[Request]:
    """What each modal of a sentence asks of its subject; the weak ones only where no firm one asks."""
    text, found = piece.words, []
    edge = 0
    matches = [
        m
        for m in _MODAL.finditer(text)
        if not _is_month(m.group())
        and not (
            m["strong"]
            and m.group().lower() not in {"will", "shall"}
            and _PAST.match(text, m.end())
            and not re.match(r"\s(?:by|within|before)\b", text[m.end() :])
            and not _DATED_AHEAD.match(text)
        )
    ]
    matches = [m for m in matches if not _is_inside(part(text, max(0, m.start() - _LOOK_BACK), m.start()))]
    if not any(m["strong"] for m in matches) and next(recommends(text), None):
        return []
    if any(m["strong"] for m in matches):
        matches = [
            m for m in matches if m["strong"] or "wish" in m.group().lower() or "want" in m.group().lower()
        ]
    matches = _without_conditions(text, matches)
    matches = [m for m in matches if _SOMETHING.search(text[m.end() :])][:_MOST]
    for index, match in enumerate(matches):
        if index and not _opens_new_clause(text, edge, match.start()):
            continue
        subject = subject_span(text, match.start(), edge)
        ask = _ASKS.search(match.group())
        found.append((subject, match, bool(ask)))
        edge = match.end()
    out = []
    for index, (subject, match, asked) in enumerate(found):
        stop = _clause_end(text, found[index + 1][0][0]) if index + 1 < len(found) else len(text)
        out.append(
            _passive_asked(piece, subject, (match.end(), stop), strong=bool(match["strong"]), asked=asked)
        )
    return [one for one in out if one.strong or not _only_says(text, one, piece.start)]


_MIGHT = re.compile(r"\s(?:may|might|could)$")


def _only_says(text: str, one: Request, start: int) -> bool:
    """Whether a weak modal says what a thing may do, and asks for nothing: "that crying may overwhelm a parent"."""
    after_it = _MIGHT.search(text, 0, one.predicate[0] - start)
    return after_it is not None and not one.passive and one.subject_class in {"thing", "receiver", "none"}


_WILL_HAVE = re.compile(rf"\s*(?:{ADVERB}\s)?have\s(?:{ADVERB}\s)?(?!been\b)(?P<verb>[a-z]+)\s(?!by\b)")
_ASKED = Pattern(
    rf"\s*(?:{ADVERB}\s){{0,2}}be\s(?:{ADVERB}\s){{0,2}}(?:asked|requested|required|tasked|invited|expected|urged|commissioned|instructed)\s(?:jointly\s)?to\s(?!(?:all|the|every|each|any|its|their|an?)\s)"
)


_STEPS = ("steps", "action", "measures")
_TAKEN = re.compile(  # "steps should be taken by the Trust to provide": what is asked is to provide
    r"\s(?:\w+ly\s)?be\s(?:\w+ly\s)?taken\s(?:by\s(?P<who>[^,;.]{3,60}?)\s)?to\s(?=[a-z])"
)


def _passive_asked(
    piece: Piece, subject: tuple[int, int], predicate: tuple[int, int], *, strong: bool, asked: bool
) -> Request:
    if done := _WILL_HAVE.match(piece.words, predicate[0], predicate[1]):
        verb = done["verb"].lower()
        if verb in participles() or verb.endswith("ed"):
            predicate = (done.start("verb"), predicate[1])
    taken = _TAKEN.match(piece.words, predicate[0])
    if taken and piece.words[slice(*subject)].lower().endswith(_STEPS):
        who = taken.span("who") if taken["who"] else None
        made = request(piece, "modal", subject, (taken.end(), predicate[1]), agent=who, strong=strong)
        return replace(made, subject_class="none")
    if match := _ASKED.match(piece.words, predicate[0]):
        return request(piece, "modal", subject, (match.end(), predicate[1]), strong=strong, asked=True)
    return request(piece, "modal", subject, predicate, strong=strong, asked=asked)


def _clause_end(text: str, subject_start: int) -> int:
    """The end of the clause before a new subject: its joining words left out."""
    joined = re.search(r"(?:[,;:.]\s*)?(?:\b(?:and|but|or|so|then|while|whilst)\s)?$", text[:subject_start])
    return joined.start() if joined else subject_start


_REPORTS = re.compile(
    r"(?:an?|the|its)\s(?:\w+\s)?(?:report|results|findings|figures|update|return|audit|sample|survey|evaluation)\b"
)


def _opens_new_clause(text: str, edge: int, modal: int) -> bool:
    between = text[max(edge, modal - _LOOK_BACK) : modal]
    starts = list(
        re.finditer(
            r"(?:;\s(?:and\s)?|,\s(?:and|but|then)\s(?:that\s)?|\sand\s(?:that\s)?|:\s|\.\s|\s[–—-]\s|,\s)",
            between,
        )
    )
    for start in starts:
        phrase = between[start.end() :].strip()
        if (
            not phrase
            or phrase.endswith((" and", " then"))
            or len(phrase.split()) > 14
            or FINITE.search(phrase)
            or re.search(
                r"\b(?:which|who|that|where|when|if|how|whether|what|because|unless|until)\b",
                phrase,
                re.IGNORECASE,
            )
        ):
            continue
        strong_joint = ";" in start.group() or ":" in start.group() or start.group().startswith(",")
        if (
            classify(phrase) in {"named", "profession", "generic", "pronoun"}
            or _REPORTS.match(phrase)
            or strong_joint
            and classify(phrase) == "thing"
            and ";" in start.group()
        ):
            return True
    return False
