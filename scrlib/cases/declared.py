"""Names that a report declares and that are therefore no slip: pseudonyms, and the people who wrote or chaired it."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from scrlib.cases.known import among, is_given, is_given_or_word, is_ordinary
from scrlib.cases.tokens import Token, plain, tokens

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?![\s\"”’')])[^.!?\n]*)*")
_NAME = r"(?<![\w-])(?<!\w['’])[A-Z][\w'’-]{0,40}+(?: [A-Z][\w'’-]{0,40}+){0,2}"
_NAMES = rf"{_NAME}(?:[’'\"”]?(?:, | and |, and | or )[‘'\"“]?{_NAME}){{0,12}}"
_REPORT = r"(?:report|review|document|summary|account|overview)"

# The whole sentence declares: its single names, and what follows "called", are pseudonyms.
DECLARES = re.compile(
    rf"\bpseudonyms?\b|\bnames?\b[^.]{{0,80}}\b(?:has|have) (?:all )?been (?:changed|chosen|invented|made up|altered)\b"
    r"|\bnames?\b[^.]{0,80}\b(?:is|are|was|were) (?:all |each )?(?:invented|made[- ]up|fictitious|fictional|assumed|chosen|not (?:the |their )?(?:real|true|own))\b"
    r"|\b(?:is|are) (?:all |an? )?(?:invented|made[- ]up|fictitious|fictional|assumed) (?:first )?names?\b"
    rf"|\b(?:called|known|named|referred to|refers? to|call|names?|nam(?:ing|ed))\b.{{0,80}}\b(?:in|throughout|for) this {_REPORT}\b"
    rf"|\b(?:in|throughout|for) this {_REPORT}\b.{{0,80}}\b(?:called|known|named|referred to|refers? to|call|names?|use)\b"
    rf"|\bfor the purposes? of (?:this|the) {_REPORT}\b.{{0,80}}\b(?:called|known|named|referred to|names?|use)\b"
    r"|\b(?:will|shall) be (?:called|known as|named)\b(?! (?:to|in|as|on|upon|for|by)\b)"
    r"|\b(?:be|is|are|was|were|been) referred to (?:here )?as\b"
    r"|\bthe names? (?:[\w'’-]+,? ){1,8}(?:is|are|has been|have been|will be) used\b"
    r"|\b(?:we|I)(?: will| shall| have)? (?:call|called|refer to|use the names?|used the names?)\b"
    rf"|\bthe (?:{_REPORT}|author|reviewer) (?:calls|refers to|uses the names?)\b"
    r"|\b(?:chose|chosen|asked|wanted|wishes) (?:to be called|to be known as|the names?|this name)\b"
    r"|\bnames? (?:that |which )?(?:we|I) (?:have |will )?(?:use|used|gave|given|give|chosen|chose)\b"
    r"|\bas (?:this|the) report calls\b|\b(?:hereafter|hereinafter|known here as|called here|here called)\b",
    re.I,
)
# After such a sentence: "The four children are called Ash, Beech, Cedar and Damson."
CALLED = re.compile(r"\b(?:is|are) (?:here )?(?:called|known as|referred to as|named)\b", re.I)
# Only the name beside it is a pseudonym: "Skye (not her real name)", "Milo is not the child's real name".
NOT_REAL = re.compile(
    rf"({_NAMES})(?:[’'\"”]?,? \(?|[’'\"”]? is |[’'\"”]? are |, which is )(?:this is |these are |which (?:is|are) )?(?:also )?"
    r"(?:not (?:his|her|their|its|a|the(?: [\w'’ ]{1,30}?)?) ?(?:(?:real|true|own|actual|given) )?names?|(?:a |both |all )?pseudonyms?|(?:an? )?(?:assumed|invented|made[- ]up|fictitious|fictional) names?"
    r"|(?:a |the )?names? (?:that was |which was )?(?:chosen|picked|suggested|agreed) (?:by|with|for) (?:him|her|them|the|his|their))\b"
)
FOLLOWS = re.compile(
    rf"\b(?:called|call|known as|referred to as|refer to|names?|named|pseudonyms?|as)(?: (?:of|is|are|the \w+))?:? [\"“‘]?({_NAMES})"
)
# No name is given, so every first name that recurs alone in the text is taken for one of them.
IN_GENERAL = re.compile(
    r"\bpseudonyms? (?:is|are|was|were|has been|have been)(?: \w+)? (?:used|given|chosen|adopted)\b|\buses? pseudonyms\b"
    r"|\b(?:all|the|other|family|first|real|their|any)?\s?names?\b[^.]{0,80}\b(?:has|have) (?:all )?been (?:changed|altered)\b"
    r"|\bnames?\b[^.]{0,80}\b(?:is|are) (?:all )?(?:invented|made[- ]up|fictitious|fictional|assumed|pseudonyms|not (?:the |their )?(?:real|true|own))\b",
    re.I,
)
REAL = re.compile(rf"\breal (?:first |full |sur)?names?\b[^.]{{0,60}}?({_NAMES})|\bformerly ({_NAMES})")
CODE = re.compile(r"\b(?:[A-Z]{1,2}|[A-Z]?\d)\b")
HEADING = re.compile(
    r"^\W*(?:the )?(?:names|pseudonyms|key to names)\b[^.]{0,40}$|\b(?:pseudonyms|names)(?: (?:are|will be|have been) used)?:\s*$",
    re.I,
)

_WRITER = (
    r"(?:(?:independent|lead|overview|report|panel|review|joint|scr|co)[ -]){0,4}(?:(?:overview|report|panel|review)[ -]){0,2}"
    r"(?:author|reviewer|writer|investigator|rapporteur|chair(?:man|woman|person)?)s?"
)
_PART = r"(?:(?![QK]\.? ?C\b)[A-Z]\.|(?<![\w'’-])[A-Z][\w'’-]{0,40}+)"
_FULL = rf"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Revd?|Canon|Commander|Cllr|Judge|Lord|Lady|Baroness|Det|Supt)\.? ){{0,2}}{_PART}(?: {_PART}){{1,3}}"
_OF = r"(?: \([^()\n]{2,40}\))?"  # "Ann Lea (health) and Bo Ray (police)"
_FULLS = rf"{_FULL}{_OF}(?:(?:, | and | & |, and ){_FULL}{_OF}){{0,3}}"
FULL = re.compile(_FULL)
BRACKETS = re.compile(r"\([^()]*\)")
# Beside "spoke with the lead reviewer" stands a name of somebody else: only these words make one the reviewer's.
_SORT = r"(?:overview|serious|case|independent|local|child|safeguarding|practice|learning|thematic|final|joint|domestic|homicide|scr|part|8)"
_MADE = r"written|prepared|compiled|completed|authored|chaired|undertaken|conducted|led|carried out"
_THEIRS = r"(?:(?:the|an?|its|our|their|this) )?"
_IS = r"(?:was|were|is|are|has been|have been|acted as|served as)"
_LED = (
    r"(?:independent|lead|overview) (?:overview |report |panel |review )?(?:author|reviewer|writer|chair)s?"
)
WRITERS = (
    re.compile(rf"\b(?i:{_WRITER})(?: of (?i:the|this) [^.:\n]{{1,60}})?\s?[:–—-] ?({_FULLS})"),
    re.compile(rf"\b(?i:{_WRITER}) of (?i:the|this) [^.:,\n]{{0,40}}(?i:{_REPORT}|board|partnership|panel)[^.:,\n]{{0,30}},? (?:(?:was|is) )?({_FULLS})"),
    re.compile(rf"\b(?i:independent|lead|overview|report) (?i:overview |report |panel |review )?(?i:author|reviewer|chair)s?,? (?:(?:was|were|is|are) )?({_FULLS})"),
    re.compile(rf"^\W*(?i:(?:report |review |overview )?(?:written|prepared|compiled|authored|produced)(?: for [^.\n]{{1,60}}?)? by) ({_FULLS})"),
    re.compile(rf"^\W*(?i:overview|review|report)\b[^.\n]{{0,40}}(?i:written|prepared|compiled|produced) for [^.\n]{{1,60}}? by ({_FULLS})"),
    re.compile(rf"\band (?i:written|prepared|compiled|authored|chaired) by ({_FULLS})"),
    re.compile(rf"\b(?i:(?:this|our) (?:{_SORT} ){{0,6}}{_REPORT}|the (?:{_SORT} ){{1,6}}{_REPORT})\b[^.\n]{{0,60}}?\b(?i:{_MADE})(?: \w+)? by ({_FULLS})"),
    re.compile(rf"\b(?i:the (?:review|overview) (?:was|is|has been) (?:\w+ )?(?:{_MADE})(?: \w+)? by) ({_FULLS})"),
    re.compile(rf"\b(?i:appointed|engaged|commissioned|asked) ({_FULLS})[^.\n]{{0,60}} (?i:as|to (?:be|act as|lead|chair|undertake|conduct|author|write|carry out|prepare)) (?i:{_THEIRS})(?i:{_WRITER}|(?:{_SORT} ){{0,6}}(?:review|overview|overview report|{_SORT} report))\b"),
    re.compile(rf"({_FULLS})(?:,[^.\n]{{1,80}},)?,?(?i:,? who)? (?i:{_IS})(?i: (?:appointed|commissioned|engaged|asked|chosen|selected))?(?i: (?:to (?:be|act as|serve as)|as))? (?i:{_THEIRS})(?i:{_LED})\b"),
    re.compile(rf"({_FULLS})(?: of [^.,\n]{{1,40}})?,? \(?(?i:{_THEIRS}|an? [\w -]{{1,50}}\band )(?i:{_LED})\b"),
    re.compile(rf"({_FULLS}) of [^.,\n]{{1,40}} (?i:{_IS}) (?i:{_THEIRS})(?i:{_LED})\b"),
    re.compile(rf"({_FULLS}),? (?:was|were|is|are|has been|have been) (?i:appointed|commissioned|engaged) to (?i:lead|write|chair|undertake|carry out|conduct) (?i:it|(?:the|this) (?:\w+ ){{0,3}}(?:review|report|overview))\b"),
    re.compile(rf"^\W*(?i:signed(?: by)?)\s?[:,–-]?\s?({_FULLS})(?=\W*$|,? \(?[^.\n]{{0,40}}(?i:chair|author|reviewer|director|board|committee|partnership))"),
    re.compile(rf"\bI, ({_FULLS}), (?i:am|was|have|had|write|wrote|make|made)\b"),
)  # fmt: skip
# A line of its own, below which the name of whoever wrote or led stands alone: "Yours sincerely", "Lead reviewer".
SIGNS = re.compile(
    rf"^\W*(?:yours (?:sincerely|faithfully|truly|ever)|signed|signature|(?:independent |overview |lead )?{_WRITER})\W*$",
    re.I,
)
# On the cover, and where the panel is set out: those whose names follow, or whose name a role follows.
COVER_WORDS = 40
MARKED = re.compile(
    r"\b(?:(?:written|reviewed|prepared|compiled|completed|produced|authored|led|chaired|undertaken|conducted|carried out|report|review|overview)\b"
    r"[^.]{0,80}\bby|authors?|reviewers?|writers?|chair(?:man|woman|person|ed by)?|consultants?|members of the [\w ]{0,30}(?:panel|team|sub-?\w+))\b",
    re.I,
)
ROLE_AFTER = re.compile(
    rf"({_FULL}),? (?:the |an? )?(?i:independent |overview |lead |report |panel |social work |safeguarding |child protection )*"
    r"(?i:chair\w*|author|reviewer|writer|consultant|co-?ordinator|manager)\b"
)
# A line of the cover: "Report of Ann Lea, April 2014", a name and a month alone, or scholars' names alone.
_DATED = r"(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:19|20)\d\d"
_HONOURS = r"(?:,? (?:[QK]\.?C\.?|[OMC]BE|QPM|[BM]A|[BM]Sc|Ph\.?D))*"
BYLINE = re.compile(
    rf"(?:^|[.:] )(?:(?i:the |overview )?(?i:report of) ({_FULLS}){_HONOURS}(?:[,.] {_DATED})?|({_FULLS}),? {_DATED})\W*$"
    rf"|^(?=[^,]*\b(?:Dr|Prof|Professor|Sir|Dame|Judge)\b)({_FULLS}){_HONOURS}$"
)
PANEL = re.compile(
    r"\b(?:panel|team|sub-?group|sub-?committee|committee)\b[^.]{0,40}\b(?:made up of|consist(?:s|ed) of|compris(?:es|ed|ing)|members? (?:was|were|are)|chaired by)\b",
    re.I,
)
MEMBERS = re.compile(
    r"^\W*(?:[\d.]+ )?(?:the )?(?:(?:members|membership|composition) of the (?:[\w-]+ ){0,4}(?:panel|team|group|sub-?\w+|board)"
    r"|(?:review |scr |serious case review )?(?:panel|team) (?:members|membership)|membership)\W*$",
    re.I,
)
_THANKS = r"(?:thank(?:s|ed|ing)?|grateful|gratitude|indebted|acknowledge[sd]?)"
THANKS = re.compile(
    r"^\W*(?:[\d.]+ )?(?:(?:with|our|my|special|sincere|many|grateful) )*(?:thanks|gratitude|acknowledge?ments?)\b"
    rf"|\b(?:I|we|author|reviewers?|panel|board|partnership|review|team)\b[^.]{{0,60}}\b{_THANKS}\b",
    re.I,
)
THANKED = re.compile(r"^\W*(?:[\d.]+ )?(?:acknowledge?ments?|thanks)\W*$", re.I)  # the heading of such a page
OF_PEOPLE = re.compile(
    r"(?:[^.!?\n]|(?<=\W[A-Z])\.|(?<=\b(?:Dr|Mr|Ms))\.|(?<=\bMrs)\.)+"
)  # "Ms C. Pike" is one
LISTED_WORDS = 12
LISTED = 40  # short passages after such a heading, or cells of the table below it


def pseudonyms_in(passages: Sequence[str]) -> frozenset[str]:
    """The plain names (one or more words each) that the passages declare to be pseudonyms."""
    found: set[str] = set()
    listed = 0
    for text in passages:
        if HEADING.search(text.strip()):
            listed = 40
        elif listed and len(text.split()) <= 8:
            found |= _leading(text)
            listed -= 1
        for match in NOT_REAL.finditer(text):
            found |= _names(match[1])
        declaring = False
        for sentence in SENTENCE.finditer(text):
            alone = NOT_REAL.search(sentence[0])
            goes_on = declaring and CALLED.search(sentence[0])
            declares = goes_on or DECLARES.search(sentence[0])
            if declares and not alone:
                found |= _declared_in(sentence[0])
            declaring = bool(declaring or declares or alone)
    return frozenset(found)


def declares_in_general(passages: Iterable[str]) -> bool:
    """Whether the report says that its names are not real ones, as "Pseudonyms have been used for both children"."""
    return any(IN_GENERAL.search(sentence[0]) for text in passages for sentence in SENTENCE.finditer(text))


def named_in_title(title: str) -> frozenset[str]:
    """The single first names by which a report's own title calls its subject ("A review about Finn")."""
    every = tokens(title)
    return frozenset(
        token.key
        for number, token in enumerate(every)
        if token.capital
        and (is_given(token.key) or is_given_or_word(token.key))
        and not _beside_capital(every, number)
    )


