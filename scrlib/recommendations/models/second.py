"""A second opinion where the rules are unsure: a small linear model over what the rules saw.

It learned from coded recommendations (`tools/train_second.py`); its table is read by plain Python. It gives
each criterion a height, from 0 (not met) to 2 (met), and overrules a rule by one step at most, and then asks
for a judgement. It never raises an empty action to met, nor lowers what the rules saw a check of. What a date
is worth the wording settles: timely keeps the rules' verdict.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import compress, repeat
from operator import mul

from scrlib.recommendations.models.features import Features
from scrlib.recommendations.models.learned import model
from scrlib.recommendations.signs import Signs, main_clauses
from scrlib.recommendations.smart import CHECKED
from scrlib.records import Certainty, Clause, Criterion, Judgement, Parse, Verdict
from scrlib.text.matching.patterns import Pattern

# By criterion: the height from which it is partly met, and from which it is met. Chosen by leaving files out,
# each written by another hand: where the rules were not written with a text, a model that decides wherever it
# is of another opinion agrees better than one that gives way to the rule when it is of two minds.
BOUNDS = {
    Criterion.SPECIFIC: (0.6, 1.35),
    Criterion.MEASURABLE: (0.55, 1.45),
    Criterion.ACHIEVABLE: (0.6, 1.4),
    Criterion.REALISTIC: (0.6, 1.45),
}
_LEVELS = ("owner", "action", "considers")
_YES_NO = (
    "attitude",
    "output",
    "bounded",
    "open_ended",
    "persuades",
    "absolute",
    "sweeping",
    "tied",
    "sector",
)
_PARTS = ("deadlines", "measures", "purposes", "outcomes", "scope", "hedges", "vague", "passive", "findings")
_ABOUT = {  # which features of what it is about and of the leverage count too: under what name, and how much
    "about": ("focus", ("main:", "later:", "text:"), 0.5),
    "leverage": ("leverage", ("required:", "only_weighed:", "on_paper:", "text:", "first:", "asked:"), 0.7),
}
OFTEN = "often judged"  # with "higher" or "lower": how a reason says that the model overruled the rule
_VERDICTS = (Verdict.NOT_MET, Verdict.PARTLY, Verdict.MET)
_WORDING = frozenset({Criterion.SPECIFIC, Criterion.MEASURABLE})


def features(
    parse: Parse, seen: Signs, rules: Mapping[Criterion, Judgement], about: Mapping[str, Features]
) -> Features:
    """What the model looks at, by name: the signs, the rules' verdicts and reasons, the parts found, and of
    `about` (`strength.features` of the parse) the groups of words."""
    found = {f"{name} {getattr(seen, name)}": 1.0 for name in _LEVELS}
    found |= {name: 1.0 for name in _YES_NO if getattr(seen, name)}
    for criterion, judged in rules.items():
        found[f"rule {criterion.value} {judged.verdict}"] = 1.0
        found[f"reason {judged.reason[:30]}"] = 1.0
    found |= {f"note {note}": 1.0 for note in parse.notes}
    for name in _PARTS:
        count = len(getattr(parse, name))
        found[f"number of {name}"] = min(count, 4) / 4
        if count:
            found[f"has {name}"] = 1.0
    return found | _of_clauses(parse) | _of_size(parse) | _of_words(about)


def _of_clauses(parse: Parse) -> dict[str, float]:
    found: dict[str, float] = {}
    for place, clause in enumerate(main_clauses(parse)[:3]):
        weight = 0.5 if place else 1.0
        names = [
            f"kind of verb {clause.verb_class}",
            f"form {clause.kind}",
            f"who {clause.owner_class}",
            f"verb {clause.verb}",
        ]
        names.append(_how_often(clause))
        for name in [*names, "passive"] if clause.passive else names:
            found[name] = max(found.get(name, 0.0), weight)
    return found


_EACH_CASE = Pattern(
    r"\b(?:each|every|any|when|whenever|where|wherever|if|before|always|routinely|who|whose|unless|until)\b"
)
_DONE_ONCE = frozenset(
    "stop give place send write move buy fit install open close map rehearse run hold meet list rename "
    "connect replace appoint name agree decide publish add put remove take issue print provide create "
    "produce develop introduce set establish commission design launch change amend revise rewrite update "
    "review convene invite bring make restore nominate identify recruit fund extend transfer withdraw "
    "switch alter build draw draft circulate distribute supply adopt abolish scrap end lift merge split "
    "reword clarify post display visit test pilot trial look examine audit evaluate survey count show "
    "brief teach train deliver host organise arrange".split()
)


def _how_often(clause: Clause) -> str:
    """Whether the act is one that is done when it is done, or a practice in each case."""
    each, once = _EACH_CASE.inside(clause.action.words), clause.verb in _DONE_ONCE
    return f"{'done once' if once else 'other act'}, {'in each case' if each else 'in no case named'}"


def _of_words(about: Mapping[str, Features]) -> Features:
    found: Features = {}
    for which, (*_, share) in _ABOUT.items():
        named = list(map(_NAMES[which].__getitem__, about[which]))
        values = map(mul, compress(about[which].values(), named), repeat(share))
        found.update(zip(filter(None, named), values, strict=True))
    return found


class _Names(dict[str, str]):
    """The features of the subject or the leverage as this model calls them, "" for one it does not take."""

    def __init__(self, which: str) -> None:
        super().__init__()
        self.name, self.taken, _ = _ABOUT[which]

    def __missing__(self, name: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        found = self[name] = f"{self.name} {name}" if name.startswith(self.taken) else ""
        return found


_KEPT = 25_000  # names of each that are kept
_NAMES = {which: _Names(which) for which in _ABOUT}


def _of_size(parse: Parse) -> dict[str, float]:
    length = sum(len(action.words.split()) for action in parse.actions)
    return {
        "actions": min(parse.bundled, 5) / 5,
        "many actions": float(parse.bundled >= 4),
        "short action": float(length < 6),
        "long action": min(length, 40) / 40,
        "length": min(len(parse.text.split()), 120) / 120,
    }


def reconsidered(
    parse: Parse, seen: Signs, rules: Mapping[Criterion, Judgement], about: Mapping[str, Features]
) -> dict[Criterion, Judgement]:
    """The rules' judgements, each a step higher or lower where the model is of another opinion."""
    if not parse.parsed or not parse.actions:
        return dict(rules)
    found = features(parse, seen, rules, about)
    return reconsidered_at(heights(found), rules, found, seen)


