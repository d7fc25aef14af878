"""The steps inside one request: each verb with its object, so that a check on the work is told from the work itself."""

import re
from dataclasses import dataclass

from scrlib.text.asking.asked import Request
from scrlib.text.asking.verbs import fronted_end
from scrlib.text.matching.lexicons import base_of, participles, third_persons, verb_class, words
from scrlib.text.matching.patterns import Pattern


@dataclass(frozen=True, kw_only=True)
class Step:
    """One verb and its object: offsets in the whole text. `opens` is where its own subject, if any, begins."""

    start: int
    end: int
    verb: str
    opens: int
    request: int  # which request it belongs to
    first: bool  # the first step of that request
    tail: bool = False  # a "with ..." or noun phrase that hangs on, not a verb of its own


_JOIN = re.compile(
    r"(?:;\s(?:and\s)?|,\s(?:and\s|then\s|or\s)?|\sand\s(?:then\s|also\s)?|\s[–—-]\s)(?P<lead>(?:to\s|will\s|should\s|must\s|also\s|then\s|thereafter\s|meanwhile\s|subsequently\s|afterwards\s|that\s(?:it\s|they\s)?|jointly\s|themselves\s)*)(?P<verb>[a-z][\w-]+)\b(?P<next>\s[\w'’£-]+)?"
)
FRONTED = re.compile(
    r"(?:(?:also|always|never|now|therefore|however|nevertheless|meanwhile|each|then|jointly|routinely|should|instead),?\s|,)*,?\s?(?:(?:as\sa\smatter|without|within|by|before|from|at|in|when|where|on|no\slater|not\slater|this\sside|following|over|through|via|after|as\spart|for|with|wherever|whenever|if|starting|as\ssoon|upon|during|until|prior|ahead|under|having|using|given|subject|alongside|unless|once|against|despite|regardless)\b[^,;]{2,120}),\s"
)
_TAIL = Pattern(
    r"(?:;\s(?:and\s)?|,\s(?:and\s)?(?:with\s)?|\sand\swith\s|\s[–—-]\s|(?<!\swork)(?<!\sworks)(?<!\sliaise)\swith\s|\s[|]\s|\sand\s(?=(?:the\s|its\s)?(?:results?|findings|figures|outcomes?|(?:completion|attendance|take-up|response)\srates|compliance|attendance|uptake|take-up|progress)\s(?:\w+ly\s)?(?:be\s)?(?:shared|reported|audited|presented|monitored|published|sent|given|taken|brought)))(?!(?:\w+\s){0,4}(?:tele)?phone\snumbers?|(?:the\s)?(?:dates?|names?|address(?:es)?|time)\sand\snumbers?)(?!(?:on|of|about|from|for|as|to|who|whom|which|when|where|whether|since|because|in|at|by|how|what|if|once|until|after|before|so)\s)(?=(?:an?\s|the\s|its\s|their\s|any\s|all\s)?(?:\w+[\s-]){0,3}(?:results?|findings?|figures?|compliance|uptake|attendance|outcomes?|audits?|evaluation|feedback|report|reports|exceptions|copies|returns?|data|minutes|progress|evidence|numbers?|themes|answers|responses|replies|scores|tally|tallies|re-audit|reporting|repeat|feedback|updates?|sample|survey|spot|(?:monthly|quarterly)\s(?:[\w-]+\s)?(?:reports?|reporting|figures|returns?|data|updates?|audits?|counts?|lists?|numbers?|results?|summary|monitoring|checks?|samples?|meetings?|to\b)|completion|implementation|assurance|confirmation|table|list|summary|count|comparison)\b(?!\s(?:to\s)?(?:it|them|every|each)\b))"
)
_OBJECT = re.compile(
    r"\s(?:the|a|an|its|their|his|her|all|every|each|any|this|these|those|that|to|how|what|whether|who|where|on|in|with|back|at|by|for|it|them|such|both|annually|yearly|termly|regularly|jointly|directly|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d+|compliance|results|findings|progress|completion|attendance|figures|numbers|rates|themes|trends|exceptions|lessons|monthly|quarterly|cases|files|staff|children|families|health|social|police|midwives|teachers|managers|practitioners|schools|officers|workers|professionals|parents|agencies|GPs|[A-Z][\w'’-]*)$"
)
_PRONOUN = re.compile(r"\s(?:it|them|this|these)$")


