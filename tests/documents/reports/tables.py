"""Reports whose recommendations are rows of tables."""

from ..pool import BOARD, FINDINGS, HEALTH, POLICE, PRACTICE, QUESTIONS, REASON, SOCIAL_CARE, STORY
from ..word import Report
from .making import Expected, front, style


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


@style("2011: a table with numbers typed in the recommendation's cell and reasons beside it")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Overview recommendations")
    r.table(
        ("Recommendation", "Rationale", "Lead", "Timescale"),
        *((f"{at}. {text}", REASON, "Chair", "6 months") for at, text in enumerate(BOARD[:3], start=1)),
    )
    return Expected(recommendations=BOARD[:3])


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


@style("2013: a table without column headings, numbers in the first column")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations of the overview report")
    r.table(*((f"{at}.", text) for at, text in enumerate(HEALTH, start=1)))
    return Expected(recommendations=HEALTH)


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


@style("2013: recommendations in a table whose heading row is two rows deep")
def _(r: Report) -> Expected:
    front(r)
    r.heading("9. Recommendations")
    r.table(
        ("", "Overview report", None, ""),
        ("No", "Recommendation", "Responsible agency", "Target date"),
        ("1", BOARD[0], "LSCB", "2014"),
        ("2", BOARD[2], "LSCB", "2014"),
    )
    return Expected(recommendations=(BOARD[0], BOARD[2]))


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


@style("2016: columns for agency, recommendation, and what success looks like, without a number")
def _(r: Report) -> Expected:
    front(r)
    r.table(
        ("Lead agency", "What we recommend", "Success looks like"),
        ("Police", POLICE[0], "Schools should hear by the next morning."),
        ("Trust", HEALTH[1], "Staff will say that they feel supported."),
    )
    return Expected(recommendations=(POLICE[0], HEALTH[1]))


@style("2017: finding, evidence and recommendation in one table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Findings")
    r.table(
        ("Finding", "Evidence", "Recommendation"),
        *((f, STORY[1], t) for f, t in zip(FINDINGS[:3], PRACTICE, strict=False)),
    )
    return Expected(recommendations=PRACTICE[:3], findings=FINDINGS[:3])


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


@style("2019: a table of learning, recommendation for the board, and outcome sought")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Summary of learning")
    r.table(
        ("Learning", "Recommendation for the Board", "Outcome sought"),
        *((f, t, "Children should be seen and heard.") for f, t in zip(FINDINGS, PRACTICE, strict=False)),
    )
    return Expected(recommendations=PRACTICE[:4], findings=FINDINGS)


@style("2019: one long table, finding rows across and recommendation rows below")
def _(r: Report) -> Expected:
    r.heading("Findings and recommendations")
    r.table(
        (f"Finding 1: {FINDINGS[0]}", None),
        ("Recommendation 1", PRACTICE[0]),
        (f"Finding 2: {FINDINGS[1]}", None),
        ("Recommendation 2", PRACTICE[1]),
    )
    return Expected(recommendations=PRACTICE[:2])


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


@style("2022: recommendation number in the margin column, words and reasons in the other")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.table(*((f"R{at}", text) for at, text in enumerate(PRACTICE[:4], start=1)))
    return Expected(recommendations=PRACTICE[:4])


@style("2026: partnership report with impact questions beside recommendations in a table")
def _(r: Report) -> Expected:
    front(r)
    r.heading("What we recommend")
    r.table(
        ("What we recommend", "Who", "How will we know it has made a difference?"),
        *((text, "Delivery Group", QUESTIONS[at]) for at, text in enumerate(PRACTICE[:3])),
    )
    return Expected(recommendations=PRACTICE[:3])
