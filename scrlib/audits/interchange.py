"""What was read of a report, in the shape of docs/interfaces.md and as a table to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scrlib.audits.guidance import pack
from scrlib.audits.outline_data import outline_for, outline_items
from scrlib.records import Finding, Links, Recommendation
from scrlib.records.reports import OutlineAnswer
from scrlib.text.saying import counted


@dataclass(frozen=True, kw_only=True)
class ReportTold:
    """Everything that `scr report` tells of a report.

    identifiers     (kind, words, where)
    guidance        the id of the edition, and in `guidance_why` a sentence on how it was chosen
    """

    recommendations: Sequence[Recommendation]
    findings: Sequence[Finding]
    links: Links
    identifiers: Sequence[tuple[str, str, str]]
    guidance: str
    outline: Sequence[OutlineAnswer]
    mismatch: str | None
    guidance_why: str = ""


def as_data(told: ReportTold) -> Mapping[str, Any]:
    """The shape of docs/interfaces.md. Findings and recommendations are counted from 0."""
    findings = {one.id: at for at, one in enumerate(told.findings)}
    asked = {one.id: at for at, one in enumerate(told.recommendations)}
    links = told.links
    return {
        "recommendations": [one.text for one in told.recommendations],
        "findings": [one.text for one in told.findings],
        "links": [
            {
                "finding": findings[one.finding],
                "recommendation": asked[one.recommendation],
                "strength": "strong" if (one.finding, one.recommendation) in links.strong else "possible",
            }
            for one in links.candidates
        ],
        "findings_without_recommendation": [findings[id] for id in links.findings_without],
        "recommendations_without_finding": [asked[id] for id in links.recommendations_without],
        "identifiers": [
            {"kind": kind, "words": words, "where": where} for kind, words, where in told.identifiers
        ],
        "outline": {
            "guidance": told.guidance,
            "items": [{"item": one.item, "answer": one.answer, "where": one.where} for one in told.outline],
        },
        "mismatch": told.mismatch,
    }


SAID = {"yes": "yes", "partly": "partly", "no": "no", "not_stated": "not stated", "not_applicable": "n/a"}


def as_table(told: ReportTold) -> str:
    """A readable page: the outline, what was found, what has no answer, what may identify somebody."""
    labels = {one.id: one.label for one in outline_items(outline_for(told.guidance))}
    lines = [
        f"{counted(len(told.recommendations), 'recommendation')}, {counted(len(told.findings), 'finding')}.",
        *_guidance(told),
        "",
    ]
    lines += [f"{SAID[one.answer]:10}  {labels[one.item]}  [{_why(one)}]" for one in told.outline]
    links = told.links
    lines += ["", *_left_over("Findings that no recommendation seems to answer", links.findings_without)]
    lines += _left_over("Recommendations that seem to answer no finding", links.recommendations_without)
    lines += ["Alike in words is all that was compared: read those before you call one unanswered."]
    lines += [told.mismatch or "Findings and recommendations are of a kind."]
    lines += ["", f"{counted(len(told.identifiers), 'detail')} that may identify somebody:"]
    lines += [f"  {kind}: {words} ({where})" for kind, words, where in told.identifiers]
    return "\n".join(lines)


def _why(one: OutlineAnswer) -> str:
    """Where an answer was read, and what was found there where the answer alone would mislead."""
    return f"{one.where}: {one.meaning}" if one.meaning else one.where or one.reason


def _guidance(told: ReportTold) -> list[str]:
    """Which edition the report is read by, why, and where its outline is that of another."""
    used = outline_for(told.guidance)
    lines = [f"{pack(told.guidance).title}. {told.guidance_why}".rstrip()]
    return (
        lines
        if used == told.guidance
        else [*lines, f"Its outline is not held: that of {pack(used).title} is used."]
    )


def _left_over(title: str, ids: Sequence[str]) -> list[str]:
    return [f"{title}: {', '.join(ids) or 'none'}."]
