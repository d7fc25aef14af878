"""Overview reports in the styles that authors used from 2003 to 2026, each with exactly what must be found in it."""

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
from ..word import Report, append_xml, deleted, inserted, moved_away, moved_here, number
from .making import Expected, back, front, front_by_hand, style

# ---- lists under headings


@style("2003, Part 8 review: typed numbers under a bold heading")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("4. RECOMMENDATIONS", bold=True)
    r.para("The following recommendations are made:")
    texts = (*BOARD[:3], *SOCIAL_CARE[:2])
    for at, text in enumerate(texts, start=1):
        r.para(f"{at}. {text}")
    r.looks("5. CONCLUSION", bold=True)
    r.para("The panel thanks all who took part. The Board should be proud of the openness shown.")
    return Expected(recommendations=texts)


@style("2006: Word's own numbers under a heading")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para("These recommendations arise from the overview and are in addition to those made by each agency.")
    r.numbered(*BOARD[:5])
    back(r)
    return Expected(recommendations=BOARD[:5])


@style("2008: chapter and paragraph numbers, with an introduction that is numbered too")
def _(r: Report) -> Expected:
    id = r.new_list(("decimal", "%1"), ("decimal", "%1.%2"))
    chapters = (("Introduction", STORY[:2]), ("Analysis", ANALYSIS))
    for title, texts in chapters:
        number(r.heading(title), id, 0)
        for text in texts:
            r.item(text, id, 1)
    number(r.heading("Recommendations"), id, 0)
    r.item(
        "This chapter sets out the recommendations of the overview author. The agencies' own are in Appendix 2.",
        id,
        1,
    )
    for text in SOCIAL_CARE:
        r.item(text, id, 1)
    number(r.heading("Conclusion"), id, 0)
    r.item("The author is grateful to the family for speaking to the review.", id, 1)
    return Expected(recommendations=SOCIAL_CARE)


@style("2009: typed paragraph numbers 9.1, 9.2 with agency headings and separate lists")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("9. RECOMMENDATIONS", bold=True)
    r.para("9.1 The recommendations of the review are set out below by agency.")
    r.looks("Westmere LSCB", bold=True)
    for at, text in enumerate(BOARD[:2], start=2):
        r.para(f"9.{at} {text}")
    r.looks("Health", bold=True)
    for at, text in enumerate(HEALTH[:3], start=4):
        r.para(f"9.{at} {text}")
    r.looks("10. BIBLIOGRAPHY", bold=True)
    r.para("Reder and Duncan (1999). Lost Innocents.")
    return Expected(recommendations=(*BOARD[:2], *HEALTH[:3]))


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


@style("2011: lettered list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Multi-agency recommendations")
    for letter, text in zip("abcd", BOARD, strict=False):
        r.para(f"({letter}) {text}")
    r.heading("Single agency recommendations")
    r.para("Single agencies have made recommendations, which are in their own reports.")
    return Expected(recommendations=BOARD[:4])


@style("2011: Word's own letters, upper case, with a bracket")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations for the Board")
    r.numbered(*HEALTH, format="upperLetter", text="%1)")
    return Expected(recommendations=HEALTH)


@style("2012: bullets under a heading in capitals")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS")
    r.bullets(*POLICE, *HEALTH[:2])
    r.looks("APPENDIX 1: GLOSSARY")
    r.paras(*GLOSSARY)
    return Expected(recommendations=(*POLICE, *HEALTH[:2]))


@style("2012: numbered recommendations, each with lettered parts of its own list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."), ("lowerLetter", "(%2)"))
    r.item("The Board should strengthen work with neglect by:", id)
    r.item("adopting a single assessment tool;", id, 1)
    r.item("training all health visitors and social workers to use it.", id, 1)
    r.item(BOARD[1], id)
    r.item("Each agency should:", id)
    r.item("brief its staff on this review;", id, 1)
    r.item("report to the Board within six months.", id, 1)
    return Expected(
        recommendations=(
            "The Board should strengthen work with neglect by:\nadopting a single assessment tool;\ntraining all health visitors and social workers to use it.",
            BOARD[1],
            "Each agency should:\nbrief its staff on this review;\nreport to the Board within six months.",
        )
    )


