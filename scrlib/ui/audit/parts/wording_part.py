"""Blame, hindsight and what would have been: its words, kind by kind, and what to ask of each."""

from scrlib.audits.wording import kinds
from scrlib.text.saying import counted
from scrlib.ui.audit.work import PreRead
from scrlib.ui.components import details
from scrlib.ui.markup import Markup, join, tag

NONE = "No wording of this kind was found. That says little: read how people are spoken of."
MEANT = (
    "Such words are not wrong in themselves, and a family’s own words may be among them. They are where a "
    "reader learns that somebody was bad, or that it was plain to see, instead of what made it likely."
)


def wording_part(read: PreRead) -> Markup:
    """What was found, with its sentence and its place."""
    found = [one.id for one in kinds() if any(kind == one.id for kind, *_ in read.wording)]
    return tag(
        "section",
        tag("h3", "Blame, hindsight, what would have been"),
        tag("p", MEANT if found else NONE),
        *(_kind(id, read) for id in found),
    )


def _kind(id: str, read: PreRead) -> Markup:
    kind = next(one for one in kinds() if one.id == id)
    mine = [one for one in read.wording if one[0] == id]
    return details(
        f"wording-{id}",
        join(tag("b", kind.label), f": {counted(len(mine), 'place')}"),
        tag("p", kind.asks),
        tag(
            "ul", *(tag("li", _marked(words, sentence), f" ({where})") for _, words, sentence, where in mine)
        ),
        tag("p", f"Source: {kind.source}", class_="small"),
    )


def _marked(words: str, sentence: str) -> Markup:
    before, found, after = sentence.partition(words)
    return join("“", before, tag("mark", found, class_="consider") if found else None, after, "”")