def steps(text: str, asked: list[Request]) -> list[Step]:
    """The steps of the requests, in order. Each request gives at least one."""
    found: list[Step] = []
    for index, request in enumerate(asked):
        found.extend(_steps_of(text, request, index))
    return found


def _steps_of(text: str, request: Request, index: int) -> list[Step]:
    start, end = _predicate(text, request)
    cuts = _cuts(text, request, start, end)
    own = request.subject[0] < request.subject[1] and not request.shared
    opens = min(request.subject[0], start) if own else start
    out = []
    for i, (_, begin, verb, tail) in enumerate(cuts):
        stop = cuts[i + 1][0] if i + 1 < len(cuts) else end
        stop = begin + len(text[begin:stop].rstrip(" ;,.:?"))
        if stop - begin < 3 and i:
            continue
        out.append(
            Step(
                start=begin,
                end=stop,
                verb=base_of().get(verb, verb),
                opens=opens if i == 0 else begin,
                request=index,
                first=i == 0,
                tail=tail,
            )
        )
    return out


def _predicate(text: str, request: Request) -> tuple[int, int]:
    """Where what is asked begins and ends, without the marks and the time before it."""
    start, end = request.predicate
    while start < end and text[start] in " ,:;":
        start += 1
    if however := _HOWEVER.match(text, start, end):
        start = however.end()
    if (lead := FRONTED.match(text, start, end)) and lead.end() < end - 3:
        start = lead.end()
    return fronted_end(text, start, end) or start, end


_HOWEVER = re.compile(
    r"(?:however|nevertheless|nonetheless|meanwhile|instead|therefore|also|then|additionally|further),?\s"
)


def _cuts(text: str, request: Request, start: int, end: int) -> list[tuple[int, int, str, bool]]:
    """Where steps part: (end of the one before, beginning, verb, whether it only hangs on), in order."""
    cuts = [(start, start, request.verb, False)]
    cuts += [
        (
            m.start(),
            m.start("lead" if m["lead"].strip().startswith("that") else "verb"),
            m["verb"].lower(),
            False,
        )
        for m in _acts(request, list(_JOIN.finditer(text, start, end)))
    ]
    cuts += [
        (m.start(), m.end(), "", True)
        for m in _TAIL.finditer(text, start + 3, end)
        if not _WITHOUT_OBJECT.fullmatch(text, start, m.start())
        and not (_ITS_OBJECT.match(m.group()) and _AWAITING.fullmatch(text, start, m.start()))
    ]
    return _spread(sorted(cuts))


_FEWEST_ACTS = 3  # behind commas, of a row of acts


def _acts(request: Request, joints: list[re.Match[str]]) -> list[re.Match[str]]:
    """The joints behind which a step begins; in a row of acts each that has the form of a verb is one."""
    sure = [one for one in joints if _is_verb(request, one)]
    row = [one for one in joints if _may_be_an_act(one)] if len(joints) > _FEWEST_ACTS else []
    if len(sure) < 2 or sum(one.group()[0] == "," for one in row) < _FEWEST_ACTS:
        return sure
    return [one for one in joints if one in sure or one in row]


def _may_be_an_act(joint: re.Match[str]) -> bool:
    """Whether a joint is a comma, or the "and" before the last of a row, and a verb with more behind it follows."""
    verb, following = joint["verb"].lower(), (joint["next"] or "").strip()
    bare = joint.group()[0] == "," or joint.group().startswith(" and ")
    return (
        bare and not joint["lead"] and verb in verb_class() and following.lower() not in {"", *_AFTER_NOUNS}
    )


_WITHOUT_OBJECT = re.compile(  # "publish on its website, within six weeks, a summary": no phrase that hangs on
    r"[a-z-]+(?:\s(?:on|in|with|to|for)\s[^,]{3,60})?,\s(?:by|within|before|no\slater|in|at|from|during)\s[^,]{3,50}"
)
_AWAITING = re.compile(
    r"[a-z-]+,\s[^,]{3,90}"
)  # "file, with each new application, a list": its object is to come
_ITS_OBJECT = re.compile(r",\s(?!with\b|and\b)")