@style("2012: typed numbers and typed letters")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.paras(
        "1. The Trust should improve discharge planning by:",
        "a) naming a lead for each child;",
        "b) holding a meeting before discharge.",
        f"2. {HEALTH[1]}",
    )
    return Expected(
        recommendations=(
            "The Trust should improve discharge planning by:\nnaming a lead for each child;\nholding a meeting before discharge.",
            HEALTH[1],
        )
    )


@style("2013: numbered themes as items, the recommendations on the level below")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."), ("decimal", "%1.%2"))
    r.item("Thresholds and referrals", id)
    r.item(BOARD[1], id, 1)
    r.item(BOARD[0], id, 1)
    r.item("Supervision", id)
    r.item(HEALTH[1], id, 1)
    return Expected(recommendations=(BOARD[1], BOARD[0], HEALTH[1]))


@style("2013: the list stops and goes on after an explanation under each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    for text in BOARD[:4]:
        r.item(text, id)
        r.para(REASON)
    return Expected(recommendations=BOARD[:4])


@style("2013: an explanation that asks for more belongs to its recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    r.item(BOARD[2], id)
    r.para("This should be completed within six months of publication.")
    r.item(BOARD[3], id)
    return Expected(
        recommendations=(f"{BOARD[2]}\nThis should be completed within six months of publication.", BOARD[3])
    )


# ---- the word "Recommendation" in front of each


@style("2007: 'Recommendation 1' in bold on a line of its own")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(BOARD[:4], start=1):
        r.para(f"**Recommendation {at}**")
        r.para(text)
    return Expected(recommendations=BOARD[:4])


@style("2009: 'Recommendation 1:' before the words, with reasons after them")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Conclusions and recommendations")
    r.para("The review has reached the following conclusions.")
    for at, text in enumerate(HEALTH, start=1):
        r.para(REASON)
        r.para(f"**Recommendation {at}:** {text}")
    return Expected(recommendations=HEALTH)


@style("2014: recommendations in heading styles, each with a title, then reasons")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, (title, text) in enumerate(
        zip(("Pre-birth work", "Thresholds", "Auditing neglect"), BOARD, strict=False), start=1
    ):
        r.heading(f"Recommendation {at}: {title}", 2)
        r.para(text)
        r.para(f"Rationale: {REASON}")
    back(r)
    return Expected(recommendations=BOARD[:3])


@style("2015: labelled recommendations spread through the analysis, none collected")
def _(r: Report) -> Expected:
    r.heading("Analysis")
    for at, text in enumerate(PRACTICE[:3], start=1):
        r.heading(("Neglect", "Fathers", "Supervision")[at - 1], 2)
        r.paras(*ANALYSIS)
        r.para(f"Recommendation {at}: {text}")
        r.para(STORY[1])
    return Expected(recommendations=PRACTICE[:3])


@style("2015: labelled recommendations in the middle of paragraphs")
def _(r: Report) -> Expected:
    r.heading("Analysis")
    r.para(f"{STORY[0]} Recommendation 1: {BOARD[0]}")
    r.para(
        f"As set out in Recommendation 1, there is more to do. {STORY[2]} Recommendation 2: {BOARD[1]} Recommendation 3: {BOARD[2]}"
    )
    r.para(
        "Recommendation 2 is addressed by work that the Trust has already begun. See also Recommendation 3: it was agreed early."
    )
    return Expected(recommendations=BOARD[:3])


@style("2016: R1, R2, R3")
def _(r: Report) -> Expected:
    front(r)
    r.heading("7 Recommendations")
    for at, text in enumerate(PRACTICE, start=1):
        r.para(f"R{at}. {text}")
    return Expected(recommendations=PRACTICE)


@style("2017: Word prints 'Recommendation 1:' as the number")
def _(r: Report) -> Expected:
    front(r)
    r.heading("What we learned")
    r.paras(*ANALYSIS[:2])
    r.numbered(*PRACTICE[:3], text="Recommendation %1:")
    return Expected(recommendations=PRACTICE[:3])


@style("2018: a labelled recommendation with bullets of its own, then prose")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Learning")
    r.para(
        "**Recommendation 1:** The Partnership should improve the response to exploitation by making sure that:"
    )
    r.bullets(
        "every missing episode leads to a return interview;", "the interview is shared within three days."
    )
    r.para(STORY[0])
    r.para(f"**Recommendation 2:** {PRACTICE[1]}")
    return Expected(
        recommendations=(
            "The Partnership should improve the response to exploitation by making sure that:\nevery missing episode leads to a return interview;\nthe interview is shared within three days.",
            PRACTICE[1],
        )
    )


@style("2005: 'Recommendation One' in words")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS", bold=True)
    for at, text in zip(("One", "Two", "Three"), POLICE + HEALTH[:1], strict=True):
        r.para(f"Recommendation {at} – {text}")
    return Expected(recommendations=(*POLICE, HEALTH[0]))


# ---- bold, prose, lead-ins


@style("2011: bold paragraphs inside prose, with bullets that belong to them")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para(REASON)
    r.para("**The Board should relaunch its escalation policy so that:**")
    r.bullets("staff know whom to call;", "disagreements are settled in five days.")
    r.para(STORY[0])
    r.para(f"**{BOARD[1]}**")
    r.para(STORY[1])
    return Expected(
        recommendations=(
            "The Board should relaunch its escalation policy so that:\nstaff know whom to call;\ndisagreements are settled in five days.",
            BOARD[1],
        )
    )


@style("2004: 'The panel therefore recommends:' with bullets, under no heading of its own")
def _(r: Report) -> Expected:
    r.heading("Conclusion")
    r.paras(*ANALYSIS[:2])
    r.para("The panel therefore recommends:")
    r.bullets(*SOCIAL_CARE)
    r.heading("Afterword")
    r.para(STORY[3])
    return Expected(recommendations=SOCIAL_CARE)


@style("2006: 'It is recommended that' before a list, twice")
def _(r: Report) -> Expected:
    r.heading("Lessons")
    r.para(STORY[0])
    r.para("It is recommended that:")
    r.numbered(
        "the Board reviews the protocol for bruising in babies;", "the Trust audits its use each year."
    )
    r.heading("Other matters")
    r.para(STORY[1])
    r.para("The overview panel makes the following recommendations:")
    r.bullets(*POLICE)
    return Expected(
        recommendations=(
            "the Board reviews the protocol for bruising in babies;",
            "the Trust audits its use each year.",
            *POLICE,
        )
    )


@style("2003: recommendations only in sentences of the prose")
def _(r: Report) -> Expected:
    r.heading("Conclusions")
    r.para(STORY[0])
    r.para(
        "It is recommended that the Area Child Protection Committee review its procedure for unborn children."
    )
    r.para(STORY[1])
    r.para("The panel recommends that health visitors be told of every discharge within two days.")
    return Expected(
        recommendations=(
            "It is recommended that the Area Child Protection Committee review its procedure for unborn children.",
            "The panel recommends that health visitors be told of every discharge within two days.",
        )
    )


@style("2019: plain paragraphs under a heading, no marks at all")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations for the partnership")
    r.para("The reviewer makes these recommendations having discussed them with the panel.")
    r.paras(*PRACTICE[:4])
    back(r)
    return Expected(recommendations=PRACTICE[:4])


# ---- tables


@style("2010: a table with a row each")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.table(
        ("No", "Recommendation", "Agency"),
        *((str(at), text, "LSCB") for at, text in enumerate(BOARD[:4], start=1)),
        header=True,
    )
    return Expected(recommendations=BOARD[:4])


@style("2012: a table with the header printed again, a strip for each agency, and blank rows")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.table(
        ("Ref", "Recommendation", "Lead", "Timescale"),
        ("Westmere LSCB", None, None, None),
        ("1", BOARD[0], "Chair", "Sept 2012"),
        ("2", BOARD[1], "Chair", "Dec 2012"),
        ("Ref", "Recommendation", "Lead", "Timescale"),
        ("Health", None, None, None),
        ("3", HEALTH[0], "Named GP", "Dec 2012"),
        ("", "", "", ""),
    )
    return Expected(recommendations=(BOARD[0], BOARD[1], HEALTH[0]))


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


@style("2018: finding and recommendation side by side")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Findings and recommendations")
    r.table(
        ("Finding", "Recommendation"),
        (FINDINGS[0], PRACTICE[1]),
        (FINDINGS[1], PRACTICE[2]),
        (FINDINGS[2], PRACTICE[4]),
    )
    return Expected(recommendations=(PRACTICE[1], PRACTICE[2], PRACTICE[4]), findings=FINDINGS[:3])


@style("2013: a table without column headings, numbers in the first column")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations of the overview report")
    r.table(*((f"{at}.", text) for at, text in enumerate(HEALTH, start=1)))
    return Expected(recommendations=HEALTH)


@style("2015: several recommendations with bullets in cells, agencies merged down the side")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Individual agency recommendations")
    table = r.table(
        ("Agency", "Recommendations"),
        ("Police", POLICE[0]),
        (
            "Police",
            "The Force should improve its response by:\n- briefing all sergeants;\n- checking ten calls a month.",
        ),
        ("Health", f"1. {HEALTH[0]}\n2. {HEALTH[1]}"),
    )
    merged = table.cell(1, 0).merge(table.cell(2, 0))
    for extra in merged.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    return Expected(
        recommendations=(
            POLICE[0],
            "The Force should improve its response by:\nbriefing all sergeants;\nchecking ten calls a month.",
            HEALTH[0],
            HEALTH[1],
        )
    )


# ---- findings and questions


@style("2014, systems model: findings, each with questions for the board")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Findings")
    for at, (finding, question) in enumerate(zip(FINDINGS[:3], QUESTIONS, strict=False), start=1):
        r.heading(f"Finding {at}: {finding}", 2)
        r.paras(*ANALYSIS[:2])
        r.heading("Questions for the Board to consider", 3)
        r.bullets(question)
    back(r)
    return Expected(recommendations=QUESTIONS[:3], findings=FINDINGS[:3])


@style("2015, systems model: considerations for the board in a box under each finding")
def _(r: Report) -> Expected:
    r.heading("The findings")
    for at, (finding, question) in enumerate(zip(FINDINGS[:2], QUESTIONS, strict=False), start=1):
        r.para(f"**Finding {at}**")
        r.para(finding)
        r.para(ANALYSIS[0])
        r.table((f"Considerations for the Board\n- {question}\n- {QUESTIONS[at + 1]}",))
    return Expected(
        recommendations=(QUESTIONS[0], QUESTIONS[2], QUESTIONS[1], QUESTIONS[3]), findings=FINDINGS[:2]
    )


@style("2021: learning points and recommendations in one chapter, each labelled")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Learning points and recommendations")
    for at, (finding, text) in enumerate(zip(FINDINGS[:3], PRACTICE, strict=False), start=1):
        r.para(f"**Learning point {at}:** {finding}")
        r.para(f"**Recommendation {at}:** {text}")
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:3])


