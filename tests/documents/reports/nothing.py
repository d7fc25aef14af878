"""Reports and other papers that make no recommendation, though they speak of some."""

from ..pool import ANALYSIS, GLOSSARY, STORY, TERMS
from ..word import Report
from .making import Expected, back, front, front_by_hand, style


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


@style("none: an individual management review's chronology with comments that ask")
def _(r: Report) -> Expected:
    r.heading("Individual Management Review")
    r.heading("Chronology", 2)
    r.table(
        ("Date", "Event", "Comment of the author"),
        ("3 May 2008", STORY[0], "A home visit should have been made."),
        ("9 May 2008", STORY[1], "Records should be signed."),
    )
    r.heading("Analysis", 2)
    r.paras(*ANALYSIS)
    return Expected(recommendations=())


@style("none: 'recommendations' only of the conference and of the court")
def _(r: Report) -> Expected:
    front(r)
    r.heading("The child protection conference")
    r.para("The conference recommended that a core assessment be completed. Its recommendations were:")
    r.bullets("A core assessment to be completed.", "The children to be seen weekly.")
    r.heading("The court's recommendations")
    r.bullets("The mother should attend a parenting course.")
    return Expected(recommendations=())


@style("none: a report whose only list is of lessons already learned")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Action taken since the review began")
    r.bullets("The Board has revised its protocol.", "All midwives must now ask about domestic abuse.")
    back(r)
    return Expected(recommendations=())
