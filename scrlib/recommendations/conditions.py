"""The conditions that rules name in `when`: each gives the words that raise its question.

A condition looks only at what was worked out already (the parse, the signs, the verdicts). It answers with
the shortest words that show the matter: a mark in the text and a comment in a Word file stand on them.
"""

import re
from collections.abc import Callable, Iterable

from scrlib.recommendations.reading import Reading, head
from scrlib.recommendations.second import OFTEN
from scrlib.records import Attribution, Clause, Criterion, Leverage, Span, Verdict
from scrlib.text.lexicons import found
from scrlib.text.owners import classify
from scrlib.text.patterns import Pattern
from scrlib.text.sentences import label_end
from scrlib.text.spans import span

Condition = Callable[[Reading], tuple[Span, ...]]
CONDITIONS: dict[str, Condition] = {}
_MANY, _SEVERAL = 4, 3  # actions in one recommendation


def _condition(function: Condition) -> Condition:
    CONDITIONS[function.__name__] = function
    return function


# --- who


@_condition
def no_owner(seen: Reading) -> tuple[Span, ...]:
    """Nobody is named, and no passive verb hides them."""
    return () if seen.parse.owners or seen.parse.passive else seen.opening


@_condition
def passive_without_actor(seen: Reading) -> tuple[Span, ...]:
    """ "Should be produced", and nobody is named anywhere."""
    if seen.parse.owners or not seen.parse.passive or seen.main and seen.main[0].verb == "remind":
        return ()
    hidden = seen.parse.passive[0]
    verb = _PASSIVE_VERB.search(seen.parse.text, hidden.start, hidden.end)
    return (span(seen.parse.text, *verb.span()),) if verb else seen.opening


@_condition
def general_owner(seen: Reading) -> tuple[Span, ...]:
    """ "All agencies", "professionals", "schools": everybody of a kind, so nobody."""
    if seen.signs.sector:
        return head(seen.parse.text, seen.parse.owners[0].start, seen.parse.owners[0].end)
    return _owners(seen, "generic")


@_condition
def pronoun_owner(seen: Reading) -> tuple[Span, ...]:
    """ "They should": who are they?"""
    return _owners(seen, "pronoun")


@_condition
def nobody_with_power(seen: Reading) -> tuple[Span, ...]:
    """No owner is named who could make it happen."""
    return seen.opening if seen.signs.owner < 2 else ()


@_condition
def only_persuade(seen: Reading) -> tuple[Span, ...]:
    """The owner can ask others to do it, and no more."""
    return seen.opening if seen.signs.persuades and seen.signs.owner == 2 else ()


# --- what


@_condition
def unread(seen: Reading) -> tuple[Span, ...]:
    """No request was found in the text."""
    return () if seen.parse.parsed else _whole(seen)


@_condition
def points_to_others(seen: Reading) -> tuple[Span, ...]:
    """ "See recommendations 3, 4 and 9", and no more."""
    if "points_to_others" not in seen.parse.notes:
        return ()
    pointer = _POINTER.search(seen.parse.text, label_end(seen.parse.text))
    return (span(seen.parse.text, *pointer.span()),) if pointer else _whole(seen)


@_condition
def nothing_asked(seen: Reading) -> tuple[Span, ...]:
    """ "No recommendation is made"."""
    if "nothing_asked" not in seen.parse.notes:
        return ()
    denial = _DENIAL.search(seen.parse.text)
    return (span(seen.parse.text, *denial.span()),) if denial else _whole(seen)


@_condition
def attitude(seen: Reading) -> tuple[Span, ...]:
    """A way of thinking: nothing that anyone could see."""
    return seen.opening if seen.signs.attitude else ()


@_condition
def desired_state(seen: Reading) -> tuple[Span, ...]:
    """A state to be reached, with no act that would bring it about."""
    if seen.signs.action == 2 or seen.signs.considers or seen.signs.attitude or not seen.main:
        return ()
    first = seen.main[0]
    if first.verb_class in {"review", "assurance"} or first.verb in _REVISING:
        return ()
    praise = found(seen.parse.text, "wording", "virtues", start=first.action.start, end=first.action.end)
    if praise:
        return (span(seen.parse.text, *praise[0]),)
    return seen.opening if _is_state(first) else ()


@_condition
def loose_act(seen: Reading) -> tuple[Span, ...]:
    """An act, but two readers would not agree on what doing it looks like."""
    if (
        seen.signs.action == 2
        or seen.signs.attitude
        or not seen.main
        or seen.main[0].verb_class == "assurance"
    ):
        return ()
    return () if considers(seen) or review_without_content(seen) or desired_state(seen) else seen.opening


@_condition
def assurance_only(seen: Reading) -> tuple[Span, ...]:
    """ "Seek assurance": what would anyone do?"""
    return seen.opening if seen.main and seen.main[0].verb_class == "assurance" else ()


@_condition
def review_without_content(seen: Reading) -> tuple[Span, ...]:
    """ "Review its procedure": what for?"""
    first = seen.main[0] if seen.main else None
    open_ = first and (first.verb_class == "review" or first.verb in _REVISING) and seen.signs.action == 1
    return seen.opening if open_ else ()