def _spread(cuts: list[tuple[int, int, str, bool]]) -> list[tuple[int, int, str, bool]]:
    """One cut at each place: a verb wins over a tail that begins at the same joint."""
    kept: list[tuple[int, int, str, bool]] = []
    for cut in cuts:
        if kept and cut[0] <= kept[-1][1] and cut[0] != kept[0][0]:
            if kept[-1][3] and not cut[3]:
                kept[-1] = cut
            continue
        kept.append(cut)
    return kept


_PEOPLE_TOO = frozenset({"staff", "telephone"})  # "tenants and staff", "written and telephone contact"
_DETERMINED = re.compile(r"\s(?:the|an?|its|their|all|each|every|any|them|it)$")
_AT_ALL_HOURS = re.compile(r"\s(?:to|seven|six|five|\d+|during|at|from)\b")  # what a thing is, not an act
_INSERTED = re.compile(r",\s(?:including|who|which)\s[^,;.]{3,90}$")
_WHEN = re.compile(r"\s(?:no|not|by|within|in|on|from|before|at|after)")


_AFTER_NOUNS = frozenset("of and is are was were should will".split())


def _is_verb(request: Request, match: re.Match[str]) -> bool:
    """Whether the word after "and", a comma or a lead such as "to" is a verb that begins a step."""
    verb, lead, following = match["verb"].lower(), match["lead"].strip(), match["next"] or ""
    joint = match.group()[:1]
    if _is_no_verb(match, verb, following) or lead.startswith("that"):
        return False
    if lead.endswith(("to", "will", "should", "must")):
        if joint == "," and lead == "to" and _is_asked_for(request, match):
            return False
        only_why = joint == "," and lead == "to" and verb in words("verbs", "purposes")
        lasts = verb in words("verbs", "lasting") and _WHEN.fullmatch(following)
        return not only_why and not lasts and (verb in verb_class() or verb == "be")
    if request.kind == "that" and verb in third_persons() and following.strip().lower() not in {"of", "and"}:
        return verb not in words("verbs", "also_things") or bool(_OBJECT.search(following))
    if request.passive and verb in participles() and verb.endswith("ed"):
        return joint == " " and verb not in {"involved", "concerned", "based", "related"}
    return verb in verb_class() and _is_plain_verb(verb, joint, following)


_ASKING = frozenset("ask require request invite expect remind instruct".split())


def _is_asked_for(request: Request, match: re.Match[str]) -> bool:
    """Whether "to" says what others are asked to do, behind words between commas: "ask each carer, at the review, to"."""
    asked = match.string[request.predicate[0] : match.start()]
    return request.verb in _ASKING and " to " not in asked


def _is_no_verb(match: re.Match[str], verb: str, following: str) -> bool:
    """Whether what stands around a word that may be a verb says that here it is none."""
    if verb in {"have", "has"} and _INSERTED.search(match.string, 0, match.start()):
        return True
    if verb == "fit" and following == " for" or verb in _PEOPLE_TOO and not _DETERMINED.match(following):
        return True
    by_whom = match.group()[0] == "," and following == " by" and verb in participles()
    return by_whom or verb == "open" and bool(_AT_ALL_HOURS.match(following))


def _is_plain_verb(verb: str, joint: str, following: str) -> bool:
    """Whether a word with the form of a verb is one here: it has an object, or stands before no form of "be"."""
    if verb in words("verbs", "also_nouns") or joint == "," and verb not in words("verbs", "plain"):
        return bool(_OBJECT.search(following)) or bool(_PRONOUN.search(following))
    return bool(following) and following.strip().lower() not in _AFTER_NOUNS


def is_work(step: Step) -> bool:
    """Whether a step is an act of its own: not a phrase that hangs on, nor "to be completed before ..."."""
    return not step.tail and (step.first or step.verb != "be")


def work_count(text: str, found: list[Step]) -> int:
    """How many of these steps a lead officer would log separately: a second verb on the same thing is not another."""
    count = 0
    for i, step in enumerate(found):
        words = text[step.start : step.end]
        if (
            i
            and not step.first
            and (
                re.match(
                    r"[\w-]+\s(?:it|them|this|these|one)\b|repeat(?:ed)?\s(?:\w+ly$|each\b|every\b)", words
                )
                or len(found[i - 1].verb)
                and len(text[found[i - 1].start : found[i - 1].end].split()) <= 2
            )
        ):
            continue
        if is_work(step):
            count += 1
    return count
