"""Everything one card shows about a recommendation: what was read, the verdicts, the questions."""

import datetime as dt
from collections.abc import Sequence

from scrlib.recommendations.marking import with_checks
from scrlib.recommendations.prompts import one_a_topic, prompts
from scrlib.recommendations.reading import Reading
from scrlib.recommendations.second import reconsidered
from scrlib.recommendations.signs import main_clauses, signs
from scrlib.recommendations.smart import judge
from scrlib.recommendations.strength import features, profile
from scrlib.recommendations.suggestions import rewrite, strengths
from scrlib.records import (
    Assessment,
    Criterion,
    Judgement,
    Leverage,
    Prompt,
    Recommendation,
    Verdict,
)
from scrlib.text.clauses import parse
from scrlib.text.patterns import Pattern

LARGE = 5000  # recommendations: fewer are checked before more processes would be ready to help


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
    return tuple(assess(one, today=today) for one in recommendations)


def assess(recommendation: Recommendation, *, today: dt.date | None = None) -> Assessment:
    """What the wording of one recommendation shows, and what to ask its author. Never raises.

    `today` settles which dates have gone by; the day of the call where it is not given.
    """
    seen = read(recommendation.text, today or dt.date.today(), linked=recommendation.finding is not None)
    every = prompts(seen)
    return Assessment(
        recommendation=recommendation,
        parse=seen.parse,
        criteria={
            criterion: _with_prompts(judged, tuple([p for p in every if p.criterion == criterion]))
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


def _with_prompts(judged: Judgement, asked: tuple[Prompt, ...]) -> Judgement:
    """The same as `replace(judged, prompts=asked)`, in a third of the time."""
    if not asked:
        return judged
    return Judgement(verdict=judged.verdict, certainty=judged.certainty, reason=judged.reason, prompts=asked)


def read(text: str, today: dt.date, *, linked: bool = False) -> Reading:
    """All that is worked out about a text before anything is asked. `linked`: its finding is known."""
    found = with_checks(parse(text))
    seen = signs(found)
    about = features(found)
    codes = profile(found, about)
    criteria = reconsidered(found, seen, judge(found, seen), about)
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
