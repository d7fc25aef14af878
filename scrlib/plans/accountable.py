"""Whether an owner can be held to account, and which agency's money an owner's action is."""

import re
from collections.abc import Sequence

from scrlib.plans.fields.owners import ARTICLE, head, is_body, is_short_agency
from scrlib.plans.phrases import phrases, plain
from scrlib.text.asking.owners import classify

_OF_BOARD = re.compile(
    r"(?:the )?(Board|L?SCB|L?SCP|Partnership)(?:'s|’s)?\s(?:\w+\s){0,2}(?:manager|chair|officer)", re.I
)
_OF_ALL = re.compile(r"(?:all|every|each|any|relevant|individual|various|appropriate|respective)\b")


def agency_of(owners: Sequence[str]) -> str:
    """The one agency that the owners name beside their posts ("Head of Midwifery, Ottermouth Hospitals") or are.

    "" where they name none, or more than one: who bears the cost is then for the plan to say.
    """
    found = dict.fromkeys(named for one in owners if (named := _agency_in(one)))
    return next(iter(found)) if len(found) == 1 else ""


def _agency_in(owner: str) -> str:
    parts = [one.strip() for one in re.split(r",\s|\s[–—-]\s|\s?[()]\s?|\s/\s", owner) if one.strip()]
    named = [one for one in parts if _is_agency(one)]
    of_board = _OF_BOARD.match(owner)
    return ARTICLE.sub("", named[-1]) if len(named) == 1 else of_board[1] if of_board else ""


def _is_agency(words: str) -> bool:
    """Whether some words name a body with money of its own, which a subgroup or a panel has not."""
    inside = head(words) in ("subgroup", "sub-group", "group", "panel", "committee", "team", "teams")
    return is_accountable(words) and not inside and (is_short_agency(words) or is_body(words))


def is_accountable(owner: str) -> bool:
    """Whether an owner is somebody who could be asked how it went: "all agencies" and "staff" are nobody."""
    bare = plain(ARTICLE.sub("", re.sub(r"\([^)]*\)", "", owner)))
    if bare in phrases("owners", "everybody") or bare in phrases("owners", "nobody") or not bare:
        return False
    led = re.search(r"\b(?:led|co-?ordinated) by (?P<whom>\S.*)", bare)
    if led:
        return is_accountable(led["whom"])
    if _OF_ALL.match(bare) and not re.search(r"\blead\b", bare):
        return False
    return classify(owner) not in ("generic", "pronoun", "receiver", "none")
