"""Whether what is asked is a way of thinking, a truism or a reminder: nothing that anybody could see."""

import re

from scrlib.recommendations.signs.wording import wording
from scrlib.records import Clause
from scrlib.text.matching.lexicons import words

_NAMED = re.compile(r"['‘\"][^'’\"]{3,40}['’\"]")  # what a thing is called: "a 'Think Family' protocol"
_BEGINNING = 120  # characters of an act in which it shows itself to be a way of thinking


def is_attitude(clause: Clause) -> bool:
    """Whether one act is a way of thinking, by its verb or by the words it opens with."""
    asked = clause.action.words
    if reminds_of_one_thing(clause) or asked.startswith("keep") and wording("kept").opens(asked):
        return False
    if clause.verb in words("verbs", "of_mind") and clause.owner_class in {"profession", "generic"}:
        return not knows_paper(asked)
    if _is_act_of_a_body(clause):
        return False
    return clause.verb_class == "attitude" or _thinks(asked) and clause.verb not in words("verbs", "writing")


def knows_paper(asked: str) -> bool:
    """Whether somebody is to be aware of a paper or a service."""
    return wording("knows_paper").inside(asked)


def reminds_of_one_thing(clause: Clause) -> bool:
    """Whether somebody named is to remind others of something that is spelt out: an act, if a light one."""
    said = clause.action.words
    return (
        clause.verb == "remind"
        and clause.owner is not None
        and len(said.split()) >= 7
        and not wording("importance").inside(said)
    )


def _is_act_of_a_body(clause: Clause) -> bool:
    """Whether words that might be of thinking are not: a matter to look into, a thing to try, a culture to make."""
    asked = clause.action.words
    if clause.verb_class in {"assurance", "weak"} and clause.owner_class == "named":
        return True  # what a body is to look into, not how anybody is to think
    if clause.verb == "try" and not asked.startswith("try to"):
        return True  # to try a thing out is an act
    readied = clause.passive and clause.verb == "prepare"
    return readied or clause.owner is not None and wording("makes_a_culture").opens(asked)


def _thinks(asked: str) -> bool:
    return wording("attitude").inside(_NAMED.sub("", asked[:_BEGINNING]))
