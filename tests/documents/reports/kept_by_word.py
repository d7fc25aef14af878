"""Reports whose words Word keeps elsewhere than in plain paragraphs, or breaks."""

from ..pool import ANALYSIS, BOARD, PRACTICE
from ..word import Report, append_xml, controlled, deleted, inserted, linked, moved_away, moved_here, run_xml
from .making import Expected, front, front_by_hand, style


@style("2007: the title page says 'Overview report and recommendations'")
def _(r: Report) -> Expected:
    r.heading("Serious Case Review: Overview Report and Recommendations", 0)
    r.para("Westmere Safeguarding Children Board, June 2007")
    front(r)
    r.heading("Recommendations")
    r.numbered(*BOARD[:3])
    return Expected(recommendations=BOARD[:3])


@style("2008: manual line breaks instead of paragraphs")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para(f"Recommendation 1\n{BOARD[0]}\nRecommendation 2\n{BOARD[1]}")
    r.para(f"3. {BOARD[2]}\n4. {BOARD[3]}")
    return Expected(recommendations=BOARD[:4])


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


@style("2017: each recommendation is split over two runs and a soft hyphen")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    append_xml(
        r.para("1. "),
        run_xml("The Board should re\u00adview its pol", bold=True),
        run_xml("icy on neglect by\u00a0May."),
    )
    return Expected(recommendations=("The Board should review its policy on neglect by May.",))


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


@style("2021: the panel's draft with half of the words tracked in")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    append_xml(
        r.para("1. "),
        inserted("The Partnership should "),
        deleted("look at "),
        run_xml("agree a protocol"),
        inserted(" by June 2022"),
        run_xml("."),
    )
    append_xml(
        r.para("2. "),
        run_xml("Schools should tell social workers of exclusions."),
        deleted(" This is urgent."),
    )
    append_xml(r.para(""), inserted("3. The Trust should audit its discharge letters."))
    return Expected(
        recommendations=(
            "The Partnership should agree a protocol by June 2022.",
            "Schools should tell social workers of exclusions.",
            "The Trust should audit its discharge letters.",
        )
    )


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


@style("2023: links, controls and quotation marks inside the words")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    id = r.new_list(("decimal", "%1."))
    append_xml(r.item("Partners should adopt the ", id), linked("“Was Not Brought”"), controlled(" policy"))
    r.item(PRACTICE[1], id)
    return Expected(recommendations=("Partners should adopt the “Was Not Brought” policy", PRACTICE[1]))


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
