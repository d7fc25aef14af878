"""The signs a verdict rests on: how clear the owner is, how concrete the action, what ties it.

Levels run from 0 to 2 as the codebook's verdicts do. Every sign is explained by words of the text.
"""

import re
from dataclasses import dataclass
from functools import cache

from scrlib.records import Clause, Parse
from scrlib.text.lexicons import found, found_within, participles, words
from scrlib.text.owners import classify
from scrlib.text.patterns import Pattern, part


@dataclass(frozen=True, kw_only=True)
class Signs:
    """What the rules look at. Levels: 0 none, 1 in part, 2 clear."""

    owner: int
    action: int
    attitude: bool  # a truism, reminder or way of thinking
    output: bool  # something tangible would exist
    bounded: bool
    open_ended: bool
    persuades: bool  # the owner can only ask or press others
    absolute: bool
    sweeping: bool
    tied: bool  # a finding or purpose is stated
    considers: str  # "whether", "how" or ""
    sector: bool = False  # the owner is a kind of body at large: "schools", "GP practices"


_CONTENT = Pattern(
    r"\b(?:so\sthat|to\s(?:include|make|say|give|cover|reflect|require|allow|set|state|clarify|address|show|specify|add|provide|incorporate|identify|establish|check|see|find|explain|name)|whether|which|who|how|where|when|that|with|looking\sat|covering|setting\sout|including|for\s(?:children|all|each|every|any|the|families|babies|young|parents|women|people|cases|those|notifying|unborn)|of\s(?:every|all|each)|not\sonly|about|on\s(?:the|how|when|what|who|domestic|neglect|pre)|by\s(?:adding|removing|including))\b"
)
_SEEK = Pattern(
    r"\b(?:(?:seek|obtain|receive|gain|request|secure|be\sgiven|require)\s(?:\w+\s){0,2}(?:re)?assurances?|be\s(?:re)?assured|assure\s(?:itself|themselves|himself|herself)|satisf(?:y|ies)\s(?:itself|themselves|himself|herself)|assurance\s(?:to\sbe|should|that)|be\sconfident|be\ssatisfied)\b"
)
_ATTITUDE = Pattern(
    r"\b(?:remember\b|(?:be\s)?(?:mindful|alert|vigilant|sensitive|curious|conscious)\s(?:of|to|that|about)|be\sopen\s(?:to|about)|be\s(?:more\s|fully\s|better\s)?(?:aware|mindful|curious|alert|vigilant|child[\s-]cent|child[\s-]focus|profession\w+\scurious|culturally)|bear\s(?:this\s)?in\smind|keep\s(?:the\s)?(?:[\w\s]{2,50}\s)?(?:in\smind|at\sthe\s(?:centre|heart|front|forefront))|(?:keep|put|place)s?\s[\w\s'’]{2,60}(?:at\sthe\s(?:centre|heart|front|forefront)|in\s(?:mind|sight|view))|in\ssight\b|guard\sagainst|never\sassume|not\sassume|assume\b|remind(?:ed|er)?|have\sregard|hold\sin\smind|appreciate|realise|be\sdeterred|feel\s(?:\w+\s)?(?:empowered|able|confident)|professional\scuriosity|respectful\suncertainty|think\s(?:family|the\sunthinkable)|lose\ssight|trust\stheir|at\sthe\s(?:centre|heart|forefront|front)\sof|listen(?:ed)?\sto|take\sseriously|a\spriority|is\sprioritised|watchword|culture\b|put\s(?:the\s)?[\w\s]{0,30}first|value[sd]?\b|recognise\b|everyone['’]s\s(?:responsibility|business)|open\smind|over-?optimis\w+|through\sthe\seyes\sof|scepticism|as\san\sindividual\b|(?:have|show|find)\sthe\scourage|show\s(?:\w+\s)?(?:persistence|tenacity|respect|empathy|kindness|compassion)|take\s(?:their\s|full\s|personal\s|collective\s)?responsibility\sfor\s(?:safeguarding|protecting|children)|in\sthe\s(?:best\s)?interests\sof\s(?:the\s)?child|share\s(?:a|the)\s(?:vision|commitment|belief)|(?:due|proper|sufficient|greater|more)\sweight\sto\swhat|respect\s(?:each\sother|one\sanother|the\sviews)|be\s(?:\w+ly\s)?(?:confident|honest|sure|prepared|willing|careful|sceptical|optimistic|persistent|tenacious|brave|respectful|inquisitive|questioning|cautious|suspicious|receptive|courageous|sensitive)\s(?:of|to|in|with|about|enough|and)\b)"
)
_OF_MIND = frozenset("understand respect appreciate know feel recognise acknowledge accept".split())
_KEPT = re.compile(
    r"keep\s(?:an?|the)\s(?:\w+\s){0,2}(?:log|list|record|register|diary|note|copy|file|table|tally)\b"
)
_CONSIDER = re.compile(
    r"\b(?:consider(?:ation)?|explor\w+|reflect|think|look\sat|discuss|examine|debate)\b(?:\s\w+){0,5}?\s(?P<how>whether|if|how|what|ways|why|the\sfeasibility|on|upon|about|extending|making|introducing|appointing|revising|developing|adopting|reviewing)?",
    re.IGNORECASE,
)


