"""How authors hang a time on an occasion: the next meeting, the July payslip, so long after publication.

Patterns only; wordings.py lists them among the others. A meeting, a report or an intake comes round by itself
and dates the work; a renewal, a revision or a building that has no date of its own is a trigger and no more.
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
    TWO_YEARS,
    UNIT,
    WEEKDAY,
    YEAR,
    YEARS,
    either,
)

_WHOSE = r"(?:(?:(?:the|its|their|his|her|our|this|each)\s)?(?:[A-Z][\w&-]*\s){0,4}[A-Z]?[\w&-]*['’]s?\s|(?:the|its|their|his|her|our|this|each)\s)?"
_COMING = rf"(?:next|coming|forthcoming|following|new|first|{MONTH}|{YEAR}(?:[/-]\d\d?)?|(?:this|next)\syear['’]s)\s"
_BETWEEN = r"(?:(?!(?:and|or|to|for|of|tell|with|in|by|at|on|from|will|should|must|the|an?|is|are|has|have|includes?|covers?|that|which)\b)[\w'’&-]+\s){0,3}?"
_COMES_ROUND = r"(?:meetings?|boards?|committee|executive|AGM|conference|away[\s-]day|(?:development|training|inset|study)[\s-]day|forum|workshop|clinic|sitting|rota|census|newsletter|bulletin|(?:annual|yearly|quarterly|performance|self-assessment|section\s11)\sreports?|(?:training|audit|work|business|forward|annual|inspection)\s(?:programme|plan|calendar|cycle|round|schedule)s?|(?:planning|budget|commissioning|appraisal|contracting|funding|recruitment|admissions?|reporting|audit|business\splanning)\s(?:round|cycle|year|period|timetable)|rounds?\sof\s[\w-]+|intake|cohort|(?:school|academic|financial|contract|programme|plan|municipal)\syear|holidays?|half[\s-]term|postings|collection|changeover|audit\scycle|appraisals?|rapid\sreviews?)"
_PAPERS = r"(?:contracts?|budgets?|settlement|report|edition|programme|plan|review|strategy|return|prospectus|calendar|audit|accounts?|cycle|round|survey)"
_DATED = rf"(?:next|coming|forthcoming|following|{MONTH}|{YEARS}|{TWO_YEARS}|(?:this|next)\syear['’]s)"  # "in its next annual report", "in this year's training plan"
_AFTERWARDS = rf"(?:\sof\s(?:the\s)?(?:[A-Z][\w'’&-]*\s?){{1,5}}(?<!\s)|\sof\s(?:new\s)?[a-z]+s\b|\s(?:after|following|in|of|on)\s(?:publication|the\snew\syear|(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH}(?:\s{YEAR})?|{YEAR})|\s\([^)]{{1,30}}\)|\s(?:starts?|begins?|is\s(?:published|held|due))\b)?"
COMES_ROUND = Cased(
    rf"""\b(?P<cue>(?:[Bb]y\s)?[Nn]o\slater\sthan|[Nn]ot\slater\sthan|[Bb]y\sthe\s(?:time|date)\sof|[Bb]y\sthe\stime|[Bb]y|[Bb]efore|[Pp]rior\sto|[Aa]head\sof|[Ii]n\sadvance\sof|[Ii]n\stime\sfor|[Ff]rom|[Aa]s\sof|[Ww]ith\seffect\sfrom|[Ee]ffective\sfrom|[Ss]tarting\s(?:with|from|at|in)|[Bb]eginning\s(?:with|from|at|in)|[Cc]ommencing\s(?:with|from|at|in)|[Aa]s\spart\sof|[Tt]hrough|[Ww]ithin|[Ff]or|[Aa]t|[Ii]n|into|[Oo]n|to)\s
      (?P<date>{_WHOSE}(?:annual\s)?{_COMING}{_BETWEEN}{_COMES_ROUND}\b{_AFTERWARDS})""",
    re.VERBOSE,
)
IN_A_PAPER = Cased(  # "in its next annual report", "through this year's training plan"
    rf"""\b(?:(?:[Ww]ith)?[Ii]n(?:to)?|(?:[Ss]tarting\s)?[Ff]rom|[Ff]or|[Bb]y|[Bb]efore|[Tt]hrough|[Aa]s\spart\sof)\s
      (?:(?:(?:the|its|their|our|his|her)\s)?{_DATED}\s{_BETWEEN}{_PAPERS}\b|(?:its|their|the|his|her)\s{_BETWEEN}{_PAPERS}\sfor\s(?:{TWO_YEARS}|{YEAR}))""",
    re.VERBOSE,
)
_ANY_MEETING = rf"""(?!\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH})(?:(?:its|their|the|his|her|a|each)\s)?(?:(?!(?:and|or|to|for|of|tell|with|in|by|at|on|from|an?|opportunity)\s)[\w'’-]+\s){{0,3}}?(?:next|first|second|following|{MONTH}|{SEASON}|{YEAR}|annual|forthcoming|coming|half[\s-]yearly|same)\s(?:(?!(?:and|or|to|for|tell|with|in|by|will|should|the|an?|opportunity|is|are|has|have|includes?|covers?|that|which)\s)[\w'’-]+\s){{0,5}}?(?:meetings?|committee|conference|away\sday|development\sday|refresh|AGM|Board|Group|Executive|Council|Forum|Panel|edition|census|return|cabinet|recess|training\sday|event|renewal|revision|print\srun|intake|inspection|update|upgrade|review|retender|release|inset\sday|session|cycle|board|letter|newsletter|bulletin|sitting|rota)\b(?:\sin\s{MONTH}(?:\s{YEAR})?)?(?:\s\([^)]{{1,30}}\))?"""
OCCASION = Pattern(
    rf"\b(?P<cue>by|before|at|to|for\s(?:approval|adoption|decision|discussion|agreement|ratification|sign-off)\s(?:at|by|on)|for|from|in\stime\sfor|ahead\sof|prior\sto|in\sadvance\sof|on|in|starting\swith)\s(?P<date>{_ANY_MEETING})"
)
_REPORT = r"(?:this|the)\s(?:[\w-]+\s){0,2}?(?:report|review|overview|recommendations?|action\splan|findings|document|advice)(?:['’]s\spublication)?"
_BODY = r"(?:the|its|our|your|their)\s(?:[\w'’&-]+\s){1,5}?"
_TAKES = r"(?:accept|approv|adopt|agree|endors|publish|present|releas|tabl|ratif)"
_HEARD = r"(?:trial|inquest|proceedings|verdict)"
FROM_START = rf"""(?:(?:the\s)?(?:date\sof\s)?(?:publication|acceptance|approval|agreement|sign-?off|ratification|receipt|receiving|adoption|launch|completion)(?:\sof\s{_REPORT}|\s{_REPORT})?|(?:the\s)?(?:date\sof\s)?(?:presentation|circulation|endorsement|issue|release|tabling)\sof\s{_REPORT}
  |(?:the\s|its\s|their\s)?(?:[A-Z][\w&-]*\s){{0,4}}[A-Z][\w&-]*['’]s?\s(?:approval|acceptance|agreement|sign-?off|decision|{_TAKES}ing\s{_REPORT})
  |this\s(?:report|review|overview)\s(?:is|being|has\sbeen)\s(?:received|sent|circulated|issued)
  |(?:the\sdate\sof\s)?{_REPORT}(?:\s(?:is|being|are|has\sbeen|have\sbeen|was)\s(?:{_TAKES}(?:e?d|ied)|shown|signed\soff|laid|made\spublic)(?:\s(?:to|by|before)\s(?:the\s)?(?:[A-Z]\w+|board|committee|council|cabinet|family))?)?
  |(?:the|its|our|their)\s(?:[\w'’&-]+\s){{0,3}}?(?:final|last|next|first)\s(?:[\w-]+\s)?meeting|the\s(?:local|general|council|mayoral)\selections?(?:\sin\s{MONTH}(?:\s{YEAR})?)?
  |(?:the|its|their)\s(?:[\w'’-]+\s){{1,5}}?(?:on|in|of)\s(?:{DAY_OF}|{MONTH}\s{YEAR})
  |(?:the|its|their|a)\s(?:new\s)?(?:[\w-]+\s){{1,3}}?(?:taking\sup\s(?:the\s)?post|starting\s(?:work|in\spost)|opening|going\slive|coming\sinto\s(?:force|effect|use|post)|being\s(?:appointed|recruited|in\spost))
  |(?:commencement|go-live)\b(?:\sof\s(?:the|its)\s(?:[\w-]+\s)?\w+)?
  |{_BODY}{_TAKES}ing\s(?:{_REPORT}|its\srecommendations)
  |{_BODY}(?:{_TAKES}e?s|signs\soff|sees|has\s{_TAKES}(?:e?d|ied)|(?:has|have)\s(?:been\s)?(?:shown|sent|given|seen|read))\s{_REPORT}
  |(?:the\s)?(?:end|conclusion|close|completion|outcome)\sof\s(?:the\s|any\s)?(?:criminal\s|court\s|care\s|coronial\s)?{_HEARD}|the\s(?:criminal\s|court\s)?{_HEARD}(?:\s(?:ending|concluding|finishing))?
  |now\b|today\b(?:['’]s\sdate)?)"""
FROM_START = "".join(FROM_START.split())  # as one line, for patterns in which a space counts
FROM_A_START = Pattern(
    rf"""\b(?:
      (?P<cue>(?:within|in|inside|by|over|during|(?:not|no)\s(?:more|later)\sthan)\s)?(?:a\speriod\sof\s|the\s(?:first\s)?)?{NUMBER}\s(?:clear\s|full\s|calendar\s)?{UNIT}\s(?:on\s)?(?:hence\b|(?:from|of|after|following)\s{FROM_START})(?:\sby\s(?:the|this)\s(?:[\w'’-]+\s){{0,5}}?(?:panel|board|l?scb|acpc|partnership|l?scp|executive|committee|council|cabinet|trust)\b)?
    | (?:(?:with)?in|inside|during)\sthe\s(?:same\s|calendar\s)?(?:week|fortnight|month|quarter|year|term)\s(?:(?:of|after|following)\s{FROM_START}|(?:(?:that|in\swhich)\s)?{_REPORT}\s(?:is|comes)\s(?:published|out|released))
    | (?:as\sof|from|on|by)\sthe\s(?:first|last)\s(?:day\s)?of\s(?:the\s(?:next\s)?(?:month|term|quarter|year)(?:\s(?:following|after)\s{FROM_START})?|next\s(?:month|term|quarter|year))
    | after\s(?:its|the|their)\sfirst\s{COUNT}\s(?:weeks|months)
    )""",
    re.VERBOSE,
)
_CUE_TO_COME = either(
    "ahead of|prior to|before|in advance of|in good time for|in time for|in readiness for|in preparation for"
    "|ready for|to coincide with|no later than|not later than"
)
_ANY = r"(?:(?!(?:should|will|must|shall|to|and|or|who|when|if|by|with|it|they|before|after|until|from|whether|was|were|had|that|which|is|are)\b)[\w'’&/-]+\s)"
_ON = rf"(?:on|of|in)\s(?:{DAY_OF}|(?:early\s|late\s|mid-?\s?)?{MONTH}(?:\s{YEAR})?|{YEAR}|the\s(?:spring|summer|autumn|winter|new\syear)(?:\sterm)?)"
_COMES = r"(?:renewal|revision|review|launch|relaunch|re-?tender|re-?opening|opening|closure|start|re-?issue|reprint|refresh|update|upgrade|expiry|intake|meeting|sitting|AGM|conference|event|inset\sday|training\sday|away\sday|celebration|festival|open\sday|assembly|census|changeover|congress|day|forum|workshop|seminar|elections?|deadline|round|cycle|session)"
_HELD = r"(?:(?:(?:that\s|which\s)?(?:re-?)?(?:opens?|begins?|starts?|closes?|ends?|resumes?|meets?|breaks?\sup|takes\splace|is\s(?:held|due|planned))\s)?)"
OCCASION_ON = Cased(  # an occasion and its day: "in time for the system upgrade of 4 March", "at its renewal on 1 April"
    rf"""\b(?:
      (?P<cue>{_CUE_TO_COME})\s(?:(?:the|its|their|our|this|his|her)\s)?{_ANY}{{1,7}}?{_HELD}{_ON}
    | (?:{_CUE_TO_COME})\sthe\s{YEARS}\s{_ANY}{{0,3}}?(?:weekend|season|festival|games|elections?|carnival|holidays?|show|tour|ceremony|[A-Z]\w+|exams?|round|census)(?:\s(?:weekend|season|week|day|festival))?(?!\s[A-Z])
    | [Bb]y\s(?:[\w-]+\s){{0,2}}?(?:renewal|review|expiry)\s(?:of\s(?:the\s)?\w+\s)?(?:in\s)?{YEAR}
    | [Ww]ithin\sthe\slifetime\sof\s(?:the|its)\s{_ANY}{{1,5}}?[\w-]+,\swhich\s(?:ends|runs)\s(?:in|on|until|to)\s(?:{DAY_OF}|{MONTH}(?:\s{YEAR})?|{YEAR})
    | [Bb]y\sthe\s(?:point|time|date)\s(?:at\swhich|when|that|on\swhich)\s(?:the|its|their)\s{_ANY}{{1,6}}?(?:is|are)\s\w+\s{_ON}
    | (?P<at>{either("at|on|upon|with|alongside|from|by")})\s(?:its|their|the)\s{_ANY}{{0,5}}?{_COMES}\s(?:day\s)?{_HELD}{_ON}
    | (?:[Ww]hen|[Oo]nce|[Bb]efore|[Bb]y\sthe\stime(?:\sthat)?)\s(?:it|they|(?:the|its|their)\s{_ANY}{{1,5}}?)(?:\s?(?:is|are)\s(?:next\s)?(?:[\w-]+ed|(?:re-?)?(?:let|set)|due)|\s?(?:next\s)?(?:meets?|sits?|expires?|ends?|begins?|starts?|opens?|closes?))\s{_ON}
    )(?![\w%])""",
    re.VERBOSE,
)
_CARRIED = r"(?:payslips?|newsletter|edition|issue|bulletin|mailing|mail-?shot|magazine|statements?|bills?|circular|briefing|return|payroll|appraisals?|INSET|inset|workshop|forum|census|sitting|rota\schanges?|rota|intake|cohort|starters|inductions?|induction\sday|conference|away\sday|training\sprogramme|campaign|round|AGM|cabinet|Cabinet|committee|Committee|executive|Executive|council|Council|governors|session|sitting|assembly|open\sday|board|Board|meeting|Week|rotation|release|upgrade|drop|rounds?|data\s?set|changeover|change\sonwards|change)"
_PAPER = r"(?:edition|issue|magazine|newsletter|bulletin|prospectus|handbook)"
WITH_THE = Cased(  # what comes out or comes round in a month that is named: "with the July payslip", "for this September's starters"
    rf"""\b(?P<cue>{_CUE_TO_COME}|{either("starting with|starting from|beginning with|commencing with|with|in|alongside|inside|through|via|for|from|at|by|to|on")})\s(?:(?:the|its|their|next|this)\s|(?={MONTH}['’]s\s))
      (?:{MONTH}|spring|summer|autumn|winter|Spring|Summer|Autumn|Winter|{FEAST})(?:\s{YEAR})?(?:['’]s)?(?:\s[Tt]erm)?\s(?:(?!(?:and|or|of|to|for|by|in|at|on|with|from|so|the|an?|its|their)\b)[\w’-]+\s){{0,2}}?{_CARRIED}\b
      (?:(?<=edition)\sof\s(?:the\s|its\s|their\s)(?:[\w-]+\s)?{_PAPER}|(?<=issue)\sof\s(?:the\s|its\s|their\s)(?:[\w-]+\s)?{_PAPER})?""",
    re.VERBOSE,
)
_SITS = r"(?:Parliament|the\sHouse|the\s(?:(?:family|Crown|county)\s)?courts?|Senedd|the\sAssembly)"
_TERMLY = rf"(?:(?:the\s)?(?:schools?|colleges?|universit(?:y|ies)|pupils|students|term|clocks|winter(?:\spressures)?|summer|exams?|examinations?)|(?:the|this|that)\s(?:(?:{OF_YEAR}|{NEXT}|{SEASON}|{FEAST}|exam(?:ination)?|long)\s){{0,3}}(?:year|term|month|quarter|week|half[\s-]term|season|holidays?|break|recess|session|weather)|{FEAST}|{MONTH})"
_TURNS = r"(?:rises?|breaks?\sup|ends?|closes?|returns?|goe?s?\s(?:back|forward)|re-?opens?|starts?|begins?|changes?|(?:is|are)\s(?:out|over|up)|comes?|finish(?:es)?|resumes?|is\sdissolved)"
_FOR_A_WHILE = rf"(?:\s(?:for|in|on|at|after)\s(?:the\s|its\s)?(?:{SEASON}|{FEAST}|{MONTH}|long|half[\s-]term|{REST})(?:\s(?:{SEASON}|half[\s-]term|{REST}|{YEAR}|term))*)?"
IT_TURNS = Cased(  # a turn of the calendar told as what happens: "before Parliament rises for the summer", "before the month is out"
    rf"""\b(?:{either("before|until|by the time|as soon as|when|once")})\s(?:that\s)?(?:(?:{_SITS}|{_TERMLY})\s{_TURNS}\b(?!\s(?:of|an?|the\s[a-z])\b){_FOR_A_WHILE}
      | (?:it|they|(?:the|its|their)\s(?:[\w'’&-]+\s){{0,4}}?(?:[Bb]oard|[Cc]ommittee|[Ee]xecutive|[Pp]artnership|[Cc]ouncil|[Cc]abinet|[Ff]orum|[Pp]anel|[Gg]overnors|[Tt]rustees|LSCB|LSCP|ACPC|[Gg]roup))\snext\s(?:meets?|sits?|convenes?|gathers?)\b(?!\s(?:the|an?|with|him|her|them|this|that|their)\b)(?:\s(?:in|on|after)\s(?:{DAY_OF}|{MONTH}|{FEAST}))?)""",
    re.VERBOSE,
)
MEETING_THAT = Pattern(  # "at the Board meeting after next", "first meeting after the summer break"
    rf"""\b(?:
      (?:(?P<cue>at|by|before|to|for|from)\s)?(?:the\s|its\s|their\s)?(?:first|next|second)\s(?:[\w'’-]+\s){{0,3}}?(?:meeting|session|sitting|assembly|inset\sday)\s(?:after|following|of|in)\s(?:the\s)?(?:(?:start|end)\sof\s(?:the\s)?)?(?:(?:(?:{NEXT}|{MONTH}|{SEASON}|{FEAST}|{YEARS}(?:['’]s)?)|{OF_YEAR})\s){{0,3}}(?:{SPELL}|{REST}|{MONTH}|{FEAST}|{SEASON}|{YEAR}|publication)\b(?:\s{YEAR})?
    | (?:at|by|to|for)\s(?:the\s|its\s|their\s)(?:[\w'’-]+\s){{0,3}}?meeting\safter\snext
    | (?:at|by|to|for|before)\s(?:the\s|its\s|their\s)(?:{FEAST}|{SEASON})\s(?:term\s)?(?:(?!(?:and|or|of|to|for)\b)[\w-]+\s){{0,2}}?(?:meeting|conference|forum|away\sday|inset|sitting|session|assembly)\b
    | (?:by|at|before)\s(?:the|its|their)\s(?:AGM|annual\sgeneral\smeeting)\b(?:\s\([^()]{{3,40}}\))?
    | (?:the\s)?first\s(?:(?!to\b)[\w-]+\s){{0,3}}?(?:to\s(?:be\s(?:held|completed?|made|done)|take\splace|sit|meet|start|begin)|being\sheld|taking\splace)\s(?:by|in|on|before|no\slater\sthan)\s(?:the\s(?:end|start)\sof\s)?(?:{DAY_OF}|{MONTH}(?:\s{YEAR})?|(?:the\s)?{SEASON}(?:\sterm)?(?:\s{YEAR})?|{YEAR})
    )""",
    re.VERBOSE,
)
NAMED_WEEK = Cased(  # "in time for Child Safety Week": "during Child Safety Week" may be the name of an event, without a year
    r"\b(?:(?:[Ii]n time for|[Bb]y|[Bb]efore|[Aa]head of) (?:National |World |International )?(?:[A-Z][\w'’]+ ){1,3}(?:Week|Day|Month|Night)\b(?: (?:19|20)\d\d)?|(?P<cue>by) (?:\d{1,2} [A-Z][a-z]{3,}|(?:[A-Z][\w'’]+ ){1,2}week) (?:19|20)\d\d|(?:[Dd]uring|for|on|in|to mark) (?:[A-Z][\w'’]+ ){1,4}(?:Week|Day|Month|Night) (?:19|20)\d\d)",
)
_POINT_WORD = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}|{MONTH}|{SEASON}|{FEAST}|{WEEKDAY}|(?:19|20)\d\d|(?:Trinity|Hilary|Lady\sDay|half[\s-]term|financial\syear|academic\syear|school\syear|new\syear)\b)"
_GO_ON = rf"(?:\s(?:{YEAR}|{MONTH}|term|half[\s-]term|holidays?|break|recess|rota|rotation|intake|next|onwards?)\b)*"
SOME_POINT = Pattern(  # whatever is said between a cue that can only date and the part of the calendar it leads to
    rf"""\b(?:
      (?P<cue>(?:not|no)\slater\sthan|prior\sto|ahead\sof|this\sside\sof|w\.?e\.?f\.?|as\sfrom|on\sand\s(?:after|from)|from\s(?:its|their|the)\s(?:\w+\s)?(?:meeting|intake|sitting|rotation|session))\s
        (?:(?!(?:should|will|must|shall|who|which|where|and|or|they|it)\b)[\w'’&/-]+\s){{0,7}}?{_POINT_WORD}{_GO_ON}
    | (?:commencing|starting|beginning)\swith\s(?:(?!(?:should|will|must|shall)\b)[\w'’&/-]+\s){{0,9}}?{_POINT_WORD}{_GO_ON}
    | when\s(?:the\s)?budgets?\s(?:for\s(?:the\s)?[\w/ -]{{4,16}}\s)?(?:is|are)\s(?:next\s)?set
    )""",
    re.VERBOSE,
)
ON_PUBLICATION = Pattern(
    r"\b(?:on|by(?:\sthe\stime(?:\sof)?)?|before|from|with\seffect\sfrom|prior\sto|in\sadvance\sof|ahead\sof|at(?:\sthe\s(?:point|moment|time)(?:\s(?:that|of))?)?|upon|alongside|at\sthe\ssame\stime\sas|when|as\ssoon\sas|once|following|after|in\sthe\ssame\sweek\sas)\s(?:the\s)?(?:(?:day|date)\s(?:that\s|on\swhich\s|of\s)?)?(?:(?:(?:this|the)\s)?(?:(?:report|review)\s(?:is|has\sbeen)\s(?:published|signed\soff|accepted|agreed)|publication(?:\sdate)?(?:\sof\s(?:this|the)\s(?:report|review))?)|(?<=date\sof\s)(?:this|the)\s(?:report|review))|\b(?:when|as\ssoon\sas)\sit\snext\smeets\b"
)
