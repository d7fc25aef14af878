"""Whether a time on a check dates the work, and how often the work comes round."""

import re

from scrlib.records import Clause
from scrlib.text.matching.lexicons import words
from scrlib.text.times.roles.places import Place
from scrlib.text.times.words import Kind

_ASKED = 150  # characters from a verb that says little, in which what is asked stands
_NEXT_JOB = re.compile(
    r"\.\s|,?\sand\s(?:(?:should|will|must|to|bring|report|present|give|send|take|tell|publish|share)\s|the\s[A-Z])"
)
_LOOKS_AT = re.compile(
    r"\b(?:audit|review(?!\sconference)|survey|evaluation|sampl|study|exercise|analysis|inquiry|enquiry|investigation|mapping|needs\sassessment|look(?:s|ing)?\b|examin|explor|consider|assess|report|identif|find\sout|establish)",
    re.IGNORECASE,
)
_LOOKING_NOUN = re.compile(
    r"(?:an?\s|the\s)?(?:\w+\s)?(?:review|audit|evaluation|survey)\sof\b", re.IGNORECASE
)


_BOUND = re.compile(r"within|in the next|in \w+ (?:weeks|months)")
_IN_SO_LONG = re.compile(r"in\s\w+\s(?:weeks?|months?)(?:['’]?\stime)$")
_BY = re.compile(r"(?:due\s|by|no later than|before|within|in the next|over the next)\b")


def check_role(place: Place) -> str:
    """A date on the check dates the work where the report is the product, and bounds it where it says by when.

    The date of a sample does neither.
    """
    words_, kind = place.time.words.lower(), place.time.kind
    if kind is Kind.PERIOD and not _BOUND.match(words_):
        return ""
    if place.check and _HANDS_OVER.match(place.text, place.check.start):
        return "firm" if kind is Kind.FIRM else ""
    if _closes_a_row(place) and _BY.match(words_):
        return "firm"
    if _is_confirmed(place):
        return "secondary"
    if place.check and _SO_MUCH.search(place.text, place.check.start, place.time.start) and _BY.match(words_):
        return "firm"
    if place.main and all(_looks(place, c) for c in place.main[:2]):
        return "firm"
    return "" if _is_of_practice(place) else completion_role(place)


_AND_LAST = re.compile(r",?\sand\s(?:then\s|to\s)?")


def _closes_a_row(place: Place) -> bool:
    """Whether a time closes a row of acts of which the check is the last: "agree it, brief staff, and audit it by May"."""
    check, piece = place.check, place.piece
    row = [c for c in place.main if piece.start <= c.start < piece.end]
    if not check or not place.at_end or len(row) < _ROW or any(c.owner != row[0].owner for c in row):
        return False
    return row[-1].end <= check.start + 1 and bool(
        _AND_LAST.fullmatch(place.text[row[-1].action.end : check.start])
    )


_ROW = 2  # acts that make a row with the check behind them
_SO_MUCH = re.compile(r"\d\s?%|\bper\s?cent\b")  # "90% of forms graded good by March": what is to be reached
_HANDS_OVER = (
    re.compile(  # what was made is handed over: "and provide this to the Board before the term begins"
        r"(?:provid|shar|submit|send|giv|bring|present)(?:e|ing)?\s(?:this|it|them)\b"
    )
)
_DONE = r"that\s(?:this|it|they|these|all\s\w+)\s(?:has|have|is|are)\b"
_CONFIRMS = re.compile(r"\b(?:confirm|give|provide|send|submit|tell|assure|report)\b[^.;]*$")


def _is_confirmed(place: Place) -> bool:
    """Whether a date stands on the word that the work is done: "and confirm that this has been completed by June"."""
    said = _CONFIRMS.search(place.before)
    return said is not None and bool(re.search(_DONE, said.group()) or re.match(rf",?\s{_DONE}", place.after))


_OF_PRACTICE = re.compile(  # "repeat the audit on 30 plans", "Compliance should be reported": and no target with a day
    r"(?:(?:the\s|this\s)?(?:performance|compliance)\b|(?:[\w'’-]+\s){0,8}?(?:audit(?:ed|s)?|re-audit|dip[\s-]sampled?)\b)(?!.*(?:%|per\scent))",
    re.IGNORECASE | re.DOTALL,
)
_COMES_BACK = re.compile(  # "by March 2010 and annually after that"
    r",?\s(?:and\s)?(?:then\s)?(?:annually|yearly|quarterly|monthly|termly|every|each|twice|at\sleast\s)\b"
)


def _is_of_practice(place: Place) -> bool:
    """Whether a check looks at how a practice goes on, and so is not one that bounds the work."""
    seen = place.text[place.check.start : place.check.end] if place.check else ""
    return bool(_OF_PRACTICE.match(seen) or _COMES_BACK.match(place.after))


def completion_role(place: Place) -> str:
    """A date on the word that work is done bounds the work, and so is as one on a second step."""
    words_ = place.time.words.lower()
    told = place.time.kind is Kind.FIRM and (place.check is None or _is_last_word(place))
    return "secondary" if told or _BY.match(words_) or _IN_SO_LONG.match(words_) else ""


