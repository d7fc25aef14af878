"""A report as a machine reads it for an audit: what was found, with words and place. It grades nothing."""

from scrlib.audits.facts import facts
from scrlib.audits.mismatch import mismatch
from scrlib.audits.outline import PlanFacts, outline
from scrlib.audits.plan_part import plan_in
from scrlib.audits.wording import worded
from scrlib.cases.identifiers import find_identifiers
from scrlib.documents import open_report
from scrlib.plans.audit import counts
from scrlib.plans.reading import read_plan
from scrlib.recommendations import check
from scrlib.recommendations.links import ANSWERED, link
from scrlib.records.reports import Report
from scrlib.ui.audit.work import PreRead

MOST, LONGEST = 200, 300  # wordings that are shown, letters of a sentence


def pre_read(name: str, data: bytes) -> PreRead:
    """What a machine reads of a report in Word or PDF. Raises DocumentError for a scan."""
    report = open_report(name, data)
    links = link(report.findings, report.recommendations)
    focuses = [str(one.focus) for one in check(report.recommendations, report.findings)]
    plan = _plan_facts(report)
    return PreRead(
        name=name,
        pages=report.pages,
        answers=outline(report, plan),
        findings=tuple((one.id, one.text) for one in report.findings),
        recommendations=tuple((one.id, one.text) for one in report.recommendations),
        links=tuple(
            (one.finding, one.recommendation, "strong" if one.likeness >= ANSWERED else "possible")
            for one in links.candidates
        ),
        mismatch=mismatch(report.findings, focuses) or "",
        identifiers=_in_summary(report),
        facts=facts(report, plan.actions),
        wording=tuple(
            (one.kind, one.words, one.sentence[:LONGEST], one.where)
            for one in worded(words for part in report.parts for words in part.words)
        )[:MOST],
    )


def _in_summary(report: Report) -> tuple[tuple[str, str, str], ...]:
    """What may identify somebody in the executive summary, which is made to be published."""
    words = [(one.where, one.text) for part in report.parts if part.region == "summary" for one in part.words]
    return tuple((str(one.kind), one.words, one.where) for one in find_identifiers(words))


def _plan_facts(report: Report) -> PlanFacts:
    """What the action plan inside a report says of its actions."""
    actions = read_plan(plan_in(report)).actions
    told = counts(actions)
    return PlanFacts(
        actions=len(actions),
        who_and_when=sum(bool(one.owner and one.due) for one in actions),
        outcome=told["outcome"]["yes"],
        review=told["monitoring"]["yes"],
    )
