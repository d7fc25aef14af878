"""How concrete an act is: whether two readers would agree what doing it looks like."""

import re
from functools import cache

from scrlib.recommendations.signs.attitudes import is_attitude, knows_paper, reminds_of_one_thing
from scrlib.recommendations.signs.wording import wording
from scrlib.records import Clause, Parse
from scrlib.text.matching.lexicons import found_within, participles, words

_TOKENS = re.compile(r"[a-z][\w-]+")
_BEGINNING = 90  # characters of an act in which its own verb and object stand
_SHORT = 4  # words with which an act begins to say what is done to what
_WEIGHING = {"named": "weighs", "profession": "weighs_whether"}  # by whose thinking it is


def action_level(clause: Clause, parse: Parse) -> int:
    """How concrete one action is: 2 when two readers would agree what doing it looks like."""
    text = clause.action.words
    if knows_paper(text) or reminds_of_one_thing(clause):
        return 1
    weighs = _weighs(clause)
    if is_attitude(clause) or clause.verb in words("verbs", "musing") and not weighs:
        return 0
    if wording("tested_by").inside(_to_its_end(clause, parse)):  # the means may be marked as a check
        return 2
    if weighs or _is_hollow(clause):
        return 1
    if clause.verb in words("verbs", "looks_again") or wording("a_look").opens(text):
        return _looking_level(clause, parse)
    if clause.kind == "noun":
        return 2 if wording("product").inside(text) and len(text.split()) >= 4 else 1
    if wording("there_is").opens(text):
        return 2
    return 1 if _is_only_of_mind(text) else _doing_level(clause, parse)


def is_assurance(said: str) -> bool:
    """Whether somebody is only to be told that all is well."""
    return wording("assured").inside(said)


def virtue_only(clause: Clause, parse: Parse) -> bool:
    """Whether a good quality is asked for ("robust", "timely"), and nothing that would be done to reach it."""
    return _is_praised(clause, parse) and not _concrete_participle(clause.action.words)


def _to_its_end(clause: Clause, parse: Parse) -> str:
    return parse.text[clause.action.start : clause.end]


def _weighs(clause: Clause) -> bool:
    """Whether one thing is thought of, as to consider it."""
    kind = _WEIGHING.get(clause.owner_class)
    return kind is not None and wording(kind).opens(clause.action.words)


def _is_hollow(clause: Clause) -> bool:
    """Whether the act is to think or to be told, or has nothing in it that could be recognised as done."""
    text = clause.action.words
    return (
        is_assurance(text)
        or clause.verb_class in {"weak", "assurance"}
        and not wording("sought").opens(text)
        or wording("hollow").inside(text)
        or clause.owner is not None
        and wording("is_so").opens(text)
        or _is_empty(text)
        or wording("thinks").inside(text[:_BEGINNING])
        and clause.verb not in words("verbs", "sets_up")  # "a panel to consider all who ..."
    )


def _is_empty(text: str) -> bool:
    """Whether nothing is named that would be done: confidence to be built, lessons to be shared, by no means."""
    empty = wording("empty").match(text)
    return empty is not None and not wording("by_means").inside(text, empty.end())


def _doing_level(clause: Clause, parse: Parse) -> int:
    """An act is concrete when it is spelt out, and is more than a good quality or a state to be reached."""
    text = clause.action.words
    virtue, length = _is_praised(clause, parse), _length(clause, parse)
    if clause.verb in words("verbs", "bare"):
        wish = virtue and (clause.verb in {"have", "be"} or not _concrete_participle(text))
        return 1 if wish or length < 5 else 2
    if clause.verb_class == "state" and not wording("raised_with").opens(text):
        makes = clause.verb in words("verbs", "builds")
        thing = makes and found_within(parse.text, clause.action, "wording", "outputs")
        return 2 if thing and not virtue else 1
    return 2 if length >= _SHORT and not (virtue and length < 9) else 1


def _is_only_of_mind(text: str) -> bool:
    """Whether it is to be ensured only that others know, feel or are borne in mind."""
    state = wording("only_of_mind").match(text)
    return state is not None and not wording("and_is_done").inside(text, state.end())


def _length(clause: Clause, parse: Parse) -> int:
    """How many words an act has, with what goes on behind a time or a check where they cut it short."""
    length = len(clause.action.words.split())
    if length >= _SHORT:
        return length
    more = wording("goes_on").match(parse.text, clause.action.end, clause.end)
    return length + len(more.group().split()) if more else length


def praise(clause: Clause, parse: Parse) -> list[tuple[int, int]]:
    """Where an act names a good quality, counted from its beginning; a memorandum of understanding names none."""
    words_ = found_within(parse.text, clause.action, "wording", "virtues")
    names = [m.span() for m in wording("no_praise").finditer(clause.action.words)] if words_ else []
    return [(a, b) for a, b in words_ if all(b <= c or a >= d for c, d in names)]


def _is_praised(clause: Clause, parse: Parse) -> bool:
    return bool(praise(clause, parse))


def _concrete_participle(said: str) -> bool:
    """Whether the words hold a participle of something done that could be seen: "published", "signed"."""
    return not _firm_participles().isdisjoint(_TOKENS.findall(said.lower()))


@cache
def _firm_participles() -> frozenset[str]:
    return participles() - words("verbs", "soft_participles")


def _looking_level(clause: Clause, parse: Parse) -> int:
    """A review or an update is concrete when the text says of what and to what end."""
    following = _to_its_end(clause, parse)
    if told := wording("told_of_it").search(following):
        following = following[: told.start()]
    if wording("whether").opens(following):
        return 1
    if wording("paper_looked_at").opens(following):
        return 2 if wording("to_say").inside(following) else 1
    if clause.verb in words("verbs", "renews") and (paper := wording("paper_on").match(following)):
        following = following[paper.end() :]  # whom the paper is about is no content of the change
        return 2 if _has_content(following, 3) else 1
    if wording("looks_for").inside(following):
        return 2
    clear = clause.verb not in words("verbs", "looks_about")
    return 2 if clear and _has_content(following, 8) else 1


def _has_content(following: str, least: int) -> bool:
    """Whether so many words say what is looked for or put in."""
    return len(following.split()) >= least and wording("content").inside(following)
