"""Reports with a form, a box or a banner for each recommendation."""

from ..pool import ANALYSIS, BOARD, FINDINGS, GLOSSARY, POLICE, PRACTICE, REASON, SOCIAL_CARE
from ..word import Report
from .making import Expected, front, style


@style("2012: coloured banners (tables of one cell) as headings, bullets below")
def _(r: Report) -> Expected:
    front(r)
    r.table(("RECOMMENDATIONS",))
    r.bullets(*BOARD[:3])
    r.table(("GLOSSARY",))
    r.paras(*GLOSSARY)
    return Expected(recommendations=BOARD[:3])


@style("2014: a small table for each recommendation, as a form")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(SOCIAL_CARE[:3], start=1):
        r.table(
            (f"Recommendation {at}", text),
            ("Rationale", REASON),
            ("Lead agency", "Children's Social Care should lead"),
            ("Timescale", "March 2015"),
        )
        r.para("")
    return Expected(recommendations=SOCIAL_CARE[:3])


@style("2015: forms whose number and words are in rows of their own")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(POLICE, start=1):
        r.table(
            ("Recommendation No.", str(at)),
            ("Recommendation", text),
            ("Agency", "Eastmarsh Police"),
            ("By when", "December 2015"),
        )
        r.para("")
    return Expected(recommendations=POLICE)


@style("2016: a form with the number in a bar across and the words below it")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.table(
            (f"Recommendation {at}", None),
            (text, None),
            ("Agency", "Partnership"),
            ("Intended outcome", "Children should be safer."),
        )
        r.para("")
    return Expected(recommendations=PRACTICE[:3])


@style("2017: one box (a table of one cell) around each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Findings")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.para(REASON)
        r.table((f"Recommendation {at}\n{text}",))
    return Expected(recommendations=PRACTICE[:3])


@style("2018: 'Learning into practice' boxes with a bold recommendation at the end of each chapter")
def _(r: Report) -> Expected:
    for at in (0, 1, 2):
        r.heading(("Thresholds", "Fathers", "Schools")[at])
        r.paras(*ANALYSIS[:2])
        r.table((f"**Recommendation {at + 1}**\n**{PRACTICE[at]}**",))
    r.heading("Appendix 1")
    r.table(("Name", "Role"), ("A", "Chair"))
    return Expected(recommendations=PRACTICE[:3])


@style("2020: forms with the label merged down the side")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Learning and recommendations")
    for at, text in enumerate(PRACTICE[:2], start=1):
        table = r.table(
            (f"Recommendation {at}", text),
            (f"Recommendation {at}", "Lead: Partnership Manager"),
            (f"Recommendation {at}", "By: March 2021"),
        )
        merged = table.cell(0, 0).merge(table.cell(2, 0))
        for extra in merged.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)
        r.para("")
    return Expected(recommendations=PRACTICE[:2])


@style("2022: learning in boxes, each followed by what the partnership is asked to do")
def _(r: Report) -> Expected:
    r.heading("Learning")
    for at in (0, 1, 2):
        r.heading(("Neglect", "Fathers", "Supervision")[at], 2)
        r.para(ANALYSIS[at])
        r.table((f"Learning point {at + 1}: {FINDINGS[at]}",))
        r.table((f"Recommendation {at + 1}: {PRACTICE[at]}",))
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:3])
