"""How a time is put together, whatever it names: a word that can date, a part of the calendar, what is said of it.

Patterns only. Where time_wording.py lists wordings one by one, these are built of a few parts, so that a whole
family is read: "within the current school term", "by the September 2013 INSET", "in time for the upgrade of 4 March".
"""

import re

from scrlib.text.patterns import Cased, Pattern
from scrlib.text.time_words import DAY_OF, FEAST, MONTH, NUMBER, SEASON, UNIT, YEAR, YEARS


def _either(words: str) -> str:
    """Alternatives that may open a sentence, in a pattern where the case counts elsewhere."""
    ways = words.replace(" ", r"\s").split("|")
    return "|".join(f"[{way[0].upper()}{way[0]}]{way[1:]}" for way in ways)


_NEXT = r"(?:next|coming|forthcoming|following|ensuing|new|current|present|this)"
_OF_YEAR = r"(?:financial|academic|school|college|university|calendar|municipal|council|civic|reporting|training|audit|planning|contract|budget|business|fiscal|parliamentary|judicial|football)"
_LONG = r"(?:long|whole|full|remaining|remainder\sof\sthe|rest\sof\sthe|half[\s-])"
_DEFINITE = rf"(?:{_NEXT}|{MONTH}|{SEASON}|{FEAST}|{YEARS}(?:['’]s)?)"
_SPELL = r"(?:year|term|month|quarter|week|fortnight|half[\s-]?(?:term|year)|semester|session)"
_REST = r"(?:holidays?|break|recess|vacation|term[\s-]time)"
_CUE_IN = r"(?:(?:with)?in(?:\sthe\s(?:course|lifetime|remainder)\sof)?|inside|during(?:\sthe\scourse\sof)?|throughout|across|over(?:\sthe\scourse\sof)?|by|before|until|from|at|for)"
SPELL = Pattern(  # "within the current school term", "during the municipal year 2000/01", "before the long summer holiday"
    rf"""\b(?:
      (?P<cue>{_CUE_IN})\s(?:(?:the|its|their)\s(?:{_LONG}\s)?)?{_DEFINITE}\s(?:(?:{_OF_YEAR}|{_DEFINITE}|{_LONG})\s){{0,3}}{_SPELL}\b(?!['’]|\s(?:group|tutor|head|plan|on\syear)\b)(?:\s{YEARS})?
    | {_CUE_IN}\sthe\s{_OF_YEAR}\syear\s{YEARS}
    | (?:by|before|until|from|in\stime\sfor)\sthe\s(?:start\sof\sthe\s|end\sof\sthe\s)?(?:(?:long|school|college|university|{_DEFINITE})\s){{1,3}}{_REST}\b
    | (?:over|during|in)\s(?:(?:this|next|the\s(?:coming|forthcoming|next|current))\s)(?:year['’]s\s)?(?:(?:long|school|{SEASON}|{FEAST})\s){{1,3}}{_REST}\b
    | by\sthe\s(?:year|month|term|quarter)['’]s\send | by\sthe\syear\s{YEAR}
    | (?:by\s)?this\stime\snext\s(?:year|month|week)
    | (?:early|later?|earlier)\s(?:this|next)\s(?:(?:{_OF_YEAR})\s)?(?:year|month|term|week|quarter)\b(?!['’])
    | later\sin\sthe\s(?:(?:{_OF_YEAR})\s)?(?:year|term|month)
    | (?:by|from|before|until|starting|beginning)\s(?:today|tomorrow|the\s(?:day|date)\s(?:of\s(?:publication|this\s(?:report|review))))
    )""",
    re.VERBOSE,
)
THIS_MONTH = Cased(  # with the capital letter, for "this may be"
    rf"(?:\b(?P<cue>{_either('by|before|from|until|in|over|during|starting|beginning|commencing|for')})\s)?\b(?:[Tt]his|[Nn]ext)(?:\scoming)?\s(?:{MONTH}|Easter|Christmas|Whitsun|(?:(?<=coming\s)|(?<=\bby\sthis\s)){SEASON})(?:\sterm)?\b(?!['’]|\s(?:House|Ward|Street|is|was)\b)"
)

