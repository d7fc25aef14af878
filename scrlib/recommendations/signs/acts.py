"""How concrete an act is: whether two readers would agree what doing it looks like."""

import re
from functools import cache

from scrlib.recommendations.signs.attitudes import KNOWS_PAPER, is_attitude, reminds_of_one_thing
from scrlib.records import Clause, Parse
from scrlib.text.lexicons import found_within, participles, words
from scrlib.text.patterns import Pattern

_CONTENT = Pattern(
    r"\b(?:so\sthat|to\s(?:include|make|say|give|cover|reflect|require|allow|set|state|clarify|address|show|specify|add|provide|incorporate|identify|establish|check|see|find|explain|name)|whether|which|who|how|where|when|that|with|looking\sat|covering|setting\sout|including|for\s(?:children|all|each|every|any|the|families|babies|young|parents|women|people|cases|those|notifying|unborn)|of\s(?:every|all|each)|not\sonly|about|on\s(?:the|how|when|what|who|domestic|neglect|pre)|by\s(?:adding|removing|including))\b"
)
ASSURANCE = Pattern(
    r"\b(?:(?:seek|obtain|receive|gain|request|secure|be\sgiven|require)\s(?:\w+\s){0,2}(?:re)?assurances?|be\s(?:re)?assured|assure\s(?:itself|themselves|himself|herself)|satisf(?:y|ies)\s(?:itself|themselves|himself|herself)|assurance\s(?:to\sbe|should|that)|be\sconfident|be\ssatisfied)\b"
)


def virtue_only(clause: Clause, parse: Parse) -> bool:
    """Whether a good quality is asked for ("robust", "timely"), and nothing that would be done to reach it."""
    praised = found_within(parse.text, clause.action, "wording", "virtues")
    return bool(praised) and not _concrete_participle(clause.action.words)


_TOKENS = re.compile(r"[a-z][\w-]+")


def _concrete_participle(said: str) -> bool:
    """Whether the words hold a participle of something done that could be seen: "published", "signed"."""
    return not _firm_participles().isdisjoint(_TOKENS.findall(said.lower()))


@cache
def _firm_participles() -> frozenset[str]:
    return participles() - words("verbs", "soft_participles")


