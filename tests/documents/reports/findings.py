"""Reports that print findings and questions beside what they recommend."""

from ..pool import ANALYSIS, BOARD, FINDINGS, PRACTICE, QUESTIONS, STORY
from ..word import Report, number
from .making import Expected, back, front, style


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


@style("2014: recommendations numbered 1a, 1b under their finding")
def _(r: Report) -> Expected:
    r.heading("Findings")
    r.para(f"**Finding 1:** {FINDINGS[0]}")
    r.para(f"Recommendation 1a: {PRACTICE[0]}")
    r.para(f"Recommendation 1b: {PRACTICE[1]}")
    r.para(f"**Finding 2:** {FINDINGS[1]}")
    r.para(f"Recommendation 2a: {PRACTICE[2]}")
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:2])


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


@style("2021: learning points and recommendations in one chapter, each labelled")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Learning points and recommendations")
    for at, (finding, text) in enumerate(zip(FINDINGS[:3], PRACTICE, strict=False), start=1):
        r.para(f"**Learning point {at}:** {finding}")
        r.para(f"**Recommendation {at}:** {text}")
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:3])


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


@style("2022: questions for the partnership as a numbered list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Key learning")
    r.bullets(*FINDINGS)
    r.heading("Questions for the partnership")
    r.numbered(*QUESTIONS)
    return Expected(recommendations=QUESTIONS, findings=FINDINGS)


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


@style("2022: questions for each agency in a table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Questions for the Partnership")
    r.table(
        ("Finding", "Questions for the Partnership"), (FINDINGS[0], QUESTIONS[0]), (FINDINGS[1], QUESTIONS[1])
    )
    return Expected(recommendations=QUESTIONS[:2], findings=FINDINGS[:2])