def reconsidered_at(
    high: Mapping[Criterion, float], rules: Mapping[Criterion, Judgement], found: Features, seen: Signs
) -> dict[Criterion, Judgement]:
    """The rules' judgements, each a step higher or lower where its height is another."""
    changed = {
        criterion: _reconsider(criterion, rules[criterion], height, found, seen)
        for criterion, height in high.items()
    }
    return {**rules, **changed}


def heights(found: Features) -> dict[Criterion, float]:
    """How high each criterion stands by the model: 0 as what is not met, 1 as partly, 2 as met."""
    weights = model("second")
    return dict(zip(map(Criterion, weights.codes), weights.totals(found), strict=True))


def _reconsider(
    criterion: Criterion, rule: Judgement, height: float, found: Features, seen: Signs
) -> Judgement:
    if rule.verdict is None:
        return rule
    rank = _VERDICTS.index(rule.verdict)
    bounds = BOUNDS[criterion]
    higher = rank < 2 and height >= bounds[rank]
    lower = rank > 0 and height < bounds[rank - 1]
    step = int(higher) - int(lower)
    if not step or step > 0 and _stays(criterion, rank + 1, found, seen) or step < 0 and _found(rule):
        return rule
    return replace(
        rule,
        verdict=_VERDICTS[rank + step],
        certainty=Certainty.JUDGEMENT,
        reason=f"{rule.reason}, yet {OFTEN} {'higher' if step > 0 else 'lower'}",
    )


def _found(rule: Judgement) -> bool:
    """Whether a verdict rests on a check that the rules found with what it checks: they know more of such
    words than the model does, which was right less often than not to overrule them on what it had not met."""
    return rule.reason == CHECKED


def _stays(criterion: Criterion, rank: int, found: Features, seen: Signs) -> bool:
    """Whether a verdict may not be raised: an attitude is never specific, nor what is asked of a kind of body
    at large ever fully so; what can only be urged on others is never fully achievable; an empty action in a
    date or a number, or many actions in one, is never fully specific or measurable."""
    if criterion is Criterion.SPECIFIC and (seen.attitude or rank == 2 and seen.sector):
        return True
    if criterion is Criterion.ACHIEVABLE and rank == 2 and seen.persuades:
        return True
    worn = "has deadlines" in found or "note measure_target" in found or seen.attitude
    dressed = bool(found["many actions"]) or seen.action < 2 and worn
    return rank == 2 and criterion in _WORDING and dressed
