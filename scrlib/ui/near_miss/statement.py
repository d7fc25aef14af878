"""What the wording of a safeguard says of its four parts, and words to look at again: as HTML."""

from collections.abc import Sequence

from scrlib.learning.near_miss.statement import Said, read_statement, wording
from scrlib.ui.components import notice, table
from scrlib.ui.markup import Markup, join, tag

CAVEAT = (
    "Only the wording is read. Whether it would hold is for you to judge, and for people who do that work."
)


def statement_told(text: str) -> Markup:
    """The four parts of a statement, each with its words or with what to ask; then words to look at again."""
    said = read_statement(text)
    there = sum(one.there for one in said)
    rows = [(one.part.label, "Said" if one.there else "Not seen yet", _words(one, text)) for one in said]
    return join(
        table(
            f"{there} of {len(said)} parts are said", ["Part", "Said?", "Your words, or what to ask"], rows
        ),
        tag("p", CAVEAT, class_="small"),
        wording_told([("", text)]),
    )


def wording_told(passages: Sequence[tuple[str, str]]) -> Markup | None:
    """Words of blame or hindsight in (where, text) pairs, with what to ask; nothing where there are none."""
    found = [(where, text, one) for where, text in passages for one in wording(text)]
    if not found:
        return None
    lines = (
        tag(
            "li",
            tag("b", f"{one.part.label}: "),
            *_quoted(one, text),
            f" in “{where}”. " if where else ". ",
            one.part.asks,
        )
        for where, text, one in found
    )
    return notice(tag("ul", *lines), title="Words to look at again", kind="tick")


def _words(one: Said, text: str) -> Markup:
    return join(*_quoted(one, text)) if one.there else join(one.part.asks, " ", one.part.why)


def _quoted(one: Said, text: str) -> list[Markup | str]:
    """The words, each once, as quotations in a row."""
    words = dict.fromkeys(text[a:b] for a, b in one.spans)
    quotes = [tag("q", each) for each in words]
    between = [", "] * (len(quotes) - 1) + [""]
    return [part for pair in zip(quotes, between, strict=True) for part in pair]