_TELLS = re.compile(  # what is told once: "bring the results to the Board in November", "told at its June meeting"
    r"\b(?:report|bring|present|publish|tell|told|give|submit|return|confirm|brought|put|take|share|provide|feed\sback|lay)(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_RECURS = re.compile(
    r"\b(?:every|each|quarterly|monthly|weekly|daily|termly|yearly|annual(?:ly)?|regular(?:ly)?|rolling|continu\w+|ongoing|start(?:s|ing)?|begin(?:s|ning)?|commencing|onwards?|first|percentage|proportion|rate|sampl\w+|audit\w*|examin\w+|compliance)\b|%|per\scent",
    re.IGNORECASE,
)


def _is_last_word(place: Place) -> bool:
    """Whether a check is what the same work ends in, told once: not how a practice goes on, nor what was sampled."""
    check, time = place.check, place.time
    said = place.text[check.start : time.start] if check else ""
    if time.words.lower().startswith("from"):
        return False
    return bool(_TELLS.search(said)) and not _RECURS.search(said + place.after.split(".")[0])


def _looks(place: Place, clause: Clause) -> bool:
    """Whether looking and telling is all that a clause asks for: a review, a survey."""
    noun = clause.kind == "noun" and _LOOKING_NOUN.match(clause.action.words)
    if clause.verb in words("verbs", "light"):
        asked = place.text[clause.action.start : clause.action.start + _ASKED]
        return bool(_LOOKS_AT.search(_NEXT_JOB.split(asked)[0]))
    check = place.check
    assured = clause.verb_class == "assurance" and check and clause.start <= check.start < clause.end
    return bool(noun or assured) or clause.verb in words("verbs", "looking")


_CHECK_NOUN = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:audits?|reviews?|surveys?|reports?)\b"
)  # "an annual audit of ..."
_AGAIN = re.compile(r"\b(?:repeat(?:ed)?|re-?run|renewed|refreshed)\s$")
_YEARLY = re.compile(r"annual|year", re.IGNORECASE)


_STARTED = re.compile(r",?\s\(?(?:starting|beginning|commencing|from|first|the first)\b")
_CHECKING = frozenset({"audit", "review", "sample", "survey"})
_NEAR_THE_VERB = 90  # characters: how often it is done, not how often what is found in it comes
_FEW = 2  # acts asked for, of which an event may be one
_REPEATED = frozenset("review publish report revise update run hold repeat audit deliver produce".split())


_OCCASION = re.compile(  # what is put on so often, by whoever trains, writes or asks
    r"\b(?:training|courses?|sessions?|refresher|briefings?|workshops?|seminars?|conferences?|exercises?|surveys?|drills?|campaigns?|newsletters?|bulletins?|events?|audits?|roadshows?|masterclass(?:es)?)\b(?!\s(?:needs|records?|plans?|attendance|notes|action))",
    re.IGNORECASE,
)
_WHAT_THERE_IS = re.compile(  # "The quarterly report should carry on"
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|each|every|(?:no|not)\sless\s(?:often\s)?than)\s$"
)
_AT_EACH = re.compile(r"\b(?:at|in|during|on|each|every|the|its|their)\s(?:[\w-]+\s)?$")
_IN_A_CASE = re.compile(
    r"\b(?:supervision|supervise\w*|visit\w*|(?:(?:each|every|any|the)\s(?:child|family|case|patient|parent|pupil|resident|client|baby)|patients|residents|prisoners|pupils)|core\sgroups?|appointments?|therap\w+|treatment|play\s\w+|clinics?|contact)\b",
    re.IGNORECASE,
)


def _is_put_on(place: Place) -> bool:
    """Whether what comes so often is training, a survey or another event of the organisation, not work on a case."""
    begin = place.clause.start if place.clause else place.piece.start
    said = place.text[begin : place.time.end + 40]
    if _AT_EACH.search(place.before):
        return False
    return bool(_OCCASION.search(said)) and not _IN_A_CASE.search(said)


def frequency_role(place: Place) -> str:
    """How often, for the whole of what is asked: a yearly review or publication, not a standard of practice."""
    time, check = place.time, place.check
    clause = place.main[0] if place.main and place.fronted else place.clause
    yearly = _YEARLY.search(time.words)
    if _STARTED.match(place.after) or _WHAT_THERE_IS.search(place.before):
        return ""
    if yearly and not check and _AGAIN.search(place.text, 0, time.start):
        return "frequency"
    if not check and (clause or len(place.main) < _FEW) and _is_put_on(place):
        return "frequency"
    if clause is None or clause is not place.main[0]:
        return ""
    if time.words.lower() == "annual" or _CHECK_NOUN.match(place.after):
        return "frequency" if time.start - clause.action.start < 20 else ""
    if clause.verb in _CHECKING and time.start - clause.action.start < _NEAR_THE_VERB + len(time.words):
        looked_at = place.text[clause.action.start : time.start]
        return "" if clause.verb == "review" and _IN_A_CASE.search(looked_at) else "frequency"
    whole = yearly and clause.verb in _REPEATED or clause.verb in {"produce", "deliver", "revise"}
    return "frequency" if whole and (not check or check.start <= clause.action.start) else ""
