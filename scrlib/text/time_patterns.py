"""Every way of wording a time that is tried on a text: its pattern, its kind, and the words of which it needs one."""

from scrlib.text.calendar_days import MONTHS
from scrlib.text.time_events import (
    ALONE,
    COMES_ROUND,
    EVENT_TO_COME,
    FROM_A_START,
    HELD_ON,
    IN_THE_COURSE,
    LABELLED,
    OF_THE_CALENDAR,
    SOON,
)
from scrlib.text.time_grammar import (
    IT_TURNS,
    MEETING_THAT,
    NEAR_A_DAY,
    OCCASION_ON,
    SO_LONG,
    SPELL,
    THIS_MONTH,
    WITH_THE,
)
from scrlib.text.time_points import (
    COMING,
    LATER_YEAR,
    NAMED_WEEK,
    PART_OF,
    SOME_POINT,
    WHEN_ABLE,
    WHEN_IN_POST,
)
from scrlib.text.time_said import TIME_ALLOWED, TIME_NAMED
from scrlib.text.time_soft import (
    AS_MEANS_PERMIT,
    AS_SOON,
    AT_A_MOMENT,
    BEFORE_LONG,
    NEXT_TIME,
    ON_A_CHANGE,
    PROMPT_STEPS,
    SAID_TO_BE_URGENT,
    WITH_HASTE,
)
from scrlib.text.time_wording import (
    BARE_DAY,
    CUED_DAY,
    GOING_ON,
    LISTED,
    LISTED_FURTHER,
    NEXT_SPELL,
    OCCASION,
    ON_PUBLICATION,
    ON_TRIGGER,
    SO_OFTEN,
    SOMETIME,
    SPAN_OF_TIME,
    WAITING,
    Kind,
)


def _needs(words: str) -> frozenset[str]:
    """The words of which one must be in a text before a pattern is worth trying; "#" stands for a digit."""
    return frozenset(words.split())


