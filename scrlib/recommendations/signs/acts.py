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
    r"\b(?:(?:more|greater|better|closer|increased|renewed|fuller)\sattention\b|(?:lead|have|hold|begin|start|open|facilitate)\sa\s(?:\w+\s)?(?:conversation|dialogue|debate)\b|(?:take|bring|carry)\s(?:this|these|it)\s(?:forward|about|further)|(?:create|promote|build|foster|develop|maintain|establish)\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:environment|culture|climate|ethos|atmosphere)\b|asks?\s(?:itself|themselves)\b|(?:the|this)\smessage\s(?:gets|is|goes|that)|ensure\s(?:that\s)?there\s(?:is|are)\s(?:an?\s)?(?:\w+ly\s|more\s)?(?:consistent|robust|clear|effective|good|strong|joined-up|appropriate|adequate|sufficient)\s|g(?:ive[sn]?|ave)\s(?:\w+\s){0,2}thought|take\s(?:\w+\s)?(?:steps|action)\sto\s(?:reduce|improve|strengthen|address|tackle|ensure|promote|support)|(?:place|put|give|have)\s(?:greater|more|increased|renewed|further)\s(?:emphasis|focus|priority|attention|weight)|do\smore\sto|(?:procedures?|policy|policies|guidance|protocols?)\s(?:is|are|be)\s(?:followed|adhered|complied)|held\s(?:to\s)?account|seen\sas|must\schange|be\ssustained|(?:is|are|be)\sof\sa\s(?:\w+\s)?high\s(?:standard|quality)|(?:used|applied|followed|implemented|completed|recorded)\sconsistently|consistently\s(?:used|applied|followed|implemented)|use[sd]?\sthis\s(?:case|review)\sas\sa\b|share[sd]?\sinformation(?!\s(?:about|on|of))|work(?:s|ing)?\stogether|be\sredesigned|tighten\sup|take\sforward\s(?:work|the|this)|take\sless\stime|more\s(?:proactive|robust)|above\srecommendations|(?:with|of|on|to)\sthe\sabove\b|^(?:the\s)?(?:learning|lessons)\sfrom\s[^.;]{3,40}\sbe\s(?:disseminated|shared|cascaded)$|be\simproved|give[sn]?\sconsideration|possibility\sof|feasibility|lobby|further\spiece\sof\swork|monitor\sthe\simplementation|the\seffectiveness\sof|(?:be|made)\smandatory|held\son\stime|kept\sup\sto\sdate|at\sall\stimes|oversight\sof|fit\sfor\spurpose|compl(?:y|iance)\swith\s(?:the\s)?(?:existing|statutory|standard|procedures?|policy))\b"
)
_TESTED_BY = Pattern(  # be assured, and how: "satisfy itself, by reading thirty referrals, that ..."
    r"\b(?:satisf(?:y|ies)|assures?)\s(?:itself|themselves|himself|herself)[^.;]{0,60}?\bby\s(?:reading|sampling|auditing|checking|testing|examining|visiting|reviewing|dip-sampling|looking\sat|asking|seeing)\s(?:an?|the|at\sleast|all|each|every|\d+|two|three|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|a\shundred)\b"
)
_REFLECTS = re.compile(r"reflects?\s(?:up)?on\s(?:whether|how|the|its|their)\b")
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
    reflects = clause.owner_class == "named" and bool(_REFLECTS.match(text))  # as to consider
    if is_attitude(clause) or clause.verb in _MUSES and not reflects:
        return 0
    if _TESTED_BY.inside(parse.text[clause.action.start : clause.end]):  # the means may be marked as a check
        return 2
    if (
        ASSURANCE.inside(text)
        or reflects
        or clause.verb_class in {"weak", "assurance"}
        or _HOLLOW.inside(text)
        or _INNER_WEAK.inside(text[:90])
        and clause.verb not in _MAKES
    ):
        return 1
    if clause.verb in _LOOKS or _A_LOOK.match(text):
        return _looking_level(clause, parse)
    if clause.kind == "noun":
        return 2 if _PRODUCT_NOUN.inside(text) and len(text.split()) >= 4 else 1
    virtue, length = bool(found_within(parse.text, clause.action, "wording", "virtues")), len(text.split())
    if clause.verb in _LIGHT_VERBS:
        wish = virtue and (clause.verb in {"have", "be"} or not _concrete_participle(text))
        return 1 if wish or length < 5 else 2
    if clause.verb_class == "state":
        makes = clause.verb in {"develop", "build", "lead"}
        thing = makes and found_within(parse.text, clause.action, "wording", "outputs")
        return 2 if thing and not virtue else 1
    return 2 if length >= 4 and not (virtue and length < 9) else 1


_LIGHT_VERBS = frozenset("ensure make have be require see get".split())  # what matters stands behind them
_PRODUCT_NOUN = Pattern(
    r"\b(?:training|audit|briefing|policy|protocol|guidance|leaflet|pathway|template|post)\b"
)


_RENEWS = frozenset("update refresh revise".split())
_PAPER_ON = re.compile(
    r"\w+\s(?:(?:and|its|their|the|this|all|existing|current|local|joint)\s|[\w'’-]+\s){0,7}?(?:guidance|guidelines?|polic(?:y|ies)|procedures?|protocols?|strategy|strategies|pathway|documents?|training)\s(?:on|about|for|concerning|relating\sto|regarding)\s(?:(?!so\sthat|so\sas|to\s|in\sorder|setting|includ|adding|cover|by\s)[\w'’&-]+[\s,]*)*"
)


def _looking_level(clause: Clause, parse: Parse) -> int:
    """A review or an update is concrete when the text says of what and to what end."""
    following = parse.text[clause.action.start : clause.end]
    if re.match(r"\w+\s(?:whether|if)\b", following):
        return 1
    if clause.verb in _RENEWS and (paper := _PAPER_ON.match(following)):
        following = following[paper.end() :]  # whom the paper is about is no content of the change
        return 2 if _CONTENT.inside(following) and len(following.split()) >= 3 else 1
    clear = clause.verb not in {"reconsider", "revisit", "look", "explore"}
    return 2 if clear and len(following.split()) >= 8 and _CONTENT.inside(following) else 1
