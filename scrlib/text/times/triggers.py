"""Times that wait on something without a date of its own: "once the contract is re-let", "pending the new guidance".

Patterns only; wordings.py lists them among the others.
"""

import re

from scrlib.text.matching.patterns import Cased, Pattern

_LATER = r"(?:renewal|revision|re-?tender(?:ing)?|re-?commissioning|reprint(?:ing)?|print\srun|reissue|re-?let(?:ting)?|restructur(?:e|ing)|re-?organisation|merger|procurement|inspection|inquest|go-live|roll-?out|rebuild(?:ing)?|refurbishment|relocation|redesign)"
_OBJECT = r"(?:contracts?|specification|systems?|units?|centre|hub|hospital|refuge|clinic|suite|ward|office|posts?|pilot|funding|bid|polic(?:y|ies)|procedures?|guidance|strategy|protocol|pathway|lease|licen[cs]e|building|template|programme|scheme|restructur\w+|re-?organisation|merger|inquest|trial|proceedings|inspection|legislation|law|Act|website|framework|toolkit|database|module|budget|vacanc(?:y|ies)|recruitment|handbook|grant|tender|procurement|agreement|roll-?out|business\scase|review\sof\s\w+|(?<=criminal\s)case)"
_HAPPENS = r"(?:is|are|has|have|comes?|goes|ends?|(?:re-?)?opens?|closes?|shuts?|expires?|begins?|starts?|falls?|becomes?|finish(?:es)?|concludes?|takes\seffect)"
_REST = r"(?:(?:\s[\w'’-]+){0,5}?(?=[,.;:)]|\s[–-]|$|\s(?:so|because|in\sorder)\b)|(?:\sbeen)?\s\w+(?:ed|let|live|place|use|over|complete)\b)?"
_GOES = r"(?:contracts?|units?|centre|hub|pilot|building|programme|scheme|funding|restructur\w+|merger|post|lease|grant|door|action\splan|budget|re-?organisation|refurbishment|procurement|consultation|investigation|inquest|trial|proceedings|(?:new|current|existing)\s(?:system|service|policy|strategy))"
EVENT_TO_COME = Pattern(
    rf"""\b(?:
      (?:when|once|as\ssoon\sas|at\sthe\spoint\s(?:that|at\swhich))\s(?:(?:the|this|its|their|both|all)\s|(?=(?:new|national|revised|statutory|government|updated)\s))(?:[\w'’-]+\s){{0,3}}?{_OBJECT}(?:\s(?:for|of)\s(?:[\w-]+\s?){{1,3}}(?<!\s))?\s{_HAPPENS}\b{_REST}
    | (?:after|before)\s(?:the|this|its|their|any\sfurther|any\snew)\s(?:[\w'’-]+\s){{0,2}}?{_GOES}\s{_HAPPENS}\b{_REST}
    | (?:on|upon|at|following|after|pending)\s(?:the\s|its\s|their\s|any\s)?(?:next\s|point\sof\s|contract\s|lease\s|service\s|planned\s|forthcoming\s){{0,2}}{_LATER}(?:\sof\s(?:the|this|its)\s[\w-]+(?:\s[\w-]+)?)?(?=[,.;:)]|\s(?:to|the|so|because)\b|$)
    | (?:if|should|provided(?:\sthat)?)\s(?:the\s|its\s|this\s|further\s|additional\s)?(?:[\w'’-]+\s){{0,3}}?(?:bid|funding|pilot|business\scase|money)\s(?:is|be|becomes?|succeeds?|proves?|can\sbe)\b{_REST}
    )""",
    re.VERBOSE,
)
WHEN_IN_POST = Pattern(
    r"\b(?:once|when|as\ssoon\sas|after)\s(?:the|a|an|its|their)\s(?:[\w'’-]+\s){0,3}?(?:manager|director|lead|chair|head|nurse|doctor|officer|post[\s-]?holder|worker|co-?ordinator|provider|contractor|supplier)\s(?:is\s(?:appointed|recruited|in\spost|in\splace)|has\sbeen\s(?:appointed|recruited)|takes\sup\s(?:the\s)?post|starts|arrives|joins)\b|\bwhen\s(?:next\s)?(?:re-?(?:commissioning|tendering|procuring|printing|letting|newing)|renewing|replacing|updating|revising)\s(?:the|its|their|this|any)\s(?:[\w-]+\s){0,3}?(?:contracts?|services?|specifications?|systems?|polic(?:y|ies)|procedures|guidance|protocols?|forms?|handbook|software)\b|\b(?:once|when|as\ssoon\sas)\s(?:the\s|its\s|their\s)?(?:present\s|current\s|existing\s|old\s)?(?:stocks?|supply|supplies)\s(?:[\w-]+\s){0,5}?(?:runs?\sout|(?:is|are)\s(?:used\sup|exhausted))",
)
WAITING = Pattern(
    r"\b(?:on|upon|following|after|at)\s(?:the\s)?(?:completion|conclusion|end|outcome)\sof\s(?:the\s|any\s|this\s)?(?:criminal|court|legal|care|inquest|coronial|police|inspection|trial|pilot|proceedings|investigation|procurement|restructure|review)(?:\s\w+)?|\b(?:once|when|after)\s(?:the\s|any\s)?(?:[\w-]+\s){0,3}?(?:trial|inquest|proceedings|pilot|restructure|procurement|investigation)\s(?:has|have|is|are)\s(?:been\s)?(?:concluded?|complete|completed|finished|ended|over)|\bby\sreturn\b(?!\sof\s(?:e-?mail|post))"
)
ON_TRIGGER = Pattern(
    r"\b(?:(?:when|before|after|once)\s(?:the|its|their|both|these|those|this|all)\s(?:[\w'’-]+\s){1,5}?(?:is|are|has|have)\s(?:been\s)?(?:next\s)?(?:reviewed|revised|renewed|retendered|re-tendered|updated|refreshed|reprinted|recommissioned|launched|implemented|reissued|rolled\sout|procured|agreed|appointed|in\spost)|should\sthe\s(?:[\w'’-]+\s){1,6}?(?:succeed|be\s(?:agreed|approved|successful|funded)|go\sahead|open)[^,.;]{0,40}|if\sthe\s(?:[\w'’-]+\s){1,6}?(?:agrees?|approves?|succeeds?)(?:\sthe)?\s(?:funding|bid|pilot|proposal|business)[^,.;]{0,40}|in\sthe\sevent\sthat\s[^,.;]{5,90}|to\sbe\sre-?tendered\sin\s\d{4}|re-?tendered\sin\s\d{4}|subject\sto\sfunding|(?:up)?on\srenewal\b|(?:when|once)\s(?:it|they)\s(?:is|are)\s(?:re-?let|re-?tendered|re-?commissioned|re-?procured|re-?printed|re-?issued|renewed)|(?:when|whenever|as|once|after|before)\s(?:it\s|they\s|the\s(?:(?!(?:was|were|had|has|have|not)\b)[\w'’-]+\s){0,8}?|this\s|its\s(?:[\w'’-]+\s){0,4}?|their\s(?:[\w'’-]+\s){0,4}?)?(?:(?:is|are|it|they|has|have)\s)?(?:next\s|been\s|is\snext\s|are\snext\s)(?:(?!(?:to|so|and|should|must|will|with|they)\b)\w+\s?){0,5}|(?:when|once)\s(?:[\w'’-]+\s){1,4}?(?:is|are)\snext\s\w+|(?:at|on|by(?:\sthe\stime\sof)?|upon|in|with|as\spart\sof)\s(?:the\s|its\s|their\s)?next\s(?:[\w'’-]+\s){0,3}?(?:renewal|revision|print\srun|review|refresh|update|retender|re-tender|opportunity|reprint|inspection|recommissioning|upgrade|procurement|contract|round|reissue|revisions|cycle|tender|rewrite|iteration|version|release)|as\spart\sof\s(?:the\s|its\s|their\s)(?:[\w'’-]+\s){0,4}?(?:upgrade|review|refresh|migration|restructure|reorganisation|redesign|procurement|retender|renewal|roll-out|rollout|recommissioning|revision)(?:\sin\s[A-Z]\w+(?:\s\d{4})?)?)"
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
    | (?:on|upon|following|after|pending|subject\sto|until)\s(?:the\s)?{_MAKING}\sof\s(?:the|an?|its|their|any)\s(?:{_TO_COME}\s(?:[\w-]+\s){{0,3}}?\w+|pilot|contract|legislation|Act|regulations|trial|inquest|tender|consultation)\b
    | when(?:ever)?\s(?:it|they|(?:the|its|their)\s(?:[\w'’-]+\s){{1,4}}?)\s?(?:next\s)?(?:comes?\sup|falls?\sdue|(?:is|are)\s(?:next\s)?due)\s(?:for|to\sbe)\s(?:[\w-]+\s)?(?:review|renewal|revision|reprint\w*|refresh|renewed|reviewed|revised|retendered|re-let|replaced?|replacement)\b
    | (?:any\sfuture|any\ssubsequent|the\snext)\s(?:re-?tender(?:ing)?|re-?commissioning|revision|reprint(?:ing)?|refresh|edition|re-?letting|procurement|specification|version|contract|review\sof\s(?:the|its|this))\b(?:\sof\s(?:the|its|this)\s[\w'’-]+(?:\s[\w'’-]+)?)?(?=\s(?:should|must|will|is\sto)\b)
    | before\sthe\s(?:criminal\s)?(?:inquest|trial)(?:\s(?:opens|begins|starts|concludes|resumes))?\b
    | in\sthe\sevent\sof\s(?:an?|any)\s(?:[\w-]+\s){{0,2}}?(?:{_CHANGE}|change\sof\s(?:provider|contractor|supplier|system))\b
    | (?:pending|awaiting)\s(?:the\s|any\s)?(?:(?:{_TO_COME}|further)\s){{0,2}}(?:guidance|legislation|advice|decision|outcome|regulations)\b(?:\sof\s(?:the|its)\s\w+)?
    | (?:after|once|when|as\ssoon\sas)\s(?:the\s|its\s)?(?:legal\sadvice|(?:public\s|ministerial\s|staff\s|formal\s)?(?:consultation|approval)|(?:building|refurbishment|repair)\sworks?|building|refurbishment|move|decision\son\sfunding)\s(?:is|are|has|have)(?:\sbeen)?\s(?:\w+ed|complete|given|over|done|taken|made|agreed)\b
    | before\s(?:(?:it|they|any)\s)?(?:[a-z]+(?:s|ing)?\s)?(?:any\s(?:further|new|more|other)|another|(?:the|its|their)\snext)\s(?!(?:[\w'’-]+\s){{0,4}}?{_OF_A_CASE})(?:(?!(?:should|must|will|shall)\b)[\w'’-]+)(?:\s(?!(?:should|must|will|shall|and)\b)[\w'’-]+){{0,5}}(?=[,.;]|$|\s(?:so|because|in\sorder)\b|\s(?:the|its)\s[A-Z])
    )""",
    re.VERBOSE,
)
UNDATED = Pattern(  # said to be next, and yet nobody knows when: a trigger, though worded as a meeting is
    rf"\b(?:next|forthcoming|coming)\s(?:[\w'’-]+\s){{0,3}}?(?:{_LATER}|updates?|upgrade|refresh|release|review|appraisals?|rapid\sreviews?|versions?|rewrite)\b|^(?:following|after)\s(?:the\s)?publication$",
)
