"""What the small models look at in a parsed recommendation: named features, each with a weight from 0 to 2.

Features are made from what is asked for (the clauses and actions of the parse), never from the finding, and
mostly from groups of words (`data/lexicons/concepts.toml`, `leverage.toml`), so that they carry over to texts
that nobody has coded.
"""

from collections.abc import Sequence
from itertools import pairwise

from scrlib.recommendations.models.asked_words import AskedWords, Named, asking, within
from scrlib.recommendations.models.concepts import Hit
from scrlib.records import Parse

Features = dict[str, float]
_CUT = frozenset("so because which who where when if since given whenever as in after before".split())


def stemmed(words: Sequence[Named | None], near: float, far: float) -> Features:
    """The words of an act: its first five count as `near`, the others as `far`."""
    found = [one.word for one in words if one and one.word]
    return dict.fromkeys(found, far) | dict.fromkeys(found[:5], near)


def about_features(parse: Parse, asked: AskedWords) -> Features:
    """What it is about: above all what the first action says before its reasons and conditions."""
    found: Features = {} if parse.actions else {"nothing_asked": 1.0}
    for place, action in enumerate(parse.actions):
        first, last = asked.place(action.start), asked.place(action.end)
        hits = within(asked.concepts, first, last)
        if place == 0:
            found |= _first_action(asked, first, last, hits)
        else:
            for hit in hits:
                found.setdefault("then:" + hit.concept, 0.5)
    for hit in asked.concepts:
        found["text:" + hit.concept] = 0.8
    return found


def focus_features(parse: Parse, asked: AskedWords, about: Features, much: Features) -> Features:
    """Features for the focus: what it is about, in which words and order, and how and how much is asked.

    about, much  the features of what it is about, and of the leverage
    """
    found = about | {"m " + name: value * 0.4 for name, value in much.items() if name.startswith(_MUCH)}
    found |= dict.fromkeys([one.any for one in asked.named if one and one.any], 0.25)
    if parse.actions:
        first, last = asked.place(parse.actions[0].start), asked.place(parse.actions[0].end)
        found |= _in_order(asked.named[first:last], within(asked.concepts, first, last))
    return found | _asked_how(parse)


def _in_order(words: Sequence[Named | None], hits: Sequence[Hit]) -> Features:
    """The words and the groups of words of the first action two by two, and its first groups by place."""
    kept = [one.stem for one in words if one]
    found = {f"bi:{one}_{other}": 0.4 for one, other in pairwise(kept)}
    for place, hit in enumerate(hits[:4]):
        found[f"hit{place}:{hit.concept}"] = 0.5
    return found | {f"hh:{one.concept}>{other.concept}": 0.5 for one, other in pairwise(hits[:4])}


_MUCH = ("required:", "on_paper:", "only_weighed:", "text:")


def _asked_how(parse: Parse) -> Features:
    """The verbs of the first two acts, and of whom and in what form they are asked."""
    found: Features = {}
    for place, clause in enumerate(asking(parse)[:2]):
        found[f"v{place}:{clause.verb}"] = 0.7
        found[f"vc{place}:{clause.verb_class}"] = 0.5
        found[f"own{place}:{clause.owner_class}"] = 0.3
        found["kind:" + clause.kind] = 0.3
    return found


def _first_action(asked: AskedWords, first: int, last: int, hits: Sequence[Hit]) -> Features:
    found = stemmed(asked.named[first:last], 0.7, 0.35)
    if last - first <= 6:
        found["short"] = 1.0
    cut = next((at for at in range(first + 4, last) if asked.words[at] in _CUT), last)
    for hit in hits:
        found[("main:" if hit.first < cut else "later:") + hit.concept] = 0.6
    return found


def attribution_features(parse: Parse, about: Features, much: Features) -> Features:
    """Features for the attribution: those of the focus and of the leverage, and who is asked in what form."""
    found = about | much
    for clause in parse.clauses[:2]:
        found["asked_of:" + clause.owner_class] = 1.0
        found["kind_of_verb:" + clause.verb_class] = 1.0
        found["form:" + clause.kind] = 0.5
        found["passive"] = float(clause.passive)
    return found
