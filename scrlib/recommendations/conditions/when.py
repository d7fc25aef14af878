"""By when: no date, a vague one, one on the wrong step, one gone by."""

from scrlib.recommendations.conditions.places import plain
from scrlib.recommendations.conditions.registry import condition
from scrlib.recommendations.conditions.what import attitude, desired_state
from scrlib.recommendations.reading import Reading
from scrlib.records import Span, Verdict
from scrlib.text.spans import span
from scrlib.text.times.calendar_days import is_no_day


@condition
def no_date(seen: Reading) -> tuple[Span, ...]:
    """No words date what is asked."""
    return () if seen.parse.deadlines else seen.opening


@condition
def vague_time(seen: Reading) -> tuple[Span, ...]:
    """ "As a matter of urgency"."""
    return _times(seen, "deadline_vague")


@condition
def undated_trigger(seen: Reading) -> tuple[Span, ...]:
    """ "When the procedures are next revised"."""
    return _times(seen, "deadline_trigger")


@condition
def date_on_second_step(seen: Reading) -> tuple[Span, ...]:
    """A date on a step that is not the main one."""
    return _times(seen, "deadline_secondary")


@condition
def how_often_from_when(seen: Reading) -> tuple[Span, ...]:
    """ "Annually", and no first occasion."""
    return _times(seen, "deadline_frequency")


@condition
def date_on_nothing(seen: Reading) -> tuple[Span, ...]:
    """A clear date on an action that nobody could see."""
    empty = not seen.signs.output and (attitude(seen) or desired_state(seen))
    return _times(seen) if empty and seen.verdict("timely") is Verdict.MET else ()


@condition
def no_such_day(seen: Reading) -> tuple[Span, ...]:
    """ "By 31/02/2026"."""
    return plain(one for one in seen.parse.deadlines if is_no_day(one.words))


@condition
def date_gone_by(seen: Reading) -> tuple[Span, ...]:
    """A date that has passed."""
    gone = [one for one in seen.parse.deadlines if one.date and one.date < seen.today]
    return tuple(span(seen.parse.text, one.start, one.end) for one in gone)


def _times(seen: Reading, note: str = "") -> tuple[Span, ...]:
    """The times that date what is asked, where the parse bears this note on their kind."""
    return plain(seen.parse.deadlines) if not note or note in seen.parse.notes else ()
