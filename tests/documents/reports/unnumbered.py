"""Reports whose recommendations are bullets, plain paragraphs or sentences, after a heading or words that lead in."""

from ..pool import ANALYSIS, BOARD, FINDINGS, GLOSSARY, HEALTH, POLICE, PRACTICE, REASON, SOCIAL_CARE, STORY
from ..word import Report
from .making import Expected, back, front, front_by_hand, style

SOON = "This should be completed within six months of publication."


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


@style("2004: 'The panel therefore recommends:' with bullets, under no heading of its own")
def _(r: Report) -> Expected:
    r.heading("Conclusion")
    r.paras(*ANALYSIS[:2])
    r.para("The panel therefore recommends:")
    r.bullets(*SOCIAL_CARE)
    r.heading("Afterword")
    r.para(STORY[3])
    return Expected(recommendations=SOCIAL_CARE)


@style("2005: recommendations end the report after the conclusion's prose, no numbers, one line each")
def _(r: Report) -> Expected:
    r.looks("Conclusion", bold=True)
    r.paras(*ANALYSIS[:2])
    r.para("The review panel makes the following recommendations:")
    r.paras(*SOCIAL_CARE[:3])
    return Expected(recommendations=SOCIAL_CARE[:3])


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


@style("2006: each recommendation is a long paragraph that tells what happened and then asks")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("6. RECOMMENDATIONS", bold=True)
    texts = tuple(f"{story} {text}" for story, text in zip(STORY, HEALTH, strict=True))
    for at, text in enumerate(texts, start=1):
        r.para(f"{at}. {text}")
    return Expected(recommendations=texts)


@style("2006: underlined agency names and hyphens for bullets")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS", bold=True)
    for agency, texts in (("Primary Care Trust", HEALTH[:2]), ("Police", POLICE)):
        r.looks(agency, underline=True)
        for text in texts:
            r.para(f"- {text}")
    r.looks("APPENDIX A", bold=True)
    r.para("Membership of the panel")
    return Expected(recommendations=(*HEALTH[:2], *POLICE))


@style("2007: arrows for bullets, typed")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("11. RECOMMENDATIONS", bold=True)
    for text in POLICE + HEALTH[:2]:
        r.para(f"➢ {text}")
    return Expected(recommendations=(*POLICE, *HEALTH[:2]))


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


@style("2012: bullets under a heading in capitals")
def _(r: Report) -> Expected:
    front_by_hand(r)
    r.looks("RECOMMENDATIONS")
    r.bullets(*POLICE, *HEALTH[:2])
    r.looks("APPENDIX 1: GLOSSARY")
    r.paras(*GLOSSARY)
    return Expected(recommendations=(*POLICE, *HEALTH[:2]))


@style("2012: plain paragraphs, one of which is followed by what else it asks")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para(BOARD[2])
    r.para(SOON)
    r.para(BOARD[0])
    return Expected(recommendations=(f"{BOARD[2]}\n{SOON}", BOARD[0]))


@style("2013: plain paragraphs, one of which goes on in bullets without a colon")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations")
    r.para("The Trust should improve the way it plans discharge, in particular")
    r.bullets("who is told before the child goes home", "who visits first")
    r.para(HEALTH[0])
    return Expected(
        recommendations=(
            "The Trust should improve the way it plans discharge, in particular\nwho is told before the child goes home\nwho visits first",
            HEALTH[0],
        )
    )


@style("2015: 'We therefore make the following recommendations to the Board:' ends a chapter on learning")
def _(r: Report) -> Expected:
    r.heading("Learning from the review")
    r.paras(*ANALYSIS)
    r.para("We therefore make the following recommendations to the Board:")
    r.numbered(*BOARD[:3])
    r.heading("Appendix: who took part")
    r.bullets("The lead reviewer", "The panel")
    return Expected(recommendations=BOARD[:3])


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


@style("2017: learning reviews in Scotland, strategies for improving practice")
def _(r: Report) -> Expected:
    r.heading("Practice and Organisational Learning")
    r.numbered(*FINDINGS[:3])
    r.heading("Strategies for Improving Practice and Systems")
    r.numbered(*SOCIAL_CARE[:3])
    return Expected(recommendations=SOCIAL_CARE[:3], findings=FINDINGS[:3])


@style("2019: plain paragraphs under a heading, no marks at all")
def _(r: Report) -> Expected:
    front(r)
    r.heading("Recommendations for the partnership")
    r.para("The reviewer makes these recommendations having discussed them with the panel.")
    r.paras(*PRACTICE[:4])
    back(r)
    return Expected(recommendations=PRACTICE[:4])


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


@style("2020: rapid review, 'Recommendations for the Partnership:' as a line of plain text")
def _(r: Report) -> Expected:
    r.para("Rapid Review")
    r.para("What happened")
    r.para(STORY[0])
    r.para("Recommendations for the Partnership:")
    r.bullets(*PRACTICE[:3])
    return Expected(recommendations=PRACTICE[:3])


@style("2024: a draft that is nothing but paragraphs, with a title")
def _(r: Report) -> Expected:
    r.heading("Draft 2 for the panel", 0)
    r.paras(*BOARD[:4])
    return Expected(recommendations=BOARD[:4])


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
