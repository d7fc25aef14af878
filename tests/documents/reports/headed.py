"""Reports whose recommendations stand under headings of agencies or themes, or are headings themselves."""

from ..pool import ANALYSIS, BOARD, GLOSSARY, HEALTH, POLICE, PRACTICE, REASON, SOCIAL_CARE, STORY, TERMS
from ..word import Report, number
from .making import Expected, back, front, style


@style("2010: agency sub-headings, each list starting again at 1")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.heading("Recommendations for the LSCB", 2)
    id = r.numbered(*BOARD[:2])
    r.heading("Children's Social Care", 2)
    second = r.restarted(id)
    for text in SOCIAL_CARE[:2]:
        r.item(text, second)
    r.heading("Health agencies", 2)
    third = r.restarted(id)
    for text in HEALTH[:2]:
        r.item(text, third)
    back(r)
    return Expected(recommendations=(*BOARD[:2], *SOCIAL_CARE[:2], *HEALTH[:2]))


@style("2010: theme headings, one unnumbered paragraph each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("10. Recommendations")
    for theme, text in zip(("Pre-birth work", "Thresholds", "Neglect"), BOARD[:3], strict=True):
        r.heading(theme, 2)
        r.para(REASON)
        r.para(text)
    return Expected(recommendations=BOARD[:3])


@style("2010: agency headings are of the same level as 'Recommendations'")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.heading("Westmere LSCB")
    r.numbered(*BOARD[:2])
    r.heading("Police")
    r.numbered(*POLICE)
    back(r)
    return Expected(recommendations=(*BOARD[:2], *POLICE))


@style("2012: recommendation headings with the agency's name, reasons under 'Why?'")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(HEALTH[:3], start=1):
        r.heading(f"Recommendation {at} – Northbank Community Trust", 3)
        r.para(text)
        r.para(
            "Why? Because children were not brought to appointments and nobody should have been surprised."
        )
    return Expected(recommendations=HEALTH[:3])


@style("2013: appendix of abbreviations before the recommendations")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Appendix 1: Abbreviations")
    r.para("CSC: Children's Social Care")
    r.heading("Appendix 2: Recommendations")
    r.numbered(*BOARD[:3])
    back(r)
    return Expected(recommendations=BOARD[:3])


@style("2014: grouped by how soon")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.looks("Immediate (within three months)", bold=True)
    r.bullets(*BOARD[:2])
    r.looks("Medium term", bold=True)
    r.bullets(*PRACTICE[:2])
    back(r)
    return Expected(recommendations=(*BOARD[:2], *PRACTICE[:2]))


@style("2014: plain recommendations in a chapter that goes on with other matters")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:3])
    r.para("The Board will publish these recommendations on its website and will monitor the action plan.")
    r.heading("Conclusion")
    r.para("All who work with children should remember Ash.")
    r.heading("Appendix 1")
    r.bullets(*TERMS)
    return Expected(recommendations=BOARD[:3])


@style("2016: the whole report is one size of bold headings, without numbers")
def _(r: Report) -> Expected:
    for title, texts in (
        ("Background", STORY[:2]),
        ("What happened", STORY[2:]),
        ("Learning from this case", ANALYSIS),
    ):
        r.looks(title, bold=True)
        r.paras(*texts)
    r.looks("Recommendations", bold=True)
    for text in PRACTICE[:3]:
        r.para(text)
    r.looks("Glossary", bold=True)
    r.paras(*GLOSSARY)
    return Expected(recommendations=PRACTICE[:3])


@style("2016: 'Recommendation' alone as a heading under each theme")
def _(r: Report) -> Expected:
    r.heading("Analysis and learning")
    for theme, text in zip(("Neglect", "Fathers", "School"), PRACTICE, strict=False):
        r.heading(theme, 2)
        r.paras(*ANALYSIS[:2])
        r.heading("Recommendation", 3)
        r.para(text)
    return Expected(recommendations=PRACTICE[:3])


@style("2020: national and local recommendations under headings of their own")
def _(r: Report) -> Expected:
    front(r)
    r.heading("10 Recommendations")
    r.heading("National recommendations", 2)
    r.bullets(BOARD[4])
    r.heading("Local recommendations", 2)
    r.bullets(*PRACTICE[:2])
    back(r)
    return Expected(recommendations=(BOARD[4], *PRACTICE[:2]))


@style("2021: recommendation headings, the words in a quotation style")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.heading(f"Recommendation {at}", 3)
        r.para(text, "Intense Quote")
        r.para(STORY[0])
    return Expected(recommendations=PRACTICE[:3])


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


@style("2024: theme headings with the chapter's numbers, recommendations one level down")
def _(r: Report) -> Expected:
    id = r.new_list(("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
    number(r.heading("Introduction"), id, 0)
    r.item(STORY[0], id, 1)
    number(r.heading("Recommendations"), id, 0)
    number(r.heading("Work with fathers", 2), id, 1)
    r.item(PRACTICE[2], id, 2)
    number(r.heading("Exploitation", 2), id, 1)
    r.item(PRACTICE[0], id, 2)
    r.item(PRACTICE[3], id, 2)
    return Expected(recommendations=(PRACTICE[2], PRACTICE[0], PRACTICE[3]))


@style("2024: sentence recommendations as headings, explanation below each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for text in PRACTICE[:3]:
        r.heading(text, 3)
        r.para(STORY[0])
    return Expected(recommendations=PRACTICE[:3])
