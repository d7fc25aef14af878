"""Recommendations and findings printed with that word: "Recommendation 4: ...", "Finding 2"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scrlib.documents.layout.asking import asks, introduces
from scrlib.documents.layout.labels import NONE, PLAIN_FINDING, RECOMMENDATION, Label
from scrlib.documents.layout.lines import Line, cut

INLINE = re.compile(
    r"(?<![\w(])(?P<label>recommendation\s+(?:no\.?\s*)?(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]\b)\s*(?:\([^()]{2,40}\)\s*)?[:–—-]"
    r"|(?<=[.?!:)] )(?-i:Recommendation):)\s+(?=[\"“‘']?[A-Z])",
    re.I,
)
FEWEST = 2  # paragraphs counted off, to be a list
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "final")
ORDINAL = re.compile(
    rf"(?:^|(?<=[.:;] ))(?:and )?(?:in the )?(?P<ordinal>{'|'.join(ORDINALS)})(?:ly)?(?: place)?,? (?:is that |that )?(?=[\w“\"])",
    re.I,
)  # at the start of a sentence or after a colon
NEXT = re.compile(r"(?:next|then|also|again|in addition|further|furthermore|moreover|likewise),\s", re.I)
REFERS = re.compile(
    r"\b(?:see|in|under|of|and|to|with|by|from|per|as|also|meet|meets|address|addresses|or|this|that)\s+$",
    re.I,
)
ASIDE = re.compile(
    r"^(?:rationale|reason(?:s|ing)?|why|context|background|evidence|finding|learning|links? to|intended outcome|outcome|lead|owner|"
    r"timescale|by when|action(?:s)?(?: required)?|progress|response|priority|success (?:measure|criteria)|measure|impact|comment(?:ary)?)\b[^.?!:]{0,40}[:–-]",
    re.I,
)
POINTS_BACK = re.compile(
    r"^(?:this(?! (?:review|report|board|panel|partnership|lscb|author|committee))|it(?! (?:is|was) (?:further |also |therefore )?(?:recommended|suggested|proposed|essential|important|vital))|"
    r"these|they|such|progress|compliance|in doing so|in particular|specifically|to support this|to achieve this|in addition|additionally|furthermore|further,|also|again|"
    r"the (?:audit|review|policy|protocol|training|findings?|results?|outcomes?|report|work|group|plan|guidance|revised|new|aim|purpose|exercise|briefing|meeting|process|procedure)"
    r"\b(?-i:(?! [A-Z]))|the board should also)\b",
    re.I,
)
PARTS = re.compile(
    r"^(?:this|these|it|they|in particular|specifically)\b[^.?!]{0,80}:\s*$", re.I
)  # "This would include:"
SHORTEST = 3  # words in a recommendation ("Develop joint training")
TITLE = 9  # words in a title such as "Supervision and management oversight"
SIGNED = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")  # what is left of "M. Tolliver"
SENTENCE_BEFORE = 20  # letters before a label that tell whether it is only referred to


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The lines that make one recommendation or finding, the printed number and what is known of its place."""

    lines: tuple[Line, ...]
    number: str = ""
    labelled: bool = False  # printed with the word "Recommendation"
    plan: bool = False  # a row of an action plan
    loose: bool = False  # a paragraph of prose, no item of a list
    finding: Line | None = None  # the finding it stands beside
    about: str = ""  # what its label says in brackets
    shared: int = 0  # letters at its beginning that it shares with others: "The Board should:" over a list

    @property
    def text(self) -> str:
        """The words, one line under another."""
        return "\n".join(line.words for line in self.lines)

    @property
    def first(self) -> tuple[int, int]:
        """Where it begins in the document, words shared with others left out."""
        line = self.lines[0]
        own = (one for one in line.stretches if one.at >= self.shared)
        return next(((one.paragraph, one.start) for one in own), line.first)


def split_labels(lines: Iterable[Line]) -> list[Line]:
    """The lines with "Recommendation 4: ..." in the middle of one made a line of its own."""
    out: list[Line] = []
    for line in lines:
        starts = [
            found
            for found in INLINE.finditer(line.words)
            if found.start()
            and not REFERS.search(line.words[max(0, found.start() - SENTENCE_BEFORE) : found.start()])
        ]
        begin, label = 0, line.label
        for found in starts:
            before = replace(cut(line, begin, found.start()), label=label)
            if before.words or label.kind:
                out.append(before)
            inner = RECOMMENDATION.match(found.group("label"))
            number = inner.group("number") if inner and inner.group("number") else ""
            label = replace(NONE, kind="recommendation", number=number, depth=1)
            begin = found.end()
        out.append(replace(cut(line, begin), label=label) if starts else line)
    return out