@_condition
def considers(seen: Reading) -> tuple[Span, ...]:
    """Thinking is asked for, and nothing need follow."""
    if not seen.signs.considers:
        return ()
    asks = [c for c in seen.main if c.verb_class == "weak" or c.verb in {"consider", "look"}]
    return head(seen.parse.text, asks[0].action.start, asks[0].action.end) if asks else ()


@_condition
def four_or_more(seen: Reading) -> tuple[Span, ...]:
    """So many actions that they blur one another."""
    return seen.opening if seen.parse.bundled >= _MANY else ()


@_condition
def three_in_one(seen: Reading) -> tuple[Span, ...]:
    """Three actions: clear, perhaps, but three jobs."""
    return seen.opening if seen.parse.bundled == _SEVERAL else ()


# --- where the second opinion is lower than the rules


def _lowered(seen: Reading, criterion: Criterion) -> tuple[Span, ...]:
    judged = seen.criteria[criterion]
    return seen.opening if judged.reason.endswith(f"{OFTEN} lower") else ()


@_condition
def lowered_specific(seen: Reading) -> tuple[Span, ...]:
    """An owner and an act are there, and coders often found such wording open."""
    return _lowered(seen, Criterion.SPECIFIC)


@_condition
def lowered_measurable(seen: Reading) -> tuple[Span, ...]:
    """A check is there, and coders often found such wording open."""
    return _lowered(seen, Criterion.MEASURABLE)


@_condition
def lowered_achievable(seen: Reading) -> tuple[Span, ...]:
    """Power and an end are there, and coders often doubted them in such wording."""
    return _lowered(seen, Criterion.ACHIEVABLE)


@_condition
def lowered_realistic(seen: Reading) -> tuple[Span, ...]:
    """A reason is there, and coders often found such wording out of proportion."""
    return _lowered(seen, Criterion.REALISTIC)


# --- how anyone would know


@_condition
def nothing_to_see(seen: Reading) -> tuple[Span, ...]:
    """Neither an output nor a check."""
    return seen.opening if seen.verdict("measurable") is Verdict.NOT_MET else ()


@_condition
def bare_check(seen: Reading) -> tuple[Span, ...]:
    """ "This should be monitored": of what?"""
    return seen.parse.measures[:1] if "measure_bare" in seen.parse.notes else ()


@_condition
def empty_number(seen: Reading) -> tuple[Span, ...]:
    """A number on an action with nothing to see behind it."""
    empty = "measure_target" in seen.parse.notes and seen.signs.action < 2
    return seen.parse.measures[:1] if empty else ()


@_condition
def output_only(seen: Reading) -> tuple[Span, ...]:
    """Something tangible would exist, and nothing says whether it helps."""
    if seen.verdict("measurable") is not Verdict.PARTLY or seen.parse.measures:
        return ()
    for clause in seen.main:
        things = found(
            seen.parse.text, "wording", "outputs", start=clause.action.start, end=clause.action.end
        )
        if things:
            return (span(seen.parse.text, *things[0]),)
    return seen.opening


# --- whether it can be done, and why it should


@_condition
def no_end(seen: Reading) -> tuple[Span, ...]:
    """A named owner, and work that would never be finished."""
    return seen.opening if seen.signs.owner == 2 and not seen.signs.persuades else ()


@_condition
def no_reason(seen: Reading) -> tuple[Span, ...]:
    """No finding and no purpose is stated."""
    return () if seen.signs.tied or seen.linked else seen.opening


@_condition
def finding_by_number(seen: Reading) -> tuple[Span, ...]:
    """A finding is pointed to, and nothing of it is said."""
    return seen.opening if seen.linked and not seen.signs.tied else ()


@_condition
def answers_with_a_wish(seen: Reading) -> tuple[Span, ...]:
    """A finding is stated, and what is asked in answer to it is not an act."""
    return seen.opening if seen.signs.tied and seen.signs.action < 2 and not _reach(seen) else ()


@_condition
def wide_reach(seen: Reading) -> tuple[Span, ...]:
    """A reason, and a reach without an edge."""
    return _reach(seen) if seen.signs.tied else ()


@_condition
def wide_without_reason(seen: Reading) -> tuple[Span, ...]:
    """A reach without an edge, and no reason."""
    return () if seen.signs.tied else _reach(seen)


# --- by when


@_condition
def no_date(seen: Reading) -> tuple[Span, ...]:
    """No words date what is asked."""
    return () if seen.parse.deadlines else seen.opening


@_condition
def vague_time(seen: Reading) -> tuple[Span, ...]:
    """ "As a matter of urgency"."""
    return _times(seen, "deadline_vague")


@_condition
def undated_trigger(seen: Reading) -> tuple[Span, ...]:
    """ "When the procedures are next revised"."""
    return _times(seen, "deadline_trigger")


