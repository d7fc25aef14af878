"""What one recommendation asks for: who, what, by when, how anyone would know, and why.

`parse` cuts the text into sentences, finds the requests among the findings, and puts a role on each date and check.
It never raises, reads at most `sentences.LIMIT` characters, and gives the same answer for the same text.
"""

import re

from scrlib.records import Clause, Deadline, Parse, Span
from scrlib.text import dates
from scrlib.text.dates import Kind, Time
from scrlib.text.lexicons import pattern, verb_class
from scrlib.text.measures import Check, checks
from scrlib.text.owners import classify
from scrlib.text.requests import Request, requests
from scrlib.text.sentences import LIMIT, Piece, label_end, pieces
from scrlib.text.steps import Step, steps, work_count

_NOTHING = re.compile(
    r"\b(?:no\srecommendation\s(?:is|was)\s(?:made|needed)|(?:do|does|did)\snot\smake\s(?:a|any)\s(?:\w+\s)?recommendation|makes?\sno\s(?:\w+\s)?recommendation|no\s(?:further|specific|additional|separate)\s(?:recommendation|action)\s(?:is|are|was))",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:see\s(?:also\s)?(?:the\s)?(?:\w+\s){0,3}recommendations?|recommendations?\s(?:numbers?\s)?\d+(?:,\s\d+)*\s(?:and|to)\s\d+\s(?:of|in)|(?:all\s)?(?:the\s)?recommendations\s(?:made\s)?(?:in|of|from)\s(?:the\s)?(?:IMRs?|individual|agency|single|previous)|as\sper\srecommendation|panel\s(?:supports|endorses)\s(?:this|these|them|the)|which\sthe\s[\w\s]{3,20}(?:endorses|supports))",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"(?:,\s|\s|^)(?P<words>(?:so\sthat|so\sas\sto|in\sorder\s(?:to|that)|because|given\sthat|given\s(?:the|how)|since\s(?=the|this|it|there|they|no|two|three|in|when|supervision|staff)|as\s(?=this\s|it\s(?:was|is|had|wasn)|there\s(?:was|is|were)|they\s(?:were|did)|the\s[^,.;]{3,60}\s(?:was|were|had|did|could|learn)|no\s|its\s|happened)|in\sview\sof|in\s(?:the\s)?light\sof|due\sto|to\s(?:ensure|prevent|avoid|enable|allow|help|assist|make\ssure|reduce|support|improve|increase)\b(?!\sthat\sall\sstaff)|with\s(?:the\saim|a\sview|the\sintention)|this\sis\s(?:so\sthat|because|to)|reason:|the\spurpose|which\s(?:would|will)|for\sthe\sreason|the\saim\s(?:is|being|of)|this\s(?:would|will)\s(?:help|allow|enable|mean|spare|give|prevent)|taking\saccount|as\sa\sresult\sof|following\sthe\s(?:death|findings?)|in\sresponse\sto|whose\sabsence|lest|until\sthen|such\sthat)\b[^.;]*)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"^(?:so\sthat|so\sas|in\sorder|to\s|with\s|which\s|this\sis\sso|this\sis\sto|this\sw|the\spurpose|the\saim|such)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:child(?:ren)?(?:['’]s)?|baby|babies|infants?|young\speople|young\sperson|famil(?:y|ies)|mothers?|fathers?|parents?|victims?|survivors?|patients?|adults?|residents?|tenants?|women|people|practice|practitioners?|workers?|staff|visits?|referrals?|decisions?|risk|harm|safe|seen|heard|concerns?|information|babies|pupils|students|nobody|no\sone)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r",?\s(?:so\sthat|so\sas\sto|in\sorder\s(?:to|that)|because|given\sthat|given\sthe|with\s(?:the\saim|a\sview)|in\sview\sof|in\s(?:the\s)?light\sof|in\sparticular\b|taking\saccount|this\sis\sbecause|due\sto|in\sthe\sinterests?\sof|as\s(?=this\s(?:was|is)|it\s(?:was|is|wasn)|they\swere|there\s(?:was|is|were)|happened)|since\s(?=the|this|it|there|they))|,\s(?:including|as\s(?=the|no|its)|which|who|to\sbe\s(?:completed|in\splace|live)|starting|beginning|commencing|from|using|looking\sat|recruited|with\s(?:attendance|results?|findings|monthly|quarterly|the\sfirst|compliance)|and\swith|particularly|especially|such\sas|for\sexample|e\.g\.|i\.e\.|irrespective|rather\sthan|so\b)|\s[–—-]\s|;|\?|\((?=[^)]*\b(?:was|were|had|currently|the\sfigure)\b)",
    re.IGNORECASE,
)
_LEAD_FIELD = re.compile(
    r"\b(?:lead(?:\sofficer|\sagency|\sresponsibility|\spartner)?|owner|responsible(?:\sofficer|\sagency)?|who|by\swhom|action\sowner|accountable|for)\s?:\s*(?P<np>[^.;\n]{2,80})",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:already|has\ssince|have\ssince|completed?,?\sconfirmed|in\splace\ssince)\b", re.IGNORECASE
)
_FOR_BODY = re.compile(
    r"^(?:[Rr]ecommendations?|[Qq]uestions?(?:\s\d+)?|[Cc]onsiderations?|[Aa]ction)?\s?(?:for|to)\s(?:the\s)?(?P<np>[A-Z][^:.;\n]{2,90})\s?[:.]\s"
)
_ACTION_BY = re.compile(r"(?P<np>(?:The\s)?[A-Z][\w'’&,\s-]{2,70}?)\sto\s(?:action|lead|take\sforward)\b")


