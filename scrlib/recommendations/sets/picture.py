"""The picture of a whole set of recommendations."""

from collections.abc import Sequence

from scrlib.recommendations.collector import collector_at_rest
from scrlib.recommendations.sets.links import link
from scrlib.recommendations.sets.load import months, owners, undated
from scrlib.recommendations.sets.prompts import Found, set_prompts
from scrlib.recommendations.sets.repeats import find_repeats
from scrlib.recommendations.sets.studies import compare_focus, compare_leverage, count_note
from scrlib.records import Assessment, Finding, SetView


@collector_at_rest()
def view_set(assessments: Sequence[Assessment], findings: Sequence[Finding] = ()) -> SetView:
    """How many, what they ask for, who is asked, when, what repeats, and what to talk about.

    With no findings nothing is said about findings or recommendations that stand alone.
    """
    repeats = find_repeats(assessments)
    links = link(findings, [one.recommendation for one in assessments])
    asked, due = owners(assessments), months(assessments)
    found = Found(
        assessments=assessments,
        repeats=repeats,
        owners=asked,
        months=due,
        undated=undated(assessments),
        findings_without=links.findings_without,
        recommendations_without=links.recommendations_without,
    )
    return SetView(
        count=len(assessments),
        count_note=count_note(len(assessments)),
        focus=compare_focus(one.focus for one in assessments if one.focus),
        leverage=compare_leverage(one.leverage for one in assessments if one.leverage),
        repeats=repeats,
        owners=asked,
        months=due,
        easy_to_tick=tuple(one.recommendation.id for one in assessments if one.easy_to_tick),
        candidates=links.candidates,
        findings_without=links.findings_without,
        recommendations_without=links.recommendations_without,
        prompts=set_prompts(found),
    )
