"""Every way of wording a time that is tried on a text, and the kind of time it words: of two that find the same, the earlier."""

from scrlib.text.patterns import Pattern
from scrlib.text.time_calendar import (
    BARE_DAY,
    CUED_DAY,
    FROM_TO,
    OF_A_DAY,
    PART_OF,
    THIS_MONTH,
    THIS_SPELL,
    WHOLE_OF,
)
from scrlib.text.time_events import (
    COMES_ROUND,
    FROM_A_START,
    IN_A_PAPER,
    IT_TURNS,
    MEETING_THAT,
    NAMED_WEEK,
    OCCASION,
    OCCASION_ON,
    ON_PUBLICATION,
    SOME_POINT,
    WITH_THE,
)
from scrlib.text.time_lengths import GOING_ON, SO_LONG, SO_OFTEN, SPAN_OF_TIME
from scrlib.text.time_said import ALONE, LABELLED, LATER_YEAR, TIME_ALLOWED, TIME_GIVEN, TIME_NAMED
from scrlib.text.time_soft import (
    AS_MEANS_PERMIT,
    AS_SOON,
    AT_A_MOMENT,
    BEFORE_LONG,
    PROMPT_STEPS,
    SAID_TO_BE_URGENT,
    SOMETIME,
    SOON,
    WHEN_ABLE,
    WITH_HASTE,
)
from scrlib.text.time_triggers import EVENT_TO_COME, NEXT_TIME, ON_A_CHANGE, ON_TRIGGER, WAITING, WHEN_IN_POST
from scrlib.text.time_words import Kind

OF_AN_EVENT = (  # what names a part of the calendar or an occasion with a day of its own: it needs no other sign
    PART_OF,
    WHOLE_OF,
    THIS_MONTH,
    OF_A_DAY,
    OCCASION_ON,
    WITH_THE,
    IT_TURNS,
    MEETING_THAT,
    COMES_ROUND,
    IN_A_PAPER,
    FROM_A_START,
    NAMED_WEEK,
    SOME_POINT,
    LABELLED,
    ALONE,
    LATER_YEAR,
)
PATTERNS: tuple[tuple[Pattern, Kind], ...] = (
    (TIME_ALLOWED, Kind.FIRM),
    (TIME_GIVEN, Kind.FIRM),
    (TIME_NAMED, Kind.FIRM),
    *((pattern, Kind.FIRM) for pattern in OF_AN_EVENT),
    (FROM_TO, Kind.FIRM),
    (THIS_SPELL, Kind.FIRM),
    (WHEN_ABLE, Kind.VAGUE),
    (WHEN_IN_POST, Kind.TRIGGER),
    (EVENT_TO_COME, Kind.TRIGGER),
    (AS_SOON, Kind.VAGUE),
    (AT_A_MOMENT, Kind.VAGUE),
    (AS_MEANS_PERMIT, Kind.VAGUE),
    (BEFORE_LONG, Kind.VAGUE),
    (WITH_HASTE, Kind.VAGUE),
    (PROMPT_STEPS, Kind.VAGUE),
    (SAID_TO_BE_URGENT, Kind.VAGUE),
    (ON_A_CHANGE, Kind.TRIGGER),
    (NEXT_TIME, Kind.TRIGGER),
    (SOON, Kind.VAGUE),
    (WAITING, Kind.TRIGGER),
    (ON_PUBLICATION, Kind.FIRM),
    (ON_TRIGGER, Kind.TRIGGER),
    (OCCASION, Kind.FIRM),
    (SO_LONG, Kind.PERIOD),
    (SPAN_OF_TIME, Kind.PERIOD),
    (CUED_DAY, Kind.FIRM),
    (BARE_DAY, Kind.FIRM),
    (SOMETIME, Kind.VAGUE),
    (SO_OFTEN, Kind.FREQUENCY),
    (GOING_ON, Kind.ONGOING),
)