_INNER_WEAK = Pattern(r"\bto\s(?:explore|consider|reflect|think)\b")
_MAKES = frozenset(
    "establish create convene introduce form appoint".split()
)  # "a panel to consider all who ..."
_HOLLOW = Pattern(
    r"\b(?:(?:more|greater|better|closer|increased|renewed|fuller)\sattention\b|(?:lead|have|hold|begin|start|open|facilitate)\sa\s(?:\w+\s)?(?:conversation|dialogue|debate)\b|(?:take|bring|carry)\s(?:this|these|it)\s(?:forward|about|further)|(?:create|promote|build|foster|develop|maintain|establish)\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:environment|culture|climate|ethos|atmosphere)\b|asks?\s(?:itself|themselves)\b|(?:the|this)\smessage\s(?:gets|is|goes|that)|ensure\s(?:that\s)?there\s(?:is|are)\s(?:an?\s)?(?:\w+ly\s|more\s)?(?:consistent|robust|clear|effective|good|strong|joined-up|appropriate|adequate|sufficient)\s|g(?:ive[sn]?|ave)\s(?:\w+\s){0,2}thought|take\s(?:\w+\s)?(?:steps|action)\sto\s(?:reduce|improve|strengthen|address|tackle|ensure|promote|support)|(?:place|put|give|have)\s(?:greater|more|increased|renewed|further)\s(?:emphasis|focus|priority|attention|weight)|do\smore\sto|(?:procedures?|policy|policies|guidance|protocols?)\s(?:is|are|be)\s(?:followed|adhered|complied)|held\s(?:to\s)?account|seen\sas|must\schange|be\ssustained|(?:is|are|be)\sof\sa\s(?:\w+\s)?high\s(?:standard|quality)|(?:used|applied|followed|implemented|completed|recorded)\sconsistently|consistently\s(?:used|applied|followed|implemented)|use[sd]?\sthis\s(?:case|review)\sas\sa\b|share[sd]?\sinformation(?!\s(?:about|on|of))|work(?:s|ing)?\stogether|be\sredesigned|tighten\sup|take\sforward\s(?:work|the|this)|take\sless\stime|more\s(?:proactive|robust)|above\srecommendations|(?:with|of|on|to)\sthe\sabove\b|^(?:the\s)?(?:learning|lessons)\sfrom\s[^.;]{3,40}\sbe\s(?:disseminated|shared|cascaded)$|be\simproved|give[sn]?\sconsideration|possibility\sof|feasibility|lobby|further\spiece\sof\swork|monitor\sthe\simplementation|the\seffectiveness\sof|(?:be|made)\smandatory|held\son\stime|kept\sup\sto\sdate|at\sall\stimes|oversight\sof|fit\sfor\spurpose|takes?\s(?:into\s|full\s|proper\s|due\s|better\s|greater\s)?account\b|into\saccount\b|compl(?:y|iance)\swith\s(?:the\s)?(?:existing|statutory|standard|procedures?|policy))\b"
)
_TESTED_BY = Pattern(  # be assured, and how: "satisfy itself, by reading thirty referrals, that ..."
    r"\b(?:(?:satisf(?:y|ies)|assures?)\s(?:itself|themselves|himself|herself)|seeks?\s(?:\w+\s)?assurance)[^.;]{0,60}?\bby\s(?:way\sof|means\sof|reading|sampling|auditing|checking|testing|examining|visiting|reviewing|dip-sampling|looking\sat|asking|seeing)\s(?:an?|the|at\sleast|all|each|every|\d+|two|three|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|a\shundred)\b"
)
_REFLECTS = {  # who is to think of one thing, as to consider it
    "named": re.compile(
        r"reflects?\s(?:up)?on\s(?:whether|how|the|its|their)\b|(?:thinks?\s(?:again\s|further\s)?about|gives?\s(?:some\s)?thought\sto)\s(?:whether|how)\b"
    ),
    "profession": re.compile(r"(?:thinks?\sabout|reflects?\s(?:up)?on)\swhether\b"),
}
_SOUGHT = re.compile(  # what can be held in the hand when it was sought
    r"seeks?\s(?:an?|the|their|its|written|formal|legal|early)\s?(?:\w+\s){0,2}?(?:report|return|agreement|advice|opinion|permission|consent|response|reply|statement|quotation|tender|copy|list|figures|data|views)s?\b|seeks?\s(?:agreement|permission|consent|legal\sadvice|views)\b"
)
_RAISED_WITH = re.compile(
    r"raises?\s(?:with\s|(?:this|these|it|the\s(?:matter|issue|question))\s(?:with|at)\s)"
)
_IS_SO = re.compile(r"(?:be|get)\s(?!an?\s|one\s|present\b|represented\b|in\sattendance\b)")
_EMPTY = re.compile(  # a state, a good quality or news to everybody, in the dress of an act
    r"(?:(?:build|increase|raise|grow|boost|deepen|widen|heighten|sharpen|restore)s?\s(?:[\w'’-]+\s){0,3}?(?:confidence|awareness|understanding|knowledge|trust|capability|competence|resilience|relationships?|morale|visibility)\b"
    r"|make(?!s?\ssure)s?\s[^.;,]{3,90}?\b(?:more\s[a-z]+|clearer|easier|safer|stronger|better|simpler)(?=\s(?:to|for|in|on)\b|$)"
    r"|(?:bring|keep)s?\s[^.;,]{3,60}\sup\sto\sdate\b"
    r"|(?:disseminate|share|cascade|circulate|communicate|publicise)s?\s(?:the\s|these\s|all\s|any\s|its\s|key\s)?(?:\w+\s)?(?:lessons|learning|findings|messages|themes)\b"
    r"|(?:build|incorporate|include|integrate)s?\s(?:the\s|these\s)?(?:lessons|learning|findings|messages|themes)\s[^.;]{0,50}\b(?:in|into|within)\s(?:(?:its|their|all|the|single|and|multi-agency|staff|safeguarding)\s)*training\b"
    r"|(?:find|identify|seek|develop)s?\s(?:an?\s|new\s|better\s|other\s)?(?:\w+\s)?ways?\s(?:of|to|in|for)\b"
    r"|(?:hold|arrange|organise|run|deliver)s?\san?\s(?:multi-agency\s|joint\s)?learning\sevent(?:\sfor\s(?:front-?line\s|all\s)?(?:practitioners|staff|professionals|managers)(?:\sand\s\w+)?)?$"
    r"|more\s(?:needs|must|should|has)\b)"
)
_BY_MEANS = re.compile(
    r"\b(?:through|via|using|by\s(?:means\sof|\w+ing|letter|e-?mail|post)|at\s(?:an?|its|the|each|every)|in\s(?:an?|one|two))\s|\bto\s(?:all|each|every)\s|\bwith\s(?:each|every)\s"
)


def _is_empty(text: str) -> bool:
    """Whether nothing is named that would be done: confidence to be built, lessons to be shared, by no means."""
    empty = _EMPTY.match(text)
    return empty is not None and not _BY_MEANS.search(text, empty.end())