_CALENDAR = (  # "may", "march", "summer" and the like only count with a capital or beside other words of time
    " ".join(MONTHS)
    + " spring summer autumn winter easter christmas michaelmas advent whitsun lent pentecost ramadan eid diwali harvest lammas candlemas shrovetide"
    " st day night eve weekend lady remembrance halloween burns twelfth pancake mothering boxing half following current coming financial academic calendar"
    " municipal year month quarter term week next last world #"
)
_SPELLS = "day days week weeks wk wks month months mth mths year years term terms quarter quarters fortnight fortnights"
_DAYS = " monday tuesday wednesday thursday friday saturday sunday"
PATTERNS = (
    (TIME_ALLOWED, Kind.FIRM, _needs(_SPELLS)),
    (
        TIME_NAMED,
        Kind.FIRM,
        _needs("point date time deadline target moment occasion latest limit finishing"),
    ),
    (
        SPELL,
        Kind.FIRM,
        _needs(
            "year month quarter week fortnight half semester session break recess vacation "
            + _CALENDAR
            + " today tomorrow day date report review holiday holidays"
        ),
    ),
    (THIS_MONTH, Kind.FIRM, _needs("this next")),
    (OCCASION_ON, Kind.FIRM, _needs(_CALENDAR)),
    (WITH_THE, Kind.FIRM, _needs(_CALENDAR)),
    (IT_TURNS, Kind.FIRM, _needs("before until time soon when once")),
    (NEAR_A_DAY, Kind.FIRM, _needs(_CALENDAR)),
    (MEETING_THAT, Kind.FIRM, _needs("meeting session sitting assembly inset conference forum day")),
    (
        SO_LONG,
        Kind.PERIOD,
        _needs(_SPELLS),
    ),
    (COMES_ROUND, Kind.FIRM, _needs("next coming forthcoming following new first year " + _CALENDAR)),
    (FROM_A_START, Kind.FIRM, _needs("from of after following hence week fortnight month quarter")),
    (
        OF_THE_CALENDAR,
        Kind.FIRM,
        _needs(
            "now clocks finishing anniversary noon midday midnight holiday holidays break recess " + _CALENDAR
        ),
    ),
    (
        LABELLED,
        Kind.FIRM,
        _needs(
            "timescale deadline due when target completion complete timeframe date finish start time scale by within do done delivered"
        ),
    ),
    (PART_OF, Kind.FIRM, _needs("term strategy plan programme season half-year " + _CALENDAR)),
    (
        COMING,
        Kind.FIRM,
        _needs(
            "monday tuesday wednesday thursday friday saturday sunday schools school published publication time thirty forty sixty ninety "
            + _CALENDAR
        ),
    ),
    (NAMED_WEEK, Kind.FIRM, _needs("week day month night #")),
    (SOME_POINT, Kind.FIRM, _needs("trinity hilary budget budgets agm annual " + _CALENDAR + _DAYS)),
    (LATER_YEAR, Kind.FIRM, _needs("#")),
    (
        WHEN_ABLE,
        Kind.VAGUE,
        _needs(
            "funds fund funding money resource resources capacity staffing budget grant agreement approval away long available"
        ),
    ),
    (WHEN_IN_POST, Kind.TRIGGER, _needs("once when soon after")),
    (HELD_ON, Kind.FIRM, _needs(_CALENDAR)),
    (
        IN_THE_COURSE,
        Kind.FIRM,
        _needs(
            "course readiness preparation starting beginning commencing start begin close date by "
            + _CALENDAR
        ),
    ),
    (ALONE, Kind.FIRM, _needs("end start close early mid late from next weeks months wks mths")),
    (
        EVENT_TO_COME,
        Kind.TRIGGER,
        _needs("when once soon point after before on upon at following pending if should provided"),
    ),
    (AS_SOON, Kind.VAGUE, _needs("as")),
    (AT_A_MOMENT, Kind.VAGUE, _needs("at on")),
    (AS_MEANS_PERMIT, Kind.VAGUE, _needs("when whenever as once if where subject so")),
    (
        BEFORE_LONG,
        Kind.VAGUE,
        _needs(
            "ahead come coming next future long longer time with without haste then now away as this view pace permitting"
        ),
    ),
    (
        WITH_HASTE,
        Kind.VAGUE,
        _needs("swiftly promptly speedily rapidly quickly expeditiously urgently soon fast early pace now"),
    ),
    (PROMPT_STEPS, Kind.VAGUE, _needs("prompt swift early speedy rapid quick urgent immediate")),
    (
        SAID_TO_BE_URGENT,
        Kind.VAGUE,
        _needs("immediate immediately urgent urgency term priority pressing wait delayed delay time haste"),
    ),
    (
        ON_A_CHANGE,
        Kind.TRIGGER,
        _needs(
            "any the following after on upon pending until at subject event awaiting once when soon before"
        ),
    ),
    (NEXT_TIME, Kind.TRIGGER, _needs("next if as until at")),
    (SOON, Kind.VAGUE, _needs("first early speedily rapidly swiftly speed priority now soon long step")),
    (
        LISTED_FURTHER,
        Kind.FIRM,
        _needs(
            _CALENDAR
            + " midsummer date edition newsletter meeting publication published anniversary launch intake census now months weeks years fortnight"
        ),
    ),
    (WAITING, Kind.TRIGGER, _needs("completion conclusion outcome end once when after return")),
    (
        LISTED,
        Kind.FIRM,
        _needs(
            _CALENDAR
            + " monday tuesday wednesday thursday friday saturday sunday today tomorrow date fy changeover weeks months years immediate"
        ),
    ),
    (ON_PUBLICATION, Kind.FIRM, _needs("publication published signed meets")),
    (
        ON_TRIGGER,
        Kind.TRIGGER,
        _needs(
            "next been part re relet retendered recommissioned renewed reissued reprinted succeed agreed approved successful funded ahead open agrees approves succeeds event retendered tendered funding reviewed revised renewed updated refreshed reprinted recommissioned launched implemented reissued rolled procured appointed post"
        ),
    ),
    (
        OCCASION,
        Kind.FIRM,
        _needs("first second annual forthcoming same " + _CALENDAR),
    ),
    (
        SPAN_OF_TIME,
        Kind.PERIOD,
        _needs(
            "day days week weeks wk wks month months mth mths year years hour hours term terms quarter quarters"
        ),
    ),
    (CUED_DAY, Kind.FIRM, _needs(_CALENDAR)),
    (NEXT_SPELL, Kind.FIRM, _needs("next coming following current same this")),
    (BARE_DAY, Kind.FIRM, _needs("# " + " ".join(MONTHS) + " spring summer autumn")),
    (
        SOMETIME,
        Kind.VAGUE,
        _needs(
            "immediate urgent high urgency priority matter effect immediately urgently delay soon earliest once straight straightaway course future shortly pace quickly forthwith point term time speedily expeditiously haste early waiting capacity resources resource funding now sooner good speed lifetime wait opportunity date asap a"
        ),
    ),
    (
        SO_OFTEN,
        Kind.FREQUENCY,
        _needs(
            "annual annually yearly quarterly monthly weekly daily termly fortnightly half biannually bi six three once twice every each per on"
        ),
    ),
    (
        GOING_ON,
        Kind.ONGOING,
        _needs("ongoing on continually continuously continue continues continued continuing"),
    ),
)
