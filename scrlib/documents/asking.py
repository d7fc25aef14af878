"""Whether words ask for something to be done, told from their form; not what the engine makes of them."""

import re

VERBS = """accelerate act adapt address adopt advise agree align allocate amend analyse apply appoint approach arrange
ask assess assist assure audit avoid brief build carry challenge champion check circulate clarify collaborate collate
commission commit communicate complete conduct confirm consider consult continue convene coordinate co-ordinate
create deliver demonstrate design determine develop disseminate distribute document draw embed empower enable
encourage engage enhance ensure equip establish evaluate evidence examine expand explore extend facilitate finalise
focus follow formalise formulate gain gather give identify implement improve incorporate increase influence inform
initiate instigate instruct integrate introduce investigate invite involve issue join keep launch lead learn liaise
limit link list lobby maintain make map measure meet mobilise monitor nominate notify obtain offer organise
outline oversee pilot place plan prepare prevent prioritise produce progress promote propose provide publicise
publish put raise re-issue reconsider record recruit redesign reduce refer refine refresh reinforce reissue remind
remove replace report request require research resolve resource respond restructure review revise revisit roll
run satisfy scope secure seek send set share simplify specify stop standardise streamline strengthen submit support
take target test track train undertake update upgrade urge use utilise verify widen work write""".split()
LEAD = r"(?:(?:by|before|from|within|in|for|to|as|when|where|if|following|through|at|on|after|until|once)\b[^,;:]{2,160}[,;:]\s*)?"
IMPERATIVE = re.compile(
    rf"(?:please\s+|to\s+|that\s+|{LEAD})(?:(?:urgently|formally|jointly|regularly|further|also|immediately|routinely)\s+)?(?:{'|'.join(VERBS)})\b",
    re.I,
)
MODAL = re.compile(
    r"\b(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|required to|would (?:wish|want|benefit)|may (?:wish|want)|"
    r"(?:is|are|be) (?:recommended|asked|requested|required|expected|urged|invited|encouraged|advised|reminded|to)\b|"
    r"recommend(?:s|ed)?\b|recommendation is|could (?:usefully )?(?:consider|explore|review)|it is (?:essential|important|vital|imperative) that)",
    re.I,
)
WILL = re.compile(r"^(?:\W*\w[^.?!]{0,200})?\bwill\b(?! (?:have|not be possible|never know))", re.I)
TO_DO = re.compile(
    r"^[^.?!:;]{2,220}?(?<!able)(?<!order)\b to (?:\w+ly )?(?:also )?(?:be|" + "|".join(VERBS) + r")\b", re.I
)
PAST = re.compile(r"\b(?:was|were|had|did|should have|could have|would have|must have)\b", re.I)
QUESTION = re.compile(r"\?[\"”’')\]]*\s*$")
HINDSIGHT = re.compile(r"\b(?:should|could|must|ought to|would|needs? to) (?:\w+ )?have\b", re.I)
ABOUT = re.compile(
    r"\b(?:(?:the|these|those|this|all|following|above|below|its|their|our|\w+ing|makes?|made|set of|number of) "
    r"(?:\w+ ){0,4}recommendations?|recommendations? (?:\w+ ){0,2}(?:is|are|was|were|has|have|that follow|below|above|made|set out|arising|for each|from this|in this|will|should be (?:read|monitored|considered)))\b"
    r"|\baction plans?\b|\bappendix\b",
    re.I,
)
LEAD_IN = re.compile(
    r"\brecommend(?:s|ed|ing|ations?)?\b|\bfollowing\b|\b(?:asks|urges|invites|proposes|suggests) (?:that|the)\b|\bquestions?\b|\bconsiderations?\b",
    re.I,
)


def asks(text: str) -> bool:
    """Whether some sentence of the text asks for something (hindsight, "should have", does not count)."""
    if QUESTION.search(text):
        return True
    rest = HINDSIGHT.sub(" ", text)
    return bool(MODAL.search(rest) or IMPERATIVE.match(text) or WILL.search(rest)) or bool(
        TO_DO.match(text) and not PAST.search(text[:220])
    )


def asks_firmly(text: str) -> bool:
    """Whether the text asks in words that hardly occur in narrative: "should", "must", "recommends that"."""
    rest = HINDSIGHT.sub(" ", text)
    return bool(MODAL.search(rest)) or bool(IMPERATIVE.match(text))


def introduces(text: str) -> bool:
    """Whether a paragraph only speaks about recommendations ("The following recommendations are made:")."""
    about = ABOUT.search(text)
    if text.rstrip().endswith(":"):
        return bool(LEAD_IN.search(text)) and not re.search(r"\bto(?: \w+)?:$", text)
    return bool(about)


def leads_to_list(text: str) -> bool:
    """Whether what follows are recommendations on their own: "The panel therefore recommends:"."""
    return text.rstrip().endswith((":", ":-", "that", "-", "–")) and bool(
        re.search(r"\brecommend(?:s|ed|ations?)?\b", text, re.I)
    )
