"""Which of the times in a text date what is asked, and which belong to practice, to a check or to the past."""

import re

from scrlib.records import Clause, Deadline
from scrlib.text.checks.steps import Check
from scrlib.text.matching.patterns import Pattern
from scrlib.text.sentences import Piece
from scrlib.text.steps import Step
from scrlib.text.times.dates import Time
from scrlib.text.times.roles import role
from scrlib.text.times.roles.places import at_end
from scrlib.text.times.words import COUNT, Kind


def deadlines_of(
    text: str,
    after: list[Piece],
    every_step: list[Step],
    main: list[Clause],
    found_checks: list[Check],
    times: list[Time],
) -> tuple[tuple[Deadline, ...], list[str]]:
    """The time that dates what is asked, the firmest kind first, and a note on its kind where it is not a plain date."""
    graded = [(t, role(text, after, t, main, found_checks)) for t in times]
    firm = [t for t, what in graded if what == "firm"]
    for wanted, note in (
        ("firm", ""),
        ("secondary", "deadline_secondary"),
        ("trigger", "deadline_trigger"),
        ("vague", "deadline_vague"),
        ("frequency", "deadline_frequency"),
    ):
        chosen = [t for t, what in graded if what == wanted]
        if chosen:
            picked = (
                _one_for_each_job(chosen, main)
                if wanted == "firm"
                else chosen
                if wanted == "vague"
                else chosen[:1]
            )
            if wanted == "firm" and _on_second_step(text, firm, every_step, main):
                note = "deadline_secondary"
            every = [t for t in times if t.kind is Kind.FREQUENCY]
            return tuple(_deadline(text, t, every) for t in picked), [note] if note else []
    return (), []


def _one_for_each_job(firm: list[Time], main: list[Clause]) -> list[Time]:
    """The first date, and of every further act that is asked the first date of its own."""
    jobs: dict[int, Time] = {}
    for time in firm:
        at = next((c.start for c in main if c.start <= time.start < c.end), -1)
        jobs.setdefault(at, time)
    own = [t for at, t in jobs.items() if at >= 0 and -1 not in jobs]
    return [t for t in firm if t is firm[0] or t in own or t.cue not in _LOOSE]


_LOOSE = frozenset({"in", "at", "on", "over", "during", "throughout", "to", "for"})  # may be of what is told


_LABELLED = Pattern(
    r"(?:(?:to be |to have )?(?:fully )?(?:run|live|complete|completed|in place|operational|implemented|achieved|done|delivered|finished|ready)\s(?=by|no|before|from|in)|(?:start date|timescale|target date|deadline|by when|when|date|timing|due|target):\s|due\s(?=by)|(?:by|within):\s)",
)


_LEADS_IN = re.compile(  # "twice a year, the first to be held in June", "in good time before": the words before a date
    r"\bin\sgood\stime\s$|\b(?:[Tt]he\s)?[Ff]irst\s(?:(?!to\b)[a-z]+\s)?(?:to\s(?:be\s)?[a-z]+\s|to\sbe\s)?$"
)
_SO_LONG = rf"{COUNT}\s(?:weeks|months|years|terms)\b"
_FOR_SO_LONG = re.compile(rf"\b(?:[Ff]or|[Oo]ver)\s(?:a\speriod\sof\s)?{_SO_LONG}\s$")
_AND_FOR = re.compile(rf"\sfor\s{_SO_LONG}")
_NEAR_BEFORE = 40  # characters before a date in which such words stand


def _deadline(text: str, time: Time, every: list[Time]) -> Deadline:
    """A time as a deadline: its label ("Timescale:", "to be live") left out, how often it comes taken in."""
    label = _LABELLED.match(time.words)
    start = time.start + (label.end() if label else 0)
    before = text[max(0, start - _NEAR_BEFORE) : start]
    lasts = time.words.lower().startswith("from ")
    led = _LEADS_IN.search(before) or (_FOR_SO_LONG.search(before) if lasts else None)
    start -= len(led.group()) if led else 0
    often = [t.start for t in every if re.fullmatch(r",?\s(?:and\s)?", text[t.end : start])]
    start = (
        min([start, *often]) if re.match(r"(?:start|begin|commenc|first|the\sfirst)", time.words) else start
    )
    more = _AND_FOR.match(text, time.end) if lasts else None
    end = more.end() if more else time.end
    return Deadline(start=start, end=end, words=text[start:end], date=time.day)


