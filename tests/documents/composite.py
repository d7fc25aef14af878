"""Whole reports put together at random: chapters, a summary, findings, recommendations of some make, appendices, a plan."""

from dataclasses import dataclass, field
from random import Random

from .pool import (
    ANALYSIS,
    BOARD,
    FINDINGS,
    GLOSSARY,
    HEALTH,
    POLICE,
    PRACTICE,
    REASON,
    SOCIAL_CARE,
    STORY,
    TERMS,
)
from .word import Report

MAKES = (
    "auto",
    "typed",
    "dotted",
    "letters",
    "bullets",
    "label",
    "label above",
    "table",
    "bare table",
    "form",
    "plain",
    "bold",
    "box",
    "agencies",
)
INTRODUCTIONS = (
    "The recommendations of this review are as follows.",
    "In the light of its findings the review makes the following recommendations.",
    "This section sets out what the panel recommends. Agencies' own recommendations are in an appendix.",
)
TITLES = (
    "Recommendations",
    "Recommendations for the Board",
    "Multi-agency recommendations",
    "Overview recommendations",
)
SINGLE = {"Police": POLICE, "Health": HEALTH[:2], "Children's Social Care": SOCIAL_CARE[:2]}


@dataclass(kw_only=True)
class Made:
    """A report in the making, how it looks, and what it holds so far."""

    dice: Random
    report: Report = field(default_factory=Report)
    recommendations: list[str] = field(default_factory=list)
    repeats: int = 0
    chapter: int = 0
    styled: bool = True  # Word's heading styles, or bold lines
    capitals: bool = False
    numbered: bool = False  # chapters carry numbers
    numbered_text: bool = False  # and so does every paragraph

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def heading(self, text: str, level: int = 1, number: int = 0) -> None:
        text = text.upper() if self.capitals and level == 1 else text
        text = f"{number}. {text}" if self.numbered and number else text
        if self.styled:
            self.report.heading(text, level)
        else:
            self.report.looks(text, bold=True, size=14 if level == 1 else 0)

    def begin(self, title: str) -> None:
        self.chapter += 1
        self.heading(title, 1, self.chapter)

    def prose(self, title: str, *texts: str) -> None:
        self.begin(title)
        for at, text in enumerate(texts, start=1):
            self.report.para(f"{self.chapter}.{at} {text}" if self.numbered_text else text)


def composed(seed: int) -> tuple[bytes, tuple[str, ...], int]:
    """A report, the recommendations it holds, and how many of them it prints again."""
    dice = Random(seed)
    made = Made(
        dice=dice, styled=dice.random() < 0.6, capitals=dice.random() < 0.3, numbered=dice.random() < 0.6
    )
    made.numbered_text = made.numbered and made.chance(0.4)
    main = dice.sample(BOARD + PRACTICE, dice.randint(2, 6))
    _summary(made, main)
    _story(made)
    _findings(made)
    made.begin(dice.choice(TITLES))
    _recommendations(made, main, dice.choice(MAKES))
    made.recommendations += main
    if made.chance(0.3):
        made.prose("Conclusion", STORY[3])
    _appendices(made, main)
    return made.report.save(), tuple(made.recommendations), made.repeats


def _summary(made: Made, main: list[str]) -> None:
    if made.chance(0.5):
        made.report.heading("Serious Case Review: Child Ash", 0)
        made.report.para("Overview report by the independent author")
    if made.chance(0.4):
        for at, title in enumerate(
            ("Introduction", "Analysis", "Recommendations", "Appendix 1: Action plan"), start=1
        ):
            made.report.para(f"{at}. {title} ........ {at * 7}")
    if made.chance(0.4):
        made.heading("Executive Summary")
        made.report.para(STORY[0])
        if made.chance(0.5):
            made.heading("Recommendations", 2)
        else:
            made.report.para("The overview report makes the following recommendations:")
        (made.report.numbered if made.chance(0.5) else made.report.bullets)(*main)
        made.repeats += len(main)


