"""How authors word a check: reports, audits, samples, targets and evidence. Patterns only; measures.py and steps.py use them."""

from scrlib.text.checks.rows import known
from scrlib.text.matching.patterns import Pattern

RECIPIENT, TO = known("recipient"), rf"\b{known('to')}"
_TOLD = rf"\s(?:the\s|its\s|their\s|each\s|this\s)?(?:[\w'’&()-]+\s){{0,8}}?{RECIPIENT}\b"
RESULT = known("result")
AUDIT = Pattern(
    r"\b(?:(?:re-?)?audit(?:s|ed|ing)?(?!\s(?:trails?|tools?|templates?|skills|training|commission|criteria|forms?)\b)|dip[\s-]sampl(?:e|es|ed|ing)|samples?(?=\s(?:of\b|\d|[a-z]+\s(?:cases|files|records|closures|plans)))|sampl(?:ed|ing)|survey(?:s|ed)?|poll(?:s|ed)|evaluat(?:e|es|ed|ion|ing)|spot[\s-]checks?|mystery\s\w+|quality[\s-]assured?|monitor(?:s|ed|ing(?!\s(?:returns?|forms?|visits?|officers?)\b))?|re-?check(?:s|ed)?|compar(?:e|es|ed|ing|ison)|(?:re-?)?counts?(?:ed|ing)?\b|measured?|tested(?!\swith\b)|(?<!-)track(?:s|ed|ing)?|questionnaires?|re-?run|benchmark(?:ed)?|peer\sreview(?:ed)?)\b"
)
SOFT = Pattern(
    r"\b(?:pick(?:s|ed)?|check(?:s|ed)?|tests?|tested|reads?|look(?:s|ed)?\s(?:at|again)|review(?:s|ed)?|examines?|repeat(?:s|ed)?|asks?|observes?|observed|visits?|rings?|phones?|telephones?|pull(?:s|ed)?|collate[sd]?|gather(?:s|ed)?|follow(?:ed)?\sup|inspects?|scrutinises?|sees?(?=\s(?:if|whether|how\s(?:many|often))\b))\b"
)
SUBJECT = Pattern(
    r"(?:\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|every\s\w+th|all\s(?:such\s)?(?:current|cases|records|files|open|plans|referrals)|sample\sof|whether|how\s(?:many|often|far|well)|the\s(?:number|proportion|percentage|rate|first|use|quality|impact|effect|effectiveness|plans|change|handovers|position)|numbers?\sof|compliance|uptake|before\sand\safter|pre\sand\spost|against|(?:the\s)?(?:previous|year|two|same)|per\scent|proportion|percentage|case\s(?:files|records)|files|referrals|use\sof|quality\sof|impact\sof|effect\sof|closures|of\s(?:the\s|all\s|its\s)?\w+)\b|%)"
)
VERB_TO = Pattern(
    rf"^(?:(?:be|also|then|will|should|to|themselves|jointly)\s)*(?:present(?:s|ed|ing)?|submit(?:s|ted|ting)?|feeds?\s(?:[^.;]{{3,40}}?\s)?back|fed\sback|brings?|brought|takes?|taken|sends?|sent|gives?|given|giving|provides?|provided|providing|suppl(?:y|ies|ied)|returns?|returned|shared?|goes?|go(?!\sthrough)|circulated?|puts?|escalated?|tabled?|lays?|laid|lodges?|made\savailable|(?:makes?|made)\s[\w\s'’]{{3,50}}\sknown|hands?|passe?[sd]?|collated?|shows?|shown|notif(?:y|ies)|forwarded?|includ(?:e|ed))\b[^.;]{{0,220}}?{TO}"
)
TELL = Pattern(
    rf"^(?:(?:also|then|will|should|to)\s)*(?:tells?|lets?|e-?mails?|informs?|shows?|updates?|advises?|assures?|gives?|give|sends?|provides?|writes?\sto|notif(?:y|ies)|asks?){_TOLD}[^.;]{{0,160}}?\b{RESULT}\b"
)
REPORT = Pattern(
    r"^(?:(?:be|is|are|also|then|will|should|to|by|back)\s)*(?:report(?:s|ed|ing)?|report\sback|publish(?:es|ed|ing)?|state[sd]?(?=\s[^.;]*?\b(?:how\s(?:many|often)|numbers?|proportion|percentage|progress)\b))\b"
)
RECEIVES = Pattern(
    rf"^(?:the\s|its\s|their\s|each\s|a\s|this\s)?(?:[\w'’&()-]+\s){{0,9}}?{RECIPIENT}\s(?:\([^)]*\)\s|of\s(?:[A-Z][\w’-]*\s|(?:the|and|of)\s){{1,6}})?(?:will|should|to|must|shall)\s(?:also\s|then\s|each\s|itself\s)?(?:(?:want|wish|expect)\sto\s)?(?:receive|see|have\ssight|be\s(?:told|given|sent|shown|informed|provided)(?!\s(?:with\s)?(?:an?|the|its)\s(?:\w+\s)?(?:drafts?|cop(?:y|ies)|cards?|leaflets?|opportunity|chance|choice|names?|telephone|phone|contact|list\sof\scontacts|training|guidance|time|right)\b)|get|hear)\b"
)
NOUN = Pattern(
    rf"^(?:and\s|with\s)?(?:an?\s|the\s|its\s)?(?:\w+[\s-]){{0,3}}(?:reports?|updates?)\b[^.;]{{0,60}}?{TO}|^(?:and\s|with\s|with\sthe\s)?(?:an?\s|the\s|its\s|their\s|any\s|all\s)?(?:[\w'’%/-]+\s){{0,5}}?{RESULT}\b[^.;]{{0,140}}?{TO}|^(?:and\s|with\s)?(?:an?\s|the\s)?(?:(?!(?:on|of|for|in|about|to)\s)\w+[\s-]){{0,3}}(?:audits?|re-audit|evaluation|survey|spot\schecks?|monitoring|dip\ssample)\b|^(?:and\s|with\s)?evidence\s(?:from|through|by|drawn\sfrom)\s[^.;]{{0,60}}\b(?:audits?|survey|returns?|data|samples?|programme)\b"
)
TARGET = Pattern(
    r"\b(?:at\sleast|no\sfewer\sthan|not\sless\sthan)\s(?:\d+|[a-z]+)\s(?:of|in|out\sof)\s(?:the\s|every\s)?(?:\d+|ten|twenty|fifty)\s[^,.;]{3,140}|\b(?<![£.])(?:(?:at\sleast|no\s(?:more|fewer|less)\sthan|a\starget\sof|to\sreach|by|above|below|to)\s)?\d{1,3}(?:\.\d+)?\s?(?:%|per\scent\b|percent\b)(?:\s(?:attendance|compliance|completion|uptake|take-up|coverage)\b|\sof\s[^,.;()]{3,80}?(?=\s(?:by|before|and)\b|[,.;()]|$))?|\bno\s\w+\s(?:holds?|carr(?:y|ies)|has)\smore\sthan\s\d+\s\w+|\b(?:hold|carry|have)\sno\smore\sthan\s\d+\s\w+|\b(?:(?:at\sleast|fewer\sthan|less\sthan)\s)?(?:nine|eight|seven)\s(?:out\sof|in)\s(?:every\s)?ten\s[^,.;]{3,140}|\bfewer\sthan\s\d+\s[^,.;]{5,60}|\bby\s(?:a\s(?:half|third|quarter)|half)\b(?![\s-](?:term|party|year|past|an?\s|hour|day))|\bno\smore\sthan\s(?:\d+|two|three|four|five|six|eight|ten|twelve)\s(?:[\w-]+\s)?(?:a|per|each)\s(?:week|month|day|worker|chair|practitioner)\b|\b(?<=to\s)at\sleast\s\d{2,}\s(?:[\w-]+\s){0,2}(?:staff|practitioners|professionals|workers|managers|families)\b|\breduces?\sto\szero\s[^,.;]{5,90}"
)
FIGURES = Pattern(
    r"\b(?:number|figures?|data|rates?|proportion|percentage|results|how\smany|each\syear|every\syear|annually|take-up|uptake|performance|compliance|progress|outcomes?|waits?)\b"
)
PAST = Pattern(
    r"\b(?:was|were|had|found|has\sbeen|have\sbeen|took\splace|did|already|showed|revealed|identified)\b"
)
PRODUCT = Pattern(
    r"^(?:\w+\s){0,3}?(?:an?\s|the\s|its\s)?(?:\w+\s){0,3}(?:proposals?|revised|draft|business\scase|paper|new\s\w+|template|name|nominat\w+|referrals?|information|risk\sassessments?|letter|policy|procedure|protocol|form|leaflet|poster|guidance|plan|strategy)\b"
)
TAIL_RESULT = Pattern(
    rf"accompanied\sby\s|(?:the\s|its\s)?{RESULT}\s(?:\w+ly\s)?(?:to\sbe\s|be\s|is\s|are\s)?(?:audited|monitored|reported|measured|evaluated|tracked|tested|sampled)\b|(?:a\s)?(?:repeat|re-run|comparison)\sof\s|(?:an?\s)?(?:\w+\s)?(?:comparison|summary|analysis)\s(?:of\s[^.;]{{3,50}}\s)?(?:included|published|set\sout)\sin\b|(?:the\s|its\s)?{RESULT}\s(?:\w+\s){{0,2}}?(?:\w+ly\s)?(?:to\sbe\s|be\s|is\s|are\s)?(?:published|brought|taken|given|sent|shared|reported|presented|returned)\s[^.;]*{TO}"
)
HOLLOW = Pattern(  # a word for checking and nothing it looks at
    r"^(?:(?:this|it|that|which|these|progress|implementation)\s(?:should|will|must|to)\s(?:need\sto\s)?)?(?:be\s)?(?:monitored|evaluated|audited|reviewed|checked|tested|quality\sassured|followed\sup)(?:\s(?:regularly|annually|quarterly|from\stime\sto\stime|in\ssupervision|as\sappropriate|closely|going\sforward|after\s\w+\s\w+|in\s\w+\s\w+))?$|^(?:an?\s)?(?:case\sfile\s)?(?:audits?|survey|evaluation)$|^report\sback$|^(?:the\s)?(?:impact|effectiveness|success|outcomes?)\sof\s(?:this|these|the|its)\s?[\w\s-]{0,40}?\s?(?:should|will|must)\s(?:then\s|also\s)?be\s(?:evaluated|monitored|reviewed|assessed|measured)$|^(?:this|it)\s(?:should|will|must)\sbe\ssubject\sto\s(?:[\w-]+\s)?(?:audit|monitoring|review|evaluation)(?:\s(?:after|in|within)\s\w+\s\w+)?$|^(?:and\s)?(?:to\s)?(?:monitor|evaluate|measure|assess|track)s?\s(?:the\s|its\s|their\s|this\s)?(?:impact|effectiveness|effect|progress|implementation|success|use|outcomes?)$|^(?:the\s|its\s|their\s)?[\w-]+\s(?:is|are|be|to\sbe)\s(?:regularly\s|routinely\s)?(?:monitored|reviewed|evaluated|tracked)$|^(?:its|their)\s[\w-]+\s(?:should|will|must)\sbe\s(?:monitored|reviewed|evaluated|tracked|audited)$|^(?:and\s)?(?:to\s)?(?:measure|evaluate|assess|check|review|monitor)s?\s(?:whether|if)\s(?:this|it|they|these|that)\s(?:has|have|is|are)\s(?:made\s(?:a|any)\sdifference|worked|working|effective|had\s(?:an?|any)\s(?:impact|effect))$|^(?:an?\s)?audit\sof\s(?:compliance|this|practice|implementation)(?:\s(?:should|to|will|must)\sbe\s\w+(?:\sout)?)?$"
)
CLOSING = (
    Pattern(rf"^[^.;]*\b(?:make|made)\s(?:[^.;]{{3,50}}\s)?known\s{TO[2:]}"),
    Pattern(
        rf"^(?:the\s|its\s|their\s|these\s|all\s|monthly\s|quarterly\s|annual\s)?(?:[\w'’-]+\s){{0,3}}{RESULT}\s(?:[\w'’-]+\s){{0,6}}?(?:(?:is|are)\sto|to|should|will|must)\s(?:also\s)?(?:come|go|be\s(?:brought|taken|laid|tabled|sent|put|added|returned|lodged)|feature|appear|stand|be\spart)\b[^.;]*\b(?:{RECIPIENT}|dashboard|scorecard|dataset|data\sset|annual\sreport|returns?|minutes|agenda)\b"
    ),
    Pattern(
        r"^[^.;]*\b(?:should|will|must|to)\s(?:then\s|also\s)?(?:be\s)?(?:published|publish|reported\son)\s(?:[^.;]{3,40}\s)?(?:each|every)\s(?:year|quarter|term|month)\b"
    ),
    Pattern(r"^[^.;]*\b(?:should|will|must|to)\s(?:be\s)?evidenced?\s(?:this\s|it\s)?(?:in|to|through|by)\b"),
    Pattern(
        rf"^[^.;]*\b(?:should|will|must|to)\s(?:also\s)?write\sto{_TOLD}\s(?:when|once|to\sconfirm|to\ssay)\b"
    ),
    Pattern(
        r"^(?:[\w'’-]+\s){0,4}(?:audits?|dip\ssamples?|spot\schecks|observations?|observed\svisits?|peer\sreviews?)\s(?:[\w'’-]+\s){0,5}?(?:should|will|must|to)\s(?:include|cover|look|test|check|show|ask)\b"
    ),
    Pattern(
        rf"^[^.;]*\b(?:should|will|must|to)\s(?:scrutinise|challenge|examine)\s(?:the\s|these\s|its\s)?(?:[\w'’-]+\s){{0,2}}(?:returns?|figures|data|results|numbers|rates)\b|^[^.;]*\b(?:should|will|must|to)\saccount\s{TO[2:]}\sfor\b|^[^.;]*\b(?:should|will|must|to)\sask\s[^.;]{{3,40}}\sfor\s(?:its|their|the)\s(?:[\w'’-]+\s){{0,2}}(?:figures|numbers|returns?|data|results|evidence)\b"
    ),
    Pattern(r"^[^.;]*\b(?:should|will|must|to)\s(?:then\s)?test\s(?:whether|if|how)\b"),
    Pattern(
        r"^(?:compliance|performance|progress|use|uptake|attendance)\s(?:[\w-]+\s){0,3}?(?:to|should|will|must)\s(?:feature|appear|be\s(?:included|featured|shown|recorded))\s(?:on|in)\b"
    ),
    Pattern(
        r"^(?:this|it|that)\s(?:should|will|must|to)\s(?:be|need\sto\sbe)\s(?:checked|monitored|audited|tested|reviewed|sampled|quality\sassured)\b"
    ),
    Pattern(
        rf"^(?:[^.;]*?\s)?(?:tell|tells|inform|informs|notify|notifies|let|report\sto){_TOLD}\s(?:know\s)?(?:when|once|that)\s(?:this|it|they|all)\b"
    ),
    Pattern(
        rf"^(?=[^.;]*\sbe\s(?:notified|told|informed|advised)\s)[^.;]*{RECIPIENT}\s(?:should|will|must|to)\sbe\s(?:notified|told|informed|advised)\s(?:when|once|that|of\sthe)"
    ),
    Pattern(
        rf"^(?:[^.;]*?\s)?(?:should|will|must|to)\s(?:also\s)?provides?\s(?:the\s|its\s|their\s)?(?:[\w'’&-]+\s){{0,5}}?{RECIPIENT}\swith\s(?:[\w-]+\s){{0,4}}(?:assurance|evidence|confirmation|data|figures|report|statement|update)"
    ),
    Pattern(r"^[^.;]*\bsigned\soff\sby\s[^.;]*\b(?:evidence|audit|seen)\b"),
    Pattern(
        r"^(?:the|its|each|this)\s(?:[\w'’-]+\s){0,3}(?:annual|yearly|quarterly)\sreport\s(?:should|will|must|to)\s(?:include|contain|show|state)\b"
    ),
    Pattern(
        r"^[^.;]*\b(?:included|reported|shown|set\sout)\sin\s[^.;]{0,50}(?:dataset|data\sset|scorecard|dashboard|performance\sreport|annual\sreport|section\s11|audit)\b"
    ),
)
PROVIDED = Pattern(  # what stands before "with the figures": who is given them
    rf"\b(?:provid|suppl)(?:e|es|ing|y|ies|ying)\s(?:it|them|(?:the\s|its\s|their\s)?(?:[\w'’&-]+\s){{0,5}}?{RECIPIENT})(?:,\s[^,;.]{{3,50}},)?\swith\s(?:an?\s|the\s)?$"
)
SURVEYED = Pattern(r"^be\s(?:asked|surveyed|interviewed|telephoned|rung)\b[^.;]*\b(?:whether|if|how|what)\b")
YEARLY_REPORT = Pattern(
    r"^(?:also\s)?(?:say|state|show|set\sout|include|publish|report)\b[^.;]*\bin\s(?:its|her|his|their|the)\s(?:\w+\s){0,3}(?:annual|yearly)\sreport\b"
)
ASKED_TO_TELL = Pattern(
    r"^(?:also\s)?(?:require|ask|oblige)s?\s[^.;]{3,50}?\sto\s(?P<from>(?:publish|report|provide|submit|return)\b[^.;]*\b(?:performance|figures|numbers?|data|results|rates?|compliance|progress|how\s(?:many|far|often|well)|outcomes|on\s(?:their|its)\suse)\b)|^be\sable\sto\s(?:demonstrate|show)\sto\b"
)
PAPER_BACK = Pattern(
    rf"^(?:then\s|to\s)?(?:brings?|takes?|presents?|gives?|sends?|submits?|reports?)\s(?:an?\s|its\s|the\s|their\s)?(?:[\w-]+\s){{0,2}}(?:paper|report|findings|results|conclusions|note|summary|answer)\b[^.;]*{TO}"
)
_OVERSIGHT = r"(?:board|lscb|lscp|scp|scb|sab|acpc|partnership|executive|(?:sub-?)?committee|sub-?group|governors|cabinet|council)"
OPENING = (
    Pattern(
        rf"(?:report|account)s?\s(?:back\s|[a-z]+ly\s)?to\s(?:the\s|its\s|their\s)?(?:[\w'’&()-]+\s){{0,6}}?{_OVERSIGHT}\b[^.;]*\b(?:on|for)\b"
    ),
    Pattern(
        r"(?:receive|request|call\sfor|ask\sfor|seek|obtain)s?\s(?:an?\s|the\s)?(?:[\w-]+\s){0,3}(?:report|update)s?\s(?:[^.;]{3,60}\s)?from\b"
    ),
    Pattern(
        r"receives?(?:,\s[^,]{3,60},)?\s(?:an?\s|the\s)?(?:list|figures|numbers?|data|breakdown|count)\s(?:of|on)\s"
    ),
    Pattern(rf"demonstrates?\s{TO[2:]}\sthat\b"),
    Pattern(
        rf"(?:notify|inform|tell|advise){_TOLD}\s(?:when|once|as\ssoon\sas)\s[^.;]*\b(?:filled|done|complete[d]?|in\s(?:place|use)|finished|appointed|implemented)\b"
    ),
    Pattern(rf"updates?{_TOLD}\s(?:[^.;]{{0,30}}\s)?on\sprogress\b"),
    Pattern(
        rf"(?:bring|take|send)s?\s(?:the|its|these)\s(?:[\w-]+\s){{0,2}}(?:figures|results|findings)\s{TO[2:]}"
    ),
    Pattern(
        r"be\s(?:asked|told)\s(?:for|each)\s[^.;]*\b(?:figures|data|numbers|proportion|how\smany|return)\b"
    ),
    Pattern(r"be\sable\sto\s(?:demonstrate|show|evidence)\sto\s[^.;]*\bthat\b"),
    Pattern(
        r"(?:receive|see|be\s(?:given|shown))s?\s(?:an?\s)?(?:termly|quarterly|annual|monthly|six-monthly|regular|half-yearly|weekly)\s(?:[\w-]+\s){0,3}report\b"
    ),
    Pattern(r"(?:provide|give)s?\s(?:[\w-]+\s){0,2}assurance\s(?:[^.;]{0,40}?\s)?(?:through|by)\b"),
    Pattern(
        rf"(?:report\sback|reports?|writes?(?!\s[^.;]*\b(?:(?:request|ask|call|press|urg)ing|to\s(?:request|ask|call|press|urge|seek))\b))\s{TO[2:]}[^.;]*\b(?:confirm|on\sprogress|progress|that|on\swhat|what\shas|how)\b"
    ),
    Pattern(r"reduce\s[^.;]*\bto\s(?:\d+|two|three|four|five|six|eight|ten|zero|under|below|less)\b"),
    Pattern(
        rf"(?:provide|submit|give)s?\san?\s(?:[\w-]+\s){{0,3}}(?:report|update)\b[^.;]*?{TO}[^.;]*\bon\b"
    ),
    Pattern(r"(?:state|list|publish|show|set\sout)\b[^;]*\bhow\smany\b"),
    Pattern(
        rf"(?:provides?|presents?|submits?|gives?|produces?|supply)\s(?:written\s|regular\s|quarterly\s|annual\s|the\s)?(?:[\w-]+\s){{0,3}}(?:evidence|assurance|figures|data|confirmation|returns?|progress|compliance)\b[^.;]*?{TO}"
    ),
    Pattern(r"confirms?\s(?:in\swriting|to\s)"),
    Pattern(r"(?:review|examine|look\sat|check|read)\b[^.;]*\b(?:sample\sof|dip[\s-]sampl)"),
    Pattern(
        r"(?:undertake|carry\sout|complete|conduct|commission|repeat|run|lead|hold)s?\s(?:an?\s|the\s|its\s|regular\s)?(?:[\w-]+\s){0,4}(?:audits?|surveys?|dip[\s-]samples?)\b"
    ),
    Pattern(
        r"(?:be\s)?included\sin\s[^.;]{0,40}(?:dataset|data\sset|scorecard|dashboard|performance\sreport|annual\sreport)"
    ),
)
WITHIN_OPENING = (
    Pattern(
        r"^(?:ask|require|request)s?\s[^.;]{3,50}?\sto\s(?P<from>confirm\s(?:to|in\swriting|that)\b[^.;]*)"
    ),
    Pattern(
        r"^(?:ask|require|request|expect)s?\s[^.;]{3,60}?\sto\s(?P<from>report\b[^.;]*\bon\b[^.;]*|(?:demonstrate|evidence|show)\b[^.;]*\b(?:returns?|audit|self-assessment|annual\sreport)\b[^.;]*)"
    ),
    Pattern(
        r"\b(?:report|return|tell\s\w+|say),?\s(?:by[^,]{3,40},\s)?(?:how\smany|what\sproportion|the\s(?:number|proportion|percentage))\b"
    ),
    Pattern(
        r"^(?:ask|require|request)s?\s(?:that\s)?[^.;]{3,60}?\s(?:to\s)?(?P<from>provide\s(?:[\w-]+\s){0,2}evidence\b[^.;]*\bthat\b[^.;]*)"
    ),
    Pattern(
        r"\bthat\s[^.;]{3,60}?\s(?P<from>reports?\b(?!\s(?:is|are|be|was|to\sbe|should|must|will)\b)[^.;]*\b(?:how|what|whether|on|progress)\b)"
    ),
)
INNER = (
    Pattern(
        r"\bby\s(?:way|means)\sof\s(?P<from>(?:an?\s|its\s|the\s|their\s)?(?:[\w-]+\s){0,4}(?:audits?|survey|returns?|self-assessment|sample|sampling|inspection|report)\b[^,;]*?)(?=,|;|\sthat\s|\.\s|\.?$)"
    ),
    Pattern(
        rf"(?:^|,\s|\band\s|\bto\sbe\s)(?P<from>(?:evidenced|checked|verified|tested)\s(?:in|to|through|by)\s[^.;]*\b(?:{RECIPIENT}|returns?|audit|report)\b[^.;]*)"
    ),
    Pattern(r"(?:^|,\s|\band\s)(?P<from>reported\son\s(?:[^.;,]{3,40}\s)?(?:each|every)\s\w+[^.;]*)"),
    Pattern(
        r"(?:,\s|\band\s|\bto\s)(?P<from>(?:to\s)?be\sbrought\stogether\sin\s[^.;]*(?:dataset|data\sset|scorecard|report)\b)"
    ),
    Pattern(
        rf"\b(?P<from>{RECIPIENT},?\swhich\s(?:will|should)\s(?:receive|see|be\sgiven|be\ssent)\s[^.;]+)"
    ),
    Pattern(
        r"\b(?P<from>(?:the\s)?(?:handovers?|cases?|numbers?|calls?|visits?|referrals?|minutes|logs?|forms?)\s[^.;,]{0,50}?(?:counted|sampled|logged)\sand\s(?:given|sent|reported|presented)\s[^.;]*)"
    ),
    Pattern(
        rf"(?:,\s|\band\s)(?P<from>(?:these\s|this\s|which\sis\s|all\s)?to\sbe\s(?:read\sout|read|shown|tabled|laid|seen|put|handed)\s(?:in\s|up\s)?{TO[2:]}[^.;]*)"
    ),
    Pattern(
        r"\b(?P<from>accompanied\sby\s(?:[\w-]+\s){0,5}?(?:figures|data|numbers|results|returns?)\b[^.;]*)"
    ),
    Pattern(r"\band\s(?P<from>compares?\s[^.;]*\bwith\b[^.;]*)"),
    Pattern(r"\bfor\sa\s(?P<from>(?:one-off\s)?return\sshowing\s[^.;]*)"),
    Pattern(
        r"(?:^|\band\s|,\s|\bto\s)(?P<from>confirms?\s(?:to\s[^.;]{3,60}?\s)?(?:in\swriting\s)?that\s(?:this|it|they|the|all)\b[^.;]*)"
    ),
    Pattern(
        r"(?:^|\band\s|,\s)(?P<from>(?:to\s)?(?:let|tell|inform)\s(?!(?:the\s|any\s|each\s|every\s)?(?:person|people|referrer|caller|parents?|mother|father|famil|child|patient|carer|anyone|those|whoever))(?:the\s|its\s)?(?:[\w'’-]+\s){0,5}?(?:know\s)?(?:in\swriting\s)?(?:who|what|how\smany|which|whether|when\s(?:this|it|that|these|they|all|each))\s[^.;]*)"
    ),
    Pattern(
        r"(?:^|\band\s|,\s)(?P<from>(?:add|include|put)\s[^.;]*\b(?:in|into|to)\s(?:the\s|its\s|their\s)[^.;]*(?:data\sset|dataset|scorecard|dashboard|performance\sreport)\b)"
    ),
    Pattern(
        rf"\bwith\s(?P<from>(?:the\s)?numbers?\s[^,.;]*?(?:returned|reported|given|sent)\s[^,.;]*{TO}[^.;]*)"
    ),
    Pattern(
        r"\b(?P<from>a\s(?:short\s|brief\s|written\s)?(?:note|summary|record|account)\s[^.;]{0,60}?to\sbe\s(?:sent|given|provided)\s[^.;]*)"
    ),
    Pattern(
        r"\bthat\s(?P<from>the\s(?:[\w-]+\s){0,3}audit\s[^.;]*?(?:takes\splace|is\s(?:completed|repeated|done))\b[^.;]*)"
    ),
    Pattern(
        rf"(?:^|\band\s|,\s)(?P<from>(?:to\s)?(?:tell|inform|notify|let){_TOLD}\s(?:know\s)?(?:when|once|that)\s(?:this|it|they|all)\b[^.;]*)"
    ),
    Pattern(
        r"(?:^|\band\s|,\s)(?P<from>(?:test|tests|tested)\s(?:it|this|them)\s(?:in|with|on|by)\s[^.;,]+)"
    ),
    Pattern(
        r"(?:^|\band\s|,\s)(?P<from>(?:should\s)?(?:seek|gather|collect|obtain|ask\sfor)s?\s(?:the\s)?(?:feedback|views)\s(?:from|of)\s[^.;]+)"
    ),
    Pattern(
        rf"\b(?P<from>reporting\sback\sto[^.;]*|minutes\sof\swhich[^.;]*{TO}[^.;]*|evidence\sto\sinclude\s[^.;]*)"
    ),
    Pattern(
        r"\bwith\s(?P<from>(?:[\w-]+\s){0,3}(?:rates?|figures|numbers|data)\s(?:to\sbe\s)?(?:compared|reported|tracked|monitored|reviewed)\s[^.;]*)"
    ),
    Pattern(
        rf"(?:^|\b(?:and|to)\s)(?P<from>provides?\s(?:the\s|its\s)?(?:[\w'’&-]+\s){{0,5}}?{RECIPIENT}\swith\s(?:[\w-]+\s){{0,4}}(?:evidence|assurance|confirmation|data|figures|report|update|completion\srate|rates?|numbers?|counts?|results)[^.;]*)"
    ),
    Pattern(
        rf"(?:\band\s|\bto\sbe\s|,\s)(?P<from>(?:be\s)?(?:reported|presented|fed\sback|submitted|provided|measured|counted|shown)\b[^.;]*{TO}[^.;]*)"
    ),
    Pattern(
        r"\b(?:through|by\smeans\sof|via|using|by|with|evidenced\sby|in)\s(?P<from>(?:an?\s|its\s|the\s|their\s|regular\s)?(?:[\w-]+\s){0,4}(?:audits?|dip\ssamples?|dip\ssampling|surveys?|case\ssampling|audit\sprogramme|spot\schecks|performance\sdata|data\sset|dataset)\b[^,.;]*)"
    ),
    Pattern(
        rf"\band\s(?:that\s)?(?P<from>(?:the\s|its\s|this\s|use\s|their\s)?(?:{RESULT}|this|use|practice|impact)\s(?:\w+ly\s)?(?:is\s|are\s|be\s|to\sbe\s|(?:should|will|must)\s(?:then\s)?be\s)?(?:audited|monitored|reported|shared|presented|measured|evaluated|tracked|reviewed)\b[^.;]*)"
    ),
    Pattern(
        r"\bthat\s(?P<from>an?\s(?:[\w-]+\s){0,3}(?:audit|survey|evaluation)\s(?:of\s[^.;]{3,80}?\s)?is\s(?:completed|undertaken|carried\sout|conducted)\b[^.;]*)"
    ),
)
HANDED_ROUND = Pattern(  # what staff are to learn from goes round: nobody is told how the work went
    r"(?:to\s)?(?:be\s)?(?:circulat|shar|disseminat|cascad|distribut|send|sent|issu)\w*\s(?:[\w-]+\s){0,8}?(?:to|with|among)\s(?:all|every|each)\s(?:[\w-]+\s){0,4}?(?:staff|managers|teams|practitioners|professionals|workers|schools|practices|agencies|wards)\b"
)
THROUGH = Pattern(  # what the looking is done with: "monitored through the yearly audit of records"
    r"\b(?:through|via|using|by\smeans\sof|from)\s(?:[\w'’-]+\s){0,6}?(?:audits?|surveys?|returns?|dataset|data\sset|scorecard|dashboard|samples?|sampling|inspections?)\b"
)
