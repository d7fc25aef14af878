"""Times that are no date: "as promptly as it can", "at a suitable moment", "when workload permits", "the next time that".

Patterns only, each built of a few parts. Haste counts where it goes with an act that is done once ("should move
swiftly to fill the post"), not with how practice is to be ("refer promptly").
"""

import re

from scrlib.text.patterns import Cased, Pattern

_HASTE = r"(?:swift|prompt|speedi|rapid|quick|expeditious|urgent)ly|soon|fast|early"
_ONCE = r"(?:appoint|fill|recruit|agree|resolve|settle|revise|rewrite|redraft|amend|publish|issue|establish|set\sup|draw\sup|draft|produce|commission|conclude|implement|introduce|finalise|decide|convene|rectify|remedy|replace|repair|install|close\sthe\sgap|put\s(?:in\splace|right)|bring\sforward|end|clear|restore|reinstate|complete|develop)\b(?!-)"
_ABLE = r"(?:possible|practicable|practical|feasible|convenient|may\sbe|can\s(?:reasonably\s)?be(?:\s\w+)?|(?:it|they|this|that|he|she|(?:the|its|their)\s(?:[\w'’-]+\s){0,2}?\w+)\s(?:can|is\sable|are\sable|is\s\w+ed|are\s\w+ed)(?:\sbe\s\w+)?)"
AS_SOON = Pattern(
    rf"\bas\s(?:{_HASTE})\sas\s(?:(?:is|are|it\sis|reasonably|practically|humanly|at\sall)\s){{0,3}}{_ABLE}(?!\s(?:after|following)\s(?:an?|each|every|any)\b)"
)
_AN = r"(?:the|an?|its|their|some|any)"
_FIT = r"(?:very\s|most\s)?(?:first|earliest|soonest|nearest|early|suitable|appropriate|convenient|opportune|future|later|right|available|possible|practicable|reasonable|due|unspecified)"
_MOMENT = r"(?:opportunity|moment|date|time|point|occasion|convenience|juncture)"
_COMING = r"(?:\sin\sthe\s(?:(?:near|not\stoo\sdistant|foreseeable)\sfuture|(?:coming|next\sfew)\s(?:weeks|months|years?)|(?:weeks|months|year)\sahead))"
AT_A_MOMENT = Pattern(
    rf"\b(?:at\s{_AN}\s{_FIT}\s(?:{_FIT}\s)?{_MOMENT}{_COMING}?|at\ssome\s(?:point|stage|time){_COMING}?|at\sa\s(?:time|date|moment)\sof\s(?:its|their|the\s[\w'’]+)\s(?:own\s)?(?:choosing|choice)|on\sa\s(?:date|day)\sto\sbe\s\w+)\b(?!\s(?:of\s(?:an?|each|any|every|the\s(?:child|family|patient))|for\s(?:an?|each|any|every|the)\b|in\s(?:an?|each|the\s(?:child|case|assessment|pregnancy|process))))"
)
_MEANS = r"(?:workloads?|caseloads?|capacity|resources?|funds?|funding|finances?|money|time|staffing|staff\snumbers|budgets?|circumstances|demand|opportunit(?:y|ies)|priorities|vacancies|numbers|premises|accommodation|staff|space)"
AS_MEANS_PERMIT = Pattern(
    rf"\b(?:when(?:ever)?|as|once|if|where|as\sand\swhen|if\sand\swhen|as\ssoon\sas|so\sfar\sas|as\sfar\sas|subject\sto\swhether)\s(?:(?:the|its|their|other|sufficient|further|additional|more|extra|current|new)\s){{0,2}}(?:[\w-]+\s)?{_MEANS}(?:\slevels?)?\s(?:will\s|next\s)?(?:allows?|permits?|(?:is|are|become|becomes|can\sbe)\s(?:made\s)?(?:available|found|secured|released|identified)|arises?|improves?|eases?)\b"
)
_AHEAD = r"(?:weeks|months|years?|weeks\sand\smonths|months\sand\syears)"
BEFORE_LONG = Pattern(
    rf"""\b(?:(?:in|over|during|within|through)\sthe\s(?:{_AHEAD}\s(?:ahead|to\scome)|(?:coming|next)\s(?:few\s|couple\sof\s)?{_AHEAD})
    | in\sthe\s(?:very\s)?(?:near|immediate|foreseeable|not[\s-]too[\s-]distant)\sfuture | before\s(?:very\s|too\s)?(?:much\s)?long(?:er)? | in\sthe\sfullness\sof\stime | all\sin\sgood\stime
    | with(?:out)?\s(?:all|due|some|great(?:er|est)?|every|any|further|undue|unnecessary|avoidable|more|the\s(?:least|minimum|utmost|greatest)|minimum|(?:the\s)?(?:minimum|least)\sof)\s(?:possible\s|further\s|due\s)?(?:speed|haste|urgency|expedition|desp?atch|dispatch|delay|loss\sof\stime)
    | (?:post[\s-]haste|there\sand\sthen|right\s(?:now|away)|with\sno\s(?:further\s|more\s)?delay|an\s(?:immediate|urgent|early)\spriority|as\sa\smatter\sof\s(?:some\s|great\s|real\s|the\s(?:utmost|greatest)\s)?(?:urgency|priority|importance\sand\surgency|haste)|from\sthis\s(?:point|moment|day)\s(?:on|onwards|forward)|with\sa\sview\sto\searly\s\w+|at\sits\s(?:own\s)?pace|time\spermitting|resources\spermitting|funds\spermitting|capacity\spermitting)
    | now(?=[.;]|$) )""",
    re.VERBOSE,
)
WITH_HASTE = Pattern(  # "should move swiftly to a decision", "should promptly fill the post"
    rf"""(?:\b(?:move|act|proceed|work|press\sahead|go\sahead|press\son)\s(?:more\s)?(?P<haste>(?:{_HASTE})(?:\sand\s\w+ly)?|at\space|now)(?=\s(?:to|in|on|with)\b)
    | \b(?:should|must|will|shall|to)\s(?:now\s|also\s)?(?P<haste2>(?:swift|prompt|speedi|rapid|quick|expeditious)ly|soon)(?=\s{_ONCE})
    | \b(?:publish|issue|appoint|fill|rewrite|redraft|amend|revise|establish|set\sup|draw\sup|draft|commission|introduce|finalise|implement)\s(?:the|its|their|an?|this)\s(?:[\w'’-]+\s){1, 8}?(?P<haste4>(?:swift|prompt|speedi|rapid|quick)ly|soon)(?=[.;]|$)
    | \b(?:start|begin|act|happen|be\sdone|be\smade|be\sput\sright)\s(?P<haste5>now|straight\saway)(?=[.,;]|$|\s(?:on|to|and|with)\b)
    | \b(?:this|these|that|it|the\swork|the\spost|the\sgap|the\svacancy|the\smatter|the\sposition)\s(?:should|must|needs?\sto|ought\sto)\sbe\s(?:\w+ed|put\sright|done|begun|set\sup|drawn\sup|given)\s(?P<haste3>(?:swift|prompt|speedi|rapid|quick)ly|soon|early|now|at\space)(?=[.,;]|$|\sand\b) )""",
    re.VERBOSE,
)
_PROMPT = "|".join(
    f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in "prompt swift early speedy rapid quick urgent immediate".split()
)
PROMPT_STEPS = Cased(  # the word alone: "prompt steps should be taken", "take early action to end"
    rf"\b(?:{_PROMPT})(?=\s(?:and\s\w+\s|but\s\w+\s)?(?:steps|action\s(?:to|on|should|is|be|by|in)|measures|consideration|thought\s(?:to|is)|discussions?|talks|resolution|progress\s(?:on|in|with|should)|implementation|completion|agreement\s(?:on|with|to|about)|appointment\sof|start\s(?:on|to|should)|decision\s(?:on|about|should|is|to)|meeting\s(?:with|of|between|should|is|to\s(?:agree|discuss|resolve|plan))|revision|redress|remedy|solution|publication)\b)"
)
_LABELS = r"(?:[Ii]mmediate(?:ly)?|[Uu]rgent|[Ss]hort[\s-]term|[Mm]edium[\s-]term|[Ll]ong(?:er)?[\s-]term|[Hh]igh(?:est)?\spriority|[Tt]op\spriority|[Pp]riority\s(?:one|1|A)|IMMEDIATE|URGENT|HIGH\sPRIORITY)"
SAID_TO_BE_URGENT = (
    Cased(  # a label or a sentence of its own: "Immediate action:", "(urgent)", "This should not wait."
        rf"""(?:(?:^|(?<=\n)|(?<=[.)]\s)|(?<=[–-]\s))(?:For\s)?(?P<time>{_LABELS})(?=(?:\s(?:action|step|priority|actions|recommendations?))?\s?(?::|[–-]\s|\.\s?(?:[A-Z]|$)))
    | [(\[](?:[Pp]riority:\s|[Ff]or\s)?(?P<time2>{_LABELS})(?:\s(?:action|priority))?[)\]]
    | (?:^|(?<=[.;]\s))(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]hese|[Tt]he\s(?:work|matter|need|task|change|gap))\s(?:\w+\s)?(?:is|are|should\sbe\s(?:treated|regarded|seen)\sas|must\sbe\s(?:treated|regarded|seen)\sas)\s(?:now\s)?(?P<time3>(?:an?\s)?(?:matter\sof\s(?:\w+\s){{0,2}}?(?:urgency|priority)|urgent|pressing|(?:urgent|immediate|high|top)\spriority))(?=[.,;]|$)
    | (?:^|(?<=[.;]\s))(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]hese|[Tt]he\s(?:work|matter|task|change))\s(?P<time4>(?:should|must|can)\s?not\s(?:wait|be\sdelayed)|(?:will|does)\snot\swait)(?=[.,;]|$)
    | (?:^|(?<=[.;]\s))[Tt]here\s(?:should|must)\sbe\s(?P<time5>no\s(?:further\s|more\s|undue\s|unnecessary\s)?delay)(?=[.,;]|$|\sin\b)
    | \b(?:should|must|will|to)\s(?:now\s)?(?P<time6>(?:lose|waste)\sno\s(?:further\s|more\s)?time|not\sdelay|make\shaste)(?=\s(?:in|to)\s)
    | \ban\s(?P<time7>urgent)(?=\sneed\s(?:for|to)\b))""",
        re.VERBOSE,
    )
)
_OF_A_CASE = r"(?:child|children|family|parents?|baby|mother|father|patient|pupil|client|young|service\suser|case|worker|practitioner|visitor|midwife|carer)"
NEXT_TIME = Cased(  # "the next time the LSCB commissions its course", "if and when the Government issues its guidance"
    rf"\b(?:(?:[Oo]n\s)?[Tt]he\snext\s(?:time|occasion)(?:\s(?:that|when|on\swhich))?|[Nn]ext\stime(?:\sthat)?|[Ii]f\sand\swhen|[Ii]f\sor\swhen|[Aa]s\sand\swhen|[Uu]ntil\ssuch\stime\sas|[Aa]t\ssuch\stime\sas|[Oo]n\sthe\snext\soccasion\sof)\s(?:the|its|their|this|these|it|they|[A-Z][\w'’]+)\b(?!(?:\s[\w'’-]+){{0,4}}?\s{_OF_A_CASE}\b)(?:\s(?!(?:should|must|will|shall|and)\b)[\w'’-]+){{1,12}}"
)
_TO_COME = r"(?:current|present|new|next|planned|proposed|impending|pending|promised|expected|imminent|coming|forthcoming|local|national|permanent|revised|statutory)"
_CHANGE = r"(?:restructur(?:e|ing)|re-?organisation|merger|relocation|move|elections?|procurement|re-?commissioning|inspection|consultation|recruitment|migration|transition|transformation|review|roll-?out|implementation|upgrade)"
_MAKING = r"(?:appointment|arrival|recruitment|introduction|opening|passage|enactment|commencement|installation|outcome|expiry|renewal|publication|issue|implementation)"
ON_A_CHANGE = Pattern(  # what is to come and has no day: "following the current restructure", "on the appointment of a new chair"
    rf"""\b(?:
      (?:following|after|on|upon|pending|until|at)\s(?:completion\sof\s)?(?:the|its|their)\s{_TO_COME}\s(?:[\w-]+\s){{0,2}}?{_CHANGE}\b(?!\s(?:of|on)\s(?:{_OF_A_CASE}|the\s{_OF_A_CASE}|(?:19|20)\d\d))
    | (?:on|upon|following|after|pending|subject\sto|until)\sthe\s{_MAKING}\sof\s(?:the|an?|its|their)\s(?:{_TO_COME}\s(?:[\w-]+\s){{0,3}}?\w+|pilot|contract|legislation|Act|regulations|trial|inquest|tender|consultation)\b
    | when(?:ever)?\s(?:it|they|(?:the|its|their)\s(?:[\w'’-]+\s){{1,4}}?)\s?(?:next\s)?(?:comes?\sup|falls?\sdue|(?:is|are)\s(?:next\s)?due)\s(?:for|to\sbe)\s(?:[\w-]+\s)?(?:review|renewal|revision|reprint\w*|refresh|renewed|reviewed|revised|retendered|re-let|replaced?|replacement)\b
    | (?:any\sfuture|any\ssubsequent|the\snext)\s(?:re-?tender(?:ing)?|re-?commissioning|revision|reprint(?:ing)?|refresh|edition|re-?letting|procurement|specification|version|contract|review\sof\s(?:the|its|this))\b(?:\sof\s(?:the|its|this)\s[\w'’-]+(?:\s[\w'’-]+)?)?(?=\s(?:should|must|will|is\sto)\b)
    | before\sthe\s(?:criminal\s)?(?:inquest|trial)(?:\s(?:opens|begins|starts|concludes|resumes))?\b
    | in\sthe\sevent\sof\s(?:an?|any)\s(?:[\w-]+\s){{0,2}}?(?:{_CHANGE}|change\sof\s(?:provider|contractor|supplier|system))\b
    | (?:pending|awaiting)\s(?:the\s|any\s)?(?:(?:{_TO_COME}|further)\s){{0,2}}(?:guidance|legislation|advice|decision|outcome|regulations)\b(?:\sof\s(?:the|its)\s\w+)?
    | (?:after|once|when|as\ssoon\sas)\s(?:the\s|its\s)?(?:legal\sadvice|(?:public\s|ministerial\s|staff\s|formal\s)?(?:consultation|approval)|(?:building|refurbishment|repair)\sworks?|building|refurbishment|move|decision\son\sfunding)\s(?:is|are|has|have)(?:\sbeen)?\s(?:\w+ed|complete|given|over|done|taken|made|agreed)\b
    | before\s(?:(?:it|they|any)\s)?(?:[a-z]+(?:s|ing)?\s)?(?:any\s(?:further|new|more|other)|another|(?:the|its|their)\snext)\s(?!(?:[\w'’-]+\s){{0,4}}?{_OF_A_CASE})(?:(?!(?:should|must|will|shall)\b)[\w'’-]+)(?:\s(?!(?:should|must|will|shall|and)\b)[\w'’-]+){{0,5}}(?=[,.;]|$|\s(?:the|its)\s[A-Z])
    )""",
    re.VERBOSE,
)
