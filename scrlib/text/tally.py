"""How many things a lead officer would have to log separately, by the codebook on "bundled"."""

import re
from bisect import bisect_left
from itertools import pairwise

from scrlib.text.asking.owners import classify
from scrlib.text.matching.lexicons import base_of, verb_class
from scrlib.text.steps import Step, work_count

FEW = 3  # more than so many are a list, in however many sentences
_SENTENCE = re.compile(r"[.?!]\s+(?=[A-Z])")
_LIST_MARK = re.compile(r"(?:\(?\b(?:[a-h]|\d{1,2}|[ivx]{1,4})[.)]\s*|[•–-]\s*|\n\s*)$")
_BULLET = re.compile(r"(?:•|\n\s*[-–*])\s")
_PURPOSE = re.compile(r",\s+to\s+")  # "..., to establish whether ..."
_AND_TO = re.compile(r"\band\sto\s")
_MODAL = re.compile(r"\b(?:should|must|will|shall|is\sto|are\sto)\b")
_TAUGHT = re.compile(
    r"(?:\w+\s){0,12}?(?:be\s)?(?:remind(?:s|ed)?|aware|alert|mindful|curious|assurance|assured|satisf\w+|understands?|understood"
    r"|recognises?|remembers?|reflects?|culture|confident)\b",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"(?:(?:checks?|confirms?|satisfy\s\w+|be\s(?:assured|satisfied)|make\ssure|see)\s(?:that|whether)|check\scompliance"
    r"|(?:ensure|make\ssure)\s(?:that\s)?(?:it|they|these|this)\b"
    r"|(?:require|ask|give|inform)\s.{2,60}\b(?:report|figures|numbers?|proportion|scores)|(?:let|tell)\s.{2,60}\bname"
    r"|(?:(?:it|they)\s)?do(?:es)?\s(?:so|this)\b|reports?\sthe\s(?:number|numbers|figures|results|findings|proportion|percentage)|considers?\sthe\s(?:results|findings|report|outcome)|(?:begin|start|commence|go\slive)\s(?:not|no|by|in|on|from|at|with)"
    r"|(?:be|is|are)\s(?:operational|in\splace|live|completed?|done)"
    r"|(?:is|are|be)\s(?:not|never)\s\w+(?:ed|en)|maintain\s(?:an?\s)?(?:\w+\s)?(?:uncertainty|curiosity|scepticism))\b"
)
_SAME_PRODUCT = re.compile(
    r"(?:(?:publish|circulate|issue|disseminate|distribute|launch|relaunch|share|present|implement|introduce|produce|send)(?:e?s)?"
    r"|(?:withdraw|scrap|remove|destroy|replace)s?\s(?:the\s)?(?:old|previous|existing|earlier)\s\w+$)\s?"
    r"(?:(?:the|an?|its|this|any)\s)?(?:new|revised|updated|amended|agreed|final|resulting|finished)\b"
)
_WHAT_FOR = re.compile(r"(?:improve|reduce|strengthen|promote|prevent|enable|increase|help|protect|avoid)\s")
_IN_ORDER_TO = re.compile(
    r"\sto\s(?!the\b|all\b|each\b|its\b|be\b)[a-z]+\s"
)  # "fund two posts to cut waits and improve care"
_OF_THE_SAME = re.compile(  # "visit ten schools and offer each a pack", "ask and write down what was said"
    r"[\w-]+\s(?:down\s)?(?:each\s(?:a|an|one|of|record)\b|what\s(?:was|they|he|she|the\schild)\b"
    r"|(?:for|with|to|on|from)\s(?:it|them|these|both)\b|(?:the|a|an)\s\w+\s(?:in|on|to)\s(?:it|them)\b)"
)
_DONE_TOO = re.compile(
    r"[a-z-]+ed(?:$|\s(?:by|on|in|to|with|at|before|within|over|from|as|across|through)\b)"
)
_DESCRIBES = re.compile(r"(?:include|cover|last|involve)\s")
_HELD = re.compile(r"(?:take\splace|be|occur|happen)\b")
_THAT_TOO = re.compile(r"(?:[,;]|\sand|[,;]\sand)\sthat\s")
_ENSURE = re.compile(r"(?:ensure|satisfy\s\w+|be\s(?:assured|satisfied))\b(?:,\s[^,]{2,80},\sthat\b)?")
_ALSO = re.compile(
    r"(?:[;,]|\sand),?\s(?:and\s)?(?:where\b[^;.]{5,60}?\s)?(?:the|an?|any|each)\s"
    r"(?!(?:[\w-]+\s){0,3}?(?:audit|survey|evaluation|sample)\b)(?:[\w'’-]+\s){1,5}(?:should|must|is\sto|are\sto)\sbe\s"
    r"(?!report|audit|monitor|present|review|sampl|test|evaluat|measur|count|given)"
    r"|\sand\s(?:must|should|shall)\s(?:always|also|never|routinely)\s[a-z]+"
    r"|(?:\sand|,)\s(?:must|should|shall)\sbe\s(?!able|report|audit|monitor|present|review|sampl|test|evaluat|measur|count|at\s)\w+"
)


