"""The styles: how a report is put on the list, and what each of them holds; with chapters that many share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ..pool import ANALYSIS, GLOSSARY, STORY, TERMS
from ..word import Report


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What a report holds: the recommendations, the findings (None: not looked at), how many are printed again."""

    recommendations: tuple[str, ...]
    findings: tuple[str, ...] | None = None
    repeats: int = 0


Build = Callable[[Report], Expected]
STYLES: dict[str, Build] = {}


def style(name: str) -> Callable[[Build], Build]:
    """Put a builder into the list under a name."""

    def keep(build: Build) -> Build:
        STYLES[name] = build
        return build

    return keep


@cache
def made(name: str) -> tuple[bytes, Expected]:
    """The Word file of one style and what it holds."""
    report = Report()
    expected = STYLES[name](report)
    return report.save(), expected


def front(report: Report) -> None:
    """The first chapters, with Word's heading styles."""
    report.heading("Introduction", 1)
    report.paras(
        "This report sets out the findings of a review held by Westmere Safeguarding Children Board.",
        STORY[3],
    )
    report.heading("Terms of reference", 1)
    report.bullets(*TERMS)
    report.heading("The family's story", 1)
    report.paras(*STORY[:3])
    report.heading("Analysis", 1)
    report.paras(*ANALYSIS)


def front_by_hand(report: Report) -> None:
    """The first chapters, with headings that only look like headings."""
    report.looks("SERIOUS CASE REVIEW", bold=True, size=20)
    report.looks("1. INTRODUCTION", bold=True)
    report.paras("This report is about a child known here as Ash.", STORY[3])
    report.looks("2. TERMS OF REFERENCE", bold=True)
    for at, text in enumerate(TERMS, start=1):
        report.para(f"2.{at} {text}")
    report.looks("3. ANALYSIS", bold=True)
    report.paras(*STORY[:3], *ANALYSIS)


def back(report: Report, level: int = 1) -> None:
    """The last chapters."""
    report.heading("Glossary", level)
    report.paras(*GLOSSARY)
    report.heading("References", level)
    report.para("Working Together to Safeguard Children (2010). All agencies should follow this guidance.")
