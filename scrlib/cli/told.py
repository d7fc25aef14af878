"""What `scr report` tells: the subjects asked of one report, joined."""

from scrlib.audits.edition import edition_of
from scrlib.audits.interchange import ReportTold
from scrlib.audits.mismatch import mismatch
from scrlib.audits.outline import outline
from scrlib.audits.outline_data import outline_for
from scrlib.audits.plan_part import plan_facts, plan_in
from scrlib.cases.in_reports import identifiers_in
from scrlib.plans.audit import counts
from scrlib.plans.reading import read_plan
from scrlib.recommendations import check as check_all
from scrlib.recommendations.sets.links import link
from scrlib.records.reports import Report


def told_of(found: Report) -> ReportTold:
    """What a report holds, lacks and gives away."""
    plan = plan_in(found)
    actions = read_plan(plan).actions
    chosen = edition_of(found)
    focuses = [str(one.focus) for one in check_all(found.recommendations)]
    return ReportTold(
        recommendations=found.recommendations,
        findings=found.findings,
        links=link(found.findings, found.recommendations),
        identifiers=[(str(one.kind), one.words, one.where) for one in identifiers_in(found)],
        guidance=chosen.edition.id,
        guidance_why=chosen.why,
        outline=outline(found, plan_facts(actions, counts(actions), plan), outline_for(chosen.edition.id)),
        mismatch=mismatch(found.findings, focuses, [one.text for one in found.recommendations]),
    )
