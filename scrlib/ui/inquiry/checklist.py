"""A checklist laid on a topic or a proposition: its words marked, a sign and a word for each point."""

from collections.abc import Sequence
from itertools import pairwise

from scrlib.records.inquiry import Checked, Sign
from scrlib.text.saying import listed
from scrlib.ui.components import details, hidden
from scrlib.ui.loop.passages import marked
from scrlib.ui.markup import Markup, join, tag

SIGNS = {
    Sign.SHOWS: ("●", "No words speak against it", "met"),
    Sign.AGAINST: ("○", "Look at these words", "not_met"),
    Sign.ASK: ("?", "You say", "ask"),
}
FOR = ("●", "The wording shows it", "met")
AGREED = ("●", "You said yes", "met")
CAUTION = (
    "Lists of words found these, and they can be wrong: what you know of the work decides. A sentence may "
    "keep a word that is pointed at."
)


def checklist(id: str, text: str, checked: Sequence[Checked]) -> Markup | None:
    """The text with its words marked, then each point; nothing where there is none. `id`: of the text."""
    if not checked:
        return None
    return tag(
        "div",
        tag("div", tag("p", marked(text, _spans(checked))), class_="rec"),
        tag("dl", *(part for one in checked for part in _point(id, one)), class_="profile"),
        tag("p", CAUTION, class_="small"),
        class_="checklist",
    )


def in_short(checked: Sequence[Checked]) -> str:
    """How a checklist stands, in one line: "5 of 7 points stand; look at “will”."."""
    good = sum(one.sign is Sign.SHOWS or one.agreed for one in checked)
    against = [f"“{word}”" for one in checked if one.sign is Sign.AGAINST for word in one.words]
    look = f"; look at {listed(list(dict.fromkeys(against)))}" if against else ""
    return f"{good} of {len(checked)} points stand{look}."


def _spans(checked: Sequence[Checked]) -> list[tuple[int, int]]:
    """The words that speak against a point, each once, none within another."""
    every = sorted({span for one in checked if one.sign is Sign.AGAINST for span in one.spans})
    return every[:1] + [after for before, after in pairwise(every) if after[0] >= before[1]]


def _sign(one: Checked) -> tuple[str, str, str]:
    if one.sign is Sign.ASK and one.agreed:
        return AGREED
    return FOR if one.sign is Sign.SHOWS and one.words else SIGNS[one.sign]


def _point(id: str, one: Checked) -> tuple[Markup, Markup]:
    sign, word, look = _sign(one)
    said = tag("span", tag("span", sign, class_="sign", aria_hidden="true"), word, class_=f"tag {look}")
    words = join(*(tag("q", word) for word in one.words), between=", ")
    quoted = join(" ", words) if one.words else None
    more = None
    if one.sign is not Sign.SHOWS and not (one.sign is Sign.ASK and one.agreed):
        why = details(f"why-{id}-{one.id}", join("Why", hidden(f": {one.title}")), tag("p", one.why))
        more = join(tag("p", one.asks, class_="question"), why)
    return tag("dt", one.title), tag("dd", tag("p", said, quoted), more)