def signs(parse: Parse) -> Signs:
    """The signs of one parsed recommendation."""
    main = main_clauses(parse)
    asked = " ".join(c.action.words for c in main) or parse.text
    considers = _considers(main)
    attitude = bool(main) and all(_is_attitude(c) for c in main) or not main
    action = max((_action_level(c, parse) for c in main), default=0)
    sweeping = any(_is_sweeping(c, parse) for c in main)
    persuades = _SEEK.inside(asked) or any(_persuades(c) for c in main)
    open_ended = (
        attitude
        or bool(considers == "how")
        or all(
            c.verb in words("verbs", "unbounded") or (c.verb in {"ensure", "make"} and _virtue_only(c, parse))
            for c in main
        )
    )
    return Signs(
        owner=owner_level(parse),
        action=action,
        attitude=attitude,
        output=any(_has_output(c, parse) for c in main),
        bounded=action == 2
        and not attitude
        and considers != "how"
        or considers == "whether"
        or any(_has_an_end(c) for c in main),
        open_ended=open_ended,
        persuades=persuades,
        absolute=_is_absolute(parse, main, asked),
        sweeping=sweeping,
        tied=is_tied(parse),
        considers=considers,
        sector=bool(parse.owners) and all(_SECTOR.match(o.words) for o in parse.owners),
    )


_ALWAYS = Pattern(r"\b(?:always|never)\b")


def _is_absolute(parse: Parse, main: list[Clause], asked: str) -> bool:
    """Whether what is asked is asked of every time and everybody."""
    one = found_within(parse.text, main[0].action, "wording", "absolutes") if len(main) == 1 else None
    return bool(found(asked, "wording", "absolutes") if one is None else one) or any(
        _ALWAYS.inside(part(parse.text, c.start, c.end)) for c in main
    )


def main_clauses(parse: Parse) -> list[Clause]:
    """The clauses whose action is one of the actions of the parse."""
    starts = {a.start for a in parse.actions}
    return [c for c in parse.clauses if c.action.start in starts]


_BOUNDED_REACH = Pattern(
    r"\s(?:where|who|which|whose|with|subject|on\sa|under|aged|in\sthe\s(?:team|unit|practice)|that|known|placed|open)\b"
)


def _is_sweeping(clause: Clause, parse: Parse) -> bool:
    """Whether the act, or its owner, reaches everybody: "all families" with nothing after it that narrows them."""
    owner = clause.owner.words if clause.owner else ""
    if re.match(r"(?i)(?:all|every|any)\s", owner) or " and all " in owner:
        return True
    text = clause.action.words
    wide = found_within(parse.text, clause.action, "wording", "sweeping")
    return any(not _BOUNDED_REACH.opens(text, b) for _, b in wide)


def owner_level(parse: Parse) -> int:
    """2 for a body, post or profession that could be asked about it; 1 for a general or pronoun owner; 0 for none."""
    kinds = [classify(o.words) for o in parse.owners]
    if any(k in {"named", "profession"} for k in kinds):
        return 2
    return 1 if kinds else 0


