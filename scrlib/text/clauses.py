"""What one recommendation asks for: who, what, by when, how anyone would know, and why.

`parse` cuts the text into sentences, finds the requests among the findings, and puts a role on each date and check.
It never raises, reads at most `sentences.LIMIT` characters, and gives the same answer for the same text.
"""

import itertools
import re
from functools import cache

from scrlib.records import Parse, Span
from scrlib.text.actions import clauses_of, main_acts
from scrlib.text.asking.addressees import addressees
from scrlib.text.asking.asked import Request
from scrlib.text.asking.forms.questions import ASSURED
from scrlib.text.asking.forms.statements import statements
from scrlib.text.asking.heads import head
from scrlib.text.asking.listing import listed
from scrlib.text.asking.owners import classify, head_of
from scrlib.text.asking.put_to import has_subject, put_to_somebody
from scrlib.text.asking.verbs import agent_of
from scrlib.text.checks.measures import LABEL, checks
from scrlib.text.checks.steps import Check
from scrlib.text.english import is_english
from scrlib.text.evened import evened, put_back
from scrlib.text.fields import completed, fields, only
from scrlib.text.matching.lexicons import found, words
from scrlib.text.matching.patterns import Pattern
from scrlib.text.reasons import apart_from_checks, outcomes, purposes, without_reason
from scrlib.text.sentences import LIMIT, Piece, label_end, pieces
from scrlib.text.spans import span
from scrlib.text.steps import steps
from scrlib.text.tally import actions_asked
from scrlib.text.telling import tells
from scrlib.text.times.dates import Time, times
from scrlib.text.times.deadlines import deadlines_of
from scrlib.text.times.said import SAYS_WHEN

_NOTHING = Pattern(
    r"\b(?:no\srecommendation\s(?:is|was)\s(?:\w+\s)?(?:made|needed)|has\snot\sbeen\sachieved\sand\sis\swithdrawn|does\snot\srepeat\sthem|recommendation\sis\swithdrawn|(?:do|does|did)\snot\smake\s(?:a|any)\s(?:\w+\s)?recommendation|makes?\s(?:no\s\w+\sand\s)?no\s(?:\w+\s)?recommendation|no\s(?:further|specific|additional|separate)\s(?:recommendation|action)\s(?:is|are|was))"
)
_POINTS = Pattern(
    r"\b(?:see\s(?:also\s)?(?:the\s)?(?:\w+\s){0,3}recommendations?|recommendations?\s(?:numbers?\s)?\d+(?:,\s\d+)*\s(?:and|to)\s\d+\s(?:of|in)|(?:all\s)?(?:the\s)?recommendations\s(?:made\s)?(?:in|of|from)\s(?:the\s)?(?:IMRs?|individual|agency|single|previous)|as\sper\srecommendation|panel\s(?:supports|endorses)\s(?:this|these|them|the)|which\sthe\s[\w\s]{3,20}(?:endorses|supports))"
)


def parse(text: str) -> Parse:
    """What the recommendation `text` asks for, with the place of each part. `parsed` is False where no request is found."""
    text = text[:LIMIT]
    even, places = evened(text)
    found = _of_even(even)
    return found if places is None else put_back(found, text, places)


def _of_even(text: str) -> Parse:
    if form := fields(text):
        ask = _parsed(only(text, form))
        return completed(text, form, ask)
    return _parsed(text)


def _parsed(text: str) -> Parse:
    begin = label_end(text)
    parts = pieces(text, begin)
    asked = _chosen(text, parts)
    if _NOTHING.inside(text) and not any(r.strong for _, r in asked):
        return _empty(text, parts, "nothing_asked")
    if _POINTS.inside(text) and not any(
        r.strong and r.subject_class in {"named", "profession"} for _, r in asked
    ):
        return _empty(text, parts, "points_to_others")
    if not asked:
        asked = _stated(parts) or _bare(text, parts)
    if not asked:
        return Parse(text=text, parsed=False, findings=tuple(span(text, p.start, p.end) for p in parts))
    return _assemble(text, begin, parts, asked)


def _empty(text: str, parts: list[Piece], note: str) -> Parse:
    """The reading of a text that asks for nothing of its own; what it endorses may be checked for all that."""
    found = checks(text, [], [], parts) if note == "points_to_others" else []
    return Parse(
        text=text,
        parsed=True,
        findings=tuple(span(text, p.start, p.end) for p in parts),
        measures=tuple(span(text, check.start, check.end) for check in found),
        bundled=int(note != "nothing_asked"),
        notes=(note, *_check_notes(found)),
    )


