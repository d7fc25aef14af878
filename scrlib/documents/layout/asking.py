"""Whether words ask for something to be done, told from their form; not what the engine makes of them."""

import re

from scrlib.documents.layout.word_lists import word_list

VERBS = word_list("asks")
LEAD = r"(?:(?:by|before|from|within|in|for|to|as|when|where|if|following|through|at|on|after|until|once)\b[^,;:]{2,160}[,;:]\s*)?"
BY_WHEN = r"(?:(?:by|from|before|within)\s+\w+(?:\s\w+){0,4}\s+)"
IMPERATIVE = re.compile(
    rf"(?:please\s+|to\s+|that\s+|{BY_WHEN}|{LEAD})(?:(?:urgently|formally|jointly|regularly|further|also|immediately|routinely)\s+)?(?:(?:{'|'.join(VERBS)})\b|see (?!also\b|above\b|below\b|page\b|paragraph|chapter|section|appendix|table|note))",
    re.I,
)
MODAL = re.compile(
    r"\b(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|required to|would (?:wish|want|benefit)|may (?:wish|want)|"
    r"(?:is|are|(?<!to )be) (?:recommended|asked|requested|required|needed|expected|urged|invited|encouraged|advised|reminded|to)\b|"
    r"recommend(?:s|ed)?\b|recommendation is|could (?:usefully )?(?:consider|explore|review)|there is a need|"
    r"consideration (?:be|is) given|it is (?:essential|important|vital|imperative) that|it would be helpful|suggests that)",
    re.I,
)
WILL = re.compile(
    r"\bwill\b(?! (?:have|not be possible|never know|recall|remember|be seen that|be clear)\b)", re.I
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|did|does|do|can|could|would|might|found|identified|showed|felt|knew|saw|"
    r"failed|led|came|went|made|took|gave|seemed|appeared|continued|began|tried|wanted|agreed|decided|used|known|likely|able|"
    r"failures?|inability|ability|opportunit(?:y|ies)|decisions?|reluctance|attempts?|efforts?|rights?|ways?|reasons?|chances?|lack)\b",
    re.I,
)
TO_DO = re.compile(
    r"(?P<who>[A-Z(“\"'0-9][^.?!]{1,200}?),? to (?!the\b|an?\b|this|that|these|those|our|their|his|her|its|which|whom|[A-Z\d])[a-z-]{2,}\b"
)
NAMED = 8  # words in the name of whoever is asked
THAT = re.compile(
    r"that (?:the|each|every|all|any|an?|no|consideration)\b|That [A-Z]|the need for\b|consideration of\b",
    re.I,
)
FOR_WHOM = re.compile(rf"[A-Z][^.:;?!]{{2,90}}: (?:{'|'.join(VERBS)})\b")
PAST = re.compile(r"\b(?:was|were|had|did|should have|could have|would have|must have)\b", re.I)
QUESTION = re.compile(r"\?[\"”’')\]]*\s*$")
PARTICIPLE = r"(?:been|had|\w{2,}ed|\w+wn|made|done|gone|seen|taken|given|led|held|met|kept|sent|told|thought|brought|sought|found|heard|read|put|set|understood|left|come|become|begun|written|spoken|chosen|broken|felt|let|meant|paid|said|stood)"
HINDSIGHT = re.compile(
    rf"\b(?:should|could|must|ought to|would|needs? to) (?:\w+ )?have (?:\w+ly |also |not |all |both )?{PARTICIPLE}\b",
    re.I,
)
INDIRECT = re.compile(
    r"\b(?:unsure|uncertain|unclear|not clear|clear|confus\w+|sure|knew|know|known|understood|understand|disagreed?|views?|doubt|idea)\b[^.;:]{0,25}?"
    r"\b(?:what|how|whether|who|whom|when|which|if|where)\b(?: \w+){0,4} (?:should|must|needs? to|ought to|has to|have to)\b",
    re.I,
)  # "Staff are unsure what they should do" asks for nothing
ABOUT = re.compile(
    r"\b(?:the|these|those|this|all|following|above|below|its|their|our|\w+ing|makes?|made|set of|number of) (?:\w+ ){0,4}recommendations?\b(?! (?:no\.? ?)?R?\d)"
    r"|\brecommends?(?: \w+)? as follows\b"
    r"|\brecommendations? (?:\w+ ){0,2}(?:is|are|was|were|has|have|that follow|below|above|made|set out|arising|for each|from this|in this|will"
    r"|should be (?:read|monitored|considered|few|limited|kept|seen))\b",
    re.I,
)
ITSELF = re.compile(
    r"(?:and )?(?:my|our|the) (?:\w+ )?recommendation (?:(?:to|for) [^.;:,]{2,60}? )?is that\b", re.I
)  # "My first recommendation is that ..." is one, and not about one
ELSEWHERE = re.compile(r"\baction plans?\b|\bappendix\b|\bappendices\b", re.I)
LEAD_IN = re.compile(
    r"\brecommend(?:s|ed|ing|ations?)?\b|\bfollowing\b|\b(?:asks|urges|invites|proposes|suggests) (?:that|the)\b|\bquestions?\b|\bconsiderations?\b",
    re.I,
)
COUNTED = "two|three|four|five|six|seven|eight|nine|ten|several|some"
LEADS = re.compile(
    r"^[^.?!]{0,60}\brecommends?(?: that)?$"
    r"|\b(?:advis|propos|suggest)es?(?: that)?:[-–]?$"
    r"|\b(?:asks?|advises?|proposes?|suggests?|recommends?|wants?|calls? for|requests?)\b[^.:;?!]{0,60}"
    rf"\b(?:{COUNTED}|following) (?:\w+ ){{0,2}}(?:things|steps|changes|actions|matters|measures)[.:]?$"
    r"|\b(?:is|are) (?:\w+ )?(?:asked|invited|requested|urged|advised|called (?:up)?on) to:[-–]?$",
    re.I,
)  # the whole end of a line that leads to a list

