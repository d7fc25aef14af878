"""How authors name a part of the calendar: "in the last week of March", "from the beginning of term", "next spring".

Patterns only, built up from parts of a term or year; time_patterns.py lists them among the others.
"""

import re

from scrlib.text.patterns import Cased, Pattern
from scrlib.text.time_words import MONTH as _MONTH
from scrlib.text.time_words import SEASON as _SEASON
from scrlib.text.time_words import WEEKDAY as _WEEKDAY

_YEAR = r"(?:(?:19|20)\d\d(?:\s?[/-]\s?(?:\d{4}|\d\d?)(?!\d))?)"
_FEAST = r"(?:Easter|Christmas|Whitsun|Ramadan|Eid|Diwali|Michaelmas|Lent)"
_CUE = r"(?P<cue>(?:(?:to\s)?(?:start(?:ing)?|begin(?:ning)?|commenc(?:e|ing))|effective)(?:\s(?:in|at|from|on|with))?|with\seffect\sfrom|no\slater\sthan|not\slater\sthan|ahead\sof|in\s(?:time|readiness|preparation)\sfor|prior\sto|for|by|before|within|during|throughout|over|from|until|at|in)"
_WHOSE = r"(?:(?:the|this|that|its|their|our)\s)?"
_ORDER = r"(?:very\s)?(?:first|second|third|fourth|fifth|sixth|final|last|opening|closing|early|latter|later|middle)"
_PART = rf"(?:{_WHOSE}(?:{_ORDER}\s(?:working\s|school\s)?(?:day|week|fortnight|month|half|quarter|part|third|{_WEEKDAY}|term|year|six\smonths|three\smonths|few\sweeks)|start|beginning|end|close|middle|turn)\s(?:of|in)\s)"
_KIND = r"(?:next|new|coming|current|present|following|same|academic|school|financial|calendar|municipal|reporting|training|audit|planning|contract|business|council|budget|inspection|legal|judicial|church|tax|playing|festival)"
_UNIT = rf"(?:{_MONTH}(?:,?\s{_YEAR})?|{_SEASON}\s(?:half[\s-])?term(?:\s{_YEAR})?|{_SEASON}(?:\s{_YEAR})?|{_FEAST}(?:\s(?:term|break|holidays?))?(?:\s{_YEAR})?|{_YEAR}(?:\s(?:{_KIND}\s)?(?:year|plan|programme|term))?|(?:term|year|month|quarter|half[\s-]term|half-year|season|strategy|plan|programme|financial\syear)\b(?!\sof))"
_WHOLE = rf"(?:{_WHOSE}(?:{_KIND}\s){{0,3}}{_UNIT})"
PART_OF = Pattern(rf"\b{_CUE}\s{_PART}{{1,2}}{_WHOLE}(?![\w%])")
COMING = Pattern(
    rf"""\b(?:
      (?P<cue>(?:with)?in\sthe\scourse\sof|(?:during|over)\sthe\scourse\sof|for\sthe\sstart\sof)\s{_WHOLE}
    | (?:(?:to\s)?(?:start|begin|commenc)(?:ing|e)?\s)?(?:this|next)\s(?:{_SEASON}|(?:financial|academic|school|calendar|municipal)\syear)(?:\sterm)?\b(?!['’])
    | (?:from|by|before|starting|beginning|commencing)\s(?:on\s)?(?:next\s|this\s)?{_WEEKDAY}\b(?!\s\d)
    | (?:in|during|over|within|from)\s(?:the\s|its\s|their\s)(?:next|coming|current|new|present)\s(?:training|audit|planning|reporting|inspection|business|council)\s(?:year|term|quarter)
    | (?:between|from)\s\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}\s(?:and|to)\s\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{_YEAR})?
    | (?:w/e|w/c|week\s(?:ending|beginning|commencing))\s\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{_YEAR})?
    | (?:before|by\sthe\stime|when)\s(?:the\s)?(?:schools?|colleges?|pupils|term)\s(?:breaks?\sup|returns?|re-?opens?|go(?:es)?\sback|ends?|starts?|begins?)(?:\s(?:for|in|on|at)\s(?:the\s)?(?:\d{{1,2}}\s)?(?:{_MONTH}|{_FEAST}|{_SEASON}))?
    | (?:by\sthe\stime|at\sthe\s(?:point|moment|time))\s(?:of\s(?:the\s)?publication|(?:that\s)?(?:this|the)\s(?:report|review)\s(?:is|has\sbeen)\s(?:published|signed\soff|accepted))
    | within\s\d{{1,2}}/(?:12|52)\b
    | within\s(?:thirty|forty|sixty|ninety|twenty-eight|one\shundred)\s(?:days|weeks)\b(?!\sof\s(?:a|an|each|any|the\s(?:child|birth|referral)))
    | in\sa\s(?:week|fortnight|month|year|term)['’]s\stime
    | with\s(?:a|an)\s(?:start|launch|completion|go-live|implementation|target|finish|end)\sdate\s(?:of|in)\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}(?:\s{_YEAR})?
    )""",
    re.VERBOSE,
)
NAMED_WEEK = Cased(  # "in time for Child Safety Week": "during Child Safety Week" may be the name of an event, without a year
    r"\b(?:(?:[Ii]n time for|[Bb]y|[Bb]efore|[Aa]head of) (?:National |World |International )?(?:[A-Z][\w'’]+ ){1,3}(?:Week|Day|Month|Night)\b(?: (?:19|20)\d\d)?|(?P<cue>by) (?:\d{1,2} [A-Z][a-z]{3,}|(?:[A-Z][\w'’]+ ){1,2}week) (?:19|20)\d\d|(?:[Dd]uring|for|on|in|to mark) (?:[A-Z][\w'’]+ ){1,4}(?:Week|Day|Month|Night) (?:19|20)\d\d)",
)
LATER_YEAR = Pattern(
    rf"(?:^|(?<=[.;|\n,]\s)|(?<=[–-]\s)|(?<=\())(?:(?:early|late|mid|end|start|{_SEASON})[\s-]|(?:of|in)\s){{1,2}}(?:19|20)\d\d(?=\s?(?:[.;|\n)–-]|$))"
)
WHEN_ABLE = Pattern(
    r"\b(?:(?:when|once|if|as\ssoon\sas|as\sand\swhen|as)\s(?:the\s|its\s|any\s|further\s|sufficient\s)?(?:funds?|funding|money|resources?|capacity|staffing|budget|grant)\s(?:is|are|has|have|becomes?|can\sbe|allows?|permits?|will)(?:\s(?:been\s)?(?:available|secured?|agreed|approved|found|identified|confirmed|allow|permit|in\splace))?|subject\sto\s(?:the\s)?(?:resources|funding|budget|capacity|agreement|approval)(?:\sbeing\s\w+)?|right\saway|before\slong|at\s(?:the\s)?next\savailable\s\w+|on\sthe\snext\savailable\s\w+)\b",
)
WHEN_IN_POST = Pattern(
    r"\b(?:once|when|as\ssoon\sas|after)\s(?:the|a|an|its|their)\s(?:[\w'’-]+\s){0,3}?(?:manager|director|lead|chair|head|nurse|doctor|officer|post[\s-]?holder|worker|co-?ordinator|provider|contractor|supplier)\s(?:is\s(?:appointed|recruited|in\spost|in\splace)|has\sbeen\s(?:appointed|recruited)|takes\sup\s(?:the\s)?post|starts|arrives|joins)\b|\b(?:once|when|as\ssoon\sas)\s(?:the\s|its\s|their\s)?(?:present\s|current\s|existing\s|old\s)?(?:stocks?|supply|supplies)\s(?:[\w-]+\s){0,5}?(?:runs?\sout|(?:is|are)\s(?:used\sup|exhausted))",
)
_POINT_WORD = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|{_MONTH}|{_SEASON}|{_FEAST}|{_WEEKDAY}|(?:19|20)\d\d|(?:Trinity|Hilary|Lady\sDay|half[\s-]term|financial\syear|academic\syear|school\syear|new\syear)\b)"
_GO_ON = rf"(?:\s(?:{_YEAR}|{_MONTH}|term|half[\s-]term|holidays?|break|recess|rota|next|onwards?)\b)*"
SOME_POINT = Pattern(  # whatever is said between a cue that can only date and the part of the calendar it leads to
    rf"""\b(?:
      (?P<cue>(?:not|no)\slater\sthan|prior\sto|ahead\sof|this\sside\sof|w\.?e\.?f\.?|as\sfrom|commencing\swith|starting\swith|beginning\swith|on\sand\s(?:after|from)|from\s(?:its|their|the)\s(?:\w+\s)?(?:meeting|intake|sitting|rotation|session))\s
        (?:(?!(?:should|will|must|shall|who|which|where|and|or|they|it)\b)[\w'’&/-]+\s){{0,7}}?{_POINT_WORD}{_GO_ON}
    | by\s(?:the\s)?close\sof\s(?:play|business)\s(?:on\s)?{_WEEKDAY}
    | (?:on|with|at|from|in|by|after)\sthe\s(?:{_MONTH}|{_FEAST}|{_SEASON})\s(?:[\w-]+\s){{0,2}}?(?:change|changeover|rota|rotation|release|intake|upgrade|drop|rounds?|edition|newsletter|return|data\sset|dataset)\b(?:\s(?:change|onwards?))*
    | (?:when|once)\s(?:(?!(?:should|will|must|and|or|who|a|an|any|each|every)\b)[\w'’&/-]+\s){{1,6}}?(?:is|are)\s(?:next\s)?(?:re-?)?\w+\s(?:on|in)\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{_MONTH}(?:\s{_YEAR})?|{_YEAR})
    | (?:by|at|before)\s(?:the|its|their)\s(?:AGM|annual\sgeneral\smeeting)\b(?:\s\([^()]{{3,40}}\))?
    | after\s\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{_YEAR})?
    | for\sthe\s20\d\d\s?[/-]\s?\d\d(?:\d\d)?\s(?:[a-z]+\s)?year
    | when\s(?:the\s)?budgets?\s(?:for\s(?:the\s)?[\w/ -]{{4,16}}\s)?(?:is|are)\s(?:next\s)?set
    )""",
    re.VERBOSE,
)
