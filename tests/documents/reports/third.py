"""A third set of styles, again written before the reader was tried on them; see `making.py`."""

from ..pool import (
    ANALYSIS,
    BOARD,
    FINDINGS,
    GLOSSARY,
    HEALTH,
    POLICE,
    PRACTICE,
    QUESTIONS,
    SOCIAL_CARE,
    STORY,
    TERMS,
)
from ..word import Report, number
from .making import Expected, back, front, front_by_hand, style


@style("2011: a contents list typed by hand without page numbers")
def _(r: Report) -> Expected:
    for line in (
        "1. Introduction",
        "2. Terms of reference",
        "3. Analysis",
        "4. Recommendations",
        "Appendix 1: Action plan",
    ):
        r.para(line)
    front_by_hand(r)
    r.looks("4. RECOMMENDATIONS", bold=True)
    for at, text in enumerate(BOARD[:3], start=1):
        r.para(f"4.{at} {text}")
    return Expected(recommendations=BOARD[:3])


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


@style("2013: numbered titles in bold, the recommendation in the paragraph below each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("11.0 RECOMMENDATIONS")
    for at, (title, text) in enumerate(
        zip(("Information sharing", "Thresholds", "Audit"), BOARD, strict=False), start=1
    ):
        r.para(f"**11.{at} {title}**")
        r.para(text)
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


@style("2015: themes down the side, several recommendations as bullets in a cell")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Summary of recommendations")
    r.table(
        ("Theme", "Recommendation(s)", "Agency"),
        ("Assessment", f"- {SOCIAL_CARE[0]}\n- {SOCIAL_CARE[3]}", "CSC"),
        ("Supervision", HEALTH[1], "Health"),
    )
    return Expected(recommendations=(SOCIAL_CARE[0], SOCIAL_CARE[3], HEALTH[1]))


@style("2017: finding, evidence and recommendation in one table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Findings")
    r.table(
        ("Finding", "Evidence", "Recommendation"),
        *((f, STORY[1], t) for f, t in zip(FINDINGS[:3], PRACTICE, strict=False)),
    )
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:3])


@style("2024: a draft that is nothing but numbered recommendations")
def _(r: Report) -> Expected:
    r.numbered(*PRACTICE)
    return Expected(recommendations=PRACTICE)


@style("2024: a draft that is nothing but paragraphs, with a title")
def _(r: Report) -> Expected:
    r.heading("Draft 2 for the panel", 0)
    r.paras(*BOARD[:4])
    return Expected(recommendations=BOARD[:4])


@style("2016: 'Recommendation' alone as a heading under each theme")
def _(r: Report) -> Expected:
    r.heading("Analysis and learning")
    for theme, text in zip(("Neglect", "Fathers", "School"), PRACTICE, strict=False):
        r.heading(theme, 2)
        r.paras(*ANALYSIS[:2])
        r.heading("Recommendation", 3)
        r.para(text)
    return Expected(recommendations=PRACTICE[:3])


@style("2018: 'Recommendation:' in bold, without a number, after each finding")
def _(r: Report) -> Expected:
    r.heading("Learning themes")
    for at in (0, 1, 2):
        r.para(f"{FINDINGS[at]} {STORY[at]}")
        r.para(f"**Recommendation:** {PRACTICE[at]}")
    return Expected(recommendations=PRACTICE[:3])


@style("2010: 'Recommendations:' in bold before bullets, in the middle of chapters")
def _(r: Report) -> Expected:
    for at, (chapter, texts) in enumerate((("Health", HEALTH[:2]), ("Police", POLICE)), start=5):
        r.looks(f"{at}. {chapter.upper()}", bold=True)
        r.paras(*ANALYSIS[:2])
        r.para("**Recommendations:**")
        r.bullets(*texts)
    r.looks("7. CONCLUSION", bold=True)
    r.para(STORY[3])
    return Expected(recommendations=(*HEALTH[:2], *POLICE))


