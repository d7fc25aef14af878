"""How authors hang a time on an event: the next meeting, so long after publication, once the contract is re-let.

Patterns only; time_patterns.py lists them among the others. A meeting, a report or an intake comes round by itself
and dates the work; a renewal, a revision or a building that has no date of its own is a trigger and no more.
"""

import re

from scrlib.text.patterns import Cased, Pattern
from scrlib.text.time_words import DAY_OF, NUMBER
from scrlib.text.time_words import MONTH as _MONTH
from scrlib.text.time_words import SEASON as _SEASON
from scrlib.text.time_words import YEAR as _YEAR

_FEAST = r"(?:Easter|Christmas|Whitsun|Ramadan|Eid|Diwali|the\snew\syear|New\sYear)"
_N = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety)"
_UNIT = (
    r"(?:(?:working\s|calendar\s|clear\s)?days?|weeks?|wks?|months?|mths?|years?|terms?|quarters?|fortnight)"
)
_WHOSE = r"(?:(?:(?:the|its|their|his|her|our|this|each)\s)?(?:[A-Z][\w&-]*\s){0,4}[A-Z]?[\w&-]*['’]s?\s|(?:the|its|their|his|her|our|this|each)\s)?"
_COMING = rf"(?:next|coming|forthcoming|following|new|first|{_MONTH}|{_YEAR}(?:[/-]\d\d?)?|(?:this|next)\syear['’]s)\s"
_BETWEEN = r"(?:(?!(?:and|or|to|for|of|tell|with|in|by|at|on|from|will|should|must|the|an?|is|are|has|have|includes?|covers?|that|which)\b)[\w'’&-]+\s){0,3}?"
_COMES_ROUND = r"(?:meetings?|boards?|committee|executive|AGM|conference|away[\s-]day|(?:development|training|inset|study)[\s-]day|forum|workshop|clinic|sitting|rota|census|newsletter|bulletin|(?:annual|yearly|quarterly|performance|self-assessment|section\s11)\sreports?|(?:training|audit|work|business|forward|annual|inspection)\s(?:programme|plan|calendar|cycle|round|schedule)s?|(?:planning|budget|commissioning|appraisal|contracting|funding|recruitment|admissions?|reporting|audit|business\splanning)\s(?:round|cycle|year|period|timetable)|rounds?\sof\s[\w-]+|intake|cohort|(?:school|academic|financial|contract|programme|plan|municipal)\syear|holidays?|half[\s-]term|postings|collection|changeover|audit\scycle|appraisals?|rapid\sreviews?)"
_AFTERWARDS = rf"(?:\sof\s(?:the\s)?(?:[A-Z][\w'’&-]*\s?){{1,5}}(?<!\s)|\sof\s(?:new\s)?[a-z]+s\b|\s(?:after|following|in|of|on)\s(?:publication|the\snew\syear|(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}(?:\s{_YEAR})?|{_YEAR})|\s\([^)]{{1,30}}\)|\s(?:starts?|begins?|is\s(?:published|held|due))\b)?"
COMES_ROUND = Cased(
    rf"""\b(?P<cue>(?:[Bb]y\s)?[Nn]o\slater\sthan|[Nn]ot\slater\sthan|[Bb]y\sthe\s(?:time|date)\sof|[Bb]y\sthe\stime|[Bb]y|[Bb]efore|[Pp]rior\sto|[Aa]head\sof|[Ii]n\sadvance\sof|[Ii]n\stime\sfor|[Ff]rom|[Aa]s\sof|[Ww]ith\seffect\sfrom|[Ee]ffective\sfrom|[Ss]tarting\s(?:with|from|at|in)|[Bb]eginning\s(?:with|from|at|in)|[Cc]ommencing\s(?:with|from|at|in)|[Aa]s\spart\sof|[Tt]hrough|[Ff]or|[Aa]t|[Ii]n|[Oo]n|to)\s
      (?P<date>{_WHOSE}(?:annual\s)?{_COMING}{_BETWEEN}{_COMES_ROUND}\b{_AFTERWARDS})""",
    re.VERBOSE,
)
_REPORT = r"(?:this|the)\s(?:[\w-]+\s){0,2}?(?:report|review|overview|recommendations?|action\splan|findings|document|advice)(?:['’]s\spublication)?"
_BODY = r"(?:the|its|our|your|their)\s(?:[\w'’&-]+\s){1,5}?"
_TAKES = r"(?:accept|approv|adopt|agree|endors|publish|present|releas|tabl|ratif)"
_HEARD = r"(?:trial|inquest|proceedings|verdict)"
_START = rf"""(?:(?:the\s)?(?:date\sof\s)?(?:publication|acceptance|approval|agreement|sign-?off|ratification|receipt|receiving|adoption|launch|completion)(?:\sof\s{_REPORT}|\s{_REPORT})?|(?:the\s)?(?:date\sof\s)?(?:presentation|circulation|endorsement|issue|release|tabling)\sof\s{_REPORT}
  |(?:the\s|its\s|their\s)?(?:[A-Z][\w&-]*\s){{0,4}}[A-Z][\w&-]*['’]s?\s(?:approval|acceptance|agreement|sign-?off|decision|{_TAKES}ing\s{_REPORT})
  |(?:the\sdate\sof\s)?{_REPORT}(?:\s(?:is|being|are|has\sbeen|have\sbeen|was)\s(?:{_TAKES}(?:e?d|ied)|shown|signed\soff|laid|made\spublic)(?:\s(?:to|by|before)\s(?:the\s)?(?:[A-Z]\w+|board|committee|council|cabinet|family))?)?
  |this\s(?:report|review|overview)\s(?:is|being|has\sbeen)\s(?:received|sent|circulated|issued)
  |(?:the|its|our|their)\s(?:[\w'’&-]+\s){{0,3}}?(?:final|last|next|first)\s(?:[\w-]+\s)?meeting|the\s(?:local|general|council|mayoral)\selections?(?:\sin\s{_MONTH}(?:\s{_YEAR})?)?
  |(?:the|its|their)\s(?:[\w'’-]+\s){{1,5}}?(?:on|in|of)\s(?:{DAY_OF}|{_MONTH}\s{_YEAR})
  |(?:the|its|their|a)\s(?:new\s)?(?:[\w-]+\s){{1,3}}?(?:taking\sup\s(?:the\s)?post|starting\s(?:work|in\spost)|opening|going\slive|coming\sinto\s(?:force|effect|use|post)|being\s(?:appointed|recruited|in\spost))
  |(?:commencement|go-live)\b(?:\sof\s(?:the|its)\s(?:[\w-]+\s)?\w+)?
  |{_BODY}{_TAKES}ing\s{_REPORT}
  |{_BODY}(?:{_TAKES}e?s|signs\soff|sees|has\s{_TAKES}(?:e?d|ied)|(?:has|have)\s(?:been\s)?(?:shown|sent|given|seen|read))\s{_REPORT}
  |(?:the\s)?(?:end|conclusion|close|completion|outcome)\sof\s(?:the\s|any\s)?(?:criminal\s|court\s|care\s|coronial\s)?{_HEARD}|the\s(?:criminal\s|court\s)?{_HEARD}(?:\s(?:ending|concluding|finishing))?
  |now\b|today\b(?:['’]s\sdate)?)"""
