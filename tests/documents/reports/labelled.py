"""Reports that print "Recommendation 4", "R4" or a code before each recommendation."""

from ..pool import ANALYSIS, BOARD, FINDINGS, HEALTH, POLICE, PRACTICE, REASON, SOCIAL_CARE, STORY
from ..word import Report, number
from .making import Expected, back, front, front_by_hand, style


@style("2005: 'Recommendation One' in words")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS", bold=True)
    for at, text in zip(("One", "Two", "Three"), POLICE + HEALTH[:1], strict=True):
        r.para(f"Recommendation {at} – {text}")
    return Expected(recommendations=(*POLICE, HEALTH[0]))


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


@style("2010: codes for each agency")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    for code, text in (("LSCB1", BOARD[0]), ("LSCB2", BOARD[1]), ("CSC1", SOCIAL_CARE[0]), ("H1", HEALTH[0])):
        r.para(f"{code}: {text}")
    return Expected(recommendations=(BOARD[0], BOARD[1], SOCIAL_CARE[0], HEALTH[0]))


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


@style("2015: police, health and education each with 'Recommendation:' lines in the agency chapter")
def _(r: Report) -> Expected:
    for agency, text in (("Police", POLICE[0]), ("Health visiting", HEALTH[1]), ("Education", PRACTICE[3])):
        r.heading(agency)
        r.paras(*STORY[:2])
        r.para(f"Recommendation: {text}")
    r.heading("Conclusion")
    r.para(STORY[3])
    return Expected(recommendations=(POLICE[0], HEALTH[1], PRACTICE[3]))


@style("2016: R1, R2, R3")
def _(r: Report) -> Expected:
    front(r)
    r.heading("7 Recommendations")
    for at, text in enumerate(PRACTICE, start=1):
        r.para(f"R{at}. {text}")
    return Expected(recommendations=PRACTICE)


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


@style("2018: 'Recommendation:' in bold, without a number, after each finding")
def _(r: Report) -> Expected:
    r.heading("Learning themes")
    for at in (0, 1, 2):
        r.para(f"{FINDINGS[at]} {STORY[at]}")
        r.para(f"**Recommendation:** {PRACTICE[at]}")
    return Expected(recommendations=PRACTICE[:3])


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


@style("2023: 'Recommendation 1' as Word's number on the title, words below")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "Recommendation %1:"))
    for title, text in zip(("Joint visits", "Discharge", "Fathers"), PRACTICE, strict=False):
        number(r.heading(title, 3), id, 0)
        r.para(text)
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


@style("2018: a line that says what belongs to it, and bullets, below a recommendation in bold")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para(f"**Recommendation 1: {BOARD[0]}**")
    r.para("This would include:")
    r.bullets("one threshold for neglect;", "a yearly look at twenty cases.")
    r.para(f"**Recommendation 2: {BOARD[1]}**")
    whole = f"{BOARD[0]}\nThis would include:\none threshold for neglect;\na yearly look at twenty cases."
    return Expected(recommendations=(whole, BOARD[1]))
