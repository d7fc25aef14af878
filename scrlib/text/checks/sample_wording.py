"""How authors word a look at some of the cases: "ten files will be read by ... to see whether". Patterns only.

Own list, from how recommendations of several hands word such a look; steps.py uses it.
"""

from scrlib.records.cardinals import CARDINAL_VALUES, CARDINALS
from scrlib.text.matching.patterns import Pattern

_NAMES = "|".join([*CARDINALS[2:], *list(CARDINAL_VALUES)[len(CARDINALS) :]])
NUMBER = rf"(?:\d+|(?:{_NAMES})(?:-\w+)?|an?\sdozen|(?:an?|one|two)\shundred|a\sscore|half\sa\sdozen)"
_CASES = r"(?:files?|records?|cases|plans|logs?|charts|forms|referrals|notes|letters|assessments|enquiries|conferences|contacts|calls|minutes|discharges|admissions|closures|recordings|handovers|chronologies|reports|attendances|decisions|notifications|agreements|reviews|allocations|entries|transcripts|returns|births|discussions|episodes|incidents|placements|bookings|summaries|meetings|groups|premises|properties|inspections|tenancies|transfers|complaints|deaths|passports|visits|assessments|interviews|registers|observations|prescriptions|consultations|supervisions|appraisals|rotas|sheets|books|diaries|certificates|e-?mails|requests|appointments|strategies)"
_PEOPLE = r"(?:parents|families|mothers|fathers|carers|children|victims|referrers|settings|schools|practices|surgeries|patients|women|men|tenants|residents|pupils|students|learners|users|people|workers|practitioners|professionals|staff|midwives|teachers|nurses|officers|managers|leavers|visitors|teams|homes|nurseries|governors|members|callers|survivors|apprentices|volunteers|clients)"
_SOME = r"(?:(?:an?|the|one|this|each|that)\s(?:\w+\s|\w+-\w+\s){0,2}?(?:samples?|selection|batch|cross-section|handful|snapshot|tranche|spread|assortment|scattering)(?:\sof\b|\s(?=each|every|a\s|from|drawn|chosen|taken))|selection\sof\s\d+)"
_BETWEEN = r"(?:(?!(?:of|for|to|about|with|by|on|from)\s|in\s(?!need))[\w'’-]+\s){0,5}?"
_EACH = rf"(?:every|each)\s(?:second|third|fifth|(?!month)\w+th)\s(?!of\b|year|day|week|quarter)|\bone\s\w+\sin\s(?:every\s)?{NUMBER}\b|\bone\sin\s(?:every\s)?{NUMBER}\b"
SELECTED = Pattern(  # some of the cases, by number or as chosen
    rf"\b(?:{_SOME}|{NUMBER}\s{_BETWEEN}{_CASES}\b|{_EACH}|(?:\w+\s){{0,3}}(?:chosen\s|picked\s|drawn\s|taken\s|selected\s)?(?:at\srandom|by\slot)\b|the\s(?:last|latest|next|first|most\srecent)\s{NUMBER}\s\w+)"
)
SOME_PEOPLE = Pattern(rf"\b(?:{_SOME}|{NUMBER}\s{_BETWEEN}{_PEOPLE}\b|{_EACH}|at\srandom\b)")
IN_A_TIME = Pattern(  # all of them, in so long a time
    r"\ball\s(?:of\s)?(?:such\s|the\s|its\s|their\s)?(?:[\w'’-]+\s){0,6}?(?:in|since|from|over|during|between|opened|closed|made|subject)\b"
)
LOOKS = Pattern(  # the look itself, as the verb of a step
    r"^(?:(?:be|also|then|will|should|must|to|each|jointly|themselves|independently)\s)*(?:inspect|examin|read|re-?read|check|re-?check|test|listen\sto|grad|scor|scrutinis|look\s(?:again\s)?(?:at|back|over|through|into)|look(?:ed|s)\s(?:again\s)?(?:at|back|over|through|into)|review|pull|draw|tak|pick|select|go\s(?:back\s)?(?:through|over)|sift|search|observ|sit\sin\son|trac|apprais|mark|rat|analys|revisit|moderat|assess|compar|study|count|trawl|run\sa\ssearch|open|sampl)(?:e|es|ed|ing|s|n)?\b"
)
ASKS_PEOPLE = Pattern(
    r"^(?:(?:be|also|then|will|should|must|to|each|jointly)\s)*(?:ask|telephone|ring|phone|interview|poll|canvass|survey|contact|visit|call|speak\s(?:to|with)|hear\sfrom|meet)(?:ed|s|d|ing)?\b"
)
TO_LEARN = Pattern(  # what the look is for
    r"\b(?:(?:to|and|will|should)\s(?:see|check|find\sout|find|establish|determine|judge|learn|know|confirm|test|assess|measure|tell|discover|show|ascertain|verify|note|say|count|report)\s(?:[^.;]{0,24}?\s)?(?:if|whether|how|which|what|who|the\s(?:week|number|proportion|share|extent|date))\b|to\s(?:see|check|confirm|verify|establish)\sthat\b|(?:in|to)\ssee\sin\show\smany|look(?:ing)?\s(?:for|at\s(?:whether|how))\b|for\s(?:evidence|signs|the\spresence|unanswered|gaps|compliance|answers|any\s|quality)\b|against\s(?:the|this|that|its|their|these|a|an|each|it)\b|checking\s(?:that|for|whether)\b|(?<=\s)whether\b)"
)
_HEADS = r"(?:questionnaires?|census|polls?|peer\s(?:review|audit|challenge)s?|test\s(?:calls|purchases)|mystery\s\w+|(?:records?|files?|spot|notes|sample|compliance)[\s-](?:check|trawl|search|sampling)s?|look-?backs?(?:\sexercise)?|deep\sdives?|walk-?throughs?|exit\sinterviews?|snapshot|dip[\s-]samples?|dip[\s-]sampling|(?:re-?)?audits?|surveys?|inspections?|self-assessments?(?:\sreturns?)?|section\s\d+\s(?:[\w-]+\s){0,4}?returns?)"
LEARNS = r"(?:establish|ask|find|show|tell|measure|test|explore|cover|look|read|check|reveal|confirm|include|say|assess|compare|record|count|gauge)"
NAMED_LOOK = Pattern(  # "an audit of chronologies": the subject of "should be carried out"
    rf"^\W*(?:(?:an?|the|its|their|this)\s)?(?:[\w'’-]+\s){{0,4}}?{_HEADS}\b"
)
BE_DONE = Pattern(
    r"^(?:(?:be|also|then|jointly)\s)*(?:carried\sout|undertaken|done|taken|completed|conducted|commissioned|repeated|held|made|run|arranged|set\sup|sent|issued)\b"
)
CENSUS = (  # a look that has a name of its own, wherever it stands
    Pattern(
        rf"(?:^|,\s|\band\s|\bthat\s)(?P<from>(?:an?|the|its|their|next|this)\s(?:[\w'’-]+\s){{0,4}}?{_HEADS}\s(?:[^.;]{{0,60}}?\s)?(?:should|will|must|to|is\sto)\s(?:then\s|also\s)?{LEARNS}\b[^.;]*)"
    ),
    Pattern(
        rf"\b(?P<from>(?:an?|the|its|their)\s(?:[\w'’-]+\s){{0,4}}?{_HEADS}\s(?:of|on|across|among|with|in|to)\s[^.;]{{3,160}}?\b(?:carried\sout|undertaken|done|completed|conducted|commissioned|taken|made|run|held)\b[^.;]*)"
    ),
    Pattern(
        rf"\b(?:through|by\smeans\sof|via|using|by|with|carry\sout,?|undertake|conduct|commission|do|complete|run|repeat|perform|make)\s(?:jointly,\s|together,\s|in\sturn,\s)?(?P<from>(?:an?|its|the|their)\s(?:[\w'’-]+\s){{0,4}}?{_HEADS}\s(?:of|on|across|among|with|to|in|that)\s[^.;]+)"
    ),
    Pattern(
        rf"\bby\s(?P<from>(?:re-?)?(?:auditing|sampling|surveying|dip[\s-]sampling|counting|comparing|polling|testing|tracking|(?:asking|reading|checking|visiting|telephoning|looking\sat|interviewing)\s(?:an?\s(?:\w+\s)?(?:sample|selection)|{NUMBER}))\b[^.;]+)"
    ),
    Pattern(
        rf",\s(?:and\s)?(?P<from>(?:inspecting|checking|sampling|auditing|reading|testing|visiting|examining)\s(?:(?:an?\s(?:\w+\s)?(?:sample|selection)|{NUMBER})\s[^.;]*))"
    ),
    Pattern(
        rf"(?P<from>\b(?:telephoned|rang|asked|visited|read|examined|checked|sampled|audited|looked\sat)\s{NUMBER}\s[^.;]*\bto\s(?:find\sout|see|check|learn|establish)\b[^.;]*)"
    ),
    Pattern(r"(?P<from>\b(?:spot|dip)-(?:checked|sampled)\s(?:[^.;]{0,40}?\s)?by\s(?:the|an?|its)\s[^.;]*)"),
)