@style("2012: lead and date printed on lines of their own under each recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(BOARD[:3], start=1):
        r.para(f"{at}. {text}")
        r.para("Lead: Board Manager. Timescale: six months.")
    return Expected(recommendations=BOARD[:3])


@style("2013: lead and date inside the cell of the recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.table(
        *(
            (str(at), f"{text}\nLead agency: Police\nTimescale: June 2013")
            for at, text in enumerate(POLICE, start=1)
        )
    )
    return Expected(recommendations=POLICE)


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


@style("2008: three levels of numbers, the recommendations at the third")
def _(r: Report) -> Expected:
    r.looks("6 CONCLUSIONS AND RECOMMENDATIONS", bold=True)
    r.looks("6.1 Conclusions", bold=True)
    for at, text in enumerate(STORY[:3], start=1):
        r.para(f"6.1.{at} {text}")
    r.looks("6.2 Recommendations", bold=True)
    for at, text in enumerate(SOCIAL_CARE, start=1):
        r.para(f"6.2.{at} {text}")
    r.looks("7 REFERENCES", bold=True)
    r.para("Lord Laming (2003). The Victoria Climbie Inquiry.")
    return Expected(recommendations=SOCIAL_CARE)


@style("2019: bullets inside bullets, themes above and recommendations below")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("bullet", "•"), ("bullet", "–"))
    r.item("Exploitation", id)
    r.item(PRACTICE[0], id, 1)
    r.item("Assessment", id)
    r.item(PRACTICE[1], id, 1)
    r.item(SOCIAL_CARE[3], id, 1)
    return Expected(recommendations=(PRACTICE[0], PRACTICE[1], SOCIAL_CARE[3]))


@style("2021: 'The Partnership is asked to:' with bullets, after each learning point")
def _(r: Report) -> Expected:
    r.heading("What we learned")
    r.para(f"**Learning point 1:** {FINDINGS[0]}")
    r.para(STORY[0])
    r.heading("What we recommend")
    r.para("The Partnership is recommended to:")
    r.bullets("agree a pathway for exploited young people;", "ask schools how they use it.")
    return Expected(
        recommendations=("agree a pathway for exploited young people;", "ask schools how they use it."),
        findings=(FINDINGS[0],),
    )


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


@style("2022: recommendation number in the margin column, words and reasons in the other")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.table(*((f"R{at}", text) for at, text in enumerate(PRACTICE[:4], start=1)))
    return Expected(recommendations=PRACTICE[:4])


@style("2023: single agency recommendations in a table in an appendix")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Multi-agency recommendations")
    r.numbered(*PRACTICE[:2])
    r.heading("Appendix B: Single agency recommendations")
    r.table(("Organisation", "Recommendation"), ("Police", POLICE[0]), ("Trust", HEALTH[1]))
    return Expected(recommendations=(*PRACTICE[:2], POLICE[0], HEALTH[1]))


@style("2015, systems model: findings as numbered headings, 'Issues for the Board' in italics below")
def _(r: Report) -> Expected:
    id = r.new_list(("decimal", "Finding %1:"))
    r.heading("Findings")
    for finding, question in zip(FINDINGS[:2], QUESTIONS, strict=False):
        number(r.heading(finding, 2), id, 0)
        r.para(STORY[1])
        r.looks("Issues for the Board to consider", bold=True)
        r.numbered(question, QUESTIONS[3])
    return Expected(
        recommendations=(QUESTIONS[0], QUESTIONS[3], QUESTIONS[1], QUESTIONS[3]), findings=FINDINGS[:2]
    )


@style("2017: recommendations to government after those to the board, all in one numbered run")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.heading("To the Board", 2)
    id = r.numbered(*BOARD[:2])
    r.heading("To the Department for Education", 2)
    r.item("The Department should issue guidance on the transfer of records.", id)
    back(r)
    return Expected(
        recommendations=(*BOARD[:2], "The Department should issue guidance on the transfer of records.")
    )


@style("2006: each recommendation is a long paragraph that tells what happened and then asks")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("6. RECOMMENDATIONS", bold=True)
    texts = tuple(f"{story} {text}" for story, text in zip(STORY, HEALTH, strict=True))
    for at, text in enumerate(texts, start=1):
        r.para(f"{at}. {text}")
    return Expected(recommendations=texts)


@style("none: 'should' in procedures that are quoted at length")
def _(r: Report) -> Expected:
    front(r)
    r.heading("The procedures at the time")
    r.numbered(
        "The social worker should visit within five days.",
        "The manager must sign the record.",
        "Agencies should share information.",
    )
    r.heading("Good practice")
    r.bullets("The school should be commended for its persistence.")
    r.heading("Acronyms")
    r.paras(*GLOSSARY)
    return Expected(recommendations=())


@style("none: minutes of a meeting with actions")
def _(r: Report) -> Expected:
    r.heading("Minutes of the case review panel")
    r.table(
        ("Item", "Discussion", "Action"),
        ("1", "Chronologies were received from all agencies.", "Chair to write to the GP"),
        ("2", "The draft was discussed.", "None"),
    )
    r.para("Present: the chair, the police, health.")
    return Expected(recommendations=())
