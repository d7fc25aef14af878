"""How long, and how often: "within three months", "in no more than eight weeks", "twice a year".

Patterns only; wordings.py lists them among the others.
"""

import re

from scrlib.text.matching.patterns import Pattern
from scrlib.text.times.words import COUNT, NUMBER, UNIT

_NUM = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|a|an|half\sa)"
_UNIT = r"(?:working\sdays?|calendar\sdays?|days?|weeks?|wks?|months?|mths?|years?|hours?|terms?|quarters?)"
SPAN_OF_TIME = Pattern(
    rf"\b(?P<cue>within|in|inside|over|during|for|after|every|at|not\smore\sthan|no\smore\sthan|no\slater\sthan|by)\s(?:a\smaximum\sof\s|the\s|a\speriod\sof\s)?(?P<next>next\s|first\s|coming\s|following\s)?(?P<n>{_NUM})(?:\s(?:to|or|and\sa\shalf)\s{_NUM})?\s(?:clear\s|full\s|school\s|calendar\s)?(?P<unit>{_UNIT})(?P<tail>['’]?s?\s(?:time\b|(?:of|from|after|following)\s(?:the\s|this\s|its\s|their\s|receipt\sof\s(?:the\s|this\s))?(?:[\w'’-]+\s){{0,4}}?(?:publication|report|review|published|signed\soff|sign-off|acceptance|accepted|approval|approved|launch|being\s\w+|receipt|agreement|agreed|date|start|ratification|completion)(?:\sof\s(?:the|this)\s(?:[\w-]+\s)?(?:report|review))?(?:\sbeing\s\w+(?:\soff)?)?)|\sof\s(?:(?!\s(?:and|so|because|to)\b)[^,.;]){{3,60}}|\s(?:afterwards|later|thereafter))?"
)
SO_LONG = Pattern(  # "not later than thirty days hence", "in no more than eight weeks", "within a six-month period"
    rf"""\b(?:
      (?P<cue>in\s(?:under|less\sthan|no\smore\sthan|not\smore\sthan|at\smost|a\s(?:maximum|timescale|time\s?frame)\sof)|(?:within|inside)\s(?:a\s(?:further|timescale|time\s?frame|window|period)\s(?:of\s)?|at\smost\s|the\s(?:next|coming|first)\s)?)\s?{NUMBER}\s{UNIT}\b(?!\s(?:of|old|after|before|prior)\b)
    | within\san?\s{NUMBER}[\s-](?:day|week|month|year|term)[\s-](?:period|timescale|time\s?frame|window|timetable)
    )""",
    re.VERBOSE,
)
SO_OFTEN = Pattern(
    rf"\b(?:(?:at\sleast\s)?(?:annually|yearly|quarterly|monthly|weekly|daily|termly|fortnightly|half[\s-]yearly|half[\s-]termly|biannually|bi-annually|six[\s-]monthly|three[\s-]monthly|bi-monthly)|(?:once|twice|three\stimes)\s(?:a|every|each|per|in\seach|in\severy)\s(?:year|quarter|month|week|term|fortnight|{_NUM}\s\w+)|(?:every|each)\s(?:(?:{_NUM}|other|six)\s)?(?:years?|quarters?|months?|weeks?|terms?|half[\s-]term)|on\s(?:an?\s)?(?:annual|quarterly|monthly|six[\s-]monthly|regular|termly|weekly|yearly)\s(?:basis|cycle)|per\s(?:year|annum|quarter|month|term)|(?<=\ban\s)annual(?=\s(?:[\w-]+\s){{0,2}}(?:audit|review|survey|report)\b)|(?<!the\s)(?<!its\s)(?<!their\s)(?<!our\s)annual(?=\s(?:[\w-]+\s){{0,3}}?(?:training|refreshers?|briefings?|sessions?|courses?|workshops?|updates?)\b)|(?<=\ba\s)(?:quarterly|six-monthly|half-yearly)(?=\s(?:[\w-]+\s){{0,2}}(?:audit|review|survey|report)\b))\b"
)
GOING_ON = Pattern(
    r"\b(?:ongoing|on-going|continually|continuously|on\san?\s(?:ongoing|on-going|continuing)\sbasis|to\scontinue|continue[sd]?)\b"
)
LASTING = Pattern(  # how long, not by when; or so many weeks that nobody counted
    rf"^(?:for\sthe\snext\s(?:{COUNT}|an?)?\s?\w+|over\sthe\snext\s(?:two|three|four|five|\d)\syears|(?:in|over|during|within)\sthe\s(?:coming|next)\s(?:few\s|couple\sof\s)?(?:weeks|months|years))$",
)
