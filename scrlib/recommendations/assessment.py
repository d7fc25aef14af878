"""Everything one card shows about a recommendation: what was read, the verdicts, the questions."""

import datetime as dt
from collections.abc import Iterator, Sequence

from scrlib.recommendations.models.marking import with_checks
from scrlib.recommendations.models.second import reconsidered
from scrlib.recommendations.prompts import one_a_topic, prompts
from scrlib.recommendations.reading import Reading
from scrlib.recommendations.said import said
from scrlib.recommendations.signs import Signs, main_clauses, signs
from scrlib.recommendations.smart import judge
from scrlib.recommendations.strength import Profile, features, profile
from scrlib.recommendations.suggestions import rewrite, strengths
from scrlib.records import (
    Assessment,
    Criterion,
    Judgement,
    Leverage,
    Parse,
    Prompt,
    Recommendation,
    Verdict,
)
from scrlib.text.clauses import parse
from scrlib.text.matching.patterns import Pattern, forget

LARGE = 5000  # recommendations: fewer are checked before more processes would be ready to help
_AT_ONCE = 20  # recommendations that take each step before any takes the next


def check(
    recommendations: Sequence[Recommendation], *, today: dt.date | None = None
) -> tuple[Assessment, ...]:
    """One assessment for each recommendation, in the order given; findings are a matter of the whole set.

    A set of more than LARGE is checked on every processor.
    """
    today = today or dt.date.today()
    if len(recommendations) > LARGE:
        from scrlib.recommendations.check_large import check_many

        return check_many(recommendations, today)
    return tuple(assessed(recommendations, today))


def assess(recommendation: Recommendation, *, today: dt.date | None = None) -> Assessment:
    """What the wording of one recommendation shows, and what to ask its author. Never raises.

    `today` settles which dates have gone by; the day of the call where it is not given.
    """
    (found,) = assessed([recommendation], today or dt.date.today())
    return found


def assessed(recommendations: Sequence[Recommendation], today: dt.date) -> Iterator[Assessment]:
    """The assessment of each recommendation, in order.

    Some take each step together, so that its patterns and tables are fetched into the processor's own memory
    once for all of them: it spares a set a tenth to a fifth of its time (docs/performance.md).
    """
    for at in range(0, len(recommendations), _AT_ONCE):
        some = recommendations[at : at + _AT_ONCE]
        read_so = _read([one.text for one in some], [one.finding is not None for one in some], today)
        yield from map(_asked, some, read_so)
        forget()


def _asked(recommendation: Recommendation, seen: Reading) -> Assessment:
    every = prompts(seen)
    return Assessment(
        recommendation=recommendation,
        parse=seen.parse,
        criteria={
            criterion: _told(judged, seen, tuple([p for p in every if p.criterion == criterion]))
            for criterion, judged in seen.criteria.items()
        },
        focus=seen.focus,
        leverage=seen.leverage,
        attribution=seen.attribution,
        easy_to_tick=seen.easy_to_tick,
        strengths=strengths(seen.parse, seen.criteria),
        prompts=one_a_topic(every),
        rewrite=rewrite(seen.parse),
    )


def _told(judged: Judgement, seen: Reading, asked: tuple[Prompt, ...]) -> Judgement:
    """A judgement with its prompts and its reason as a card says it; `replace` would be slower."""
    why = said(judged.reason, seen)
    return Judgement(verdict=judged.verdict, certainty=judged.certainty, reason=why, prompts=asked)


def read(text: str, today: dt.date, *, linked: bool = False) -> Reading:
    """All that is worked out about a text before anything is asked. `linked`: its finding is known."""
    return _read([text], [linked], today)[0]


def _read(texts: Sequence[str], linked: Sequence[bool], today: dt.date) -> list[Reading]:
    """The same of several texts, step by step."""
    found = [with_checks(one) for one in [parse(text) for text in texts]]
    seen = [signs(one) for one in found]
    about = [features(one) for one in found]
    codes = list(map(profile, found, about))
    rules = list(map(judge, found, seen))
    criteria = map(reconsidered, found, seen, rules, about)
    return [_reading(*one, today) for one in zip(found, seen, codes, criteria, linked, strict=True)]


def _reading(
    found: Parse,
    seen: Signs,
    codes: Profile,
    criteria: dict[Criterion, Judgement],
    linked: bool,
    today: dt.date,
) -> Reading:
    return Reading(
        parse=found,
        signs=seen,
        criteria=criteria,
        main=tuple(main_clauses(found)),
        focus=codes.focus,
        leverage=codes.leverage,
        attribution=codes.attribution,
        easy_to_tick=easy_to_tick(criteria, codes.leverage),
        linked=linked or _NAMED_FINDING.inside(found.text),
        today=today,
    )


_NAMED_FINDING = Pattern(r"\bfindings?\s(?:no\.?\s)?[A-Z]?\d")


def easy_to_tick(criteria: dict[Criterion, Judgement], leverage: Leverage | None) -> bool:
    """Whether it could be signed off and change little: clear, dated, and weaker on its own."""
    verdict = {criterion: judged.verdict for criterion, judged in criteria.items()}
    return (
        verdict[Criterion.SPECIFIC] is Verdict.MET
        and verdict[Criterion.TIMELY] is Verdict.MET
        and verdict[Criterion.MEASURABLE] in {Verdict.MET, Verdict.PARTLY}
        and leverage is Leverage.WEAKER
    )