_OF_MIND = re.compile(  # "ensure that staff understand when to ask", "that families are involved": a state again
    r"(?:ensure|make\ssure|see(?:\sto\sit)?)s?\s(?:that\s)?[^,;]{3,110}?\b(?:understands?|knows?|recognises?|feels?|ha(?:s|ve)\sthe\s(?:confidence|skills|knowledge|capacity|time|support)|(?:is|are)\s(?:\w+ly\s|better\s|more\s|fully\s)?(?:confident|clear|familiar|mindful|competent|equipped|supported|alert|empowered|involved|considered|valued|engaged|heard|followed|adhered|progressed|understood))\b"
)
_AND_IS_DONE = re.compile(r"\band\s(?:that\s)?[^,;]{3,90}\b(?:is|are|be|has|have)\s[\w-]+")


def _is_of_mind(text: str) -> bool:
    """Whether it is to be ensured only that others know, feel or are borne in mind."""
    state = _OF_MIND.match(text)
    return state is not None and not _AND_IS_DONE.search(text, state.end())


_MUSES = frozenset({"think", "reflect", "continue"})
_A_LOOK = re.compile(  # "undertake a review of the policy", "evaluate its approach"
    r"(?:undertake|conduct|carry\sout|complete|do|commission|lead|hold)s?\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:review|refresh|revision|update)\sof\b|(?:evaluate|appraise|assess|analyse)s?\s(?:its|their|the|current|existing)\s(?:[\w-]+\s){0,2}(?:approach|arrangements|practice|response|effectiveness|performance)\b"
)
_LOOKS = frozenset("review update revise refresh reconsider revisit look investigate examine explore".split())


def action_level(clause: Clause, parse: Parse) -> int:
    """How concrete one action is: 2 when two readers would agree what doing it looks like."""
    text = clause.action.words
    if KNOWS_PAPER.inside(text) or reminds_of_one_thing(clause):
        return 1
    thinks = _REFLECTS.get(clause.owner_class)
    reflects = thinks is not None and bool(thinks.match(text))
    if is_attitude(clause) or clause.verb in _MUSES and not reflects:
        return 0
    if _TESTED_BY.inside(parse.text[clause.action.start : clause.end]):  # the means may be marked as a check
        return 2
    if (
        ASSURANCE.inside(text)
        or reflects
        or clause.verb_class in {"weak", "assurance"}
        and not _SOUGHT.match(text)
        or _HOLLOW.inside(text)
        or clause.owner is not None
        and _IS_SO.match(text)
        or _is_empty(text)
        or _INNER_WEAK.inside(text[:90])
        and clause.verb not in _MAKES
    ):
        return 1
    if clause.verb in _LOOKS or _A_LOOK.match(text):
        return _looking_level(clause, parse)
    if clause.kind == "noun":
        return 2 if _PRODUCT_NOUN.inside(text) and len(text.split()) >= 4 else 1
    if _THERE_IS.match(text) or _is_of_mind(text):
        return 1 + bool(_THERE_IS.match(text))
    virtue, length = (
        bool(found_within(parse.text, clause.action, "wording", "virtues")),
        _length(clause, parse),
    )
    if clause.verb in _LIGHT_VERBS:
        wish = virtue and (clause.verb in {"have", "be"} or not _concrete_participle(text))
        return 1 if wish or length < 5 else 2
    if clause.verb_class == "state" and not _RAISED_WITH.match(text):
        makes = clause.verb in {"develop", "build", "lead"}
        thing = makes and found_within(parse.text, clause.action, "wording", "outputs")
        return 2 if thing and not virtue else 1
    return 2 if length >= 4 and not (virtue and length < 9) else 1


_SHORT = 4  # words with which an act begins to say what is done to what
_MORE_OF_IT = re.compile(  # what a time or a check cut off, up to the reason: "provide the Board, by May, with evidence that ..."
    r",?\s(?:by|within|with|through|before|in|at|from|whether|that)\s(?:(?!\s(?:so\sthat|in\sorder|because|since|given|as\s(?:this|the|it))\b)[^.;])*"
)


def _length(clause: Clause, parse: Parse) -> int:
    """How many words an act has, with what goes on behind a time or a check where they cut it short."""
    length = len(clause.action.words.split())
    more = _MORE_OF_IT.match(parse.text, clause.action.end, clause.end) if length < _SHORT else None
    return length + len(more.group().split()) if more else length


