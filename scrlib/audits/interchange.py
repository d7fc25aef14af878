"""What was read of a report, in the shape of docs/interfaces.md and as a table to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scrlib.audits.outline_data import outline_items
from scrlib.records import Candidate, Finding, Recommendation
from scrlib.records.reports import OutlineAnswer

STRONG = 0.33  # likeness from which a finding counts as answered: scrlib/recommendations/links.py


@dataclass(frozen=True, kw_only=True)
class Told:
    """Everything that `scr report` tells of a report. `identifiers`: (kind, words, where)."""

    recommendations: Sequence[Recommendation]
    findings: Sequence[Finding]
    candidates: Sequence[Candidate]
    findings_without: Sequence[str]
    recommendations_without: Sequence[str]
    identifiers: Sequence[tuple[str, str, str]]
    guidance: str
    outline: Sequence[OutlineAnswer]
    mismatch: str | None


def as_data(told: Told) -> Mapping[str, Any]:
    """The shape of docs/interfaces.md. Findings and recommendations are counted from 0."""
    findings = {one.id: at for at, one in enumerate(told.findings)}
    asked = {one.id: at for at, one in enumerate(told.recommendations)}
    stated = {one.id: one.finding for one in told.recommendations}
    return {
        "recommendations": [one.text for one in told.recommendations],
        "findings": [one.text for one in told.findings],
        "links": [
            {
                "finding": findings[one.finding],
                "recommendation": asked[one.recommendation],
                "strength": strength(one, stated.get(one.recommendation)),
            }
            for one in told.candidates
        ],
        "findings_without_recommendation": [findings[id] for id in told.findings_without],
        "recommendations_without_finding": [asked[id] for id in told.recommendations_without],
        "identifiers": [
            {"kind": kind, "words": words, "where": where} for kind, words, where in told.identifiers
        ],
        "outline": {
            "guidance": told.guidance,
            "items": [{"item": one.item, "answer": one.answer, "where": one.where} for one in told.outline],
        },
        "mismatch": told.mismatch,
    }


def strength(candidate: Candidate, stated: str | None) -> str:
    """Words in common are only a possible link where the report itself says which finding is answered."""
    said = stated in (None, candidate.finding)
    return "strong" if said and candidate.likeness >= STRONG else "possible"


SAID = {"yes": "yes", "partly": "partly", "no": "no", "not_stated": "not stated", "not_applicable": "n/a"}


def as_table(told: Told) -> str:
    """A readable page: the outline, what was found, what has no answer, what may identify somebody."""
    labels = {one.id: one.label for one in outline_items(told.guidance)}
    lines = [f"{len(told.recommendations)} recommendations, {len(told.findings)} findings.", ""]
    lines += [
        f"{SAID[one.answer]:10}  {labels[one.item]}  [{one.where or one.reason}]" for one in told.outline
    ]
    lines += ["", *_left_over("Findings without a recommendation", told.findings_without)]
    lines += _left_over("Recommendations without a finding", told.recommendations_without)
    lines += [told.mismatch or "Findings and recommendations are of a kind."]
    lines += ["", f"{len(told.identifiers)} details that may identify somebody:"]
    lines += [f"  {kind}: {words} ({where})" for kind, words, where in told.identifiers]
    return "\n".join(lines)


def _left_over(title: str, ids: Sequence[str]) -> list[str]:
    return [f"{title}: {', '.join(ids) or 'none'}."]