@style("2022: questions for the partnership as a numbered list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Key learning")
    r.bullets(*FINDINGS)
    r.heading("Questions for the partnership")
    r.numbered(*QUESTIONS)
    return Expected(recommendations=QUESTIONS, findings=FINDINGS)


@style("2016, child practice review: improving systems and practice")
def _(r: Report) -> Expected:
    r.heading("Practice and organisational learning")
    r.bullets(*FINDINGS[:3])
    r.heading("Improving Systems and Practice")
    r.para(
        "In order to promote the learning from this case the review identified the following actions for the Board and its member agencies:"
    )
    r.numbered(*BOARD[:3])
    r.heading("Statement by Reviewers")
    r.para("I make the following statement that I should not have been directly involved with the family.")
    return Expected(recommendations=BOARD[:3], findings=FINDINGS[:3])


# ---- repeats, summaries, appendices, plans


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


# ---- where Word keeps things


@style("2019: text boxes beside the prose")
def _(r: Report) -> Expected:
    front(r)
    for at, text in enumerate(PRACTICE[:2], start=1):
        r.para(ANALYSIS[at])
        r.box(f"Recommendation {at}: {text}")
    return Expected(recommendations=PRACTICE[:2])


@style("2020: content controls")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    for text in PRACTICE[:3]:
        r.control(r.item(text, id))
    return Expected(recommendations=PRACTICE[:3])