def actions_asked(text: str, begins: set[int], every_step: list[Step]) -> int:
    """How many actions are asked for, at least 1; checks are not counted unless nothing else is asked.

    begins  where the main acts of the text begin
    """
    own = [step for step in every_step if (step.opens if step.first else step.start) in begins]
    if not own:
        return 1
    if (bullets := len(_BULLET.findall(text, max(own[0].opens - 5, 0)))) > 1:
        return bullets
    if (lettered := _lettered(text[max(own[0].opens - 5, 0) :])) >= FEW:
        return lettered
    own = [
        own[0],
        *(step for before, step in pairwise(own) if _is_job(text, own[0], before, step)),
    ]
    every = work_count(text, own)
    if every <= FEW:
        every = work_count(text, [s for s in own if s is own[0] or not _says_more(text, own[0], s)])
    things = len(_A_THING.findall(text, own[0].opens, own[0].start))
    return max(
        every + sum(_more(text, step, stop) for step, stop in _reaches(text, own)),
        things if things > FEW else 1,
    )


_A_THING = re.compile(  # of a list that is all to be made: "a protocol, a leaflet, a course and a film should be produced"
    r"(?:(?<=,\s)|(?<=,\sand\s)|(?<=\sand\s)|\b)[Aa]n?\s(?=[a-z-]+\s(?:[\w-]+\s){0,5}?[\w-]+(?:,|\sand\s|\sshould|\smust|\swill|\sto\s|\s(?:is|are)\s))"
)

_LETTER = re.compile(r"(?:^|[\s;:,])\(?([a-h])\)\s")


def _lettered(text: str) -> int:
    """How many items of a list within a sentence are lettered from "a" on and ask, each for a job."""
    if "a)" not in text:  # spares most texts the search
        return 0
    letters = "".join(_LETTER.findall(text))
    each_asks = len(_MODAL.findall(text)) >= len(letters)
    return len(letters) if letters and each_asks and "abcdefgh".startswith(letters) else 0


def _reaches(text: str, own: list[Step]) -> list[tuple[Step, int]]:
    """Each step and how far what is said of it goes: to the next step, or the end of its sentence."""
    reaches = []
    ends = [end.start() for end in _SENTENCE.finditer(text, min(step.start for step in own))]
    for index, step in enumerate(own):
        at = bisect_left(ends, step.start)
        stop = ends[at] if at < len(ends) else len(text)
        following = own[index + 1].opens if index + 1 < len(own) else stop
        reaches.append((step, max(step.end, min(stop, following))))
    return reaches


def _is_job(text: str, root: Step, before: Step, step: Step) -> bool:
    """Whether a later step is a job of its own, and not a reason, a check, a date or a part of the one before."""
    words, gap = text[step.start : step.end], text[before.end : step.start]
    if _ends_in_a_mark(gap) or gap.startswith(";") and text[: root.start].endswith(": "):
        return True
    if _CHECKS.match(words) or _SAME_PRODUCT.match(words) or _OF_THE_SAME.match(words):
        return False
    if gap == " and " and _WHAT_FOR.match(words) and _IN_ORDER_TO.search(text, before.start, before.end):
        return False
    if text.startswith("be ", root.start) and _DONE_TOO.match(words):
        return False
    if _PURPOSE.fullmatch(gap) and not _AND_TO.search(text, step.end, step.end + 120):
        return False
    if _SENTENCE.search(text[root.start : step.start]):
        return True
    if _is_attitude(text, root):
        return False
    if _TAUGHT.match(text, root.start, root.end) and not _MODAL.search(gap):
        return False
    if _DESCRIBES.match(words) and _HELD.match(text, before.start):
        return False
    return not (gap == " and " and _ends_bare(text[before.start : before.end]))


