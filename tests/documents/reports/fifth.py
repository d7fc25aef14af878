"""A fifth set of styles, written before the reader was tried on them; see `making.py`."""

from ..pool import ANALYSIS, BOARD, FINDINGS, HEALTH, POLICE, PRACTICE, QUESTIONS, REASON, SOCIAL_CARE, STORY
from ..word import Report, append_xml, number, run_xml
from .making import Expected, back, front, front_by_hand, style

SOON = "This should be completed within six months of publication."


@style("2012: plain paragraphs, one of which is followed by what else it asks")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para(BOARD[2])
    r.para(SOON)
    r.para(BOARD[0])
    return Expected(recommendations=(f"{BOARD[2]}\n{SOON}", BOARD[0]))


@style("2013: plain paragraphs, one of which goes on in bullets without a colon")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para("The Trust should improve the way it plans discharge, in particular")
    r.bullets("who is told before the child goes home", "who visits first")
    r.para(HEALTH[0])
    return Expected(
        recommendations=(
            "The Trust should improve the way it plans discharge, in particular\nwho is told before the child goes home\nwho visits first",
            HEALTH[0],
        )
    )


@style("2010: numbered recommendations explained by paragraphs that quote guidance")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    for text in BOARD[:3]:
        r.item(text, id)
        r.para("Working Together says that agencies should share information where a child may be at risk.")
    return Expected(recommendations=BOARD[:3])


@style("2014: 'Recommendation 1' in the left cell, words, reasons and lead in the right one")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.table(
        *(
            (f"Recommendation {at}", f"{text}\nRationale: {REASON}\nLead: Board Manager")
            for at, text in enumerate(BOARD[:3], start=1)
        )
    )
    return Expected(recommendations=BOARD[:3])


@style("2016: columns for agency, recommendation, and what success looks like, without a number")
def _(r: Report) -> Expected:
    front(r)
    r.table(
        ("Lead agency", "What we recommend", "Success looks like"),
        ("Police", POLICE[0], "Schools should hear by the next morning."),
        ("Trust", HEALTH[1], "Staff will say that they feel supported."),
    )
    return Expected(recommendations=(POLICE[0], HEALTH[1]))


@style("2018: the same recommendation printed to two agencies in their own chapters")
def _(r: Report) -> Expected:
    for agency, texts in (("Police", POLICE), ("Probation", (POLICE[0], SOCIAL_CARE[0], SOCIAL_CARE[1]))):
        r.heading(f"{agency} recommendations")
        r.numbered(*texts)
    return Expected(recommendations=(*POLICE, POLICE[0], SOCIAL_CARE[0], SOCIAL_CARE[1]))


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


@style("2019: bold 'Recommendation 1' and words in one paragraph without a mark between")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Learning and recommendations")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.para(FINDINGS[at - 1])
        r.para(f"**Recommendation {at}** {text}")
    return Expected(recommendations=PRACTICE[:3])


@style("2020: a numbered heading that Word prints as 'R1'")
def _(r: Report) -> Expected:
    front(r)
    r.heading("8. Recommendations")
    r.numbered(*PRACTICE[:4], text="R%1")
    return Expected(recommendations=PRACTICE[:4])


@style("2015: 'We therefore make the following recommendations to the Board:' ends a chapter on learning")
def _(r: Report) -> Expected:
    r.heading("Learning from the review")
    r.paras(*ANALYSIS)
    r.para("We therefore make the following recommendations to the Board:")
    r.numbered(*BOARD[:3])
    r.heading("Appendix: who took part")
    r.bullets("The lead reviewer", "The panel")
    return Expected(recommendations=BOARD[:3])


@style("2021: theme tables, each with learning above and recommendations below")
def _(r: Report) -> Expected:
    r.heading("Learning and recommendations")
    for at in (0, 1):
        r.table(
            ("Learning", FINDINGS[at]), ("Recommendations", f"{PRACTICE[2 * at]}\n{PRACTICE[2 * at + 1]}")
        )
        r.para("")
    return Expected(
        recommendations=(f"{PRACTICE[0]}\n{PRACTICE[1]}", f"{PRACTICE[2]}\n{PRACTICE[3]}"),
        findings=FINDINGS[:2],
    )


@style("2006: underlined agency names and hyphens for bullets")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS", bold=True)
    for agency, texts in (("Primary Care Trust", HEALTH[:2]), ("Police", POLICE)):
        r.looks(agency, underline=True)
        for text in texts:
            r.para(f"- {text}")
    r.looks("APPENDIX A", bold=True)
    r.para("Membership of the panel")
    return Expected(recommendations=(*HEALTH[:2], *POLICE))


@style("2011: recommendations inside a numbered list that began as conclusions")
def _(r: Report) -> Expected:
    r.heading("Conclusions and recommendations")
    id = r.new_list(("decimal", "%1."))
    for text in (FINDINGS[0], FINDINGS[1], BOARD[0], BOARD[2]):
        r.item(text, id)
    return Expected(recommendations=(BOARD[0], BOARD[2]), findings=FINDINGS[:2])


@style("2023: headings numbered by Word with the recommendations one level down as headings")
def _(r: Report) -> Expected:
    id = r.new_list(("decimal", "%1"), ("decimal", "%1.%2"))
    number(r.heading("Background"), id, 0)
    r.para(STORY[0])
    number(r.heading("Recommendations"), id, 0)
    for text in PRACTICE[:3]:
        number(r.heading(text, 2), id, 1)
        r.para(REASON)
    return Expected(recommendations=PRACTICE[:3])


@style("2017: each recommendation is split over two runs and a soft hyphen")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    append_xml(
        r.para("1. "),
        run_xml("The Board should re\u00adview its pol", bold=True),
        run_xml("icy on neglect by\u00a0May."),
    )
    return Expected(recommendations=("The Board should review its policy on neglect by May.",))


@style("2022: questions for each agency in a table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Questions for the Partnership")
    r.table(
        ("Finding", "Questions for the Partnership"), (FINDINGS[0], QUESTIONS[0]), (FINDINGS[1], QUESTIONS[1])
    )
    return Expected(recommendations=QUESTIONS[:2], findings=FINDINGS[:2])


@style("2013: appendix of abbreviations before the recommendations")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Appendix 1: Abbreviations")
    r.para("CSC: Children's Social Care")
    r.heading("Appendix 2: Recommendations")
    r.numbered(*BOARD[:3])
    back(r)
    return Expected(recommendations=BOARD[:3])


@style("none: a report whose only list is of lessons already learned")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Action taken since the review began")
    r.bullets("The Board has revised its protocol.", "All midwives must now ask about domestic abuse.")
    back(r)
    return Expected(recommendations=())