_SECTOR = re.compile(
    r"(?:All\s|all\s|Any\s|any\s|Local\s|Other\s)?(?:[A-Z]?[a-z'’-]+\s|GP\s|and\s){0,4}?(?:[Ss]chools|[Cc]olleges|[Nn]urseries|[Aa]cademies|[Uu]niversities|[Pp]ractices|[Ss]urgeries|[Pp]roviders|services|[Tt]rusts|[Hh]ospitals|[Ss]ettings|[Cc]lubs|homes|[Aa]gencies|[Oo]rganisations|[Ee]mployers|[Cc]harities|[Cc]ommissioners|governing\sbodies|[Gg]overnors|teams|groups|forces|authorities|[Cc]ouncils|[Ll]andlords|[Pp]harmacies)$"
)
_ENDS = frozenset(
    "review revise update refresh evaluate audit agree amend write rewrite redraft draft decide name appoint "
    "clarify complete restore publish issue circulate action".split()
)


def _has_an_end(clause: Clause) -> bool:
    """Whether the act is one job that is done when it is done: a review, a decision, a letter, a reminder of one rule."""
    return (
        clause.verb in _ENDS
        or clause.verb == "remind"
        and " that " in clause.action.words
        or clause.kind == "noun"
        and bool(re.match(r"(?:an?\s)?(?:\w+\s)?(?:review|audit)\b", clause.action.words, re.IGNORECASE))
    )


_THIS_CASE = Pattern(
    r"\b(?:(?:in|of|by|from|to)\sthis\s(?:case|family|review|tragedy|incident)|this\scase|in\sview\sof\sthe\s(?:above|finding)|given\sthe\sabove|as\s(?:it|this|was|happened|seen|they)\s(?:was|were|did|happened|here)|was\snot\ssustainable|which\sstill|who\shave\sbeen|which\sstood\sat|at\sthe\stime\sof\sthe|seen\shere|present\shere|in\sthis\scase\b|(?:because|as|since|given)\s[^.;]{3,140}\b(?:was|were|had|did|could|showed|never|nobody|no one)\b)"
)
_LESSONS = re.compile(  # what is to be passed on, not why
    r"\b(?:findings?|lessons?|learning|themes|summary|briefing|recommendations?|publication|outcomes?|conclusions?|messages?|version|copy|copies|date)\s(?:\w+\s){0,2}?(?:of|from|on|in)\s(?:this|the)\s(?:case|review)\b",
    re.IGNORECASE,
)
_CONTENT_NOT_PURPOSE = Pattern(r"^(?:so|such)\sthat\s[^.;]{0,110}\b(?:cannot|must|can\sname|can\sbe\sno)\b")
_GENERAL_REASON = Pattern(
    r"^(?:to\sensure|to\simprove|to\ssupport|to\smake\ssure|in\sthe\slight\sof\sthis|because\sa\sparent)"
)


def is_tied(parse: Parse) -> bool:
    """Whether the text states a finding of this case, or a purpose beyond the act itself."""
    reasons = [
        p.words
        for p in parse.purposes
        if not _CONTENT_NOT_PURPOSE.opens(p.words) and not _GENERAL_REASON.opens(p.words)
    ]
    return (
        bool(reasons)
        or "form_reason" in parse.notes
        or any(_tells(f.words) for f in parse.findings)
        or any(_THIS_CASE.inside(_LESSONS.sub(" ", r.words)) for r in parse.request)
    )


_TOLD = Pattern(
    r"\b(?:was|were|had|did|found|told|saw|heard|said|could\snot|nobody|no\sone|none|never|knew|thought|learn(?:t|ed)|led|lay|slept|spent|lived|died|came|kept|lost|left|felt|described|missed|rang|visited|waited|went|took|gave|has\sbeen|have\sbeen|there\sis\s(?:currently|no)|reason\sis|this\sis\s(?:because|so)|hoped|have\smade|has\salready|not\scut|did\snot|(?:does|do)\snot(?!\s(?:endorse|do\sso|recommend|suggest|propose|repeat|apply|support|wish|think|believe|make))|ha(?:s|ve)\sno\s(?:way|room|space|means|place|record)|no\sway\sof|(?:is|are)\s(?:often|frequently|rarely|seldom|sometimes)\s(?:missing|missed|absent|overlooked|forgotten|left\sout|invisible|unknown))\b"
)