_CUE_TO_COME = _either(
    "ahead of|prior to|before|in advance of|in good time for|in time for|in readiness for|in preparation for"
    "|ready for|to coincide with|no later than|not later than"
)
_ANY = r"(?:(?!(?:should|will|must|shall|to|and|or|who|when|if|by|with|it|they|before|after|until|from|whether|was|were|had|that|which|is|are)\b)[\w'’&/-]+\s)"
_ON = rf"(?:on|of|in)\s(?:{DAY_OF}|(?:early\s|late\s|mid-?\s?)?{MONTH}(?:\s{YEAR})?|{YEAR})"
_COMES = r"(?:renewal|revision|review|launch|relaunch|re-?tender|re-?opening|opening|closure|start|re-?issue|reprint|refresh|update|upgrade|expiry|intake|meeting|sitting|AGM|conference|event|inset\sday|training\sday|away\sday|celebration|festival|open\sday|assembly|census|changeover)"
OCCASION_ON = Cased(  # an occasion and its day: "in time for the system upgrade of 4 March", "at its renewal on 1 April"
    rf"""\b(?:
      (?P<cue>{_CUE_TO_COME})\s(?:(?:the|its|their|our|this|his|her)\s)?{_ANY}{{1,7}}?{_ON}
    | (?:{_CUE_TO_COME})\sthe\s{YEARS}\s{_ANY}{{0,3}}?(?:weekend|season|festival|games|elections?|carnival|holidays?|show|tour|ceremony|[A-Z]\w+|exams?|round|census)(?:\s(?:weekend|season|week|day|festival))?(?!\s[A-Z])
    | [Ww]ithin\sthe\slifetime\sof\s(?:the|its)\s{_ANY}{{1,5}}?[\w-]+,\swhich\s(?:ends|runs)\s(?:in|on|until|to)\s(?:{DAY_OF}|{MONTH}(?:\s{YEAR})?|{YEAR})
    | [Bb]y\sthe\s(?:point|time|date)\s(?:at\swhich|when|that|on\swhich)\s(?:the|its|their)\s{_ANY}{{1,6}}?(?:is|are)\s\w+\s{_ON}
    | (?P<at>{_either("at|on|upon|with|alongside|from|by")})\s(?:its|their|the)\s{_ANY}{{0,4}}?{_COMES}\s(?:day\s)?{_ON}
    | (?:[Ww]hen|[Oo]nce|[Bb]efore|[Bb]y\sthe\stime(?:\sthat)?)\s(?:it|they|(?:the|its|their)\s{_ANY}{{1,5}}?)(?:\s?(?:is|are)\s(?:next\s)?(?:\w+ed|reset|let|set|due)|\s?(?:next\s)?(?:meets?|sits?|expires?|ends?|begins?|starts?|opens?|closes?))\s{_ON}
    )(?![\w%])""",
    re.VERBOSE,
)
_CARRIED = r"(?:payslips?|newsletter|edition|issue|bulletin|mailing|mail-?shot|magazine|statements?|bills?|circular|briefing|return|payroll|appraisals?|INSET|inset|workshop|forum|census|sitting|rota|rotation|intake|cohort|starters|inductions?|induction\sday|conference|away\sday|training\sprogramme|campaign|round|AGM|cabinet|Cabinet|committee|Committee|executive|Executive|council|Council|governors|session|sitting|assembly|open\sday|board|Board|meeting)"
_PAPER = r"(?:edition|issue|magazine|newsletter|bulletin|prospectus|handbook)"
WITH_THE = Cased(  # what comes out or comes round in a month that is named: "with the July payslip", "for this September's starters"
    rf"""\b(?P<cue>{_CUE_TO_COME}|{_either("with|in|alongside|inside|through|via|for|from|at|by|to|on")})\s(?:the|its|their|next|this)\s
      (?:{MONTH}|spring|summer|autumn|winter|Spring|Summer|Autumn|Winter|{FEAST})(?:\s{YEAR})?(?:['’]s)?(?:\s[Tt]erm)?\s(?:(?!(?:and|or|of|to|for|the|an?|its|their)\b)[\w-]+\s){{0,2}}?{_CARRIED}\b
      (?:(?<=edition)\sof\s(?:the\s|its\s|their\s)(?:[\w-]+\s)?{_PAPER}|(?<=issue)\sof\s(?:the\s|its\s|their\s)(?:[\w-]+\s)?{_PAPER})?""",
    re.VERBOSE,
)
_SITS = r"(?:Parliament|the\sHouse|the\s(?:(?:family|Crown|county)\s)?courts?|Senedd|the\sAssembly)"
_TERMLY = rf"(?:(?:the\s)?(?:schools?|colleges?|universit(?:y|ies)|pupils|students|term|clocks|winter(?:\spressures)?|summer|exams?|examinations?)|(?:the|this|that)\s(?:(?:{_OF_YEAR}|{_NEXT}|{SEASON}|{FEAST}|exam(?:ination)?|long)\s){{0,3}}(?:year|term|month|quarter|week|half[\s-]term|season|holidays?|break|recess|session|weather)|{FEAST}|{MONTH})"
_TURNS = r"(?:rises?|breaks?\sup|ends?|closes?|returns?|goe?s?\s(?:back|forward)|re-?opens?|starts?|begins?|(?:is|are)\s(?:out|over|up)|comes?|finish(?:es)?|resumes?|is\sdissolved)"
_FOR_A_WHILE = rf"(?:\s(?:for|in|on|at|after)\s(?:the\s|its\s)?(?:{SEASON}|{FEAST}|{MONTH}|long|half[\s-]term|{_REST})(?:\s(?:{SEASON}|half[\s-]term|{_REST}|{YEAR}|term))*)?"
IT_TURNS = Cased(  # a turn of the calendar told as what happens: "before Parliament rises for the summer", "before the month is out"
    rf"""\b(?:{_either("before|until|by the time|as soon as|when|once")})\s(?:that\s)?(?:(?:{_SITS}|{_TERMLY})\s{_TURNS}\b(?!\s(?:of|a|an|the)\b){_FOR_A_WHILE}
      | (?:it|they|(?:the|its|their)\s(?:[\w'’&-]+\s){{0,4}}?(?:[Bb]oard|[Cc]ommittee|[Ee]xecutive|[Pp]artnership|[Cc]ouncil|[Cc]abinet|[Ff]orum|[Pp]anel|[Gg]overnors|[Tt]rustees|LSCB|LSCP|ACPC|[Gg]roup))\snext\s(?:meets?|sits?|convenes?|gathers?)\b(?!\s(?:the|an?|with|him|her|them|this|that|their)\b)(?:\s(?:in|on|after)\s(?:{DAY_OF}|{MONTH}|{FEAST}))?)""",
    re.VERBOSE,
)
NEAR_A_DAY = Pattern(
    rf"\b(?:on\sor\s(?:about|around)|not\safter|at\sor\sbefore|towards|around)\s(?:the\s(?:end|start|beginning|middle)\sof\s)?(?:{DAY_OF}|(?:the\s(?:end|start|beginning|middle)\sof\s){MONTH}(?:\s{YEAR})?)|\bby\s(?:end|start|mid|early|late)-(?:{MONTH}|{SEASON})(?:\s{YEAR})?|\bw/c\s\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?"
)
MEETING_THAT = Pattern(  # "at the Board meeting after next", "first meeting after the summer break"
    rf"""\b(?:
      (?:(?P<cue>at|by|before|to|for|from)\s)?(?:the\s|its\s|their\s)?(?:first|next|second)\s(?:[\w'’-]+\s){{0,3}}?(?:meeting|session|sitting|assembly|inset\sday)\s(?:after|following|of|in)\s(?:the\s)?(?:(?:start|end)\sof\s(?:the\s)?)?(?:(?:{_DEFINITE}|{_OF_YEAR})\s){{0,3}}(?:{_SPELL}|{_REST}|{MONTH}|{FEAST}|{SEASON}|{YEAR}|publication)\b(?:\s{YEAR})?
    | (?:at|by|to|for)\s(?:the\s|its\s|their\s)(?:[\w'’-]+\s){{0,3}}?meeting\safter\snext
    | (?:at|by|to|for|before)\s(?:the\s|its\s|their\s)(?:{FEAST}|{SEASON})\s(?:term\s)?(?:(?!(?:and|or|of|to|for)\b)[\w-]+\s){{0,2}}?(?:meeting|conference|forum|away\sday|inset|sitting|session|assembly)\b
    )""",
    re.VERBOSE,
)
SO_LONG = Pattern(  # "not later than thirty days hence", "in no more than eight weeks", "within a six-month period"
    rf"""\b(?:
      (?P<cue>in\s(?:under|less\sthan|no\smore\sthan|not\smore\sthan|at\smost|a\s(?:maximum|timescale|time\s?frame)\sof)|(?:within|inside)\s(?:a\s(?:further|timescale|time\s?frame|window|period)\s(?:of\s)?|at\smost\s|the\s(?:next|coming|first)\s)?)\s?{NUMBER}\s{UNIT}\b(?!\s(?:of|old|after|before|prior)\b)
    | within\san?\s{NUMBER}[\s-](?:day|week|month|year|term)[\s-](?:period|timescale|time\s?frame|window|timetable)
    )""",
    re.VERBOSE,
)