NO_ADVICE = re.compile(  # says that nothing is asked, or whom the reader may ask
    r"(?:therefore,? |accordingly,? )?(?:no|neither)(?: \w+){0,2} recommendations? (?:\w+ ){0,2}(?:is|are|was|were|has|have)\b"
    r"|no(?: (?:further|other|new|separate|additional|specific))? (?:recommendations?|actions?)(?: needed| required| made| proposed)?\s?[:;.,–—(-]"
    r"|(?:we|i|the \w+(?: \w+)?) (?:\w+ )?(?:makes?|made|has|have) (?:made )?no (?:\w+ ){0,2}recommendations?\b"
    r"|(?:questions|enquiries|queries|requests|correspondence|comments) (?:\w+ ){0,3}about this (?:report|review)\b",
    re.I,
)


def asks_nothing(text: str) -> bool:
    """Whether the text says that nothing is asked: "No recommendation is made, as the home has closed"."""
    return bool(NO_ADVICE.match(text))


def _rest(text: str) -> str:
    """The text without what is wise after the event ("should have seen") and what only others are to know or do."""
    return INDIRECT.sub(" ", HINDSIGHT.sub(" ", text))


def asks(text: str) -> bool:
    """Whether some sentence of the text asks for something (hindsight, "should have seen", does not count)."""
    if asks_nothing(text):
        return False
    if QUESTION.search(text):
        return True
    rest = _rest(text)
    if MODAL.search(rest) or WILL.search(rest):
        return True
    if IMPERATIVE.match(text) or THAT.match(text) or FOR_WHOM.match(text):
        return True
    found = TO_DO.match(text)
    return found is not None and not FINITE.search(found.group("who"))


def asks_someone(text: str) -> bool:
    """Whether a text asks, whoever is asked being named in a few words: "The named nurse to brief each ward".

    "Rules made for younger children at home lead social care to see only the parents" has the form, and states.
    """
    found = TO_DO.match(text)
    return asks(text) and (asks_firmly(text) or found is None or len(found.group("who").split()) <= NAMED)


def demands(text: str) -> bool:
    """Whether the text asks by "should", "must" or "will", whatever its first word ("Talk of suicide was ...")."""
    rest = _rest(text)
    return bool(MODAL.search(rest) or WILL.search(rest))


def asks_firmly(text: str) -> bool:
    """Whether the text asks in words that hardly occur in narrative: "should", "must", "recommends that"."""
    rest = _rest(text)
    return bool(MODAL.search(rest)) or bool(IMPERATIVE.match(text))


def introduces(text: str) -> bool:
    """Whether a paragraph only speaks about recommendations ("The following recommendations are made:")."""
    about = ABOUT.search(text) or (ELSEWHERE.search(text) and not asks_firmly(text))
    if text.rstrip().endswith(":"):
        return bool(LEAD_IN.search(text)) and not re.search(r"\bto(?: \w+)?:$", text)
    return bool(about) and not ITSELF.match(text)


def leads_to_list(text: str) -> bool:
    """Whether what follows are recommendations on their own: "The panel therefore recommends:"."""
    return bool(LEADS.search(text)) or (
        text.rstrip().endswith((":", ":-", "that", "-", "–"))
        and bool(re.search(r"\brecommend(?:s|ed|ations?)?\b", text, re.I))
    )
