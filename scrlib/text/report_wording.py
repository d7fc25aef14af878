"""How authors word that a body is to be told how the work went. Patterns only; step_checks.py uses them.

Own list, from how recommendations of several hands word it. A board that is told when a thing is done is a check;
a worker who is told of a child is practice, so most of these ask for a body that oversees.
"""

from scrlib.text.check_rows import forms
from scrlib.text.check_wording import RESULT, TO
from scrlib.text.patterns import Pattern

_NP = r"(?:the\s|its\s|their\s|each\s|both\s|this\s)?(?:[\w'’&()-]+\s){0,7}?"
_OVERSEER = forms()["body"]
_BODY = rf"{_NP}{_OVERSEER}"
_CASE = r"(?:an?|any|the|each|every|all|such|their|his|her|no)\s(?:[\w-]+\s){0,3}?(?:child|children|baby|babies|patient|patients|parent|parents|mother|father|adult|adults|pupil|pupils|tenant|woman|family|families|person|people|resident|residents|client|case|concerns?|injury|allegation|incident|worker|death)\b"
_FINISHED = r"(?:is|are|has|have|had|was|were|will|remains?|reached?|worked|did)\b"
_WHEN = rf"(?:when|once|as\ssoon\sas|after|if|that|whether)\s(?!{_CASE})[^.;]{{2,90}}?\b{_FINISHED}"
_WHAT = rf"(?:{_WHEN}|(?:what|how\s(?:many|far|much|often|well|it|they|this))\b|of\s(?:any\s(?!{_CASE}|concern)|the\s(?:number|results?|outcome|findings|progress|position|total|rate|percentage|proportion|figures)|completion|progress|its\s(?:progress|findings))|(?:the\s|its\s|their\s)?(?:[\w'’-]+\s){{0,2}}{RESULT}\b)"
_TELL = r"(?:tell|told|notify|notified|inform|informed|advise|advised|assure|show|shown|report\sto|confirm\sto|certify\sto|account\sto)s?"
_MODAL = r"(?:should|will|must|shall|to|is\sto|are\sto)"
TELLS_BODY = (
    Pattern(
        rf"(?:^|\b(?:and|to|then)\s|,\s)(?P<from>(?:to\s)?{_TELL}\s{_BODY}\b[^.;]{{0,60}}?\s{_WHAT}[^.;]*)"
    ),
    Pattern(
        rf"(?:^|\b(?:and|to|then)\s|,\s)(?P<from>(?:to\s)?write\sto\s{_BODY}\s(?:{_WHEN}|to\s(?:say|confirm)\s(?:when|that|whether)\b)[^.;]*)"
    ),
    Pattern(
        rf"(?:^|\b(?:and|to|then)\s|,\s)(?P<from>(?:to\s)?let\s{_BODY}\s(?:know|have|see)\b(?=[^.;]{{0,60}}?\s{_WHAT})[^.;]*)"
    ),
    Pattern(
        rf"(?:^|,\s|\band\s|\bthat\s)(?P<from>{_BODY}\s(?:{_MODAL}\s)?(?:then\s|also\s)?(?:be\s)?(?:told|informed|notified|advised|given|shown)\b[^.;]{{0,60}}?\s{_WHAT}[^.;]*)"
    ),
    Pattern(
        rf"(?:^|\b(?:and|to|then)\s|,\s)(?P<from>(?:furnish|provide|supply|present|issue)(?:es|s)?\s{_BODY}\swith\s(?:an?\s|the\s|its\s)?(?:[\w'’-]+\s){{0,4}}?(?:note|statement|letter|certificate|account|confirmation|proof|evidence|record|copy|figures|return|list|count)\s(?:of|that|on|showing)\s(?:completion|progress|the|how|what|its|it|this|those|who)\b[^.;]*)"
    ),
    Pattern(
        rf"\b(?:which|who)\s(?:should|will|must|shall|is\sto|are\sto)\s(?:then\s|also\s|in\sturn\s)?(?P<from>(?:tell|inform|report|advise|summarise|present|take|bring|let|feed\sback|write|give)\b[^.;]{{0,90}}?\b{_OVERSEER}\b(?![^.;]*\b(?:proposals?|options|recommendations)\b)[^.;]*)"
    ),
    Pattern(
        rf",\s(?P<from>(?:(?!by\b|with\b|in\b|and\b|to\b)[^,.;]{{3,70}}\s)?(?:certifying|confirming|reporting|demonstrating)\s(?:back\s)?{TO[2:]}[^.;]*\b(?:that|when|whether|how|what|on|the\s(?:number|results|figures))\b[^.;]*)"
    ),
    Pattern(
        rf",\s(?:and\s)?(?P<from>(?:giving|supplying|sending|showing|telling|informing|notifying|providing|returning|presenting|submitting)\s{_BODY}\s(?:with\s)?(?:the\s|its\s|their\s)?(?:[\w'’-]+\s){{0,3}}?(?:results?|findings|figures|numbers?|totals?|counts?|data|when|how\smany|what)\b[^.;]*)"
    ),
    Pattern(rf"(?P<from>\baccount\sto\s(?:{_BODY}|the\schair)\b[^.;]*\bfor\b[^.;]*)"),
    Pattern(
        rf"(?:^|,\s|\band\s)(?P<from>[^.;,]{{0,50}}\b{_OVERSEER}\s(?:should|will|must|to|is\sto)\s(?:also\s|then\s)?hear\s(?:back\s)?(?:from\s[^.;]{{3,60}}?\s)?(?:what|how|whether|that)\b[^.;]*)"
    ),
)
ASKS_FOR_FIGURES = (
    Pattern(
        r"(?:^|\band\s|\bto\s)(?P<from>(?:require|request|obtain|collect|seek|call\sfor|ask\sfor|gather|receive|compile|keep|assemble|produce)s?\s(?:[^.;]{3,60}?\s)?(?:returns?|figures|numbers|statistics|data|count|breakdown|tally|list)\s(?:from\s[^.;]{3,80}?\s)?(?:showing|setting\sout|of\show|of\sthe\snumber|of\sthe\s(?:[\w-]+\s){0,3}who\shave|on\s(?:how|the\s(?:number|proportion|percentage|time))|for\show)\b[^.;]*)"
    ),
    Pattern(
        r"(?P<from>(?:the\s)?(?:[\w'’-]+\s){0,5}?(?:rates?|figures|numbers?|counts?|totals?|answers|proportions?|percentages?|share|data|breaches|closures)\b[^.;]{0,110}?\b(?:collected|counted|recorded|logged|compiled|kept|gathered)\s(?:[^.;]{0,50}?\s)?and\s(?:[^.;]{0,30}?\s)?(?:laid|put|placed|taken|brought|given|sent|reported|presented|returned|tabled|shared|shown|passed|published)\b[^.;]*)"
    ),
    Pattern(
        r"\b(?P<from>(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:annual|yearly|termly|quarterly|half-yearly)\s(?:[\w-]+\s){0,2}?(?:summary|statement|account|report|figures|table|count|return|list)\s(?:of|on|showing)\s[^.;]*\b(?:published|made\spublic)\b[^.;]*)"
    ),
    Pattern(
        r"(?P<from>\b(?:annual|yearly|quarterly)\sreport\s(?:should|will|must|to|is\sto)\s(?:also\s)?(?:show|include|state|set\sout|give|say|carry|contain|record|publish)\b[^.;]*\b(?:number|how\smany|how\soften|proportion|percentage|rate|figures|share|what|progress|count)\b[^.;]*)"
    ),
    Pattern(
        r"(?:^|\band\s|\bto\s)(?P<from>(?:print|carry|include|give|put|state|set\sout|show|record|report|say|publish)s?\s(?:each\s\w+\s|every\s\w+\s)?in\s[^.;]{2,40}?(?:annual|yearly|quarterly)\s(?:report|return|statement|review)\s(?:the|how|what|its|their)\b[^.;]*)"
    ),
    Pattern(
        r"\b(?:indicator|kpi|measure|metric)\b[^.;]{0,60}?(?P<from>\bthe\s(?:percentage|proportion|number|rate|share)\sof\b[^.;]*)"
    ),
)
