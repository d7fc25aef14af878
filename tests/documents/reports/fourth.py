"""A fourth set of styles, written before the reader was tried on them; see `making.py`."""

from ..pool import (
    ANALYSIS,
    BOARD,
    FINDINGS,
    GLOSSARY,
    HEALTH,
    POLICE,
    PRACTICE,
    QUESTIONS,
    REASON,
    SOCIAL_CARE,
    STORY,
)
from ..word import Report, append_xml, deleted, inserted, number, run_xml
from .making import Expected, front, front_by_hand, style


@style("2007: the title page says 'Overview report and recommendations'")
def _(r: Report) -> Expected:
    r.heading("Serious Case Review: Overview Report and Recommendations", 0)
    r.para("Westmere Safeguarding Children Board, June 2007")
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:3])
    return Expected(recommendations=BOARD[:3])


@style("2011: headings in Word's styles, text in numbered paragraphs of the same list")
def _(r: Report) -> Expected:
    id = r.new_list(("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
    for title, texts in (
        ("Introduction", STORY[:2]),
        ("Analysis of practice", ANALYSIS),
        ("Lessons learned", FINDINGS),
    ):
        number(r.heading(title), id, 0)
        for text in texts:
            r.item(text, id, 1)
    number(r.heading("Recommendations for Westmere LSCB"), id, 0)
    r.item("The LSCB should:", id, 1)
    r.item("review its training;", id, 2)
    r.item("tell every school about the new pathway.", id, 2)
    r.item(BOARD[1], id, 1)
    number(r.heading("Recommendations for single agencies"), id, 0)
    r.item(POLICE[0], id, 1)
    return Expected(
        recommendations=(
            "The LSCB should:\nreview its training;\ntell every school about the new pathway.",
            BOARD[1],
            POLICE[0],
        ),
        findings=FINDINGS,
    )


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


@style("2012: coloured banners (tables of one cell) as headings, bullets below")
def _(r: Report) -> Expected:
    front(r)
    r.table(("RECOMMENDATIONS",))
    r.bullets(*BOARD[:3])
    r.table(("GLOSSARY",))
    r.paras(*GLOSSARY)
    return Expected(recommendations=BOARD[:3])


@style("2013: recommendations in a table whose heading row is two rows deep")
def _(r: Report) -> Expected:
    front(r)
    r.heading("9. Recommendations")
    r.table(
        ("", "Overview report", None, ""),
        ("No", "Recommendation", "Responsible agency", "Target date"),
        ("1", BOARD[0], "LSCB", "2014"),
        ("2", BOARD[2], "LSCB", "2014"),
    )
    return Expected(recommendations=(BOARD[0], BOARD[2]))


@style("2014: the recommendation first, its reasons after it in the same numbered list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.looks("Recommendation 1", bold=True)
    r.para(BOARD[0])
    r.looks("Reason for recommendation", bold=True)
    r.para("Practitioners should have been able to see the whole picture.")
    r.looks("Recommendation 2", bold=True)
    r.para(BOARD[1])
    r.looks("Reason for recommendation", bold=True)
    r.para(REASON)
    return Expected(recommendations=BOARD[:2])


@style("2015: police, health and education each with 'Recommendation:' lines in the agency chapter")
def _(r: Report) -> Expected:
    for agency, text in (("Police", POLICE[0]), ("Health visiting", HEALTH[1]), ("Education", PRACTICE[3])):
        r.heading(agency)
        r.paras(*STORY[:2])
        r.para(f"Recommendation: {text}")
    r.heading("Conclusion")
    r.para(STORY[3])
    return Expected(recommendations=(POLICE[0], HEALTH[1], PRACTICE[3]))


@style("2016: safeguarding adults review, 'Recommendation 1 (Adult Social Care)'")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations to Westmere Safeguarding Adults Board")
    for at, (who, text) in enumerate(
        (
            (
                "Adult Social Care",
                "Adult Social Care should review how risk is recorded when a person declines care.",
            ),
            (
                "All agencies",
                "Agencies should agree who leads when a person is seen by more than three of them.",
            ),
        ),
        start=1,
    ):
        r.para(f"**Recommendation {at} ({who})**")
        r.para(text)
    return Expected(
        recommendations=(
            "Adult Social Care should review how risk is recorded when a person declines care.",
            "Agencies should agree who leads when a person is seen by more than three of them.",
        )
    )


@style("2017: learning reviews in Scotland, strategies for improving practice")
def _(r: Report) -> Expected:
    r.heading("Practice and Organisational Learning")
    r.numbered(*FINDINGS[:3])
    r.heading("Strategies for Improving Practice and Systems")
    r.numbered(*SOCIAL_CARE[:3])
    return Expected(recommendations=SOCIAL_CARE[:3], findings=FINDINGS[:3])


@style("2018: 'Learning into practice' boxes with a bold recommendation at the end of each chapter")
def _(r: Report) -> Expected:
    for at in (0, 1, 2):
        r.heading(("Thresholds", "Fathers", "Schools")[at])
        r.paras(*ANALYSIS[:2])
        r.table((f"**Recommendation {at + 1}**\n**{PRACTICE[at]}**",))
    r.heading("Appendix 1")
    r.table(("Name", "Role"), ("A", "Chair"))
    return Expected(recommendations=PRACTICE[:3])


@style("2019: one long table, finding rows across and recommendation rows below")
def _(r: Report) -> Expected:
    r.heading("Findings and recommendations")
    r.table(
        (f"Finding 1: {FINDINGS[0]}", None),
        ("Recommendation 1", PRACTICE[0]),
        (f"Finding 2: {FINDINGS[1]}", None),
        ("Recommendation 2", PRACTICE[1]),
    )
    return Expected(recommendations=PRACTICE[:2])


@style("2020: rapid review, 'Recommendations for the Partnership:' as a line of plain text")
def _(r: Report) -> Expected:
    r.para("Rapid Review")
    r.para("What happened")
    r.para(STORY[0])
    r.para("Recommendations for the Partnership:")
    r.bullets(*PRACTICE[:3])
    return Expected(recommendations=PRACTICE[:3])


@style("2021: the panel's draft with half of the words tracked in")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    append_xml(
        r.para("1. "),
        inserted("The Partnership should "),
        deleted("look at "),
        run_xml("agree a protocol"),
        inserted(" by June 2022"),
        run_xml("."),
    )
    append_xml(
        r.para("2. "),
        run_xml("Schools should tell social workers of exclusions."),
        deleted(" This is urgent."),
    )
    append_xml(r.para(""), inserted("3. The Trust should audit its discharge letters."))
    return Expected(
        recommendations=(
            "The Partnership should agree a protocol by June 2022.",
            "Schools should tell social workers of exclusions.",
            "The Trust should audit its discharge letters.",
        )
    )


@style("2022: recommendations with a reference to their finding, findings in a numbered list")
def _(r: Report) -> Expected:
    r.heading("Key findings")
    r.numbered(*FINDINGS[:3])
    r.heading("Recommendations")
    r.numbered(*(f"{text} (Finding {at})" for at, text in enumerate(PRACTICE[:3], start=1)))
    return Expected(
        recommendations=tuple(f"{text} (Finding {at})" for at, text in enumerate(PRACTICE[:3], start=1)),
        findings=FINDINGS[:3],
    )


@style("2023: 'Recommendation 1' as Word's number on the title, words below")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "Recommendation %1:"))
    for title, text in zip(("Joint visits", "Discharge", "Fathers"), PRACTICE, strict=False):
        number(r.heading(title, 3), id, 0)
        r.para(text)
    return Expected(recommendations=PRACTICE[:3])


@style("2024: sentence recommendations as headings, explanation below each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for text in PRACTICE[:3]:
        r.heading(text, 3)
        r.para(STORY[0])
    return Expected(recommendations=PRACTICE[:3])


@style("2025: numbered with 'Recommendation 1.1' under learning themes")
def _(r: Report) -> Expected:
    r.heading("Learning themes")
    for theme in (1, 2):
        r.heading(f"Theme {theme}: {('Neglect', 'Schools')[theme - 1]}", 2)
        r.para(ANALYSIS[0])
        for at in (1, 2):
            r.para(f"Recommendation {theme}.{at}: {PRACTICE[2 * (theme - 1) + at - 1]}")
    return Expected(recommendations=PRACTICE[:4])


@style("2003: upper-case heading, roman numbered themes, lettered recommendations")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS", bold=True, underline=True)
    r.looks("(i) Health services", bold=True)
    r.para(f"(a) {HEALTH[0]}")
    r.para(f"(b) {HEALTH[1]}")
    r.looks("(ii) Police", bold=True)
    r.para(f"(a) {POLICE[0]}")
    return Expected(recommendations=(HEALTH[0], HEALTH[1], POLICE[0]))


@style("2005: recommendations end the report after the conclusion's prose, no numbers, one line each")
def _(r: Report) -> Expected:
    r.looks("Conclusion", bold=True)
    r.paras(*ANALYSIS[:2])
    r.para("The review panel makes the following recommendations:")
    r.paras(*SOCIAL_CARE[:3])
    return Expected(recommendations=SOCIAL_CARE[:3])


@style("2026: partnership report with impact questions beside recommendations in a table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("What we recommend")
    r.table(
        ("What we recommend", "Who", "How will we know it has made a difference?"),
        *((text, "Delivery Group", QUESTIONS[at]) for at, text in enumerate(PRACTICE[:3])),
    )
    return Expected(recommendations=PRACTICE[:3])


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


@style("none: an individual management review's chronology with comments that ask")
def _(r: Report) -> Expected:
    r.heading("Individual Management Review")
    r.heading("Chronology", 2)
    r.table(
        ("Date", "Event", "Comment of the author"),
        ("3 May 2008", STORY[0], "A home visit should have been made."),
        ("9 May 2008", STORY[1], "Records should be signed."),
    )
    r.heading("Analysis", 2)
    r.paras(*ANALYSIS)
    return Expected(recommendations=())


@style("none: 'recommendations' only of the conference and of the court")
def _(r: Report) -> Expected:
    front(r)
    r.heading("The child protection conference")
    r.para("The conference recommended that a core assessment be completed. Its recommendations were:")
    r.bullets("A core assessment to be completed.", "The children to be seen weekly.")
    r.heading("The court's recommendations")
    r.bullets("The mother should attend a parenting course.")
    return Expected(recommendations=())