_ALL_OF_THEM = re.compile(r"(?:^|[\s,(])(?:all|both)\s(?:to\sbe\s\w+\s)?$")
_SAME_THING = Pattern(
    r"\b(?:it|them|this|these|those|one|revised|redesigned|amended|updated|rewritten|findings|results?|letters?|proposals?|do so|report|its|both|summary|draft|final|decision)\b",
)
_PRONOUN = re.compile(r"(?:it|they|this|these|both|each)\b", re.IGNORECASE)
_SET_UP = re.compile(
    r"\b(?:it|this|that|these)\b(?!\srecommendation)|\bhave\sthe\b|^[\w-]+\sone\b", re.IGNORECASE
)
_FINISHING = frozenset(
    "publish present launch relaunch issue reissue circulate implement finalise bring start".split()
)


_OF_IT = re.compile(r"[\w-]+\s(?:it|them|this|these)\b")
_PROVES_IT = re.compile(  # a date on the word that it is done, not on the doing
    r"(?:give|provide|send|submit|supply|produce)\s(?:[\w'’-]+\s){0,4}?(?:evidence|confirmation|assurance|proof)\s$"
)
_MANY = 3  # items of a list of which a date dates one
_ITEM = re.compile(r"(?:\n\W*|[;,:]\s(?:and\s)?)\(?(?:(?:[a-h]|\d|[ivx]{1,4})[.)]\s)?$")


_LETTERED = re.compile(r"(?:\n\s?[*•·▪-]\s|\((?:[b-h]|\d|[ivx]{1,4})\)\s)$")


def _runs_on(text: str, time: Time) -> bool:
    """Whether a date is part of its item, and not set off from the whole list by a stop."""
    return not re.search(r"[,;.\n)–-]\s?(?:to\sbe\s\w+\s|all\s|both\s)?$", text[: time.start])


def _on_few_items(text: str, firm: list[Time], own: list[Step]) -> bool:
    """Whether dates stand on fewer than half of the items of a list, and not on the last, for all of them."""
    ends = [*(step.start for step in own[1:]), len(text)]
    items = list(zip(own, ends, strict=True))
    dated = [step for step, end in items if any(step.start <= time.start < end for time in firm)]
    if not dated or _OF_IT.match(text, dated[0].start):
        return False
    if dated[-1] is own[-1] and not (
        _LETTERED.search(text, 0, own[-1].start) and len(own) > _MANY and _runs_on(text, firm[-1])
    ):
        return False
    return 2 * len(dated) < len(own)


def _on_second_step(text: str, firm: list[Time], every_step: list[Step], main: list[Clause]) -> bool:
    """Whether the only dates stand on a later, different step than the first that is asked."""
    if any(time.said for time in firm):
        return False
    starts = [(c.start, c.end) for c in main]
    own = [s for s in every_step if any(a <= s.start < b for a, b in starts)]
    if main and all(_stands_on_another(text, time, main) for time in firm):
        return True
    if any(_ends_a_series(text, time, own) for time in firm):
        return False
    if any(own[0].start == time.start and own[0].end <= time.end for time in firm if own):
        return False  # "The Trust will, by 30 June:" before a list
    own = [s for s in own if len(text[s.start : s.end].split()) > 2]  # "review and relaunch" is one step
    if len(own) >= _MANY and all(_ITEM.search(text, 0, step.start) for step in own):
        return _on_few_items(text, firm, own)
    return len(own) > 1 and not any(_dates_all(text, time, own, main) for time in firm)


_SUBJECT = re.compile(
    r"(?:the|this)\s(?:(?:first|final|new|finished|revised|redesigned|resulting|completed)\s)*(?:[\w-]+\s)*?(?P<noun>[\w-]+?)s?\s(?:should|must|will|shall|to|is\sto|are\sto)\s$",
    re.IGNORECASE,
)


def _speaks_of(opening: str, first: str) -> bool:
    """Whether a step begins with the thing that the first step makes: "develop a pathway ... The pathway should be agreed"."""
    subject = _SUBJECT.match(opening)
    return subject is not None and bool(
        re.search(rf"\b{re.escape(subject['noun'])}s?\b", first, re.IGNORECASE)
    )


_PRONOUN_FIRST = re.compile(r"(?:it|this|these|they)\b", re.IGNORECASE)
_NEAR = 12  # characters behind a date: "nominate by May an officer"
_NAMES_SOMEBODY = re.compile(  # the owner's second, enabling act, not what becomes of the first
    r"(?:name|nominate|identify|appoint|designate)\s(?:an?|the|its|their|one|two)\b"
)


