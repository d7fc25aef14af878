"""Whether more is asked than one body can bring about: of everybody, of every time, of those it can only press."""

import re

from scrlib.records import Clause, Parse
from scrlib.text.lexicons import found, found_within
from scrlib.text.patterns import Pattern, part

_ALWAYS = Pattern(r"\b(?:always|never)\b")


def is_absolute(parse: Parse, main: list[Clause], asked: str) -> bool:
    """Whether what is asked is asked of every time and everybody."""
    one = found_within(parse.text, main[0].action, "wording", "absolutes") if len(main) == 1 else None
    return bool(found(asked, "wording", "absolutes") if one is None else one) or any(
        _ALWAYS.inside(part(parse.text, c.start, c.end)) for c in main
    )


_BOUNDED_REACH = Pattern(
    r"\s(?:where|who|which|whose|with|subject|on\sa|under|aged|in\sthe\s(?:team|unit|practice)|that|known|placed|open)\b"
)


def is_sweeping(clause: Clause, parse: Parse) -> bool:
    """Whether the act, or its owner, reaches everybody: "all families" with nothing after it that narrows them."""
    owner = clause.owner.words if clause.owner else ""
    if re.match(r"(?i)(?:all|every|any)\s", owner) or " and all " in owner:
        return True
    text = clause.action.words
    wide = found_within(parse.text, clause.action, "wording", "sweeping")
    return any(not _BOUNDED_REACH.opens(text, b) for _, b in wide)


_OTHERS = Pattern(
    r"\b(?:all\s)?(?:partner\s)?(?:agencies|partners|member\sagencies|other\sagencies|schools|gps|practices|providers|services|staff\sin|practitioners|professionals|commissioners|trusts|partner\sorganisations)\b"
)
_BOARDISH = Pattern(
    r"\b(?:board|lscb|lscp|lscps|partnership|sab|acpc|committee|panel|scb|scp|partners|csp|safeguarding\sadults)\b"
)
_BEYOND = Pattern(
    r"\b(?:the\slaw|legislation|statute|national\s(?:policy|guidance|funding)|government\s(?:policy|funding))\b"
)
_ASKING = frozenset("write ask raise lobby request refer tell share draw".split())
_PRESSING = frozenset("ensure make secure require improve strengthen promote embed".split())
_LAWMAKER = re.compile(r"Office|Department|Government|Ministry|Secretary|Parliament")


def presses_others(clause: Clause) -> bool:
    """Whether the owner can only press others: a board ensuring practice in agencies, or anybody securing a law."""
    owner = clause.owner.words if clause.owner else ""
    if (
        owner
        and clause.verb not in _ASKING
        and _BEYOND.inside(clause.action.words)
        and not _LAWMAKER.search(owner)
    ):
        return True
    return clause.verb in _PRESSING and _BOARDISH.inside(owner) and _OTHERS.inside(clause.action.words)