_WEAK_KINDS = {"imperative", "need"}


def _chosen(text: str, parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """The requests of the text: the strong forms where there are any, otherwise the weak ones of the last that asks."""
    every = put_to_somebody(text, listed(text, _kept(parts)))
    strong = [(p, r) for p, r in every if r.strong and (r.kind not in _WEAK_KINDS or has_subject(r))]
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
        items = [(p, r) for p, r in every if p.item or r.kind == "imperative" and _is_field(p)]
        return _in_order([x for x in every if x in strong or x in items])
    if strong:
        return _in_order([x for x in every if x in strong or x[1].kind == "imperative"])
    imperative = [(p, r) for p, r in every if r.kind == "imperative"]
    questions = [(p, r) for p, r in every if r.kind == "question"]
    asking = [
        x for x in questions if x[1].verb != ASSURED
    ]  # "Is the Board content ...?" gives way to what follows
    weak = [x for x in every if x[1].kind not in _WEAK_KINDS and x not in questions]
    needs = [(p, r) for p, r in every if r.kind == "need"]
    return asking[:1] or _in_order(imperative or weak[-1:] or needs) or questions[:1]


_REJECTS = Pattern(
    r"^(?:the|this|we)\b[^,;.]{0,50}?\b(?:(?:rejects?|rejected|dismiss(?:es|ed)|declined?|disagrees?|disagreed)|(?:does|did|do|could|can)\s?not\s(?:accept|adopt|support|agree|endorse|share|recommend))\b[^.;]{0,12}\b(?:that|this|it|them|these|with)\b"
)


def _kept(parts: list[Piece]) -> list[Piece]:
    """The pieces without those that the next turns down: "His report recommended a merger. The panel rejected that."."""
    turned_down = {a.start for a, b in itertools.pairwise(parts) if _REJECTS.opens(b.words)}
    return [part for part in parts if part.start not in turned_down] if turned_down else parts


def _is_field(piece: Piece) -> bool:
    return bool(re.match(r"(?:ACTION|Action|Rec|To)\s?:", piece.words))


def _in_order(found: list[tuple[Piece, Request]]) -> list[tuple[Piece, Request]]:
    return sorted(found, key=lambda pair: pair[1].predicate[0])


_TELLING = Pattern(
    r"\b(?:is|are|was|were|had|has|have|did|does|do|told|heard|found(?!\s(?:[a-z]+ing|in|at|to\shave)\b)|would|can|cannot|said|knew|moved|felt|died|speaks?\sfor|applies|shows|stands|lies|sets\sout|appears\sat)\b"
)


def _stated(parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """What asks in the plain present where nothing asks otherwise: "Health visitors record who lives in the home"."""
    return [(piece, one) for piece in parts[:1] for one in statements(piece)]


_DONE_BY = re.compile(r"[a-z](?:ed|en|wn|un|ld|pt)(?:\s(?:out|up|over|in|on|off|back))?\sby\s")
_CUE = re.compile(
    r"\b(?:needs?|needed|requires?|required|recommend\w*|expect\w*|must|should|can|could|may|might|would|wants?|wanted|sought|due\sfrom|hopes?|hoped|asks?|asked|invites?|suggest\w*|propos\w*|urges?|calls?|called\sfor|essential|important|vital|opportunity|merits?|deserves?|worth|task|priority|let|ensure\w*|reminded|welcome|look\sto|for\sthe\s[A-Z])\b"
)


def _bare(text: str, parts: list[Piece]) -> list[tuple[Piece, Request]]:
    """What asks without a form of its own: a noun phrase ("Training for schools"), or the last cue to ask."""
    parts = [p for p in parts if not tells(without_reason(p.words))] or parts
    noun = [p for p in parts if _is_phrase(p)] if len(parts) <= 4 and is_english(text) else []
    noun = [p for p in noun if classify(_name(p)) not in {"named", "profession"}] or noun
    if len(parts) == 1 and _is_only_a_name(parts[0]):
        return []
    hinting = [p for p in parts if _CUE.search(p.words)]
    piece = next(iter([*noun[:1], *hinting[-1:]]), None)
    if piece is None:
        return []
    heading = head(piece.words)
    headed = heading.end() if heading and not heading["lead"] and ":" in heading["mark"] else 0
    start = piece.start + (headed or len("That ") * piece.words.startswith("That "))
    end = piece.start + len(piece.words.rstrip(" .!"))
    request = Request(
        kind="noun",
        subject=(start, start),
        subject_class="none",
        predicate=(start, end),
        verb="",
        passive=True,
        strong=False,
        agent=agent_of(text, (start, end)) if _DONE_BY.search(text, start, end) else None,
    )
    return [(piece, request)]


def _name(piece: Piece) -> str:
    return piece.words.strip(" .|")


_SHORT_NAME = 40  # characters


def _is_only_a_name(piece: Piece) -> bool:
    """Whether a text says no more than who: "School nurses."."""
    name = _name(piece)
    short = len(name) <= _SHORT_NAME and classify(name) in {"named", "profession"}
    return short and (name.lower() in words("owners", "services") or head_of(name) in _trades())


@cache
def _trades() -> frozenset[str]:
    """The last words of the trades: "nurses", "workers"."""
    return frozenset(one.split()[-1] for one in words("owners", "professions"))


def _is_phrase(piece: Piece) -> bool:
    """Whether a piece is a short phrase that tells nothing: at least one real word and no finite verb."""
    said = without_reason(piece.words)
    return len(said.split()) <= 45 and not _TELLING.inside(said) and bool(re.search(r"[A-Za-z]{4}", said))


def _assemble(text: str, begin: int, parts: list[Piece], asked: list[tuple[Piece, Request]]) -> Parse:
    asking = {p.start for p, _ in asked}
    scope = [p for p in parts if p.start in asking]
    after = [
        p
        for p in parts
        if p.start in asking
        or _LABELLED.opens(p.words)
        or SAYS_WHEN.opens(p.words)
        or p.start > min(asking)
        and not _is_finding(p)
    ]
    wanted = [request for _, request in asked]
    every_step = steps(text, wanted)
    found_checks = checks(text, every_step, wanted, after)
    every_time = [t for p in after for t in _times(p)]
    clauses = clauses_of(text, wanted, every_step, found_checks, every_time)
    main = main_acts(clauses)
    deadlines, notes = deadlines_of(text, after, every_step, main, found_checks, every_time)
    acts = {c.action.start for c in clauses}
    reasons = apart_from_checks(purposes(text, parts, asking, acts), found_checks)
    return Parse(
        text=text,
        parsed=True,
        request=tuple(span(text, p.start, p.end) for p in scope),
        owners=addressees(text, begin, parts, main),
        actions=tuple(c.action for c in main) or tuple(c.action for c in clauses[:1]),
        deadlines=deadlines,
        measures=tuple(span(text, c.start, c.end) for c in found_checks),
        purposes=reasons,
        outcomes=outcomes(reasons),
        scope=_found(text, scope, "sweeping"),
        hedges=_found(text, scope, "hedges"),
        vague=_found(text, scope, "vague_quantifiers", "virtues"),
        passive=tuple(span(text, c.start, c.end) for c in main if c.passive and c.owner is None),
        bundled=actions_asked(text, {c.start for c in main}, every_step),
        clauses=tuple(clauses),
        findings=tuple(
            span(text, p.start, p.end) for p in parts if p.start not in asking and len(p.words.split()) > 3
        ),
        notes=(*notes, *_check_notes(found_checks)),
    )


def _check_notes(found_checks: list[Check]) -> list[str]:
    notes = []
    if found_checks and not any(c.full for c in found_checks):
        notes.append("measure_bare")
    if found_checks and all(c.target for c in found_checks):
        notes.append("measure_target")
    return notes


_LABELLED = Pattern(
    r"(?:Timescale|Deadline|By\swhen|When|Due|Target(?:\sdate)?|Completion(?:\sdate)?|Priority|Date|By|Start(?:\sdate)?|(?:To\sbe\s)?(?:[Cc]ompleted?|[Dd]one|[Dd]elivered?|[Ii]mplemented|[Aa]chieved|[Ii]n\splace|[Ff]inish(?:ed)?)(?:\s(?:by|within))?)\s?:"
)


def _is_finding(piece: Piece) -> bool:
    return not LABEL.match(piece.words) and tells(piece.words)


def _found(text: str, scope: list[Piece], *names: str) -> tuple[Span, ...]:
    return tuple(
        span(text, a, b) for p in scope for a, b in found(text, "wording", *names, start=p.start, end=p.end)
    )


def _times(piece: Piece) -> list[Time]:
    return times(piece.words, piece.start)