def parse(text: str) -> Parse:
    """What the recommendation `text` asks for, with the place of each part. `parsed` is False where no request is found."""
    text = text[:LIMIT]
    begin = label_end(text)
    parts = pieces(text, begin)
    asked = _chosen(text, parts)
    notes: list[str] = []
    if _NOTHING.search(text) and not any(r.strong for _, r in asked):
        return _empty(text, parts, "nothing_asked")
    if _POINTS.search(text) and not any(
        r.strong and r.subject_class in {"named", "profession"} for _, r in asked
    ):
        return _empty(text, parts, "points_to_others", bool(asked))
    if not asked:
        asked = _bare(text, parts)
    if not asked:
        return Parse(text=text, parsed=False, findings=tuple(_span(text, p.start, p.end) for p in parts))
    return _assemble(text, begin, parts, asked, notes)


def _empty(text: str, parts: list[Piece], note: str, asked: bool = False) -> Parse:
    measure = re.search(r"\bmonitored\b|\baudited\b", text)
    return Parse(
        text=text,
        parsed=True,
        findings=tuple(_span(text, p.start, p.end) for p in parts),
        measures=(_span(text, measure.start(), measure.end()),) if measure else (),
        notes=(note,),
    )


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, words=text[start:end])


_WEAK_KINDS = {"imperative", "need"}


