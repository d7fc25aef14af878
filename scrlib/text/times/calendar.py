"""How a part of the calendar dates a thing: a word that can date, a part, and the year, term, month or feast it is of.

Patterns only, built of a few parts, so that a whole family is read: "within the current school term", "from the
beginning of the summer term 2013", "in the last week of March"; wordings.py lists them among the others.
"""

import re

from scrlib.text.matching.patterns import Cased, Pattern
from scrlib.text.times.words import (
    COUNT,
    DAY_OF,
    FEAST,
    MONTH,
    NEXT,
    NUMBER,
    OF_YEAR,
    REST,
    SEASON,
    SPELL,
    TO_DAY,
    TWO_YEARS,
    UNIT,
    WEEKDAY,
    YEAR,
    YEARS,
    either,
)

_DAY = rf"(?:{WEEKDAY}\s)?"
_DATE = rf"""(?:
    {_DAY}{TO_DAY}?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}(?:,?\s{YEAR})?
  | {MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR}
  | \d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}} | \d{{1,2}}/{YEAR}
  | {YEAR}-\d\d-\d\d
  | {MONTH}[\s-]?(?:,\s|of\s)?(?:{YEAR}|\d\d\b|\d{{1,2}}(?:st|nd|rd|th)\b)
  | (?:Q[1-4]|(?:first|second|third|fourth|last)\squarter|quarter\s(?:[1-4]|one|two|three|four))(?:,?\s(?:of\s)?(?:the\s)?(?:{TWO_YEARS}|{YEAR}|FY\s?\d\d\b|(?:next|this|current|financial|new)\s(?:financial\s)?year))?
  | (?:the\s)?(?:next\s|following\s|coming\s|new\s|start\sof\sthe\s)?{SEASON}(?:\s(?:half[\s-])?term)?(?:\s(?:of\s)?{YEAR})?
  | (?:the\s)?(?:next\s|following\s|new\s|coming\s)?{FEAST}(?:\s{YEAR})?
  | (?:the\s)?(?:(?:financial\syear\s|FY\s?)?{TWO_YEARS}|FY\s?\d\d\b)(?:\s(?:financial|academic|business|school|audit|training|commissioning|planning|budget|contracting)\s(?:year|plan|programme|round|cycle)|\s(?:budgets?|settlement|estimates))?
  | (?:the\s)?(?:financial|academic|calendar|school|municipal|reporting)\s(?:year|year\send)(?:\s(?:{TWO_YEARS}|{YEAR}))?
  | (?:the\s)?year[\s-]end(?:\s{YEAR})?
  | World\s[A-Z]\w+\sDay(?:\s{YEAR})?
  | (?:the\s)?(?:next|following|same|coming)\s(?:month|quarter|term|week|year)
  | {MONTH}
  | {YEAR}
)"""
_BOUND = r"(?:mid[\s-]|early\s(?:in\s)?|late\s(?:in\s)?|the\s(?:end|start|beginning|close|middle|turn|last\sday|first\sday|week)\s(?:of|in)\s(?:the\s)?|end(?:\sof)?\s(?:the\s)?|start\sof\s(?:the\s)?|beginning\sof\s(?:the\s)?|close\sof\s|the\s|its\s|their\s)"
_DONE_BY = r"(?:to\sbe\s)?(?:fully\s)?(?:completed?|in\splace|operational|live|implemented|achieved|done|delivered|finished|ready)\s(?:by|no\slater\sthan|before|from)"
_PREP = rf"(?P<cue>{_DONE_BY}|(?:by\s)?no\slater\sthan|(?:by\s)?not\slater\sthan|on\sor\sbefore|by|before|in\stime\sfor|in\sadvance\sof|prior\sto|ahead\sof|from|with\seffect\sfrom|effective(?:\sfrom)?|as\sfrom|as\sof|starting(?:\s(?:with|in|from|on|at))?|beginning(?:\s(?:in|with|on|from|at))?|commencing(?:\s(?:in|on|from|with|at))?|start(?:s|ing)?\sdate:?|to\sstart(?:\s(?:in|on|from))?|to\sbegin(?:\s(?:in|on|from|with))?|until|till|on|in|at|for|during|to|due(?:\sby|\sin|:)?|go-live|delivery|completion|deadline:?|timescale:?|target\sdate:?|date:|when:|timing:|over|throughout|for\sthe)"
CUED_DAY = Pattern(rf"\b{_PREP}\s(?P<bound>(?:{_BOUND}){{0,2}})(?P<date>{_DATE})(?![\w%])", re.VERBOSE)
BARE_DAY = Pattern(
    rf"\b(?P<bound>(?:(?:mid[\s-]|early\s|late\s|end\s(?:of\s)?|start\sof\s(?:the\s)?)?))(?P<date>{_DAY}\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}(?:\s{YEAR})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|(?:{MONTH}\s?[–-]\s?)?{MONTH}[\s-]?(?:{YEAR}|\d\d\b)|Q[1-4](?:\s{TWO_YEARS}|\s{YEAR})?|(?:spring|summer|autumn)\sterm(?:\s{YEAR})?|{YEAR}/\d\d)(?![\w%])"
)