_NOBODY = Pattern(r"\b(?:nobody|no\sone|none\sof|never|does\snot)\b")


_PAST = re.compile(  # a verb in the past: told of what happened, not of what is to be
    r"(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbeing\s)\b(?:[a-z]{2,}[^e\W]ed\s(?:the|an?|his|her|their|its|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|for|out|up|to|at|off|over|that|how|as\ssoon|into|with|from|against|again)|wrote|sent|held|paid|drew|began|broke|brought|built|bought|chose|drove|fell|grew|hid|met|ran|rose|sold|spoke|stood|taught|threw|meant|made|happened|read\sof)\b(?!\s(?:to\sbe|by\s(?:the\s)?end))"
)


_NO_TALE = re.compile(r"\?\s*$|^(?:To|Where|Whereas|Whilst|If|Lead|Success|Evidence)\b|^[A-Z][\w\s]{2,24}:")


def _tells(words_: str) -> bool:
    if len(words_.split()) >= 5 and not _NO_TALE.search(words_) and _PAST.search(words_):
        return True
    return len(words_.split()) >= (4 if _NOBODY.inside(words_) else 6) and _TOLD.inside(words_)


_ONE_DECISION = re.compile(
    r"\b\w+ing\b|\b(?:development|introduction|creation|appointment|establishment|adoption|extension)\sof\s"
)


def _considers(main: list[Clause]) -> str:
    for clause in main:
        if clause.verb_class == "weak" or clause.verb in {"consider", "look"}:
            match = re.search(r"\b(?:whether|if)\b", clause.action.words)
            return (
                "whether"
                if match
                or clause.verb == "consider"
                and _ONE_DECISION.search(clause.action.words[:60])
                and not re.search(r"\bhow\b|\bways\b|\bwhat\b", clause.action.words)
                else "how"
            )
    return ""


def _is_attitude(clause: Clause) -> bool:
    if clause.verb == "remind" and clause.owner is not None and len(clause.action.words.split()) >= 7:
        return False
    if _KEPT.match(clause.action.words):
        return False
    if clause.verb in _OF_MIND and clause.owner_class in {"profession", "generic"}:
        return not _KNOWS_PAPER.inside(clause.action.words)
    if clause.verb == "try" and not clause.action.words.startswith("try to"):
        return False  # to try a thing out is an act
    return (
        clause.verb_class == "attitude"
        or _ATTITUDE.inside(clause.action.words[:120])
        and clause.verb not in {"write", "add", "produce", "amend", "introduce", "publish"}
    )


def _virtue_only(clause: Clause, parse: Parse) -> bool:
    return bool(found_within(parse.text, clause.action, "wording", "virtues")) and not _concrete_participle(
        clause.action.words
    )


_TOKENS = re.compile(r"[a-z][\w-]+")


def _concrete_participle(words_: str) -> bool:
    return not _firm_participles().isdisjoint(_TOKENS.findall(words_.lower()))


@cache
def _firm_participles() -> frozenset[str]:
    return participles() - words("verbs", "soft_participles")


