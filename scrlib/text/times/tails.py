"""What may follow an expression of time and still belong to it: "31 March next", "half term in February", "or sooner"."""

import re

from scrlib.text.times.words import DAY_OF, MONTH, YEAR, YEARS

_TAILS = tuple(  # what the time ends in, and what then goes on with it
    (re.compile(rf"(?:{ends})$", re.IGNORECASE), re.compile(more))
    for ends, more in (
        ("", r",?\s(?:onwards?|at\sthe\s(?:very\s)?latest|or\s(?:sooner|earlier|before))\b|\s['’]\d\d\b"),
        (MONTH.replace(r"\b\.?", ""), rf"\s(?:and|or|to)\s{MONTH}(?:\s{YEAR})?|\s?[/–-]\s?{MONTH}(?:\s{YEAR})?"),
        (
            r"[a-z]{3}|\d(?:st|nd|rd|th)?",
            r"\snext(?=[.,;:)]|$|\sand\b|\s[–-])|\s(?:of\s)?(?:next|this|the\s(?:following|same))\syear\b(?!['’])",
        ),
        (r"summer|winter|spring|autumn|term|day|week|fair|holidays?|year", rf"\s{YEARS}(?!\d)"),
        (YEAR, r"\s?[/–-]\s?(?:\d{4}|\d\d)(?!\d)(?:\s(?:financial|academic|school)\syear)?"),
        (
            r"term|week|day|meeting|break|holidays?|conference|board|census|intake|forum|AGM",
            rf"\s(?:on|in|of)\s(?:{DAY_OF}|{MONTH}(?:\s{YEAR})?)",
        ),
        (
            r"anniversary.*|birthday|death|meeting|week|day|conference|board|term",
            rf",\s{DAY_OF}(?=[.,;:)]|$)",
        ),
        (r"year|term|plan|strategy|week|programme|\d", rf"\s\((?:(?:w/c|by|until|ending|week\sbeginning)\s)?(?:{DAY_OF}|{MONTH}\s{YEAR}|{YEARS})\)"),
        (r"year|month|term", r"\sand\s(?:the\s)?next\b"),
        (YEAR, rf"\sand\s{YEAR}"),
        (r"week|month|quarter|term|year", r"\s(?:following|after|of)\s(?:the\s)?publication(?:\sof\s(?:this|the)\s(?:report|review))?"),
        (r"\b(?:next|first|January|February|March|April|May|June|July|August|September|October|November|December)\s(?:[\w-]+\s){0,2}meeting", r"\sof\s(?:the|its)\s(?:(?!(?:to|and|in|on|with|for|so|because|which|that|when|where|by|should|must|will|shall)\b)[\w'’&-]+\s?){1,6}"),
        (
            r"plan|strategy|programme|term|contract|meeting|conference|event|year",
            rf",\swhich\s(?:ends|runs|falls|begins|starts|is\sdue|takes\splace|opens|expires)\s(?:in|on|until|to|from)\s(?:{DAY_OF}|{MONTH}(?:\s{YEAR})?|{YEAR})",
        ),
        (r"\b(?:refresh|revision|renewal|update|reprint|rewrite|upgrade|review)", r"\sof\s(?:the|its|their)\s(?:[\w'’-]+\s){0,4}[\w'’-]+(?=[.,;)]|$|\sso\b|\sbecause\b|\sin\sorder\b)"),
        (r"\bnext\sfalls?", r"\s(?:to\sbe\s\w+|due(?:\sfor\s\w+)?)\b"),
        (r"budget", r"\sis\s(?:fixed|set|agreed|approved|decided)\b"),
        (r"today|report|publication", r"['’]s\sdate\b"),
        (r"year|term|month|week|quarter|winter|summer|Christmas|Easter", r"\s(?:(?:is|are)\s(?:out|over|up)|ends?|closes|finishes|comes|begins|starts|end)\b"),
        (r"half[\s-]term|Easter|Christmas|summer|spring|autumn|winter", r"\s(?:break|holidays?|recess|vacation)\b"),
        (r"next\s(?:[\w-]+\s)*meeting", r"\sbut\sone\b"),
        (r"(?:edition|issue)", r"\sof\s(?:the|its|their)\s(?:[\w-]+\s){0,2}(?:magazine|newsletter|bulletin|procedures|handbook|prospectus|guide|directory)\b"),
    )
)  # fmt: skip
_GOES_ON = frozenset(" ,'’/–-")  # what a tail begins with
_MOST = 3  # of them, one behind another
_LAST_WORDS = 60  # characters of a time in which what it ends in stands


def end_of(text: str, start: int, end: int) -> int:
    """Where the time that stands from `start` to `end` really ends."""
    for _ in range(_MOST):
        if text[end : end + 1] not in _GOES_ON:
            break
        last = text[max(start, end - _LAST_WORDS) : end]
        more = next(
            (m for ends, follows in _TAILS if (m := follows.match(text, end)) and ends.search(last)), None
        )
        if more is None:
            break
        end = more.end()
    return start + len(text[start:end].rstrip(" ,."))
