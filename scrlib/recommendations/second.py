"""A second opinion where the rules are unsure: a small linear model over what the rules saw.

It learned from coded recommendations (`tools/train_second.py`); its tables are read by plain Python. It
overrules a rule only where it is surer of another verdict, never raises an empty action to met, and then asks
for a judgement. What a date is worth the wording settles: timely keeps the rules' verdict.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp

from scrlib.recommendations.learned import Model, model, together
from scrlib.recommendations.signs import Signs, main_clauses
from scrlib.records import Certainty, Criterion, Judgement, Parse, Verdict

MARGIN = 0.05  # how much likelier another verdict has to be
_LEVELS = ("owner", "action", "considers")
_YES_NO = ("attitude", "output", "bounded", "open_ended", "persuades", "absolute", "sweeping", "tied")
_PARTS = ("deadlines", "measures", "purposes", "outcomes", "scope", "hedges", "vague", "passive", "findings")
OFTEN = "often judged"  # with "higher" or "lower": how a reason says that the model overruled the rule
_RANK = {Verdict.NOT_MET: 0, Verdict.PARTLY: 1, Verdict.MET: 2}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_MODELS = {one: f"second_{one.value}" for one in Criterion if one is not Criterion.TIMELY}
_WORDING = frozenset({Criterion.SPECIFIC, Criterion.MEASURABLE})


def features(parse: Parse, seen: Signs, rules: Mapping[Criterion, Judgement]) -> dict[str, float]:
    """What the model looks at, by name: the signs, the rules' verdicts and reasons, the parts found."""
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
    return found | _of_clauses(parse) | _of_size(parse)


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
        for name in [*names, "passive"] if clause.passive else names:
            found[name] = max(found.get(name, 0.0), weight)
    return found


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
    parse: Parse, seen: Signs, rules: Mapping[Criterion, Judgement]
) -> dict[Criterion, Judgement]:
    """The rules' judgements, each with the model's verdict where it is surer of another."""
    if not parse.parsed or not parse.actions:
        return dict(rules)
    found = features(parse, seen, rules)
    totals, at = together(*_MODELS.values()).totals(found), 0
    judged = dict(rules)
    for criterion, name in _MODELS.items():
        codes = model(name).codes
        likely = _shares(codes, totals[at : at + len(codes)])
        judged[criterion] = _reconsider(criterion, rules[criterion], likely, found, seen)
        at += len(codes)
    return judged


def _reconsider(
    criterion: Criterion,
    rule: Judgement,
    likely: Mapping[Verdict, float],
    found: Mapping[str, float],
    seen: Signs,
) -> Judgement:
    best = max(likely, key=likely.__getitem__)
    if rule.verdict is None or likely[best] - likely[rule.verdict] <= MARGIN:
        return rule
    if best is Verdict.MET and criterion in _WORDING and _dressed(found, seen):
        return rule
    way = "higher" if _RANK[best] > _RANK[rule.verdict] else "lower"
    return replace(
        rule, verdict=best, certainty=Certainty.JUDGEMENT, reason=f"{rule.reason}, yet {OFTEN} {way}"
    )


def _dressed(found: Mapping[str, float], seen: Signs) -> bool:
    """Whether an empty action wears a date or a number, or many actions stand in one: never raised to met."""
    worn = "has deadlines" in found or "note measure_target" in found or seen.attitude
    return bool(found["many actions"]) or seen.action < 2 and worn


def likelihoods(weights: Model, found: Mapping[str, float]) -> dict[Verdict, float]:
    """How likely each verdict is by the model; they add up to one."""
    return _shares(weights.codes, weights.totals(found))


def _shares(codes: Sequence[str], totals: Sequence[float]) -> dict[Verdict, float]:
    most = max(totals)
    raised = [exp(total - most) for total in totals]
    whole = sum(raised)
    return {_VERDICTS[code]: value / whole for code, value in zip(codes, raised, strict=True)}