_CUE = r"(?P<cue>(?:(?:to\s)?(?:start(?:ing)?|begin(?:ning)?|commenc(?:e|ing))|effective)(?:\s(?:in|at|from|on|with|after))?|with\seffect\sfrom|as\sof|(?:no|not)\slater\sthan|ahead\sof|in\s(?:time|readiness|preparation)\sfor|prior\sto|for|by|before|within|inside|during|throughout|across|over|from|until|at|in|on)"
_WHOSE = r"(?:(?:the|this|that|its|their|our)\s)?"
_ORDER = r"(?:very\s)?(?:first|second|third|fourth|fifth|sixth|final|last|opening|closing|early|latter|later|middle)"
_PART = rf"(?:{_WHOSE}(?:{_ORDER}\s(?:working\s|school\s)?(?:day|week|fortnight|month|half|quarter|part|third|{WEEKDAY}|term|year|few\sweeks|{NUMBER}\s{UNIT})|start|beginning|end|close|middle|turn)\s(?:of|in)\s)"
_COUNTED = rf"(?:month|year|quarter|week)\s{COUNT}(?!\s?(?:%|per\b))"  # "by the end of year two"
_DEFINITE = rf"(?:{NEXT}|{MONTH}|{SEASON}|{FEAST}|{YEARS}(?:['’]s)?)"
_KIND = rf"(?:{_DEFINITE}|{OF_YEAR}|first|second|third|fourth)"
_LONG = r"(?:long|whole|full|remaining|remainder\sof\sthe|rest\sof\sthe)"
_NAMED = rf"(?:{MONTH}(?:,?\s{YEAR})?|{SEASON}(?:\s(?:half[\s-])?(?:term|{REST}))?(?:\s{YEAR})?|{FEAST}(?:\s(?:term|{REST}))?(?:\s{YEAR})?|{TWO_YEARS}|{YEAR}(?:\s(?:{_KIND}\s)?(?:year|plan|programme|term))?)"
_UNIT = rf"(?:{_COUNTED}|{_NAMED}|(?:school|bank)\s{REST}|(?:term|year|month|quarter|half[\s-]term|half-year|semester|fortnight|season|strategy|plan|programme)\b(?!\sof|['’])(?:\s{YEARS})?)"
PART_OF = Pattern(  # "in the last week of March", "from the beginning of the next school term", "early in the new year"
    rf"\b(?:{_CUE}\s{_PART}{{1,2}}|(?:(?:by|from)\s)?(?:early|late|later)\sin\s|(?:(?:with)?in|during|over|for)\sthe\s(?:course|remainder|rest|start)\sof\s){_WHOSE}(?:{_KIND}\s){{0,3}}{_UNIT}(?![\w%])"
)
_ROUND = r"(?:[\w-]+\s){0,2}(?:plan|cycles?|strategy|programme|rounds?|reporting\speriod|meetings)"
WHOLE_OF = Pattern(  # "within the current school term", "over the long summer holiday", "in the next six months"
    rf"""\b(?:
      {_CUE}\s(?:(?:the|this|that|its|their|our)\s(?:{_LONG}\s)?)?(?:
          {_DEFINITE}\s(?:(?:{_KIND}|{_LONG})\s){{0,3}}(?:{SPELL}\b(?!['’]|\s(?:group|tutor|head|plan|on\syear)\b)(?:\s{YEARS})?|{REST})
        | (?:next|coming|following|forthcoming)\s{NUMBER}\s(?:weeks?|months?|years?|terms?|quarters?)(?:\sof\s(?:{YEAR}|the\s(?:plan|year|financial\syear)))?
        | (?:next|following|coming)\s(?:{MONTH}|{FEAST})
        | {OF_YEAR}\syear\s{YEARS} )
    | (?:by|before|until|from|in\stime\sfor|ahead\sof)\s(?:the\s)?(?:school|college|university|bank)\s{REST}
    | (?:(?:with)?in|over|during|by|before)\s(?:the\s(?:end\sof\s(?:the\s)?)?|its\s|their\s)(?:next|coming|current|present)\s(?:{NUMBER}\s)?{_ROUND}
    | (?:within|inside|during)\sthe\s(?:same\s|{OF_YEAR}\s)?{SPELL}(?!\sof\b|['’])
    | (?:by|in|before)\s(?!week\s\d\d){_COUNTED}(?:\sof\s(?:the|this|its)\s\w+)?
    | (?:by|before|within|until)\s(?:the\s)?(?:end|close)\sof\s(?:the\s|this\s)?(?:day|week|business|play)
    | by\s(?:mid-?(?:summer|winter|term|year)|the\s(?:year|month|term|quarter)['’]s\send|the\syear\s{YEAR})
    | (?:by|before|starting|beginning|commencing|from(?=\s(?:next|this)))\s(?:on\s)?(?:(?:next|this)\s)?{WEEKDAY}(?!\s\d)
    | (?:by\s)?this\stime\snext\s(?:year|month|week)
    | (?:early|later?|earlier)\s(?:this|next)\s(?:{OF_YEAR}\s)?{SPELL}(?!['’])
    )\b""",
    re.VERBOSE,
)
THIS_MONTH = Cased(  # with the capital letter, for "this may be"
    rf"(?:\b(?P<cue>{either('by|before|from|until|in|over|during|starting|beginning|commencing|for')})\s)?\b(?:[Tt]his|[Nn]ext)(?:\scoming)?\s(?:{MONTH}|Easter|Christmas|Whitsun|(?:(?<=coming\s)|(?<=\bby\sthis\s)){SEASON})(?:\sterm)?\b(?!['’]|\s(?:House|Ward|Street|is|was)\b)"
)
THIS_SPELL = Pattern(  # by itself: "next term", "this winter", "today"
    rf"\b(?:(?:(?:to\s)?(?:start|begin|commenc)(?:ing|e)?\s)?(?<!the\s)(?<!each\s)(?:this|next)\s(?:week|month|term|quarter|year|{SEASON}(?:\sterm)?|{OF_YEAR}\syear)|today|tomorrow|from\sday\sone)\b(?!['’])"
)
_POINT = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH}(?:\s{YEAR})?|(?:the\s)?{FEAST}(?:\s{YEAR})?|{YEAR}|the\s(?:end|start)\sof\s(?:the\s|this\s)?[\w-]+(?:\s(?:term|year))?)"
FROM_TO = Pattern(  # "between now and the end of June", "from September to March"
    rf"\b(?:between\s(?:now\sand\s(?:the\s\w+|{_POINT})|{_POINT}\sand\s{_POINT})|from\s{_POINT}\s(?:to|until|till)\s{_POINT}|starting\s(?:this\s|next\s)?\w+\sand\sfinishing\s[^,.;]{{3,40}})"
)
_AN_HOUR = r"(?:noon|midday|midnight|12\snoon|\d{1,2}(?:[:.]\d\d)?\s?[ap]m|(?:the\s)?(?:close\sof\s(?:play|business)|end\sof\sthe\sday))"
OF_A_DAY = Pattern(  # "by noon on 3 May", "from the week beginning 6 June", "by the third of May", "a start date of 1 April"
    rf"""\b(?:
      (?:by\s{_AN_HOUR}|(?:the\s)?close\sof\s(?:play|business))(?:\son)?\s(?:{DAY_OF}|{WEEKDAY}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}})
    | by\sthe\s\d{{1,2}}(?:st|nd|rd|th)\sof\s(?:this|next|the\s(?:same|following|coming))\smonth
    | (?:(?:by|from|before|in)\s(?:the\s)?)?(?:w/e|w/c|(?:week|wk)\s(?:ending|beginning|commencing|of))\s(?:{DAY_OF}|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?)
    | (?:by|before|on|from)\sthe\s(?:first|second|third|fifth|tenth|fifteenth|twentieth|thirtieth|thirty-first|last)\s(?:day\s)?of\s{MONTH}(?:\s{YEAR})?
    | (?:on\sor\s(?:about|around)|not\safter|after|at\sor\sbefore|towards|around)\s(?:the\s(?:end|start|beginning|middle)\sof\s)?(?:{DAY_OF}|(?:the\s(?:end|start|beginning|middle)\sof\s){MONTH}(?:\s{YEAR})?)
    | by\s(?:end|start|mid|early|late)-(?:{MONTH}|{SEASON})(?:\s{YEAR})?
    | (?:by\sthe\s(?:[\w-]+\s){{0,3}}?|(?:with\s)?(?:(?:the|an?)\s)?(?:target|completion|implementation|start|launch|go-live|finish|end|due|publication)\s)date\s(?:for\s(?:this|completion)\s)?(?:is\s|of\s|in\s|:\s?)?(?:{DAY_OF}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|{MONTH}\s{YEAR})
    | (?:by|before|on|(?:not|no)\slater\sthan)\sthe\s(?:\w+\s)?anniversary\sof\s(?:(?!\s(?:by|so|and|to|because|which|that|for|in)\b)[^,.;]){{3,50}}
    )""",
    re.VERBOSE,
)