_KNOWS_PAPER = Pattern(
    r"\baware\s(?:of|that)\s(?:the\s|their\s|this\s|its\s)?(?:[\w-]+\s){0,4}(?:procedure|policy|protocol|pathway|guidance|process|form|service)"
)
_INNER_WEAK = Pattern(r"\bto\s(?:explore|consider|reflect|think)\b")
_HOLLOW = Pattern(
    r"\b(?:take\s(?:\w+\s)?(?:steps|action)\sto\s(?:reduce|improve|strengthen|address|tackle|ensure|promote|support)|(?:place|put|give|have)\s(?:greater|more|increased|renewed|further)\s(?:emphasis|focus|priority|attention|weight)|do\smore\sto|(?:procedures?|policy|policies|guidance|protocols?)\s(?:is|are|be)\s(?:followed|adhered|complied)|held\s(?:to\s)?account|seen\sas|must\schange|be\ssustained|used\sconsistently|share[sd]?\sinformation(?!\s(?:about|on|of))|work(?:s|ing)?\stogether|be\sredesigned|take\sless\stime|more\s(?:proactive|robust)|above\srecommendations|(?:with|of|on|to)\sthe\sabove\b|^(?:the\s)?(?:learning|lessons)\sfrom\s[^.;]{3,40}\sbe\s(?:disseminated|shared|cascaded)$|be\simproved|give[sn]?\sconsideration|possibility\sof|feasibility|lobby|further\spiece\sof\swork|monitor\sthe\simplementation|the\seffectiveness\sof|(?:be|made)\smandatory|held\son\stime|kept\sup\sto\sdate|at\sall\stimes|oversight\sof|fit\sfor\spurpose|compl(?:y|iance)\swith\s(?:the\s)?(?:existing|statutory|standard|procedures?|policy))\b"
)
_LOOKS = frozenset(
    {
        "review",
        "update",
        "revise",
        "refresh",
        "reconsider",
        "revisit",
        "look",
        "investigate",
        "examine",
        "explore",
    }
)


def _action_level(clause: Clause, parse: Parse) -> int:
    """How concrete one action is: 2 when two readers would agree what doing it looks like."""
    text = clause.action.words
    if (
        _KNOWS_PAPER.inside(text)
        or clause.verb == "remind"
        and clause.owner is not None
        and len(text.split()) >= 7
    ):
        return 1
    if _is_attitude(clause) or clause.verb in {"think", "reflect", "continue"}:
        return 0
    if (
        _SEEK.inside(text)
        or clause.verb_class in {"weak", "assurance"}
        or _HOLLOW.inside(text)
        or _INNER_WEAK.inside(text[:90])
    ):
        return 1
    if clause.verb in _LOOKS:
        return _looking_level(clause, parse)
    if clause.kind == "noun":
        return 2 if _PRODUCT_NOUN.inside(text) and len(text.split()) >= 4 else 1
    virtue = bool(found_within(parse.text, clause.action, "wording", "virtues"))
    if clause.verb in {"ensure", "make", "have", "be", "require", "see", "get"}:
        return (
            1
            if virtue
            and not _concrete_participle(text)
            or len(text.split()) < 5
            or clause.verb in {"have", "be"}
            and virtue
            else 2
        )
    if clause.verb_class == "state":
        return (
            2
            if clause.verb in {"develop", "build", "lead"}
            and found_within(parse.text, clause.action, "wording", "outputs")
            and not virtue
            else 1
        )
    return 2 if len(text.split()) >= 4 and not (virtue and len(text.split()) < 9) else 1


_PRODUCT_NOUN = Pattern(
    r"\b(?:training|audit|briefing|policy|protocol|guidance|leaflet|pathway|template|post)\b"
)


def _looking_level(clause: Clause, parse: Parse) -> int:
    """A review or an update is concrete when the text says of what and to what end."""
    following = parse.text[clause.action.start : clause.end]
    if re.match(r"\w+\s(?:whether|if)\b", following):
        return 1
    clear = clause.verb not in {"reconsider", "revisit", "look", "explore"}
    return 2 if clear and len(following.split()) >= 8 and _CONTENT.inside(following) else 1


_PER_CASE = Pattern(
    r"\b(?:whenever|in\severy\scase|on\severy|at\s(?:each|every)|(?:every|each|any|all)\s(?:\w+\s){0,2}(?:child|children|family|families|case|cases|patient|woman|visit|referral|assessment|baby|meeting|conference|contact|file|files|record|records))\b|^(?:where|when|if|wherever|whenever)\b"
)


_PER_CASE_BEFORE = re.compile(r"(?:^|[.;]\s)(?:where|when|wherever|whenever|if|any)\b[^.;]*$", re.IGNORECASE)


