"""Sentences that say of a time that it is the one for the work: "ninety days should be enough", "we suggest the next
meeting as the point at which this is decided". Patterns only; what stands in `time` is the time.
"""

import re

from scrlib.text.matching.patterns import Cased, Pattern
from scrlib.text.times.events import FROM_START
from scrlib.text.times.words import COUNT, DAY_OF, FEAST, MONTH, NUMBER, SEASON, UNIT, YEAR

_SO_LONG = rf"(?:(?:a\speriod\sof\s)?(?!an?\s){NUMBER}\s(?:calendar\s|clear\s|full\s)?{UNIT})"
_BE = r"(?:is|are|should\sbe|would\sbe|will\sbe|ought\sto\sbe|seems|must\sbe)"
_WORK = r"(?:it|this|that|so|these|them|(?:all\sof\s)?(?:the|this|that)\s(?:work|task|exercise|job|review|audit|piece\sof\swork))"
_DO_IT = rf"(?:in\swhich\s)?to\s(?:(?:do|complete|finish|deliver|achieve)\s{_WORK}|comply|report|act|(?:carry|put)\s{_WORK}\s\w+)"
TIME_ALLOWED = Pattern(  # "twelve weeks is a reasonable allowance"
    rf"""\b(?<!which\s)(?<!than\s)(?P<time>{_SO_LONG})\s{_BE}\s(?:\w+ly\s|quite\s|more\sthan\s|likely\sto\sbe\s)?(?:(?:an?|the|our)\s)?(?:(?:\w+ly|reasonable|realistic|sufficient|generous|fair|sensible|suggested|proposed|maximum|recommended)\s)?(?:allowance|allowed|given|enough|sufficient|ample|adequate|realistic|reasonable|proposed|suggested|recommended|achievable|(?:time\s)?limit|deadline|target|timescale)\b
      (?!\s(?:for\s(?:any|a|an|each|every)\b|by\s(?:law|statute|the\s(?:procedures|guidance|standard))))""",
    re.VERBOSE,
)
TIME_GIVEN = Pattern(  # "be given ninety days to do it", "it has two months in which to act"
    rf"""\b(?<!which\s)(?<!than\s)(?:(?:be|is|are|being)\s(?:given|allowed|granted|set)\s|(?:has|have|had|allow(?:s|ing)?|giv(?:e|es|ing)|take)\s(?:(?:[\w'’-]+\s){{1,3}}?)??)(?P<time>{_SO_LONG})(?=\s(?:from\s[\w\s]{{3,40}}\s)?(?:{_DO_IT}|for\s{_WORK}|(?<=months\s)in\swhich\sto\s[a-z]+|(?<=weeks\s)in\swhich\sto\s[a-z]+)\b)""",
    re.VERBOSE,
)
_DAY = rf"(?:{DAY_OF}|(?:the\s(?:end|start|beginning|middle)\sof\s|(?:early|late|mid|end)[\s-](?:of\s)?)?(?:{MONTH}(?:\s{YEAR})?|(?:the\s)?(?:{SEASON}|{FEAST}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:\sterm)?(?:\s{YEAR})?)|the\s(?:end|start)\sof\s(?:the|this|next)\s(?:[\w-]+\s)?(?:year|term|quarter|month)|(?:the|its|their)\s(?:next|first|{MONTH})\s(?:[\w'’-]+\s){{0,4}}?(?:meeting|session|sitting|conference))"
_MARK = r"(?:point|date|time|deadline|target(?:\sdate)?|moment|occasion|latest|limit)"
TIME_NAMED = Cased(  # "the target date is the end of May", "we suggest the July meeting as the point at which ..."
    rf"""\b(?:
      (?:suggests?|proposes?|recommends?|sets?|names?|offers?|has\sset|have\sset)\s(?P<time>{_DAY})\sas\s(?:the|an?|its|our)\s(?:\w+\s){{0,2}}?{_MARK}\b
    | (?P<time2>{_DAY})\s{_BE}\s(?:\w+ly\s)?(?:(?:suggested|proposed|agreed|set|recommended|offered|named)\sas\s)?(?:the|an?|our)\s(?:(?:\w+\s){{0,2}}?{_MARK})\b
    | (?:deadline|target(?:\sdate)?|date\sfor\s(?:this|completion)|completion\sdate|time\slimit|finishing\sdate)\s(?:(?:for|of|to)\s(?:this|all\sthis|the\swork|completion|doing\sso|these|it|both|completing\sit)\s)?(?:(?:we|the\s[Pp]anel)\s(?:suggests?|proposes?|sets?)\s)?(?:is|should\sbe|will\sbe|would\sbe|being|set\s(?:at|for|is)|we\s(?:suggest|propose)\sis)\s(?P<time3>{_DAY})
    | [Aa]\s(?:\w+\s)?(?:deadline|target|date|end\sdate|finish\sdate|time\slimit)\sof\s(?P<time4>{_DAY})
    | [Aa]\s(?:\w+\s)?(?:deadline|time\slimit)\sof\s(?P<time5>{_SO_LONG})(?=\s(?:is|should\sbe)\s(?:set|given|suggested|proposed|recommended)|\s?[.,;)])
    )""",
    re.VERBOSE,
)
SAYS_WHEN = Pattern(  # a sentence before the request that is about when it is to be done
    rf"(?:(?:Action|Work|Completion|Implementation|Delivery|A\sresponse|Compliance|Progress|Attention)\s(?:[^.;:]{{0,70}}?\s)?{_BE}\s(?:now\s|both\s)?(?:expected|required|needed|due|wanted|sought|looked\sfor|to\sbe\s\w+|completed?|asked\sfor|called\sfor|necessary)\b|(?:This|The\sfollowing|These|All\sof\sthis|Both)\s(?:[^.;:]{{0,40}}?\s)?(?:{_BE}|to\sbe)\s(?:completed?|done|in\splace|carried\sout|achieved|finished|required|implemented|actioned)\b|{_SO_LONG}\s{_BE}\s(?:allowed|given)|(?:This|That|It|These|The\s(?:work|matter|need|task|change|gap))\sis\s(?:now\s)?(?:an?\s)?(?:matter\sof\s(?:\w+\s){{0,2}}?(?:urgency|priority)|urgent|pressing|(?:urgent|immediate|high|top)\spriority)(?=[.,;]|$)|(?:High|Top|Urgent|Immediate)\spriority\.?$)"
)
LABELLED = Cased(
    rf"""\b(?:Timescale|Time\s?scale|Deadline|Due(?:\sdate)?|By\swhen|When|Target(?:\sdate)?|Completion(?:\sdate)?|Complete|Time\s?frame|Date|Finish|Start(?:\sdate)?|(?:(?:To\sbe\s)?(?:[Cc]ompleted?|[Ff]inish(?:ed)?|[Dd]elivered?|[Ii]mplement(?:ed)?|[Aa]chieved?|[Dd]one|[Ii]n\splace)\s(?:by|within)|Do\sby|By|Within)(?=\s?:))\s?(?:[:=–-]\s?|\s)(?P<time>
      (?:by\s|within\s)?(?:the\s)?(?:end\s(?:of\s)?(?:the\s)?|early\s|mid-?\s?|next\s|first\s|this\s){{0,3}}
      (?:{NUMBER}\s{UNIT}(?:\sfrom\s{FROM_START})?|\d{{1,2}}/(?:52|12)\b|Q[1-4](?:\s{YEAR}(?:[/-]\d\d?)?)?|(?:[\w-]+\s){{0,2}}?(?:meeting|term|year|month|quarter|week|half[\s-]term)\b|{MONTH}(?:\s{YEAR})?))""",
    re.VERBOSE,
)
ALONE = Pattern(  # a whole line or sentence that is nothing but a time
    rf"\b(?:^|(?<=[.;|\n]\s)|(?<=[–-]\s)|(?<=\n))(?:(?:End|Start|Close)\sof\s(?:the\s)?(?:calendar|financial|academic|school)?\s?(?:year|term|month|quarter)|(?:Early|Mid|Late|End)[\s-](?:of\s)?{MONTH}(?:\s{YEAR})?|(?:Within\s)?{COUNT}\s(?:weeks|wks|months|mths)(?:\sfrom\s{FROM_START})?|Next\s(?:[\w-]+\s){{0,2}}meeting)(?=\s?(?:[.;|–\n-]|$))",
)
LATER_YEAR = Pattern(
    rf"(?:^|(?<=[.;|\n,]\s)|(?<=[–-]\s)|(?<=\())(?:(?:early|late|mid|end|start|{SEASON})[\s-]|(?:of|in)\s){{1,2}}(?:19|20)\d\d(?=\s?(?:[.;|\n)–-]|$))"
)
