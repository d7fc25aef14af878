"""Times that are no date: "as promptly as it can", "at a suitable moment", "when workload permits", "the next time that".

Patterns only, each built of a few parts. Haste counts where it goes with an act that is done once ("should move
swiftly to fill the post"), not with how practice is to be ("refer promptly").
"""

import re

from scrlib.text.matching.patterns import Cased, Pattern

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
    | \b(?:publish|issue|appoint|fill|rewrite|redraft|amend|revise|establish|set\sup|draw\sup|draft|commission|introduce|finalise|implement)\s(?:the|its|their|an?|this)\s(?:[\w'’-]+\s){{1,8}}?(?P<haste4>(?:swift|prompt|speedi|rapid|quick)ly|soon)(?=[.;]|$|\sso\b|\sin\sorder\b)
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
SOMETIME = Cased(
    r"\b(?:(?:[Aa]s)\sa\smatter\sof\s(?:\w+\s)?(?:urgency|priority)|[Aa]s\san?\s(?:\w+\s)?(?:urgent\s|immediate\s|high\s|top\s|key\s)?(?:priority|matter)\b(?!\sof\s(?!urgency|priority))(?!(?<=matter)\sfor\b)|(?:[Ww]ith|[Ee]ffective)\simmediate(?:\seffect|ly)|[Ee]ffective\simmediately|(?:[Tt]imescale|[Dd]eadline|[Ww]hen|[Pp]riority)\s?:\s?(?:immediate|urgent|high)|[Aa]sap\b|ASAP|[Aa]\.s\.a\.p\.?|[Ii]mmediate(?=[.;|\n]|$)|(?:at|on)\sa\sdate\sto\sbe\s(?:agreed|fixed|confirmed|set)|[Uu]rgent(?=[.;|\n]|$)|(?<=\b[Mm]ake\s)immediate(?=\sarrangements\b)|(?<=\b[Tt]ake\s)immediate(?=\s(?:steps|measures)\b)|[Ii]mmediate(?=\s(?:steps|action|measures|attention|consideration)\b)|[Uu]rgent\s(?=revision|work|change|repair|improvement|training|updating|update|action|audit|talks|discussions?|attention|review|meeting|steps|consideration|priority)|[Ii]mmediately(?!\s(?:after|before|following|upon|on|when|if|they|a\s|prior|inform|notif))|[Uu]rgently|[Ww]ithout\s(?:further\s|undue\s|any\s)?delay|[Aa]s\ssoon\sas\s(?:is\s|reasonably\s|practically\s|it\sis\s)?(?:possible|practicable|practical|it\scan|they\scan|feasible|can\sbe|(?:funding|resources?|capacity|time)\s(?:allows?|permits?|is\savailable))|[Aa]t\sthe\s(?:very\s)?(?:earliest\s(?:possible\s)?|first\s)(?:opportunity|convenience|date)|[Ss]traight\s?away|[Aa]t\sonce|[Ii]n\sdue\scourse|[Ii]n\sthe\s(?:near|not\stoo\sdistant)\sfuture|[Ss]hortly|[Aa]t\space|[Aa]s\squickly\sas\s(?:is\s)?(?:possible|practicable)|soon(?=[.,;]|$|\safter)|[Ff]orthwith|at\ssome\spoint|[Ii]n\sthe\s(?:short|medium|longer?|long)[\s-]term|over\stime(?=[.,;]|$)|speedily|expeditiously|[Ww]ith\s(?:some\s|all\s|due\s)?(?:urgency|haste)|[Aa]t\san\searly\s(?:date|opportunity)|without\swaiting|when(?:ever)?\s(?:capacity|resources?|funding|time)\s(?:allows?|permits?|is\savailable)|[Ff]rom\snow\son|[Ss]ooner\srather\sthan\slater|in\sgood\stime|[Ww]ithin\sa\sreasonable\s(?:time(?:scale|frame)?|period)|treat\sit\sas\surgent|with\sall\sspeed|during\sthe\slifetime\sof|[Ww]ithin\sthe\slifetime\sof\s(?:the|this|its)\s(?:[\w'’-]+\s){0,4}?(?:[Pp]lan|[Ss]trategy|[Pp]rogramme|[Cc]ontract|[Aa]dministration|Parliament|[Cc]ouncil)|this\scannot\swait)\b"
)
SOON = Pattern(
    r"\b(?:at\sthe\sfirst\s(?:available|possible|practicable)\s(?:opportunity|date)|as\s(?:early|speedily|rapidly|swiftly)\sas\s(?:possible|practicable)|with\sall(?:\sdue)?\sspeed|as\san\s(?:early|urgent|absolute|overriding)\spriority|as\ssoon\sas\sit\scan\sbe\s\w+|from\snow\son(?:wards)?|before\stoo\slong|as\sa\sfirst\s(?:step|priority))\b",
)
WHEN_ABLE = Pattern(
    r"\b(?:(?:when|once|if|as\ssoon\sas|as\sand\swhen|as)\s(?:the\s|its\s|any\s|further\s|sufficient\s)?(?:funds?|funding|money|resources?|capacity|staffing|budget|grant)\s(?:is|are|has|have|becomes?|can\sbe|allows?|permits?|will)(?:\s(?:been\s)?(?:available|secured?|agreed|approved|found|identified|confirmed|allow|permit|in\splace))?|subject\sto\s(?:the\s)?(?:availability\sof\s)?(?:resources|funding|budget|capacity|agreement|approval)(?:\sbeing\s\w+)?|right\saway|before\slong|at\s(?:the\s)?next\savailable\s\w+|on\sthe\snext\savailable\s\w+)\b",
)