def _beside_capital(every: Sequence[Token], number: int) -> bool:
    before = number > 0 and every[number - 1].capital and every[number - 1].gap == " "
    before = before and not among(every[number - 1].key, "subjects")
    return before or (every[number].gap == " " and number + 1 < len(every) and every[number + 1].capital)


def writers_in(passages: Sequence[str], cover: int) -> frozenset[str]:
    """The plain names of those whom the passages declare as the report's author, reviewer, chair or panel.

    `cover` is how many of the first passages stand on a report's cover, where fewer words declare somebody.
    """
    found = {
        _plain(name)
        for text in passages
        for pattern in WRITERS
        for match in pattern.finditer(text)
        for name in re.split(r", and | and | & |, ", BRACKETS.sub("", match[1]))
    }
    for text, below in pairwise(passages):
        if SIGNS.match(text) and len(below.split()) <= LISTED_WORDS:
            found |= {_plain(match[0]) for match in FULL.finditer(below)}
    for text in passages[:cover]:
        if len(text.split()) <= COVER_WORDS:
            found |= {_plain(match[1]) for match in ROLE_AFTER.finditer(text)} | _named_after(MARKED, text)
            lines = (next(filter(None, line.groups())) for line in BYLINE.finditer(text))
            found |= {_plain(match[0]) for names in lines for match in FULL.finditer(names)}
    return frozenset(name for name in found | _panel_in(passages) if name)