@style("2021: a table inside a table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    outer = r.table(("",))
    inner = outer.cell(0, 0).add_table(rows=0, cols=2)
    for row in (("No", "Recommendation"), ("1", PRACTICE[0]), ("2", PRACTICE[1])):
        cells = inner.add_row().cells
        cells[0].text, cells[1].text = row
    return Expected(recommendations=PRACTICE[:2])


@style("2022: tracked insertions, deletions and moves")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    append_xml(
        r.item("The Board should ", id),
        deleted("consider "),
        inserted("agree "),
        inserted("a joint visiting standard."),
    )
    append_xml(r.item("", id), moved_here("The Trust should audit discharge planning."))
    append_xml(r.item("", id), moved_away("The Trust should audit discharge planning."))
    append_xml(r.item("", id), deleted("This recommendation was taken out and should not be read."))
    return Expected(
        recommendations=(
            "The Board should agree a joint visiting standard.",
            "The Trust should audit discharge planning.",
        )
    )


@style("2017: a contents list, headers and footers, and a glossary that speaks of recommendations")
def _(r: Report) -> Expected:
    r.contents("1 Introduction\t3", "9 Recommendations\t31", "Recommendation 1: Pre-birth work\t32")
    r.para("Recommendations .................................. 31")
    section = r.document.sections[0]
    section.header.paragraphs[0].text = "Recommendation 7: nothing in a header should be read."
    section.footer.paragraphs[0].text = "The Board should not read footers."
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:2])
    r.heading("Glossary")
    r.para("Recommendation: what a review says should be done.")
    return Expected(recommendations=BOARD[:2])


