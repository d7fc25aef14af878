"""Whether what is asked is a way of thinking, a truism or a reminder: nothing that anybody could see."""

import re

from scrlib.records import Clause
from scrlib.text.patterns import Pattern

_ATTITUDE = Pattern(
    r"\b(?:remember\b|(?:be\s)?(?:mindful|alert|vigilant|sensitive|curious|conscious)\s(?:of|to|that|about)|be\sopen\s(?:to|about)|be\s(?:more\s|fully\s|better\s)?(?:aware|mindful|curious|alert|vigilant|child[\s-]cent|child[\s-]focus|profession\w+\scurious|culturally)|bear\s(?:this\s)?in\smind|keep\s(?:the\s)?(?:[\w\s]{2,50}\s)?(?:in\smind|at\sthe\s(?:centre|heart|front|forefront))|(?:keep|put|place)s?\s[\w\s'’]{2,60}(?:at\sthe\s(?:centre|heart|front|forefront)|in\s(?:mind|sight|view))|in\ssight\b|guard\sagainst|never\sassume|not\sassume|assume\b|remind(?:ed|er)?|have\sregard|hold\sin\smind|appreciate|realise|be\sdeterred|feel\s(?:\w+\s)?(?:empowered|able|confident)|professional\scuriosity|respectful\suncertainty|think\s(?:family|the\sunthinkable)|lose\ssight|trust\stheir|at\sthe\s(?:centre|heart|forefront|front)\sof\s(?!(?:the|each|every|a)\s(?:\w+\s)?(?:file|record|folder|notes|form|book|building|guide|report)s?\b)|listen(?:ed)?\sto|take\sseriously|(?<!as\s)a\spriority(?!\s(?!for\b|in\b|at\b|and\b|to\b|across\b|within\b|by\b|of\b)[a-z])|is\sprioritised|watchword|culture\b|put\s(?:the\s)?[\w\s]{0,30}first|value[sd]?\b|recognise\b|everyone['’]s\s(?:responsibility|business)|open\smind|see\s(?:behind|beyond)|see\s(?:the|each|every|a)\s(?:\w+\s){1,2}as\s|allow\s(?:it|this|that)\sto\shappen|look\s(?:behind|beyond)|over-?optimis\w+|through\sthe\seyes\sof|scepticism|as\san\sindividual\b|(?:have|show|find)\sthe\scourage|show\s(?:\w+\s)?(?:persistence|tenacity|respect|empathy|kindness|compassion)|take\s(?:their\s|full\s|personal\s|collective\s)?responsibility\sfor\s(?:safeguarding|protecting|children)|in\sthe\s(?:best\s)?interests\sof\s(?:the\s)?child|share\s(?:a|the)\s(?:vision|commitment|belief)|(?:due|proper|sufficient|greater|more)\sweight\sto|use\s(?:(?:their|its|his|her)\s)?(?:own\s)?(?:professional\s)?judge?ment\b|respect\s(?:each\sother|one\sanother|the\sviews)|be\s(?:\w+ly\s)?(?:confident|honest|sure|prepared|willing|careful|sceptical|optimistic|persistent|tenacious|brave|respectful|inquisitive|questioning|cautious|suspicious|receptive|courageous|sensitive)\s(?:of|to|in|with|about|enough|and)\b)"
)
_NAMED = re.compile(r"['‘\"][^'’\"]{3,40}['’\"]")  # what a thing is called: "a 'Think Family' protocol"
_OF_MIND = frozenset("understand respect appreciate know feel recognise acknowledge accept".split())
_KEPT = re.compile(
    r"keep\s(?:an?|the)\s(?:\w+\s){0,2}(?:log|list|record|register|diary|note|copy|file|table|tally)\b"
)


_WRITING = frozenset("write add produce amend introduce publish".split())  # whatever is written about
KNOWS_PAPER = Pattern(
    r"\baware\s(?:of|that)\s(?:the\s|their\s|this\s|its\s)?(?:[\w-]+\s){0,4}(?:procedure|policy|protocol|pathway|guidance|process|form|service)"
)


_MAKES_A_CULTURE = re.compile(  # a state to be reached by somebody, not how anybody is to think
    r"(?:create|promote|build|develop|foster|establish)s?\s(?:an?|the)\s(?:[\w-]+\s){0,3}culture\b"
)


def is_attitude(clause: Clause) -> bool:
    """Whether one act is a way of thinking, by its verb or by the words it opens with."""
    asked = clause.action.words
    if reminds_of_one_thing(clause) or asked.startswith("keep") and _KEPT.match(asked):
        return False
    if clause.verb in _OF_MIND and clause.owner_class in {"profession", "generic"}:
        return not KNOWS_PAPER.inside(asked)
    if clause.verb_class in {"assurance", "weak"} and clause.owner_class == "named":
        return False  # what a body is to look into, not how anybody is to think
    if clause.verb == "try" and not asked.startswith("try to"):
        return False  # to try a thing out is an act
    if clause.passive and clause.verb == "prepare" or clause.owner and _MAKES_A_CULTURE.match(asked):
        return False
    return (
        clause.verb_class == "attitude"
        or _ATTITUDE.inside(_NAMED.sub("", asked[:120]))
        and clause.verb not in _WRITING
    )


_IMPORTANCE = re.compile(r"\b(?:importance|value|significance|centrality)\sof\b")


def reminds_of_one_thing(clause: Clause) -> bool:
    """Whether somebody named is to remind others of something that is spelt out: an act, if a light one."""
    said = clause.action.words
    return (
        clause.verb == "remind"
        and clause.owner is not None
        and len(said.split()) >= 7
        and not _IMPORTANCE.search(said)
    )
