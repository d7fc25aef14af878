"""What to ask the author of one recommendation: the rules laid on a reading of it, worst first."""

from collections.abc import Iterable
from functools import cache

from scrlib.recommendations.conditions import CONDITIONS
from scrlib.recommendations.reading import Reading
from scrlib.records import Prompt, Span, Verdict
from scrlib.rules import Rule, rules


@cache
def every_rule() -> tuple[Rule, ...]:
    """The rules about a recommendation, worst first."""
    return rules(frozenset(CONDITIONS))


def examples(rule: str) -> tuple[tuple[str, str], ...]:
    """Two examples on other topics for the rule with this id: how it was put, and how it could be put."""
    return next((one.pairs for one in every_rule() if one.id == rule), ())


def prompts(seen: Reading) -> tuple[Prompt, ...]:
    """One prompt for each rule that has something to ask, worst first; two criteria may raise one matter."""
    met = {criterion.value for criterion, judged in seen.criteria.items() if judged.verdict is Verdict.MET}
    return tuple(
        [
            _prompt(rule, spans[0], seen)
            for rule in every_rule()
            if (rule.apart or rule.criterion not in met) and (spans := _raised(rule, seen))
        ]
    )


def found(rule: Rule, seen: Reading) -> tuple[Span, ...]:
    """The words that raise the rule's question; none where its criterion is met and it asks nothing apart."""
    if seen.verdict(rule.criterion) is Verdict.MET and not rule.apart:
        return ()
    return _raised(rule, seen)


def _raised(rule: Rule, seen: Reading) -> tuple[Span, ...]:
    if rule.when:
        return CONDITIONS[rule.when](seen)
    return tuple([span for start, end in seen.asked for span in rule.find(seen.parse.text, start, end)])


def one_a_topic(asked_for: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """The prompts with one for each topic, the worst: a card does not say nearly the same thing twice."""
    first: dict[str, Prompt] = {}
    for prompt in asked_for:
        first.setdefault(_topics()[prompt.rule], prompt)
    return tuple(first.values())


@cache
def _topics() -> dict[str, str]:
    return {rule.id: rule.topic for rule in every_rule()}


_WHOLE = 15  # letters from which words are the beginning of an act, and not a few such as "all staff"


def _shown(rule: Rule, span: Span, seen: Reading) -> str:
    """The words as a question quotes them: with a sign where they are but the beginning of an act."""
    begun = (
        rule.when
        and len(span.words) >= _WHOLE
        and any(one.start == span.start and span.end < one.end for one in seen.parse.actions)
    )
    return f"{span.words} …" if begun else span.words


def _prompt(rule: Rule, span: Span, seen: Reading) -> Prompt:
    return Prompt(
        rule=rule.id,
        criterion=rule.criterion,
        start=span.start,
        end=span.end,
        words=span.words,
        question=rule.asks(_shown(rule, span, seen)),
        why=rule.why,
        source=rule.source,
        certainty=rule.certainty,
        suggestion=rule.suggests(span.words),
    )
