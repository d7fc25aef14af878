"""Whether more is asked than one body can bring about: of everybody, of every time, of those it can only press."""

from scrlib.recommendations.signs.wording import wording
from scrlib.records import Clause, Parse
from scrlib.text.matching.lexicons import found, found_within, words
from scrlib.text.matching.patterns import part


def is_absolute(parse: Parse, main: list[Clause], asked: str) -> bool:
    """Whether what is asked is asked of every time and everybody."""
    one = found_within(parse.text, main[0].action, "wording", "absolutes") if len(main) == 1 else None
    return bool(found(asked, "wording", "absolutes") if one is None else one) or any(
        wording("always").inside(part(parse.text, c.start, _before_why(parse, c))) for c in main
    )


def _before_why(parse: Parse, clause: Clause) -> int:
    """Where a clause ends, or the reason that hangs on it begins: what was never done is no absolute that is asked."""
    return min([p.start for p in parse.purposes if clause.start < p.start < clause.end], default=clause.end)


def is_sweeping(clause: Clause, parse: Parse) -> bool:
    """Whether the act, or its owner, reaches everybody: "all families" with nothing after it that narrows them."""
    owner = clause.owner.words if clause.owner else ""
    if wording("owned_by_all").inside(owner):
        return True
    text = clause.action.words
    wide = found_within(parse.text, clause.action, "wording", "sweeping")
    return any(not wording("bounds_reach").opens(text, b) for _, b in wide)


def presses_others(clause: Clause) -> bool:
    """Whether the owner can only press others: a board ensuring practice in agencies, or anybody securing a law."""
    owner = clause.owner.words if clause.owner else ""
    return _wants_a_law(clause, owner) or (
        clause.verb in words("verbs", "pressing")
        and wording("board").inside(owner)
        and wording("others").inside(clause.action.words)
    )


def _wants_a_law(clause: Clause, owner: str) -> bool:
    """Whether somebody who makes no law is to see that it changes, and not only to ask for it."""
    return (
        bool(owner)
        and clause.verb not in words("verbs", "asking")
        and wording("beyond").inside(clause.action.words)
        and not wording("lawmaker").inside(owner)
    )