_START = "".join(_START.split())  # as one line, for patterns in which a space counts
FROM_A_START = Pattern(
    rf"""\b(?:
      (?P<cue>(?:within|in|inside|by|over|during|(?:not|no)\s(?:more|later)\sthan)\s)?(?:a\speriod\sof\s|the\s(?:first\s)?)?{NUMBER}\s(?:clear\s|full\s|calendar\s)?{_UNIT}\s(?:on\s)?(?:hence\b|(?:from|of|after|following)\s{_START})(?:\sby\s(?:the|this)\s(?:[\w'’-]+\s){{0,5}}?(?:panel|board|l?scb|acpc|partnership|l?scp|executive|committee|council|cabinet|trust)\b)?
    | in\sthe\s(?:same\s)?(?:week|fortnight|month|quarter)\s(?:(?:of|after|following)\s{_START}|(?:(?:that|in\swhich)\s)?{_REPORT}\s(?:is|comes)\s(?:published|out|released))
    | (?:as\sof|from|on|by)\sthe\s(?:first|last)\s(?:day\s)?of\s(?:the\s(?:next\s)?(?:month|term|quarter|year)(?:\s(?:following|after)\s{_START})?|next\s(?:month|term|quarter|year))
    | after\s(?:its|the|their)\sfirst\s{_N}\s(?:weeks|months)
    )""",
    re.VERBOSE,
)
_BREAK = r"(?:half[\s-]term|holidays?|break|recess)"
_POINT = rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}(?:\s{_YEAR})?|{_FEAST}(?:\s{_YEAR})?|{_YEAR}|the\s(?:end|start)\sof\s(?:the\s|this\s)?[\w-]+(?:\s(?:term|year))?)"
OF_THE_CALENDAR = Pattern(
    rf"""\b(?:
      (?P<cue>by|before|at|in|during|over|from|until|ahead\sof|in\stime\sfor|prior\sto)\s(?:the\s(?:end\sof\s|start\sof\s)?(?:the\s)?)?(?P<date>(?:next\s)?(?:{_MONTH}|{_SEASON}|Easter|Christmas|Whitsun|school|bank|half[\s-]term)\s{_BREAK}(?:\s{_YEAR})?(?:\s(?:begins?|starts?|ends?)\b)?)
    | (?:by|before|from|in|until)\s(?:the\send\sof\s|the\sstart\sof\s)?(?:next|the\sfollowing|the\scoming)\s{_MONTH}
    | (?:early|late)\sin\s(?:the\snew\syear|the\s(?:next\s|new\s)?(?:\w+\s)?(?:year|term)|{_YEAR}|(?:the\s)?{_SEASON}|{_MONTH})
    | (?<!the\s)(?<!each\s)(?<!by\s)(?<!from\s)next\s(?:week|month|term|quarter|year)\b(?!['’])
    | (?:before|by\sthe\stime|when|after)\sthe\sclocks\s(?:go|change)(?:\s(?:forward|back))?(?:\sin\s(?:{_MONTH}(?:\s{_YEAR})?|{_YEAR}))?
    | (?:by|before|on|from)\sthe\s(?:first|second|third|fifth|tenth|fifteenth|twentieth|thirtieth|thirty-first|last)\s(?:day\s)?of\s{_MONTH}(?:\s{_YEAR})?
    | between\s(?:now|{_POINT})\sand\s{_POINT}
    | from\s{_POINT}\s(?:to|until|till)\s{_POINT}
    | by\s(?:noon|midday|midnight|\d{{1,2}}(?:[.:]\d\d)?\s?[ap]m)(?:\son)?\s(?:[A-Z][a-z]+day\s)?\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{_YEAR})?
    | by\s\d{{1,2}}-\d{{1,2}}-\d{{2,4}}
    | (?:by|before)\s(?:the\s)?end\sof\s(?:the\s)?(?:first|second|third|fourth)\s(?:year|month|quarter|term|week)
    | (?:by|before|in|within)\s(?:the\s)?(?:end\sof\s)?(?:the\s|its\s|their\s)?(?:current|present|next)\s(?:[\w-]+\s){{0,2}}(?:plan|cycle|strategy|programme|round)\b
    | in\sthe\s(?:first|second)\shalf\sof\s(?:the\s)?(?:(?:coming|next|new|current)\s)?(?:(?:financial|academic|calendar)\s)?(?:year|{_YEAR})
    | (?:by|before|on|(?:not|no)\slater\sthan)\sthe\s(?:\w+\s)?anniversary\sof\s[^,.;]{{3,50}}
    | (?:in|as\spart\sof|through|for|at|within)\s(?:this|next)\syear['’]s\s(?:[\w-]+\s){{0,3}}?(?:programme|plan|reports?|audit|conference|budget|calendar|review|survey|round)
    | starting\s(?:this\s|next\s)?\w+\sand\sfinishing\s[^,.;]{{3,40}}
    )""",
    re.VERBOSE,
)
LABELLED = Cased(
    rf"""\b(?:Timescale|Time\s?scale|Deadline|Due(?:\sdate)?|By\swhen|When|Target(?:\sdate)?|Completion(?:\sdate)?|Complete|Time\s?frame|Date|Finish|Start(?:\sdate)?|(?:(?:To\sbe\s)?(?:[Cc]ompleted?|[Ff]inish(?:ed)?|[Dd]elivered?|[Ii]mplement(?:ed)?|[Aa]chieved?|[Dd]one|[Ii]n\splace)\s(?:by|within)|Do\sby|By|Within)(?=\s?:))\s?(?:[:=–-]\s?|\s)
      (?:by\s|within\s)?(?:the\s)?(?:end\s(?:of\s)?(?:the\s)?|early\s|mid-?\s?|next\s|first\s|this\s){{0,3}}
      (?:{_N}\s{_UNIT}(?:\sfrom\s{_START})?|\d{{1,2}}/(?:52|12)\b|Q[1-4](?:\s{_YEAR}(?:[/-]\d\d?)?)?|(?:[\w-]+\s){{0,2}}?(?:meeting|term|year|month|quarter|week|half[\s-]term)\b|{_MONTH}(?:\s{_YEAR})?)""",
    re.VERBOSE,
)
ALONE = Pattern(  # a whole line or sentence that is nothing but a time
    rf"(?:^|(?<=[.;|\n]\s)|(?<=[–-]\s)|(?<=\n))(?:(?:End|Start|Close)\sof\s(?:the\s)?(?:calendar|financial|academic|school)?\s?(?:year|term|month|quarter)|(?:Early|Mid|Late|End)[\s-](?:of\s)?{_MONTH}(?:\s{_YEAR})?|(?:Within\s)?{_N}\s(?:weeks|wks|months|mths)(?:\sfrom\s{_START})?|Next\s(?:[\w-]+\s){{0,2}}meeting)(?=\s?(?:[.;|–\n-]|$))",
)

