"""Whether the text says why: a finding of this case, or a purpose beyond the act itself."""

import re

from scrlib.records import Parse
from scrlib.text.patterns import Pattern

_THIS_CASE = Pattern(
    r"\b(?:(?:in|of|by|from|to)\sthis\s(?:case|family|review|tragedy|incident)|this\scase|in\sview\sof\sthe\s(?:above|finding)|given\sthe\sabove|as\s(?:it|this|was|happened|seen|they)\s(?:was|were|did|happened|here)|was\snot\ssustainable|which\sstill|who\shave\sbeen|which\sstood\sat|at\sthe\stime\sof\sthe|seen\shere|present\shere|in\sthis\scase\b|(?:because|as|since|given)\s[^.;]{3,140}\b(?:was|were|had|did|could|showed|never|nobody|no one)\b)"
)
_LESSONS = Pattern(  # what is to be passed on, not why
    r"\b(?:findings?|lessons?|learning|themes|summary|briefing|recommendations?|publication|outcomes?|conclusions?|messages?|version|copy|copies|date)\s(?:\w+\s){0,2}?(?:of|from|on|in)\s(?:this|the)\s(?:case|review)\b"
)
_CONTENT_NOT_PURPOSE = Pattern(r"^(?:so|such)\sthat\s[^.;]{0,110}\b(?:cannot|must|can\sname|can\sbe\sno)\b")
_GENERAL_REASON = Pattern(
    r"^(?:to\sensure|to\simprove|to\ssupport|to\smake\ssure|in\sthe\slight\sof\sthis|because\sa\sparent)"
)


def is_tied(parse: Parse) -> bool:
    """Whether the text states a finding of this case, or a purpose beyond the act itself."""
    reasons = [
        p.words
        for p in parse.purposes
        if not _CONTENT_NOT_PURPOSE.opens(p.words) and not _GENERAL_REASON.opens(p.words)
    ]
    return (
        bool(reasons)
        or "form_reason" in parse.notes
        or any(_tells(f.words) for f in parse.findings)
        or any(_THIS_CASE.inside(_without_lessons(r.words)) for r in parse.request)
    )


def _without_lessons(words: str) -> str:
    return _LESSONS.plain.sub(" ", words) if _LESSONS.inside(words) else words


_TOLD = Pattern(
    r"\b(?:was|were|had|did|found|told|saw|heard|said|could\snot|nobody|no\sone|none|never|knew|thought|learn(?:t|ed)|led|lay|slept|spent|lived|died|came|kept|lost|left|felt|described|missed|rang|visited|waited|went|took|gave|has\sbeen|have\sbeen|there\sis\s(?:currently|no)|reason\sis|this\sis\s(?:because|so)|hoped|have\smade|has\salready|not\scut|did\snot|(?:does|do)\snot(?!\s(?:endorse|do\sso|recommend|suggest|propose|repeat|apply|support|wish|think|believe|make))|ha(?:s|ve)\sno\s(?:way|room|space|means|place|record)|no\sway\sof|(?:is|are)\s(?:often|frequently|rarely|seldom|sometimes)\s(?:missing|missed|absent|overlooked|forgotten|left\sout|invisible|unknown))\b"
)
_NOBODY = Pattern(r"\b(?:nobody|no\sone|none\sof|never|does\snot)\b")
_PAST = re.compile(  # a verb in the past: told of what happened, not of what is to be; `\b` leaves most places at once
    r"\b(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?<!\bbeing\s)(?:[a-z]{2,}[^e\W]ed\s(?:the|an?|his|her|their|its|no|one|two|three|four|five|six|seven|eight|nine|ten|twelve|for|out|up|to|at|off|over|that|how|as\ssoon|into|with|from|against|again)|wrote|sent|held|paid|drew|began|broke|brought|built|bought|chose|drove|fell|grew|hid|met|ran|rose|sold|spoke|stood|taught|threw|meant|made|happened|read\sof)\b(?!\s(?:to\sbe|by\s(?:the\s)?end))"
)
_NO_TALE = re.compile(r"\?\s*$|^(?:To|Where|Whereas|Whilst|If|Lead|Success|Evidence)\b|^[A-Z][\w\s]{2,24}:")


def _tells(said: str) -> bool:
    """Whether a sentence tells of something that happened or is lacking: long enough, with a verb that tells."""
    length = len(said.split())
    if length >= 5 and not _NO_TALE.search(said) and _PAST.search(said):
        return True
    return length >= (4 if _NOBODY.inside(said) else 6) and _TOLD.inside(said)
