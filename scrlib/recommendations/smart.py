"""The verdict on each of the five criteria, exactly as the codebook words them, with the reason in a line.

Clear wording settles specific, measurable and timely; achievable and realistic are a person's to judge, so
they carry a question unless the words settle them (an absolute that nobody could guarantee, say).
"""

from dataclasses import replace

from scrlib.recommendations.models.marking import LIKELY
from scrlib.recommendations.signs import Signs, signs
from scrlib.records import Certainty, Criterion, Judgement, Parse, Verdict
from scrlib.text.checks.targets import is_of_what_is_counted
from scrlib.text.times.calendar_days import is_no_day

MET, PARTLY, NOT_MET = Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET
WORDING, JUDGEMENT = Certainty.WORDING, Certainty.JUDGEMENT


CHECKED = "says how anyone would know"  # why a recommendation is measurable


def judge(parse: Parse, seen: Signs | None = None) -> dict[Criterion, Judgement]:
    """The five verdicts of a parsed recommendation; each is None where the text could not be parsed.

    seen  its signs, where they have been read already
    """
    if not parse.parsed:
        unread = Judgement(verdict=None, certainty=JUDGEMENT, reason="We could not read what this asks for.")
        return dict.fromkeys(Criterion, unread)
    found = seen or signs(parse)
    return {
        Criterion.SPECIFIC: _specific(parse, found),
        Criterion.MEASURABLE: _by_words(parse, _measurable(parse, found)),
        Criterion.ACHIEVABLE: _achievable(found),
        Criterion.REALISTIC: _realistic(parse, found),
        Criterion.TIMELY: _timely(parse),
    }


def _by_words(parse: Parse, judged: Judgement) -> Judgement:
    """A verdict that rests on words which no rule marked, only their likelihood, is a person's to judge."""
    if LIKELY not in parse.notes or judged.verdict is NOT_MET:
        return judged
    return replace(judged, certainty=JUDGEMENT, reason=f"{judged.reason}, going by single words")


def _judgement(verdict: Verdict, reason: str, certainty: Certainty = WORDING) -> Judgement:
    return Judgement(verdict=verdict, certainty=certainty, reason=reason)


_OWNER_WORDS = ("nobody named", "owner general", "owner named")
_ACTION_WORDS = ("no act to see", "action open", "action clear")


def _specific(parse: Parse, found: Signs) -> Judgement:
    reason = f"{_OWNER_WORDS[found.owner]}, {_ACTION_WORDS[found.action]}"
    if not parse.actions or found.attitude:
        return _judgement(NOT_MET, reason)
    if found.action == 0:
        return _judgement(NOT_MET, reason)
    if found.sector and found.owner == 2:
        return _judgement(
            PARTLY if found.action == 2 else NOT_MET, f"a kind of body, {_ACTION_WORDS[found.action]}"
        )
    if found.owner == 2 and found.action == 2:
        if parse.bundled >= 4:
            return _judgement(PARTLY, f"owner named, {parse.bundled} actions in one")
        return _judgement(MET, reason)
    if found.owner == 2 or found.action == 2:
        return _judgement(PARTLY, reason)
    return _judgement(NOT_MET, reason)


def _measurable(parse: Parse, found: Signs) -> Judgement:
    bare = "measure_bare" in parse.notes
    if "measure_target" in parse.notes and (bare or found.action < 2 and not _counted(parse)):
        return _judgement(PARTLY, "a number, and nothing to see behind it")
    if parse.measures and not bare:
        return _judgement(MET, CHECKED)
    if parse.measures:
        return _judgement(PARTLY, "a check is named, its subject is not")
    if found.output:
        return _judgement(PARTLY, "an output to see, no check")
    return _judgement(NOT_MET, "nothing would show it")


def _counted(parse: Parse) -> bool:
    return any(is_of_what_is_counted(parse.text, target) for target in parse.measures)


def _achievable(found: Signs) -> Judgement:
    if found.absolute and (found.action < 2 or found.owner < 2):
        return _judgement(NOT_MET, "an absolute that nobody could guarantee")
    power = found.owner == 2 and not found.persuades
    if power and found.bounded:
        return _judgement(MET, "in the owner's power, with an end", JUDGEMENT)
    if power or found.bounded or found.owner == 2:
        return _judgement(PARTLY, "no end point" if power else "can the owner make it happen?", JUDGEMENT)
    return _judgement(NOT_MET, "nobody with the power, no end point", JUDGEMENT)


def _realistic(parse: Parse, found: Signs) -> Judgement:
    if not parse.actions:
        return _judgement(NOT_MET, "nothing is asked", JUDGEMENT)
    wide = found.sweeping or found.absolute
    if found.tied:
        if wide and found.action < 2:
            return _judgement(PARTLY, "says what it answers, reaches very wide", JUDGEMENT)
        return _judgement(PARTLY if found.attitude else MET, "says what it answers", JUDGEMENT)
    vague = found.owner < 2 and (found.open_ended or wide or found.owner == 1 and found.action < 2)
    if found.attitude or found.action == 0 or vague or wide and found.action < 2:
        return _judgement(NOT_MET, "no finding or purpose, and no edge", JUDGEMENT)
    return _judgement(PARTLY, "no finding or purpose seen in its words", JUDGEMENT)


_SOFT_TIMES = {
    "deadline_vague": "a time, but no date",
    "deadline_trigger": "waits for an undated event",
    "deadline_secondary": "a date on a second step only",
    "deadline_frequency": "how often, not from when",
}


def _timely(parse: Parse) -> Judgement:
    for note, reason in _SOFT_TIMES.items():
        if note in parse.notes:
            return _judgement(PARTLY, reason)
    if parse.deadlines and all(is_no_day(one.words) for one in parse.deadlines):
        return _judgement(PARTLY, "a date that no calendar has")
    if parse.deadlines:
        return _judgement(MET, "a time for what is asked")
    return _judgement(NOT_MET, "no date for what is asked")
