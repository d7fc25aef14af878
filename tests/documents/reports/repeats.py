"""Reports that print recommendations again: in summaries, in appendices, in action plans."""

from ..pool import ANALYSIS, BOARD, HEALTH, POLICE, PRACTICE, SOCIAL_CARE, STORY, TERMS
from ..word import Report
from .making import Expected, front, style


@style("2009: executive summary first, the same list again in the report")
def _(r: Report) -> Expected:
    r.heading("Executive summary")
    r.para(STORY[0])
    r.heading("Recommendations", 2)
    r.numbered(*BOARD[:4])
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:4])
    return Expected(recommendations=BOARD[:4], repeats=4)


@style("2009: the conclusion of each agency's part recommends in a sentence, and a chapter collects them")
def _(r: Report) -> Expected:
    r.heading("Health")
    r.para(
        f"{STORY[0]} The panel recommends that health visitors are told of every discharge within two days."
    )
    r.heading("Police")
    r.para(STORY[1])
    r.heading("Recommendations")
    r.numbered(*HEALTH[:3])
    return Expected(recommendations=HEALTH[:3])


@style("2009: health overview and board recommendations, both numbered from 1, in appendices")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Conclusion")
    r.para(
        "The recommendations of the review are in Appendix 1 and those of the health overview in Appendix 2."
    )
    r.heading("Appendix 1: Overview recommendations")
    r.numbered(*BOARD[:3])
    r.heading("Appendix 2: Health overview recommendations")
    r.numbered(*HEALTH[:3])
    return Expected(recommendations=(*BOARD[:3], *HEALTH[:3]))


@style("2009: recommendations at the end of each chapter, and all of them again at the end")
def _(r: Report) -> Expected:
    for title, texts in (("Health", HEALTH[:2]), ("Police", POLICE)):
        r.heading(title)
        r.paras(*STORY[:2])
        r.heading(f"Recommendations for {title.lower()}", 2)
        r.bullets(*texts)
    r.heading("Summary of all recommendations")
    r.numbered(*HEALTH[:2], *POLICE)
    return Expected(recommendations=(*HEALTH[:2], *POLICE), repeats=4)


@style("2010: single agency recommendations in an appendix are new ones")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:2])
    r.heading("Appendix 2: Individual agency recommendations")
    r.heading("Police", 2)
    r.bullets(*POLICE)
    r.heading("Children's Social Care", 2)
    r.bullets(*SOCIAL_CARE[:2])
    r.heading("Appendix 3: Terms of reference")
    r.bullets(*TERMS)
    return Expected(recommendations=(*BOARD[:2], *POLICE, *SOCIAL_CARE[:2]))


@style("2011: executive summary with shorter wordings of the same recommendations")
def _(r: Report) -> Expected:
    r.looks("EXECUTIVE SUMMARY", bold=True, size=16)
    r.looks("Recommendations", bold=True)
    for at, text in enumerate(BOARD[:3], start=1):
        r.para(f"{at}. {' '.join(text.rstrip('.').split()[:14])}.")
    r.page()
    r.looks("OVERVIEW REPORT", bold=True, size=16)
    r.looks("Introduction", bold=True)
    r.para(STORY[0])
    r.looks("Recommendations", bold=True)
    for at, text in enumerate(BOARD[:3], start=1):
        r.para(f"{at}. {text}")
    return Expected(recommendations=BOARD[:3], repeats=3)


@style("2012: the list, then an action plan in an appendix")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:3])
    r.heading("Appendix 1: Action plan")
    r.table(
        ("Recommendation", "Action required", "Lead", "By when", "Progress"),
        *(
            (
                text,
                "The lead officer should write to all agencies and arrange briefings.",
                "Chair",
                "Sept 2012",
                "Green",
            )
            for text in BOARD[:3]
        ),
    )
    return Expected(recommendations=BOARD[:3], repeats=3)


@style("2012: summary in bullets, main list reworded a little, plan in short words")
def _(r: Report) -> Expected:
    r.heading("Executive Summary")
    r.para("The review makes three recommendations:")
    r.bullets(*(text.replace("should", "must") for text in HEALTH[:3]))
    front(r)
    r.heading("Recommendations")
    r.numbered(*HEALTH[:3])
    r.heading("Appendix 4 – Action Plan")
    r.table(
        ("Recommendation", "Action", "Lead", "Deadline"),
        *((" ".join(text.split()[:12]), "Write to staff", "Trust", "May 2012") for text in HEALTH[:3]),
    )
    return Expected(recommendations=HEALTH[:3], repeats=6)


@style("2013: labelled in the analysis and collected at the end")
def _(r: Report) -> Expected:
    r.heading("Analysis")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.para(ANALYSIS[at - 1])
        r.para(f"**Recommendation {at}:** {text}")
    r.heading("Summary of recommendations")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.para(f"**Recommendation {at}:** {text}")
    return Expected(recommendations=PRACTICE[:3], repeats=3)


@style("2014: an action plan whose actions are nobody's recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.numbered(*HEALTH[:3])
    r.heading("Appendix B")
    r.heading("Multi-agency action plan", 2)
    r.table(
        ("Ref", "Action", "Lead officer", "Timescale", "Outcome", "RAG"),
        ("1", "The Named GP should write to practices.", "Named GP", "May", "Practices will know", "Amber"),
        ("2", "Send a briefing to all staff.", "Trust", "June", "Staff will know", "Red"),
    )
    return Expected(recommendations=HEALTH[:3])


@style("2014: the executive summary is an appendix")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:3])
    r.heading("Appendix A: Executive summary")
    r.para(STORY[0])
    r.heading("Recommendations", 2)
    r.numbered(*BOARD[:3])
    return Expected(recommendations=BOARD[:3], repeats=3)


@style("2014: an action plan is all that the file holds")
def _(r: Report) -> Expected:
    r.heading("Action plan")
    r.table(
        ("Ref", "Recommendation", "Action", "Lead", "By when", "Status"),
        *(
            (str(at), text, "Write to staff.", "Chair", "May", "Green")
            for at, text in enumerate(BOARD[:3], start=1)
        ),
    )
    return Expected(recommendations=BOARD[:3])


@style("2018, domestic homicide review: single agency table after the overview list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Overview Report Recommendations")
    r.numbered(*PRACTICE[:2])
    r.heading("Single Agency Recommendations")
    r.table(("Agency", "Recommendation"), ("Police", POLICE[0]), ("Police", POLICE[1]), ("GP", HEALTH[0]))
    return Expected(recommendations=(*PRACTICE[:2], *POLICE, HEALTH[0]))


@style("2018: the same recommendation printed to two agencies in their own chapters")
def _(r: Report) -> Expected:
    for agency, texts in (("Police", POLICE), ("Probation", (POLICE[0], SOCIAL_CARE[0], SOCIAL_CARE[1]))):
        r.heading(f"{agency} recommendations")
        r.numbered(*texts)
    return Expected(recommendations=(*POLICE, POLICE[0], SOCIAL_CARE[0], SOCIAL_CARE[1]))


@style("2023: single agency recommendations in a table in an appendix")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Multi-agency recommendations")
    r.numbered(*PRACTICE[:2])
    r.heading("Appendix B: Single agency recommendations")
    r.table(("Organisation", "Recommendation"), ("Police", POLICE[0]), ("Trust", HEALTH[1]))
    return Expected(recommendations=(*PRACTICE[:2], POLICE[0], HEALTH[1]))