def _panel_in(passages: Sequence[str]) -> set[str]:
    """Those named as members of the panel, in a sentence or in the lines or the table below such a heading."""
    found: set[str] = set()
    listed = 0
    for text in passages:
        listed = LISTED if MEMBERS.search(text) else listed - 1
        if listed > 0 and len(text.split()) <= LISTED_WORDS:
            found |= {_plain(match[0]) for match in FULL.finditer(text)}
        found |= _named_after(PANEL, text)
    return found


def thanked_in(passages: Sequence[str]) -> list[list[tuple[int, int]]]:
    """For each passage, where it only thanks people: (start, end) of the sentences, those about a family left out."""
    spans, page = [], False
    for text in passages:
        spans.append(
            [
                one.span()
                for one in OF_PEOPLE.finditer(text)
                if (page or THANKS.search(one[0]))
                and not any(among(token.key, "kin_of_child") for token in tokens(one[0]))
            ]
        )
        page = bool(THANKED.match(text))
    return spans


def _named_after(mark: re.Pattern[str], text: str) -> set[str]:
    """The full names in the rest of each sentence that holds the mark."""
    found: set[str] = set()
    for sentence in OF_PEOPLE.finditer(text):
        if marked := mark.search(sentence[0]):
            found |= {_plain(match[0]) for match in FULL.finditer(sentence[0], marked.end())}
    return found