@style("2024: copied from a PDF, every printed line a paragraph")
def _(r: Report) -> Expected:
    r.looks("5 Recommendations", bold=True)
    for text in (
        "1. The Partnership should agree a single pathway for adolescents at",
        "risk of exploitation by the end of March 2024.",
        "2. Safeguarding partners should seek evidence that practitioners use",
        "chronologies in all neglect cases.",
    ):
        r.para(text)
    return Expected(recommendations=PRACTICE[:2])


@style("2008: manual line breaks instead of paragraphs")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para(f"Recommendation 1\n{BOARD[0]}\nRecommendation 2\n{BOARD[1]}")
    r.para(f"3. {BOARD[2]}\n4. {BOARD[3]}")
    return Expected(recommendations=BOARD[:4])


# ---- nothing to find


@style("none: a chronology and an account of events")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Chronology")
    r.table(
        ("Date", "Event", "Action taken"),
        ("1 May", "The nursery rang the duty team.", "The duty worker should have visited."),
        ("2 May", "Visit made.", "None"),
    )
    back(r)
    return Expected(recommendations=())


@style("none: terms of reference and guidance, with many a 'should'")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("4. METHODOLOGY", bold=True)
    r.para(
        "Reviews should be proportionate. Reviewers must be independent. The final report should be published."
    )
    r.looks("5. PREVIOUS REVIEWS", bold=True)
    r.para("The 2007 review made these recommendations:")
    r.bullets("The Board should review its escalation policy.", "The Trust should train its midwives.")
    return Expected(recommendations=())


@style("none: the author says that no recommendation is made")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para("The review makes no recommendations, because the changes that were needed have been made.")
    back(r)
    return Expected(recommendations=())


@style("none: progress against the recommendations of an earlier review")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Progress against recommendations from the 2008 review")
    r.table(
        ("Recommendation", "Progress"),
        ("The Board should revise its protocol.", "Done in 2009"),
        ("The Trust should audit cases.", "Done in 2010"),
    )
    r.bullets("The Board should revise its protocol: complete.")
    return Expected(recommendations=())
