"""A report as a machine reads it for an audit: what was found, with words and place. It grades nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from scrlib.audits.facts import facts
from scrlib.audits.mismatch import mismatch
from scrlib.audits.moderation.figures import FOCUS
from scrlib.audits.outline import outline
from scrlib.audits.plan_part import plan_facts, plan_in
from scrlib.audits.wording import worded
from scrlib.cases.in_reports import identifiers_in
from scrlib.documents import open_report
from scrlib.plans.audit import counts
from scrlib.plans.reading import read_plan
from scrlib.recommendations import check
from scrlib.recommendations.sets.links import link
from scrlib.records import Candidate
from scrlib.records.reports import Fact, Report
from scrlib.ui.audit.work import PreRead

MOST, LONGEST = 200, 300  # wordings that are shown, letters of a sentence


def pre_read(name: str, data: bytes) -> PreRead:
    """What a machine reads of a report in Word or PDF. Raises DocumentError for a scan."""
    report = open_report(name, data)
    links = link(report.findings, report.recommendations)
    focuses = [str(one.focus) for one in check(report.recommendations)]
    plan = plan_in(report)
    actions = read_plan(plan).actions
    return PreRead(
        name=name,
        pages=report.pages,
        answers=outline(report, plan_facts(actions, counts(actions), plan)),
        findings=tuple((one.id, one.text) for one in report.findings),
        recommendations=tuple((one.id, one.text) for one in report.recommendations),
        links=tuple(
            (one.finding, one.recommendation, _strength(one, links.strong)) for one in links.candidates
        ),
        places=(
            *((one.id, one.where) for one in report.findings),
            *((one.id, one.where) for one in report.recommendations),
        ),
        mismatch=mismatch(report.findings, focuses, [one.text for one in report.recommendations]) or "",
        identifiers=_in_summary(report),
        facts=(*facts(report, len(actions)), *_focus(focuses)),
        wording=tuple(
            (one.kind, one.words, one.sentence[:LONGEST], one.where)
            for one in worded(words for part in report.parts for words in part.words)
        )[:MOST],
    )


def _focus(codes: Sequence[str]) -> Iterator[Fact]:
    """How many recommendations have each focus of the study's Table 18."""
    return (Fact(name=f"{FOCUS}:{code}", value=str(count)) for code, count in Counter(codes).items())


def _strength(one: Candidate, strong: frozenset[tuple[str, str]]) -> str:
    if one.stated:
        return "stated"
    return "strong" if (one.finding, one.recommendation) in strong else "possible"


def _in_summary(report: Report) -> tuple[tuple[str, str, str], ...]:
    """What may identify somebody in the executive summary, which is made to be published."""
    summary = [one for part in report.parts if part.region == "summary" for one in part.words]
    found = (
        one
        for one in identifiers_in(report)
        if any(one.where == words.where and one.words in words.text for words in summary)
    )
    return tuple((str(one.kind), one.words, one.where) for one in found)