_LATER = r"(?:renewal|revision|re-?tender(?:ing)?|re-?commissioning|reprint(?:ing)?|print\srun|reissue|re-?let(?:ting)?|restructur(?:e|ing)|re-?organisation|merger|procurement|inspection|inquest|go-live|roll-?out|rebuild(?:ing)?|refurbishment|relocation|redesign)"
_OBJECT = r"(?:contracts?|specification|systems?|units?|centre|hub|hospital|refuge|clinic|suite|ward|office|posts?|pilot|funding|bid|polic(?:y|ies)|procedures?|guidance|strategy|protocol|pathway|lease|licen[cs]e|building|template|programme|scheme|restructur\w+|re-?organisation|merger|inquest|trial|proceedings|inspection|legislation|law|Act|website|framework|toolkit|database|module|budget|vacanc(?:y|ies)|recruitment|handbook|grant|tender|procurement|agreement|roll-?out|business\scase|review\sof\s\w+|(?<=criminal\s)case)"
_HAPPENS = r"(?:is|are|has|have|comes?|goes|ends?|opens?|closes?|shuts?|expires?|begins?|starts?|falls?|becomes?|finish(?:es)?|concludes?|takes\seffect)"
_REST = (
    r"(?:(?:\s[\w'’-]+){0,5}(?=[,.;:)]|\s[–-]|$)|(?:\sbeen)?\s\w+(?:ed|let|live|place|use|over|complete)\b)?"
)
_GOES = r"(?:contracts?|units?|centre|hub|pilot|building|programme|scheme|funding|restructur\w+|merger|post|lease|grant|door|action\splan|budget|(?:new|current|existing)\s(?:system|service|policy|strategy))"
EVENT_TO_COME = Pattern(
    rf"""\b(?:
      (?:when|once|as\ssoon\sas|at\sthe\spoint\s(?:that|at\swhich))\s(?:(?:the|this|its|their|both|all)\s|(?=(?:new|national|revised|statutory|government|updated)\s))(?:[\w'’-]+\s){{0,3}}?{_OBJECT}(?:\s(?:for|of)\s(?:[\w-]+\s?){{1,3}}(?<!\s))?\s{_HAPPENS}\b{_REST}
    | (?:after|before)\s(?:the|this|its|their|any\sfurther|any\snew)\s(?:[\w'’-]+\s){{0,2}}?{_GOES}\s{_HAPPENS}\b{_REST}
    | (?:on|upon|at|following|after|pending)\s(?:the\s|its\s|their\s|any\s)?(?:next\s|point\sof\s|contract\s|lease\s|service\s|planned\s|forthcoming\s){{0,2}}{_LATER}(?:\sof\s(?:the|this|its)\s[\w-]+(?:\s[\w-]+)?)?(?=[,.;:)]|\s(?:to|the|so|because)\b|$)
    | (?:if|should|provided(?:\sthat)?)\s(?:the\s|its\s|this\s|further\s|additional\s)?(?:[\w'’-]+\s){{0,3}}?(?:bid|funding|pilot|business\scase|money)\s(?:is|be|becomes?|succeeds?|proves?|can\sbe)\b{_REST}
    )""",
    re.VERBOSE,
)
_HAPPENS_ON = r"(?:(?:that\s|which\s)?(?:re-?)?(?:opens?|begins?|starts?|closes?|ends?|resumes?|meets?|breaks?\sup|takes\splace|is\s(?:held|due|planned))\s)"
_OCCASION = r"(?:meetings?|boards?|committee|conference|congress|day|event|forum|launch|inspection|visit|round|cycle|session|panel|cabinet|executive|council|AGM|workshop|seminar|election|deadline|census|intake|term|review)"
_CALLED = r"(?:(?!(?:should|will|must|shall|to|and|or|who|when|if|by|with|it|they|before|after|until|from|whether)\b)[\w'’&-]+\s){0,7}?"
_DOER = r"(?:boards?|committee|panel|cabinet|executive|council|forum)\s(?:on|in)\b"  # "ratified by the Board on 3 May"
HELD_ON = Pattern(  # an occasion with a date of its own: "by the practice meeting on 14 March", "before the school reopens in May"
    rf"\b(?P<cue>by|before|ahead\sof|in\stime\sfor|prior\sto|in\s(?:readiness|preparation)\sfor|in\sadvance\sof|no\slater\sthan)\s(?!(?:(?:the|its|their|our)\s)(?:[\w'’&-]+\s){{0,3}}{_DOER})(?:the|its|their|our|this|next|his|her)\s{_CALLED}(?:{_OCCASION}\s{_HAPPENS_ON}?|{_HAPPENS_ON})(?:on|in|of|for)\s(?:[A-Z][a-z]+day\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{_MONTH}(?:\s{_YEAR})?|{_YEAR}|the\s(?:spring|summer|autumn|winter|new\syear)(?:\sterm)?)",
)
IN_THE_COURSE = Pattern(
    rf"""\b(?:
      (?P<cue>(?:with)?in\sthe\scourse\sof|during\sthe\scourse\sof|in\s(?:readiness|preparation)\sfor|in\stime\sfor)\s(?:the\s)?(?:(?:next|coming|current|present|new|this)\s(?:[\w-]+\s){{0,2}}?(?:year|month|term|quarter|half-year|season|round)|{_YEAR}(?:[/-]\d\d?)?)\b
    | (?:starting|beginning|commencing|to\s(?:start|begin|commence))\s(?:with|in|from|on|at|after)\s(?:the\s)?(?:new|next|coming|first|{_MONTH}|{_SEASON}|{_FEAST})\s(?:[\w-]+\s){{0,2}}?(?:season|intake|half[\s-]term|rotation|rota|term|year|cohort|cycle|shift|round|holidays?|course|semester)(?:\s(?:in|of)\s(?:{_MONTH}(?:\s{_YEAR})?|{_YEAR}))?
    | (?:by|before|at|from|in\stime\sfor)\s(?:the\s(?:start|beginning|end|close)\sof\s)?the\s{_YEAR}(?:[/-](?:\d{{4}}|\d\d?))?\s(?:spring|summer|autumn|winter|academic|school|financial|calendar|municipal)\s(?:term|year|holidays?|season)
    | (?:implementation|completion|target|start|review|due|go-live|launch|finish)\sdate\s?:?\s(?:is\s|of\s)?\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}
    | By:\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:end\s(?:of\s)?)?{_MONTH}(?:\s{_YEAR})?
    | by\s(?:12\snoon|close\sof\s(?:play|business)|the\send\sof\sthe\sday)\son\s(?:[A-Z][a-z]+day\s)?\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{_YEAR})?
    )""",
    re.VERBOSE,
)
UNDATED = Pattern(  # said to be next, and yet nobody knows when: a trigger, though worded as a meeting is
    rf"\b(?:next|forthcoming|coming)\s(?:[\w'’-]+\s){{0,3}}?(?:{_LATER}|updates?|upgrade|refresh|release|review|appraisals?|rapid\sreviews?|versions?|rewrite)\b|^(?:following|after)\s(?:the\s)?publication$",
)
LASTING = Pattern(  # how long, not by when; or so many weeks that nobody counted
    rf"^(?:for\sthe\snext\s{_N}?\s?\w+|over\sthe\snext\s(?:two|three|four|five|\d)\syears|(?:in|over|during|within)\sthe\s(?:coming|next)\s(?:few\s|couple\sof\s)?(?:weeks|months|years))$",
)
SOON = Pattern(
    r"\b(?:at\sthe\sfirst\s(?:available|possible|practicable)\s(?:opportunity|date)|as\s(?:early|speedily|rapidly|swiftly)\sas\s(?:possible|practicable)|with\sall(?:\sdue)?\sspeed|as\san\s(?:early|urgent|absolute|overriding)\spriority|as\ssoon\sas\sit\scan\sbe\s\w+|from\snow\son(?:wards)?|before\stoo\slong|as\sa\sfirst\s(?:step|priority))\b",
)
