"""What a row of a table is when it is no action: blank, a total, an example, a row of the template, a key."""

import re
from collections.abc import Mapping, Sequence

from scrlib.plans.fields.colour_keys import key_of_sure_row
from scrlib.plans.phrases import any_of, phrases, plain
from scrlib.records.plan_files import PlanCell, PlanLine
from scrlib.text.times.calendar_days import MONTHS

EXAMPLE = re.compile(
    r"^\W*(?:(?:worked |for |sample |an )?example(?:\s(?:row|entry|only|action))?\s*(?:[:.\-–—)\]]|$|\d)|e\.?\s?g\.?[\s:.,]|eg\s*[:.]|sample\s*(?:[:\-–]|row|entry|$)|for illustration|illustrative)",
    re.I,
)
EXAMPLE_END = re.compile(r"[(\[](?:worked )?example(?: only)?[)\]]\W*$", re.I)
TEMPLATE = re.compile(
    r"^\W*(?:[\[<{(]\s*(?:insert|enter|add|type|please|name|date|describe|state|detail|action|role|what|who|when|how|the)\b"
    r"[^\])>}]*[\])>}]|insert (?:name|date|action|text|role|here|the)\b|enter (?:text|name|date|action|here)\b|click (?:here|or tap)"
    r"|choose an item|type here|add rows? (?:here|as)|d{1,2}/m{1,2}/y{2,4}|xx[/.-]xx|x{3,}\W*$|\.{4,}\W*$|_{3,}\W*$)",
    re.I,
)
BRACKETED = re.compile(r"^[(\[<].*[)\]>]$", re.S)
NOTE = re.compile(r"^\W*(?:nb\b|n\.b\.|notes?\b\s*[:\-–]|please note|guidance\b|instructions?\b|\*)", re.I)
_BY_HAND = r"updated?|reviewed|amended|revised|printed|saved|prepared|produced|compiled|completed|approved|agreed|authorised|ratified|submitted|presented|circulated|maintained|signed(?: off)?|checked"
ABOUT_PLAN = re.compile(  # what a plan says of itself under or between its actions
    rf"^\W*(?:(?:last |next |date )?(?:{_BY_HAND})(?:\s?(?:by|on|for|at)\b|\s?[:–-]|\s\d|\s(?:{'|'.join(MONTHS)})\b|\W*$)"
    r"|(?:signature|signed|sign[ -]?off)\b\s*(?:[:_.–-]|$)|page \d|version\b\s?[:\d.]|v\d+(?:\.\d+)*\b|©|\(c\)\s|copyright\b|sources?\s*:"
    r"|end of (?:the )?(?:action )?(?:plan|table|document|log|sheet)\b|(?:status|position|progress|correct|as) as (?:at|of|told|reported)\b|as at\b"
    r"|(?:this (?:[\w-]+ ){0,2}|the (?:\w+ )?action )(?:plan|document|table|log|tracker|schedule)\b (?:was|is|has|will|forms)\b"
    r"|(?:official|restricted|confidential|not protectively marked|draft)\b(?:\W|$)(?!\s*(?:a|an|the|and|new)\b)(?:.{0,40})$"
    r"|(?:plan|document) (?:owner|author|date)\b|(?:next|last|date of(?: next| last)?) (?:review|update|meeting)\b"
    r"|[a-z]{1,4}\s?=\s?\w|(?:abbreviations?|legend|footnotes?|rag (?:key|rating|status))\s*[:–-])",
    re.I,
)
LONGEST_TOTAL = 8  # words
SHORT_TOTAL = 3  # words beside a cell that says only "Total"


def own(row: PlanLine) -> list[tuple[int, PlanCell]]:
    """The cells of a row that hold words of their own: not those that a cell above or to the left covers."""
    return [(at, one) for at, one in enumerate(row.cells) if one.lines and not one.left and not one.above]


def distinct(row: PlanLine) -> list[tuple[int, PlanCell]]:
    """The cells of a row that hold words, a cell merged over several columns once."""
    return [(at, one) for at, one in enumerate(row.cells) if one.lines and not one.left]


