"""More styles of report, written after the reader was first tuned; see `making.py`."""

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
    TERMS,
)
from ..word import Report, append_xml, controlled, linked, number
from .making import Expected, back, front, front_by_hand, style


@style("2013: Word's built-in List Number style")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for text in BOARD[:3]:
        r.para(text, "List Number")
    r.heading("Signatures")
    return Expected(recommendations=BOARD[:3])


@style("2005: typed numbers with tabs in List Paragraph")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("8\tRECOMMENDATIONS", bold=True)
    for at, text in enumerate(SOCIAL_CARE, start=1):
        r.para(f"{at}.\t{text}", "List Paragraph")
    return Expected(recommendations=SOCIAL_CARE)


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


@style("2011: a table with numbers typed in the recommendation's cell and reasons beside it")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Overview recommendations")
    r.table(
        ("Recommendation", "Rationale", "Lead", "Timescale"),
        *((f"{at}. {text}", REASON, "Chair", "6 months") for at, text in enumerate(BOARD[:3], start=1)),
    )
    return Expected(recommendations=BOARD[:3])


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


@style("2019: a table of learning, recommendation for the board, and outcome sought")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Summary of learning")
    r.table(
        ("Learning", "Recommendation for the Board", "Outcome sought"),
        *((f, t, "Children should be seen and heard.") for f, t in zip(FINDINGS, PRACTICE, strict=False)),
    )
    return Expected(recommendations=PRACTICE[:4], findings=FINDINGS)


@style("2010: a title across the table, then its headings")
def _(r: Report) -> Expected:
    front(r)
    r.table(
        ("RECOMMENDATIONS OF THE OVERVIEW REPORT", None, None),
        ("No.", "Recommendation", "Agency"),
        ("1", BOARD[0], "LSCB"),
        ("2", HEALTH[0], "PCT"),
    )
    return Expected(recommendations=(BOARD[0], HEALTH[0]))


@style("2016, systems model: a table for each finding with considerations in it")
def _(r: Report) -> Expected:
    r.heading("Findings in detail")
    for at in (0, 1):
        r.table(
            (f"Finding {at + 1}", FINDINGS[at]),
            ("How did it show in this case?", STORY[1]),
            ("Questions for the Board", f"- {QUESTIONS[at]}\n- {QUESTIONS[at + 2]}"),
        )
        r.para("")
    return Expected(
        recommendations=(QUESTIONS[0], QUESTIONS[2], QUESTIONS[1], QUESTIONS[3]), findings=FINDINGS[:2]
    )


@style("2021: recommendation headings, the words in a quotation style")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.heading(f"Recommendation {at}", 3)
        r.para(text, "Intense Quote")
        r.para(STORY[0])
    return Expected(recommendations=PRACTICE[:3])


@style("2009: numbered prose with labelled recommendations in bold inside it")
def _(r: Report) -> Expected:
    r.looks("5. ANALYSIS", bold=True)
    r.para(f"5.11 {ANALYSIS[0]}")
    r.para(f"5.12 **Recommendation 4: {BOARD[0]}**")
    r.para(f"5.13 {ANALYSIS[2]}")
    r.para(f"5.14 **Recommendation 5: {BOARD[1]}**")
    r.looks("6. CONCLUSION", bold=True)
    r.para(f"6.1 {STORY[3]}")
    return Expected(recommendations=BOARD[:2])


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