def _chosen(text: str, parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """The requests of the text: the strong forms where there are any, otherwise the weak ones of the last that asks."""
    every = _listed(text, parts)
    strong = [(p, r) for p, r in every if r.strong and r.kind not in _WEAK_KINDS]
    leads = [
        (p, r)
        for p, r in strong
        if r.subject_class in {"named", "profession", "generic", "pronoun"}
        and not r.passive
        or r.agent
        or r.kind in {"that"}
        or r.asked
    ]
    if leads:
        items = [(p, r) for p, r in every if p.item or r.kind == "imperative" and _is_field(text, p)]
        return _in_order([x for x in every if x in strong or x in items])
    if strong:
        return _in_order([x for x in every if x in strong or x[1].kind == "imperative"])
    imperative = [(p, r) for p, r in every if r.kind == "imperative"]
    questions = [(p, r) for p, r in every if r.kind in {"question"}]
    weak = [(p, r) for p, r in every if r.kind not in _WEAK_KINDS]
    needs = [(p, r) for p, r in every if r.kind == "need"]
    if questions:
        return questions[:1] if len(questions) == 1 or imperative else questions[:1]
    return _in_order(imperative or weak[-1:] or needs)


def _is_field(text: str, piece: Piece) -> bool:
    return bool(re.match(r"(?:ACTION|Action|Rec|To)\s?:", piece.words))


def _in_order(found: list[tuple[Piece, Request]]) -> list[tuple[Piece, Request]]:
    return sorted(found, key=lambda pair: pair[1].predicate[0])


_ITEM = re.compile(r"(?:^|[\s:;,])\(?(?:[a-h]|[1-9]|i{1,3}|iv|v|vi)[.)]\s+")


def _listed(text: str, parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """Requests of each piece; the items of a list take the subject of the line that leads into them."""
    found: list[tuple[Piece, Request]] = []
    lead: Request | None = None
    for piece in parts:
        own = requests(piece)
        if lead and (piece.item or not own) and not own_subject(own) and len(piece.words.split()) > 1:
            found.append((piece, _item_request(text, piece.start, piece.end, lead)))
            continue
        for request in own:
            inner = _inline_items(text, request)
            if inner:
                found.extend((piece, item) for item in inner)
            elif text[request.predicate[0] : request.predicate[1]].strip(
                " :"
            ) == "" or piece.words.rstrip().endswith(":"):
                lead = request
                if text[request.predicate[0] : request.predicate[1]].strip(" :"):
                    found.append((piece, request))
            else:
                found.append((piece, request))
        if own and not piece.words.rstrip().endswith(":"):
            lead = None if not piece.item else lead
    return found


def own_subject(own: list[Request]) -> bool:
    """Whether any of these requests names its own subject."""
    return any(r.subject_class in {"named", "profession", "generic"} for r in own)


def _item_request(text: str, start: int, end: int, lead: Request) -> Request:
    from scrlib.text.requests import main_verb

    stop = start + len(text[start:end].rstrip(" ;,.").removesuffix(" and"))
    verb, passive = main_verb(text[start:stop])
    return Request(
        kind="modal",
        subject=lead.subject,
        subject_class=lead.subject_class,
        predicate=(start, stop),
        verb=verb,
        passive=passive,
        asked=lead.asked,
    )


def _inline_items(text: str, request: Request) -> list[Request]:
    start, end = request.predicate
    marks = list(_ITEM.finditer(text, max(start - 1, 0), end))
    if len(marks) < 2 or text[start : marks[0].start()].strip(" :,") not in {
        "",
        "that",
        "ensure",
        "ensure that",
        "to",
    }:
        return []
    edges = [m.end() for m in marks]
    stops = [m.start() for m in marks[1:]] + [end]
    return [_item_request(text, a, b, request) for a, b in zip(edges, stops, strict=True) if b - a > 3]


def _bare(text: str, parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """A noun phrase that asks by being there ("Training for schools on neglect"), where nothing else does."""
    last = parts[-1] if parts else None
    if last is None or len(last.words.split()) > 45 or len(parts) > 4:
        return []
    if (
        re.search(r"\b(?:was|were|had|did|supports\sthis|endorses)\b", last.words)
        and len(parts) == 1
        and len(last.words.split()) > 14
    ):
        return []
    first = next(
        (p for p in parts if len(p.words.split()) > 2 and not re.search(r"\b(?:was|were|had)\b", p.words)),
        last,
    )
    start = first.start
    end = first.start + len(first.words.rstrip(" .!"))
    return [
        (
            first,
            Request(
                kind="noun",
                subject=(start, start),
                subject_class="none",
                predicate=(start, end),
                verb="",
                passive=True,
                strong=False,
            ),
        )
    ]


def _assemble(
    text: str, begin: int, parts: list[Piece], asked: list[tuple[Piece, Request]], notes: list[str]
) -> Parse:
    asking = {p.start for p, _ in asked}
    first = min(p.start for p, _ in asked)
    after = [p for p in parts if p.start in asking or p.start > first and not _is_finding(p)]
    wanted = [request for _, request in asked]
    every_step = steps(text, wanted)
    found_checks = checks(text, every_step, wanted, after)
    every_time = [t for p in after for t in _times(text, p)]
    clauses = _clauses_of(text, asked, found_checks)
    main = _main(text, clauses)
    owners = _owners(text, begin, parts, main, clauses)
    deadlines, dated = _deadlines(text, after, every_time, every_step, main, found_checks)
    notes.extend(dated)
    purposes = _purposes(text, parts, asking)
    measures = tuple(_span(text, c.start, c.end) for c in found_checks)
    actions = tuple(c.action for c in main) or tuple(c.action for c in clauses[:1])
    if found_checks and not any(c.full for c in found_checks):
        notes.append("measure_bare")
    if found_checks and all(c.target for c in found_checks):
        notes.append("measure_target")
    scope = [p for p in parts if p.start in asking]
    return Parse(
        text=text,
        parsed=True,
        request=tuple(_span(text, p.start, p.end) for p in scope),
        owners=owners,
        actions=actions,
        deadlines=deadlines,
        measures=measures,
        purposes=purposes,
        outcomes=tuple(p for p in purposes if _REASON.match(p.words) and _CHANGE.search(p.words)),
        scope=_found(text, scope, "sweeping"),
        hedges=_found(text, scope, "hedges"),
        vague=_found(text, scope, "vague_quantifiers", "virtues"),
        passive=tuple(_span(text, c.start, c.end) for c in main if c.passive and c.owner is None),
        bundled=_bundled(text, main, every_step, found_checks),
        clauses=tuple(clauses),
        findings=tuple(
            _span(text, p.start, p.end) for p in parts if p.start not in asking and len(p.words.split()) > 3
        ),
        notes=tuple(notes),
    )


def _is_finding(piece: Piece) -> bool:
    return bool(re.search(r"\b(?:was|were|had|did|found|took)\b", piece.words)) and not re.search(
        r"\b(?:to\sbe|will|should|must)\b", piece.words
    )


def _found(text: str, scope: list[Piece], *names: str) -> tuple[Span, ...]:
    lexicon = pattern("wording", *names)
    return tuple(
        _span(text, m.start(), m.end()) for p in scope for m in lexicon.finditer(text, p.start, p.end)
    )


def _times(text: str, piece: Piece) -> list[Time]:
    return [
        Time(
            start=t.start + piece.start,
            end=t.end + piece.start,
            words=t.words,
            kind=t.kind,
            cue=t.cue,
            day=t.day,
        )
        for t in dates.times(piece.words)
    ]


# --- clauses -----------------------------------------------------------------------------------------------------


def _clauses_of(text: str, asked: list[tuple[Piece, Request]], found_checks: list[Check]) -> list[Clause]:
    return [_clause(text, request, found_checks) for _, request in asked]


def _clause(text: str, request: Request, found_checks: list[Check]) -> Clause:
    owner = _owner_of(text, request)
    start, end = _trim(text, request, found_checks)
    kind = verb_class().get(request.verb, "")
    in_check = any(
        c.start <= request.predicate[0] + 3
        and request.predicate[1] <= c.end + 3
        or c.start <= request.subject[0] < c.end
        and request.subject[0] < request.predicate[0]
        for c in found_checks
        if not c.target
    )
    return Clause(
        kind=request.kind,
        start=min(request.subject[0], request.predicate[0]),
        end=request.predicate[1],
        owner=owner,
        owner_class=classify(owner.words)
        if owner
        else request.subject_class
        if request.subject_class in {"thing", "receiver"}
        else "none",
        action=_span(text, start, end),
        verb=request.verb,
        verb_class=kind,
        passive=request.passive and owner is None,
        check=in_check,
    )


_NOT_DOING = frozenset(
    "remind train tell offer support inform encourage give provide brief teach equip enable empower help make consult notify alert advise update include invite involve listen commend hold supervise receive deter".split()
)


def _owner_of(text: str, request: Request) -> Span | None:
    if request.agent:
        return _span(text, *request.agent)
    if request.subject[0] >= request.subject[1]:
        return None
    if request.subject_class in {"thing", "receiver", "none"}:
        return None
    if request.passive and request.verb not in {"assure", "satisfy", "reassure"} or request.verb == "receive":
        return None
    start, end = request.subject
    if re.match(r"(?i)(?:there|this|these|that|it|nobody|no one|someone|somebody)$", text[start:end].strip()):
        return None
    return _span(text, start, end)


def _trim(text: str, request: Request, found_checks: list[Check]) -> tuple[int, int]:
    """The words of the action: no deadline, reason or check; the whole clause where a passive names nobody."""
    start, end = request.predicate
    passive_clause = (
        request.passive
        and request.subject[0] < request.subject[1]
        and request.kind != "noun"
        or request.subject_class in {"thing", "receiver"}
        and request.subject[0] < request.subject[1]
    )
    while start < end and text[start] in " ,:;":
        start += 1
    lead = re.match(
        r"(?:(?:also|always|never|now|therefore|each|then|jointly|routinely|should)\s|,)*,?\s?(?:(?:as\sa\smatter|without|within|by|before|from|at|in|when|where|on|no\slater|following|over|through|via|after|as\spart|for|with|wherever|whenever|if)\b[^,;]{2,120}),\s",
        text[start:end],
    )
    if lead:
        start += lead.end()
    from_ = request.subject[0] if passive_clause else start
    cut = _CUT.search(text, start + 3, end)
    stop = cut.start() if cut else end
    for check in found_checks:
        if not check.target and start + 8 < check.start < stop:
            stop = check.start
    for time in dates.times(text[start:stop]):
        if (
            time.kind in {Kind.FIRM, Kind.VAGUE, Kind.TRIGGER}
            and time.start > 6
            and len(text[start:stop].rstrip(" .,;")) - time.end <= 3
        ):
            stop = start + time.start
    words = text[from_:stop].rstrip(" .,;:")
    words = re.sub(r"(?:,?\s(?:and|with|but|or|by|to))+$", "", words)
    return from_, from_ + max(len(words), 1)


def _main(text: str, clauses: list[Clause]) -> list[Clause]:
    """The clauses that are the ask itself: not checks, not elaborations, not bare dates."""
    asks = [c for c in clauses if not c.check] or clauses[:1]
    owned = [c for c in asks if c.owner is not None]
    if owned:
        first = owned[0]
        keep = [
            c
            for c in asks
            if c.owner is not None
            or c.start > first.start
            and False
            or c.kind in {"that"}
            or _is_item(c, asks)
        ]
        earlier = [c for c in asks if c.start < first.start and c.owner is None and c.owner_class != "thing"]
        return sorted({id(c): c for c in [*earlier, *keep]}.values(), key=lambda c: c.start)
    return [c for c in asks if not _elaborates(c, asks)] or asks[:1]


def _is_item(clause: Clause, asks: list[Clause]) -> bool:
    return (
        clause.passive
        and clause.kind == "modal"
        and any(c is not clause and c.owner and c.end < clause.start for c in asks)
        and False
    )


def _elaborates(clause: Clause, asks: list[Clause]) -> bool:
    return clause is not asks[0] and bool(re.match(r"(?i)(?:this|it|they|these)\b", clause.action.words))


# --- owners ------------------------------------------------------------------------------------------------------


def _owners(
    text: str, begin: int, parts: list[Piece], main: list[Clause], clauses: list[Clause]
) -> tuple[Span, ...]:
    found: list[Span] = []
    for clause in main:
        if clause.owner and all(clause.owner.start != s.start for s in found):
            found.append(clause.owner)
    named = [s for s in found if classify(s.words) in {"named", "profession", "generic"}]
    if named:
        return tuple(s for s in found if classify(s.words) != "pronoun" or s is found[0] and len(found) == 1)
    return tuple(_field_owner(text, begin, parts) or found)


def _field_owner(text: str, begin: int, parts: list[Piece]) -> list[Span]:
    """An owner given beside the sentence: "LEAD: ...", "AHP lead.", a heading that names a body, "X to action"."""
    for pattern_ in (_LEAD_FIELD, _ACTION_BY, _FOR_BODY):
        match = pattern_.search(text, begin if pattern_ is not _FOR_BODY else 0)
        if match and classify(match["np"]) in {"named", "profession", "generic"}:
            start, end = match.span("np")
            return [_span(text, start, start + len(text[start:end].rstrip(" ,")))]
    head = re.match(r"(?P<np>[A-Z][\w'’&,() -]{2,80}?)(?::|\s[–—-])\s", text[begin:])
    if head and classify(head["np"]) in {"named", "profession"}:
        return [_span(text, begin, begin + len(head["np"].rstrip()))]
    for piece in parts[1:]:
        words = piece.words.rstrip(" .;")
        if (
            len(words.split()) <= 7
            and classify(words) == "named"
            and not re.search(r"\d|\b(?:is|are|by|to|for|from)\b", words)
        ):
            return [_span(text, piece.start, piece.start + len(words))]
    return []


# --- deadlines ---------------------------------------------------------------------------------------------------

_PAST_TENSE = re.compile(
    r"\b(?:was|were|had|did|took|found|told|said|saw|rang|visited|been)\b", re.IGNORECASE
)
_RELATIVE = re.compile(r"\b(?:which|who|whose|where|whom|that\s(?:was|were|is|are))\b[^,.;]*$", re.IGNORECASE)
_LOOKBACK = re.compile(
    r"\b(?:last|previous|preceding|past)\s(?:\w+\s)?(?:months?|years?|quarter|weeks?|term)\b",
    re.IGNORECASE,
)
_ABOUT_TIME = re.compile(
    r"^(?:(?:the|a|this|these|that|its)\s)?(?:[\w'’-]+\s){0,6}?(?:should|to|will|must|is\sto|are\sto)\s(?:be|go|run|start|begin|take\splace|have)\b|^(?:(?:to\sbe|start|from|with\seffect|effective|complete|completed?|timescale|deadline|due|when|first|target|by|within|before|date|both|all|for)\b)",
    re.IGNORECASE,
)


def _deadlines(
    text: str,
    after: list[Piece],
    times: list[Time],
    every_step: list[Step],
    main: list[Clause],
    found_checks: list[Check],
) -> tuple[tuple[Deadline, ...], list[str]]:
    graded = [(t, _role(text, after, t, main, found_checks)) for t in times]
    firm = [t for t, role in graded if role == "firm"]
    for wanted, note in (
        ("firm", ""),
        ("frequency_start", ""),
        ("secondary", "deadline_secondary"),
        ("trigger", "deadline_trigger"),
        ("vague", "deadline_vague"),
        ("frequency", "deadline_frequency"),
    ):
        chosen = [t for t, role in graded if role == wanted]
        if chosen:
            picked = chosen[:1]
            if wanted == "firm" and _on_second_step(text, firm, every_step, main):
                note = "deadline_secondary"
            return tuple(_deadline(text, t) for t in picked), [note] if note else []
    return (), []


_LABELLED = re.compile(
    r"(?:(?:to be |to have )?(?:fully )?(?:run|live|complete|completed|in place|operational|implemented|achieved|done|delivered|finished|ready)\s(?=by|no|before|from|in)|(?:start date|timescale|target date|deadline|when|date|timing|due|target):\s|due\s(?=by))",
    re.IGNORECASE,
)


def _deadline(text: str, time: Time) -> Deadline:
    """A time as a deadline: its label ("Timescale:", "to be live") left out."""
    label = _LABELLED.match(time.words)
    start = time.start + (label.end() if label else 0)
    return Deadline(start=start, end=time.end, words=text[start : time.end], date=time.day)


_SAME_THING = re.compile(r"\b(?:it|them|this|these|one|revised|findings|results?|letters?|proposals?|do so|report|its|both|summary|draft|final|decision)\b", re.IGNORECASE)


def _on_second_step(text: str, firm: list[Time], every_step: list[Step], main: list[Clause]) -> bool:
    """Whether the only dates stand on a later, different step than the first that is asked."""
    starts = [(c.start, c.end) for c in main]
    own = [s for s in every_step if any(a <= s.start < b for a, b in starts)]
    if len(own) < 2:
        return False
    for time in firm:
        holder = [i for i, s in enumerate(own) if s.start - 2 <= time.start <= s.end + 2]
        if not holder or holder[0] == 0:
            return False
        step = own[holder[0]]
        words = text[step.start : time.start]
        if step.tail or _SAME_THING.search(words) or len(words.split()) < 3:
            return False
    return True


def _role(
    text: str, after: list[Piece], time: Time, main: list[Clause], found_checks: list[Check]
) -> str:
    """What a time belongs to: "firm", "vague", "trigger", "frequency", "secondary", or "" when to something else."""
    piece = next(p for p in after if p.start <= time.start < p.end)
    before = re.sub(r"['‘\"][^'’\"]*\?['’\"]", "", text[piece.start : time.start])
    check = next((c for c in found_checks if c.start <= time.start < c.end and not c.target), None)
    if _LOOKBACK.search(time.words) or time.kind is Kind.ONGOING:
        return ""
    if _RELATIVE.search(before) and time.kind not in {Kind.TRIGGER, Kind.VAGUE}:
        return ""
    if re.search(r"\([^)]*$", before):
        started = re.search(r"\((?:first|starting|from|by|to start|beginning|complete)\b[^)]*$", before)
        return "firm" if started and time.kind is Kind.FIRM else ""
    clause = _clause_at(time, main)
    if time.kind is Kind.VAGUE:
        return "vague" if (clause or _fronted(time, main) or len(piece.words.split()) < 6) and not check else ""
    if time.kind is Kind.TRIGGER:
        return "trigger" if not check else ""
    if time.kind is Kind.FREQUENCY:
        return _frequency_role(text, time, clause, check, main)
    if check:
        return _check_role(time, main, check)
    if time.kind is Kind.PERIOD:
        return _period_role(text, time, clause, piece)
    return _firm_role(text, time, clause, piece, main, before)


_LOOKING = frozenset("audit review consider explore examine look find test evaluate sample survey undertake conduct carry compare count clarify dip choose establish complete".split())


def _check_role(time: Time, main: list[Clause], check: Check) -> str:
    """A date on the check dates the work where the report is the product; a date on its completion bounds it; a sampling date does not."""
    if time.kind is Kind.PERIOD and not re.match(r"(?:within|in the next|in \w+ (?:weeks|months))", time.words.lower()):
        return ""
    looking = bool(main) and all(c.verb in _LOOKING for c in main[:2])
    if looking:
        return "firm" if time.kind is Kind.FIRM else "secondary"
    return "secondary" if re.match(r"(?:by|no later than|before|within)\b", time.words.lower()) else ""


_YEARLY = re.compile(r"annual|year", re.IGNORECASE)


def _frequency_role(text: str, time: Time, clause: Clause | None, check: Check | None, main: list[Clause]) -> str:
    """How often, for the whole of what is asked: a yearly review or publication, not a standard of practice."""
    started = re.match(r",?\s\(?(?:starting|beginning|commencing|from|first|the first)\b", text[time.end :])
    if started:
        return ""
    if clause is None or clause is not main[0] or not _YEARLY.search(time.words):
        return ""
    return "frequency" if clause.verb in {"review", "publish", "report", "revise", "update", "run", "hold", "repeat", "audit", "deliver", "produce"} and (not check or check.start <= clause.action.start) else ""


def _clause_at(time: Time, main: list[Clause]) -> Clause | None:
    return next((c for c in main if c.start <= time.start < c.end), None)


def _fronted(time: Time, main: list[Clause]) -> bool:
    return any(0 <= c.start - time.end <= 3 for c in main)


def _at_end(text: str, time: Time) -> bool:
    return bool(re.match(r"\s*(?:[.,;]|$)", text[time.end :]))


_START_EVENT = re.compile(
    r"\b(?:publication|published|report|review|signed\soff|sign-off|acceptance|approval|launch)\b",
    re.IGNORECASE,
)


def _period_role(text: str, time: Time, clause: Clause | None, piece: Piece) -> str:
    """Whether "within ..." is when the work is due, rather than a standard of the practice asked for."""
    words = time.words.lower()
    if not re.match(r"(?:within|in|over the next|inside|no later than|during the next|not more than|no more than)\b", words):
        return ""
    if time.cue == "in" and " next " not in words and not re.match(r"in\s\w+\s(?:weeks?|months?)(?:['’]?\stime)?$", words):
        return ""
    if _START_EVENT.search(words):
        return "firm"
    if " of " in words or "after" in words or re.search(r"hour|working day", words):
        return ""
    fronted = time.start - piece.start < 12 and clause is None or clause is not None and time.start - clause.action.start < 3
    inserted = text[max(0, time.start - 2) : time.start] == ", "
    days = re.search(r"(\d+)\s(?:clear\s|calendar\s)?days?", words)
    if "day" in words and not (days and int(days[1]) >= 14):
        return ""
    if "week" in words and not (fronted or inserted or _at_end(text, time)):
        return ""
    if clause is None and not fronted and not _ABOUT_TIME.match(piece.words) and not inserted and not _at_end(text, time):
        return ""
    return "firm"


_CUE_FIRM = re.compile(
    r"^(?:(?:to be )?(?:fully )?(?:complete|completed|in place|operational|live|implemented|achieved|done|delivered|finished|ready)\b|no later|not later|by|before|in advance|prior|ahead|in time|for approval|for adoption|for decision|for agreement|from|with effect|effective|as from|starting|beginning|commencing|start|to start|to begin|until|due|deadline|timescale|target|date|when|timing|for the)",
    re.IGNORECASE,
)


_BEHIND = re.compile(
    r"\b(?:because|given\sthat|since|as\s(?:it|this|the|there|they|no)\s(?:\w+\s){0,3}(?:was|were|had|is)|having|which\s(?:was|were|had)|in\sthe\slight\sof|in\sview\sof|following|after\sthe)\b[^;]*$",
    re.IGNORECASE,
)
_DONE_ON = re.compile(r"(?<!be )(?<!be fully )\b(?:\w{3,}ed|withdrawn|made|held|given|taken|due|written|built|begun)\s$", re.IGNORECASE)


def _firm_role(text: str, time: Time, clause: Clause | None, piece: Piece, main: list[Clause], before: str) -> str:
    strong_cue = (
        bool(_CUE_FIRM.match(time.cue))
        or bool(re.match(r"(?:at|to)\b", time.cue))
        and bool(
            re.search(
                r"meeting|board|committee|refresh|executive|next|conference|cycle", time.words, re.IGNORECASE
            )
        )
        or time.cue in {"in", "during", "on", "at"}
        and _dated(time)
    )
    loose = not re.match(r"(?:by|no later|before|from)\b", time.words.lower())
    if loose and (_BEHIND.search(before) or _DONE_ON.search(before)) or re.search(r"\bbetween\s$|\bsince\s$", before):
        return ""
    if not time.cue and not re.match(r"(?:by|before|within|on|at|from|when|for|in|between|starting|beginning|as|upon|following|once|after|this|today|no later|until|early|late)\b", time.words.lower()):
        if not (re.search(r"(?:^|[;,:(–-])\s*(?:\w+:?\s){0,2}$", before) and _at_end(text, time)):
            return ""
    if _PAST_TENSE.search(before[-60:]) and not re.search(r"\b(?:should|will|must|to)\b[^.;]*$", before):
        return ""
    if clause is not None or _fronted(time, main) or time.start - piece.start < 8:
        if strong_cue or not time.cue:
            return "firm"
        return ""
    if _ABOUT_TIME.match(piece.words) or re.search(
        r"[;,–-]\s*(?:(?:to\sbe\s)?(?:live|complete\w*|start\w*|draft|final|due|first|both|the\sfirst)\b[^.;]*)?$",
        before,
    ):
        return "firm"
    return "firm" if strong_cue else ""


def _dated(time: Time) -> bool:
    return time.day is not None or bool(
        re.search(
            r"(?i)term|spring|summer|autumn|winter|quarter|year|next|publication|published|january|february|march|april|may|june|july|august|september|october|november|december",
            time.words,
        )
    )


# --- reasons and counts ------------------------------------------------------------------------------------------


def _purposes(text: str, parts: list[Piece], asking: set[int]) -> tuple[Span, ...]:
    found = []
    for piece in parts:
        for match in _PURPOSE.finditer(text, piece.start, piece.end):
            if piece.start in asking or match.start("words") - piece.start < 4:
                start, end = match.span("words")
                found.append(_span(text, start, start + len(text[start:end].rstrip(" ,"))))
                break
    return tuple(found)


def _bundled(text: str, main: list[Clause], every_step: list[Step], found_checks: list[Check]) -> int:
    """How many actions the main clauses hold; checks on them are not counted unless nothing else is asked."""
    starts = [(c.start, c.end) for c in main]
    own = [s for s in every_step if any(a <= s.start < b for a, b in starts)]
    working = [s for s in own if not any(c.start - 2 <= s.start < c.end for c in found_checks if not c.target)]
    return max(work_count(text, working or own[:1]), 1)
