"""What was read of a report, in the shape of docs/interfaces.md and as a table to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scrlib.audits.guidance import pack
from scrlib.audits.outline_data import outline_for, outline_items
from scrlib.records import Candidate, Finding, Recommendation
from scrlib.records.reports import OutlineAnswer
from scrlib.text.saying import counted

STRONG = 0.40  # likeness from which a finding counts as answered: scrlib/recommendations/links.py
CLEAR = 0.5  # from which a recommendation's best finding is enough, though another answers that one better
PLAIN = 0.7  # and a finding's best recommendation, though it answers another finding better


@dataclass(frozen=True, kw_only=True)
class Told:
    """Everything that `scr report` tells of a report.

    identifiers     (kind, words, where)
    guidance        the id of the edition, and in `guidance_why` a sentence on how it was chosen
    """

    recommendations: Sequence[Recommendation]
    findings: Sequence[Finding]
    candidates: Sequence[Candidate]
    findings_without: Sequence[str]
    recommendations_without: Sequence[str]
    identifiers: Sequence[tuple[str, str, str]]
    guidance: str
    outline: Sequence[OutlineAnswer]
    mismatch: str | None
    guidance_why: str = ""


def as_data(told: Told) -> Mapping[str, Any]:
    """The shape of docs/interfaces.md. Findings and recommendations are counted from 0."""
    findings = {one.id: at for at, one in enumerate(told.findings)}
    asked = {one.id: at for at, one in enumerate(told.recommendations)}
    strong = strong_links(told.candidates, told.recommendations)
    return {
        "recommendations": [one.text for one in told.recommendations],
        "findings": [one.text for one in told.findings],
        "links": [
            {
                "finding": findings[one.finding],
                "recommendation": asked[one.recommendation],
                "strength": "strong" if (one.finding, one.recommendation) in strong else "possible",
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


def strong_links(
    candidates: Sequence[Candidate], recommendations: Sequence[Recommendation]
) -> frozenset[tuple[str, str]]:
    """The pairs (finding, recommendation) that are clear: as the report says, or each the best for the other.

    A finding may have several recommendations, and the other way about, where they are plainly alike.
    Words in common are only a possible link where the report says that another finding is answered.
    """
    stated = {one.id: one.answers for one in recommendations}
    said = [
        one
        for one in candidates
        if not stated[one.recommendation] or one.finding in stated[one.recommendation]
    ]
    of_finding: dict[str, float] = {}
    of_recommendation: dict[str, float] = {}
    for one in said:
        of_finding[one.finding] = max(of_finding.get(one.finding, STRONG), one.likeness)
        of_recommendation[one.recommendation] = max(
            of_recommendation.get(one.recommendation, STRONG), one.likeness
        )
    return frozenset(
        (one.finding, one.recommendation)
        for one in said
        if stated[one.recommendation]
        or _clear(one.likeness, of_finding[one.finding], of_recommendation[one.recommendation])
    )


def _clear(alike: float, of_finding: float, of_recommendation: float) -> bool:
    """Whether a pair stands out beside the likeliest of its finding and of its recommendation."""
    if of_finding == alike == of_recommendation:
        return True
    return (alike == of_recommendation and alike >= CLEAR) or (alike == of_finding and alike >= PLAIN)


SAID = {"yes": "yes", "partly": "partly", "no": "no", "not_stated": "not stated", "not_applicable": "n/a"}


def as_table(told: Told) -> str:
    """A readable page: the outline, what was found, what has no answer, what may identify somebody."""
    labels = {one.id: one.label for one in outline_items(outline_for(told.guidance))}
    lines = [
        f"{counted(len(told.recommendations), 'recommendation')}, {counted(len(told.findings), 'finding')}.",
        *_guidance(told),
        "",
    ]
    lines += [
        f"{SAID[one.answer]:10}  {labels[one.item]}  [{one.where or one.reason}]" for one in told.outline
    ]
    lines += ["", *_left_over("Findings without a recommendation", told.findings_without)]
    lines += _left_over("Recommendations without a finding", told.recommendations_without)
    lines += [told.mismatch or "Findings and recommendations are of a kind."]
    lines += ["", f"{counted(len(told.identifiers), 'detail')} that may identify somebody:"]
    lines += [f"  {kind}: {words} ({where})" for kind, words, where in told.identifiers]
    return "\n".join(lines)


def _guidance(told: Told) -> list[str]:
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
