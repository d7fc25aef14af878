"""What to ask the author of one recommendation: the rules laid on a reading of it, worst first."""

from collections.abc import Iterable

from scrlib.recommendations.conditions import CONDITIONS, Reading
from scrlib.records import Clause, Parse, Prompt, Span, Verdict
from scrlib.rules import Rule, rules


def every_rule() -> tuple[Rule, ...]:
    """The rules about a recommendation, worst first."""
    return rules(frozenset(CONDITIONS))


def prompts(seen: Reading) -> tuple[Prompt, ...]:
    """One prompt for each rule that has something to ask, worst first; two criteria may raise one matter."""
    return tuple(_prompt(rule, spans[0]) for rule in every_rule() if (spans := found(rule, seen)))


def found(rule: Rule, seen: Reading) -> tuple[Span, ...]:
    """The words that raise the rule's question; none where its criterion is met and it asks nothing apart."""
    if seen.verdict(rule.criterion) is Verdict.MET and not rule.apart:
        return ()
    if rule.when:
        return CONDITIONS[rule.when](seen)
    return tuple(
        span for start, end in asked(seen.parse, seen.main) for span in rule.find(seen.parse.text, start, end)
    )


def one_a_topic(asked_for: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """The prompts with one for each topic, the worst: a card does not say nearly the same thing twice."""
    topics = {rule.id: rule.topic for rule in every_rule()}
    first: dict[str, Prompt] = {}
    for prompt in asked_for:
        first.setdefault(topics[prompt.rule], prompt)
    return tuple(first.values())


def asked(parse: Parse, main: Iterable[Clause]) -> tuple[tuple[int, int], ...]:
    """The stretches of the text that ask for something, in order, not overlapping."""
    stretches: list[tuple[int, int]] = []
    for clause in main:
        start, end = min(clause.start, clause.action.start), max(clause.action.end, clause.start)
        if stretches and start < stretches[-1][1]:
            start = stretches[-1][1]
        if start < end:
            stretches.append((start, end))
    return tuple(stretches)


def _prompt(rule: Rule, span: Span) -> Prompt:
    return Prompt(
        rule=rule.id,
        criterion=rule.criterion,
        start=span.start,
        end=span.end,
        words=span.words,
        question=rule.asks(span.words),
        why=rule.why,
        source=rule.source,
        certainty=rule.certainty,
        suggestion=rule.suggests(span.words),
    )
