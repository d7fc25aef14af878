"""A recommendation's words with marks (a letter and an underline, never colour alone), and tags."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from scrlib.records import Certainty, Leverage, Verdict
from scrlib.ui.components import details, hidden
from scrlib.ui.markup import Markup, tag

LETTERS = {
    "specific": ("S", "Specific"),
    "measurable": ("M", "Measurable"),
    "achievable": ("A", "Achievable"),
    "realistic": ("R", "Realistic"),
    "timely": ("T", "Timely"),
    "outcome": ("O", "Outcome"),
    "finding": ("F", "Link to a finding"),
    "leverage": ("L", "Leverage"),
}
SHARED_LETTER = {"bundled": "specific", "focus": "leverage", "attribution": "leverage"}


class Kind(StrEnum):
    """How a mark asks to be taken, strongest first."""

    LOOK = "look"
    CONSIDER = "consider"
    STRENGTH = "strength"


MEANING = {Kind.LOOK: "look at this", Kind.CONSIDER: "consider this", Kind.STRENGTH: "a strength"}


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Some words to mark: where they stand in the text, what they are about, and how to take it."""

    start: int
    end: int
    about: str  # a key of LETTERS or SHARED_LETTER
    kind: Kind


def letter(about: str) -> tuple[str, str]:
    """The letter and the name of what a mark or prompt is about: ("S", "Specific")."""
    return LETTERS[SHARED_LETTER.get(about, about)]


def badge(about: str) -> Markup:
    """The letter of a mark in a ring, for the heading of the prompt it belongs to."""
    return tag("span", letter(about)[0], class_="letter", aria_hidden="true")


def marked_text(text: str, marks: Iterable[Mark]) -> Markup:
    """The text with its marks. Where marks overlap the strongest line is drawn and every letter is kept."""
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text), *(mark.start for mark in inside), *(mark.end for mark in inside)})
    return tag("p", *(_piece(text, a, b, inside) for a, b in pairwise(cuts)), class_="marked")


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Markup | str:
    here = [mark for mark in marks if mark.start <= start and end <= mark.end]
    if not here:
        return text[start:end]
    kind = min((mark.kind for mark in here), key=list(Kind).index)
    ending: dict[tuple[str, str], dict[Kind, None]] = {}  # each letter once, with every way to take it
    for mark in here:
        if mark.end == end:
            ending.setdefault(letter(mark.about), {})[mark.kind] = None
    return tag(
        "mark", text[start:end], *(_letter(*one, how) for one, how in ending.items()), class_=kind.value
    )


def _letter(sign: str, name: str, kinds: Iterable[Kind]) -> Markup:
    taken = "; ".join(MEANING[kind] for kind in kinds)
    return tag("sup", tag("span", sign, aria_hidden="true"), hidden(f" ({name}: {taken}) "))


def key_to_marks() -> Markup:
    """What the lines and the letters mean, to open when wanted."""
    samples = (
        tag("li", tag("mark", "Solid line", class_=Kind.LOOK.value), ": look at this."),
        tag("li", tag("mark", "Dashed line", class_=Kind.CONSIDER.value), ": consider this."),
        tag("li", tag("mark", "Double line", class_=Kind.STRENGTH.value), ": a strength."),
    )
    letters = ", ".join(f"{sign} {name.lower()}" for sign, name in LETTERS.values())
    return details(
        "key-to-marks",
        "What the marks mean",
        tag("ul", *samples),
        tag("p", f"Letters: {letters}."),
        class_="small key",
    )


# ---- tags: a word, a symbol and a shape

TAGS = {
    "met": ("●", "Met"),
    "partly": ("◐", "Partly"),
    "not_met": ("○", "Not yet"),
    "ask": ("?", "You judge"),
    "stronger": ("▲", "Stronger"),
    "intermediate": ("◆", "Intermediate"),
    "weaker": ("▽", "Weaker"),
    "unread": ("–", "Could not read"),
}


def status(code: str, words: str = "") -> Markup:
    """A tag such as "◐ Partly": a symbol and a word. `words` replaces the usual word."""
    sign, usual = TAGS[code]
    return tag(
        "span", tag("span", sign, class_="sign", aria_hidden="true"), words or usual, class_=f"tag {code}"
    )


def verdict_tag(verdict: Verdict | None, certainty: Certainty) -> Markup:
    """The tag of one criterion: what the wording settles, or that a person has to judge."""
    if verdict is None:
        return status("unread")
    return status("ask") if certainty is Certainty.JUDGEMENT else status(verdict.value)


def leverage_tag(leverage: Leverage | None) -> Markup:
    """The tag of leverage: how far the action would hold if nobody remembered to."""
    return status(leverage.value) if leverage else status("ask")