@style("2017: bullets about how the recommendations were made, before the list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para("In making its recommendations the panel has been mindful that:")
    r.bullets(
        "agencies have already made many changes;",
        "a small number of recommendations is more likely to be carried out.",
    )
    r.para("The recommendations are:")
    r.numbered(*PRACTICE[:3])
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


@style("2018, domestic homicide review: single agency table after the overview list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Overview Report Recommendations")
    r.numbered(*PRACTICE[:2])
    r.heading("Single Agency Recommendations")
    r.table(("Agency", "Recommendation"), ("Police", POLICE[0]), ("Police", POLICE[1]), ("GP", HEALTH[0]))
    return Expected(recommendations=(*PRACTICE[:2], *POLICE, HEALTH[0]))


@style("2008: one recommendation only")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendation")
    r.para("The following recommendation is made to the Board:")
    r.para(f"**{BOARD[0]}**")
    return Expected(recommendations=(BOARD[0],))


@style("2010: codes for each agency")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for code, text in (("LSCB1", BOARD[0]), ("LSCB2", BOARD[1]), ("CSC1", SOCIAL_CARE[0]), ("H1", HEALTH[0])):
        r.para(f"{code}: {text}")
    return Expected(recommendations=(BOARD[0], BOARD[1], SOCIAL_CARE[0], HEALTH[0]))


@style("2006: typed roman numbers")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("Recommendations", bold=True, underline=True)
    for numeral, text in zip(("i", "ii", "iii", "iv"), HEALTH, strict=True):
        r.para(f"{numeral}) {text}")
    return Expected(recommendations=HEALTH)


@style("2023: links, controls and quotation marks inside the words")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    append_xml(r.item("Partners should adopt the ", id), linked("“Was Not Brought”"), controlled(" policy"))
    r.item(PRACTICE[1], id)
    return Expected(recommendations=("Partners should adopt the “Was Not Brought” policy", PRACTICE[1]))


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


@style("2025: 'What needs to happen next?' and 'We recommend that the Partnership:'")
def _(r: Report) -> Expected:
    r.heading("What we found")
    r.paras(*STORY[:2])
    r.heading("What needs to happen next?")
    r.para("We recommend that the Partnership:")
    r.bullets(
        "agrees one pathway for young people who are exploited;",
        "asks schools to say how they use it;",
        "reports on both in its yearly report.",
    )
    return Expected(
        recommendations=(
            "agrees one pathway for young people who are exploited;",
            "asks schools to say how they use it;",
            "reports on both in its yearly report.",
        )
    )


@style("2007: arrows for bullets, typed")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("11. RECOMMENDATIONS", bold=True)
    for text in POLICE + HEALTH[:2]:
        r.para(f"➢ {text}")
    return Expected(recommendations=(*POLICE, *HEALTH[:2]))


@style("2012: a bold title at the start of each numbered recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    r.item(f"**Pre-birth work.** {BOARD[0]}", id)
    r.item(f"**Thresholds.** {BOARD[1]}", id)
    return Expected(recommendations=(f"Pre-birth work. {BOARD[0]}", f"Thresholds. {BOARD[1]}"))


@style("2011: 'The Board should:' before numbered recommendations that go on under the next body")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    r.para("The Board should:")
    r.item("Ensure that the pre-birth protocol is revised.", id)
    r.item("Review how thresholds are understood.", id)
    r.para("The Trust should:")
    r.item("Provide supervision to health visitors every twelve weeks.", id)
    return Expected(
        recommendations=(
            "Ensure that the pre-birth protocol is revised.",
            "Review how thresholds are understood.",
            "Provide supervision to health visitors every twelve weeks.",
        )
    )


@style("2022: learning in boxes, each followed by what the partnership is asked to do")
def _(r: Report) -> Expected:
    r.heading("Learning")
    for at in (0, 1, 2):
        r.heading(("Neglect", "Fathers", "Supervision")[at], 2)
        r.para(ANALYSIS[at])
        r.table((f"Learning point {at + 1}: {FINDINGS[at]}",))
        r.table((f"Recommendation {at + 1}: {PRACTICE[at]}",))
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:3])


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


@style("2013: findings as paragraphs, then recommendations after each, in one chapter")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Findings and recommendations")
    for at in (0, 1):
        r.heading(f"Finding {at + 1}", 2)
        r.para(FINDINGS[at])
        r.para(ANALYSIS[at])
        r.heading(f"Recommendation {at + 1}", 3)
        r.para(BOARD[at])
    return Expected(recommendations=BOARD[:2], findings=FINDINGS[:2])


@style("2014: recommendations numbered 1a, 1b under their finding")
def _(r: Report) -> Expected:
    r.heading("Findings")
    r.para(f"**Finding 1:** {FINDINGS[0]}")
    r.para(f"Recommendation 1a: {PRACTICE[0]}")
    r.para(f"Recommendation 1b: {PRACTICE[1]}")
    r.para(f"**Finding 2:** {FINDINGS[1]}")
    r.para(f"Recommendation 2a: {PRACTICE[2]}")
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:2])


@style("2004: numbered paragraphs through the whole report, 1 to 40")
def _(r: Report) -> Expected:
    id = r.new_list(("decimal", "%1."))
    r.looks("The family", bold=True)
    for text in STORY:
        r.item(text, id)
    r.looks("Analysis", bold=True)
    for text in ANALYSIS:
        r.item(text, id)
    r.looks("Recommendations", bold=True)
    r.item("The committee has thought with care about what would make a difference.", id)
    for text in SOCIAL_CARE[:3]:
        r.item(text, id)
    return Expected(recommendations=SOCIAL_CARE[:3])


@style("none: a learning briefing with learning points only")
def _(r: Report) -> Expected:
    r.heading("Seven minute briefing", 0)
    r.heading("What happened")
    r.para(STORY[0])
    r.heading("Key learning")
    r.bullets("Practitioners should always see the child alone.", "Fathers need to be included.")
    r.heading("Terms of reference")
    r.bullets(*TERMS)
    return Expected(
        recommendations=(),
        findings=("Practitioners should always see the child alone.", "Fathers need to be included."),
    )


@style("none: the letters of agencies' reports are listed, with no recommendation quoted")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Individual management reviews")
    r.para(
        "The police report makes four recommendations and the health report makes six. The panel agreed with them."
    )
    r.bullets("Police: four recommendations", "Health: six recommendations")
    back(r)
    return Expected(recommendations=())