@_condition
def date_on_second_step(seen: Reading) -> tuple[Span, ...]:
    """A date on a step that is not the main one."""
    return _times(seen, "deadline_secondary")


@_condition
def how_often_from_when(seen: Reading) -> tuple[Span, ...]:
    """ "Annually", and no first occasion."""
    return _times(seen, "deadline_frequency")


@_condition
def date_on_nothing(seen: Reading) -> tuple[Span, ...]:
    """A clear date on an action that nobody could see."""
    empty = attitude(seen) or desired_state(seen)
    return _times(seen) if empty and seen.verdict("timely") is Verdict.MET else ()


@_condition
def date_gone_by(seen: Reading) -> tuple[Span, ...]:
    """A date that has passed."""
    gone = [one for one in seen.parse.deadlines if one.date and one.date < seen.today]
    return tuple(span(seen.parse.text, one.start, one.end) for one in gone)


# --- what it would change


@_condition
def no_outcome(seen: Reading) -> tuple[Span, ...]:
    """No change for a child, a family or practice is stated."""
    return () if seen.parse.outcomes else seen.opening


@_condition
def easy_to_tick(seen: Reading) -> tuple[Span, ...]:
    """Clear, dated and weaker: it could be signed off and change nothing."""
    return seen.opening if seen.easy_to_tick else ()


@_condition
def weaker(seen: Reading) -> tuple[Span, ...]:
    """The strongest thing asked for relies on people reading, remembering or meaning well."""
    act = not seen.easy_to_tick and not seen.signs.attitude
    return seen.opening if seen.leverage is Leverage.WEAKER and act else ()


@_condition
def individual(seen: Reading) -> tuple[Span, ...]:
    """The wording acts on what a worker knows, remembers or does."""
    return seen.opening if seen.attribution is Attribution.INDIVIDUAL else ()


@_condition
def not_shown(seen: Reading) -> tuple[Span, ...]:
    """The wording does not show whether it acts on workers or on their conditions."""
    return seen.opening if seen.attribution is Attribution.UNCLEAR else ()


def _is_state(clause: Clause) -> bool:
    return clause.verb_class == "state" or clause.verb in {"be", "have", "ensure", "make"}


# --- places


_LIGHT = frozenset(  # acts that reach many with little work
    "circulate distribute publish send write issue email e-mail tell display disseminate give post".split()
)
_REVISING = frozenset("update revise refresh revisit reconsider redraft rewrite".split())
_POINTER = Pattern(
    r"\b(?:all\s)?(?:the\s)?recommendations?\s(?:(?:numbers?\s)?\d+(?:(?:,\s|\sand\s|\sto\s|,\sand\s)\d+){0,20}|(?:made\s)?(?:in|of|from|at)\s(?:[\w'’-]+\s){0,6}?[\w'’-]+(?=\s(?:is|are|was|were|has|have|should|must|which|that|and)\b|[,.;:]|$))"
)
_DENIAL = Pattern(
    r"\bno\s(?:\w+\s){0,2}(?:recommendation|action)s?(?:\s(?:is|are|was|were)\s(?:therefore\s|thus\s)?(?:made|needed|required|necessary|given|offered))?|\bnot\smake\s(?:a|any)\s(?:\w+\s)?recommendations?"
)
_PASSIVE_VERB = Pattern(
    r"\b(?:should|must|shall|will|is\sto|are\sto|needs?\sto|ought\sto)\s(?:(?:also|now|then|therefore|not)\s)?be\s(?:\w+ly\s)?[\w-]+(?:\s(?:up|out|down)\b)?"
)
_EDGE = re.compile(
    r"\s(?:in\sthe\s(?:household|home|family)|who|whose|where|known|subject|support|living|under|visitors)\b"
)
_PHRASE = re.compile(r"\w[^,;:.\n]*(?<!\s)")


def _whole(seen: Reading) -> tuple[Span, ...]:
    """The first words of a text in which nothing is asked."""
    first = _PHRASE.search(seen.parse.text, label_end(seen.parse.text))
    return head(seen.parse.text, *first.span()) if first else ()


def _owners(seen: Reading, kind: str) -> tuple[Span, ...]:
    if seen.signs.owner == 2:
        return ()
    first = next((one for one in seen.parse.owners if classify(one.words) == kind), None)
    return head(seen.parse.text, first.start, first.end) if first else ()


def _times(seen: Reading, note: str = "") -> tuple[Span, ...]:
    return _plain(seen.parse.deadlines) if not note or note in seen.parse.notes else ()


def _plain(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(Span(start=s.start, end=s.end, words=s.words) for s in spans)


def _reach(seen: Reading) -> tuple[Span, ...]:
    """Words of a reach without an edge, in who is asked or in what is asked, where the reach is work."""
    if not seen.signs.sweeping:
        return ()
    acts = [(c.start, max(c.end, c.action.end)) for c in seen.main if c.verb not in _LIGHT]
    inside = (s for s in seen.parse.scope if any(a <= s.start and s.end <= b for a, b in acts))
    return _plain(s for s in inside if not _EDGE.match(seen.parse.text, s.end))[:1]
