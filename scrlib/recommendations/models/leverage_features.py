"""What the model of leverage looks at: what is required, only looked at or taught, or only written about."""

import re
from collections.abc import Sequence

from scrlib.recommendations.models.asked_words import AskedWords, asking, within
from scrlib.recommendations.models.concepts import Hit, lexicon
from scrlib.recommendations.models.features import Features, stemmed
from scrlib.records import Clause, Parse

_SOFT_CLASSES = {"weak", "assurance", "attitude", "review"}
_SOFT_VERBS = frozenset(
    "examine evaluate audit scope explore investigate train remind encourage support promote raise seek "
    "monitor review revisit look know understand recognise feel think discuss reflect".split()
)
_RHYTHM = frozenset(
    "week weekly month monthly day daily night morning quarter quarterly fortnight term evening evenings "
    "weekend weekends hours afternoon".split()
)
_AGAIN = re.compile(
    r"\b(?:(?:dai|week|fortnight|month|quarter|term|half.year)ly|twice\sa\syear"
    r"|(?:each|every|per|an?|at\s(?:each|every))\s(?:\w+\s)?(?:weeks?|months?|quarter|term|meeting|cycle)\b"
    r"|repeat(?:ed|ing)?\b(?=\s(?:the|this|that|it|its|after|in|at|every|each|annual)|\W*$))",
    re.IGNORECASE,
)  # a check that comes back: the codebook's loop of audit and feedback
_OF_A_PLAN = re.compile(
    r"\b(?:progress|updates?|action\splans?|actions?|until\s(?:all|complete\w*)|train\w*|courses?|attend(?:ed|ance)\sat"
    r"|recommendations?|implement\w*)\b",
    re.IGNORECASE,
)  # what comes back tells how far a plan or a course has got, and not what is done with families
_SMALL = frozenset(
    "each every any all not no only until unless without before two second both same one named".split()
)
_TAUGHT = frozenset(
    "do_weigh do_review do_assure do_remind do_train do_know do_monitor do_spread".split()
)  # what these are done to is not itself required
_ASKS = frozenset("whether how what".split())
_OPENS = frozenset("which who whose when where why".split())  # a question after a word of _SAYS alone
_SAYS = frozenset(
    "agree decide determine establish clarify clear state states stating out identify know understand "
    "specify say says about".split()
)
_LOOKS = frozenset("looking testing examining focusing".split())  # what an audit looks at
_RESUMES = frozenset("that should must will to is are".split())  # after "and": asked for again
_FILLS = frozenset("note plot record send submit check return forward copy read circulate share".split())


_ALIKE = 0.5  # how much a wider form counts as the group that it is like


def leverage_features(parse: Parse, asked: AskedWords) -> Features:
    """Features for the leverage: what is required, only looked at or taught, or only written about."""
    clauses = asking(parse)
    groups = lexicon("leverage").concepts
    found: Features = {}
    for place, clause in enumerate(clauses):
        found |= _clause(clause, asked, place, _before_why(clause, parse))
    for hit in asked.leverage:
        found["text:" + hit.concept] = 0.5
        if like := groups[hit.concept].like:
            found.setdefault("text:" + like, 0.5 * _ALIKE)
    there = set(asked.words)
    found |= {"small:" + word: 0.7 for word in _SMALL & there}
    if there & _RHYTHM:
        found["small:rhythm"] = 0.7
    if any(map(str.isdigit, there)):
        found["small:number"] = 0.5
    found["measure"] = float(bool(parse.measures))
    again = [check.words for check in parse.measures if _AGAIN.search(check.words)]
    if again:
        plan = all(_OF_A_PLAN.search(words) for words in again)
        found["measured:plan" if plan else "measured:again"] = 1.0
    found["owner"] = float(bool(parse.owners))
    found["length"] = min(sum(len(clause.action.words) for clause in clauses), 400) / 200
    hard = [name for name in found if name.startswith("required:")]
    levels = {groups[name.removeprefix("required:")].level for name in hard} - {"weaker"}
    found |= {"has:" + level: 1.0 for level in levels}  # what the groups of one level share
    strong = bool(levels)
    weak = any(hit.concept in groups and groups[hit.concept].level == "weaker" for hit in asked.leverage)
    found["required"] = min(len(hard), 3) / 3
    found["nothing_strong"], found["nothing_weak"] = float(not strong), float(not weak)
    found["nothing_known"] = float(not strong and not weak)
    return found


def _before_why(clause: Clause, parse: Parse) -> int:
    """Where an act ends: before the reason that hangs on it, which asks for nothing."""
    whys = (why.start for why in parse.purposes if clause.action.end <= why.start < clause.end)
    return min(whys, default=clause.end)


def _clause(clause: Clause, asked: AskedWords, place: int, end: int) -> Features:
    first, last = asked.place(clause.start), asked.place(end)
    action = asked.place(clause.action.start), asked.place(clause.action.end)
    asks = within(asked.concepts, *action)
    act = next((hit for hit in asks if hit.concept.startswith("do_")), Hit("none", 0, 0))
    kind = _kind(clause, act, action[0], asks)
    hits = within(asked.leverage, first, last)
    found = stemmed(asked.named[slice(*action)], 0.3, 0.3)
    aside = _aside(asked.words, first, last) if hits else range(last, last)
    for hit in hits:
        how = "only_weighed" if hit.first in aside else kind
        if clause.verb in _FILLS and hit.concept.startswith("instrument"):
            how = "filled"  # a form that is there already
        found[f"{how}:{hit.concept}"] = 1.0
        if like := lexicon("leverage").concepts[hit.concept].like:
            found.setdefault(f"{how}:{like}", _ALIKE)
    found["asked:" + kind] = 1.0
    found["verb:" + act.concept] = 0.7
    found["act:" + clause.verb] = 0.5
    if place == 0 and hits:
        found["first:" + hits[0].concept] = 0.7
    return found


def _aside(words: Sequence[str], first: int, last: int) -> range:
    """The words that name a thing without asking for it, to where the next is asked for ("and that"): a
    question to be settled ("agree which of them is to chair"), what an audit looks at, an example."""
    for place in range(first + 1, last):
        word, before = words[place], words[place - 1]
        opens = word in _OPENS and (before in _SAYS or words[place : place + 2] == ["which", "of"])
        if opens or word in _ASKS or word in _LOOKS or (word == "as" and before == "such"):
            return range(place, _resumed(words, place, last))
    return range(last, last)


def _resumed(words: Sequence[str], first: int, last: int) -> int:
    ands = (place for place in range(first, last) if words[place] == "and" and place + 1 < last)
    return next((place for place in ands if words[place + 1] in _RESUMES), last)


def _kind(clause: Clause, act: Hit, begin: int, asks: Sequence[Hit]) -> str:
    """Whether what the clause names is required, only looked at (or taught), or only written about."""
    taught = act.concept in _TAUGHT and (act.first - begin <= 3 or not clause.verb)
    if clause.verb_class in _SOFT_CLASSES or clause.verb in _SOFT_VERBS or taught:
        return "only_weighed"
    if clause.verb == "write" and clause.action.words.lower().startswith("write to"):
        return "only_weighed"  # a letter that asks others for a thing does not bring it
    if any(hit.concept == "document" and hit.first - begin <= 8 for hit in asks):
        return "on_paper"
    return "required"
