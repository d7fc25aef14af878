"""Reports whose recommendations Word numbers or letters."""

from ..pool import ANALYSIS, BOARD, FINDINGS, HEALTH, POLICE, PRACTICE, REASON, SOCIAL_CARE, STORY
from ..word import Report, number
from .making import Expected, back, front, style


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


@style("2010: numbered recommendations explained by paragraphs that quote guidance")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    for text in BOARD[:3]:
        r.item(text, id)
        r.para("Working Together says that agencies should share information where a child may be at risk.")
    return Expected(recommendations=BOARD[:3])


@style("2011: Word's own letters, upper case, with a bracket")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations for the Board")
    r.numbered(*HEALTH, format="upperLetter", text="%1)")
    return Expected(recommendations=HEALTH)


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


@style("2011: recommendations inside a numbered list that began as conclusions")
def _(r: Report) -> Expected:
    r.heading("Conclusions and recommendations")
    id = r.new_list(("decimal", "%1."))
    for text in (FINDINGS[0], FINDINGS[1], BOARD[0], BOARD[2]):
        r.item(text, id)
    return Expected(recommendations=(BOARD[0], BOARD[2]), findings=FINDINGS[:2])


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


@style("2012: a bold title at the start of each numbered recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    r.item(f"**Pre-birth work.** {BOARD[0]}", id)
    r.item(f"**Thresholds.** {BOARD[1]}", id)
    return Expected(recommendations=(f"Pre-birth work. {BOARD[0]}", f"Thresholds. {BOARD[1]}"))


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


@style("2013: Word's built-in List Number style")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for text in BOARD[:3]:
        r.para(text, "List Number")
    r.heading("Signatures")
    return Expected(recommendations=BOARD[:3])


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


@style("2024: a draft that is nothing but numbered recommendations")
def _(r: Report) -> Expected:
    r.numbered(*PRACTICE)
    return Expected(recommendations=PRACTICE)
