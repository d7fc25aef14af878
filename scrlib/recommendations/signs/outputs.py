"""What an act leaves behind, and whether it is a job that comes to an end."""

from scrlib.recommendations.signs.acts import is_assurance, praise
from scrlib.recommendations.signs.attitudes import is_attitude
from scrlib.recommendations.signs.wording import wording
from scrlib.records import Clause, Parse
from scrlib.text.matching.lexicons import found_within, words
from scrlib.text.matching.patterns import part

_SHORTLY = 60  # characters before an act in which its sentence may say in which cases it is done


def has_an_end(clause: Clause) -> bool:
    """Whether the act is one job that is done when it is done: a review, a decision, a letter, a reminder of one rule."""
    return (
        clause.verb in words("verbs", "ends")
        or clause.verb == "remind"
        and " that " in clause.action.words
        or clause.kind == "noun"
        and wording("named_look").opens(clause.action.words)
    )


def has_output(clause: Clause, parse: Parse) -> bool:
    """Whether the act leaves something tangible behind: a document, a post, an event, a decision, a change to a form."""
    text = clause.action.words
    if text.lower().startswith(("not ", "never ")) or is_attitude(clause) or is_assurance(text):
        return False
    if clause.verb_class in {"weak", "assurance"}:
        return False
    if clause.kind == "noun":
        made = wording("making_of").opens(text) and _names_a_thing(clause, parse)
        return made or wording("thing_made").inside(text)
    if wording("raises_awareness").opens(text) or wording("only_found_out").inside(text):
        return False
    if wording("reworded").inside(parse.text, _subject_or_act(clause), clause.end):
        return True
    if _is_timed_practice(clause, parse):
        return False
    noun = _names_a_thing(clause, parse)
    if clause.verb in words("verbs", "leaves_output") or noun and _is_needed(clause, parse):
        return noun or not _is_of_each_case(clause, parse)
    if clause.verb in words("verbs", "leaves_output_once") or _is_set_up(text):
        return _is_once(clause, parse)
    held_up = noun and clause.verb in words("verbs", "output_by_object") and _is_once(clause, parse)
    return held_up and not praise(clause, parse)


def _subject_or_act(clause: Clause) -> int:
    return min(clause.start, clause.action.start)


def _is_timed_practice(clause: Clause, parse: Parse) -> bool:
    """Whether the act has days or hours for each time it is done: a standard of practice, where it is no deadline."""
    begin = clause.action.start
    if parse.text.find(" within ", begin, clause.end) < 0:
        return False
    time = wording("in_days").match(part(parse.text, begin, clause.end))
    return time is not None and all(
        one.end <= begin + time.start("time") or one.start >= begin + time.end() for one in parse.deadlines
    )


def _is_once(clause: Clause, parse: Parse) -> bool:
    """Whether the act is one job, and no rule for what comes up in daily practice."""
    return not wording("in_each").inside(_made(clause)) and not _is_of_each_case(clause, parse)


def _is_of_each_case(clause: Clause, parse: Parse) -> bool:
    """Whether the act is to be done in each case: a rule of practice, and no one thing that would exist."""
    before = part(parse.text, max(0, clause.start - _SHORTLY), clause.start)
    return wording("per_case").inside(_made(clause)) or wording("per_case_before").inside(before)


def _made(clause: Clause) -> str:
    """An act without what a paper that it makes is about: "write a policy on | what to do when a child is away"."""
    said = clause.action.words
    about = wording("content_of_paper").search(said)
    return said[: about.end()] if about else said


def _is_set_up(text: str) -> bool:
    return wording("sets_in_place").opens(text) or wording("drawn_up").inside(text)


def _is_needed(clause: Clause, parse: Parse) -> bool:
    """Whether a thing is said to be needed: "the two services need a protocol"."""
    return parse.text[: clause.action.start].endswith((" need ", " needs "))


def _names_a_thing(clause: Clause, parse: Parse) -> bool:
    """Whether the act names something that can be held up, beyond what comes up in daily practice."""
    things = found_within(parse.text, clause.action, "wording", "outputs")
    daily = found_within(parse.text, clause.action, "wording", "practice_things") if things else []
    said = clause.action.words
    return any(
        all(b <= c or a >= d for c, d in daily) and not wording("as_it_stands").inside(said, 0, a)
        for a, b in things
    )