_ANOTHER = re.compile(
    r"(?:An?\s(?!(?:first|final|full|revised|new|follow-up|further)\s)(?:[\w-]+\s){0,2}?(?P<noun>[a-z]{3,})(?:\s(?:to|for|of)\s[^.;]{3,40}?)?|The\sname\sof\s[^.]{3,40}?|(?:Funding|Money|Resources|Funds|(?:[A-Z][\w-]+\s)?[Ss]upport)(?:\sfor\s[^.]{3,40}?)?)\s(?:should|must|will|is\sto|to)\s(?:also\s)?be\s(?!completed|ready)"
)
_SAME_WORK = frozenset(  # what the first act comes to, or is reached by it: "A report should be published by May"
    "review report plan draft decision response version proposal pilot audit copy rate target standard figure date".split()
)


_TO_BEGIN_WITH = re.compile(  # an enabling act before the one that was asked for
    r"As\sa\s(?:first\sstep|start|beginning)\b|To\s(?:begin|start)(?:\swith)?,|In\s(?:preparation|the\smeantime)\b|Meanwhile\b|Initially\b|By\sway\sof\s(?:a\s)?(?:start|preparation)|Recruit\s"
)


_LABEL_AT_MOST = 20  # characters: what stands later is not the first sentence
_SCOPING = re.compile(
    r"An?\s(?:scoping|feasibility|options|outline|preliminary|preparatory)\s(?:paper|study|exercise|report|note|meeting)\s"
)


def _stands_on_another(text: str, time: Time, main: list[Clause]) -> bool:
    """Whether a date stands in a later sentence, on a thing that the first does not speak of: "A group should be set up by May"."""
    begin = text.rfind(". ", 0, time.start) + 2
    if begin > main[0].start and _TO_BEGIN_WITH.match(text, begin):
        return True
    if begin > _LABEL_AT_MOST and _SCOPING.match(text, begin):
        return True
    another = _ANOTHER.match(text, begin) if begin > main[0].start else None
    first = text[main[0].start : begin].lower()
    if another is None or main[0].verb == "be":
        return False
    noun = (another["noun"] or "").lower()
    return not noun or noun not in first and noun not in _SAME_WORK


_BY = re.compile(r"by|before|no\slater|not\slater|within|in\sthe\s(?:next|same)")


_APART = re.compile(r",\s(?:and\s)?(?:(?:also|then)\s)?(?:to\s|should\s|will\s|must\s)?$")


def _ends_a_series(text: str, time: Time, own: list[Step]) -> bool:
    """Whether a date closes the acts of one sentence: "agree it, publish it and withdraw the old ones by May". Of two
    acts the second must not be set apart by a comma."""
    of_one = len(own) > 1 and len({step.request for step in own}) == 1
    if of_one and len(own) < _MANY and _APART.search(text, 0, own[-1].start):
        return False
    return of_one and time.start >= own[-1].start and bool(_BY.match(time.words)) and at_end(text, time)


def _dates_all(text: str, time: Time, own: list[Step], main: list[Clause]) -> bool:
    """Whether a date on one of several steps dates the work as a whole: it stands on the first, on what
    finishes the same thing, after a comma at the end, or on whoever carries out what the passive before asks."""
    holder = [i for i, s in enumerate(own) if s.start - 2 <= time.start <= s.end + 2]
    if not holder or holder[0] == 0:
        return True
    if _ALL_OF_THEM.search(text[: time.start]):
        return True
    step = own[holder[0]]
    words, opening = text[step.start : time.start], text[step.opens : step.start]
    behind = text[time.end : time.end + _NEAR].lstrip(" ,")
    if _PROVES_IT.match(words) or _NAMES_SOMEBODY.match(words.replace(",", "") + behind):
        return False
    carried_out = main[0].owner is None and any(
        c.owner is not None and c.start <= step.start < c.end for c in main[1:]
    )
    theirs = next((c.owner.words for c in main if c.owner and c.start <= step.start < c.end), "")
    first = main[0].owner.words if main[0].owner else theirs
    if _speaks_of(opening, text[own[0].start : own[0].end]):
        return True
    others = bool(theirs) and theirs != first and not _PRONOUN.match(theirs)
    closing = text[: time.start].endswith(", ") and at_end(text, time)
    if closing and ". " not in text[main[0].start : time.start]:
        return True
    if others and step.verb not in _FINISHING and not _SET_UP.search(words):
        return False  # another body's separate job
    return (
        step.tail
        or step.verb in _FINISHING | {"be"}
        or carried_out
        or time.start > step.end
        or closing
        or bool(_PRONOUN_FIRST.match(opening))
        or _SAME_THING.inside(words)
        or _SAME_THING.inside(opening)
        or len(words.split()) < 3
    )
