"""The signs a verdict rests on: how clear the owner is, how concrete the action, what ties it.

Levels run from 0 to 2 as the codebook's verdicts do. Every sign is explained by words of the text.
"""

from dataclasses import dataclass

from scrlib.recommendations.signs.acts import action_level, is_assurance, virtue_only
from scrlib.recommendations.signs.attitudes import is_attitude
from scrlib.recommendations.signs.outputs import has_an_end, has_output
from scrlib.recommendations.signs.reach import is_absolute, is_sweeping, presses_others
from scrlib.recommendations.signs.ties import is_tied
from scrlib.recommendations.signs.wording import wording
from scrlib.records import Clause, Parse
from scrlib.text.asking.owners import classify
from scrlib.text.matching.lexicons import words

_BEGINNING = 60  # characters in which it is named what is to be considered


@dataclass(frozen=True, kw_only=True)
class Signs:
    """What the rules look at. Levels: 0 none, 1 in part, 2 clear."""

    owner: int
    action: int
    attitude: bool  # a truism, reminder or way of thinking
    output: bool  # something tangible would exist
    bounded: bool
    open_ended: bool
    persuades: bool  # the owner can only ask or press others
    absolute: bool
    sweeping: bool
    tied: bool  # a finding or purpose is stated
    considers: str  # "whether", "how" or ""
    sector: bool = False  # the owner is a kind of body at large: "schools", "GP practices"


def signs(parse: Parse) -> Signs:
    """The signs of one parsed recommendation."""
    main = main_clauses(parse)
    asked = " ".join(c.action.words for c in main) or parse.text
    considers = _considers(main)
    attitude = all(is_attitude(c) for c in main)  # so too where nothing is asked at all
    action = max((action_level(c, parse) for c in main), default=0)
    seen_through = action == 2 and not attitude and considers != "how"
    return Signs(
        owner=owner_level(parse),
        action=action,
        attitude=attitude,
        output=any(has_output(c, parse) for c in main),
        bounded=seen_through or considers == "whether" or any(has_an_end(c) for c in main),
        open_ended=attitude or considers == "how" or all(_never_done(c, parse) for c in main),
        persuades=is_assurance(asked) or any(presses_others(c) for c in main),
        absolute=is_absolute(parse, main, asked),
        sweeping=any(is_sweeping(c, parse) for c in main),
        tied=is_tied(parse),
        considers=considers,
        sector=bool(parse.owners) and all(is_a_kind(o.words) for o in parse.owners),
    )


def main_clauses(parse: Parse) -> list[Clause]:
    """The clauses whose action is one of the actions of the parse."""
    starts = {a.start for a in parse.actions}
    return [c for c in parse.clauses if c.action.start in starts]


def owner_level(parse: Parse) -> int:
    """2 for a body, post or profession that could be asked about it; 1 for a general or pronoun owner; 0 for none."""
    kinds = [classify(o.words) for o in parse.owners]
    if any(k in {"named", "profession"} for k in kinds):
        return 2
    return 1 if kinds else 0


def is_a_kind(owner: str) -> bool:
    """Whether an owner is a kind of body at large, and no service that a place has one of."""
    return wording("sector").opens(owner) and owner.lower() not in words("owners", "services")


def _considers(main: list[Clause]) -> str:
    """Whether one thing is to be decided on ("whether"), or thinking is asked for that need not end ("how")."""
    first = next((c for c in main if c.verb_class == "weak" or c.verb in {"consider", "look"}), None)
    if first is None:
        return ""
    asked = first.action.words
    decided = wording("yes_or_no").inside(asked) or first.verb == "consider" and _is_one_decision(asked)
    return "whether" if decided else "how"


def _is_one_decision(asked: str) -> bool:
    """Whether one thing that might be done is to be considered, and not how to do it."""
    return wording("one_decision").inside(asked[:_BEGINNING]) and not wording("open_question").inside(asked)


def _never_done(clause: Clause, parse: Parse) -> bool:
    """Whether the verb is one of work without an end, or only wishes a good quality on somebody."""
    wish = clause.verb in {"ensure", "make"} and virtue_only(clause, parse)
    return wish or clause.verb in words("verbs", "unbounded")