_THERE_IS = re.compile(  # a thing that would exist, whatever is praised behind it
    r"There\s(?:should|must|shall|will|needs?\sto)\sbe\s(?:an?|one|two|three|at\sleast\s\w+)\s(?:(?!clear|robust|good|better|strong|more|effective|consistent|culture|need|focus|shift)[\w'’-]+\s){0,3}?(?:register|list|lead|nurse|doctor|worker|post|protocol|pathway|policy|procedure|form|template|checklist|tool|database|system|record|file|log|box|rota|panel|meeting|workshop|course|leaflet|clinic|helpline|line|number|officer|manager|midwife|agreement|audit|flag|alert|card|page|staff|champion|team)s?\s(?:of|for|in|on|with|at|to|who|that|which|about|where|held|kept|between|shared)\b"
)
_LIGHT_VERBS = frozenset("ensure make have be require see get".split())  # what matters stands behind them
_PRODUCT_NOUN = Pattern(
    r"\b(?:training|audit|briefing|policy|protocol|guidance|leaflet|pathway|template|post|process\sfor|register|list|checklist|form|infographic|poster|course|workshop|e-learning|card|flowchart|database|appointment|employment|INSET)\b"
)


_TOLD_OF_IT = re.compile(  # what is told of the thing is not what to look for in it: "..., which were last seen in 2015"
    r",\s(?:which\s(?!(?:of|one|ones)\b)|where\s(?:at\s|the\s|this\s|it\s)|who\s(?:was|were|had)|as\s|since\s|because\s|given\s|bearing\s|in\s(?:the\s)?(?:light|view)\s|following\s)"
)
_LOOKS_FOR = re.compile(  # what is to be found out by looking
    r"\b(?:in\sparticular,?\s(?:at\s)?(?:who|what|how|whether|which|when|why)|to\s(?:see|establish|find\sout|check|learn|understand)\s(?:who|what|how|whether|which|when|why)|for\s(?:what|how|evidence|signs|examples))\b"
)
_ON_PAPER = re.compile(  # of papers and ways of working the topic alone says nothing of what to look for
    r"(?:review|examine|evaluate|assess|look\sat|look\sagain\sat|analyse)(?:s|es|ed)?\s(?:how|the\sways?\s(?:in\swhich|of)|(?:its|their|the|all|any|current|existing)\s(?:[\w'’-]+\s){0,4}?(?:procedures?|polic(?:y|ies)|arrangements|process(?:es)?|guidance|protocols?|strateg(?:y|ies)|approach|programmes?|practice|response))\b"
)
_WHAT_IT_IS_TO_SAY = re.compile(
    r"\b(?:so\sthat|to\s(?:make\sexplicit|include|require|say|set\sout|cover|clarify|specify|add|allow|name|see|establish|find\sout|check)|to\s(?:ensure|make\ssure)\s(?:that\s)?(?:it|they|these|this)\s(?:includes?|covers?|addresse?s?|requires?|names?|sets?|states?|says?|makes?|gives?)|in\sparticular|with\s(?:particular|specific|special)\s(?:reference|regard|attention)|looking\sat|including|checking|covering|whether|against\s(?:the|its|their|national))\b"
)
_RENEWS = frozenset("update refresh revise".split())
_PAPER_ON = re.compile(
    r"\w+\s(?:(?:and|its|their|the|this|all|existing|current|local|joint)\s|[\w'’-]+\s){0,7}?(?:guidance|guidelines?|polic(?:y|ies)|procedures?|protocols?|strategy|strategies|pathway|documents?|training)\s(?:on|about|for|concerning|relating\sto|regarding)\s(?:(?!so\sthat|so\sas|to\s|in\sorder|setting|includ|adding|cover|by\s)[\w'’&-]+[\s,]*)*"
)


def _looking_level(clause: Clause, parse: Parse) -> int:
    """A review or an update is concrete when the text says of what and to what end."""
    following = parse.text[clause.action.start : clause.end]
    if told := _TOLD_OF_IT.search(following):
        following = following[: told.start()]
    if re.match(r"\w+\s(?:whether|if)\b", following):
        return 1
    if _ON_PAPER.match(following):
        return 2 if _WHAT_IT_IS_TO_SAY.search(following) else 1
    if clause.verb in _RENEWS and (paper := _PAPER_ON.match(following)):
        following = following[paper.end() :]  # whom the paper is about is no content of the change
        return 2 if _CONTENT.inside(following) and len(following.split()) >= 3 else 1
    if _LOOKS_FOR.search(following):
        return 2
    clear = clause.verb not in {"reconsider", "revisit", "look", "explore"}
    return 2 if clear and len(following.split()) >= 8 and _CONTENT.inside(following) else 1
