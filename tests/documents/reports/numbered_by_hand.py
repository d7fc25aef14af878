"""Reports whose recommendations are numbered or lettered by hand."""

from ..pool import BOARD, HEALTH, POLICE, REASON, SOCIAL_CARE, STORY
from ..word import Report
from .making import Expected, front, front_by_hand, style


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


@style("2005: typed numbers with tabs in List Paragraph")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("8\tRECOMMENDATIONS", bold=True)
    for at, text in enumerate(SOCIAL_CARE, start=1):
        r.para(f"{at}.\t{text}", "List Paragraph")
    return Expected(recommendations=SOCIAL_CARE)


@style("2006: typed roman numbers")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("Recommendations", bold=True, underline=True)
    for numeral, text in zip(("i", "ii", "iii", "iv"), HEALTH, strict=True):
        r.para(f"{numeral}) {text}")
    return Expected(recommendations=HEALTH)


@style("2008: one recommendation only")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendation")
    r.para("The following recommendation is made to the Board:")
    r.para(f"**{BOARD[0]}**")
    return Expected(recommendations=(BOARD[0],))


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


@style("2011: lettered list")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Multi-agency recommendations")
    for letter, text in zip("abcd", BOARD, strict=False):
        r.para(f"({letter}) {text}")
    r.heading("Single agency recommendations")
    r.para("Single agencies have made recommendations, which are in their own reports.")
    return Expected(recommendations=BOARD[:4])


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


@style("2012: lead and date printed on lines of their own under each recommendation")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for at, text in enumerate(BOARD[:3], start=1):
        r.para(f"{at}. {text}")
        r.para("Lead: Board Manager. Timescale: six months.")
    return Expected(recommendations=BOARD[:3])


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