def _declared_in(sentence: str) -> set[str]:
    real: set[str] = set()
    for match in REAL.finditer(sentence):
        real |= _names(match[1] or match[2])
    named = {name for match in FOLLOWS.finditer(sentence) for name in _names(match[1])}
    single = set()
    every = tokens(sentence)
    for number, token in enumerate(every):
        beside = (
            number > 0
            and every[number - 1].capital
            and every[number - 1].gap == " "
            and not every[number - 1].first
        )
        beside = beside or (token.gap == " " and number + 1 < len(every) and every[number + 1].capital)
        if token.capital and not beside and not is_ordinary(token.key) and _is_name(token.key, token.first):
            single.add(token.key)
    return (named | single) - real


def _is_name(key: str, first: bool) -> bool:
    return not first or is_given(key) or is_given_or_word(key)


def _leading(text: str) -> set[str]:
    """The name that a short line or cell begins with, in a list headed "Names used"."""
    match = re.match(rf"\W*(?:[\w ]{{2,30}}[:–—-] ?)?({_NAME})(?=$|\s*[-–—:,(|\t])", text)
    return _names(match[1]) if match else set()


def _names(listed: str) -> set[str]:
    return {name for part in re.split(r", and | and | or |, ", listed) if (name := _plain(part))}


def _plain(name: str) -> str:
    """Plain words of a name without a title; "" where it is an ordinary word or a code."""
    keys = [token.key for token in tokens(name)]
    while keys and is_ordinary(keys[0]):
        keys.pop(0)
    while keys and is_ordinary(keys[-1]):
        keys.pop()  # "MBE"
    return " ".join(keys) if keys and not all(CODE.fullmatch(key.upper()) for key in keys) else ""


def plain_names(names: Iterable[str]) -> frozenset[str]:
    """Names given by hand in the same plain form."""
    return frozenset(
        plain_name for name in names if (plain_name := " ".join(plain(part) for part in name.split()))
    )