def split_ordinals(lines: Iterable[Line]) -> list[Line]:
    """The lines with "First, ... Second, ..." inside one paragraph made an item each; the words before them go."""
    out: list[Line] = []
    for line in lines:
        starts = list(ORDINAL.finditer(line.words))
        if len(starts) < 2 or ORDINALS[0] not in starts[0]["ordinal"].lower():
            out.append(line)
            continue
        ends = [one.start() for one in starts[1:]] + [len(line.words)]
        for count, (one, end) in enumerate(zip(starts, ends, strict=True), 1):
            label = Label(kind="number", number=str(count), depth=1)
            out.append(replace(cut(line, one.end(), end), label=label))
    return out


def counted_off(lines: Sequence[Line]) -> list[Line]:
    """The paragraphs that begin "First, ...", "Secondly, ..." made items of a list, where two or more do."""
    starts = [ORDINAL.match(line.words) if not line.listed else None for line in lines]
    first = next((one["ordinal"].lower() for one in starts if one), "")
    if first != ORDINALS[0] or sum(one is not None for one in starts) < FEWEST:
        return list(lines)
    last = max(at for at, one in enumerate(starts) if one)
    ends = [
        one.end() if one else _another(line) if at < last else 0
        for at, (line, one) in enumerate(zip(lines, starts, strict=True))
    ]
    return [
        replace(cut(line, end), label=Label(kind="number", number=str(at), depth=1)) if end else line
        for at, (line, end) in enumerate(zip(lines, ends, strict=True), 1)
    ]


def _another(line: Line) -> int:
    """Where the words begin after "Next, " between paragraphs that are counted off; 0 for any other."""
    found = NEXT.match(line.words) if not line.listed else None
    return found.end() if found else 0


def labelled(lines: Sequence[Line], finding: Line | None = None) -> tuple[list[Draft], list[Line]]:
    """The recommendations printed with that word, and the lines that are left."""
    drafts: list[Draft] = []
    left: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.label.kind == "finding":
            finding = line
        if line.label.kind != "recommendation":
            left.append(line)
            at += 1
            continue
        body, at = _body(lines, at)
        if body:
            about, number = line.label.about, line.label.number
            drafts.append(
                Draft(lines=tuple(body), number=number, labelled=True, finding=finding, about=about)
            )
    return drafts, left


def _body(lines: Sequence[Line], at: int) -> tuple[list[Line], int]:
    """The lines of the labelled recommendation at a place, and where to read on."""
    head = lines[at]
    titled = not head.words or is_title(head)
    body = [] if titled else [head]
    spare: list[Line] = []
    at += 1
    while at < len(lines) and _belongs(lines[at], body, head):
        line = lines[at]
        at += 1
        if body or asks(line.words):
            body.append(line)
        else:
            spare.append(line)
    if not body:
        body = spare[:1] or ([head] if head.words else [])
    return body, at


def _belongs(line: Line, body: Sequence[Line], head: Line) -> bool:
    if line.label.kind in ("recommendation", "finding") or ASIDE.match(line.words):
        return False
    here = body[-1] if body else head
    if (line.cell, line.frame) != (here.cell, here.frame) and (body or head.words or line.cell is not None):
        return False  # but a label alone may stand over a box with the words
    if not body:
        return True
    unfinished = body[0].words.rstrip().endswith((":", "-", "–", ";", ",")) or body[
        -1
    ].words.rstrip().endswith(":")
    if line.label.kind in ("bullet", "letter"):
        return not SIGNED.fullmatch(line.words)
    if line.label.kind == "number":
        return (unfinished or body[-1].label.kind == "number" and len(body) > 1) and line.label.depth == 1
    return goes_on(line)


def goes_on(line: Line) -> bool:
    """Whether a paragraph asks for more of what the one before it asks."""
    back = POINTS_BACK.match(line.words) or re.search(r"\b(?:should|will|must) also\b", line.words[:120])
    says_what = asks(line.words) or PARTS.match(line.words)
    return line.words[0].islower() or bool(back and says_what and not introduces(line.words))


def is_title(line: Line) -> bool:
    """Whether a line only names a subject."""
    words = len(line.words.split())
    if words > TITLE or line.words[-1:] in tuple(".;:?"):
        return False
    return words <= SHORTEST or not asks(line.words)


def with_plain_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines with "Learning: ..." read as a label; under recommendations it would only say why they are made."""
    out = []
    for line in lines:
        found = None if line.label.kind else PLAIN_FINDING.match(line.words)
        out.append(replace(cut(line, found.end()), label=Label(kind="finding", depth=1)) if found else line)
    return out


def findings_in(lines: Sequence[Line]) -> tuple[list[Draft], list[Line]]:
    """The findings printed with that word ("Finding 3: ..."), and the lines that are left."""
    drafts: list[Draft] = []
    left: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if line.label.kind == "finding":
            waiting = line
            if line.words:
                drafts.append(Draft(lines=(line,), number=line.label.number, labelled=True))
                waiting = None
        elif waiting is not None:
            drafts.append(Draft(lines=(line,), number=waiting.label.number, labelled=True))
            waiting = None
        else:
            left.append(line)
    return drafts, left