_IN_EACH = Pattern(  # more of what makes a job a rule of practice
    r"\b(?:each|every|any|all)\s(?:\w+\s){0,2}(?:decision|allegation|injury|injuries|incident|attendance|admission|discharge|birth|parent|mother|father|resident|client|disclosure|absence|episode|bruise|pupil|appointment)\b|\b(?:when|where|if)\s(?:an?|any|the)\s(?:\w+\s)?(?:child|baby|family|case|parent|mother|father|patient|pupil|woman|resident|client)\b"
)
_AWARENESS = Pattern(
    r"^(?:raise|increase|promote|develop)\s(?:\w+\s)?(?:awareness|understanding|confidence|knowledge)\b"
)
_SET_UP = re.compile(
    r"(?:set|draw|put)\s(?:up\s|in\splace\s)|set\s(?:an?|the)\s|put\s(?:an?|the)\s[\w\s'’-]{3,60}\s(?:in|on|up|into|at)\s|make\savailable\s|send\s[^.;]{0,40}(?:copy|copies|letter|leaflet|list|card|guide|guidance|briefing|questionnaire)\b"
)


_DRAWN_UP = re.compile(r"\bbe\s(?:drawn\sup|set\sup|put\sin\splace)\b")
_THING_MADE = re.compile(
    r"\b(?:training|audit|briefing|policy|protocol|guidance|leaflet|shared|INSET|e-learning|workshop|course|poster|film|relaunch|seminar|newsletter|checklist|template|form|video|infographic|factsheet|flowchart)\b",
    re.IGNORECASE,
)


def _has_output(clause: Clause, parse: Parse) -> bool:
    """Whether the act leaves something tangible behind: a document, a post, an event, a decision, a change to a form."""
    text = clause.action.words
    if text.startswith("not "):
        return False
    if _is_attitude(clause) or clause.verb_class in {"weak", "assurance"} or _SEEK.inside(text):
        return False
    if clause.kind == "noun":
        return bool(_THING_MADE.search(text))
    noun = bool(found_within(parse.text, clause.action, "wording", "outputs"))
    before = parse.text[max(0, clause.start - 60) : clause.start]
    per_case = _PER_CASE.inside(text) or bool(_PER_CASE_BEFORE.search(before))
    if _AWARENESS.inside(text):
        return False
    if clause.verb in words("verbs", "leaves_output"):
        return noun or not per_case
    if clause.verb in words("verbs", "leaves_output_once") or _SET_UP.match(text) or _DRAWN_UP.search(text):
        return not per_case and not _IN_EACH.inside(text)
    return (
        noun
        and clause.verb in words("verbs", "output_by_object")
        and not per_case
        and not _IN_EACH.inside(text)
        and not found_within(parse.text, clause.action, "wording", "virtues")
    )


_OTHERS = Pattern(
    r"\b(?:all\s)?(?:partner\s)?(?:agencies|partners|member\sagencies|other\sagencies|schools|gps|practices|providers|services|staff\sin|practitioners|professionals|commissioners|trusts|partner\sorganisations)\b"
)
_BOARDISH = Pattern(
    r"\b(?:board|lscb|lscp|lscps|partnership|sab|acpc|committee|panel|scb|scp|partners|csp|safeguarding\sadults)\b"
)


_BEYOND = Pattern(
    r"\b(?:the\slaw|legislation|statute|national\s(?:policy|guidance|funding)|government\s(?:policy|funding))\b"
)
_ASKING = frozenset({"write", "ask", "raise", "lobby", "request", "refer", "tell", "share", "draw"})


def _persuades(clause: Clause) -> bool:
    """Whether the owner can only press others: a board ensuring practice in agencies, or anybody securing a law."""
    owner = clause.owner.words if clause.owner else ""
    if (
        owner
        and clause.verb not in _ASKING
        and _BEYOND.inside(clause.action.words)
        and not re.search(r"(?:Office|Department|Government|Ministry|Secretary|Parliament)", owner)
    ):
        return True
    pressing = clause.verb in {
        "ensure",
        "make",
        "secure",
        "require",
        "improve",
        "strengthen",
        "promote",
        "embed",
    }
    return pressing and _BOARDISH.inside(owner) and _OTHERS.inside(clause.action.words)