def _ends_in_a_mark(gap: str) -> bool:
    """Whether what stands between two steps ends in the mark of an item: a letter, a number, a stroke, a new line."""
    bare = gap.rstrip()
    may = bare.endswith(_MARKS) or "\n" in gap[len(bare) :]  # spares most texts the search
    return may and bool(_LIST_MARK.search(gap))


_MARKS = (".", ")", "•", "–", "-")


def _is_attitude(text: str, step: Step) -> bool:
    """Whether an act is a way of being or thinking ("be professionally curious"): a truism counts as one."""
    if verb_class().get(step.verb) == "attitude":
        return True
    return step.verb in {"be", "remain"} and bool(_BEING.match(text, step.start, step.end))


_BEING = re.compile(r"(?:be|remain)\s(?:\w+ly\s)?\w+")


def _ends_bare(words: str) -> bool:
    """Whether a step ends with a verb that has no object of its own ("see" in "see and speak to all children")."""
    last = words.lower().split()[-2:]
    if len(last) < 2:
        return False
    verb = base_of().get(last[1], last[1])
    return verb in verb_class() and (last[0] == "to" or verb in {"see", "speak", "listen", "ask", "visit"})


def _says_more(text: str, first: Step, step: Step) -> bool:
    """Whether a later sentence, not an item of a list, says more of the first act than asks for another."""
    gap = text[first.end : step.opens]
    if not text[first.start :].startswith(("not ", "be ")) and _is_others_job(text, first, step):
        return False
    again = step.verb == first.verb  # "Consider X. Consider also Y."
    return (
        bool(_SENTENCE.search(text[first.end - 1 : step.opens + 1]))
        and not again
        and not _ends_in_a_mark(gap)
    )


_SAME_WORK = re.compile(
    r"(?:implement|action|lead|oversee|have|seek|do|be\s(?!given|provided|offered|trained|issued)|sample|verify|check|see|inform|report|make\ssure)\b|\w+\s(?:this|it)\b"
)


def _is_others_job(text: str, first: Step, step: Step) -> bool:
    """Whether a later sentence asks somebody else for a piece of work that is not this over again."""
    who = text[step.opens : step.start]
    owned = step.opens < step.start and classify(who) in {"named", "profession"} and first.verb not in _WISHES
    asked = _HEAD.search(who)
    again = asked is None or asked[0].lower() in text[first.opens : first.start].lower()
    return owned and not again and not _SAME_WORK.match(text[step.start : step.end])


_WISHES = frozenset("be have treat wait ensure".split())  # the later sentence says how
_HEAD = re.compile(r"[\w'’-]+(?=(?:\s(?:should|must|will|shall|to|is|are))*\s*$)")


def _more(text: str, step: Step, stop: int) -> int:
    """How many further acts stand inside one step and behind it: each "that" to be ensured is one."""
    words = text[step.start : stop]
    more = 0 if _is_attitude(text, step) else len(_ALSO.findall(words))
    if not (root := _ENSURE.match(words)) or _STANDARD.search(words):
        return more
    thats = list(_THAT_TOO.finditer(words, root.end()))
    ends = [*(that.start() for that in thats[1:]), len(words)]
    denied = _CHECKED if len(thats) >= FEW else _NOT_ASKED
    told = (words[that.end() : end] for that, end in zip(thats, ends, strict=False))
    return more + sum(not denied.match(one) for one in told)


_STANDARD = re.compile(r"\b(?:standard|requirement|principle|expectation|message|rule|condition)\sthat\b")
_CHECKED = re.compile(
    r"(?:[\w'’-]+\s){0,6}?(?:is|are|be)\s(?:\w+ly\s)?(?:monitored|audited|reported|evaluated|measured)\b"
)
_NOT_ASKED = re.compile(  # a check, the same again, said of the same thing, a good quality, a state of mind
    rf"{_CHECKED.pattern}|(?:this|it)\b|they\shave\s(?:been|made)\b"
    r"|[^,;]*\b(?:(?:is|are|be)\s(?:not|never)\s\w+(?:ed|en)|in\san?\s(?:\w+\s){1,4}(?:manner|way))\b"
    r"|(?:[\w'’-]+\s){0,6}?(?:feels?|understands?|knows?|recognises?"
    r"|(?:is|are)\s(?:\w+ly\s)?(?:aware|confident|clear|mindful|curious|reviewed))\b"
)