def is_total(cells: Sequence[tuple[int, PlanCell]]) -> bool:
    """Whether a row adds up the ones above it."""
    first = plain(cells[0][1].text) if cells else ""
    begins = [
        word for word in phrases("headings", "rows_total") if re.match(rf"{re.escape(word)}(?![\w-])", first)
    ]
    worded = [one.text for _, one in cells[1:] if re.search(r"[a-z]{2}", one.text, re.I)]
    wordy = [text for text in worded if len(text.split()) > SHORT_TOTAL]
    return bool(begins) and len(first.split()) <= LONGEST_TOTAL and not (wordy if first in begins else worded)


def is_example(cells: Sequence[tuple[int, PlanCell]]) -> bool:
    """Whether a row only shows how the table is filled in."""
    return any(EXAMPLE.match(one.text) or EXAMPLE_END.search(one.text) for _, one in cells)


def is_note(row: PlanLine) -> bool:
    """Whether a row says something of the plan as a whole: a note, who updated it and when, a page or version number."""
    cells = distinct(row)
    if not cells or len(cells) > 2:
        return False
    first = cells[0][1].text
    if len(cells) == 2:  # "N.B." and, in the next cell, what to note
        return not NOTE.sub("", first).strip(" .:") and bool(NOTE.match(f"{first}:"))
    return bool(NOTE.match(first) or ABOUT_PLAN.match(first))


def is_template(cells: Sequence[tuple[int, PlanCell]]) -> bool:
    """Whether a row holds only what a template asks to be replaced: "[insert action]", "dd/mm/yyyy"."""
    said = [one for _, one in cells if not re.fullmatch(r"\W*[A-Z]{0,3}\d*(?:\.\d+)?\W*", one.text)]
    filled = [one for one in said if not TEMPLATE.match(one.text) and not BRACKETED.match(one.text.strip())]
    return bool(said) and not filled and any(TEMPLATE.match(one.text) or len(said) > 1 for one in said)


def is_guidance(cells: Sequence[tuple[int, PlanCell]]) -> bool:
    """Whether a row under the headings may tell how to fill them in: it shows how a date is written."""
    return any(re.fullmatch(r"\W*d{1,2}\W?m{1,3}\W?y{2,4}\W*", one.text, re.I) for _, one in cells)


def is_key(row: PlanLine) -> Mapping[str, str]:
    """What a row that is part of a key says its colours mean; {} for any other."""
    return key_of_sure_row(row)


def is_nothing(text: str) -> bool:
    """Whether a cell says nothing: "-", "N/A", "TBC"."""
    return (
        not text.strip()
        or plain(text) in phrases("headings", "nothing")
        or text.strip() in phrases("headings", "nothing")
    )


def is_no_action(text: str) -> bool:
    """Whether what stands in the place of an action says that there is none: "No action needed"."""
    return is_nothing(text) or plain(text) in phrases("headings", "no_action")


def is_again(text: str) -> bool:
    """Whether a cell stands for the one above: "ditto", "as above"."""
    return plain(text) in phrases("headings", "rows_again") or text.strip() in phrases(
        "headings", "rows_again"
    )


def is_time(text: str) -> bool:
    """Whether words say when without naming a day: "ongoing", "by Easter", "within 6 weeks"."""
    often = any_of("dates", "never", "soon").match(text.strip())
    return bool(_TIME.match(text) or often) or plain(text) in phrases("dates", "unknown")


_TIME = re.compile(
    r"\W*(?:on-?\s?going|immediate|quarterly|annual|monthly|asap|within|\d+\s(?:weeks|months)"
    r"|(?:(?:by|before|end of|start of|beginning of|next|this|the|early|mid|late|during|in) )*"
    r"(?:spring|summer|autumn|winter|easter|christmas|michaelmas|new year|half[- ]term|term|board meeting|publication)"
    r"|q[1-4])\b",
    re.I,
)
