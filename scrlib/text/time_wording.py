"""How authors word a time, by kind: days, meetings, periods, frequencies, urgency, triggers. Patterns only; time_patterns.py lists them."""

import re
from enum import StrEnum

from scrlib.text.patterns import Cased, Pattern
from scrlib.text.time_words import MONTH as _MONTH
from scrlib.text.time_words import SEASON as _SEASON
from scrlib.text.time_words import TO_DAY, YEAR


class Kind(StrEnum):
    """What an expression of time says: a day, a period, how often, or nothing firm."""

    FIRM = "firm"  # a day, month, term, quarter, named meeting: "by 31 March 2014", "at its July meeting"
    PERIOD = "period"  # "within three months": a deadline, or a standard of practice
    FREQUENCY = "frequency"  # "every quarter"
    VAGUE = "vague"  # "as a matter of urgency"
    TRIGGER = "trigger"  # "when the procedures are next revised"
    ONGOING = "ongoing"  # "continue", "ongoing"


_NUM = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|a|an|half\sa)"
_FIN = rf"(?:{YEAR}\s?[/-]\s?(?:\d{{4}}|\d\d?)(?!\d)|(?<![\d/])\d\d/\d\d(?![\d/]))"
_DAY = r"(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s)?"
_UNIT = r"(?:working\sdays?|calendar\sdays?|days?|weeks?|wks?|months?|mths?|years?|hours?|terms?|quarters?)"
_FEAST = r"(?:Easter|Christmas|Michaelmas|Advent|Whitsun|Lent|New\sYear|half[\s-]term|Pentecost|Ramadan|Eid|Diwali|Harvest|Lammas|Candlemas|Shrovetide|Lady\sDay|May\sDay|St\s[A-Z]\w+['’]s\sDay|Remembrance\s(?:Day|Sunday)|Hallowe['’]?en|Burns\sNight|Twelfth\sNight|Pancake\sDay|Mothering\sSunday|Boxing\sDay)(?!\sEve\b)"
_DATE = rf"""(?:
    {_DAY}{TO_DAY}?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s{YEAR})?
  | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR}
  | \d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}
  | {YEAR}-\d\d-\d\d
  | {_MONTH}[\s-]?(?:,\s|of\s)?(?:{YEAR}|\d\d\b)
  | (?:Q[1-4]|(?:first|second|third|fourth|last)\squarter|quarter\s(?:[1-4]|one|two|three|four))(?:,?\s(?:of\s)?(?:the\s)?(?:{_FIN}|{YEAR}|(?:next|this|current|financial|new)\s(?:financial\s)?year))?
  | (?:the\s)?(?:next\s|following\s|coming\s|new\s|start\sof\sthe\s)?{_SEASON}(?:\s(?:half[\s-])?term)?(?:\s(?:of\s)?{YEAR})?
  | (?:the\s)?(?:next\s|following\s|new\s|coming\s)?(?:{_FEAST})(?:\s{YEAR})?
  | (?:the\s)?(?:financial\syear\s)?{_FIN}(?:\s(?:financial|academic|business|school|audit|training|commissioning|planning|budget|contracting)\s(?:year|plan|programme|round|cycle)|\s(?:budgets?|settlement|estimates))?
  | (?:the\s)?(?:next|current|this|following|coming|new|present)\s(?:financial|academic|calendar|school|business|municipal|planning|budget|reporting)\s?(?:year|round|cycle|planning\sround|planning\scycle)
  | (?:the\s)?(?:financial|academic|calendar|school|municipal|reporting)\s(?:year|year\send)(?:\s(?:{_FIN}|{YEAR}))?
  | (?:the\s)?year[\s-]end
  | World\s[A-Z]\w+\sDay(?:\s{YEAR})?
  | (?:the\s)?(?:next|following|same|coming)\s(?:month|quarter|term|week|year)
  | {_MONTH}
  | {YEAR}
)"""
_QUALIFIED_MEETING = rf"""(?!\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})(?:(?:its|their|the|his|her|a|each)\s)?(?:(?!(?:and|or|to|for|of|tell|with|in|by|at|on|from|an?|opportunity)\s)[\w'’-]+\s){{0,3}}?(?:next|first|second|following|{_MONTH}|{_SEASON}|{YEAR}|annual|forthcoming|coming|half[\s-]yearly|same)\s(?:(?!(?:and|or|to|for|tell|with|in|by|will|should|the|an?|opportunity|is|are|has|have|includes?|covers?|that|which)\s)[\w'’-]+\s){{0,5}}?(?:meetings?|committee|conference|away\sday|development\sday|refresh|AGM|Board|Group|Executive|Council|Forum|Panel|edition|census|return|cabinet|recess|training\sday|event|renewal|revision|print\srun|intake|inspection|update|upgrade|review|retender|release|inset\sday|session|cycle|board|letter|newsletter|bulletin|sitting|rota)\b(?:\sin\s{_MONTH}(?:\s{YEAR})?)?(?:\s\([^)]{{1,30}}\))?"""
_BOUND = r"(?:mid[\s-]|early\s(?:in\s)?|late\s(?:in\s)?|the\s(?:end|start|beginning|close|middle|turn|last\sday|first\sday|week)\s(?:of|in)\s(?:the\s)?|end(?:\sof)?\s(?:the\s)?|start\sof\s(?:the\s)?|beginning\sof\s(?:the\s)?|close\sof\s|the\s|its\s|their\s)"
_PREP = r"(?P<cue>(?:to\sbe\s)?(?:fully\s)?(?:completed?|in\splace|operational|live|implemented|achieved|done|delivered|finished|ready)\s(?:by|no\slater\sthan|before|from)|(?:by\s)?no\slater\sthan|(?:by\s)?not\slater\sthan|on\sor\sbefore|by|before|in\stime\sfor|in\sadvance\sof|prior\sto|ahead\sof|from|with\seffect\sfrom|effective(?:\sfrom)?|as\sfrom|as\sof|starting(?:\s(?:with|in|from|on|at))?|beginning(?:\s(?:in|with|on|from|at))?|commencing(?:\s(?:in|on|from|with|at))?|start(?:s|ing)?\sdate:?|to\sstart(?:\s(?:in|on|from))?|to\sbegin(?:\s(?:in|on|from|with))?|until|till|on|in|at|for|during|to|due(?:\sby|\sin|:)?|deadline:?|timescale:?|target\sdate:?|date:|when:|timing:|over|throughout|for\sthe)"
CUED_DAY = Pattern(rf"\b{_PREP}\s(?P<bound>(?:{_BOUND}){{0,2}})(?P<date>{_DATE})(?![\w%])", re.VERBOSE)
BARE_DAY = Pattern(
    rf"\b(?P<bound>(?:(?:mid[\s-]|early\s|late\s|end\s(?:of\s)?|start\sof\s(?:the\s)?)?))(?P<date>{_DAY}\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{YEAR})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{_MONTH}[\s-]?(?:{YEAR}|\d\d\b)|Q[1-4](?:\s{_FIN}|\s{YEAR})?|(?:spring|summer|autumn)\sterm(?:\s{YEAR})?|{YEAR}/\d\d)(?![\w%])"
)
SPAN_OF_TIME = Pattern(
    rf"\b(?P<cue>within|in|inside|over|during|for|after|every|at|not\smore\sthan|no\smore\sthan|no\slater\sthan|by)\s(?:a\smaximum\sof\s|the\s|a\speriod\sof\s)?(?P<next>next\s|first\s|coming\s|following\s)?(?P<n>{_NUM})(?:\s(?:to|or|and\sa\shalf)\s{_NUM})?\s(?:clear\s|full\s|school\s|calendar\s)?(?P<unit>{_UNIT})(?P<tail>['’]?\s(?:time\b|(?:of|from|after|following)\s(?:the\s|this\s|its\s|their\s|receipt\sof\s(?:the\s|this\s))?(?:[\w'’-]+\s){{0,4}}?(?:publication|report|review|published|signed\soff|sign-off|acceptance|accepted|approval|approved|launch|being\s\w+|receipt|agreement|agreed|date|start|ratification|completion)(?:\sof\s(?:the|this)\s(?:[\w-]+\s)?(?:report|review))?(?:\sbeing\s\w+(?:\soff)?)?)|\sof\s[^,.;]{{3,60}}|\s(?:afterwards|later|thereafter))?"
)
NEXT_SPELL = Pattern(
    r"\b(?P<cue>within|in|over|during|for|by|before|from|at|on)\s(?:the\s)?(?:end\sof\s(?:the\s)?|start\sof\s(?:the\s)?)?(?:next|coming|following|current|same|this)\s(?:(?:financial|academic|calendar|school|business|planning|budget)\s)?(?:year|term|month|quarter|week|round|half[\s-]term|"
    + _NUM[3:-1]
    + r"\s\w+)\b(?:\sas\spublication|\sfollowing\spublication)?"
)
OCCASION = Pattern(
    rf"\b(?P<cue>by|before|at|to|for\s(?:approval|adoption|decision|discussion|agreement|ratification|sign-off)\s(?:at|by|on)|for|from|in\stime\sfor|ahead\sof|prior\sto|in\sadvance\sof|on|in|starting\swith)\s(?P<date>{_QUALIFIED_MEETING})"
)
LISTED = Pattern(
    r"\b(?:(?:by|before|within|until)\s(?:the\s)?(?:end\sof\sthe\s|end\sof\s|close\sof\s|start\sof\sthe\s|first\sday\sof\s|first\sanniversary\sof\s|last\sday\sof\s)(?:the\s|this\s)?(?:week|month|day|term|year|business|report|play|quarter|half[\s-]term)(?:\sfollowing\spublication)?|by\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|(?:timescale|deadline|when|due|by\swhen|time\sframe|timeframe|target)\s?:?\s(?:is\s|of\s)?(?:within\s)?(?:\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen)\s(?:weeks?|months?|wks?|years?)|(?:over|during|within|in)\sthe\s(?:next|coming|following)\s(?:(?:\d{1,2}|one|two|three|six|nine|twelve|eighteen|few)\s)?(?:weeks?|months?|years?|terms?|quarters?)|before\sthe\syear\sis\sout|within\sthe\s(?:coming|next|current|present|same)\s(?:financial\s|academic\s)?(?:year|month|term|quarter|half-year)|from\sthe\sdate\sof\s(?:this|the)\s(?:report|review)|for\sthe\snext\s(?:\w+\s)?(?:months|years|weeks|terms)|(?:by|before|from|until)\s[a-z]+\s(?:renewal|review)\sof\s\w+\s\d{4}|by\srenewal\sof\s\w+\s\d{4}|between\s[A-Z][a-z]+\sand\s[A-Z][a-z]+\s\d{4}|in\sFY\s?\d{2,4}(?:[/-]\d\d)?|in\sthe\s(?:first|second|third|fourth|last)\s(?:quarter|half|week|month)\sof\s(?:the\s)?(?:next|this|new|coming|\d{4})(?:\s(?:financial\s)?year)?|(?:early|late)\sin\sthe\snew\syear|this\s(?:week|month|term|year|autumn|spring|summer|winter)\b|today|tomorrow|from\sday\sone|from\sthe\snext\s\w+|from\s(?:the\sweek\sbeginning|w/c|week\scommencing)\s\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?|w/c\s\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?|(?:starting|beginning)\swith\s(?:the\s)?[^,.;]{3,60}?\d{4}(?:\s\w+)?|in\stheir\snext\s\w+\sreport(?:\s\(due\s[^)]+\))?|on\sthe\sfirst\s\w+day\s(?:of|in)\s[A-Z][a-z]+(?:\s\d{4})?|no\slater\sthan\sthe\s\d{4}\sfinancial\syear(?:\send)?|by\sthe\sstart\sof\s\d{4}/\d\d|(?:\d{1,2}|six|twelve|eight|four)\s(?:wks?|weeks|months|mths)\sfrom\s(?:sign-off|publication|the\sdate\sof\s(?:this|the)\sreport)|at\sits\sfirst\smeeting\s(?:after|of|in)\s[^,.;]{3,30}|as\spart\sof\sthe\s[A-Z][a-z]+\schangeover)"
)
_N = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty-four)"
LISTED_FURTHER = Pattern(
    rf"""\b(?:
      (?:in|into|from|for|as\spart\sof|through)\s(?:its|their|the|his|her|this\syear['’]s|next\syear['’]s)\s(?:next|coming|forthcoming|{YEAR}(?:\s?[/-]\s?\d\d(?:\d\d)?)?|\d\d/\d\d|following)\s(?:[\w-]+\s){{0,3}}?(?:contracts?|budget|report|edition|programme|plan|review|newsletter|strategy|census|return|intake|cycle|round|prospectus|calendar|audit)
    | (?:in|through|as\spart\sof|for)\s(?:its|their|the|his|her)\s(?:[\w-]+\s){{0,3}}?(?:programme|plan|report|account|accounts|calendar|budget|audit|strategy|prospectus)\sfor\s(?:{_FIN}|{YEAR})
    | (?:within|as\spart\sof|through)\sthe\s{_FIN}\s(?:[\w-]+\s){{0,2}}?(?:year|round|cycle|plan|programme|budget|settlement)
    | (?:for|in\stime\sfor|before|by)\sthe\s{_MONTH}\s(?:[\w-]+\s){{0,2}}?(?:intake|meeting|census|newsletter|return|board|budget|board\smeeting)
    | by\sthe\stime\sof\s(?:the|its|their)\snext\s\w+(?:\s\w+)?
    | (?:over|in|within|during)\sthe\s(?:next|coming|following)\s{_N}\s(?:weeks?|months?|years?|terms?|quarters?)(?:\sof\s(?:{YEAR}|the\s(?:plan|year|financial\syear)))?
    | (?:over|in|within|during)\sthe\sfirst\s{_N}\s(?:weeks?|months?|years?|terms?|quarters?)\sof\s(?:{YEAR}|the\s(?:plan|year|financial\syear))
    | by\s(?:the\s)?(?:last|first)\s(?:working\s|school\s)?day\sof\s(?:the\s(?:\w+\s)?(?:term|month|year)|{_MONTH}(?:\s{YEAR})?)
    | by\smid-?(?:summer|winter|term|year)\b
    | (?:the\s)?(?:target|completion|implementation|review|start|launch)\sdate\s(?:for\s(?:this|completion)\s)?(?:is\s|of\s|:\s?)?\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{YEAR})?
    | (?:with\s)?(?:a|an)\s(?:start|launch|completion|go-live|implementation|target)\sdate\sof\s\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{YEAR})?
    | by\sthe\s(?:first|second|third)\sanniversary\sof\s(?:the\s)?(?:publication\sof\s)?(?:this\s|the\s)?(?:report|review|publication)
    | (?:within|inside|during)\s(?:the|this)\s(?:next\s|coming\s|same\s|calendar\s|financial\s|academic\s|reporting\s){{0,2}}(?:quarter|year|month|term|week|half-year|fortnight)(?:\sof\s(?:publication|this\sreport|this\sreview|acceptance|sign-off|the\sreport)(?:\sof\sthis\s(?:report|review))?)?
    | as\ssoon\sas\s(?:this|the)\s(?:report|review)\s(?:is|has\sbeen)\s(?:published|signed\soff|agreed)
    | (?:{_N}|a)\s(?:weeks?|months?|years?)\s(?:from|after|following)\s(?:the\s)?(?:date\sof\s)?(?:publication|this\s(?:report|review)(?:\s(?:is|being|has\sbeen)\spublished)?|the\s(?:report|review)\s(?:is|being)\spublished|sign-off|acceptance)(?:\sof\s(?:this|the)\s(?:report|review))?
    | no\s(?:more|later)\sthan\s{_N}\s(?:weeks?|months?)\s(?:from|after)\s(?:now|publication|the\sdate\sof\s\w+\s\w+|this\sreport)
    | by\s(?:the\s)?(?:w/e|week\sending|week\scommencing|close\sof\s(?:play|business)\son|\d{{1,2}}(?:\.\d\d)?\s?[ap]m\son)\s(?:[A-Z][a-z]+day\s)?\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{YEAR})?
    | by\sthe\s(?:[\w-]+\s){{0,3}}date\sof\s\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:\s{YEAR})?
    | (?:within|over|in)\sthe\s(?:next|current|present|coming)\s(?:{_N}\s)?(?:[\w-]+\s){{0,2}}?(?:cycles?|meetings|quarter|reporting\speriod)
    | (?:in\stime\sfor|at)\s(?:its|their|the|his|her)\s(?:[\w-]+\s){{0,2}}(?:meeting|day|conference|AGM|event|workshop)\s(?:in|on|of)\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}(?:\s{YEAR})?
    | (?:before|by\sthe\stime)\sthe\s(?:[\w-]+\s)?(?:consultation|contract|tender|funding|term|year|scheme|pilot|post|grant|lease|licence)\s(?:[\w-]+\s)?(?:closes|ends|opens|begins|starts|expires)(?:\s(?:on|in|at)\s(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{_MONTH}(?:\s{YEAR})?|{YEAR}))?
    | (?:before|by)\sthe\s(?:first|second|next)\sanniversary\sof\s[^,.;]{{3,50}}
    | (?:by|before|from|on)\sthe\s(?:last|first|second|third)\s\w+day\s(?:in|of)\s{_MONTH}(?:\s{YEAR})?
    | (?:within|in|during)\sthe\s(?:first|second)\s(?:half|quarter|month|six\smonths|three\smonths)\sof\s(?:the\s)?(?:coming|next|current|new|{YEAR})(?:\s(?:financial|academic|calendar)?\s?year)?
    | (?:with\seffect\sfrom|from|as\sof)\sthe\s(?:next|new|coming)\s(?:[\w-]+\s)?year
    | (?:starting|beginning)\s(?:this|next)\s(?:week|month|term)
    | completion\sis\sexpected\s(?:in|by)\s[^,.;]{{3,40}}
    | by\sthe\send\sof\s(?:year|month|week|quarter)\s{_N}
    | by\s(?:the\s)?(?:publication\sdate|date\sof\spublication)
    | (?:prior\sto|in\sadvance\sof|before|ahead\sof|at\sthe\stime\sof|on\sthe\sday\sof)\s(?:the\s)?(?:publication|launch)(?:\sof\s(?:this|the)\s(?:report|review))?
    | (?:the\s)?first\s(?:(?!to\b)[\w-]+\s){{0,3}}?(?:to\s(?:be\s(?:held|completed?|made|done)|take\splace|sit|meet|start|begin)|being\sheld|taking\splace)\s(?:by|in|on|before|no\slater\sthan)\s(?:the\s(?:end|start)\sof\s)?{_DATE}
    | by\s{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{YEAR})?
    | by\s\d{{1,2}}/{YEAR}
    | (?:by|in|before)\s(?:(?:month|year|quarter)\s{_N}|week\s(?:\d(?!\d)|one|two|three|four|six|eight))(?:\sof\s(?:the|this|its)\s\w+)?
    | by\sthe\s(?:[\w-]+\s)?half[\s-]term\sbreak(?:\sin\s{_MONTH})?
    | by\s{_FEAST}\shalf[\s-]term
    | with\seffect\sfrom\sthe\sdate\sof\s(?:this|the)\s(?:report|review)
    | (?:by|before)\sthe\s(?:next\s)?(?:but\sone\s)?(?:LSCB|LSCP|Board|SAB|Partnership|Executive|Committee)\smeeting(?:\sin\s{_MONTH}(?:\s{YEAR})?)?
    | (?:by|at|before|for)\sthe\s(?:next\s|first\s|{_MONTH}\s(?:{YEAR}\s)?)?meeting\sof\sthe\s(?:(?!(?:to|and|in|on|with|for|so|because|which|that|when|where|by)\b)[\w'’&-]+\s?){{1,6}}
    | between\snow\sand\s(?:the\send\sof\s)?(?:{_MONTH}(?:\s{YEAR})?|{YEAR}|the\s\w+)
    | (?:in|during|throughout)\s(?:early\s|late\s|mid-?)?{YEAR}(?![\d/-])
    | by\s(?:the\s)?(?:Board|LSCB|Trust|Partnership|Committee)['’]s\s(?:next\s)?meeting\sin\s{_MONTH}(?:\s{YEAR})?
    | by\sthe\s(?:[A-Z][\w'’]*\s){{0,3}}meeting\sin\s{_MONTH}(?:\s{YEAR})?
    )""",
    re.VERBOSE,
)
WAITING = Pattern(
    r"\b(?:on|upon|following|after|at)\s(?:the\s)?(?:completion|conclusion|end|outcome)\sof\s(?:the\s|any\s|this\s)?(?:criminal|court|legal|care|inquest|coronial|police|inspection|trial|pilot|proceedings|investigation|procurement|restructure|review)(?:\s\w+)?|\b(?:once|when|after)\s(?:the\s|any\s)?(?:[\w-]+\s){0,3}?(?:trial|inquest|proceedings|pilot|restructure|procurement|investigation)\s(?:has|have|is|are)\s(?:been\s)?(?:concluded?|complete|completed|finished|ended|over)|\bby\sreturn\b(?!\sof\s(?:e-?mail|post))"
)
ON_PUBLICATION = Pattern(
    r"\b(?:on|by|before|at|upon|alongside|at\sthe\ssame\stime\sas|when|once|following|after|in\sthe\ssame\sweek\sas)\s(?:the\s)?(?:day\s(?:that\s|on\swhich\s|of\s)?)?(?:this\s|the\s)?(?:(?:report|review)\s(?:is|has\sbeen)\s(?:published|signed\soff)|(?:date\sof\s)?publication(?:\sof\s(?:this|the)\s(?:report|review))?)|\b(?:when|as\ssoon\sas)\sit\snext\smeets\b"
)
SOMETIME = Cased(
    r"\b(?:(?:[Aa]s)\sa\smatter\sof\s(?:\w+\s)?(?:urgency|priority)|[Aa]s\san?\s(?:\w+\s)?(?:urgent\s|immediate\s|high\s|top\s|key\s)?(?:priority|matter)\b(?!\sof\s(?!urgency|priority))(?!(?<=matter)\sfor\b)|(?:[Ww]ith|[Ee]ffective)\simmediate(?:\seffect|ly)|[Ee]ffective\simmediately|(?:[Tt]imescale|[Dd]eadline|[Ww]hen|[Pp]riority)\s?:\s?(?:immediate|urgent|high)|[Aa]sap\b|ASAP|[Aa]\.s\.a\.p\.?|[Ii]mmediate(?=[.;|\n]|$)|(?:at|on)\sa\sdate\sto\sbe\s(?:agreed|fixed|confirmed|set)|[Uu]rgent(?=[.;|\n]|$)|(?<=\b[Mm]ake\s)immediate(?=\sarrangements\b)|(?<=\b[Tt]ake\s)immediate(?=\s(?:steps|measures)\b)|[Ii]mmediate(?=\s(?:steps|action|measures|attention|consideration)\b)|[Uu]rgent\s(?=revision|work|change|repair|improvement|training|updating|update|action|audit|talks|discussions?|attention|review|meeting|steps|consideration|priority)|[Ii]mmediately(?!\s(?:after|before|following|upon|on|when|if|they|a\s|prior|inform|notif))|[Uu]rgently|[Ww]ithout\s(?:further\s|undue\s|any\s)?delay|[Aa]s\ssoon\sas\s(?:is\s|reasonably\s|practically\s|it\sis\s)?(?:possible|practicable|practical|it\scan|they\scan|feasible|can\sbe|(?:funding|resources?|capacity|time)\s(?:allows?|permits?|is\savailable))|[Aa]t\sthe\s(?:very\s)?(?:earliest\s(?:possible\s)?|first\s)(?:opportunity|convenience|date)|[Ss]traight\s?away|[Aa]t\sonce|[Ii]n\sdue\scourse|[Ii]n\sthe\s(?:near|not\stoo\sdistant)\sfuture|[Ss]hortly|[Aa]t\space|[Aa]s\squickly\sas\s(?:is\s)?(?:possible|practicable)|soon(?=[.,;]|$|\safter)|forthwith|at\ssome\spoint|[Ii]n\sthe\s(?:short|medium|longer?|long)[\s-]term|over\stime(?=[.,;]|$)|speedily|expeditiously|[Ww]ith\s(?:some\s|all\s|due\s)?(?:urgency|haste)|[Aa]t\san\searly\s(?:date|opportunity)|without\swaiting|when(?:ever)?\s(?:capacity|resources?|funding|time)\s(?:allows?|permits?|is\savailable)|[Ff]rom\snow\son|[Ss]ooner\srather\sthan\slater|in\sgood\stime|[Ww]ithin\sa\sreasonable\s(?:time|period)|treat\sit\sas\surgent|with\sall\sspeed|during\sthe\slifetime\sof|[Ww]ithin\sthe\slifetime\sof\s(?:the|this|its)\s(?:[\w'’-]+\s){0,4}?(?:[Pp]lan|[Ss]trategy|[Pp]rogramme|[Cc]ontract|[Aa]dministration|Parliament|[Cc]ouncil)|this\scannot\swait)\b"
)
ON_TRIGGER = Pattern(
    r"\b(?:(?:when|before|after|once)\s(?:the|its|their|both|these|those|this|all)\s(?:[\w'’-]+\s){1,5}?(?:is|are|has|have)\s(?:been\s)?(?:next\s)?(?:reviewed|revised|renewed|retendered|re-tendered|updated|refreshed|reprinted|recommissioned|launched|implemented|reissued|rolled\sout|procured|agreed|appointed|in\spost)|should\sthe\s(?:[\w'’-]+\s){1,6}?(?:succeed|be\s(?:agreed|approved|successful|funded)|go\sahead|open)[^,.;]{0,40}|if\sthe\s(?:[\w'’-]+\s){1,6}?(?:agrees?|approves?|succeeds?)(?:\sthe)?\s(?:funding|bid|pilot|proposal|business)[^,.;]{0,40}|in\sthe\sevent\sthat\s[^,.;]{5,90}|to\sbe\sre-?tendered\sin\s\d{4}|re-?tendered\sin\s\d{4}|subject\sto\sfunding|(?:up)?on\srenewal\b|(?:when|once)\s(?:it|they)\s(?:is|are)\s(?:re-?let|re-?tendered|re-?commissioned|re-?procured|re-?printed|re-?issued|renewed)|(?:when|whenever|as|once|after|before)\s(?:it\s|they\s|the\s(?:(?!(?:was|were|had|has|have|not)\b)[\w'’-]+\s){0,8}?|this\s|its\s(?:[\w'’-]+\s){0,4}?|their\s(?:[\w'’-]+\s){0,4}?)?(?:(?:is|are|it|they|has|have)\s)?(?:next\s|been\s|is\snext\s|are\snext\s)(?:(?!(?:to|so|and|should|must|will|with|they)\b)\w+\s?){0,5}|(?:when|once)\s(?:[\w'’-]+\s){1,4}?(?:is|are)\snext\s\w+|(?:at|on|by|upon|in|with|as\spart\sof)\s(?:the\s|its\s|their\s)?next\s(?:[\w'’-]+\s){0,3}?(?:renewal|revision|print\srun|review|refresh|update|retender|re-tender|opportunity|reprint|inspection|recommissioning|upgrade|procurement|contract|round|reissue|revisions|cycle|tender|rewrite|iteration|version|release)|as\spart\sof\s(?:the\s|its\s|their\s)(?:[\w'’-]+\s){0,4}?(?:upgrade|review|refresh|migration|restructure|reorganisation|redesign|procurement|retender|renewal|roll-out|rollout|recommissioning|revision)(?:\sin\s[A-Z]\w+(?:\s\d{4})?)?)"
)
SO_OFTEN = Pattern(
    rf"\b(?:(?:at\sleast\s)?(?:annually|yearly|quarterly|monthly|weekly|daily|termly|fortnightly|half[\s-]yearly|half[\s-]termly|biannually|bi-annually|six[\s-]monthly|three[\s-]monthly|bi-monthly)|(?:once|twice|three\stimes)\s(?:a|every|each|per|in\seach|in\severy)\s(?:year|quarter|month|week|term|fortnight|{_NUM}\s\w+)|(?:every|each)\s(?:(?:{_NUM}|other|six)\s)?(?:years?|quarters?|months?|weeks?|terms?|half[\s-]term)|on\s(?:an?\s)?(?:annual|quarterly|monthly|six[\s-]monthly|regular|termly|weekly|yearly)\s(?:basis|cycle)|per\s(?:year|annum|quarter|month|term)|(?<=\ban\s)annual(?=\s(?:[\w-]+\s){{0,2}}(?:audit|review|survey|report)\b)|(?<!the\s)(?<!its\s)(?<!their\s)(?<!our\s)annual(?=\s(?:[\w-]+\s){{0,3}}?(?:training|refreshers?|briefings?|sessions?|courses?|workshops?|updates?)\b)|(?<=\ba\s)(?:quarterly|six-monthly|half-yearly)(?=\s(?:[\w-]+\s){{0,2}}(?:audit|review|survey|report)\b))\b"
)
GOING_ON = Pattern(
    r"\b(?:ongoing|on-going|continually|continuously|on\san?\s(?:ongoing|on-going|continuing)\sbasis|to\scontinue|continue[sd]?)\b"
)