def _story(made: Made) -> None:
    made.prose("Introduction", STORY[3], "This review was held under chapter 8 of the guidance.")
    if made.chance(0.6):
        made.begin("Terms of reference")
        made.report.para("The review should consider:")
        made.report.bullets(*TERMS)
    if made.chance(0.3):
        made.begin("Previous serious case reviews")
        made.report.para("The review of Child B made these recommendations:")
        made.report.numbered("The Board should review thresholds.", "The Trust should train midwives.")
    made.prose("The story of the family", *STORY[:3])
    if made.chance(0.3):
        made.prose(
            "Child protection conference", "The conference recommended that the children be seen weekly."
        )
    made.prose("Analysis", *ANALYSIS)


def _findings(made: Made) -> None:
    make = made.dice.choice(("", "list", "label", "headings"))
    if not make:
        return
    made.begin("Findings")
    if make == "list":
        made.report.numbered(*FINDINGS[:3])
        return
    for at, finding in enumerate(FINDINGS[:3], start=1):
        if make == "label":
            made.report.para(f"Finding {at}: {finding}")
        else:
            made.heading(f"Finding {at}: {finding}", 2)
        made.report.para(STORY[1])


def _recommendations(made: Made, texts: list[str], make: str) -> None:
    report, number = made.report, made.chapter
    if made.chance(0.5):
        report.para(made.dice.choice(INTRODUCTIONS))
    if make == "table":
        rows = ((str(at), text, "LSCB", "6 months") for at, text in enumerate(texts, start=1))
        report.table(("No", "Recommendation", "Agency", "Timescale"), *rows)
    elif make == "bare table":
        report.table(*((f"{number}.{at}", text) for at, text in enumerate(texts, start=1)))
    elif make == "auto":
        report.numbered(*texts)
    elif make == "agencies":
        half = len(texts) // 2
        for agency, own in (("Westmere LSCB", texts[:half]), ("All agencies", texts[half:])):
            made.heading(agency, 2)
            report.bullets(*own)
    else:
        reasons = make != "plain" and made.chance(0.35)
        for at, text in enumerate(texts, start=1):
            _one(made, at, text, make)
            if reasons and make not in ("form", "box", "bullets"):
                report.para(REASON)


def _one(made: Made, at: int, text: str, make: str) -> None:
    report = made.report
    printed = {
        "typed": f"{at}. {text}",
        "dotted": f"{made.chapter}.{at} {text}",
        "letters": f"({'abcdefgh'[at - 1]}) {text}",
        "label": f"**Recommendation {at}:** {text}",
        "plain": text,
        "bold": f"**{text}**",
    }
    if make in printed:
        report.para(printed[make])
    elif make == "bullets":
        report.bullets(text)
    elif make == "label above":
        made.heading(f"Recommendation {at}", 3)
        report.para(text)
    elif make == "form":
        report.table((f"Recommendation {at}", text), ("Rationale", REASON), ("Lead", "Chair"))
        report.para("")
    else:
        report.table((f"Recommendation {at}\n{text}",))
        report.para("")


def _appendices(made: Made, main: list[str]) -> None:
    report = made.report
    if made.chance(0.4):
        made.heading("Appendix 1: Individual agency recommendations")
        if made.chance(0.5):
            report.table(
                ("Agency", "Recommendation"),
                *((agency, text) for agency, texts in SINGLE.items() for text in texts),
            )
        else:
            for agency, texts in SINGLE.items():
                made.heading(agency, 2)
                report.bullets(*texts)
        made.recommendations += [text for texts in SINGLE.values() for text in texts]
    if made.chance(0.4):
        made.heading("Appendix 2: Action plan")
        rows = ((text, "Brief all staff.", "Chair", "May", "Green") for text in main)
        report.table(("Recommendation", "Action", "Lead", "By when", "RAG"), *rows)
        made.repeats += len(main)
    if made.chance(0.5):
        made.heading("Glossary")
        report.paras(*GLOSSARY)
